import type { FWorkbook } from "@univerjs/sheets/facade";
import { HostError } from "../wire/host-error";
import { HostCollection, HostObject, nullObject, type OrNull } from "../wire/host-object";
import { formatArea, parseAddress, quoteSheetName } from "./address";
import { Range } from "./range";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

type DefinedName = ReturnType<FWorkbook["getDefinedNames"]>[number];

/** `Excel.NamedItem`: a name for a range, a constant or a formula, for the whole workbook or one sheet. */
export class NamedItem extends HostObject {
  readonly typeName = "NamedItem";

  constructor(
    private readonly workbook: Workbook,
    private readonly definition: DefinedName,
  ) {
    super();
  }

  override scalars(): readonly string[] {
    return ["Comment", "Formula", "Name", "Scope", "Type", "Value", "Visible"];
  }

  get Name(): string {
    return this.definition.getName();
  }

  /** With its equals sign, as Excel shows it in the name manager. */
  get Formula(): string {
    return `=${this.reference()}`;
  }

  set Formula(formula: string) {
    if (typeof formula !== "string" || !this.workbook.spreadsheet.isReadable(formula)) {
      throw new HostError("InvalidArgument");
    }
    const reference = formula.replace(/^=/, "");
    if (parseAddress(reference)) this.definition.setRef(reference);
    else this.definition.setFormula(formula);
  }

  get Scope(): string {
    return this.definition.isWorkbookScope() ? "Workbook" : "Worksheet";
  }

  get Type(): string {
    if (this.rangeOrUndefined()) return "Range";
    const value = this.constant();
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    return value === "#REF!" ? "Error" : "String";
  }

  /** The address for a range, the value for a constant, the text of any other formula. */
  get Value(): unknown {
    return this.rangeOrUndefined() ? this.reference() : this.constant();
  }

  get Comment(): string {
    return this.definition.getComment() ?? "";
  }

  set Comment(comment: string) {
    if (typeof comment !== "string" || comment.length > 255) throw new HostError("InvalidArgument");
    this.definition.setComment(comment);
  }

  get Visible(): boolean {
    return !this.definition.toBuilder().build().hidden;
  }

  set Visible(visible: boolean) {
    this.definition.setHidden(!visible);
  }

  get Worksheet(): Worksheet {
    const sheet = this.WorksheetOrNullObject;
    if (sheet === nullObject) throw new HostError("ItemNotFound");
    return sheet;
  }

  get WorksheetOrNullObject(): OrNull<Worksheet> {
    const sheetId = this.definition.isWorkbookScope() ? undefined : this.definition.getLocalSheetId();
    return sheetId === undefined ? nullObject : this.workbook.Worksheets.find(sheetId);
  }

  GetRange(): Range {
    const range = this.rangeOrUndefined();
    if (!range) throw new HostError("InvalidArgument");
    return range;
  }

  GetRangeOrNullObject(): OrNull<Range> {
    return this.rangeOrUndefined() ?? nullObject;
  }

  Delete(): void {
    this.definition.delete();
  }

  private reference(): string {
    const text = this.definition.getFormulaOrRefString().replace(/^=/, "");
    return /#REF!/.test(text) || this.pointsNowhere(text) ? "#REF!" : text;
  }

  /** A sheet that was deleted takes along what names say about it. */
  private pointsNowhere(text: string): boolean {
    const sheetName = parseAddress(text)?.sheetName;
    return sheetName !== undefined && this.workbook.Worksheets.find(sheetName) === nullObject;
  }

  private rangeOrUndefined(): Range | undefined {
    const parsed = parseAddress(this.reference());
    if (!parsed?.sheetName) return undefined;
    const sheet = this.workbook.Worksheets.find(parsed.sheetName);
    return sheet === nullObject ? undefined : new Range(sheet, parsed.area);
  }

  private constant(): number | string | boolean {
    const text = this.reference();
    if (text !== "" && !Number.isNaN(Number(text))) return Number(text);
    if (/^(?:TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
    const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
    return quoted?.replaceAll('""', '"') ?? (text === "#REF!" ? text : `=${text}`);
  }
}

/** `Excel.NamedItemCollection` of the workbook or of one sheet. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly typeName = "NamedItemCollection";

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet?: Worksheet,
  ) {
    super();
  }

  items(): NamedItem[] {
    return this.definitions().map((definition) => new NamedItem(this.workbook, definition));
  }

  find(name: string | number): OrNull<NamedItem> {
    const wanted = String(name).toLowerCase();
    const definition = this.definitions().find((candidate) => candidate.getName().toLowerCase() === wanted);
    return definition ? new NamedItem(this.workbook, definition) : nullObject;
  }

  Add(name: string, reference: unknown, comment?: string): NamedItem {
    if (!isLegalName(name)) throw new HostError("InvalidArgument");
    if (this.find(name) !== nullObject) throw new HostError("ItemAlreadyExists");
    const { book } = this.workbook.spreadsheet;
    const builder = book.newDefinedNameBuilder().setName(name);
    const target = this.target(reference);
    if (parseAddress(target)) builder.setRef(target);
    else builder.setFormula(`=${target}`);
    if (comment) builder.setComment(comment);
    if (this.sheet) builder.setScopeToWorksheet(this.sheet.data);
    book.insertDefinedNameBuilder(builder.build());
    return this.GetItem(name);
  }

  private definitions(): DefinedName[] {
    return this.workbook.spreadsheet.book.getDefinedNames().filter((definition) => {
      return this.sheet ? definition.getLocalSheetId() === this.sheet.Id : definition.isWorkbookScope();
    });
  }

  private target(reference: unknown): string {
    if (reference instanceof Range) {
      return `${quoteSheetName(reference.sheet.Name)}!${formatArea(reference.area, true)}`;
    }
    if (typeof reference === "number" || typeof reference === "boolean")
      return String(reference).toUpperCase();
    if (typeof reference !== "string" || reference === "") throw new HostError("InvalidArgument");
    if (!reference.startsWith("=")) return `"${reference.replaceAll('"', '""')}"`;
    if (!this.workbook.spreadsheet.isReadable(reference)) throw new HostError("InvalidArgument");
    return reference.slice(1);
  }
}

/** Excel's rules: starts with a letter, `_` or `\`, holds no blanks, and must not look like an address. */
function isLegalName(name: unknown): boolean {
  return (
    typeof name === "string" &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^(?:[rc]|r\d*c\d*)$/i.test(name) &&
    parseAddress(name) === undefined
  );
}
