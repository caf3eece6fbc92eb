import {
  BooleanNumber,
  CellValueType,
  ICommandService,
  IConfigService,
  type ICellData,
  type IDisposable,
  type IMutationInfo,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IStyleData,
  IResourceManagerService,
  IUndoRedoService,
  type IWorkbookData,
  type IWorksheetData,
  LocaleService,
  type Nullable,
  type Univer,
  UniverInstanceType,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  FormulaDataModel,
  IDependencyManagerService,
  IFunctionService,
  LexerTreeBuilder,
} from "@univerjs/engine-formula";
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SheetInterceptorService,
  SHEETS_PLUGIN_CONFIG_KEY,
} from "@univerjs/sheets";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { Calculation } from "./calculation";
import { Charts } from "./charts";
import { entriesOf } from "./matrix";
import { Names } from "./names";
import { SetSheetExtrasMutation, SheetOpenedMutation } from "./sheet-extras";
import { Tables } from "./tables";
import { TableUpkeep } from "./table-upkeep";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";

export type CellScalar = number | string | boolean;

/** A cell as a reader sees it: a spilled cell has its value and no formula. */
export interface CellContent {
  value: CellScalar;
  formula: string | undefined;
}

/** Cells to change, by row and column; `undefined` parts of a cell stay as they are. */
export type CellChanges = IObjectMatrixPrimitiveType<ICellData>;

/** A change and what takes it back. */
export interface UndoableStep {
  redo: IMutationInfo;
  undo: IMutationInfo;
}

/** Hears which cells changed by input (not by calculation). */
export type EditListener = (sheetId: string, range: IRange) => void;

/** Rows and columns of a new sheet. Univer knows no cell beyond them, so there are enough for a long Stellenplan. */
export const newSheetSize = { rowCount: 20_000, columnCount: 100 } as const;

/** Univer remembers what it has read under the formula's text, with the names known at that moment. */
const keepOutOfCache = false;

/** From here on it is faster to work out all dependencies anew than to keep those of the other formulas. */
const manyFormulas = 500;

/** What tells Univer's engine that a change concerns no formula; it would calculate all of them anew. */
export const looksTrigger = SetStyleCommand.id;

/** What clears a cell's content and leaves its looks. */
export const emptyContent = { v: null, f: null, si: null, p: null, t: null } as const satisfies ICellData;

/** What a new workbook holds. */
const emptyBook: Partial<IWorkbookData> = {
  name: "Mappe1",
  sheetOrder: ["{1}"],
  sheets: { "{1}": { id: "{1}", name: "Tabelle1", ...newSheetSize } },
};

/** One Univer workbook with its formula engine, with or without a user interface around it. */
export class Spreadsheet {
  readonly api: FUniver;
  /** Univer's services. */
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly names: Names;
  readonly tables: Tables;
  readonly charts: Charts;
  readonly tableUpkeep: TableUpkeep;
  private readonly editListeners = new Set<EditListener>();
  private readonly batchListeners = new Set<() => void>();
  private readonly written = new Map<string, IRange>();
  private hasWritten = false;
  /** By sheet, cells whose looks have changed without Univer's page having heard of it. */
  private readonly untold = new Map<string, CellChanges>();
  /** By sheet, rows whose heights have. */
  private readonly untoldRows = new Map<string, IRange>();
  private readonly readablePatterns = new Map<string, boolean>();
  private readonly calculation: Calculation;
  private current: FWorkbook;

  /** @param saved a workbook as {@link bookData} and {@link sheetData} gave it; an empty one if left out */
  constructor(
    private readonly univer: Univer,
    saved: Partial<IWorkbookData> = structuredClone(emptyBook),
  ) {
    this.api = FUniver.newAPI(univer);
    this.injector = univer.__getInjector();
    this.current = this.api.createWorkbook(saved);
    this.commands = this.injector.get(ICommandService);
    this.calculation = new Calculation(this.injector);
    this.names = new Names(this);
    this.commands.registerCommand(SetSheetExtrasMutation);
    this.commands.registerCommand(SheetOpenedMutation);
    this.tables = new Tables(this);
    this.charts = new Charts(this);
    this.tableUpkeep = new TableUpkeep(this);
    this.copySheetsAtOnce();
    this.reportEdits();
  }

