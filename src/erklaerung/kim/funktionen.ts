import { aufStellen, malGeteilt, wieExcel, ZEHNTAUSEND } from "../../grundlage/bruch";
import { liesDatum } from "../../grundlage/datum";
import { zeigeBruch, zeigeEuro, zeigeZahl } from "../../grundlage/deutsch";
import { oderWirf, versuche } from "../../grundlage/fehler";
import { liesKommazahl } from "../../grundlage/zahlenform";
import { istLeer, istLeerOderNull, type Zellwert } from "../../grundlage/zelle";
import { liesSummanden, liesVergleichszahl } from "../../aufrufe/abgleich";
import { liesMonate } from "../../aufrufe/arbeitsplatz";
import { einzelwert } from "../../aufrufe/spreizen";
import { liesVerteilung } from "../../aufrufe/verteilung";
import { abgleich } from "../../rechnung/abgleich";
import { arbeitsplatzkosten } from "../../rechnung/arbeitsplatz";
import { berechne, betrag, type Schrittname } from "../../rechnung/berechnung";
import { angabenAus, istLeereZeile, Stellenleser, type Stellenzellen } from "../../rechnung/eingabe";
import { einzelschritte } from "../../rechnung/rechenweg";
import { haushaltsjahre, liesBetrag, monateGerundet } from "../../rechnung/zeit";
import { verteile, verteilungsweg } from "../../rechnung/verteilung";
import { TAGE, VOLLE_WOCHE, vzaeAusTagen, WOCHENTAGE } from "../../rechnung/vzae";
import { liesSaetze } from "../../saetze/bereich";
import { liesEntgeltgruppe } from "../../saetze/entgeltgruppe";
import { Saetze } from "../../saetze/saetze";
import type { Schritt } from "../erklaerung";
import { alleSchritte, jahresschritte, monatsschritte, schritt, schritteBis, vier } from "../schritte";

/** A result of a function of the add-in, and how it comes about. */
export interface Weg {
  readonly wert: number | string;
  readonly schritte: readonly Schritt[];
}

/** A cell of a result that is a table, from its first row and column. */
export interface Platz {
  readonly zeile: number;
  readonly spalte: number;
}

type Argument = Zellwert;

/** A function that calculates each cell of its ranges for itself. */
export interface Zellfunktion {
  readonly art: "zelle";
  readonly titel: string;
  /** what the arguments are called */
  readonly parameter: readonly string[];
  /** how many of the first arguments are combined cell by cell; the others are taken as a whole */
  readonly gespreizt: number;
  /** @throws KimFehler */
  readonly erklaere: (werte: readonly Zellwert[], ganze: readonly Argument[]) => Weg;
}

/** A function that makes a table of all its arguments. */
export interface Tabellenfunktion {
  readonly art: "tabelle";
  readonly titel: string;
  readonly parameter: readonly string[];
  /** @throws KimFehler */
  readonly rechne: (argumente: readonly Argument[]) => readonly (readonly (number | string)[])[];
  /** @throws KimFehler */
  readonly erklaere: (argumente: readonly Argument[], platz: Platz) => Weg;
}

export type Kimfunktion = Zellfunktion | Tabellenfunktion;

const STELLE = ["Modul", "VZÄ", "Entgeltgruppe", "Monate", "bewilligt", "Sätze"];
const LEERE_ZEILE: Weg = {
  wert: "",
  schritte: [
    schritt({
      schritt: "leere Zeile",
      rechnung: "Entgeltgruppe und VZÄ sind leer: Die Funktion zeigt dann nichts.",
      ergebnis: "",
      gesucht: true,
    }),
  ],
};

