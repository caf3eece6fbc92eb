import type { Ort } from "../../blaetter/adresse";
import type { Zellstand } from "../mappensicht";

/** The cell to explain. */
export interface Auswahl {
  readonly ort: Ort;
  readonly zelle: Zellstand;
  /** the cell whose formula spills into it */
  readonly anker: { readonly ort: Ort; readonly zelle: Zellstand } | undefined;
}

/** The formula that gives the cell its value, its own or the one that spills into it. */
export function formelDer({ zelle, anker }: Auswahl): string | undefined {
  const formel = anker ? anker.zelle.formel : zelle.formel;
  return typeof formel === "string" && formel.startsWith("=") && formel !== zelle.wert ? formel : undefined;
}
