import { alsXlsx } from "../../src/datei/xlsx";
import { mappe } from "../../src/blaetter/mappe";
import { VORLAGE_2021 } from "../../src/blaetter/vorlage2021";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { BEISPIEL } from "./beispiel";
import { maengel, type Teile, teileVon } from "./paket";

/**
 * Protects: the file opens in Excel without a prompt to repair it (issue 4, point 10), as far as that can be told
 * from ECMA-376's rules for its parts without an Excel.
 */
const VORLAGE = mappe({
  stellen: VORLAGE_2021,
  stand: STAND_2021,
  beginn: 44531,
  ende: 44926,
  schreibweise: "formeln",
  reserve: 3,
});

let teile: Teile;
beforeAll(async () => {
  teile = await teileVon(await alsXlsx(BEISPIEL));
});

test.each([
  ["a list, a chart, names and checks", BEISPIEL],
  ["the Vorlage", VORLAGE],
])("the parts of the file fit together: %s", async (_name, eine) => {
  expect(maengel(await teileVon(await alsXlsx(eine)))).toEqual([]);
});

test.each<[fault: string, part: string, from: string | RegExp, to: string, found: RegExp]>([
  [
    "a part without its type",
    "[Content_Types].xml",
    "/xl/tables/table1.xml",
    "/xl/tables/x.xml",
    /content type/,
  ],
  ["a target that is missing", "xl/_rels/workbook.xml.rels", "sheet2.xml", "sheet9.xml", /does not exist/],
  [
    "two sheets of one name",
    "xl/workbook.xml",
    /<sheet name="[^"]*" sheetId="2"/,
    '<sheet name="KIM übersicht" sheetId="2"',
    /sheet names/,
  ],
  ["two names that differ in case", "xl/workbook.xml", "KIM_Summe", "KIM_SATZ", /names not unique/],
  ["a name like a table", "xl/workbook.xml", "KIM_Summe", "KIM_Plan", /names not unique/],
  ["a name of no sheet", "xl/workbook.xml", "KIM Übersicht&apos;!$C$5", "Übersicht&apos;!$C$5", /refers to/],
  ["an apostrophe not doubled", "xl/workbook.xml", "A&apos;&apos;s", "A&apos;s", /refers to/],
  [
    "another head than the column's",
    "xl/tables/table1.xml",
    'name="VZÄ"',
    'name="Vzae"',
    /says something else/,
  ],
  ["two columns of one name", "xl/tables/table1.xml", 'name="VZÄ"', 'name="träger"', /columns of KIM_Plan/],
  ["another formula than the rows'", "xl/tables/table1.xml", "D5-E5", "D6-E6", /calculates twice/],
  ["a table with a row too few", "xl/tables/table1.xml", "A4:F7", "A4:F4", /another size/],
  [
    "a wrong order of elements",
    "xl/worksheets/sheet2.xml",
    /(<pageMargins[^>]*>)(<pageSetup[^>]*>)/,
    "$2$1",
    /wrong order/,
  ],
  ["a check too long", "xl/worksheets/sheet2.xml", "Kreis,", `Kreis${"x".repeat(255)},`, /too long/],
  [
    "a result in the file",
    "xl/worksheets/sheet2.xml",
    "<f>D5-E5</f>",
    "<f>D5-E5</f><v>0</v>",
    /brings a result/,
  ],
  ["a chart of nothing", "xl/charts/chart1.xml", /KIM Übersicht/g, "Übersicht", /refers to/],
  ["a chart without words", "xl/drawings/drawing1.xml", / descr="[^"]*"/, "", /nothing is said/],
  ["no calculation on opening", "xl/workbook.xml", 'fullCalcOnLoad="1"', "", /not calculated/],
  ["broken XML", "xl/styles.xml", "</styleSheet>", "", /no XML/],
])("the test itself sees %s", (_fault, part, from, to, found) => {
  const heil = teile.get(part) ?? "";
  const schadhaft = heil.replace(from, to);
  expect(schadhaft).not.toBe(heil);
  expect(maengel(new Map([...teile, [part, schadhaft]])).join("\n")).toMatch(found);
});

