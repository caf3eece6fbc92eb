import { a1 } from "../../adresse";
import { GEMEINSAM, KOPFZEILE } from "../orte";
import { type Planspalte, type Rechenspalte, spaltenbuchstabe, spaltenindex } from "../spalten";

/** How the formulas of a row name cells of the table. */
export interface Zeilenbezug {
  /** the row's own cell: "P8" */
  readonly z: (spalte: Planspalte) => string;
  /**
   * The cells above, from the header on, which matches nothing. The plain address of the cell above would stay what it is
   * when a row is inserted between, and the row below would not see that row.
   */
  readonly darueber: (spalte: Planspalte) => string;
}

/** Expressions for some of the steps, without the leading "=". */
export type Schritte<S extends Rechenspalte> = Readonly<Record<S, string>>;

/** @param zeile of the row, from 0 */
export function zeilenbezug(zeile: number): Zeilenbezug {
  return {
    z: (spalte) => `${spaltenbuchstabe(spalte)}${String(zeile + 1)}`,
    darueber: (spalte) =>
      `${spaltenbuchstabe(spalte)}$${String(KOPFZEILE + 1)}:OFFSET($A${String(zeile + 1)},-1,${String(spaltenindex(spalte))})`,
  };
}

/** All cells of a column: "$P:$P". */
export function alle(spalte: Planspalte): string {
  return `$${spaltenbuchstabe(spalte)}:$${spaltenbuchstabe(spalte)}`;
}

/** A Satz that all rows share, as a whole number. */
export function gemeinsam(satz: keyof typeof GEMEINSAM): string {
  return absolut(a1(GEMEINSAM[satz]));
}

/** E7 → $E$7 */
export function absolut(adresse: string): string {
  return adresse.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}
