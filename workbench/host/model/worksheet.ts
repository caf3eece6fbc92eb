import {
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
} from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { displayText } from "../../german/display";
import { entriesOf } from "../../spreadsheet/matrix";
import type { Spreadsheet } from "../../spreadsheet/spreadsheet";
import { HostError } from "../wire/host-error";
import { HostObject, nullObject, type OrNull } from "../wire/host-object";
import { type Area, boundingArea, intersection, MAX_COLUMNS, MAX_ROWS, parseAddress } from "./address";
import { ChartCollection } from "./charts";
import { FreezePanes } from "./freeze-panes";
import { KeyValueCollection } from "./key-value";
import { NamedItemCollection } from "./names";
import { PageLayout } from "./page-layout";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { changeSheetExtras, sheetExtras } from "../../spreadsheet/sheet-extras";
import { checkSheetName, sameSheetName } from "./sheet-name";
import { checkedColor, hexColor } from "./style-values";
import { TableCollection } from "./tables";
import type { Workbook } from "./workbook";

/** Pixels a character takes on average at the default font size, and what Excel leaves free at the sides. */
const characterWidth = { perPointOfSize: 0.68, padding: 14 };

/** `Excel.Worksheet`. */
export class Worksheet extends HostObject {
  readonly typeName = "Worksheet";
  readonly wholeArea: Area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

  constructor(
    readonly workbook: Workbook,
    readonly data: FWorksheet,
  ) {
    super();
  }

  get spreadsheet(): Spreadsheet {
    return this.workbook.spreadsheet;
  }

  override identity(): Record<string, string> {
    return { Id: this.Id };
  }

  override scalars(): readonly string[] {
    return [
      "Id",
      "Name",
      "Position",
      "ShowGridlines",
      "ShowHeadings",
      "StandardHeight",
      "StandardWidth",
      "TabColor",
      "Visibility",
    ];
  }

  get Id(): string {
    return this.data.getSheetId();
  }

  get Name(): string {
    return this.data.getSheetName();
  }

  set Name(name: string) {
    this.workbook.requireStructureUnlocked();
    const taken = this.workbook.Worksheets.find(checkSheetName(name));
    if (taken !== nullObject && taken.Id !== this.Id) throw new HostError("ItemAlreadyExists");
    this.execute(SetWorksheetNameCommand.id, { name });
  }

  get Position(): number {
    return this.data.getIndex();
  }

  set Position(position: number) {
    this.workbook.requireStructureUnlocked();
    const last = this.workbook.Worksheets.Count - 1;
    if (!Number.isInteger(position) || position < 0 || position > last)
      throw new HostError("InvalidArgument");
    this.execute(SetWorksheetOrderCommand.id, { order: position });
  }

  get Visibility(): string {
    if (!this.data.isSheetHidden()) return "Visible";
    return sheetExtras(this.data).veryHidden ? "VeryHidden" : "Hidden";
  }

  set Visibility(visibility: string) {
    if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw new HostError("InvalidArgument");
    this.workbook.requireStructureUnlocked();
    if (visibility !== "Visible") this.requireAnotherVisibleSheet();
    changeSheetExtras(this.data, { veryHidden: visibility === "VeryHidden" });
    const hide = visibility !== "Visible";
    if (hide !== this.data.isSheetHidden()) {
      this.execute(hide ? SetWorksheetHideCommand.id : SetWorksheetShowCommand.id, {});
    }
  }

  get TabColor(): string {
    return hexColor(this.data.getTabColor()) ?? "";
  }

  set TabColor(color: string) {
    this.data.setTabColor(color === "" ? "" : checkedColor(color));
  }

  get ShowGridlines(): boolean {
    return !this.data.hasHiddenGridLines();
  }

  set ShowGridlines(show: boolean) {
    if (typeof show !== "boolean") throw new HostError("InvalidArgument");
    this.data.setHiddenGridlines(!show);
  }

