import type { Bereich } from "../blaetter/blatt";

/** Asks where a range lies, for {@link bereichVon}. */
export function ladeOrt(bereich: Excel.Range): void {
  bereich.load("rowIndex,columnIndex,rowCount,columnCount");
}

/** Where a range lies, after {@link ladeOrt}. */
export function bereichVon({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Bereich {
  return { zeile: rowIndex, spalte: columnIndex, zeilen: rowCount, spalten: columnCount };
}

/** The cells of a rectangle. */
export function zellen(blatt: Excel.Worksheet, { zeile, spalte, zeilen, spalten }: Bereich): Excel.Range {
  return blatt.getRangeByIndexes(zeile, spalte, zeilen, spalten);
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
