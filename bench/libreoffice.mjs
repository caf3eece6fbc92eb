import { bundled } from "./bauten.mjs";
import { nativeGesamtkosten } from "./mappe.mjs";
import { spalten, stellen } from "./stellen.mjs";

/** Starting LibreOffice takes longer than calculating: of several runs the shortest tells least of all else. */
const RUNS = 4;

/**
 * Seconds that LibreOffice needs for a column of native formulas: opening and saving a workbook with them, less what
 * the same workbook takes with values in their place. A peer that is not Univer, on the same machine.
 *
 * @param {number} zeilen
 * @returns {Promise<number | undefined>} undefined where LibreOffice is missing
 */
export async function libreOfficeTime(zeilen) {
  const { soffice, wandle, Workbook } = await library();
  try {
    soffice();
  } catch {
    return undefined;
  }
  const cells = spalten(stellen(zeilen));
  const file = async (/** @type {(row: number) => unknown} */ result) => {
    const mappe = new Workbook();
    const blatt = mappe.addWorksheet("Tabelle1");
    for (let i = 0; i < zeilen; i++)
      blatt.addRow([...cells.slice(0, 4).map((spalte) => spalte[i]?.[0]), null, result(i + 1)]);
    return new Uint8Array(await mappe.xlsx.writeBuffer());
  };
  const seconds = async (/** @type {Uint8Array} */ bytes) => {
    let least = Infinity;
    for (let i = 0; i < RUNS; i++) {
      const start = performance.now();
      await wandle([bytes], "xlsx", "de-DE");
      least = Math.min(least, (performance.now() - start) / 1000);
    }
    return least;
  };
  const withFormulas = await file((row) => ({ formula: nativeGesamtkosten(row).slice(1) }));
  const withValues = await file((row) => row);
  const values = await seconds(withValues);
  return (await seconds(withFormulas)) - values;
}

function library() {
  return bundled("libreoffice.cjs", [
    `export { soffice } from "./test/programs";`,
    `export { wandle } from "./test/support/libreoffice";`,
    `export { Workbook } from "@cj-tech-master/excelts";`,
  ]);
}
