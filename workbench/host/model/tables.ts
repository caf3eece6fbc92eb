import type { Table as StoredTable, TableDefinition } from "../../spreadsheet/tables";
import { HostError } from "../wire/host-error";
import { HostCollection, HostObject, nullObject, type OrNull } from "../wire/host-object";
import { type Area, areaOf, intersection, parseAddress, rangeOf } from "./address";
import { isLegalName } from "./names";
import { Range } from "./range";
import { TableColumnCollection } from "./table-columns";
import { TableRowCollection } from "./table-rows";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** What Excel gives a new table. */
const newTable = {
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
} as const;

/** `Excel.Table`. */
export class Table extends HostObject {
  readonly typeName = "Table";

  constructor(
    readonly workbook: Workbook,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, string> {
    return { Id: this.id };
  }

  override scalars(): readonly string[] {
    return [
      "HighlightFirstColumn",
      "HighlightLastColumn",
      "Id",
      "LegacyId",
      "Name",
      "ShowBandedColumns",
      "ShowBandedRows",
      "ShowFilterButton",
      "ShowHeaders",
      "ShowTotals",
      "Style",
    ];
  }

  get Id(): string {
    return this.id;
  }

  get LegacyId(): string {
    return this.id.slice(1, -1);
  }

  get Name(): string {
    return this.stored.name;
  }

  set Name(name: string) {
    if (!isLegalName(name)) throw new HostError("InvalidArgument");
    const namesake = this.workbook.spreadsheet.tables.named(name);
    const isTaken = namesake ? namesake.id !== this.id : this.workbook.Names.find(name) !== nullObject;
    if (isTaken) throw new HostError("InvalidArgument");
    this.change({ name });
  }

  get Style(): string {
    return this.stored.style;
  }

  set Style(style: string) {
    if (typeof style !== "string" || !/^(?:TableStyle(?:Light|Medium|Dark)\d+)?$/.test(style)) {
      throw new HostError("InvalidArgument");
    }
    this.change({ style });
  }

  get ShowHeaders(): boolean {
    return true;
  }

  set ShowHeaders(show: boolean) {
    if (!show) throw HostError.notImplemented("Table.ShowHeaders = false");
  }

  get ShowTotals(): boolean {
    return false;
  }

  set ShowTotals(show: boolean) {
    if (show) throw HostError.notImplemented("Table.ShowTotals = true");
  }

  get Worksheet(): Worksheet {
    return this.workbook.Worksheets.GetItem(this.stored.sheetId);
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }

  get Rows(): TableRowCollection {
    return new TableRowCollection(this);
  }

  GetRange(): Range {
    return new Range(this.Worksheet, this.area);
  }

  GetHeaderRowRange(): Range {
    return this.GetRange().GetRow(0);
  }

  GetDataBodyRange(): Range {
    return new Range(this.Worksheet, bodyOf(this.area));
  }

  /** No table of this host has a row of totals. */
  GetTotalRowRange(): Range {
    throw new HostError("InvalidArgument");
  }

  /** The header must stay in its row, and the old and the new table must share cells. */
  Resize(newRange: Range | string): void {
    const sheet = this.Worksheet;
    const target = typeof newRange === "string" ? sheet.GetRange(newRange) : newRange;
    const { area } = target;
    const fits =
      target.sheet.Id === sheet.Id &&
      area.row === this.area.row &&
      area.rowCount >= 2 &&
      intersection(area, this.area) !== undefined;
    if (!fits) throw new HostError("InvalidArgument");
    requireNoTable(sheet, area, this.id);
    this.change({ range: rangeOf(area) });
    this.workbook.spreadsheet.tableUpkeep.nameColumns(this.stored);
  }

  ConvertToRange(): Range {
    const cells = this.GetRange();
    this.workbook.spreadsheet.tables.remove(this.stored);
    return cells;
  }

  /** Clears the cells, too; nothing moves. */
  Delete(): void {
    this.ConvertToRange().Clear();
  }

  get area(): Area {
    return areaOf(this.stored.range);
  }

  /** Makes room for more rows before the row with this index of the body, or behind the last one. */
  async insertRows(index: number, count: number, alwaysShift: boolean): Promise<void> {
    const sheet = this.Worksheet;
    const body = bodyOf(this.area);
    const row = body.row + index;
    const isBehind = index === body.rowCount;
    const newRows = new Range(sheet, { ...body, row, rowCount: count });
    if (!isBehind || alwaysShift || !newRows.isBlank()) await newRows.Insert("Down");
    if (isBehind) this.change({ range: rangeOf({ ...this.area, rowCount: this.area.rowCount + count }) });
    const pattern = new Range(sheet, { ...body, row: isBehind ? row - 1 : row + count, rowCount: 1 });
    newRows.continueFrom(pattern);
  }

  change(change: Partial<TableDefinition>): void {
    this.workbook.spreadsheet.tables.change(this.stored, change);
  }

  get stored(): StoredTable {
    const stored = this.workbook.spreadsheet.tables.withId(this.id);
    if (!stored) throw new HostError("ItemNotFound");
    return stored;
  }
}

/** The properties that only say how a table looks. */
const looks = {
  ShowBandedRows: "showBandedRows",
  ShowBandedColumns: "showBandedColumns",
  ShowFilterButton: "showFilterButton",
  HighlightFirstColumn: "highlightFirstColumn",
  HighlightLastColumn: "highlightLastColumn",
} as const;

for (const [name, part] of Object.entries(looks)) {
  Object.defineProperty(Table.prototype, name, {
    get(this: Table) {
      return this.stored[part];
    },
    set(this: Table, value: unknown) {
      if (typeof value !== "boolean") throw new HostError("InvalidArgument");
      this.change({ [part]: value });
    },
  });
}

/** `Excel.TableCollection` of the workbook or of one sheet. */
export class TableCollection extends HostCollection<Table> {
  readonly typeName: string = "TableCollection";

