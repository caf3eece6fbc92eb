import { areaOf, parseAddress, rangeOf } from "../../host/model/address";
import { defaultOf } from "../../spreadsheet/chart-properties";
import type {
  CellPoint,
  ChartDefinition,
  ChartSource,
  ChartType,
  SeriesDefinition,
} from "../../spreadsheet/charts";
import { chartKinds, fontSizeUnits, legendPositions } from "../chart-codes";
import type { FileColors } from "../colors";
import type { Losses } from "../losses";
import type { Package } from "../package";
import { nameFor } from "../page-codes";
import { unitsPerPixel } from "../units";
import {
  allBelow,
  attribute,
  childOf,
  childrenOf,
  descend,
  flagAttribute,
  localName,
  numberAttribute,
  relationId,
  textOf,
  withoutEscapes,
  type XmlElement,
} from "../xml";

/** Sizes of a sheet's rows and columns in pixels, to find the end of a chart that says only how large it is. */
export interface SheetSizes {
  columnWidth(column: number): number;
  rowHeight(row: number): number;
}

interface ChartContext {
  file: Package;
  colors: FileColors;
  losses: Losses;
  /** The id of a sheet by its name; undefined for the chart's own sheet and where there is none of the name. */
  otherSheet: (name: string) => string | undefined;
  sizes: SheetSizes;
}

type Properties = Record<string, unknown>;

/** What is drawn on a sheet, of which the workbench has the charts that it knows. */
export function chartsIn(drawingPath: string, context: ChartContext): Omit<ChartDefinition, "id">[] {
  const { file, losses } = context;
  const targets = new Map(file.relations(drawingPath).map(({ id, target }) => [id, target]));
  const charts: Omit<ChartDefinition, "id">[] = [];
  for (const anchor of childrenOf(file.xml(drawingPath))) {
    noteOtherDrawings(anchor, losses);
    for (const frame of allBelow(anchor, "graphicFrame")) {
      const reference = allBelow(frame, "chart")[0];
      const path = targets.get(relationId(reference) ?? "");
      const label = attribute(descend(frame, "nvGraphicFramePr", "cNvPr"), "name") ?? "";
      const name = freeName(label, charts);
      const definition = path !== undefined && file.has(path) ? chartOf(file.xml(path), context) : undefined;
      if (definition) charts.push({ name, ...placeOf(anchor, context.sizes), ...definition });
      else losses.note(`das Diagramm „${name}“ (die Werkbank zeichnet nur Säulen und Balken)`);
    }
  }
  return charts;
}

function noteOtherDrawings(anchor: XmlElement, losses: Losses): void {
  if (allBelow(anchor, "pic").length > 0) losses.note("Bilder");
  if (["sp", "cxnSp", "grpSp"].some((kind) => childOf(anchor, kind))) losses.note("Formen und Textfelder");
  const isSmartArt = allBelow(anchor, "graphicData").some((data) =>
    attribute(data, "uri")?.includes("diagram"),
  );
  if (isSmartArt) losses.note("SmartArt");
}

function freeName(label: string, charts: readonly { name: string }[]): string {
  const isTaken = (name: string) => charts.some((chart) => chart.name.toLowerCase() === name.toLowerCase());
  const base = label === "" ? "Diagramm" : label;
  if (label !== "" && !isTaken(base)) return base;
  for (let number = 1; ; number++) if (!isTaken(`${base} ${number}`)) return `${base} ${number}`;
}

function placeOf(anchor: XmlElement, sizes: SheetSizes): { from: CellPoint; to: CellPoint } {
  const position = childOf(anchor, "pos");
  const origin = { row: 0, column: 0, right: 0, down: 0 };
  const from = position
    ? pointAfter(origin, numberAttribute(position, "x") ?? 0, numberAttribute(position, "y") ?? 0, sizes)
    : pointOf(childOf(anchor, "from"));
  const end = childOf(anchor, "to");
  if (end) return { from, to: pointOf(end) };
  const size = childOf(anchor, "ext");
  const to = pointAfter(from, numberAttribute(size, "cx") ?? 0, numberAttribute(size, "cy") ?? 0, sizes);
  return { from, to };
}

