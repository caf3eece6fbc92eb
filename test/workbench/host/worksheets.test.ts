import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
beforeEach(() => excel.newWorkbook());
afterAll(() => excel.close());

/** Runs `use` on the collection of sheets and syncs. */
function onSheets<T>(use: (sheets: Excel.WorksheetCollection) => T): Promise<T> {
  return excel.Excel.run(async (context) => {
    const result = use(context.workbook.worksheets);
    await context.sync();
    return result;
  });
}

async function sheetNames(): Promise<string[]> {
  const sheets = await onSheets((collection) => collection.load("items/name"));
  return sheets.items.map((sheet) => sheet.name);
}

test("a new workbook has one sheet, Tabelle1, and its properties can be loaded", async () => {
  const { items } = await onSheets((sheets) =>
    sheets.load(
      "items/name, items/id, items/visibility, items/position, items/tabColor, items/showGridlines",
    ),
  );
  expect(items.map((sheet) => sheet.toJSON())).toMatchObject([
    { name: "Tabelle1", visibility: "Visible", position: 0, tabColor: "", showGridlines: true },
  ]);
  expect(items[0]?.id).toMatch(/./);
});

test("an added sheet comes last and is not gone to", async () => {
  const active = await onSheets((sheets) => {
    sheets.add("KIM Modul 1");
    return sheets.getActiveWorksheet().load("name");
  });
  expect(active.name).toBe("Tabelle1");
  expect(await sheetNames()).toEqual(["Tabelle1", "KIM Modul 1"]);
  const added = await onSheets((sheets) => sheets.add().load("name"));
  expect(added.name).toBe("Tabelle3");
});

test("a sheet is found by name in any case and by id", async () => {
  const sheet = await onSheets((sheets) => sheets.getItem("TABELLE1").load("id"));
  expect((await onSheets((sheets) => sheets.getItem(sheet.id).load("name"))).name).toBe("Tabelle1");
});

test("a sheet that is not there: an error, or a null object", async () => {
  await expect(onSheets((sheets) => sheets.getItem("fehlt").load("name"))).rejects.toMatchObject({
    code: "ItemNotFound",
  });
  expect((await onSheets((sheets) => sheets.getItemOrNullObject("fehlt"))).isNullObject).toBe(true);
  expect((await onSheets((sheets) => sheets.getItemOrNullObject("Tabelle1"))).isNullObject).toBe(false);
});

