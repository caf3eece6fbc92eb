import { CommandType, type IMutation, IUniverInstanceService, type Workbook } from "@univerjs/core";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { PasswordHash } from "./password";
import type { ChartDefinition } from "./charts";
import type { TableDefinition } from "./tables";

/**
 * What Excel keeps with a sheet or workbook and Univer has no place for. It lives in their custom metadata, so that
 * a copy of the sheet and a snapshot of the workbook carry it.
 */
export interface SheetExtras {
  veryHidden?: boolean;
  pageLayout?: Record<string, unknown>;
  headersFooters?: Record<string, string>;
  /** Rows and columns behind which a new page begins; nothing in the host's model reaches them. */
  pageBreaks?: { rows: readonly number[]; columns: readonly number[] };
  protection?: Protection & { options: Record<string, unknown> };
  customProperties?: Record<string, string>;
  tables?: readonly TableDefinition[];
  charts?: readonly ChartDefinition[];
}

/** A password that was set here, or what a file says of one that was set elsewhere. */
export interface Protection {
  password: string | undefined;
  passwordHash?: PasswordHash;
}

export interface WorkbookExtras {
  /** What the add-in keeps with the workbook. */
  settings?: Record<string, unknown>;
  protection?: Protection;
}

export function sheetExtras(sheet: Pick<FWorksheet, "getCustomMetadata">): SheetExtras {
  return (sheet.getCustomMetadata() ?? {}) as SheetExtras;
}

export function changeSheetExtras(sheet: FWorksheet, change: SheetExtras): void {
  sheet.setCustomMetadata({ ...sheetExtras(sheet), ...change });
}

export function workbookExtras(book: FWorkbook): WorkbookExtras {
  return (book.getCustomMetadata() ?? {}) as WorkbookExtras;
}

export function changeWorkbookExtras(book: FWorkbook, change: WorkbookExtras): void {
  book.setCustomMetadata({ ...workbookExtras(book), ...change });
}

export interface SetSheetExtrasParams {
  unitId: string;
  subUnitId: string;
  change: SheetExtras;
}

/** Changes what lies on a sheet (tables, charts) in a way that the user can undo and the page can hear. */
export const SetSheetExtrasMutation: IMutation<SetSheetExtrasParams> = {
  type: CommandType.MUTATION,
  id: "workbench.mutation.set-sheet-extras",
  handler: (accessor, { unitId, subUnitId, change }) => {
    const book = accessor.get(IUniverInstanceService).getUnit<Workbook>(unitId);
    const sheet = book?.getSheetBySheetId(subUnitId);
    sheet?.setCustomMetadata({ ...sheet.getCustomMetadata(), ...change });
    return sheet !== undefined;
  },
};

/** Changes nothing: tells those who follow a workbook's changes that a sheet is another, though of the same id. */
export const SheetOpenedMutation: IMutation<Omit<SetSheetExtrasParams, "change">> = {
  type: CommandType.MUTATION,
  id: "workbench.mutation.sheet-opened",
  handler: () => true,
};
