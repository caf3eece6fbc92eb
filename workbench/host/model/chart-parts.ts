import { chartProperty, defaultOf, propertiesOf } from "../../spreadsheet/chart-properties";
import { HostError } from "../wire/host-error";
import { HostObject } from "../wire/host-object";
import type { Chart } from "./charts";
import { checkedColor } from "./style-values";

/** A part of a chart; what is written to its properties is kept with the chart and drawn by the page. */
abstract class ChartPart extends HostObject {
  constructor(
    protected readonly chart: Chart,
    protected readonly path: string,
  ) {
    super();
  }

  override scalars(): readonly string[] {
    return propertiesOf(this.path);
  }

  /** What was written, or what a new chart has. A property that this part lacks is none of the host's. */
  protected read(name: string): unknown {
    if (!this.has(name)) throw HostError.notImplemented(`${this.typeName}.${name}`);
    return chartProperty(this.chart.stored, this.path, name);
  }

  protected write(name: string, value: unknown): void {
    if (!this.has(name)) throw HostError.notImplemented(`Setting ${this.typeName}.${name}`);
    if (typeof value !== typeof defaultOf(this.path, name)) throw new HostError("InvalidArgument");
    this.store(name, value);
  }

  private has(name: string): boolean {
    return propertiesOf(this.path).includes(name);
  }

  protected store(name: string, value: unknown): void {
    const { properties } = this.chart.stored;
    this.chart.change({ properties: { ...properties, [`${this.path}/${name}`]: value } });
  }
}

/** `Excel.ChartFont`. */
export class ChartFont extends ChartPart {
  readonly typeName = "ChartFont";

  get Bold(): unknown {
    return this.read("Bold");
  }

  set Bold(bold: unknown) {
    this.write("Bold", bold);
  }

  get Color(): unknown {
    return this.read("Color");
  }

  set Color(color: unknown) {
    this.write("Color", checkedColor(color));
  }

  get Italic(): unknown {
    return this.read("Italic");
  }

  set Italic(italic: unknown) {
    this.write("Italic", italic);
  }

  get Name(): unknown {
    return this.read("Name");
  }

  set Name(name: unknown) {
    this.write("Name", name);
  }

  get Size(): unknown {
    return this.read("Size");
  }

  set Size(size: unknown) {
    this.write("Size", size);
  }
}

/** `Excel.ChartTitleFormat`, `ChartLegendFormat`, `ChartAxisTitleFormat` and `ChartAxisFormat`. */
export class ChartTextFormat extends ChartPart {
  readonly typeName = "ChartTextFormat";

  get Font(): ChartFont {
    return new ChartFont(this.chart, `${this.path}/Font`);
  }
}

/** `Excel.ChartTitle` and `Excel.ChartAxisTitle`. A title that gets a text is shown. */
export class ChartTitle extends ChartPart {
  readonly typeName = "ChartTitle";

  get Text(): unknown {
    return this.read("Text");
  }

  set Text(text: unknown) {
    this.write("Text", text);
    this.write("Visible", true);
  }

  get Visible(): unknown {
    return this.read("Visible");
  }

  set Visible(visible: unknown) {
    this.write("Visible", visible);
  }

  get Format(): ChartTextFormat {
    return new ChartTextFormat(this.chart, `${this.path}/Format`);
  }
}

const legendPositions: readonly unknown[] = ["Top", "Bottom", "Left", "Right"];

/** `Excel.ChartLegend`. */
export class ChartLegend extends ChartPart {
  readonly typeName = "ChartLegend";

  get Position(): unknown {
    return this.read("Position");
  }

  set Position(position: unknown) {
    if (!legendPositions.includes(position)) throw new HostError("InvalidArgument");
    this.write("Position", position);
  }

  get Visible(): unknown {
    return this.read("Visible");
  }

  set Visible(visible: unknown) {
    this.write("Visible", visible);
  }

  get Format(): ChartTextFormat {
    return new ChartTextFormat(this.chart, `${this.path}/Format`);
  }
}

/** `Excel.ChartLineFormat` of gridlines. */
export class ChartLineFormat extends ChartPart {
  readonly typeName = "ChartLineFormat";

