import type { Mappe, Zelle } from "../../src/blaetter/blatt";
import { mitHoehen } from "../../src/blaetter/hoehe";
import { blattnamen, erzeuge, mitExcel } from "./arbeitsmappe";
import { listenmappe } from "./beispiel";

const halter = mitExcel();
const WERTE = { werte: true } as const;

/** Formulas with all kinds of results. */
function ergebnismappe(): Mappe {
  const formel = (text: string): Zelle => ({ inhalt: { formel: text }, stil: "text" });
  const blatt = mitHoehen({
    name: "KIM Ergebnisse",
    zweck: "Ergebnisse",
    spaltenbreiten: [20, 20],
    zeilen: [
      [{ inhalt: { formel: "=1/4" }, stil: "eingabeZahl", eingabe: "M1.vzae" }],
      [
        formel("=A1*2"),
        formel('="20"&"20"'),
        formel("=1/0"),
        formel('="="&"A1"'),
        formel("=A1>0"),
        formel('=""'),
      ],
    ],
    fixierteZeilen: 0,
    druck: { ausrichtung: "hoch", fusszeile: { links: "", mitte: "", rechts: "" } },
  });
  return {
    blaetter: [blatt],
    bezuege: [{ name: "KIM_Doppelt", blatt: blatt.name, zeile: 1, spalte: 0, bezeichnung: "Doppelt" }],
  };
}

test("results stand in the place of formulas: numbers, texts as texts, errors as errors; inputs stay", async () => {
  const { betraege } = await erzeuge(ergebnismappe(), WERTE);
  expect(halter.excel.formulas("'KIM Ergebnisse'!A1:F2")).toEqual([
    ["=1/4", "", "", "", "", ""],
    [0.5, "2020", "#DIV/0!", "=A1", true, ""],
  ]);
  const arten = await Excel.run(async (context) => {
    const zellen = context.workbook.worksheets.getItem("KIM Ergebnisse").getRange("B2:D2");
    zellen.load("valueTypes");
    await context.sync();
    return zellen.valueTypes;
  });
  expect(arten).toEqual([["String", "Error", "String"]]);
  expect(betraege).toEqual([{ name: "KIM_Doppelt", bezeichnung: "Doppelt", wert: 0.5 }]);
});

test("made again, values are ours: they follow the inputs, and no copy stays", async () => {
  await erzeuge(ergebnismappe(), WERTE);
  halter.excel.setCells("'KIM Ergebnisse'!A1", 3);
  const { tabellen } = await erzeuge(ergebnismappe(), WERTE);
  expect(tabellen[0]?.kopie).toBeUndefined();
  expect(await halter.excel.value("KIM_Doppelt")).toBe(6);
  expect(await blattnamen()).toEqual(["Tabelle1", "KIM Ergebnisse"]);
});

test("a value that was typed over is kept with a dated copy", async () => {
  await erzeuge(ergebnismappe(), WERTE);
  halter.excel.setCells("'KIM Ergebnisse'!A2", 99);
  const { tabellen } = await erzeuge(ergebnismappe(), WERTE);
  expect(tabellen[0]?.kopie).toBe("KIM Ergebnisse 2026-11-22");
});

test("from values back to formulas, and again", async () => {
  await erzeuge(listenmappe(), WERTE);
  expect(halter.excel.formulas("'KIM Stellenplan'!A5:C5")).toEqual([["Stelle 1", 0.5, 500]]);
  await erzeuge(listenmappe());
  expect(halter.excel.formulas("'KIM Stellenplan'!C5")).toEqual([["=ROUND(B5*1000,0)"]]);
  const { tabellen } = await erzeuge(listenmappe(), WERTE);
  expect(halter.excel.formulas("'KIM Stellenplan'!C5")).toEqual([[500]]);
  expect(tabellen.map(({ kopie }) => kopie)).toEqual([undefined, undefined]);
});

test("values take no more syncs than formulas", async () => {
  const sync = jest.spyOn(OfficeExtension.ClientRequestContext.prototype, "sync");
  await erzeuge(listenmappe(), WERTE);
  const syncs = sync.mock.calls.length;
  sync.mockRestore();
  expect(syncs).toBe(3 + 1);
});