test.each(["", "a".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "'a", "a'", "History"])(
  "the name %j is refused for a new sheet and for an old one",
  async (name) => {
    if (name !== "") {
      await expect(onSheets((sheets) => sheets.add(name))).rejects.toMatchObject({ code: "InvalidArgument" });
    }
    await expect(onSheets((sheets) => (sheets.getFirst().name = name))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
    expect(await sheetNames()).toEqual(["Tabelle1"]);
  },
);

test("a name can be taken once, whatever its case", async () => {
  await onSheets((sheets) => sheets.add("Blatt"));
  await expect(onSheets((sheets) => sheets.add("BLATT"))).rejects.toMatchObject({
    code: "ItemAlreadyExists",
  });
  await expect(onSheets((sheets) => (sheets.getFirst().name = "blatt"))).rejects.toMatchObject({
    code: "ItemAlreadyExists",
  });
  await onSheets((sheets) => (sheets.getItem("Blatt").name = "BLATT"));
  expect(await sheetNames()).toEqual(["Tabelle1", "BLATT"]);
});

test("formulas and names follow a renamed sheet", async () => {
  await onSheets((sheets) => sheets.add("Alt"));
  excel.setCells("Alt!A1", 21);
  excel.setCells("Tabelle1!A1", "=Alt!A1*2");
  await excel.Excel.run(async (context) => {
    context.workbook.names.add("Wert", context.workbook.worksheets.getItem("Alt").getRange("A1"));
    await context.sync();
  });
  await onSheets((sheets) => (sheets.getItem("Alt").name = "Neu 1"));
  expect(excel.formulas("Tabelle1!A1")).toEqual([["='Neu 1'!A1*2"]]);
  expect(await excel.value("Tabelle1!A1")).toBe(42);
  expect(await excel.value("Wert")).toBe(21);
});

test("formulas that point to a deleted sheet become #REF!", async () => {
  await onSheets((sheets) => sheets.add("Quelle"));
  excel.setCells("Quelle!A1", 21);
  excel.setCells("Tabelle1!A1:B1", [["=Quelle!A1*2", "=SUM(Quelle!A1:A3)"]]);
  expect(await excel.value("Tabelle1!A1")).toBe(42);
  await onSheets((sheets) => sheets.getItem("Quelle").delete());
  expect(await excel.values("Tabelle1!A1:B1")).toEqual([["#REF!", "#REF!"]]);
});

test("the last visible sheet can be neither deleted nor hidden", async () => {
  await expect(onSheets((sheets) => sheets.getFirst().delete())).rejects.toMatchObject({
    code: "InvalidOperation",
  });
  await expect(onSheets((sheets) => (sheets.getFirst().visibility = "Hidden"))).rejects.toMatchObject({
    code: "InvalidOperation",
  });
});

test("visibility", async () => {
  await onSheets((sheets) => {
    sheets.add("a").visibility = "Hidden";
    sheets.add("b").visibility = "VeryHidden";
  });
  const { items } = await onSheets((sheets) => sheets.load("items/visibility"));
  expect(items.map((sheet) => sheet.visibility)).toEqual(["Visible", "Hidden", "VeryHidden"]);
  const count = await onSheets((sheets) => [sheets.getCount(), sheets.getCount(true)]);
  expect(count.map((result) => result.value)).toEqual([3, 1]);
  await expect(onSheets((sheets) => sheets.getItem("b").delete())).rejects.toMatchObject({
    code: "InvalidOperation",
  });
  await onSheets((sheets) => (sheets.getItem("b").visibility = "Visible"));
  expect((await onSheets((sheets) => sheets.getItem("b").load("visibility"))).visibility).toBe("Visible");
});

test("position, tab colour and grid lines", async () => {
  await onSheets((sheets) => {
    sheets.add("b");
    const last = sheets.add("c");
    last.position = 0;
    last.tabColor = "#14532d";
    last.showGridlines = false;
  });
  expect(await sheetNames()).toEqual(["c", "Tabelle1", "b"]);
  const sheet = await onSheets((sheets) => sheets.getItem("c").load("tabColor, showGridlines, position"));
  expect(sheet.toJSON()).toMatchObject({ tabColor: "#14532D", showGridlines: false, position: 0 });
});

test("activate goes to a sheet", async () => {
  await onSheets((sheets) => sheets.add("Ziel").activate());
  expect((await onSheets((sheets) => sheets.getActiveWorksheet().load("name"))).name).toBe("Ziel");
});

describe("copy", () => {
  beforeEach(async () => {
    excel.setCells("Tabelle1!A1:B1", [[4, "=A1*2"]]);
    await onSheets((sheets) => {
      sheets.getFirst().getRange("A1").format.font.bold = true;
      sheets.getFirst().tabColor = "#FF0000";
      sheets.getFirst().pageLayout.orientation = "Landscape";
      sheets.add("Ende");
    });
  });

  test("brings contents, looks and page setup along, under a name of its own", async () => {
    const copy = await onSheets((sheets) =>
      sheets.getFirst().copy("End").load("name, tabColor, pageLayout/orientation"),
    );
    expect(copy.toJSON()).toMatchObject({
      name: "Tabelle1 (2)",
      tabColor: "#FF0000",
      pageLayout: { orientation: "Landscape" },
    });
    expect(await sheetNames()).toEqual(["Tabelle1", "Ende", "Tabelle1 (2)"]);
    excel.setCells("'Tabelle1 (2)'!A1", 5);
    expect(await excel.values("'Tabelle1 (2)'!A1:B1")).toEqual([[5, 10]]);
    expect(await excel.values("Tabelle1!A1:B1")).toEqual([[4, 8]]);
  });

  test.each([
    ["Beginning", ["Tabelle1 (2)", "Tabelle1", "Ende"]],
    ["Before", ["Tabelle1", "Tabelle1 (2)", "Ende"]],
    ["After", ["Tabelle1", "Ende", "Tabelle1 (2)"]],
  ] as const)("%s", async (position, expected) => {
    await onSheets((sheets) => sheets.getFirst().copy(position, sheets.getItem("Ende")));
    expect(await sheetNames()).toEqual(expected);
  });
});

test("frozen panes", async () => {
  const frozen = await onSheets((sheets) => {
    const { freezePanes } = sheets.getFirst();
    freezePanes.freezeRows(3);
    return freezePanes.getLocationOrNullObject().load("address");
  });
  expect(frozen.address).toBe("Tabelle1!1:3");
  const none = await onSheets((sheets) => {
    sheets.getFirst().freezePanes.unfreeze();
    return sheets.getFirst().freezePanes.getLocationOrNullObject();
  });
  expect(none.isNullObject).toBe(true);
});

test("page setup is kept and read back", async () => {
  await onSheets((sheets) => {
    const { pageLayout } = sheets.getFirst();
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.leftMargin = 40;
    pageLayout.footerMargin = 20;
    pageLayout.printGridlines = false;
    pageLayout.setPrintArea("A1:F20");
    pageLayout.setPrintTitleRows("$1:$2");
    pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
    pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
  });
  const { layout, area, titles, texts } = await onSheets((sheets) => {
    const { pageLayout } = sheets.getFirst();
    return {
      layout: pageLayout.load(),
      area: pageLayout.getPrintAreaOrNullObject().load("address"),
      titles: pageLayout.getPrintTitleRowsOrNullObject().load("address"),
      texts: pageLayout.headersFooters.defaultForAllPages.load(),
    };
  });
  expect(layout.toJSON()).toMatchObject({
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    centerHorizontally: true,
    leftMargin: 40,
    footerMargin: 20,
    printGridlines: false,
  });
  expect([area.address, titles.address]).toEqual(["Tabelle1!A1:F20", "Tabelle1!1:2"]);
  expect(texts.toJSON()).toMatchObject({ leftFooter: "&A", centerFooter: "", rightFooter: "&P / &N" });
});

test("custom properties of a sheet and settings of the workbook", async () => {
  await onSheets((sheets) => {
    sheets.getFirst().customProperties.add("KIM", "Modul 1");
    sheets.context.workbook.settings.add("Stand", { jahr: 2021 });
  });
  const { property, missing, setting } = await onSheets((sheets) => ({
    property: sheets.getFirst().customProperties.getItem("kim").load("key, value"),
    missing: sheets.getFirst().customProperties.getItemOrNullObject("fehlt"),
    setting: sheets.context.workbook.settings.getItem("Stand").load("value"),
  }));
  expect([property.key, property.value, missing.isNullObject]).toEqual(["KIM", "Modul 1", true]);
  expect(setting.value).toEqual({ jahr: 2021 });
  await onSheets((sheets) => sheets.getFirst().customProperties.getItem("KIM").delete());
  const gone = await onSheets((sheets) => sheets.getFirst().customProperties.getItemOrNullObject("KIM"));
  expect(gone.isNullObject).toBe(true);
});

describe("protection", () => {
  test("a protected sheet lets only unlocked cells be written", async () => {
    await onSheets((sheets) => {
      const sheet = sheets.getFirst();
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false }, "geheim");
    });
    const state = await onSheets((sheets) => sheets.getFirst().protection.load("protected"));
    expect(state.protected).toBe(true);
    await onSheets((sheets) => (sheets.getFirst().getRange("B2").values = [[1]]));
    await expect(
      onSheets((sheets) => (sheets.getFirst().getRange("A1").values = [[1]])),
    ).rejects.toMatchObject({
      code: "AccessDenied",
    });
    await expect(
      onSheets((sheets) => sheets.getFirst().protection.unprotect("falsch")),
    ).rejects.toMatchObject({
      code: "InvalidArgument",
    });
    await onSheets((sheets) => sheets.getFirst().protection.unprotect("geheim"));
    await onSheets((sheets) => (sheets.getFirst().getRange("A1").values = [[1]]));
    expect(await excel.value("Tabelle1!A1")).toBe(1);
  });

  test("a protected workbook keeps its sheets", async () => {
    const workbook = await onSheets((sheets) => {
      sheets.context.workbook.protection.protect();
      return sheets.context.workbook.protection.load("protected");
    });
    expect(workbook.protected).toBe(true);
    await expect(onSheets((sheets) => sheets.add("x"))).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(onSheets((sheets) => (sheets.getFirst().name = "x"))).rejects.toMatchObject({
      code: "AccessDenied",
    });
  });
});
