import { CommandType } from "@univerjs/core";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { headText, sheetText } from "./saved-workbook";
import type { ChangedParts } from "./workbook-store";

/** Nothing has changed for so long when a workbook is saved, in milliseconds. */
const quiet = 500;

/** So often changes may break off saving before it takes all at once. */
const mayBreakOff = 3;

/**
 * Saves a workbook whenever it has changed, and only what has changed of it. A large one is written down sheet by
 * sheet, so that the page goes on in between; if it changes meanwhile, what was written down is of no use.
 */
export class Autosave {
  private readonly changedSheets = new Set<string>();
  /** What lies on a sheet beside its cells changes without a command: it is another object then. */
  private readonly savedExtras = new Map<string, unknown>();
  private changes = 0;
  private savedChanges = 0;
  private brokenOff = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param isSaved whether the workbook lies there as it is now
   * @param write keeps the parts; rejects where it cannot
   * @param tell hears whether all that has changed is saved
   */
  constructor(
    private readonly spreadsheet: Spreadsheet,
    isSaved: boolean,
    private readonly write: (parts: ChangedParts) => Promise<void>,
    private readonly tell: (isSaved: boolean) => void,
  ) {
    if (isSaved) for (const sheetId of this.sheetIds()) this.savedExtras.set(sheetId, this.extras(sheetId));
    spreadsheet.commands.onCommandExecuted(({ id, type, params }) => {
      if (type !== CommandType.MUTATION && id !== SetWorksheetActiveOperation.id) return;
      const { subUnitId } = (params ?? {}) as { subUnitId?: string };
      if (subUnitId !== undefined && type === CommandType.MUTATION) this.changedSheets.add(subUnitId);
      this.noteChange();
    });
    spreadsheet.onBatchFinished(() => this.noteChange());
  }

  get isSaved(): boolean {
    return this.savedChanges === this.changes;
  }

  /** Saves at once what has not been saved; for the last moment of a page. */
  async saveNow(): Promise<void> {
    clearTimeout(this.timer);
    if (this.isSaved) return;
    const texts = new Map<string, string>();
    for (const sheetId of this.toSave()) this.writeDown(sheetId, texts);
    await this.keep(this.changes, texts);
  }

  /** From now on all is to be saved anew, as it is in another place. */
  forgetSaved(): void {
    this.savedExtras.clear();
    this.changedSheets.clear();
    this.noteChange();
  }

  private noteChange(): void {
    this.changes += 1;
    this.tell(false);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveInPieces(), quiet);
  }

  private async saveInPieces(): Promise<void> {
    const { changes } = this;
    const texts = new Map<string, string>();
    for (const sheetId of this.toSave()) {
      this.writeDown(sheetId, texts);
      if (this.brokenOff < mayBreakOff) await nextTask();
      if (this.changes !== changes) {
        // The change that broke this off has set the timer anew.
        this.brokenOff += 1;
        return;
      }
    }
    this.brokenOff = 0;
    await this.keep(changes, texts);
  }

  private writeDown(sheetId: string, texts: Map<string, string>): void {
    const text = sheetText(this.spreadsheet, sheetId);
    if (text !== undefined) texts.set(sheetId, text);
  }

  private async keep(changes: number, sheets: ReadonlyMap<string, string>): Promise<void> {
    const sheetIds = this.sheetIds();
    const extras = sheetIds.map((sheetId) => [sheetId, this.extras(sheetId)] as const);
    const deletedSheetIds = [...this.savedExtras.keys()].filter((sheetId) => !sheetIds.includes(sheetId));
    const changed = [...this.changedSheets];
    this.changedSheets.clear();
    try {
      await this.write({ head: headText(this.spreadsheet), sheets, deletedSheetIds });
      this.savedChanges = changes;
      this.tell(this.isSaved);
      for (const sheetId of deletedSheetIds) this.savedExtras.delete(sheetId);
      for (const [sheetId, own] of extras) this.savedExtras.set(sheetId, own);
    } catch {
      for (const sheetId of changed) this.changedSheets.add(sheetId);
    }
  }

  private toSave(): Set<string> {
    const withOtherExtras = this.sheetIds().filter(
      (sheetId) => !this.savedExtras.has(sheetId) || this.savedExtras.get(sheetId) !== this.extras(sheetId),
    );
    return new Set([...this.changedSheets, ...withOtherExtras]);
  }

  private sheetIds(): string[] {
    return this.spreadsheet.book
      .getWorkbook()
      .getSheets()
      .map((sheet) => sheet.getSheetId());
  }

  private extras(sheetId: string): unknown {
    return this.spreadsheet.sheetData(sheetId)?.custom;
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
