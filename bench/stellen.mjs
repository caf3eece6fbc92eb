/**
 * @typedef {{ modul: string | number, art: string, entgeltgruppe: string, vzae: number, monate: number }} Stelle
 */

/** @type {readonly [[1, "1", "E11"], ...(readonly [modul: string | number, art: string, entgeltgruppe: string])[]]} */
const ARTEN = [
  [1, "1", "E11"],
  ["1V", "1V", "E5"],
  [2, "2", "S12"],
  [3, "3", "E9a"],
];

/**
 * Stellen of all kinds, in tenths of a VZÄ and days of a month; the same ones in every run, anew after 23,400.
 *
 * @param {number} anzahl
 * @returns {Stelle[]}
 */
export function stellen(anzahl) {
  return Array.from({ length: anzahl }, (_, i) => {
    const [modul, art, entgeltgruppe] = ARTEN[(i * 7) % ARTEN.length] ?? ARTEN[0];
    const vzae = (((i * 13) % 117) + 1) / 10;
    const monate = ((i * 31) % 25) + 1 + Math.round((((i * 17) % 30) / 30) * 10_000) / 10_000;
    return { modul, art, entgeltgruppe, vzae, monate };
  });
}

/**
 * The Stellen as Excel passes four columns.
 *
 * @param {readonly Stelle[]} liste
 */
export function spalten(liste) {
  return [
    liste.map(({ modul }) => [modul]),
    liste.map(({ vzae }) => [vzae]),
    liste.map(({ entgeltgruppe }) => [entgeltgruppe]),
    liste.map(({ monate }) => [monate]),
  ];
}
