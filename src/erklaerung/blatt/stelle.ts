import { gerundet, ganzzahl, ZEHNTAUSEND } from "../../grundlage/bruch";
import { type Tag, zeigeDatum } from "../../grundlage/datum";
import { zeigeBruch, zeigeEuro } from "../../grundlage/deutsch";
import { KimFehler } from "../../grundlage/fehler";
import { istLeer, type Zellwert } from "../../grundlage/zelle";
import {
  beschreibung,
  EINGABESPALTEN,
  type Eingabespalte,
  type Festspalte,
  type Planspalte,
} from "../../blaetter/stellenplan/spalten";
import { berechne, type Berechnung, betrag, type Schrittname } from "../../rechnung/berechnung";
import { teilsaetze } from "../../rechnung/bestandteile";
import type { Planzeile, Stellenkosten } from "../../rechnung/plan";
import { einzelschritte } from "../../rechnung/rechenweg";
import { anteilDerMonate, monate } from "../../rechnung/zeit";
import { betragBis } from "../../rechnung/zeitraum";
import type { Saetze } from "../../saetze/saetze";
import type { Abschnitt, Hinweis, Schritt, Teil } from "../erklaerung";
import { achtung, hinweis } from "../erklaerung";
import { alleSchritte, jahresschritte, monatsschritte, schritt, vier } from "../schritte";
import { type Plan, type Planstelle, stellenname } from "./planleser";

/** The days until which the Integrationspauschale may be used, as the Übersicht has them. */
export interface Stichtage {
  readonly bis: Tag | undefined;
  readonly verlaengertBis: Tag | undefined;
}

/** How a figure of a Stelle comes about. */
export interface Stellenerklaerung {
  readonly einleitung: string;
  readonly hinweise: readonly Hinweis[];
  readonly abschnitte: readonly Abschnitt[];
  /** what the figure must be by src/rechnung; `undefined` for a text, and for a row that cannot be calculated */
  readonly soll: number | undefined;
}

/** Which step of the Rechenweg a column of the plan holds. */
const SCHRITTE: Readonly<Partial<Record<Festspalte, Schrittname>>> = {
  personalkosten: "jahreskosten",
  jahreskosten: "jahreskosten",
  kostenbruch: "kostensatz",
  kommarest: "kostensatz",
  kostensatz: "kostensatz",
  rechensatz: "kostensatz",
  uebertrag: "gesamtkosten",
  gesamtkosten: "gesamtkosten",
  pk: "pkSatz",
  sk: "skSatz",
  pkSatz: "pkSatz",
  skSatz: "skSatz",
  foerdersatz: "foerdersatz",
  einheit: "foerderung",
  foerderung: "foerderung",
  skKommunen: "kommunalsatz",
  kommunalsatz: "kommunalsatz",
  kommuneTraegt: "kommunalanteil",
  kommunalanteil: "kommunalanteil",
  eigenanteil: "eigenanteil",
};

const ZEITSPALTEN: readonly Planspalte[] = [
  "monate",
  "monateGanz",
  "zeit",
  "tagBeginn",
  "tagEnde",
  "tageErster",
  "tageLetzter",
];
const AUFTEILUNGSSPALTEN: readonly Planspalte[] = [
  "bewilligtImStand",
  "eigeneBewilligung",
  "anspruch",
  "ersterTagInAllen",
  "ueberlappendInAllen",
  "belegtInAllen",
  "anteilInAllen",
  "ersterTagImSzenario",
  "ueberlappendImSzenario",
  "belegtImSzenario",
  "anteilImSzenario",
  "zugeteilt",
];
const TEILSPALTEN = {
  teilPersonal: "personalkosten",
  teilGemein: "gemeinkosten",
  teilSach: "sachkosten",
  teilIt: "it",
} as const;
const SATZSPALTEN: readonly Planspalte[] = ["satzPersonal", "satzGemein", "satzSach"];

