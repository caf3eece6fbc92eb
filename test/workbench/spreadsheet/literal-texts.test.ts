import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";
import { kimFunktionen } from "../../support/kim-funktionen";

/** Protects: a text in a formula is what a German Excel takes it for, to our functions and to Excel's. */
jest.setTimeout(60_000);

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
  const { script, metadata } = await kimFunktionen();
  excel.loadFunctions(script, metadata);
});
afterAll(() => excel.close());

async function result(formula: string): Promise<unknown> {
  excel.type("Tabelle1!J1", formula);
  return excel.value("Tabelle1!J1");
}

describe("periods of the add-in's functions", () => {
  test("are read the German way where they are written into the formula", async () => {
    expect(await result('=KIM.MONATE("01.12.2021";"31.12.2022")')).toBe(13);
    await result('=KIM.HAUSHALTSJAHRE(158644;"01.12.2021";"31.12.2022")');
    const written = await excel.values("Tabelle1!J1:K3");
    excel.type("Tabelle1!A1", "01.12.2021");
    excel.type("Tabelle1!A2", "31.12.2022");
    expect(await excel.value("Tabelle1!A1")).toBe(44_531);
    await result("=KIM.HAUSHALTSJAHRE(158644;A1;A2)");
    expect(written).toEqual(await excel.values("Tabelle1!J1:K3"));
    expect(written.flat()).toContain(2022);
  });
});

test.each(["01.12.2021", "3/4", "1,5", "12.5", "50%", "12:30", "1e3", "1.000 €", 'a"b', "{1,2}"])(
  "%s stays a text through functions that hand it on",
  async (text) => {
    const literal = `"${text.replaceAll('"', '""')}"`;
    for (const formula of [
      `=WENN(1;${literal})`,
      `=WENNFEHLER(${literal};1)`,
      `=WECHSELN(${literal};"x";"y")`,
    ])
      expect([formula, await result(formula)]).toEqual([formula, text]);
    expect(await result(`=LÄNGE(${literal})`)).toBe(text.length);
    expect(await result(`=ISTTEXT(${literal})`)).toBe(true);
  },
);

test("a text is found among texts", async () => {
  excel.setCells("Tabelle1!B1:B2", [["'01.12.2021"], ["'3/4"]]);
  expect(await result('=VERGLEICH("3/4";B1:B2;0)')).toBe(2);
});

test.each([
  ['="01.12.2021"+1', 44_532],
  ['="1,5"*2', 3],
  ['=WERT("1.234,5")', 1234.5],
  ['=SUMME("50%";1)', 1.5],
  ['=MONAT("01.12.2021")', 12],
  ["=MONAT(B1)", 12],
  ['=JAHR("2021-12-01")', 2021],
  ['=EDATUM("01.12.2021";1)', 44_562],
  ['=DATWERT("01.12.2021")', 44_531],
  ['=ZEITWERT("12:00")', 0.5],
  ['=NETTOARBEITSTAGE("01.12.2021";"31.12.2021")', 23],
  ['=TEXT("01.12.2021";"yyyy")', "2021"],
  ['=TEXT(5;"0")', "5"],
])("%s: a text that has to be a number is read the German way", async (formula, expected) => {
  excel.setCells("Tabelle1!B1", "'01.12.2021");
  expect(await result(formula)).toBe(expected);
});
