/**
 * Worksheets as data: what stands in which cell, how it looks, what it is called. `excel/` writes them through
 * Office.js, `datei/` writes them as a file; neither adds anything of its own.
 */

/** A formula in en-US form with its leading "=", as Office.js and files take it. */
export interface Formel {
  readonly formel: string;
}

/** Text (never read as a formula), a number (dates are serials) or a formula. */
export type Inhalt = string | number | Formel;

/** How a cell looks and which number format it has; the table is in stile.ts. */
export type Stilname =
  | "titel"
  | "hinweis"
  | "abschnitt"
  | "kopf"
  | "text"
  | "quelle"
  | "zahl"
  | "datum"
  | "euro"
  | "euroSumme"
  | "textSumme"
  | "eingabeText"
  | "eingabeZahl"
  | "eingabeDatum"
  | "eingabeEuro"
  | "eingabeAnteil"
  | "beschriftung";

/** One cell. What the officer may change is an Eingabe: it survives when the sheet is made again. */
export interface Zelle {
  readonly inhalt: Inhalt;
  readonly stil: Stilname;
  /** what this input is, stable over layouts: "M1.vzae", "zeitraum.beginn", "satz.KGSt.IT" */
  readonly eingabe?: string;
}

/** What an input cell accepts; an error in words stops anything else. */
export type Pruefung =
  | { readonly art: "zahl"; readonly von: number; readonly bis: number; readonly satz: string }
  | { readonly art: "datum"; readonly satz: string }
  | { readonly art: "formel"; readonly formel: string; readonly satz: string };

/** A4 print setup. */
export interface Druck {
  readonly ausrichtung: "hoch" | "quer";
  /** printed on every page */
  readonly wiederholteZeilen?: readonly [von: number, bis: number];
  readonly fusszeile: { readonly links: string; readonly mitte: string; readonly rechts: string };
}

/** One worksheet. Rows and columns count from 0; cells that are not given stay empty. */
export interface Blatt {
  readonly name: string;
  /** one sentence on what the sheet is for */
  readonly zweck: string;
  /** in characters of the standard font */
  readonly spaltenbreiten: readonly number[];
  readonly zeilen: readonly (readonly (Zelle | undefined)[])[];
  readonly pruefungen: readonly {
    readonly zeile: number;
    readonly spalte: number;
    readonly pruefung: Pruefung;
  }[];
  /** rows that stay in view */
  readonly fixierteZeilen: number;
  readonly druck: Druck;
}

/** A name of the workbook for one cell: "KIM_M1_Eigenanteil". */
export interface Bezug {
  readonly name: string;
  readonly blatt: string;
  readonly zeile: number;
  readonly spalte: number;
  /** what the named amount is, for the list of results: "Modul 1: Strategische Steuerung" */
  readonly bezeichnung: string;
}

/** Everything one press of the button makes. */
export interface Mappe {
  /** in the order of the tabs */
  readonly blaetter: readonly Blatt[];
  readonly bezuege: readonly Bezug[];
}