describe("what a Mappe says is in the file", () => {
  const teil = (pfad: string) => teile.get(pfad) ?? "";
  const plan = () => teil("xl/worksheets/sheet2.xml");

  test("a list is a table without filter buttons, whose columns calculate any row typed below", () => {
    const tabelle = teil("xl/tables/table1.xml");
    expect(tabelle).toContain('name="KIM_Plan" displayName="KIM_Plan" ref="A4:F7"');
    expect(tabelle).not.toContain("autoFilter");
    expect(tabelle).toContain('name="Gesamtkosten"><calculatedColumnFormula>ROUND(B5*$B$2,0)<');
  });

  test("a column whose rows do not calculate alike has no formula of its own", async () => {
    const [summe, liste] = BEISPIEL.blaetter;
    const zeilen = liste!.zeilen.map((zeile, z) =>
      z === 5 ? zeile.map((zelle, s) => (s === 5 && zelle ? { ...zelle, inhalt: 7 } : zelle)) : zeile,
    );
    const datei = await alsXlsx({ ...BEISPIEL, blaetter: [summe!, { ...liste!, zeilen }] });
    expect((await teileVon(datei)).get("xl/tables/table1.xml")).toContain('name="Eigenanteil"/>');
  });

  test("one check for all inputs of a column, with a formula that moves with its cells", () => {
    expect(plan().match(/<dataValidation /g)).toHaveLength(2);
    expect(plan()).toMatch(/sqref="B5:B7"><formula1>ISNUMBER\(B5\)</);
  });

  test("a chart of stacked columns with its colours, its axis in euros, and words for those who do not see it", () => {
    const diagramm = teil("xl/charts/chart1.xml");
    for (const text of [
      '<c:barDir val="col"/><c:grouping val="stacked"/>',
      "Wer zahlt was?",
      '<a:srgbClr val="0B6B70"/>',
      'formatCode="#,##0 &quot;€&quot;"',
      "&apos;KIM Übersicht&apos;!$C$2:$C$4",
    ])
      expect(diagramm).toContain(text);
    expect(teil("xl/drawings/drawing1.xml")).toContain(
      'name="KIM Finanzierung" descr="Gestapelte Säulen: Förderung &amp; Eigenanteil je Modul."',
    );
  });

  test("the names by which the add-in knows its sheets and inputs again, hidden, with their comments", () => {
    const mappe = teil("xl/workbook.xml");
    expect(mappe).toMatch(/name="KIM_Blatt__dc_bersicht" comment="KIM für Excel: [^"]+" hidden="1">/);
    expect(mappe).toMatch(/name="KIM_Eingabe_satz.A_b" comment="KIM für Excel: Eingabe" hidden="1">/);
    expect(mappe).toContain(
      'name="KIM_Summe" comment="KIM für Excel: Eigenanteil „zusammen“ &amp; so">&apos;KIM Übersicht&apos;!$C$5<',
    );
  });

  test("print area, repeated rows, A4 one page wide, frozen rows, no gridlines", () => {
    expect(teil("xl/workbook.xml")).toContain(
      'name="_xlnm.Print_Area" localSheetId="1">&apos;KIM A&apos;&apos;s &amp; B&apos;&apos;s Plan&apos;!$A$1:$F$7<',
    );
    expect(teil("xl/workbook.xml")).toMatch(/_xlnm.Print_Titles" localSheetId="1">[^<]*!\$4:\$4</);
    expect(plan()).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
    expect(plan()).toMatch(/showGridLines="0"><pane ySplit="4"/);
  });

  test("text stays text, whatever it begins with", () => {
    expect(plan()).toMatch(/<c r="A5" s="\d+" t="s">/);
    expect(teil("xl/sharedStrings.xml")).toContain("<t>=Text, keine Formel</t>");
  });

  test("whose it is, in German", () => {
    for (const text of ["<dc:creator>KIM für Excel<", "<dc:title>KIM-Tabellen<", "<dc:language>de-DE<"])
      expect(teil("docProps/core.xml")).toContain(text);
  });
});
