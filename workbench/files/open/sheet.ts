import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRange,
  type IRowData,
  type IWorksheetData,
} from "@univerjs/core";
import { type Area, MAX_COLUMNS, parseAddress, rangeOf } from "../../host/model/address";
import type { CellExtras } from "../../host/model/range";
import { type CellChanges, newSheetSize } from "../../spreadsheet/spreadsheet";
import type { SheetExtras } from "../../spreadsheet/sheet-extras";
import type { FileColors } from "../colors";
import type { FormulaForms } from "../formulas";
import type { Losses } from "../losses";
import { type Package, readingPart } from "../package";
import { heightInPixels, widthInPixels } from "../units";
import {
  attribute,
  childOf,
  childrenOf,
  descend,
  flagAttribute,
  numberAttribute,
  parseElement,
  relationId,
  type XmlElement,
} from "../xml";
import { CellReader, type FileCells } from "./cells";
import { chartsIn } from "./charts";
import { noteUnknown } from "./unknown-elements";
import { pageExtras } from "./page-setup";
import { sheetProtectionOf } from "./protection";
import type { StructuredReferences } from "./structured-references";
import type { FileStyles } from "./styles";
import { tableOf } from "./tables";
import { checksOf, type FileCheck } from "./validations";

/** What all sheets of a file share. */
export interface SheetContext {
  file: Package;
  styles: FileStyles;
  colors: FileColors;
  texts: readonly string[];
  formulas: FormulaForms;
  references: StructuredReferences;
  losses: Losses;
  /** The ids of the sheets by their names in small letters. */
  sheetIds: ReadonlyMap<string, string>;
  nextTableId(): number;
  nextChartId(): number;
}

/** Excel's own sizes, for sheets that name none: pixels of a column and a row. */
const excelSizes = { columnWidth: 64, rowHeight: 20 } as const;
/** Checks and looks of whole columns reach only as far as the cells do where there are more cells than these. */
const manyCells = 200_000;

/** Reads a sheet into Univer's form; what the host keeps with it comes as its custom data. */
export function readSheet(
  path: string,
  { id, name, state }: { id: string; name: string; state: string | undefined },
  context: SheetContext,
): Partial<IWorksheetData> {
  return readingPart(path, () => new SheetReader(path, id, context).read(name, state));
}

class SheetReader {
  private readonly root: XmlElement;
  private readonly content: FileCells;
  private readonly rowCount: number;
  private readonly columnCount: number;

  constructor(
    private readonly path: string,
    private readonly id: string,
    private readonly context: SheetContext,
  ) {
    const { outside, sheetData } = split(context.file.text(path));
    this.root = parseElement(outside);
    this.content = new CellReader(context.texts, context.formulas, context.references, context.losses).read(
      sheetData,
    );
    const { rows, cells } = this.content;
    const lastRow = cells.reduce((last, { row }) => Math.max(last, row), rows.at(-1)?.index ?? 0);
    const last = cells.reduce((furthest, { column }) => Math.max(furthest, column), 0);
    this.rowCount = Math.max(newSheetSize.rowCount, lastRow + 1);
    this.columnCount = Math.max(newSheetSize.columnCount, last + 1);
  }

  read(name: string, state: string | undefined): Partial<IWorksheetData> {
    const { root, context } = this;
    noteUnknown(root, context.losses);
    const view = descend(root, "sheetViews", "sheetView");
    const format = childOf(root, "sheetFormatPr");
    const width = numberAttribute(format, "defaultColWidth");
    const height = numberAttribute(format, "defaultRowHeight");
    const defaultColumnWidth = width === undefined ? excelSizes.columnWidth : widthInPixels(width);
    const defaultRowHeight = height === undefined ? excelSizes.rowHeight : heightInPixels(height);
    const columns = this.columns(defaultColumnWidth);
    const rowData = this.rows();
    const sizes = {
      columnWidth: (column: number) => columns.columnData[column]?.w ?? defaultColumnWidth,
      rowHeight: (row: number) => rowData[row]?.h ?? defaultRowHeight,
    };
    const custom = { ...this.extras(state), ...this.objects(sizes) };
    const tabColor = context.colors.ofCell(descend(root, "sheetPr", "tabColor"));
    return {
      id: this.id,
      name,
      hidden: state === undefined || state === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      rowCount: this.rowCount,
      columnCount: this.columnCount,
      defaultColumnWidth,
      defaultRowHeight,
      showGridlines:
        flagAttribute(view, "showGridLines") === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      freeze: freezeOf(childOf(view, "pane")),
      mergeData: this.merged(),
      cellData: this.cells(),
      rowData,
      ...columns,
      ...(tabColor === undefined ? {} : { tabColor }),
      ...(Object.keys(custom).length > 0 ? { custom } : {}),
    };
  }

