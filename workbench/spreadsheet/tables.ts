import type { IMutationInfo, IRange } from "@univerjs/core";
import {
  EffectRefRangId,
  handleDefaultRangeChangeWithEffectRefCommands,
  InsertSheetMutation,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { type SetSheetExtrasParams, SetSheetExtrasMutation, sheetExtras } from "./sheet-extras";
import type { Spreadsheet, UndoableStep } from "./spreadsheet";

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

/** A table and the sheet that has it. */
export interface Table extends TableDefinition {
  sheetId: string;
}

const structuralCommands: readonly string[] = Object.values(EffectRefRangId);

/** The tables of a workbook. They move with their cells, go with their sheet, and get a name of their own in a copy. */
export class Tables {
  constructor(private readonly spreadsheet: Spreadsheet) {
    spreadsheet.commands.registerCommand(SetSheetExtrasMutation);
    this.moveWithCells();
    this.renameInCopies();
  }

  /** In the order of the tabs, and on a sheet in the order in which they were made. */
  list(): Table[] {
    const sheets = this.spreadsheet.book.getWorkbook().getSheets();
    return sheets.flatMap((sheet) => this.onSheet(sheet.getSheetId()));
  }

  onSheet(sheetId: string): Table[] {
    return this.definitions(sheetId).map((table) => ({ ...table, sheetId }));
  }

  withId(id: string): Table | undefined {
    return this.list().find((table) => table.id === id);
  }

  named(name: string): Table | undefined {
    return this.list().find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  /** Adds a table under an id of its own, which is returned. */
  add({ sheetId, ...definition }: Omit<Table, "id">): string {
    const id = this.freeId();
    this.store(sheetId, [...this.definitions(sheetId), { id, ...definition }]);
    return id;
  }

  change(table: Table, change: Partial<TableDefinition>): void {
    const { redo } = this.stepOfChange(table, change);
    this.spreadsheet.commands.syncExecuteCommand(redo.id, redo.params);
  }

  /** The same as {@link change} as a step that can be undone. */
  stepOfChange({ id, sheetId }: Table, change: Partial<TableDefinition>): UndoableStep {
    const before = this.definitions(sheetId);
    const after = before.map((table) => (table.id === id ? { ...table, ...change } : table));
    return { redo: this.mutation(sheetId, after), undo: this.mutation(sheetId, before) };
  }

  remove({ id, sheetId }: Table): void {
    this.store(
      sheetId,
      this.definitions(sheetId).filter((table) => table.id !== id),
    );
  }

  private nameForCopy(name: string): string {
    for (let number = 2; ; number++) if (!this.named(`${name}${number}`)) return `${name}${number}`;
  }

  private definitions(sheetId: string): readonly TableDefinition[] {
    const sheet = this.spreadsheet.book.getWorkbook().getSheetBySheetId(sheetId);
    return (sheet && sheetExtras(sheet).tables) ?? [];
  }

  private mutation(sheetId: string, tables: readonly TableDefinition[]): IMutationInfo<SetSheetExtrasParams> {
    const target = { unitId: this.spreadsheet.book.getId(), subUnitId: sheetId };
    return { id: SetSheetExtrasMutation.id, params: { ...target, change: { tables } } };
  }

  private store(sheetId: string, tables: readonly TableDefinition[]): void {
    const { id, params } = this.mutation(sheetId, tables);
    this.spreadsheet.commands.syncExecuteCommand(id, params);
  }

  private freeId(): string {
    const numbers = this.list().map(({ id }) => Number(id.slice(1, -1)));
    return `{${Math.max(0, ...numbers) + 1}}`;
  }

  private moveWithCells(): void {
    const interceptors = this.spreadsheet.injector.get(SheetInterceptorService);
    interceptors.interceptCommand({
      getMutations: (command) => {
        const nothing = { redos: [], undos: [] };
        if (!structuralCommands.includes(command.id)) return nothing;
        const { subUnitId } = (command.params ?? {}) as { subUnitId?: string };
        // Commands that name no sheet mean the active one.
        const sheetId = subUnitId ?? this.spreadsheet.book.getActiveSheet().getSheetId();
        const before = this.definitions(sheetId);
        if (before.length === 0) return nothing;
        const after = before.flatMap((table) => {
          const range = handleDefaultRangeChangeWithEffectRefCommands(table.range, command);
          return range ? [{ ...table, range }] : [];
        });
        return { redos: [this.mutation(sheetId, after)], undos: [this.mutation(sheetId, before)] };
      },
    });
  }

  private renameInCopies(): void {
    this.spreadsheet.commands.onCommandExecuted(({ id, params }) => {
      if (id !== InsertSheetMutation.id) return;
      const { sheet } = params as { sheet: { id: string } };
      for (const table of this.onSheet(sheet.id)) {
        const isCopy = this.list().some((other) => other.id === table.id && other.sheetId !== sheet.id);
        if (isCopy) this.change(table, { id: this.freeId(), name: this.nameForCopy(table.name) });
      }
    });
  }
}
