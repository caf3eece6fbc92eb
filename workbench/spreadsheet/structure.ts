import type { IRange } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
} from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Spreadsheet } from "./spreadsheet";

/** Where the cells behind inserted or deleted ones go. */
export type Shift = "Down" | "Right" | "Up" | "Left";

const shiftCommands: Readonly<Record<Shift, string>> = {
  Down: InsertRangeMoveDownCommand.id,
  Right: InsertRangeMoveRightCommand.id,
  Up: DeleteRangeMoveUpCommand.id,
  Left: DeleteRangeMoveLeftCommand.id,
};

/** Inserts cells (Down, Right) or deletes them (Up, Left); formulas, names and tables follow. */
export async function shiftCells(
  spreadsheet: Spreadsheet,
  sheet: FWorksheet,
  range: IRange,
  shift: Shift,
): Promise<void> {
  await onActiveSheet(spreadsheet, sheet, () => {
    return spreadsheet.commands.executeCommand(shiftCommands[shift], { range });
  });
}

/** As {@link shiftCells} for whole rows (Down, Up) or columns (Right, Left). */
export async function shiftWhole(
  spreadsheet: Spreadsheet,
  sheet: FWorksheet,
  range: IRange,
  shift: Shift,
): Promise<void> {
  const rowCount = range.endRow - range.startRow + 1;
  const columnCount = range.endColumn - range.startColumn + 1;
  await onActiveSheet(spreadsheet, sheet, () => {
    switch (shift) {
      case "Down":
        return sheet.insertRows(range.startRow, rowCount);
      case "Up":
        return sheet.deleteRows(range.startRow, rowCount);
      case "Right":
        return sheet.insertColumns(range.startColumn, columnCount);
      case "Left":
        return sheet.deleteColumns(range.startColumn, columnCount);
    }
  });
}

/** Univer takes these commands for the active sheet whatever sheet they name, when it corrects formulas. */
async function onActiveSheet(spreadsheet: Spreadsheet, sheet: FWorksheet, act: () => unknown): Promise<void> {
  const active = spreadsheet.book.getActiveSheet();
  const isActive = active.getSheetId() === sheet.getSheetId();
  if (!isActive) spreadsheet.book.setActiveSheet(sheet);
  await act();
  if (!isActive) spreadsheet.book.setActiveSheet(active);
}
