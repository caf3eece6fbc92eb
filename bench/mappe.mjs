import { setTimeout } from "node:timers/promises";
import { workbench } from "./bauten.mjs";
import { spalten, stellen } from "./stellen.mjs";

const LONGEST_MS = 120_000;

/**
 * Seconds that the workbench needs for a column of Stellen, once as one spilled formula and once as single formulas,
 * with KIM functions and with native formulas; and whether each gave a number in every row.
 *
 * @param {{ script: string, metadata: any }} shipped
 * @param {number} zeilen
 */
export async function workbookTimes(shipped, zeilen) {
  const library = await workbench();
  const letzte = zeilen + 1;
  return [
    await measured(library, shipped, zeilen, "KIM, eine Formel für die Spalte", {
      address: "F2",
      formulas: [[`=KIM.EIGENANTEIL(A2:A${letzte},B2:B${letzte},C2:C${letzte},D2:D${letzte})`]],
    }),
    await measured(library, shipped, zeilen, "KIM, eine Formel je Zeile", {
      address: `F2:F${letzte}`,
      formulas: rows(zeilen, (row) => `=KIM.EIGENANTEIL(A${row},B${row},C${row},D${row})`),
    }),
    await measured(library, shipped, zeilen, "Excel-eigene Formeln, eine je Zeile", {
      address: `F2:F${letzte}`,
      formulas: rows(zeilen, nativeGesamtkosten),
    }),
  ];
}

/**
 * @param {number} zeilen
 * @param {(row: number) => string} formula
 */
function rows(zeilen, formula) {
  return Array.from({ length: zeilen }, (_, i) => [formula(i + 2)]);
}

/** Gesamtkosten in the form of Fachkonzept section 3, whole numbers before ROUND. @param {number} row */
export function nativeGesamtkosten(row) {
  const jahreskosten = `IF(C${row}="E11",106540,IF(C${row}="E5",73780,IF(C${row}="S12",95380,83860)))`;
  const kostensatz = `ROUND(${jahreskosten}*ROUND(D${row}*10000,0)/120000,0)`;
  return `=ROUND(ROUND(B${row}*10000,0)*${kostensatz}/10000,0)`;
}

/**
 * @param {any} library
 * @param {{ script: string, metadata: any }} shipped
 * @param {number} zeilen
 * @param {string} name
 * @param {{ address: string, formulas: string[][] }} column
 */
async function measured(library, { script, metadata }, zeilen, name, { address, formulas }) {
  const spreadsheet = new library.Spreadsheet(library.createHeadlessUniver());
  const sheet = new library.Workbook(spreadsheet).Worksheets.GetItem("Tabelle1");
  const runtime = new library.CustomFunctionsRuntime();
  new Function("CustomFunctions", script)(runtime.global);
  library.registerCustomFunctions(spreadsheet, runtime, metadata, new library.ErrorNotes());

  const cells = spalten(stellen(zeilen));
  const inputs = Array.from({ length: zeilen }, (_, i) => cells.map((spalte) => spalte[i]?.[0]));
  sheet.GetRange(`A2:D${zeilen + 1}`).Formulas = inputs;
  await spreadsheet.calculated();

  const start = performance.now();
  sheet.GetRange(address).Formulas = formulas;
  await spreadsheet.calculated();
  // Univer gives up waiting where it is busy for long, and goes on calculating.
  const last = sheet.GetRange(`F${zeilen + 1}`);
  while (last.Values[0][0] === "" && performance.now() - start < LONGEST_MS) await setTimeout(5);
  const seconds = (performance.now() - start) / 1000;

  const results = sheet.GetRange(`F2:F${zeilen + 1}`).Values.flat();
  const wrong = results.findIndex((/** @type {unknown} */ value) => typeof value !== "number");
  if (wrong >= 0) throw new Error(`${name}: row ${wrong + 2} holds ${String(results[wrong])}`);
  return { name, seconds };
}
