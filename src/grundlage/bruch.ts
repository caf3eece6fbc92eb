/**
 * A non-negative exact number `ganz + rest / nenner` with `0 <= rest < nenner`, all safe integers.
 *
 * The whole part stands apart so that a product stays exact although `ganz × nenner` may lie beyond 2^53:
 * no BigInt (not part of ES2017, the floor of Excel's JavaScript-only runtime) and no rounded double.
 */
export interface Bruch {
  readonly ganz: number;
  readonly rest: number;
  readonly nenner: number;
}

/** Ten-thousandths: the unit in which VZÄ, Monate and other measures count (Fachkonzept section 3). */
export const ZEHNTAUSEND = 10_000;

/** The integer `ganz` as an exact number. */
export function ganzzahl(ganz: number): Bruch {
  return { ganz, rest: 0, nenner: 1 };
}

/** The exact number `zaehler / nenner`; both safe integers, `zaehler >= 0`, `nenner > 0`. */
export function bruch(zaehler: number, nenner: number): Bruch {
  // For integers below 2^53 the rounded quotient never passes the next integer, so floor is exact.
  const ganz = Math.floor(zaehler / nenner);
  return { ganz, rest: zaehler - ganz * nenner, nenner };
}

/**
 * `x × faktor / teiler`, exactly. `faktor` and `teiler` are integers, `faktor >= 0`, `teiler > 0`.
 *
 * Exact as long as the whole result, `x.nenner × teiler × 3` and `x.nenner × faktor / teiler` are safe
 * integers, which the limits on VZÄ, Monate and Sätze guarantee.
 */
export function malGeteilt(x: Bruch, faktor: number, teiler: number): Bruch {
  const { ganz, rest, nenner } = x;
  const zaehler = (ganz * nenner + rest) * faktor;
  if (zaehler <= Number.MAX_SAFE_INTEGER) return bruch(zaehler, nenner * teiler);

  // faktor = mal × teiler + ueber, so that no partial product grows beyond the safe integers.
  const { ganz: mal, rest: ueber } = bruch(faktor, teiler);
  const ausRest = bruch(rest * mal, nenner);
  const ausGanz = bruch(ganz * ueber, teiler);
  const uebertrag = bruch(ausRest.rest * teiler + ausGanz.rest * nenner + rest * ueber, nenner * teiler);
  return {
    ganz: ganz * mal + ausRest.ganz + ausGanz.ganz + uebertrag.ganz,
    rest: uebertrag.rest,
    nenner: uebertrag.nenner,
  };
}

/** The same number in lowest terms, so that products with it stay small. */
export function gekuerzt({ ganz, rest, nenner }: Bruch): Bruch {
  const teiler = groessterTeiler(rest, nenner);
  return { ganz, rest: rest / teiler, nenner: nenner / teiler };
}

function groessterTeiler(a: number, b: number): number {
  return a === 0 ? b : groessterTeiler(b % a, a);
}

/** Rounds to a whole number, half away from zero (numbers here are never negative). */
export function gerundet(x: Bruch): number {
  return x.rest * 2 >= x.nenner ? x.ganz + 1 : x.ganz;
}

/** The nearest double, for display only: never calculated with. */
export function alsKommazahl(x: Bruch): number {
  return x.ganz + x.rest / x.nenner;
}

/** The number as Excel sees it: with 15 significant digits, so that `=0,1+0,2` is 0,3; never −0. */
export function wieExcel(x: number): number {
  return Number(x.toPrecision(15)) + 0;
}

/**
 * `x × 10^stellen` rounded to an integer, half away from zero, as Excel sees the number: with 15 significant
 * digits, so that `=4,1-0,6` is 3,5 and 1,00005 is a half-way case although no double is.
 */
export function aufStellen(x: number, stellen: number): number {
  const skaliert = x * 10 ** stellen;
  const naechste = Math.round(skaliert);
  if (Math.abs(Math.abs(skaliert - naechste) - 0.5) > 1e-6 * Math.max(1, Math.abs(skaliert) / 1e9))
    return naechste + 0;
  return aufStellenDezimal(x, stellen);
}

function aufStellenDezimal(x: number, stellen: number): number {
  const [mantisse = "0", exponent = "0"] = Math.abs(x).toExponential(14).split("e");
  const ziffern = mantisse.replace(".", "");
  const vorKomma = Number(exponent) + 1 + stellen;
  const betrag =
    vorKomma < 0
      ? 0
      : Number(ziffern.slice(0, vorKomma).padEnd(vorKomma, "0") || "0") +
        (ziffern.charAt(vorKomma) >= "5" ? 1 : 0);
  return x < 0 ? 0 - betrag : betrag;
}
