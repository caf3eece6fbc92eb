import { IRenderManagerService } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { chartPicture, describeChart } from "../charts/picture";
import { chartSvg } from "../charts/svg";
import type { Chart } from "../spreadsheet/charts";
import { pointOf } from "../spreadsheet/geometry";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

/** Draws the charts of the sheet that is shown over its cells, and again whenever something changes. */
export function showCharts(spreadsheet: Spreadsheet): void {
  const layer = document.createElement("div");
  layer.className = "diagramme";
  const figures = new Map<string, ChartFigure>();
  let isPlanned = false;
  const draw = () => {
    isPlanned = false;
    const view = viewOf(spreadsheet);
    if (!view) return;
    if (layer.parentElement !== view.parent) view.parent.append(layer);
    Object.assign(layer.style, inPixels({ left: view.left, top: view.top }));
    const charts = spreadsheet.charts.onSheet(spreadsheet.book.getActiveSheet().getSheetId());
    for (const [id, figure] of figures) {
      if (charts.some((chart) => chart.id === id)) continue;
      figure.element.remove();
      figures.delete(id);
    }
    for (const chart of charts) {
      const figure = figures.get(chart.id) ?? new ChartFigure(layer);
      figures.set(chart.id, figure);
      figure.show(spreadsheet, chart, view);
    }
  };
  const plan = () => {
    if (!isPlanned) requestAnimationFrame(draw);
    isPlanned = true;
  };
  // Scrolling, zooming, another sheet, calculated results: in Univer all of them are commands.
  spreadsheet.commands.onCommandExecuted(plan);
  window.addEventListener("resize", plan);
}

/** The part of the page that shows the cells which scroll, in pixels of the page. */
interface View {
  parent: HTMLElement;
  left: number;
  top: number;
  scale: number;
  /** The sheet's pixel that lies at the view's upper left corner, before scaling. */
  scrolled: { left: number; top: number };
}

function viewOf(spreadsheet: Spreadsheet): View | undefined {
  const render = spreadsheet.injector.get(IRenderManagerService).getRenderById(spreadsheet.book.getId());
  const viewport = render?.scene.getMainViewport();
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const parent = render?.engine.getCanvasElement().parentElement;
  if (!viewport || !skeleton || !parent) return undefined;
  const { scaleX: scale } = render.scene.getAncestorScale();
  const { left, top, viewportScrollX, viewportScrollY } = viewport;
  return {
    parent,
    left,
    top,
    scale,
    scrolled: {
      left: viewportScrollX + left / scale - skeleton.rowHeaderWidth,
      top: viewportScrollY + top / scale - skeleton.columnHeaderHeight,
    },
  };
}

class ChartFigure {
  readonly element = document.createElement("figure");
  private shown = "";

  constructor(layer: HTMLElement) {
    this.element.className = "diagramm";
    this.element.setAttribute("role", "img");
    layer.append(this.element);
  }

  show(spreadsheet: Spreadsheet, chart: Chart, { scale, scrolled }: View): void {
    const sheet = spreadsheet.book.getSheetBySheetId(chart.sheetId);
    if (!sheet) return;
    const from = pointOf(sheet, chart.from);
    const to = pointOf(sheet, chart.to);
    const size = { width: to.left - from.left, height: to.top - from.top };
    Object.assign(this.element.style, {
      ...inPixels({
        left: (from.left - scrolled.left) * scale,
        top: (from.top - scrolled.top) * scale,
        ...size,
      }),
      transform: `scale(${scale})`,
    });
    this.redraw(spreadsheet, chart, size);
  }

  private redraw(spreadsheet: Spreadsheet, chart: Chart, size: { width: number; height: number }): void {
    const picture = chartPicture(spreadsheet, chart);
    const seen = JSON.stringify([picture, chart.properties, size]);
    if (seen === this.shown) return;
    this.shown = seen;
    this.element.setAttribute("aria-label", describeChart(picture));
    this.element.innerHTML = chartSvg(picture, size.width, size.height);
  }
}

function inPixels(lengths: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, `${length}px`]));
}
