import { rechenwegZeilen } from "../../src/aufrufe/stellen";
import type { KimFehler } from "../../src/grundlage/fehler";

/** Protects: the table that RECHENWEG spills (Fachkonzept section 7: "header row and one row per step"). */
describe("RECHENWEG", () => {
  test("has a header, the Stellenart, every step with its source, and the Eigenanteil of the Vorlage at its end", () => {
    const zeilen = rechenwegZeilen([1, 3.5, "E11", 13, null], null);
    expect(zeilen[0]).toEqual(["Schritt", "Rechnung", "Betrag", "Quelle"]);
    expect(zeilen[1]).toEqual([
      "Stellenart",
      "1 Strategische Steuerung: 3,5 VZÄ E11, 13 Monate",
      "",
      "Sätze: Stand 2021",
    ]);
    expect(zeilen.at(-1)).toEqual([
      "Eigenanteil",
      "403.963 € − 245.319 €",
      158_644,
      "Vorlage, Abschnitt III: Gesamtkosten − KIM-Förderung − Sachkosten in den Kommunen",
    ]);
    expect(zeilen).toHaveLength(10);
  });

  test("tells the numbers as they came, where they are rounded to four decimals", () => {
    const zeilen = rechenwegZeilen([1, 25 / 39, "E11", "13,00001", "3,00001"], null);
    expect(zeilen.slice(2, 5).map(([schritt, rechnung]) => [schritt, rechnung])).toEqual([
      ["VZÄ gerundet", "0,641025641 auf vier Stellen: 0,641"],
      ["Monate gerundet", "13,00001 auf vier Stellen: 13"],
      ["bewilligte VZÄ gerundet", "3,00001 auf vier Stellen: 3"],
    ]);
  });

  test.each([
    ["Modul", 0],
    ["VZÄ", 1],
    ["Entgeltgruppe", 2],
    ["Monate", 3],
    ["bewilligt", 4],
  ])("refuses a range for %s by its name", (name, stelle) => {
    const argumente = [1, 3.5, "E11", 13, null].map((wert, i) => (i === stelle ? [[wert], [wert]] : wert));
    const [[fehler]] = rechenwegZeilen(argumente as [1, 3.5, "E11", 13, null], null) as [[KimFehler]];
    expect(fehler.message).toBe(`${name}: Ein Bereich ist nicht erlaubt. Erlaubt: eine Zelle.`);
  });
});