/** Explains a figure of a Stelle with all that it is calculated from. */
export function erklaereStelle(
  plan: Plan,
  stelle: Planstelle,
  spalte: Planspalte,
  stichtage: Stichtage,
): Stellenerklaerung {
  const { posten } = stelle;
  const angaben: Abschnitt = {
    art: "teile",
    titel: "Angaben im Stellenplan",
    teile: angabenteile(plan, stelle),
    ergebnis: "",
  };
  const fehler =
    posten instanceof KimFehler ? posten : posten.kosten instanceof KimFehler ? posten.kosten : undefined;
  if (
    fehler ||
    posten instanceof KimFehler ||
    posten.kosten instanceof KimFehler ||
    plan.saetze instanceof KimFehler
  )
    return {
      einleitung: `Die Stelle „${stellenname(stelle)}“ lässt sich nicht berechnen.`,
      hinweise: [achtung((fehler ?? (plan.saetze as KimFehler)).message)],
      abschnitte: [angaben],
      soll: undefined,
    };
  const weg = new Stellenweg(plan, stelle, posten.zeile, posten.kosten, plan.saetze, stichtage);
  return {
    einleitung: weg.einleitung(),
    hinweise: weg.hinweise(spalte),
    abschnitte: [...weg.abschnitte(spalte), angaben],
    soll: weg.soll(spalte),
  };
}

/** What each of the columns that can be read must be by src/rechnung. */
export function sollwert(
  plan: Plan,
  stelle: Planstelle,
  spalte: Planspalte,
  stichtage: Stichtage,
): number | undefined {
  const { posten } = stelle;
  if (posten instanceof KimFehler || posten.kosten instanceof KimFehler || plan.saetze instanceof KimFehler)
    return undefined;
  return new Stellenweg(plan, stelle, posten.zeile, posten.kosten, plan.saetze, stichtage).soll(spalte);
}

class Stellenweg {
  private readonly berechnung: Berechnung;

  constructor(
    private readonly plan: Plan,
    private readonly stelle: Planstelle,
    private readonly zeile: Planzeile,
    private readonly kosten: Stellenkosten,
    private readonly saetze: Saetze,
    private readonly stichtage: Stichtage,
  ) {
    const ganze = berechne({ ...zeile, monate: kosten.monate, bewilligt: kosten.zugeteilt }, saetze);
    this.berechnung = zeile.sachkosten === "Kommune" ? ganze : ohneKommunalanteil(ganze, kosten);
  }

  einleitung(): string {
    const { zeile, kosten, stelle } = this;
    const { beginn, ende } = kosten.zeitraum;
    const zaehlt =
      kosten.zaehltAls === "weitergeleitet"
        ? "Der Eigenanteil ist an Dritte weitergeleitet; der Kreis trägt ihn nicht."
        : `Der Eigenanteil zählt als „${kosten.zaehltAls}“.`;
    return (
      `Stelle „${stellenname(stelle)}“, Zeile ${String(stelle.blattzeile + 1)} im Stellenplan: ` +
      `${vier(zeile.vzae)} VZÄ ${zeile.entgeltgruppe} vom ${zeigeDatum(beginn)} bis ${zeigeDatum(ende)} ` +
      `(${vier(kosten.monate)} Monate). ${zaehlt}`
    );
  }

  hinweise(spalte: Planspalte): readonly Hinweis[] {
    const { kosten, zeile } = this;
    const saetze: Hinweis[] = [];
    if (kosten.eigenanteil < 0)
      saetze.push(achtung("Förderung und Sachkosten der Kommunen übersteigen die Gesamtkosten."));
    if (kosten.zugeteilt < zeile.vzae)
      saetze.push(
        hinweis(
          `Nur ${vier(kosten.zugeteilt)} von ${vier(zeile.vzae)} VZÄ sind bewilligt und werden gefördert.`,
        ),
      );
    if (typeof spalte === "string" && / in |Rest|Überträge|volle/.test(beschreibung(spalte).kopf))
      saetze.push(
        hinweis(
          `Die Spalte „${beschreibung(spalte).kopf}“ hält einen Zwischenschritt als ganze Zahl, damit jede Tabellenkalkulation gleich rundet.`,
        ),
      );
    return saetze;
  }

