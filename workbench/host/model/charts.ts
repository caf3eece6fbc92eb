import {
  type Chart as StoredChart,
  type ChartDefinition,
  type ChartSource,
  chartTypes,
} from "../../spreadsheet/charts";
import { cellPointAt, type Point, pointOf } from "../../spreadsheet/geometry";
import { HostError } from "../wire/host-error";
import { HostCollection, HostObject, nullObject, type OrNull } from "../wire/host-object";
import { areaOf, rangeOf } from "./address";
import { ChartAreaFormat, ChartAxes, ChartLegend, ChartTitle } from "./chart-parts";
import { ChartSeriesCollection, seriesFromRange } from "./chart-series";
import { Range } from "./range";
import { pixelsPerPoint } from "./style-values";
import type { Worksheet } from "./worksheet";

/** Excel's size of a new chart, in points. */
const newChartSize = { width: 360, height: 216 } as const;

/** `Excel.Chart`. */
export class Chart extends HostObject {
  readonly typeName = "Chart";

  constructor(
    private readonly sheet: Worksheet,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, string> {
    return { Id: this.id };
  }

  override scalars(): readonly string[] {
    return ["ChartType", "Height", "Id", "Left", "Name", "Top", "Width"];
  }

  get Id(): string {
    return this.id;
  }

  get Name(): string {
    return this.stored.name;
  }

  set Name(name: string) {
    if (typeof name !== "string" || name === "") throw new HostError("InvalidArgument");
    const namesake = this.sheet.Charts.find(name);
    if (namesake !== nullObject && namesake.Id !== this.id) throw new HostError("InvalidArgument");
    this.change({ name });
  }

  get ChartType(): string {
    return this.stored.type;
  }

  set ChartType(type: string) {
    this.change({ type: checkedType(type) });
  }

  get Left(): number {
    return this.corners.from.left / pixelsPerPoint;
  }

  set Left(left: number) {
    this.place({ left, top: this.Top, width: this.Width, height: this.Height });
  }

  get Top(): number {
    return this.corners.from.top / pixelsPerPoint;
  }

  set Top(top: number) {
    this.place({ left: this.Left, top, width: this.Width, height: this.Height });
  }

  get Width(): number {
    const { from, to } = this.corners;
    return (to.left - from.left) / pixelsPerPoint;
  }

  set Width(width: number) {
    this.place({ left: this.Left, top: this.Top, width, height: this.Height });
  }

  get Height(): number {
    const { from, to } = this.corners;
    return (to.top - from.top) / pixelsPerPoint;
  }

  set Height(height: number) {
    this.place({ left: this.Left, top: this.Top, width: this.Width, height });
  }

  get Worksheet(): Worksheet {
    return this.sheet;
  }

  get Title(): ChartTitle {
    return new ChartTitle(this, "Title");
  }

  get Legend(): ChartLegend {
    return new ChartLegend(this, "Legend");
  }

  get Axes(): ChartAxes {
    return new ChartAxes(this, "Axes");
  }

  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this, "Format");
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this);
  }

  /** From the upper left corner of one cell to the lower right corner of the other; without that the size stays. */
  SetPosition(startCell: Range | string, endCell?: Range | string | null): void {
    const { Width, Height } = this;
    const start = this.cellRange(startCell);
    this.place({ left: start.Left, top: start.Top, width: Width, height: Height });
    if (endCell === undefined || endCell === null) return;
    const end = this.cellRange(endCell);
    const width = end.Left + end.Width - start.Left;
    const height = end.Top + end.Height - start.Top;
    this.place({ left: start.Left, top: start.Top, width, height });
  }

  async SetData(sourceData: Range, seriesBy?: string): Promise<void> {
    await this.sheet.spreadsheet.calculated();
    const series = seriesFromRange(sourceData, seriesBy ?? "Auto", (range) => this.sourceOf(range));
    const colors = this.stored.series.map(({ color }) => color);
    this.change({ series: series.map((one, index) => ({ ...one, color: colors[index] })) });
  }

  Delete(): void {
    this.sheet.spreadsheet.charts.remove(this.stored);
  }

  /** In points, as the properties. */
  place({ left, top, width, height }: { left: number; top: number; width: number; height: number }): void {
    const isPlace = [left, top, width, height].every((length) => Number.isFinite(length) && length >= 0);
    if (!isPlace) throw new HostError("InvalidArgument");
    const at = (right: number, down: number): Point => ({
      left: right * pixelsPerPoint,
      top: down * pixelsPerPoint,
    });
    const { data } = this.sheet;
    this.change({
      from: cellPointAt(data, at(left, top)),
      to: cellPointAt(data, at(left + width, top + height)),
    });
  }

  /** How a range is kept as a source: without its sheet where that is the chart's own. */
  sourceOf(range: Range): ChartSource {
    const cells = rangeOf(this.sheet.onScreen(range.area));
    return range.sheet.Id === this.sheet.Id ? { range: cells } : { sheetId: range.sheet.Id, range: cells };
  }

  /** The cells of a source; undefined where their sheet is gone. */
  rangeOfSource({ sheetId, range }: ChartSource): Range | undefined {
    const sheet = sheetId === undefined ? this.sheet : this.sheet.workbook.Worksheets.find(sheetId);
    return sheet === nullObject ? undefined : new Range(sheet, areaOf(range));
  }

  sourceNumberFormat(): string {
    const values = this.stored.series[0]?.values;
    return (values && this.rangeOfSource(values)?.GetCell(0, 0).NumberFormat?.[0]?.[0]) ?? "General";
  }

  change(change: Partial<ChartDefinition>): void {
    this.sheet.spreadsheet.charts.change(this.stored, change);
  }

  get stored(): StoredChart {
    const stored = this.sheet.spreadsheet.charts.withId(this.id);
    if (!stored) throw new HostError("ItemNotFound");
    return stored;
  }

  private get corners(): { from: Point; to: Point } {
    const { from, to } = this.stored;
    return { from: pointOf(this.sheet.data, from), to: pointOf(this.sheet.data, to) };
  }

  private cellRange(cell: Range | string): Range {
    const range = typeof cell === "string" ? this.sheet.GetRange(cell) : cell;
    if (range.sheet.Id !== this.sheet.Id) throw new HostError("InvalidArgument");
    return range;
  }
}

