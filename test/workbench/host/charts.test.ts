import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
beforeEach(async () => {
  excel.newWorkbook();
  excel.setCells("Tabelle1!A1:C4", [
    ["Jahr", "Förderung", "Eigenanteil"],
    ["2026", 210_000, "=B2/2"],
    ["2027", 420_000, "=B3/2"],
    ["2028", 105_000, "=B4/2"],
  ]);
  await onSheet((sheet) => {
    sheet.getRange("A2:A4").numberFormat = [["@"], ["@"], ["@"]];
    sheet.getRange("A2:A4").values = [["2026"], ["2027"], ["2028"]];
    sheet.getRange("B2:C4").numberFormat = Array.from({ length: 3 }, () => ['#,##0 "€"', '#,##0 "€"']);
    sheet.charts.add("ColumnStacked", sheet.getRange("A1:C4"), "Columns").name = "Finanzierung";
  });
});
afterAll(() => excel.close());

/** Runs `use` on the first sheet and syncs. */
function onSheet<T>(use: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => T): Promise<T> {
  return excel.Excel.run(async (context) => {
    const result = use(context.workbook.worksheets.getFirst(), context.workbook);
    await context.sync();
    return result;
  });
}

function onChart<T>(use: (chart: Excel.Chart) => T): Promise<T> {
  return onSheet((sheet) => use(sheet.charts.getItem("Finanzierung")));
}

async function descriptionOf(sheet = "Tabelle1"): Promise<string> {
  return (await excel.chart(sheet, "Finanzierung")).description;
}

test("a chart is found by name and id, counted, and gone once deleted", async () => {
  const { chart, count, missing } = await onSheet((sheet) => ({
    chart: sheet.charts.getItem("FINANZIERUNG").load("id,name,chartType"),
    count: sheet.charts.getCount(),
    missing: sheet.charts.getItemOrNullObject("fehlt"),
  }));
  expect([chart.name, chart.chartType, count.value, missing.isNullObject]).toEqual([
    "Finanzierung",
    "ColumnStacked",
    1,
    true,
  ]);
  await onSheet((sheet) => sheet.charts.getItem(chart.id).delete());
  const gone = await onSheet((sheet) => sheet.charts.getItemOrNullObject("Finanzierung"));
  expect(gone.isNullObject).toBe(true);
});

