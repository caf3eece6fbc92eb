import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
beforeEach(() => excel.newWorkbook());
afterAll(() => excel.close());

const rowCount = 600;

function column(formula: (row: number) => string | number): (string | number)[][] {
  return Array.from({ length: rowCount }, (_, index) => [formula(index + 1)]);
}

test("formulas that refer to hundreds of rewritten ones still follow their inputs", async () => {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.add("Summe").getRange("A1").formulas = [["=SUM(Tabelle1!B:B)"]];
    await context.sync();
  });
  excel.setCells(`Tabelle1!A1:A${rowCount}`, 1);
  excel.setCells(
    `Tabelle1!B1:B${rowCount}`,
    column((row) => `=A${row}*2`),
  );
  expect(await excel.value("Summe!A1")).toBe(1200);
  excel.setCells(
    `Tabelle1!B1:B${rowCount}`,
    column((row) => `=A${row}*3`),
  );
  expect(await excel.value("Summe!A1")).toBe(1800);
  excel.setCells("Tabelle1!A600", 11);
  expect(await excel.value("Summe!A1")).toBe(1830);
  excel.setCells(`Tabelle1!B1:B${rowCount}`, "");
  expect(await excel.value("Summe!A1")).toBe(0);
});

test("a sheet of more than 6,000 cells is copied whole before the next action", async () => {
  excel.setCells("Tabelle1!A1:L600", "x");
  const last = await excel.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().copy("End").getRange("L600").load("values");
    await context.sync();
    return cell.values;
  });
  expect(last).toEqual([["x"]]);
});

test("looks that change calculate nothing and leave texts that look like numbers texts", async () => {
  excel.setCells("Tabelle1!A1:B1", [["=RAND()", "'2026"]]);
  excel.setCells("Tabelle1!C1", '="20"&"27"');
  const before = await excel.values("Tabelle1!A1:C1");
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:C1");
    range.format.fill.color = "#FFF8DC";
    range.format.horizontalAlignment = "Center";
    await context.sync();
  });
  expect(await excel.values("Tabelle1!A1:C1")).toEqual(before);
  expect(before.flat().slice(1)).toEqual(["2026", "2027"]);
  expect(excel.formulas("Tabelle1!A1:C1")).toEqual([["=RAND()", "2026", '="20"&"27"']]);
});

test.each(["=1+", "=SUM(A1"])(
  "a formula that cannot be read is refused, whatever its row (%s)",
  (formula) => {
    excel.setCells("Tabelle1!A1", "=A2+1");
    expect(() => excel.setCells("Tabelle1!A1", formula)).toThrow("argument is invalid");
  },
);

test("a name that is hidden or commented calculates nothing, one that means something else does", async () => {
  excel.setCells("Tabelle1!A1:B1", [["=RAND()+0*Zahl", 1]]);
  await excel.Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    names.add("Zahl", worksheets.getFirst().getRange("B1"));
    await context.sync();
  });
  const before = await excel.value("Tabelle1!A1");
  expect(before).toEqual(expect.any(Number));
  await excel.Excel.run(async (context) => {
    const name = context.workbook.names.getItem("Zahl");
    name.visible = false;
    name.comment = "eine Zahl";
    await context.sync();
    name.load("visible,comment,formula");
    await context.sync();
    expect([name.visible, name.comment, name.formula]).toEqual([false, "eine Zahl", "=Tabelle1!$B$1"]);
  });
  expect(await excel.value("Tabelle1!A1")).toBe(before);
  await excel.Excel.run(async (context) => {
    context.workbook.names.getItem("Zahl").formula = "=5";
    await context.sync();
  });
  expect(await excel.value("Tabelle1!A1")).not.toBe(before);
});
