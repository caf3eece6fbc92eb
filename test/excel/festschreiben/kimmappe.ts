import {
  type Festgeschriebenes,
  type Festschreibwunsch,
  schreibeFest,
  zaehleFormeln,
} from "../../../src/excel/festschreiben/festschreiben";
import type { HeadlessExcel } from "../../../workbench/headless";
import { type Funktionsdateien, kimFunktionen } from "../../support/kim-funktionen";
import { mitExcel } from "../arbeitsmappe";

/** A headless Excel with a new workbook for each test; `ladeFunktionen` gives it the add-in's functions. */
export function mitFunktionen(): { readonly excel: HeadlessExcel; readonly ladeFunktionen: () => void } {
  const halter = mitExcel();
  let dateien: Funktionsdateien;
  beforeAll(async () => {
    dateien = await kimFunktionen();
  });
  const ladeFunktionen = () => halter.excel.loadFunctions(dateien.script, dateien.metadata);
  beforeEach(ladeFunktionen);
  return {
    get excel() {
      return halter.excel;
    },
    ladeFunktionen,
  };
}

export const GANZE_MAPPE: Festschreibwunsch = { bereich: "mappe" };

/** Counts as the pane does, and writes the values. */
export async function schreibeGezaehltesFest(
  wunsch: Festschreibwunsch = GANZE_MAPPE,
): Promise<Festgeschriebenes> {
  const { summe } = await zaehleFormeln(wunsch);
  return schreibeFest({ ...wunsch, summe }, () => undefined, { heute: new Date(2026, 10, 22) });
}

/** Formulas with our functions, some of hers that refer to them, and what only looks like ours. */
export function fuelleBeispiel(excel: HeadlessExcel): void {
  excel.setCells("Tabelle1!A1:C3", [
    ['=KIM.EIGENANTEIL(1,3.5,"E11",13)', "=A1*2", '="KIM.EIGENANTEIL("'],
    ['=1+KIM.EIGENANTEIL(1,1,"E11",13)', "=SUM(A1:A2)", "Text"],
    ["=KIM.VERTEILUNG(E1:E3,1000)", "=SUM(A3:A5)", '=KIM.EIGENANTEIL(1,2,"E99",13)'],
  ]);
  excel.setCells("Tabelle1!E1:E3", [[1], [2], [3]]);
}