  /** The workbook that is open. */
  get book(): FWorkbook {
    return this.current;
  }

  /** Opens another workbook in the place of this one, which stays where Univer cannot take the other. */
  replaceBook(data: Partial<IWorkbookData>): void {
    const before = this.current;
    this.current = this.api.createWorkbook(data);
    this.written.clear();
    this.forgetUntold();
    this.api.disposeUnit(before.getId());
    const unitId = this.current.getId();
    for (const sheet of this.current.getSheets()) {
      this.commands.syncExecuteCommand(SheetOpenedMutation.id, { unitId, subUnitId: sheet.getSheetId() });
    }
  }

  dispose(): void {
    const locale = this.injector.get(LocaleService);
    this.univer.dispose();
    // A timer of Univer asks for a text of its progress bar up to a second later, and fails without any.
    locale.load({ [locale.getCurrentLocale()]: {} });
  }

  onEdit(listener: EditListener): void {
    this.editListeners.add(listener);
  }

  /** Hears that an add-in has finished a batch, which may have changed what no command tells of. */
  onBatchFinished(listener: () => void): void {
    this.batchListeners.add(listener);
  }

  /** Hears that another range or sheet is selected. */
  onSelectionChange(listener: () => void): IDisposable {
    return this.commands.onCommandExecuted(({ id }) => {
      if (id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id) listener();
    });
  }

  /** Resolves when every formula shows the result that belongs to the inputs of now. */
  async calculated(): Promise<void> {
    await this.calculation.settle();
  }

  /** Calculates every formula of the workbook. */
  async calculate(): Promise<void> {
    await this.calculation.runAll();
  }

  /** Lets formulas show what they show, for measuring what all else takes. */
  holdCalculation(held: boolean): void {
    this.calculation.hold(held);
  }

  readCell(sheetId: string, row: number, column: number): CellContent {
    const cell = this.book.getWorkbook().getSheetBySheetId(sheetId)?.getCellRaw(row, column);
    const formula = this.injector
      .get(FormulaDataModel)
      .getFormulaStringByCell(row, column, sheetId, this.book.getId());
    const isFilled = (cell?.v !== undefined && cell.v !== null) || cell?.p;
    if (formula || isFilled) return { value: cellValue(cell), formula: formula ?? undefined };
    return { value: cellValue(this.spilledCells(sheetId)?.[row]?.[column]), formula: undefined };
  }

  /** Cells that show part of a result of a formula elsewhere on the sheet. */
  spilledCells(sheetId: string): CellChanges | undefined {
    const spilled = this.injector.get(FormulaDataModel).getArrayFormulaCellData();
    return spilled[this.book.getId()]?.[sheetId] as CellChanges | undefined;
  }

