import type { Bereich } from "../blaetter/blatt";

/** Asks where a range lies, for {@link bereichVon}. */
export function ladeOrt(bereich: Excel.Range): void {
  bereich.load("rowIndex,columnIndex,rowCount,columnCount");
}

/** Where a range lies, after {@link ladeOrt}. */
export function bereichVon({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Bereich {
  return { zeile: rowIndex, spalte: columnIndex, zeilen: rowCount, spalten: columnCount };
}

/**
 * The cells of a rectangle, to be used in one request: Excel keeps no reference to them. References are given back one
 * by one at the end of Excel.run, which would take minutes for those of a long run.
 */
export function zellen(blatt: Excel.Worksheet, { zeile, spalte, zeilen, spalten }: Bereich): Excel.Range {
  return blatt.getRangeByIndexes(zeile, spalte, zeilen, spalten).untrack();
}

/** One cell, as {@link zellen}. */
export function zelle(blatt: Excel.Worksheet, zeile: number, spalte: number): Excel.Range {
  return zellen(blatt, { zeile, spalte, zeilen: 1, spalten: 1 });
}

/** The smallest rectangle around some. */
export function umschliessend(bereiche: readonly Bereich[]): Bereich {
  const zeile = Math.min(...bereiche.map((bereich) => bereich.zeile));
  const spalte = Math.min(...bereiche.map((bereich) => bereich.spalte));
  return {
    zeile,
    spalte,
    zeilen: Math.max(...bereiche.map((bereich) => bereich.zeile + bereich.zeilen)) - zeile,
    spalten: Math.max(...bereiche.map((bereich) => bereich.spalte + bereich.spalten)) - spalte,
  };
}

/** Whether two rectangles of a sheet have a cell in common. */
export function beruehrt(a: Bereich, b: Bereich): boolean {
  return (
    a.zeile < b.zeile + b.zeilen &&
    b.zeile < a.zeile + a.zeilen &&
    a.spalte < b.spalte + b.spalten &&
    b.spalte < a.spalte + a.spalten
  );
}
