import { zaehleFormeln } from "../../src/excel/festschreiben/festschreiben";
import { entferneSpuren, findeSpuren } from "../../src/excel/spuren/entfernen";
import { ablaeufe } from "./ablaeufe";
import { blattnamen, erzeuge, vonHand } from "./arbeitsmappe";
import { Ausfall } from "./ausfall";
import { beispielmappe } from "./beispiel";
import { GANZE_MAPPE, mitFunktionen } from "./festschreiben/kimmappe";

const halter = mitFunktionen();
const ausfall = new Ausfall(halter);
const ABLAEUFE = Object.entries(ablaeufe(halter)).filter(([name]) => !name.includes("tested"));

// Protects: in a workbook that Excel lets nobody change, every run says so before it begins (issue 4, point 9).
test.each(ABLAEUFE)(
  "a workbook opened for reading only is not written to while %s",
  async (_, { tu, richteHer }) => {
    await richteHer();
    const vorher = await ausfall.stand();
    const lesend = Object.create(Office.context, {
      document: { value: { mode: Office.DocumentMode.ReadOnly } },
    }) as Office.Context;
    Object.assign(globalThis, {
      Office: Object.create(Office, { context: { value: lesend } }) as typeof Office,
    });
    await expect(tu()).rejects.toThrow(/^Die Arbeitsmappe ist nur zum Lesen geöffnet.*nichts verändert\.$/);
    halter.excel.installGlobals();
    expect(await ausfall.stand()).toEqual(vorher);
  },
);

test.each(ABLAEUFE.filter(([name]) => !name.includes("inserted")))(
  "a workbook whose sheets are fixed is not changed while %s",
  async (_, { tu, richteHer }) => {
    await richteHer();
    // A sheet of ours that has gone would have to be added again.
    if ((await blattnamen()).includes("KIM Übersicht"))
      await vonHand(({ worksheets }) => worksheets.getItem("KIM Übersicht").delete());
    await vonHand(({ protection }) => protection.protect());
    const vorher = await ausfall.stand();
    await expect(tu()).rejects.toThrow(/^Die Arbeitsmappe ist geschützt.*nichts verändert\.$/);
    expect(await ausfall.stand()).toEqual(vorher);
  },
);

// Protects: a sheet of ours that somebody has hidden for good is written all the same, and stays hidden.
test("a sheet of ours that is very hidden is brought up to date, with another layout, too", async () => {
  await erzeuge(beispielmappe({ zusatz: "Fußnote" }));
  await vonHand(({ worksheets }) => (worksheets.getItem("KIM Modul 1").visibility = "VeryHidden"));
  halter.excel.setCells("'KIM Modul 1'!B1", 4);
  await erzeuge(beispielmappe());
  expect(await halter.excel.value("KIM_M1_Eigenanteil")).toBe(4000);
  expect(await blattnamen()).toEqual(["Tabelle1", "KIM Übersicht", "KIM Modul 1"]);
  const sichtbarkeit = await Excel.run(async (context) => {
    const blatt = context.workbook.worksheets.getItem("KIM Modul 1");
    blatt.load("visibility");
    await context.sync();
    return blatt.visibility;
  });
  expect(sichtbarkeit).toBe("VeryHidden");
});

test("a sheet of ours that is very hidden is removed where she asks for it", async () => {
  await erzeuge(beispielmappe());
  await vonHand(({ worksheets }) => (worksheets.getItem("KIM Modul 1").visibility = "VeryHidden"));
  await entferneSpuren(await findeSpuren(), { blaetter: ["KIM Modul 1"], ergebnisnamen: false });
  expect(await blattnamen()).toEqual(["Tabelle1", "KIM Übersicht"]);
});

test("in a workbook of a thousand sheets formulas are counted, and traces found", async () => {
  await vonHand(({ worksheets }) => {
    for (let i = 2; i <= 1000; i++) worksheets.add(`Blatt ${String(i)}`);
  });
  halter.excel.setCells("'Blatt 1000'!B2", "=KIM.VZAE(A1)");
  expect((await zaehleFormeln(GANZE_MAPPE)).blaetter).toEqual([
    { blatt: "Blatt 1000", mitKim: 1, andere: 0 },
  ]);
  expect((await findeSpuren()).blattnamen).toHaveLength(1000);
  expect(await blattnamen()).toHaveLength(1000);
}, 120_000);
