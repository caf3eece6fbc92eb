import { ohneZeilen, zeilenform } from "../../src/blaetter/zeilenform";

test.each([
  ["=C5*D5", "=C9*D9", true],
  ["=SUM($C$2:C5)", "=SUM($C$2:C9)", true],
  ["=SUM($C$2:C5)", "=SUM($C$3:C9)", false],
  ["=C5*D4", "=C9*D9", false],
  ["=C5*D5", "=C9*E9", false],
  ["='KIM Sätze'!$B$7*C5", "='KIM Sätze'!$B$7*C9", true],
  ["='KIM Modul 5'!B5", "='KIM Modul 9'!B9", false],
  ['=IF(C5="A5";1;2)', '=IF(C9="A9";1;2)', false],
  ['=IF(C5="A5";1;2)', '=IF(C9="A5";1;2)', true],
  ["=LOG10(C5)+M1_5", "=LOG10(C9)+M1_5", true],
  ["=LOG10(C5)", "=LOG14(C9)", false],
  ["=SUM(5:5)", "=SUM(9:9)", true],
  ["=SUM(5:5)", "=SUM(5:5)", false],
  ["=SUM(A:A)*C5", "=SUM(A:A)*C9", true],
])("%s in row 5 and %s in row 9: filled down from one another? %p", (oben, unten, gleich) => {
  expect(zeilenform(oben, 4) === zeilenform(unten, 8)).toBe(gleich);
});

test("a formula whose rows Excel has moved is the same without its rows, any other change shows", () => {
  expect(ohneZeilen("=SUMIFS('KIM Stellenplan'!$P$12:$P$20,A5,\"M1\")")).toBe(
    ohneZeilen("=SUMIFS('KIM Stellenplan'!$P$12:$P$21,A6,\"M1\")"),
  );
  expect(ohneZeilen("=A1*2")).not.toBe(ohneZeilen("=A1*3"));
  expect(ohneZeilen("=A1")).not.toBe(ohneZeilen("=B1"));
  expect(ohneZeilen("=A1")).not.toBe(ohneZeilen("=$A$1"));
});
