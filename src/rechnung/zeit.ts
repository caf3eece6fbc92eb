import { anteil } from "../grundlage/anteil";
import {
  aufStellen,
  type Bruch,
  bruch,
  gerundet,
  malGeteilt,
  wieExcel,
  ZEHNTAUSEND,
} from "../grundlage/bruch";
import { kalendertag, type Tag, tageImMonat, tagVon, zeigeDatum } from "../grundlage/datum";
import { zeigeZahl } from "../grundlage/deutsch";
import { falsch } from "../grundlage/fehler";
import { liesKommazahl, type Zahlenbereich } from "../grundlage/zahlenform";
import { istLeer, type Zellwert } from "../grundlage/zelle";

const MONATE_JE_JAHR = 12;
const CENT = 100;

/** The amount that is split over years, in €. */
const BETRAG: Zahlenbereich = {
  mindestens: -100_000_000_000,
  hoechstens: 100_000_000_000,
  erlaubt: "ein Betrag bis 100 Milliarden Euro",
};

/**
 * The months from one day to another, both inclusive, exactly (Fachkonzept section 5): a begun month counts by
 * the days covered / the days of that month.
 * @throws KimFehler (#VALUE!) for an end before the beginning
 */
export function monate(beginn: Tag, ende: Tag): Bruch {
  if (ende < beginn)
    throw falsch(
      `Ende: ${zeigeDatum(ende)} liegt vor dem Beginn ${zeigeDatum(beginn)}. Erlaubt: der Beginn oder ein Tag danach.`,
    );
  const von = kalendertag(beginn);
  const bis = kalendertag(ende);
  const tageVon = tageImMonat(von.jahr, von.monat);
  const tageBis = tageImMonat(bis.jahr, bis.monat);
  const monatswechsel = (bis.jahr - von.jahr) * MONATE_JE_JAHR + bis.monat - von.monat;
  // The whole months up to the end's month, less the days missing at the beginning, and the days of the end's.
  const zaehler = monatswechsel * tageVon * tageBis - (von.tag - 1) * tageBis + bis.tag * tageVon;
  return bruch(zaehler, tageVon * tageBis);
}

/** The months from one day to another as they count, in ten-thousandths: 130000 is 13 months. */
export function monateGerundet(beginn: Tag, ende: Tag): number {
  return gerundet(malGeteilt(monate(beginn, ende), ZEHNTAUSEND, 1));
}

/** What falls into one Haushaltsjahr. */
export interface Jahresanteil {
  readonly jahr: number;
  /** months of the period in this year, in ten-thousandths */
  readonly monate: number;
  /** in €, with cents only where the whole amount has some */
  readonly betrag: number;
}

/**
 * An amount over Haushaltsjahre by cumulative rounding (Fachkonzept section 5): the parts sum exactly to it. An
 * amount with cents is split in cents, a negative one like its positive mirror image.
 * @param betrag in €, at most 100 billion either way
 * @throws KimFehler (#VALUE!) for more than two decimals, or an end before the beginning
 */
export function haushaltsjahre(betrag: number, beginn: Tag, ende: Tag): readonly Jahresanteil[] {
  const cent = inCent(betrag);
  const einheit = cent % CENT === 0 ? CENT : 1;
  const gesamt = Math.abs(cent) / einheit;
  const euro = (teil: number) => (cent < 0 ? 0 - teil : teil) / (CENT / einheit);

  const alle = monate(beginn, ende);
  let verteilt = 0;
  return jahre(beginn, ende).map(({ jahr, von, bis }) => {
    const bisher = gerundet(anteilDerMonate(gesamt, monate(beginn, bis), alle));
    const teil = bisher - verteilt;
    verteilt = bisher;
    return { jahr, monate: monateGerundet(von, bis), betrag: euro(teil) };
  });
}

/** What every Haushaltsjahr has of a period, as first and last day. */
function jahre(beginn: Tag, ende: Tag): { jahr: number; von: Tag; bis: Tag }[] {
  const erstes = kalendertag(beginn).jahr;
  const letztes = kalendertag(ende).jahr;
  return Array.from({ length: letztes - erstes + 1 }, (_, i) => {
    const jahr = erstes + i;
    return {
      jahr,
      von: Math.max(beginn, tagVon({ jahr, monat: 1, tag: 1 })),
      bis: Math.min(ende, tagVon({ jahr, monat: 12, tag: 31 })),
    };
  });
}

/** `gesamt × teil / alle`, exactly: what of a non-negative integer falls into some of the months. */
export function anteilDerMonate(gesamt: number, teil: Bruch, alle: Bruch): Bruch {
  // The denominators differ (days of the months), but both are products of numbers up to 31.
  const zaehler = (teil.ganz * teil.nenner + teil.rest) * alle.nenner;
  const nenner = (alle.ganz * alle.nenner + alle.rest) * teil.nenner;
  return anteil(gesamt, zaehler, nenner);
}

/**
 * Reads the amount that is split, in €; a blank is 0.
 * @throws KimFehler for what is no amount in euros and cents
 */
export function liesBetrag(wert: Zellwert): number {
  const betrag = istLeer(wert) ? 0 : liesKommazahl(wert, BETRAG, "Betrag");
  inCent(betrag);
  return betrag;
}

function inCent(betrag: number): number {
  const cent = aufStellen(betrag, 2);
  if (wieExcel(betrag) !== cent / CENT)
    throw falsch(
      `Betrag: ${zeigeZahl(betrag, 10)} hat mehr als zwei Nachkommastellen. Erlaubt: volle Euro oder Cent.`,
    );
  return cent;
}
