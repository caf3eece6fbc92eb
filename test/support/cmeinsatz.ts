import { cmEinsatzblatt } from "../../src/blaetter/cmeinsatz/cmeinsatzblatt";
import { EINSATZLISTE } from "../../src/blaetter/cmeinsatz/einsatz";
import { VERTEILUNGSLISTE } from "../../src/blaetter/cmeinsatz/schluessel";
import { ZEILEN } from "../../src/blaetter/cmeinsatz/zeilen";
import { type Bestand, LEERER_BESTAND, type Listenzeile } from "../../src/blaetter/bestand";
import type { Ort } from "../../src/blaetter/adresse";
import type { Blatt, Inhalt, Liste, Mappe } from "../../src/blaetter/blatt";
import type { Planumriss } from "../../src/blaetter/stellenplan/umriss";
import { aufStellen } from "../../src/grundlage/bruch";
import { verteile } from "../../src/rechnung/verteilung";
import { vzaeAusTagen } from "../../src/rechnung/vzae";
import type { Zellleser } from "./betraege";
import { type Planreihe, planersatz } from "./planersatz";

const UMRISS: Planumriss = {
  stand: "2021",
  stellen: [{ modul: "2", art: "2", bezeichnung: "Case Management", szenario: "" }],
  module: ["1", "2", "3"],
  gruppen: 4,
  szenarien: 1,
  jahre: 2,
  reserve: 0,
};

/** Modul 2 as the Vorlage's section III prints it: 7 VZÄ whose Sachkosten the Kommunen bear. */
export const MODUL_2: Planreihe = {
  modul: "Modul 2",
  kommuneTraegt: 1,
  szenarioNr: 0,
  szenarioName: "",
  vzaeGanz: 70_000,
  gesamtkosten: 723_298,
  foerderung: 417_081,
  kommunalanteil: 47_397,
  eigenanteil: 258_820,
};

/** The Vorlage's plan as far as it matters here, and rows that must not count. */
export const PLAN_2021: readonly Planreihe[] = [
  { ...MODUL_2, modul: "Modul 1", gesamtkosten: 1 },
  MODUL_2,
  { ...MODUL_2, kommuneTraegt: 0, gesamtkosten: 10 },
  { ...MODUL_2, szenarioNr: 1, szenarioName: "Berechnung 1", gesamtkosten: 100 },
];

/** A sheet "KIM CM-Einsatz" on a plan, with inputs other than a new sheet's. */
export interface Einsatzfall {
  readonly plan?: readonly Planreihe[];
  /** rows of "KIM_CM_Einsatz" and "KIM_Verteilung" */
  readonly einsatz?: readonly (readonly Inhalt[])[];
  readonly verteilung?: readonly (readonly Inhalt[])[];
  readonly eingaben?: Readonly<Record<string, unknown>>;
}

/** The sheet and the plan that it draws on. */
export function einsatzmappe({ plan = PLAN_2021, ...fall }: Einsatzfall): Mappe {
  return { blaetter: [planersatz(plan), cmEinsatzblatt(UMRISS, bestandVon(fall))], bezuege: [] };
}

/** The sheet alone. */
export function einsatzblatt(fall: Einsatzfall): Blatt {
  return cmEinsatzblatt(UMRISS, bestandVon(fall));
}

/** The sheet of a workbook that begins empty. */
export function leeresEinsatzblatt(): Blatt {
  return cmEinsatzblatt({ ...UMRISS, stellen: [] }, LEERER_BESTAND);
}

function bestandVon({ einsatz, verteilung, eingaben = {} }: Einsatzfall): Bestand {
  const listen = new Map([
    [EINSATZLISTE, einsatz],
    [VERTEILUNGSLISTE, verteilung],
  ]);
  return {
    ...LEERER_BESTAND,
    liste: (name) => listen.get(name)?.map(listenzeile),
    eingabe: (schluessel) => eingaben[schluessel],
  };
}

function listenzeile(inhalte: readonly Inhalt[]): Listenzeile {
  return inhalte.map((inhalt) => ({ inhalt, wert: inhalt }));
}

// What the sheet shows

/** A row of a list by the headers of its columns, or a row above it by those of the list. */
export type Reihe = Readonly<Record<string, unknown>>;

