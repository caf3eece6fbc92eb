import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { displayText } from "../german/display";
import { isErrorValue } from "../german/error-names";
import { toGermanFormula, withEnglishSeparators } from "../german/formula";
import { readTypedInput, typedNumber } from "../german/input";
import type { CellInput } from "../spreadsheet/cell-input";
import { type CellContent, contentOf, emptyContent, type Spreadsheet } from "../spreadsheet/spreadsheet";

/** Before Univer's own interceptors, which read input in English. */
const first = { priority: 1000 };

/** Makes cells be typed and edited as in a German Excel; the workbook keeps English formulas and plain numbers. */
export function editInGerman(spreadsheet: Spreadsheet): void {
  const { writeCellInterceptor } = spreadsheet.injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    ...first,
    handler: (cell, { subUnitId, row, col }, next) => {
      const typed = typedText(cell);
      if (typed === undefined) return next(cell);
      const format = numberFormatOf(spreadsheet, subUnitId, row, col);
      return { ...cell, ...cellAfterInput(readTypedInput(typed, format), format) };
    },
  });
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    ...first,
    handler: (cell, { subUnitId, row, col }) => {
      const content = spreadsheet.readCell(subUnitId, row, col);
      const format = numberFormatOf(spreadsheet, subUnitId, row, col);
      if (content.formula) return { ...cell, f: toGermanFormula(content.formula) };
      return { ...cell, v: editableText(content, format), t: CellValueType.STRING, f: null };
    },
  });
  readSeparatorsInGerman(spreadsheet);
}

/** What to store for typed input; a number format comes along only where the cell has none. */
export function cellAfterInput(input: CellInput, cellFormat: string): ICellData {
  switch (input.kind) {
    case "blank":
      return { ...emptyContent };
    case "formula":
      return { ...emptyContent, f: input.formula };
    case "value": {
      const style =
        input.numberFormat && cellFormat === "General" ? { s: { n: { pattern: input.numberFormat } } } : {};
      return { ...contentOf(input.value), ...style };
    }
  }
}

/** The content as it stands in the formula bar: typing it again must give the same content. */
export function editableText(content: CellContent, format: string): string {
  const { value } = content;
  if (typeof value === "number") {
    return /[dmyh]/i.test(format.replace(/"[^"]*"/g, "")) && format !== "General"
      ? displayText(value, format)
      : typedNumber(value, format);
  }
  if (typeof value === "boolean" || isErrorValue(value)) return displayText(value, "General");
  const again = readTypedInput(value, format);
  const sameText = again.kind === "blank" || (again.kind === "value" && again.value === value);
  return sameText ? value : `'${value}`;
}

function typedText(cell: Nullable<ICellData>): string | undefined {
  if (!cell || cell.p) return undefined;
  if (cell.f) return cell.f;
  const { t: type, v: value } = cell;
  if (value === null || value === undefined) return undefined;
  return type === CellValueType.FORCE_STRING ? `'${String(value)}` : String(value);
}

function numberFormatOf(spreadsheet: Spreadsheet, sheetId: string, row: number, column: number): string {
  return spreadsheet.cellStyle(sheetId, row, column).n?.pattern ?? "General";
}

/**
 * While a cell is edited, Univer's tokenizer (colours, references, help for arguments) sees the German text. It gets
 * it with English separators in the same places, so that the positions it answers are those in the text.
 */
function readSeparatorsInGerman(spreadsheet: Spreadsheet): void {
  const lexer = spreadsheet.injector.get(LexerTreeBuilder);
  const editor = spreadsheet.injector.get(IEditorBridgeService);
  const isEditing = () => editor.isVisible().visible;

  const sequenceNodes = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => {
    if (!isEditing()) return sequenceNodes(formula);
    const nodes = sequenceNodes(withEnglishSeparators(formula));
    let at = 0;
    return nodes?.map((node) => {
      const token = typeof node === "string" ? node : node.token;
      const german = formula.slice(at, at + token.length);
      at += token.length;
      return typeof node === "string" ? german : { ...node, token: german };
    });
  };

  const functionAt = lexer.getFunctionAndParameter.bind(lexer);
  lexer.getFunctionAndParameter = (formula, ...rest) => {
    return functionAt(isEditing() ? withEnglishSeparators(formula) : formula, ...rest);
  };
}
