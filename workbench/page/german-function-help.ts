import type { IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { germanFunctionName, isExcelFunction } from "../german/function-names";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

/**
 * Lets completion and help find Excel's functions under their German names. Univer describes them in English only, so
 * the descriptions are left out; the add-in's own functions keep theirs.
 */
export function describeFunctionsInGerman(spreadsheet: Spreadsheet): void {
  const descriptions = spreadsheet.injector.get(IDescriptionService);
  const renamed: IFunctionInfo[] = [];
  for (const info of descriptions.getDescriptions().values()) {
    if (isExcelFunction(info.functionName))
      renamed.push({
        ...info,
        functionName: germanFunctionName(info.functionName),
        abstract: "",
        description: "",
        functionParameter: info.functionParameter.map((parameter) => ({ ...parameter, detail: "" })),
      });
  }
  descriptions.unregisterDescriptions(renamed.map((info) => info.functionName));
  descriptions.registerDescriptions(renamed);
}
