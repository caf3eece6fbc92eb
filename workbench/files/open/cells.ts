import { CellValueType, type ICellData } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { SaxParser, type SaxTag } from "@cj-tech-master/excelts/xml";
import { type Area, parseAddress } from "../../host/model/address";
import { type FormulaForms, readsOtherFile } from "../formulas";
import type { Losses } from "../losses";
import type { StructuredReferences } from "./structured-references";
import { localName, parserOptions, withoutEscapes } from "../xml";

/** What a file says of a row beside its cells. */
export interface FileRow {
  index: number;
  /** In points. */
  height: number | undefined;
  isCustomHeight: boolean;
  isHidden: boolean;
  /** The number of the style for the whole row. */
  style: number | undefined;
}

export interface FileCell {
  row: number;
  column: number;
  style: number;
  content: ICellData;
}

export interface FileCells {
  rows: FileRow[];
  cells: FileCell[];
}

/** What is read of a cell until it ends. */
interface OpenCell {
  row: number;
  column: number;
  style: number;
  type: string;
  value: string | undefined;
  inline: string;
  formula: { text: string; attributes: Record<string, string> } | undefined;
}

/** Reads the rows and cells of a sheet. */
export class CellReader {
  private readonly rows: FileRow[] = [];
  private readonly cells: FileCell[] = [];
  private readonly shared = new Map<string, { row: number; column: number; formula: string }>();
  private readonly results: Area[] = [];
  private readonly lexer = new LexerTreeBuilder();
  private row = -1;
  private column = -1;
  private cell: OpenCell | undefined;
  private text = "";
  private isReadingText = false;
  private isPhonetic = false;

  constructor(
    private readonly texts: readonly string[],
    private readonly formulas: FormulaForms,
    private readonly references: StructuredReferences,
    private readonly losses: Losses,
  ) {}

  /** @param xml `<sheetData>` with all that is in it */
  read(xml: string): FileCells {
    const parser = new SaxParser({ ...parserOptions, position: false });
    parser.on("opentag", (tag) => this.open(tag));
    parser.on("text", (text) => this.addText(text));
    parser.on("cdata", (text) => this.addText(text));
    parser.on("closetag", (tag) => this.close(localName(tag.name)));
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(xml);
    parser.close();
    return { rows: this.rows, cells: this.withoutResults() };
  }

  private open({ name, attributes }: SaxTag): void {
    switch (localName(name)) {
      case "row":
        return this.openRow(attributes);
      case "c":
        return this.openCell(attributes);
      case "f":
        if (this.cell) this.cell.formula = { text: "", attributes };
        return this.startText();
      case "rPh":
        this.isPhonetic = true;
        return;
      case "v":
      case "t":
        return this.startText();
      case "r":
        if (this.cell) this.losses.note("Schrift einzelner Wörter in einer Zelle");
    }
  }

  private openRow({ r, ht, customHeight, hidden, s, customFormat }: Record<string, string>): void {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    this.column = -1;
    const height = ht === undefined ? undefined : Number(ht);
    const row = {
      index: this.row,
      height,
      isCustomHeight: isTrue(customHeight),
      isHidden: isTrue(hidden),
      style: isTrue(customFormat) && s !== undefined ? Number(s) : undefined,
    };
    if (height !== undefined || row.isHidden || row.style !== undefined) this.rows.push(row);
  }

  private openCell({ r, s, t }: Record<string, string>): void {
    const area = r === undefined ? undefined : parseAddress(r)?.area;
    this.row = area?.row ?? this.row;
    this.column = area?.column ?? this.column + 1;
    const place = { row: this.row, column: this.column, style: Number(s ?? 0) };
    this.cell = { ...place, type: t ?? "n", value: undefined, inline: "", formula: undefined };
  }

  private startText(): void {
    this.text = "";
    this.isReadingText = true;
  }

  private addText(text: string): void {
    if (this.isReadingText) this.text += text;
  }

