import fc from "fast-check";
import { gekuerzt } from "../../src/grundlage/bruch";
import { GESAMT, GEWICHT, SCHRITT, verteile, verteilungsweg } from "../../src/rechnung/verteilung";
import { satz } from "../support/satz";

/** Vorlage, section II: days per week of the 19 Kommunen in their order. */
const TAGE = [2, 2, 2, 0, 1, 2, 2, 2, 2, 3, 3, 3, 0, 3, 0, 3, 0, 2, 3];

/** Largest remainder as the textbook has it, in BigInt, giving away one step after the other. */
function orakel(schritte: bigint, gewichte: readonly bigint[]): bigint[] {
  const summe = gewichte.reduce((a, b) => a + b, 0n);
  const teile = gewichte.map((gewicht) => (schritte * gewicht) / summe);
  const vergeben = new Set<number>();
  while (teile.reduce((a, b) => a + b, 0n) < schritte) {
    let naechster = -1;
    gewichte.forEach((gewicht, i) => {
      if (vergeben.has(i)) return;
      const bester = gewichte[naechster];
      const rest = (schritte * gewicht) % summe;
      if (bester === undefined) naechster = i;
      else {
        const besterRest = (schritte * bester) % summe;
        if (rest > besterRest || (rest === besterRest && gewicht > bester)) naechster = i;
      }
    });
    teile[naechster]! += 1n;
    vergeben.add(naechster);
  }
  return teile;
}

const gewicht = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 30 }) },
  fc.integer({ min: 0, max: 20_000_000 }),
  fc.constant(0),
);
const gewichte = fc
  .array(gewicht, { minLength: 1, maxLength: 25 })
  .filter((liste) => liste.some((einer) => einer > 0));
const gesamt = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100_000_000_000 }));

// Fachkonzept sections 4 and 7.
describe("VERTEILUNG", () => {
  test("spreads the Vorlage's Gesamtkosten of Modul 2 over the days of the Kommunen", () => {
    const teile = verteile(723_298, TAGE);
    // × 2 / 35 = 41.331,314…, × 3 / 35 = 61.996,971…, × 1 / 35 = 20.665,657…: of the nine euros left over, seven go
    // to the remainders above, two to the first Kommunen with two days.
    expect(teile).toEqual([
      41_332, 41_332, 41_331, 0, 20_666, 41_331, 41_331, 41_331, 41_331, 61_997, 61_997, 61_997, 0, 61_997, 0,
      61_997, 0, 41_331, 61_997,
    ]);
    expect(teile.reduce((a, b) => a + b, 0)).toBe(723_298);
  });

  test.each([
    ["ties go to the larger weight, then to the order of the list", 1, [1, 1, 2], 1, [0, 0, 1]],
    ["equal weights: the earlier one", 2, [1, 1, 1], 1, [1, 1, 0]],
    ["equal remainders: the larger weight, although later", 2, [1, 3], 1, [0, 2]],
    ["half steps", 10, [1, 1, 1], 0.5, [3.5, 3.5, 3]],
    ["steps of a tenth", 0.3, [1, 2], 0.1, [0.1, 0.2]],
    ["steps of a hundred", 1_000, [1, 2, 4], 100, [100, 300, 600]],
    ["zero weights get nothing, even when much is left", 7, [0, 1, 0], 1, [0, 7, 0]],
    ["a negative total is mirrored", -7, [1, 1, 1], 1, [-3, -2, -2]],
    ["nothing over nothing", 0, [0, 0], 1, [0, 0]],
    ["nothing over something", 0, [1, 2], 1, [0, 0]],
    ["decimal weights", 10, [0.1, 0.2, 0.7], 1, [1, 2, 7]],
    ["thirds as Excel shows them", 1, [1 / 3, 1 / 3, 1 / 3], 1, [1, 0, 0]],
    ["weights of very different size", 10, [1e12, 1e-6], 1, [10, 0]],
  ])("%s", (_, summe, liste, schritt, erwartet) => {
    const teile = verteile(summe, liste, schritt * 10_000);
    expect(teile).toEqual(erwartet);
    expect(teile.some((teil) => Object.is(teil, -0))).toBe(false);
  });

  test("agrees with the textbook in BigInt, and sums exactly", () => {
    fc.assert(
      fc.property(gesamt, gewichte, fc.boolean(), (summe, liste, negativ) => {
        const teile = verteile(negativ ? -summe : summe, liste);
        const erwartet = orakel(BigInt(summe), liste.map(BigInt)).map((teil) => (negativ ? -teil : teil));
        expect(teile.map(BigInt)).toEqual(erwartet);
        expect(teile.map(BigInt).reduce((a, b) => a + b, 0n)).toBe(BigInt(negativ ? -summe : summe));
      }),
      { numRuns: 500 },
    );
  });

  test("agrees with it in weights of four decimals and steps of any size", () => {
    const schritte = fc.integer({ min: 0, max: 1_000_000 });
    const schritt = fc.constantFrom(1, 10, 25, 5_000, 10_000, 1_000_000);
    fc.assert(
      fc.property(schritte, gewichte, schritt, (anzahl, liste, s) => {
        const teile = verteile(
          (anzahl * s) / 10_000,
          liste.map((einer) => einer / 10_000),
          s,
        );
        const erwartet = orakel(BigInt(anzahl), liste.map(BigInt)).map((teil) => (Number(teil) * s) / 10_000);
        expect(teile).toEqual(erwartet);
      }),
    );
  });

  test("gives a larger weight never less", () => {
    fc.assert(
      fc.property(gesamt, gewichte, (summe, liste) => {
        const teile = verteile(summe, liste);
        const sortiert = liste.map((einer, i) => [einer, teile[i]!] as const).sort((a, b) => a[0] - b[0]);
        sortiert.slice(1).forEach(([einer, teil], i) => {
          const [kleiner, davor] = sortiert[i]!;
          if (kleiner < einer) expect(davor).toBeLessThanOrEqual(teil);
        });
      }),
    );
  });

  test.each([
    [
      7.3,
      [1],
      5_000,
      "Gesamt: 7,3 lässt sich nicht in Schritten von 0,5 verteilen. Erlaubt: ein Vielfaches des Schritts.",
    ],
    [
      0.5,
      [1],
      10_000,
      "Gesamt: 0,5 lässt sich nicht in Schritten von 1 verteilen. Erlaubt: ein Vielfaches des Schritts.",
    ],
    [
      1.00001,
      [1],
      1,
      "Gesamt: 1,00001 lässt sich nicht in Schritten von 0,0001 verteilen. Erlaubt: ein Vielfaches des Schritts.",
    ],
    [
      7,
      [0, 0],
      10_000,
      "Gewichte: Alle sind 0, 7 lässt sich nicht verteilen. Erlaubt: mindestens ein Gewicht über 0.",
    ],
    [
      7,
      [],
      10_000,
      "Gewichte: Alle sind 0, 7 lässt sich nicht verteilen. Erlaubt: mindestens ein Gewicht über 0.",
    ],
  ])("tells why %d over %j cannot be", (summe, liste, schritt, erwartet) => {
    expect(satz(() => verteile(summe, liste, schritt))).toBe(`#VALUE! ${erwartet}`);
  });
});

