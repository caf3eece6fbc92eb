import { a1Bereich, type Ort } from "../blaetter/adresse";
import type { Bereich } from "../blaetter/blatt";

/** A rectangle of cells of a named sheet. */
export interface Flaeche extends Bereich {
  readonly blatt: string;
}

/** One cell as a rectangle. */
export function alsFlaeche({ blatt, zeile, spalte }: Ort): Flaeche {
  return { blatt, zeile, spalte, zeilen: 1, spalten: 1 };
}

/** The first cell of a rectangle. */
export function ecke({ blatt, zeile, spalte }: Flaeche): Ort {
  return { blatt, zeile, spalte };
}

/** Whether a rectangle is a single cell. */
export function istEineZelle({ zeilen, spalten }: Bereich): boolean {
  return zeilen === 1 && spalten === 1;
}

/** Whether a cell lies in a rectangle. */
export function liegtIn({ blatt, zeile, spalte, zeilen, spalten }: Flaeche, ort: Ort): boolean {
  return (
    gleichesBlatt(blatt, ort.blatt) &&
    ort.zeile >= zeile &&
    ort.zeile < zeile + zeilen &&
    ort.spalte >= spalte &&
    ort.spalte < spalte + spalten
  );
}

/** Excel tells sheets apart without case. */
export function gleichesBlatt(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether two places are the same cell. */
export function gleicherOrt(a: Ort, b: Ort): boolean {
  return gleichesBlatt(a.blatt, b.blatt) && a.zeile === b.zeile && a.spalte === b.spalte;
}

/** The smallest rectangle around two of one sheet. */
export function umschliessend(a: Flaeche, b: Flaeche): Flaeche {
  const [zeile, spalte] = [Math.min(a.zeile, b.zeile), Math.min(a.spalte, b.spalte)];
  return {
    blatt: a.blatt,
    zeile,
    spalte,
    zeilen: Math.max(a.zeile + a.zeilen, b.zeile + b.zeilen) - zeile,
    spalten: Math.max(a.spalte + a.spalten, b.spalte + b.spalten) - spalte,
  };
}

/** How people name cells: "KIM Übersicht, Zelle B20", "Tabelle1, B2:C3". */
export function ortsname(flaeche: Flaeche): string {
  return istEineZelle(flaeche)
    ? `${flaeche.blatt}, ${a1Bereich(flaeche).split(":")[0] ?? ""}`
    : `${flaeche.blatt}, ${a1Bereich(flaeche)}`;
}
