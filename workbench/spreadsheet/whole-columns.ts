import { RANGE_TYPE } from "@univerjs/core";
import { BaseReferenceObject } from "@univerjs/engine-formula";

type Reference = InstanceType<typeof BaseReferenceObject>;
type Workbooks = ReturnType<Reference["getUnitData"]>;

/**
 * Lets a whole column such as `A:A` end with the last used row of the workbook when its values are read, as in Excel:
 * Univer would go through all the thousands of rows that every sheet has. What a formula depends on stays the whole
 * column, so that a value below is noticed.
 */
export function readWholeColumnsToTheLastUsedRow(): void {
  const { prototype } = BaseReferenceObject;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- they are called with their reference below
  const { getRangePosition, iterator, toArrayValueObject } = prototype;
  const reading = new WeakSet<Reference>();

  prototype.getRangePosition = function (this: Reference) {
    const range = getRangePosition.call(this);
    if (!reading.has(this) || this.getRangeData().rangeType !== RANGE_TYPE.COLUMN) return range;
    return { ...range, endRow: Math.min(range.endRow, lastUsedRow(this)) };
  };
  prototype.iterator = function (this: Reference, callback) {
    return whileReading(this, () => iterator.call(this, callback));
  };
  prototype.toArrayValueObject = function (this: Reference, useCache) {
    return whileReading(this, () => toArrayValueObject.call(this, useCache));
  };

  function whileReading<T>(reference: Reference, read: () => T): T {
    if (reading.has(reference)) return read();
    reading.add(reference);
    try {
      return read();
    } finally {
      reading.delete(reference);
    }
  }
}

/** Each calculation has data of its own. */
const lastRows = new WeakMap<Workbooks, number>();

/** Of all sheets, so that columns of two sheets have one length. */
function lastUsedRow(reference: Reference): number {
  const workbooks = reference.getUnitData();
  const known = lastRows.get(workbooks);
  if (known !== undefined) return known;
  const sheets = [workbooks, reference.getArrayFormulaCellData()]
    .flatMap((data) => Object.values(data as Readonly<Record<string, object | undefined>>))
    .flatMap((ofWorkbook) => Object.values(ofWorkbook ?? {}) as unknown[]);
  const found = Math.max(0, ...sheets.map((sheet) => lengthOf(sheet) - 1));
  lastRows.set(workbooks, found);
  return found;
}

/** A sheet's cells, or those that its arrays spill into. */
function lengthOf(sheet: unknown): number {
  const matrix = hasLength(sheet) ? sheet : (sheet as { cellData?: unknown } | undefined)?.cellData;
  return hasLength(matrix) ? matrix.getLength() : 0;
}

function hasLength(value: unknown): value is { getLength: () => number } {
  return typeof (value as { getLength?: unknown } | undefined)?.getLength === "function";
}
