/**
 * The Fachkonzept's formulas once more, in fractions of BigInt and in the plainest form, to judge the add-in's
 * arithmetic: it shares no code and no trick with it.
 */
export interface Rational {
  readonly z: bigint;
  readonly n: bigint;
}

/** "1234,5" or 1234.5 as an exact fraction, from its decimal digits. */
export function rational(dezimal: string | number): Rational {
  const [ganz = "0", nachkomma = ""] = String(dezimal).replace(",", ".").split(".");
  return { z: BigInt(ganz + nachkomma), n: 10n ** BigInt(nachkomma.length) };
}

export const mal = (a: Rational, b: Rational): Rational => ({ z: a.z * b.z, n: a.n * b.n });
export const durch = (a: Rational, b: Rational): Rational => ({ z: a.z * b.n, n: a.n * b.z });
export const plus = (a: Rational, b: Rational): Rational => ({ z: a.z * b.n + b.z * a.n, n: a.n * b.n });
const kleiner = (a: Rational, b: Rational) => (a.z * b.n <= b.z * a.n ? a : b);

/** Whole euros, half away from zero; never negative here. */
export function r(x: Rational): Rational {
  return { z: (2n * x.z + x.n) / (2n * x.n), n: 1n };
}

export interface Orakelsaetze {
  readonly gemeinkosten: Rational;
  readonly sachkosten: Rational;
  readonly it: Rational;
  readonly personalkosten: Rational;
  readonly einheit: Rational;
  readonly pk: Rational;
  readonly sk: Rational;
  readonly skKommunen: Rational;
  readonly bewilligt: Rational;
  readonly rundung: "Satz" | "Betrag";
}

export interface Orakelbetraege {
  readonly gesamtkosten: number;
  readonly foerderung: number;
  readonly kommunalanteil: number;
  readonly eigenanteil: number;
}

/** Fachkonzept sections 1 and 3. */
export function orakel(vzae: Rational, monate: Rational, s: Orakelsaetze): Orakelbetraege {
  const zwoelf = rational(12);
  const eins = rational(1);
  const jahr = plus(plus(mal(s.personalkosten, plus(eins, s.gemeinkosten)), s.sachkosten), s.it);
  const genau = durch(mal(jahr, monate), zwoelf);
  const gesamtkosten = r(mal(vzae, s.rundung === "Satz" ? r(genau) : genau));
  const foerdersatz = plus(r(durch(mal(s.pk, monate), zwoelf)), r(durch(mal(s.sk, monate), zwoelf)));
  const foerderung = r(mal(durch(kleiner(vzae, s.bewilligt), s.einheit), foerdersatz));
  const kommunalanteil = r(mal(vzae, r(durch(mal(s.skKommunen, monate), zwoelf))));
  return {
    gesamtkosten: Number(gesamtkosten.z),
    foerderung: Number(foerderung.z),
    kommunalanteil: Number(kommunalanteil.z),
    eigenanteil: Number(gesamtkosten.z - foerderung.z - kommunalanteil.z),
  };
}

const jahreswerte = (...werte: readonly (string | number)[]) => werte.map(rational);

/** The Vorlage's Sätze by Stellenart, typed off the Fachkonzept's tables and not off the source. */
export function orakelsaetze2021(
  art: "1" | "1V" | "2" | "3",
  entgeltgruppe: "E5" | "E9a" | "E11" | "S12",
): Orakelsaetze {
  const personalkosten = { E5: 53400, E9a: 61800, E11: 80700, S12: 71400 }[entgeltgruppe];
  const [einheit, pk, sk, skKommunen, bewilligt] = {
    "1": jahreswerte(1, 55000, 9700, 0, "3,5"),
    "1V": jahreswerte("0,5", 22500, 4850, 0, "0,5"),
    "2": jahreswerte(1, 55000, 0, 6250, 11),
    "3": jahreswerte("0,75", 37500, 0, 0, "2,25"),
  }[art] as [Rational, Rational, Rational, Rational, Rational];
  return {
    gemeinkosten: rational("0,2"),
    sachkosten: rational(6250),
    it: rational(3450),
    personalkosten: rational(personalkosten),
    einheit,
    pk,
    sk,
    skKommunen,
    bewilligt,
    rundung: art === "2" ? "Betrag" : "Satz",
  };
}
