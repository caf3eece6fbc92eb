import { ZEHNTAUSEND } from "../../grundlage/bruch";
import { TAGE } from "../../rechnung/vzae";
import { spaltenname } from "../adresse";
import type { Bestand } from "../bestand";
import type { Inhalt } from "../blatt";
import { fallweise } from "../fallweise";
import { falsch, formel, istLeer, textkonstante } from "../formel";
import { band, type Zeile, zelle } from "../zellen";
import { type Block, blockzeilen, ganzzahl, zahlpruefung, zehntausendstel } from "./block";
import { auswahl, befund, summen } from "./einsatzkopf";
import { ANZAHL_EINGABEN, type Betrag, EINSATZ, FEST, GRENZEN, NACHBARSPALTE } from "./einsatzlage";
import type { Kommuneneinsatz } from "./kommunen2021";
import { eingabezeilen, ZU_TIEF } from "./listenlage";
import { anteil, type Aufteilung, ausserLeer, ganze, rang, rest } from "./reste";
import { ZEILEN } from "./zeilen";

/** The table's name in the workbook, and that of the list in what is taken over. */
export const EINSATZLISTE = "KIM_CM_Einsatz";

const EINS = String(ZEHNTAUSEND);
const GEDRUCKTE_SPALTEN = EINSATZ.namen.indexOf("hinweis") + 1;

/**
 * The table of the Vorlage's section II with the share of each Kommune in the figures of Modul 2 (Fachkonzept section 4):
 * Gesamtkosten, Förderung and Sachkosten distributed over the days by largest remainder, the Eigenanteil as their
 * difference, so that rows and columns both agree.
 * @param vorgabe the Kommunen that a new list begins with
 */
export function einsatzblock(bestand: Bestand, vorgabe: readonly Kommuneneinsatz[]): Block {
  const eingaben = eingabezeilen(
    bestand.liste(EINSATZLISTE),
    vorgabe.map(({ kommune, tage, anmerkung }) => [kommune, tage, anmerkung]),
  );
  const liste = eingaben.map((inhalte, i) => listenzeile(inhalte, EINSATZ.ersteZeile + i));
  const kopf = {
    titel: [zelle("titel", "CM-Einsatz in den Kommunen")],
    untertitel: [
      zelle("untertitel", "Case Management (Modul 2): Tage pro Arbeitswoche und Anteile der Kommunen"),
    ],
    befund: [zelle("hinweis", formel(befund()))],
    wegweiser: [
      zelle(
        "hinweis",
        `Ab Spalte ${spaltenname(NACHBARSPALTE)}: VZÄ nach einem Schlüssel verteilen, zum Beispiel nach Einwohnern.`,
      ),
    ],
    abschnitt: band("abschnitt", GEDRUCKTE_SPALTEN, "Was verteilt wird"),
    ...auswahl(bestand),
    ...summen(),
    gruppen: gruppen(),
    listenkopf: EINSATZ.kopf(),
  };
  return {
    breiten: EINSATZ.breiten,
    zeilen: blockzeilen(kopf, liste),
    liste: EINSATZ.liste(EINSATZLISTE, liste.length, ANZAHL_EINGABEN),
  };
}

function gruppen(): Zeile {
  return [
    ...band("abschnitt", GEDRUCKTE_SPALTEN, "CM-Einsatz je Kommune (gelb: Ihre Eingaben)"),
    zelle("beschriftung", "Rechnung in ganzen Zahlen: Die übrigen Euro gehen an die größten Reste."),
  ];
}

