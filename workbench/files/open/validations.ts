import type { Area } from "../../host/model/address";
import { parseAreaList } from "../areas";
import type { FormulaForms } from "../formulas";
import { nameFor } from "../page-codes";
import { alertStyles, type Check, operators, ruleTypes } from "../validation-codes";
import { allBelow, attribute, childOf, flagAttribute, textOf, withoutEscapes, type XmlElement } from "../xml";

export interface FileCheck {
  check: Check;
  areas: Area[];
}

/** The checks of a sheet; those that name other sheets may stand among its extensions. */
export function checksOf(sheet: XmlElement, formulas: FormulaForms): FileCheck[] {
  return allBelow(sheet, "dataValidation").map((validation) => {
    const areas = attribute(validation, "sqref") ?? textOf(childOf(validation, "sqref"));
    return { check: checkOf(validation, formulas), areas: parseAreaList(areas) };
  });
}

function checkOf(validation: XmlElement, formulas: FormulaForms): Check {
  const rule = ruleOf(validation, formulas);
  const [errorTitle, error] = [attribute(validation, "errorTitle"), attribute(validation, "error")];
  const [promptTitle, prompt] = [attribute(validation, "promptTitle"), attribute(validation, "prompt")];
  const style = attribute(validation, "errorStyle") ?? "stop";
  const showAlert = flagAttribute(validation, "showErrorMessage") ?? false;
  const showPrompt = flagAttribute(validation, "showInputMessage") ?? false;
  const hasAlert = !showAlert || errorTitle !== undefined || error !== undefined || style !== "stop";
  const hasPrompt = promptTitle !== undefined || prompt !== undefined;
  return {
    ...(rule === undefined ? {} : { rule }),
    ...(hasAlert
      ? {
          errorAlert: {
            title: errorTitle ?? "",
            message: error ?? "",
            showAlert,
            style: nameFor(alertStyles, style) ?? "Stop",
          },
        }
      : {}),
    ...(hasPrompt ? { prompt: { title: promptTitle ?? "", message: prompt ?? "", showPrompt } } : {}),
    ...(flagAttribute(validation, "allowBlank") ? {} : { ignoreBlanks: false }),
  };
}

function ruleOf(validation: XmlElement, formulas: FormulaForms): Check["rule"] {
  const kind = nameFor(ruleTypes, attribute(validation, "type"));
  if (kind === undefined) return undefined;
  const formula = (name: string) => {
    const text = withoutEscapes(textOf(childOf(validation, name))).trim();
    return text === "" ? undefined : text;
  };
  const [first, second] = [formula("formula1"), formula("formula2")];
  switch (kind) {
    case "list": {
      const isHidden = flagAttribute(validation, "showDropDown") ?? false;
      return { list: { source: listSource(first ?? '""', formulas), inCellDropDown: !isHidden } };
    }
    case "custom":
      return { custom: { formula: formulas.fromFile(first ?? "TRUE") } };
    default: {
      const operator = nameFor(operators, attribute(validation, "operator") ?? "between") ?? "Between";
      const bounds = {
        formula1: boundOf(first, formulas),
        ...(second === undefined ? {} : { formula2: boundOf(second, formulas) }),
      };
      return { [kind]: { ...bounds, operator } };
    }
  }
}

function listSource(text: string, formulas: FormulaForms): string {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  return quoted?.replaceAll('""', '"') ?? formulas.fromFile(text);
}

function boundOf(text: string | undefined, formulas: FormulaForms): number | string {
  if (text === undefined) return 0;
  return Number.isFinite(Number(text)) ? Number(text) : formulas.fromFile(text);
}
