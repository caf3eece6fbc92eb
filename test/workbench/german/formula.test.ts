import fc from "fast-check";
import { toEnglishFormula, toGermanFormula, withEnglishSeparators } from "../../../workbench/german/formula";
import names from "../../../workbench/german/function-names.json";

test.each([
  ['=KIM.EIGENANTEIL(1;3,5;"E11";13)', '=KIM.EIGENANTEIL(1,3.5,"E11",13)'],
  ["=SUMME(A1:A3)", "=SUM(A1:A3)"],
  ["=WENN(A1>0,5;RUNDEN(A1*1,2;2);-1)", "=IF(A1>0.5,ROUND(A1*1.2,2),-1)"],
  ["=SVERWEIS(A1;'KIM Sätze'!$A$1:$F$99;3;FALSCH)", "=VLOOKUP(A1,'KIM Sätze'!$A$1:$F$99,3,FALSE)"],
  ["=SUMME({1.2,5;3.4})", "=SUM({1,2.5;3,4})"],
  ['=WENN(A1="a;b,c";"1,5 ""x""";0)', '=IF(A1="a;b,c","1,5 ""x""",0)'],
  ["=WENNFEHLER(A1;#NV)", "=IFERROR(A1,#N/A)"],
  ["=ISTFEHLER(#WERT!)+A1#", "=ISERROR(#VALUE!)+A1#"],
  ['=ZÄHLENWENN(A:A;">3")', '=COUNTIF(A:A,">3")'],
  ["=WAHR()+WAHR", "=TRUE()+TRUE"],
  ["='Wert; 1,5'!A1+Tabelle1!B2", "='Wert; 1,5'!A1+Tabelle1!B2"],
  ["=1,5E-3+,5", "=1.5E-3+.5"],
  ["=KIM_M1_Eigenanteil*0,2", "=KIM_M1_Eigenanteil*0.2"],
])("%s is %s", (german, english) => {
  expect(toEnglishFormula(german)).toBe(english);
  expect(toGermanFormula(english)).toBe(german);
});

test("names of functions are read in any case and with a blank before the bracket", () => {
  expect(toEnglishFormula("=summe (A1;kim.vzae(1))")).toBe("=SUM (A1,KIM.VZAE(1))");
});

test("separators alone change in place: every position stays where it was", () => {
  expect(withEnglishSeparators('=WENN(A1;3,5;"a;b")')).toBe('=WENN(A1,3.5,"a;b")');
});

/** English formulas of every kind of part that differs between the languages. */
const { formula: englishFormula } = fc.letrec<Record<"formula" | "expression", string>>((tie) => ({
  formula: tie("expression").map((expression) => `=${expression}`),
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(
      fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => String(Math.round(value * 100) / 100)),
      fc.constantFrom("A1", "$B$2:C9", "Tabelle1!A1", "'KIM Sätze'!A:A", "'a;b,c.d'!A1", "TRUE", "FALSE"),
      fc.constantFrom("#N/A", "#VALUE!", "#REF!", "#NUM!", "KIM_M1_Eigenanteil", "{1,2.5;3,4}"),
      fc.string({ maxLength: 8 }).map((text) => `"${text.replaceAll('"', '""')}"`),
    ),
    fc
      .tuple(
        fc.constantFrom(...Object.keys(names), "KIM.EIGENANTEIL"),
        fc.array(tie("expression"), { maxLength: 4 }),
      )
      .map(([name, args]) => `${name}(${args.join(",")})`),
    fc
      .tuple(
        tie("expression"),
        fc.constantFrom("+", "-", "*", "/", "^", "&", "<", ">=", "<>", " "),
        tie("expression"),
      )
      .map(([left, operator, right]) => `(${left}${operator}${right})`),
  ),
}));

test("any formula comes back unchanged from German", () => {
  fc.assert(
    fc.property(englishFormula, (english) => {
      const german = toGermanFormula(english);
      expect(toEnglishFormula(german)).toBe(english);
      expect(toGermanFormula(toEnglishFormula(german))).toBe(german);
      expect(withEnglishSeparators(german)).toHaveLength(german.length);
    }),
    { numRuns: 2000 },
  );
});

test("whatever is typed, translating never fails and never touches texts in quotes", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 20 }), (typed, text) => {
      const quoted = `"${text.replaceAll('"', '""')}"`;
      expect(() => toEnglishFormula(`=${typed}`)).not.toThrow();
      expect(toEnglishFormula(`=LÄNGE(${quoted};1,5)`)).toBe(`=LEN(${quoted},1.5)`);
    }),
  );
});
