import type { IRange } from "@univerjs/core";
import { type OnSheet, type Rearrangement, SheetObjects } from "./sheet-objects";
import type { Spreadsheet } from "./spreadsheet";

/** The kinds of charts that the workbench can draw. */
export const chartTypes = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
] as const;
export type ChartType = (typeof chartTypes)[number];

/** Cells that a chart shows; without a sheet those of the chart's own, also after it was copied. */
export interface ChartSource {
  sheetId?: string;
  range: IRange;
}

export interface SeriesDefinition {
  /** A text, or the cell that holds it. */
  name: string | ChartSource | undefined;
  /** Undefined where the cells were deleted. */
  values: ChartSource | undefined;
  categories: ChartSource | undefined;
  /** `#RRGGBB`; undefined for a colour of the chart's own palette. */
  color: string | undefined;
}

/** A place on a sheet: a cell and how far from its upper left corner, in pixels. */
export interface CellPoint {
  row: number;
  column: number;
  right: number;
  down: number;
}

/** A chart as its sheet keeps it. */
export interface ChartDefinition {
  id: string;
  /** Unique on its sheet. */
  name: string;
  type: ChartType;
  /** Its upper left and its lower right corner. */
  from: CellPoint;
  to: CellPoint;
  series: readonly SeriesDefinition[];
  /** What was set of title, legend, axes and fonts, by path: `title/text`. */
  properties: Readonly<Record<string, unknown>>;
}

export type Chart = OnSheet<ChartDefinition>;

/** The charts of a workbook. They and the cells they show move with the sheet. */
export class Charts extends SheetObjects<"charts"> {
  constructor(spreadsheet: Spreadsheet) {
    super(spreadsheet, "charts");
  }

  protected override afterMove(
    chart: ChartDefinition,
    sheetId: string,
    move: Rearrangement,
  ): ChartDefinition | undefined {
    const series = chart.series.map((one) => seriesAfterMove(one, sheetId, move));
    if (sheetId !== move.sheetId) return { ...chart, series };
    const cells = move.moved(cellsOf(chart));
    if (!cells) return undefined;
    const from = { ...chart.from, row: cells.startRow, column: cells.startColumn };
    const to = { ...chart.to, row: cells.endRow, column: cells.endColumn };
    return { ...chart, series, from, to };
  }

  protected override ownOfCopy(): Partial<ChartDefinition> {
    return {};
  }
}

function cellsOf({ from, to }: ChartDefinition): IRange {
  return { startRow: from.row, startColumn: from.column, endRow: to.row, endColumn: to.column };
}

function seriesAfterMove(series: SeriesDefinition, sheetId: string, move: Rearrangement): SeriesDefinition {
  const moved = (source: ChartSource | undefined): ChartSource | undefined => {
    if (!source || (source.sheetId ?? sheetId) !== move.sheetId) return source;
    const range = move.moved(source.range);
    return range && { ...source, range };
  };
  const { name, values, categories } = series;
  return {
    ...series,
    name: typeof name === "string" ? name : moved(name),
    values: moved(values),
    categories: moved(categories),
  };
}
