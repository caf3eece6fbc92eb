import { KimFehler, versuche } from "../grundlage/fehler";
import type { Zellwert } from "../grundlage/zelle";
import { type Argument, BEREICH_GEENDET, spreize } from "./spreizen";

/** What a call gives: the cells that it fills, row by row. An error stands in its cell, a single one is the whole. */
export type Ergebnis = (number | string | KimFehler)[][];

/** Calculates once per cell of the combined ranges; a cell at fault has its own error and leaves the others alone. */
export function jeZelle(
  argumente: readonly Argument[],
  rechne: (werte: readonly Zellwert[]) => number | string,
): Ergebnis {
  return spreize<number | string | KimFehler>(
    argumente,
    (werte) => versuche(() => rechne(werte)),
    () => BEREICH_GEENDET,
  );
}

/** Calculates a table from all of the arguments; one fault is the error of the whole. */
export function alsTabelle(rechne: () => (number | string)[][]): Ergebnis {
  const tabelle = versuche(rechne);
  return tabelle instanceof KimFehler ? [[tabelle]] : tabelle;
}
