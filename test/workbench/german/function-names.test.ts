import names from "../../../workbench/german/function-names.json";
import { englishFunctionName, germanFunctionName } from "../../../workbench/german/function-names";
import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
afterAll(() => excel.close());

/** Functions that Univer has from elsewhere and that no Excel knows; they keep their names. */
const notInExcel = [
  "ARRAY_CONSTRAIN",
  "AVERAGE.WEIGHTED",
  "COMPARE",
  "CUBE",
  "DIVIDED",
  "EPOCHTODATE",
  "FLATTEN",
  "IMCOTH",
  "IMLOG",
  "IMTANH",
  "ISBETWEEN",
  "ISDATE",
  "ISEMAIL",
  "ISURL",
  "MARGINOFERROR",
  "MINUS",
  "MULTIPLY",
  "PLUS",
  "REGEXMATCH",
  "ROUNDBANK",
  "TO_DATE",
];

test("every function of the engine that Excel has, has its German name", () => {
  const missing = excel.functionNames().filter((name) => !Object.hasOwn(names, name));
  expect(missing.sort()).toEqual(notInExcel);
});

test("no two functions have the same German name", () => {
  const german = Object.values(names);
  expect(new Set(german).size).toBe(german.length);
});

test("a German name never is another function's English one", () => {
  const clashes = Object.entries(names).filter(([english, german]) => german !== english && german in names);
  expect(clashes).toEqual([]);
});

test.each([
  ["SUM", "SUMME"],
  ["IF", "WENN"],
  ["ROUND", "RUNDEN"],
  ["VLOOKUP", "SVERWEIS"],
  ["XLOOKUP", "XVERWEIS"],
  ["SUMIFS", "SUMMEWENNS"],
  ["IFERROR", "WENNFEHLER"],
  ["COUNTA", "ANZAHL2"],
  ["NETWORKDAYS", "NETTOARBEITSTAGE"],
  ["EOMONTH", "MONATSENDE"],
  ["YEARFRAC", "BRTEILJAHRE"],
  ["KIM.EIGENANTEIL", "KIM.EIGENANTEIL"],
])("%s is %s", (english, german) => {
  expect(germanFunctionName(english)).toBe(german);
  expect(englishFunctionName(german.toLowerCase())).toBe(english);
});
