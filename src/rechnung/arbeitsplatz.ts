import { gerundet, malGeteilt, ZEHNTAUSEND } from "../grundlage/bruch";
import type { Saetze } from "../saetze/saetze";

const MONATE_JE_JAHR = 12;

/**
 * KGSt cost of a workplace of 1 VZÄ for some months, in whole euros (Fachkonzept section 1).
 * @param entgeltgruppe the grade in its one spelling
 * @param monate in ten-thousandths
 * @throws KimFehler (#N/A) for a grade or a KGSt value that the Sätze do not hold
 */
export function arbeitsplatzkosten(entgeltgruppe: string, monate: number, saetze: Saetze): number {
  return gerundet(malGeteilt(saetze.jahreskosten(entgeltgruppe), monate, MONATE_JE_JAHR * ZEHNTAUSEND));
}