  constructor(
    protected readonly workbook: Workbook,
    private readonly sheet?: Worksheet,
  ) {
    super();
  }

  items(): Table[] {
    const { tables } = this.workbook.spreadsheet;
    const stored = this.sheet ? tables.onSheet(this.sheet.Id) : tables.list();
    return stored.map(({ id }) => new Table(this.workbook, id));
  }

  find(key: string | number): OrNull<Table> {
    const wanted = String(key);
    const isWanted = ({ Id, Name }: Table) => Id === wanted || Name.toLowerCase() === wanted.toLowerCase();
    return this.items().find(isWanted) ?? nullObject;
  }

  /** Without headers a row for them is inserted above the data. */
  async Add(address: Range | string, hasHeaders: boolean): Promise<Table> {
    const given = typeof address === "string" ? this.rangeAt(address) : address;
    if (this.sheet && given.sheet.Id !== this.sheet.Id) throw new HostError("InvalidArgument");
    given.requireUnlocked();
    requireNoTable(given.sheet, given.area);
    const area = await withRoom(given, hasHeaders);
    const { tables, tableUpkeep } = this.workbook.spreadsheet;
    const name = this.freeTableName();
    const id = tables.add(given.sheet.Id, { ...newTable, name, range: rangeOf(area) });
    const table = new Table(this.workbook, id);
    tableUpkeep.nameColumns(table.stored);
    return table;
  }

  private rangeAt(address: string): Range {
    const sheetName = parseAddress(address)?.sheetName;
    const { Worksheets } = this.workbook;
    if (this.sheet) return this.sheet.GetRange(address);
    return (sheetName ? Worksheets.GetItem(sheetName) : Worksheets.GetActiveWorksheet()).GetRange(address);
  }

  private freeTableName(): string {
    for (let number = 1; ; number++) {
      const name = `Tabelle${number}`;
      if (!this.workbook.spreadsheet.tables.named(name) && this.workbook.Names.find(name) === nullObject) {
        return name;
      }
    }
  }
}

/** `Excel.TableScopedCollection`: the tables that a range touches, or holds whole. */
export class TableScopedCollection extends HostCollection<Table> {
  readonly typeName = "TableScopedCollection";

  constructor(
    private readonly range: Range,
    private readonly fullyContained: boolean,
  ) {
    super();
  }

  items(): Table[] {
    return this.range.sheet.Tables.items().filter(({ area }) => {
      const shared = intersection(area, this.range.area);
      const isWhole = shared?.rowCount === area.rowCount && shared.columnCount === area.columnCount;
      return this.fullyContained ? isWhole : shared !== undefined;
    });
  }

  find(key: string | number): OrNull<Table> {
    const found = this.range.sheet.Tables.find(key);
    return found !== nullObject && this.items().some(({ Id }) => Id === found.Id) ? found : nullObject;
  }

  GetFirst(): Table {
    const [first] = this.items();
    if (!first) throw new HostError("ItemNotFound");
    return first;
  }
}

function requireNoTable(sheet: Worksheet, area: Area, exceptId?: string): void {
  const isTaken = sheet.Tables.items().some((table) => {
    return table.Id !== exceptId && intersection(table.area, area) !== undefined;
  });
  if (isTaken) throw new HostError("InvalidArgument");
}

/** A table has a header and at least one row: cells move down where one of them is missing. */
async function withRoom(given: Range, hasHeaders: boolean): Promise<Area> {
  const { area } = given;
  if (!hasHeaders) {
    await given.GetRow(0).Insert("Down");
    return { ...area, rowCount: area.rowCount + 1 };
  }
  if (area.rowCount > 1) return area;
  const firstRow = given.GetOffsetRange(1, 0);
  if (!firstRow.isBlank()) await firstRow.Insert("Down");
  return { ...area, rowCount: 2 };
}

function bodyOf(area: Area): Area {
  return { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
}
