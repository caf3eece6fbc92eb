import { namesResource } from "../spreadsheet/names";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { type OpenedWorkbook, openWorkbook } from "./open/workbook";
import { addInFunctionsOf, saveWorkbook, type SavedWorkbook } from "./save/workbook";

export type { OpenedWorkbook, SavedWorkbook };

/** The open workbook as an .xlsx file. */
export function saveFile(spreadsheet: Spreadsheet): Promise<SavedWorkbook> {
  return saveWorkbook(spreadsheet);
}

/**
 * Reads an .xlsx file; nothing changes by that.
 * @param fileName whose beginning becomes the workbook's name
 * @throws UnusableFile with a sentence for the user
 */
export function readFile(
  spreadsheet: Spreadsheet,
  bytes: Uint8Array,
  fileName: string,
): Promise<OpenedWorkbook> {
  return openWorkbook(bytes, fileName.replace(/\.[^.]*$/, ""), addInFunctionsOf(spreadsheet));
}

/** Puts a workbook that was read in the place of the open one, and calculates it. */
export async function showWorkbook(
  spreadsheet: Spreadsheet,
  { data, names, activeSheetId = "" }: OpenedWorkbook,
): Promise<void> {
  spreadsheet.replaceBook({ ...data, resources: [namesResource(names)] });
  const active = spreadsheet.book.getSheetBySheetId(activeSheetId);
  if (active) spreadsheet.book.setActiveSheet(active);
  await spreadsheet.calculate();
}
