import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
beforeEach(() => excel.newWorkbook());
afterAll(() => excel.close());

test("office.js takes the host for Excel on the web, in German", () => {
  expect(excel.Office.context.platform).toBe("OfficeOnline");
  expect(excel.Office.context.host).toBe("Excel");
  expect([excel.Office.context.displayLanguage, excel.Office.context.contentLanguage]).toEqual([
    "de-DE",
    "de-DE",
  ]);
});

test("the requirement sets are those of the floor, and no more", () => {
  const { requirements } = excel.Office.context;
  expect(requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  expect(requirements.isSetSupported("CustomFunctionsRuntime", "1.1")).toBe(true);
  expect(requirements.isSetSupported("ExcelApiOnline", "1.1")).toBe(false);
});

test("the add-in's settings can be saved", async () => {
  const { settings } = excel.Office.context.document;
  settings.set("formeln", "KIM");
  const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
  expect(status).toBe("succeeded");
  expect(settings.get("formeln")).toBe("KIM");
});

test.each<[string, (context: Excel.RequestContext) => unknown]>([
  [
    "WorksheetCollection.GetFirst().Shapes",
    ({ workbook }) => workbook.worksheets.getFirst().shapes.load("items/name"),
  ],
  ["Workbook.PivotTables", ({ workbook }) => workbook.pivotTables.load("items/name")],
  [
    "Range.RowHidden",
    ({ workbook }) => workbook.worksheets.getFirst().getRange("A1").getSpecialCells("Blanks").load(),
  ],
  ["Workbook.Properties", ({ workbook }) => workbook.properties.load("author")],
])("what the host does not have says so by name (%s)", async (_what, use) => {
  const running = excel.Excel.run(async (context) => {
    use(context);
    await context.sync();
  });
  await expect(running).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringMatching(/^\w+\.\w+ is not implemented by this host$/) as string,
  });
});

test("a batch stops at the first failure, and what was done before stays done", async () => {
  const running = excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [[1]];
    context.workbook.worksheets.getItem("fehlt").getRange("A1").values = [[2]];
    sheet.getRange("A2").values = [[3]];
    await context.sync();
  });
  await expect(running).rejects.toMatchObject({ code: "ItemNotFound" });
  expect(await excel.values("Tabelle1!A1:A2")).toEqual([[1], [""]]);
});

test("an object made in one batch can be used in the next", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Neu");
    const range = sheet.getRange("B2");
    await context.sync();
    range.values = [[5]];
    sheet.name = "Umbenannt";
    await context.sync();
    range.load("address, values");
    await context.sync();
    expect([range.address, range.values]).toEqual(["Umbenannt!B2", [[5]]]);
  });
});

test("worksheets.onChanged tells where a cell changed, whoever changed it", async () => {
  const changes: Excel.WorksheetChangedEventArgs[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => Promise.resolve(void changes.push(event)));
    await context.sync();
  });
  excel.setCells("Tabelle1!B2:C3", 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(changes.map(({ address, changeType, worksheetId }) => [address, changeType, worksheetId])).toEqual([
    ["B2:C3", "RangeEdited", expect.any(String)],
  ]);
});

test("a sheet's own onChanged hears of that sheet alone, until it is told not to", async () => {
  const heard: string[] = [];
  const listener = await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Anderes");
    const result = worksheets
      .getItem("Anderes")
      .onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    await context.sync();
    return result;
  });
  excel.setCells("Tabelle1!A1", 1);
  excel.setCells("Anderes!B2", 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await excel.Excel.run(listener.context, async (context) => {
    listener.remove();
    await context.sync();
  });
  excel.setCells("Anderes!B3", 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(["B2"]);
});

test("workbook.onSelectionChanged follows the selection", async () => {
  let calls = 0;
  await excel.Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => Promise.resolve(void (calls += 1)));
    await context.sync();
    context.workbook.worksheets.getFirst().getRange("B2:C3").select();
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(calls).toBeGreaterThan(0);
  const selected = await excel.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    return [range.address, cell.address];
  });
  expect(selected).toEqual(["Tabelle1!B2:C3", "Tabelle1!B2"]);
});

test("the application calculates by itself, and can be told to", async () => {
  const mode = await excel.Excel.run(async (context) => {
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    application.calculate("Full");
    application.load("calculationMode");
    await context.sync();
    return application.calculationMode;
  });
  expect(mode).toBe("Automatic");
});

describe("planned failures", () => {
  function writeTwice(): Promise<void> {
    return excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    });
  }

  test("the n-th action of a kind fails", async () => {
    excel.failures.plan({ member: "Range.Values", nth: 2, code: "AccessDenied" });
    await expect(writeTwice()).rejects.toMatchObject({ code: "AccessDenied" });
    expect(await excel.values("Tabelle1!A1:A2")).toEqual([[1], [""]]);
    await writeTwice();
    expect(await excel.values("Tabelle1!A1:A2")).toEqual([[1], [2]]);
  });

  test("the n-th action of all fails", async () => {
    await writeTwice();
    const { length } = excel.failures.actions;
    excel.newWorkbook();
    excel.failures.plan({ nth: length });
    await expect(writeTwice()).rejects.toMatchObject({ code: "GeneralException" });
    expect(await excel.values("Tabelle1!A1:A2")).toEqual([[1], [""]]);
  });

  test("a snapshot shows whether anything changed", async () => {
    excel.setCells("Tabelle1!A1:B1", [[1, "=A1*2"]]);
    const before = await excel.snapshot();
    expect(await excel.snapshot()).toEqual(before);
    excel.setCells("Tabelle1!A1", 2);
    expect(await excel.snapshot()).not.toEqual(before);
    excel.setCells("Tabelle1!A1", 1);
    expect(await excel.snapshot()).toEqual(before);
  });
});

test("what an add-in wrote cannot be undone, nor what was done before it, as in Excel LTSC", async () => {
  const { book } = excel.spreadsheet;
  excel.spreadsheet.changeCells("{1}", { 0: { 0: { v: "getippt" } } });
  book.undo();
  expect(await excel.value("Tabelle1!A1")).toBe("");
  excel.spreadsheet.changeCells("{1}", { 0: { 0: { v: "getippt" } } });
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A2").values = [["geschrieben"]];
    await context.sync();
  });
  book.undo();
  expect(await excel.values("Tabelle1!A1:A2")).toEqual([["getippt"], ["geschrieben"]]);
});
