import type { Stilname, Zelle } from "../blaetter/blatt";

/** Cells of one style; rows and columns count from 0. */
export interface Rechteck {
  readonly zeile: number;
  readonly spalte: number;
  readonly zeilen: number;
  readonly spalten: number;
  readonly stil: Stilname;
}

/** Few rectangles that cover all cells, each of one style: what is formatted with one call. */
export function rechtecke(zeilen: readonly (readonly (Zelle | undefined)[])[]): readonly Rechteck[] {
  const fertige: Rechteck[] = [];
  let offene: Rechteck[] = [];
  zeilen.forEach((zellen, zeile) => {
    const streifen = gleicheNebeneinander(zellen, zeile).map((neu) => {
      const darueber = offene.find(
        ({ spalte, spalten, stil }) => spalte === neu.spalte && spalten === neu.spalten && stil === neu.stil,
      );
      return darueber ? { ...darueber, zeilen: darueber.zeilen + 1 } : neu;
    });
    fertige.push(...offene.filter((altes) => !streifen.some((neues) => setztFort(neues, altes))));
    offene = streifen;
  });
  return [...fertige, ...offene];
}

function setztFort(neues: Rechteck, altes: Rechteck): boolean {
  return neues.zeile === altes.zeile && neues.spalte === altes.spalte;
}

function gleicheNebeneinander(zellen: readonly (Zelle | undefined)[], zeile: number): Rechteck[] {
  const streifen: Rechteck[] = [];
  zellen.forEach((zelle, spalte) => {
    if (!zelle) return;
    const links = streifen[streifen.length - 1];
    if (links?.stil === zelle.stil && links.spalte + links.spalten === spalte)
      streifen[streifen.length - 1] = { ...links, spalten: links.spalten + 1 };
    else streifen.push({ zeile, spalte, zeilen: 1, spalten: 1, stil: zelle.stil });
  });
  return streifen;
}
