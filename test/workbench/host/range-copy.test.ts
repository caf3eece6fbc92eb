import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
beforeEach(() => excel.newWorkbook());
afterAll(() => excel.close());

test("copyFrom takes contents, looks and checks along, and moves relative references", async () => {
  excel.setCells("Tabelle1!A1:B2", [
    [3, "=A1*2"],
    ["'007", "=$A$1+A2"],
  ]);
  const copied = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tabelle1");
    const source = sheet.getRange("A1:B2");
    source.format.fill.color = "#FFF8DC";
    source.numberFormat = [
      ["0.00", "0"],
      ["@", "0"],
    ];
    sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    const target = context.workbook.worksheets.add("Kopie").getRange("A2:B3");
    target.format.font.bold = true;
    target.copyFrom(source);
    target.load("formulas,numberFormat,format/fill/color,format/font/bold");
    const check = target.getCell(0, 0).dataValidation;
    check.load("type");
    await context.sync();
    const { formulas, numberFormat, format } = target;
    return { formulas, numberFormat, fill: format.fill.color, bold: format.font.bold, check: check.type };
  });
  expect(copied).toEqual({
    formulas: [
      [3, "=A2*2"],
      ["007", "=$A$1+A3"],
    ],
    numberFormat: [
      ["0.00", "0"],
      ["@", "0"],
    ],
    fill: "#FFF8DC",
    bold: false,
    check: "WholeNumber",
  });
});
