import { a1, spaltenname } from "../adresse";
import type { Stilname } from "../blatt";

interface Spalte {
  /** the header in the table: unique, a constant */
  readonly kopf: string;
  /** in characters */
  readonly breite: number;
  readonly kopfstil: Stilname;
}

const spalte = (kopf: string, breite: number, kopfstil: Stilname = "kopf"): Spalte => ({
  kopf,
  breite,
  kopfstil,
});
const rechen = (kopf: string, breite = 12): Spalte => spalte(kopf, breite, "kopfRechts");

const EINGABEN = {
  /** where it is printed: "Tabelle Modul 1" */
  fundstelle: spalte("Fundstelle", 30, "kopfEingerueckt"),
  /** Bezeichnung and Szenario as in the Stellenplan */
  stelle: spalte("Stelle", 38, "kopfEingerueckt"),
  szenario: spalte("Szenario", 14, "kopfEingerueckt"),
  groesse: spalte("Größe", 20, "kopfEingerueckt"),
  gedruckt: spalte("gedruckt", 13, "kopfRechts"),
} as const;

const ERGEBNISSE = {
  berechnet: spalte("berechnet", 13, "kopfRechts"),
  unterschied: spalte("Unterschied", 12, "kopfRechts"),
  ursache: spalte("Ursache", 52, "kopfEingerueckt"),
} as const;

/** How it comes about, step by step; amounts and numbers of a comparison count in ten-thousandths. */
const RECHNUNG = {
  groessenNr: rechen("Nr. der Größe"),
  /** what the Stellenplan calls the Stelle */
  name: spalte("Bezeichnung und Szenario", 16),
  /** how many Stellen of the plan go by this name, the row of the first, and the sum of all of them */
  anzahl: rechen("Stellen dieses Namens"),
  planzeile: rechen("Zeile im Stellenplan"),
  summe: rechen("Summe im Stellenplan"),
  /** of the first: the plan's value, and the VZÄ of a funded Stelle in ten-thousandths */
  wert: rechen("Wert im Stellenplan"),
  einheit: rechen("VZÄ je Stelle in Zehntausendsteln"),
  /** how many of them share these values: not all, where a Satz differs */
  gleiche: rechen("Stellen mit gleichem Wert"),
  /** why nothing can be compared; "" where it can */
  hindernis: spalte("Hindernis", 16),
  /** 1 where it can and something is printed, else 0 */
  vergleichbar: rechen("vergleichbar"),
  gedrucktGanz: rechen("gedruckt in Zehntausendsteln"),
  berechnetGanz: rechen("berechnet in Zehntausendsteln"),
  differenz: rechen("Differenz in Zehntausendsteln"),
  /** of the two, the one that is nearer to 0, and the other */
  kleinere: rechen("kleinere der beiden"),
  groessere: rechen("größere der beiden"),
  /** 10, 100, 1000 or 0 */
  zehnerfaktor: rechen("Zehnerfaktor"),
  /** the last decimal that counts: that of the figure with fewer decimals */
  letzteStelle: rechen("letzte gemeinsame Stelle"),
  /** value of the second of two digits that may have changed places; 0 where none can have */
  drehstelle: rechen("Stelle des Zahlendrehers"),
  paarGedruckt: rechen("gedrucktes Ziffernpaar"),
  paarBerechnet: rechen("berechnetes Ziffernpaar"),
  eigeneUrsache: spalte("eigene Ursache", 16),
  gedrucktText: rechen("gedruckt als Text"),
  berechnetText: rechen("berechnet als Text"),
  differenzText: rechen("Differenz als Text"),
  /** by which other rows find a figure that is printed wrong */
  schluessel: spalte("Schlüssel der Abweichung", 16),
  /** where the figures that it follows from are printed wrong; {@link NIRGENDS} where they are not */
  quelle1: rechen("Zeile der 1. Quelle"),
  quelle2: rechen("Zeile der 2. Quelle"),
  quelle3: rechen("Zeile der 3. Quelle"),
  /** what would follow from the printed figures, in ten-thousandths */
  folgewert: rechen("Folge des Gedruckten"),
  folgeursache: spalte("Folgefehler aus", 16),
} as const;

const SPALTEN = { ...EINGABEN, ...ERGEBNISSE, ...RECHNUNG };

export type Eingabespalte = keyof typeof EINGABEN;
export type Rechenspalte = keyof typeof ERGEBNISSE | keyof typeof RECHNUNG;
export type Abgleichspalte = keyof typeof SPALTEN;

export const EINGABESPALTEN = Object.keys(EINGABEN) as readonly Eingabespalte[];
export const RECHENSPALTEN = Object.keys({ ...ERGEBNISSE, ...RECHNUNG }) as readonly Rechenspalte[];
export const ABGLEICHSPALTEN = Object.keys(SPALTEN) as readonly Abgleichspalte[];
/** What people read: inputs and results. */
export const SICHTBARE_SPALTEN = Object.keys({ ...EINGABEN, ...ERGEBNISSE }).length;

/** How a column is headed and how wide it is. */
export function beschreibung(name: Abgleichspalte): Spalte {
  return SPALTEN[name];
}

/** Its index on the sheet, from 0. */
export function spaltenindex(name: Abgleichspalte): number {
  return ABGLEICHSPALTEN.indexOf(name);
}

/** Its cell in a row of the sheet, from 0. */
export function inZeile(name: Abgleichspalte, zeile: number): string {
  return a1({ zeile, spalte: spaltenindex(name) });
}

/** The whole column, for formulas of the sheet itself. */
export function ganzeSpalte(name: Abgleichspalte): string {
  const buchstabe = spaltenname(spaltenindex(name));
  return `$${buchstabe}:$${buchstabe}`;
}

/** A row of every sheet without figures, for "no row": from row 0 a search would bring whole columns. */
export const NIRGENDS = "1";
