import { liesBestand } from "../../src/excel/lesen";
import { liesListe } from "../../src/excel/umgebung";
import { erzeuge, mitExcel, vonHand } from "./arbeitsmappe";
import { listenmappe, listenmappeAus } from "./beispiel";

const halter = mitExcel();

// Protects: what the pane shows, and the file that it saves, hold what the officer has entered, and reading changes nothing.
test("the list as it is now, with a row of hers and a formula of hers", async () => {
  await erzeuge(listenmappe());
  await vonHand((workbook) => {
    workbook.worksheets.getItem("KIM Stellenplan").getRange("B6").formulas = [["=1+1"]];
  });
  await vonHand((workbook) => {
    workbook.tables.getItem("KIM_Stellenplan").rows.add(undefined, [["von Hand", 7, "", ""]]);
  });
  const tabelle = await liesListe("KIM_Stellenplan");
  expect(tabelle?.map(([bezeichnung, vzae]) => [bezeichnung, vzae])).toEqual([
    ["Bezeichnung", "VZÄ"],
    ["Stelle 1", 0.5],
    ["Stelle 2", 2],
    ["Stelle 3", 2.5],
    ["von Hand", 7],
  ]);

  const vorher = await halter.excel.snapshot();
  const zeilen = (await liesBestand(listenmappeAus)).liste("KIM_Stellenplan");
  expect(zeilen?.[1]?.[1]).toEqual({ inhalt: { formel: "=1+1" }, wert: 2 });
  expect(zeilen?.[3]?.map(({ wert }) => wert)).toEqual(["von Hand", 7]);
  expect(await halter.excel.snapshot()).toEqual(vorher);
});

test("a table that the officer has made a range again is found by our name for it", async () => {
  await erzeuge(listenmappe());
  await vonHand((workbook) => workbook.tables.getItem("KIM_Stellenplan").convertToRange());
  expect((await liesListe("KIM_Stellenplan"))?.[1]?.[0]).toBe("Stelle 1");
});

test("without our sheets there is nothing to read", async () => {
  expect((await liesBestand(listenmappeAus)).liste("KIM_Stellenplan")).toBeUndefined();
  expect(await liesListe("KIM_Stellenplan")).toBeUndefined();
});
