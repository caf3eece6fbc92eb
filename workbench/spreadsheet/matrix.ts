import type { IObjectMatrixPrimitiveType } from "@univerjs/core";

type Rows<T> = Record<string, Record<string, T> | null | undefined>;

/** Every entry of one of Univer's sparse matrices. */
export function* entriesOf<T>(
  matrix: IObjectMatrixPrimitiveType<T> | undefined,
): Generator<[row: number, column: number, value: T]> {
  for (const [row, columns] of Object.entries((matrix ?? {}) as Rows<T>)) {
    for (const [column, value] of Object.entries(columns ?? {})) yield [Number(row), Number(column), value];
  }
}
