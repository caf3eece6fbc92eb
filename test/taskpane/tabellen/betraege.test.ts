import { ergebniszeilen } from "../../../src/taskpane/tabellen/betraege";

const betrag = (name: string, bezeichnung: string, wert: unknown) => ({ name, bezeichnung, wert });

test("the risk comes first, as the range it is; a figure that cannot be calculated says so", () => {
  expect(
    ergebniszeilen([
      betrag("KIM_M1_Eigenanteil", "Modul 1: Strategische Steuerung", 158_644),
      betrag("KIM_M2_Eigenanteil", "Modul 2: Case Management", "#N/A"),
      betrag("KIM_Risiko_bis", "Risiko bis", 578_468),
      betrag("KIM_Risiko_von", "Risiko von", 510_332),
    ]),
  ).toEqual([
    { posten: "Risiko", betrag: "510.332 €\nbis 578.468 €", name: "KIM_Risiko_von" },
    { posten: "Modul 1: Strategische Steuerung", betrag: "158.644 €", name: "KIM_M1_Eigenanteil" },
    { posten: "Modul 2: Case Management", betrag: "nicht berechenbar (#N/A)", name: "KIM_M2_Eigenanteil" },
  ]);
});
