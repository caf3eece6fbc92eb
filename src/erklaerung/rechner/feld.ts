import type { Zellwert } from "../../grundlage/zelle";

/** Values in rows and columns; of whole columns only as many as are filled, the rest is "". */
export interface Feld {
  readonly hoehe: number;
  readonly breite: number;
  readonly abZeile: number;
  readonly abSpalte: number;
  readonly zeilen: readonly (readonly Zellwert[])[];
}

/** One value, or rows of values. */
export function feldAus(zeilen: readonly (readonly Zellwert[])[]): Feld {
  return { hoehe: zeilen.length, breite: zeilen[0]?.length ?? 0, abZeile: 0, abSpalte: 0, zeilen };
}

/** A value by its place; a single row or column stands for as many as are asked for, as Excel spreads it. */
export function wertAus(feld: Feld, zeile: number, spalte: number): Zellwert {
  const z = feld.hoehe === 1 ? 0 : zeile;
  const s = feld.breite === 1 ? 0 : spalte;
  return feld.zeilen[z - feld.abZeile]?.[s - feld.abSpalte] ?? "";
}

/** The row behind the last one that is filled. */
export function ende(feld: Feld): number {
  return feld.abZeile + feld.zeilen.length;
}

/** Whether there is a single value. */
export function istEinWert({ hoehe, breite }: Feld): boolean {
  return hoehe === 1 && breite === 1;
}
