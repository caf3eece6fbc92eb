import { liesSummanden } from "../../src/aufrufe/abgleich";
import { satz } from "../support/satz";

/** Protects: the range of summands, in whatever shape (Fachkonzept section 7, `KIM.ABGLEICH`). */
describe("summands", () => {
  test.each([null, undefined, "", 0, [[""]], [[null]]])("are none where there is %j", (argument) => {
    expect(liesSummanden(argument)).toEqual([]);
  });

  test("are none where no row has an amount", () => {
    expect(
      liesSummanden([
        ["Alfter", ""],
        ["Much", null],
      ]),
    ).toEqual([]);
  });

  test("may be a single row, with or without a name", () => {
    expect(liesSummanden([["Alfter", 44_000]])).toEqual([{ name: "Alfter", betrag: 44_000 }]);
    expect(liesSummanden([["", 44_000]])).toEqual([{ name: "Zeile 1", betrag: 44_000 }]);
  });

  test("go by text or number, without the blanks around it, and by their row where the cell is neither", () => {
    expect(
      liesSummanden([
        [" Alfter ", 1],
        [53347, 2],
        [true, 3],
        [{ type: "Entity" }, 4],
      ]).map(({ name }) => name),
    ).toEqual(["Alfter", "53347", "Zeile 3", "Zeile 4"]);
  });

  test("of one column are refused, blank at its beginning or not", () => {
    const erwartet =
      "#VALUE! Summanden: Der Bereich hat eine Spalte. Erlaubt: zwei Spalten, Name und Betrag.";
    for (const spalte of [[["Alfter"], ["Much"]], [[""], ["Much"]], [["Alfter"]]])
      expect(satz(() => liesSummanden(spalte))).toBe(erwartet);
  });
});
