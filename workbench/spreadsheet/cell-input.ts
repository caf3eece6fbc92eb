import { parseValue } from "numfmt";

/** What a written or typed text means to the spreadsheet. */
export type CellInput =
  | { kind: "blank" }
  | { kind: "formula"; formula: string }
  | { kind: "value"; value: number | string | boolean; numberFormat?: string };

/**
 * Reads a value that an add-in writes, as Excel does it: in en-US form whatever the user's language is. Numbers,
 * percentages, dates and truth values written as text become what they say (and bring their number format along);
 * a leading apostrophe or the number format "@" keeps text as it is.
 */
export function readWrittenValue(written: unknown, cellFormat: string): CellInput {
  if (typeof written === "number" || typeof written === "boolean") return { kind: "value", value: written };
  const text = String(written);
  if (text === "") return { kind: "blank" };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1) };
  if (cellFormat === "@") return { kind: "value", value: text };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text };
  const parsed = parseValue(text);
  if (!parsed) return { kind: "value", value: text };
  const value = parsed.v;
  return parsed.z ? { kind: "value", value, numberFormat: parsed.z } : { kind: "value", value };
}