  get Color(): unknown {
    return this.read("Color");
  }

  set Color(color: unknown) {
    this.write("Color", checkedColor(color));
  }
}

/** `Excel.ChartGridlinesFormat`. */
export class ChartGridlinesFormat extends ChartPart {
  readonly typeName = "ChartGridlinesFormat";

  get Line(): ChartLineFormat {
    return new ChartLineFormat(this.chart, `${this.path}/Line`);
  }
}

/** `Excel.ChartGridlines`. */
export class ChartGridlines extends ChartPart {
  readonly typeName = "ChartGridlines";

  get Visible(): unknown {
    return this.read("Visible");
  }

  set Visible(visible: unknown) {
    this.write("Visible", visible);
  }

  get Format(): ChartGridlinesFormat {
    return new ChartGridlinesFormat(this.chart, `${this.path}/Format`);
  }
}

/** `Excel.ChartAxis`: of values or of categories; the latter has no numbers. */
export class ChartAxis extends ChartPart {
  readonly typeName = "ChartAxis";

  get Visible(): unknown {
    return this.read("Visible");
  }

  set Visible(visible: unknown) {
    this.write("Visible", visible);
  }

  /** That of the first value shown, unless another was set. */
  get NumberFormat(): unknown {
    return this.read("NumberFormat") === "" ? this.chart.sourceNumberFormat() : this.read("NumberFormat");
  }

  set NumberFormat(pattern: unknown) {
    this.write("NumberFormat", pattern);
  }

  get Minimum(): unknown {
    return this.read("Minimum");
  }

  set Minimum(minimum: unknown) {
    this.writeBound("Minimum", minimum);
  }

  get Maximum(): unknown {
    return this.read("Maximum");
  }

  set Maximum(maximum: unknown) {
    this.writeBound("Maximum", maximum);
  }

  get MajorUnit(): unknown {
    return this.read("MajorUnit");
  }

  set MajorUnit(unit: unknown) {
    this.writeBound("MajorUnit", unit);
  }

  get MajorGridlines(): ChartGridlines {
    return new ChartGridlines(this.chart, `${this.path}/MajorGridlines`);
  }

  get Title(): ChartTitle {
    return new ChartTitle(this.chart, `${this.path}/Title`);
  }

  get Format(): ChartTextFormat {
    return new ChartTextFormat(this.chart, `${this.path}/Format`);
  }

  /** A number, or "" for Excel's own choice. */
  private writeBound(name: string, bound: unknown): void {
    if (this.read(name) === undefined || (typeof bound !== "number" && bound !== "")) {
      throw new HostError("InvalidArgument");
    }
    this.store(name, bound);
  }
}

/** `Excel.ChartAxes`. */
export class ChartAxes extends ChartPart {
  readonly typeName = "ChartAxes";

  get ValueAxis(): ChartAxis {
    return new ChartAxis(this.chart, `${this.path}/ValueAxis`);
  }

  get CategoryAxis(): ChartAxis {
    return new ChartAxis(this.chart, `${this.path}/CategoryAxis`);
  }

  GetItem(type: string, group?: string): ChartAxis {
    if ((group ?? "Primary") !== "Primary") throw HostError.notImplemented("ChartAxes.GetItem(…, Secondary)");
    if (type === "Value") return this.ValueAxis;
    if (type === "Category") return this.CategoryAxis;
    throw new HostError("InvalidArgument");
  }
}

/** `Excel.ChartFill` of the whole chart. */
export class ChartAreaFill extends ChartPart {
  readonly typeName = "ChartFill";

  override scalars(): readonly string[] {
    return [];
  }

  SetSolidColor(color: string): void {
    this.write("Color", checkedColor(color));
  }

  GetSolidColor(): unknown {
    return this.read("Color");
  }
}

/** `Excel.ChartAreaFormat`. */
export class ChartAreaFormat extends ChartPart {
  readonly typeName = "ChartAreaFormat";

  get Fill(): ChartAreaFill {
    return new ChartAreaFill(this.chart, `${this.path}/Fill`);
  }
}
