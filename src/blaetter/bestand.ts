import type { Inhalt } from "./blatt";

/** A cell as the officer left it. */
export interface Listenzelle {
  /** what has to be written so that the cell holds the same again */
  readonly inhalt: Inhalt;
  /** what it shows: the result of a formula, a date as its serial, "" for a blank */
  readonly wert: unknown;
}

/** The input cells of a row of a list, in the order of its columns. */
export type Listenzeile = readonly Listenzelle[];

/** What the workbook holds of the officer's before its sheets are made (again). */
export interface Bestand {
  /** @returns the rows of a list by the name of its table, `undefined` where there is none yet */
  readonly liste: (name: string) => readonly Listenzeile[] | undefined;
  /** @returns the value of a single input by its key ("zeitraum.beginn"), `undefined` where there is none yet */
  readonly eingabe: (schluessel: string) => unknown;
}

/** A workbook without sheets of ours. */
export const LEERER_BESTAND: Bestand = { liste: () => undefined, eingabe: () => undefined };
