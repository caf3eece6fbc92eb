import { BooleanNumber } from "@univerjs/core";
import { sheetExtras, workbookExtras } from "../../spreadsheet/sheet-extras";
import type { DefinedName } from "../../spreadsheet/names";
import type { Spreadsheet } from "../../spreadsheet/spreadsheet";
import { namespace } from "../../custom-functions/register";
import { quoteSheetName } from "../../host/model/address";
import { FormulaForms } from "../formulas";
import { Losses } from "../losses";
import { PackageWriter } from "../package";
import { contentTypes, mainNamespace, relationNamespace, relationTypes } from "../relation-types";
import { element, elementAround, textElement } from "../xml";
import type { CellContext } from "./cells";
import { chartXml, drawingXml } from "./charts";
import { workbookProtection } from "./protection";
import { writeSettings } from "./settings";
import { SharedTexts } from "./shared-texts";
import { type SheetRelations, sheetXml } from "./sheet";
import { StyleTable } from "./styles";
import { tableXml, oddHeaders } from "./tables";

const workbookPath = "xl/workbook.xml";

export interface SavedWorkbook {
  bytes: Uint8Array;
  /** What the file could not take in, by name. */
  lost: readonly string[];
}

/** The whole workbook as an .xlsx file, with the results of now. */
export async function saveWorkbook(spreadsheet: Spreadsheet): Promise<SavedWorkbook> {
  await spreadsheet.calculated();
  const writer = new WorkbookWriter(spreadsheet);
  return { bytes: await writer.write(), lost: writer.losses.names };
}

/** The functions of the add-in that the engine knows, by their full names. */
export function addInFunctionsOf(spreadsheet: Spreadsheet): string[] {
  return spreadsheet.functionNames().filter((name) => name.startsWith(`${namespace}.`));
}

class WorkbookWriter {
  readonly losses = new Losses();
  private readonly file = new PackageWriter();
  private readonly context: CellContext;
  private tableCount = 0;
  private chartCount = 0;
  private drawingCount = 0;

  constructor(private readonly spreadsheet: Spreadsheet) {
    const names = spreadsheet.names.list().map(({ name }) => name);
    const formulas = new FormulaForms(addInFunctionsOf(spreadsheet), names);
    const { losses } = this;
    this.context = { spreadsheet, styles: new StyleTable(), texts: new SharedTexts(), formulas, losses };
  }

  async write(): Promise<Uint8Array> {
    const { file, context } = this;
    const data = this.spreadsheet.book.save();
    const activeId = this.spreadsheet.book.getActiveSheet().getSheetId();
    file.relate("", relationTypes.workbook, workbookPath);
    const sheets: string[] = [];
    let spills = false;
    for (const [index, id] of data.sheetOrder.entries()) {
      const path = `xl/worksheets/sheet${index + 1}.xml`;
      const relations = this.partsOnSheet(id, path);
      const sheet = { ...data.sheets[id], id };
      const written = await sheetXml(context, sheet, { isActive: id === activeId, path }, file, relations);
      spills ||= written.spills;
      file.add(path, contentTypes.worksheet, written.xml);
      const relation = file.relate(workbookPath, relationTypes.worksheet, path);
      const state = this.stateOf(id, sheet.hidden === BooleanNumber.TRUE);
      sheets.push(element("sheet", { name: sheet.name, sheetId: index + 1, state, "r:id": relation }));
    }
    this.addPart("styles", "xl/styles.xml", context.styles.xml());
    this.addPart("sharedStrings", "xl/sharedStrings.xml", context.texts.xml());
    if (spills) this.addPart("metadata", "xl/metadata.xml", spillMetadataXml);
    const extras = workbookExtras(this.spreadsheet.book);
    writeSettings(file, extras.settings);
    const names = this.spreadsheet.names.list().map((name) => this.nameElement(name, data.sheetOrder));
    const printNames = data.sheetOrder.flatMap((id, index) => this.printNames(id, index));
    const workbook = element(
      "workbook",
      { xmlns: mainNamespace, "xmlns:r": relationNamespace },
      await workbookProtection(extras),
      element(
        "bookViews",
        {},
        element("workbookView", {
          windowWidth: 28_000,
          windowHeight: 18_000,
          activeTab: data.sheetOrder.indexOf(activeId),
        }),
      ),
      element("sheets", {}, ...sheets),
      elementAround("definedNames", {}, [...printNames, ...names]),
      element("calcPr", { calcId: 191_029, fullCalcOnLoad: true }),
    );
    file.add(workbookPath, contentTypes.workbook, workbook);
    return file.bytes();
  }

