import { compileFunction } from "node:vm";
import { chartPicture, describeChart } from "../charts/picture";
import { ErrorNotes } from "../custom-functions/error-notes";
import { errorSentence } from "../custom-functions/error-sentence";
import type { FunctionsMetadata } from "../custom-functions/metadata";
import { registerCustomFunctions } from "../custom-functions/register";
import { CustomFunctionsRuntime } from "../custom-functions/runtime";
import { typeIntoCell } from "../german/typing";
import { readFile, saveFile, type SavedWorkbook, showWorkbook } from "../files";
import { reportEvents } from "../host/events";
import { documentSettings } from "../host/document-settings";
import type { Range } from "../host/model/range";
import { createInterpreter } from "../host/interpreter";
import { Workbook } from "../host/model/workbook";
import type { BatchInterpreter } from "../host/wire/interpreter";
import { AddInHost } from "../host/xdm/add-in-host";
import { takeSnapshot, type WorkbookSnapshot } from "../spreadsheet/snapshot";
import { type CellScalar, Spreadsheet } from "../spreadsheet/spreadsheet";
import { Connection } from "./connection";
import { missingMembers } from "./coverage";
import { FailurePlan } from "./failure-plan";
import { type OfficeWindow, openOfficeWindow } from "./office-window";
import { createHeadlessUniver } from "./univer";

export type { Break } from "./connection";
export type { PlannedFailure } from "./failure-plan";

/** An Excel without a screen: Univer's workbook, the workbench's host, and the unmodified office.js in front of it. */
export class HeadlessExcel {
  /** Makes actions of the add-in fail, and lists them. */
  readonly failures = new FailurePlan();
  /** Breaks between the add-in and its host. */
  readonly connection = new Connection();
  private notes = new ErrorNotes();
  private readonly host: AddInHost;
  private office: OfficeWindow | undefined;
  private current: { spreadsheet: Spreadsheet; workbook: Workbook };

  private constructor() {
    this.current = emptyWorkbook();
    const settings = documentSettings(() => this.spreadsheet);
    this.host = new AddInHost(this.interpreter(), settings);
    reportEvents(this.current.workbook, this.host);
  }

  static async open(officeJsDirectory: string): Promise<HeadlessExcel> {
    const excel = new HeadlessExcel();
    excel.office = await openOfficeWindow(excel.host, excel.connection, officeJsDirectory);
    return excel;
  }

  /** `Excel`, as the add-in's page has it. */
  get Excel(): typeof Excel {
    return this.officeWindow.Excel;
  }

  /** `Office`, after `Office.onReady`. */
  get Office(): typeof Office {
    return this.officeWindow.Office;
  }

  /** The engine below, for what the helpers here do not offer. */
  get spreadsheet(): Spreadsheet {
    return this.current.spreadsheet;
  }

  /** Puts `Excel`, `Office` and `OfficeExtension` where code of the add-in expects them. */
  installGlobals(): void {
    const { Excel, Office, OfficeExtension } = this.officeWindow;
    Object.assign(globalThis, { Excel, Office, OfficeExtension });
  }

  /** Closes the workbook without saving and opens an empty one ("Mappe1" with "Tabelle1"). */
  newWorkbook(): void {
    this.current.spreadsheet.dispose();
    this.current = emptyWorkbook();
    this.failures.clear();
    this.connection.restore();
    this.notes = new ErrorNotes();
    this.host.serve(this.interpreter());
    reportEvents(this.current.workbook, this.host);
  }

  /**
   * Loads the add-in's functions into the workbook of now.
   * @param script the text of functions.js
   * @param metadata the content of functions.json
   */
  loadFunctions(script: string, metadata: FunctionsMetadata): void {
    const runtime = new CustomFunctionsRuntime();
    const load = compileFunction(script, ["CustomFunctions"]) as (customFunctions: object) => void;
    load(runtime.global);
    registerCustomFunctions(this.spreadsheet, runtime, metadata, this.notes);
  }

  /** The sentence of the error that one of the add-in's functions left in a cell. */
  errorSentence(address: string): string | undefined {
    const { sheet, area } = this.range(address);
    return errorSentence(this.spreadsheet, this.notes, sheet.Id, area.row, area.column);
  }

