import { areaOf, formatArea, quoteSheetName } from "../../host/model/address";
import { type ChartPicture, chartPicture, describeChart } from "../../charts/picture";
import type { CellPoint, Chart, ChartSource, SeriesDefinition } from "../../spreadsheet/charts";
import type { Spreadsheet } from "../../spreadsheet/spreadsheet";
import { chartKinds, fontSizeUnits, legendPositions } from "../chart-codes";
import { colorInFile } from "../colors";
import { relationNamespace } from "../relation-types";
import { unitsPerPixel } from "../units";
import { element, textElement } from "../xml";

const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
const placingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** The axes' numbers, by which a chart's kind refers to them. */
const axes = { category: 1, value: 2 } as const;
/** Room between the groups, in percent of a column. */
const gaps = { clustered: 100, stacked: 60 } as const;

/** The part with the places of a sheet's charts. */
export function drawingXml(
  spreadsheet: Spreadsheet,
  charts: readonly { chart: Chart; relation: string }[],
): string {
  const namespaces = { "xmlns:xdr": placingNamespace, "xmlns:a": drawingNamespace };
  return element("xdr:wsDr", namespaces, ...charts.map((one, index) => anchor(spreadsheet, one, index + 2)));
}

function anchor(
  spreadsheet: Spreadsheet,
  { chart, relation }: { chart: Chart; relation: string },
  id: number,
): string {
  const descr = describeChart(chartPicture(spreadsheet, chart));
  const frame = element(
    "xdr:nvGraphicFramePr",
    {},
    element("xdr:cNvPr", { id, name: chart.name, descr }),
    element("xdr:cNvGraphicFramePr"),
  );
  const origin = element(
    "xdr:xfrm",
    {},
    element("a:off", { x: 0, y: 0 }),
    element("a:ext", { cx: 0, cy: 0 }),
  );
  const reference = { "xmlns:c": chartNamespace, "xmlns:r": relationNamespace, "r:id": relation };
  const graphic = element(
    "a:graphic",
    {},
    element("a:graphicData", { uri: chartNamespace }, element("c:chart", reference)),
  );
  return element(
    "xdr:twoCellAnchor",
    { editAs: "oneCell" },
    corner("xdr:from", chart.from),
    corner("xdr:to", chart.to),
    element("xdr:graphicFrame", { macro: "" }, frame, origin, graphic),
    element("xdr:clientData"),
  );
}

function corner(name: string, { row, column, right, down }: CellPoint): string {
  const units = (pixels: number) => Math.round(pixels * unitsPerPixel);
  const parts = { col: column, colOff: units(right), row, rowOff: units(down) };
  return element(
    name,
    {},
    ...Object.entries(parts).map(([part, value]) => element(`xdr:${part}`, {}, String(value))),
  );
}

/** The part of one chart, with the values of now for programs that only show it. */
export function chartXml(spreadsheet: Spreadsheet, chart: Chart): string {
  const picture = chartPicture(spreadsheet, chart);
  const { direction, grouping } = chartKinds[chart.type];
  const isStacked = grouping !== "clustered";
  const title = picture.title === undefined ? undefined : titleElement(chart, "Title", picture.title);
  const bars = element(
    "c:barChart",
    {},
    value("c:barDir", direction),
    value("c:grouping", grouping),
    value("c:varyColors", false),
    ...chart.series.map((series, index) => seriesElement(spreadsheet, chart, picture, series, index)),
    value("c:gapWidth", isStacked ? gaps.stacked : gaps.clustered),
    isStacked ? value("c:overlap", 100) : undefined,
    value("c:axId", axes.category),
    value("c:axId", axes.value),
  );
  const background = colorInFile(chart.properties["Format/Fill/Color"] as string | undefined);
  return element(
    "c:chartSpace",
    { "xmlns:c": chartNamespace, "xmlns:a": drawingNamespace, "xmlns:r": relationNamespace },
    value("c:roundedCorners", false),
    element(
      "c:chart",
      {},
      title,
      value("c:autoTitleDeleted", title === undefined),
      element(
        "c:plotArea",
        {},
        element("c:layout"),
        bars,
        categoryAxis(chart, picture),
        valueAxis(chart, picture),
      ),
      legend(chart, picture),
      value("c:plotVisOnly", true),
      value("c:dispBlanksAs", "gap"),
    ),
    background && element("c:spPr", {}, solidFill(background)),
  );
}

function seriesElement(
  spreadsheet: Spreadsheet,
  chart: Chart,
  picture: ChartPicture,
  series: SeriesDefinition,
  index: number,
): string {
  const reference = (source: ChartSource) => referenceTo(spreadsheet, chart, source);
  const shown = picture.series[index];
  const color = colorInFile(series.color);
  const { name, categories, values } = series;
  const nameText =
    typeof name === "string"
      ? textElement("c:v", name)
      : name && stringReference(reference(name), [shown?.name ?? ""]);
  return element(
    "c:ser",
    {},
    value("c:idx", index),
    value("c:order", index),
    nameText && element("c:tx", {}, nameText),
    color && element("c:spPr", {}, solidFill(color)),
    value("c:invertIfNegative", false),
    categories && element("c:cat", {}, stringReference(reference(categories), picture.categories)),
    values && element("c:val", {}, numberReference(reference(values), shown?.values ?? [])),
  );
}

function referenceTo(spreadsheet: Spreadsheet, chart: Chart, { sheetId, range }: ChartSource): string {
  const sheet = spreadsheet.book.getSheetBySheetId(sheetId ?? chart.sheetId);
  if (!sheet) return "#REF!";
  return `${quoteSheetName(sheet.getSheetName())}!${formatArea(areaOf(range), true)}`;
}

