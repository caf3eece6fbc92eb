import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
afterAll(() => excel.close());

/** Every function below hands what it gets to the test. */
const script = `
  CustomFunctions.associate("ZEIGEN", (...args) => JSON.stringify(args.slice(0, -1)));
  CustomFunctions.associate("SKALAR", (x, y) => (typeof x === "number" ? x * 10 + (y ?? 0) : "kein:" + typeof x));
  CustomFunctions.associate("GLEICH", (x) => x);
  CustomFunctions.associate("WERFEN", (x) => { throw new CustomFunctions.Error("#VALUE!", "Unbekanntes Modul: " + x); });
  CustomFunctions.associate("ABSTURZ", () => { throw new TypeError("undefined ist keine Funktion"); });
  CustomFunctions.associate("TABELLE", () => [
    ["Schritt", "Betrag"],
    ["a", 1.5],
    [null, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "Kein Satz für E7.")],
  ]);
  CustomFunctions.associate("UNSINN", (x) => [NaN, Infinity, undefined, {}][x]);
`;
const any = (name: string, dimensionality: "scalar" | "matrix", optional = false) => ({
  name,
  type: "any" as const,
  dimensionality,
  optional,
});
const metadata = {
  functions: [
    { id: "ZEIGEN", parameters: [any("a", "matrix"), any("b", "scalar", true), any("c", "matrix", true)] },
    { id: "SKALAR", parameters: [any("x", "scalar"), any("y", "scalar", true)] },
    { id: "GLEICH", parameters: [any("x", "scalar")] },
    { id: "WERFEN", parameters: [any("x", "scalar")] },
    { id: "ABSTURZ", parameters: [] },
    { id: "TABELLE", parameters: [] },
    { id: "UNSINN", parameters: [any("x", "scalar")] },
  ].map((described) => ({ ...described, name: described.id })),
};

beforeEach(() => {
  excel.newWorkbook();
  excel.loadFunctions(script, metadata);
});

async function result(formula: string): Promise<unknown> {
  excel.setCells("Tabelle1!J1", formula);
  return excel.value("Tabelle1!J1");
}

describe("arguments arrive in the shapes of functions.json", () => {
  test.each([
    ["a value for a matrix parameter is one cell", "=KIM.ZEIGEN(3.5)", "[[[3.5]],null,null]"],
    ["a cell for a matrix parameter is one cell", "=KIM.ZEIGEN(A1)", "[[[1]],null,null]"],
    ["a range is rows of cells", "=KIM.ZEIGEN(A1:B2)", '[[[1,"E11"],[0,true]],null,null]'],
    ["an array constant is rows of cells", "=KIM.ZEIGEN({1,2;3,4})", "[[[1,2],[3,4]],null,null]"],
    ["a cell for a scalar parameter is its value", "=KIM.ZEIGEN(1,B1)", '[[[1]],"E11",null]'],
    [
      "a text is one, whatever it looks like",
      '=KIM.ZEIGEN("01.12.2021","3/4")',
      '[[["01.12.2021"]],"3/4",null]',
    ],
    ["so is one in an array constant", '=KIM.ZEIGEN({"3/4","50%"})', '[[["3/4","50%"]],null,null]'],
    ["an argument left out is null", "=KIM.ZEIGEN(1,,2)", "[[[1]],null,[[2]]]"],
    ["a blank cell is 0, as in Excel for Windows", "=KIM.ZEIGEN(A2,A2)", "[[[0]],0,null]"],
  ])("%s", async (_rule, formula, expected) => {
    excel.setCells("Tabelle1!A1:B2", [
      [1, "E11"],
      [null, true],
    ]);
    expect(await result(formula)).toBe(expected);
  });
});

test("a range for a parameter of one value calls the function once per cell and spills", async () => {
  excel.setCells("Tabelle1!A1:A3", [[1], [2], ["x"]]);
  excel.setCells("Tabelle1!J1", "=KIM.SKALAR(A1:A3,{1,2})");
  expect(await excel.values("Tabelle1!J1:K3")).toEqual([
    [11, 12],
    [21, 22],
    ["kein:string", "kein:string"],
  ]);
});

