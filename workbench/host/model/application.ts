import type { Spreadsheet } from "../../spreadsheet/spreadsheet";
import { HostError } from "../wire/host-error";
import { HostObject } from "../wire/host-object";

/** `Excel.Application`. The workbench always calculates by itself, so only that mode can be set. */
export class Application extends HostObject {
  readonly typeName = "Application";

  constructor(private readonly spreadsheet: Spreadsheet) {
    super();
  }

  override scalars(): readonly string[] {
    return [
      "CalculationMode",
      "CalculationState",
      "DecimalSeparator",
      "ThousandsSeparator",
      "UseSystemSeparators",
    ];
  }

  /** The grid shows numbers as a German Excel does. */
  get DecimalSeparator(): string {
    return ",";
  }

  get ThousandsSeparator(): string {
    return ".";
  }

  get UseSystemSeparators(): boolean {
    return true;
  }

  get IterativeCalculation(): IterativeCalculation {
    return new IterativeCalculation();
  }

  get CalculationMode(): string {
    return "Automatic";
  }

  set CalculationMode(mode: string) {
    if (mode !== "Automatic") throw HostError.notImplemented(`Application.CalculationMode = "${mode}"`);
  }

  /** A batch that reads anything is answered when everything is calculated. */
  get CalculationState(): string {
    return "Done";
  }

  async Calculate(): Promise<void> {
    await this.spreadsheet.calculate();
  }

  /** Nothing to suspend: the grid paints after the batch. */
  SuspendScreenUpdatingUntilNextSync(): void {}

  /** Nothing to suspend: the engine calculates when a batch asks for values. */
  SuspendApiCalculationUntilNextSync(): void {}
}

/** `Excel.IterativeCalculation`. The engine never goes round in circles: it is off, with Excel's own limits. */
export class IterativeCalculation extends HostObject {
  readonly typeName = "IterativeCalculation";

  override scalars(): readonly string[] {
    return ["Enabled", "MaxChange", "MaxIteration"];
  }

  get Enabled(): boolean {
    return false;
  }

  set Enabled(enabled: boolean) {
    if (enabled) throw HostError.notImplemented("IterativeCalculation.Enabled = true");
  }

  get MaxChange(): number {
    return 0.001;
  }

  get MaxIteration(): number {
    return 100;
  }
}
