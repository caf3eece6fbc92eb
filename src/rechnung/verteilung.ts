import { anteil } from "../grundlage/anteil";
import { aufStellen, type Bruch, ganzzahl, wieExcel, ZEHNTAUSEND } from "../grundlage/bruch";
import { zeigeZahl } from "../grundlage/deutsch";
import { falsch } from "../grundlage/fehler";
import type { Zahlenbereich, Zahlenform } from "../grundlage/zahlenform";

/** A weight: days, inhabitants, amounts. Only the proportions count. */
export const GEWICHT: Zahlenbereich = {
  mindestens: 0,
  hoechstens: 1e12,
  erlaubt: "eine Zahl ab 0, höchstens 1 Billion",
};

/** The total that is spread. */
export const GESAMT: Zahlenbereich = {
  mindestens: -1e11,
  hoechstens: 1e11,
  erlaubt: "eine Zahl bis 100 Milliarden",
};

/** The step in which it is spread, kept in ten-thousandths. */
export const SCHRITT: Zahlenform = {
  stellen: 4,
  mindestens: 0.0001,
  hoechstens: 1e11,
  erlaubt: "eine Zahl ab 0,0001, zum Beispiel 0,5 (ohne Angabe gilt 1)",
};

/**
 * Spreads a total over weights in whole steps by largest remainder (Hare-Niemeyer): the parts sum exactly to it,
 * a weight of 0 gets nothing, a larger one never less than a smaller one. Ties go to the larger weight, then to
 * the earlier one (Fachkonzept section 4). A negative total is spread like its positive mirror image.
 * @param gesamt the total, a multiple of the step
 * @param gewichte each 0 or more; they count to 15 digits of their sum
 * @param schritt the step in ten-thousandths
 * @throws KimFehler (#VALUE!) for a total that is no multiple of the step, and for one without any weight
 */
export function verteile(gesamt: number, gewichte: readonly number[], schritt = ZEHNTAUSEND): number[] {
  const schritte = inSchritten(gesamt, schritt);
  const ganze = inGanzenZahlen(gewichte);
  if (schritte !== 0 && ganze.every((gewicht) => gewicht === 0))
    throw falsch(
      `Gewichte: Alle sind 0, ${zeigeZahl(gesamt)} lässt sich nicht verteilen. Erlaubt: mindestens ein Gewicht über 0.`,
    );
  return groessteReste(Math.abs(schritte), ganze).map((teil) => {
    const betrag = (teil * schritt) / ZEHNTAUSEND;
    return gesamt < 0 ? 0 - betrag : betrag;
  });
}

/** How many steps the total has. */
function inSchritten(gesamt: number, schritt: number): number {
  const zehntausendstel = aufStellen(gesamt, 4);
  const genau = wieExcel(gesamt) === zehntausendstel / ZEHNTAUSEND;
  if (genau && zehntausendstel % schritt === 0) return zehntausendstel / schritt;
  throw falsch(
    `Gesamt: ${zeigeZahl(gesamt, 10)} lässt sich nicht in Schritten von ${zeigeZahl(schritt / ZEHNTAUSEND)} verteilen. ` +
      `Erlaubt: ein Vielfaches des Schritts.`,
  );
}

const ZIFFERN = 15;
/** Beyond it, weights are nothing beside any total; and powers of ten stay exact. */
const HOECHSTE_STELLEN = 22;

/** The weights in one unit, small enough that each is an integer and that their sum has about 15 digits. */
function inGanzenZahlen(gewichte: readonly number[]): number[] {
  const summe = gewichte.reduce((bisher, gewicht) => bisher + gewicht, 0);
  const stellen = Math.min(ZIFFERN - 1 - Math.floor(Math.log10(summe)), HOECHSTE_STELLEN);
  return gewichte.map((gewicht) => aufStellen(gewicht, stellen));
}

/** How a weight comes to its part: all numbers count steps. */
export interface Anteilsweg {
  /** the exact share */
  readonly quote: Bruch;
  /** the place of its remainder among all, from 1 */
  readonly rang: number;
  /** how many steps are left when all shares are rounded down: so many of the largest remainders get one more */
  readonly uebrig: number;
}

/** How {@link verteile} comes to its result, for each weight; a negative total as its positive mirror image. */
export function verteilungsweg(
  gesamt: number,
  gewichte: readonly number[],
  schritt = ZEHNTAUSEND,
): readonly Anteilsweg[] {
  const { anteile, uebrig } = anteileVon(Math.abs(inSchritten(gesamt, schritt)), inGanzenZahlen(gewichte));
  const raenge = nachResten(anteile).map(({ stelle }) => stelle);
  return anteile.map(({ ganz, rest, nenner }, i) => ({
    quote: { ganz, rest, nenner },
    rang: raenge.indexOf(i) + 1,
    uebrig,
  }));
}

/** Largest remainder in integers: `gesamt` times each share of the weights. */
function groessteReste(gesamt: number, gewichte: readonly number[]): number[] {
  const { anteile, uebrig } = anteileVon(gesamt, gewichte);
  const teile = anteile.map(({ ganz }) => ganz);
  nachResten(anteile)
    .slice(0, uebrig)
    .forEach(({ ganz, stelle }) => (teile[stelle] = ganz + 1));
  return teile;
}

interface Anteil extends Bruch {
  readonly gewicht: number;
  readonly stelle: number;
}

function anteileVon(
  gesamt: number,
  gewichte: readonly number[],
): { readonly anteile: readonly Anteil[]; readonly uebrig: number } {
  const summe = gewichte.reduce((bisher, gewicht) => bisher + gewicht, 0);
  const anteile = gewichte.map((gewicht, stelle) => ({
    gewicht,
    stelle,
    ...(summe === 0 ? ganzzahl(0) : anteil(gesamt, gewicht, summe)),
  }));
  if (summe === 0) return { anteile, uebrig: 0 };
  return { anteile, uebrig: gesamt - anteile.reduce((bisher, { ganz }) => bisher + ganz, 0) };
}

function nachResten(anteile: readonly Anteil[]): readonly Anteil[] {
  return [...anteile].sort((a, b) => b.rest - a.rest || b.gewicht - a.gewicht || a.stelle - b.stelle);
}
