/**
 * One rate with its source: a row of the sheet "KIM Sätze" (Fachkonzept section 6). What its key is called and
 * what its value counts is the same in every Stand, and stands in beschriftung.ts.
 */
export interface Satz {
  /** e.g. "KGSt.IT", "EG.E11", "Art.1V.PK" */
  readonly schluessel: string;
  /** the rate; a text for `.Name`, `.Modul` and `.Rundung` */
  readonly wert: number | string;
  /** since when, as the source words it ("22.02.2021", "2020/2021") */
  readonly gueltigAb: string;
  /** where the value stands, or "abgeleitet: …" with the derivation */
  readonly quelle: string;
}

/** A dated set of Sätze: all that is known of it, and nothing else. */
export interface Stand {
  readonly name: string;
  readonly saetze: readonly Satz[];
}
