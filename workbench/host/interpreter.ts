import type { Workbook } from "./model/workbook";
import { services } from "./model/services";
import { BatchInterpreter } from "./wire/interpreter";

/** What answers an add-in's batches from a workbook. */
export function createInterpreter(workbook: Workbook): BatchInterpreter {
  return new BatchInterpreter({
    root: workbook,
    services,
    calculated: () => workbook.spreadsheet.calculated(),
    finished: () => workbook.spreadsheet.finishWriting(),
  });
}
