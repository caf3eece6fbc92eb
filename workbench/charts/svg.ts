import { BarChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { displayText } from "../german/display";
import type { ChartPicture } from "./picture";

use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** The colours that Excel gives to series by itself. */
const palette = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** Draws a chart of the given size in pixels. */
export function chartSvg(picture: ChartPicture, width: number, height: number): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(optionsOf(picture));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function optionsOf(picture: ChartPicture): EChartsCoreOption {
  const { type, title, property, series } = picture;
  const isColumn = type.startsWith("Column");
  const [values, categories] = [valueAxis(picture), categoryAxis(picture)];
  const legend = property("Legend", "Visible") === true ? String(property("Legend", "Position")) : undefined;
  const isBeside = legend === "Left" || legend === "Right";
  return {
    animation: false,
    color: palette,
    backgroundColor: String(property("Format/Fill", "Color")),
    title: {
      show: title !== undefined,
      text: title,
      left: "center",
      top: 8,
      textStyle: fontOf(picture, "Title/Format/Font"),
    },
    legend: {
      show: legend !== undefined,
      type: "plain",
      itemWidth: 12,
      itemHeight: 12,
      orient: isBeside ? "vertical" : "horizontal",
      ...(legend === "Top" ? { top: 36 } : legend === "Bottom" ? { bottom: 8 } : { top: "middle" }),
      ...(isBeside ? { [legend.toLowerCase()]: 8 } : { left: "center" }),
      textStyle: fontOf(picture, "Legend/Format/Font"),
    },
    grid: {
      left: legend === "Left" ? 120 : 16,
      right: legend === "Right" ? 120 : 24,
      top: (title === undefined ? 16 : 44) + (legend === "Top" ? 28 : 0),
      bottom: legend === "Bottom" ? 44 : 16,
      containLabel: true,
    },
    xAxis: isColumn ? categories : values,
    yAxis: isColumn ? values : { ...categories, inverse: false },
    series: sharesIn(picture).map((data, index) => ({
      type: "bar",
      name: series[index]?.name,
      data,
      ...(type.includes("Stacked") ? { stack: "alle" } : {}),
      barCategoryGap: "60%",
      itemStyle: series[index]?.color === undefined ? {} : { color: series[index].color },
    })),
  };
}

/** The values as they are drawn: as parts of one where each stack is 100 %. */
function sharesIn({ type, series, categories }: ChartPicture): number[][] {
  if (!type.endsWith("100")) return series.map(({ values }) => values);
  const totals = categories.map((_, index) =>
    series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0),
  );
  const share = (value: number, total = 0) => (total === 0 ? 0 : value / total);
  return series.map(({ values }) => values.map((value, index) => share(value, totals[index])));
}

function valueAxis(picture: ChartPicture): object {
  const part = "Axes/ValueAxis";
  const numberFormat = picture.type.endsWith("100") ? "0%" : picture.numberFormat;
  const bound = (name: string) => {
    const set = picture.property(part, name);
    return typeof set === "number" ? set : undefined;
  };
  return {
    ...axis(picture, part, picture.valueTitle),
    type: "value",
    min: bound("Minimum"),
    max: bound("Maximum") ?? (picture.type.endsWith("100") ? 1 : undefined),
    interval: bound("MajorUnit"),
    axisLabel: {
      ...fontOf(picture, `${part}/Format/Font`),
      formatter: (value: number) => displayText(value, numberFormat).trim(),
    },
  };
}

function categoryAxis(picture: ChartPicture): object {
  const part = "Axes/CategoryAxis";
  return {
    ...axis(picture, part, picture.categoryTitle),
    type: "category",
    data: picture.categories,
    axisTick: { show: false },
    axisLabel: { ...fontOf(picture, `${part}/Format/Font`), interval: 0, hideOverlap: true },
  };
}

function axis({ property }: ChartPicture, part: string, title: string | undefined): object {
  const lines = `${part}/MajorGridlines`;
  return {
    show: property(part, "Visible"),
    name: title,
    nameLocation: "middle",
    nameGap: 40,
    nameTextStyle: fontOf({ property }, `${part}/Title/Format/Font`),
    splitLine: {
      show: property(lines, "Visible"),
      lineStyle: { color: property(`${lines}/Format/Line`, "Color") },
    },
  };
}

/** Excel gives sizes in points. */
function fontOf({ property }: Pick<ChartPicture, "property">, part: string): object {
  const size = Number(property(part, "Size"));
  return {
    color: property(part, "Color"),
    fontFamily: `${String(property(part, "Name"))}, sans-serif`,
    fontSize: Math.round((size * 96) / 72),
    fontWeight: property(part, "Bold") === true ? "bold" : "normal",
    fontStyle: property(part, "Italic") === true ? "italic" : "normal",
  };
}
