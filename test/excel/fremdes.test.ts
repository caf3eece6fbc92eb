import { erzeugeTabellen } from "../../src/excel/tabellen";
import { blattnamen, erzeuge, mitExcel, vonHand } from "./arbeitsmappe";
import { beispielmappe } from "./beispiel";

const halter = mitExcel();

/** Making the tables fails with that sentence, and the workbook is as it was. */
async function nichtsGeschieht(satz: RegExp): Promise<void> {
  const vorher = await halter.excel.snapshot();
  await expect(erzeuge(beispielmappe())).rejects.toThrow(satz);
  expect(await halter.excel.snapshot()).toEqual(vorher);
}

test("a sheet of one of our names that is not ours is never touched", async () => {
  await vonHand(({ worksheets }) => worksheets.add("kim modul 1"));
  halter.excel.setCells("'kim modul 1'!A1", "eigene Notizen");
  await nichtsGeschieht(
    /^Das Blatt „KIM Modul 1“ gibt es schon.*nicht von diesem Add-in.*nichts verändert\.$/,
  );
});

test.each([
  [
    "Hidden",
    /^Das Blatt „KIM Modul 1“ \(ausgeblendet\) gibt es schon.*Rechtsklick.*„Einblenden“\. Es wurde nichts/,
  ],
  [
    "VeryHidden",
    /^Das Blatt „KIM Modul 1“ \(fest ausgeblendet\) gibt es schon.*Alt\+F11.*\. Es wurde nichts/,
  ],
] as const)("a foreign sheet that is %s is named with the way to see it", async (sichtbarkeit, satz) => {
  await vonHand(({ worksheets }) => (worksheets.add("KIM Modul 1").visibility = sichtbarkeit));
  await nichtsGeschieht(satz);
});

test("a workbook of a thousand sheets gets ours, and keeps its own", async () => {
  const eigene = Array.from({ length: 999 }, (_, i) => `Blatt ${String(i + 2)}`);
  await vonHand(({ worksheets }) => eigene.forEach((name) => worksheets.add(name)));
  await erzeuge(beispielmappe());
  expect(await blattnamen()).toEqual(["Tabelle1", ...eigene, "KIM Übersicht", "KIM Modul 1"]);
}, 60_000);

test("nothing is written before all sheets are known to be free", async () => {
  const schritte: string[] = [];
  await vonHand(({ worksheets }) => worksheets.add("KIM Modul 1"));
  await erzeugeTabellen(
    () => beispielmappe(),
    (schritt) => schritte.push(schritt),
  ).catch(() => undefined);
  expect(schritte).toEqual(["pruefen"]);
});

test("a foreign sheet in the place of one of ours that was deleted is not ours", async () => {
  await erzeuge(beispielmappe());
  await vonHand(({ worksheets }) => {
    worksheets.getItem("KIM Modul 1").delete();
    worksheets.add("KIM Modul 1");
  });
  await nichtsGeschieht(/^Das Blatt „KIM Modul 1“ gibt es schon/);
});

test("a workbook name of ours that means something else is left alone", async () => {
  halter.excel.setCells("Tabelle1!A1", 5);
  await vonHand(({ names, worksheets }) => {
    names.add("KIM_M1_Eigenanteil", worksheets.getItem("Tabelle1").getRange("A1"));
    names.add("KIM_Summe", "=42");
  });
  await nichtsGeschieht(/^Die Namen „KIM_M1_Eigenanteil“ und „KIM_Summe“ gibt es.*nichts verändert\.$/);
});

test("a sheet of ours under another name is not made a second time", async () => {
  await erzeuge(beispielmappe());
  await vonHand(({ worksheets }) => {
    worksheets.getItem("KIM Modul 1").name = "Entwurf";
  });
  await nichtsGeschieht(/^Das Blatt „KIM Modul 1“ heißt jetzt „Entwurf“\..*nichts verändert\.$/);
});

test("a protected workbook gets no sheets", async () => {
  await vonHand(({ protection }) => protection.protect());
  await nichtsGeschieht(/^Die Arbeitsmappe ist geschützt.*nichts verändert\.$/);
});

test("a protected workbook whose tables are there needs no new sheet", async () => {
  await erzeuge(beispielmappe());
  await vonHand(({ protection }) => protection.protect());
  await erzeuge(beispielmappe({ beginn: 44562 }));
  expect(await halter.excel.value("KIM_Beginn")).toBe(44562);
});

test("a protected sheet of ours is not written to", async () => {
  await erzeuge(beispielmappe());
  await vonHand(({ worksheets }) => worksheets.getItem("KIM Übersicht").protection.protect());
  const vorher = await halter.excel.snapshot();
  await expect(erzeuge(beispielmappe({ beginn: 44562 }))).rejects.toThrow(
    /^Das Blatt „KIM Übersicht“ ist geschützt\..*nichts verändert\.$/,
  );
  expect(await halter.excel.snapshot()).toEqual(vorher);
});

test("a workbook opened for reading only is not written to", async () => {
  const nurLesend = Object.create(Office.context, {
    document: { value: { mode: Office.DocumentMode.ReadOnly } },
  }) as Office.Context;
  Object.assign(globalThis, {
    Office: Object.create(Office, { context: { value: nurLesend } }) as typeof Office,
  });
  await nichtsGeschieht(/^Die Arbeitsmappe ist nur zum Lesen geöffnet.*nichts verändert\.$/);
  halter.excel.installGlobals();
});