  private close(name: string): void {
    const { cell } = this;
    if (!cell) return;
    switch (name) {
      case "v":
        cell.value = this.text;
        break;
      case "t":
        if (!this.isPhonetic) cell.inline += this.text;
        break;
      case "f":
        if (cell.formula) cell.formula.text = this.text;
        break;
      case "rPh":
        this.isPhonetic = false;
        break;
      case "c": {
        const { row, column, style } = cell;
        this.cells.push({ row, column, style, content: this.contentOf(cell) });
        this.cell = undefined;
      }
    }
    this.isReadingText = false;
  }

  private contentOf(cell: OpenCell): ICellData {
    const formula = cell.formula && this.formulaOf(cell, cell.formula);
    return { ...this.resultOf(cell), ...(formula === undefined ? {} : { f: formula }) };
  }

  private resultOf({ type, value, inline }: OpenCell): ICellData {
    const text = (of: string): ICellData => (of === "" ? {} : { v: of, t: CellValueType.STRING });
    switch (type) {
      case "s":
        return value === undefined ? {} : text(this.texts[Number(value)] ?? "");
      case "inlineStr":
        return text(withoutEscapes(inline));
      case "str":
      case "e":
        return text(withoutEscapes(value ?? ""));
      case "b":
        return { v: isTrue(value) ? 1 : 0, t: CellValueType.BOOLEAN };
      case "d":
        return value === undefined ? {} : { v: serialOf(value), t: CellValueType.NUMBER };
      default: {
        const number = Number(value);
        if (value === undefined || value === "") return {};
        return Number.isFinite(number) ? { v: number, t: CellValueType.NUMBER } : text(value);
      }
    }
  }

  /** Undefined where the result of now is all that can be kept. */
  private formulaOf(
    { row, column }: OpenCell,
    { text, attributes }: NonNullable<OpenCell["formula"]>,
  ): string | undefined {
    const { t: kind = "normal", si = "", ref } = attributes;
    const area = ref === undefined ? undefined : parseAddress(ref)?.area;
    if (kind === "dataTable") {
      this.losses.note("Datentabellen einer Was-wäre-wenn-Analyse (ihre letzten Werte bleiben stehen)");
      return undefined;
    }
    if (kind === "array" && area) this.results.push(area);
    if (kind === "shared" && text === "") return this.sharedFormula(si, row, column);
    const inFile = withoutEscapes(text);
    if (inFile === "") return undefined;
    if (readsOtherFile(inFile)) {
      this.losses.note("Bezüge auf andere Dateien (ihre letzten Werte bleiben stehen)");
      return undefined;
    }
    const formula = this.references.resolve(this.formulas.fromFile(inFile), row);
    if (kind === "shared") this.shared.set(si, { row, column, formula });
    return formula;
  }

  private sharedFormula(si: string, row: number, column: number): string | undefined {
    const first = this.shared.get(si);
    return first && this.lexer.moveFormulaRefOffset(first.formula, column - first.column, row - first.row);
  }

  /** Cells that only show what a formula elsewhere gives are left to that formula; they keep their looks. */
  private withoutResults(): FileCell[] {
    if (this.results.length === 0) return this.cells;
    return this.cells.map((cell) => {
      const isResult = cell.content.f === undefined && this.results.some((area) => contains(area, cell));
      return isResult ? { ...cell, content: {} } : cell;
    });
  }
}

function contains(area: Area, { row, column }: { row: number; column: number }): boolean {
  const isInRows = row >= area.row && row < area.row + area.rowCount;
  return isInRows && column >= area.column && column < area.column + area.columnCount;
}

function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|true|on)$/i.test(value);
}

/** Days since the end of 1899, as Excel counts them. */
function serialOf(isoDate: string): number {
  const milliseconds = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(isoDate) ? isoDate : `${isoDate}Z`);
  return milliseconds / 86_400_000 + 25_569;
}
