import { a1, type Ort, spaltenname } from "../../src/blaetter/adresse";
import type { Blatt, Mappe } from "../../src/blaetter/blatt";
import { alsZellinhalt, type Zellinhalt } from "../../src/excel/zellinhalt";
import type { HeadlessExcel } from "../../workbench/headless";
import type { Zellleser } from "./betraege";

const breite = ({ zeilen }: Blatt) => Math.max(...zeilen.map((zeile) => zeile.length));
const bereich = (blatt: Blatt) => `A1:${spaltenname(breite(blatt) - 1)}${String(blatt.zeilen.length)}`;

/** What calculates the plan. */
export const RECHENBLAETTER = /^KIM (?:Übersicht|Stellenplan|Sätze)$/;

/** A Mappe without the sheets that a test does not look at: each takes Univer its time. */
export function nur(blattnamen: RegExp, { blaetter, bezuege }: Mappe): Mappe {
  return { bezuege, blaetter: blaetter.filter(({ name }) => blattnamen.test(name)) };
}

/** Puts contents and formulas of a Mappe into an empty workbook; how they look does not matter here. */
export async function schreibeInUniver(excel: HeadlessExcel, { blaetter }: Mappe): Promise<void> {
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const { name } of blaetter) worksheets.add(name);
    for (const blatt of blaetter)
      worksheets.getItem(blatt.name).getRange(bereich(blatt)).formulas = inhalte(blatt);
    await context.sync();
  });
}

function inhalte(blatt: Blatt): Zellinhalt[][] {
  return blatt.zeilen.map((zeile) =>
    Array.from({ length: breite(blatt) }, (_, spalte) => {
      const inhalt = zeile[spalte]?.inhalt;
      return inhalt === undefined ? "" : alsZellinhalt(inhalt);
    }),
  );
}

/** All calculated values of a Mappe that was written. */
export async function liesAusUniver(excel: HeadlessExcel, { blaetter }: Mappe): Promise<Zellleser> {
  const werte = new Map<string, unknown[][]>();
  for (const blatt of blaetter)
    werte.set(blatt.name, await excel.values(`'${blatt.name}'!${bereich(blatt)}`));
  return (blatt, zeile, spalte) => werte.get(blatt)?.[zeile]?.[spalte];
}

/** Changes one cell as a user does. */
export function schreibeZelle(excel: HeadlessExcel, ort: Ort, wert: string | number): void {
  excel.setCells(`'${ort.blatt}'!${a1(ort)}`, wert);
}
