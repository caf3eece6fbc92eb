import { aufStellen } from "./bruch";
import { liesZahl } from "./deutsch";
import { falsch } from "./fehler";
import type { Zellwert } from "./zelle";
import { alsFehlertext, beschreibe, weitergereichterFehler } from "./zelle";

/** Which numbers a cell may hold. */
export interface Zahlenbereich {
  readonly mindestens: number;
  readonly hoechstens: number;
  /** the end of the sentence "Erlaubt: …" */
  readonly erlaubt: string;
}

/** Which numbers a cell may hold, and how exactly they count. */
export interface Zahlenform extends Zahlenbereich {
  /** decimals that count; the number is kept as an integer of that unit */
  readonly stellen: number;
}

/**
 * Reads a number, or text written the German way, as it is.
 * @param name how the value is called in the sentence
 * @throws KimFehler naming what came and what is allowed: #VALUE!, or #N/A for a cell that holds #N/A
 */
export function liesKommazahl(wert: Zellwert, bereich: Zahlenbereich, name: string): number {
  const zahl = alsZahl(wert, bereich, name);
  if (zahl < bereich.mindestens || zahl > bereich.hoechstens) throw ausserhalb(zahl, bereich, name);
  return zahl;
}

/**
 * Reads a number, or text written the German way, rounded once to the decimals that count.
 * @param name how the value is called in the sentence
 * @returns the integer of the smallest unit, e.g. 35000 for 3,5 with four decimals; never −0
 * @throws KimFehler naming what came and what is allowed: #VALUE!, or #N/A for a cell that holds #N/A
 */
export function liesZahlenform(wert: Zellwert, form: Zahlenform, name: string): number {
  const zahl = alsZahl(wert, form, name);
  const einheiten = aufStellen(zahl, form.stellen);
  const eins = 10 ** form.stellen;
  if (einheiten < form.mindestens * eins || einheiten > form.hoechstens * eins)
    throw ausserhalb(zahl, form, name);
  return einheiten;
}

function alsZahl(wert: Zellwert, bereich: Zahlenbereich, name: string): number {
  const zahl = typeof wert === "number" ? wert : typeof wert === "string" ? liesZahl(wert) : undefined;
  if (zahl === undefined || !Number.isFinite(zahl)) throw keineZahl(wert, bereich, name);
  return zahl;
}

function keineZahl(wert: Zellwert, { erlaubt }: Zahlenbereich, name: string): Error {
  const fehlertext = alsFehlertext(wert);
  if (fehlertext !== undefined) return weitergereichterFehler(name, fehlertext);
  return falsch(`${name}: ${beschreibe(wert)} ist keine Zahl. Erlaubt: ${erlaubt}.`);
}

function ausserhalb(zahl: number, { erlaubt }: Zahlenbereich, name: string): Error {
  return falsch(`${name}: ${beschreibe(zahl)} ist nicht erlaubt. Erlaubt: ${erlaubt}.`);
}
