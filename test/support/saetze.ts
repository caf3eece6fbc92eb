import type { Satzzeile } from "../../src/saetze/saetze";

/** Rows of Sätze of which a test cares for key and value only. */
export function satzzeilen(
  ...paare: readonly (readonly [schluessel: unknown, wert: unknown])[]
): Satzzeile[] {
  return paare.map(([schluessel, wert]) => ({ schluessel, wert, quelle: "" }));
}
