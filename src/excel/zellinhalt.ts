import type { Inhalt } from "../blaetter/blatt";

/** What is written to a cell through `Range.formulas`. */
export type Zellinhalt = string | number | boolean;

const ZEICHEN_EINER_FORMEL = /^\s*[=+\-@']/;
const NUR_ZIFFERN_UND_ZEICHEN = /^[\d\s.,:;/\\%€$£+\-−()]*\d[\d\s.,:;/\\%€$£+\-−()]*$/;
const ZEHNERPOTENZ = /^\s*[\d.,]+e[+-]?\d+\s*$/i;
const UHRZEIT = /^\s*\d{1,2}(?::\d{2}){0,2}\s*[ap]m?\s*$/i;
const MONATSNAME =
  "jan(?:uary?)?|feb(?:ruary?)?|m[aä]r(?:z|ch)?|mrz|apr(?:il)?|ma[iy]|jun[ei]?|jul[iy]?|aug(?:ust)?|" +
  "sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?";
const MONAT = new RegExp(`^(?=.*\\d)[\\d\\s.,/-]*(?:${MONATSNAME})[\\d\\s.,/-]*$`, "i");
const WORT_MIT_WERT = /^\s*(?:true|false|wahr|falsch|#[a-z]+[a-z/0]*[!?]?)\s*$/i;
const MUSTER = [ZEICHEN_EINER_FORMEL, NUR_ZIFFERN_UND_ZEICHEN, ZEHNERPOTENZ, UHRZEIT, MONAT, WORT_MIT_WERT];

/** Text as it must be written to stay text: what Excel would read as something else gets a leading apostrophe. */
export function alsText(text: string): string {
  return MUSTER.some((muster) => muster.test(text)) ? `'${text}` : text;
}

/** What to write for a cell of a Blatt. */
export function alsZellinhalt(inhalt: Inhalt): Zellinhalt {
  if (typeof inhalt === "object") return inhalt.formel;
  return typeof inhalt === "string" ? alsText(inhalt) : inhalt;
}

/**
 * What to write so that a cell holds again what was read from it.
 * @param formel from `Range.formulas`
 * @param wert from `Range.values`
 */
export function wiederZuSchreiben(formel: unknown, wert: unknown): Zellinhalt {
  if (typeof formel === "number" || typeof formel === "boolean" || istFormel(formel, wert)) return formel;
  return typeof formel === "string" ? alsText(formel) : "";
}

/** Whether a cell holds a formula: for anything else hosts answer its value, a text that begins with "=" too. */
export function istFormel(formel: unknown, wert: unknown): formel is string {
  return typeof formel === "string" && formel.startsWith("=") && formel !== wert;
}
