import { KimFehler, versuche } from "../grundlage/fehler";
import type { Zellwert } from "../grundlage/zelle";
import { alsExcelwerte } from "./fehlerwerte";
import { type Argument, BEREICH_GEENDET, spreize } from "./spreizen";

/**
 * Calculates once per cell of the combined ranges; a cell at fault shows its own error and leaves the others alone.
 * @throws CustomFunctions.Error for a single cell at fault
 */
export function jeZelle(
  argumente: readonly Argument[],
  rechne: (werte: readonly Zellwert[]) => number | string,
): unknown[][] {
  return alsExcelwerte(
    spreize<number | string | KimFehler>(
      argumente,
      (werte) => versuche(() => rechne(werte)),
      () => BEREICH_GEENDET,
    ),
  );
}

/**
 * Calculates a table from all of the arguments; one fault is the error of the whole.
 * @throws CustomFunctions.Error
 */
export function alsTabelle(rechne: () => unknown[][]): unknown[][] {
  const tabelle = versuche(rechne);
  return alsExcelwerte(tabelle instanceof KimFehler ? [[tabelle]] : tabelle);
}
