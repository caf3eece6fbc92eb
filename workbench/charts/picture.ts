import { displayText } from "../german/display";
import { chartProperty } from "../spreadsheet/chart-properties";
import type { Chart, ChartSource, ChartType, SeriesDefinition } from "../spreadsheet/charts";
import type { CellScalar, Spreadsheet } from "../spreadsheet/spreadsheet";

/** A chart with the values that its cells have now: all that is needed to draw it. */
export interface ChartPicture {
  type: ChartType;
  /** Undefined where it is not shown, as with the other titles. */
  title: string | undefined;
  valueTitle: string | undefined;
  categoryTitle: string | undefined;
  categories: string[];
  /** What is not a number is drawn as 0, as in Excel. */
  series: { name: string; values: number[]; color: string | undefined }[];
  /** In en-US form; texts are shown German. */
  numberFormat: string;
  /** What was set of a part, or what it is in a new chart. */
  property: (part: string, name: string) => unknown;
}

/** Reads a chart and the cells it shows. */
export function chartPicture(spreadsheet: Spreadsheet, chart: Chart): ChartPicture {
  const property = (part: string, name: string) => chartProperty(chart, part, name);
  const title = (part: string) =>
    property(part, "Visible") === true ? String(property(part, "Text")) : undefined;
  const read = (source: ChartSource | undefined) => cellsOf(spreadsheet, chart, source);
  const series = chart.series.map((one, index) => ({
    name: nameOf(one, read, index),
    values: read(one.values).map(({ value }) => (typeof value === "number" ? value : 0)),
    color: one.color,
  }));
  const [first] = chart.series;
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const names = read(first?.categories).map(({ text }) => text);
  const setFormat = property("Axes/ValueAxis", "NumberFormat");
  return {
    type: chart.type,
    title: title("Title"),
    valueTitle: title("Axes/ValueAxis/Title"),
    categoryTitle: title("Axes/CategoryAxis/Title"),
    categories: Array.from({ length }, (_, index) => names[index] ?? String(index + 1)),
    series,
    numberFormat: setFormat === "" ? (read(first?.values)[0]?.pattern ?? "General") : String(setFormat),
    property,
  };
}

/** What the chart shows, in words, for those who cannot see it. */
export function describeChart(picture: ChartPicture): string {
  const { title, type, categories, series, numberFormat } = picture;
  const kind = type.startsWith("Column") ? "Säulendiagramm" : "Balkendiagramm";
  const stacked = type.includes("Stacked") ? "Gestapeltes " : "";
  const groups = categories.map((category, index) => {
    const parts = series.map(
      ({ name, values }) => `${name} ${displayText(values[index] ?? 0, numberFormat).trim()}`,
    );
    return `${category}: ${parts.join(", ")}`;
  });
  return [title, `${stacked}${kind}`, ...groups].filter((part) => part !== undefined).join(". ") + ".";
}

interface ShownCell {
  value: CellScalar;
  text: string;
  pattern: string;
}

function cellsOf(spreadsheet: Spreadsheet, chart: Chart, source: ChartSource | undefined): ShownCell[] {
  const sheetId = source?.sheetId ?? chart.sheetId;
  if (!source || !spreadsheet.book.getSheetBySheetId(sheetId)) return [];
  const { startRow, endRow, startColumn, endColumn } = source.range;
  const cells: ShownCell[] = [];
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startColumn; column <= endColumn; column++) {
      const { value } = spreadsheet.readCell(sheetId, row, column);
      const pattern = spreadsheet.cellStyle(sheetId, row, column).n?.pattern ?? "General";
      cells.push({ value, text: displayText(value, pattern), pattern });
    }
  }
  return cells;
}

function nameOf(
  { name }: SeriesDefinition,
  read: (source: ChartSource) => ShownCell[],
  index: number,
): string {
  if (typeof name === "string") return name;
  return (name && read(name)[0]?.text) ?? `Datenreihen${index + 1}`;
}
