import type { IRange } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { entriesOf } from "./matrix";
import type { Spreadsheet } from "./spreadsheet";

/** A result of more than one cell: the cell with the formula, and all cells that show a part of it. */
export interface Spill {
  anchor: { row: number; column: number };
  range: IRange;
}

/** The result that a cell shows a part of, or whose formula it holds, as last calculated; undefined for any other cell. */
export function spillAt(
  spreadsheet: Spreadsheet,
  sheetId: string,
  row: number,
  column: number,
): Spill | undefined {
  const ranges = spreadsheet.injector.get(FormulaDataModel).getArrayFormulaRange();
  for (const [anchorRow, anchorColumn, range] of entriesOf(ranges[spreadsheet.book.getId()]?.[sheetId])) {
    const inRows = row >= range.startRow && row <= range.endRow;
    const isSingle = range.startRow === range.endRow && range.startColumn === range.endColumn;
    if (!isSingle && inRows && column >= range.startColumn && column <= range.endColumn)
      return { anchor: { row: anchorRow, column: anchorColumn }, range };
  }
  return undefined;
}