test.each(["01.12.2021", "3/4", "12.5", "TRUE", "{1,2}"])("%s as a result stays a text", async (text) => {
  excel.setCells("Tabelle1!A1", `'${text}`);
  expect(await result("=KIM.GLEICH(A1)")).toBe(text);
  expect(await result("=ISTEXT(KIM.GLEICH(A1))")).toBe(true);
});

test("a formula that was calculated before its function was there has a result with the next calculation", async () => {
  excel.newWorkbook();
  expect(await result("=KIM.GLEICH(2)+1")).toBe("#NAME?");
  excel.loadFunctions(script, metadata);
  await excel.spreadsheet.calculate();
  expect(await excel.value("Tabelle1!J1")).toBe(3);
});

test("an error among the arguments: the function is not called, as in Excel", async () => {
  excel.setCells("Tabelle1!A1", "=1/0");
  expect(await result("=KIM.ZEIGEN(A1)")).toBe("#VALUE!");
  expect(excel.errorSentence("Tabelle1!J1")).toBe("Ein Argument enthält einen Fehlerwert.");
});

test("a matrix spills, with errors in their cells and their sentences beside them", async () => {
  excel.setCells("Tabelle1!J1", "=KIM.TABELLE()");
  expect(await excel.values("Tabelle1!J1:K3")).toEqual([
    ["Schritt", "Betrag"],
    ["a", 1.5],
    ["", "#N/A"],
  ]);
  expect(excel.errorSentence("Tabelle1!K3")).toBe("Kein Satz für E7.");
  expect(excel.errorSentence("Tabelle1!K2")).toBeUndefined();
});

test("an error thrown fills the cell, and its sentence can be asked for until the error is gone", async () => {
  expect(await result('=KIM.WERFEN("9")')).toBe("#VALUE!");
  expect(excel.errorSentence("Tabelle1!J1")).toBe("Unbekanntes Modul: 9");
  await result("=1");
  expect(excel.errorSentence("Tabelle1!J1")).toBeUndefined();
});

test("whatever a function does, the engine goes on", async () => {
  excel.setCells("Tabelle1!A1:A6", [
    ["=KIM.ABSTURZ()"],
    ["=KIM.UNSINN(0)"],
    ["=KIM.UNSINN(1)"],
    ["=KIM.UNSINN(2)"],
    ["=KIM.UNSINN(3)"],
    ["=1+1"],
  ]);
  expect(await excel.values("Tabelle1!A1:A6")).toEqual([
    ["#VALUE!"],
    ["#NUM!"],
    ["#NUM!"],
    [""],
    ["#VALUE!"],
    [2],
  ]);
  expect(excel.errorSentence("Tabelle1!A1")).toBe(
    "Die Funktion ist abgebrochen: undefined ist keine Funktion",
  );
  excel.setCells("Tabelle1!A6", "=2+2");
  expect(await excel.value("Tabelle1!A6")).toBe(4);
});

test("functions follow their inputs, alone and inside other formulas", async () => {
  excel.setCells("Tabelle1!A1:C1", [[1, "=KIM.SKALAR(A1)", "=ROUND(KIM.SKALAR(A1)/3,1)+B1"]]);
  expect(await excel.values("Tabelle1!B1:C1")).toEqual([[10, 13.3]]);
  excel.setCells("Tabelle1!A1", 2);
  expect(await excel.values("Tabelle1!B1:C1")).toEqual([[20, 26.7]]);
});

test("a function that functions.json describes and functions.js lacks is named", () => {
  excel.newWorkbook();
  expect(() => excel.loadFunctions("", metadata)).toThrow(
    "functions.js verknüpft keine Funktion mit ZEIGEN.",
  );
});

test("another formula in the cell takes the sentence of the old one away", async () => {
  await result("=KIM.ABSTURZ()");
  await result('=KIM.WERFEN("9")');
  expect(excel.errorSentence("Tabelle1!J1")).toBe("Unbekanntes Modul: 9");
});
