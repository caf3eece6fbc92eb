import { format, isValidFormat } from "numfmt";
import type { CellScalar } from "../spreadsheet/spreadsheet";
import { germanErrorName, isErrorValue } from "./error-names";

/** The text a German Excel shows for a value under a number format (en-US pattern). */
export function displayText(value: CellScalar, pattern: string): string {
  if (value === "") return "";
  if (isErrorValue(value)) return germanErrorName(value);
  return format(isValidFormat(pattern) ? pattern : "General", value, { locale: "de" });
}
