import { erzeuge, mitExcel, vonHand } from "./arbeitsmappe";
import { diagrammmappe } from "./beispiel";

const halter = mitExcel();

interface Gelesen {
  readonly name: string;
  readonly art: string;
  readonly titel: string;
  readonly reihen: readonly string[];
}

function diagramme(): Promise<readonly Gelesen[]> {
  return Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem("KIM Übersicht");
    charts.load("items/name,items/chartType,items/title/text,items/series/items/name");
    await context.sync();
    return charts.items.map(({ name, chartType, title, series }) => ({
      name,
      art: chartType,
      titel: title.text,
      reihen: series.items.map((reihe) => reihe.name),
    }));
  });
}

/** Office.js tells no colours; the workbench keeps them with the sheet. */
async function farben(): Promise<readonly string[]> {
  const gespeichert = JSON.stringify(await halter.excel.snapshot());
  return [...gespeichert.matchAll(/"color":"(#[0-9A-F]{6})"/gi)].map(([, farbe = ""]) => farbe.toLowerCase());
}

const ERWARTET: Gelesen = {
  name: "KIM Finanzierung",
  art: "ColumnStacked",
  titel: "Finanzierung je Modul",
  reihen: ["Land", "Kreis"],
};

test("a chart stacks the columns of its data in their colours", async () => {
  expect((await erzeuge(diagrammmappe())).vollstaendig).toBe(true);
  expect(await diagramme()).toEqual([ERWARTET]);
  expect(await farben()).toEqual(["#1f3a5f", "#b8c2cc"]);
});

test("made again it is the same one; in another layout it takes the place of the one before", async () => {
  await erzeuge(diagrammmappe());
  const vorher = await halter.excel.snapshot();
  await erzeuge(diagrammmappe());
  expect(await halter.excel.snapshot()).toEqual(vorher);
  const { tabellen } = await erzeuge(diagrammmappe({ farbe: "#0b3c9d" }));
  expect(tabellen[0]?.kopie).toBeUndefined();
  expect(await diagramme()).toEqual([ERWARTET]);
  expect(await farben()).toEqual(["#0b3c9d", "#b8c2cc"]);
});

test("a chart that the officer has deleted is drawn again, her own ones stay", async () => {
  await erzeuge(diagrammmappe());
  await vonHand(({ worksheets }) => {
    const blatt = worksheets.getItem("KIM Übersicht");
    blatt.charts.getItem("KIM Finanzierung").delete();
    blatt.charts.add("ColumnStacked", blatt.getRange("A1:B3"), "Columns").name = "Eigenes";
  });
  await erzeuge(diagrammmappe());
  expect((await diagramme()).map(({ name }) => name)).toEqual(["Eigenes", "KIM Finanzierung"]);
});

test("an Excel without charts gets everything else", async () => {
  halter.excel.failures.plan({ member: "ChartCollection.Add", nth: 1, code: "ApiNotFound" });
  const { vollstaendig } = await erzeuge(diagrammmappe());
  expect(vollstaendig).toBe(false);
  expect(await halter.excel.values("'KIM Übersicht'!A2:C2")).toEqual([["Modul 1", 100, 200]]);
  expect(await diagramme()).toEqual([]);
});
