import { Autosave } from "../storage/autosave";
import { takeForThisTab } from "../storage/one-tab";
import { UnusableFile } from "../files/unusable-file";
import { readSavedWorkbook, type SavedWorkbook, UnreadableWorkbook } from "../storage/saved-workbook";
import { type ChangedParts, newId, type Pointers, WorkbookStore } from "../storage/workbook-store";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { isEmpty } from "../storage/emptiness";
import { showNotice } from "./notice";
import { ask } from "./question";

const NOT_PUT_AWAY =
  "Die jetzige Arbeitsmappe ließ sich nicht beiseitelegen, weil dieser Browser gerade nichts speichert; sie bleibt " +
  "geöffnet. Sichern Sie sie mit „Speichern unter …“ als Datei.";

/** A workbook that did not open so often is taken for one that cannot. */
const enoughAttempts = 3;

/**
 * The workbook that this browser keeps from one visit to the next. Whatever is wrong with it or with the browser's
 * storage, the workbench starts, and says what it could not do.
 */
export class KeptWorkbook {
  /** What was saved; undefined where nothing was, or nothing that can be read. */
  saved: SavedWorkbook | undefined;
  private autosave: Autosave | undefined;
  /** The id of the workbook that is saved: the current one, or already the next. */
  private target: string;
  private hasFailed = false;

  private constructor(
    private readonly store: WorkbookStore,
    private pointers: Pointers,
    /** Whether this tab is the one that saves. */
    readonly isOurs: boolean,
  ) {
    this.target = pointers.current;
  }

  /** Reads what was saved. Undefined where the browser offers no storage. */
  static async open(): Promise<KeptWorkbook | undefined> {
    try {
      const store = new WorkbookStore();
      const isOurs = await takeForThisTab();
      const kept = new KeptWorkbook(store, await store.pointers(), isOurs);
      if (!isOurs) {
        showNotice(
          "Diese Arbeitsmappe ist schon in einem anderen Tab geöffnet. Was Sie hier ändern, wird nicht gespeichert.",
        );
      }
      await kept.read();
      return kept;
    } catch (error) {
      console.error(error);
      showNotice(
        "Dieser Browser lässt nichts speichern: Wenn Sie die Seite schließen, ist Ihre Arbeitsmappe verloren.",
      );
      return undefined;
    }
  }

  /** Whether there is one that was put away for the current one. */
  get hasPrevious(): boolean {
    return this.isOurs && this.pointers.previous !== undefined;
  }

  /** Keeps a workbook that cannot be opened, and lets an empty one take its place. */
  async setAside(reason: string): Promise<void> {
    this.saved = undefined;
    const { current: unreadable } = this.pointers;
    const start = `Die gespeicherte Arbeitsmappe lässt sich nicht öffnen. ${reason}`;
    if (!this.isOurs) {
      showNotice(start);
      return;
    }
    await this.pointIfPossible({ current: newId(), unreadable, attempts: 0 });
    showNotice(`${start} Sie liegt beiseite, und es beginnt eine leere.`, [
      {
        label: "Noch einmal versuchen",
        run: () => void this.switchTo({ current: unreadable, unreadable: undefined }),
      },
    ]);
  }

  /**
   * From now on saves what changes.
   * @param tell hears whether all that has changed is saved
   */
  async keep(spreadsheet: Spreadsheet, tell: (isSaved: boolean) => void): Promise<void> {
    if (!this.isOurs) return;
    this.target = this.pointers.current;
    const write = async (parts: ChangedParts) => {
      try {
        await this.store.save(this.target, parts);
        this.hasFailed = false;
      } catch (error) {
        this.tellFailure();
        throw error;
      }
    };
    const autosave = new Autosave(spreadsheet, this.saved !== undefined, write, tell);
    this.autosave = autosave;
    const saveAtLast = () => {
      if (document.visibilityState === "hidden") void autosave.saveNow();
    };
    document.addEventListener("visibilitychange", saveAtLast);
    window.addEventListener("pagehide", () => void autosave.saveNow());
    if (!(await this.pointIfPossible({ attempts: 0 }))) this.tellFailure();
  }

