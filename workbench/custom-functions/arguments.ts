import type { ParameterMetadata } from "./metadata";

export type CellInput = number | string | boolean;
export type Matrix<T> = T[][];

/** An argument of a call: the cells of a range or array, one value, or nothing where it was left out. */
export type Argument =
  { kind: "omitted" } | { kind: "value"; value: CellInput } | { kind: "cells"; cells: Matrix<CellInput> };

/** One call of the function: what it gets, and which cell of the spread result it is for. */
export type PreparedArguments = (CellInput | Matrix<CellInput> | null)[];

/** The argument cannot be what the parameter wants; Excel does not even call the function then. */
export class UnfitArgument extends Error {}

/**
 * Arguments in the shapes that functions.json asks for, as Excel passes them: a matrix parameter gets rows of cells,
 * any other gets one value, and an argument left out arrives as null. Blank cells arrive as 0, as in Excel for
 * Windows and Mac (on the web they would be "").
 *
 * A range for a parameter that takes one value makes Excel call the function once per cell and spill the results;
 * hence one list of arguments per call.
 */
export function prepareArguments(
  parameters: ParameterMetadata[],
  given: Argument[],
): Matrix<PreparedArguments> {
  if (given.length > parameters.length)
    throw new UnfitArgument("Die Funktion hat weniger Argumente als angegeben.");
  const spread = parameters.map((parameter, index) => {
    const argument = given[index];
    return parameter.dimensionality !== "matrix" && argument?.kind === "cells" ? argument.cells : undefined;
  });
  const rowCount = Math.max(1, ...spread.map((cells) => cells?.length ?? 1));
  const columnCount = Math.max(1, ...spread.map((cells) => cells?.[0]?.length ?? 1));
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) =>
      parameters.map((parameter, index) => {
        const cells = spread[index];
        const argument = given[index] ?? { kind: "omitted" };
        return fit(parameter, cells ? { kind: "value", value: elementOf(cells, row, column) } : argument);
      }),
    ),
  );
}

/** The element of an array that is stretched over a result: a single row, column or cell repeats itself. */
function elementOf(cells: Matrix<CellInput>, row: number, column: number): CellInput {
  const rowCells = cells[cells.length === 1 ? 0 : row];
  return rowCells?.[rowCells.length === 1 ? 0 : column] ?? "#N/A";
}

function fit(parameter: ParameterMetadata, argument: Argument): CellInput | Matrix<CellInput> | null {
  if (argument.kind === "omitted") return null;
  if (parameter.dimensionality === "matrix")
    return argument.kind === "cells" ? argument.cells : [[argument.value]];
  const value = argument.kind === "cells" ? elementOf(argument.cells, 0, 0) : argument.value;
  switch (parameter.type) {
    case "number":
      return asNumber(value, parameter);
    case "boolean":
      return typeof value === "string" ? value.toUpperCase() === "TRUE" : Boolean(value);
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    default:
      return value;
  }
}

function asNumber(value: CellInput, parameter: ParameterMetadata): number {
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  if (Number.isNaN(number)) throw new UnfitArgument(`${parameter.name} muss eine Zahl sein.`);
  return number;
}
