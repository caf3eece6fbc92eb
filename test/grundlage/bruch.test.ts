import fc from "fast-check";
import {
  alsKommazahl,
  aufStellen,
  type Bruch,
  bruch,
  ganzzahl,
  gekuerzt,
  gerundet,
  malGeteilt,
  wieExcel,
} from "../../src/grundlage/bruch";

/** Protects: exact arithmetic (Fachkonzept section 3, entwurf section 3). A rounded double fails here. */

const genau = ({ ganz, rest, nenner }: Bruch, faktor = 1, teiler = 1) =>
  [(BigInt(ganz) * BigInt(nenner) + BigInt(rest)) * BigInt(faktor), BigInt(nenner) * BigInt(teiler)] as const;

const gleich = (x: Bruch, zaehler: bigint, nenner: bigint) => {
  const [z, n] = genau(x);
  return z * nenner === zaehler * n && x.rest >= 0 && x.rest < x.nenner && Number.isSafeInteger(x.ganz);
};

const mitNenner = (hoechstens: number, ...moegliche: readonly number[]) =>
  fc
    .record({ ganz: fc.integer({ min: 0, max: hoechstens }), nenner: fc.constantFrom(...moegliche) })
    .chain(({ ganz, nenner }) =>
      fc.integer({ min: 0, max: nenner - 1 }).map((rest) => ({ ganz, rest, nenner })),
    );

describe("malGeteilt", () => {
  it("agrees with BigInt for Jahreskosten × Monate ÷ 12, whatever Sätze are allowed", () => {
    const jahreskosten = mitNenner(4_000_000, 1, 5, 500, 1_000_000);
    fc.assert(
      fc.property(jahreskosten, fc.integer({ min: 0, max: 6_000_000 }), (jahr, monate) => {
        expect(gleich(malGeteilt(jahr, monate, 120_000), ...genau(jahr, monate, 120_000))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("agrees with BigInt for an unrounded Kostensatz × VZÄ, the largest denominators there are", () => {
    const kostensatz = mitNenner(200_000_000, 1, 12, 120_000, 120_000_000_000);
    fc.assert(
      fc.property(kostensatz, fc.integer({ min: 0, max: 100_000_000 }), (satz, vzae) => {
        expect(gleich(malGeteilt(satz, vzae, 10_000), ...genau(satz, vzae, 10_000))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("gerundet", () => {
  it("rounds half away from zero", () => {
    expect(gerundet(bruch(2_453_185, 10))).toBe(245_319);
    expect(gerundet(bruch(2_453_184, 10))).toBe(245_318);
    expect(gerundet(bruch(1, 3))).toBe(0);
  });
});

describe("gekuerzt", () => {
  it("keeps the number and finds the lowest terms", () => {
    expect(gekuerzt({ ganz: 106_540, rest: 0, nenner: 1_000_000 })).toEqual({
      ganz: 106_540,
      rest: 0,
      nenner: 1,
    });
    expect(gekuerzt({ ganz: 7, rest: 50, nenner: 1000 })).toEqual({ ganz: 7, rest: 1, nenner: 20 });
    expect(alsKommazahl({ ganz: 7, rest: 1, nenner: 20 })).toBe(7.05);
  });
});

describe("aufStellen: VZÄ, Monate count to four decimals, as Excel sees the number (Fachkonzept section 3)", () => {
  it.each([
    [25 / 39, 6410],
    [4.1 - 0.6, 35_000],
    [0.1 + 0.2, 3000],
    [1.00005, 10_001],
    [2.00005, 20_001],
    [-1.00005, -10_001],
    [0.00005, 1],
    [0.00004999, 0],
    [9999.99995, 100_000_000],
    // Half-way cases from which the nearest double lies further off the larger they are.
    [2_460_108.81455, 24_601_088_146],
    [167_022_280.97065, 1_670_222_809_707],
    [1e-20, 0],
    [3.5, 35_000],
  ])("%d → %d ten-thousandths", (x, zehntausendstel) => {
    expect(aufStellen(x, 4)).toBe(zehntausendstel);
  });

  it("is never −0", () => {
    for (const x of [-0, -1e-9, -0.00004]) expect(Object.is(aufStellen(x, 4), 0)).toBe(true);
  });

  it("agrees with decimal digits for every number of up to nine decimals", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 999_999_999 }),
        (ganz, nachkomma) => {
          const text = `${String(ganz)}.${String(nachkomma).padStart(9, "0")}`;
          const milliardstel = BigInt(ganz) * 1_000_000_000n + BigInt(nachkomma);
          expect(aufStellen(Number(text), 4)).toBe(Number((milliardstel + 50_000n) / 100_000n));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("agrees with decimal digits at every half-way case of five decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (zehntausendstel) => {
        const text = `${(zehntausendstel / 10_000).toFixed(4)}5`;
        expect(aufStellen(Number(text), 4)).toBe(zehntausendstel + 1);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("numbers as Excel sees them (Fachkonzept section 3: `=4,1-0,6` is 3,5)", () => {
  it("have 15 digits, and no −0", () => {
    expect([0.1 + 0.2, 4.1 - 0.6, -1e-300, 123_456_789_012_345.6].map(wieExcel)).toEqual([
      0.3, 3.5, -1e-300, 123_456_789_012_346,
    ]);
    expect(Object.is(wieExcel(-0), 0)).toBe(true);
  });

  it("are whole ones too", () => {
    expect(ganzzahl(7)).toEqual({ ganz: 7, rest: 0, nenner: 1 });
  });

  it.each([
    [450_000, -3, 450],
    [449_500, -3, 450],
    [449_499, -3, 449],
    [-449_500, -3, -450],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [0.04, 0, 0],
    [5, -1, 1],
    [4, -1, 0],
    [50, -3, 0],
    [1e300, 0, 1e300],
  ])("%d to %d decimals is %d", (x, stellen, erwartet) => {
    expect(aufStellen(x, stellen)).toBe(erwartet);
  });
});
