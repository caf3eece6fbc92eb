import { aufDasOriginal } from "../../src/excel/kopiebezug";
import type { Kopiemerker } from "../../src/excel/merker";

const bereich = { zeile: 3, spalte: 0, zeilen: 4, spalten: 4 };
const merker: Kopiemerker = {
  art: "umschreiben",
  name: "KIM Stellenplan",
  kopie: "KIM Stellenplan Sicherung",
  bereich,
  tabellen: [{ name: "KIM_Stellenplan", blatt: "KIM Stellenplan", bereich }],
  neueTabellen: [],
  diagramme: [],
  neueDiagramme: [],
};
const original = aufDasOriginal(merker, [{ name: "KIM_Stellenplan2", bereich }]);

test.each([
  ["='KIM Stellenplan Sicherung'!B1*2", "='KIM Stellenplan'!B1*2"],
  ["=SUM(KIM_Stellenplan2[VZÄ])", "=SUM(KIM_Stellenplan[VZÄ])"],
  ["=KIM_Stellenplan2[[#This Row],[VZÄ]]+B1", "=KIM_Stellenplan[[#This Row],[VZÄ]]+B1"],
])("%s in the copy was %s on the sheet", (inDerKopie, vorher) => expect(original(inDerKopie)).toBe(vorher));

test.each([
  "=B1*2",
  "='KIM Übersicht'!B1",
  "=\"'KIM Stellenplan Sicherung'!B1\"",
  "='KIM Stellenplan 2026-11-22'!B1",
  "=SUM(KIM_Stellenplan[VZÄ])",
])("%s stays as it is", (formel) => expect(original(formel)).toBe(formel));
