import { blattVerweis, spaltennummer } from "../blaetter/adresse";
import type { Bereich } from "../blaetter/blatt";
import { gleicherName } from "./verweis";

/** Cells as an officer names them for a formula: an address, with its sheet or without, or a name of the workbook. */
export type Bezug = Zellbezug | Namensbezug;

/** Cells by their address; where no sheet is named, those of the sheet on which the formula will stand. */
export interface Zellbezug {
  readonly art: "zellen";
  readonly blatt: string | undefined;
  /** as it stands in the formula: "B2", "$B$2:B20", "A:F" */
  readonly adresse: string;
  readonly bereich: Bereich;
}

/** A name of the workbook. */
export interface Namensbezug {
  readonly art: "name";
  readonly name: string;
}

const ZEILEN = 1_048_576;
const SPALTEN = 16_384;

const BLATT = /^(?:'((?:[^'[\]:\\/?*]|'')+)'|([^'"[\]:\\/?*!;,(){}=<>+&^]+))!/u;
const ZELLE = "\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})";
const ZELLEN = new RegExp(`^${ZELLE}(?::${ZELLE})?$`, "i");
const GANZE_SPALTEN = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const GANZE_ZEILEN = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const KEIN_NAME = /^(?:wahr|falsch|true|false|[rczs]|[rz]\d*[cs]\d*)$/i;

/**
 * Reads cells as they are named in a formula: `B2`, `$B$2:B20`, `A:F`, `'KIM Sätze'!A5:F70`, `KIM_Monate`.
 * @returns `undefined` for everything that names no cells
 */
export function liesBezug(text: string): Bezug | undefined {
  const bezug = text.trim();
  const [kopf = "", inZeichen, ohneZeichen] = BLATT.exec(bezug) ?? [];
  const adresse = bezug.slice(kopf.length).trim().toUpperCase();
  const bereich = bereichAus(adresse);
  const blatt = inZeichen?.replace(/''/g, "'") ?? ohneZeichen?.trim();
  if (bereich) return { art: "zellen", blatt, adresse, bereich };
  if (kopf !== "" || ZELLEN.test(bezug) || KEIN_NAME.test(bezug) || !NAME.test(bezug)) return undefined;
  return { art: "name", name: bezug };
}

function bereichAus(adresse: string): Bereich | undefined {
  const zellen = ZELLEN.exec(adresse);
  if (zellen) {
    const [, s1 = "", z1 = "", s2 = s1, z2 = z1] = zellen;
    return rechteck([Number(z1) - 1, Number(z2) - 1], [spaltennummer(s1), spaltennummer(s2)]);
  }
  const spalten = GANZE_SPALTEN.exec(adresse);
  if (spalten) {
    const [, s1 = "", s2 = ""] = spalten;
    return rechteck([0, ZEILEN - 1], [spaltennummer(s1), spaltennummer(s2)]);
  }
  const zeilen = GANZE_ZEILEN.exec(adresse);
  return zeilen ? rechteck([Number(zeilen[1]) - 1, Number(zeilen[2]) - 1], [0, SPALTEN - 1]) : undefined;
}

function rechteck(zeilen: readonly number[], spalten: readonly number[]): Bereich | undefined {
  const zeile = Math.min(...zeilen);
  const spalte = Math.min(...spalten);
  const bereich = {
    zeile,
    spalte,
    zeilen: Math.max(...zeilen) - zeile + 1,
    spalten: Math.max(...spalten) - spalte + 1,
  };
  return passtAufBlatt(bereich) ? bereich : undefined;
}

/** Whether a rectangle lies within what a worksheet has. */
export function passtAufBlatt({ zeile, spalte, zeilen, spalten }: Bereich): boolean {
  return zeile + zeilen <= ZEILEN && spalte + spalten <= SPALTEN;
}

/**
 * Cells as a formula on the sheet `von` names them; the same in every language of Excel.
 * @param von `undefined` where it is not known: then the sheet is always named
 */
export function zeigeBezug(bezug: Bezug, von?: string): string {
  if (bezug.art === "name") return bezug.name;
  const { blatt, adresse } = bezug;
  if (blatt === undefined || (von !== undefined && gleicherName(blatt, von))) return adresse;
  return `${zeigeBlatt(blatt)}${adresse}`;
}

/** As Excel shows it: in quotes only where the name could be something else. */
function zeigeBlatt(blatt: string): string {
  const bezug = liesBezug(blatt);
  return bezug?.art === "name" && bezug.name === blatt && !blatt.includes("\\")
    ? `${blatt}!`
    : blattVerweis(blatt);
}
