import { type HeadlessExcel, openHeadlessExcel } from "../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
beforeEach(() => excel.newWorkbook());
afterAll(() => excel.close());

test("formulas written in a batch are calculated before the batch reads values", async () => {
  const values = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1");
    range.formulas = [[3, "=A1*2", "=ROUND(B1/7,2)"]];
    range.load({ values: true });
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[3, 6, 0.86]]);
});
