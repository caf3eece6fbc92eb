import type { FWorksheet } from "@univerjs/sheets/facade";
import { HostError } from "../wire/host-error";
import { HostObject, nullObject, type OrNull } from "../wire/host-object";
import { type Area, MAX_COLUMNS, MAX_ROWS, parseAddress } from "./address";

/** `Excel.WorksheetFreezePanes`. */
export class FreezePanes extends HostObject {
  readonly typeName = "WorksheetFreezePanes";

  constructor(
    private readonly sheet: FWorksheet,
    private readonly rangeOf: (area: Area) => HostObject,
  ) {
    super();
  }

  FreezeRows(count?: number): void {
    this.freeze(count ?? 1, 0);
  }

  FreezeColumns(count?: number): void {
    this.freeze(0, count ?? 1);
  }

  FreezeAt(frozen: unknown): void {
    const address = frozen instanceof HostObject && "Address" in frozen ? frozen.Address : frozen;
    const area = typeof address === "string" ? parseAddress(address)?.area : undefined;
    if (!area) throw new HostError("InvalidArgument");
    const rows = area.rowCount === MAX_ROWS ? 0 : area.row + area.rowCount;
    const columns = area.columnCount === MAX_COLUMNS ? 0 : area.column + area.columnCount;
    this.freeze(rows, columns);
  }

  Unfreeze(): void {
    this.sheet.cancelFreeze();
  }

  GetLocationOrNullObject(): OrNull<HostObject> {
    const rowCount = this.sheet.getFrozenRows();
    const columnCount = this.sheet.getFrozenColumns();
    if (rowCount === 0 && columnCount === 0) return nullObject;
    return this.rangeOf({
      row: 0,
      column: 0,
      rowCount: rowCount || MAX_ROWS,
      columnCount: columnCount || MAX_COLUMNS,
    });
  }

  private freeze(rows: number, columns: number): void {
    if (
      !Number.isInteger(rows) ||
      !Number.isInteger(columns) ||
      rows < 0 ||
      columns < 0 ||
      rows + columns === 0
    ) {
      throw new HostError("InvalidArgument");
    }
    this.sheet.setFreeze({
      xSplit: columns,
      ySplit: rows,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    });
  }
}
