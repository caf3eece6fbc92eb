import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
beforeEach(() => excel.newWorkbook());
afterAll(() => excel.close());

/** Runs `use` on a range of the first sheet and syncs. */
function onRange<T>(address: string, use: (range: Excel.Range) => T): Promise<T> {
  return excel.Excel.run(async (context) => {
    const result = use(context.workbook.worksheets.getFirst().getRange(address));
    await context.sync();
    return result;
  });
}

function load(address: string, properties: string): Promise<Excel.Range> {
  return onRange(address, (range) => range.load(properties));
}

test("formulas written in a batch are calculated before the batch reads values", async () => {
  const range = await onRange("A1:C1", (cells) => {
    cells.formulas = [[3, "=A1*2", "=ROUND(B1/7,2)"]];
    return cells.load("values, formulas, valueTypes");
  });
  expect(range.values).toEqual([[3, 6, 0.86]]);
  expect(range.formulas).toEqual([[3, "=A1*2", "=ROUND(B1/7,2)"]]);
  expect(range.valueTypes).toEqual([["Double", "Double", "Double"]]);
});

test("a later batch sees results follow a changed input", async () => {
  excel.setCells("Tabelle1!A1:B1", [[2, "=A1*10"]]);
  expect(await excel.value("Tabelle1!B1")).toBe(20);
  await onRange("A1", (cell) => (cell.values = [[3]]));
  expect((await load("B1", "values")).values).toEqual([[30]]);
});

test("texts are read in en-US form, as Excel reads what an add-in writes", async () => {
  const range = await onRange("A1:I1", (cells) => {
    cells.values = [["12", "1,234.56", "12.5%", "1/31/2022", "TRUE", "'007", "3,5 VZÄ", "=1+1", "abc"]];
    return cells.load("values, numberFormat, valueTypes");
  });
  expect(range.values).toEqual([[12, 1234.56, 0.125, 44592, true, "007", "3,5 VZÄ", 2, "abc"]]);
  expect(range.numberFormat[0]).toEqual([
    "General",
    "#,##0.00",
    "0.00%",
    "m/d/yyyy",
    "General",
    "General",
    "General",
    "General",
    "General",
  ]);
  expect(range.valueTypes[0]?.slice(4, 7)).toEqual(["Boolean", "String", "String"]);
});

test("a cell with the text format keeps what is written as text", async () => {
  const range = await onRange("A1:B1", (cells) => {
    cells.numberFormat = [["@", "0"]];
    cells.values = [["007", "007"]];
    return cells.load("values");
  });
  expect(range.values).toEqual([["007", 7]]);
});

test("null leaves a cell alone, an empty text clears it", async () => {
  excel.setCells("Tabelle1!A1:C1", [[1, 2, "=A1"]]);
  const range = await onRange("A1:C1", (cells) => {
    cells.values = [[null, "", null]];
    return cells.load("formulas, valueTypes");
  });
  expect(range.formulas).toEqual([[1, "", "=A1"]]);
  expect(range.valueTypes).toEqual([["Double", "Empty", "Double"]]);
});

test("one value fills the whole range", async () => {
  const range = await onRange("A1:B2", (cells) => {
    cells.values = "x" as never;
    return cells.load("values");
  });
  expect(range.values).toEqual([
    ["x", "x"],
    ["x", "x"],
  ]);
});

test("an array of another size than the range is refused, and nothing is written", async () => {
  const writing = onRange("A1:B2", (cells) => (cells.values = [[1, 2]]));
  await expect(writing).rejects.toMatchObject({ code: "InvalidArgument" });
  expect((await load("A1:B1", "values")).values).toEqual([["", ""]]);
});

