import type { Bereich } from "./blatt";

/** A cell of a worksheet; rows and columns count from 0. */
export interface Ort {
  readonly blatt: string;
  readonly zeile: number;
  readonly spalte: number;
}

/** 0 → "A", 27 → "AB". */
export function spaltenname(spalte: number): string {
  const davor = Math.floor(spalte / 26) - 1;
  return (davor < 0 ? "" : spaltenname(davor)) + String.fromCharCode(65 + (spalte % 26));
}

/** "A" → 0, "AB" → 27; case does not matter. */
export function spaltennummer(name: string): number {
  let zahl = 0;
  for (const zeichen of name.toUpperCase()) zahl = zahl * 26 + zeichen.charCodeAt(0) - 64;
  return zahl - 1;
}

/** A cell of the same sheet, as a formula names it: "E12". */
export function a1({ zeile, spalte }: Omit<Ort, "blatt">): string {
  return spaltenname(spalte) + String(zeile + 1);
}

/** A cell as a formula on the sheet `von` names it: "E12", or "'KIM Übersicht'!$B$5" on another one. */
export function verweis(ort: Ort, von: string): string {
  return ort.blatt === von
    ? a1(ort)
    : `${blattVerweis(ort.blatt)}$${spaltenname(ort.spalte)}$${String(ort.zeile + 1)}`;
}

/** A whole column of another sheet: "'KIM Sätze'!$A:$A". */
export function spaltenverweis(blatt: string, spalte: number): string {
  const name = spaltenname(spalte);
  return `${blattVerweis(blatt)}$${name}:$${name}`;
}

/** Cells of a sheet, as names and charts call them: "'KIM Sätze'!$A$1:$B$9", or one: "'KIM Sätze'!$A$1". */
export function bereichsverweis(blatt: string, { zeile, spalte, zeilen, spalten }: Bereich): string {
  const ecke = (z: number, s: number) => `$${spaltenname(s)}$${String(z + 1)}`;
  const anfang = blattVerweis(blatt) + ecke(zeile, spalte);
  return zeilen * spalten === 1 ? anfang : `${anfang}:${ecke(zeile + zeilen - 1, spalte + spalten - 1)}`;
}

/** Cells as formulas on their own sheet name them: "A1:B9". */
export function a1Bereich({ zeile, spalte, zeilen, spalten }: Bereich): string {
  return `${a1({ zeile, spalte })}:${a1({ zeile: zeile + zeilen - 1, spalte: spalte + spalten - 1 })}`;
}

/** A sheet as it stands before a cell of it: "'KIM Sätze'!". */
export function blattVerweis(blatt: string): string {
  return `'${blatt.replace(/'/g, "''")}'!`;
}
