import { KimFehler } from "../../src/grundlage/fehler";

/** The error a call fails with, as "#VALUE! Satz."; throws where it succeeds or fails otherwise. */
export function satz(aufruf: () => unknown): string {
  try {
    aufruf();
  } catch (fehler) {
    if (fehler instanceof KimFehler) return `${fehler.fehlerwert} ${fehler.message}`;
    throw fehler;
  }
  throw new Error("The call was expected to fail.");
}
