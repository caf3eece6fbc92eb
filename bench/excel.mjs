import { createRequire } from "node:module";
import { buildHeadless } from "../workbench/server/bundle.mjs";
import { bundled, inRoot } from "./bauten.mjs";

/** Univer cannot be stopped while it calculates: of longer plans only the writing is measured. */
const LONGEST_CALCULATED = 200;

/**
 * What making the tables takes of an Excel without a screen.
 *
 * @typedef {object} Messung
 * @property {number} stellen
 * @property {number} syncs
 * @property {number} handlungen what office.js asks of the host
 * @property {number} hin bytes of all requests
 * @property {number} zurueck bytes of all answers
 * @property {number} groesste bytes of the largest of them
 * @property {number} sekunden without calculating
 * @property {number | undefined} rechnen seconds that Univer needs for all formulas; undefined where it was not measured
 */

/**
 * Makes the tables for Stellenpläne of these lengths, each in a new workbook.
 *
 * @param {readonly number[]} laengen
 * @returns {Promise<Messung[]>}
 */
export async function measureTables(laengen) {
  const { erzeugeTabellen, langerPlan, mappe, miss, PLANZEITRAUM, STAND_2021 } = await addIn();
  const excel = await headlessExcel();
  /** @type {Messung[]} */
  const messungen = [];
  for (const stellen of laengen) {
    excel.newWorkbook();
    const vorgabe = { stand: STAND_2021, ...PLANZEITRAUM, schreibweise: "formeln", reserve: 0 };
    const baue = (/** @type {unknown} */ bestand) =>
      mappe({ ...vorgabe, stellen: langerPlan(stellen) }, bestand);
    excel.spreadsheet.holdCalculation(true);
    const start = performance.now();
    const { syncs, anfragen, antworten } = await miss(() => erzeugeTabellen(baue));
    const sekunden = secondsSince(start);
    messungen.push({
      stellen,
      syncs,
      handlungen: excel.failures.actions.length,
      hin: sum(anfragen),
      zurueck: sum(antworten),
      groesste: Math.max(...anfragen, ...antworten),
      sekunden,
      rechnen: stellen > LONGEST_CALCULATED ? undefined : await calculation(excel),
    });
  }
  excel.close();
  return messungen;
}

/** Seconds for all formulas. @param {any} excel */
async function calculation(excel) {
  excel.spreadsheet.holdCalculation(false);
  const start = performance.now();
  await excel.spreadsheet.calculated();
  return secondsSince(start);
}

/** @param {number} start */
const secondsSince = (start) => (performance.now() - start) / 1000;

/** @param {readonly number[]} zahlen */
const sum = (zahlen) => zahlen.reduce((summe, zahl) => summe + zahl, 0);

async function headlessExcel() {
  await buildHeadless();
  const { HeadlessExcel } = createRequire(import.meta.url)(inRoot(".cache/workbench/headless.cjs"));
  const excel = await HeadlessExcel.open(inRoot("node_modules/@microsoft/office-js/dist"));
  excel.installGlobals();
  return excel;
}

function addIn() {
  return bundled("excel.cjs", [
    `export { mappe } from "./src/blaetter/mappe";`,
    `export { erzeugeTabellen } from "./src/excel/tabellen";`,
    `export { STAND_2021 } from "./src/saetze/stand2021";`,
    `export { langerPlan, PLANZEITRAUM } from "./test/support/langerplan";`,
    `export { miss } from "./test/support/verkehr";`,
  ]);
}
