import { BLATTKOMMENTAR, blattkennung } from "../../src/blaetter/kennungen";
import { blattnamen, erzeuge, mitExcel, vonHand } from "./arbeitsmappe";
import { listenmappe, listenmappeAus } from "./beispiel";

const halter = mitExcel();
const UNSERE = ["KIM Übersicht", "KIM Stellenplan"];

// Protects: sheets that a saved file brought are ours, but nobody knows whether they are still what was written (issue 4,
// point 9): a file holds the names of sheets and inputs, and no note, because a note needs a host that has read the
// sheets back.
test("sheets from a file are written again with the officer's inputs, and stay as copies", async () => {
  await erzeuge(listenmappe());
  await vonHand((workbook) => {
    for (const blatt of UNSERE) workbook.names.getItem(blattkennung(blatt)).comment = BLATTKOMMENTAR;
    const plan = workbook.worksheets.getItem("KIM Stellenplan");
    plan.getRange("A5:B5").formulas = [["Case Management", 7]];
    plan.getRange("F1").values = [["eigene Notiz"]];
  });

  const { tabellen } = await erzeuge(listenmappeAus);
  expect(tabellen.map(({ kopie }) => kopie)).toEqual(UNSERE.map((blatt) => `${blatt} 2026-11-22`));
  expect(await blattnamen()).toEqual(expect.arrayContaining(UNSERE));
  expect(await halter.excel.values("'KIM Stellenplan'!A5:B5")).toEqual([["Case Management", 7]]);
  expect(await halter.excel.values("'KIM Stellenplan 2026-11-22'!F1")).toEqual([["eigene Notiz"]]);

  const nochmals = await erzeuge(listenmappeAus);
  expect(nochmals.tabellen.map(({ kopie }) => kopie)).toEqual([undefined, undefined]);
});
