import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { toGermanFormula, withEnglishSeparators } from "../german/formula";
import { readTypedInput } from "../german/input";
import { cellAfterInput, editableText, numberFormatOf } from "../german/typing";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

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

function typedText(cell: Nullable<ICellData>): string | undefined {
  if (!cell || cell.p) return undefined;
  if (cell.f) return cell.f;
  const { t: type, v: value } = cell;
  if (value === null || value === undefined) return undefined;
  return type === CellValueType.FORCE_STRING ? `'${String(value)}` : String(value);
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
