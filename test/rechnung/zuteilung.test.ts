import fc from "fast-check";
import { type Bewerbung, zuteilung } from "../../src/rechnung/zuteilung";
import { orakelZuteilung } from "../support/planorakel";

/**
 * Protects: bewilligte VZÄ are shared so that no more than these are ever funded, in no scenario and on no day
 * (Fachkonzept section 2: "funded VZÄ = min(vzae, bewilligt)"), in the order of the rows, and without letting a
 * successor compete with whom she follows.
 */
const BEWILLIGT: Readonly<Record<string, number>> = { "1": 35_000, "2": 110_000, "3": 22_500 };
const imStand = (art: string) => BEWILLIGT[art]!;

function bewerbung(
  art: string,
  vzae: number,
  [beginn, ende]: readonly [number, number] = [100, 200],
  angaben: Partial<Bewerbung> = {},
): Bewerbung {
  return { art, vzae, beginn, ende, bewilligt: "Stand", szenario: undefined, ...angaben };
}

const zugeteilt = (...bewerbungen: readonly Bewerbung[]) => zuteilung(bewerbungen, imStand);

describe("who gets how much", () => {
  it("gives both Berechnungen of Modul 3 the 2,25 bewilligte VZÄ: they are alternatives (Vorlage, section III)", () => {
    const szenarien = ["Berechnung 1", "Berechnung 2"].map((szenario, i) =>
      bewerbung("3", [22_500, 30_000][i]!, undefined, { szenario }),
    );
    expect(zugeteilt(...szenarien)).toEqual([22_500, 22_500]);
  });

  it("fills the 11 VZÄ of Modul 2 with the 4 that were there and the 7 new ones (Vorlage, section II)", () => {
    const stellen = [10_000, 30_000, 70_000].map((vzae) => bewerbung("2", vzae));
    expect(zugeteilt(...stellen, bewerbung("2", 5_000))).toEqual([10_000, 30_000, 70_000, 0]);
  });

  it("serves the rows in their order, the last one with what is left", () => {
    expect(zugeteilt(bewerbung("1", 20_000), bewerbung("1", 20_000))).toEqual([20_000, 15_000]);
  });

  it("does not let a successor compete with whom she follows, but from one common day on", () => {
    const vorgaengerin = bewerbung("1", 35_000, [100, 150]);
    expect(zugeteilt(vorgaengerin, bewerbung("1", 35_000, [151, 200]))).toEqual([35_000, 35_000]);
    expect(zugeteilt(vorgaengerin, bewerbung("1", 35_000, [150, 200]))).toEqual([35_000, 0]);
  });

  it("counts what is held on one day, not the sum of all that overlap", () => {
    const nacheinander = [bewerbung("1", 20_000, [100, 150]), bewerbung("1", 25_000, [151, 200])];
    expect(zugeteilt(...nacheinander, bewerbung("1", 35_000))).toEqual([20_000, 25_000, 10_000]);
  });

  it("finds the fullest day in the middle of a period", () => {
    const inDerMitte = [bewerbung("1", 10_000, [90, 150]), bewerbung("1", 15_000, [150, 210])];
    expect(zugeteilt(...inDerMitte, bewerbung("1", 35_000))).toEqual([10_000, 15_000, 10_000]);
  });

  it("serves rows of no scenario first, wherever they stand", () => {
    const imSzenario = bewerbung("1", 30_000, undefined, { szenario: "Berechnung 1" });
    expect(zugeteilt(imSzenario, bewerbung("1", 20_000))).toEqual([15_000, 20_000]);
  });

  it("lets rows of one scenario compete with each other, and not with those of another", () => {
    const szenarien = ["A", "B", "A"].map((szenario) => bewerbung("1", 20_000, undefined, { szenario }));
    expect(zugeteilt(...szenarien)).toEqual([20_000, 20_000, 15_000]);
  });

  it("keeps a grant of its own out of the sharing", () => {
    const eigene = [0, 10_000, 50_000].map((bewilligt) => bewerbung("1", 20_000, undefined, { bewilligt }));
    expect(zugeteilt(...eigene, bewerbung("1", 35_000))).toEqual([0, 10_000, 20_000, 35_000]);
  });

  it("does not let Stellenarten compete with each other", () => {
    expect(zugeteilt(bewerbung("1", 35_000), bewerbung("2", 110_000))).toEqual([35_000, 110_000]);
  });
});

