import { a1, a1Bereich } from "../blaetter/adresse";
import type { Bereich } from "../blaetter/blatt";
import { bereichVon, ladeOrt } from "./bereich";
import { passtAufBlatt } from "./bezug";
import { inExcel } from "./inExcel";
import {
  geschuetzteBlaetter,
  hindernisAus,
  inTabelle,
  nichtZurueckgeschrieben,
  passtNicht,
  stehtImWeg,
} from "./meldungen";
import { pruefeSchreibbarkeit } from "./umgebung";
import { wiederZuSchreiben, type Zellinhalt } from "./zellinhalt";

/** A formula, and the cells that it will fill from the first one on. */
export interface Einzufuegendes {
  /** en-US */
  readonly formel: string;
  readonly zeilen: number;
  readonly spalten: number;
  /** the number format of each column, for cells that have none; `undefined` leaves a column as it is */
  readonly formate: readonly (string | undefined)[];
}

/** Cells in which something stands where the formula would go. */
export interface Belegung {
  readonly art: "belegt";
  readonly blatt: string;
  readonly ziel: Bereich;
  /** the first of them, and what it shows */
  readonly zelle: string;
  readonly zeigt: string;
  readonly anzahl: number;
  /** all that stands there, so that only what was asked about is overwritten */
  readonly inhalt: string;
}

/** What was written, and what Excel shows in its first cell. */
export interface Einfuegung {
  readonly art: "eingefuegt";
  readonly blatt: string;
  readonly ziel: Bereich;
  /** the cells that it fills */
  readonly adresse: string;
  readonly zelle: string;
  readonly zeigt: string;
  readonly wert: unknown;
}

/** What tables know of the cells within them came with this version. */
const TABELLEN_AB = "1.9";
const VERBUNDENE_AB = "1.13";

/**
 * Writes a formula into the first selected cell. Nothing is written where something stands in its way: then that comes
 * back, to be asked about. When anything fails the cells are as they were.
 * @param erlaubt what she was asked about and wants to have overwritten; there it goes, whatever is selected now
 * @throws Hindernis
 */
export async function fuegeEin(
  einzufuegendes: Einzufuegendes,
  erlaubt?: Belegung,
): Promise<Einfuegung | Belegung> {
  pruefeSchreibbarkeit();
  try {
    return await inExcel(async (context) => {
      const stelle = await liesStelle(context, einzufuegendes, erlaubt);
      const belegung = belegungVon(stelle);
      if (belegung && belegung.inhalt !== erlaubt?.inhalt) return belegung;
      return await schreibe(context, stelle, einzufuegendes);
    });
  } catch (fehler) {
    throw hindernisAus(fehler, "nichts verändert");
  }
}

/** Where the formula goes, as it is before. */
interface Stelle {
  readonly blatt: Excel.Worksheet;
  readonly ziel: Bereich;
  readonly zellen: Excel.Range;
}

async function liesStelle(
  context: Excel.RequestContext,
  { zeilen, spalten }: Einzufuegendes,
  erlaubt: Belegung | undefined,
): Promise<Stelle> {
  const { workbook } = context;
  const markierung = erlaubt
    ? workbook.worksheets.getItem(erlaubt.blatt).getCell(erlaubt.ziel.zeile, erlaubt.ziel.spalte)
    : workbook.getSelectedRange();
  ladeOrt(markierung);
  const blatt = markierung.worksheet;
  blatt.load("name");
  blatt.protection.load("protected");
  await context.sync();

  const { zeile, spalte } = bereichVon(markierung);
  const ziel: Bereich = { zeile, spalte, zeilen, spalten };
  if (!passtAufBlatt(ziel)) throw passtNicht(a1(ziel), zeilen, spalten);
  const zellen = blatt.getRangeByIndexes(zeile, spalte, zeilen, spalten);
  zellen.load("formulas,values,text,numberFormat,format/protection/locked");
  const liesHindernisse = ladeHindernisse(zellen, zeilen * spalten > 1);
  await context.sync();

  // Some hosts answer `null` where cells differ.
  if (blatt.protection.protected && (zellen.format.protection.locked as boolean | null) !== false)
    throw geschuetzteBlaetter([blatt.name]);
  liesHindernisse();
  return { blatt, ziel, zellen };
}

/** A result of several cells cannot stand in an Excel table or in merged cells. */
function ladeHindernisse(zellen: Excel.Range, mehrere: boolean): () => void {
  const kann = (version: string) =>
    mehrere && Office.context.requirements.isSetSupported("ExcelApi", version);
  const tabellen = kann(TABELLEN_AB) ? zellen.getTables(false) : undefined;
  tabellen?.load("items/name");
  const verbundene = kann(VERBUNDENE_AB) ? zellen.getMergedAreasOrNullObject() : undefined;
  verbundene?.load("address");
  return () => {
    const [tabelle] = tabellen?.items ?? [];
    if (tabelle) throw inTabelle(tabelle.name);
    if (verbundene && !verbundene.isNullObject) throw stehtImWeg(ohneBlatt(verbundene.address));
  };
}