  /** The looks of a cell, with the defaults of its row, column and sheet. */
  cellStyle(sheetId: string, row: number, column: number): IStyleData {
    const sheet = this.book.getWorkbook().getSheetBySheetId(sheetId);
    return sheet?.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column)) ?? {};
  }

  /** Changes cells in one step that the user can undo. */
  changeCells(sheetId: string, value: CellChanges): void {
    const range = extentOf(value);
    if (!range) return;
    this.growToHold(sheetId, range);
    const target = { unitId: this.book.getId(), subUnitId: sheetId };
    const withContents = this.withKeptContents(sheetId, value);
    this.commands.syncExecuteCommand(SetRangeValuesCommand.id, { ...target, range, value: withContents });
  }

  /** Univer reads a cell's content anew when only its looks change, and takes "2020" for a number then. */
  private withKeptContents(sheetId: string, changes: CellChanges): CellChanges {
    const sheet = this.book.getWorkbook().getSheetBySheetId(sheetId);
    const keep = (row: number, column: number): ICellData => {
      const { f, si, v, t } = sheet?.getCellRaw(row, column) ?? {};
      if (f) return { f };
      return v === undefined || v === null ? {} : { v, t: t ?? null, ...(si ? { si } : {}) };
    };
    const withContents: CellChanges = {};
    for (const [row, column, change] of entriesOf(changes)) {
      const writesContent = "v" in change || "f" in change;
      (withContents[row] ??= {})[column] = writesContent ? change : { ...keep(row, column), ...change };
    }
    return withContents;
  }

  /** The workbook as it can be saved, without its sheets. What it holds goes on living: copy it. */
  bookData(): Omit<IWorkbookData, "sheets"> {
    const { sheets: _, ...book } = this.book.getWorkbook().getSnapshot();
    const resources = this.injector
      .get(IResourceManagerService)
      .getResources(this.book.getId(), UniverInstanceType.UNIVER_SHEET);
    return { ...book, resources };
  }

  /** A sheet as it can be saved. What it holds goes on living: copy it. */
  sheetData(sheetId: string): Partial<IWorksheetData> | undefined {
    return this.book.getWorkbook().getSnapshot().sheets[sheetId];
  }

  /** The formula as it reads some cells further down and to the right: relative references move along. */
  moveReferences(formula: string, rowsDown: number, columnsRight: number): string {
    if (rowsDown === 0 && columnsRight === 0) return formula;
    return this.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columnsRight, rowsDown);
  }

  /**
   * Changes cells for an add-in. Like in Excel LTSC this cannot be undone; {@link finishWriting} does once what a user's
   * change does at once, so that a thousand writes stay fast.
   */
  writeCells(sheetId: string, changes: CellChanges): void {
    const looksOnly = changesLooksOnly(changes);
    const kept = looksOnly ? this.withKeptTypes(sheetId, changes) : this.withKeptContents(sheetId, changes);
    const mutation = this.cellMutation(sheetId, kept);
    if (!mutation) return;
    if (!looksOnly) this.forgetDependenciesOfMany(sheetId, changes);
    const { id, params, range } = mutation;
    if (looksOnly && changesStylesOnly(changes)) this.changeUntold(sheetId, mutation.params);
    else this.commands.syncExecuteCommand(id, { ...params, ...(looksOnly ? { trigger: looksTrigger } : {}) });
    this.noteWritten(sheetId, range);
  }

  /** Everything on the page listens to changes, and an add-in writes looks property by property: it hears of them once. */
  private changeUntold(sheetId: string, params: ISetRangeValuesMutationParams): void {
    void this.injector.invoke((accessor) => SetRangeValuesMutation.handler(accessor, params));
    const untold = this.untold.get(sheetId) ?? {};
    for (const [row, column] of entriesOf((params.cellValue ?? {}) as CellChanges))
      (untold[row] ??= {})[column] = {};
    this.untold.set(sheetId, untold);
  }

  /** Lets the page know of changed looks and heights, with mutations that change nothing more. */
  private tellOfLooks(): void {
    const unitId = this.book.getId();
    for (const [subUnitId, cells] of this.untold) {
      if (!this.hasSheet(subUnitId)) continue;
      const params = { unitId, subUnitId, cellValue: this.withKeptTypes(subUnitId, cells) };
      this.commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...params, trigger: looksTrigger });
    }
    for (const [subUnitId, rows] of this.untoldRows) {
      if (!this.hasSheet(subUnitId)) continue;
      const params = { unitId, subUnitId, ranges: [rows], rowHeight: {} };
      this.commands.syncExecuteCommand(SetWorksheetRowHeightMutation.id, params);
    }
    this.forgetUntold();
  }

  private hasSheet(sheetId: string): boolean {
    return Boolean(this.book.getWorkbook().getSheetBySheetId(sheetId));
  }

  private forgetUntold(): void {
    this.untold.clear();
    this.untoldRows.clear();
  }

  /** The change of cells as a step that can be undone, for what follows from a user's own change. */
  stepOfCells(sheetId: string, changes: CellChanges): UndoableStep | undefined {
    const redo = this.cellMutation(sheetId, this.withKeptContents(sheetId, changes));
    return (
      redo && {
        redo,
        undo: { ...redo, params: SetRangeValuesUndoMutationFactory(this.injector, redo.params) },
      }
    );
  }

  /** Takes steps that belong together; the user undoes them in one. */
  takeSteps(steps: readonly UndoableStep[]): void {
    for (const { redo } of steps) this.commands.syncExecuteCommand(redo.id, redo.params);
    this.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: this.book.getId(),
      undoMutations: steps.map(({ undo }) => undo).reverse(),
      redoMutations: steps.map(({ redo }) => redo),
    });
  }

  /** Sets widths for an add-in, in pixels; {@link finishWriting} fits the rows to them, once for all columns. */
  setColumnWidths(sheetId: string, column: number, columnCount: number, colWidth: number): void {
    const rows = this.book.getWorkbook().getSheetBySheetId(sheetId)?.getCellMatrix().getLength() ?? 0;
    const range = {
      startRow: 0,
      endRow: Math.max(rows - 1, 0),
      startColumn: column,
      endColumn: column + columnCount - 1,
    };
    const target = { unitId: this.book.getId(), subUnitId: sheetId };
    this.commands.syncExecuteCommand(SetWorksheetColWidthMutation.id, {
      ...target,
      ranges: [range],
      colWidth,
    });
    this.noteWritten(sheetId, range);
  }

  /** Sets heights for an add-in, in pixels, whatever the rows hold. */
  setRowHeights(sheetId: string, row: number, rowCount: number, rowHeight: number): void {
    const rows = { startRow: row, endRow: row + rowCount - 1, startColumn: 0, endColumn: 0 };
    const target = { unitId: this.book.getId(), subUnitId: sheetId, ranges: [rows] };
    this.injector.invoke((accessor) => {
      void SetWorksheetRowHeightMutation.handler(accessor, { ...target, rowHeight });
      const autoHeightInfo = BooleanNumber.FALSE;
      void SetWorksheetRowIsAutoHeightMutation.handler(accessor, { ...target, autoHeightInfo });
    });
    const untold = this.untoldRows.get(sheetId);
    this.untoldRows.set(sheetId, untold ? enclosing([untold, rows]) : rows);
    this.noteWritten(sheetId, rows);
  }

  /** Notes that an add-in changed the range by other means than {@link writeCells}. */
  noteWritten(sheetId: string, range: IRange): void {
    this.hasWritten = true;
    const written = this.written.get(sheetId);
    this.written.set(sheetId, written ? enclosing([written, range]) : range);
  }

  /** Fits the rows that were written to their content, and forgets undo steps that no longer match the cells. */
  finishWriting(): void {
    this.fitRows();
    this.batchListeners.forEach((listener) => listener());
    if (!this.hasWritten) return;
    this.hasWritten = false;
    this.injector.get(IUndoRedoService).clearUndoRedo(this.book.getId());
  }

  /** Fits the rows that were written since the last time to their content, where a page shows them. */
  fitRows(): void {
    this.tellOfLooks();
    const interceptors = this.injector.get(SheetInterceptorService);
    for (const [subUnitId, written] of this.written) {
      const target = { unitId: this.book.getId(), subUnitId };
      const { redos } = interceptors.generateMutationsOfAutoHeight({
        ...target,
        ranges: [written],
      });
      for (const { id, params } of redos) this.commands.syncExecuteCommand(id, params);
    }
    this.written.clear();
  }

  /** Whether the engine can read the formula (en-US, with its equals sign). */
  isReadable(formula: string): boolean {
    // The numbers in it make no difference: the rows of a long table have one pattern for each column.
    const pattern = formula.replace(/\d+/g, "1");
    const known = this.readablePatterns.get(pattern);
    if (known !== undefined) return known;
    const tree = this.injector.get(LexerTreeBuilder).treeBuilder(formula, keepOutOfCache);
    const isReadable = tree !== undefined && typeof tree !== "string";
    this.readablePatterns.set(pattern, isReadable);
    return isReadable;
  }

  /** The functions the engine has, by their English names. */
  functionNames(): string[] {
    return [...this.injector.get(IFunctionService).getExecutors().keys()].map(String);
  }

  /** Univer would copy and delete sheets of more than 6,000 cells bit by bit, later. */
  private copySheetsAtOnce(): void {
    const largeSheetOperation = { largeSheetCellCountThreshold: Infinity };
    this.injector
      .get(IConfigService)
      .setConfig(SHEETS_PLUGIN_CONFIG_KEY, { largeSheetOperation }, { merge: true });
  }

  private cellMutation(
    sheetId: string,
    cellValue: CellChanges,
  ): (IMutationInfo<ISetRangeValuesMutationParams> & { range: IRange }) | undefined {
    const range = extentOf(cellValue);
    if (!range) return undefined;
    this.growToHold(sheetId, range);
    const params = { unitId: this.book.getId(), subUnitId: sheetId, cellValue };
    return { id: SetRangeValuesMutation.id, params, range };
  }

  /**
   * Univer takes formulas one by one out of what it knows of dependencies, each time searching all of it: minutes for
   * thousands of them. Knowing nothing, it works out everything anew with the next calculation, in seconds.
   */
  private forgetDependenciesOfMany(sheetId: string, changes: CellChanges): void {
    const sheet = this.book.getWorkbook().getSheetBySheetId(sheetId);
    let replaced = 0;
    for (const [row, column] of entriesOf(changes)) if (sheet?.getCellRaw(row, column)?.f) replaced += 1;
    if (replaced < manyFormulas) return;
    this.injector.get(IDependencyManagerService).clearFormulaDependency(this.book.getId());
  }

  /** As {@link withKeptContents}, where no content is written at all and a type is enough. */
  private withKeptTypes(sheetId: string, changes: CellChanges): CellChanges {
    const sheet = this.book.getWorkbook().getSheetBySheetId(sheetId);
    const withTypes: CellChanges = {};
    for (const [row, column, change] of entriesOf(changes)) {
      const type = sheet?.getCellRaw(row, column)?.t;
      (withTypes[row] ??= {})[column] = type ? { ...change, t: type } : change;
    }
    return withTypes;
  }

  private growToHold(sheetId: string, { endRow, endColumn }: IRange): void {
    const sheet = this.book.getSheetBySheetId(sheetId);
    if (!sheet) return;
    if (endRow >= sheet.getMaxRows()) sheet.setRowCount(endRow + 1);
    if (endColumn >= sheet.getMaxColumns()) sheet.setColumnCount(endColumn + 1);
  }

  private reportEdits(): void {
    this.commands.onCommandExecuted((command, options) => {
      const isResult = options?.["fromFormula"] === true;
      if (isResult || command.id !== SetRangeValuesMutation.id) return;
      const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
      const range = extentOf((cellValue ?? {}) as CellChanges);
      if (range) this.editListeners.forEach((listener) => listener(subUnitId, range));
    });
  }
}