  /**
   * Writes values or formulas (en-US) as a user of the workbook, past the add-in.
   * @param address with its sheet, as in `'KIM Modul 1'!B4` or `Tabelle1!A1:B2`
   * @param contents one value for all cells, or rows of values; null leaves a cell alone
   */
  setCells(address: string, contents: CellScalar | (CellScalar | null)[][]): void {
    this.range(address).Formulas = contents;
  }

  /**
   * Types into a cell as a user of a German Excel: `"3,5"`, `"=SUMME(A1;A2)"`. What Excel does by itself then, such as
   * extending the table above, happens here too; the step can be undone.
   */
  type(address: string, text: string): void {
    const { sheet, area } = this.range(address);
    typeIntoCell(this.spreadsheet, sheet.Id, area.row, area.column, text);
  }

  /** The calculated values of a range, as rows. */
  async values(address: string): Promise<CellScalar[][]> {
    await this.current.spreadsheet.calculated();
    return (this.range(address).Values ?? []) as CellScalar[][];
  }

  /** The calculated value of one cell, or of the first cell of a range or name. */
  async value(addressOrName: string): Promise<CellScalar> {
    const name = this.current.workbook.Names.find(addressOrName);
    const address = typeof name === "symbol" ? addressOrName : name.GetRange().Address;
    const [[first] = []] = await this.values(address);
    if (first === undefined) throw new Error(`${addressOrName} names no cell`);
    return first;
  }

  /** The texts that a German Excel shows in a range, as rows. */
  async texts(address: string): Promise<string[][]> {
    await this.current.spreadsheet.calculated();
    return this.range(address).Text ?? [];
  }

  /** A chart as the workbench's page shows it: drawn from the values of now, and in words. */
  async chart(sheetName: string, name: string): Promise<{ svg: string; description: string }> {
    await this.spreadsheet.calculated();
    const { stored, Width, Height } =
      this.current.workbook.Worksheets.GetItem(sheetName).Charts.GetItem(name);
    const picture = chartPicture(this.spreadsheet, stored);
    // Loaded when it is needed: most tests draw nothing.
    const { chartSvg } = await import("../charts/svg");
    return { svg: chartSvg(picture, Width, Height), description: describeChart(picture) };
  }

  /** The formulas of a range (en-US), values where there is none. */
  formulas(address: string): CellScalar[][] {
    return (this.range(address).Formulas ?? []) as CellScalar[][];
  }

  /** The functions that the engine can calculate, by their English names. */
  functionNames(): string[] {
    return this.spreadsheet.functionNames();
  }

  /** By class of Excel's API, the members that the host does not implement. */
  missingMembers(): Record<string, string[]> {
    return missingMembers(this.Excel);
  }

  /** Everything the workbook holds, for comparing before with after. Calculated values are part of it. */
  async snapshot(): Promise<WorkbookSnapshot> {
    await this.current.spreadsheet.calculated();
    return takeSnapshot(this.current.spreadsheet);
  }

  /** The workbook as an .xlsx file, and what the file could not take in. */
  saveFile(): Promise<SavedWorkbook> {
    return saveFile(this.spreadsheet);
  }

  /**
   * Opens an .xlsx file in the place of the open workbook.
   * @returns what could not be taken over, by name
   */
  async openFile(bytes: Uint8Array, fileName = "Mappe1.xlsx"): Promise<readonly string[]> {
    const opened = await readFile(this.spreadsheet, bytes, fileName);
    await showWorkbook(this.spreadsheet, opened);
    return opened.lost;
  }

  close(): void {
    this.current.spreadsheet.dispose();
    this.office?.close();
  }

  private get officeWindow(): OfficeWindow {
    if (!this.office) throw new Error("office.js is not loaded yet");
    return this.office;
  }

  private range(address: string): Range {
    const sheetName = address.slice(0, address.lastIndexOf("!")).replace(/^'|'$/g, "").replaceAll("''", "'");
    return this.current.workbook.Worksheets.GetItem(sheetName).GetRange(address);
  }

  private interpreter(): BatchInterpreter {
    const interpreter = createInterpreter(this.current.workbook);
    interpreter.observer = (action) => this.failures.observe(action);
    return interpreter;
  }
}

function emptyWorkbook(): { spreadsheet: Spreadsheet; workbook: Workbook } {
  const spreadsheet = new Spreadsheet(createHeadlessUniver());
  return { spreadsheet, workbook: new Workbook(spreadsheet) };
}
