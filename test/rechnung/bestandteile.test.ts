import fc from "fast-check";
import { berechne, betrag } from "../../src/rechnung/berechnung";
import { type Bestandteile, bestandteile, teilsaetze } from "../../src/rechnung/bestandteile";
import { Saetze } from "../../src/saetze/saetze";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { saetzeVon } from "../../src/saetze/staende";
import { mitSaetzen } from "../support/saetze";

/**
 * Protects: the Gesamtkosten are shown with their parts, so that what has an effect on the budget can be read off
 * (Fachkonzept section 1: Personalkosten, Gemeinkosten, Sachkosten, IT), and the parts sum to them.
 */
const SAETZE = saetzeVon(STAND_2021);
const summe = (teile: Bestandteile) => {
  const { personalkosten, gemeinkosten, sachkosten, it } = teile;
  return personalkosten + gemeinkosten + sachkosten + it;
};

function rechnung(art: string, vzae: number, entgeltgruppe: string, saetze = SAETZE, monate = 130_000) {
  return berechne({ art, vzae, entgeltgruppe, monate, bewilligt: undefined }, saetze);
}

describe("the rows of the Vorlage, section III, for 13 months", () => {
  it("divides 3,5 × 115.418 € = 403.963 €", () => {
    const strategische = rechnung("1", 35_000, "E11");
    expect(teilsaetze(strategische, SAETZE)).toEqual({
      personalkosten: 87_425,
      gemeinkosten: 17_485,
      sachkosten: 6_771,
      it: 3_737,
    });
    expect(bestandteile(strategische, SAETZE)).toEqual({
      personalkosten: 305_988,
      gemeinkosten: 61_197,
      sachkosten: 23_699,
      it: 13_079,
    });
  });

  it("shows the 47.397 € of Sachkosten in Modul 2 that the Kommunen bear", () => {
    const caseManagement = rechnung("2", 70_000, "S12");
    expect(bestandteile(caseManagement, SAETZE)).toEqual({
      personalkosten: 541_450,
      gemeinkosten: 108_290,
      sachkosten: betrag(caseManagement, "kommunalanteil"),
      it: 26_161,
    });
  });
});

const cent = fc.integer({ min: 1, max: 100_000_000 }).map((betrag) => betrag / 100);
const menge = (hoechstens: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: 60 }).map((zehntel) => zehntel * 1000),
    fc.integer({ min: 0, max: hoechstens }),
  );
const faelle = fc.record({
  saetze: fc.record({
    "KGSt.Gemeinkosten": fc.integer({ min: 0, max: 10_000 }).map((anteil) => anteil / 10_000),
    "KGSt.Sachkosten": cent,
    "KGSt.IT": cent,
    "EG.E11": cent,
    "Art.1.Rundung": fc.constantFrom("Satz", "Betrag"),
  }),
  vzae: menge(100_000_000),
  monate: menge(6_000_000),
});

describe("for any allowed Sätze, VZÄ and Monate", () => {
  it("sums to the Gesamtkosten, in whole euros", () => {
    fc.assert(
      fc.property(faelle, ({ saetze: neue, vzae, monate }) => {
        const saetze = new Saetze("Test", mitSaetzen(STAND_2021, neue).saetze);
        const eine = rechnung("1", vzae, "E11", saetze, monate);
        const teile = bestandteile(eine, saetze);
        expect(summe(teile)).toBe(betrag(eine, "gesamtkosten"));
        expect(Object.values(teile).every(Number.isSafeInteger)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("is the rates themselves for 1 VZÄ, which sum to the Kostensatz", () => {
    fc.assert(
      fc.property(faelle, ({ saetze: neue, monate }) => {
        const saetze = new Saetze(
          "Test",
          mitSaetzen(STAND_2021, { ...neue, "Art.1.Rundung": "Satz" }).saetze,
        );
        const eine = rechnung("1", 10_000, "E11", saetze, monate);
        expect(bestandteile(eine, saetze)).toEqual(teilsaetze(eine, saetze));
        expect(summe(teilsaetze(eine, saetze))).toBe(betrag(eine, "kostensatz"));
      }),
    );
  });
});
