import type { IRange } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { CellExtras } from "../../host/model/range";
import { columnLetters, formatArea, areaOf } from "../../host/model/address";
import { isErrorValue } from "../../german/error-names";
import { entriesOf } from "../../spreadsheet/matrix";
import type { CellChanges, CellScalar, Spreadsheet } from "../../spreadsheet/spreadsheet";
import type { FormulaForms } from "../formulas";
import type { Losses } from "../losses";
import { element, textElement } from "../xml";
import type { SharedTexts } from "./shared-texts";
import type { StyleTable } from "./styles";

/** What all cells of a workbook share. */
export interface CellContext {
  spreadsheet: Spreadsheet;
  styles: StyleTable;
  texts: SharedTexts;
  formulas: FormulaForms;
  losses: Losses;
}

/** Errors that files know as such; the younger ones are calculated anew by the program that opens the file. */
const errorsInFiles: readonly string[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
];

/** A result that spills is marked by the number of an entry in the part for metadata, of which there is this one. */
const spillMetadata = 1;

/** The cells of one sheet as elements, by rows. */
export class SheetCells {
  /** Whether a formula of a sheet spills: the file needs a part that says what that means. */
  spills = false;
  private readonly spillRanges: Readonly<Record<number, Readonly<Record<number, IRange>>>>;
  private readonly spilled: CellChanges;

  constructor(
    private readonly context: CellContext,
    private readonly sheetId: string,
    private readonly stored: CellChanges,
  ) {
    const { spreadsheet } = context;
    const ranges = spreadsheet.injector.get(FormulaDataModel).getArrayFormulaRange();
    this.spillRanges = ranges[spreadsheet.book.getId()]?.[sheetId] ?? {};
    this.spilled = spreadsheet.spilledCells(sheetId) ?? {};
  }

  /** By row the elements of its cells, in their order. */
  rows(): Map<number, string[]> {
    const columns = new Map<number, Set<number>>();
    for (const [row, column] of [...entriesOf(this.stored), ...entriesOf(this.spilled)]) {
      columns.set(row, (columns.get(row) ?? new Set()).add(column));
    }
    const rows = new Map<number, string[]>();
    for (const row of [...columns.keys()].sort((a, b) => a - b)) {
      const cells = [...(columns.get(row) ?? [])]
        .sort((a, b) => a - b)
        .map((column) => this.cell(row, column));
      rows.set(
        row,
        cells.filter((cell) => cell !== undefined),
      );
    }
    return rows;
  }

  private cell(row: number, column: number): string | undefined {
    const { spreadsheet, styles, losses } = this.context;
    const stored = this.stored[row]?.[column];
    const unlocked = (stored?.custom as CellExtras | null | undefined)?.unlocked === true;
    const looks = stored?.s || unlocked ? spreadsheet.cellStyle(this.sheetId, row, column) : {};
    const s = styles.numberOf({ style: looks, unlocked }) || undefined;
    if (stored?.p?.body?.textRuns?.length) losses.note("Schrift einzelner Wörter in einer Zelle");
    const { value, formula } = spreadsheet.readCell(this.sheetId, row, column);
    const place = { r: `${columnLetters(column)}${row + 1}`, s };
    if (formula !== undefined)
      return this.formulaCell(place, formula, value, this.spillRanges[row]?.[column]);
    if (value === "") return s === undefined ? undefined : element("c", place);
    if (typeof value === "string" && !errorsInFiles.includes(value)) {
      const number = this.context.texts.numberOf(value);
      return element("c", { ...place, t: "s" }, element("v", {}, String(number)));
    }
    return element("c", { ...place, t: typeOf(value) }, resultElement(value));
  }

  private formulaCell(
    place: { r: string; s: number | undefined },
    formula: string,
    value: CellScalar,
    range: IRange | undefined,
  ): string {
    const text = this.context.formulas.toFile(formula);
    const isSpill =
      range !== undefined && (range.endRow > range.startRow || range.endColumn > range.startColumn);
    this.spills ||= isSpill;
    const kind = isSpill ? { t: "array", ref: formatArea(areaOf(range)) } : {};
    const metadata = isSpill ? { cm: spillMetadata } : {};
    const result = textElement("f", text, kind) + resultElement(value);
    return element("c", { ...place, t: typeOf(value), ...metadata }, result);
  }
}

/** The type of a value; numbers need none. */
function typeOf(value: CellScalar): string | undefined {
  if (typeof value === "number") return undefined;
  if (typeof value === "boolean") return "b";
  return isErrorValue(value) ? "e" : "str";
}

function resultElement(value: CellScalar): string {
  if (typeof value === "number") return element("v", {}, String(value));
  if (typeof value === "boolean") return element("v", {}, value ? "1" : "0");
  return textElement("v", isErrorValue(value) && !errorsInFiles.includes(value) ? "#VALUE!" : value);
}
