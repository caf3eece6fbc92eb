import { type ICellData, type IWorksheetData, Tools } from "@univerjs/core";
import { columnLetters } from "../host/model/address";
import { entriesOf } from "./matrix";
import type { Spreadsheet } from "./spreadsheet";

/**
 * Everything a workbook holds, as plain data for comparing before with after. Styles stand in the cells that have
 * them, so that two workbooks of the same content are equal however they came about; row heights that Univer works
 * out by itself are left out.
 */
export function takeSnapshot(spreadsheet: Spreadsheet): WorkbookSnapshot {
  const data = spreadsheet.book.save();
  return structuredClone({
    name: data.name,
    sheets: data.sheetOrder.map((id) => sheetSnapshot(spreadsheet, data.sheets[id] ?? {})),
    names: spreadsheet.names.list(),
    custom: data.custom ?? {},
  });
}

export interface WorkbookSnapshot {
  name: string;
  sheets: SheetSnapshot[];
  names: unknown[];
  custom: Record<string, unknown>;
}

export interface SheetSnapshot extends Record<string, unknown> {
  name: string;
  /** By address, only those that hold anything. */
  cells: Record<string, unknown>;
}

function sheetSnapshot(spreadsheet: Spreadsheet, sheet: Partial<IWorksheetData>): SheetSnapshot {
  const { name = "", cellData = {}, rowData = {}, columnData = {}, ...rest } = sheet;
  const { hidden, tabColor, showGridlines, freeze, mergeData, defaultStyle, custom } = rest;
  const cells: Record<string, unknown> = {};
  for (const [row, column, cell] of entriesOf(cellData)) {
    const content = cellSnapshot(spreadsheet, cell);
    if (!Tools.isEmptyObject(content)) cells[`${columnLetters(column)}${row + 1}`] = content;
  }
  const rows = Object.entries(rowData).flatMap(([row, { h, hd, s } = {}]) => {
    const looks = present({ h, hd, s });
    return Tools.isEmptyObject(looks) ? [] : [[row, looks] as const];
  });
  return {
    name,
    ...present({ hidden, tabColor, showGridlines, freeze, mergeData, defaultStyle, custom }),
    rows: Object.fromEntries(rows),
    columns: columnData,
    cells,
  };
}

function cellSnapshot(spreadsheet: Spreadsheet, cell: ICellData): Record<string, unknown> {
  const style = spreadsheet.book.getWorkbook().getStyles().getStyleByCell(cell);
  return present({ v: cell.v, f: cell.f, t: cell.t, p: cell.p, custom: cell.custom, style });
}

function present(parts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => part !== undefined && part !== null && part !== ""),
  );
}
