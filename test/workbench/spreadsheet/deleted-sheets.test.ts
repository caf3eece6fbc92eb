import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

/** Protects: a sheet that the user deletes comes back with all that was on it and all that looks at it. */
let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
afterAll(() => excel.close());

jest.setTimeout(60_000);

test("undo brings back a deleted sheet, its table, chart and names, and redo deletes it again", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Plan");
    sheet.getRange("A1:B3").values = [
      ["Stelle", "VZÄ"],
      ["Leitung", 1],
      ["Beratung", 2.5],
    ];
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.tables.add("A1:B3", true).name = "Stellen";
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3")).name = "Verlauf";
    context.workbook.names.add("Summe", sheet.getRange("B3"));
    context.workbook.worksheets.getItem("Tabelle1").getRange("A1:A2").formulas = [
      ["=Plan!B3*2"],
      ["=Summe+1"],
    ];
    await context.sync();
  });
  const shown = () => excel.values("Tabelle1!A1:A2");
  expect(await shown()).toEqual([[5], [3.5]]);
  const before = await excel.snapshot();
  const { book } = excel.spreadsheet;
  const plan = book.getSheetByName("Plan");
  if (!plan) throw new Error("There is no sheet to delete");

  book.deleteSheet(plan);
  expect(await shown()).toEqual([["#REF!"], ["#REF!"]]);
  expect(excel.spreadsheet.tables.list()).toEqual([]);

  book.undo();
  expect(await shown()).toEqual([[5], [3.5]]);
  expect(await excel.snapshot()).toEqual(before);
  excel.type("Plan!B3", "4");
  expect(await shown()).toEqual([[8], [5]]);
  book.undo();

  book.redo();
  book.undo();
  expect(await excel.snapshot()).toEqual(before);
});
