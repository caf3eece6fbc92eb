import type { ICommandInfo, IMutationInfo, IRange } from "@univerjs/core";
import {
  EffectRefRangId,
  handleDefaultRangeChangeWithEffectRefCommands,
  InsertSheetMutation,
  SheetInterceptorService,
} from "@univerjs/sheets";
import {
  type SetSheetExtrasParams,
  SetSheetExtrasMutation,
  sheetExtras,
  type SheetExtras,
} from "./sheet-extras";
import type { Spreadsheet, UndoableStep } from "./spreadsheet";

type Kept<Key extends "tables" | "charts"> = NonNullable<SheetExtras[Key]>[number];
export type OnSheet<T> = T & { sheetId: string };

/** Cells that are inserted, deleted or moved on a sheet. */
export interface Rearrangement {
  sheetId: string;
  /** Where a range of that sheet is afterwards; undefined where it is gone. */
  moved(range: IRange): IRange | undefined;
}

const rearrangingCommands: readonly string[] = Object.values(EffectRefRangId);

/** What lies on the sheets of a workbook beside their cells: it moves with cells, goes and is copied with its sheet. */
export abstract class SheetObjects<Key extends "tables" | "charts", T extends Kept<Key> = Kept<Key>> {
  constructor(
    protected readonly spreadsheet: Spreadsheet,
    private readonly key: Key,
  ) {
    this.followCells();
    this.tellCopiesApart();
  }

  /** In the order of the tabs, and on a sheet in the order in which they were made. */
  list(): OnSheet<T>[] {
    return this.sheetIds().flatMap((sheetId) => this.onSheet(sheetId));
  }

  onSheet(sheetId: string): OnSheet<T>[] {
    return this.stored(sheetId).map((object) => ({ ...object, sheetId }));
  }

  withId(id: string): OnSheet<T> | undefined {
    return this.list().find((object) => object.id === id);
  }

  /** Adds an object under an id of its own, which is returned. */
  add(sheetId: string, object: Omit<T, "id">): string {
    const id = this.freeId();
    this.store(sheetId, [...this.stored(sheetId), { ...object, id } as T]);
    return id;
  }

  change(object: OnSheet<T>, change: Partial<T>): void {
    const { redo } = this.stepOfChange(object, change);
    this.spreadsheet.commands.syncExecuteCommand(redo.id, redo.params);
  }

  /** The same as {@link change} as a step that can be undone. */
  stepOfChange({ id, sheetId }: OnSheet<T>, change: Partial<T>): UndoableStep {
    const before = this.stored(sheetId);
    const after = before.map((object) => (object.id === id ? { ...object, ...change } : object));
    return { redo: this.mutation(sheetId, after), undo: this.mutation(sheetId, before) };
  }

  remove({ id, sheetId }: OnSheet<T>): void {
    this.store(
      sheetId,
      this.stored(sheetId).filter((object) => object.id !== id),
    );
  }

  /** The object after cells of some sheet were moved; undefined if it is gone with them. */
  protected abstract afterMove(object: T, sheetId: string, move: Rearrangement): T | undefined;

  /** What an object on a copied sheet has of its own beside its id. */
  protected abstract ownOfCopy(object: T): Partial<T>;

  private sheetIds(): string[] {
    const sheets = this.spreadsheet.book.getWorkbook().getSheets();
    return sheets.map((sheet) => sheet.getSheetId());
  }

  private stored(sheetId: string): readonly T[] {
    const sheet = this.spreadsheet.book.getWorkbook().getSheetBySheetId(sheetId);
    return ((sheet && sheetExtras(sheet)[this.key]) ?? []) as readonly T[];
  }

  private mutation(sheetId: string, objects: readonly T[]): IMutationInfo<SetSheetExtrasParams> {
    const target = { unitId: this.spreadsheet.book.getId(), subUnitId: sheetId };
    return { id: SetSheetExtrasMutation.id, params: { ...target, change: { [this.key]: objects } } };
  }

  private store(sheetId: string, objects: readonly T[]): void {
    const { id, params } = this.mutation(sheetId, objects);
    this.spreadsheet.commands.syncExecuteCommand(id, params);
  }

  private freeId(): string {
    const numbers = this.list().map(({ id }) => Number(id.slice(1, -1)));
    return `{${Math.max(0, ...numbers) + 1}}`;
  }

  private followCells(): void {
    this.spreadsheet.injector.get(SheetInterceptorService).interceptCommand({
      getMutations: (command) => {
        const move = this.rearrangement(command);
        const steps = move ? this.sheetIds().flatMap((sheetId) => this.stepOfMove(sheetId, move)) : [];
        return { redos: steps.map(({ redo }) => redo), undos: steps.map(({ undo }) => undo) };
      },
    });
  }

  private stepOfMove(sheetId: string, move: Rearrangement): UndoableStep[] {
    const before = this.stored(sheetId);
    const after = before
      .map((object) => this.afterMove(object, sheetId, move))
      .filter((object) => object !== undefined);
    if (JSON.stringify(after) === JSON.stringify(before)) return [];
    return [{ redo: this.mutation(sheetId, after), undo: this.mutation(sheetId, before) }];
  }

  private rearrangement(command: ICommandInfo): Rearrangement | undefined {
    if (!rearrangingCommands.includes(command.id)) return undefined;
    const { subUnitId } = (command.params ?? {}) as { subUnitId?: string };
    return {
      // Commands that name no sheet mean the active one.
      sheetId: subUnitId ?? this.spreadsheet.book.getActiveSheet().getSheetId(),
      moved: (range) => handleDefaultRangeChangeWithEffectRefCommands(range, command) ?? undefined,
    };
  }

  private tellCopiesApart(): void {
    this.spreadsheet.commands.onCommandExecuted(({ id, params }) => {
      if (id !== InsertSheetMutation.id) return;
      const { sheet } = params as { sheet: { id: string } };
      for (const object of this.onSheet(sheet.id)) {
        const isCopy = this.list().some((other) => other.id === object.id && other.sheetId !== sheet.id);
        if (isCopy) this.change(object, { ...this.ownOfCopy(object), id: this.freeId() });
      }
    });
  }
}
