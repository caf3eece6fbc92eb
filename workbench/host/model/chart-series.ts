import type { ChartSource, SeriesDefinition } from "../../spreadsheet/charts";
import { HostError } from "../wire/host-error";
import { HostCollection, HostObject, nullObject, type OrNull } from "../wire/host-object";
import { areaOf, rangeOf } from "./address";
import type { Chart } from "./charts";
import { Range } from "./range";
import { checkedColor } from "./style-values";

/** `Excel.ChartFill` of one series. */
export class ChartSeriesFill extends HostObject {
  readonly typeName = "ChartFill";

  constructor(private readonly series: ChartSeries) {
    super();
  }

  SetSolidColor(color: string): void {
    this.series.change({ color: checkedColor(color) });
  }

  /** "" while Excel chooses the colour. */
  GetSolidColor(): string {
    return this.series.stored.color ?? "";
  }

  Clear(): void {
    this.series.change({ color: undefined });
  }
}

/** `Excel.ChartSeriesFormat`. */
export class ChartSeriesFormat extends HostObject {
  readonly typeName = "ChartSeriesFormat";

  constructor(private readonly series: ChartSeries) {
    super();
  }

  get Fill(): ChartSeriesFill {
    return new ChartSeriesFill(this.series);
  }
}

/** `Excel.ChartSeries`. */
export class ChartSeries extends HostObject {
  readonly typeName = "ChartSeries";

  constructor(
    private readonly chart: Chart,
    private readonly index: number,
  ) {
    super();
  }

  override scalars(): readonly string[] {
    return ["ChartType", "Name"];
  }

  get Name(): string {
    const { name } = this.stored;
    if (typeof name === "string") return name;
    const text = name && this.chart.rangeOfSource(name)?.Text?.[0]?.[0];
    return text ?? `Datenreihen${this.index + 1}`;
  }

  set Name(name: string) {
    if (typeof name !== "string") throw new HostError("InvalidArgument");
    this.change({ name });
  }

  get ChartType(): string {
    return this.chart.ChartType;
  }

  get Format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this);
  }

  SetValues(source: Range): void {
    this.change({ values: this.chart.sourceOf(source) });
  }

  SetXAxisValues(source: Range): void {
    this.change({ categories: this.chart.sourceOf(source) });
  }

  /** The shown texts of the cells, as Excel answers. */
  GetDimensionValues(dimension: string): string[] {
    const { values, categories } = this.stored;
    if (dimension !== "Values" && dimension !== "Categories") throw new HostError("InvalidArgument");
    const source = dimension === "Values" ? values : categories;
    const range = source && this.chart.rangeOfSource(source);
    const contents = dimension === "Values" ? range?.Values : range?.Text;
    return (contents ?? []).flat().map(String);
  }

  Delete(): void {
    const series = this.chart.stored.series.filter((_series, index) => index !== this.index);
    this.chart.change({ series });
  }

  change(change: Partial<SeriesDefinition>): void {
    const series = this.chart.stored.series.map((one, index) =>
      index === this.index ? { ...one, ...change } : one,
    );
    this.chart.change({ series });
  }

  get stored(): SeriesDefinition {
    const stored = this.chart.stored.series[this.index];
    if (!stored) throw new HostError("ItemNotFound");
    return stored;
  }
}

/** `Excel.ChartSeriesCollection`. */
export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly typeName = "ChartSeriesCollection";

  constructor(private readonly chart: Chart) {
    super();
  }

  items(): ChartSeries[] {
    return this.chart.stored.series.map((_series, index) => new ChartSeries(this.chart, index));
  }

  find(key: string | number): OrNull<ChartSeries> {
    return this.items().find((series, index) => index === key || series.Name === key) ?? nullObject;
  }

  /** At the end; its values come with `setValues`. */
  Add(name?: string | null, index?: number | null): ChartSeries {
    if (index !== undefined && index !== null)
      throw HostError.notImplemented("ChartSeriesCollection.Add with index");
    const [first] = this.chart.stored.series;
    const added = {
      name: name ?? undefined,
      values: undefined,
      categories: first?.categories,
      color: undefined,
    };
    this.chart.change({ series: [...this.chart.stored.series, added] });
    return new ChartSeries(this.chart, this.chart.stored.series.length - 1);
  }
}

/**
 * Takes a range apart as Excel does: a first row or column that holds no numbers, or has an empty corner, names the
 * series or the categories.
 * @param seriesBy "Auto" takes the longer side for the categories
 */
export function seriesFromRange(
  range: Range,
  seriesBy: string,
  sourceOf: (range: Range) => ChartSource,
): SeriesDefinition[] {
  if (!["Auto", "Columns", "Rows"].includes(seriesBy)) throw new HostError("InvalidArgument");
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && range.RowCount >= range.ColumnCount);
  const { rows: headerRows, columns: headerColumns } = headersOf(range.Values ?? []);
  const part = (row: number, column: number, rowCount: number, columnCount: number): ChartSource => {
    const { area } = range;
    const at = { row: area.row + row, column: area.column + column, rowCount, columnCount };
    return sourceOf(new Range(range.sheet, at));
  };
  const rows = range.RowCount - headerRows;
  const columns = range.ColumnCount - headerColumns;
  const rowNames = headerColumns > 0 ? part(headerRows, 0, rows, 1) : undefined;
  const columnNames = headerRows > 0 ? part(0, headerColumns, 1, columns) : undefined;
  return Array.from({ length: byColumns ? columns : rows }, (_, index) => ({
    name: cellOf(byColumns ? columnNames : rowNames, index),
    values: byColumns
      ? part(headerRows, headerColumns + index, rows, 1)
      : part(headerRows + index, headerColumns, 1, columns),
    categories: byColumns ? rowNames : columnNames,
    color: undefined,
  }));
}

function headersOf(values: unknown[][]): { rows: 0 | 1; columns: 0 | 1 } {
  const [first = [], ...others] = values;
  const emptyCorner = first[0] === "" && values.length > 1 && first.length > 1;
  const noNumbers = (cells: unknown[]) =>
    cells.length > 0 && cells.every((value) => typeof value !== "number");
  const isHeaderRow = others.length > 0 && (emptyCorner || noNumbers(first.slice(1)));
  const isHeaderColumn = first.length > 1 && (emptyCorner || noNumbers(others.map((row) => row[0])));
  return { rows: isHeaderRow ? 1 : 0, columns: isHeaderColumn ? 1 : 0 };
}

function cellOf(source: ChartSource | undefined, index: number): ChartSource | undefined {
  if (!source) return undefined;
  const area = areaOf(source.range);
  const isRow = area.rowCount === 1;
  const cell = {
    row: area.row + (isRow ? 0 : index),
    column: area.column + (isRow ? index : 0),
    rowCount: 1,
    columnCount: 1,
  };
  return { ...source, range: rangeOf(cell) };
}
