import type { ICellData } from "@univerjs/core";
import type { CellInput } from "../spreadsheet/cell-input";
import { type CellContent, contentOf, emptyContent, type Spreadsheet } from "../spreadsheet/spreadsheet";
import { displayText } from "./display";
import { isErrorValue } from "./error-names";
import { readTypedInput, typedNumber } from "./input";

/** Types into a cell as a user of a German Excel does, without the cell's editor. */
export function typeIntoCell(
  spreadsheet: Spreadsheet,
  sheetId: string,
  row: number,
  column: number,
  text: string,
): void {
  const format = numberFormatOf(spreadsheet, sheetId, row, column);
  const content = cellAfterInput(readTypedInput(text, format), format);
  spreadsheet.changeCells(sheetId, { [row]: { [column]: content } });
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

export function numberFormatOf(
  spreadsheet: Spreadsheet,
  sheetId: string,
  row: number,
  column: number,
): string {
  return spreadsheet.cellStyle(sheetId, row, column).n?.pattern ?? "General";
}
