import type { Ort } from "./adresse";
import { GROESSEN, type Groesse, RECHENSPALTEN } from "./rechengroessen";
import type { Planstelle } from "./stellen";

/** Factor, "×", rate, what the rate consists of, amount, name: the columns of the Vorlage's section III. */
export const SPALTEN = { faktor: 0, mal: 1, satz: 2, zusammensetzung: 3, betrag: 4, name: 5 } as const;

/** A Stelle, and whether its calculation has a row for what the Kommunen bear. */
export interface Blockstelle {
  readonly stelle: Planstelle;
  readonly mitKommunen: boolean;
}

/** The rows of a Stelle's block, one after the other. */
export type Blockzeile =
  | "szenario"
  | "ueberschrift"
  | "beschriftung"
  | "eingaben"
  | "gesamtkosten"
  | "foerderung"
  | "kommunen"
  | "eigenanteil";

/** The rows that the block of this Stelle has. */
export function blockzeilen({ stelle, mitKommunen }: Blockstelle): readonly Blockzeile[] {
  return [
    ...(stelle.szenario === undefined ? [] : (["szenario"] as const)),
    "ueberschrift",
    "beschriftung",
    "eingaben",
    "gesamtkosten",
    "foerderung",
    ...(mitKommunen ? (["kommunen"] as const) : []),
    "eigenanteil",
  ];
}

/** Where on its sheet a Stelle stands: the first row of its block, and the first step of its Rechenweg. */
export interface Lage extends Blockstelle {
  readonly blatt: string;
  readonly block: number;
  readonly rechenweg: number;
}

/** A cell of the block. */
export function blockort(lage: Lage, zeile: Blockzeile, spalte: keyof typeof SPALTEN): Ort {
  return {
    blatt: lage.blatt,
    zeile: lage.block + blockzeilen(lage).indexOf(zeile),
    spalte: SPALTEN[spalte],
  };
}

/** A cell of the Rechenweg. */
export function rechenort(lage: Lage, groesse: Groesse, spalte: keyof typeof RECHENSPALTEN): Ort {
  return {
    blatt: lage.blatt,
    zeile: lage.rechenweg + GROESSEN.indexOf(groesse),
    spalte: RECHENSPALTEN[spalte],
  };
}

/** The cells of a Stelle that formulas elsewhere refer to. */
export interface Stellenorte {
  readonly bezeichnung: Ort;
  readonly vzae: Ort;
  readonly entgeltgruppe: Ort;
  readonly bewilligt: Ort;
  readonly gesamtkosten: Ort;
  readonly foerderung: Ort;
  readonly kommunalanteil: Ort;
  readonly eigenanteil: Ort;
}

/** Where the inputs and the amounts of a Stelle stand; the parts of the Eigenanteil are positive there. */
export function stellenorte(lage: Lage): Stellenorte {
  return {
    vzae: blockort(lage, "eingaben", "faktor"),
    entgeltgruppe: blockort(lage, "eingaben", "satz"),
    bezeichnung: blockort(lage, "eingaben", "zusammensetzung"),
    bewilligt: blockort(lage, "eingaben", "betrag"),
    gesamtkosten: rechenort(lage, "gesamtkosten", "wert"),
    foerderung: rechenort(lage, "foerderung", "wert"),
    kommunalanteil: rechenort(lage, "kommunalanteil", "wert"),
    eigenanteil: blockort(lage, "eigenanteil", "betrag"),
  };
}
