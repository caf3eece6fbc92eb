import { gerundet, ZEHNTAUSEND } from "../grundlage/bruch";
import type { Tag } from "../grundlage/datum";
import { falsch } from "../grundlage/fehler";
import { zeigeZahl } from "../grundlage/deutsch";
import { MONATE } from "./eingabe";
import { anteilDerMonate, monate, monateGerundet } from "./zeit";

/** Some days in a row, from the first to the last, both inclusive. */
export interface Zeitraum {
  readonly beginn: Tag;
  readonly ende: Tag;
}

/**
 * The months of a period as a Stelle is calculated with them, in ten-thousandths: 130000 is 13 months.
 * @throws KimFehler (#VALUE!) for an end before the beginning, or more months than Fachkonzept section 3 allows
 */
export function monateImZeitraum({ beginn, ende }: Zeitraum): number {
  const anzahl = monateGerundet(beginn, ende);
  if (anzahl > MONATE.hoechstens * ZEHNTAUSEND)
    throw falsch(`Monate: ${zeigeZahl(anzahl / ZEHNTAUSEND)} ist nicht erlaubt. Erlaubt: ${MONATE.erlaubt}.`);
  return anzahl;
}

/**
 * What falls up to a day, inclusive, of an amount that is spread over a period: r(betrag × months up to the day /
 * all months), which the Haushaltsjahre have at the end of each year (Fachkonzept section 5).
 * @param betrag in whole euros; a negative one is split like its positive mirror image
 */
export function betragBis(betrag: number, { beginn, ende }: Zeitraum, tag: Tag): number {
  if (tag < beginn) return 0;
  if (tag >= ende) return betrag;
  const teil = gerundet(anteilDerMonate(Math.abs(betrag), monate(beginn, tag), monate(beginn, ende)));
  return betrag < 0 ? 0 - teil : teil;
}
