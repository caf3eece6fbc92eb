import { BooleanNumber, type IObjectArrayPrimitiveType, type IWorksheetData } from "@univerjs/core";
import { formatArea, areaOf } from "../../host/model/address";
import type { CellExtras } from "../../host/model/range";
import { entriesOf } from "../../spreadsheet/matrix";
import { sheetExtras, type SheetExtras } from "../../spreadsheet/sheet-extras";
import { type CellChanges, extentOf } from "../../spreadsheet/spreadsheet";
import { colorInFile } from "../colors";
import type { PackageWriter } from "../package";
import { mainNamespace, relationNamespace, relationTypes } from "../relation-types";
import { heightInPoints, widthInCharacters } from "../units";
import { element, elementAround } from "../xml";
import { type CellContext, SheetCells } from "./cells";
import { fitsToPages, pageElements } from "./page-setup";
import { sheetProtection } from "./protection";
import { dataValidations } from "./validations";

const lastColumn = 16_384;

export interface SheetParts {
  xml: string;
  spills: boolean;
}

/** What lies on the sheet and has parts of its own: the ids of the relations to them. */
export interface SheetRelations {
  drawing: string | undefined;
  tables: readonly string[];
}

/** The part of one sheet; its elements stand in the order that the format demands (ECMA-376 part 1, 18.3.1.99). */
export async function sheetXml(
  context: CellContext,
  data: Partial<IWorksheetData> & { id: string },
  { isActive, path }: { isActive: boolean; path: string },
  file: PackageWriter,
  relations: SheetRelations,
): Promise<SheetParts> {
  const sheet = context.spreadsheet.book.getSheetBySheetId(data.id);
  const extras: SheetExtras = sheet ? sheetExtras(sheet) : {};
  const stored: CellChanges = data.cellData ?? {};
  const cells = new SheetCells(context, data.id, stored);
  const rows = cells.rows();
  const used = extentOf(stored);
  const merged = (data.mergeData ?? []).map((range) =>
    element("mergeCell", { ref: formatArea(areaOf(range)) }),
  );
  const xml = element(
    "worksheet",
    { xmlns: mainNamespace, "xmlns:r": relationNamespace },
    sheetProperties(data, extras),
    used && element("dimension", { ref: formatArea(areaOf(used)) }),
    element("sheetViews", {}, sheetView(data, isActive)),
    element("sheetFormatPr", {
      defaultColWidth: widthInCharacters(data.defaultColumnWidth ?? 88),
      defaultRowHeight: heightInPoints(data.defaultRowHeight ?? 24),
      customHeight: true,
    }),
    columnElements(context, data),
    element("sheetData", {}, rowElements(context, data, rows)),
    await sheetProtection(extras),
    elementAround("mergeCells", { count: merged.length }, merged),
    dataValidations(stored, context.formulas, context.losses),
    hyperlinks(stored, file, path),
    pageElements(extras),
    relations.drawing === undefined ? undefined : element("drawing", { "r:id": relations.drawing }),
    elementAround(
      "tableParts",
      { count: relations.tables.length },
      relations.tables.map((id) => element("tablePart", { "r:id": id })),
    ),
  );
  if (Object.keys(extras.customProperties ?? {}).length > 0)
    context.losses.note("eigene Eigenschaften von Blättern");
  return { xml, spills: cells.spills };
}

function sheetProperties({ tabColor }: Partial<IWorksheetData>, extras: SheetExtras): string | undefined {
  const rgb = colorInFile(tabColor);
  return elementAround("sheetPr", {}, [
    rgb && element("tabColor", { rgb }),
    fitsToPages(extras) ? element("pageSetUpPr", { fitToPage: true }) : undefined,
  ]);
}

