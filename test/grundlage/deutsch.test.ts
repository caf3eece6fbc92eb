import fc from "fast-check";
import {
  aufzaehlung,
  liesZahl,
  vergleichsform,
  zeigeBruch,
  zeigeEuro,
  zeigeZahl,
} from "../../src/grundlage/deutsch";

/** Protects: German numbers in and out, without Intl (Fachkonzept section 7, "Numbers as text"). */

describe("liesZahl", () => {
  it.each([
    ["3,5", 3.5],
    ["1.234,56", 1234.56],
    ["1.234.567", 1_234_567],
    ["1 234,5", 1234.5],
    ["1\u00a0234", 1234],
    ["\u00a03,5 ", 3.5],
    ["-2", -2],
    ["−2,25", -2.25],
    ["13", 13],
    ["007", 7],
    ["+3,5", 3.5],
    ["1\u202f234", 1234],
    ["1\u2009234\u2009567,25", 1_234_567.25],
    ["999", 999],
    ["-0", 0],
  ])("reads %j", (text, zahl) => expect(liesZahl(text)).toBe(zahl));

  it.each([
    "3.5",
    "0.500",
    "00.500",
    "1.23",
    "12.34,5",
    "1,2,3",
    "1e5",
    "",
    " ",
    "abc",
    "3,5 VZÄ",
    ",5",
    "5,",
    "1..234",
    "0x10",
    "∞",
    "١",
    "x3",
    "3x",
    "--3",
    "1.234.56",
    "1234.567",
    "012.345",
    "1.2345",
    "1.234,",
  ])("refuses %j", (text) => expect(liesZahl(text)).toBeUndefined());

  it("reads back what zeigeZahl writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (zehntausendstel) => {
        const zahl = zehntausendstel / 10_000;
        expect(liesZahl(zeigeZahl(zahl))).toBe(zahl + 0);
      }),
    );
  });
});

describe("zeige…", () => {
  it("writes German numbers and euros", () => {
    expect(zeigeZahl(1234567.891)).toBe("1.234.567,891");
    expect(zeigeZahl(-0.00001)).toBe("0");
    expect(zeigeEuro(158644)).toBe("158.644 €");
    expect(zeigeEuro(-1.5)).toBe("−1,50 €");
    expect([0, 0.05, 1.005, 0.5, 100].map(zeigeEuro)).toEqual(["0 €", "0,05 €", "1,01 €", "0,50 €", "100 €"]);
    expect([999, 1000, 100_000, 1e14].map((x) => zeigeZahl(x))).toEqual([
      "999",
      "1.000",
      "100.000",
      "100.000.000.000.000",
    ]);
    expect([zeigeZahl(0.05), zeigeZahl(-0.0001), zeigeZahl(12, 0), zeigeZahl(1.5, 0)]).toEqual([
      "0,05",
      "−0,0001",
      "12",
      "2",
    ]);
  });

  it("writes numbers beyond 15 digits as they are, with a comma", () => {
    expect([1e15, -1e15, 1.5e300].map((x) => zeigeZahl(x))).toEqual([
      "1000000000000000",
      "-1000000000000000",
      "1,5e+300",
    ]);
  });

  it("cuts an exact number where it would have to round, and says so", () => {
    expect(zeigeBruch({ ganz: 245318, rest: 1, nenner: 2 })).toBe("245.318,5");
    expect(zeigeBruch({ ganz: 1, rest: 0, nenner: 2 })).toBe("1");
    expect(zeigeBruch({ ganz: 1, rest: 1, nenner: 10_000 })).toBe("1,0001");
    expect(zeigeBruch({ ganz: 1, rest: 1, nenner: 3 }, 2)).toBe("1,33…");
    expect(zeigeBruch({ ganz: 1, rest: 1, nenner: 3 }, 0)).toBe("1…");
    expect(zeigeBruch({ ganz: 103328, rest: 1, nenner: 3 })).toBe("103.328,3333…");
    expect(zeigeBruch({ ganz: 0, rest: 1_199_999_999_999_999, nenner: 1_200_000_000_000_000 })).toBe(
      "0,9999…",
    );
  });

  it("lists words", () => {
    expect(aufzaehlung(["E5", "E9a", "E11"], "oder")).toBe("E5, E9a oder E11");
    expect(aufzaehlung(["E5"], "oder")).toBe("E5");
    expect([aufzaehlung([]), aufzaehlung(["E5", "E11"])]).toEqual(["", "E5 und E11"]);
  });

  it("compares names without their blanks, hyphens and capitals", () => {
    expect(vergleichsform(" Case-\u00a0Mana–ge‑ment ")).toBe("casemanagement");
  });
});