  abschnitte(spalte: Planspalte): readonly Abschnitt[] {
    const schritte = (titel: string, liste: readonly Schritt[]): Abschnitt => ({
      art: "schritte",
      titel,
      schritte: liste,
    });
    const rechenweg = (gesucht?: Schrittname) =>
      schritte("Rechenweg", alleSchritte(this.einzelschritte(), gesucht));
    const aufteilung = schritte("Geförderte VZÄ", this.aufteilung(spalte));
    const zeit = schritte("Monate", this.monate());
    if (typeof spalte !== "string") {
      if (spalte.groesse === "zeit") return [zeit, rechenweg()];
      return [
        schritte(
          `${beschreibung(spalte.groesse).kopf} nach Haushaltsjahren`,
          this.jahre(spalte.groesse, spalte.jahr),
        ),
        rechenweg(spalte.groesse),
        aufteilung,
      ];
    }
    if (ZEITSPALTEN.includes(spalte)) return [zeit, rechenweg()];
    if (AUFTEILUNGSSPALTEN.includes(spalte)) return [aufteilung, rechenweg("foerderung")];
    if (spalte in TEILSPALTEN || SATZSPALTEN.includes(spalte))
      return [
        schritte("Bestandteile der Gesamtkosten", this.bestandteile(spalte)),
        rechenweg("gesamtkosten"),
      ];
    if (spalte === "bisStichtag" || spalte === "bisVerlaengerung")
      return [schritte(beschreibung(spalte).kopf, this.bisTag(spalte)), rechenweg("eigenanteil")];
    return [rechenweg(SCHRITTE[spalte] ?? "eigenanteil"), aufteilung];
  }

  soll(spalte: Planspalte): number | undefined {
    const { kosten, zeile, berechnung } = this;
    if (typeof spalte !== "string") {
      if (spalte.groesse === "zeit") return undefined;
      return this.jahrVon(spalte.jahr)?.[spalte.groesse] ?? 0;
    }
    switch (spalte) {
      case "gesamtkosten":
      case "foerderung":
      case "kommunalanteil":
      case "eigenanteil":
        return kosten[spalte];
      case "monate":
        return kosten.monate / ZEHNTAUSEND;
      case "monateGanz":
        return kosten.monate;
      case "zugeteilt":
        return kosten.zugeteilt;
      case "vzaeGanz":
        return zeile.vzae;
      case "kostensatz":
        return gerundet(berechnung.schritte.kostensatz.exakt);
      case "pkSatz":
      case "skSatz":
      case "foerdersatz":
        return betrag(berechnung, spalte);
      case "kommunalsatz":
        return betrag(
          berechne({ ...zeile, monate: kosten.monate, bewilligt: kosten.zugeteilt }, this.saetze),
          "kommunalsatz",
        );
      case "teilPersonal":
      case "teilGemein":
      case "teilSach":
      case "teilIt":
        return kosten.bestandteile[TEILSPALTEN[spalte]];
      case "bisStichtag":
      case "bisVerlaengerung": {
        const tag = this.stichtag(spalte);
        return tag === undefined ? undefined : betragBis(kosten.eigenanteil, kosten.zeitraum, tag);
      }
      default:
        return undefined;
    }
  }

  private einzelschritte() {
    const { zeile, stelle, saetze, berechnung } = this;
    const angaben = { vzae: zahl(stelle.zellen.vzae), monate: undefined, bewilligt: undefined };
    const bewilligt =
      zeile.bewilligt === "Stand"
        ? "Aufteilung im Stellenplan (siehe „Geförderte VZÄ“)"
        : "eigene Angabe im Stellenplan";
    return einzelschritte(berechnung, saetze, angaben, { bewilligt });
  }

  private monate(): readonly Schritt[] {
    const { beginn, ende } = this.kosten.zeitraum;
    return monatsschritte(beginn, ende, this.kosten.monate / ZEHNTAUSEND);
  }

