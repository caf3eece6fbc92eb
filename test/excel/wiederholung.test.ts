import { blattnamen, erzeuge, mitExcel, vonHand } from "./arbeitsmappe";
import { beispielmappe } from "./beispiel";

const halter = mitExcel();
const KOPIE = "KIM Modul 1 2026-11-22";

test("making the tables again changes nothing", async () => {
  await erzeuge(beispielmappe());
  const vorher = await halter.excel.snapshot();
  const { tabellen } = await erzeuge(beispielmappe());
  expect(await halter.excel.snapshot()).toEqual(vorher);
  expect(tabellen.map(({ kopie }) => kopie)).toEqual([undefined, undefined]);
});

test("inputs are kept, formulas and emptied cells among them; the period comes from the pane", async () => {
  await erzeuge(beispielmappe());
  halter.excel.setCells("'KIM Modul 1'!B1", "=4.1-0.6");
  halter.excel.setCells("'KIM Modul 1'!B2", "");
  halter.excel.setCells("'KIM Übersicht'!B3", 45291);
  const { tabellen } = await erzeuge(beispielmappe({ beginn: 44562 }));
  expect(halter.excel.formulas("'KIM Modul 1'!B1:B2")).toEqual([["=4.1-0.6"], [""]]);
  expect(await halter.excel.values("'KIM Übersicht'!B2:B3")).toEqual([[44562], [44926]]);
  expect(tabellen.every(({ kopie }) => kopie === undefined)).toBe(true);
});

test("the officer's looks, notes beside the table and print setup survive", async () => {
  await erzeuge(beispielmappe());
  halter.excel.setCells("'KIM Modul 1'!E2", "Rücksprache mit Amt 30");
  halter.excel.setCells("'KIM Modul 1'!C3", "geprüft");
  await vonHand(({ worksheets }) => {
    const blatt = worksheets.getItem("KIM Modul 1");
    blatt.getRange("A1").format.fill.color = "#FF0000";
    blatt.pageLayout.orientation = "Landscape";
  });
  const vorher = await halter.excel.snapshot();
  await erzeuge(beispielmappe());
  expect(await halter.excel.snapshot()).toEqual(vorher);
});

describe("a sheet of ours that was changed by hand", () => {
  beforeEach(async () => {
    await erzeuge(beispielmappe());
    halter.excel.setCells("Tabelle1!A1", "='KIM Modul 1'!B3+KIM_M1_Eigenanteil");
    halter.excel.setCells("'KIM Modul 1'!B3", 99);
    halter.excel.setCells("'KIM Modul 1'!B1", 4);
    halter.excel.setCells("'KIM Modul 1'!E9", "Notiz");
  });

  test("stays as a dated copy, is written again in its place, and keeps inputs and what stands beside it", async () => {
    const { tabellen } = await erzeuge(beispielmappe());
    expect(tabellen[1]).toEqual({ name: "KIM Modul 1", zweck: "Die Berechnung", kopie: KOPIE });
    expect(await halter.excel.values(`'${KOPIE}'!B1:B3`)).toEqual([[4], ["E11"], [99]]);
    expect(await halter.excel.values("'KIM Modul 1'!B1:B3")).toEqual([[4], ["E11"], [4000]]);
    expect(await halter.excel.value("'KIM Modul 1'!E9")).toBe("Notiz");
  });

  test("formulas elsewhere that refer to it survive", async () => {
    await erzeuge(beispielmappe());
    expect(halter.excel.formulas("Tabelle1!A1")).toEqual([["='KIM Modul 1'!B3+KIM_M1_Eigenanteil"]]);
    expect(await halter.excel.value("Tabelle1!A1")).toBe(8000);
  });

  test("changed twice on a day, it leaves two copies", async () => {
    await erzeuge(beispielmappe());
    halter.excel.setCells("'KIM Modul 1'!B3", 98);
    const { tabellen } = await erzeuge(beispielmappe());
    expect(tabellen[1]?.kopie).toBe(`${KOPIE} (2)`);
    expect(await blattnamen()).toContain(KOPIE);
  });

  test("is ours again afterwards: the next time changes nothing", async () => {
    await erzeuge(beispielmappe());
    const vorher = await halter.excel.snapshot();
    await erzeuge(beispielmappe());
    expect(await halter.excel.snapshot()).toEqual(vorher);
  });
});

test("with another layout the sheet is written again without a copy, and the inputs move to their new places", async () => {
  await erzeuge(beispielmappe({ zusatz: "Fußnote" }));
  halter.excel.setCells("'KIM Modul 1'!B1", 4);
  const [uebersicht, modul] = beispielmappe().blaetter;
  const umgestellt = { ...modul!, zeilen: [[], ...modul!.zeilen.slice(0, 2)] };
  const { tabellen } = await erzeuge({ blaetter: [uebersicht!, umgestellt], bezuege: [] });
  expect(tabellen[1]).toEqual({ name: "KIM Modul 1", zweck: "Die Berechnung" });
  expect(await blattnamen()).toEqual(["Tabelle1", "KIM Übersicht", "KIM Modul 1"]);
  expect(await halter.excel.values("'KIM Modul 1'!A1:B5")).toEqual([
    ["", ""],
    ["3,5 VZÄ", 4],
    ["Entgeltgruppe", "E11"],
    ["", ""],
    ["", ""],
  ]);
});

test("a result that the new layout lacks loses its name, so that no formula silently reads another cell", async () => {
  await erzeuge(beispielmappe());
  const neu = beispielmappe({ zusatz: "Fußnote" });
  await erzeuge({ ...neu, bezuege: neu.bezuege.filter(({ name }) => name !== "KIM_M1_Eigenanteil") });
  await expect(halter.excel.value("KIM_M1_Eigenanteil")).rejects.toThrow();
  expect(await halter.excel.value("KIM_Summe")).toBe(7000);
});

test("a sheet that the officer deleted is made again, and formulas that name its results work again", async () => {
  await erzeuge(beispielmappe());
  halter.excel.setCells("Tabelle1!A1", "=KIM_M1_Eigenanteil");
  await vonHand(({ worksheets }) => worksheets.getItem("KIM Modul 1").delete());
  await erzeuge(beispielmappe());
  expect(await halter.excel.value("Tabelle1!A1")).toBe(3500);
});

test("a hidden overview stays hidden", async () => {
  await erzeuge(beispielmappe());
  await vonHand(({ worksheets }) => {
    worksheets.getItem("Tabelle1").activate();
    worksheets.getItem("KIM Übersicht").visibility = "Hidden";
  });
  const vorher = await halter.excel.snapshot();
  await erzeuge(beispielmappe());
  expect(await halter.excel.snapshot()).toEqual(vorher);
});
