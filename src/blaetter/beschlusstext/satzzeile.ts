import { a1, spaltenname, verweis } from "../adresse";
import type { Inhalt, Stilname } from "../blatt";
import { formel } from "../formel";
import { BESCHLUSSTEXT } from "../namen";
import { PAUSCHALE } from "../pauschale";
import { type Zeile, zelle } from "../zellen";

/** Column of the sentences; before it stands what they are about, behind it what they are made from. */
export const SATZSPALTE = 1;
const ERSTE_NEBENSPALTE = SATZSPALTE + 1;

/** The title of the Stellenplan, for "no row": from row 0 a search would bring whole columns. */
export const NIRGENDS = "1";

/** A sentence, and the cells beside it that it is made from. */
export interface Satzzeile {
  /** what it is about: "Modul 1" */
  readonly zu: Inhalt;
  readonly satz: Inhalt;
  readonly nebenwerte: readonly Nebenwert[];
  /** about how many characters it has */
  readonly zeichen: number;
}

/** A cell beside a sentence. */
export interface Nebenwert {
  readonly ausdruck: string;
  readonly stil: Stilname;
}

/** An amount, a number, a day or words beside a sentence. */
export const neben = {
  euro: (ausdruck: string): Nebenwert => ({ ausdruck, stil: "kleinEuro" }),
  zahl: (ausdruck: string): Nebenwert => ({ ausdruck, stil: "kleinGanzzahl" }),
  tag: (ausdruck: string): Nebenwert => ({ ausdruck, stil: "kleinDatum" }),
  text: (ausdruck: string): Nebenwert => ({ ausdruck, stil: "klein" }),
} as const;

/** The cells beside the sentence of a row. */
export function nebenzelle(zeile: number, nummer: number): string {
  return a1({ zeile, spalte: ERSTE_NEBENSPALTE + nummer });
}

/** Several of them, from one to another. */
export function nebenbereich(zeile: number, von: number, anzahl: number): string {
  return `${nebenzelle(zeile, von)}:${nebenzelle(zeile, von + anzahl - 1)}`;
}

/** The row of the sheet. */
export function alsZeile({ zu, satz, nebenwerte }: Satzzeile): Zeile {
  return [
    zelle("kleinUmbruch", zu),
    zelle("umbruch", satz),
    ...nebenwerte.map(({ ausdruck, stil }) => zelle(stil, formel(ausdruck))),
  ];
}

/** What all sentences share: cells at the head of the sheet, and inputs of the Übersicht. */
export const GEMEINSAM = {
  zeile: 4,
  /** "der Kämmerin": by whom the budget is entered */
  amt: absolut(4, SATZSPALTE),
  /** how many Stellen of the plan cannot be calculated */
  fehler: absolut(4, ERSTE_NEBENSPALTE),
  /** the last day of all Stellen */
  letzterTag: absolut(4, ERSTE_NEBENSPALTE + 1),
  /** until when the Integrationspauschale may be used; 0 where that is no date */
  stichtag: absolut(4, ERSTE_NEBENSPALTE + 2),
  restbetrag: verweis(PAUSCHALE.restbetrag, BESCHLUSSTEXT),
  verlaengertBis: verweis(PAUSCHALE.verlaengertBis, BESCHLUSSTEXT),
} as const;

/** "von der Kämmerin ", or nothing where no one is entered. */
export const VOM_AMT = `IF(LEN(TRIM(${GEMEINSAM.amt}))=0,"","von "&TRIM(${GEMEINSAM.amt})&" ")`;

function absolut(zeile: number, spalte: number): string {
  return `$${spaltenname(spalte)}$${String(zeile + 1)}`;
}
