import { falsch, fehlt, type KimFehler } from "./fehler";
import { zeigeZahl } from "./deutsch";

/**
 * What a cell may hold when Excel hands it to a function (Fachkonzept section 7, "Reading cells").
 *
 * `unknown`, because hosts differ: numbers, text, booleans, null or "" for a blank cell (0 on the desktop),
 * error values as objects or as text, data types as objects.
 */
export type Zellwert = unknown;

/** The cells of an argument row by row; a single value is one row of one cell, a plain list is one row. */
export function alsZeilen(argument: Zellwert): readonly (readonly Zellwert[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  return Array.isArray(argument[0]) ? (argument as Zellwert[][]) : [argument];
}

const FEHLERTEXT = /^#(?:[A-ZÄÖÜ]+(?:\/[A-Z0]+)?[!?]?|[A-Z]+_[A-Z_]+!?)$/;

/** A blank cell as Excel on the web passes it, or text of nothing but blanks. */
export function istLeer(wert: Zellwert): wert is null | undefined | "" {
  return (
    wert === null || wert === undefined || wert === "" || (typeof wert === "string" && wert.trim() === "")
  );
}

/** A blank cell or the 0 which Excel on the desktop passes for one. */
export function istLeerOderNull(wert: Zellwert): boolean {
  return wert === 0 || istLeer(wert);
}

/** What came, in words short enough for a sentence. */
export function beschreibe(wert: Zellwert): string {
  if (istLeer(wert)) return "eine leere Zelle";
  const fehlertext = alsFehlertext(wert);
  if (fehlertext !== undefined) return `der Fehler ${fehlertext}`;
  switch (typeof wert) {
    case "string":
      return `„${kurz(wert)}“`;
    case "number":
      return Number.isFinite(wert) ? zeigeZahl(wert, 6) : "keine endliche Zahl";
    case "boolean":
      return wert ? "WAHR" : "FALSCH";
    default:
      return "ein Datentyp ohne Zahl und Text";
  }
}

function kurz(text: string): string {
  const einzeilig = text.trim().replace(/\s+/g, " ");
  return einzeilig.length > 40 ? `${einzeilig.slice(0, 39)}…` : einzeilig;
}

/** The error a cell holds, such as "#DIV/0!", or `undefined`. */
export function alsFehlertext(wert: Zellwert): string | undefined {
  if (typeof wert === "string") return FEHLERTEXT.test(wert) ? wert : undefined;
  if (typeof wert !== "object" || wert === null) return undefined;
  const { code, basicValue } = wert as { code?: unknown; basicValue?: unknown };
  for (const text of [code, basicValue]) if (typeof text === "string" && FEHLERTEXT.test(text)) return text;
  return undefined;
}

/** The error for a cell that is itself an error: `#N/A` stays `#N/A`, every other one becomes `#VALUE!`. */
export function weitergereichterFehler(argument: string, fehlertext: string): KimFehler {
  const satz = `${argument}: In der Zelle steht der Fehler ${fehlertext}. Bitte zuerst dort beheben.`;
  return fehlertext === "#N/A" ? fehlt(satz) : falsch(satz);
}
