import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
beforeEach(() => excel.newWorkbook());
afterAll(() => excel.close());

function onWorkbook<T>(use: (workbook: Excel.Workbook) => T): Promise<T> {
  return excel.Excel.run(async (context) => {
    const result = use(context.workbook);
    await context.sync();
    return result;
  });
}

test("a name for a range: its properties, its range, and formulas that use it", async () => {
  excel.setCells("Tabelle1!B2", 158644);
  const name = await onWorkbook((workbook) => {
    const range = workbook.worksheets.getFirst().getRange("B2");
    return workbook.names.add("KIM_M1_Eigenanteil", range, "Modul 1").load();
  });
  expect(name.toJSON()).toMatchObject({
    name: "KIM_M1_Eigenanteil",
    formula: "=Tabelle1!$B$2",
    value: "Tabelle1!$B$2",
    type: "Range",
    visible: true,
    comment: "Modul 1",
    scope: "Workbook",
  });
  excel.setCells("Tabelle1!A1", "=KIM_M1_Eigenanteil*2");
  expect(await excel.value("Tabelle1!A1")).toBe(317288);
  const range = await onWorkbook((workbook) =>
    workbook.names.getItem("kim_m1_eigenanteil").getRange().load("address"),
  );
  expect(range.address).toBe("Tabelle1!B2");
  const byName = await onWorkbook((workbook) =>
    workbook.worksheets.getFirst().getRange("KIM_M1_Eigenanteil").load("address"),
  );
  expect(byName.address).toBe("Tabelle1!B2");
});

test("names for constants and formulas", async () => {
  await onWorkbook((workbook) => {
    workbook.names.add("Zahl", "=0.2");
    workbook.names.add("Summe", "=SUM(Tabelle1!$A$1:$A$3)");
    workbook.names.add("Bezug", "=Tabelle1!$A$1:$A$3");
  });
  excel.setCells("Tabelle1!A1:A3", [[1], [2], [3]]);
  excel.setCells("Tabelle1!B1:B3", [["=Zahl*10"], ["=Summe+1"], ["=SUM(Bezug)"]]);
  expect(await excel.values("Tabelle1!B1:B3")).toEqual([[2], [7], [6]]);
  const { items } = await onWorkbook((workbook) =>
    workbook.names.load("items/name, items/type, items/value"),
  );
  expect(items.map(({ name, type, value }) => [name, type, value as unknown])).toEqual([
    ["Zahl", "Double", 0.2],
    ["Summe", "String", "=SUM(Tabelle1!$A$1:$A$3)"],
    ["Bezug", "Range", "Tabelle1!$A$1:$A$3"],
  ]);
});

test("a name that is taken, and names that Excel does not allow", async () => {
  const add = (name: string) => onWorkbook((workbook) => workbook.names.add(name, "=1"));
  await add("Vorhanden");
  await expect(add("VORHANDEN")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  for (const name of ["A1", "KIM1", "1x", "mit Leerzeichen", "R1C1", "", "a-b"]) {
    await expect(add(name)).rejects.toMatchObject({ code: "InvalidArgument" });
  }
});

test("a name that is not there: an error, or a null object", async () => {
  await expect(onWorkbook((workbook) => workbook.names.getItem("fehlt").load("name"))).rejects.toMatchObject({
    code: "ItemNotFound",
  });
  expect((await onWorkbook((workbook) => workbook.names.getItemOrNullObject("fehlt"))).isNullObject).toBe(
    true,
  );
});

test("comment and visibility can be changed, and a name deleted", async () => {
  await onWorkbook((workbook) => {
    const name = workbook.names.add("Merkmal", workbook.worksheets.getFirst().getRange("A1"));
    name.visible = false;
    name.comment = "von KIM";
  });
  const name = await onWorkbook((workbook) => workbook.names.getItem("Merkmal").load("visible, comment"));
  expect([name.visible, name.comment]).toEqual([false, "von KIM"]);
  await onWorkbook((workbook) => workbook.names.getItem("Merkmal").delete());
  expect((await onWorkbook((workbook) => workbook.names.getItemOrNullObject("Merkmal"))).isNullObject).toBe(
    true,
  );
});

test("a name that points to a deleted sheet becomes #REF!, and so do formulas that use it", async () => {
  await onWorkbook((workbook) => {
    const sheet = workbook.worksheets.add("Weg");
    sheet.getRange("A1").values = [[7]];
    workbook.names.add("Ziel", sheet.getRange("A1"));
    workbook.worksheets.getFirst().getRange("A1").formulas = [["=Ziel+1"]];
  });
  expect(await excel.value("Tabelle1!A1")).toBe(8);
  await onWorkbook((workbook) => workbook.worksheets.getItem("Weg").delete());
  const name = await onWorkbook((workbook) => workbook.names.getItem("Ziel").load());
  expect(name.toJSON()).toMatchObject({ type: "Error", value: "#REF!", formula: "=#REF!" });
  const range = await onWorkbook((workbook) => workbook.names.getItem("Ziel").getRangeOrNullObject());
  expect(range.isNullObject).toBe(true);
  expect(await excel.value("Tabelle1!A1")).toBe("#REF!");
});

test("a sheet of the same name does not revive a broken name", async () => {
  await onWorkbook((workbook) => {
    workbook.names.add("Ziel", workbook.worksheets.add("Weg").getRange("A1"));
    workbook.worksheets.getItem("Weg").delete();
    workbook.worksheets.add("Weg").getRange("A1").values = [[7]];
  });
  const name = await onWorkbook((workbook) => workbook.names.getItem("Ziel").load("value"));
  expect(name.value).toBe("#REF!");
});

test("names of one sheet are apart from those of the workbook", async () => {
  await onWorkbook((workbook) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.names.add("Eigen", sheet.getRange("A1"));
  });
  const { own, all } = await onWorkbook((workbook) => ({
    own: workbook.worksheets.getFirst().names.load("items/name, items/scope"),
    all: workbook.names.getItemOrNullObject("Eigen"),
  }));
  expect(own.items.map(({ name, scope }) => [name, scope])).toEqual([["Eigen", "Worksheet"]]);
  expect(all.isNullObject).toBe(true);
});

test("formulas follow a name that gets another meaning", async () => {
  excel.setCells("Tabelle1!A1:A2", [[1], [2]]);
  await onWorkbook((workbook) => workbook.names.add("Ziel", workbook.worksheets.getFirst().getRange("A1")));
  excel.setCells("Tabelle1!B1:B2", [["=Ziel"], ["=ROUND(Ziel*10,0)+1"]]);
  expect(await excel.values("Tabelle1!B1:B2")).toEqual([[1], [11]]);
  await onWorkbook((workbook) => (workbook.names.getItem("Ziel").formula = "=Tabelle1!$A$2"));
  expect(await excel.values("Tabelle1!B1:B2")).toEqual([[2], [21]]);
});

test("a formula behind a name loses its references to a deleted sheet for good", async () => {
  await onWorkbook((workbook) => {
    workbook.worksheets.add("Weg");
    workbook.names.add("Summe", "=SUM(Weg!$A$1:$A$3)*2+Tabelle1!$A$1");
    workbook.worksheets.getItem("Weg").delete();
    workbook.worksheets.add("Weg");
  });
  const name = await onWorkbook((workbook) => workbook.names.getItem("Summe").load("formula"));
  expect(name.formula).toBe("=SUM(#REF!)*2+Tabelle1!$A$1");
});
