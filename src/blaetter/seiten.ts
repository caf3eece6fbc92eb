import type { Blatt } from "./blatt";

/** A4 less the margins, in points. */
const SEITE = {
  hoch: { breite: 509, hoehe: 741 },
  quer: { breite: 756, hoehe: 494 },
} as const;
/** Fonts differ a little from host to host, and so does what fits. */
const SPIELRAUM = 0.97;

/** A column's width in points: characters of 7 pixels and a margin of 5, at 96 pixels to 72 points. */
const inPunkten = (zeichen: number) => (zeichen * 7 + 5) * 0.75;

/**
 * A sheet whose pages begin where one of its parts does, so that none is cut that fits on a page.
 * @param teile the first row of each part, in their order
 */
export function mitSeitenwechseln(blatt: Blatt, teile: readonly number[]): Blatt {
  const { druck, spaltenbreiten, zeilenhoehen } = blatt;
  const { breite, hoehe } = SEITE[druck.ausrichtung];
  const gedruckteSpalten = spaltenbreiten.slice(0, druck.bereich?.spalten);
  const masstab = Math.min(
    1,
    breite / gedruckteSpalten.reduce((summe, zeichen) => summe + inPunkten(zeichen), 0),
  );
  const platz = (hoehe / masstab) * SPIELRAUM;

  const zwischen = (von: number, bis: number) =>
    zeilenhoehen.slice(von, bis).reduce((summe, zeile) => summe + zeile, 0);
  const [ersteWiederholte, letzteWiederholte] = druck.wiederholteZeilen ?? [0, -1];
  const wiederholt = zwischen(ersteWiederholte, letzteWiederholte + 1);
  const ende = druck.bereich?.zeilen ?? zeilenhoehen.length;

  const seitenwechsel: number[] = [];
  let seitenanfang = 0;
  teile.forEach((teil, i) => {
    const kopf = seitenanfang === 0 ? 0 : wiederholt;
    const passt = kopf + zwischen(seitenanfang, teile[i + 1] ?? ende) <= platz;
    if (passt || teil === seitenanfang) return;
    seitenwechsel.push(teil);
    seitenanfang = teil;
  });
  return { ...blatt, druck: { ...druck, seitenwechsel } };
}