const TAGE = 40;

/** Few days and few scenarios, so that there is much competition. */
const bewerbungen = fc.array(
  fc
    .record({
      art: fc.constantFrom("1", "3"),
      vzae: fc.oneof(
        fc.integer({ min: 0, max: 8 }).map((viertel) => viertel * 2500),
        fc.integer({ min: 0, max: 40_000 }),
      ),
      bewilligt: fc.oneof(
        { weight: 5, arbitrary: fc.constant("Stand" as const) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 30_000 }) },
      ),
      tage: fc.tuple(fc.nat(TAGE), fc.nat(TAGE)),
      szenario: fc.constantFrom(undefined, "A", "B"),
    })
    .map(({ tage, ...angaben }) => ({
      ...angaben,
      beginn: Math.min(...tage),
      ende: Math.max(...tage),
    })),
  { maxLength: 14, size: "max" },
);

/** What the rows of "Stand" of one Stellenart hold on a day, in one scenario or in none. */
function gehaltenAm(
  tag: number,
  art: string,
  szenario: string | undefined,
  alle: readonly Bewerbung[],
  mengen: readonly number[],
): number {
  return alle.reduce((summe, eine, i) => {
    const dabei =
      eine.art === art &&
      eine.bewilligt === "Stand" &&
      (eine.szenario === undefined || eine.szenario === szenario) &&
      eine.beginn <= tag &&
      tag <= eine.ende;
    return dabei ? summe + mengen[i]! : summe;
  }, 0);
}

describe("for any rows", () => {
  it("agrees with the rule taken literally, day by day", () => {
    fc.assert(
      fc.property(bewerbungen, (alle) => {
        expect(zuteilung(alle, imStand)).toEqual(orakelZuteilung(alle, imStand));
      }),
      { numRuns: 1000 },
    );
  });

  it("never gives more than is bewilligt, on any day and in any scenario, and no row more than its VZÄ", () => {
    fc.assert(
      fc.property(bewerbungen, (alle) => {
        const mengen = zuteilung(alle, imStand);
        for (const [i, menge] of mengen.entries()) {
          expect(menge).toBeGreaterThanOrEqual(0);
          expect(menge).toBeLessThanOrEqual(alle[i]!.vzae);
        }
        for (const art of ["1", "3"])
          for (const szenario of [undefined, "A", "B"]) {
            const jeTag = Array.from({ length: TAGE + 1 }, (_, tag) =>
              gehaltenAm(tag, art, szenario, alle, mengen),
            );
            expect(Math.max(...jeTag)).toBeLessThanOrEqual(imStand(art));
          }
      }),
      { numRuns: 500 },
    );
  });

  it("leaves nothing over that a row could have had: it has all it asks for, or some day is full", () => {
    fc.assert(
      fc.property(bewerbungen, (alle) => {
        const mengen = zuteilung(alle, imStand);
        for (const [i, { art, vzae, bewilligt, beginn, ende, szenario }] of alle.entries()) {
          if (bewilligt !== "Stand" || mengen[i] === vzae) continue;
          const tage = Array.from({ length: ende - beginn + 1 }, (_, tag) => beginn + tag);
          const voll = tage.some((tag) => gehaltenAm(tag, art, szenario, alle, mengen) === imStand(art));
          expect(voll).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("gives a chain of successors as much as each of them alone", () => {
    const glied = fc.record({
      vzae: fc.integer({ min: 0, max: 50_000 }),
      tage: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(glied, { maxLength: 10 }), (glieder) => {
        let naechster = 100;
        const kette = glieder.map(({ vzae, tage }) => {
          const beginn = naechster;
          naechster += tage;
          return bewerbung("1", vzae, [beginn, naechster - 1]);
        });
        expect(zugeteilt(...kette)).toEqual(glieder.map(({ vzae }) => Math.min(vzae, 35_000)));
      }),
    );
  });
});

it("shares over 2,000 rows that all compete, as growth of the plan needs it, without a noticeable wait", () => {
  const viele = Array.from({ length: 2000 }, (_, i) => bewerbung("1", 1 + (i % 50), [i, 4000 + i]));
  const vorher = performance.now();
  const mengen = zuteilung(viele, () => 30_000);
  expect(performance.now() - vorher).toBeLessThan(3000);
  expect(mengen.reduce((summe, menge) => summe + menge, 0)).toBe(30_000);
});
