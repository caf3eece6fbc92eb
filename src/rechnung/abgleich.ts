import { aufStellen, wieExcel } from "../grundlage/bruch";
import { aufzaehlung, zeigeBruch, zeigeZahl } from "../grundlage/deutsch";
import type { Zahlenbereich } from "../grundlage/zahlenform";

/** A figure that is compared. */
export const VERGLEICHSZAHL: Zahlenbereich = {
  mindestens: -1e11,
  hoechstens: 1e11,
  erlaubt: "eine Zahl bis 100 Milliarden",
};

/** A part of the calculated figure, under the name its row gives. */
export interface Summand {
  readonly name: string;
  readonly betrag: number;
}

/** Two unequal figures, as Excel sees them: with 15 digits. */
interface Paar {
  readonly gedruckt: number;
  readonly berechnet: number;
  readonly summanden: readonly Summand[];
}

/** Names what happened, or gives `undefined` where it was something else. */
type Ursache = (paar: Paar) => string | undefined;

/** In the order of Fachkonzept section 7: the first that fits is told, and no other. */
const URSACHEN: readonly Ursache[] = [vorzeichen, zehnerfaktor, monatsfaktor, zahlendreher, rundung, summand];

/**
 * Compares a printed figure with the calculated one: "stimmt", or the difference with at most one likely cause.
 * Where no cause is clear, none is guessed.
 * @param summanden the parts of the calculated figure, to recognise one that is missing or doubled
 */
export function abgleich(gedruckt: number, berechnet: number, summanden: readonly Summand[] = []): string {
  const paar = { gedruckt: wieExcel(gedruckt), berechnet: wieExcel(berechnet), summanden };
  if (paar.gedruckt === paar.berechnet) return "stimmt";
  const differenz = zeigeDifferenz(paar);
  const beide = `${zeige(paar.gedruckt)} statt ${zeige(paar.berechnet)}`;
  for (const ursache of URSACHEN) {
    const name = ursache(paar);
    if (name !== undefined) return `${name}: ${beide}, ${differenz}`;
  }
  return `${differenz}: ${beide}`;
}

/** Decimals that are shown, and that a cause may rest on. */
const STELLEN = 4;

/** How many decimals a figure has; more than {@link STELLEN} are as good as endless. */
function nachkommastellen(zahl: number): number {
  let stellen = 0;
  while (stellen <= STELLEN && aufStellen(zahl, stellen) / 10 ** stellen !== zahl) stellen++;
  return stellen;
}

function zeige(zahl: number): string {
  if (nachkommastellen(zahl) <= STELLEN) return zeigeZahl(zahl, STELLEN);
  const ganz = Math.floor(Math.abs(zahl));
  const rest = Math.min(Math.max(aufStellen(Math.abs(zahl) - ganz, 10), 1), 1e10 - 1);
  return `${zahl < 0 ? "−" : ""}${zeigeBruch({ ganz, rest, nenner: 1e10 }, STELLEN)}`;
}

function zeigeDifferenz({ gedruckt, berechnet }: Paar): string {
  const differenz = zeigeZahl(Math.abs(berechnet - gedruckt), STELLEN);
  return differenz === "0" ? "Differenz unter 0,0001" : `Differenz ${differenz}`;
}

function vorzeichen({ gedruckt, berechnet }: Paar): string | undefined {
  return gedruckt === -berechnet ? "Vorzeichen" : undefined;
}

/** A figure in thousands is usually rounded; from this size on its digits tell it from a chance. */
const MINDESTENS_TAUSEND = 100;

function zehnerfaktor({ gedruckt, berechnet }: Paar): string | undefined {
  const zuKlein = Math.abs(gedruckt) < Math.abs(berechnet);
  const klein = zuKlein ? gedruckt : berechnet;
  const gross = zuKlein ? berechnet : gedruckt;
  const inTausend = Math.abs(klein) >= MINDESTENS_TAUSEND && aufStellen(gross, -3) === klein;
  const genau = [10, 100, 1000].find((mal) => wieExcel(klein * mal) === gross);
  const faktor = genau ?? (inTausend ? 1000 : undefined);
  return faktor === undefined ? undefined : `Faktor ${zeigeZahl(faktor)} zu ${zuKlein ? "klein" : "groß"}`;
}

