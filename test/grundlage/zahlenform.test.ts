import { liesKommazahl, liesZahlenform, type Zahlenform } from "../../src/grundlage/zahlenform";
import { satz } from "../support/satz";

/** Protects: which numbers a cell may hold, and the sentence about every other (Fachkonzept sections 3 and 7). */
const FORM: Zahlenform = { stellen: 2, mindestens: -1, hoechstens: 3, erlaubt: "−1 bis 3" };

test("a number counts to its decimals, as an integer of the smallest unit, from the lowest to the highest", () => {
  expect([-1, 0, "1,005", 3, "3,004"].map((wert) => liesZahlenform(wert, FORM, "Maß"))).toEqual([
    -100, 0, 101, 300, 300,
  ]);
  expect([-1, "1,005", 3].map((wert) => liesKommazahl(wert, FORM, "Maß"))).toEqual([-1, 1.005, 3]);
});

test.each([
  [3.01, "3,01 ist nicht erlaubt"],
  ["-1,01", "−1,01 ist nicht erlaubt"],
  ["viel", "„viel“ ist keine Zahl"],
  [true, "WAHR ist keine Zahl"],
  [NaN, "keine endliche Zahl ist keine Zahl"],
  [-Infinity, "keine endliche Zahl ist keine Zahl"],
  [null, "eine leere Zelle ist keine Zahl"],
])("%j is told by name, with what is allowed", (wert, was) => {
  for (const lies of [liesZahlenform, liesKommazahl])
    expect(satz(() => lies(wert, FORM, "Maß"))).toBe(`#VALUE! Maß: ${was}. Erlaubt: −1 bis 3.`);
});

test("the error of another cell stays that error", () => {
  for (const lies of [liesZahlenform, liesKommazahl])
    expect(satz(() => lies("#N/A", FORM, "Maß"))).toMatch(
      /^#N\/A Maß: In der Zelle steht der Fehler #N\/A\./,
    );
});
