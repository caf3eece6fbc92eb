import { SPALTEN } from "../../src/blaetter/stellenlage";
import type { Bezug, Mappe } from "../../src/blaetter/blatt";

/** What a calculated cell holds: a number, text, "#N/A" for an error; rows and columns count from 0. */
export type Zellleser = (blatt: string, zeile: number, spalte: number) => unknown;

/** The rows of a Stelle's calculation, as the committee reads them; amounts that are taken away are negative. */
export type Betraege = Readonly<Record<string, unknown>>;

/** What one Stelle's block shows, read as a person does: upwards from its named Eigenanteil to the Gesamtkosten. */
export function betraegeAus(mappe: Mappe, { blatt, zeile, spalte }: Bezug, lies: Zellleser): Betraege {
  const zeilen = mappe.blaetter.find(({ name }) => name === blatt)!.zeilen;
  const betraege: Record<string, unknown> = {};
  for (let z = zeile; ; z--) {
    const name = zeilen[z]?.[SPALTEN.name]?.inhalt as string;
    betraege[name] = lies(blatt, z, spalte);
    if (name === "Gesamtkosten") return betraege;
  }
}

/** The results of a Mappe: its named Eigenanteile, in the order of its Stellen. */
export function eigenanteile({ bezuege }: Mappe): readonly Bezug[] {
  return bezuege.filter(({ name }) => name.endsWith("_Eigenanteil"));
}
