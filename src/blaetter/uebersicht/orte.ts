import type { Ort } from "../adresse";
import { UEBERSICHT } from "../namen";

/** The table of the risk stands first, right below what is entered. */
export const RISIKO_AB = 14;
const JAHRE_AB = RISIKO_AB + 3;

/** Where a Haushaltsjahr is named, as the überplanmäßige Stellen have it: "2021 (12/2021)"; "" beyond the plan. */
export function jahresnameOrt(jahr: number): Ort {
  return { blatt: UEBERSICHT, zeile: JAHRE_AB + jahr, spalte: 0 };
}
