import { areaOf, columnLetters, formatArea } from "../../host/model/address";
import type { Spreadsheet } from "../../spreadsheet/spreadsheet";
import type { Table } from "../../spreadsheet/tables";
import type { FormulaForms } from "../formulas";
import { mainNamespace } from "../relation-types";
import { element, textElement } from "../xml";

/** The part of a table. A column whose rows all calculate alike has its formula, so that new rows get it. */
export function tableXml(spreadsheet: Spreadsheet, table: Table, id: number, formulas: FormulaForms): string {
  const { range, name } = table;
  const ref = formatArea(areaOf(range));
  const columns = Array.from({ length: range.endColumn - range.startColumn + 1 }, (_, index) => {
    const column = range.startColumn + index;
    const header = String(spreadsheet.readCell(table.sheetId, range.startRow, column).value);
    const formula = sharedFormula(spreadsheet, table, column);
    return element(
      "tableColumn",
      { id: index + 1, name: header },
      formula === undefined ? undefined : textElement("calculatedColumnFormula", formulas.toFile(formula)),
    );
  });
  return element(
    "table",
    { xmlns: mainNamespace, id, name, displayName: name, ref, totalsRowShown: false },
    table.showFilterButton ? element("autoFilter", { ref }) : undefined,
    element("tableColumns", { count: columns.length }, ...columns),
    element("tableStyleInfo", {
      name: table.style === "" ? undefined : table.style,
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    }),
  );
}

function sharedFormula(
  spreadsheet: Spreadsheet,
  { sheetId, range }: Table,
  column: number,
): string | undefined {
  const first = range.startRow + 1;
  const formula = spreadsheet.readCell(sheetId, first, column).formula;
  if (formula === undefined) return undefined;
  for (let row = first + 1; row <= range.endRow; row++) {
    const other = spreadsheet.readCell(sheetId, row, column).formula;
    if (other !== spreadsheet.moveReferences(formula, row - first, 0)) return undefined;
  }
  return formula;
}

/** What a header says that is not a text; files allow nothing else in the first row of a table. */
export function oddHeaders(spreadsheet: Spreadsheet, { sheetId, range }: Table): readonly string[] {
  const odd: string[] = [];
  for (let column = range.startColumn; column <= range.endColumn; column++) {
    const { value, formula } = spreadsheet.readCell(sheetId, range.startRow, column);
    if (formula !== undefined || typeof value !== "string" || value === "")
      odd.push(`${columnLetters(column)}${range.startRow + 1}`);
  }
  return odd;
}
