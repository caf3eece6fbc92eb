import { HostError } from "../wire/host-error";
import { HostObject } from "../wire/host-object";
import type { Range } from "./range";

const ruleTypes: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** `Excel.DataValidation`, kept with the cells and read back as written. The grid does not enforce it. */
export class DataValidation extends HostObject {
  readonly typeName = "DataValidation";

  constructor(private readonly range: Range) {
    super();
  }

  override scalars(): readonly string[] {
    return ["ErrorAlert", "IgnoreBlanks", "Prompt", "Rule", "Type"];
  }

  get Rule(): unknown {
    return this.read("rule") ?? {};
  }

  set Rule(rule: unknown) {
    if (rule === null || typeof rule !== "object") throw new HostError("InvalidArgument");
    this.write("rule", rule);
  }

  get Type(): string {
    const [kind] = Object.keys(this.Rule as object);
    return kind === undefined ? "None" : (ruleTypes[kind] ?? "None");
  }

  get ErrorAlert(): unknown {
    return this.read("errorAlert") ?? { message: "", showAlert: true, style: "Stop", title: "" };
  }

  set ErrorAlert(alert: unknown) {
    this.write("errorAlert", alert);
  }

  get Prompt(): unknown {
    return this.read("prompt") ?? { message: "", showPrompt: true, title: "" };
  }

  set Prompt(prompt: unknown) {
    this.write("prompt", prompt);
  }

  get IgnoreBlanks(): unknown {
    return this.read("ignoreBlanks") ?? true;
  }

  set IgnoreBlanks(ignore: unknown) {
    this.write("ignoreBlanks", ignore);
  }

  Clear(): void {
    this.range.requireUnlocked();
    this.range.changeExtras({ validation: undefined });
  }

  private read(part: string): unknown {
    return this.range.uniform((row, column) => this.range.extrasAt(row, column).validation?.[part] ?? null);
  }

  private write(part: string, value: unknown): void {
    this.range.requireUnlocked();
    const validation = this.range.uniform(
      (row, column) => this.range.extrasAt(row, column).validation ?? null,
    );
    this.range.changeExtras({ validation: { ...validation, [part]: value } });
  }
}
