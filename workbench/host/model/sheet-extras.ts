import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";

/**
 * What Excel keeps with a sheet or workbook and Univer has no place for. It lives in their custom metadata, so that
 * a copy of the sheet and a snapshot of the workbook carry it.
 */
export interface SheetExtras {
  veryHidden?: boolean;
  pageLayout?: Record<string, unknown>;
  headersFooters?: Record<string, string>;
  protection?: { options: Record<string, unknown>; password: string | undefined };
  customProperties?: Record<string, string>;
}

export interface WorkbookExtras {
  settings?: Record<string, unknown>;
  protection?: { password: string | undefined };
}

export function sheetExtras(sheet: FWorksheet): SheetExtras {
  return (sheet.getCustomMetadata() ?? {}) as SheetExtras;
}

export function changeSheetExtras(sheet: FWorksheet, change: SheetExtras): void {
  sheet.setCustomMetadata({ ...sheetExtras(sheet), ...change });
}

export function workbookExtras(book: FWorkbook): WorkbookExtras {
  return (book.getCustomMetadata() ?? {}) as WorkbookExtras;
}

export function changeWorkbookExtras(book: FWorkbook, change: WorkbookExtras): void {
  book.setCustomMetadata({ ...workbookExtras(book), ...change });
}
