import { formatArea } from "./model/address";
import type { Workbook } from "./model/workbook";
import type { AddInHost } from "./xdm/add-in-host";

/** Tells the add-in what happens in the workbook, whether the user does it or the add-in itself. */
export function reportEvents({ spreadsheet, changeListeners }: Workbook, host: AddInHost): void {
  spreadsheet.onEdit((sheetId, { startRow, startColumn, endRow, endColumn }) => {
    const targets = ["Workbook", sheetId].filter((target) => changeListeners.has(target));
    // A message costs more than the change that it tells of.
    if (targets.length === 0) return;
    const rowCount = endRow - startRow + 1;
    const columnCount = endColumn - startColumn + 1;
    const address = formatArea({ row: startRow, column: startColumn, rowCount, columnCount });
    host.notifyChanged({ worksheetId: sheetId, address }, targets);
  });
  spreadsheet.onSelectionChange(() => host.notifySelectionChanged());
}
