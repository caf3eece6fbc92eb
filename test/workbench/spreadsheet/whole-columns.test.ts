import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

/**
 * Protects: a whole column is read to the last used row only, which makes the sheets' formulas calculate in seconds, and
 * still notices what is entered far below.
 */
let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
afterAll(() => excel.close());

it("counts what is entered below the last used row", async () => {
  excel.newWorkbook();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Daten");
    sheet.getRange("A1:A2").values = [[1], [2]];
    context.workbook.worksheets.add("Summe").getRange("A1:A3").formulas = [
      ["=SUM(Daten!A:A)"],
      ['=SUMIFS(Daten!A:A,Daten!B:B,"x")'],
      ["=MATCH(40,Daten!A:A,0)"],
    ];
    await context.sync();
  });
  expect(await excel.values("Summe!A1:A3")).toEqual([[3], [0], ["#N/A"]]);
  excel.setCells("Daten!A5000", 40);
  excel.setCells("Daten!B5000", "x");
  expect(await excel.values("Summe!A1:A3")).toEqual([[43], [40], [5000]]);
});
