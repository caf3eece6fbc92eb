import { alsEinstellung, ERSTE_WAHL, liesWahl, type Wahl } from "../../../src/taskpane/tabellen/wahl";

// Protects: a choice goes with the workbook, and nothing that stands in its place keeps the pane from working.
test("a choice is read as it was kept", () => {
  const wahl: Wahl = { stand: "2025", stellen: "leer", schreibweise: "kim", ohne: ["KIM Abgleich"] };
  expect(liesWahl(alsEinstellung(wahl))).toEqual(wahl);
});

test.each([
  undefined,
  "",
  "kein JSON",
  "null",
  "[]",
  12,
  JSON.stringify({ stand: "1999", stellen: "voll", schreibweise: "formel", ohne: "KIM Abgleich" }),
  JSON.stringify({ ohne: ["KIM Übersicht", "Tabelle1"] }),
])("of %j nothing is taken but what this version knows", (wert) => {
  expect(liesWahl(wert)).toEqual(ERSTE_WAHL);
});
