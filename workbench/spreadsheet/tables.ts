import type { IRange } from "@univerjs/core";
import { type OnSheet, type Rearrangement, SheetObjects } from "./sheet-objects";
import type { Spreadsheet } from "./spreadsheet";

/** An Excel table as its sheet keeps it. */
export interface TableDefinition {
  id: string;
  name: string;
  /** The header row and the rows below it, of which there is at least one. */
  range: IRange;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export type Table = OnSheet<TableDefinition>;

/** The tables of a workbook. Their names are unique in it, so that a table on a copied sheet gets another. */
export class Tables extends SheetObjects<"tables"> {
  constructor(spreadsheet: Spreadsheet) {
    super(spreadsheet, "tables");
  }

  named(name: string): Table | undefined {
    return this.list().find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  protected override afterMove(
    table: TableDefinition,
    sheetId: string,
    move: Rearrangement,
  ): TableDefinition | undefined {
    if (sheetId !== move.sheetId) return table;
    const range = move.moved(table.range);
    return range && { ...table, range };
  }

  protected override ownOfCopy({ name }: TableDefinition): Partial<TableDefinition> {
    for (let number = 2; ; number++) if (!this.named(`${name}${number}`)) return { name: `${name}${number}` };
  }
}