  /** office.js reads the property as ShowGridlines and sets it under this name. */
  set Gridlines(show: boolean) {
    this.ShowGridlines = show;
  }

  get ShowHeadings(): boolean {
    return true;
  }

  get StandardWidth(): number {
    return 8.43;
  }

  get StandardHeight(): number {
    return (this.data.getSheet().getConfig().defaultRowHeight * 72) / 96;
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.data);
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.data, (address) => this.GetRange(address));
  }

  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.data, (area) => new Range(this, area));
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.workbook, this);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.workbook, this);
  }

  get Charts(): ChartCollection {
    return new ChartCollection(this);
  }

  get CustomProperties(): KeyValueCollection {
    return new KeyValueCollection("WorksheetCustomProperty", {
      read: () => sheetExtras(this.data).customProperties ?? {},
      write: (entries) =>
        changeSheetExtras(this.data, { customProperties: entries as Record<string, string> }),
    });
  }

  /** The engine knows which cells are out of date, wherever they are. */
  async Calculate(_markAllDirty: boolean): Promise<void> {
    await this.spreadsheet.calculate();
  }

  Activate(): void {
    if (this.data.isSheetHidden()) throw new HostError("InvalidOperation");
    this.spreadsheet.book.setActiveSheet(this.data);
  }

  Delete(): void {
    this.workbook.requireStructureUnlocked();
    if (this.Visibility === "VeryHidden") throw new HostError("InvalidOperation");
    if (!this.data.isSheetHidden()) this.requireAnotherVisibleSheet();
    for (const name of this.Names.items()) name.Delete();
    this.spreadsheet.book.deleteSheet(this.data);
  }

  Copy(positionType?: string, relativeTo?: Worksheet | null): Worksheet {
    this.workbook.requireStructureUnlocked();
    const copy = new Worksheet(this.workbook, this.spreadsheet.book.duplicateSheet(this.data));
    copy.Name = this.nameForCopy();
    copy.Position = this.positionForCopy(positionType ?? "None", relativeTo ?? undefined);
    return copy;
  }

  /** Without an address the whole sheet; an address may also be a name. */
  GetRange(address?: string | null): Range {
    if (address === undefined || address === null || address === "") return new Range(this, this.wholeArea);
    const parsed = parseAddress(address);
    if (!parsed) return this.rangeByName(address);
    if (parsed.sheetName !== undefined && !sameSheetName(parsed.sheetName, this.Name)) {
      throw new HostError("InvalidArgument");
    }
    return new Range(this, parsed.area);
  }

  GetRangeByIndexes(row: number, column: number, rowCount: number, columnCount: number): Range {
    return new Range(this, { row, column, rowCount, columnCount });
  }

  GetCell(row: number, column: number): Range {
    return new Range(this, { row, column, rowCount: 1, columnCount: 1 });
  }

  /** An empty sheet's used range is its first cell. */
  async GetUsedRange(valuesOnly?: boolean): Promise<Range> {
    const area = await this.usedArea(valuesOnly === true, this.wholeArea);
    return new Range(this, area ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 });
  }

  async GetUsedRangeOrNullObject(valuesOnly?: boolean): Promise<OrNull<Range>> {
    const area = await this.usedArea(valuesOnly === true, this.wholeArea);
    return area ? new Range(this, area) : nullObject;
  }

  _RegisterDataChangedEvent(): void {
    this.workbook.changeListeners.add(this.Id);
  }

  _UnregisterDataChangedEvent(): void {
    this.workbook.changeListeners.delete(this.Id);
  }

  // For ranges on the sheet

  /** The smallest area within `bounds` that holds all content and, unless `valuesOnly`, all formatted cells. */
  async usedArea(valuesOnly: boolean, bounds: Area): Promise<Area | undefined> {
    await this.spreadsheet.calculated();
    let used: Area | undefined;
    for (const [row, column] of [...this.storedCells(), ...this.spilledCells()]) {
      const cell = { row, column, rowCount: 1, columnCount: 1 };
      const empty =
        this.spreadsheet.readCell(this.Id, row, column).value === "" && !this.hasFormula(row, column);
      if ((valuesOnly && empty) || !intersection(cell, bounds)) continue;
      used = used ? boundingArea(used, cell) : cell;
    }
    return used;
  }

  /** Cells that hold anything, formats included. */
  storedCells(): [row: number, column: number][] {
    const cells: [number, number][] = [];
    this.data
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && Object.keys(cell).length > 0) cells.push([row, column]);
      });
    return cells;
  }

  /** The part of the area that the grid has; Excel's sheet is larger than what is ever drawn. */
  onScreen(area: Area): Area {
    const { rowCount, columnCount } = area;
    const maxRows = Math.max(this.data.getMaxRows(), rowCount === MAX_ROWS ? 0 : area.row + rowCount);
    const maxColumns = Math.max(
      this.data.getMaxColumns(),
      columnCount === MAX_COLUMNS ? 0 : area.column + columnCount,
    );
    const grid = { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns };
    return intersection(area, grid) ?? { ...area, rowCount: 1, columnCount: 1 };
  }

  /** Sets the width to the longest text shown in the rows of `area`. */
  autofitColumn(column: number, area: Area): void {
    const widths = this.storedCells()
      .filter(([row, col]) => col === column && row >= area.row && row < area.row + area.rowCount)
      .map(([row]) => this.textWidth(row, column));
    if (widths.length > 0)
      this.spreadsheet.setColumnWidths(this.Id, column, 1, Math.ceil(Math.max(...widths)));
  }

  private textWidth(row: number, column: number): number {
    const style = this.spreadsheet.cellStyle(this.Id, row, column);
    const { value } = this.spreadsheet.readCell(this.Id, row, column);
    const text = displayText(value, style.n?.pattern ?? "General");
    return text.length * (style.fs ?? 11) * characterWidth.perPointOfSize + characterWidth.padding;
  }

  private hasFormula(row: number, column: number): boolean {
    return this.spreadsheet.readCell(this.Id, row, column).formula !== undefined;
  }

  private spilledCells(): [row: number, column: number][] {
    const spilled = [...entriesOf(this.spreadsheet.spilledCells(this.Id))];
    return spilled.map(([row, column]): [number, number] => [row, column]);
  }

  private rangeByName(name: string): Range {
    const item =
      this.Names.find(name) === nullObject ? this.workbook.Names.find(name) : this.Names.find(name);
    if (item === nullObject) throw new HostError("InvalidArgument");
    return item.GetRange();
  }

  private requireAnotherVisibleSheet(): void {
    const others = this.workbook.Worksheets.items().filter(({ Id, Visibility }) => {
      return Id !== this.Id && Visibility === "Visible";
    });
    if (others.length === 0) throw new HostError("InvalidOperation");
  }

  private nameForCopy(): string {
    for (let number = 2; ; number++) {
      const suffix = ` (${number})`;
      const name = this.Name.slice(0, 31 - suffix.length) + suffix;
      if (this.workbook.Worksheets.find(name) === nullObject) return name;
    }
  }

  private positionForCopy(positionType: string, relativeTo: Worksheet | undefined): number {
    const last = this.workbook.Worksheets.Count - 1;
    const anchor = relativeTo?.Position;
    switch (positionType) {
      case "None":
      case "End":
        return last;
      case "Beginning":
        return 0;
      case "Before":
      case "After": {
        if (anchor === undefined) throw new HostError("InvalidArgument");
        const own = this.Position + 1;
        const shifted = anchor > own ? anchor - 1 : anchor;
        return positionType === "Before" ? shifted : Math.min(shifted + 1, last);
      }
      default:
        throw new HostError("InvalidArgument");
    }
  }

  private execute(command: string, params: Record<string, unknown>): void {
    const target = { unitId: this.spreadsheet.book.getId(), subUnitId: this.Id };
    this.spreadsheet.commands.syncExecuteCommand(command, { ...target, ...params });
  }
}
