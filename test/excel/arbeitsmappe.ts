import type { Bestand } from "../../src/blaetter/bestand";
import type { Mappe } from "../../src/blaetter/blatt";
import { type Ergebnis, erzeugeTabellen, type Wunsch } from "../../src/excel/tabellen";
import { type HeadlessExcel, openHeadlessExcel } from "../../workbench/headless";

/** A headless Excel for the tests of a file, with a new workbook for each. */
export function mitExcel(): { readonly excel: HeadlessExcel } {
  const halter = {} as { excel: HeadlessExcel };
  beforeAll(async () => {
    halter.excel = await openHeadlessExcel();
    halter.excel.installGlobals();
  }, 30_000);
  beforeEach(() => halter.excel.newWorkbook());
  afterAll(() => halter.excel.close());
  return halter;
}

/** Makes the tables as on a Sunday in November. */
export function erzeuge(
  mappe: Mappe | ((bestand: Bestand) => Mappe),
  wunsch: Wunsch = {},
): Promise<Ergebnis> {
  const baue = typeof mappe === "function" ? mappe : () => mappe;
  return erzeugeTabellen(baue, () => undefined, { heute: new Date(2026, 10, 22), ...wunsch });
}

/** Works on the open workbook past the add-in's own code, as the officer may do by hand. */
export function vonHand(arbeite: (workbook: Excel.Workbook) => void): Promise<void> {
  return Excel.run(async (context) => {
    arbeite(context.workbook);
    await context.sync();
  });
}

/** The names of all sheets, in the order of the tabs. */
export function blattnamen(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}