/** What a list shows, row by row, and what stands above it. */
export interface Listenanzeige {
  readonly zeilen: readonly Reihe[];
  readonly befund: unknown;
  readonly vorgabe: Reihe;
  readonly summe: Reihe;
  readonly probe: Reihe;
}

export function liesEinsatz({ blaetter }: Mappe, lies: Zellleser): Listenanzeige {
  return liesListe(blaetter, EINSATZLISTE, lies);
}

export function liesVerteilung({ blaetter }: Mappe, lies: Zellleser): Listenanzeige {
  return liesListe(blaetter, VERTEILUNGSLISTE, lies);
}

/** Where an input of a list's row stands. */
export function listenort({ blaetter }: Mappe, name: string, zeile: number, kopf: string): Ort {
  const { blatt, liste } = finde(blaetter, name);
  const kopfzeile = blatt.zeilen[liste.bereich.zeile]!;
  const spalte = kopfzeile.findIndex((zelle, i) => i >= liste.bereich.spalte && zelle?.inhalt === kopf);
  return { blatt: blatt.name, zeile: liste.bereich.zeile + 1 + zeile, spalte };
}

function finde(blaetter: readonly Blatt[], name: string): { blatt: Blatt; liste: Liste } {
  for (const blatt of blaetter)
    for (const liste of blatt.listen ?? []) if (liste.name === name) return { blatt, liste };
  throw new Error(`There is no list ${name}.`);
}

function liesListe(blaetter: readonly Blatt[], name: string, lies: Zellleser): Listenanzeige {
  const { blatt, liste } = finde(blaetter, name);
  const { bereich } = liste;
  const spalten = Array.from({ length: bereich.spalten }, (_, i) => bereich.spalte + i);
  const reihe = (zeile: number): Reihe =>
    Object.fromEntries(
      spalten.map((spalte) => [
        blatt.zeilen[bereich.zeile]?.[spalte]?.inhalt as string,
        lies(blatt.name, zeile, spalte) ?? "",
      ]),
    );
  return {
    zeilen: Array.from({ length: bereich.zeilen - 1 }, (_, i) => reihe(bereich.zeile + 1 + i)),
    befund: lies(blatt.name, ZEILEN.befund, bereich.spalte),
    vorgabe: reihe(ZEILEN.vorgabe),
    summe: reihe(ZEILEN.summe),
    probe: reihe(ZEILEN.probe),
  };
}

// What it has to show

/** What the Rechnung gives each Kommune: VZÄ and the four amounts. */
export function erwarteterEinsatz(
  { gesamtkosten, foerderung, kommunalanteil }: Planreihe,
  tage: readonly number[],
  wochentage: number,
): readonly Reihe[] {
  const [kosten, zuschuss, sachkosten] = [gesamtkosten, foerderung, kommunalanteil].map((betrag) =>
    verteile(Number(betrag), tage),
  );
  return tage.map((einer, i) => ({
    VZÄ: vzaeAusTagen(einer, wochentage),
    Gesamtkosten: kosten![i],
    "KIM-Förderung": zuschuss![i],
    "Sachkosten der Kommune": sachkosten![i],
    Eigenanteil: kosten![i]! - zuschuss![i]! - sachkosten![i]!,
  }));
}

/** What the Rechnung gives each for its key: VZÄ, and days per week. */
export function erwarteteVerteilung(
  vzae: number,
  schluessel: readonly number[],
  schritt: number,
  wochentage: number,
): readonly Reihe[] {
  return verteile(vzae, schluessel, aufStellen(schritt, 4)).map((teil) => ({
    VZÄ: teil,
    "Tage pro Woche": (aufStellen(teil, 4) * aufStellen(wochentage, 4)) / 1e8,
  }));
}

/** Of each row only what `erwartet` has. */
export function auszug(zeilen: readonly Reihe[], erwartet: readonly Reihe[]): readonly Reihe[] {
  return erwartet.map((reihe, i) =>
    Object.fromEntries(Object.keys(reihe).map((kopf) => [kopf, zeilen[i]?.[kopf]])),
  );
}

/** What a row sums up to be. */
export function summe(zeilen: readonly Reihe[], kopf: string): number {
  return zeilen.reduce((bisher, zeile) => bisher + Number(zeile[kopf]), 0);
}
