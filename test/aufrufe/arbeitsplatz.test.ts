import { arbeitsplatzkostenJeZelle, liesMonate } from "../../src/aufrufe/arbeitsplatz";
import { satz } from "../support/satz";

/** Protects: what ARBEITSPLATZKOSTEN takes for months, and which of two faults it tells (Fachkonzept section 7). */
test("counts 12 months where none are given, and refuses 0 and more than 600 with what is allowed", () => {
  expect(liesMonate(null)).toBe(120_000);
  expect(liesMonate("0,5")).toBe(5000);
  expect(satz(() => liesMonate(601))).toBe(
    "#VALUE! Monate: 601 ist nicht erlaubt. Erlaubt: bis 600 Monate (ohne Angabe gelten 12).",
  );
  expect(satz(() => liesMonate(0))).toBe(
    "#VALUE! Monate: 0 ist nicht eindeutig, denn auch eine leere Zelle kommt als 0 an. " +
      "Erlaubt: mehr als 0 bis 600 Monate, oder keine Angabe für 12 Monate.",
  );
});

test("tells a grade that the Sätze do not hold before months that are none: it stands to their left", () => {
  expect(arbeitsplatzkostenJeZelle("E15", "viele", null)).toMatchObject([
    [{ fehlerwert: "#N/A", message: expect.stringMatching(/^Entgeltgruppe: E15 fehlt/) as string }],
  ]);
});
