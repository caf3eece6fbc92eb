import { CellValueType, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { displayText } from "../german/display";
import { isErrorValue } from "../german/error-names";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

/** Univer centres truth values, as Excel does with them and with errors. */
const centred = CellValueType.BOOLEAN;

/** Makes the grid show values as a German Excel does, without touching what the cells hold. */
export function displayInGerman(spreadsheet: Spreadsheet): void {
  spreadsheet.book.setNumfmtLocal("de");
  spreadsheet.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 5,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { row, col, subUnitId }, next) => {
      if (!cell || cell.v === null || cell.v === undefined) return next(cell);
      const isTruth = cell.t === CellValueType.BOOLEAN;
      const pattern = spreadsheet.cellStyle(subUnitId, row, col).n?.pattern ?? "General";
      const isPlainNumber = cell.t === CellValueType.NUMBER && pattern === "General";
      if (!isTruth && !isPlainNumber && !isErrorValue(cell.v)) return next(cell);
      const value = isTruth ? Boolean(Number(cell.v)) : cell.v;
      const type = isPlainNumber ? CellValueType.NUMBER : centred;
      return next({ ...cell, v: displayText(value, "General"), t: type });
    },
  });
}
