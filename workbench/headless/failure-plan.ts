import { HostError, type HostErrorCode } from "../host/wire/host-error";
import type { ActionInView } from "../host/wire/interpreter";

/** Which action is to fail, counted from the moment the failure is planned. */
export interface PlannedFailure {
  /** 1 for the first action that matches. */
  nth: number;
  /** For example `Range.Values` or `WorksheetCollection.Add`; left out, every action counts. */
  member?: string;
  /** The error the add-in gets. Default: GeneralException. */
  code?: HostErrorCode;
}

/** Makes chosen actions of an add-in fail, for tests of what it does then. */
export class FailurePlan {
  private planned: (PlannedFailure & { seen: number })[] = [];
  private log: string[] = [];

  /** Every action since the last {@link clear}, as `kind member`: `set Range.Values`, `method Worksheet.Delete`. */
  get actions(): readonly string[] {
    return this.log;
  }

  plan(failure: PlannedFailure): void {
    this.planned.push({ ...failure, seen: 0 });
  }

  /** Forgets planned failures and the log of actions. */
  clear(): void {
    this.planned = [];
    this.log = [];
  }

  observe(action: ActionInView): void {
    this.log.push(`${action.kind} ${action.member}`);
    for (const failure of this.planned) {
      if (failure.member !== undefined && failure.member !== action.member) continue;
      failure.seen += 1;
      if (failure.seen === failure.nth) {
        throw new HostError(failure.code ?? "GeneralException", `planned failure at ${action.member}`);
      }
    }
  }
}
