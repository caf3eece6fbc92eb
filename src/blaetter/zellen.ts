import type { Inhalt, Pruefung, Stilname, Zelle } from "./blatt";

/** A row of a sheet. */
export type Zeile = readonly (Zelle | undefined)[];

/** One cell. */
export function zelle(stil: Stilname, inhalt: Inhalt): Zelle {
  return { stil, inhalt };
}

/** One cell that the officer may change. */
export function eingabe(stil: Stilname, inhalt: Inhalt, name: string, pruefung?: Pruefung): Zelle {
  return pruefung ? { stil, inhalt, eingabe: name, pruefung } : { stil, inhalt, eingabe: name };
}

/** A row whose first cells are given, in one look over its whole width. */
export function band(stil: Stilname, breite: number, ...inhalte: readonly Inhalt[]): Zeile {
  return Array.from({ length: breite }, (_, spalte) => zelle(stil, inhalte[spalte] ?? ""));
}

export const LEERE_ZEILE: Zeile = [];
