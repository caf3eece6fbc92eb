import { kalendertag, tageImMonat } from "../../src/grundlage/datum";

/** All months fit into this fraction of one. */
export const NENNER = BigInt(28 * 29 * 30 * 31);

/** The months between two days, both inclusive, times {@link NENNER}: each day is 1 / days of its month. */
export function tageweise(beginn: number, ende: number): bigint {
  let { jahr, monat, tag: heute } = kalendertag(beginn);
  let tage = tageImMonat(jahr, monat);
  let summe = 0n;
  for (let serial = beginn; serial <= ende; serial++) {
    if (serial === 60) continue;
    if (heute > tage) {
      heute = 1;
      monat = monat === 12 ? 1 : monat + 1;
      if (monat === 1) jahr++;
      tage = tageImMonat(jahr, monat);
    }
    summe += NENNER / BigInt(tage);
    heute++;
  }
  return summe;
}

/** Half away from zero, in BigInt. */
export const gerundet = (z: bigint, n: bigint) =>
  z < 0n ? -((-2n * z + n) / (2n * n)) : (2n * z + n) / (2n * n);
