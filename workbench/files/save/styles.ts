import {
  BooleanNumber,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  WrapStrategy,
} from "@univerjs/core";
import { pixelsPerIndent } from "../../host/model/style-values";
import { colorInFile } from "../colors";
import {
  baselineNames,
  borderNames,
  horizontalNames,
  numberedFormats,
  plainFont,
  sameEverywhere,
  verticalNames,
} from "../style-codes";
import { element } from "../xml";

/** What a cell's number of a style stands for in a file. */
interface Looks {
  style: IStyleData;
  unlocked: boolean;
}

/** The first number for formats of a workbook's own. */
const firstOwnFormat = 164;
/** The two fills that every file begins with. */
const reservedFills = ["none", "gray125"].map((patternType) =>
  element("fill", {}, element("patternFill", { patternType })),
);

/** The looks of all cells of a workbook, each once; cells refer to them by number. */
export class StyleTable {
  private readonly numbers = new Map<string, number>();
  private readonly formats = new NumberedParts();
  private readonly fonts = new NumberedParts();
  private readonly fills = new NumberedParts(reservedFills);
  private readonly borders = new NumberedParts();
  private readonly looks = new NumberedParts();

  constructor() {
    // What Excel shows of a cell of which nothing is said.
    this.numberOf({ style: {}, unlocked: false });
  }

  /** 0 for a cell of which nothing is said. */
  numberOf(looks: Looks): number {
    const key = JSON.stringify([looks.style, looks.unlocked]);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.looks.numberOf(this.looksInFile(looks));
    this.numbers.set(key, number);
    return number;
  }

  xml(): string {
    const formats = this.formats.all.map((formatCode, index) =>
      element("numFmt", { numFmtId: firstOwnFormat + index, formatCode }),
    );
    const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
    return element(
      "styleSheet",
      { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
      formats.length > 0 ? counted("numFmts", formats) : undefined,
      counted("fonts", this.fonts.all),
      counted("fills", this.fills.all),
      counted("borders", this.borders.all),
      counted("cellStyleXfs", [element("xf", plain)]),
      counted("cellXfs", this.looks.all),
      counted("cellStyles", [element("cellStyle", { name: "Standard", xfId: 0, builtinId: 0 })]),
    );
  }

  private looksInFile({ style, unlocked }: Looks): string {
    const numFmtId = this.formatNumber(style.n?.pattern);
    const fontId = this.fonts.numberOf(fontOf(style));
    const fillId = this.fills.numberOf(fillOf(style));
    const borderId = this.borders.numberOf(bordersOf(style));
    const alignment = alignmentOf(style);
    const protection = unlocked ? element("protection", { locked: false }) : undefined;
    return element(
      "xf",
      {
        ...{ numFmtId, fontId, fillId, borderId, xfId: 0 },
        applyNumberFormat: numFmtId > 0 || undefined,
        applyFont: fontId > 0 || undefined,
        applyFill: fillId > 0 || undefined,
        applyBorder: borderId > 0 || undefined,
        applyAlignment: alignment !== undefined || undefined,
        applyProtection: unlocked || undefined,
      },
      alignment,
      protection,
    );
  }

  private formatNumber(pattern: string | undefined): number {
    if (pattern === undefined || pattern === "" || pattern === "General") return 0;
    const numbered = sameEverywhere.find((number) => numberedFormats[number] === pattern);
    return numbered ?? firstOwnFormat + this.formats.numberOf(pattern);
  }
}

/** Parts of the same kind, each once, in the order of their numbers. */
class NumberedParts {
  private readonly numbers: Map<string, number>;

  constructor(first: readonly string[] = []) {
    this.numbers = new Map(first.map((part, index) => [part, index]));
  }

  get all(): string[] {
    return [...this.numbers.keys()];
  }

  numberOf(part: string): number {
    const known = this.numbers.get(part);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(part, number);
    return number;
  }
}

function counted(name: string, parts: readonly string[]): string {
  return element(name, { count: parts.length }, ...parts);
}

function fontOf({ bl, it, st, ul, va, fs, cl, ff }: IStyleData): string {
  const isSet = (flag: Nullable<BooleanNumber>) => (flag === BooleanNumber.TRUE ? true : undefined);
  const baseline = va ? baselineNames.get(va) : undefined;
  const rgb = colorInFile(cl?.rgb);
  return element(
    "font",
    {},
    isSet(bl) && element("b"),
    isSet(it) && element("i"),
    isSet(st?.s) && element("strike"),
    isSet(ul?.s) && element("u"),
    baseline && element("vertAlign", { val: baseline }),
    element("sz", { val: fs ?? plainFont.size }),
    rgb && element("color", { rgb }),
    element("name", { val: ff ?? plainFont.name }),
    element("family", { val: 2 }),
  );
}

function fillOf({ bg }: IStyleData): string {
  const rgb = colorInFile(bg?.rgb);
  if (!rgb) return reservedFills[0] ?? "";
  const pattern = element("patternFill", { patternType: "solid" }, element("fgColor", { rgb }));
  return element("fill", {}, pattern);
}

function bordersOf({ bd }: IStyleData): string {
  const diagonal = bd?.tl_br ?? bd?.bl_tr;
  return element(
    "border",
    { diagonalUp: isLine(bd?.bl_tr) || undefined, diagonalDown: isLine(bd?.tl_br) || undefined },
    line("left", bd?.l),
    line("right", bd?.r),
    line("top", bd?.t),
    line("bottom", bd?.b),
    line("diagonal", diagonal),
  );
}

function isLine(border: Nullable<IBorderStyleData>): boolean {
  return border ? borderNames.has(border.s) : false;
}

function line(side: string, border: Nullable<IBorderStyleData>): string {
  const style = border ? borderNames.get(border.s) : undefined;
  if (style === undefined) return element(side);
  return element(side, { style }, element("color", { rgb: colorInFile(border?.cl.rgb) ?? "FF000000" }));
}

function alignmentOf({ ht, vt, tb, pd, tr }: IStyleData): string | undefined {
  const attributes = {
    horizontal: ht ? horizontalNames.get(ht) : undefined,
    vertical: vt ? verticalNames.get(vt) : undefined,
    textRotation: rotationOf(tr),
    wrapText: tb === WrapStrategy.WRAP || undefined,
    indent: pd?.l ? Math.round(pd.l / pixelsPerIndent) : undefined,
  };
  return Object.values(attributes).every((value) => value === undefined)
    ? undefined
    : element("alignment", attributes);
}

/** Files count up to 90 upwards and from 91 downwards; 255 stands for letters below each other. */
function rotationOf(rotation: IStyleData["tr"]): number | undefined {
  if (!rotation) return undefined;
  if (rotation.v === BooleanNumber.TRUE) return 255;
  if (rotation.a === 0) return undefined;
  return rotation.a < 0 ? -rotation.a : 90 + rotation.a;
}
