import { VORLAGE_2021 } from "../../../src/blaetter/vorlage2021";
import { planuebersicht, vorbelegungsuebersicht } from "../../../src/taskpane/tabellen/stellenplan";
import { TABELLEN } from "../../../src/taskpane/texte/tabellen";

const { umfang } = TABELLEN.stellenplan;

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
  // 3,5 in both Szenarien, with 2,25 in the one and 3,1 in the other
  expect(plan).toEqual({ stellen: 5, vzae: { von: 5.75, bis: 6.6 }, szenarien: 2 });
  expect(umfang(plan)).toBe("5 Stellen, 5,75 bis 6,6 VZÄ in 2 Szenarien");
});

test("the Vorlage's: of Modul 3 either Berechnung counts, never both (section III)", () => {
  expect(umfang(vorbelegungsuebersicht(VORLAGE_2021))).toBe("9 Stellen, 18,25 bis 19 VZÄ in 2 Szenarien");
});

test("a column that the officer has moved is found by its header", () => {
  expect(
    planuebersicht([
      ["VZÄ", "Notiz", "Stellenart"],
      [1, "", "1V"],
    ]),
  ).toMatchObject({ stellen: 1, vzae: { von: 1, bis: 1 } });
});

test("a plan without Stellen says so, one Stelle is one", () => {
  expect(umfang(planuebersicht([KOPF]))).toBe("noch keine Stelle");
  expect(umfang({ stellen: 1, vzae: { von: 0.5, bis: 0.5 }, szenarien: 0 })).toBe("1 Stelle, 0,5 VZÄ");
});
