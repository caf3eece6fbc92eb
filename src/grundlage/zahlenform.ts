import { aufStellen } from "./bruch";
import { liesZahl } from "./deutsch";
import { falsch } from "./fehler";
import type { Zellwert } from "./zelle";
import { alsFehlertext, beschreibe, weitergereichterFehler } from "./zelle";

/** Which numbers a cell may hold, and how exactly they count. */
export interface Zahlenform {
  /** decimals that count; the number is kept as an integer of that unit */
  readonly stellen: number;
  /** in units of the number itself, not of its decimals */
  readonly mindestens: number;
  readonly hoechstens: number;
  /** the end of the sentence "Erlaubt: …" */
  readonly erlaubt: string;
}

/**
 * Reads a number, or text written the German way, rounded once to the decimals that count.
 * @param name how the value is called in the sentence
 * @returns the integer of the smallest unit, e.g. 35000 for 3,5 with four decimals; never −0
 * @throws KimFehler naming what came and what is allowed: #VALUE!, or #N/A for a cell that holds #N/A
 */
export function liesZahlenform(wert: Zellwert, form: Zahlenform, name: string): number {
  const zahl = typeof wert === "number" ? wert : typeof wert === "string" ? liesZahl(wert) : undefined;
  if (zahl === undefined || !Number.isFinite(zahl)) throw keineZahl(wert, form, name);
  const einheiten = aufStellen(zahl, form.stellen);
  const eins = 10 ** form.stellen;
  if (einheiten < form.mindestens * eins || einheiten > form.hoechstens * eins)
    throw falsch(`${name}: ${beschreibe(zahl)} ist nicht erlaubt. Erlaubt: ${form.erlaubt}.`);
  return einheiten;
}

function keineZahl(wert: Zellwert, form: Zahlenform, name: string): Error {
  const fehlertext = alsFehlertext(wert);
  if (fehlertext !== undefined) return weitergereichterFehler(name, fehlertext);
  return falsch(`${name}: ${beschreibe(wert)} ist keine Zahl. Erlaubt: ${form.erlaubt}.`);
}
