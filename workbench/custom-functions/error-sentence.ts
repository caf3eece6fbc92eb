import { isErrorValue } from "../german/error-names";
import { spillAt } from "../spreadsheet/spills";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import type { ErrorNotes } from "./error-notes";

/** The sentence for a cell that shows an error of one of the add-in's functions. */
export function errorSentence(
  spreadsheet: Spreadsheet,
  notes: ErrorNotes,
  sheetId: string,
  row: number,
  column: number,
): string | undefined {
  if (!isErrorValue(spreadsheet.readCell(sheetId, row, column).value)) return undefined;
  const origin = spillAt(spreadsheet, sheetId, row, column)?.anchor ?? { row, column };
  const { formula = "" } = spreadsheet.readCell(sheetId, origin.row, origin.column);
  return notes.find(sheetId, { row, column }, origin, formula);
}