  private rows(): Record<number, Partial<IRowData>> {
    const rows: Record<number, Partial<IRowData>> = {};
    for (const { index, height, isCustomHeight, isHidden, style } of this.content.rows) {
      rows[index] = {
        ...(height === undefined ? {} : { h: heightInPixels(height) }),
        ...(isCustomHeight ? { ia: BooleanNumber.FALSE } : {}),
        ...(isHidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(style ? { s: this.context.styles.at(style).style } : {}),
      };
    }
    return rows;
  }

  private columns(defaultWidth: number): {
    columnData: Record<number, Partial<IColumnData>>;
    defaultStyle?: IWorksheetData["defaultStyle"];
  } {
    const columnData: Record<number, Partial<IColumnData>> = {};
    const groups = childrenOf(childOf(this.root, "cols"), "col").map((column) => ({
      first: (numberAttribute(column, "min") ?? 1) - 1,
      last: (numberAttribute(column, "max") ?? 1) - 1,
      width: numberAttribute(column, "width"),
      isHidden: flagAttribute(column, "hidden") ?? false,
      style: numberAttribute(column, "style") ?? 0,
    }));
    const covered = groups.reduce(
      (count, { first, last, style }) => count + (style > 0 ? last - first + 1 : 0),
      0,
    );
    const defaultStyle = covered === MAX_COLUMNS ? (groups.at(-1)?.style ?? 0) : 0;
    for (const { first, last, width, isHidden, style } of groups) {
      const pixels = width === undefined ? defaultWidth : widthInPixels(width);
      const column = {
        ...(pixels === defaultWidth ? {} : { w: pixels }),
        ...(isHidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(style > 0 && style !== defaultStyle ? { s: this.context.styles.at(style).style } : {}),
      };
      if (Object.keys(column).length === 0) continue;
      for (let index = first; index <= Math.min(last, this.columnCount - 1); index++)
        columnData[index] = { ...column };
    }
    return defaultStyle === 0
      ? { columnData }
      : { columnData, defaultStyle: this.context.styles.at(defaultStyle).style };
  }

  private cells(): CellChanges {
    const extras = this.cellExtras();
    const cells: CellChanges = {};
    const put = (row: number, column: number, cell: ICellData) => ((cells[row] ??= {})[column] = cell);
    for (const { row, column, style, content } of this.content.cells) {
      const { style: looks, unlocked } = this.context.styles.at(style);
      const key = `${row} ${column}`;
      const custom: CellExtras = { ...(unlocked ? { unlocked } : {}), ...extras.get(key) };
      extras.delete(key);
      const cell = {
        ...content,
        ...(Object.keys(looks).length > 0 ? { s: String(style) } : {}),
        ...(Object.keys(custom).length > 0 ? { custom } : {}),
      };
      if (Object.keys(cell).length > 0) put(row, column, cell);
    }
    for (const [key, custom] of extras) {
      const [row = 0, column = 0] = key.split(" ").map(Number);
      put(row, column, { custom });
    }
    return cells;
  }

  /** Checks and links by row and column. */
  private cellExtras(): Map<string, CellExtras> {
    const extras = new Map<string, CellExtras>();
    const add = (area: Area, extra: CellExtras) => {
      for (let row = area.row; row < Math.min(area.row + area.rowCount, this.rowCount); row++) {
        for (
          let column = area.column;
          column < Math.min(area.column + area.columnCount, this.columnCount);
          column++
        ) {
          const key = `${row} ${column}`;
          extras.set(key, { ...extras.get(key), ...extra });
        }
      }
    };
    for (const { check, areas } of this.checks()) {
      for (const area of areas) add(area, { validation: check as Record<string, unknown> });
    }
    const targets = new Map(this.context.file.relations(this.path).map(({ id, target }) => [id, target]));
    for (const link of childrenOf(childOf(this.root, "hyperlinks"), "hyperlink")) {
      const area = parseAddress(attribute(link, "ref") ?? "")?.area;
      if (area) add(area, { hyperlink: linkOf(link, targets) });
    }
    return extras;
  }

  private checks(): FileCheck[] {
    const checks = checksOf(this.root, this.context.formulas);
    const cellCount = checks
      .flatMap(({ areas }) => areas)
      .reduce(
        (count, { rowCount, columnCount }) => count + Math.min(rowCount, this.rowCount) * columnCount,
        0,
      );
    if (cellCount <= manyCells) return checks;
    this.context.losses.note("Datenüberprüfungen unterhalb der letzten benutzten Zeile");
    const lastUsed = this.content.cells.reduce((last, { row }) => Math.max(last, row), 0);
    return checks.map(({ check, areas }) => ({
      check,
      areas: areas
        .map((area) => ({ ...area, rowCount: Math.min(area.rowCount, lastUsed + 1 - area.row) }))
        .filter(({ rowCount }) => rowCount > 0),
    }));
  }

  private merged(): IRange[] {
    return childrenOf(childOf(this.root, "mergeCells"), "mergeCell").flatMap((merge) => {
      const area = parseAddress(attribute(merge, "ref") ?? "")?.area;
      return area ? [rangeOf(area)] : [];
    });
  }

  private extras(state: string | undefined): SheetExtras {
    const protection = sheetProtectionOf(childOf(this.root, "sheetProtection"));
    return {
      ...(state === "veryHidden" ? { veryHidden: true } : {}),
      ...pageExtras(this.root, this.context.losses),
      ...(protection ? { protection } : {}),
    };
  }

  private objects(sizes: {
    columnWidth(column: number): number;
    rowHeight(row: number): number;
  }): SheetExtras {
    const { file, losses, colors, sheetIds } = this.context;
    const targets = new Map(file.relations(this.path).map(({ id, target }) => [id, target]));
    const target = (element: XmlElement | undefined) => targets.get(relationId(element) ?? "");
    const tables = childrenOf(childOf(this.root, "tableParts"), "tablePart").flatMap((part) => {
      const path = target(part);
      const table =
        path === undefined ? undefined : tableOf(file.xml(path), this.context.nextTableId(), losses);
      return table ?? [];
    });
    const otherSheet = (name: string) => {
      const id = sheetIds.get(name.toLowerCase());
      return id === this.id ? undefined : id;
    };
    const drawing = target(childOf(this.root, "drawing"));
    const charts =
      drawing === undefined
        ? []
        : chartsIn(drawing, { file, colors, losses, otherSheet, sizes }).map((chart) => ({
            ...chart,
            id: `{${this.context.nextChartId()}}`,
          }));
    return { ...(tables.length > 0 ? { tables } : {}), ...(charts.length > 0 ? { charts } : {}) };
  }
}

/** Cells are many and simple: they are read as they come, all else as a tree. */
function split(xml: string): { outside: string; sheetData: string } {
  const start = /<(?:\w+:)?sheetData\b[^>]*>/.exec(xml);
  if (!start) return { outside: xml, sheetData: "<sheetData/>" };
  if (start[0].endsWith("/>")) return { outside: xml, sheetData: "<sheetData/>" };
  const end = /<\/(?:\w+:)?sheetData\s*>/.exec(xml.slice(start.index));
  if (!end) return { outside: xml, sheetData: "<sheetData/>" };
  const behind = start.index + end.index + end[0].length;
  return {
    outside: xml.slice(0, start.index) + xml.slice(behind),
    sheetData: xml.slice(start.index, behind),
  };
}

function freezeOf(pane: XmlElement | undefined): NonNullable<IWorksheetData["freeze"]> {
  const isFrozen = (attribute(pane, "state") ?? "").startsWith("frozen");
  const xSplit = isFrozen ? (numberAttribute(pane, "xSplit") ?? 0) : 0;
  const ySplit = isFrozen ? (numberAttribute(pane, "ySplit") ?? 0) : 0;
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}

function linkOf(link: XmlElement, targets: ReadonlyMap<string, string>): Record<string, string> {
  const parts = {
    address: targets.get(relationId(link) ?? ""),
    documentReference: attribute(link, "location"),
    screenTip: attribute(link, "tooltip"),
    textToDisplay: attribute(link, "display"),
  };
  return Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined),
  );
}
