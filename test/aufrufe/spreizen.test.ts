import { alsBereich, einzelwert, gefuellteZeilen, spreize } from "../../src/aufrufe/spreizen";
import { satz } from "../support/satz";

/**
 * Protects: ranges combine like Excel's own dynamic arrays, and the result ends with the last row that holds anything
 * (Fachkonzept section 7).
 */
const kombiniert = (...argumente: unknown[]) =>
  spreize(
    argumente,
    (werte) => werte.join("+"),
    () => "#N/A",
  );

test("a range that ends before another, in its rows or in its columns, has ended there", () => {
  expect(kombiniert([["a", "b"]], [["1", "2", "3"]])).toEqual([["a+1", "b+2", "#N/A"]]);
  expect(kombiniert([["a"], ["b"]], [["1"], ["2"], ["3"]])).toEqual([["a+1"], ["b+2"], ["#N/A"]]);
});

test("a column with a row gives a table, a single value spreads over it", () => {
  expect(kombiniert([["a"], ["b"]], [["1", "2"]], "x")).toEqual([
    ["a+1+x", "a+2+x"],
    ["b+1+x", "b+2+x"],
  ]);
});

test.each([[""], [null], [0]])("rows at the end that hold nothing but %j are left out", (leer) => {
  expect(kombiniert([["a"], ["b"], [leer], [leer]])).toEqual([["a"], ["b"]]);
  expect(kombiniert([["a"], [leer], ["c"], [leer]])).toHaveLength(3);
  expect(
    kombiniert([
      ["a", "b"],
      [leer, "d"],
      [leer, leer],
    ]),
  ).toHaveLength(2);
  expect(kombiniert([[leer], [leer]], [["1"], ["2"]])).toHaveLength(2);
  expect(kombiniert([[leer], [leer]])).toHaveLength(1);
});

test("at least so many rows are left as are asked for, of those there are", () => {
  expect(gefuellteZeilen(alsBereich([[""], [""], [""]]), 2)).toBe(2);
  expect(gefuellteZeilen(alsBereich([[""], [1], [""]]), 1)).toBe(2);
  expect(gefuellteZeilen(alsBereich([[""]]), 2)).toBe(1);
});

test("where no range is taken, neither a column nor a row is one value", () => {
  expect(einzelwert([["a"]], "Betrag")).toBe("a");
  for (const bereich of [[["a"], ["b"]], [["a", "b"]]])
    expect(satz(() => einzelwert(bereich, "Betrag"))).toBe(
      "#VALUE! Betrag: Ein Bereich ist nicht erlaubt. Erlaubt: eine Zelle.",
    );
});
