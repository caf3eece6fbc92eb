import { Excelfehler, geworfen } from "../support/custom-functions";
import { eigenanteil, haushaltsjahre, rechenweg, vzae } from "../../src/functions/functions";

/**
 * Protects: older versions of Excel show no error that stands inside a result, so that one alone is thrown; among others
 * it stays in its cell (Fachkonzept section 7: "A bad row shows its own error and leaves the others alone").
 */
test("an error that is the whole result is thrown", () => {
  expect(geworfen(() => eigenanteil([["?"]], [[1]], [["E11"]], [[13]]))?.code).toBe("#VALUE!");
  expect(geworfen(() => eigenanteil([[1]], [[1]], [["E15"]], [[13]]))?.code).toBe("#N/A");
  expect(geworfen(() => haushaltsjahre(1, 2, 1))?.message).toMatch(/^Ende: /);
});

test("an error among other results stands in its cell, the first as well, in a column as in a row", () => {
  const [[erste], [zweite]] = vzae([["?"], [2]]) as [[unknown], [unknown]];
  expect([erste instanceof Excelfehler, zweite]).toEqual([true, 0.4]);
  const [[links, rechts]] = vzae([["?", 2]]) as [[unknown, unknown]];
  expect([links instanceof Excelfehler, rechts]).toEqual([true, 0.4]);
});

test("RECHENWEG shows its sentence as text", () => {
  expect(rechenweg(1, 1, "E15", 13)).toEqual([[expect.stringMatching(/^Entgeltgruppe: E15 fehlt/)]]);
  expect(rechenweg([[1], [2]], 1, "E11", 13)).toEqual([
    ["Modul: Ein Bereich ist nicht erlaubt. Erlaubt: eine Zelle."],
  ]);
});
