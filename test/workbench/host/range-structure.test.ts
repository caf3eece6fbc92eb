import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
beforeEach(() => {
  excel.newWorkbook();
  excel.setCells("Tabelle1!A1:C3", [
    ["a", 1, "=B1*2"],
    ["b", 2, "=B2*2"],
    ["c", 3, "=SUM(B1:B3)"],
  ]);
});
afterAll(() => excel.close());

function onSheet<T>(use: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => T): Promise<T> {
  return excel.Excel.run(async (context) => {
    const result = use(context.workbook.worksheets.getFirst(), context.workbook);
    await context.sync();
    return result;
  });
}

test("inserted cells push those below down, and formulas follow", async () => {
  const inserted = await onSheet((sheet) => sheet.getRange("A2:B2").insert("Down").load("address"));
  expect(inserted.address).toBe("Tabelle1!A2:B2");
  expect(excel.formulas("Tabelle1!A1:C4")).toEqual([
    ["a", 1, "=B1*2"],
    ["", "", "=B3*2"],
    ["b", 2, "=SUM(B1:B4)"],
    ["c", 3, ""],
  ]);
});

test("inserted cells push those to the right", async () => {
  await onSheet((sheet) => sheet.getRange("A1").insert("Right"));
  expect(excel.formulas("Tabelle1!A1:D2")).toEqual([
    ["", "a", 1, "=C1*2"],
    ["b", 2, "=B2*2", ""],
  ]);
});

test("deleted cells draw those below or to the right, and names follow", async () => {
  await onSheet((sheet, workbook) => workbook.names.add("Summe", sheet.getRange("C3")));
  await onSheet((sheet) => sheet.getRange("1:1").delete("Up"));
  expect(excel.formulas("Tabelle1!A1:C2")).toEqual([
    ["b", 2, "=B1*2"],
    ["c", 3, "=SUM(B1:B2)"],
  ]);
  expect(await excel.value("Summe")).toBe(5);
  await onSheet((sheet) => sheet.getRange("A1:A2").delete("Left"));
  expect(excel.formulas("Tabelle1!A1:B2")).toEqual([
    [2, "=A1*2"],
    [3, "=SUM(A1:A2)"],
  ]);
});

test("an add-in's insertion cannot be undone", async () => {
  await onSheet((sheet) => sheet.getRange("1:1").insert("Down"));
  const after = await excel.snapshot();
  excel.spreadsheet.book.undo();
  expect(await excel.snapshot()).toEqual(after);
});

test("whole rows cannot move to the side, and locked cells not at all", async () => {
  await expect(onSheet((sheet) => sheet.getRange("1:1").insert("Right"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  await onSheet((sheet) => sheet.protection.protect());
  await expect(onSheet((sheet) => sheet.getRange("1:1").insert("Down"))).rejects.toMatchObject({
    code: "AccessDenied",
  });
});

test("ranges above, below, before and after", async () => {
  const ranges = await onSheet((sheet) => {
    const range = sheet.getRange("C3:D4");
    return [
      range.getRowsAbove(2),
      range.getRowsBelow(),
      range.getRowsBelow(-1),
      range.getColumnsBefore(),
      range.getColumnsAfter(3),
    ].map((near) => near.load("address"));
  });
  expect(ranges.map(({ address }) => address)).toEqual([
    "Tabelle1!C1:D2",
    "Tabelle1!C5:D5",
    "Tabelle1!C2:D2",
    "Tabelle1!B3:B4",
    "Tabelle1!E3:G4",
  ]);
});

test("hidden rows and columns take no room", async () => {
  const { hidden, shown, below } = await onSheet((sheet) => {
    sheet.getRange("2:2").rowHidden = true;
    return {
      hidden: sheet.getRange("B2:C2").load("hidden,height"),
      shown: sheet.getRange("B1:B3").load("hidden"),
      below: sheet.getRange("A1:A2").load("height,width,top,left"),
    };
  });
  expect([hidden.hidden, hidden.height, shown.hidden]).toEqual([true, 0, false]);
  const row = await onSheet((sheet) => sheet.getRange("A1").load("height,width"));
  expect([below.height, below.width, below.top, below.left]).toEqual([row.height, row.width, 0, 0]);
});

test("print margins in any unit, and title columns", async () => {
  const { layout, columns } = await onSheet((sheet) => {
    sheet.pageLayout.setPrintMargins("Centimeters", { left: 2.54, top: 1.27 });
    sheet.pageLayout.setPrintMargins("Points", { footer: 12 });
    sheet.pageLayout.setPrintTitleColumns("A:B");
    return {
      layout: sheet.pageLayout.load("leftMargin,topMargin,rightMargin,footerMargin"),
      columns: sheet.pageLayout.getPrintTitleColumns().load("address"),
    };
  });
  expect([layout.leftMargin, layout.topMargin, layout.rightMargin, layout.footerMargin]).toEqual([
    72, 36, 50.4, 12,
  ]);
  expect(columns.address).toBe("Tabelle1!A:B");
});
