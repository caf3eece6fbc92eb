import { liesZahl } from "../../grundlage/deutsch";
import { versuche } from "../../grundlage/fehler";
import { type Bezug, liesBezug, zeigeBezug } from "../../excel/bezug";
import { liesEntgeltgruppe } from "../../saetze/entgeltgruppe";
import { liesModul } from "../../saetze/modul";
import { saetzeVon, STANDARD } from "../../saetze/staende";
import type { Feldart } from "./felder";

/** What stands in a field. */
export type Feldwert =
  | { readonly art: "leer" }
  | { readonly art: "wert"; readonly wert: number | string }
  | { readonly art: "liste"; readonly werte: readonly (number | string)[] }
  | { readonly art: "bezug"; readonly bezug: Bezug };

const LEER: Feldwert = { art: "leer" };
const IN_ZEICHEN = /^["„“](.*)["“”]$/;

/**
 * Reads what was typed into a field, the German way. Whatever is neither cells nor what the field takes becomes a text,
 * so that the function itself says what is wrong with it.
 */
export function liesFeld(text: string, art: Feldart): Feldwert {
  const eingabe = text.trim();
  if (eingabe === "") return LEER;
  const [, inZeichen] = IN_ZEICHEN.exec(eingabe) ?? [];
  if (inZeichen !== undefined) return { art: "wert", wert: inZeichen };
  const bezug = eingabe.startsWith("=") ? liesBezug(eingabe.slice(1)) : blosserBezug(eingabe, art);
  return bezug ? { art: "bezug", bezug } : liesWert(eingabe, art);
}

/** Cells that are typed without "=": where a field takes words, a word is one of those. */
function blosserBezug(eingabe: string, art: Feldart): Bezug | undefined {
  const bezug = liesBezug(eingabe);
  if (!bezug || GANZE_ZEILEN.test(eingabe)) return undefined;
  if (bezug.art === "name" && NIMMT_WORTE[art]) return undefined;
  return istWortDesFeldes(eingabe, art) ? undefined : bezug;
}

/** "12:30" is rather a time that was typed into the wrong field. */
const GANZE_ZEILEN = /^\d+:\d+$/;

const NIMMT_WORTE: Readonly<Record<Feldart, boolean>> = {
  zahl: false,
  zahlenliste: false,
  datum: false,
  zellen: false,
  stellenart: true,
  entgeltgruppe: true,
  bewilligt: true,
  stand: true,
};

/** What reads like a cell and is a grade (E11) or a Modul (M1) all the same. */
function istWortDesFeldes(eingabe: string, art: Feldart): boolean {
  const lies =
    art === "entgeltgruppe"
      ? () => liesEntgeltgruppe(eingabe)
      : art === "stellenart"
        ? () => liesModul(eingabe, undefined, saetzeVon(STANDARD))
        : undefined;
  return lies !== undefined && typeof versuche(lies) === "string";
}

function liesWert(eingabe: string, art: Feldart): Feldwert {
  if (art === "zahlenliste") return liesListe(eingabe);
  return { art: "wert", wert: alsZahl(eingabe, art) ?? eingabe };
}

function alsZahl(eingabe: string, art: Feldart): number | undefined {
  switch (art) {
    case "zahl":
    case "zahlenliste":
    case "bewilligt":
      return liesZahl(eingabe);
    case "stellenart":
    case "datum":
      return /^\d{1,7}$/.test(eingabe) ? Number(eingabe) : undefined;
    case "entgeltgruppe":
    case "stand":
    case "zellen":
      return undefined;
  }
}

/** "2; 2; 3" or "{2;2;3}". */
function liesListe(eingabe: string): Feldwert {
  const [, inKlammern = eingabe] = /^\{(.*)\}$/.exec(eingabe) ?? [];
  const werte = inKlammern
    .split(";")
    .map((teil) => teil.trim())
    .map((teil) => liesZahl(teil) ?? teil);
  const [erster, ...weitere] = werte;
  if (erster === undefined || weitere.length > 0) return { art: "liste", werte };
  return { art: "wert", wert: erster };
}

/**
 * Cells as they are put into a field, so that the field reads them as cells.
 * @param bezug as {@link zeigeBezug} writes it
 */
export function alsFeldtext(bezug: Bezug, art: Feldart): string {
  const text = zeigeBezug(bezug);
  return liesFeld(text, art).art === "bezug" ? text : `=${text}`;
}

/** A value as it is put into a field, so that the field reads the same value. */
export function wertAlsFeldtext(wert: number | string, art: Feldart): string {
  if (typeof wert === "number") return zahlAlsText(wert);
  const gelesen = liesFeld(wert, art);
  return gelesen.art === "wert" && gelesen.wert === wert ? wert : `"${wert}"`;
}

/** A number in full and without grouping, as formulas take it: 3.5 → "3,5". */
export function zahlAlsText(zahl: number): string {
  return String(zahl + 0)
    .replace(".", ",")
    .toUpperCase();
}