function pointOf(corner: XmlElement | undefined): CellPoint {
  const part = (name: string) => Number(textOf(childOf(corner, name))) || 0;
  return {
    row: part("row"),
    column: part("col"),
    right: part("colOff") / unitsPerPixel,
    down: part("rowOff") / unitsPerPixel,
  };
}

function pointAfter(
  { row, column, right, down }: CellPoint,
  across: number,
  along: number,
  sizes: SheetSizes,
): CellPoint {
  const point = { row, column, right: right + across / unitsPerPixel, down: down + along / unitsPerPixel };
  while (point.right >= sizes.columnWidth(point.column)) point.right -= sizes.columnWidth(point.column++);
  while (point.down >= sizes.rowHeight(point.row)) point.down -= sizes.rowHeight(point.row++);
  return point;
}

/** Undefined for charts of other kinds, and those of several. */
function chartOf(
  root: XmlElement,
  context: ChartContext,
): Pick<ChartDefinition, "type" | "series" | "properties"> | undefined {
  const chart = childOf(root, "chart");
  const area = childOf(chart, "plotArea");
  const kinds = childrenOf(area).filter(({ name }) => name.endsWith("Chart"));
  const [bars] = kinds;
  if (!bars || kinds.length > 1 || localName(bars.name) !== "barChart") return undefined;
  const direction = attribute(childOf(bars, "barDir"), "val") ?? "col";
  const grouping = attribute(childOf(bars, "grouping"), "val") ?? "clustered";
  const known = Object.entries(chartKinds).find(
    ([, kind]) => kind.direction === direction && kind.grouping === grouping,
  );
  if (!known) return undefined;
  if (
    allBelow(bars, "dLbls").some((labels) =>
      allBelow(labels, "showVal").some((shown) => flagAttribute(shown, "val")),
    )
  )
    context.losses.note("Beschriftungen der Werte in Diagrammen");
  if (allBelow(bars, "trendline").length + allBelow(bars, "errBars").length > 0)
    context.losses.note("Trendlinien und Fehlerindikatoren in Diagrammen");
  return {
    type: known[0] as ChartType,
    series: childrenOf(bars, "ser").map((series) => seriesOf(series, context)),
    properties: withoutDefaults({
      ...titleProperties(chart, context.colors),
      ...legendProperties(childOf(chart, "legend"), context.colors),
      ...axisProperties(
        childOf(area, "catAx") ?? childOf(area, "dateAx"),
        "Axes/CategoryAxis",
        context.colors,
      ),
      ...axisProperties(childOf(area, "valAx"), "Axes/ValueAxis", context.colors),
      ...colorProperty("Format/Fill/Color", context.colors.ofDrawing(descend(root, "spPr", "solidFill"))),
    }),
  };
}

/** What is as in a new chart need not be kept. */
function withoutDefaults(properties: Properties): Properties {
  const isSet = ([path, value]: [string, unknown]) => {
    const slash = path.lastIndexOf("/");
    return value !== defaultOf(path.slice(0, slash), path.slice(slash + 1));
  };
  return Object.fromEntries(Object.entries(properties).filter(isSet));
}

function seriesOf(series: XmlElement, context: ChartContext): SeriesDefinition {
  const source = (name: string) => {
    const formula = childOf(childrenOf(childOf(series, name))[0], "f");
    return formula && sourceOf(textOf(formula), context);
  };
  const title = childOf(series, "tx");
  const text = childOf(title, "v") ?? allBelow(title, "v")[0];
  const cached = text && withoutEscapes(textOf(text));
  return {
    name: source("tx") ?? cached,
    values: source("val"),
    categories: source("cat"),
    color: context.colors.ofDrawing(descend(series, "spPr", "solidFill")),
  };
}

/** Undefined for what is no range of cells, such as a name. */
function sourceOf(formula: string, { otherSheet }: ChartContext): ChartSource | undefined {
  const parsed = parseAddress(withoutEscapes(formula));
  if (!parsed) return undefined;
  const sheetId = parsed.sheetName === undefined ? undefined : otherSheet(parsed.sheetName);
  const range = rangeOf(areaOf(rangeOf(parsed.area)));
  return sheetId === undefined ? { range } : { sheetId, range };
}

