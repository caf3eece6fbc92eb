import fc from "fast-check";
import { Excelfehler } from "../support/custom-functions";
import * as functions from "../../src/functions/functions";

/** Protects: whatever stands in the cells, only values or errors with a sentence come back (Fachkonzept section 7). */

const zelle = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, "", " ", "\u00a0", 0, -0, true, false),
  fc.constantFrom<unknown>(
    1,
    2,
    3,
    3.5,
    12,
    13,
    44_531,
    44_926,
    -1,
    0.5,
    1e-12,
    5e-324,
    1e15,
    1.7e308,
    NaN,
    Infinity,
  ),
  fc.constantFrom<unknown>(
    "1V",
    "Modul 1",
    "Case Management",
    "E11",
    "eg 9a",
    "S12",
    "E13",
    "11",
    "keine",
    "Stand",
  ),
  fc.constantFrom<unknown>(
    "3,5",
    "1.234,56",
    "1 234,56",
    "3.5",
    "31.11.2021",
    "01.12.2021",
    "2022-12-31",
    "2021",
    "--",
  ),
  fc.constantFrom<unknown>(
    "#N/A",
    "#DIV/0!",
    "#NAME?",
    { type: "Error", basicValue: "#REF!" },
    { type: "Entity", text: "x" },
  ),
  fc.constantFrom<unknown>("KGSt.IT", "EG.E11", "Art.1.PK", "Art.9.Einheit", "KGSt.Quatsch", "Satz"),
  fc.double(),
  fc.integer({ min: -10, max: 100_000 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.anything().filter((wert) => !Array.isArray(wert)),
);

const bereich = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([hoehe, breite]) =>
    fc.array(fc.array(zelle, { minLength: breite, maxLength: breite }), {
      minLength: hoehe,
      maxLength: hoehe,
    }),
  );
const argument = fc.oneof(
  zelle,
  zelle.map((wert) => [[wert]]),
  bereich,
  fc.constantFrom<unknown>([[]], []),
);

function ruf(funktion: (...argumente: never[]) => unknown, argumente: readonly unknown[]): unknown {
  try {
    return funktion(...(argumente as never[]));
  } catch (fehler) {
    return [[fehler]];
  }
}

/** Why a result is none that Excel could show, or "" where it is one. */
function makel(ergebnis: unknown): string {
  if (!Array.isArray(ergebnis) || ergebnis.length === 0) return "keine Zeilen";
  const breiten = new Set((ergebnis as unknown[][]).map((zeile) => zeile.length));
  if (breiten.size !== 1 || breiten.has(0)) return "kein Rechteck";
  return (
    (ergebnis as unknown[][])
      .flat()
      .map(makelDesWerts)
      .find((text) => text !== "") ?? ""
  );
}

function makelDesWerts(wert: unknown): string {
  if (wert instanceof Excelfehler) {
    const erklaert =
      /^\p{L}.{20,}\.$/su.test(wert.message) && !/undefined|NaN|Infinity|\[object/.test(wert.message);
    return erklaert && /^#(VALUE!|N\/A)$/.test(wert.code)
      ? ""
      : `Fehler ohne Satz: ${wert.code} ${wert.message}`;
  }
  if (typeof wert === "number")
    return Number.isFinite(wert) && !Object.is(wert, -0) ? "" : `die Zahl ${wert}`;
  if (typeof wert === "string") return /undefined|NaN|Infinity|\[object/.test(wert) ? `der Text ${wert}` : "";
  return wert instanceof Error ? `die Ausnahme ${wert.stack}` : typeof wert;
}

describe("whatever stands in the cells", () => {
  test.each(Object.entries(functions))(
    "KIM function %s gives values or errors that say why",
    (_, funktion) => {
      const argumente = fc.tuple(...Array.from({ length: funktion.length }, () => argument));
      fc.assert(
        fc.property(argumente, (werte) => {
          expect(makel(ruf(funktion as (...argumente: never[]) => unknown, werte))).toBe("");
        }),
        { numRuns: 600 },
      );
    },
  );

  test("the four amounts fail alike, and otherwise are one sum", () => {
    const stelle = fc.tuple(argument, argument, argument, argument, argument, argument);
    fc.assert(
      fc.property(stelle, (werte) => {
        const { eigenanteil, gesamtkosten, foerderung, kommunalanteil } = functions;
        const [e, g, f, k] = [eigenanteil, gesamtkosten, foerderung, kommunalanteil].map((funktion) =>
          (ruf(funktion, werte) as unknown[][]).flat(),
        ) as [unknown[], unknown[], unknown[], unknown[]];
        e.forEach((betrag, i) => {
          if (typeof betrag === "number")
            expect(betrag).toBe((g[i] as number) - (f[i] as number) - (k[i] as number));
          else expect([g[i], f[i], k[i]]).toEqual([betrag, betrag, betrag]);
        });
      }),
      { numRuns: 500 },
    );
  });

  test("a value means the same alone and as the one cell of a range", () => {
    for (const funktion of Object.values(functions) as ((...argumente: never[]) => unknown)[]) {
      const werte = fc.tuple(...Array.from({ length: funktion.length }, () => zelle));
      fc.assert(
        fc.property(werte, (einzeln) => {
          expect(
            ruf(
              funktion,
              einzeln.map((wert) => [[wert]]),
            ),
          ).toEqual(ruf(funktion, einzeln));
        }),
        { numRuns: 200 },
      );
    }
  });
});
