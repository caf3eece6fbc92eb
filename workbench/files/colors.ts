import type { Nullable } from "@univerjs/core";
import {
  attribute,
  childOf,
  childrenOf,
  flagAttribute,
  localName,
  numberAttribute,
  type XmlElement,
} from "./xml";

/** Excel's palette of numbered colours (ECMA-376 part 1, 18.8.27); the first eight are there twice. */
const palette = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 " +
  "000000 FFFFFF"
).split(" ");

/** Office's theme, for files that bring none. In the order in which cells number them: light before dark. */
const officeTheme =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
const schemeNames = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
];
const themeOrder = [...schemeNames, "hlink", "folHlink"];
const aliases: Readonly<Record<string, string>> = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };

/** The colours of a file, which may name them by a palette or a theme, as `#RRGGBB`. */
export class FileColors {
  private readonly theme: readonly string[];

  /** @param theme the root of the theme's part */
  constructor(theme?: XmlElement) {
    const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
    this.theme = themeOrder.map((name, index) => {
      const [color] = childrenOf(childOf(scheme, name));
      return attribute(color, "lastClr") ?? attribute(color, "val") ?? officeTheme[index] ?? "000000";
    });
  }

  /** A colour of a cell's looks: `<color rgb="FF112233"/>`; undefined for "automatic". */
  ofCell(color: XmlElement | undefined): string | undefined {
    if (!color || flagAttribute(color, "auto")) return undefined;
    const base = this.base(color);
    if (base === undefined) return undefined;
    return hash(tinted(base, numberAttribute(color, "tint") ?? 0));
  }

  /** A colour of a drawing: what stands in `<a:solidFill>`. */
  ofDrawing(fill: XmlElement | undefined): string | undefined {
    const [color] = childrenOf(fill);
    if (!color) return undefined;
    const value = attribute(color, "val") ?? "";
    switch (localName(color.name)) {
      case "srgbClr":
        return hash(value);
      case "sysClr":
        return hash(attribute(color, "lastClr") ?? "000000");
      case "schemeClr": {
        const base = this.theme[themeOrder.indexOf(aliases[value] ?? value)];
        return base && hash(modulated(base, color));
      }
      default:
        return undefined;
    }
  }

  private base(color: XmlElement): string | undefined {
    const rgb = attribute(color, "rgb");
    if (rgb !== undefined) return rgb.slice(-6);
    const theme = numberAttribute(color, "theme");
    if (theme !== undefined) return this.theme[theme];
    return palette[numberAttribute(color, "indexed") ?? NaN];
  }
}

/** A colour of the workbook as files spell it, with its opacity: `FF112233`; undefined for one that is none. */
export function colorInFile(color: Nullable<string>): string | undefined {
  const text = (color ?? "").trim();
  const long = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (long) return `FF${long.toUpperCase()}`;
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `FF${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(text)?.slice(1).map(Number);
  return parts && `FF${parts.map(twoDigits).join("")}`;
}

function hash(rgb: string): string {
  return `#${rgb.toUpperCase()}`;
}

/** Lighter by a positive tint, darker by a negative one (18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  return withLightness(rgb, (light) => (tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint));
}

function modulated(rgb: string, color: XmlElement): string {
  const share = (name: string) => numberAttribute(childOf(color, name), "val");
  const factor = (share("lumMod") ?? 100_000) / 100_000;
  const addend = (share("lumOff") ?? 0) / 100_000;
  return withLightness(rgb, (light) => Math.min(1, light * factor + addend));
}

function withLightness(rgb: string, change: (light: number) => number): string {
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(...channels), Math.min(...channels)];
  const light = (most + least) / 2;
  const target = change(light);
  // Hue and saturation stay: the channels keep their share of the distance that a lightness allows.
  const reach = 1 - Math.abs(2 * light - 1);
  const scale = reach === 0 ? 0 : (1 - Math.abs(2 * target - 1)) / reach;
  return channels
    .map((channel) => twoDigits(Math.round((target + (channel - light) * scale) * 255)))
    .join("");
}

function twoDigits(channel: number): string {
  return Math.max(0, Math.min(255, channel)).toString(16).toUpperCase().padStart(2, "0");
}
