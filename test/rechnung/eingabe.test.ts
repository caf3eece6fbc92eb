import { KimFehler } from "../../src/grundlage/fehler";
import { angabenAus, istLeereZeile, Stellenleser, type Stellenzellen } from "../../src/rechnung/eingabe";
import type { Saetze } from "../../src/saetze/saetze";
import { saetzeVon, STANDARD } from "../../src/saetze/staende";
import { satz } from "../support/satz";

/** Protects: what the cells of a Stelle mean, and which of several faults is told (Fachkonzept sections 3 and 7). */
const SAETZE = saetzeVon(STANDARD);
const VORLAGE: Stellenzellen = { modul: 1, vzae: 3.5, entgeltgruppe: "E11", monate: 13, bewilligt: null };

const lies = (zellen: Partial<Stellenzellen>, saetze: Saetze | KimFehler = SAETZE) =>
  new Stellenleser(saetze).lies({ ...VORLAGE, ...zellen });

test("a Stelle is read in ten-thousandths, with the Sätze it is calculated with", () => {
  expect(lies({})).toEqual([
    { art: "1", vzae: 35_000, entgeltgruppe: "E11", monate: 130_000, bewilligt: undefined },
    SAETZE,
  ]);
});

test("a bare Modul 1 beside E5 is the Verwaltungsassistenz, in a column with others too", () => {
  const leser = new Stellenleser(SAETZE);
  const art = (entgeltgruppe: string) => leser.lies({ ...VORLAGE, entgeltgruppe })[0].art;
  expect(["E11", "E5", "E11", "E5"].map(art)).toEqual(["1", "1V", "1", "1V"]);
});

describe("bewilligt", () => {
  test.each([
    ["Stand", undefined],
    [" STAND ", undefined],
    ["", undefined],
    [undefined, undefined],
    ["keine", 0],
    [" Keine\u00a0", 0],
    ["2,25", 22_500],
    [2.25, 22_500],
    [10_000, 100_000_000],
  ])("%j is %j", (zelle, bewilligt) => {
    expect(lies({ bewilligt: zelle })[0].bewilligt).toBe(bewilligt);
  });

  test.each([
    [
      0,
      "bewilligt: 0 ist nicht eindeutig, denn auch eine leere Zelle kommt als 0 an. " +
        "Erlaubt: „keine“, wenn nichts bewilligt ist, oder „Stand“ für den Wert der Sätze.",
    ],
    [
      "viele",
      "bewilligt: „viele“ ist keine Zahl. Erlaubt: VZÄ bis 10.000, „Stand“ für den Wert der Sätze oder „keine“.",
    ],
    [
      10_001,
      "bewilligt: 10.001 ist nicht erlaubt. Erlaubt: VZÄ bis 10.000, „Stand“ für den Wert der Sätze oder „keine“.",
    ],
  ])("%j is refused with what is allowed", (zelle, erwartet) => {
    expect(satz(() => lies({ bewilligt: zelle }))).toBe(`#VALUE! ${erwartet}`);
  });
});

describe("Monate", () => {
  test("count from 0, a blank as 0, to 600", () => {
    expect([null, 0, 600].map((monate) => lies({ monate })[0].monate)).toEqual([0, 0, 6_000_000]);
    expect(satz(() => lies({ monate: 600.0001 }))).toBe(
      "#VALUE! Monate: 600,0001 ist nicht erlaubt. Erlaubt: 0 bis 600 Monate.",
    );
    expect(satz(() => lies({ monate: -1 }))).toMatch(/^#VALUE! Monate: −1 ist nicht erlaubt/);
  });
});

describe("of several faults", () => {
  const KEINE_SAETZE = new KimFehler("#N/A", "Sätze: Den Stand „1999“ gibt es nicht.");
  const falsche = { modul: 9, vzae: "x", entgeltgruppe: "?", monate: "x", bewilligt: "x" };
  const reihenfolge = ["Modul", "VZÄ", "Entgeltgruppe", "Monate", "bewilligt"];

  test("the first from the left is told, then the one after it", () => {
    const namen = Object.keys(falsche) as (keyof typeof falsche)[];
    namen.forEach((_, i) => {
      const ab = Object.fromEntries(namen.slice(i).map((name) => [name, falsche[name]]));
      expect(satz(() => lies(ab))).toMatch(new RegExp(`^#VALUE! ${reihenfolge[i]!}: `));
    });
  });

  test("a grade that the Sätze do not hold comes before the Monate", () => {
    expect(satz(() => lies({ entgeltgruppe: "E15", monate: "x" }))).toMatch(
      /^#N\/A Entgeltgruppe: E15 fehlt/,
    );
  });

  test("Sätze that cannot be read come last, unless they might have held the Modul", () => {
    expect(satz(() => lies({ bewilligt: "x" }, KEINE_SAETZE))).toMatch(/^#VALUE! bewilligt: /);
    expect(satz(() => lies({}, KEINE_SAETZE))).toBe("#N/A Sätze: Den Stand „1999“ gibt es nicht.");
    expect(satz(() => lies({ modul: "Sprachmittlung", vzae: "x" }, KEINE_SAETZE))).toMatch(/^#N\/A Sätze: /);
  });
});

test("a row is blank only without grade and without VZÄ, or with 0", () => {
  const leer = { ...VORLAGE, vzae: "", entgeltgruppe: "" };
  expect(istLeereZeile(leer)).toBe(true);
  expect(istLeereZeile({ ...leer, vzae: 0, entgeltgruppe: 0 })).toBe(true);
  expect(istLeereZeile({ ...leer, vzae: 1 })).toBe(false);
  expect(istLeereZeile({ ...leer, entgeltgruppe: "E11" })).toBe(false);
});

test("the numbers as they came are those that are numbers, typed or as text", () => {
  expect(angabenAus({ ...VORLAGE, monate: "13,00001", bewilligt: "Stand" })).toEqual({
    vzae: 3.5,
    monate: 13.00001,
    bewilligt: undefined,
  });
  expect(angabenAus({ ...VORLAGE, vzae: true, bewilligt: 2 })).toMatchObject({
    vzae: undefined,
    bewilligt: 2,
  });
});
