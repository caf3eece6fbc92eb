import { bereichsverweis } from "./adresse";
import { textkonstante } from "./formel";
import { KOPFZEILE } from "./stellenplan/orte";
import { type Planspalte, planverweis, spaltenindex } from "./stellenplan/spalten";
import { STELLENPLAN } from "./namen";

/**
 * What formulas of other sheets ask of the Stellenplan. They take whole columns, so that rows may be added, sorted and
 * deleted; rows that cannot be calculated are left out of every sum, and whoever shows a sum says how many they are.
 */

/** A column and what its cells must be, as SUMIFS and COUNTIFS take it. */
export type Bedingung = readonly [spalte: Planspalte, kriterium: string];

/** All amounts of a row are errors where its Eigenanteil is one. */
const BERECHENBAR: Bedingung = ["eigenanteil", '">-1000000000000000"'];

export const UEBERPLANMAESSIG: Bedingung = ["zaehltAls", '"überplanmäßig"'];
export const WEITERGELEITET: Bedingung = ["zaehltAls", '"weitergeleitet"'];
export const BEIM_KREIS: Bedingung = ["zaehltAls", '"<>weitergeleitet"'];

/** The sum of a column over the rows that meet all conditions and can be calculated. */
export function plansumme(spalte: Planspalte, ...bedingungen: readonly Bedingung[]): string {
  return `SUMIFS(${planverweis(spalte)},${kriterien([...bedingungen, BERECHENBAR])})`;
}

/** How many rows meet all conditions. */
export function plananzahl(...bedingungen: readonly [Bedingung, ...(readonly Bedingung[])]): string {
  return `COUNTIFS(${kriterien(bedingungen)})`;
}

/** How many of the rows that meet the conditions cannot be calculated. */
export function planfehler(...bedingungen: readonly [Bedingung, ...(readonly Bedingung[])]): string {
  return `${plananzahl(...bedingungen)}-${plananzahl(...bedingungen, BERECHENBAR)}`;
}

/**
 * The sum of a column over what a scenario consists of: its own rows and those of none.
 * @param szenarioNr an expression for its number
 */
export function szenariosumme(
  spalte: Planspalte,
  szenarioNr: string,
  ...bedingungen: readonly Bedingung[]
): string {
  const summe = (nr: string) => plansumme(spalte, ["szenarioNr", nr], ...bedingungen);
  return `${summe("0")}+${summe(szenarioNr)}`;
}

/** How many rows of the whole plan cannot be calculated, those of no known Modul among them. */
export function alleFehler(): string {
  return `SUMPRODUCT(--ISERROR(${stellen("eigenanteil")}))`;
}

/**
 * A cell of a row of the plan.
 * @param zeile an expression for its row on the sheet, from 1; where it is the address of a blank cell, the first
 * row is read: INDEX would give the whole column
 */
export function planwert(spalte: Planspalte, zeile: string): string {
  return `INDEX(${planverweis(spalte)},MAX(1,${zeile}))`;
}

/** The row, from 1, in which a value first stands in a column; #N/A where it does not. */
export function planzeile(spalte: Planspalte, wert: string): string {
  return `MATCH(${wert},${planverweis(spalte)},0)`;
}

/** The name of a scenario by its number. */
export function szenarioname(nr: string): string {
  return planwert("szenarioName", planzeile("szenarioNr", nr));
}

/** The last day of all Stellen. */
export const LETZTER_TAG = `MAX(${stellen("tagEnde")})`;

/** The first Haushaltsjahr of all Stellen that can be calculated, and their last one. */
export const ERSTES_JAHR = `MIN(${stellen("erstesJahr")})`;
export const LETZTES_JAHR = `MAX(${stellen("letztesJahr")})`;

/** A number of Stellen in words: "1 Stelle", "3 Stellen". */
export function stellenzahl(anzahl: string): string {
  return `(${anzahl})&IF(${anzahl}=1," Stelle"," Stellen")`;
}

/** A text to search for, in which no character stands for "anything". */
export function suchtext(text: string): string {
  return textkonstante(text.replace(/[~*?]/g, "~$&"));
}

function kriterien(bedingungen: readonly Bedingung[]): string {
  return bedingungen.map(([spalte, kriterium]) => `${planverweis(spalte)},${kriterium}`).join(",");
}

/**
 * A column from the header on, which is never deleted, as far as anybody looks: errors have to be looked for cell by cell,
 * and above the header stand other numbers.
 */
function stellen(spalte: Planspalte): string {
  const HOECHSTENS = 3000;
  return bereichsverweis(STELLENPLAN, {
    zeile: KOPFZEILE,
    spalte: spaltenindex(spalte),
    zeilen: HOECHSTENS,
    spalten: 1,
  });
}
