import {
  alsFehlertext,
  alsZeilen,
  beschreibe,
  istLeer,
  istLeerOderNull,
  weitergereichterFehler,
} from "../../src/grundlage/zelle";

/** Protects: what a cell holds, in the forms in which the hosts pass it (Fachkonzept section 7, "Reading cells"). */
describe("a blank cell", () => {
  test.each([[null], [undefined], [""], [" "], ["\u00a0\t"]])("is %j", (wert) => {
    expect([istLeer(wert), istLeerOderNull(wert)]).toEqual([true, true]);
  });

  test("may be 0 where Excel on the desktop passes it, which is no blank text", () => {
    expect([istLeer(0), istLeerOderNull(0)]).toEqual([false, true]);
    for (const wert of [1, "0", "x", false, true, {}, []])
      expect([istLeer(wert), istLeerOderNull(wert)]).toEqual([false, false]);
  });
});

describe("the cells of an argument", () => {
  test("are rows, whether there is one value, one row or many", () => {
    expect(alsZeilen(5)).toEqual([[5]]);
    expect(alsZeilen([1, 2])).toEqual([[1, 2]]);
    expect(alsZeilen([[1], [2]])).toEqual([[1], [2]]);
    expect(alsZeilen([])).toEqual([[]]);
  });
});

describe("an error in a cell", () => {
  test.each(["#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#WERT!", "#ÜBERLAUF!", "#GETTING_DATA", "#FIELD!"])(
    "%s is one, as text or in a data type",
    (text) => {
      for (const wert of [text, { code: text }, { type: "Error", basicValue: text }])
        expect(alsFehlertext(wert)).toBe(text);
      expect(beschreibe(text)).toBe(`der Fehler ${text}`);
    },
  );

  test.each([
    ["N/A"],
    ["#1"],
    ["# N/A"],
    ["#n/a"],
    ["x#N/A"],
    ["#N/A x"],
    ["#"],
    [5],
    [null],
    [undefined],
    [{ code: 5, basicValue: "kein Fehler" }],
    [{}],
    [true],
  ])("%j is none", (wert) => {
    expect(alsFehlertext(wert)).toBeUndefined();
  });

  test("stays #N/A, and is #VALUE! otherwise", () => {
    const satz = (text: string) => `Tage: In der Zelle steht der Fehler ${text}. Bitte zuerst dort beheben.`;
    for (const [text, fehlerwert] of [
      ["#N/A", "#N/A"],
      ["#REF!", "#VALUE!"],
    ] as const)
      expect(weitergereichterFehler("Tage", text)).toMatchObject({ fehlerwert, message: satz(text) });
  });
});

describe("what came, in words", () => {
  const VIERZIG = "Vierzig Zeichen sind genug für den Satz.";
  test.each([
    [" ", "eine leere Zelle"],
    [1234.5, "1.234,5"],
    [0.0000012, "0,000001"],
    [NaN, "keine endliche Zahl"],
    [Infinity, "keine endliche Zahl"],
    [true, "WAHR"],
    [false, "FALSCH"],
    [{ type: "Entity" }, "ein Datentyp ohne Zahl und Text"],
    ["  zwei \n  Zeilen ", "„zwei Zeilen“"],
    [VIERZIG, `„${VIERZIG}“`],
    [`${VIERZIG}.`, `„${VIERZIG.slice(0, 39)}…“`],
  ])("%j is %s", (wert, worte) => {
    expect(beschreibe(wert)).toBe(worte);
  });
});
