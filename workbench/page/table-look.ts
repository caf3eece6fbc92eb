import {
  BorderStyleTypes,
  type IBorderData,
  type ICellData,
  InterceptorEffectEnum,
  type Nullable,
} from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import type { Table } from "../spreadsheet/tables";

const line = { s: BorderStyleTypes.THIN, cl: { rgb: "#0b6b70" } } as const;
const headerFill = { rgb: "#e0f1f1" } as const;
const bandFill = { rgb: "#f5fafa" } as const;

/**
 * Shows where tables are: a frame, and header and bands in a shade where the cells have no fill of their own. All of
 * Excel's table styles look alike here; a table without style has only the frame.
 */
export function showTables(spreadsheet: Spreadsheet): void {
  spreadsheet.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 4,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { row, col, subUnitId }, next) => {
      const table = spreadsheet.tables.onSheet(subUnitId).find(({ range }) => {
        return (
          range.startRow <= row && row <= range.endRow && range.startColumn <= col && col <= range.endColumn
        );
      });
      return next(table ? inTable(spreadsheet, table, row, col, cell) : cell);
    },
  });
}

function inTable(
  spreadsheet: Spreadsheet,
  table: Table,
  row: number,
  column: number,
  cell: Nullable<ICellData>,
): ICellData {
  const own = spreadsheet.cellStyle(table.sheetId, row, column);
  const fill = fillAt(table, row);
  const bg = own.bg ?? fill;
  return { ...cell, s: { ...own, bd: { ...frameAt(table, row, column), ...own.bd }, ...(bg ? { bg } : {}) } };
}

function fillAt({ range, style, showBandedRows }: Table, row: number): { rgb: string } | undefined {
  if (style === "") return undefined;
  if (row === range.startRow) return headerFill;
  return showBandedRows && (row - range.startRow) % 2 === 1 ? bandFill : undefined;
}

function frameAt({ range }: Table, row: number, column: number): IBorderData {
  return {
    ...(row === range.startRow ? { t: line, b: line } : {}),
    ...(row === range.endRow ? { b: line } : {}),
    ...(column === range.startColumn ? { l: line } : {}),
    ...(column === range.endColumn ? { r: line } : {}),
  };
}
