import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ICommandInfo,
  type IDataValidationRule,
  type IRange,
} from "@univerjs/core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from "@univerjs/preset-sheets-data-validation";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import type { CellExtras } from "../host/model/range";
import { entriesOf } from "../spreadsheet/matrix";
import type { CellChanges, Spreadsheet } from "../spreadsheet/spreadsheet";

/** The checks of a cell that offer a list, as an add-in wrote them. */
interface ListCheck {
  source: string;
  errorAlert: { showAlert?: boolean; style?: string; message?: string } | undefined;
}

const errorStyles: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/**
 * Offers the entries of lists below the cells that are checked against them, and refuses others as the check says.
 * The checks lie with the cells, where the host keeps them; Univer gets a copy of its own of those with a list.
 */
export function offerLists(spreadsheet: Spreadsheet): void {
  leaveDeletedSheetsAlone(spreadsheet);
  let isPlanned = false;
  const plan = () => {
    if (!isPlanned) requestAnimationFrame(update);
    isPlanned = true;
  };
  const update = () => {
    isPlanned = false;
    for (const sheet of spreadsheet.book.getSheets()) updateSheet(spreadsheet, sheet.getSheetId());
  };
  spreadsheet.onSelectionChange(plan);
  spreadsheet.commands.onCommandExecuted((command) => {
    if (mayMoveChecks(command)) plan();
  });
}

/** Univer checks cells a while after they changed, and throws where their sheet has been deleted since. */
function leaveDeletedSheetsAlone(spreadsheet: Spreadsheet): void {
  const validator = spreadsheet.injector.get(SheetsDataValidationValidatorService);
  const isThere = (sheetId: string) =>
    spreadsheet.book.getSheets().some((sheet) => sheet.getSheetId() === sheetId);
  const validateRanges = validator.validatorRanges.bind(validator);
  validator.validatorRanges = (unitId, sheetId, ranges) =>
    isThere(sheetId) ? validateRanges(unitId, sheetId, ranges) : Promise.resolve([]);
}

function mayMoveChecks({ id, params }: ICommandInfo): boolean {
  if (id === SetRangeValuesMutation.id) {
    const cells = ((params as ISetRangeValuesMutationParams).cellValue ?? {}) as CellChanges;
    for (const [, , cell] of entriesOf(cells)) if ("custom" in cell) return true;
    return false;
  }
  return /^sheet\.mutation\.(?:insert|remove|move|copy)/.test(id);
}

function updateSheet(spreadsheet: Spreadsheet, sheetId: string): void {
  const target = { unitId: spreadsheet.book.getId(), subUnitId: sheetId };
  const model = spreadsheet.injector.get(SheetDataValidationModel);
  const before = model.getRules(target.unitId, sheetId);
  const after = rulesOf(spreadsheet, sheetId);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const source = "patched";
  const ruleId = before.map(({ uid }) => uid);
  if (ruleId.length > 0) {
    spreadsheet.commands.syncExecuteCommand(RemoveDataValidationMutation.id, { ...target, ruleId, source });
  }
  if (after.length > 0) {
    spreadsheet.commands.syncExecuteCommand(AddDataValidationMutation.id, { ...target, rule: after, source });
  }
}

function rulesOf(spreadsheet: Spreadsheet, sheetId: string): IDataValidationRule[] {
  const cells = new Map<string, { check: ListCheck; isActive: boolean; ranges: IRange[] }>();
  const active = spreadsheet.book.getActiveCell();
  const isActiveCell = (row: number, column: number) =>
    active?.getSheetId() === sheetId && active.getRow() === row && active.getColumn() === column;
  spreadsheet.book
    .getWorkbook()
    .getSheetBySheetId(sheetId)
    ?.getCellMatrix()
    .forValue((row, column, cell) => {
      const check = listCheckOf(cell?.custom as CellExtras | undefined);
      if (!check) return;
      const isActive = isActiveCell(row, column);
      const key = JSON.stringify([check, isActive]);
      const { ranges } = cells.get(key) ?? { ranges: [] };
      cells.set(key, { check, isActive, ranges: withCell(ranges, row, column) });
    });
  return [...cells.values()].map(({ check, isActive, ranges }, index) => ({
    ...toUniver(check, ranges, `${sheetId} ${index}`),
    // As in Excel, the arrow is that of the selected cell; the others need the room for their text.
    renderMode: isActive ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
  }));
}

function listCheckOf(extras: CellExtras | undefined): ListCheck | undefined {
  const { rule, errorAlert } = (extras?.validation ?? {}) as {
    rule?: { list?: { source?: unknown; inCellDropDown?: boolean } };
    errorAlert?: ListCheck["errorAlert"];
  };
  const source = rule?.list?.source;
  return typeof source === "string" ? { source, errorAlert } : undefined;
}

/** Cells come row by row: one below the end of a range lengthens it. */
function withCell(ranges: IRange[], row: number, column: number): IRange[] {
  const above = ranges.find((range) => range.startColumn === column && range.endRow === row - 1);
  if (above) above.endRow = row;
  else ranges.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
  return ranges;
}

function toUniver({ source, errorAlert }: ListCheck, ranges: IRange[], uid: string): IDataValidationRule {
  return {
    uid,
    ranges,
    type: DataValidationType.LIST,
    formula1: source,
    allowBlank: true,
    showErrorMessage: errorAlert?.showAlert !== false,
    errorStyle: errorStyles[errorAlert?.style ?? "Stop"] ?? DataValidationErrorStyle.STOP,
    ...(errorAlert?.message === undefined ? {} : { error: errorAlert.message }),
  };
}
