import type { Bereich } from "../blaetter/blatt";
import { bereichVon, ladeOrt } from "./bereich";
import { type Bezug } from "./bezug";
import { inExcel } from "./inExcel";
import { hindernisAus } from "./meldungen";

/** The values of cells row by row, in the shape in which Excel gives them to a function; "" for a blank cell. */
export type Zellwerte = readonly (readonly unknown[])[];

/** What cells hold, and where they are. */
export interface Gelesenes {
  readonly blatt: string;
  readonly bereich: Bereich;
  readonly werte: Zellwerte;
}

/** What is missing where cells could not be read. */
export type Fehlendes = "blatt" | "name";

/**
 * Reads cells in one request. Whole columns cost what they hold.
 * @returns for each reference its cells, or what of it does not exist
 * @throws Hindernis
 */
export async function liesZellwerte(bezuege: readonly Bezug[]): Promise<readonly (Gelesenes | Fehlendes)[]> {
  if (bezuege.length === 0) return [];
  try {
    return await inExcel(async (context) => {
      const geladene = bezuege.map((bezug) => lade(context.workbook, bezug));
      await context.sync();
      return geladene.map(gelesenes);
    });
  } catch (fehler) {
    throw hindernisAus(fehler, "nichts verändert");
  }
}

/** Cells that were asked for. */
interface Geladenes {
  readonly blatt: Excel.Worksheet;
  readonly bereich: Excel.Range;
  /** those of them that hold anything */
  readonly benutzt: Excel.Range;
  readonly sonst: Fehlendes;
}

function lade({ worksheets, names }: Excel.Workbook, bezug: Bezug): Geladenes {
  if (bezug.art === "name") {
    const bereich = names.getItemOrNullObject(bezug.name).getRangeOrNullObject();
    return ladeBereich(bereich, "name");
  }
  const { blatt, adresse } = bezug;
  const ziel = blatt === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(blatt);
  return ladeBereich(ziel.getRange(adresse), "blatt", ziel);
}

function ladeBereich(
  bereich: Excel.Range,
  sonst: Fehlendes,
  blatt: Excel.Worksheet = bereich.worksheet,
): Geladenes {
  blatt.load("name");
  ladeOrt(bereich);
  const benutzt = bereich.getUsedRangeOrNullObject(true);
  benutzt.load("values,rowIndex,columnIndex");
  return { blatt, bereich, benutzt, sonst };
}

function gelesenes({ blatt, bereich, benutzt, sonst }: Geladenes): Gelesenes | Fehlendes {
  if (blatt.isNullObject || bereich.isNullObject) return sonst;
  const ort = bereichVon(bereich);
  const werte = benutzt.isNullObject ? leereZellen(ort) : mitLeeren(ort, benutzt);
  return { blatt: blatt.name, bereich: ort, werte };
}

/** Blank rows are one and the same, so that a whole column of them costs little. */
function leereZellen({ zeilen, spalten }: Bereich): (readonly unknown[])[] {
  return new Array<readonly unknown[]>(zeilen).fill(new Array<unknown>(spalten).fill(""));
}

/** The used cells in their place among all cells of the range. */
function mitLeeren(ort: Bereich, { values, rowIndex, columnIndex }: Excel.Range): Zellwerte {
  const alle = leereZellen(ort);
  (values as unknown[][]).forEach((werte, i) => {
    const reihe = new Array<unknown>(ort.spalten).fill("");
    reihe.splice(columnIndex - ort.spalte, werte.length, ...werte);
    alle[rowIndex - ort.zeile + i] = reihe;
  });
  return alle;
}