  /** Why so many VZÄ are funded. */
  private aufteilung(gefragt: Planspalte): readonly Schritt[] {
    const { zeile, kosten, saetze } = this;
    const gesucht = typeof gefragt === "string" && AUFTEILUNGSSPALTEN.includes(gefragt);
    const ergebnis = `${vier(kosten.zugeteilt)} VZÄ`;
    if (zeile.bewilligt === 0)
      return [schritt({ schritt: "geförderte VZÄ", rechnung: "bewilligt: keine", ergebnis, gesucht })];
    if (zeile.bewilligt !== "Stand")
      return [
        schritt({
          schritt: "geförderte VZÄ",
          rechnung: `${vier(zeile.vzae)} VZÄ, höchstens die eigene Zusage von ${vier(zeile.bewilligt)} VZÄ`,
          ergebnis,
          quelle: "Stellenplan, Spalte bewilligt; nimmt an der Aufteilung nicht teil",
          gesucht,
        }),
      ];
    const imStand = saetze.bewilligt(saetze.stellenart(zeile.art));
    const frei =
      kosten.zugeteilt < zeile.vzae
        ? `davon ${vier(imStand - kosten.zugeteilt)} VZÄ durch Stellen davor belegt`
        : "davon genug frei";
    return [
      schritt({
        schritt: "bewilligt laut Stand",
        rechnung: `für alle Stellen der Stellenart ${zeile.art} zusammen`,
        ergebnis: `${vier(imStand)} VZÄ`,
        quelle: [`Art.${zeile.art}.bewilligt`, saetze.quelle(`Art.${zeile.art}.bewilligt`)]
          .filter((teil) => teil !== "")
          .join(": "),
      }),
      schritt({
        schritt: "geförderte VZÄ",
        rechnung: `${vier(zeile.vzae)} VZÄ beansprucht; ${vier(imStand)} VZÄ bewilligt, ${frei}`,
        ergebnis,
        quelle:
          "Rechenregel: der Reihe nach, erst Stellen ohne Szenario, dann die des Szenarios, soweit an jedem Tag frei ist",
        gesucht,
      }),
    ];
  }

  private jahrVon(nummer: number) {
    const erstes = this.erstesPlanjahr();
    return this.kosten.jahre.find(({ jahr }) => jahr === erstes + nummer);
  }

  /** The first Haushaltsjahr of all Stellen that can be calculated: the years of the columns follow it. */
  private erstesPlanjahr(): number {
    return this.plan.stellen.reduce((erstes, { posten }) => {
      if (posten instanceof KimFehler || posten.kosten instanceof KimFehler) return erstes;
      return Math.min(erstes, ...posten.kosten.jahre.map(({ jahr }) => jahr));
    }, Infinity);
  }

  private jahre(
    groesse: "foerderung" | "kommunalanteil" | "eigenanteil",
    nummer: number,
  ): readonly Schritt[] {
    const { beginn, ende } = this.kosten.zeitraum;
    return jahresschritte(this.kosten[groesse], beginn, ende, this.erstesPlanjahr() + nummer);
  }

  private stichtag(spalte: "bisStichtag" | "bisVerlaengerung"): Tag | undefined {
    return spalte === "bisStichtag" ? this.stichtage.bis : this.stichtage.verlaengertBis;
  }

  private bisTag(spalte: "bisStichtag" | "bisVerlaengerung"): readonly Schritt[] {
    const { eigenanteil, zeitraum } = this.kosten;
    const tag = this.stichtag(spalte);
    const name = beschreibung(spalte).kopf;
    if (tag === undefined)
      return [
        schritt({
          schritt: name,
          rechnung: "Der Stichtag auf „KIM Übersicht“ ist kein Datum.",
          ergebnis: "",
        }),
      ];
    const ergebnis = zeigeEuro(betragBis(eigenanteil, zeitraum, tag));
    const quelle = "Blatt „KIM Übersicht“, Integrationspauschale";
    if (tag < zeitraum.beginn || tag >= zeitraum.ende) {
      const lage =
        tag < zeitraum.beginn
          ? "Die Stelle beginnt erst danach."
          : "Die Stelle endet bis dahin: der ganze Betrag.";
      return [
        schritt({ schritt: name, rechnung: `${zeigeDatum(tag)}: ${lage}`, ergebnis, quelle, gesucht: true }),
      ];
    }
    const alle = monate(zeitraum.beginn, zeitraum.ende);
    const bisher = monate(zeitraum.beginn, tag);
    const exakt = anteilDerMonate(Math.abs(eigenanteil), bisher, alle);
    return [
      schritt({
        schritt: name,
        rechnung: `${zeigeEuro(eigenanteil)} × ${zeigeBruch(bisher)} Monate bis ${zeigeDatum(tag)} ÷ ${zeigeBruch(alle)} Monate`,
        exakt: exakt.rest === 0 ? "" : `${eigenanteil < 0 ? "−" : ""}${zeigeBruch(exakt)} €`,
        rundung: exakt.rest === 0 ? "" : "gerundet auf ganze Euro",
        ergebnis,
        quelle,
        gesucht: true,
      }),
    ];
  }

