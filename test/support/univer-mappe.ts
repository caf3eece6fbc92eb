import type { HeadlessExcel } from "../../workbench/headless";
import { spaltenname } from "../../src/blaetter/adresse";
import type { Blatt, Mappe } from "../../src/blaetter/blatt";
import type { Zellleser } from "./betraege";

const breite = ({ zeilen }: Blatt) => Math.max(...zeilen.map((zeile) => zeile.length));
const bereich = (blatt: Blatt) =>
  `'${blatt.name}'!A1:${spaltenname(breite(blatt) - 1)}${String(blatt.zeilen.length)}`;

/** Puts contents and formulas of a Mappe into an empty workbook; how they look does not matter here. */
export async function schreibeInUniver(excel: HeadlessExcel, { blaetter }: Mappe): Promise<void> {
  await excel.Excel.run(async (context) => {
    for (const { name } of blaetter) context.workbook.worksheets.add(name);
    await context.sync();
  });
  for (const blatt of blaetter)
    excel.setCells(
      bereich(blatt),
      blatt.zeilen.map((zeile) =>
        Array.from({ length: breite(blatt) }, (_, spalte) => {
          const inhalt = zeile[spalte]?.inhalt ?? "";
          return typeof inhalt === "object" ? inhalt.formel : inhalt;
        }),
      ),
    );
}

/** All calculated values of a Mappe that was written. */
export async function liesAusUniver(excel: HeadlessExcel, { blaetter }: Mappe): Promise<Zellleser> {
  const werte = new Map<string, unknown[][]>();
  for (const blatt of blaetter) werte.set(blatt.name, await excel.values(bereich(blatt)));
  return (blatt, zeile, spalte) => werte.get(blatt)?.[zeile]?.[spalte];
}
