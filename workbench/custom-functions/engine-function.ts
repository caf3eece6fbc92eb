import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  type BaseValueObject,
  ErrorValueObject,
  StringValueObject,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
import { formatArea } from "../host/model/address";
import { isErrorValue } from "../german/error-names";
import {
  type Argument,
  type CellInput,
  type Matrix,
  type PreparedArguments,
  prepareArguments,
  UnfitArgument,
} from "./arguments";
import type { ErrorNote, ErrorNotes } from "./error-notes";
import type { FunctionMetadata } from "./metadata";
import { type AssociatedFunction, CustomFunctionError, errorCodes } from "./runtime";

/**
 * A function of the add-in in Univer's engine. Whatever the function does, the engine gets a value: an exception that
 * reached Univer would stop its calculation for good.
 */
export class EngineFunction extends BaseFunction {
  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly qualifiedName: string,
    private readonly implementation: AssociatedFunction,
    private readonly notes: ErrorNotes,
  ) {
    super(qualifiedName);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const notes: ErrorNote[] = [];
    const results = this.results(variants, notes);
    const place = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    this.notes.record({ ...place, functionName: this.qualifiedName }, notes);
    return toEngineValue(results);
  }

  private results(variants: BaseValueObject[], notes: ErrorNote[]): Matrix<unknown> {
    const failed = variants.map(errorAmong).find((error) => error !== undefined);
    if (failed) {
      notes.push({ rowOffset: 0, columnOffset: 0, sentence: "Ein Argument enthält einen Fehlerwert." });
      return [[errorCodes.invalidValue]];
    }
    try {
      const calls = prepareArguments(this.metadata.parameters, variants.map(toArgument));
      const results = calls.map((row) => row.map((args) => this.call(args)));
      const single = results.length === 1 && results[0]?.length === 1 ? results[0][0] : undefined;
      const matrix = Array.isArray(single) ? asMatrix(single) : results.map((row) => row.map(firstElement));
      return matrix.map((row, rowOffset) =>
        row.map((value, columnOffset) =>
          cellResult(value, (sentence) => notes.push({ rowOffset, columnOffset, sentence })),
        ),
      );
    } catch (error) {
      return [[cellResult(error, (sentence) => notes.push({ rowOffset: 0, columnOffset: 0, sentence }))]];
    }
  }

  /** The function's result, or what it threw: in Excel both an error thrown and one returned fill the cell. */
  private call(args: PreparedArguments): unknown {
    const address = formatArea({ row: this.row, column: this.column, rowCount: 1, columnCount: 1 });
    try {
      return this.implementation(...args, { address, functionName: this.metadata.id });
    } catch (error) {
      return error;
    }
  }
}

function errorAmong(variant: BaseValueObject): string | undefined {
  if (variant.isError()) return String(variant.getValue());
  if (!(variant instanceof ArrayValueObject)) return undefined;
  let found: string | undefined;
  variant.iterator((cell) => {
    if (cell?.isError()) found ??= String(cell.getValue());
  });
  return found;
}

function toArgument(variant: BaseValueObject): Argument {
  if (variant instanceof ArrayValueObject) return { kind: "cells", cells: cellsOf(variant) };
  return variant.isNull() ? { kind: "omitted" } : { kind: "value", value: variant.getValue() };
}

function cellsOf(array: ArrayValueObject): Matrix<CellInput> {
  const cells = Array.from({ length: array.getRowCount() }, () =>
    Array<CellInput>(array.getColumnCount()).fill(0),
  );
  array.iterator((cell, row, column) => {
    const target = cells[row];
    if (cell && !cell.isNull() && target) target[column] = cell.getValue();
  });
  return cells;
}

function asMatrix(result: unknown[]): Matrix<unknown> {
  return result.every(Array.isArray) ? (result as Matrix<unknown>) : [result];
}

/** A function called once per cell has room for one value each. */
function firstElement(result: unknown): unknown {
  return Array.isArray(result) ? asMatrix(result)[0]?.[0] : result;
}

/** A value as a cell shows it; for an error its code, with its sentence passed on. */
function cellResult(value: unknown, note: (sentence: string) => void): unknown {
  if (value instanceof CustomFunctionError) {
    note(value.message);
    return isErrorValue(value.code) ? value.code : errorCodes.invalidValue;
  }
  if (isException(value)) {
    note(value instanceof UnfitArgument ? value.message : `Die Funktion ist abgebrochen: ${value.message}`);
    return errorCodes.invalidValue;
  }
  if (typeof value === "number" && !Number.isFinite(value)) return errorCodes.invalidNumber;
  if (value === null || value === undefined) return "";
  if (typeof value === "object") {
    note("Die Funktion gab ein Ergebnis zurück, das in keine Zelle passt.");
    return errorCodes.invalidValue;
  }
  return value;
}

/** Also for an exception of another page or context, which is no instance of this one's Error. */
function isException(value: unknown): value is Error {
  return Object.prototype.toString.call(value) === "[object Error]";
}

const errorTypes = new Map<unknown, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

function toEngineValue(results: Matrix<unknown>): BaseValueObject {
  const values = results.map((row) => row.map(toEngineCell));
  const [first] = values[0] ?? [];
  if (values.length === 1 && values[0]?.length === 1 && first) return first;
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: values[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function toEngineCell(value: unknown): BaseValueObject {
  const errorType = errorTypes.get(value);
  if (errorType) return ErrorValueObject.create(errorType);
  // A text is one, whatever it looks like: Univer would make a date of "3/4".
  if (typeof value === "string") return StringValueObject.create(value);
  return ValueObjectFactory.create(value as CellInput);
}