/** All functions of the add-in by their names without "KIM.". */
export const KIMFUNKTIONEN: Readonly<Record<string, Kimfunktion | undefined>> = {
  EIGENANTEIL: stellenfunktion("Eigenanteil", "eigenanteil"),
  GESAMTKOSTEN: stellenfunktion("Gesamtkosten", "gesamtkosten"),
  FOERDERUNG: stellenfunktion("KIM-Förderung", "foerderung"),
  KOMMUNALANTEIL: stellenfunktion("Kommunalanteil", "kommunalanteil"),
  RECHENWEG: {
    art: "tabelle",
    titel: "Rechenweg",
    parameter: STELLE,
    rechne: (argumente) => {
      const stelle = liesStelle(einzelne(argumente), argumente[5]);
      if (!stelle) return [[""]];
      const zeilen = stelle.einzelne.map(({ schritt, rechnung, exakt, rundung, betrag, quelle }) => [
        schritt,
        exakt === "" ? rechnung : `${rechnung} = ${exakt}, ${rundung}`,
        betrag,
        quelle,
      ]);
      return [["Schritt", "Rechnung", "Betrag", "Quelle"], ...zeilen];
    },
    erklaere: (argumente, { zeile }) => {
      const stelle = liesStelle(einzelne(argumente), argumente[5]);
      if (!stelle) return LEERE_ZEILE;
      const gefragt = zeile === 0 ? "eigenanteil" : stelle.einzelne[zeile - 1]?.name;
      return { wert: "", schritte: alleSchritte(stelle.einzelne, gefragt) };
    },
  },
  ARBEITSPLATZKOSTEN: {
    art: "zelle",
    titel: "Kosten eines Arbeitsplatzes (1 VZÄ)",
    parameter: ["Entgeltgruppe", "Monate", "Sätze"],
    gespreizt: 2,
    erklaere: ([gruppenzelle, monatszelle], [, , saetzeArgument]) => {
      if (istLeerOderNull(gruppenzelle)) return LEERE_ZEILE;
      const gelesen = versuche(() => liesSaetze(saetzeArgument));
      const gruppe = liesEntgeltgruppe(gruppenzelle);
      if (gelesen instanceof Saetze) gelesen.personalkosten(gruppe);
      const monate = liesMonate(monatszelle);
      return arbeitsplatzweg(gruppe, monate, oderWirf(gelesen));
    },
  },
  MONATE: {
    art: "zelle",
    titel: "Monate",
    parameter: ["Beginn", "Ende"],
    gespreizt: 2,
    erklaere: ([von, bis]) => {
      if (istLeerOderNull(von) && istLeerOderNull(bis)) return LEERE_ZEILE;
      const [beginn, ende] = [liesDatum(von, "Beginn"), liesDatum(bis, "Ende")];
      const wert = monateGerundet(beginn, ende) / ZEHNTAUSEND;
      return { wert, schritte: monatsschritte(beginn, ende, wert) };
    },
  },
  HAUSHALTSJAHRE: {
    art: "tabelle",
    titel: "Verteilung auf Haushaltsjahre",
    parameter: ["Betrag", "Beginn", "Ende"],
    rechne: (argumente) => jahreszeilen(argumente) ?? [[""]],
    erklaere: (argumente, { zeile, spalte }) => {
      const zeilen = jahreszeilen(argumente);
      if (!zeilen) return LEERE_ZEILE;
      const { euro, beginn, ende } = liesJahresangaben(argumente);
      const gefragt = zeilen[zeile];
      return {
        wert: gefragt?.[spalte] ?? "",
        schritte: jahresschritte(euro, beginn, ende, Number(gefragt?.[0])),
      };
    },
  },
  VERTEILUNG: {
    art: "tabelle",
    titel: "Anteil nach größten Resten",
    parameter: ["Gewichte", "Gesamt", "Schritt"],
    rechne: ([gewichte, gesamt, schrittweite]) => {
      const { zahlen, zeilen, breite, summe, inSchritten } = liesVerteilung(gewichte, gesamt, schrittweite);
      const teile = verteile(summe, zahlen, inSchritten);
      return Array.from({ length: zeilen }, (_, z) => teile.slice(z * breite, (z + 1) * breite));
    },
    erklaere: ([gewichte, gesamt, schrittweite], { zeile, spalte }) => {
      const { zahlen, breite, summe, inSchritten } = liesVerteilung(gewichte, gesamt, schrittweite);
      return verteilungswegDer(summe, zahlen, inSchritten, zeile * breite + spalte);
    },
  },
  VZAE: {
    art: "zelle",
    titel: "Tage je Woche als VZÄ",
    parameter: ["Tage", "Wochentage"],
    gespreizt: 2,
    erklaere: ([anzahl, woche]) => {
      const tage = istLeer(anzahl) ? 0 : liesKommazahl(anzahl, TAGE, "Tage");
      const volle = istLeer(woche) ? VOLLE_WOCHE : liesKommazahl(woche, WOCHENTAGE, "Wochentage");
      const wert = vzaeAusTagen(tage, volle);
      return { wert, schritte: [vzaeschritt(tage, volle, wert)] };
    },
  },
  ABGLEICH: {
    art: "zelle",
    titel: "Abgleich",
    parameter: ["gedruckt", "berechnet", "Summanden"],
    gespreizt: 2,
    erklaere: ([links, rechts], [, , summandenArgument]) => {
      const gelesen = versuche(() => liesSummanden(summandenArgument));
      const gedruckt = liesVergleichszahl(links, "gedruckt");
      const berechnet = liesVergleichszahl(rechts, "berechnet");
      return abgleichsweg(gedruckt, berechnet, abgleich(gedruckt, berechnet, oderWirf(gelesen)));
    },
  },
};

