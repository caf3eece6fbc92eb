import fc from "fast-check";

/** Workbooks drawn at random, with everything that the host lets an add-in make. */

const rows = 6;
const columns = 5;

const texts = fc.oneof(
  fc.constantFrom(
    "",
    "2020",
    "'kursiv'",
    "=kein",
    " Rand ",
    "a\nb\r\nc\td",
    "_x000D_",
    "€ & <b>",
    "\u0007",
    "TRUE",
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.constantFrom(0, 0.1 + 0.2, 44_531, 44_531.75, 1e-7, 158_644),
);
const formulas = fc.constantFrom(
  "=A1",
  "=SUM(A1:B3)*2",
  '=IF(A1="x","ja ""doch""",1/0)',
  '=TEXTJOIN("; ",TRUE,A1:B2)',
  "=XLOOKUP(1,A1:A3,B1:B3,-1)",
  "=NA()",
  "=1=1",
);
/** As an add-in writes them: an apostrophe makes anything a text. */
const constants = fc.oneof(
  fc.constant(""),
  texts.map((text) => (text === "" ? "" : `'${text}`)),
  numbers,
  fc.boolean(),
);
/** Formulas read the first two columns, in which there are none: a circle would give another result each time. */
const contents = fc.oneof(constants, formulas);

const colors = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).toUpperCase().padStart(6, "0")}`);
const looks = fc.record(
  {
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.constantFrom("Single", "None"),
    strikethrough: fc.boolean(),
    size: fc.constantFrom(8, 10.5, 11, 16),
    name: fc.constantFrom("Arial", "Calibri", "Segoe UI"),
    color: colors,
    fill: colors,
    horizontal: fc.constantFrom("General", "Left", "Center", "Right", "Justify", "Distributed"),
    vertical: fc.constantFrom("Top", "Center", "Bottom"),
    wrap: fc.boolean(),
    indent: fc.integer({ min: 0, max: 3 }),
    format: fc.constantFrom("General", "0.00", "@", "dd\\.mm\\.yyyy", '#,##0\\ "€";"−"#,##0\\ "€"', "0%"),
    edge: fc.constantFrom("EdgeTop", "EdgeLeft", "EdgeBottom", "EdgeRight", "DiagonalDown"),
    line: fc.constantFrom("Continuous", "Dash", "Double", "DashDotDot"),
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
);

const places = fc.record({
  row: fc.integer({ min: 0, max: rows - 1 }),
  column: fc.integer({ min: 0, max: columns - 1 }),
});

const checks = fc.record({
  rule: fc.constantFrom<Excel.DataValidationRule>(
    { list: { source: 'a,b "c"', inCellDropDown: true } },
    { list: { source: "=$A$1:$A$3", inCellDropDown: false } },
    { decimal: { formula1: 0, formula2: 10_000, operator: "Between" } },
    { wholeNumber: { formula1: "=A1", operator: "GreaterThan" } },
    { custom: { formula: "=ISNUMBER(A1)" } },
  ),
  message: fc.constantFrom(undefined, "Erlaubt: 0 bis 10.000 VZÄ."),
  ignoreBlanks: fc.constantFrom(undefined, false),
});

const sheets = fc.record({
  visibility: fc.constantFrom("Visible", "Hidden", "VeryHidden"),
  tabColor: fc.option(colors),
  gridlines: fc.boolean(),
  contents: fc.array(fc.tuple(constants, constants, contents, contents, contents), {
    minLength: rows,
    maxLength: rows,
  }),
  looks: fc.array(fc.tuple(places, looks), { maxLength: 4 }),
  checks: fc.array(fc.tuple(places, checks), { maxLength: 2 }),
  width: fc.option(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 5, max: 300 }))),
  height: fc.option(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 5, max: 300 }))),
  hiddenRow: fc.option(fc.integer({ min: 0, max: 9 })),
  merged: fc.boolean(),
  frozen: fc.option(fc.constantFrom("A1:A2", "A1:B3", "1:2", "A:B")),
  table: fc.boolean(),
  chart: fc.option(fc.constantFrom("ColumnClustered", "BarStacked", "ColumnStacked100")),
  landscape: fc.boolean(),
  zoom: fc.constantFrom<Excel.PageLayoutZoomOptions>(
    { scale: 85 },
    { horizontalFitToPages: 1 },
    { horizontalFitToPages: 1, verticalFitToPages: 2 },
  ),
  printArea: fc.option(fc.constantFrom("A1:C9", "A:C")),
  titles: fc.boolean(),
  footer: texts.filter((text) => text !== "" && !text.includes("&")),
  isProtected: fc.boolean(),
});

const names = fc.record({
  reference: fc.constantFrom("='A''s & B'!$A$1:$B$2", "=3.5", '="Text"', "=SUM('A''s & B'!$A$1:$A$3)*2"),
  comment: fc.constantFrom("", 'Eigenanteil „zusammen“ & "so"'),
  visible: fc.boolean(),
  local: fc.boolean(),
});

export type RandomWorkbook = typeof workbooks extends fc.Arbitrary<infer T> ? T : never;

export const workbooks = fc.record({
  sheets: fc.array(sheets, { minLength: 1, maxLength: 2 }),
  names: fc.array(names, { maxLength: 3 }),
});

const sheetNames = ["A's & B", "Ü 2"];

/** Makes the workbook in the empty one that is open. */
export async function build({ sheets: drawn, names: drawnNames }: RandomWorkbook): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names: workbookNames } = context.workbook;
    const made = drawn.map((_sheet, index) => worksheets.add(sheetNames[index]));
    await context.sync();
    drawn.forEach((sheet, index) => fill(made[index]!, sheet));
    drawnNames.forEach(({ reference, comment, visible, local }, index) => {
      const scope = local ? made[0]!.names : workbookNames;
      scope.add(`Name_${index}`, reference, comment).visible = visible;
    });
    await context.sync();
    drawn.forEach((sheet, index) => finish(made[index]!, sheet));
    await context.sync();
  });
}

type RandomSheet = RandomWorkbook["sheets"][number];

function fill(sheet: Excel.Worksheet, drawn: RandomSheet): void {
  sheet.getRangeByIndexes(0, 0, rows, columns).formulas = drawn.contents;
  sheet.showGridlines = drawn.gridlines;
  if (drawn.tabColor !== null) sheet.tabColor = drawn.tabColor;
  for (const [{ row, column }, look] of drawn.looks) dress(sheet.getCell(row, column), look);
  for (const [{ row, column }, { rule, message, ignoreBlanks }] of drawn.checks) {
    const { dataValidation } = sheet.getRangeByIndexes(row, column, 2, 2);
    dataValidation.rule = rule;
    if (message !== undefined)
      dataValidation.errorAlert = { title: "KIM", message, showAlert: true, style: "Stop" };
    if (ignoreBlanks !== undefined) dataValidation.ignoreBlanks = ignoreBlanks;
  }
  if (drawn.width)
    sheet.getCell(0, drawn.width[0]).getEntireColumn().format.columnWidth = drawn.width[1] * 0.75;
  if (drawn.height)
    sheet.getCell(drawn.height[0], 0).getEntireRow().format.rowHeight = drawn.height[1] * 0.75;
  if (drawn.hiddenRow !== null) sheet.getCell(drawn.hiddenRow, 0).getEntireRow().rowHidden = true;
  if (drawn.merged) sheet.getRange("H1:I3").merge();
  if (drawn.frozen !== null) sheet.freezePanes.freezeAt(sheet.getRange(drawn.frozen));
  if (drawn.table) addTable(sheet);
  if (drawn.chart !== null) addChart(sheet, drawn.chart);
  print(sheet, drawn);
}

function dress(range: Excel.Range, look: RandomSheet["looks"][number][1]): void {
  const { font, fill, borders, protection } = range.format;
  const set = <T>(value: T | undefined, write: (value: T) => void) => {
    if (value !== undefined) write(value);
  };
  set(look.bold, (bold) => (font.bold = bold));
  set(look.italic, (italic) => (font.italic = italic));
  set(look.underline, (underline) => (font.underline = underline as "Single"));
  set(look.strikethrough, (strike) => (font.strikethrough = strike));
  set(look.size, (size) => (font.size = size));
  set(look.name, (name) => (font.name = name));
  set(look.color, (color) => (font.color = color));
  set(look.fill, (color) => (fill.color = color));
  set(look.horizontal, (name) => (range.format.horizontalAlignment = name as "Left"));
  set(look.vertical, (name) => (range.format.verticalAlignment = name as "Top"));
  set(look.wrap, (wrap) => (range.format.wrapText = wrap));
  set(look.indent, (indent) => (range.format.indentLevel = indent));
  set(look.format, (format) => (range.numberFormat = [[format]]));
  set(look.locked, (locked) => (protection.locked = locked));
  set(look.line, (line) => (borders.getItem(look.edge ?? "EdgeTop").style = line as "Dash"));
}

function addTable(sheet: Excel.Worksheet): void {
  sheet.getRange("K1:L3").values = [
    ["Stelle", "VZÄ"],
    ["A", 3.5],
    ["B", ""],
  ];
  sheet.getRange("M1:M3").formulas = [["Betrag"], ["=L2*2"], ["=L3*2"]];
  const table = sheet.tables.add("K1:M3", true);
  table.style = "TableStyleLight1";
  table.showFilterButton = false;
  table.showBandedRows = false;
}

function addChart(sheet: Excel.Worksheet, type: "ColumnClustered" | "BarStacked" | "ColumnStacked100"): void {
  sheet.getRange("O1:Q3").values = [
    ["Modul", "Land", "Kreis & Co"],
    ["Modul 1", 100, 200],
    ["Modul 2", 300, 400],
  ];
  const chart = sheet.charts.add(type, sheet.getRange("O1:Q3"), "Columns");
  chart.name = "KIM Finanzierung";
  chart.title.text = "Wer zahlt was?";
  chart.title.format.font.bold = true;
  chart.legend.position = "Top";
  chart.axes.valueAxis.numberFormat = '#,##0 "€"';
  chart.axes.valueAxis.maximum = 500;
  chart.series.getItemAt(0).format.fill.setSolidColor("#0B6B70");
  chart.setPosition("O5", "T18");
}

function print(sheet: Excel.Worksheet, drawn: RandomSheet): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = drawn.landscape ? "Landscape" : "Portrait";
  pageLayout.zoom = drawn.zoom;
  pageLayout.leftMargin = 36;
  if (drawn.printArea !== null) pageLayout.setPrintArea(drawn.printArea);
  if (drawn.titles) {
    pageLayout.setPrintTitleRows("$1:$2");
    pageLayout.setPrintTitleColumns("$A:$A");
  }
  pageLayout.headersFooters.defaultForAllPages.leftFooter = drawn.footer;
  pageLayout.headersFooters.defaultForAllPages.rightFooter = "Seite &P von &N";
}

/** What forbids further changes. */
function finish(sheet: Excel.Worksheet, drawn: RandomSheet): void {
  if (drawn.isProtected) sheet.protection.protect({ allowFormatCells: true, selectionMode: "Unlocked" });
  sheet.visibility = drawn.visibility;
}
