import type { Spreadsheet } from "../../spreadsheet/spreadsheet";
import { HostError } from "../wire/host-error";
import { HostObject } from "../wire/host-object";
import { Application } from "./application";
import { KeyValueCollection } from "./key-value";
import { NamedItemCollection } from "./names";
import { WorkbookProtection } from "./protection";
import { Range } from "./range";
import { changeWorkbookExtras, workbookExtras } from "../../spreadsheet/sheet-extras";
import { TableCollection } from "./tables";
import type { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheets";

/** `Excel.Workbook`: the root of the object model, over one Univer workbook. */
export class Workbook extends HostObject {
  readonly typeName = "Workbook";
  /** Whose `onChanged` the add-in hears: "Workbook" for all sheets, or a sheet's id. */
  readonly changeListeners = new Set<string>();

  constructor(readonly spreadsheet: Spreadsheet) {
    super();
  }

  override scalars(): readonly string[] {
    return ["Name", "ReadOnly"];
  }

  /** The workbench opens nothing for reading only. */
  get ReadOnly(): boolean {
    return false;
  }

  /** office.js reaches the workbook as the global object itself or as its property of that name. */
  get Workbook(): this {
    return this;
  }

  get Name(): string {
    return `${this.spreadsheet.book.getName()}.xlsx`;
  }

  get Application(): Application {
    return new Application(this.spreadsheet);
  }

  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this);
  }

  get Tables(): TableCollection {
    return new TableCollection(this);
  }

  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.spreadsheet.book);
  }

  get Settings(): KeyValueCollection {
    return new KeyValueCollection("Setting", {
      read: () => workbookExtras(this.spreadsheet.book).settings ?? {},
      write: (settings) => changeWorkbookExtras(this.spreadsheet.book, { settings }),
    });
  }

  GetSelectedRange(): Range {
    const selected = this.spreadsheet.book.getActiveRange()?.getRange();
    const sheet = this.Worksheets.GetActiveWorksheet();
    return new Range(sheet, {
      row: selected?.startRow ?? 0,
      column: selected?.startColumn ?? 0,
      rowCount: selected ? selected.endRow - selected.startRow + 1 : 1,
      columnCount: selected ? selected.endColumn - selected.startColumn + 1 : 1,
    });
  }

  GetActiveCell(): Range {
    const cell = this.spreadsheet.book.getActiveCell();
    const sheet: Worksheet = this.Worksheets.GetActiveWorksheet();
    return sheet.GetCell(cell?.getRow() ?? 0, cell?.getColumn() ?? 0);
  }

  /** Refuses changes to the set of sheets while the workbook is protected. */
  requireStructureUnlocked(): void {
    if (this.Protection.Protected) throw new HostError("AccessDenied");
  }
}
