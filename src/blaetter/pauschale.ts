import type { Ort } from "./adresse";
import { UEBERSICHT } from "./namen";

const ort = (zeile: number): Ort => ({ blatt: UEBERSICHT, zeile, spalte: 1 });

/** Where the Integrationspauschale is entered: on "KIM Übersicht", below the period. */
export const PAUSCHALE = {
  /** in €, what is left of it */
  restbetrag: ort(10),
  /** the last day it may be used for, as a date: as it is, and if its use is extended */
  bis: ort(11),
  verlaengertBis: ort(12),
} as const satisfies Readonly<Record<string, Ort>>;
