import { BooleanNumber } from "@univerjs/core";
import { FunctionType, type IFunctionInfo, IFunctionService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { EngineFunction } from "./engine-function";
import type { ErrorNotes } from "./error-notes";
import type { FunctionMetadata, FunctionsMetadata } from "./metadata";
import type { CustomFunctionsRuntime } from "./runtime";

declare const ADD_IN_NAMESPACE: string;

/** The namespace that the add-in's manifest gives its functions; the workbench is built for one. */
export const namespace = ADD_IN_NAMESPACE;

/**
 * Makes the add-in's functions part of the spreadsheet, under the names and with the descriptions of functions.json.
 * @throws Error naming a function that functions.json describes and functions.js does not associate
 */
export function registerCustomFunctions(
  spreadsheet: Spreadsheet,
  runtime: CustomFunctionsRuntime,
  metadata: FunctionsMetadata,
  notes: ErrorNotes,
): void {
  const executors = metadata.functions.map((described) => {
    const implementation = runtime.get(described.id);
    if (!implementation) throw new Error(`functions.js verknüpft keine Funktion mit ${described.id}.`);
    return new EngineFunction(described, qualifiedName(described), implementation, notes);
  });
  const functions = spreadsheet.injector.get(IFunctionService);
  functions.registerExecutors(...executors);
  // A saved workbook may have been read before: then Univer remembers that there is no such function.
  functions.deleteFormulaAstCacheKey(`${namespace}.`, `${namespace.toLowerCase()}.`);
  spreadsheet.injector.get(IDescriptionService).registerDescriptions(metadata.functions.map(describe));
}

export function qualifiedName(described: FunctionMetadata): string {
  return `${namespace}.${described.name}`;
}

function describe(described: FunctionMetadata): IFunctionInfo {
  return {
    functionName: qualifiedName(described),
    functionType: FunctionType.User,
    abstract: described.description ?? "",
    description: described.description ?? "",
    functionParameter: described.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  };
}
