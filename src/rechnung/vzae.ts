import { aufStellen, ZEHNTAUSEND } from "../grundlage/bruch";
import type { Zahlenbereich } from "../grundlage/zahlenform";

/** Days per week. */
export const TAGE: Zahlenbereich = {
  mindestens: 0,
  hoechstens: 10_000,
  erlaubt: "0 bis 10.000 Tage je Woche",
};

/** What a full week has: days, or hours where the other number is hours too. */
export const WOCHENTAGE: Zahlenbereich = {
  mindestens: 1,
  hoechstens: 168,
  erlaubt: "1 bis 168, zum Beispiel 5 (ohne Angabe)",
};

/** The days of a full week, where nothing else is said (Fachkonzept section 4: 5 days = 1 VZÄ). */
export const VOLLE_WOCHE = 5;

/** Days per week as VZÄ, rounded to four decimals like every VZÄ. */
export function vzaeAusTagen(tage: number, wochentage: number): number {
  return aufStellen(tage / wochentage, 4) / ZEHNTAUSEND;
}
