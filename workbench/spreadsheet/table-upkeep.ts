import {
  CommandType,
  type ICellData,
  type ICommandInfo,
  type IRange,
  RedoCommand,
  UndoCommand,
} from "@univerjs/core";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import { displayText } from "../german/display";
import { entriesOf } from "./matrix";
import { sheetExtras } from "./sheet-extras";
import {
  type CellChanges,
  contentOf,
  emptyContent,
  extentOf,
  looksTrigger,
  type Spreadsheet,
  type UndoableStep,
} from "./spreadsheet";
import type { Table } from "./tables";

/** Cells that were written, and by whom. */
interface Written {
  sheetId: string;
  cells: CellChanges;
  byUser: boolean;
}

/**
 * What Excel does with tables by itself when cells are written. A header stays a unique text. What is written directly
 * below a table becomes part of it: the new rows look like the last one, accept what it accepts, and get its formulas.
 * Excel does so whether a user or an add-in writes (office-js issues 3013 and 6745 show the latter).
 */
export class TableUpkeep {
  /** Writes of a user's command that is still running: what they cause comes after it in the list of undo steps. */
  private pending: Written[] = [];
  private working = false;

  constructor(private readonly spreadsheet: Spreadsheet) {
    spreadsheet.commands.onCommandExecuted((command, options) => {
      const isResult = options?.["fromFormula"] === true;
      if (command.id === SetRangeValuesMutation.id && !isResult) this.note(command);
      if (command.type === CommandType.COMMAND) this.followPending();
    });
  }

  /** Gives every column of a table that an add-in made or resized a unique name. */
  nameColumns(table: Table): void {
    this.writeNames(table, undefined, false);
  }

  private note({ params }: ICommandInfo): void {
    const { subUnitId, cellValue, trigger } = params as ISetRangeValuesMutationParams & { trigger?: string };
    const isUndo = trigger === UndoCommand.id || trigger === RedoCommand.id;
    const isNoContent = trigger === looksTrigger;
    if (this.working || isUndo || isNoContent || this.spreadsheet.tables.onSheet(subUnitId).length === 0)
      return;
    const byUser = trigger !== undefined;
    const written = { sheetId: subUnitId, cells: (cellValue ?? {}) as CellChanges, byUser };
    if (byUser) this.pending.push(written);
    else this.follow(written);
  }

  private followPending(): void {
    const pending = this.pending;
    this.pending = [];
    pending.forEach((written) => this.follow(written));
  }

  private follow(written: Written): void {
    this.working = true;
    for (const table of this.spreadsheet.tables.onSheet(written.sheetId)) {
      this.keepHeaders(table, written);
      this.grow(table, written);
    }
    this.working = false;
  }

  private keepHeaders(table: Table, { cells, byUser }: Written): void {
    const { startRow } = table.range;
    const header = extentOf({ [startRow]: cells[startRow] ?? {} });
    if (header && overlap(header, table.range)) this.writeNames(table, header, byUser);
  }

  /** The columns in `written` give way to the others where names are alike. */
  private writeNames({ sheetId, range }: Table, written: IRange | undefined, byUser: boolean): void {
    const isWritten = (column: number) =>
      written !== undefined && written.startColumn <= column && column <= written.endColumn;
    const columns = indexes(range.startColumn, range.endColumn);
    const taken = new Set<string>();
    const changes: CellChanges = {};
    for (const column of [...columns.filter((c) => !isWritten(c)), ...columns.filter(isWritten)]) {
      const { value, formula } = this.spreadsheet.readCell(sheetId, range.startRow, column);
      const pattern = this.spreadsheet.cellStyle(sheetId, range.startRow, column).n?.pattern ?? "General";
      const name = freeColumnName(displayText(value, pattern), taken);
      taken.add(name.toLowerCase());
      const isKept = name === value && formula === undefined;
      if (!isKept) (changes[range.startRow] ??= {})[column] = contentOf(name);
    }
    this.take([this.spreadsheet.stepOfCells(sheetId, changes)], byUser);
  }

  private grow(table: Table, { sheetId, cells, byUser }: Written): void {
    const { range } = table;
    const below = extentOf(filledCells(cells, range));
    if (below?.startRow !== range.endRow + 1 || this.isProtected(sheetId)) return;
    const newRows = { ...range, startRow: below.startRow, endRow: below.endRow };
    const isWritten = (row: number, column: number) => isFilled(cells[row]?.[column]);
    if (!this.isFree(sheetId, newRows, isWritten)) return;
    const grown = this.spreadsheet.tables.stepOfChange(table, {
      range: { ...range, endRow: newRows.endRow },
    });
    const continued = this.spreadsheet.stepOfCells(sheetId, this.continuation(table, newRows, isWritten));
    this.take([grown, this.withoutLooks(sheetId, newRows), continued], byUser);
  }

