import type { IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

/**
 * The form in which workbooks are saved. It rises when a newer workbench could not read what an older one saved; what
 * bears another number is not read.
 */
export const savedVersion = 1;

/** A workbook as it lies in the browser: texts, so that what is saved no longer changes, one for each sheet. */
export interface SavedParts {
  head: string;
  sheets: ReadonlyMap<string, string>;
}

/** What stands in the head: all but the sheets. */
interface Head {
  version: number;
  activeSheetId: string;
  book: Omit<IWorkbookData, "sheets">;
}

/** A saved workbook, read. */
export interface SavedWorkbook {
  data: IWorkbookData;
  activeSheetId: string;
}

/** Says in German why a saved workbook cannot be read. */
export class UnreadableWorkbook extends Error {}

/** The text of all but the sheets. */
export function headText(spreadsheet: Spreadsheet): string {
  const head: Head = {
    version: savedVersion,
    activeSheetId: spreadsheet.book.getActiveSheet().getSheetId(),
    book: spreadsheet.bookData(),
  };
  return JSON.stringify(head);
}

/** The text of a sheet; undefined where it has been deleted. */
export function sheetText(spreadsheet: Spreadsheet, sheetId: string): string | undefined {
  const data = spreadsheet.sheetData(sheetId);
  return data && JSON.stringify(data);
}

/**
 * Reads a saved workbook.
 * @throws UnreadableWorkbook for anything that this workbench has not saved, or not as a whole
 */
export function readSavedWorkbook({ head, sheets }: SavedParts): SavedWorkbook {
  const { version, activeSheetId, book } = parse(head) as Partial<Head>;
  if (version !== savedVersion) {
    throw new UnreadableWorkbook(
      `Sie wurde in einer anderen Form gespeichert (${String(version)}, diese Werkbank liest ${savedVersion}).`,
    );
  }
  const order: unknown = book?.sheetOrder;
  if (!book || !Array.isArray(order) || order.length === 0) {
    throw new UnreadableWorkbook("Ihr fehlt das Verzeichnis der Blätter.");
  }
  const entries = (order as string[]).map((id) => [id, readSheet(id, sheets.get(id))] as const);
  return {
    data: { ...book, sheets: Object.fromEntries(entries) },
    activeSheetId: activeSheetId ?? "",
  };
}

function readSheet(id: string, text: string | undefined): Partial<IWorksheetData> {
  if (text === undefined) throw new UnreadableWorkbook(`Ihr fehlt das Blatt ${id}.`);
  const sheet = parse(text) as Partial<IWorksheetData>;
  const hasSize = isCount(sheet.rowCount) && isCount(sheet.columnCount);
  if (sheet.id !== id || typeof sheet.name !== "string" || !isRecord(sheet.cellData) || !hasSize) {
    throw new UnreadableWorkbook(`Ihr Blatt ${id} ist beschädigt.`);
  }
  return sheet;
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // Said below.
  }
  throw new UnreadableWorkbook("Sie ist beschädigt.");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}
