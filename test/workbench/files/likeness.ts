import type { WorkbookSnapshot } from "../../../workbench/spreadsheet/snapshot";

/** What a file does not tell apart from nothing said: it is left out of both sides of a comparison. */
const nothingSaid: Readonly<Record<string, readonly unknown[]>> = {
  bl: [0],
  it: [0],
  ul: [{ s: 0 }],
  st: [{ s: 0 }],
  ff: ["Arial"],
  fs: [11],
  cl: [{ rgb: "#000000" }],
  ht: [0],
  tb: [null],
  Orientation: ["Portrait"],
  PaperSize: ["A4"],
  LeftMargin: [50.4],
  RightMargin: [50.4],
  TopMargin: [54],
  BottomMargin: [54],
  HeaderMargin: [21.6],
  FooterMargin: [21.6],
  Zoom: [{ scale: 100 }],
  veryHidden: [false],
  settings: [{}],
  tables: [[]],
  charts: [[]],
  "Title/Visible": [true],
  "Legend/Visible": [true],
  "Legend/Position": ["Bottom"],
};

/** A snapshot in which equal workbooks are equal: without what is as it always is, lengths to a millionth. */
export function likeness(snapshot: WorkbookSnapshot): unknown {
  return reduce(snapshot);
}

function reduce(value: unknown): unknown {
  if (typeof value === "number") return Math.round(value * 1e6) / 1e6;
  if (Array.isArray(value)) return value.map(reduce);
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value)
    // A merged area repeats where it lies, unless it was read.
    .filter(([name]) => !("startRow" in value && (name === "unitId" || name === "sheetId")))
    .map(([name, part]) => [name, reduce(isLine(name) ? { s: (part as { s: number }).s } : part)] as const)
    .filter(([name, part]) => !isNothing(name, part));
  return Object.fromEntries(kept);
}

/** Lines below and through a text have the colour of the text, which Univer notes with them. */
function isLine(name: string): boolean {
  return name === "ul" || name === "st";
}

function isNothing(name: string, part: unknown): boolean {
  if (part === undefined || part === null) return true;
  const text = JSON.stringify(part);
  if (text === "{}") return true;
  return nothingSaid[name]?.some((nothing) => JSON.stringify(nothing) === text) ?? false;
}
