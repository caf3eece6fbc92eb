import { KimFehler } from "../grundlage/fehler";

/** The error in Excel's own form, with the sentence where Excel shows one. */
export function alsExcelfehler({ fehlerwert, message }: KimFehler): CustomFunctions.Error {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(fehlerwert === "#N/A" ? notAvailable : invalidValue, message);
}

/**
 * A result as Excel takes it: its errors are put into Excel's form, each in its own cell.
 * @throws CustomFunctions.Error where the error is the whole result, because older versions of Excel show no
 *   error that stands inside one
 */
export function alsExcelwerte(ergebnis: unknown[][]): unknown[][] {
  const einziges = ergebnis.length === 1 && ergebnis[0]?.length === 1 ? ergebnis[0][0] : undefined;
  if (einziges instanceof KimFehler) throw excelfehler(einziges);
  for (const zeile of ergebnis)
    zeile.forEach((wert, spalte) => {
      if (wert instanceof KimFehler) zeile[spalte] = alsExcelfehler(wert);
    });
  return ergebnis;
}

/** `CustomFunctions.Error` is an Error at run time, which its types do not say. */
function excelfehler(fehler: KimFehler): Error {
  return alsExcelfehler(fehler) as unknown as Error;
}
