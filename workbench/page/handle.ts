import type { ErrorNotes } from "../custom-functions/error-notes";
import { errorSentence } from "../custom-functions/error-sentence";
import { displayText } from "../german/display";
import { toGermanFormula } from "../german/formula";
import { typeIntoCell } from "../german/typing";
import type { Range } from "../host/model/range";
import type { Workbook } from "../host/model/workbook";
import { nullObject } from "../host/wire/host-object";
import { takeSnapshot, type WorkbookSnapshot } from "../spreadsheet/snapshot";
import type { CellScalar, Spreadsheet } from "../spreadsheet/spreadsheet";

/** What tests in a browser can ask the workbench, as `window.werkbank`. Addresses name one cell: `B4`. */
export interface WerkbankHandle {
  /** The calculated value of a cell. */
  value(sheetName: string, address: string): Promise<CellScalar>;
  /** The text a cell shows. */
  text(sheetName: string, address: string): Promise<string>;
  /** A cell's formula as it stands in the formula bar (German); "" where there is none. */
  formula(sheetName: string, address: string): string;
  /** The sentence shown for a cell with an error of one of the add-in's functions. */
  errorSentence(sheetName: string, address: string): Promise<string | undefined>;
  /** Enters a text as if the user had typed it (German). */
  type(sheetName: string, address: string, text: string): Promise<void>;
  /** The value of a name that points to a cell; undefined where there is no such name. */
  namedValue(name: string): Promise<CellScalar | undefined>;
  /** All names of the workbook, with what they point to. */
  names(): Record<string, string>;
  sheetNames(): string[];
  activeSheetName(): string;
  /** Everything the workbook holds, for comparing before with after. */
  snapshot(): Promise<WorkbookSnapshot>;
}

export function createHandle(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  notes: ErrorNotes,
): WerkbankHandle {
  const cell = (sheetName: string, address: string): { sheetId: string; row: number; column: number } => {
    const range: Range = workbook.Worksheets.GetItem(sheetName).GetRange(address);
    return { sheetId: range.sheet.Id, row: range.area.row, column: range.area.column };
  };
  const format = ({ sheetId, row, column }: ReturnType<typeof cell>): string => {
    return spreadsheet.cellStyle(sheetId, row, column).n?.pattern ?? "General";
  };
  const value = async (sheetName: string, address: string): Promise<CellScalar> => {
    await spreadsheet.calculated();
    const { sheetId, row, column } = cell(sheetName, address);
    return spreadsheet.readCell(sheetId, row, column).value;
  };
  return {
    value,
    text: async (sheetName, address) =>
      displayText(await value(sheetName, address), format(cell(sheetName, address))),
    formula: (sheetName, address) => {
      const { sheetId, row, column } = cell(sheetName, address);
      const { formula } = spreadsheet.readCell(sheetId, row, column);
      return formula === undefined ? "" : toGermanFormula(formula);
    },
    errorSentence: async (sheetName, address) => {
      await spreadsheet.calculated();
      const { sheetId, row, column } = cell(sheetName, address);
      return errorSentence(spreadsheet, notes, sheetId, row, column);
    },
    type: async (sheetName, address, text) => {
      const { sheetId, row, column } = cell(sheetName, address);
      typeIntoCell(spreadsheet, sheetId, row, column, text);
      await spreadsheet.calculated();
    },
    namedValue: async (name) => {
      const item = workbook.Names.find(name);
      if (item === nullObject) return undefined;
      const range = item.GetRangeOrNullObject();
      if (range === nullObject) return item.Value as CellScalar;
      await spreadsheet.calculated();
      return range.Values?.[0]?.[0] as CellScalar | undefined;
    },
    names: () => Object.fromEntries(workbook.Names.items().map((item) => [item.Name, item.Formula])),
    activeSheetName: () => spreadsheet.book.getActiveSheet().getSheetName(),
    sheetNames: () => workbook.Worksheets.items().map((sheet) => sheet.Name),
    snapshot: async () => {
      await spreadsheet.calculated();
      return takeSnapshot(spreadsheet);
    },
  };
}
