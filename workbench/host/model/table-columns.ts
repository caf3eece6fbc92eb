import { HostError } from "../wire/host-error";
import { HostCollection, HostObject, nullObject, type OrNull } from "../wire/host-object";
import type { Range } from "./range";
import type { Table } from "./tables";

/** `Excel.TableColumn`. */
export class TableColumn extends HostObject {
  readonly typeName = "TableColumn";

  constructor(
    private readonly table: Table,
    private readonly index: number,
  ) {
    super();
  }

  override identity(): Record<string, string> {
    return { Id: String(this.Id) };
  }

  override scalars(): readonly string[] {
    return ["Id", "Index", "Name", "Values"];
  }

  get Id(): number {
    return this.index + 1;
  }

  get Index(): number {
    return this.index;
  }

  get Name(): string {
    return String(this.GetHeaderRowRange().Values?.[0]?.[0]);
  }

  set Name(name: string) {
    if (typeof name !== "string" || name === "") throw new HostError("InvalidArgument");
    this.GetHeaderRowRange().Values = `'${name}`;
  }

  get Values(): unknown[][] | null {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): Range {
    return this.table.GetRange().GetColumn(this.index);
  }

  GetHeaderRowRange(): Range {
    return this.table.GetHeaderRowRange().GetColumn(this.index);
  }

  GetDataBodyRange(): Range {
    return this.table.GetDataBodyRange().GetColumn(this.index);
  }

  GetTotalRowRange(): Range {
    return this.table.GetTotalRowRange();
  }
}

/** `Excel.TableColumnCollection`. */
export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly typeName = "TableColumnCollection";

  constructor(private readonly table: Table) {
    super();
  }

  items(): TableColumn[] {
    return Array.from(
      { length: this.table.area.columnCount },
      (_, index) => new TableColumn(this.table, index),
    );
  }

  /** A number is a column's id, a text its name. */
  find(key: string | number): OrNull<TableColumn> {
    const isWanted = ({ Id, Name }: TableColumn) =>
      typeof key === "number" ? Id === key : Name.toLowerCase() === key.toLowerCase() || String(Id) === key;
    return this.items().find(isWanted) ?? nullObject;
  }
}
