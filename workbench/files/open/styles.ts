import {
  BooleanNumber,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  WrapStrategy,
} from "@univerjs/core";
import { pixelsPerIndent } from "../../host/model/style-values";
import type { FileColors } from "../colors";
import type { Losses } from "../losses";
import {
  baselineNames,
  borderNames,
  codeNamed,
  horizontalNames,
  numberedFormats,
  plainColor,
  plainFont,
  verticalNames,
} from "../style-codes";
import { attribute, childOf, childrenOf, flagAttribute, numberAttribute, type XmlElement } from "../xml";

/** What a number of a style in a file stands for. */
export interface FileLooks {
  style: IStyleData;
  unlocked: boolean;
}

const noLooks: FileLooks = { style: {}, unlocked: false };

/** The looks of a file's cells by their numbers. */
export class FileStyles {
  private readonly looks: readonly FileLooks[];

  /** @param root of the part with the styles; undefined where the file has none */
  constructor(root: XmlElement | undefined, colors: FileColors, losses: Losses) {
    const parts = (group: string) => childrenOf(childOf(root, group));
    const formats = new Map(
      parts("numFmts").map((format) => [
        numberAttribute(format, "numFmtId"),
        attribute(format, "formatCode") ?? "General",
      ]),
    );
    const fonts = parts("fonts").map((font) => fontStyle(font, colors));
    const fills = parts("fills").map((fill) => fillStyle(fill, colors, losses));
    const borders = parts("borders").map((border) => borderStyle(border, colors));
    const at = (all: readonly IStyleData[], looks: XmlElement, name: string) =>
      all[numberAttribute(looks, name) ?? 0];
    this.looks = parts("cellXfs").map((looks) => {
      const number = numberAttribute(looks, "numFmtId") ?? 0;
      return {
        style: {
          ...formatStyle(formats.get(number) ?? numberedFormats[number]),
          ...at(fonts, looks, "fontId"),
          ...at(fills, looks, "fillId"),
          ...at(borders, looks, "borderId"),
          ...alignmentStyle(childOf(looks, "alignment"), losses),
        },
        unlocked: flagAttribute(childOf(looks, "protection"), "locked") === false,
      };
    });
  }

  /** All of them as Univer keeps them, by their numbers as texts. */
  used(): Record<string, IStyleData> {
    return Object.fromEntries(this.looks.map(({ style }, number) => [String(number), style]));
  }

  at(number: number): FileLooks {
    return this.looks[number] ?? noLooks;
  }
}

function formatStyle(pattern: string | undefined): IStyleData {
  return pattern === undefined || pattern === "" || /^General$/i.test(pattern) ? {} : { n: { pattern } };
}

function fontStyle(font: XmlElement, colors: FileColors): IStyleData {
  const value = (name: string) => attribute(childOf(font, name), "val");
  const isSet = (name: string) => {
    const flag = childOf(font, name);
    return flag !== undefined && !/^(?:0|false|off|none)$/i.test(attribute(flag, "val") ?? "");
  };
  const size = Number(value("sz") ?? plainFont.size);
  const name = value("name") ?? plainFont.name;
  const color = colors.ofCell(childOf(font, "color"));
  const baseline = codeNamed(baselineNames, value("vertAlign"));
  return {
    ...(name === plainFont.name ? {} : { ff: name }),
    ...(size === plainFont.size ? {} : { fs: size }),
    ...(isSet("b") ? { bl: BooleanNumber.TRUE } : {}),
    ...(isSet("i") ? { it: BooleanNumber.TRUE } : {}),
    ...(isSet("u") ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(isSet("strike") ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(baseline === undefined ? {} : { va: baseline }),
    ...(color === undefined || color === plainColor ? {} : { cl: { rgb: color } }),
  };
}

function fillStyle(fill: XmlElement, colors: FileColors, losses: Losses): IStyleData {
  const gradient = childOf(fill, "gradientFill");
  if (gradient) {
    losses.note("Farbverläufe (dort steht die erste Farbe)");
    const color = colors.ofCell(childOf(childOf(gradient, "stop"), "color"));
    return color === undefined ? {} : { bg: { rgb: color } };
  }
  const pattern = childOf(fill, "patternFill");
  const type = attribute(pattern, "patternType") ?? "none";
  if (type === "none" || type === "gray125") return {};
  if (type !== "solid") losses.note("Füllmuster (dort steht eine Farbe)");
  const color = colors.ofCell(childOf(pattern, "fgColor")) ?? colors.ofCell(childOf(pattern, "bgColor"));
  return { bg: { rgb: color ?? plainColor } };
}

const sides = { left: "l", right: "r", top: "t", bottom: "b" } as const;

function borderStyle(border: XmlElement, colors: FileColors): IStyleData {
  const lineOf = (name: string): IBorderStyleData | undefined => {
    const line = childOf(border, name);
    const style = codeNamed(borderNames, attribute(line, "style"));
    if (style === undefined) return undefined;
    return { s: style, cl: { rgb: colors.ofCell(childOf(line, "color")) ?? plainColor } };
  };
  const lines: IBorderData = {};
  for (const [name, side] of Object.entries(sides)) {
    const line = lineOf(name);
    if (line) lines[side] = line;
  }
  const diagonal = lineOf("diagonal");
  if (diagonal && flagAttribute(border, "diagonalDown")) lines.tl_br = diagonal;
  if (diagonal && flagAttribute(border, "diagonalUp")) lines.bl_tr = diagonal;
  return Object.keys(lines).length === 0 ? {} : { bd: lines };
}

function alignmentStyle(alignment: XmlElement | undefined, losses: Losses): IStyleData {
  if (!alignment) return {};
  const horizontal = attribute(alignment, "horizontal");
  const ht =
    horizontal === "centerContinuous"
      ? codeNamed(horizontalNames, "center")
      : codeNamed(horizontalNames, horizontal);
  const vertical = attribute(alignment, "vertical");
  const vt = codeNamed(
    verticalNames,
    vertical === "justify" || vertical === "distributed" ? "center" : vertical,
  );
  const indent = numberAttribute(alignment, "indent") ?? 0;
  const rotation = numberAttribute(alignment, "textRotation") ?? 0;
  if (flagAttribute(alignment, "shrinkToFit")) losses.note("„An Zellgröße anpassen“");
  return {
    ...(ht === undefined ? {} : { ht }),
    ...(vt === undefined ? {} : { vt }),
    ...(flagAttribute(alignment, "wrapText") ? { tb: WrapStrategy.WRAP } : {}),
    ...(indent > 0 ? { pd: { l: indent * pixelsPerIndent } } : {}),
    ...(rotation > 0 ? { tr: rotationStyle(rotation) } : {}),
  };
}

function rotationStyle(rotation: number): NonNullable<IStyleData["tr"]> {
  if (rotation === 255) return { a: 0, v: BooleanNumber.TRUE };
  return { a: rotation <= 90 ? -rotation : rotation - 90 };
}
