/** A check as an add-in writes it with `Range.dataValidation`, and as the host keeps it with its cells. */
export interface Check {
  rule?: Readonly<Record<string, CheckRule>>;
  errorAlert?: { title?: string; message?: string; showAlert?: boolean; style?: string };
  prompt?: { title?: string; message?: string; showPrompt?: boolean };
  ignoreBlanks?: boolean;
}

export interface CheckRule {
  formula1?: unknown;
  formula2?: unknown;
  operator?: string;
  source?: unknown;
  inCellDropDown?: boolean;
  formula?: unknown;
}

/** Kinds of rules by the types that files have for them. */
export const ruleTypes = {
  wholeNumber: "whole",
  decimal: "decimal",
  list: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
} as const;

export const operators = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;

export const alertStyles = { Stop: "stop", Warning: "warning", Information: "information" } as const;