function ohneBlatt(adresse: string): string {
  return adresse.replace(/(?:'(?:[^']|'')+'|[^'!,]+)!/g, "");
}

function belegungVon({ blatt, ziel, zellen }: Stelle): Belegung | undefined {
  const belegte: { readonly zelle: string; readonly zeigt: string }[] = [];
  (zellen.formulas as unknown[][]).forEach((reihe, z) =>
    reihe.forEach((formel, s) => {
      if (formel === "") return;
      const zelle = a1({ zeile: ziel.zeile + z, spalte: ziel.spalte + s });
      belegte.push({ zelle, zeigt: zellen.text[z]?.[s] ?? "" });
    }),
  );
  const [erste] = belegte;
  if (!erste) return undefined;
  const inhalt = JSON.stringify([ziel, zellen.formulas]);
  return { art: "belegt", blatt: blatt.name, ziel, ...erste, anzahl: belegte.length, inhalt };
}

/**
 * Writes, and reads what comes of it with the same request: either both is done, or neither.
 * @throws the host's error, after the cells have been given back what they held
 */
async function schreibe(
  context: Excel.RequestContext,
  stelle: Stelle,
  { formel, formate }: Einzufuegendes,
): Promise<Einfuegung> {
  const { blatt, ziel, zellen } = stelle;
  const vorher = (zellen.formulas as unknown[][]).map((reihe, z) =>
    reihe.map((inhalt, s) => wiederZuSchreiben(inhalt, (zellen.values as unknown[][])[z]?.[s])),
  );
  const formatVorher = zellen.numberFormat as string[][];
  try {
    if (vorher.some((reihe) => reihe.some((inhalt) => inhalt !== ""))) zellen.clear("Contents");
    if (formatVorher.some((reihe) => reihe.includes(ALLGEMEIN)))
      zellen.numberFormat = formatVorher.map((reihe) =>
        reihe.map((format, s) => (format === ALLGEMEIN ? (formate[s] ?? format) : format)),
      );
    blatt.getCell(ziel.zeile, ziel.spalte).formulas = [[formel]];
    return await liesErgebnis(context, blatt, ziel);
  } catch (fehler) {
    await gibZurueck(context, stelle, vorher, formatVorher);
    throw fehler;
  }
}

const ALLGEMEIN = "General";

async function gibZurueck(
  context: Excel.RequestContext,
  { blatt, ziel, zellen }: Stelle,
  inhalte: readonly Zellinhalt[][],
  formate: string[][],
): Promise<void> {
  const { name } = blatt;
  try {
    zellen.formulas = [...inhalte];
    zellen.numberFormat = formate;
    await context.sync();
  } catch (fehler) {
    throw nichtZurueckgeschrieben(name, a1(ziel), inhalte[0]?.[0] ?? "", fehler);
  }
}

/**
 * Reads once more what Excel shows, where it was still calculating.
 * @throws Hindernis
 */
export async function liesNochEinmal({ blatt, ziel }: Einfuegung): Promise<Einfuegung> {
  try {
    return await Excel.run((context) =>
      liesErgebnis(context, context.workbook.worksheets.getItem(blatt), ziel),
    );
  } catch (fehler) {
    throw hindernisAus(fehler, "nichts verändert");
  }
}

async function liesErgebnis(
  context: Excel.RequestContext,
  blatt: Excel.Worksheet,
  ziel: Bereich,
): Promise<Einfuegung> {
  blatt.load("name");
  const zelle = blatt.getCell(ziel.zeile, ziel.spalte);
  zelle.load("values,text");
  await context.sync();
  return {
    art: "eingefuegt",
    blatt: blatt.name,
    ziel,
    adresse: ziel.zeilen * ziel.spalten === 1 ? a1(ziel) : a1Bereich(ziel),
    zelle: a1(ziel),
    zeigt: zelle.text[0]?.[0] ?? "",
    wert: (zelle.values as unknown[][])[0]?.[0],
  };
}

/** Whether a function has not answered yet: "#BUSY!", in older versions "#GETTING_DATA". */
export function rechnetNoch({ wert }: Einfuegung): boolean {
  return wert === "#BUSY!" || wert === "#GETTING_DATA";
}

/** Whether this Excel can calculate functions of add-ins at all. */
export function kannFunktionen(): boolean {
  return Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1");
}
