import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
beforeEach(() => excel.newWorkbook());
afterAll(() => excel.close());

/** Runs `use` on the first sheet and syncs. */
function onSheet<T>(use: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => T): Promise<T> {
  return excel.Excel.run(async (context) => {
    const result = use(context.workbook.worksheets.getFirst(), context.workbook);
    await context.sync();
    return result;
  });
}

/** A table "Stellen" in B2:D4 with a formula in its last column; the rows below it are free. */
async function makeTable(): Promise<void> {
  excel.setCells("Tabelle1!B2:D4", [
    ["Stelle", "VZÄ", "Kosten"],
    ["A", 0.5, "=C3*100"],
    ["B", 1, "=C4*100"],
  ]);
  await onSheet((sheet) => (sheet.tables.add("B2:D4", true).name = "Stellen"));
}

async function addressOf(name = "Stellen"): Promise<string> {
  const range = await onSheet((_sheet, workbook) => workbook.tables.getItem(name).getRange().load("address"));
  return range.address;
}

describe("a new table", () => {
  test("has a name, a look and its parts", async () => {
    excel.setCells("Tabelle1!B2:C4", [
      ["a", "b"],
      [1, 2],
      [3, 4],
    ]);
    const { table, header, body } = await onSheet((sheet) => {
      const added = sheet.tables.add("B2:C4", true);
      return {
        table: added.load(),
        header: added.getHeaderRowRange().load("address"),
        body: added.getDataBodyRange().load("address"),
      };
    });
    expect(table.toJSON()).toMatchObject({
      name: "Tabelle1",
      style: "TableStyleMedium2",
      showBandedColumns: false,
      showBandedRows: true,
      showFilterButton: true,
      showHeaders: true,
      showTotals: false,
      highlightFirstColumn: false,
    });
    expect([header.address, body.address]).toEqual(["Tabelle1!B2:C2", "Tabelle1!B3:C4"]);
  });

  test("makes every header a unique text, as Excel does", async () => {
    excel.setCells("Tabelle1!A1:E2", [
      ["VZÄ", "", 2026, "vzä", "=1+1"],
      [1, 2, 3, 4, 5],
    ]);
    await excel.value("Tabelle1!E1");
    await onSheet((sheet) => sheet.tables.add("A1:E2", true));
    expect(excel.formulas("Tabelle1!A1:E1")).toEqual([["VZÄ", "Spalte1", "2026", "vzä2", "2"]]);
  });

  test("without headers gets a row for them", async () => {
    excel.setCells("Tabelle1!A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    await onSheet((sheet) => (sheet.tables.add("A1:B2", false).name = "Stellen"));
    expect(await excel.values("Tabelle1!A1:B3")).toEqual([
      ["Spalte1", "Spalte2"],
      [1, 2],
      [3, 4],
    ]);
    expect(await addressOf()).toBe("Tabelle1!A1:B3");
  });

  test("cannot overlap another", async () => {
    await makeTable();
    await expect(onSheet((sheet) => sheet.tables.add("D4:E6", true))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});

test("a table is found by name in any case, by id, by sheet and by its cells", async () => {
  await makeTable();
  const found = await onSheet((sheet, workbook) => {
    const byName = workbook.tables.getItem("STELLEN").load("id,name,worksheet/name");
    const other = workbook.worksheets.add("Leer");
    return {
      byName,
      count: workbook.tables.getCount(),
      elsewhere: other.tables.getItemOrNullObject("Stellen"),
      touching: sheet.getRange("D4:F9").getTables().load("items/name"),
      contained: sheet.getRange("D4:F9").getTables(true).load("items/name"),
    };
  });
  expect([found.byName.name, found.byName.worksheet.name]).toEqual(["Stellen", "Tabelle1"]);
  expect(found.count.value).toBe(1);
  expect(found.elsewhere.isNullObject).toBe(true);
  expect(found.touching.items.map(({ name }) => name)).toEqual(["Stellen"]);
  expect(found.contained.items).toEqual([]);
  const byId = await onSheet((sheet) => sheet.tables.getItem(found.byName.id).load("name"));
  expect(byId.name).toBe("Stellen");
  await expect(onSheet((sheet) => sheet.tables.getItem("fehlt").load("name"))).rejects.toMatchObject({
    code: "ItemNotFound",
  });
});

test.each(["", "A1", "R1C1", "mit Leerzeichen", "1a", "Belegt", "Andere"])(
  "a table cannot be named %j",
  async (name) => {
    await makeTable();
    await onSheet((sheet, workbook) => {
      workbook.names.add("Belegt", sheet.getRange("A1"));
      sheet.tables.add("H1:I2", true).name = "Andere";
    });
    await expect(onSheet((sheet) => (sheet.tables.getItem("Stellen").name = name))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  },
);

test("columns and rows", async () => {
  await makeTable();
  const { columns, column, rows } = await onSheet((sheet) => {
    const table = sheet.tables.getItem("Stellen");
    return {
      columns: table.columns.load("items/name,items/index"),
      column: table.columns.getItem("VZÄ").getDataBodyRange().load("address"),
      rows: table.rows.load("items/values"),
    };
  });
  expect(columns.items.map(({ name, index }) => [name, index])).toEqual([
    ["Stelle", 0],
    ["VZÄ", 1],
    ["Kosten", 2],
  ]);
  expect(column.address).toBe("Tabelle1!C3:C4");
  expect(rows.items.map(({ values }) => values)).toEqual([[["A", 0.5, 50]], [["B", 1, 100]]]);
});

describe("rows.add", () => {
  test("at the end: the table grows, formulas stand where no value is given", async () => {
    await makeTable();
    await onSheet((sheet) => {
      const { rows } = sheet.tables.getItem("Stellen");
      rows.add(undefined, [["C", 2, null] as unknown as string[]]);
    });
    expect(await addressOf()).toBe("Tabelle1!B2:D5");
    expect(excel.formulas("Tabelle1!B5:D5")).toEqual([["C", 2, "=C5*100"]]);
  });

  test("between rows: what is below moves down, formulas elsewhere follow", async () => {
    await makeTable();
    excel.setCells("Tabelle1!B6", "darunter");
    excel.setCells("Tabelle1!F1", "=SUM(D3:D4)");
    await onSheet((sheet) => sheet.tables.getItem("Stellen").rows.add(1, [["neu", 3, 300]]));
    expect(await addressOf()).toBe("Tabelle1!B2:D5");
    expect(await excel.values("Tabelle1!B3:B7")).toEqual([["A"], ["neu"], ["B"], [""], ["darunter"]]);
    expect(await excel.value("Tabelle1!F1")).toBe(450);
  });

  test("refuses rows of another width", async () => {
    await makeTable();
    await expect(
      onSheet((sheet) => sheet.tables.getItem("Stellen").rows.add(undefined, [["zu", "kurz"]])),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("rows are deleted with their cells, and one row remains", async () => {
  await makeTable();
  await onSheet((sheet) => sheet.tables.getItem("Stellen").rows.getItemAt(0).delete());
  expect(await addressOf()).toBe("Tabelle1!B2:D3");
  expect(excel.formulas("Tabelle1!B3:D3")).toEqual([["B", 1, "=C3*100"]]);
  await onSheet((sheet) => sheet.tables.getItem("Stellen").rows.deleteRowsAt(0));
  expect(await addressOf()).toBe("Tabelle1!B2:D3");
  expect(excel.formulas("Tabelle1!B3:D3")).toEqual([["", "", ""]]);
});

describe("resize", () => {
  test("names new columns and leaves the cells alone", async () => {
    await makeTable();
    await onSheet((sheet) => sheet.tables.getItem("Stellen").resize("B2:E7"));
    expect(await addressOf()).toBe("Tabelle1!B2:E7");
    expect(excel.formulas("Tabelle1!B2:E3")).toEqual([
      ["Stelle", "VZÄ", "Kosten", "Spalte1"],
      ["A", 0.5, "=C3*100", ""],
    ]);
  });

  test.each(["B3:D5", "B2:D2", "H2:J4", "B2:G4"])("refuses %s", async (address) => {
    await makeTable();
    await onSheet((sheet) => sheet.tables.add("F3:G4", true));
    await expect(onSheet((sheet) => sheet.tables.getItem("Stellen").resize(address))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});

test("convertToRange leaves the cells, delete takes them, both take the table", async () => {
  await makeTable();
  const cells = excel.formulas("Tabelle1!B2:D4");
  await onSheet((sheet) => sheet.tables.getItem("Stellen").convertToRange());
  expect(excel.formulas("Tabelle1!B2:D4")).toEqual(cells);
  await makeTable();
  await onSheet((sheet) => sheet.tables.getItem("Stellen").delete());
  expect(excel.formulas("Tabelle1!B2:D4").flat().join("")).toBe("");
  expect((await onSheet((sheet) => sheet.tables.getCount())).value).toBe(0);
});

test("cleared cells leave a table with headers of its own", async () => {
  await makeTable();
  await onSheet((sheet) => sheet.getRange().clear());
  expect(await addressOf()).toBe("Tabelle1!B2:D4");
  expect(excel.formulas("Tabelle1!B2:D3")).toEqual([
    ["Spalte1", "Spalte2", "Spalte3"],
    ["", "", ""],
  ]);
});

describe("a table moves with its cells", () => {
  test.each<[string, (sheet: Excel.Worksheet) => unknown, string | undefined]>([
    ["rows inserted above", (sheet) => sheet.getRange("1:2").insert("Down"), "Tabelle1!B4:D6"],
    ["rows inserted within", (sheet) => sheet.getRange("3:3").insert("Down"), "Tabelle1!B2:D5"],
    ["rows inserted below", (sheet) => sheet.getRange("5:5").insert("Down"), "Tabelle1!B2:D4"],
    ["rows deleted", (sheet) => sheet.getRange("4:9").delete("Up"), "Tabelle1!B2:D3"],
    ["columns inserted", (sheet) => sheet.getRange("A:A").insert("Right"), "Tabelle1!C2:E4"],
    ["columns deleted", (sheet) => sheet.getRange("D:D").delete("Left"), "Tabelle1!B2:C4"],
    ["cells inserted above", (sheet) => sheet.getRange("B1:D1").insert("Down"), "Tabelle1!B3:D5"],
    ["cells deleted to the left", (sheet) => sheet.getRange("A2:A4").delete("Left"), "Tabelle1!A2:C4"],
    ["all its rows deleted", (sheet) => sheet.getRange("1:9").delete("Up"), undefined],
  ])("%s", async (_what, change, expected) => {
    await makeTable();
    await onSheet(change);
    const { items } = await onSheet((sheet) => sheet.tables.load("items/name"));
    const addresses = await Promise.all(items.map(({ name }) => addressOf(name)));
    expect(addresses).toEqual(expected === undefined ? [] : [expected]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string, string]>([
    ["rows inserted", (sheet) => sheet.getRange("1:1").insert("Down"), "Tabelle1!B3:D5", "D4:D5"],
    ["rows deleted", (sheet) => sheet.getRange("1:1").delete("Up"), "Tabelle1!B1:D3", "D2:D3"],
    ["cells inserted", (sheet) => sheet.getRange("B1:D1").insert("Down"), "Tabelle1!B3:D5", "D4:D5"],
    ["cells deleted", (sheet) => sheet.getRange("A2:A4").delete("Left"), "Tabelle1!A2:C4", "C3:C4"],
  ])("on a sheet that is not shown, too (%s)", async (_what, change, table, costs) => {
    await makeTable();
    await onSheet((_sheet, workbook) => workbook.worksheets.add("vorn").activate());
    excel.setCells("vorn!A1", "=SUM(Tabelle1!D3:D4)");
    await onSheet(change);
    expect(await addressOf()).toBe(table);
    expect(excel.formulas("vorn!A1")).toEqual([[`=SUM(Tabelle1!${costs})`]]);
    const active = await onSheet((_sheet, workbook) => workbook.worksheets.getActiveWorksheet().load("name"));
    expect(active.name).toBe("vorn");
  });

  test("and no part of it is moved alone", async () => {
    await makeTable();
    await expect(onSheet((sheet) => sheet.getRange("C1").insert("Down"))).rejects.toMatchObject({
      code: "InsertDeleteConflict",
    });
    await expect(onSheet((sheet) => sheet.getRange("A3").delete("Left"))).rejects.toMatchObject({
      code: "InsertDeleteConflict",
    });
  });
});

test("a copied sheet has tables of its own, under new names", async () => {
  await makeTable();
  await onSheet((sheet) => (sheet.copy("End").name = "Kopie"));
  await onSheet((_sheet, workbook) => workbook.tables.getItem("Stellen2").rows.add());
  expect(await addressOf("Stellen2")).toBe("Kopie!B2:D5");
  expect(await addressOf("Stellen")).toBe("Tabelle1!B2:D4");
  await onSheet((_sheet, workbook) => workbook.worksheets.getItem("Kopie").delete());
  const { items } = await onSheet((_sheet, workbook) => workbook.tables.load("items/name"));
  expect(items.map(({ name }) => name)).toEqual(["Stellen"]);
});

describe("what is written below a table becomes part of it", () => {
  beforeEach(async () => {
    await makeTable();
    await onSheet((sheet) => {
      const last = sheet.getRange("B4:D4");
      last.format.fill.color = "#FFF8DC";
      last.numberFormat = [["@", "0.00", "#,##0 €"]];
      sheet.getRange("C4").dataValidation.rule = {
        decimal: { formula1: 0, formula2: 1, operator: "Between" },
      };
    });
  });

  test("a typed row looks, calculates and is checked like the one above", async () => {
    excel.type("Tabelle1!C5", "0,75");
    expect(await addressOf()).toBe("Tabelle1!B2:D5");
    expect(excel.formulas("Tabelle1!B5:D5")).toEqual([["", 0.75, "=C5*100"]]);
    expect(await excel.texts("Tabelle1!C5:D5")).toEqual([["0,75", "75 €"]]);
    const { fill, check } = await onSheet((sheet) => ({
      fill: sheet.getRange("B5:D5").format.fill.load("color"),
      check: sheet.getRange("C5").dataValidation.load("type"),
    }));
    expect([fill.color, check.type]).toEqual(["#FFF8DC", "Decimal"]);
  });

  test("a formula that was typed stays", () => {
    excel.type("Tabelle1!D5", "=C5*7");
    expect(excel.formulas("Tabelle1!D5")).toEqual([["=C5*7"]]);
  });

  test("an add-in's rows, too", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B5:C6").values = [
        ["C", 2],
        ["D", 3],
      ];
    });
    expect(await addressOf()).toBe("Tabelle1!B2:D6");
    expect(await excel.values("Tabelle1!D5:D6")).toEqual([[200], [300]]);
  });

  test("undo takes the row out of the table first, then the text, as in Excel", async () => {
    const before = await excel.snapshot();
    excel.type("Tabelle1!B5", "C");
    const typed = await excel.snapshot();
    excel.spreadsheet.book.undo();
    expect(await addressOf()).toBe("Tabelle1!B2:D4");
    expect(await excel.values("Tabelle1!B5:D5")).toEqual([["C", "", ""]]);
    excel.spreadsheet.book.undo();
    expect(await excel.snapshot()).toEqual(before);
    excel.spreadsheet.book.redo();
    excel.spreadsheet.book.redo();
    expect(await excel.snapshot()).toEqual(typed);
  });

  test.each([
    ["a row further down", "B6", "x"],
    ["a cell beside its columns", "E5", "x"],
    ["nothing", "B5", ""],
  ])("but not %s", async (_what, address, text) => {
    excel.type(`Tabelle1!${address}`, text);
    expect(await addressOf()).toBe("Tabelle1!B2:D4");
  });

  test("but not where something else stands in that row", async () => {
    await onSheet((sheet) => sheet.tables.getItem("Stellen").resize("B2:D3"));
    excel.type("Tabelle1!B4", "anderes");
    expect(await addressOf()).toBe("Tabelle1!B2:D3");
  });

  test("and not on a protected sheet", async () => {
    await onSheet((sheet) => sheet.protection.protect());
    excel.type("Tabelle1!B5", "C");
    expect(await addressOf()).toBe("Tabelle1!B2:D4");
  });
});

test("a header that is emptied or repeated gets a name again", async () => {
  await makeTable();
  excel.type("Tabelle1!B2", "");
  excel.type("Tabelle1!C2", "Kosten");
  expect(excel.formulas("Tabelle1!B2:D2")).toEqual([["Spalte1", "Kosten2", "Kosten"]]);
});

test("a table is part of the snapshot", async () => {
  const before = await excel.snapshot();
  await onSheet((sheet) => sheet.tables.add("A1:B2", true));
  expect(await excel.snapshot()).not.toEqual(before);
});

test("whatever a table does not have says so by name", async () => {
  await makeTable();
  await expect(onSheet((sheet) => (sheet.tables.getItem("Stellen").showTotals = true))).rejects.toMatchObject(
    {
      code: "ApiNotFound",
    },
  );
  await expect(onSheet((sheet) => sheet.tables.getItem("Stellen").sort.clear())).rejects.toMatchObject({
    code: "ApiNotFound",
  });
});
