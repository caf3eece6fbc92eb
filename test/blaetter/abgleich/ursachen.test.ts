import fc from "fast-check";
import { abgleich } from "../../../src/rechnung/abgleich";
import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";
import { BEKANNTE_PAARE, type Paar, paare, paarmappe, ursachen } from "../../support/abgleichpaare";
import { liesAusUniver, schreibeInUniver } from "../../support/univer-mappe";

/**
 * Protects: the formulas of "KIM Abgleich" name the same cause, in the same words, as KIM.ABGLEICH (issue 4, point 6;
 * Fachkonzept section 7), for figures of up to four decimals below 1 Milliarde. Univer calculates.
 */
let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
beforeEach(() => excel.newWorkbook());
afterAll(() => excel.close());

jest.setTimeout(60_000);

async function genannt(alle: readonly Paar[]): Promise<readonly unknown[]> {
  const mappe = paarmappe(alle);
  await schreibeInUniver(excel, mappe);
  return ursachen(alle, await liesAusUniver(excel, mappe));
}

it("nennt die Ursache, die KIM.ABGLEICH nennt, für jedes Beispiel des Fachkonzepts", async () => {
  const erwartet = BEKANNTE_PAARE.map(([gedruckt, berechnet]) => abgleich(gedruckt, berechnet));
  expect(await genannt(BEKANNTE_PAARE)).toEqual(erwartet);
});

it("und für zufällige Paare: gleiche, verdrehte, gerundete, verzehnfachte, um Monate verfehlte", async () => {
  const alle = fc.sample(paare, { numRuns: 100, seed: 20_210_607 });
  const erwartet = alle.map(([gedruckt, berechnet]) => abgleich(gedruckt, berechnet));
  const worte = new Set(erwartet.map((text) => text.split(/[ :]/)[0]));
  expect([...worte].sort()).toEqual([
    "Differenz",
    "Faktor",
    "Rundung",
    "Vorzeichen",
    "Zahlendreher",
    "stimmt",
  ]);
  expect(await genannt(alle)).toEqual(erwartet);
});
