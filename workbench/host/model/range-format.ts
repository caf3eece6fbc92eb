import { BooleanNumber, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { HostError } from "../wire/host-error";
import { HostObject } from "../wire/host-object";
import { RangeBorderCollection } from "./range-borders";
import type { Range } from "./range";
import { checkedColor, codeOf, hexColor, nameOf, pixelsPerIndent, pixelsPerPoint } from "./style-values";

const horizontalAlignments = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
} as const;

const verticalAlignments = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
} as const;

const underlines = { None: BooleanNumber.FALSE, Single: BooleanNumber.TRUE } as const;

/** `Excel.RangeFormat`. */
export class RangeFormat extends HostObject {
  readonly typeName = "RangeFormat";

  constructor(private readonly range: Range) {
    super();
  }

  override scalars(): readonly string[] {
    return [
      "ColumnWidth",
      "HorizontalAlignment",
      "IndentLevel",
      "RowHeight",
      "VerticalAlignment",
      "WrapText",
    ];
  }

  get Font(): RangeFont {
    return new RangeFont(this.range);
  }

  get Fill(): RangeFill {
    return new RangeFill(this.range);
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.range);
  }

  get ColumnWidth(): number | null {
    const { data } = this.range.sheet;
    const pixels = this.range.uniformOver(this.range.columns(), (column) => data.getColumnWidth(column));
    return pixels === null ? null : pixels / pixelsPerPoint;
  }

  set ColumnWidth(points: number) {
    const { sheet, area, spreadsheet } = this.range;
    const { column, columnCount } = sheet.onScreen(area);
    spreadsheet.setColumnWidths(sheet.Id, column, columnCount, checkedLength(points) * pixelsPerPoint);
  }

  get RowHeight(): number | null {
    const { sheet, spreadsheet } = this.range;
    const { data } = sheet;
    spreadsheet.fitRows();
    const pixels = this.range.uniformOver(this.range.rows(), (row) => data.getRowHeight(row));
    return pixels === null ? null : pixels / pixelsPerPoint;
  }

  set RowHeight(points: number) {
    const { sheet, area, spreadsheet } = this.range;
    const { row, rowCount } = sheet.onScreen(area);
    spreadsheet.setRowHeights(sheet.Id, row, rowCount, checkedLength(points) * pixelsPerPoint);
  }

  AutofitColumns(): void {
    for (const column of this.range.columns()) this.range.sheet.autofitColumn(column, this.range.area);
  }

  AutofitRows(): void {
    const { row, rowCount } = this.range.sheet.onScreen(this.range.area);
    this.range.sheet.data.setRowAutoHeight(row, rowCount);
  }

  get HorizontalAlignment(): string | null {
    return this.range.uniform((row, column) =>
      nameOf(horizontalAlignments, this.range.styleAt(row, column).ht ?? 0),
    );
  }

  set HorizontalAlignment(name: string) {
    this.range.changeStyle({ ht: codeOf(horizontalAlignments, name) });
  }

  get VerticalAlignment(): string | null {
    return this.range.uniform((row, column) =>
      nameOf(verticalAlignments, this.range.styleAt(row, column).vt ?? 3),
    );
  }

  set VerticalAlignment(name: string) {
    this.range.changeStyle({ vt: codeOf(verticalAlignments, name) });
  }

  get WrapText(): boolean | null {
    return this.range.uniform((row, column) => this.range.styleAt(row, column).tb === WrapStrategy.WRAP);
  }

  set WrapText(wrap: boolean) {
    this.range.changeStyle({ tb: wrap ? WrapStrategy.WRAP : null });
  }

  get IndentLevel(): number | null {
    return this.range.uniform((row, column) => {
      return Math.round((this.range.styleAt(row, column).pd?.l ?? 0) / pixelsPerIndent);
    });
  }

  set IndentLevel(level: number) {
    if (!Number.isInteger(level) || level < 0 || level > 250) throw new HostError("InvalidArgument");
    this.range.changeStyle({ pd: level === 0 ? null : { l: level * pixelsPerIndent } });
  }
}

/** `Excel.RangeFont`. */
export class RangeFont extends HostObject {
  readonly typeName = "RangeFont";

  constructor(private readonly range: Range) {
    super();
  }

  override scalars(): readonly string[] {
    return ["Bold", "Color", "Italic", "Name", "Size", "Strikethrough", "Underline"];
  }

  get Bold(): boolean | null {
    return this.readStyle((style) => style.bl === BooleanNumber.TRUE);
  }

  set Bold(bold: boolean) {
    this.range.changeStyle({ bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  get Italic(): boolean | null {
    return this.readStyle((style) => style.it === BooleanNumber.TRUE);
  }

  set Italic(italic: boolean) {
    this.range.changeStyle({ it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  get Underline(): string | null {
    return this.readStyle((style) => nameOf(underlines, style.ul?.s ?? BooleanNumber.FALSE));
  }

  set Underline(name: string) {
    this.range.changeStyle({ ul: { s: codeOf(underlines, name) } });
  }

  get Strikethrough(): boolean | null {
    return this.readStyle((style) => style.st?.s === BooleanNumber.TRUE);
  }

  set Strikethrough(strike: boolean) {
    this.range.changeStyle({ st: { s: strike ? BooleanNumber.TRUE : BooleanNumber.FALSE } });
  }

  get Color(): string | null {
    return this.readStyle((style) => hexColor(style.cl?.rgb) ?? "#000000");
  }

  set Color(color: string) {
    this.range.changeStyle({ cl: { rgb: checkedColor(color) } });
  }

  get Name(): string | null {
    return this.readStyle((style) => style.ff ?? "Arial");
  }

  set Name(name: string) {
    if (typeof name !== "string" || name === "") throw new HostError("InvalidArgument");
    this.range.changeStyle({ ff: name });
  }

  get Size(): number | null {
    return this.readStyle((style) => style.fs ?? 11);
  }

  set Size(size: number) {
    if (typeof size !== "number" || size < 1 || size > 409) throw new HostError("InvalidArgument");
    this.range.changeStyle({ fs: size });
  }

  private readStyle<T>(read: (style: IStyleData) => T): T | null {
    return this.range.uniform((row, column) => read(this.range.styleAt(row, column)));
  }
}

/** `Excel.RangeFill`. */
export class RangeFill extends HostObject {
  readonly typeName = "RangeFill";

  constructor(private readonly range: Range) {
    super();
  }

  override scalars(): readonly string[] {
    return ["Color"];
  }

  /** White where there is no fill, "" where the cells differ: both as in Excel. */
  get Color(): string {
    return this.range.uniform((r, c) => hexColor(this.range.styleAt(r, c).bg?.rgb) ?? "#FFFFFF") ?? "";
  }

  set Color(color: string) {
    this.range.changeStyle({ bg: { rgb: checkedColor(color) } });
  }

  Clear(): void {
    this.range.changeStyle({ bg: null });
  }
}

/** `Excel.FormatProtection`. */
export class FormatProtection extends HostObject {
  readonly typeName = "FormatProtection";

  constructor(private readonly range: Range) {
    super();
  }

  override scalars(): readonly string[] {
    return ["Locked"];
  }

  get Locked(): boolean | null {
    return this.range.uniform((row, column) => !this.range.extrasAt(row, column).unlocked);
  }

  set Locked(locked: boolean) {
    this.range.requireUnlocked();
    this.range.changeExtras({ unlocked: locked ? undefined : true });
  }
}

function checkedLength(points: unknown): number {
  if (typeof points !== "number" || points < 0 || points > 1800) throw new HostError("InvalidArgument");
  return points;
}
