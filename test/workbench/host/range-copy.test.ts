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

describe("copyFrom", () => {
  beforeEach(async () => {
    excel.setCells("Tabelle1!A1:C1", [[1, "=A1*2", ""]]);
    await onSheet((sheet) => {
      sheet.getRange("A1:C1").format.fill.color = "#FFF8DC";
      sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    });
  });

  function onSheet<T>(use: (sheet: Excel.Worksheet) => T): Promise<T> {
    return excel.Excel.run(async (context) => {
      const result = use(context.workbook.worksheets.getFirst());
      await context.sync();
      return result;
    });
  }

  /** Contents, fill of the first cell and its check after copying A1:C1. */
  async function copied(target: string, type?: Excel.RangeCopyType | "Formulas" | "Values" | "Formats") {
    const range = await onSheet((sheet) => {
      const to = sheet.getRange(target);
      to.copyFrom("A1:C1", type);
      to.getCell(0, 0).format.fill.load("color");
      to.getCell(0, 0).dataValidation.load("type");
      return to.load("formulas");
    });
    const first = await onSheet((sheet) => {
      const cell = sheet.getRange(target).getCell(0, 0);
      cell.load("format/fill/color,dataValidation/type");
      return cell;
    });
    return [range.formulas, first.format.fill.color, first.dataValidation.type];
  }

  test("repeats a smaller source over a larger range", async () => {
    expect(await copied("A2:C4")).toEqual([
      [
        [1, "=A2*2", ""],
        [1, "=A3*2", ""],
        [1, "=A4*2", ""],
      ],
      "#FFF8DC",
      "WholeNumber",
    ]);
  });

  test("goes once where the range is no whole number of sources", async () => {
    await onSheet((sheet) => sheet.getRange("A2:D4").copyFrom("A1:C1"));
    expect(excel.formulas("Tabelle1!A2:D3")).toEqual([
      [1, "=A2*2", "", ""],
      ["", "", "", ""],
    ]);
  });

  test("formulas alone, values alone, looks alone", async () => {
    expect(await copied("A2:C2", "Formulas")).toEqual([[[1, "=A2*2", ""]], "#FFFFFF", "None"]);
    expect(await copied("A3:C3", "Values")).toEqual([[[1, 2, ""]], "#FFFFFF", "None"]);
    expect(await copied("A4:C4", "Formats")).toEqual([[["", "", ""]], "#FFF8DC", "None"]);
  });

  test("blank cells of the source overwrite, unless they are skipped", async () => {
    excel.setCells("Tabelle1!C2:C3", "bleibt");
    await onSheet((sheet) => {
      sheet.getRange("A2").copyFrom("A1:C1");
      sheet.getRange("A3").copyFrom("A1:C1", "All", true);
    });
    expect(await excel.values("Tabelle1!C2:C3")).toEqual([[""], ["bleibt"]]);
  });

  test("takes cells of another sheet by address", async () => {
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.add("Ziel").getRange("A1").copyFrom("Tabelle1!A1:B1");
      await context.sync();
    });
    expect(excel.formulas("Ziel!A1:B1")).toEqual([[1, "=A1*2"]]);
  });

  test("autoFill copies into a range that holds the source, and guesses no series", async () => {
    await onSheet((sheet) => sheet.getRange("A1:B1").autoFill("A1:B3", "FillCopy"));
    expect(excel.formulas("Tabelle1!A3:B3")).toEqual([[1, "=A3*2"]]);
    await expect(
      onSheet((sheet) => sheet.getRange("A1").autoFill("A2:A3", "FillCopy")),
    ).rejects.toMatchObject({
      code: "InvalidArgument",
    });
    await expect(
      onSheet((sheet) => sheet.getRange("A1").autoFill("A1:A3", "FillSeries")),
    ).rejects.toMatchObject({
      code: "ApiNotFound",
    });
  });
});