function titleProperties(chart: XmlElement | undefined, colors: FileColors): Properties {
  const title = childOf(chart, "title");
  if (!title) return { "Title/Visible": false };
  return {
    ...textProperty("Title/Text", title),
    "Title/Visible": true,
    ...fontProperties(title, "Title", colors),
  };
}

function legendProperties(legend: XmlElement | undefined, colors: FileColors): Properties {
  if (!legend) return { "Legend/Visible": false };
  const position = nameFor(legendPositions, attribute(childOf(legend, "legendPos"), "val") ?? "r") ?? "Right";
  return { "Legend/Position": position, "Legend/Visible": true, ...fontProperties(legend, "Legend", colors) };
}

function axisProperties(axis: XmlElement | undefined, part: string, colors: FileColors): Properties {
  if (!axis) return {};
  const gridlines = childOf(axis, "majorGridlines");
  const title = childOf(axis, "title");
  const format = childOf(axis, "numFmt");
  const isOwnFormat = part === "Axes/ValueAxis" && flagAttribute(format, "sourceLinked") === false;
  const number = (path: string, of: XmlElement | undefined) => {
    const bound = numberAttribute(of, "val");
    return bound === undefined || part !== "Axes/ValueAxis" ? {} : { [`${part}/${path}`]: bound };
  };
  const scaling = childOf(axis, "scaling");
  return {
    [`${part}/Visible`]: flagAttribute(childOf(axis, "delete"), "val") !== true,
    ...(isOwnFormat ? { [`${part}/NumberFormat`]: attribute(format, "formatCode") } : {}),
    ...number("Minimum", childOf(scaling, "min")),
    ...number("Maximum", childOf(scaling, "max")),
    ...number("MajorUnit", childOf(axis, "majorUnit")),
    [`${part}/MajorGridlines/Visible`]: gridlines !== undefined,
    ...colorProperty(
      `${part}/MajorGridlines/Format/Line/Color`,
      colors.ofDrawing(descend(gridlines, "spPr", "ln", "solidFill")),
    ),
    ...(title
      ? {
          ...textProperty(`${part}/Title/Text`, title),
          [`${part}/Title/Visible`]: true,
          ...fontProperties(title, `${part}/Title`, colors),
        }
      : {}),
    ...fontProperties({ ...axis, children: childrenOf(axis, "txPr") }, part, colors),
  };
}

function textProperty(path: string, title: XmlElement): Properties {
  const rich = descend(title, "tx", "rich");
  const cached = allBelow(childOf(title, "tx"), "v");
  const text = rich
    ? childrenOf(rich, "p")
        .map((paragraph) => allBelow(paragraph, "t").map(textOf).join(""))
        .join("\n")
    : cached.map(textOf).join(" ");
  return text === "" ? {} : { [path]: withoutEscapes(text) };
}

/** A text's own properties come before those of its paragraph. */
function fontProperties(text: XmlElement, part: string, colors: FileColors): Properties {
  const own = [...allBelow(text, "rPr"), ...allBelow(text, "defRPr")];
  const first = <T>(read: (of: XmlElement) => T | undefined) =>
    own.map(read).find((found) => found !== undefined);
  const size = first((of) => numberAttribute(of, "sz"));
  const found = {
    Size: size === undefined ? undefined : size / fontSizeUnits,
    Bold: first((of) => flagAttribute(of, "b")),
    Italic: first((of) => flagAttribute(of, "i")),
    Color: first((of) => colors.ofDrawing(childOf(of, "solidFill"))),
    Name: first((of) => ownTypeface(attribute(childOf(of, "latin"), "typeface"))),
  };
  return Object.fromEntries(
    Object.entries(found)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [`${part}/Format/Font/${name}`, value]),
  );
}

/** One like "+mn-lt" is a font of the theme, which the program that shows it chooses. */
function ownTypeface(typeface: string | undefined): string | undefined {
  return typeface?.startsWith("+") ? undefined : typeface;
}

function colorProperty(path: string, color: string | undefined): Properties {
  return color === undefined ? {} : { [path]: color };
}
