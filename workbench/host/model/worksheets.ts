import { InsertSheetCommand } from "@univerjs/sheets";
import { newSheetSize } from "../../spreadsheet/spreadsheet";
import { HostError } from "../wire/host-error";
import { HostCollection, nullObject, type OrNull } from "../wire/host-object";
import { checkSheetName, sameSheetName } from "./sheet-name";
import type { Workbook } from "./workbook";
import { Worksheet } from "./worksheet";

/** `Excel.WorksheetCollection`. */
export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly typeName = "WorksheetCollection";

  constructor(private readonly workbook: Workbook) {
    super();
  }

  items(): Worksheet[] {
    return this.workbook.spreadsheet.book.getSheets().map((data) => new Worksheet(this.workbook, data));
  }

  /** By id or by name, as Excel takes either. */
  find(key: string | number): OrNull<Worksheet> {
    const wanted = String(key);
    const sheets = this.items();
    return (
      sheets.find(({ Id }) => Id === wanted) ??
      sheets.find(({ Name }) => sameSheetName(Name, wanted)) ??
      nullObject
    );
  }

  override GetCount(visibleOnly?: boolean): number {
    return this.items().filter(({ Visibility }) => !visibleOnly || Visibility === "Visible").length;
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.workbook, this.workbook.spreadsheet.book.getActiveSheet());
  }

  GetFirst(visibleOnly?: boolean): Worksheet {
    return this.pick(this.items(), visibleOnly);
  }

  GetLast(visibleOnly?: boolean): Worksheet {
    return this.pick(this.items().reverse(), visibleOnly);
  }

  /** Adds an empty sheet at the end without going to it. */
  Add(name?: string | null): Worksheet {
    this.workbook.requireStructureUnlocked();
    const sheetName = name === undefined || name === null ? this.freeName() : checkSheetName(name);
    if (this.find(sheetName) !== nullObject) throw new HostError("ItemAlreadyExists");
    const { book, commands } = this.workbook.spreadsheet;
    const active = book.getActiveSheet();
    const id = this.freeId();
    commands.syncExecuteCommand(InsertSheetCommand.id, {
      unitId: book.getId(),
      index: this.Count,
      sheet: { id, name: sheetName, ...newSheetSize },
    });
    book.setActiveSheet(active);
    return this.GetItem(id);
  }

  _RegisterDataChangedEvent(): void {
    this.workbook.changeListeners.add("Workbook");
  }

  _UnregisterDataChangedEvent(): void {
    this.workbook.changeListeners.delete("Workbook");
  }

  private pick(sheets: Worksheet[], visibleOnly: boolean | undefined): Worksheet {
    const sheet = sheets.find(({ Visibility }) => !visibleOnly || Visibility === "Visible");
    if (!sheet) throw new HostError("ItemNotFound");
    return sheet;
  }

  private freeName(): string {
    for (let number = this.Count + 1; ; number++) {
      if (this.find(`Tabelle${number}`) === nullObject) return `Tabelle${number}`;
    }
  }

  private freeId(): string {
    const numbers = this.items().map(({ Id }) => Number(/^\{(\d+)\}$/.exec(Id)?.[1] ?? 0));
    return `{${Math.max(0, ...numbers) + 1}}`;
  }
}