function listenzeile([kommune = "", tage = "", anmerkung = ""]: readonly Inhalt[], zeile: number): Zeile {
  const z = (name: (typeof EINSATZ.namen)[number]) => EINSATZ.zelle(name, zeile);
  const betraege = (["gesamtkosten", "foerderung", "sachkosten"] as const).map((betrag) =>
    aufteilung(betrag, zeile),
  );
  const [kosten, foerderung, sachkosten] = betraege as [Aufteilung, Aufteilung, Aufteilung];
  return EINSATZ.reihe({
    kommune: zelle("eingabeText", kommune),
    tage: { ...zelle("eingabeTage", tage), pruefung: zahlpruefung(TAGE) },
    anmerkung: zelle("eingabeUmbruch", anmerkung),
    vzae: zelle("zahl", formel(ausserLeer(z("vzaeGanz"), `${z("vzaeGanz")}/${EINS}`))),
    gesamtkosten: zelle("euro", formel(anteil(kosten))),
    foerderung: zelle("euro", formel(anteil(foerderung))),
    sachkosten: zelle("euro", formel(anteil(sachkosten))),
    eigenanteil: zelle(
      "euro",
      formel(ausserLeer(z("gesamtkosten"), `${z("gesamtkosten")}-${z("foerderung")}-${z("sachkosten")}`)),
    ),
    hinweis: zelle("beschriftungEingerueckt", formel(hinweis(z("kommune"), z("tageGanz")))),
    nummer: ganzzahl("ROW()"),
    tageGanz: ganzzahl(tageGanz(z("kommune"), z("tage"), z("anmerkung"))),
    vzaeGanz: ganzzahl(ausserLeer(z("tageGanz"), `ROUND(${z("tageGanz")}*${EINS}/${FEST.wochentageGanz},0)`)),
    gesamtkostenGanze: ganzzahl(ganze(kosten)),
    gesamtkostenRest: ganzzahl(rest(kosten)),
    gesamtkostenRang: ganzzahl(rang(kosten)),
    foerderungGanze: ganzzahl(ganze(foerderung)),
    foerderungRest: ganzzahl(rest(foerderung)),
    foerderungRang: ganzzahl(rang(foerderung)),
    sachkostenGanze: ganzzahl(ganze(sachkosten)),
    sachkostenRest: ganzzahl(rest(sachkosten)),
    sachkostenRang: ganzzahl(rang(sachkosten)),
  });
}

/** How a Betrag is distributed over the days, as the formulas of a row see it. */
function aufteilung(betrag: Betrag, zeile: number): Aufteilung {
  return {
    hoch: EINSATZ.fest(`${betrag}Ganze`, ZEILEN.vorgabe),
    niedrig: EINSATZ.fest(`${betrag}Rest`, ZEILEN.vorgabe),
    uebrig: EINSATZ.fest(`${betrag}Rang`, ZEILEN.vorgabe),
    basis: GRENZEN.basis,
    summe: FEST.tagesumme,
    zeile: {
      nummer: EINSATZ.zelle("nummer", zeile),
      gewicht: EINSATZ.zelle("tageGanz", zeile),
      ganze: EINSATZ.zelle(`${betrag}Ganze`, zeile),
      rest: EINSATZ.zelle(`${betrag}Rest`, zeile),
      rang: EINSATZ.zelle(`${betrag}Rang`, zeile),
    },
    alle: {
      nummer: EINSATZ.alle("nummer"),
      gewicht: EINSATZ.alle("tageGanz"),
      rest: EINSATZ.alle(`${betrag}Rest`),
    },
  };
}

const ZU_TIEF_IST = EINSATZ.zuTief("tageGanz");

/** "" in a blank row; a Kommune without days has 0. */
function tageGanz(kommune: string, tage: string, anmerkung: string): string {
  return fallweise(
    [
      [istLeer(`TRIM(${kommune})&TRIM(${tage})&TRIM(${anmerkung})`), '""'],
      [ZU_TIEF_IST, falsch(ZU_TIEF)],
      [istLeer(`TRIM(${tage})`), "0"],
    ],
    zehntausendstel(tage, TAGE),
  );
}

function hinweis(kommune: string, tage: string): string {
  return fallweise([
    [`AND(ISERROR(${tage}),${ZU_TIEF_IST})`, textkonstante(ZU_TIEF)],
    [`ISERROR(${tage})`, textkonstante(`Tage: ${TAGE.erlaubt}`)],
    [istLeer(tage), '""'],
    [istLeer(`TRIM(${kommune})`), textkonstante("Bitte die Kommune nennen.")],
  ]);
}
