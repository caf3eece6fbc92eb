import beispiele from "../../src/aufrufe/beispiele.json";
import { AUFRUFE, type Funktionsid, istFunktionsid, rufe } from "../../src/aufrufe/kim";

/** Protects: whoever calls a function by its id, as the pane does, gets what its documentation shows (Fachkonzept section 7). */
interface Beispiel {
  readonly argumente: readonly unknown[];
  readonly spalten?: readonly string[];
  readonly ergebnis: readonly (readonly unknown[])[];
}

test.each(Object.entries(beispiele as Record<string, Beispiel>))(
  "%s gives its example",
  (id, { argumente, spalten, ergebnis }) => {
    const breite = spalten?.length ?? Infinity;
    expect(rufe(id as Funktionsid, argumente).map((zeile) => zeile.slice(0, breite))).toEqual(ergebnis);
  },
);

test("knows its own ids, and nothing that every object has", () => {
  expect(Object.keys(AUFRUFE).every(istFunktionsid)).toBe(true);
  expect(["eigenanteil", "toString", "constructor", ""].some(istFunktionsid)).toBe(false);
});
