import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { editZip } from "@cj-tech-master/excelts/archive";
import { mitExcel } from "../../excel/arbeitsmappe";
import { maengel, teileVon } from "../../datei/paket";
import { kimFunktionen } from "../../support/kim-funktionen";

/** Protects: files of other programs open as they are meant, and what the workbench has no place for is told by name. */
const halter = mitExcel();

/** A file that another writer made, with its parts changed as Excel would write them. */
async function fileWith(
  fill: (workbook: Workbook) => void,
  change: Readonly<Record<string, (xml: string) => string>> = {},
): Promise<Uint8Array> {
  const workbook = new Workbook();
  fill(workbook);
  const bytes = await workbook.xlsx.writeBuffer({ validate: false });
  const parts = await teileVon(bytes);
  const edited = await editZip(bytes);
  for (const [path, edit] of Object.entries(change)) edited.set(path, edit(parts.get(path) ?? ""));
  return edited.bytes();
}

const sheetData = (rows: string) => (xml: string) =>
  xml.replace(/<sheetData\s*\/>|<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`);
const oneSheet = (workbook: Workbook) => void workbook.addWorksheet("Blatt");

test("values, dates, rich texts, shared formulas and looks of another writer", async () => {
  const { excel } = halter;
  const file = await fileWith((workbook) => {
    const sheet = workbook.addWorksheet("Blatt", { properties: { tabColor: { argb: "FF0B6B70" } } });
    sheet.getCell("A1").value = {
      richText: [{ font: { bold: true }, text: "fett" }, { text: " und nicht" }],
    };
    sheet.getCell("A2").value = new Date(Date.UTC(2021, 11, 1));
    sheet.getCell("A2").numFmt = "dd.mm.yyyy";
    sheet.getCell("B1").value = 2;
    sheet.fillFormula("B2:B4", "B1*2", [4, 8, 16]);
    sheet.getCell("C1").value = true;
    sheet.getCell("C1").font = { name: "Calibri", size: 11, color: { theme: 4 } };
    sheet.getColumn(1).width = 20;
  });
  expect(await excel.openFile(file, "Von woanders.xlsx")).toEqual([
    "Schrift einzelner Wörter in einer Zelle",
  ]);
  expect(await excel.values("Blatt!A1:C2")).toEqual([
    ["fett und nicht", 2, true],
    [44_531, 4, ""],
  ]);
  expect(await excel.texts("Blatt!A2")).toEqual([["01.12.2021"]]);
  expect(excel.formulas("Blatt!B2:B4")).toEqual([["=B1*2"], ["=B2*2"], ["=B3*2"]]);
  const { name, sheets } = await excel.snapshot();
  expect(name).toBe("Von woanders");
  expect(sheets[0]).toMatchObject({ tabColor: "#0B6B70", columns: { 0: { w: 140 } } });
  expect(sheets[0]!.cells["C1"]).toMatchObject({ style: { ff: "Calibri", cl: { rgb: "#4F81BD" } } });
});

test("functions of the add-in calculate, wherever they were written, and are saved as Excel knows them", async () => {
  const { excel } = halter;
  const { script, metadata } = await kimFunktionen();
  excel.loadFunctions(script, metadata);
  const file = await fileWith(oneSheet, {
    "xl/worksheets/sheet1.xml": sheetData(
      '<row r="1"><c r="A1"><f>_xldudf_KIM_EIGENANTEIL(1,3.5,"E11",13)</f><v>1</v></c>' +
        '<c r="B1" cm="1"><f t="array" ref="B1:B3">_xlfn.SEQUENCE(3)*A1</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>',
    ),
  });
  expect(await excel.openFile(file)).toEqual([]);
  expect(excel.formulas("Blatt!A1")).toEqual([['=KIM.EIGENANTEIL(1,3.5,"E11",13)']]);
  expect(await excel.values("Blatt!A1:B3")).toEqual([
    [158_644, 158_644],
    ["", 317_288],
    ["", 475_932],
  ]);

  const { bytes, lost } = await excel.saveFile();
  expect(lost).toEqual([]);
  const parts = await teileVon(bytes);
  const cells = parts.get("xl/worksheets/sheet1.xml") ?? "";
  expect(cells).toContain("<f>_xldudf_KIM_EIGENANTEIL(1,3.5,&quot;E11&quot;,13)</f><v>158644</v>");
  expect(cells).toMatch(
    /<c r="B1" s="1" cm="1"><f t="array" ref="B1:B3">_xlfn\.SEQUENCE\(3\)\*A1<\/f><v>158644<\/v>/,
  );
  expect(cells).toContain('<c r="B3" s="1"><v>475932</v></c>');
  expect(parts.get("xl/metadata.xml")).toContain('fDynamic="1"');
});

test("formulas that name tables calculate, with addresses in their place", async () => {
  const { excel } = halter;
  const file = await fileWith(
    (workbook) => {
      const sheet = workbook.addWorksheet("KIM Plan");
      sheet.addTable({
        name: "Plan",
        ref: "A1",
        columns: [{ name: "Stelle" }, { name: "VZÄ [neu]" }, { name: "Betrag" }],
        rows: [
          ["A", 3.5, 7],
          ["B", 0.5, 1],
        ],
      });
      workbook.addWorksheet("Summe");
    },
    {
      "xl/worksheets/sheet2.xml": sheetData(
        '<row r="3"><c r="A3"><f>SUM(Plan[Betrag])</f></c><c r="B3"><f>Plan[[#This Row],[VZÄ \'[neu\']]]*2</f></c>' +
          '<c r="C3"><f>ROWS(Plan[#All])&amp;Plan[[#Headers],[Stelle]]&amp;"Plan[Betrag]"</f></c></row>',
      ),
    },
  );
  expect(await excel.openFile(file)).toEqual([
    "Namen von Tabellen in Formeln (dort stehen jetzt ihre Zellbezüge)",
  ]);
  expect(excel.formulas("Summe!A3:C3")).toEqual([
    [
      "=SUM('KIM Plan'!$C$2:$C$3)",
      "='KIM Plan'!$B3*2",
      "=ROWS('KIM Plan'!$A$1:$C$3)&'KIM Plan'!$A$1&\"Plan[Betrag]\"",
    ],
  ]);
  expect(await excel.values("Summe!A3:C3")).toEqual([[8, 1, "3StellePlan[Betrag]"]]);
});

test.each<[what: string, part: string, change: (xml: string) => string, name: string]>([
  [
    "conditional formats",
    "xl/worksheets/sheet1.xml",
    (xml) => xml.replace("<pageMargins", '<conditionalFormatting sqref="A1"/><pageMargins'),
    "bedingte Formatierungen",
  ],
  ["macros", "xl/vbaProject.bin", () => "x", "Makros"],
  ["pivot tables", "xl/pivotTables/pivotTable1.xml", () => "<x/>", "Pivot-Tabellen"],
  ["comments", "xl/comments1.xml", () => "<x/>", "Kommentare und Notizen"],
  [
    "sparklines",
    "xl/worksheets/sheet1.xml",
    (xml) => xml.replace("</worksheet>", "<extLst><ext><x14:sparklineGroup/></ext></extLst></worksheet>"),
    "Sparklines",
  ],
  [
    "an outline",
    "xl/worksheets/sheet1.xml",
    (xml) => xml.replace("<sheetFormatPr", '<sheetFormatPr outlineLevelRow="1"'),
    "Gliederungen von Zeilen und Spalten",
  ],
  [
    "links to other files",
    "xl/worksheets/sheet1.xml",
    sheetData('<row r="1"><c r="A1"><f>[1]Daten!B2</f><v>7</v></c></row>'),
    "Bezüge auf andere Dateien (ihre letzten Werte bleiben stehen)",
  ],
])("%s are told by name, and the rest is opened", async (_what, part, change, name) => {
  const file = await fileWith(
    (workbook) => {
      workbook.addWorksheet("Blatt").getCell("A1").value = 7;
    },
    { [part]: change },
  );
  expect(await halter.excel.openFile(file)).toEqual([name]);
  expect(await halter.excel.value("Blatt!A1")).toBe(7);
});

test("what the workbench saves fits together by the format's own rules", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("KIM Plan");
    sheet.getRange("A1:B3").values = [
      ["Modul", "Land"],
      ["Modul 1", 100],
      ["Modul 2", 300],
    ];
    sheet.tables.add("A1:B3", true).name = "KIM_Plan";
    sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns");
    sheet.getRange("A5").hyperlink = { address: "https://example.org/?a=1&b=2", textToDisplay: "Link" };
    sheet.protection.protect();
    context.workbook.settings.add("a", "b");
    await context.sync();
  });
  const { bytes } = await halter.excel.saveFile();
  // A relation to an address outside is none to a part, which that test does not know.
  const parts = [...(await teileVon(bytes))].map(
    ([path, xml]) => [path, xml.replace(/<Relationship [^>]*TargetMode="External"\/>/, "")] as const,
  );
  expect(maengel(new Map(parts))).toEqual([]);
  installChartSupport();
  const other = new Workbook();
  await other.xlsx.load(bytes);
  expect(other.getWorksheet("KIM Plan")?.getCell("B3").value).toBe(300);
});
