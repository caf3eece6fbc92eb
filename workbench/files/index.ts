import { namesResource } from "../spreadsheet/names";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { openWorkbook } from "./open/workbook";
import { addInFunctionsOf, saveWorkbook, type SavedWorkbook } from "./save/workbook";

export { lossSentence } from "./losses";
export { UnusableFile } from "./unusable-file";
export { largestFile, requireSize } from "./open/kind";
export type { SavedWorkbook };

/** The open workbook as an .xlsx file. */
export function saveFile(spreadsheet: Spreadsheet): Promise<SavedWorkbook> {
  return saveWorkbook(spreadsheet);
}

/**
 * Opens an .xlsx file in the place of the open workbook, and calculates it.
 * @param fileName whose beginning becomes the workbook's name
 * @returns what could not be taken over, by name
 * @throws UnusableFile with a sentence for the user; the open workbook is as it was then
 */
export async function openFile(
  spreadsheet: Spreadsheet,
  bytes: Uint8Array,
  fileName: string,
): Promise<readonly string[]> {
  const name = fileName.replace(/\.[^.]*$/, "");
  const opened = await openWorkbook(bytes, name, addInFunctionsOf(spreadsheet));
  spreadsheet.replaceBook({ ...opened.data, resources: [namesResource(opened.names)] });
  const active = spreadsheet.book.getSheetBySheetId(opened.activeSheetId ?? "");
  if (active) spreadsheet.book.setActiveSheet(active);
  await spreadsheet.calculate();
  return opened.lost;
}
