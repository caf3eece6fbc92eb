import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
beforeEach(() => excel.newWorkbook());
afterAll(() => excel.close());

function onRange<T>(address: string, use: (range: Excel.Range) => T): Promise<T> {
  return excel.Excel.run(async (context) => {
    const result = use(context.workbook.worksheets.getFirst().getRange(address));
    await context.sync();
    return result;
  });
}

test("an untouched cell looks as in Excel", async () => {
  const range = await onRange("A1", (cell) =>
    cell.load(
      "format/horizontalAlignment, format/verticalAlignment, format/wrapText, format/indentLevel, format/font, format/fill",
    ),
  );
  expect(range.format.toJSON()).toMatchObject({
    horizontalAlignment: "General",
    verticalAlignment: "Bottom",
    wrapText: false,
    indentLevel: 0,
    font: { bold: false, italic: false, underline: "None", color: "#000000", size: 11 },
    fill: { color: "#FFFFFF" },
  });
});

test("looks are read back as written", async () => {
  const range = await onRange("B2:C3", (cells) => {
    const { format } = cells;
    Object.assign(format, {
      horizontalAlignment: "Right",
      verticalAlignment: "Center",
      wrapText: true,
      indentLevel: 2,
    });
    Object.assign(format.font, {
      bold: true,
      italic: true,
      underline: "Single",
      color: "#14532d",
      name: "Calibri",
    });
    format.font.size = 14;
    format.fill.color = "#e8f3ec";
    return cells.load(
      "format/horizontalAlignment, format/verticalAlignment, format/wrapText, format/indentLevel, format/font, format/fill",
    );
  });
  expect(range.format.toJSON()).toMatchObject({
    horizontalAlignment: "Right",
    verticalAlignment: "Center",
    wrapText: true,
    indentLevel: 2,
    font: { bold: true, italic: true, underline: "Single", color: "#14532D", name: "Calibri", size: 14 },
    fill: { color: "#E8F3EC" },
  });
});

test("a property in which the cells differ is null", async () => {
  await onRange("A1", (cell) => (cell.format.font.bold = true));
  const range = await onRange("A1:A2", (cells) => cells.load("format/font/bold, format/font/italic"));
  expect([range.format.font.bold, range.format.font.italic]).toEqual([null, false]);
});

test("a fill can be cleared", async () => {
  const range = await onRange("A1", (cell) => {
    cell.format.fill.color = "#FF0000";
    cell.format.fill.clear();
    return cell.load("format/fill/color");
  });
  expect(range.format.fill.color).toBe("#FFFFFF");
});

