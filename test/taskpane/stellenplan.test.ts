import { planuebersicht } from "../../src/taskpane/stellenplan";
import { TEXTE } from "../../src/taskpane/texte";

const KOPF = ["Stellenart", "Bezeichnung", "VZÄ", "EG", "Szenario", "Eigenanteil"];

test("the Stellen of a plan are counted, blank rows are not, VZÄ are read as everywhere", () => {
  const plan = planuebersicht([
    KOPF,
    ["Strategische Steuerung", "KI", 3.5, "E11", "", 158_644],
    ["ABH/EBH", "", "2,25", "E9a", "Berechnung 1", 82_533],
    ["ABH/EBH", "", 3, "E9a", "Berechnung 2", 150_669],
    ["ABH/EBH", "", 0.1, "E9a", "berechnung-2", "#N/A"],
    ["", "noch offen", "?", "", "", ""],
    ["", "", "", "", "", ""],
  ]);
  expect(plan).toEqual({ stellen: 5, vzae: 8.85, szenarien: 2 });
  expect(TEXTE.stellenplan(plan)).toBe("5 Stellen, 8,85 VZÄ in 2 Szenarien");
});

test("a column that the officer has moved is found by its header", () => {
  expect(
    planuebersicht([
      ["VZÄ", "Notiz", "Stellenart"],
      [1, "", "1V"],
    ]),
  ).toMatchObject({ stellen: 1, vzae: 1 });
});

test("a plan without Stellen says so, one Stelle is one", () => {
  expect(TEXTE.stellenplan(planuebersicht([KOPF]))).toBe("noch keine Stelle");
  expect(TEXTE.stellenplan({ stellen: 1, vzae: 0.5, szenarien: 0 })).toBe("1 Stelle, 0,5 VZÄ");
});
