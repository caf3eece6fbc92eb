import type { Ort } from "../../src/blaetter/adresse";
import type { Bezug, Inhalt, Mappe } from "../../src/blaetter/blatt";
import { STELLENPLAN } from "../../src/blaetter/namen";
import { ERSTE_ZEILE, jahresort } from "../../src/blaetter/stellenplan/orte";
import { type Planspalte, planspalten, spaltenindex } from "../../src/blaetter/stellenplan/spalten";
import { KimFehler } from "../../src/grundlage/fehler";
import { berechnePlan, type Stellenkosten } from "../../src/rechnung/plan";
import { saetzeVon } from "../../src/saetze/staende";
import type { Planfall } from "./stellenplaene";

/** What a calculated cell holds: a number, text, "#N/A" for an error; rows and columns count from 0. */
export type Zellleser = (blatt: string, zeile: number, spalte: number) => unknown;

/** The amounts of a Stelle in its row of the Stellenplan, or that there are none. */
export type Stellenwerte = Readonly<Record<string, unknown>> | "Fehler";

/** Every amount of a row, by the column in which it stands. */
const BETRAEGE = {
  monateGanz: ({ monate }) => monate,
  gesamtkosten: ({ gesamtkosten }) => gesamtkosten,
  foerderung: ({ foerderung }) => foerderung,
  kommunalanteil: ({ kommunalanteil }) => kommunalanteil,
  eigenanteil: ({ eigenanteil }) => eigenanteil,
  zugeteilt: ({ zugeteilt }) => zugeteilt,
  modul: ({ modul }) => `Modul ${modul}`,
  zaehltAls: ({ zaehltAls }) => zaehltAls,
  teilPersonal: ({ bestandteile }) => bestandteile.personalkosten,
  teilGemein: ({ bestandteile }) => bestandteile.gemeinkosten,
  teilSach: ({ bestandteile }) => bestandteile.sachkosten,
  teilIt: ({ bestandteile }) => bestandteile.it,
} as const satisfies Readonly<Partial<Record<Planspalte & string, (kosten: Stellenkosten) => unknown>>>;

const JAHRESGROESSEN = ["foerderung", "kommunalanteil", "eigenanteil"] as const;

/** What the rows of the Stellenplan show. */
export function geleseneStellen(mappe: Mappe, lies: Zellleser, anzahl: number): readonly Stellenwerte[] {
  const jahre = jahreDerSpalten(mappe, lies);
  return Array.from({ length: anzahl }, (_, i): Stellenwerte => {
    const wert = (spalte: Planspalte) => lies(STELLENPLAN, ERSTE_ZEILE + i, spaltenindex(spalte));
    const ergebnisse = (["gesamtkosten", "foerderung", "kommunalanteil", "eigenanteil"] as const).map(wert);
    if (ergebnisse.every((eines) => String(eines).startsWith("#"))) return "Fehler";
    const spalten = Object.keys(BETRAEGE) as (keyof typeof BETRAEGE)[];
    return {
      ...Object.fromEntries<unknown>(spalten.map((spalte) => [spalte, wert(spalte)])),
      monate: wert("monate"),
      jahre: Object.fromEntries<unknown[]>(
        jahre.map((jahr, j) => [jahr, JAHRESGROESSEN.map((groesse) => wert({ groesse, jahr: j }))]),
      ),
    };
  });
}

/** What they must show. */
export function erwarteteStellen(mappe: Mappe, lies: Zellleser, fall: Planfall): readonly Stellenwerte[] {
  const jahre = jahreDerSpalten(mappe, lies);
  return berechnePlan(fall.zeilen, saetzeVon(fall.stand), fall.zeitraum).map(({ kosten }) => {
    if (kosten instanceof KimFehler) return "Fehler";
    const imJahr = (jahr: number) => kosten.jahre.find((eines) => eines.jahr === jahr);
    return {
      ...Object.fromEntries(Object.entries(BETRAEGE).map(([spalte, betrag]) => [spalte, betrag(kosten)])),
      monate: kosten.monate / 10_000,
      jahre: Object.fromEntries(
        jahre.map((jahr) => [jahr, JAHRESGROESSEN.map((groesse) => imJahr(jahr)?.[groesse] ?? 0)]),
      ),
    };
  });
}

/** The Haushaltsjahre above the columns of the Stellenplan. */
function jahreDerSpalten({ blaetter }: Mappe, lies: Zellleser): readonly number[] {
  const breite = blaetter.find(({ name }) => name === STELLENPLAN)!.spaltenbreiten.length;
  const anzahl = (breite - planspalten(0).length) / (planspalten(1).length - planspalten(0).length);
  return Array.from({ length: anzahl }, (_, jahr) => {
    const { blatt, zeile, spalte } = jahresort(jahr);
    return lies(blatt, zeile, spalte) as number;
  });
}

/** What a row of the Stellenplan says of its Eigenanteil. */
export function eigenanteilMitHinweis(lies: Zellleser, zeile: number): [betrag: unknown, hinweis: unknown] {
  const wert = (spalte: Planspalte) => lies(STELLENPLAN, ERSTE_ZEILE + zeile, spaltenindex(spalte));
  return [wert("eigenanteil"), wert("hinweis")];
}

/** The workbook names of the Stellen's results. */
export function eigenanteile({ bezuege }: Mappe): readonly Bezug[] {
  return bezuege.filter(({ name }) => name.endsWith("_Eigenanteil"));
}

/** The cell of a single input. */
export function eingabeort({ blaetter }: Mappe, name: string): Ort {
  for (const blatt of blaetter)
    for (const [zeile, zellen] of blatt.zeilen.entries()) {
      const spalte = zellen.findIndex((zelle) => zelle?.eingabe === name);
      if (spalte >= 0) return { blatt: blatt.name, zeile, spalte };
    }
  throw new Error(`There is no input ${name}.`);
}

/** The cell of an input of a row of the Stellenplan, counted from 0. */
export function planort(zeile: number, spalte: Planspalte): Ort {
  return { blatt: STELLENPLAN, zeile: ERSTE_ZEILE + zeile, spalte: spaltenindex(spalte) };
}

/** The cell of a Satz on "KIM Sätze": its value, or another of its columns. */
export function satzort({ blaetter }: Mappe, schluessel: string, spalte = 2): Ort {
  const blatt = blaetter.find(({ name }) => name === "KIM Sätze")!;
  const zeile = blatt.zeilen.findIndex(([erste]) => erste?.inhalt === schluessel);
  if (zeile < 0) throw new Error(`There is no Satz ${schluessel}.`);
  return { blatt: blatt.name, zeile, spalte };
}

/** A Mappe with something else in one of its cells. */
export function mitInhalt({ blaetter, bezuege }: Mappe, ort: Ort, inhalt: Inhalt): Mappe {
  return {
    bezuege,
    blaetter: blaetter.map((blatt) => ({
      ...blatt,
      zeilen: blatt.zeilen.map((zeile, z) =>
        zeile.map((zelle, s) =>
          zelle && blatt.name === ort.blatt && z === ort.zeile && s === ort.spalte
            ? { ...zelle, inhalt }
            : zelle,
        ),
      ),
    })),
  };
}
