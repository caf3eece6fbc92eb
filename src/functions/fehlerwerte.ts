import type { Ergebnis } from "../aufrufe/je-zelle";
import { KimFehler } from "../grundlage/fehler";

/**
 * A result as Excel takes it: its errors are put into Excel's form, each in its own cell.
 * @throws CustomFunctions.Error where the error is the whole result, because older versions of Excel show no
 *   error that stands inside one
 */
export function alsExcelwerte(ergebnis: Ergebnis): unknown[][] {
  const einziges = einzigesVon(ergebnis);
  if (einziges instanceof KimFehler) throw excelfehler(einziges);
  const werte: unknown[][] = ergebnis;
  for (const zeile of werte)
    zeile.forEach((wert, spalte) => {
      if (wert instanceof KimFehler) zeile[spalte] = excelfehler(wert);
    });
  return werte;
}

/** A result whose error is shown as its sentence, as text: Excel does not show the sentences of errors everywhere. */
export function mitFehlersatz(ergebnis: Ergebnis): unknown[][] {
  const einziges = einzigesVon(ergebnis);
  return einziges instanceof KimFehler ? [[einziges.message]] : ergebnis;
}

function einzigesVon(ergebnis: Ergebnis): unknown {
  return ergebnis.length === 1 && ergebnis[0]?.length === 1 ? ergebnis[0][0] : undefined;
}

/** The error in Excel's own form, with the sentence where Excel shows one; at run time it is an Error. */
function excelfehler({ fehlerwert, message }: KimFehler): Error {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  const code = fehlerwert === "#N/A" ? notAvailable : invalidValue;
  return new CustomFunctions.Error(code, message) as unknown as Error;
}
