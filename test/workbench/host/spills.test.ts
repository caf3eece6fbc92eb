import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
  excel.installGlobals();
});
beforeEach(() => {
  excel.newWorkbook();
  excel.setCells("Tabelle1!B2", "=TRANSPOSE(A1:C1)");
  excel.setCells("Tabelle1!A1:C1", [[1, 2, 3]]);
});
afterAll(() => excel.close());

function gelesen<T>(lies: (blatt: Excel.Worksheet) => () => T): Promise<T> {
  return Excel.run(async (context) => {
    const antwort = lies(context.workbook.worksheets.getItem("Tabelle1"));
    await context.sync();
    return antwort();
  });
}

const adresse = (hole: (zelle: Excel.Range) => Excel.Range, zelle: string) =>
  gelesen((blatt) => {
    const bereich = hole(blatt.getRange(zelle));
    bereich.load("address");
    return () => (bereich.isNullObject ? undefined : bereich.address);
  });

test("the cell with the formula knows where its result spills to, and the others where it comes from", async () => {
  const nach = (zelle: Excel.Range) => zelle.getSpillingToRangeOrNullObject();
  const von = (zelle: Excel.Range) => zelle.getSpillParentOrNullObject();
  expect(await adresse(nach, "B2")).toBe("Tabelle1!B2:B4");
  expect(await adresse(nach, "B3")).toBeUndefined();
  expect(await adresse(von, "B4")).toBe("Tabelle1!B2");
  expect(await adresse(von, "A1")).toBeUndefined();
  await expect(adresse((zelle) => zelle.getSpillParent(), "A1")).rejects.toThrow();
  await expect(adresse(von, "B2:B3")).rejects.toThrow();
});

test("cells tell whether they belong to a spilled result; a range of both kinds has no answer", async () => {
  const antworten = await gelesen((blatt) => {
    const bereiche = ["B2:B4", "A1:C1", "A1:B2", "B2", "B3"].map((ort) => blatt.getRange(ort));
    for (const bereich of bereiche) bereich.load("hasSpill,savedAsArray");
    return () => bereiche.map(({ hasSpill, savedAsArray }) => [hasSpill, savedAsArray]);
  });
  expect(antworten).toEqual([
    [true, null],
    [false, false],
    [null, null],
    [true, true],
    [true, false],
  ]);
});

test("values in the place of a spilled result are values", async () => {
  excel.setCells("Tabelle1!B2:B4", [[1], [2], [3]]);
  expect(await adresse((zelle) => zelle.getSpillParentOrNullObject(), "B3")).toBeUndefined();
});
