import type { Inhalt } from "../blaetter/blatt";
import { a1 } from "../blaetter/adresse";
import type { Befundkopf } from "./befund";

/** What a cell must show; dates are serials, a blank is "". */
export type Sollwert = string | number | boolean;

/** What must come out. */
export type Erwartung =
  /** these values, in this shape: one cell, or a result that spills */
  | { readonly art: "werte"; readonly werte: readonly (readonly Sollwert[])[] }
  | { readonly art: "fehler"; readonly fehler: "#N/A" | "#VALUE!" }
  /** the text that the cell shows, by its number format and the language of Excel */
  | { readonly art: "anzeige"; readonly text: string }
  /** no cell of the range shows an error */
  | { readonly art: "ohne Fehler"; readonly zeilen: number; readonly spalten: number };

/** A check that comes out in cells. */
export interface Sollpruefung extends Befundkopf {
  readonly erwartet: Erwartung;
  /** what the officer can do where it does not come out */
  readonly abhilfe: string;
}

/** The address of a cell of a check; rows and columns count from the check's own first cell. */
export type Eigenzelle = (zeile: number, spalte: number) => string;

/** A check with its own few cells: inputs, and the formula that is judged. */
export interface Zellpruefung extends Sollpruefung {
  readonly zellen: (zelle: Eigenzelle) => readonly (readonly Inhalt[])[];
  /** where what is judged begins among them; the first cell where not said */
  readonly ab?: readonly [zeile: number, spalte: number];
  /** number formats that its cells have, in en-US form */
  readonly zahlenformate?: readonly (readonly [zeile: number, spalte: number, format: string])[];
}

/** How many rows and columns a result takes. */
export function groesse(erwartet: Erwartung): { readonly zeilen: number; readonly spalten: number } {
  switch (erwartet.art) {
    case "werte":
      return { zeilen: erwartet.werte.length, spalten: erwartet.werte[0]?.length ?? 0 };
    case "ohne Fehler":
      return erwartet;
    case "fehler":
    case "anzeige":
      return { zeilen: 1, spalten: 1 };
  }
}

/** A single value that must come out. */
export function wert(soll: Sollwert): Erwartung {
  return { art: "werte", werte: [[soll]] };
}

/** Addresses of a check whose first cell stands there. */
export function eigenzelle(obersteZeile: number): Eigenzelle {
  return (zeile, spalte) => a1({ zeile: obersteZeile + zeile, spalte });
}