  private addPart(kind: "styles" | "sharedStrings" | "metadata", path: string, xml: string): void {
    this.file.add(path, contentTypes[kind], xml);
    this.file.relate(workbookPath, relationTypes[kind], path);
  }

  /** Writes the tables and charts of a sheet. */
  private partsOnSheet(sheetId: string, sheetPath: string): SheetRelations {
    const { file, spreadsheet } = this;
    const tables = spreadsheet.tables.onSheet(sheetId).flatMap((table) => {
      const odd = oddHeaders(spreadsheet, table);
      if (odd.length > 0) {
        this.losses.note(
          `die Tabelle „${table.name}“ (in ${odd.join(", ")} steht kein fester Text als Überschrift)`,
        );
        return [];
      }
      const number = ++this.tableCount;
      const path = `xl/tables/table${number}.xml`;
      file.add(path, contentTypes.table, tableXml(spreadsheet, table, number, this.context.formulas));
      return [file.relate(sheetPath, relationTypes.table, path)];
    });
    return { tables, drawing: this.drawing(sheetId, sheetPath) };
  }

  private drawing(sheetId: string, sheetPath: string): string | undefined {
    const { file, spreadsheet } = this;
    const charts = spreadsheet.charts.onSheet(sheetId);
    if (charts.length === 0) return undefined;
    const drawingPath = `xl/drawings/drawing${++this.drawingCount}.xml`;
    const placed = charts.map((chart) => {
      const path = `xl/charts/chart${++this.chartCount}.xml`;
      file.add(path, contentTypes.chart, chartXml(spreadsheet, chart));
      return { chart, relation: file.relate(drawingPath, relationTypes.chart, path) };
    });
    file.add(drawingPath, contentTypes.drawing, drawingXml(spreadsheet, placed));
    return file.relate(sheetPath, relationTypes.drawing, drawingPath);
  }

  private stateOf(sheetId: string, isHidden: boolean): string | undefined {
    const sheet = this.spreadsheet.book.getSheetBySheetId(sheetId);
    if (!isHidden || !sheet) return undefined;
    return sheetExtras(sheet).veryHidden ? "veryHidden" : "hidden";
  }

  private nameElement(
    { name, sheetId, formula, comment, hidden }: DefinedName,
    order: readonly string[],
  ): string {
    const attributes = {
      name,
      comment: comment === "" ? undefined : comment,
      localSheetId: sheetId === undefined ? undefined : order.indexOf(sheetId),
      hidden: hidden || undefined,
    };
    return textElement("definedName", this.context.formulas.toFile(formula), attributes);
  }

  /** What is printed of a sheet, and what on every page: names of the sheet that the format keeps for that. */
  private printNames(sheetId: string, index: number): string[] {
    const sheet = this.spreadsheet.book.getSheetBySheetId(sheetId);
    if (!sheet) return [];
    const layout = sheetExtras(sheet).pageLayout ?? {};
    const reference = (address: unknown) =>
      typeof address === "string" ? [`${quoteSheetName(sheet.getSheetName())}!${absolute(address)}`] : [];
    const area = reference(layout["printArea"]);
    const titles = [...reference(layout["printTitleColumns"]), ...reference(layout["printTitleRows"])];
    const name = (builtIn: string, references: readonly string[]) =>
      references.length === 0
        ? []
        : [
            textElement("definedName", references.join(","), {
              name: `_xlnm.${builtIn}`,
              localSheetId: index,
            }),
          ];
    return [...name("Print_Area", area), ...name("Print_Titles", titles)];
  }
}

function absolute(address: string): string {
  return address.replace(/[A-Z]+|\d+/g, "$$$&");
}

/** Says of a formula that its result may fill cells beside it: without it Excel would take the first value only. */
const spillMetadataXml = element(
  "metadata",
  {
    xmlns: mainNamespace,
    "xmlns:xda": "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray",
  },
  element(
    "metadataTypes",
    { count: 1 },
    element("metadataType", {
      name: "XLDAPR",
      minSupportedVersion: 120_000,
      copy: true,
      pasteAll: true,
      pasteValues: true,
      merge: true,
      splitFirst: true,
      rowColShift: true,
      clearFormats: true,
      clearComments: true,
      assign: true,
      coerce: true,
      cellMeta: true,
    }),
  ),
  element(
    "futureMetadata",
    { name: "XLDAPR", count: 1 },
    element(
      "bk",
      {},
      element(
        "extLst",
        {},
        element(
          "ext",
          { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" },
          element("xda:dynamicArrayProperties", { fDynamic: true, fCollapsed: false }),
        ),
      ),
    ),
  ),
  element("cellMetadata", { count: 1 }, element("bk", {}, element("rc", { t: 1, v: 0 }))),
);
