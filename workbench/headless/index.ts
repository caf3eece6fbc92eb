/**
 * Excel for tests that need no browser.
 *
 *     import { openHeadlessExcel, type HeadlessExcel } from "../../workbench/headless";
 *
 *     let excel: HeadlessExcel;
 *     beforeAll(async () => { excel = await openHeadlessExcel(); });   // ~0.3 s: loads the unmodified office.js
 *     beforeEach(() => excel.newWorkbook());                           // ~5 ms: "Mappe1" with an empty "Tabelle1"
 *     afterAll(() => excel.close());
 *
 *     await excel.Excel.run(async (context) => { … });                 // or excel.installGlobals(), then Excel.run
 *     excel.setCells("Tabelle1!A1:B1", [[3.5, "=A1*2"]]);              // past the add-in; formulas in en-US
 *     excel.type("Tabelle1!A2", "3,5");                                // as a user of a German Excel
 *     expect(await excel.value("Tabelle1!B1")).toBe(7);                // calculated first
 *     excel.failures.plan({ member: "Range.Values", nth: 2 });         // that write fails; { nth: 5 }: the 5th action
 *     excel.connection.breakAt(3, "answer lost");                      // from the 3rd request on the add-in waits for ever
 *     const before = await excel.snapshot();                           // whole workbook, for "nothing changed"
 *
 * Univer's packages are ES modules that jest cannot load, so they come as one file that jest's global setup builds
 * (`test/support/build-headless.mjs`).
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import type * as HeadlessExcelModule from "./headless-excel";

export type { Break, HeadlessExcel, PlannedFailure } from "./headless-excel";

const root = join(__dirname, "..", "..");

/** Opens an Excel with one empty workbook. */
export async function openHeadlessExcel(): Promise<HeadlessExcelModule.HeadlessExcel> {
  const { HeadlessExcel } = createRequire(__filename)(
    join(root, ".cache/workbench/headless.cjs"),
  ) as typeof HeadlessExcelModule;
  return HeadlessExcel.open(join(root, "node_modules/@microsoft/office-js/dist"));
}
