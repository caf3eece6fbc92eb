/**
 * One rate with its unit and its source: a row of the sheet "KIM Sätze" (Fachkonzept section 6).
 */
export interface Satz {
  /** e.g. "KGSt.IT", "EG.E11", "Art.1V.PK" */
  readonly schluessel: string;
  readonly bezeichnung: string;
  /** the rate in `einheit`; a text for `.Name`, `.Modul` and `.Rundung` */
  readonly wert: number | string;
  readonly einheit: string;
  /** since when, as the source words it ("22.02.2021", "2020/2021") */
  readonly gueltigAb: string;
  /** where the value stands, or "abgeleitet: …" with the derivation */
  readonly quelle: string;
}

/** A dated, whole set of Sätze. */
export interface Stand {
  readonly name: string;
  readonly titel: string;
  readonly saetze: readonly Satz[];
}