test("a formula that cannot be read is refused", async () => {
  await expect(onRange("A1", (cell) => (cell.formulas = [["=SUM(1,"]]))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test("more cells than office.js sends at once arrive whole", async () => {
  const rows = Array.from({ length: 700 }, (_, row) =>
    Array.from({ length: 6 }, (__, column) => row * 6 + column),
  );
  await onRange("B2:G701", (cells) => (cells.values = rows));
  expect((await load("B2:G701", "values")).values).toEqual(rows);
  expect((await load("A1:A701", "valueTypes")).valueTypes.flat()).not.toContain("Double");
});

test("results spill, and the cells they fill have values but no formula", async () => {
  const range = await onRange("A1:A4", (cells) => {
    cells.getCell(0, 0).formulas = [["=SEQUENCE(3)"]];
    return cells.load("values, formulas");
  });
  expect(range.values).toEqual([[1], [2], [3], [""]]);
  expect(range.formulas[0]).toEqual(["=SEQUENCE(3)"]);
});

test("errors are values of their own type", async () => {
  const range = await onRange("A1:C1", (cells) => {
    cells.formulas = [["=1/0", "=NA()", "=NICHTDA(1)"]];
    return cells.load("values, valueTypes, text");
  });
  expect(range.values).toEqual([["#DIV/0!", "#N/A", "#NAME?"]]);
  expect(range.valueTypes).toEqual([["Error", "Error", "Error"]]);
  expect(range.text).toEqual([["#DIV/0!", "#NV", "#NAME?"]]);
});

test("texts are those of a German Excel, formulas and formats stay en-US", async () => {
  const range = await onRange("A1:F1", (cells) => {
    cells.numberFormat = [['#,##0 "€"', "dd.mm.yyyy", "0.0%", "General", "General", "#,##0.00"]];
    cells.values = [[158644, 44531, 0.125, 0.5, true, 1234.5]];
    return cells.load("text, numberFormat");
  });
  expect(range.text).toEqual([["158.644 €", "01.12.2021", "12,5%", "0,5", "WAHR", "1.234,50"]]);
  expect(range.numberFormat[0]?.[0]).toBe('#,##0 "€"');
});

describe("ranges near a range", () => {
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ["getCell", (range) => range.getCell(1, 0), "B3"],
    ["getRow", (range) => range.getRow(1), "B3:C3"],
    ["getColumn", (range) => range.getColumn(1), "C2:C4"],
    ["getOffsetRange", (range) => range.getOffsetRange(1, 2), "D3:E5"],
    ["getResizedRange", (range) => range.getResizedRange(-1, 1), "B2:D3"],
    ["getBoundingRect", (range) => range.getBoundingRect("E1"), "B1:E4"],
    ["getIntersection", (range) => range.getIntersection("C3:Z9"), "C3:C4"],
    ["getLastCell", (range) => range.getLastCell(), "C4"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "B:C"],
    ["getEntireRow", (range) => range.getEntireRow(), "2:4"],
  ])("%s", async (_name, derive, address) => {
    const range = await onRange("B2:C4", (cells) => derive(cells).load("address"));
    expect(range.address).toBe(`Tabelle1!${address}`);
  });

  test("no intersection is a null object", async () => {
    const shared = await onRange("B2:C4", (cells) =>
      cells.getIntersectionOrNullObject("F1:G9").load("address"),
    );
    expect(shared.isNullObject).toBe(true);
  });

  test("a range beyond the sheet is refused", async () => {
    await expect(onRange("A1", (cell) => cell.getOffsetRange(-1, 0).load("address"))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});

test("a range's place and size", async () => {
  const range = await load(
    "C2:D4",
    "rowIndex, columnIndex, rowCount, columnCount, isEntireRow, isEntireColumn",
  );
  expect(range.toJSON()).toMatchObject({
    rowIndex: 1,
    columnIndex: 2,
    rowCount: 3,
    columnCount: 2,
    isEntireRow: false,
    isEntireColumn: false,
  });
  expect((await load("A:B", "isEntireColumn, values")).toJSON()).toMatchObject({
    isEntireColumn: true,
    values: null,
  });
});

describe("the used range", () => {
  test("of an empty sheet is a null object", async () => {
    const used = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getUsedRangeOrNullObject().load("address");
      await context.sync();
      return range.isNullObject;
    });
    expect(used).toBe(true);
  });

  test("holds spilled cells, and formatted ones unless only values are asked for", async () => {
    excel.setCells("Tabelle1!B2", "=SEQUENCE(3)");
    await onRange("D9", (cell) => (cell.format.fill.color = "#FF0000"));
    const addresses = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const ranges = [sheet.getUsedRange().load("address"), sheet.getUsedRange(true).load("address")];
      await context.sync();
      return ranges.map((range) => range.address);
    });
    expect(addresses).toEqual(["Tabelle1!B2:D9", "Tabelle1!B2:B4"]);
  });
});

test.each([
  ["Contents", "", "#FFFF00"],
  ["Formats", 5, "#FFFFFF"],
  ["All", "", "#FFFFFF"],
] as const)("clear(%s)", async (applyTo, value, color) => {
  await onRange("A1", (cell) => {
    cell.values = [[5]];
    cell.format.fill.color = "#FFFF00";
  });
  await onRange("A1", (cell) => cell.clear(applyTo));
  const cell = await load("A1", "values, format/fill/color");
  expect(cell.values).toEqual([[value]]);
  expect(cell.format.fill.color).toBe(color);
});
