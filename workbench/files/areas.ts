import { type Area, formatArea, parseAddress } from "../host/model/address";

/** The cells as rectangles: those below each other first, then equal columns beside each other. */
export function rectanglesOf(cells: readonly (readonly [row: number, column: number])[]): Area[] {
  const inOrder = [...cells].sort(([rowA, columnA], [rowB, columnB]) => columnA - columnB || rowA - rowB);
  const runs: Area[] = [];
  for (const [row, column] of inOrder) {
    const last = runs.at(-1);
    if (last?.column === column && last.row + last.rowCount === row) last.rowCount += 1;
    else runs.push({ row, column, rowCount: 1, columnCount: 1 });
  }
  const rectangles = new Map<string, Area>();
  for (const run of runs) {
    const beside = rectangles.get(`${run.row} ${run.rowCount} ${run.column}`);
    const area = beside ?? run;
    if (beside) {
      rectangles.delete(`${run.row} ${run.rowCount} ${run.column}`);
      beside.columnCount += 1;
    }
    rectangles.set(`${area.row} ${area.rowCount} ${area.column + area.columnCount}`, area);
  }
  return [...rectangles.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Areas as files list them: `A1:B2 D4`. */
export function areaList(areas: readonly Area[]): string {
  return areas.map((area) => formatArea(area)).join(" ");
}

export function parseAreaList(text: string): Area[] {
  return text
    .split(/\s+/)
    .map((address) => parseAddress(address)?.area)
    .filter((area) => area !== undefined);
}
