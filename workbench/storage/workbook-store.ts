import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import type { SavedParts } from "./saved-workbook";

/** Which of the saved workbooks is which; none of them is there twice. */
export interface Pointers {
  /** The workbook that opens. */
  current: string;
  /** The one that was put away for it. */
  previous: string | undefined;
  /** One that could not be read. */
  unreadable: string | undefined;
  /** How often the current one was being opened without getting there. */
  attempts: number;
}

/** What has changed of a workbook since it was saved. */
export interface ChangedParts extends SavedParts {
  deletedSheetIds: readonly string[];
}

const pointersKey = "zeiger";
const headKey = (id: string) => `${id}/kopf`;
const sheetKey = (id: string, sheetId: string) => `${id}/blatt/${sheetId}`;
/** Every key of one workbook. */
const keysOf = (id: string) => IDBKeyRange.bound(`${id}/`, `${id}/\uffff`);
/** Keys, all of which are texts here. */
const textKeys = (keys: IDBValidKey[]) => keys.filter((key) => typeof key === "string");

/** The workbooks that this browser keeps, in IndexedDB. Every change is whole, or has not happened. */
export class WorkbookStore {
  private readonly use: UseStore = createStore("kim-werkbank", "mappen");

  async pointers(): Promise<Pointers> {
    const kept = await this.use("readonly", (store) =>
      promisifyRequest(store.get(pointersKey) as IDBRequest<Pointers | undefined>),
    );
    return kept ?? { current: newId(), previous: undefined, unreadable: undefined, attempts: 0 };
  }

  /** A workbook as it was saved; undefined where nothing was. */
  async read(id: string): Promise<SavedParts | undefined> {
    const entries = await this.use("readonly", async (store) => {
      const [keys, texts] = await Promise.all([
        promisifyRequest(store.getAllKeys(keysOf(id))),
        promisifyRequest(store.getAll(keysOf(id)) as IDBRequest<string[]>),
      ]);
      return new Map(textKeys(keys).map((key, index) => [key, texts[index] ?? ""]));
    });
    const head = entries.get(headKey(id));
    if (head === undefined) return undefined;
    const prefix = sheetKey(id, "");
    const sheets = [...entries].flatMap(([key, text]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), text] as const] : [],
    );
    return { head, sheets: new Map(sheets) };
  }

  /**
   * Saves what has changed of a workbook, and forgets the sheets that it no longer has. It waits for nothing in
   * between: the last change of a page is often begun while the page is closing.
   */
  async save(id: string, { head, sheets, deletedSheetIds }: ChangedParts): Promise<void> {
    await this.use("readwrite", (store) => {
      const done = promisifyRequest(store.transaction);
      store.put(head, headKey(id));
      for (const [sheetId, text] of sheets) store.put(text, sheetKey(id, sheetId));
      for (const sheetId of deletedSheetIds) store.delete(sheetKey(id, sheetId));
      store.transaction.commit();
      return done;
    });
  }

  /** Notes which workbook is which, and forgets all others. */
  async point(pointers: Pointers): Promise<void> {
    await this.use("readwrite", async (store) => {
      const done = promisifyRequest(store.transaction);
      store.put(pointers, pointersKey);
      const kept = [pointers.current, pointers.previous, pointers.unreadable].filter(
        (id) => id !== undefined,
      );
      for (const key of textKeys(await promisifyRequest(store.getAllKeys()))) {
        const isKept = kept.some((id) => key.startsWith(`${id}/`));
        if (key !== pointersKey && !isKept) store.delete(key);
      }
      return done;
    });
  }
}

/** An id for another workbook. */
export function newId(): string {
  return crypto.randomUUID();
}
