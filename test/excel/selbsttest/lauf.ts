import { pruefeSelbst, type Selbsttestauftrag } from "../../../src/excel/selbsttest/selbsttest";
import { untereinander, ZELLPRUEFUNGEN } from "../../../src/selbsttest/anordnung";
import type { Befund } from "../../../src/selbsttest/befund";
import type { HeadlessExcel } from "../../../workbench/headless";
import type { Funktionsdateien } from "../../support/kim-funktionen";

/** A check of each kind: all of them are tried by the whole test alone. */
export const WENIGE = untereinander(
  ZELLPRUEFUNGEN.filter(({ id }) =>
    ["kim.EIGENANTEIL", "kim.bereich", "formel.zahltext", "anzeige.euro"].includes(id),
  ),
);

/** Gives the open workbook the functions of the add-in, and contents of the officer's. */
export function richteHer(excel: HeadlessExcel, { script, metadata }: Funktionsdateien): void {
  excel.loadFunctions(script, metadata);
  excel.setCells("Tabelle1!A1:B2", [
    ["Stand", 1],
    ["Summe", "=B1*2"],
  ]);
}

/** Tests with few checks, by a clock that goes on where it is waited for. */
export function pruefe(auftrag: Partial<Selbsttestauftrag> = {}): Promise<readonly Befund[]> {
  let zeit = 0;
  const uhr = {
    jetzt: () => zeit,
    warte: (millisekunden: number) => {
      zeit += millisekunden;
      return Promise.resolve();
    },
  };
  return pruefeSelbst({
    version: "1.0.0",
    herkunft: "https://kim.example/taskpane.html",
    plan: WENIGE,
    uhr,
    ...auftrag,
  });
}