function stringReference(formula: string, texts: readonly string[]): string {
  return element("c:strRef", {}, textElement("c:f", formula), cache("c:strCache", texts));
}

function numberReference(formula: string, values: readonly number[]): string {
  return element("c:numRef", {}, textElement("c:f", formula), cache("c:numCache", values.map(String)));
}

function cache(name: string, texts: readonly string[]): string {
  const points = texts.map((text, idx) => element("c:pt", { idx }, textElement("c:v", text)));
  const format = name === "c:numCache" ? element("c:formatCode", {}, "General") : undefined;
  return element(name, {}, format, value("c:ptCount", texts.length), ...points);
}

function categoryAxis(chart: Chart, picture: ChartPicture): string {
  const part = "Axes/CategoryAxis";
  const isColumn = chartKinds[chart.type].direction === "col";
  return element(
    "c:catAx",
    {},
    value("c:axId", axes.category),
    element("c:scaling", {}, value("c:orientation", "minMax")),
    value("c:delete", picture.property(part, "Visible") !== true),
    value("c:axPos", isColumn ? "b" : "l"),
    gridlines(chart, picture, part),
    axisTitle(chart, part, picture.categoryTitle),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "low"),
    fontElement(chart, part),
    value("c:crossAx", axes.value),
    value("c:crosses", "autoZero"),
  );
}

function valueAxis(chart: Chart, picture: ChartPicture): string {
  const part = "Axes/ValueAxis";
  const isColumn = chartKinds[chart.type].direction === "col";
  const format = picture.property(part, "NumberFormat");
  const isOwnFormat = typeof format === "string" && format !== "";
  const number = (name: string, inFile: string) => {
    const bound = picture.property(part, name);
    return typeof bound === "number" ? value(inFile, bound) : undefined;
  };
  return element(
    "c:valAx",
    {},
    value("c:axId", axes.value),
    element(
      "c:scaling",
      {},
      value("c:orientation", "minMax"),
      number("Maximum", "c:max"),
      number("Minimum", "c:min"),
    ),
    value("c:delete", picture.property(part, "Visible") !== true),
    value("c:axPos", isColumn ? "l" : "b"),
    gridlines(chart, picture, part),
    axisTitle(chart, part, picture.valueTitle),
    element("c:numFmt", {
      formatCode: isOwnFormat ? format : picture.numberFormat,
      sourceLinked: !isOwnFormat,
    }),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "nextTo"),
    fontElement(chart, part),
    value("c:crossAx", axes.category),
    value("c:crosses", "autoZero"),
    number("MajorUnit", "c:majorUnit"),
  );
}

function gridlines(chart: Chart, picture: ChartPicture, axis: string): string | undefined {
  const part = `${axis}/MajorGridlines`;
  if (picture.property(part, "Visible") !== true) return undefined;
  const color = colorInFile(chart.properties[`${part}/Format/Line/Color`] as string | undefined);
  return element(
    "c:majorGridlines",
    {},
    color && element("c:spPr", {}, element("a:ln", {}, solidFill(color))),
  );
}

function axisTitle(chart: Chart, axis: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : titleElement(chart, `${axis}/Title`, text);
}

function titleElement(chart: Chart, part: string, text: string): string {
  const properties = fontProperties(chart, part);
  const paragraph = element(
    "a:p",
    {},
    element("a:pPr", {}, properties("a:defRPr")),
    element("a:r", {}, properties("a:rPr"), textElement("a:t", text)),
  );
  const rich = element("c:rich", {}, element("a:bodyPr"), element("a:lstStyle"), paragraph);
  return element("c:title", {}, element("c:tx", {}, rich), value("c:overlay", false));
}

function legend(chart: Chart, picture: ChartPicture): string | undefined {
  if (picture.property("Legend", "Visible") !== true) return undefined;
  const position = legendPositions[String(picture.property("Legend", "Position"))] ?? "b";
  return element(
    "c:legend",
    {},
    value("c:legendPos", position),
    value("c:overlay", false),
    fontElement(chart, "Legend"),
  );
}

function fontElement(chart: Chart, part: string): string | undefined {
  const hasOwn = Object.keys(chart.properties).some((path) => path.startsWith(`${part}/Format/Font/`));
  if (!hasOwn) return undefined;
  const paragraph = element(
    "a:p",
    {},
    element("a:pPr", {}, fontProperties(chart, part)("a:defRPr")),
    element("a:endParaRPr", { lang: "de-DE" }),
  );
  return element("c:txPr", {}, element("a:bodyPr"), element("a:lstStyle"), paragraph);
}

/** What was set of a part's font; the rest is left to the program that shows it. */
function fontProperties({ properties }: Chart, part: string): (name: string) => string {
  const own = (name: string) => properties[`${part}/Format/Font/${name}`];
  const [size, bold, italic, color, typeface] = ["Size", "Bold", "Italic", "Color", "Name"].map(own);
  const rgb = colorInFile(color as string | undefined);
  return (name) =>
    element(
      name,
      {
        lang: name === "a:rPr" ? "de-DE" : undefined,
        sz: typeof size === "number" ? Math.round(size * fontSizeUnits) : undefined,
        b: typeof bold === "boolean" ? bold : undefined,
        i: typeof italic === "boolean" ? italic : undefined,
      },
      rgb && solidFill(rgb),
      typeof typeface === "string" ? element("a:latin", { typeface }) : undefined,
    );
}

/** @param argb as files spell it: drawings leave out the opacity */
function solidFill(argb: string): string {
  return element("a:solidFill", {}, element("a:srgbClr", { val: argb.slice(2) }));
}

function value(name: string, val: string | number | boolean): string {
  return element(name, { val });
}
