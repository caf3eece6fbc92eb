import type { FWorksheet } from "@univerjs/sheets/facade";
import type { CellPoint } from "./charts";

/** A place on a sheet in pixels, from the upper left corner of A1 at 100 %. */
export interface Point {
  left: number;
  top: number;
}

/** Where a cell's corner, or a point beside it, lies. Hidden rows and columns take no room. */
export function pointOf(sheet: FWorksheet, { row, column, right, down }: CellPoint): Point {
  let left = right;
  let top = down;
  for (let index = 0; index < column; index++) left += columnWidth(sheet, index);
  for (let index = 0; index < row; index++) top += rowHeight(sheet, index);
  return { left, top };
}

/** The cell in which a point lies, and where in it. */
export function cellPointAt(sheet: FWorksheet, { left, top }: Point): CellPoint {
  const across = locate(left, sheet.getMaxColumns(), (index) => columnWidth(sheet, index));
  const downwards = locate(top, sheet.getMaxRows(), (index) => rowHeight(sheet, index));
  return { row: downwards.index, column: across.index, right: across.rest, down: downwards.rest };
}

function locate(
  distance: number,
  count: number,
  sizeOf: (index: number) => number,
): { index: number; rest: number } {
  let rest = distance;
  let index = 0;
  while (index < count - 1 && rest >= sizeOf(index)) rest -= sizeOf(index++);
  return { index, rest };
}

function columnWidth(sheet: FWorksheet, column: number): number {
  return sheet.getSheet().getColVisible(column) ? sheet.getColumnWidth(column) : 0;
}

function rowHeight(sheet: FWorksheet, row: number): number {
  return sheet.getSheet().getRowVisible(row) ? sheet.getRowHeight(row) : 0;
}
