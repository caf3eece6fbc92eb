import { a1, spaltenname } from "../adresse";
import type { Listenzeile } from "../bestand";
import type { Bereich, Inhalt, Liste, Stilname, Zelle } from "../blatt";
import { type Zeile, zelle } from "../zellen";

/** A column of a list: its header, unique in the list, and how header and column look. */
export interface Listenspalte {
  readonly kopf: string;
  /** in characters */
  readonly breite: number;
  readonly kopfstil: Stilname;
}

/** A column of numbers, unless its header says otherwise. */
export function spalte(kopf: string, breite: number, kopfstil: Stilname = "kopfRechts"): Listenspalte {
  return { kopf, breite, kopfstil };
}

/** The last row that counts. NRW has 396 Kommunen; formulas over whole columns would be slow in some spreadsheets. */
const LETZTE_ZEILE = 499;

/** What a row says that lies below it. */
export const ZU_TIEF = "So weit unten zählt keine Zeile mehr.";

/** How many rows a sheet has: printed are those that hold anything. */
const ALLE_ZEILEN = 1_048_576;

/** Rows to spare below the filled ones, and how many there are at least. */
const FREIE_ZEILEN = 5;
const MINDESTENS_ZEILEN = 15;

/** A list on a sheet by the names of its columns; above it stands what belongs to it as a whole. */
export class Listenlage<S extends string> {
  readonly namen: readonly S[];

  /**
   * @param ersteSpalte where it stands on the sheet
   * @param kopfzeile the row of its header
   */
  constructor(
    private readonly spalten: Readonly<Record<S, Listenspalte>>,
    private readonly ersteSpalte: number,
    private readonly kopfzeile: number,
  ) {
    this.namen = Object.keys(spalten) as S[];
  }

  get ersteZeile(): number {
    return this.kopfzeile + 1;
  }

  get breiten(): readonly number[] {
    return this.namen.map((name) => this.spalten[name].breite);
  }

  /** A cell of a row, as the formulas of that row name it: "K15". */
  zelle(name: S, zeile: number): string {
    return a1({ zeile, spalte: this.index(name) });
  }

  /** One cell above the list, as all formulas name it: "$K$10". */
  fest(name: S, zeile: number): string {
    return `$${spaltenname(this.index(name))}$${String(zeile + 1)}`;
  }

  /**
   * A column of the list with its header, so that a row inserted above the first is part of it, and with rows that may
   * still be added: "$K$14:$K$500".
   */
  alle(name: S): string {
    return `${this.fest(name, this.kopfzeile)}:${this.fest(name, LETZTE_ZEILE)}`;
  }

  /** Whether a formula's row lies below those of {@link alle}, wherever inserted and deleted rows have moved their end. */
  zuTief(name: S): string {
    return `ROW()>ROW(${this.fest(name, LETZTE_ZEILE)})`;
  }

  /** A row of cells, each in its column. */
  reihe(zellen: Readonly<Partial<Record<S, Zelle>>>): Zeile {
    return this.namen.map((name) => zellen[name]);
  }

  kopf(): Zeile {
    return this.namen.map((name) => zelle(this.spalten[name].kopfstil, this.spalten[name].kopf));
  }

  /** As an Excel table of so many rows. */
  liste(name: string, zeilen: number, eingabespalten: number): Liste {
    const bereich = {
      zeile: this.kopfzeile,
      spalte: this.ersteSpalte,
      zeilen: zeilen + 1,
      spalten: this.namen.length,
    };
    return { name, bereich, eingabespalten };
  }

  /** What is printed: the whole sheet from top to end, up to a column. */
  druckbereich(letzte: S): Bereich {
    const spalten = this.namen.indexOf(letzte) + 1;
    return { zeile: 0, spalte: this.ersteSpalte, zeilen: ALLE_ZEILEN, spalten };
  }

  private index(name: S): number {
    return this.ersteSpalte + this.namen.indexOf(name);
  }
}

/**
 * The inputs of a list's rows, with rows to spare.
 * @param bisherige the rows as the officer left them, `undefined` where there is no list yet
 * @param vorgabe what a new list begins with
 */
export function eingabezeilen(
  bisherige: readonly Listenzeile[] | undefined,
  vorgabe: readonly (readonly Inhalt[])[],
): readonly (readonly Inhalt[])[] {
  const zeilen = ohneLeereAmEnde(bisherige?.map((zeile) => zeile.map(({ inhalt }) => inhalt)) ?? vorgabe);
  const freie = Math.max(FREIE_ZEILEN, MINDESTENS_ZEILEN - zeilen.length);
  return [...zeilen, ...Array.from({ length: freie }, () => [])];
}

function ohneLeereAmEnde(zeilen: readonly (readonly Inhalt[])[]): readonly (readonly Inhalt[])[] {
  const gefuellt = zeilen.map((zeile) => zeile.some((inhalt) => inhalt !== ""));
  return zeilen.slice(0, gefuellt.lastIndexOf(true) + 1);
}