test("a name is taken once on a sheet", async () => {
  await expect(
    onSheet((sheet) => (sheet.charts.add("BarStacked", sheet.getRange("A1:B4")).name = "finanzierung")),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a kind of chart that cannot be drawn says so by name", async () => {
  await expect(onSheet((sheet) => sheet.charts.add("Pie", sheet.getRange("A1:B4")))).rejects.toMatchObject({
    code: "ApiNotFound",
  });
});

describe("series", () => {
  async function seriesOf(address: string, seriesBy: "Auto" | "Columns" | "Rows") {
    const { items, categories } = await onSheet((sheet) => {
      const { series } = sheet.charts.add("ColumnClustered", sheet.getRange(address), seriesBy);
      return {
        items: series.load("items/name"),
        categories: series.getItemAt(0).getDimensionValues("Categories"),
      };
    });
    return { names: items.items.map(({ name }) => name), categories: categories.value };
  }

  test("by columns: the first row names them, the first column the categories", async () => {
    expect(await seriesOf("A1:C4", "Columns")).toEqual({
      names: ["Förderung", "Eigenanteil"],
      categories: ["2026", "2027", "2028"],
    });
  });

  test("by rows, the other way round", async () => {
    expect(await seriesOf("A1:C4", "Rows")).toEqual({
      names: ["2026", "2027", "2028"],
      categories: ["Förderung", "Eigenanteil"],
    });
  });

  test("a first column of numbers is a series itself, unless the corner above it is empty, as in Excel", async () => {
    excel.setCells("Tabelle1!E1:F3", [
      ["Jahr", "Betrag"],
      [2026, 1],
      [2027, 2],
    ]);
    expect((await seriesOf("E1:F3", "Columns")).names).toEqual(["Jahr", "Betrag"]);
    excel.setCells("Tabelle1!E1", "");
    expect(await seriesOf("E1:F3", "Columns")).toEqual({ names: ["Betrag"], categories: ["2026", "2027"] });
  });

  test("get values, categories, a name and a colour", async () => {
    const values = await onChart((chart) => {
      const series = chart.series.getItemAt(0);
      series.setValues(chart.worksheet.getRange("B2:B3"));
      series.name = "Zuwendung";
      series.format.fill.setSolidColor("#0b6b70");
      return series.getDimensionValues("Values");
    });
    expect(values.value).toEqual(["210000", "420000"]);
    const { svg, description } = await excel.chart("Tabelle1", "Finanzierung");
    expect(description).toContain("2026: Zuwendung 210.000 €");
    expect(svg).toContain("#0B6B70");
  });
});

describe("place", () => {
  test("from cell to cell", async () => {
    const { chart, cells } = await onSheet((sheet) => {
      const placed = sheet.charts.getItem("Finanzierung");
      placed.setPosition("B6", "D12");
      return { chart: placed.load("left,top,width,height"), cells: sheet.getRange("B6:D12").load() };
    });
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([
      cells.left,
      cells.top,
      cells.width,
      cells.height,
    ]);
  });

  test("in points", async () => {
    const chart = await onChart((placed) => {
      placed.left = 100;
      placed.top = 50;
      placed.width = 300;
      placed.height = 200;
      return placed.load("left,top,width,height");
    });
    expect([chart.left, chart.top, chart.width, chart.height].map(Math.round)).toEqual([100, 50, 300, 200]);
  });

  test("moves and stretches with the cells below, and so does what it shows", async () => {
    const before = await onChart((chart) => {
      chart.setPosition("E3", "H10");
      return chart.load("top,height");
    });
    const heightOfRow = (await onSheet((sheet) => sheet.getRange("1:1").load("height"))).height;
    const shown = await descriptionOf();
    await onSheet((sheet) => {
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("8:8").insert("Down");
    });
    const after = await onChart((chart) => chart.load("top,height"));
    expect(after.top - before.top).toBeCloseTo(2 * heightOfRow);
    expect(after.height - before.height).toBeCloseTo(heightOfRow);
    expect(await descriptionOf()).toBe(shown);
  });
});

test("what is set of title, legend, axes and area is read back", async () => {
  const chart = await onChart((set) => {
    set.title.text = "Finanzierung je Jahr";
    set.title.format.font.size = 12;
    set.title.format.font.bold = true;
    set.legend.position = "Right";
    set.axes.valueAxis.numberFormat = "0";
    set.axes.valueAxis.maximum = 900_000;
    set.axes.valueAxis.title.text = "Euro";
    set.axes.valueAxis.majorGridlines.visible = false;
    set.axes.categoryAxis.format.font.color = "#112233";
    set.format.fill.setSolidColor("#FAFAFA");
    set.load("title/text,title/visible,legend/position,axes/valueAxis/numberFormat,axes/valueAxis/maximum");
    set.axes.valueAxis.title.load("text,visible");
    set.axes.valueAxis.majorGridlines.load("visible");
    set.axes.categoryAxis.format.font.load("color,size");
    set.title.format.font.load();
    return set;
  });
  const { valueAxis, categoryAxis } = chart.axes;
  expect([chart.title.text, chart.title.visible, chart.legend.position]).toEqual([
    "Finanzierung je Jahr",
    true,
    "Right",
  ]);
  expect([valueAxis.numberFormat, valueAxis.maximum, valueAxis.title.text, valueAxis.title.visible]).toEqual([
    "0",
    900_000,
    "Euro",
    true,
  ]);
  expect([valueAxis.majorGridlines.visible, categoryAxis.format.font.color]).toEqual([false, "#112233"]);
  expect(chart.title.format.font.toJSON()).toMatchObject({ size: 12, bold: true });
  const { svg } = await excel.chart("Tabelle1", "Finanzierung");
  expect(svg).toContain("Finanzierung je Jahr");
  expect(svg).toContain("Euro");
  expect(svg).toContain("#FAFAFA");
});

test("the drawing follows the cells, in German", async () => {
  await onChart((chart) => (chart.title.text = "Je Jahr"));
  const { svg, description } = await excel.chart("Tabelle1", "Finanzierung");
  expect(description).toBe(
    "Je Jahr. Gestapeltes Säulendiagramm. 2026: Förderung 210.000 €, Eigenanteil 105.000 €. " +
      "2027: Förderung 420.000 €, Eigenanteil 210.000 €. 2028: Förderung 105.000 €, Eigenanteil 52.500 €.",
  );
  expect(svg).toMatch(/^<svg[^]*600\.000 €[^]*<\/svg>$/);
  excel.setCells("Tabelle1!B3", 840_000);
  expect(await descriptionOf()).toContain("2027: Förderung 840.000 €, Eigenanteil 420.000 €");
  expect((await excel.chart("Tabelle1", "Finanzierung")).svg).not.toBe(svg);
});

test("a copied sheet has charts of its own, over its own cells", async () => {
  await onSheet((sheet) => (sheet.copy("End").name = "Kopie"));
  excel.setCells("Kopie!B2", 1000);
  expect(await descriptionOf("Kopie")).toContain("2026: Förderung 1.000 €");
  expect(await descriptionOf()).toContain("2026: Förderung 210.000 €");
  await onSheet((_sheet, workbook) =>
    workbook.worksheets.getItem("Kopie").charts.getItem("Finanzierung").delete(),
  );
  expect((await onSheet((sheet) => sheet.charts.getCount())).value).toBe(1);
});

test("a chart of another sheet's cells is empty once that sheet is deleted", async () => {
  await onSheet((sheet, workbook) => {
    const other = workbook.worksheets.add("Zweites").charts;
    other.add("BarClustered", sheet.getRange("A1:C4"), "Columns").name = "Finanzierung";
  });
  expect(await descriptionOf("Zweites")).toContain("Balkendiagramm. 2026: Förderung 210.000 €");
  await onSheet((sheet) => sheet.delete());
  expect(await descriptionOf("Zweites")).toBe("Diagrammtitel. Balkendiagramm.");
});