function sheetView({ freeze, showGridlines }: Partial<IWorksheetData>, isActive: boolean): string {
  const { xSplit = 0, ySplit = 0, startRow = 0, startColumn = 0 } = freeze ?? {};
  const pane =
    xSplit > 0 && ySplit > 0
      ? "bottomRight"
      : xSplit > 0
        ? "topRight"
        : ySplit > 0
          ? "bottomLeft"
          : undefined;
  const firstFree = { row: Math.max(startRow, ySplit), column: Math.max(startColumn, xSplit) };
  return element(
    "sheetView",
    {
      showGridLines: showGridlines === BooleanNumber.FALSE ? false : undefined,
      tabSelected: isActive || undefined,
      workbookViewId: 0,
    },
    pane &&
      element("pane", {
        xSplit: xSplit || undefined,
        ySplit: ySplit || undefined,
        topLeftCell: formatArea({ ...firstFree, rowCount: 1, columnCount: 1 }),
        activePane: pane,
        state: "frozen",
      }),
  );
}

function columnElements({ styles }: CellContext, data: Partial<IWorksheetData>): string | undefined {
  const defaultStyle = typeof data.defaultStyle === "object" ? data.defaultStyle : undefined;
  const defaultWidth = data.defaultColumnWidth ?? 88;
  const styleOf = (own: unknown) => {
    const style = { ...defaultStyle, ...(typeof own === "object" ? own : {}) };
    return styles.numberOf({ style, unlocked: false }) || undefined;
  };
  const elements: string[] = [];
  let next = 1;
  const coverRest = (until: number) => {
    if (!defaultStyle || next > until) return;
    elements.push(
      element("col", {
        min: next,
        max: until,
        width: widthInCharacters(defaultWidth),
        style: styleOf(undefined),
      }),
    );
  };
  for (const [index, column] of numbered(data.columnData ?? {})) {
    const number = index + 1;
    coverRest(number - 1);
    elements.push(
      element("col", {
        min: number,
        max: number,
        width: widthInCharacters(column.w ?? defaultWidth),
        style: styleOf(column.s),
        hidden: column.hd === BooleanNumber.TRUE || undefined,
        customWidth: column.w !== undefined || undefined,
      }),
    );
    next = number + 1;
  }
  coverRest(lastColumn);
  return elementAround("cols", {}, elements);
}

function rowElements(
  { styles }: CellContext,
  { rowData = {} }: Partial<IWorksheetData>,
  cells: ReadonlyMap<number, readonly string[]>,
): string {
  const withLooks = numbered(rowData)
    .filter(([, { h, hd, s }]) => h !== undefined || hd === BooleanNumber.TRUE || s)
    .map(([index]) => index);
  const indexes = [...new Set([...cells.keys(), ...withLooks])].sort((a, b) => a - b);
  return indexes
    .map((index) => {
      const { h, ia, hd, s } = rowData[index] ?? {};
      const style = s && typeof s === "object" ? styles.numberOf({ style: s, unlocked: false }) : 0;
      const content = cells.get(index) ?? [];
      if (content.length === 0 && !withLooks.includes(index)) return "";
      return element(
        "row",
        {
          r: index + 1,
          s: style || undefined,
          customFormat: style > 0 || undefined,
          ht: h === undefined ? undefined : heightInPoints(h),
          hidden: hd === BooleanNumber.TRUE || undefined,
          customHeight: (h !== undefined && ia !== BooleanNumber.TRUE) || undefined,
        },
        ...content,
      );
    })
    .join("");
}

function hyperlinks(cells: CellChanges, file: PackageWriter, path: string): string | undefined {
  const elements: string[] = [];
  for (const [row, column, cell] of entriesOf(cells)) {
    const link = (cell.custom as CellExtras | null | undefined)?.hyperlink;
    if (!link) continue;
    const { address, documentReference, screenTip, textToDisplay } = link;
    const id = address === undefined ? undefined : file.relate(path, relationTypes.hyperlink, address, true);
    elements.push(
      element("hyperlink", {
        ref: formatArea({ row, column, rowCount: 1, columnCount: 1 }),
        "r:id": id,
        location: documentReference,
        tooltip: screenTip,
        display: textToDisplay,
      }),
    );
  }
  return elementAround("hyperlinks", {}, elements);
}

/** What Univer keeps of some rows or columns, by their indexes. */
function numbered<T extends object>(
  sparse: IObjectArrayPrimitiveType<T>,
): (readonly [index: number, value: T])[] {
  return Object.keys(sparse).flatMap((index) => {
    const value = sparse[Number(index)];
    return value === undefined ? [] : [[Number(index), value] as const];
  });
}
