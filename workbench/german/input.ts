import { dateToSerial, parseValue } from "numfmt";
import type { CellInput } from "../spreadsheet/cell-input";
import { englishErrorName } from "./error-names";
import { toEnglishFormula } from "./formula";

/**
 * Reads what a user types into a cell as a German Excel does.
 * @param cellFormat the cell's number format (en-US pattern); "@" keeps everything as text
 */
export function readTypedInput(typed: string, cellFormat: string, today = new Date()): CellInput {
  if (typed === "") return { kind: "blank" };
  if (typed.startsWith("'")) return { kind: "value", value: typed.slice(1) };
  if (cellFormat === "@") return { kind: "value", value: typed };
  if (/^[=+-]/.test(typed) && typed.length > 1 && !isNumber(typed)) {
    return { kind: "formula", formula: toEnglishFormula(typed.startsWith("=") ? typed : `=${typed}`) };
  }
  const text = typed.trim();
  const read = readDate(text, today) ?? readNumber(text) ?? readWord(text) ?? { kind: "value", value: typed };
  return cellFormat.includes("%") ? inPercent(read) : read;
}

/** In a cell for percentages a plain number counts as one: 5 is 5 %. */
function inPercent(input: CellInput): CellInput {
  const isPlain =
    input.kind === "value" && typeof input.value === "number" && !input.numberFormat?.includes("%");
  return isPlain ? { kind: "value", value: Number((Number(input.value) / 100).toPrecision(15)) } : input;
}

/** A number as it stands in the formula bar of a German Excel. */
export function typedNumber(value: number, cellFormat: string): string {
  const percent = cellFormat.includes("%");
  const shown = percent ? Number((value * 100).toPrecision(15)) : value;
  return String(shown).replace(".", ",").replace("e", "E") + (percent ? "%" : "");
}

function isNumber(text: string): boolean {
  return readNumber(text) !== undefined;
}

/** `12`, `1.234,56`, `12,5 %`, `1.234 €`, `-5`, `12:30`; a dot groups thousands and nothing else. */
function readNumber(text: string): CellInput | undefined {
  if (/\d\.\d/.test(text) && !/(?<![\d.])\d{1,3}(?:\.\d{3})+(?!\d|\.\d)/.test(text)) return undefined;
  if (!/\d/.test(text) || /[a-zäöü/]/i.test(text.replace(/e[+-]?\d+$/i, "").replace(/eur$/i, "")))
    return undefined;
  const parsed = parseValue(text.replace(/\s*eur$/i, " €"), { locale: "de" });
  if (typeof parsed?.v !== "number") return undefined;
  const numberFormat = parsed.z?.replace(/\s?€/g, ' "€"').trimStart();
  return numberFormat ? { kind: "value", value: parsed.v, numberFormat } : { kind: "value", value: parsed.v };
}

/** `31.12.2022`, `1.2.22`, `24.12.` (this year), with a time or without. A date that does not exist stays text. */
function readDate(text: string, today: Date): CellInput | undefined {
  const match =
    /^(\d{1,2})\.(\d{1,2})\.?(?:(?<=\.)(\d{4}|\d{2}))?(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dateInput(Number(iso[1]), Number(iso[2]), Number(iso[3]), "yyyy-mm-dd");
  if (!match) return undefined;
  const [, day, month, year, hours, minutes, seconds] = match;
  const fullYear =
    year === undefined ? today.getFullYear() : year.length === 2 ? century(Number(year)) : Number(year);
  const time = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / 86_400;
  const dateFormat = year === undefined ? "dd. mmm" : "dd.mm.yyyy";
  const numberFormat = hours === undefined ? dateFormat : `${dateFormat} hh:mm`;
  return dateInput(fullYear, Number(month), Number(day), numberFormat, time);
}

function dateInput(
  year: number,
  month: number,
  day: number,
  numberFormat: string,
  time = 0,
): CellInput | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const serial = exists ? dateToSerial([year, month, day]) : undefined;
  return typeof serial === "number" && serial > 0 && time < 1
    ? { kind: "value", value: serial + time, numberFormat }
    : undefined;
}

/** Excel takes two digits up to 29 for this century. */
function century(year: number): number {
  return year < 30 ? 2000 + year : 1900 + year;
}

function readWord(text: string): CellInput | undefined {
  const word = text.toUpperCase();
  if (word === "WAHR" || word === "FALSCH") return { kind: "value", value: word === "WAHR" };
  const error = englishErrorName(text);
  return error === undefined ? undefined : { kind: "value", value: error };
}
