import fc from "fast-check";
import { TAGE, vzaeAusTagen, VOLLE_WOCHE, WOCHENTAGE } from "../../src/rechnung/vzae";

// Fachkonzept section 4: 5 days = 1 VZÄ, 35 days = 7 VZÄ; section 3: 25/39 hours is 0,6410.
describe("VZAE", () => {
  test.each([
    [35, 5, 7],
    [2, 5, 0.4],
    [0, 5, 0],
    [2.5, 5, 0.5],
    [25, 39, 0.641],
    [1, 3, 0.3333],
    [2, 3, 0.6667],
    [2.00025, 5, 0.4001],
    [4.1 - 0.6, 5, 0.7],
    [10_000, 1, 10_000],
  ])("%d days of %d are %d VZÄ", (tage, wochentage, vzae) => {
    expect(vzaeAusTagen(tage, wochentage)).toBe(vzae);
  });

  test("rounds once, half away from zero, by BigInt", () => {
    const tage = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(tage, fc.integer({ min: 1, max: 168 }), (tausendstel, wochentage) => {
        const nenner = BigInt(wochentage) * 1000n;
        const gerundet = (2n * BigInt(tausendstel) * 10_000n + nenner) / (2n * nenner);
        expect(vzaeAusTagen(tausendstel / 1000, wochentage)).toBe(Number(gerundet) / 10_000);
      }),
      { numRuns: 1000 },
    );
  });
});

test("takes 0 to 10.000 days of a week of 1 to 168, which are hours too, and 5 where nothing is said", () => {
  expect([TAGE.mindestens, TAGE.hoechstens, TAGE.erlaubt]).toEqual([0, 10_000, "0 bis 10.000 Tage je Woche"]);
  expect([WOCHENTAGE.mindestens, WOCHENTAGE.hoechstens, WOCHENTAGE.erlaubt]).toEqual([
    1,
    168,
    "1 bis 168, zum Beispiel 5 (ohne Angabe)",
  ]);
  expect(VOLLE_WOCHE).toBe(5);
});
