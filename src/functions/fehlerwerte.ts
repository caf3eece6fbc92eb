import { KimFehler } from "../grundlage/fehler";

/** The error in Excel's own form, with the sentence where Excel shows one. */
export function alsExcelfehler({ fehlerwert, message }: KimFehler): CustomFunctions.Error {
  const code =
    fehlerwert === "#N/A" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, message);
}

/** Runs a calculation of one value; bad input becomes Excel's error. */
export function oderExcelfehler<T>(rechne: () => T): T | CustomFunctions.Error {
  try {
    return rechne();
  } catch (fehler) {
    if (fehler instanceof KimFehler) return alsExcelfehler(fehler);
    throw fehler;
  }
}
