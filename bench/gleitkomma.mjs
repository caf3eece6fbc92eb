// The same calculation as it is usually written: in floating point, which is sometimes off by a euro. It is the
// measure of what exactness costs.

const JAHRESKOSTEN = new Map([
  ["E5", 73780],
  ["E9a", 83860],
  ["E11", 106540],
  ["S12", 95380],
]);

const ARTEN = new Map([
  ["1", { einheit: 1, pk: 55000, sk: 9700, kommunen: 0, bewilligt: 3.5, jeSatz: true }],
  ["1V", { einheit: 0.5, pk: 22500, sk: 4850, kommunen: 0, bewilligt: 0.5, jeSatz: true }],
  ["2", { einheit: 1, pk: 55000, sk: 0, kommunen: 6250, bewilligt: 11, jeSatz: false }],
  ["3", { einheit: 0.75, pk: 37500, sk: 0, kommunen: 0, bewilligt: 2.25, jeSatz: true }],
]);

/**
 * All steps of one Stelle, as the core gives them.
 *
 * @param {import("./stellen.mjs").Stelle} stelle
 */
export function inGleitkomma({ art, entgeltgruppe, vzae, monate }) {
  const jahreskosten = JAHRESKOSTEN.get(entgeltgruppe);
  const saetze = ARTEN.get(art);
  if (jahreskosten === undefined || saetze === undefined) throw new Error(`${art} ${entgeltgruppe}`);
  const jahre = monate / 12;
  const kostensatz = saetze.jeSatz ? Math.round(jahreskosten * jahre) : jahreskosten * jahre;
  const gesamtkosten = Math.round(vzae * kostensatz);
  const pkSatz = Math.round(saetze.pk * jahre);
  const skSatz = Math.round(saetze.sk * jahre);
  const foerdersatz = pkSatz + skSatz;
  const foerderung = Math.round((Math.min(vzae, saetze.bewilligt) / saetze.einheit) * foerdersatz);
  const kommunalsatz = Math.round(saetze.kommunen * jahre);
  const kommunalanteil = Math.round(vzae * kommunalsatz);
  const eigenanteil = gesamtkosten - foerderung - kommunalanteil;
  return {
    jahreskosten,
    kostensatz,
    gesamtkosten,
    pkSatz,
    skSatz,
    foerdersatz,
    foerderung,
    kommunalsatz,
    kommunalanteil,
    eigenanteil,
  };
}
