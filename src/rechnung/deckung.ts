import { kalendertag, type Tag } from "../grundlage/datum";
import type { Jahresrisiko, Szenariorisiko } from "./risiko";
import { betragBis } from "./zeitraum";

/** What is left of the Integrationspauschale (Vorlage, section III: 450.000 € on 27.05.2021). */
export interface Integrationspauschale {
  /** in whole euros, 0 or more */
  readonly restbetrag: number;
  /** the last day for which it may be used */
  readonly bis: Tag;
}

/** The Eigenanteile of one Haushaltsjahr and what pays them, in whole euros. */
export interface Jahresdeckung extends Jahresrisiko {
  /** what of them falls on days for which the Pauschale may be used */
  readonly deckbar: number;
  /** what the Pauschale pays */
  readonly gedeckt: number;
  /** what stays überplanmäßig */
  readonly ueberplanmaessig: number;
}

/** A scenario's risk after the Integrationspauschale, in whole euros. */
export interface Deckung {
  readonly jahre: readonly Jahresdeckung[];
  readonly gedeckt: number;
  readonly ueberplanmaessig: number;
}

/**
 * What the Integrationspauschale pays of a scenario's überplanmäßige Eigenanteile: in order of time, as far as they
 * fall on days until its end, while it lasts (Fachkonzept section 3, end): years before that of its last day in full,
 * of that year what is left of the sum up to this day, of later years nothing. A year whose coverable sum is negative is
 * paid nothing, and adds nothing to the Pauschale.
 */
export function deckung(
  { stellen, eigenanteil, jahre }: Szenariorisiko,
  { restbetrag, bis }: Integrationspauschale,
): Deckung {
  const deckbarInsgesamt = stellen.reduce(
    (bisher, stelle) => bisher + betragBis(stelle.eigenanteil, stelle.zeitraum, bis),
    0,
  );
  const letztesJahr = kalendertag(bis).jahr;
  let bisher = 0;
  let uebrig = restbetrag;
  const jahresdeckungen = jahre.map((jahr) => {
    const imLetzten = jahr.jahr > letztesJahr ? 0 : deckbarInsgesamt - bisher;
    const deckbar = jahr.jahr < letztesJahr ? jahr.eigenanteil : imLetzten;
    bisher += jahr.eigenanteil;
    const gedeckt = Math.max(0, Math.min(deckbar, uebrig));
    uebrig -= gedeckt;
    return { ...jahr, deckbar, gedeckt, ueberplanmaessig: jahr.eigenanteil - gedeckt };
  });
  const gedeckt = restbetrag - uebrig;
  return { jahre: jahresdeckungen, gedeckt, ueberplanmaessig: eigenanteil - gedeckt };
}
