import type { CellExtras } from "../../host/model/range";
import { entriesOf } from "../../spreadsheet/matrix";
import type { CellChanges } from "../../spreadsheet/spreadsheet";
import { areaList, rectanglesOf } from "../areas";
import type { FormulaForms } from "../formulas";
import type { Losses } from "../losses";
import { alertStyles, type Check, operators, ruleTypes } from "../validation-codes";
import { element, elementAround, textElement } from "../xml";

/** The checks of a sheet, each with all the cells that have it. */
export function dataValidations(
  cells: CellChanges,
  formulas: FormulaForms,
  losses: Losses,
): string | undefined {
  const groups = new Map<string, { check: Check; cells: [number, number][] }>();
  for (const [row, column, cell] of entriesOf(cells)) {
    const check = (cell.custom as CellExtras | null | undefined)?.validation as Check | undefined;
    if (!check) continue;
    const key = JSON.stringify(check);
    const group = groups.get(key) ?? { check, cells: [] };
    group.cells.push([row, column]);
    groups.set(key, group);
  }
  const elements = [...groups.values()].map(({ check, cells: where }) =>
    validation(check, areaList(rectanglesOf(where)), formulas, losses),
  );
  return elementAround("dataValidations", { count: elements.length }, elements);
}

function validation(
  { rule = {}, errorAlert, prompt, ignoreBlanks }: Check,
  sqref: string,
  formulas: FormulaForms,
  losses: Losses,
): string | undefined {
  const [kind] = Object.keys(rule);
  const type = kind === undefined ? undefined : ruleTypes[kind as keyof typeof ruleTypes];
  const details = kind === undefined ? undefined : rule[kind];
  const inFile = (value: unknown) => formulaInFile(value, formulas);
  const first =
    kind === "list" ? listSource(details?.source, formulas) : inFile(details?.formula ?? details?.formula1);
  const second = inFile(details?.formula2);
  if (kind !== undefined && (type === undefined || first === undefined)) {
    losses.note("Datenüberprüfungen anderer Art");
    return undefined;
  }
  const operator = operators[(details?.operator ?? "Between") as keyof typeof operators];
  const style = alertStyles[(errorAlert?.style ?? "Stop") as keyof typeof alertStyles];
  return element(
    "dataValidation",
    {
      type,
      errorStyle: style === "stop" ? undefined : style,
      operator: details?.operator === undefined || operator === "between" ? undefined : operator,
      allowBlank: ignoreBlanks !== false || undefined,
      // The attribute says the opposite of its name.
      showDropDown: details?.inCellDropDown === false || undefined,
      showInputMessage: prompt?.showPrompt !== false || undefined,
      showErrorMessage: errorAlert?.showAlert !== false || undefined,
      errorTitle: errorAlert?.title,
      error: errorAlert?.message,
      promptTitle: prompt?.title,
      prompt: prompt?.message,
      sqref,
    },
    first === undefined ? undefined : textElement("formula1", first),
    second === undefined ? undefined : textElement("formula2", second),
  );
}

function listSource(source: unknown, formulas: FormulaForms): string | undefined {
  if (typeof source !== "string") return undefined;
  return source.startsWith("=") ? formulas.toFile(source) : `"${source.replaceAll('"', '""')}"`;
}

function formulaInFile(value: unknown, formulas: FormulaForms): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value !== "string" || value === "") return undefined;
  return value.startsWith("=") ? formulas.toFile(value) : value;
}
