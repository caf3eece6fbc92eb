import { entriesOf } from "../spreadsheet/matrix";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

/** Whether the workbook holds nothing that anybody entered: one sheet, no cell with content, no name. */
export function isEmpty(spreadsheet: Spreadsheet): boolean {
  const sheets = spreadsheet.book.getSheets();
  if (sheets.length > 1 || spreadsheet.names.list().length > 0) return false;
  return sheets.every((sheet) => {
    for (const [, , cell] of entriesOf(spreadsheet.sheetData(sheet.getSheetId())?.cellData)) {
      if (cell.f || cell.si || cell.p || (cell.v ?? "") !== "") return false;
    }
    return true;
  });
}
