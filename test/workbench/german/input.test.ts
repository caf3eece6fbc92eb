import fc from "fast-check";
import { displayText } from "../../../workbench/german/display";
import { readTypedInput, typedNumber } from "../../../workbench/german/input";

const today = new Date(2026, 5, 1);

function read(typed: string, format = "General"): unknown {
  const input = readTypedInput(typed, format, today);
  return input.kind === "value" ? [input.value, input.numberFormat ?? "General"] : input;
}

test.each<[typed: string, value: unknown, format: string]>([
  ["12", 12, "General"],
  ["-3,5", -3.5, "General"],
  ["1.234,56", 1234.56, "#,##0.00"],
  ["1.234", 1234, "#,##0"],
  ["1.234.567", 1234567, "#,##0"],
  ["12,5 %", 0.125, "0.00%"],
  ["12%", 0.12, "0%"],
  ["1.234 €", 1234, '#,##0 "€"'],
  ["1.234,50 €", 1234.5, '#,##0.00 "€"'],
  ["31.12.2022", 44926, "dd.mm.yyyy"],
  ["1.2.22", 44593, "dd.mm.yyyy"],
  ["2022-12-31", 44926, "yyyy-mm-dd"],
  ["01.12.2021 12:00", 44531.5, "dd.mm.yyyy hh:mm"],
  ["24.12.", 46380, "dd. mmm"],
  ["1.5", 46143, "dd. mmm"],
  ["12:30", 0.5208333333333334, "hh:mm"],
  ["WAHR", true, "General"],
  ["falsch", false, "General"],
  ["#NV", "#N/A", "General"],
])("%s is typed", (typed, value, format) => {
  expect(read(typed)).toEqual([value, format]);
});

test.each([
  "E11",
  "3,5 VZÄ",
  "31.11.2021",
  "1.2.3.4",
  "1,2,3",
  "12.34,5",
  "Modul 1",
  "KIM",
  "-",
  "=",
  "Mai 2021",
  "3/4",
  "1V",
])("%s stays text", (typed) => {
  expect(read(typed)).toEqual([typed, "General"]);
});

test("an apostrophe or the text format keeps what was typed", () => {
  expect(read("'007")).toEqual(["007", "General"]);
  expect(read("007", "@")).toEqual(["007", "General"]);
  expect(read("=A1", "@")).toEqual(["=A1", "General"]);
});

test("a formula may begin with plus or minus", () => {
  expect(read("=SUMME(A1;2,5)")).toEqual({ kind: "formula", formula: "=SUM(A1,2.5)" });
  expect(read("-A1*2,5")).toEqual({ kind: "formula", formula: "=-A1*2.5" });
  expect(read("+3")).toEqual([3, "General"]);
});

test("a number typed into a cell for percentages is one", () => {
  expect(read("5", "0%")).toEqual([0.05, "General"]);
  expect(read("5%", "0%")).toEqual([0.05, "0%"]);
});

test("what the formula bar shows for a number gives that number again", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
      const input = readTypedInput(typedNumber(value, "General"), "General", today);
      expect(input).toMatchObject({ kind: "value", value: Object.is(value, -0) ? 0 : value });
    }),
  );
});

test("whatever is typed is read without failing", () => {
  fc.assert(fc.property(fc.string(), (typed) => void readTypedInput(typed, "General", today)));
});

test.each<[value: number | string | boolean, pattern: string, text: string]>([
  [1234.56, "#,##0.00", "1.234,56"],
  [0.5, "General", "0,5"],
  [44531, "dd.mm.yyyy", "01.12.2021"],
  [158644, '#,##0 "€"', "158.644 €"],
  [true, "General", "WAHR"],
  ["#VALUE!", "General", "#WERT!"],
  ["#REF!", "0.00", "#BEZUG!"],
  ["", "0.00", ""],
])("%s with %s is shown as %s", (value, pattern, text) => {
  expect(displayText(value, pattern)).toBe(text);
});
