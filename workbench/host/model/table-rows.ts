import { HostError } from "../wire/host-error";
import { HostCollection, HostObject, nullObject, type OrNull } from "../wire/host-object";
import type { Range } from "./range";
import type { Table } from "./tables";

/** `Excel.TableRow`: a place in the table's body, whatever row comes to stand there. */
export class TableRow extends HostObject {
  readonly typeName = "TableRow";

  constructor(
    private readonly table: Table,
    private readonly index: number,
  ) {
    super();
  }

  override scalars(): readonly string[] {
    return ["Index", "Values"];
  }

  get Index(): number {
    return this.index;
  }

  get Values(): unknown[][] | null {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): Range {
    const body = this.table.GetDataBodyRange();
    if (this.index >= body.RowCount) throw new HostError("InvalidArgument");
    return body.GetRow(this.index);
  }

  async Delete(): Promise<void> {
    await this.table.Rows.DeleteRowsAt(this.index);
  }
}

/** `Excel.TableRowCollection`. */
export class TableRowCollection extends HostCollection<TableRow> {
  readonly typeName = "TableRowCollection";

  constructor(private readonly table: Table) {
    super();
  }

  items(): TableRow[] {
    const { rowCount } = this.table.area;
    return Array.from({ length: rowCount - 1 }, (_, index) => new TableRow(this.table, index));
  }

  find(key: string | number): OrNull<TableRow> {
    return this.items()[Number(key)] ?? nullObject;
  }

  /** New rows look like their neighbours; their formulas stand where no value is given. */
  async Add(index?: number | null, values?: unknown, alwaysInsert?: boolean): Promise<TableRow> {
    const at = index === undefined || index === null || index === -1 ? this.Count : index;
    if (!Number.isInteger(at) || at < 0 || at > this.Count) throw new HostError("InvalidArgument");
    const rows = asRows(values, this.table.area.columnCount);
    this.table.GetRange().requireUnlocked();
    await this.table.insertRows(at, rows?.length ?? 1, alwaysInsert ?? true);
    if (rows)
      this.table
        .GetDataBodyRange()
        .GetRow(at)
        .GetResizedRange(rows.length - 1, 0).Values = rows;
    return new TableRow(this.table, at);
  }

  /** A table keeps one row, if only an empty one. */
  async DeleteRowsAt(index: number, rowCount?: number | null): Promise<void> {
    const count = rowCount ?? 1;
    const isWhole = Number.isInteger(index) && Number.isInteger(count);
    if (!isWhole || index < 0 || count < 1 || index + count > this.Count)
      throw new HostError("InvalidArgument");
    const body = this.table.GetDataBodyRange();
    const isLast = count === this.Count;
    if (isLast) body.GetRow(0).Clear("Contents");
    const surplus = { first: isLast ? 1 : index, count: isLast ? count - 1 : count };
    if (surplus.count > 0)
      await body
        .GetRow(surplus.first)
        .GetResizedRange(surplus.count - 1, 0)
        .Delete("Up");
  }
}

/** One value for all cells, or rows of values; undefined for rows that stay empty. */
function asRows(values: unknown, columnCount: number): unknown[][] | undefined {
  if (values === undefined || values === null) return undefined;
  if (!Array.isArray(values)) return [Array.from({ length: columnCount }, () => values as unknown)];
  const rows = (Array.isArray(values[0]) ? values : [values]) as unknown[][];
  if (rows.some((row) => row.length !== columnCount)) throw new HostError("InvalidArgument");
  return rows;
}
