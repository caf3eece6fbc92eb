import { mappe } from "../../src/blaetter/mappe";
import { VORLAGE_2021 } from "../../src/blaetter/vorlage2021";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { erzeuge, mitExcel } from "../excel/arbeitsmappe";
import { teileVon } from "../datei/paket";
import { rechneInLibreOffice, wandle } from "../support/libreoffice";

/** Protects: a program that no one here wrote opens the files that the workbench saves, and the other way round. */
const halter = mitExcel();

const VORLAGE = mappe({
  stand: STAND_2021,
  beginn: 44531,
  ende: 44926,
  stellen: VORLAGE_2021,
  schreibweise: "formeln",
  reserve: 0,
});

const breite = (zeilen: readonly (readonly unknown[])[]) => Math.max(...zeilen.map(({ length }) => length));

it("die Tabellen der Vorlage rechnen in LibreOffice Zelle für Zelle wie in der Werkbank", async () => {
  const { excel } = halter;
  await erzeuge(VORLAGE);
  const { bytes } = await excel.saveFile();
  const [lies] = await rechneInLibreOffice([bytes]);

  const unterschiede: string[] = [];
  let zahlen = 0;
  for (const { name, zeilen } of VORLAGE.blaetter) {
    const bereich = await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem(name)
        .getRangeByIndexes(0, 0, zeilen.length, breite(zeilen));
      range.load("values, address");
      await context.sync();
      return range;
    });
    bereich.values.forEach((werte, zeile) =>
      werte.forEach((wert: unknown, spalte) => {
        if (typeof wert !== "number") return;
        zahlen += 1;
        const dort = lies!(name, zeile, spalte);
        const gelesen = dort instanceof Date ? dort.getTime() / 86_400_000 + 25_569 : dort;
        if (Math.abs(Number(gelesen) - wert) > 1e-6)
          unterschiede.push(`${name} ${zeile + 1},${spalte + 1}: ${wert} ${String(dort)}`);
      }),
    );
  }
  expect(unterschiede).toEqual([]);
  expect(zahlen).toBeGreaterThan(1000);
  expect(await excel.value("KIM_M1_Eigenanteil")).toBe(158_644);
}, 120_000);

it("was LibreOffice gespeichert hat, öffnet und rechnet die Werkbank, mit Tabelle, Diagramm und Namen", async () => {
  const { excel } = halter;
  await Excel.run(async (context) => {
    const blatt = context.workbook.worksheets.getItem("Tabelle1");
    blatt.getRange("A1:C3").formulas = [
      ["Modul", "Land", "Kreis"],
      ["Modul 1", 100, "=B2*2"],
      ["Modul 2", 300, "=ROUND(B3/7,2)"],
    ];
    blatt.getRange("B2:C3").numberFormat = [
      ['#,##0 "€"', '#,##0 "€"'],
      ['#,##0 "€"', '#,##0 "€"'],
    ];
    blatt.getRange("B2").dataValidation.rule = { decimal: { formula1: 0, formula2: 9, operator: "Between" } };
    blatt.tables.add("A1:C3", true).name = "KIM_Plan";
    const diagramm = blatt.charts.add("ColumnStacked", blatt.getRange("A1:C3"), "Columns");
    diagramm.name = "KIM Finanzierung";
    diagramm.title.text = "Wer zahlt was?";
    context.workbook.names.add("KIM_Summe", blatt.getRange("C3"));
    await context.sync();
  });
  const { bytes } = await excel.saveFile();
  const [zurueck] = await wandle([bytes], "xlsx", "de-DE");
  expect([...(await teileVon(new Uint8Array(zurueck!))).keys()]).toContain("xl/tables/table1.xml");
  excel.newWorkbook();
  expect(await excel.openFile(new Uint8Array(zurueck!))).toEqual([]);
  expect(await excel.values("Tabelle1!B2:C3")).toEqual([
    [100, 200],
    [300, 42.86],
  ]);
  expect(await excel.texts("Tabelle1!C2")).toEqual([["200 €"]]);
  expect(await excel.value("KIM_Summe")).toBe(42.86);
  const { svg } = await excel.chart("Tabelle1", "KIM Finanzierung");
  expect(svg).toContain("Wer zahlt was?");
}, 60_000);
