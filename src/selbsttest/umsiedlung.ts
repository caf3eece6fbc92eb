import { spaltenname, spaltennummer } from "../blaetter/adresse";

/** Texts, numbers, references with or without a sheet, and words, in the order in which they are looked for. */
const TEIL =
  /"(?:[^"]|"")*"|\d[\d.]*(?:E[+-]?\d+)?|(?:'((?:[^']|'')+)'!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\w(])|[A-Za-zÄÖÜäöü_][\w.ÄÖÜäöüß]*/g;
const SPALTE = /(\$?)([A-Z]{1,3})(?=\$?\d|:|$)/g;

/**
 * A formula for cells that stand on one sheet beside those of other sheets: references to a sheet become references to
 * the columns that its cells have there.
 * @param verschiebung by how many columns the cells of a sheet have moved
 * @param eigenes the sheet that the formula stands on
 */
export function umgesiedelt(
  formel: string,
  verschiebung: (blatt: string) => number,
  eigenes: string,
): string {
  return formel.replace(TEIL, (teil: string, blatt: string | undefined, bezug: string | undefined) =>
    bezug === undefined
      ? teil
      : verschoben(bezug, verschiebung(blatt === undefined ? eigenes : blatt.replace(/''/g, "'"))),
  );
}

function verschoben(bezug: string, spalten: number): string {
  return bezug.replace(
    SPALTE,
    (_, fest: string, name: string) => fest + spaltenname(spaltennummer(name) + spalten),
  );
}
