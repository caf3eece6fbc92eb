import { erzeugeTabellen } from "../../src/excel/tabellen";
import { type HeadlessExcel, openHeadlessExcel } from "../../workbench/headless";
import { beispielmappe } from "./beispiel";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
  excel.installGlobals();
});
beforeEach(() => excel.newWorkbook());
afterAll(() => excel.close());

const HEUTE = new Date(2026, 10, 22);
const erzeuge = (mappe = beispielmappe()) => erzeugeTabellen(mappe, () => undefined, HEUTE);

test("first", async () => {
  const ergebnis = await erzeuge();
  console.log(JSON.stringify(ergebnis), excel.formulas("'KIM Modul 1'!A1:C5"), excel.failures.actions.length);
});
