import type { DefinedName } from "../../spreadsheet/names";
import { HostError } from "../wire/host-error";
import { HostCollection, HostObject, nullObject, type OrNull } from "../wire/host-object";
import { formatArea, parseAddress, quoteSheetName } from "./address";
import { Range } from "./range";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** `Excel.NamedItem`: a name for a range, a constant or a formula, for the whole workbook or one sheet. */
export class NamedItem extends HostObject {
  readonly typeName = "NamedItem";

  constructor(
    private readonly workbook: Workbook,
    private definition: DefinedName,
  ) {
    super();
  }

  override scalars(): readonly string[] {
    return ["Comment", "Formula", "Name", "Scope", "Type", "Value", "Visible"];
  }

  get Name(): string {
    return this.definition.name;
  }

  /** With its equals sign, as Excel shows it in the name manager. */
  get Formula(): string {
    return `=${this.definition.formula}`;
  }

  set Formula(formula: string) {
    this.change({ formula: formulaOf(this.workbook, formula) });
  }

  get Scope(): string {
    return this.definition.sheetId === undefined ? "Workbook" : "Worksheet";
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
    return this.rangeOrUndefined() ? this.definition.formula : this.constant();
  }

  get Comment(): string {
    return this.definition.comment;
  }

  set Comment(comment: string) {
    if (typeof comment !== "string" || comment.length > 255) throw new HostError("InvalidArgument");
    this.change({ comment });
  }

  get Visible(): boolean {
    return !this.definition.hidden;
  }

  set Visible(visible: boolean) {
    this.change({ hidden: !visible });
  }

  get Worksheet(): Worksheet {
    const sheet = this.WorksheetOrNullObject;
    if (sheet === nullObject) throw new HostError("ItemNotFound");
    return sheet;
  }

  get WorksheetOrNullObject(): OrNull<Worksheet> {
    const { sheetId } = this.definition;
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
    this.workbook.spreadsheet.names.remove(this.definition);
  }

  private change(change: Partial<DefinedName>): void {
    this.workbook.spreadsheet.names.change(this.definition, change);
    this.definition = { ...this.definition, ...change };
  }

  private rangeOrUndefined(): Range | undefined {
    const parsed = parseAddress(this.definition.formula);
    if (!parsed?.sheetName) return undefined;
    const sheet = this.workbook.Worksheets.find(parsed.sheetName);
    return sheet === nullObject ? undefined : new Range(sheet, parsed.area);
  }

  private constant(): number | string | boolean {
    const { formula } = this.definition;
    if (formula !== "" && !Number.isNaN(Number(formula))) return Number(formula);
    if (/^(?:TRUE|FALSE)$/i.test(formula)) return formula.toUpperCase() === "TRUE";
    const quoted = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
    return quoted?.replaceAll('""', '"') ?? (formula === "#REF!" ? formula : `=${formula}`);
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
    const definition = this.definitions().find((candidate) => candidate.name.toLowerCase() === wanted);
    return definition ? new NamedItem(this.workbook, definition) : nullObject;
  }

  Add(name: string, reference: unknown, comment?: string): NamedItem {
    if (!isLegalName(name)) throw new HostError("InvalidArgument");
    const isTable = this.workbook.spreadsheet.tables.named(name) !== undefined;
    if (isTable || this.find(name) !== nullObject) throw new HostError("ItemAlreadyExists");
    const formula = referenceOf(this.workbook, reference);
    const definition = { name, sheetId: this.sheet?.Id, formula, comment: comment ?? "", hidden: false };
    this.workbook.spreadsheet.names.add(definition);
    return this.GetItem(name);
  }

  private definitions(): DefinedName[] {
    const names = this.workbook.spreadsheet.names.list();
    return names.filter(({ sheetId }) => sheetId === this.sheet?.Id);
  }
}

function referenceOf(workbook: Workbook, reference: unknown): string {
  if (reference instanceof Range) {
    return `${quoteSheetName(reference.sheet.Name)}!${formatArea(reference.area, true)}`;
  }
  if (typeof reference === "number" || typeof reference === "boolean") return String(reference).toUpperCase();
  if (typeof reference === "string" && reference !== "" && !reference.startsWith("=")) {
    return `"${reference.replaceAll('"', '""')}"`;
  }
  return formulaOf(workbook, reference);
}

function formulaOf(workbook: Workbook, formula: unknown): string {
  const readable =
    typeof formula === "string" && formula.startsWith("=") && workbook.spreadsheet.isReadable(formula);
  if (!readable) throw new HostError("InvalidArgument");
  return formula.slice(1);
}

/** Excel's rules: starts with a letter, `_` or `\`, holds no blanks, and must not look like an address. */
export function isLegalName(name: unknown): boolean {
  return (
    typeof name === "string" &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^(?:[rc]|r\d*c\d*)$/i.test(name) &&
    parseAddress(name) === undefined
  );
}
