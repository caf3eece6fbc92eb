import { type Bruch } from "./bruch";

const STELLEN_DES_DOUBLE = 2 ** 53;

/**
 * `ganz × zaehler / nenner`, exactly, although the product may lie far beyond the safe integers: the digits of
 * `ganz` are taken one after another, as in long division, in a base so small that no step leaves them.
 * @param ganz an integer from 0 to 2^53
 * @param zaehler an integer from 0 to `nenner`
 * @param nenner an integer from 1 to 2^50
 */
export function anteil(ganz: number, zaehler: number, nenner: number): Bruch {
  const basis = 2 ** Math.floor(Math.log2(STELLEN_DES_DOUBLE / (2 * nenner)));
  let stellenwert = 1;
  while (stellenwert * basis <= ganz) stellenwert *= basis;

  let quotient = 0;
  let rest = 0;
  for (let uebrig = ganz; stellenwert >= 1; stellenwert /= basis) {
    const ziffer = Math.floor(uebrig / stellenwert);
    uebrig -= ziffer * stellenwert;
    const zwischen = rest * basis + ziffer * zaehler;
    const stelle = Math.floor(zwischen / nenner);
    quotient = quotient * basis + stelle;
    rest = zwischen - stelle * nenner;
  }
  return { ganz: quotient, rest, nenner };
}