  private bestandteile(spalte: Planspalte): readonly Schritt[] {
    const { kosten, berechnung, saetze, zeile } = this;
    const saetzeJeVzae = teilsaetze(berechnung, saetze);
    const namen = {
      personalkosten: ["Personalkosten", "teilPersonal"],
      gemeinkosten: ["Gemeinkosten (kalkulatorisch)", "teilGemein"],
      sachkosten: ["Sachkosten", "teilSach"],
      it: ["IT-Kosten", "teilIt"],
    } as const;
    return (Object.keys(namen) as (keyof typeof namen)[]).map((teil) =>
      schritt({
        schritt: namen[teil][0],
        rechnung: `${vier(zeile.vzae)} VZÄ × ${zeigeEuro(saetzeJeVzae[teil])} je VZÄ für ${vier(kosten.monate)} Monate`,
        rundung: "kumuliert gerundet, damit die Teile zusammen genau die Gesamtkosten ergeben",
        ergebnis: zeigeEuro(kosten.bestandteile[teil]),
        gesucht: spalte === namen[teil][1],
      }),
    );
  }
}

/** The Rechenweg of a Stelle whose Sachkosten no Kommune bears. */
function ohneKommunalanteil(b: Berechnung, { eigenanteil }: Stellenkosten): Berechnung {
  const keiner = { exakt: ganzzahl(0), wert: ganzzahl(0) };
  return {
    ...b,
    stellenart: { ...b.stellenart, skKommunen: 0 },
    schritte: {
      ...b.schritte,
      kommunalsatz: keiner,
      kommunalanteil: keiner,
      eigenanteil: { exakt: ganzzahl(eigenanteil), wert: ganzzahl(eigenanteil) },
    },
  };
}

function zahl(wert: Zellwert): number | undefined {
  return typeof wert === "number" ? wert : undefined;
}

// What was entered

const WENN_LEER: Readonly<Partial<Record<Eingabespalte, string>>> = {
  beginn: "leer: Beginn des Zeitraums der Übersicht",
  ende: "leer: Ende des Zeitraums der Übersicht",
  bewilligt: "leer: Stand",
  traeger: "leer: Kreis",
  sachkosten: "leer: Kreis",
  deckung: "leer: überplanmäßig",
  szenario: "leer: in allen Szenarien",
};

function angabenteile(plan: Plan, stelle: Planstelle): readonly Teil[] {
  return EINGABESPALTEN.map((spalte) => ({
    zeichen: "",
    bezeichnung: beschreibung(spalte).kopf,
    wert: zeigeAngabe(stelle.zellen[spalte], spalte),
    ort: plan.ort(stelle, spalte),
    gewaehlt: false,
  }));
}

/** An input of the plan as it reads. */
export function zeigeAngabe(wert: Zellwert, spalte: Eingabespalte): string {
  if (istLeer(wert)) return WENN_LEER[spalte] ?? "leer";
  if (typeof wert !== "number") return typeof wert === "string" ? wert : "keine Zahl und kein Text";
  return spalte === "beginn" || spalte === "ende" ? zeigeDatum(Math.floor(wert)) : vier(wert * ZEHNTAUSEND);
}