  /** Asks, and then puts the workbook away and begins an empty one. */
  async startOver(spreadsheet: Spreadsheet): Promise<void> {
    if (isEmpty(spreadsheet)) {
      showNotice("Diese Arbeitsmappe ist schon leer.");
      return;
    }
    const isWanted = await ask({
      title: "Neue Arbeitsmappe beginnen?",
      text: "Die jetzige wird beiseitegelegt. Mit „Vorige Arbeitsmappe“ holen Sie sie zurück; eine, die schon beiseiteliegt, wird gelöscht.",
      yes: "Neue Arbeitsmappe",
      no: "Abbrechen",
    });
    if (isWanted) await this.switchTo({ current: newId(), previous: this.pointers.current });
  }

  /** Opens the workbook that was put away; the current one is put away instead, unless it is empty. */
  async openPrevious(spreadsheet: Spreadsheet): Promise<void> {
    const { current, previous } = this.pointers;
    if (previous === undefined) return;
    await this.switchTo({ current: previous, previous: isEmpty(spreadsheet) ? undefined : current });
  }

  /**
   * Puts the workbook away while `open` brings another into its place, unless it is empty.
   * @param isFile whether it lies elsewhere, too, as a file
   * @throws UnusableFile where it lies nowhere and cannot be put away
   */
  async giveWay(spreadsheet: Spreadsheet, open: () => Promise<void>, isFile: boolean): Promise<void> {
    const { autosave } = this;
    if (!autosave || isEmpty(spreadsheet)) return open();
    const { current: previous } = this.pointers;
    await autosave.saveNow();
    if (!autosave.isSaved && !isFile) throw new UnusableFile(NOT_PUT_AWAY);
    this.saveUnder(newId(), autosave);
    try {
      await open();
    } catch (error) {
      this.saveUnder(previous, autosave);
      throw error;
    }
    if (!(await this.pointIfPossible({ current: this.target, previous }))) this.tellFailure();
  }

  private saveUnder(id: string, autosave: Autosave): void {
    this.target = id;
    autosave.forgetSaved();
  }

  private async read(): Promise<void> {
    const { current, attempts } = this.pointers;
    const parts = await this.store.read(current);
    if (!parts) return;
    if (attempts >= enoughAttempts) {
      await this.setAside(`Das Öffnen ist ${attempts}-mal nicht zu Ende gekommen.`);
      return;
    }
    try {
      this.saved = readSavedWorkbook(parts);
      if (this.isOurs) await this.pointIfPossible({ attempts: attempts + 1 });
    } catch (error) {
      if (!(error instanceof UnreadableWorkbook)) throw error;
      await this.setAside(error.message);
    }
  }

  /** Another workbook needs another page: nothing of this one may remain. */
  private async switchTo(change: Partial<Pointers>): Promise<void> {
    await this.autosave?.saveNow();
    const { pointers, autosave } = this;
    const isSaved = autosave?.isSaved ?? true;
    if (!isSaved || !(await this.pointIfPossible({ ...change, attempts: 0 }))) {
      this.pointers = pointers;
      showNotice(NOT_PUT_AWAY);
      return;
    }
    location.reload();
  }

  /**
   * Notes which workbook is which. A full storage refuses that, too, and is no reason not to show what lies there.
   * @returns whether that could be kept
   */
  private async pointIfPossible(change: Partial<Pointers>): Promise<boolean> {
    this.pointers = { ...this.pointers, ...change };
    try {
      await this.store.point(this.pointers);
      return true;
    } catch (error) {
      console.error(error);
      return false;
    }
  }

  private tellFailure(): void {
    if (!this.hasFailed) {
      showNotice(
        "Dieser Browser kann gerade nichts speichern, vielleicht ist sein Speicher voll. Bei der nächsten Änderung wird es " +
          "noch einmal versucht. Sichern Sie die Arbeitsmappe bis dahin mit „Speichern unter …“ als Datei.",
      );
    }
    this.hasFailed = true;
  }
}
