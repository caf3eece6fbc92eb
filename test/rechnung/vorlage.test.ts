import { berechne, betrag, RUNDUNG, SCHRITTE, type Stelle } from "../../src/rechnung/berechnung";
import { saetzeVon, STANDARD } from "../../src/saetze/staende";

/**
 * Protects: the figures of the Vorlage, section III, for 01.12.2021 to 31.12.2022 (13 months), to the euro
 * (Fachkonzept section 3, "What the Vorlage prints, and what must come out").
 */
const SAETZE = saetzeVon(STANDARD);

function stelle(art: string, vzae: number, entgeltgruppe: string): Stelle {
  return { art, vzae: vzae * 10_000, entgeltgruppe, monate: 130_000, bewilligt: undefined };
}

describe("Vorlage, Abschnitt III", () => {
  it.each([
    ["Modul 1: 3,5 VZÄ Strategische Steuerung", stelle("1", 3.5, "E11"), 403_963, 245_319, 0, 158_644],
    // The Vorlage prints 39.946 € and 10.317 €, a Zahlendreher and its Folgefehler: 0,5 × 79.928 € = 39.964 €.
    ["Modul 1: 0,5 VZÄ Verwaltungsassistenz", stelle("1V", 0.5, "E5"), 39_964, 29_629, 0, 10_335],
    ["Modul 2: 7 VZÄ Case Management", stelle("2", 7, "S12"), 723_298, 417_081, 47_397, 258_820],
    ["Modul 3, Berechnung 1: 3 × 0,75 VZÄ", stelle("3", 2.25, "E9a"), 204_408, 121_875, 0, 82_533],
    ["Modul 3, Berechnung 2: 3 VZÄ", stelle("3", 3, "E9a"), 272_544, 121_875, 0, 150_669],
  ])("%s", (_name, eine, gesamtkosten, foerderung, kommunalanteil, eigenanteil) => {
    const berechnung = berechne(eine, SAETZE);
    expect(betrag(berechnung, "gesamtkosten")).toBe(gesamtkosten);
    expect(betrag(berechnung, "foerderung")).toBe(foerderung);
    expect(betrag(berechnung, "kommunalanteil")).toBe(kommunalanteil);
    expect(betrag(berechnung, "eigenanteil")).toBe(eigenanteil);
  });

  it.each([
    ["E11", 115_418],
    ["E5", 79_928],
    ["E9a", 90_848],
    ["S12", 103_328],
  ])("prints the rate for %s for 13 months", (entgeltgruppe, satz) => {
    const { exakt } = berechne(stelle("1", 1, entgeltgruppe), SAETZE).schritte.kostensatz;
    expect(Math.round(exakt.ganz + exakt.rest / exakt.nenner)).toBe(satz);
  });

  it("prints 59.583 € PK + 10.508 € SK = 70.091 €, and 6.771 € SK in the Kommunen", () => {
    const { pkSatz, skSatz, foerdersatz } = berechne(stelle("1", 3.5, "E11"), SAETZE).schritte;
    expect([pkSatz, skSatz, foerdersatz].map(({ wert }) => wert.ganz)).toEqual([59_583, 10_508, 70_091]);
    expect(berechne(stelle("2", 7, "S12"), SAETZE).schritte.kommunalsatz.wert.ganz).toBe(6771);
  });

  it("rounds 7 rows of 1 VZÄ each for itself: 723.296 €, not the 723.298 € of one row of 7", () => {
    expect(7 * betrag(berechne(stelle("2", 1, "S12"), SAETZE), "gesamtkosten")).toBe(723_296);
  });

  it("rounds every rate and amount to whole euros, but for the Kostensatz of Modul 2 and what is whole anyway", () => {
    const jeSatz = {
      jahreskosten: "exakt",
      kostensatz: "euro",
      gesamtkosten: "euro",
      pkSatz: "euro",
      skSatz: "euro",
      foerdersatz: "exakt",
      foerderung: "euro",
      kommunalsatz: "euro",
      kommunalanteil: "euro",
      eigenanteil: "exakt",
    };
    expect(RUNDUNG).toEqual({ Satz: jeSatz, Betrag: { ...jeSatz, kostensatz: "exakt" } });
  });

  it("records every step, the Eigenanteil last", () => {
    expect(Object.keys(berechne(stelle("1", 3.5, "E11"), SAETZE).schritte)).toEqual([...SCHRITTE]);
    expect(SCHRITTE[SCHRITTE.length - 1]).toBe("eigenanteil");
  });
});