/** From how many units of the last place on two rounded figures tell 12 from 13 months. */
const MINDESTENS_MONATE = 1000;

function monatsfaktor({ gedruckt, berechnet }: Paar): string | undefined {
  const passt = (zwoelf: number, dreizehn: number) => {
    const abweichung = Math.abs(zwoelf - (dreizehn * 12) / 13);
    const einheit = 10 ** -Math.min(nachkommastellen(zwoelf), nachkommastellen(dreizehn));
    const gerundet = abweichung < einheit && Math.abs(zwoelf) >= MINDESTENS_MONATE * einheit;
    return gerundet || wieExcel(zwoelf * 13) === wieExcel(dreizehn * 12);
  };
  if (passt(gedruckt, berechnet)) return "Faktor 12/13 (12 statt 13 Monate)";
  if (passt(berechnet, gedruckt)) return "Faktor 13/12 (13 statt 12 Monate)";
  return undefined;
}

/** Two neighbouring digits have changed places, both before the decimal comma or both behind it. */
function zahlendreher({ gedruckt, berechnet }: Paar): string | undefined {
  const stellen = Math.max(nachkommastellen(gedruckt), nachkommastellen(berechnet));
  if (stellen > STELLEN || gedruckt < 0 !== berechnet < 0) return undefined;
  const a = String(Math.abs(aufStellen(gedruckt, stellen)));
  const b = String(Math.abs(aufStellen(berechnet, stellen)));
  let erste = 0;
  while (a.charAt(erste) === b.charAt(erste)) erste++;
  const zweite = erste + 1;
  const gedreht = a.slice(0, erste) + a.charAt(zweite) + a.charAt(erste) + a.slice(zweite + 1);
  const amKomma = zweite === a.length - stellen;
  return gedreht === b && !amKomma ? "Zahlendreher" : undefined;
}

/** From how many units on a figure rounded to tens and more, and a difference of one unit, are no chance. */
const MINDESTENS_GERUNDET = 50;
const MINDESTENS_EINE_EINHEIT = 100;
const GROBE_STELLEN = [-1, -2, -3, -4, -5, -6];

function rundung({ gedruckt, berechnet }: Paar): string | undefined {
  const stellen = Math.min(nachkommastellen(gedruckt), nachkommastellen(berechnet));
  const gleichGerundet = aufStellen(gedruckt, stellen) === aufStellen(berechnet, stellen);
  const aufZehnerUndMehr = GROBE_STELLEN.some((grob) => {
    const einheiten = aufStellen(berechnet, grob);
    return Math.abs(einheiten) >= MINDESTENS_GERUNDET && einheiten * 10 ** -grob === gedruckt;
  });
  const eineEinheit =
    aufStellen(Math.abs(berechnet - gedruckt), stellen + 2) <= 100 &&
    Math.abs(berechnet) >= MINDESTENS_EINE_EINHEIT * 10 ** -stellen;
  return gleichGerundet || aufZehnerUndMehr || eineEinheit ? "Rundung" : undefined;
}

/** Most summands are far off, and are told so without reading their digits: there may be thousands of them. */
function istBetrag(zahl: number, zehntausendstel: number): boolean {
  return (
    Math.abs(zahl * 10 ** STELLEN - zehntausendstel) < 1 && aufStellen(zahl, STELLEN) === zehntausendstel
  );
}

function summand({ gedruckt, berechnet, summanden }: Paar): string | undefined {
  const differenz = aufStellen(berechnet - gedruckt, STELLEN);
  const namen = (betrag: number) =>
    summanden.filter((einer) => istBetrag(einer.betrag, betrag)).map(({ name }) => `„${name}“`);
  const fehlende = namen(differenz);
  const doppelte = namen(-differenz);
  if (fehlende.length > 0 === doppelte.length > 0) return undefined;
  return fehlende.length > 0
    ? `Summand ${aufzaehlung(fehlende, "oder")} fehlt`
    : `Summand ${aufzaehlung(doppelte, "oder")} doppelt`;
}
