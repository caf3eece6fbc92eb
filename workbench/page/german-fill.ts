import { CellValueType, Direction, type ICellData, type Nullable, Tools } from "@univerjs/core";
import { IAutoFillService, SheetCopyDownCommand } from "@univerjs/sheets";
import { whenSheetEditorFocused } from "@univerjs/sheets-ui";
import { IShortcutService, KeyCode, MetaKeys } from "@univerjs/ui";
import { continueList, continueMonths, isListSeries } from "../german/series";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

const listRule = "german-list";
/** After dates and before texts that end in a number, among Univer's own rules. */
const listPriority = 950;

/** Lets the fill handle continue German weekdays, months, quarters and dates by months; Strg+U fills down. */
export function fillInGerman(spreadsheet: Spreadsheet): void {
  const fill = spreadsheet.injector.get(IAutoFillService);
  fill.registerRule({
    type: listRule,
    priority: listPriority,
    match: (cell) => textOf(cell) !== undefined && isListSeries(textOf(cell) ?? ""),
    isContinue: ({ type, cellData }, cell) =>
      type === listRule && isListSeries(textOf(cellData) ?? "", textOf(cell) ?? ""),
    applyFunctions: {
      SERIES: ({ data }, count, direction) =>
        continued(data, count, direction, (cells, signed) =>
          continueList(
            cells.map((cell) => textOf(cell) ?? ""),
            signed,
          ),
        ) ?? copied(data, count),
    },
  });

  const dates = fill.getRules().find(({ type }) => type === "date");
  const byDays = dates?.applyFunctions?.SERIES;
  if (dates && byDays) {
    dates.applyFunctions = {
      ...dates.applyFunctions,
      SERIES: (cells, count, direction, piece, location) =>
        continued(cells.data, count, direction, (data, signed) =>
          continueMonths(
            data.map((cell) => Number(cell?.v)),
            signed,
          ),
        ) ?? byDays(cells, count, direction, piece, location),
    };
  }

  // In a German Excel Strg+U fills down ("unten"); underlining is Strg+Umschalt+U.
  spreadsheet.injector.get(IShortcutService).registerShortcut({
    id: SheetCopyDownCommand.id,
    priority: 1000,
    preconditions: whenSheetEditorFocused,
    binding: KeyCode.U | MetaKeys.CTRL_COMMAND,
  });
}

type Cells = Nullable<ICellData>[];

/** The cells that follow, or lie before, in the order of the sheet; undefined where the values are no series. */
function continued(
  data: Cells,
  count: number,
  direction: Direction,
  values: (cells: Cells, signed: number) => (string | number)[] | undefined,
): Cells | undefined {
  const isBackwards = direction === Direction.UP || direction === Direction.LEFT;
  const cells = values(data, isBackwards ? -count : count)?.map((value, index) => {
    const { custom: _, ...like } = Tools.deepClone(data[index % data.length]) ?? {};
    return { ...like, v: value };
  });
  return isBackwards ? cells?.reverse() : cells;
}

function copied(data: Cells, count: number): Cells {
  return Array.from({ length: count }, (_, index) => Tools.deepClone(data[index % data.length]));
}

function textOf(cell: Nullable<ICellData>): string | undefined {
  const isText = typeof cell?.v === "string" && cell.t !== CellValueType.NUMBER;
  return isText && !cell.f && !cell.si ? String(cell.v) : undefined;
}
