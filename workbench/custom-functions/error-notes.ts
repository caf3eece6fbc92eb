export interface CellPosition {
  row: number;
  column: number;
}

/** Where a function stands: the cell with the formula, and which function in it. */
export interface FunctionPlace extends CellPosition {
  sheetId: string;
  /** With its namespace, in capitals. */
  functionName: string;
}

/** An error's sentence, and the cell of the result it belongs to, counted from the cell with the formula. */
export interface ErrorNote {
  rowOffset: number;
  columnOffset: number;
  sentence: string;
}

/** The sentences of the errors that functions gave, by the cell that shows the error. */
export class ErrorNotes {
  private readonly notes = new Map<string, Map<string, ErrorNote[]>>();

  /** Forgets all of them: another workbook is open. */
  clear(): void {
    this.notes.clear();
  }

  /** Remembers what a calculation of the function said; no notes for a result without errors. */
  record(place: FunctionPlace, notes: ErrorNote[]): void {
    const key = cellKey(place.sheetId, place.row, place.column);
    const byFunction = this.notes.get(key) ?? new Map<string, ErrorNote[]>();
    if (notes.length > 0) byFunction.set(place.functionName, notes);
    else byFunction.delete(place.functionName);
    if (byFunction.size > 0) this.notes.set(key, byFunction);
    else this.notes.delete(key);
  }

  /**
   * The sentence for a cell.
   * @param origin the cell with the formula: the cell itself, or the one from which its value has spilled
   * @param formula what stands there now; a function that is no longer in it has nothing to say
   */
  find(sheetId: string, cell: CellPosition, origin: CellPosition, formula: string): string | undefined {
    const byFunction =
      this.notes.get(cellKey(sheetId, origin.row, origin.column)) ?? new Map<string, ErrorNote[]>();
    for (const [functionName, notes] of byFunction) {
      if (!formula.toUpperCase().includes(`${functionName}(`)) continue;
      const note = notes.find(({ rowOffset, columnOffset }) => {
        return origin.row + rowOffset === cell.row && origin.column + columnOffset === cell.column;
      });
      if (note) return note.sentence;
    }
    return undefined;
  }
}

function cellKey(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${row},${column}`;
}
