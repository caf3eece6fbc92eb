import fc from "fast-check";
import { KimFehler } from "../../src/grundlage/fehler";
import { berechnePlan, type Planzeile } from "../../src/rechnung/plan";
import { risiko } from "../../src/rechnung/risiko";
import { Saetze } from "../../src/saetze/saetze";
import { type Planfall, planzeile, stellenplaene, VORLAGE_PLAN } from "../support/stellenplaene";

/**
 * Protects: what the Kreis risks having to provide überplanmäßig, from the lowest scenario to the highest (Vorlage,
 * section III: "Insgesamt ergibt sich … das Risiko"; Fachkonzept section 3, end; issue 4, points 1 and 4).
 */
const rechne = ({ zeilen, stand, zeitraum }: Planfall) =>
  berechnePlan(zeilen, new Saetze(stand.name, stand.saetze), zeitraum);
const risikoVon = (...zeilen: readonly Planzeile[]) => risiko(rechne({ ...VORLAGE_PLAN, zeilen }));

describe("the Vorlage", () => {
  const { szenarien, niedrigstes, hoechstes } = risikoVon(...VORLAGE_PLAN.zeilen);

  it("risks 510.332 € in Berechnung 1 to 578.468 € in Berechnung 2", () => {
    expect(szenarien.map(({ szenario, eigenanteil }) => [szenario, eigenanteil])).toEqual([
      ["Berechnung 1", 510_332],
      ["Berechnung 2", 578_468],
    ]);
    expect([niedrigstes.szenario, hoechstes.szenario]).toEqual(["Berechnung 1", "Berechnung 2"]);
  });

  it("sums the rows of each Haushaltsjahr, each split for itself: 1 of 13 months in 2021", () => {
    const zwoelfter2021 = [158_644, 10_335, 258_820, 82_533].map((betrag) => Math.round(betrag / 13));
    const in2021 = zwoelfter2021.reduce((summe, betrag) => summe + betrag, 0);
    expect(niedrigstes.jahre).toEqual([
      { jahr: 2021, eigenanteil: in2021 },
      { jahr: 2022, eigenanteil: 510_332 - in2021 },
    ]);
  });

  it("counts neither what is passed on nor what is in the budget or paid from the Pauschale", () => {
    expect(niedrigstes.stellen.map(({ eigenanteil }) => eigenanteil)).toEqual([
      158_644, 10_335, 258_820, 82_533,
    ]);
  });
});

describe("scenarios", () => {
  const strategische = planzeile({ art: "1", vzae: 35_000, entgeltgruppe: "E11" });
  const assistenz = planzeile({ art: "1V", vzae: 5_000, entgeltgruppe: "E5" });
  const betraege = (...zeilen: readonly Planzeile[]) =>
    risikoVon(...zeilen).szenarien.map(({ szenario, eigenanteil }) => [szenario, eigenanteil]);

  it("is one without a name where the plan has none, and where it is empty", () => {
    expect(betraege(strategische, assistenz)).toEqual([[undefined, 158_644 + 10_335]]);
    expect(betraege()).toEqual([[undefined, 0]]);
    expect(risikoVon().niedrigstes.jahre).toEqual([]);
  });

  it("goes by its name through all Module", () => {
    const [a, b] = [strategische, assistenz].map((zeile) => ({ ...zeile, szenario: "A" }));
    expect(betraege(a!, b!, { ...assistenz, szenario: "B" })).toEqual([
      ["A", 158_644 + 10_335],
      ["B", 10_335],
    ]);
  });

  it("is there even if nothing of its own is überplanmäßig, or none of it can be calculated", () => {
    expect(betraege(strategische, { ...assistenz, szenario: "A", deckung: "im Haushalt" })).toEqual([
      ["A", 158_644],
    ]);
    expect(betraege(strategische, { ...assistenz, szenario: "A", entgeltgruppe: "E15" })).toEqual([
      ["A", 158_644],
    ]);
  });

  it("shows every Haushaltsjahr between the first and the last of the plan, those without a row too", () => {
    const frueh = { ...assistenz, ende: 44_561 };
    const spaet = { ...assistenz, beginn: 45_292, ende: 45_292, deckung: "im Haushalt" as const };
    const { jahre } = risikoVon(frueh, spaet).niedrigstes;
    expect(jahre.map(({ jahr, eigenanteil }) => [jahr, eigenanteil > 0])).toEqual([
      [2021, true],
      [2022, false],
      [2023, false],
      [2024, false],
    ]);
  });

  it("takes the first of equal ones", () => {
    const gleiche = ["A", "B"].map((szenario) => ({ ...assistenz, szenario }));
    const { niedrigstes, hoechstes } = risikoVon(...gleiche);
    expect([niedrigstes.szenario, hoechstes.szenario]).toEqual(["A", "A"]);
  });
});

it("sums, for any plan, the überplanmäßige rows of the Kreis in each scenario, in all and by year", () => {
  fc.assert(
    fc.property(stellenplaene({ zeilen: 10, mitFehlern: true }), (fall) => {
      const posten = rechne(fall);
      const { szenarien, niedrigstes, hoechstes } = risiko(posten);
      for (const { szenario, eigenanteil, jahre } of szenarien) {
        const eigenanteile = posten
          .filter(({ zeile }) => zeile.szenario === undefined || zeile.szenario === szenario)
          .filter(({ zeile }) => zeile.traeger === "Kreis" && zeile.deckung === "überplanmäßig")
          .map(({ kosten }) => (kosten instanceof KimFehler ? 0 : kosten.eigenanteil));
        expect(eigenanteil).toBe(eigenanteile.reduce((summe, betrag) => summe + betrag, 0));
        expect(jahre.reduce((summe, jahr) => summe + jahr.eigenanteil, 0)).toBe(eigenanteil);
      }
      const summen = szenarien.map(({ eigenanteil }) => eigenanteil);
      expect([niedrigstes.eigenanteil, hoechstes.eigenanteil]).toEqual([
        Math.min(...summen),
        Math.max(...summen),
      ]);
    }),
    { numRuns: 100 },
  );
});
