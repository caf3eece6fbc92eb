import { FormulaDataModel } from "@univerjs/engine-formula";
import { isErrorValue } from "../german/error-names";
import { entriesOf } from "../spreadsheet/matrix";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import type { CellPosition, ErrorNotes } from "./error-notes";

/** The sentence for a cell that shows an error of one of the add-in's functions. */
export function errorSentence(
  spreadsheet: Spreadsheet,
  notes: ErrorNotes,
  sheetId: string,
  row: number,
  column: number,
): string | undefined {
  if (!isErrorValue(spreadsheet.readCell(sheetId, row, column).value)) return undefined;
  const origin = spillOrigin(spreadsheet, sheetId, row, column);
  const { formula = "" } = spreadsheet.readCell(sheetId, origin.row, origin.column);
  return notes.find(sheetId, { row, column }, origin, formula);
}

/** The cell whose formula spills into this one; the cell itself where none does. */
function spillOrigin(spreadsheet: Spreadsheet, sheetId: string, row: number, column: number): CellPosition {
  const ranges = spreadsheet.injector.get(FormulaDataModel).getArrayFormulaRange();
  for (const [originRow, originColumn, range] of entriesOf(ranges[spreadsheet.book.getId()]?.[sheetId])) {
    const inRows = row >= range.startRow && row <= range.endRow;
    if (inRows && column >= range.startColumn && column <= range.endColumn) {
      return { row: originRow, column: originColumn };
    }
  }
  return { row, column };
}
