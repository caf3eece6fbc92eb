import { eingabekennung, listenkennung } from "../blaetter/kennungen";
import { inExcel } from "./inExcel";
import { bezugFehlt, hindernisAus, nichtZuZeigen, nurLesen } from "./meldungen";

/** What the page was opened in. */
export type Umgebung = "excel" | "zu altes Excel" | "ohne office.js" | "kein Excel";

/** What the tables need: Table.resize came with 1.13. Excel 2021 has 1.14. */
const NOETIG = { set: "ExcelApi", version: "1.13" };

/** How Excel introduces itself to a page that it opens. */
const VON_EXCEL_GEOEFFNET = /[?&]_host_info=excel\b/i;

/**
 * Waits for office.js and says where it runs.
 * @param anfrage what stands behind the page's address, from its question mark on
 */
export async function umgebung(anfrage: string): Promise<Umgebung> {
  if (typeof Office === "undefined")
    return VON_EXCEL_GEOEFFNET.test(anfrage) ? "ohne office.js" : "kein Excel";
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return "kein Excel";
  return Office.context.requirements.isSetSupported(NOETIG.set, NOETIG.version) ? "excel" : "zu altes Excel";
}

/** @throws Hindernis where the workbook is open for reading only */
export function pruefeSchreibbarkeit(): void {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly) throw nurLesen();
}

/**
 * Goes to a sheet.
 * @throws Hindernis for a sheet that is hidden or gone
 */
export async function zeigeBlatt(name: string): Promise<void> {
  try {
    await inExcel(async (context) => {
      const blatt = context.workbook.worksheets.getItemOrNullObject(name);
      blatt.load("visibility");
      await context.sync();
      if (blatt.isNullObject || blatt.visibility !== "Visible") throw nichtZuZeigen(name);
      blatt.activate();
      await context.sync();
    });
  } catch (fehler) {
    throw hindernisAus(fehler, "nichts verändert");
  }
}

/**
 * Goes to the cell of a workbook name.
 * @throws Hindernis where its sheet is hidden, or the name is gone
 */
export async function zeigeBezug(name: string): Promise<void> {
  try {
    await inExcel(async (context) => {
      const zelle = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      zelle.load("worksheet/name,worksheet/visibility");
      await context.sync();
      if (zelle.isNullObject) throw bezugFehlt(name);
      const { name: blatt, visibility } = zelle.worksheet;
      if (visibility !== "Visible") throw nichtZuZeigen(blatt);
      zelle.select();
      await context.sync();
    });
  } catch (fehler) {
    throw hindernisAus(fehler, "nichts verändert");
  }
}

/**
 * The values of inputs in a workbook that already holds tables, in the order asked for.
 * @returns `undefined` for an input that is not there
 */
export function liesEingaben(eingaben: readonly string[]): Promise<readonly unknown[]> {
  return inExcel(async (context) => {
    const zellen = eingaben.map((eingabe) => {
      const zelle = context.workbook.names
        .getItemOrNullObject(eingabekennung(eingabe))
        .getRangeOrNullObject();
      zelle.load("values");
      return zelle;
    });
    await context.sync();
    return zellen.map((zelle) => (zelle.isNullObject ? undefined : (zelle.values as unknown[][])[0]?.[0]));
  });
}

/**
 * The values of a list with its header row, in a workbook that already holds tables.
 * @param name of its table: "KIM_Stellenplan"
 * @returns `undefined` where there is none
 */
export function liesListe(name: string): Promise<readonly (readonly unknown[])[] | undefined> {
  return inExcel(async (context) => {
    const { tables, names } = context.workbook;
    const tabelle = tables.getItemOrNullObject(name);
    // Where a host or the officer has made a range of it again, our own name still finds it.
    const bereich = names.getItemOrNullObject(listenkennung(name)).getRangeOrNullObject();
    tabelle.load("name");
    bereich.load("values");
    await context.sync();
    if (tabelle.isNullObject) return bereich.isNullObject ? undefined : (bereich.values as unknown[][]);
    const zellen = tabelle.getRange();
    zellen.load("values");
    await context.sync();
    return zellen.values as unknown[][];
  });
}