// Fachkonzept section 4: the Vorlage's Gesamtkosten of Modul 2 over the days of the Kommunen.
describe("how a weight comes to its part", () => {
  test("is its exact share, the place of its remainder among all, and how many steps are left", () => {
    const weg = verteilungsweg(723_298, TAGE).map((einer) => ({ ...einer, quote: gekuerzt(einer.quote) }));
    // Two days are 41.331 and 11/35, three 61.996 and 34/35, one day 20.665 and 23/35.
    expect(weg[0]).toEqual({ quote: { ganz: 41_331, rest: 11, nenner: 35 }, rang: 8, uebrig: 9 });
    expect(weg[4]).toEqual({ quote: { ganz: 20_665, rest: 23, nenner: 35 }, rang: 7, uebrig: 9 });
    expect(weg[9]).toEqual({ quote: { ganz: 61_996, rest: 34, nenner: 35 }, rang: 1, uebrig: 9 });
    expect(weg.map(({ rang }) => rang).sort((a, b) => a - b)).toEqual(TAGE.map((_, i) => i + 1));
  });

  test("gives the part: one step more for the first remainders, so many as are left", () => {
    fc.assert(
      fc.property(gesamt, gewichte, fc.boolean(), (summe, liste, negativ) => {
        const teile = verteilungsweg(negativ ? -summe : summe, liste).map(
          ({ quote, rang, uebrig }) => quote.ganz + (rang <= uebrig ? 1 : 0),
        );
        expect(teile).toEqual(verteile(summe, liste));
      }),
    );
  });

  test("is nothing where nothing is spread over nothing, and counts steps of any size", () => {
    expect(verteilungsweg(5, [0, 0]).map(({ uebrig }) => uebrig)).toEqual([0, 0]);
    expect(verteilungsweg(0, [0])).toEqual([{ quote: { ganz: 0, rest: 0, nenner: 1 }, rang: 1, uebrig: 0 }]);
    expect(verteilungsweg(1.5, [1, 1], 5_000).map(({ quote }) => quote.ganz)).toEqual([1, 1]);
  });
});

describe("what is allowed", () => {
  test("is said in the same numbers in which it is checked", () => {
    expect([GEWICHT.mindestens, GEWICHT.hoechstens, GEWICHT.erlaubt]).toEqual([
      0,
      1_000_000_000_000,
      "eine Zahl ab 0, höchstens 1 Billion",
    ]);
    expect([GESAMT.mindestens, GESAMT.hoechstens, GESAMT.erlaubt]).toEqual([
      -100_000_000_000,
      100_000_000_000,
      "eine Zahl bis 100 Milliarden",
    ]);
    expect([SCHRITT.mindestens, SCHRITT.hoechstens, SCHRITT.erlaubt]).toEqual([
      0.0001,
      100_000_000_000,
      "eine Zahl ab 0,0001, zum Beispiel 0,5 (ohne Angabe gilt 1)",
    ]);
  });
});