// One Stelle

function stellenfunktion(titel: string, gesucht: Schrittname): Zellfunktion {
  return {
    art: "zelle",
    titel,
    parameter: STELLE,
    gespreizt: 5,
    erklaere: (werte, ganze) => {
      const stelle = liesStelle(werte, ganze[5]);
      if (!stelle) return LEERE_ZEILE;
      return {
        wert: betrag(stelle.berechnung, gesucht),
        schritte: schritteBis(stelle.einzelne, gesucht),
      };
    },
  };
}

function liesStelle(
  [modul, vzae, entgeltgruppe, monate, bewilligt]: readonly Zellwert[],
  saetzeArgument: Argument,
) {
  const zellen: Stellenzellen = { modul, vzae, entgeltgruppe, monate, bewilligt };
  if (istLeereZeile(zellen)) return undefined;
  const leser = new Stellenleser(versuche(() => liesSaetze(saetzeArgument)));
  const [stelle, saetze] = leser.lies(zellen);
  const berechnung = berechne(stelle, saetze);
  return { berechnung, einzelne: einzelschritte(berechnung, saetze, angabenAus(zellen)) };
}

function einzelne(argumente: readonly Argument[]): readonly Zellwert[] {
  return STELLE.slice(0, 5).map((name, i) => einzelwert(argumente[i], name));
}

function arbeitsplatzweg(gruppe: string, monate: number, saetze: Saetze): Weg {
  const wert = arbeitsplatzkosten(gruppe, monate, saetze);
  const jahr = saetze.jahreskosten(gruppe);
  const zuschlag = zeigeZahl(1 + saetze.kgst("KGSt.Gemeinkosten") / ZEHNTAUSEND);
  const cent = (betrag: number) => zeigeEuro(betrag / 100);
  const zulagen = [saetze.kgst("KGSt.Sachkosten"), saetze.kgst("KGSt.IT")];
  const schluessel = [`EG.${gruppe}`, "KGSt.Gemeinkosten", "KGSt.Sachkosten", "KGSt.IT"];
  const exakt = malGeteilt(jahr, monate, 12 * ZEHNTAUSEND);
  return {
    wert,
    schritte: [
      schritt({
        schritt: "Jahreskosten je VZÄ",
        rechnung: [`${cent(saetze.personalkosten(gruppe))} × ${zuschlag}`, ...zulagen.map(cent)].join(" + "),
        ergebnis: `${zeigeBruch(jahr)} €`,
        quelle: schluessel
          .map((name) => [name, saetze.quelle(name)].filter((text) => text !== "").join(": "))
          .join("; "),
      }),
      schritt({
        schritt: "Kosten für die Monate",
        rechnung: `${zeigeBruch(jahr)} € × ${vier(monate)} ÷ 12`,
        exakt: exakt.rest === 0 ? "" : `${zeigeBruch(exakt)} €`,
        rundung: exakt.rest === 0 ? "" : "gerundet auf ganze Euro",
        ergebnis: zeigeEuro(wert),
        quelle: `Sätze: ${saetze.herkunft}`,
        gesucht: true,
      }),
    ],
  };
}

// Others

function jahreszeilen(argumente: readonly Argument[]): readonly (readonly number[])[] | undefined {
  if (["Betrag", "Beginn", "Ende"].every((name, i) => istLeerOderNull(einzelwert(argumente[i], name))))
    return undefined;
  const { euro, beginn, ende } = liesJahresangaben(argumente);
  return haushaltsjahre(euro, beginn, ende).map((teil) => [
    teil.jahr,
    teil.monate / ZEHNTAUSEND,
    teil.betrag,
  ]);
}

