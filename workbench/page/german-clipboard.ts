import type { ICellData, IMutationInfo, IStyleData } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  type ISetRangeValuesMutationParams,
  SetRangeValuesUndoMutationFactory,
} from "@univerjs/sheets";
import {
  ISheetClipboardService,
  type ISheetClipboardHook,
  PREDEFINED_HOOK_NAME_PASTE,
} from "@univerjs/sheets-ui";
import { readTabSeparated } from "../german/clipboard";
import { readTypedInput } from "../german/input";
import { cellAfterInput, numberFormatOf } from "../german/typing";
import type { CellInput } from "../spreadsheet/cell-input";
import type { CellChanges, Spreadsheet } from "../spreadsheet/spreadsheet";

/** Ways of pasting that take no content along. */
const withoutContent: readonly string[] = [
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_FORMAT,
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_COL_WIDTH,
];

/**
 * Reads what comes from the clipboard as if it were typed: numbers, dates, amounts and formulas the German way. A table
 * brings its looks along, plain text takes on those of the cells it goes into; what was copied in this workbook is left
 * to Univer, which knows its cells.
 */
export function pasteInGerman(spreadsheet: Spreadsheet): void {
  const clipboard = spreadsheet.injector.get(ISheetClipboardService);
  clipboard.addClipboardHook(readingTables(spreadsheet));

  const isOwn = (html: string) => {
    const [, id = ""] = /data-copy-id="([^"]*)"/.exec(html) ?? [];
    return clipboard.copyContentCache().get(id) !== undefined;
  };
  const isTable = (html: string) => /<table\b/i.test(html);

  const pasteByKey = clipboard.legacyPaste.bind(clipboard);
  clipboard.legacyPaste = (html = "", text = "", files) => {
    if (isOwn(html)) return pasteByKey(html, text, files);
    if (isTable(html)) return pasteByKey(asReadByGermans(html), text);
    return Promise.resolve(text === "" ? pasteByKey(html, text, files) : pasteText(spreadsheet, text));
  };

  const pasteByMenu = clipboard.paste.bind(clipboard);
  clipboard.paste = async (item, pasteType) => {
    const [html, text] = [await textOf(item, "text/html"), await textOf(item, "text/plain")];
    if (isOwn(html)) return pasteByMenu(item, pasteType);
    if (isTable(html)) {
      const table = new Blob([asReadByGermans(html)], { type: "text/html" });
      return pasteByMenu(new ClipboardItem({ [table.type]: table }), pasteType);
    }
    return text === "" ? pasteByMenu(item, pasteType) : pasteText(spreadsheet, text);
  };
}

async function textOf(item: ClipboardItem, type: string): Promise<string> {
  return item.types.includes(type) ? (await item.getType(type)).text() : "";
}

/** Writes plain text into the selected cells, as often as it fits into them where they are a multiple of it. */
function pasteText(spreadsheet: Spreadsheet, text: string): boolean {
  const selected = spreadsheet.book.getActiveRange()?.getRange();
  const [sheet, rows] = [spreadsheet.book.getActiveSheet(), readTabSeparated(text)];
  if (!selected) return false;
  const width = Math.max(...rows.map((row) => row.length));
  const [rowCount, columnCount] = [
    timesFitting(selected.endRow - selected.startRow + 1, rows.length),
    timesFitting(selected.endColumn - selected.startColumn + 1, width),
  ];
  const changes: CellChanges = {};
  for (let down = 0; down < rowCount; down++) {
    const row = selected.startRow + down;
    for (let right = 0; right < columnCount; right++) {
      const column = selected.startColumn + right;
      const format = numberFormatOf(spreadsheet, sheet.getSheetId(), row, column);
      const pasted = rows[down % rows.length]?.[right % width] ?? "";
      (changes[row] ??= {})[column] = cellAfterInput(readPasted(spreadsheet, pasted, format), format);
    }
  }
  spreadsheet.changeCells(sheet.getSheetId(), changes);
  sheet.getRange(selected.startRow, selected.startColumn, rowCount, columnCount).activate();
  return true;
}

/** As typed, but for what nobody would have typed: "- erstens" in a list is text, and so is a formula that is none. */
function readPasted(spreadsheet: Spreadsheet, text: string, format: string): CellInput {
  const input = readTypedInput(text, format);
  const isFormula = input.kind === "formula";
  const isMeant = isFormula && text.startsWith("=") && spreadsheet.isReadable(input.formula);
  return isFormula && !isMeant ? { kind: "value", value: text } : input;
}

/** The cells to fill: all that are selected where they are a multiple of what is pasted. */
function timesFitting(selected: number, pasted: number): number {
  return selected % pasted === 0 ? selected : pasted;
}

/** After Univer's own reading of a table, which is an English one: the contents once more, as Germans mean them. */
function readingTables(spreadsheet: Spreadsheet): ISheetClipboardHook {
  return {
    id: "workbench-german-table",
    priority: 100,
    onPasteCells: (from, { unitId, subUnitId, range }, pasted, { pasteType }) => {
      if (from || withoutContent.includes(pasteType)) return { redos: [], undos: [] };
      const keepsFormat = pasteType !== PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE;
      const cellValue: CellChanges = {};
      pasted.forValue((downward, rightward, cell) => {
        const row = range.rows[downward];
        const column = range.cols[rightward];
        if (row === undefined || column === undefined) return;
        const format = keepsFormat ? numberFormatOf(spreadsheet, subUnitId, row, column) : "General";
        const content = cellAfterInput(readPasted(spreadsheet, pastedText(cell), format), format);
        const looks = keepsFormat ? {} : { s: { ...(cell.s as IStyleData), ...(content.s as IStyleData) } };
        (cellValue[row] ??= {})[column] = { ...content, ...looks };
      });
      const params: ISetRangeValuesMutationParams = { unitId, subUnitId, cellValue };
      const redo: IMutationInfo = { id: SetRangeValuesMutation.id, params };
      const before = SetRangeValuesUndoMutationFactory(spreadsheet.injector, params);
      return { redos: [redo], undos: [{ ...redo, params: before }] };
    },
  };
}

function pastedText({ v, p }: ICellData): string {
  const text = p?.body?.dataStream ?? String(v ?? "");
  return text
    .replace(/[\r\n]+$/, "")
    .replaceAll("\r", "\n")
    .replaceAll("\u00a0", " ")
    .trim();
}

/**
 * A table without the number formats by which Univer would read it in English. Cells that are text where they come from
 * are marked as such, as one marks them by typing: a Gemeindeschlüssel keeps its zeros.
 */
function asReadByGermans(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  const textClasses = new Set<string>();
  for (const style of page.querySelectorAll("style")) {
    const rules = style.textContent;
    for (const [, name = ""] of rules.matchAll(/\.([\w-]+)\s*\{[^}]*mso-number-format\s*:\s*"?\\@/g)) {
      textClasses.add(name);
    }
    style.textContent = rules.replace(/mso-number-format\s*:\s*(?:"(?:[^"\\]|\\.)*"|[^;}]+);?/g, "");
  }
  for (const cell of page.querySelectorAll("td, th")) {
    const isText =
      [...cell.classList].some((name) => textClasses.has(name)) ||
      /mso-number-format\s*:\s*['"]?\\@/.test(cell.getAttribute("style") ?? "") ||
      (cell.getAttribute("sdnum") ?? "").endsWith(";@");
    if (isText && cell.textContent.trim() !== "") cell.prepend("'");
  }
  return page.documentElement.outerHTML;
}
