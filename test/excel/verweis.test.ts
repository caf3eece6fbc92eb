import { gleicherVerweis, istVerwaist, liesVerweis, zeigeVerweis } from "../../src/excel/verweis";

const eineZelle = { zeilen: 1, spalten: 1 };

test.each([
  ["='KIM Modul 1'!$A$1", { blatt: "KIM Modul 1", zeile: 0, spalte: 0, ...eineZelle }],
  ["'KIM Modul 1'!A1", { blatt: "KIM Modul 1", zeile: 0, spalte: 0, ...eineZelle }],
  ["=Daten!$AB$12", { blatt: "Daten", zeile: 11, spalte: 27, ...eineZelle }],
  ["KIM Modul 1!E8", { blatt: "KIM Modul 1", zeile: 7, spalte: 4, ...eineZelle }],
  ["='Amt ''30'''!b2:$D$9", { blatt: "Amt '30'", zeile: 1, spalte: 1, zeilen: 8, spalten: 3 }],
])("%s is read as a reference", (formel, verweis) => {
  expect(liesVerweis(formel)).toEqual(verweis);
  expect(liesVerweis(zeigeVerweis(verweis))).toEqual(verweis);
});

test.each([
  "=#REF!",
  "='KIM Modul 1'!#REF!",
  "=42",
  '="Text"',
  "=SUM(Daten!A1:A2)",
  "=Daten!A1+Daten!A2",
  "=A1",
  "",
  5,
  undefined,
])("%p refers to no cells of a sheet", (formel) => expect(liesVerweis(formel)).toBeUndefined());

test("a name whose cells were deleted is told from one that means something else", () => {
  expect(["=#REF!$A$1", "'KIM Modul 1'!#REF!", "=#BEZUG!"].map(istVerwaist)).toEqual([true, true, true]);
  expect(["='KIM Modul 1'!$A$1", "=42", undefined].map(istVerwaist)).toEqual([false, false, false]);
});

test("references are compared without case, as Excel does", () => {
  const verweis = { blatt: "KIM Modul 1", zeile: 0, spalte: 0, ...eineZelle };
  expect(gleicherVerweis({ ...verweis, blatt: "kim modul 1" }, verweis)).toBe(true);
  expect(gleicherVerweis({ ...verweis, zeile: 1 }, verweis)).toBe(false);
  expect(gleicherVerweis(undefined, verweis)).toBe(false);
});
