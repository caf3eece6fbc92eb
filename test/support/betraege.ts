import type { Ort } from "../../src/blaetter/adresse";
import type { Bezug, Mappe } from "../../src/blaetter/blatt";
import { SPALTEN } from "../../src/blaetter/stellenlage";

/** What a calculated cell holds: a number, text, "#N/A" for an error; rows and columns count from 0. */
export type Zellleser = (blatt: string, zeile: number, spalte: number) => unknown;

/** The rows of a Stelle's calculation by their names; amounts that are taken away are negative. */
export type Betraege = Readonly<Record<string, unknown>>;

/** The workbook names of the Stellen's results. */
export function eigenanteile({ bezuege }: Mappe): readonly Bezug[] {
  return bezuege.filter(({ name }) => name.endsWith("_Eigenanteil"));
}

/** What each Stelle's block shows, read as a person does: from its named Eigenanteil up to the Gesamtkosten. */
export function alleBetraege(mappe: Mappe, lies: Zellleser): Readonly<Record<string, Betraege>> {
  return Object.fromEntries(eigenanteile(mappe).map((bezug) => [bezug.name, betraege(mappe, bezug, lies)]));
}

function betraege(mappe: Mappe, { blatt, zeile, spalte }: Bezug, lies: Zellleser): Betraege {
  const { zeilen } = mappe.blaetter.find(({ name }) => name === blatt)!;
  const gelesen: Record<string, unknown> = {};
  for (let z = zeile; ; z--) {
    const name = zeilen[z]?.[SPALTEN.name]?.inhalt as string;
    gelesen[name] = lies(blatt, z, spalte);
    if (name === "Gesamtkosten") return gelesen;
  }
}

/** The names of the rows that a Stelle's block has. */
export function zeilennamen(mappe: Mappe): Readonly<Record<string, readonly string[]>> {
  const leer = alleBetraege(mappe, () => undefined);
  return Object.fromEntries(Object.entries(leer).map(([name, zeilen]) => [name, Object.keys(zeilen)]));
}

/** The amounts under the workbook names of the risk. */
export function risiko({ bezuege }: Mappe, lies: Zellleser): readonly [von: unknown, bis: unknown] {
  const wert = (name: string) => {
    const { blatt, zeile, spalte } = bezuege.find((bezug) => bezug.name === name)!;
    return lies(blatt, zeile, spalte);
  };
  return [wert("KIM_Risiko_von"), wert("KIM_Risiko_bis")];
}

/** The Eigenanteil of the first Stelle, and what stands beside it. */
export function ersterEigenanteil(mappe: Mappe, lies: Zellleser): [betrag: unknown, hinweis: unknown] {
  const { blatt, zeile } = eigenanteile(mappe)[0]!;
  return [lies(blatt, zeile, SPALTEN.betrag), lies(blatt, zeile, SPALTEN.zusammensetzung)];
}

/** The cell of an input. */
export function eingabeort({ blaetter }: Mappe, name: string): Ort {
  for (const blatt of blaetter)
    for (const [zeile, zellen] of blatt.zeilen.entries()) {
      const spalte = zellen.findIndex((zelle) => zelle?.eingabe === name);
      if (spalte >= 0) return { blatt: blatt.name, zeile, spalte };
    }
  throw new Error(`There is no input ${name}.`);
}
