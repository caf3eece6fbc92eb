import { alsXlsx } from "../../src/datei/xlsx";
import { BEISPIEL } from "../datei/beispiel";
import { type Teile, teileVon } from "../datei/paket";
import { rechneInLibreOffice, wandle } from "../support/libreoffice";

/**
 * Protects: a program that no one here wrote reads the file's table, chart, names and checks (issue 4, point 10). What
 * LibreOffice has understood it writes again.
 */
let gespeichert: Teile;
beforeAll(async () => {
  const [datei] = await wandle([await alsXlsx(BEISPIEL)], "xlsx", "de-DE");
  gespeichert = await teileVon(new Uint8Array(datei!));
});

const teil = (muster: RegExp) =>
  [...gespeichert].flatMap(([pfad, text]) => (muster.test(pfad) ? text : [])).join("\n");

it("die Liste ist eine Tabelle, mit ihren Spalten", () => {
  const tabelle = teil(/^xl\/tables\//);
  expect(tabelle).toMatch(/displayName="KIM_Plan"/);
  expect(tabelle).toMatch(/ref="A4:F7"/);
  for (const kopf of ["Bezeichnung", "VZÄ", "&lt;Förderung&gt; &amp; mehr"])
    expect(tabelle).toContain(`name="${kopf}"`);
});

it("das Diagramm zeigt gestapelte Säulen", () => {
  const diagramm = teil(/^xl\/charts\/chart\d/);
  expect(diagramm).toMatch(/<c:grouping val="stacked"\/>/);
  expect(diagramm).toContain("Wer zahlt was?");
  expect(teil(/^xl\/drawings\/drawing\d/)).toContain('name="KIM Finanzierung"');
});

it("die Namen sind da, auch die des Add-ins", () => {
  const mappe = teil(/^xl\/workbook\.xml$/);
  for (const [name, ziel] of [
    ["KIM_Summe", "&apos;KIM Übersicht&apos;!$C$5"],
    ["KIM_Eingabe_satz.A_b", "&apos;KIM A&apos;&apos;s &amp; B&apos;&apos;s Plan&apos;!$B$2"],
    ["KIM_Blatt__dc_bersicht", "&apos;KIM Übersicht&apos;!$A$1:$C$5"],
    ["_xlnm.Print_Area", "&apos;KIM A&apos;&apos;s &amp; B&apos;&apos;s Plan&apos;!$A$1:$F$7"],
  ] as const)
    expect(mappe.split("<definedName").find((eintrag) => eintrag.includes(`name="${name}"`))).toContain(
      `>${ziel}<`,
    );
});

it("die Prüfungen sind da", () => {
  expect(teil(/^xl\/worksheets\/sheet2/)).toMatch(/<dataValidation [^>]*sqref="B5:B7"/);
});

it("und es rechnet", async () => {
  const [lies] = await rechneInLibreOffice([await alsXlsx(BEISPIEL)]);
  expect([lies!("KIM Übersicht", 4, 1), lies!("KIM Übersicht", 4, 2)]).toEqual([6600, 4400]);
});