  /** Whether the rows hold nothing else and belong to no table. */
  private isFree(
    sheetId: string,
    rows: IRange,
    isWritten: (row: number, column: number) => boolean,
  ): boolean {
    if (this.spreadsheet.tables.onSheet(sheetId).some(({ range }) => overlap(range, rows))) return false;
    return cellsOf(rows).every(([row, column]) => {
      const { value, formula } = this.spreadsheet.readCell(sheetId, row, column);
      return isWritten(row, column) || (value === "" && formula === undefined);
    });
  }

  /** The looks and checks of the table's last row, and its formulas where nothing was written. */
  private continuation(
    { sheetId, range }: Table,
    newRows: IRange,
    isWritten: (row: number, column: number) => boolean,
  ): CellChanges {
    const sheet = this.spreadsheet.book.getWorkbook().getSheetBySheetId(sheetId);
    const changes: CellChanges = {};
    for (const [row, column] of cellsOf(newRows)) {
      const last = sheet?.getCellRaw(range.endRow, column);
      const { formula } = this.spreadsheet.readCell(sheetId, range.endRow, column);
      const content: ICellData =
        formula !== undefined && !isWritten(row, column)
          ? { ...emptyContent, f: this.spreadsheet.moveReferences(formula, row - range.endRow, 0) }
          : {};
      (changes[row] ??= {})[column] = { ...content, s: last?.s ?? null, custom: last?.custom ?? null };
    }
    return changes;
  }

  /** Takes the looks that the cells have: those that are written later would only be added to them. */
  private withoutLooks(sheetId: string, cells: IRange): UndoableStep | undefined {
    const sheet = this.spreadsheet.book.getWorkbook().getSheetBySheetId(sheetId);
    const changes: CellChanges = {};
    for (const [row, column] of cellsOf(cells)) {
      if (sheet?.getCellRaw(row, column)?.s) (changes[row] ??= {})[column] = { s: null };
    }
    return this.spreadsheet.stepOfCells(sheetId, changes);
  }

  private isProtected(sheetId: string): boolean {
    const sheet = this.spreadsheet.book.getWorkbook().getSheetBySheetId(sheetId);
    return sheet ? sheetExtras(sheet).protection !== undefined : false;
  }

  /** An add-in's writes cannot be undone, and so neither can what follows from them. */
  private take(steps: readonly (UndoableStep | undefined)[], byUser: boolean): void {
    const taken = steps.filter((step) => step !== undefined);
    if (byUser) this.spreadsheet.takeSteps(taken);
    else for (const { redo } of taken) this.spreadsheet.commands.syncExecuteCommand(redo.id, redo.params);
  }
}

/** The wanted name, numbered where it is taken; "Spalte1" where there is none. */
function freeColumnName(wanted: string, taken: ReadonlySet<string>): string {
  if (wanted !== "" && !taken.has(wanted.toLowerCase())) return wanted;
  const [stem, first] = wanted === "" ? ["Spalte", 1] : [wanted, 2];
  for (let number = first; ; number++) {
    if (!taken.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
  }
}

/** The written cells with content that lie in the table's columns and below it. */
function filledCells(cells: CellChanges, { startColumn, endColumn, endRow }: IRange): CellChanges {
  const filled: CellChanges = {};
  for (const [row, column, cell] of entriesOf(cells)) {
    const isBelow = row > endRow && startColumn <= column && column <= endColumn;
    if (isBelow && isFilled(cell)) (filled[row] ??= {})[column] = cell;
  }
  return filled;
}

function isFilled(cell: ICellData | null | undefined): boolean {
  const { f, si, v, p } = cell ?? {};
  return [f, si, v, p].some((part) => part !== undefined && part !== null && part !== "");
}

function overlap(a: IRange, b: IRange): boolean {
  const rows = a.startRow <= b.endRow && b.startRow <= a.endRow;
  return rows && a.startColumn <= b.endColumn && b.startColumn <= a.endColumn;
}

function cellsOf(range: IRange): [row: number, column: number][] {
  const columns = indexes(range.startColumn, range.endColumn);
  return indexes(range.startRow, range.endRow).flatMap((row) =>
    columns.map((column): [number, number] => [row, column]),
  );
}

function indexes(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
