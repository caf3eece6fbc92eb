/**
 * Worksheets as data: what stands in which cell, how it looks, what it is called. `excel/` writes them through
 * Office.js, `datei/` writes them as a file; neither adds anything of its own.
 */

/** A formula in en-US form with its leading "=", as Office.js and files take it. */
export interface Formel {
  readonly formel: string;
}

/** Text (never read as a formula; "" is an empty cell with a look), a number (dates are serials) or a formula. */
export type Inhalt = string | number | Formel;

/** How a cell looks and which number format it has: the table is in stile.ts. */
export type Stilname =
  | "titel"
  | "untertitel"
  | "hinweis"
  | "warnung"
  | "abschnitt"
  | "abschnittZeile"
  | "unterabschnitt"
  | "beschriftung"
  | "beschriftungEingerueckt"
  | "beschriftungMitte"
  | "kopf"
  | "kopfEingerueckt"
  | "kopfMitte"
  | "kopfRechts"
  | "text"
  | "textEingerueckt"
  | "textMitte"
  | "umbruch"
  | "umbruchEingerueckt"
  | "klein"
  | "kleinUmbruch"
  | "kleinUmbruchEingerueckt"
  | "zahl"
  | "euro"
  | "kleinZahl"
  | "kleinGanzzahl"
  | "kleinEuro"
  | "kleinEuroGenau"
  | "kleinZeile"
  | "kleinDatum"
  | "textSumme"
  | "zahlSumme"
  | "euroSumme"
  | "hinweisErgebnis"
  | "textErgebnis"
  | "textErgebnisEingerueckt"
  | "euroErgebnis"
  | "eingabeText"
  | "eingabeUmbruch"
  | "eingabeMitte"
  | "eingabeZahl"
  | "eingabeTage"
  | "eingabeDatum"
  | "eingabeEuro"
  | "eingabeGanzeuro";

/** What an input cell accepts; its sentence stops anything else. */
export type Pruefung =
  | { readonly art: "zahl"; readonly von: number; readonly bis: number; readonly satz: string }
  | { readonly art: "liste"; readonly werte: readonly string[]; readonly satz: string }
  | { readonly art: "formel"; readonly formel: string; readonly satz: string };

/** One cell. What the officer may change is an Eingabe: it survives when the sheet is made again. */
export interface Zelle {
  readonly inhalt: Inhalt;
  readonly stil: Stilname;
  /** what this input is, stable over layouts: "M1.vzae", "zeitraum.beginn", "satz.KGSt.IT" */
  readonly eingabe?: string;
  readonly pruefung?: Pruefung;
}

/** A4 print setup: one page wide, as many pages as it takes. */
export interface Druck {
  readonly ausrichtung: "hoch" | "quer";
  /** where not the whole sheet is printed */
  readonly bereich?: Bereich;
  /** rows that begin a new page, so that nothing is cut that fits on one */
  readonly seitenwechsel?: readonly number[];
  /** printed on every page */
  readonly wiederholteZeilen?: readonly [von: number, bis: number];
  /** with Excel's codes: "&A" is the sheet's name, "&P" the page, "&N" their number, "&&" an ampersand */
  readonly fusszeile: { readonly links: string; readonly mitte: string; readonly rechts: string };
}

/** A rectangle of cells of a sheet; rows and columns count from 0. */
export interface Bereich {
  readonly zeile: number;
  readonly spalte: number;
  readonly zeilen: number;
  readonly spalten: number;
}

/**
 * A list that the officer fills, sorts and lengthens, an Excel table. Whatever stands in its input columns is taken
 * over row by row when the sheet is made again; the columns behind them are formulas of ours.
 */
export interface Liste {
  /** the table's name in the workbook: "KIM_Stellenplan" */
  readonly name: string;
  /** its header row and its rows, of which it has at least one */
  readonly bereich: Bereich;
  /** its first columns are the inputs */
  readonly eingabespalten: number;
}

/** A chart of stacked columns: one for each row of its data, made up of the columns of its data. */
export interface Diagramm {
  /** unique on its sheet: "KIM Finanzierung" */
  readonly name: string;
  readonly titel: string;
  /** what it shows, for those who cannot see it */
  readonly beschreibung: string;
  /** its first row names the parts, its first column the stacks; the rest are amounts */
  readonly daten: Bereich;
  /** "#rrggbb" for each part */
  readonly farben: readonly string[];
  /** the cells that it covers */
  readonly lage: Bereich;
}

/** One worksheet. Rows and columns count from 0; cells that are not given stay empty. */
export interface Blatt {
  readonly name: string;
  /** one sentence on what the sheet is for */
  readonly zweck: string;
  /** in characters of the standard font */
  readonly spaltenbreiten: readonly number[];
  readonly zeilen: readonly (readonly (Zelle | undefined)[])[];
  /** in points, one for each row */
  readonly zeilenhoehen: readonly number[];
  /** rows that stay in view */
  readonly fixierteZeilen: number;
  readonly listen?: readonly Liste[];
  readonly diagramme?: readonly Diagramm[];
  readonly druck: Druck;
}

/** A name of the workbook for one cell: "KIM_M1_Eigenanteil". */
export interface Bezug {
  readonly name: string;
  readonly blatt: string;
  readonly zeile: number;
  readonly spalte: number;
  /** what the named amount is, for the list of results: "Modul 1: Strategische Steuerung"; left out for an input */
  readonly bezeichnung?: string;
}

/** Everything one press of the button makes. */
export interface Mappe {
  /** in the order of the tabs */
  readonly blaetter: readonly Blatt[];
  readonly bezuege: readonly Bezug[];
}
