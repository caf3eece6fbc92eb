import type { Druck } from "./blatt";

/**
 * A4 with the sheet, the source and the page at the foot of each page.
 * @param stand the name of the Stand whose Sätze the sheet is calculated with
 */
export function druck(
  ausrichtung: Druck["ausrichtung"],
  stand: string,
  wiederholteZeilen?: Druck["wiederholteZeilen"],
): Druck {
  const fusszeile = {
    links: "&A",
    mitte: `Quelle: Blatt „KIM Sätze“, Stand ${stand.replace(/&/g, "&&")}`,
    rechts: "Seite &P von &N",
  };
  return wiederholteZeilen ? { ausrichtung, wiederholteZeilen, fusszeile } : { ausrichtung, fusszeile };
}
