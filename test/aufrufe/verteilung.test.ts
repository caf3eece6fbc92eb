import { liesVerteilung, verteilungTabelle } from "../../src/aufrufe/verteilung";
import { satz } from "../support/satz";

/** Protects: what VERTEILUNG takes for weights, and by what name it calls one (Fachkonzept sections 4 and 7). */
const spalte = (...werte: unknown[]) => werte.map((wert) => [wert]);

test("a wrong weight is called by its row, and by its column where there are several", () => {
  const fehler = (gewichte: unknown) => satz(() => liesVerteilung(gewichte, 3, null));
  expect(fehler(spalte(1, "x"))).toMatch(/^#VALUE! Gewichte, Zeile 2: „x“ ist keine Zahl/);
  expect(fehler([[1, 2, "x"]])).toMatch(/^#VALUE! Gewichte, Zeile 1, Spalte 3: „x“ ist keine Zahl/);
  expect(fehler([[]])).toBe("#VALUE! Gewichte: Die Angabe fehlt. Erlaubt: ein Bereich mit Zahlen.");
});

// Excel passes all of its 1,048,576 rows for A:A.
test("a whole column ends with its last weight; one row less keeps its shape, zeros and all", () => {
  const GANZE = 1_048_576;
  const zwei = (zeilen: number) => [...spalte(2, 3), ...new Array<unknown[]>(zeilen - 2).fill([0])];
  expect(verteilungTabelle(zwei(GANZE), 5, null)).toEqual(spalte(2, 3));
  expect(liesVerteilung(zwei(GANZE - 1), 5, null).zeilen).toBe(GANZE - 1);
  expect(liesVerteilung(new Array<unknown[]>(GANZE).fill([""]), 0, null).zahlen).toEqual([0]);
});
