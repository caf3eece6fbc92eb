import type { Formel } from "./blatt";

/**
 * What formulas are built from. They use only functions that every Excel from 2016, LibreOffice and other
 * spreadsheets have, and text in them reads German whatever language the spreadsheet speaks.
 *
 * No binary fraction may reach a rounding: VZÄ and Monate are ten-thousandths, Sätze are cents or millionths of a
 * euro, all whole numbers. A spreadsheet rounds, floors and compares with 15 digits, so each of them stays below
 * 10^14, a narrower limit than 2^53.
 */

/** A formula from its text without the leading "=". */
export function formel(ausdruck: string): Formel {
  return { formel: `=${ausdruck}` };
}

/** A constant text inside a formula. */
export function textkonstante(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/**
 * An expression that is always #VALUE!; its sentence says to whoever reads the formula what is wrong.
 */
export function falsch(satz: string): string {
  return `1*${textkonstante(satz)}`;
}

/** Whether a cell is blank or shows nothing. Not `=""`: some spreadsheets take 0 for equal to "". */
export function istLeer(adresse: string): string {
  return `LEN(${adresse})=0`;
}

/** Whether a cell holds a word: blanks around it and case do not matter. */
export function istWort(adresse: string, wort: string): string {
  return `TRIM(${adresse})=${textkonstante(wort)}`;
}

/**
 * An expression for text to be searched for. A search reads some characters as "anything"; here they stand for themselves.
 */
export function ohnePlatzhalter(text: string): string {
  return ["~", "*", "?"].reduce(
    (bisher, zeichen) => `SUBSTITUTE(${bisher},"${zeichen}","~${zeichen}")`,
    text,
  );
}

/** An expression for a number as German text: 3.5 → "3,5". */
export function zahltext(zahl: string): string {
  return `SUBSTITUTE(${zahl}&"",".",",")`;
}

/** An expression for whole euros as German text: 59583 → "59.583 €". */
export function eurotext(euro: string): string {
  return `SUBSTITUTE(FIXED(${euro},0),",",".")&" €"`;
}

/** An expression for a date as German text: 44531 → "01.12.2021". TEXT's own date codes differ by language. */
export function datumstext(datum: string): string {
  return `TEXT(DAY(${datum}),"00")&"."&TEXT(MONTH(${datum}),"00")&"."&YEAR(${datum})`;
}

/** A function over any number of arguments, nested where they are more than Excel takes at once. */
export function ueberAlle(funktion: "MIN" | "MAX" | "SUM", argumente: readonly string[]): string {
  const HOECHSTENS = 200;
  if (argumente.length <= HOECHSTENS) return `${funktion}(${argumente.join(",")})`;
  const gruppen: string[] = [];
  for (let i = 0; i < argumente.length; i += HOECHSTENS)
    gruppen.push(ueberAlle(funktion, argumente.slice(i, i + HOECHSTENS)));
  return ueberAlle(funktion, gruppen);
}
