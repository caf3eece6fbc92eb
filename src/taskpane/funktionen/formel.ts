import type { Funktionsid } from "../../aufrufe/kim";
import { textkonstante } from "../../blaetter/formel";
import { zeigeBezug } from "../../excel/bezug";
import { type Feldwert, zahlAlsText } from "./feldwert";

/** How a language of Excel writes what differs between them. */
interface Schreibweise {
  readonly trenner: string;
  readonly zahl: (zahl: number) => string;
}

const DEUTSCH: Schreibweise = { trenner: "; ", zahl: zahlAlsText };
const ENGLISCH: Schreibweise = { trenner: ",", zahl: (zahl) => zahlAlsText(zahl).replace(",", ".") };

/** Excel takes no longer text within a formula. */
export const LAENGSTER_TEXT = 255;

/**
 * The formula as it will stand in a cell of a German Excel: `=KIM.EIGENANTEIL(1; 3,5; "E11"; 13)`.
 * @param blatt the sheet on which it will stand, where that is known
 */
export function deutscheFormel(id: Funktionsid, werte: readonly Feldwert[], blatt?: string): string {
  return formel(id, werte, blatt, DEUTSCH);
}

/** The same formula as Office.js takes it: `=KIM.EIGENANTEIL(1,3.5,"E11",13)`. */
export function englischeFormel(id: Funktionsid, werte: readonly Feldwert[], blatt?: string): string {
  return formel(id, werte, blatt, ENGLISCH);
}

function formel(
  id: Funktionsid,
  werte: readonly Feldwert[],
  blatt: string | undefined,
  schreibweise: Schreibweise,
): string {
  const argumente = ohneLeeresEnde(werte).map((wert) => argument(wert, blatt, schreibweise));
  return `=KIM.${id}(${argumente.join(schreibweise.trenner)})`;
}

function ohneLeeresEnde(werte: readonly Feldwert[]): readonly Feldwert[] {
  let ende = werte.length;
  while (werte[ende - 1]?.art === "leer") ende--;
  return werte.slice(0, ende);
}

function argument(feldwert: Feldwert, blatt: string | undefined, schreibweise: Schreibweise): string {
  switch (feldwert.art) {
    case "leer":
      return "";
    case "wert":
      return konstante(feldwert.wert, schreibweise);
    case "liste":
      return `{${feldwert.werte.map((wert) => konstante(wert, schreibweise)).join(";")}}`;
    case "bezug":
      return zeigeBezug(feldwert.bezug, blatt);
  }
}

function konstante(wert: number | string, { zahl }: Schreibweise): string {
  return typeof wert === "number" ? zahl(wert) : textkonstante(wert);
}
