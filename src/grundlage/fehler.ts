/**
 * The two errors of Excel that carry a sentence of ours: `#VALUE!` for a wrong kind of input,
 * `#N/A` for something well-formed that the Sätze do not hold (Fachkonzept section 7).
 */
export type Fehlerwert = "#VALUE!" | "#N/A";

/** An input that cannot be calculated with; `message` is a German sentence for the officer. */
export class KimFehler extends Error {
  constructor(
    readonly fehlerwert: Fehlerwert,
    satz: string,
  ) {
    super(satz);
  }
}

/** A wrong kind of input: shown as `#VALUE!` with the sentence. */
export function falsch(satz: string): KimFehler {
  return new KimFehler("#VALUE!", satz);
}

/** Something the Sätze do not hold: shown as `#N/A` with the sentence. */
export function fehlt(satz: string): KimFehler {
  return new KimFehler("#N/A", satz);
}

/** The result of `lies`, or the sentence it failed with as a value; any other exception passes through. */
export function versuche<T>(lies: () => T): T | KimFehler {
  try {
    return lies();
  } catch (fehler) {
    if (fehler instanceof KimFehler) return fehler;
    throw fehler;
  }
}

/** The value, or the sentence thrown again: the counterpart of {@link versuche}. */
export function oderWirf<T>(wert: T | KimFehler): T {
  if (wert instanceof KimFehler) throw wert;
  return wert;
}

/** The values among results of {@link versuche}. */
export function ohneFehler<T>(ergebnisse: readonly (T | KimFehler)[]): T[] {
  return ergebnisse.filter((ergebnis): ergebnis is T => !(ergebnis instanceof KimFehler));
}
