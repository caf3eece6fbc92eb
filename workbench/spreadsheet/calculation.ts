import { type ICommandInfo, ICommandService, type Injector } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  IFunctionService,
  type ISetDefinedNameMutationParam,
  type ISetFormulaCalculationStartMutation,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { FormulaCalculationSessionService, TriggerCalculationController } from "@univerjs/sheets-formula";
import { RemoveSheetMutation } from "@univerjs/sheets";
import { keepTextsInFormulas, readGermanTexts } from "./literal-texts";
import { readWholeColumnsToTheLastUsedRow } from "./whole-columns";

readWholeColumnsToTheLastUsedRow();
keepTextsInFormulas();

type Dirt = Partial<ISetFormulaCalculationStartMutation>;

/**
 * When results are asked for, they must be those of the inputs of now. Univer calculates a tenth of a second after the
 * last change; this does the same at once, from the same notes of what changed.
 */
export class Calculation {
  private readonly commands: ICommandService;
  private readonly session: FormulaCalculationSessionService;
  private readonly functions: IFunctionService;
  private readonly trigger: TriggerCalculationController;
  private dirt: Dirt | undefined;
  private held = false;
  private running: Promise<void> | undefined;

  constructor(injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.session = injector.get(FormulaCalculationSessionService);
    this.functions = injector.get(IFunctionService);
    this.trigger = injector.get(TriggerCalculationController);
    readGermanTexts(this.functions);
    const dirtyManager = injector.get(IActiveDirtyManagerService);
    this.commands.onCommandExecuted((command, options) => {
      if (options?.["fromFormula"] === true) return;
      const conversion = dirtyManager.get(command.id);
      if (conversion) this.noteDirt(conversion.getDirtyData(command));
      if (isNameChange(command)) {
        this.noteDirt({ forceCalculation: true });
        this.forgetFormulasWith((command.params as ISetDefinedNameMutationParam).name);
      }
      // Univer keeps a deleted sheet among what its formulas depend on, and would drag more and more of it along.
      if (command.id === RemoveSheetMutation.id) this.noteDirt({ forceCalculation: true });
      // What has changed is calculated when nobody holds it any more, or when the calculation of now is done.
      if (this.held || this.running) this.cancelDelayedCalculation();
    });
  }

  /** Resolves when every formula shows the result that belongs to the inputs of now. */
  async settle(): Promise<void> {
    // Whoever asks while a calculation runs is served by it, and must not read what it has not yet written.
    while (this.running || (this.dirt && !this.held)) await (this.running ?? this.run({}));
  }

  /** Calculates every formula of the workbook. */
  async runAll(): Promise<void> {
    while (this.running) await this.running;
    await this.run({ forceCalculation: true });
    await this.settle();
  }

  /** Lets formulas show what they show, until told otherwise: then all that has changed is calculated. */
  hold(held: boolean): void {
    this.held = held;
  }

  private noteDirt(dirt: Dirt): void {
    if (Object.keys(dirt).length > 0) this.dirt = merge(this.dirt ?? {}, dirt);
  }

  /**
   * Univer keeps formulas as it has read them, names resolved, and does not notice that a name within a larger formula
   * has got another meaning.
   */
  private forgetFormulasWith(name: string): void {
    this.functions.deleteFormulaAstCacheKey(name, name.toUpperCase(), name.toLowerCase());
  }

  /** A second calculation that begins while one is running stops it, or mixes with it: the last change is calculated here. */
  private cancelDelayedCalculation(): void {
    const trigger = this.trigger as unknown as { _setTimeoutKey: number; _waitingCommandQueue: unknown[] };
    clearTimeout(trigger._setTimeoutKey);
    trigger._waitingCommandQueue = [];
  }

  /** One calculation at a time: of all that has changed, and of what is asked for besides. */
  private run(additional: Dirt): Promise<void> {
    const dirt = { ...this.dirt, ...additional };
    this.dirt = undefined;
    this.running = this.calculate(dirt).finally(() => (this.running = undefined));
    return this.running;
  }

  private async calculate(dirt: Dirt): Promise<void> {
    this.cancelDelayedCalculation();
    const { started, resultApplied } = this.session.state;
    if (started && !resultApplied) await this.session.waitForLatestApplied();
    const applied = this.session.waitForLatestApplied();
    await this.commands.executeCommand(SetFormulaCalculationStartMutation.id, dirt, { onlyLocal: true });
    await applied;
  }
}

function isNameChange({ id }: ICommandInfo): boolean {
  return id === SetDefinedNameMutation.id || id === RemoveDefinedNameMutation.id;
}

/** Both notes of changes in one; they are lists, flags and nested records of flags. */
function merge<T>(first: T, second: T): T {
  if (Array.isArray(first) && Array.isArray(second)) return [...first, ...second] as T;
  if (!isRecord(first) || !isRecord(second)) return second ?? first;
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second))
    merged[key] = key in merged ? merge(merged[key], value) : value;
  return merged as T;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