function changesLooksOnly(changes: CellChanges): boolean {
  for (const [, , change] of entriesOf(changes)) if ("v" in change || "f" in change) return false;
  return true;
}

function changesStylesOnly(changes: CellChanges): boolean {
  for (const [, , change] of entriesOf(changes))
    if (Object.keys(change).some((part) => part !== "s")) return false;
  return true;
}

/** The smallest range that holds all the cells; undefined for none. */
export function extentOf(cells: CellChanges): IRange | undefined {
  const extent = { startRow: Infinity, startColumn: Infinity, endRow: 0, endColumn: 0 };
  for (const [row, column] of entriesOf(cells)) {
    extent.startRow = Math.min(extent.startRow, row);
    extent.endRow = Math.max(extent.endRow, row);
    extent.startColumn = Math.min(extent.startColumn, column);
    extent.endColumn = Math.max(extent.endColumn, column);
  }
  return extent.startColumn === Infinity ? undefined : extent;
}

function enclosing(ranges: IRange[]): IRange {
  return {
    startRow: ranges.reduce((least, { startRow }) => Math.min(least, startRow), Infinity),
    startColumn: ranges.reduce((least, { startColumn }) => Math.min(least, startColumn), Infinity),
    endRow: ranges.reduce((last, { endRow }) => Math.max(last, endRow), 0),
    endColumn: ranges.reduce((last, { endColumn }) => Math.max(last, endColumn), 0),
  };
}

/** The content of a value to be stored in a cell. */
export function contentOf(value: CellScalar): ICellData {
  if (typeof value === "boolean") return { ...emptyContent, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const type = typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING;
  return { ...emptyContent, v: value, t: type };
}

function cellValue(cell: Nullable<ICellData>): CellScalar {
  const text = cell?.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r\n$/, "");
  const value = cell?.v ?? "";
  return cell?.t === CellValueType.BOOLEAN ? Boolean(Number(value)) : value;
}
