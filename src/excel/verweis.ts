import { spaltenname, spaltennummer } from "../blaetter/adresse";

/** A rectangle of cells on a named sheet; rows and columns count from 0. */
export interface Verweis {
  readonly blatt: string;
  readonly zeile: number;
  readonly spalte: number;
  readonly zeilen: number;
  readonly spalten: number;
}

const ZELLE = "\\$?([A-Z]{1,3})\\$?(\\d{1,7})";
const VERWEIS = new RegExp(`^=?(?:'((?:[^']|'')+)'|([^'!()+*/&,;]+))!${ZELLE}(?::${ZELLE})?$`, "i");

/**
 * Reads what a workbook name refers to, in every spelling hosts give it: `='KIM Modul 1'!$A$1`, `Daten!B2:C3`.
 * @returns `undefined` for everything that is no rectangle of one sheet: constants, formulas, #REF!
 */
export function liesVerweis(formel: unknown): Verweis | undefined {
  const treffer = typeof formel === "string" ? VERWEIS.exec(formel.trim()) : null;
  if (!treffer) return undefined;
  const [, inZeichen, ohneZeichen = "", s1 = "", z1 = "", s2 = s1, z2 = z1] = treffer;
  const [zeile, bisZeile] = sortiert(Number(z1) - 1, Number(z2) - 1);
  const [spalte, bisSpalte] = sortiert(spaltennummer(s1), spaltennummer(s2));
  return {
    blatt: inZeichen?.replace(/''/g, "'") ?? ohneZeichen.trim(),
    zeile,
    spalte,
    zeilen: bisZeile - zeile + 1,
    spalten: bisSpalte - spalte + 1,
  };
}

/** Writes what a workbook name refers to: `='KIM Modul 1'!$A$1:$B$2`. */
export function zeigeVerweis({ blatt, zeile, spalte, zeilen, spalten }: Verweis): string {
  const ecke = (z: number, s: number) => `$${spaltenname(s)}$${z + 1}`;
  const anfang = `='${blatt.replace(/'/g, "''")}'!${ecke(zeile, spalte)}`;
  return zeilen * spalten === 1 ? anfang : `${anfang}:${ecke(zeile + zeilen - 1, spalte + spalten - 1)}`;
}

/** Whether a name's target was deleted, so that it refers to nothing any more. */
export function istVerwaist(formel: unknown): boolean {
  return typeof formel === "string" && /#(?:REF|BEZUG)!/i.test(formel);
}

/** Whether two references mean the same cells. */
export function gleicherVerweis(a: Verweis | undefined, b: Verweis): boolean {
  return (
    a !== undefined &&
    gleicherName(a.blatt, b.blatt) &&
    a.zeile === b.zeile &&
    a.spalte === b.spalte &&
    a.zeilen === b.zeilen &&
    a.spalten === b.spalten
  );
}

/** Excel compares the names of sheets and cells without case. */
export function gleicherName(a: string, b: string): boolean {
  return namensschluessel(a) === namensschluessel(b);
}

/** The form in which names of sheets and cells are looked up. */
export function namensschluessel(name: string): string {
  return name.toLowerCase();
}

function sortiert(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}
