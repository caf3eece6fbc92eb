import type { Ort } from "../blaetter/adresse";

/** A step of a calculation. All texts are German and ready to be read. */
export interface Schritt {
  readonly schritt: string;
  /** the arithmetic: "106.540 € × 13 ÷ 12" */
  readonly rechnung: string;
  /** what comes of it before it is rounded: "115.418,3333… €"; "" where that is the result */
  readonly exakt: string;
  /** "gerundet auf ganze Euro"; "" where nothing is rounded */
  readonly rundung: string;
  /** "115.418 €"; "" where the step has no result of its own */
  readonly ergebnis: string;
  readonly quelle: string;
  /** whether it is the figure that was asked for */
  readonly gesucht: boolean;
}

/** Something that a figure consists of, or is taken from. */
export interface Teil {
  /** "+", "−", "×" …; "" before the first */
  readonly zeichen: string;
  readonly bezeichnung: string;
  /** "158.644 €" */
  readonly wert: string;
  /** where it stands, to go there; `undefined` for a constant */
  readonly ort: Ort | undefined;
  /** of several that are compared, the one that is taken */
  readonly gewaehlt: boolean;
}

/** Something the reader should know: a hint, or a warning that a figure is not what it seems. */
export interface Hinweis {
  readonly art: "hinweis" | "achtung";
  readonly satz: string;
}

/** A part of an explanation. */
export type Abschnitt =
  | { readonly art: "schritte"; readonly titel: string; readonly schritte: readonly Schritt[] }
  | {
      readonly art: "teile";
      readonly titel: string;
      readonly teile: readonly Teil[];
      /** what they come to: "= 510.332 €"; "" where they are only what is used */
      readonly ergebnis: string;
    };

/** Where a figure comes from, as data. */
export interface Erklaerung {
  readonly ort: Ort;
  /** what it is: "Eigenanteil – Strategische Steuerung im KI" */
  readonly titel: string;
  /** what the cell shows */
  readonly wert: string;
  /** one or two sentences on what this is */
  readonly einleitung: string;
  /** the cell's formula as a German Excel shows it; "" where there is none, or where it says nothing to a reader */
  readonly formel: string;
  readonly hinweise: readonly Hinweis[];
  readonly abschnitte: readonly Abschnitt[];
}

/** A hint. */
export function hinweis(satz: string): Hinweis {
  return { art: "hinweis", satz };
}

/** A warning. */
export function achtung(satz: string): Hinweis {
  return { art: "achtung", satz };
}
