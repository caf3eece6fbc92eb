import type { IRange } from "@univerjs/core";
import { HostError } from "../wire/host-error";

/** Excel's size of a sheet; an address beyond it does not exist. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; indexes start at 0. */
export interface Area {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

/** The same rectangle as Univer names it, by its corners. */
export function rangeOf({ row, column, rowCount, columnCount }: Area): IRange {
  return {
    startRow: row,
    startColumn: column,
    endRow: row + rowCount - 1,
    endColumn: column + columnCount - 1,
  };
}

export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return {
    row: startRow,
    column: startColumn,
    rowCount: endRow - startRow + 1,
    columnCount: endColumn - startColumn + 1,
  };
}

export interface ParsedAddress {
  /** Undefined where the address names no sheet. */
  sheetName: string | undefined;
  area: Area;
}

const addressPattern =
  /^(?:(?:'((?:[^']|'')+)'|([^'!:]+))!)?(?:(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?|(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})|(\$?\d+):(\$?\d+))$/i;

/** Reads `B2`, `$A$1:C3`, `A:C`, `1:3`, each optionally after `Sheet!` or `'My sheet'!`; undefined for anything else. */
export function parseAddress(text: string): ParsedAddress | undefined {
  const match = addressPattern.exec(text.trim().replace(/^=/, ""));
  if (!match) return undefined;
  const [, quoted, plain, firstCell, lastCell, firstColumn, lastColumn, firstRow, lastRow] = match;
  const sheetName = quoted?.replaceAll("''", "'") ?? plain;
  if (firstCell) return { sheetName, area: spanning(parseCell(firstCell), parseCell(lastCell ?? firstCell)) };
  if (firstColumn && lastColumn) {
    const start = { row: 0, column: columnIndex(firstColumn) };
    return { sheetName, area: spanning(start, { row: MAX_ROWS - 1, column: columnIndex(lastColumn) }) };
  }
  const start = { row: rowIndex(firstRow ?? ""), column: 0 };
  return { sheetName, area: spanning(start, { row: rowIndex(lastRow ?? ""), column: MAX_COLUMNS - 1 }) };
}

/** The area as `A1`, `A1:B2`, `A:C` or `1:3`; with `absolute` as `$A$1:$B$2`. */
export function formatArea(area: Area, absolute = false): string {
  const sign = absolute ? "$" : "";
  const column = (index: number) => sign + columnLetters(index);
  const row = (index: number) => `${sign}${index + 1}`;
  const lastRow = area.row + area.rowCount - 1;
  const lastColumn = area.column + area.columnCount - 1;
  if (isEntireColumn(area)) return `${column(area.column)}:${column(lastColumn)}`;
  if (isEntireRow(area)) return `${row(area.row)}:${row(lastRow)}`;
  const first = column(area.column) + row(area.row);
  return area.rowCount === 1 && area.columnCount === 1
    ? first
    : `${first}:${column(lastColumn)}${row(lastRow)}`;
}

/** A sheet's name as it stands before the `!` of an address. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function isEntireColumn(area: Area): boolean {
  return area.row === 0 && area.rowCount === MAX_ROWS;
}

export function isEntireRow(area: Area): boolean {
  return area.column === 0 && area.columnCount === MAX_COLUMNS;
}

/** The area itself if it lies on a sheet; otherwise the error Excel gives. */
export function checkedArea(area: Area): Area {
  const { row, column, rowCount, columnCount } = area;
  const onSheet =
    row >= 0 && column >= 0 && row + rowCount <= MAX_ROWS && column + columnCount <= MAX_COLUMNS;
  const whole = [row, column, rowCount, columnCount].every(Number.isInteger);
  if (!onSheet || !whole || rowCount < 1 || columnCount < 1) throw new HostError("InvalidArgument");
  return area;
}

/** The cells both areas share, or undefined. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnIndex(letters: string): number {
  let number = 0;
  for (const letter of letters.replace("$", "").toUpperCase())
    number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function rowIndex(digits: string): number {
  return Number(digits.replace("$", "")) - 1;
}

function parseCell(cell: string): { row: number; column: number } {
  const digits = cell.search(/\$?\d/);
  return { row: rowIndex(cell.slice(digits)), column: columnIndex(cell.slice(0, digits)) };
}

function spanning(a: { row: number; column: number }, b: { row: number; column: number }): Area {
  return checkedArea({
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    rowCount: Math.abs(a.row - b.row) + 1,
    columnCount: Math.abs(a.column - b.column) + 1,
  });
}
