import fc from "fast-check";
import { abgleich, type Summand, VERGLEICHSZAHL } from "../../src/rechnung/abgleich";

const SUMMANDEN: readonly Summand[] = [
  { name: "Alfter", betrag: 41_331 },
  { name: "Bornheim", betrag: 29_629 },
  { name: "Much", betrag: 29_629 },
  { name: "Abzug", betrag: -5_250 },
];

// Fachkonzept section 7; the first row is the Vorlage's own Zahlendreher (section 3).
describe("ABGLEICH", () => {
  test.each([
    [39_946, 39_964, "Zahlendreher: 39.946 statt 39.964, Differenz 18"],
    [158_644, 158_644, "stimmt"],
    [0.1 + 0.2, 0.3, "stimmt"],
    [0, -0, "stimmt"],
    [-158_644, 158_644, "Vorzeichen: −158.644 statt 158.644, Differenz 317.288"],
    [15_864.4, 158_644, "Faktor 10 zu klein: 15.864,4 statt 158.644, Differenz 142.779,6"],
    [15_864_400, 158_644, "Faktor 100 zu groß: 15.864.400 statt 158.644, Differenz 15.705.756"],
    [158.644, 158_644, "Faktor 1.000 zu klein: 158,644 statt 158.644, Differenz 158.485,356"],
    [159, 158_644, "Faktor 1.000 zu klein: 159 statt 158.644, Differenz 158.485"],
    [106_540, 115_418, "Faktor 12/13 (12 statt 13 Monate): 106.540 statt 115.418, Differenz 8.878"],
    [115_418, 106_540, "Faktor 13/12 (13 statt 12 Monate): 115.418 statt 106.540, Differenz 8.878"],
    [964.1, 964.01, "Zahlendreher: 964,1 statt 964,01, Differenz 0,09"],
    [-39_946, -39_964, "Zahlendreher: −39.946 statt −39.964, Differenz 18"],
    [21, 12, "Zahlendreher: 21 statt 12, Differenz 9"],
    [403_964, 403_963, "Rundung: 403.964 statt 403.963, Differenz 1"],
    [115_418, 115_418 + 1 / 3, "Rundung: 115.418 statt 115.418,3333…, Differenz 0,3333"],
    [450_000, 449_618, "Rundung: 450.000 statt 449.618, Differenz 382"],
    [12.35, 12.346, "Rundung: 12,35 statt 12,346, Differenz 0,004"],
    [39_964, 39_964.9, "Rundung: 39.964 statt 39.964,9, Differenz 0,9"],
    [1, 1 + 1e-12, "Rundung: 1 statt 1,0000…, Differenz unter 0,0001"],
    [117_313, 158_644, "Summand „Alfter“ fehlt: 117.313 statt 158.644, Differenz 41.331"],
    [199_975, 158_644, "Summand „Alfter“ doppelt: 199.975 statt 158.644, Differenz 41.331"],
    [129_015, 158_644, "Summand „Bornheim“ oder „Much“ fehlt: 129.015 statt 158.644, Differenz 29.629"],
    [188_273, 158_644, "Summand „Bornheim“ oder „Much“ doppelt: 188.273 statt 158.644, Differenz 29.629"],
    [163_894, 158_644, "Summand „Abzug“ fehlt: 163.894 statt 158.644, Differenz 5.250"],
  ])("%d and %d: %s", (gedruckt, berechnet, erwartet) => {
    expect(abgleich(gedruckt, berechnet, SUMMANDEN)).toBe(erwartet);
  });

  // Where no cause is clear, there is none: each of these is near one.
  test.each([
    ["the Vorlage's consequential error", 10_317, 10_335, "Differenz 18: 10.317 statt 10.335"],
    ["a small difference between small numbers", 5, 6, "Differenz 1: 5 statt 6"],
    ["two euros", 723_296, 723_298, "Differenz 2: 723.296 statt 723.298"],
    ["digits that are not neighbours", 46_939, 96_439, "Differenz 49.500: 46.939 statt 96.439"],
    ["two pairs of digits", 93_946, 39_964, "Differenz 53.982: 93.946 statt 39.964"],
    ["digits across the comma", 100.5, 105, "Differenz 4,5: 100,5 statt 105"],
    ["a leading zero", 145, 1_045, "Differenz 900: 145 statt 1.045"],
    ["nearly a factor", 15_864, 158_644, "Differenz 142.780: 15.864 statt 158.644"],
    ["a small number that 12/13 happens to hit", 6, 7, "Differenz 1: 6 statt 7"],
    ["nothing printed", 0, 158_644, "Differenz 158.644: 0 statt 158.644"],
    ["nothing calculated", 158_644, 0, "Differenz 158.644: 158.644 statt 0"],
    ["a far too coarse rounding", 200_000, 158_644, "Differenz 41.356: 200.000 statt 158.644"],
  ])("%s: %d and %d", (_, gedruckt, berechnet, erwartet) => {
    expect(abgleich(gedruckt, berechnet, SUMMANDEN)).toBe(erwartet);
  });

  // Both sides of every limit from which on a likeness is no chance.
  test.each([
    [100, 100_400, "Faktor 1.000 zu klein: 100 statt 100.400, Differenz 100.300"],
    [99, 99_400, "Differenz 99.301: 99 statt 99.400"],
    [158_644, 159, "Faktor 1.000 zu groß: 158.644 statt 159, Differenz 158.485"],
    [-159, -158_644, "Faktor 1.000 zu klein: −159 statt −158.644, Differenz 158.485"],
    [12, 13, "Faktor 12/13 (12 statt 13 Monate): 12 statt 13, Differenz 1"],
    [1000, 1083, "Faktor 12/13 (12 statt 13 Monate): 1.000 statt 1.083, Differenz 83"],
    [999, 1082, "Differenz 83: 999 statt 1.082"],
    [12_001, 13_000, "Differenz 999: 12.001 statt 13.000"],
    [-106_540, -115_418, "Faktor 12/13 (12 statt 13 Monate): −106.540 statt −115.418, Differenz 8.878"],
    [106.54, 115.418, "Faktor 12/13 (12 statt 13 Monate): 106,54 statt 115,418, Differenz 8,878"],
    [106.54, 115.423, "Faktor 12/13 (12 statt 13 Monate): 106,54 statt 115,423, Differenz 8,883"],
    [0.1243, 0.1234, "Zahlendreher: 0,1243 statt 0,1234, Differenz 0,0009"],
    [500, 496, "Rundung: 500 statt 496, Differenz 4"],
    [490, 486, "Differenz 4: 490 statt 486"],
    [5_000, 5_040, "Rundung: 5.000 statt 5.040, Differenz 40"],
    [-5_000, -5_040, "Rundung: −5.000 statt −5.040, Differenz 40"],
    [50_000, 50_400, "Rundung: 50.000 statt 50.400, Differenz 400"],
    [500_000, 504_000, "Rundung: 500.000 statt 504.000, Differenz 4.000"],
    [5_000_000, 5_040_000, "Rundung: 5.000.000 statt 5.040.000, Differenz 40.000"],
    [50_000_000, 50_400_000, "Rundung: 50.000.000 statt 50.400.000, Differenz 400.000"],
    [101, 100, "Rundung: 101 statt 100, Differenz 1"],
    [100, 99, "Differenz 1: 100 statt 99"],
    [-101, -100, "Rundung: −101 statt −100, Differenz 1"],
    [1.03, 1.02, "Rundung: 1,03 statt 1,02, Differenz 0,01"],
    [0.99, 0.98, "Differenz 0,01: 0,99 statt 0,98"],
    [-39_946, 39_964, "Differenz 79.910: −39.946 statt 39.964"],
    [0.00001, 0.00002, "Differenz unter 0,0001: 0,0000… statt 0,0000…"],
    [1 - 1e-11, -2, "Differenz 3: 0,9999… statt −2"],
    [-1 / 3, 2, "Differenz 2,3333: −0,3333… statt 2"],
  ])("%d and %d: %s", (gedruckt, berechnet, erwartet) => {
    expect(abgleich(gedruckt, berechnet, [{ name: "nichts", betrag: 0 }])).toBe(erwartet);
  });

  test("a summand is the difference to four decimals, and not nearly", () => {
    const mit = (betrag: number) => abgleich(3_700, 4_200, [{ name: "A", betrag }]);
    expect(mit(500.00004)).toMatch(/^Summand „A“ fehlt: /);
    expect([mit(500.00009), mit(499.99991), mit(501)]).toEqual(
      new Array(3).fill("Differenz 500: 3.700 statt 4.200"),
    );
  });

  test("figures up to 100 billion are compared", () => {
    expect([VERGLEICHSZAHL.mindestens, VERGLEICHSZAHL.hoechstens, VERGLEICHSZAHL.erlaubt]).toEqual([
      -100_000_000_000,
      100_000_000_000,
      "eine Zahl bis 100 Milliarden",
    ]);
  });

  test("a summand that fits both ways names none", () => {
    const beide = [
      { name: "A", betrag: 500 },
      { name: "B", betrag: -500 },
    ];
    expect(abgleich(3_700, 4_200, beide)).toBe("Differenz 500: 3.700 statt 4.200");
  });

  // Each pair has two causes; the second is a summand that happens to be the difference.
  test.each([
    ["Vorzeichen", -5_000, 5_000],
    ["Faktor 10 zu groß", 120, 12],
    ["Faktor 12/13 (12 statt 13 Monate)", 106_540, 115_418],
    ["Zahlendreher", 39_946, 39_964],
    ["Rundung", 403_964, 403_963],
  ])("%s comes before a summand", (ursache, gedruckt, berechnet) => {
    const text = abgleich(gedruckt, berechnet, [{ name: "A", betrag: berechnet - gedruckt }]);
    expect(text.startsWith(`${ursache}: `)).toBe(true);
  });

  test("a Zahlendreher comes before rounding", () => {
    expect(abgleich(1_001_000, 1_000_100)).toMatch(/^Zahlendreher: /);
    expect(abgleich(1_001.2, 1_001.02)).toMatch(/^Zahlendreher: /);
    expect(abgleich(100_100, 100_010)).toMatch(/^Zahlendreher: /);
  });

  const zahl = fc.oneof(
    fc.integer({ min: -(10 ** 11), max: 10 ** 11 }),
    fc.integer({ min: -999_999, max: 999_999 }).map((cent) => cent / 100),
    fc.double({ min: -1e11, max: 1e11, noNaN: true }),
  );
  const nachbar = fc
    .tuple(zahl, fc.constantFrom(1, -1, 10, 0.1, 12 / 13, 1 + 1e-9, 1.001, -10))
    .map(([x, mal]) => [x, x * mal] as const);

  test("never says “stimmt” for unequal amounts, and always for equal ones", () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(zahl, zahl), nachbar), ([gedruckt, berechnet]) => {
        fc.pre(Math.abs(berechnet) <= 1e11);
        const text = abgleich(gedruckt, berechnet);
        const gleich = Number(gedruckt.toPrecision(15)) === Number(berechnet.toPrecision(15));
        expect(text === "stimmt").toBe(gleich);
        expect(text).not.toMatch(/NaN|Infinity|undefined|Differenz 0(?!,)/);
      }),
      { numRuns: 2000 },
    );
  });

  test("finds every Zahlendreher that a typist can make", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99_999_999 }), fc.nat(7), (berechnet, stelle) => {
        const ziffern = String(berechnet);
        const i = stelle % (ziffern.length - 1);
        const gedreht =
          ziffern.slice(0, i) + ziffern.charAt(i + 1) + ziffern.charAt(i) + ziffern.slice(i + 2);
        fc.pre(gedreht !== ziffern && !gedreht.startsWith("0"));
        expect(abgleich(Number(gedreht), berechnet)).toMatch(
          /^(Zahlendreher|Faktor 1[23]\/1[23] \(1[23] statt 1[23] Monate\)): /,
        );
      }),
    );
  });
});
