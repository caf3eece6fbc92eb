import { BooleanNumber, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import { displayText } from "../../german/display";
import { isErrorValue } from "../../german/error-names";
import { readWrittenValue } from "../../spreadsheet/cell-input";
import { type Point, pointOf } from "../../spreadsheet/geometry";
import { sheetExtras } from "../../spreadsheet/sheet-extras";
import { type Spill, spillAt } from "../../spreadsheet/spills";
import { type Shift, shiftCells, shiftWhole } from "../../spreadsheet/structure";
import {
  type CellChanges,
  type CellContent,
  type CellScalar,
  contentOf,
  emptyContent,
  newSheetSize,
  type Spreadsheet,
} from "../../spreadsheet/spreadsheet";
import { HostError } from "../wire/host-error";
import { HostObject, nullObject, type OrNull } from "../wire/host-object";
import {
  type Area,
  areaOf,
  boundingArea,
  checkedArea,
  formatArea,
  intersection,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  quoteSheetName,
  rangeOf,
} from "./address";
import { DataValidation } from "./data-validation";
import { RangeAreas } from "./range-areas";
import { RangeFormat } from "./range-format";
import { codeOf, pixelsPerPoint } from "./style-values";
import { TableScopedCollection } from "./tables";
import type { Worksheet } from "./worksheet";

/** What a cell carries that Univer has no place for; part of the cell, so copies and snapshots have it too. */
export interface CellExtras {
  unlocked?: true;
  hyperlink?: Record<string, string>;
  validation?: Record<string, unknown>;
}

/** The parts of a copied cell that each type of copying takes; a part left out stays as it is. */
const copiedParts = {
  All: (copy: ICellData, _value: CellScalar): ICellData => ({ s: null, custom: null, ...copy }),
  Formulas: ({ s: _looks, custom: _extras, ...content }: ICellData): ICellData => content,
  Values: (_copy: ICellData, value: CellScalar): ICellData =>
    value === "" ? emptyContent : contentOf(value),
  Formats: ({ s }: ICellData): ICellData => ({ s: s ?? null }),
} as const;

const fillCopies = { FillCopy: "All", FillFormats: "Formats", FillValues: "Formulas" } as const;

type Matrix<T> = T[][];

let nextReference = 1;

/** `Excel.Range`: a rectangle of cells on one sheet. */
export class Range extends HostObject {
  readonly typeName = "Range";
  private reference: string | undefined;

  constructor(
    readonly sheet: Worksheet,
    readonly area: Area,
  ) {
    super();
    checkedArea(area);
  }

  override identity(): Record<string, string> {
    this.reference ??= `range-${nextReference++}`;
    return { _ReferenceId: this.reference };
  }

  override scalars(): readonly string[] {
    return [
      "Address",
      "AddressLocal",
      "CellCount",
      "ColumnCount",
      "ColumnHidden",
      "ColumnIndex",
      "Formulas",
      "HasSpill",
      "Height",
      "Hidden",
      "Hyperlink",
      "IsEntireColumn",
      "IsEntireRow",
      "Left",
      "NumberFormat",
      "RowCount",
      "RowHidden",
      "RowIndex",
      "SavedAsArray",
      "Text",
      "Top",
      "Values",
      "ValueTypes",
      "Width",
    ];
  }

  // Where it is

  get Address(): string {
    return `${quoteSheetName(this.sheet.Name)}!${formatArea(this.area)}`;
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.area.row;
  }

  get ColumnIndex(): number {
    return this.area.column;
  }

  get RowCount(): number {
    return this.area.rowCount;
  }

  get ColumnCount(): number {
    return this.area.columnCount;
  }

  get CellCount(): number {
    const count = this.area.rowCount * this.area.columnCount;
    return count > 0x7fffffff ? -1 : count;
  }

  get IsEntireColumn(): boolean {
    return isEntireColumn(this.area);
  }

  get IsEntireRow(): boolean {
    return isEntireRow(this.area);
  }

  get Worksheet(): Worksheet {
    return this.sheet;
  }

  // What its cells hold

  get Values(): Matrix<unknown> | null {
    return this.readCells((content) => content.value);
  }

  set Values(values: unknown) {
    this.writeContents(values);
  }

  get Formulas(): Matrix<unknown> | null {
    return this.readCells((content) => content.formula ?? content.value);
  }

  set Formulas(formulas: unknown) {
    this.writeContents(formulas);
  }

  get Text(): Matrix<string> | null {
    return this.readCells((content, row, column) =>
      displayText(content.value, this.numberFormatAt(row, column)),
    );
  }

  get ValueTypes(): Matrix<string> | null {
    return this.readCells(({ value }) => valueType(value));
  }

  get NumberFormat(): Matrix<string> | null {
    return this.readCells((_content, row, column) => this.numberFormatAt(row, column));
  }

  set NumberFormat(formats: unknown) {
    this.requireUnlocked();
    this.changeCells(formats, (pattern) => ({ s: { n: numberFormatStyle(pattern) } }));
  }

  /** Null where some cells show a part of a spilled result and others do not. */
  get HasSpill(): boolean | null {
    return this.uniform((row, column) => this.spillAt(row, column) !== undefined);
  }

  /** The workbench knows no arrays but those that spill, and none that were entered over several cells. */
  get SavedAsArray(): boolean | null {
    return this.uniform((row, column) => {
      const anchor = this.spillAt(row, column)?.anchor;
      return anchor?.row === row && anchor.column === column;
    });
  }

  get Format(): RangeFormat {
    return new RangeFormat(this);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }

  get Hyperlink(): unknown {
    return this.uniform((row, column) => this.extrasAt(row, column).hyperlink ?? null);
  }

  set Hyperlink(hyperlink: unknown) {
    this.requireUnlocked();
    if (hyperlink === null || typeof hyperlink !== "object") throw new HostError("InvalidArgument");
    const link = hyperlink as Record<string, string>;
    this.changeExtras({ hyperlink: link });
    const text = link["textToDisplay"];
    if (text !== undefined) this.writeContents(text === "" ? "" : `'${text}`);
    this.changeStyle({ cl: { rgb: "#0563C1" }, ul: { s: BooleanNumber.TRUE } });
  }

  get RowHidden(): boolean | null {
    return this.uniformOver(this.rows(), (row) => !this.sheet.data.getSheet().getRowVisible(row));
  }

  set RowHidden(hidden: boolean) {
    const { row, rowCount } = this.area;
    if (hidden) this.sheet.data.hideRows(row, rowCount);
    else this.sheet.data.showRows(row, rowCount);
  }

  get ColumnHidden(): boolean | null {
    return this.uniformOver(this.columns(), (column) => !this.sheet.data.getSheet().getColVisible(column));
  }

  set ColumnHidden(hidden: boolean) {
    const { column, columnCount } = this.area;
    if (hidden) this.sheet.data.hideColumns(column, columnCount);
    else this.sheet.data.showColumns(column, columnCount);
  }

  // Where it lies on the sheet, in points

  get Left(): number {
    return this.corners.from.left;
  }

  get Top(): number {
    return this.corners.from.top;
  }

  get Width(): number {
    const { from, to } = this.corners;
    return to.left - from.left;
  }

  get Height(): number {
    const { from, to } = this.corners;
    return to.top - from.top;
  }

  /** Whether no cell of it can be seen. */
  get Hidden(): boolean {
    return this.RowHidden === true || this.ColumnHidden === true;
  }

  /** office.js splits large writes itself and asks first whether the whole fits. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rowCount || columns !== this.area.columnCount) throw arraySizeError();
  }

  // Ranges near it

  GetCell(row: number, column: number): Range {
    return this.at({
      row: this.area.row + row,
      column: this.area.column + column,
      rowCount: 1,
      columnCount: 1,
    });
  }

  GetRow(index: number): Range {
    return this.at({ ...this.area, row: this.area.row + index, rowCount: 1 });
  }

  GetColumn(index: number): Range {
    return this.at({ ...this.area, column: this.area.column + index, columnCount: 1 });
  }

  GetLastCell(): Range {
    return this.GetCell(this.area.rowCount - 1, this.area.columnCount - 1);
  }

  GetLastRow(): Range {
    return this.GetRow(this.area.rowCount - 1);
  }

  GetLastColumn(): Range {
    return this.GetColumn(this.area.columnCount - 1);
  }

  GetEntireRow(): Range {
    return this.at({ ...this.sheet.wholeArea, row: this.area.row, rowCount: this.area.rowCount });
  }

  GetEntireColumn(): Range {
    return this.at({ ...this.sheet.wholeArea, column: this.area.column, columnCount: this.area.columnCount });
  }

  GetOffsetRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }

  GetResizedRange(rows: number, columns: number): Range {
    return this.at({
      ...this.area,
      rowCount: this.area.rowCount + rows,
      columnCount: this.area.columnCount + columns,
    });
  }

  GetAbsoluteResizedRange(rowCount: number, columnCount: number): Range {
    return this.at({ ...this.area, rowCount, columnCount });
  }

  /** A negative number means the other side, as with the three below. */
  GetRowsAbove(count?: number | null): Range {
    const number = count ?? 1;
    const { row, rowCount } = this.area;
    const first = number > 0 ? row - number : row + rowCount;
    return this.at({ ...this.area, row: first, rowCount: Math.abs(number) });
  }

  GetRowsBelow(count?: number | null): Range {
    return this.GetRowsAbove(-(count ?? 1));
  }

  GetColumnsBefore(count?: number | null): Range {
    const number = count ?? 1;
    const { column, columnCount } = this.area;
    const first = number > 0 ? column - number : column + columnCount;
    return this.at({ ...this.area, column: first, columnCount: Math.abs(number) });
  }

  GetColumnsAfter(count?: number | null): Range {
    return this.GetColumnsBefore(-(count ?? 1));
  }

  GetTables(fullyContained?: boolean | null): TableScopedCollection {
    return new TableScopedCollection(this, fullyContained === true);
  }

  GetBoundingRect(other: Range | string): Range {
    return this.at(boundingArea(this.area, this.areaOf(other)));
  }

  GetIntersection(other: Range | string): Range {
    const shared = this.GetIntersectionOrNullObject(other);
    if (shared === nullObject) throw new HostError("ItemNotFound");
    return shared;
  }

  GetIntersectionOrNullObject(other: Range | string): OrNull<Range> {
    if (other instanceof Range && other.sheet.Id !== this.sheet.Id) return nullObject;
    const shared = intersection(this.area, this.areaOf(other));
    return shared ? this.at(shared) : nullObject;
  }

  /** The cells that the formula of this one cell spills into, itself among them. */
  async GetSpillingToRangeOrNullObject(): Promise<OrNull<Range>> {
    const spill = await this.calculatedSpill();
    const { row, column } = this.area;
    if (spill?.anchor.row !== row || spill.anchor.column !== column) return nullObject;
    return this.at(areaOf(spill.range));
  }

  async GetSpillingToRange(): Promise<Range> {
    return found(await this.GetSpillingToRangeOrNullObject());
  }

  /** The cell whose formula spills into this one. */
  async GetSpillParentOrNullObject(): Promise<OrNull<Range>> {
    const spill = await this.calculatedSpill();
    return spill ? this.at({ ...spill.anchor, rowCount: 1, columnCount: 1 }) : nullObject;
  }

  async GetSpillParent(): Promise<Range> {
    return found(await this.GetSpillParentOrNullObject());
  }

  async GetUsedRange(valuesOnly?: boolean): Promise<Range> {
    const used = await this.GetUsedRangeOrNullObject(valuesOnly);
    if (used === nullObject) throw new HostError("ItemNotFound");
    return used;
  }

  async GetUsedRangeOrNullObject(valuesOnly?: boolean): Promise<OrNull<Range>> {
    const used = await this.sheet.usedArea(valuesOnly === true, this.area);
    return used ? this.at(used) : nullObject;
  }

  // What can be done to it

  Clear(applyTo?: string): void {
    this.requireUnlocked();
    switch (applyTo ?? "All") {
      case "All":
        return this.changeEachCell(() => ({ ...emptyContent, s: null, custom: null }));
      case "Contents":
        return this.changeEachCell(() => ({ ...emptyContent }));
      case "Formats":
        return this.changeEachCell(() => ({ s: null }));
      case "Hyperlinks":
      case "RemoveHyperlinks":
        return this.changeExtras({ hyperlink: undefined });
      default:
        throw new HostError("InvalidArgument");
    }
  }

  /** Repeats the source where it fits several times into the range; a larger source fills the cells it needs. */
  async CopyFrom(
    source: Range | string,
    copyType?: string,
    skipBlanks?: boolean,
    transpose?: boolean,
  ): Promise<void> {
    if (transpose) throw HostError.notImplemented("Range.CopyFrom with transpose");
    const parts = codeOf(copiedParts, copyType ?? "All");
    if (copyType === "Values") await this.spreadsheet.calculated();
    const from = typeof source === "string" ? this.rangeAtAddress(source) : source;
    const target = this.targetFor(from.area);
    target.requireUnlocked();
    const { rowCount, columnCount } = from.area;
    const copies = target.rows().map((row, i) =>
      target.columns().map((column, j) => {
        const at = { row: from.area.row + (i % rowCount), column: from.area.column + (j % columnCount) };
        if (skipBlanks && from.isBlankAt(at.row, at.column)) return null;
        const { value } = this.spreadsheet.readCell(from.sheet.Id, at.row, at.column);
        return parts(from.copyOfCell(at.row, at.column, row - at.row, column - at.column), value);
      }),
    );
    if (parts !== copiedParts.Formulas && parts !== copiedParts.Values) target.clearStyles(copies);
    target.changeCells(copies, (copy) => copy as ICellData);
  }

  /** Kinds of filling that copy; series, which Excel guesses from the source, are not implemented. */
  async AutoFill(destination?: Range | string | null, type?: string | null): Promise<void> {
    const fillType = type ?? "FillDefault";
    if (!Object.hasOwn(fillCopies, fillType))
      throw HostError.notImplemented(`Range.AutoFill with ${fillType}`);
    if (destination === null || destination === undefined)
      throw HostError.notImplemented("Range.AutoFill without destination");
    const target = typeof destination === "string" ? this.rangeAtAddress(destination) : destination;
    const shared = intersection(this.area, target.area);
    const holdsSource =
      shared?.rowCount === this.area.rowCount && shared.columnCount === this.area.columnCount;
    if (!holdsSource || target.sheet.Id !== this.sheet.Id) throw new HostError("InvalidArgument");
    await target.CopyFrom(this, codeOf(fillCopies, fillType));
  }

  /** Inserts blank cells in this place; what stood here moves down or to the right. */
  async Insert(shift: string): Promise<Range> {
    await this.shift(codeOf({ Down: "Down", Right: "Right" } as const, shift));
    return this.at(this.area);
  }

  /** Deletes the cells; those below move up, or those to the right move left. */
  async Delete(shift: string): Promise<void> {
    await this.shift(codeOf({ Up: "Up", Left: "Left" } as const, shift));
  }

  Merge(across?: boolean): void {
    this.requireUnlocked();
    const cells = this.sheet.data.getRange(
      this.area.row,
      this.area.column,
      this.area.rowCount,
      this.area.columnCount,
    );
    if (across) cells.mergeAcross({ isForceMerge: true });
    else cells.merge({ isForceMerge: true });
  }

  Unmerge(): void {
    this.requireUnlocked();
    this.sheet.data
      .getRange(this.area.row, this.area.column, this.area.rowCount, this.area.columnCount)
      .breakApart();
  }

  /** The merged areas that it touches, each whole. */
  GetMergedAreasOrNullObject(): OrNull<RangeAreas> {
    const areas = this.sheet.data
      .getSheet()
      .getMergeData()
      .map(areaOf)
      .filter((area) => intersection(area, this.area));
    return areas.length > 0 ? new RangeAreas(areas.map((area) => this.at(area))) : nullObject;
  }

  Select(): void {
    this.sheet.Activate();
    const { row, column, rowCount, columnCount } = this.sheet.onScreen(this.area);
    this.sheet.data.getRange(row, column, rowCount, columnCount).activate();
  }

  // For the parts of the range's formatting

  get spreadsheet(): Spreadsheet {
    return this.sheet.spreadsheet;
  }

  rows(): number[] {
    const { row, rowCount } = this.sheet.onScreen(this.area);
    return Array.from({ length: rowCount }, (_, index) => row + index);
  }

  columns(): number[] {
    const { column, columnCount } = this.sheet.onScreen(this.area);
    return Array.from({ length: columnCount }, (_, index) => column + index);
  }

  styleAt(row: number, column: number): IStyleData {
    return this.spreadsheet.cellStyle(this.sheet.Id, row, column);
  }

  extrasAt(row: number, column: number): CellExtras {
    return (this.cellAt(row, column)?.custom ?? {}) as CellExtras;
  }

  /** The value that all cells share, or null where they differ: Excel's answer for a mixed property. */
  uniform<T>(read: (row: number, column: number) => T): T | null {
    return this.uniformOver(this.sampleCells(), ([row, column]) => read(row, column));
  }

  uniformOver<K, T>(keys: readonly K[], read: (key: K) => T): T | null {
    const [first, ...others] = keys.map(read);
    const same = others.every((value) => value === first || JSON.stringify(value) === JSON.stringify(first));
    return same ? (first ?? null) : null;
  }

  /** Changes the looks of every cell. Whole columns, rows and sheets get it as their default, as in Excel. */
  changeStyle(style: IStyleData): void {
    this.requireUnlocked();
    if (!this.IsEntireColumn && !this.IsEntireRow) return this.changeEachCell(() => ({ s: { ...style } }));
    const { data } = this.sheet;
    const withDefault = (old: Nullable<IStyleData> | string) => ({
      ...(typeof old === "object" ? old : {}),
      ...style,
    });
    if (this.IsEntireColumn && this.IsEntireRow) data.setDefaultStyle(withDefault(data.getDefaultStyle()));
    else if (this.IsEntireColumn) {
      for (const column of this.columns()) {
        data.setColumnDefaultStyle(column, withDefault(data.getColumnDefaultStyle(column)));
      }
    } else {
      for (const row of this.rows()) data.setRowDefaultStyle(row, withDefault(data.getRowDefaultStyle(row)));
    }
    const changes: CellChanges = {};
    for (const [row, column] of this.existingCells()) (changes[row] ??= {})[column] = { s: { ...style } };
    this.spreadsheet.writeCells(this.sheet.Id, changes);
  }

  /** Changes the looks cell by cell. */
  changeStyleByCell(style: (row: number, column: number) => IStyleData): void {
    this.requireUnlocked();
    this.changeEachCell((row, column) => ({ s: style(row, column) }));
  }

  /** Changes what the cells carry beside content and looks; an undefined part is removed. */
  changeExtras(change: { [Key in keyof CellExtras]: CellExtras[Key] | undefined }): void {
    this.changeEachCell((row, column) => {
      const extras = Object.entries({ ...this.extrasAt(row, column), ...change });
      const kept = extras.filter(([, value]) => value !== undefined);
      return { custom: kept.length > 0 ? Object.fromEntries(kept) : null };
    });
  }

  /** Refuses a change to a locked cell of a protected sheet, as Excel does. */
  requireUnlocked(): void {
    if (!sheetExtras(this.sheet.data).protection) return;
    const locked = this.sampleCells().some(([row, column]) => !this.extrasAt(row, column).unlocked);
    if (locked) throw new HostError("AccessDenied");
  }

  /** Whether its cells hold neither values nor formulas. */
  isBlank(): boolean {
    return this.allCells().every(([row, column]) => this.isBlankAt(row, column));
  }

  /** Makes every row look like the given one, accept what it accepts and calculate as it does. */
  continueFrom(row: Range): void {
    this.clearStyles();
    this.changeEachCell((at, column) => {
      const copy = row.copyOfCell(row.area.row, column, at - row.area.row, 0);
      return copy.f ? copy : { s: copy.s ?? null, custom: copy.custom ?? null };
    });
  }

  /** A style that is written is added to the one before; cells for which `copies` has nothing keep theirs. */
  private clearStyles(copies?: Matrix<ICellData | null>): void {
    const changes: CellChanges = {};
    for (const [row, column] of this.allCells()) {
      const stays = copies?.[row - this.area.row]?.[column - this.area.column] === null;
      if (!stays && this.cellAt(row, column)?.s) (changes[row] ??= {})[column] = { s: null };
    }
    this.spreadsheet.writeCells(this.sheet.Id, changes);
  }

  private isBlankAt(row: number, column: number): boolean {
    const { value, formula } = this.spreadsheet.readCell(this.sheet.Id, row, column);
    return value === "" && formula === undefined;
  }

  private rangeAtAddress(address: string): Range {
    const sheetName = parseAddress(address)?.sheetName;
    const sheet = sheetName === undefined ? this.sheet : this.sheet.workbook.Worksheets.GetItem(sheetName);
    return sheet.GetRange(address);
  }

  /** Where a source of this size goes: here, if it fits a whole number of times, or else once from the first cell. */
  private targetFor({ rowCount, columnCount }: Area): Range {
    const fits = this.area.rowCount % rowCount === 0 && this.area.columnCount % columnCount === 0;
    return fits ? this : this.at({ ...this.area, rowCount, columnCount });
  }

  private async shift(shift: Shift): Promise<void> {
    this.requireUnlocked();
    const isWhole = shift === "Down" || shift === "Up" ? this.IsEntireRow : this.IsEntireColumn;
    const isOtherWhole = !isWhole && (this.IsEntireRow || this.IsEntireColumn);
    if (isOtherWhole) throw new HostError("InvalidArgument");
    if (!isWhole) this.requireWholeTables(shift);
    const range = rangeOf(this.sheet.onScreen(this.area));
    if (isWhole) await shiftWhole(this.spreadsheet, this.sheet.data, range, shift);
    else await shiftCells(this.spreadsheet, this.sheet.data, range, shift);
    this.spreadsheet.noteWritten(this.sheet.Id, range);
  }

  /** Excel refuses to move a part of a table's columns down or up, or of its rows to the side. */
  private requireWholeTables(shift: Shift): void {
    const { row, column } = this.area;
    const moved =
      shift === "Down" || shift === "Up"
        ? { ...this.area, rowCount: MAX_ROWS - row }
        : { ...this.area, columnCount: MAX_COLUMNS - column };
    for (const { area } of this.sheet.Tables.items()) {
      const shared = intersection(moved, area);
      if (!shared) continue;
      const isWhole =
        shift === "Down" || shift === "Up"
          ? shared.columnCount === area.columnCount
          : shared.rowCount === area.rowCount;
      if (!isWhole) throw new HostError("InsertDeleteConflict");
    }
  }

  private get corners(): { from: Point; to: Point } {
    this.spreadsheet.fitRows();
    const { row, column, rowCount, columnCount } = this.sheet.onScreen(this.area);
    const corner = (atRow: number, atColumn: number): Point => {
      const point = pointOf(this.sheet.data, { row: atRow, column: atColumn, right: 0, down: 0 });
      return { left: point.left / pixelsPerPoint, top: point.top / pixelsPerPoint };
    };
    return { from: corner(row, column), to: corner(row + rowCount, column + columnCount) };
  }

  private spillAt(row: number, column: number): Spill | undefined {
    return spillAt(this.spreadsheet, this.sheet.Id, row, column);
  }

  /** Excel answers for one cell only. */
  private async calculatedSpill(): Promise<Spill | undefined> {
    if (this.CellCount !== 1) throw new HostError("InvalidArgument");
    await this.spreadsheet.calculated();
    return this.spillAt(this.area.row, this.area.column);
  }

  private at(area: Area): Range {
    return new Range(this.sheet, area);
  }

  private areaOf(other: Range | string): Area {
    if (other instanceof Range) return other.area;
    const parsed = parseAddress(other);
    if (!parsed) throw new HostError("InvalidArgument");
    return parsed.area;
  }

  private copyOfCell(row: number, column: number, rowsDown: number, columnsRight: number): ICellData {
    const { v, t, s, custom } = this.cellAt(row, column) ?? {};
    const { formula } = this.spreadsheet.readCell(this.sheet.Id, row, column);
    const moved = formula && this.spreadsheet.moveReferences(formula, rowsDown, columnsRight);
    const content = moved ? { f: moved } : { v: v ?? null, t: t ?? null };
    return { ...emptyContent, ...content, ...(s ? { s } : {}), ...(custom ? { custom } : {}) };
  }

  private cellAt(row: number, column: number): Nullable<ICellData> {
    return this.sheet.data.getSheet().getCellRaw(row, column);
  }

  private numberFormatAt(row: number, column: number): string {
    return this.styleAt(row, column).n?.pattern ?? "General";
  }

  /** One entry per cell; null for whole rows and columns, where Excel has no answer either. */
  private readCells<T>(read: (content: CellContent, row: number, column: number) => T): Matrix<T> | null {
    const { row, column, rowCount, columnCount } = this.area;
    if (this.IsEntireColumn || this.IsEntireRow) return null;
    return Array.from({ length: rowCount }, (_, i) =>
      Array.from({ length: columnCount }, (__, j) =>
        read(this.spreadsheet.readCell(this.sheet.Id, row + i, column + j), row + i, column + j),
      ),
    );
  }

  private writeContents(values: unknown): void {
    this.requireUnlocked();
    this.changeCells(values, (value, row, column) => {
      const input = readWrittenValue(value, this.numberFormatAt(row, column));
      switch (input.kind) {
        case "blank":
          return { ...emptyContent };
        case "formula":
          if (!this.spreadsheet.isReadable(input.formula)) throw new HostError("InvalidArgument");
          return { ...emptyContent, f: input.formula };
        case "value": {
          const content = contentOf(input.value);
          const pattern = this.numberFormatAt(row, column) === "General" ? input.numberFormat : undefined;
          return pattern === undefined ? content : { ...content, s: { n: { pattern } } };
        }
      }
    });
  }

  /** Spreads a value or matrix over the cells; a null entry leaves its cell alone. */
  private changeCells(
    values: unknown,
    change: (value: unknown, row: number, column: number) => ICellData,
  ): void {
    const { row, column, rowCount, columnCount } = this.sheet.onScreen(this.area);
    const matrix = asMatrix(values, this.area);
    const changes: CellChanges = {};
    for (let i = 0; i < rowCount; i++) {
      for (let j = 0; j < columnCount; j++) {
        const value = matrix ? matrix[i]?.[j] : values;
        if (value !== null) (changes[row + i] ??= {})[column + j] = change(value, row + i, column + j);
      }
    }
    if (Object.keys(changes).length > 0) this.spreadsheet.writeCells(this.sheet.Id, changes);
  }

  private changeEachCell(change: (row: number, column: number) => ICellData): void {
    const cells = this.IsEntireColumn || this.IsEntireRow ? this.existingCells() : this.allCells();
    const changes: CellChanges = {};
    for (const [row, column] of cells) (changes[row] ??= {})[column] = change(row, column);
    if (Object.keys(changes).length > 0) this.spreadsheet.writeCells(this.sheet.Id, changes);
  }

  private allCells(): [row: number, column: number][] {
    const columns = this.columns();
    return this.rows().flatMap((row) => columns.map((column): [number, number] => [row, column]));
  }

  private existingCells(): [row: number, column: number][] {
    return this.sheet.storedCells().filter(([row, column]) => {
      return intersection(this.area, { row, column, rowCount: 1, columnCount: 1 }) !== undefined;
    });
  }

  /** The cells to ask about a shared property: all of them, or those that hold anything in a whole row or column. */
  private sampleCells(): [row: number, column: number][] {
    if (!this.IsEntireColumn && !this.IsEntireRow) return this.allCells();
    return [[this.area.row, this.area.column], ...this.existingCells()];
  }
}

function found(range: OrNull<Range>): Range {
  if (range === nullObject) throw new HostError("ItemNotFound");
  return range;
}

function valueType(value: unknown): string {
  if (value === "") return "Empty";
  if (isErrorValue(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

function numberFormatStyle(pattern: unknown): IStyleData["n"] {
  if (typeof pattern !== "string") throw new HostError("InvalidArgument");
  return pattern === "General" || pattern === "" ? null : { pattern };
}

function asMatrix(values: unknown, area: Area): Matrix<unknown> | undefined {
  if (!Array.isArray(values)) {
    const huge = area.rowCount > newSheetSize.rowCount && area.columnCount > newSheetSize.columnCount;
    if (huge) throw new HostError("InvalidArgument");
    return undefined;
  }
  const matrix = values as Matrix<unknown>;
  const fits = matrix.length === area.rowCount && matrix.every((row) => row.length === area.columnCount);
  if (!fits) throw arraySizeError();
  return matrix;
}

function arraySizeError(): HostError {
  return new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
