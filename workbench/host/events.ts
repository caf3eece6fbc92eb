import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { formatArea } from "./model/address";
import type { AddInHost } from "./xdm/add-in-host";

/** Tells the add-in what happens in the workbook, whether the user does it or the add-in itself. */
export function reportEvents(spreadsheet: Spreadsheet, host: AddInHost): void {
  spreadsheet.onEdit((sheetId, { startRow, startColumn, endRow, endColumn }) => {
    const rowCount = endRow - startRow + 1;
    const columnCount = endColumn - startColumn + 1;
    const address = formatArea({ row: startRow, column: startColumn, rowCount, columnCount });
    host.notifyChanged({ worksheetId: sheetId, address });
  });
  spreadsheet.onSelectionChange(() => host.notifySelectionChanged());
}
