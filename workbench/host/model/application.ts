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
    return ["CalculationMode", "CalculationState"];
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