test.each<[string, (range: Excel.Range) => unknown]>([
  ["an alignment", (range: Excel.Range) => (range.format.horizontalAlignment = "Quer" as never)],
  ["a colour", (range: Excel.Range) => (range.format.font.color = "grünlich")],
  ["a width", (range: Excel.Range) => (range.format.columnWidth = -1)],
])("%s that Excel does not have is refused", async (_what, write) => {
  await expect(onRange("A1", write)).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("widths and heights are in points", async () => {
  const range = await onRange("B2:C3", (cells) => {
    cells.format.columnWidth = 90;
    cells.format.rowHeight = 30;
    return cells.load("format/columnWidth, format/rowHeight");
  });
  expect([range.format.columnWidth, range.format.rowHeight]).toEqual([90, 30]);
});

test("autofitColumns makes a column as wide as its longest text", async () => {
  excel.setCells("Tabelle1!A1:B1", [["ein recht langer Text in der ersten Spalte", "x"]]);
  const [long, short] = await onRange("A:B", (cells) => {
    cells.format.autofitColumns();
    return ["A1", "B1"].map((address) => cells.worksheet.getRange(address).load("format/columnWidth"));
  });
  expect(long?.format.columnWidth).toBeGreaterThan(150);
  expect(short?.format.columnWidth).toBeLessThan(40);
});

test("a whole column's looks hold for cells written later", async () => {
  await onRange("C:C", (column) => {
    column.format.font.bold = true;
    column.numberFormat = [["0.00"]] as never;
  }).catch(() => undefined);
  excel.setCells("Tabelle1!C7", 5);
  const cell = await onRange("C7", (range) => range.load("format/font/bold"));
  expect(cell.format.font.bold).toBe(true);
});

describe("borders", () => {
  test("an edge has style, weight and colour", async () => {
    const edge = await onRange("B2:C3", (cells) => {
      const bottom = cells.format.borders.getItem("EdgeBottom");
      bottom.style = "Continuous";
      bottom.weight = "Medium";
      bottom.color = "#14532D";
      return bottom.load();
    });
    expect(edge.toJSON()).toMatchObject({ style: "Continuous", weight: "Medium", color: "#14532D" });
  });

  test("only the cells at the edge get it", async () => {
    await onRange("B2:C3", (cells) => (cells.format.borders.getItem("EdgeBottom").style = "Double"));
    const styles = await onRange("B2:C3", (cells) =>
      ["B2", "B3", "C3"].map((address) =>
        cells.worksheet.getRange(address).format.borders.getItem("EdgeBottom").load("style"),
      ),
    );
    expect(styles.map((border) => border.style)).toEqual(["None", "Double", "Double"]);
  });

  test("inner lines, and taking them away", async () => {
    const inner = await onRange("B2:C3", (cells) => {
      const lines = cells.format.borders.getItem("InsideHorizontal");
      lines.style = "Dot";
      return lines.load("style");
    });
    expect(inner.style).toBe("Dot");
    const none = await onRange("B2:C3", (cells) => {
      const lines = cells.format.borders.getItem("InsideHorizontal");
      lines.style = "None";
      return lines.load("style");
    });
    expect(none.style).toBe("None");
  });
});

test("merged cells keep the first value, and can be unmerged", async () => {
  excel.setCells("Tabelle1!A1:C1", [["Titel", null, null]]);
  await onRange("A1:C1", (cells) => cells.merge());
  expect((await excel.values("Tabelle1!A1"))[0]).toEqual(["Titel"]);
  await onRange("A1:C1", (cells) => cells.unmerge());
  expect((await excel.values("Tabelle1!A1:C1"))[0]).toEqual(["Titel", "", ""]);
});

test("data validation is kept with the cells", async () => {
  const rule = { list: { inCellDropDown: true, source: "E5,E9a,E11,S12" } };
  await onRange("B2:B5", (cells) => {
    cells.dataValidation.rule = rule;
    cells.dataValidation.errorAlert = {
      message: "Nur bekannte Gruppen",
      showAlert: true,
      style: "Stop",
      title: "KIM",
    };
    cells.dataValidation.prompt = { message: "Entgeltgruppe", showPrompt: true, title: "" };
  });
  const { dataValidation } = await onRange("B3", (cell) =>
    cell.load("dataValidation/rule, dataValidation/type"),
  );
  expect(dataValidation.toJSON()).toMatchObject({ rule, type: "List" });
  await onRange("B2:B5", (cells) => cells.dataValidation.clear());
  expect((await onRange("B3", (cell) => cell.load("dataValidation/type"))).dataValidation.type).toBe("None");
});

test("a hyperlink brings its text along", async () => {
  const hyperlink = {
    documentReference: "Tabelle1!A1",
    textToDisplay: "zu KIM Modul 1",
    screenTip: "Blatt öffnen",
  };
  const cell = await onRange("B2", (range) => {
    range.hyperlink = hyperlink;
    return range.load("hyperlink, values");
  });
  expect(cell.hyperlink).toMatchObject(hyperlink);
  expect(cell.values).toEqual([["zu KIM Modul 1"]]);
});

describe("the page around the workbook", () => {
  /** What is told of while `use` runs in one batch: each time the sheet and what has changed there. */
  async function toldOf(use: (sheet: Excel.Worksheet) => void) {
    const told: { id: string; params: Record<string, unknown> }[] = [];
    const listener = excel.spreadsheet.commands.onCommandExecuted(({ id, params }) => {
      if (/^sheet\.mutation\.set-(?:range-values|worksheet-row-height)/.test(id))
        told.push({ id: id.replace("sheet.mutation.set-", ""), params: params as Record<string, unknown> });
    });
    await excel.Excel.run(async (context) => {
      use(context.workbook.worksheets.add("Neu"));
      await context.sync();
    });
    listener.dispose();
    return told;
  }

  test("hears of all looks and heights that a batch writes, once for each sheet", async () => {
    const told = await toldOf((sheet) => {
      const { format } = sheet.getRange("B2:C2");
      Object.assign(format.font, { bold: true, italic: true, size: 14 });
      format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("D7").numberFormat = [["0.00"]];
      sheet.getRange("A3:A5").format.rowHeight = 30;
      sheet.getRange("A9").format.rowHeight = 40;
    });
    expect(told.map(({ id }) => id)).toEqual(["range-values", "worksheet-row-height"]);
    const [looks, heights] = told;
    expect(looks?.params["cellValue"]).toEqual({ 1: { 1: {}, 2: {} }, 6: { 3: {} } });
    expect(heights?.params["ranges"]).toEqual([expect.objectContaining({ startRow: 2, endRow: 8 })]);
    expect(excel.spreadsheet.book.getSheetByName("Neu")?.getRowHeight(3)).toBe(40);
  });

  test("hears nothing of a sheet that the same batch deletes", async () => {
    const told = await toldOf((sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").format.rowHeight = 30;
      sheet.delete();
    });
    expect(told).toEqual([]);
  });
});
