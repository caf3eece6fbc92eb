import { type HeadlessExcel, openHeadlessExcel } from "../../workbench/headless";
import { erwarteteStellen, geleseneStellen } from "../support/betraege";
import { type Funktionsdateien, kimFunktionen } from "../support/kim-funktionen";
import { mappeVon, rechenfaelle, zufallsfaelle } from "../support/rechenfaelle";
import { erwarteteUebersicht, geleseneUebersicht } from "../support/planblaetter";
import { liesAusUniver, nur, RECHENBLAETTER, schreibeInUniver } from "../support/univer-mappe";

/**
 * Protects: a Stellenplan that is calculated by the functions of the add-in shows the same figures as one of native
 * formulas (issue 4, point 8: "All three show the same figures"). Univer calculates, and calls the add-in's functions.
 */
let excel: HeadlessExcel;
let dateien: Funktionsdateien;
beforeAll(async () => {
  excel = await openHeadlessExcel();
  dateien = await kimFunktionen();
});
beforeEach(() => {
  excel.newWorkbook();
  excel.loadFunctions(dateien.script, dateien.metadata);
});
afterAll(() => excel.close());

jest.setTimeout(120_000);

it.each([...rechenfaelle(1).slice(0, 2), ...zufallsfaelle(2, 14)])("$name", async ({ fall, stellen }) => {
  const mappe = nur(RECHENBLAETTER, mappeVon(fall, stellen, "kim"));
  await schreibeInUniver(excel, mappe);
  const lies = await liesAusUniver(excel, mappe);
  expect(geleseneStellen(mappe, lies, fall.zeilen.length)).toEqual(erwarteteStellen(mappe, lies, fall));
  expect(geleseneUebersicht(mappe, lies)).toEqual(erwarteteUebersicht(fall));
});