/** `Excel.ChartCollection` of one sheet. */
export class ChartCollection extends HostCollection<Chart> {
  readonly typeName = "ChartCollection";

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  items(): Chart[] {
    const stored = this.sheet.spreadsheet.charts.onSheet(this.sheet.Id);
    return stored.map(({ id }) => new Chart(this.sheet, id));
  }

  find(key: string | number): OrNull<Chart> {
    const wanted = String(key);
    const isWanted = ({ Id, Name }: Chart) => Id === wanted || Name.toLowerCase() === wanted.toLowerCase();
    return this.items().find(isWanted) ?? nullObject;
  }

  /** Beside its data, in Excel's size. */
  async Add(type: string, sourceData: Range, seriesBy?: string): Promise<Chart> {
    const chartType = checkedType(type);
    const corner = { row: 0, column: 0, right: 0, down: 0 };
    const name = this.freeName();
    const { charts } = this.sheet.spreadsheet;
    const blank = { name, type: chartType, from: corner, to: corner, series: [], properties: {} };
    const chart = new Chart(this.sheet, charts.add(this.sheet.Id, blank));
    await chart.SetData(sourceData, seriesBy);
    const isHere = sourceData.sheet.Id === this.sheet.Id;
    const left = isHere ? sourceData.Left + sourceData.Width : 0;
    chart.place({ left, top: isHere ? sourceData.Top : 0, ...newChartSize });
    return chart;
  }

  private freeName(): string {
    for (let number = 1; ; number++) {
      if (this.find(`Diagramm ${number}`) === nullObject) return `Diagramm ${number}`;
    }
  }
}

function checkedType(type: string): StoredChart["type"] {
  const known = chartTypes.find((name) => name === type);
  if (!known) throw HostError.notImplemented(`Chart of type ${type}`);
  return known;
}
