import { abgleichblatt, ABGLEICHLISTE } from "../../src/blaetter/abgleich/abgleichblatt";
import { type Abgleichspalte, spaltenindex } from "../../src/blaetter/abgleich/spalten";
import { type Bestand, LEERER_BESTAND } from "../../src/blaetter/bestand";
import type { Blatt, Inhalt } from "../../src/blaetter/blatt";
import { ABGLEICH } from "../../src/blaetter/namen";
import type { Planumriss } from "../../src/blaetter/stellenplan/umriss";
import type { Zellleser } from "./betraege";

/** A row of the officer's: Fundstelle is left out. */
export type Druckzeile = readonly [stelle: Inhalt, szenario: Inhalt, groesse: Inhalt, gedruckt: Inhalt];

/** A workbook in which she has filled the list. */
export function mitListe(zeilen: readonly Druckzeile[]): Bestand {
  const liste = zeilen.map((zeile) => ["", ...zeile].map((inhalt) => ({ inhalt, wert: inhalt })));
  return { ...LEERER_BESTAND, liste: (name) => (name === ABGLEICHLISTE ? liste : undefined) };
}

/** The sheet with rows of hers. */
export function abgleichMit(umriss: Planumriss, zeilen: readonly Druckzeile[]): Blatt {
  return abgleichblatt(umriss, mitListe(zeilen));
}

/** Where a cell of the list's n-th row stands. */
export function listenort(blatt: Blatt, spalte: Abgleichspalte, n: number) {
  const { zeile } = blatt.listen![0]!.bereich;
  return { blatt: ABGLEICH, zeile: zeile + 1 + n, spalte: spaltenindex(spalte) };
}

/** What the list shows in a column. */
export function listenwerte(blatt: Blatt, spalte: Abgleichspalte, lies: Zellleser): readonly unknown[] {
  const { zeilen } = blatt.listen![0]!.bereich;
  return Array.from({ length: zeilen - 1 }, (_, n) => {
    const ort = listenort(blatt, spalte, n);
    return lies(ort.blatt, ort.zeile, ort.spalte) ?? "";
  });
}

/** The sentence above the list. */
export function zusammenfassung(lies: Zellleser): unknown {
  return lies(ABGLEICH, 2, 0);
}