function liesJahresangaben([betragszelle, von, bis]: readonly Argument[]) {
  return {
    euro: liesBetrag(einzelwert(betragszelle, "Betrag")),
    beginn: liesDatum(einzelwert(von, "Beginn"), "Beginn"),
    ende: liesDatum(einzelwert(bis, "Ende"), "Ende"),
  };
}

/** The part of one of the weights. */
export function verteilungswegDer(
  gesamt: number,
  gewichte: readonly number[],
  inSchritten: number,
  nummer: number,
): Weg {
  const wert = verteile(gesamt, gewichte, inSchritten)[nummer] ?? "";
  const weg = verteilungsweg(gesamt, gewichte, inSchritten)[nummer];
  if (!weg) return { wert, schritte: [] };
  const { quote, rang, uebrig } = weg;
  const summe = wieExcel(gewichte.reduce((bisher, gewicht) => bisher + gewicht, 0));
  const einheit = inSchritten === ZEHNTAUSEND ? "" : ` Schritte zu ${vier(inSchritten)}`;
  const bekommt = quote.rest > 0 && rang <= uebrig;
  const schritte = [
    schritt({
      schritt: "genauer Anteil",
      rechnung:
        `${zeigeZahl(Math.abs(gesamt))} × ${zeigeZahl(gewichte[nummer] ?? 0)} ÷ ${zeigeZahl(summe)}` +
        (einheit === "" ? "" : `, in Schritten von ${vier(inSchritten)}`),
      ergebnis: `${zeigeBruch(quote, 6)}${einheit}`,
      quelle: "Gesamt × Gewicht ÷ Summe der Gewichte",
    }),
    schritt({
      schritt: "abgerundet",
      rechnung: "volle Schritte",
      ergebnis: `${zeigeZahl(quote.ganz)}${einheit}`,
    }),
    schritt({
      schritt: "größte Reste",
      rechnung:
        uebrig === 0
          ? "Es bleibt kein Schritt übrig."
          : `Es bleiben ${zeigeZahl(uebrig)} Schritte; dieser Rest steht an ${zeigeZahl(rang)}. Stelle.`,
      ergebnis: bekommt ? "+ 1 Schritt" : "+ 0",
      quelle: "Rechenregel: größte Reste; bei gleichen das größere Gewicht, dann die Reihenfolge",
    }),
    schritt({
      schritt: "Anteil",
      rechnung: `${zeigeZahl(quote.ganz)}${bekommt ? " + 1" : ""}${einheit}`,
      ergebnis: zeigeZahl(Number(wert)),
      gesucht: true,
    }),
  ];
  return { wert, schritte };
}

/** Days per week as VZÄ. */
export function vzaeschritt(tage: number, woche: number, wert: number): Schritt {
  const exakt = tage / woche;
  const gerundet = wieExcel(exakt) !== wert;
  return schritt({
    schritt: "VZÄ",
    rechnung: `${zeigeZahl(tage, 6)} Tage ÷ ${zeigeZahl(woche, 6)} Tage der vollen Woche`,
    exakt: gerundet ? `${zeigeZahl(exakt, 8)}…` : "",
    rundung: gerundet ? "gerundet auf vier Stellen nach dem Komma" : "",
    ergebnis: zeigeZahl(wert),
    quelle: "Vorlage, Abschnitt II: 5 Tage = 1 VZÄ, wenn nichts anderes angegeben ist",
    gesucht: true,
  });
}

function abgleichsweg(gedruckt: number, berechnet: number, befund: string): Weg {
  return {
    wert: befund,
    schritte: [
      schritt({ schritt: "gedruckt", rechnung: "", ergebnis: zeigeZahl(gedruckt) }),
      schritt({ schritt: "berechnet", rechnung: "", ergebnis: zeigeZahl(berechnet) }),
      schritt({
        schritt: "Unterschied",
        rechnung: `${zeigeZahl(gedruckt)} − ${zeigeZahl(berechnet)}`,
        ergebnis: zeigeZahl(aufStellen(gedruckt - berechnet, 4) / ZEHNTAUSEND),
      }),
      schritt({
        schritt: "Befund",
        rechnung: befund,
        ergebnis: "",
        quelle:
          "Geprüft der Reihe nach: Vorzeichen, Faktor 10/100/1.000 oder 12/13, Zahlendreher, Rundung, Summand.",
        gesucht: true,
      }),
    ],
  };
}
