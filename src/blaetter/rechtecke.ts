import type { Bereich } from "./blatt";

/** Cells of which something is the same, for example the style. */
export interface Rechteck<T> extends Bereich {
  readonly wert: T;
}

/**
 * Few rectangles that cover all cells of which something is known, each of one value: what can be done to them with
 * one call.
 * @param wert what has to be the same (`===`) within a rectangle; `undefined` for a cell that no rectangle covers
 */
export function rechtecke<Z, T>(
  zeilen: readonly (readonly Z[])[],
  wert: (zelle: Z, zeile: number, spalte: number) => T | undefined,
): readonly Rechteck<T>[] {
  const fertige: Rechteck<T>[] = [];
  let offene: Rechteck<T>[] = [];
  zeilen.forEach((zellen, zeile) => {
    const streifen = gleicheNebeneinander(zellen, zeile, wert).map((neu) => {
      const darueber = offene.find(
        (altes) => altes.spalte === neu.spalte && altes.spalten === neu.spalten && altes.wert === neu.wert,
      );
      return darueber ? { ...darueber, zeilen: darueber.zeilen + 1 } : neu;
    });
    fertige.push(...offene.filter((altes) => !streifen.some((neues) => setztFort(neues, altes))));
    offene = streifen;
  });
  return [...fertige, ...offene];
}

function setztFort(neues: Bereich, altes: Bereich): boolean {
  return neues.zeile === altes.zeile && neues.spalte === altes.spalte;
}

function gleicheNebeneinander<Z, T>(
  zellen: readonly Z[],
  zeile: number,
  wert: (zelle: Z, zeile: number, spalte: number) => T | undefined,
): Rechteck<T>[] {
  const streifen: Rechteck<T>[] = [];
  zellen.forEach((zelle, spalte) => {
    const eigener = wert(zelle, zeile, spalte);
    if (eigener === undefined) return;
    const links = streifen[streifen.length - 1];
    if (links?.wert === eigener && links.spalte + links.spalten === spalte)
      streifen[streifen.length - 1] = { ...links, spalten: links.spalten + 1 };
    else streifen.push({ zeile, spalte, zeilen: 1, spalten: 1, wert: eigener });
  });
  return streifen;
}
