import type { Tag } from "../grundlage/datum";
import type { Zeitraum } from "./zeitraum";

/**
 * Where a Stelle's bewilligte VZÄ come from: "Stand" shares those of the Sätze with the other Stellen of its
 * Stellenart; a number (ten-thousandths, 0 for "keine") is a grant of its own, which takes no part in the sharing.
 */
export type Bewilligung = "Stand" | number;

/** A Stelle as far as the sharing of bewilligte VZÄ asks for it; its period ends no sooner than it begins. */
export interface Bewerbung extends Zeitraum {
  /** key of the Stellenart */
  readonly art: string;
  /** in ten-thousandths */
  readonly vzae: number;
  readonly bewilligt: Bewilligung;
  /** Stellen of different scenarios are alternatives; one without is part of them all */
  readonly szenario: string | undefined;
}

/**
 * Shares the bewilligte VZÄ of each Stellenart over its Stellen, so that no scenario holds more than are bewilligt
 * on any day, and a successor does not compete with whom she follows (Fachkonzept section 2: funded are bewilligte
 * VZÄ only).
 *
 * First come the Stellen without a scenario in their order, then those of each scenario in theirs. A Stelle gets as
 * much of its VZÄ as those before it, of no scenario or its own, leave free on every day of its period.
 * @param imStand the bewilligte VZÄ of a Stellenart, in ten-thousandths
 * @returns the granted VZÄ of each Stelle, in ten-thousandths, at most its own
 */
export function zuteilung(
  bewerbungen: readonly Bewerbung[],
  imStand: (art: string) => number,
): readonly number[] {
  const plaetze = bewerbungen.map((bewerbung) => ({ ...bewerbung, zugeteilt: eigeneZusage(bewerbung) }));
  const gemeinsame = plaetze.filter(({ bewilligt }) => bewilligt === "Stand");
  for (const [art, derArt] of gruppiert(gemeinsame, (platz) => platz.art)) teile(derArt, imStand(art));
  return plaetze.map(({ zugeteilt }) => zugeteilt);
}

interface Platz extends Bewerbung {
  zugeteilt: number;
}

function eigeneZusage({ vzae, bewilligt }: Bewerbung): number {
  return bewilligt === "Stand" ? 0 : Math.min(vzae, bewilligt);
}

/** Shares the bewilligte VZÄ of one Stellenart. */
function teile(plaetze: readonly Platz[], bewilligt: number): void {
  const belegung = Belegung.leer(plaetze);
  const jeSzenario = gruppiert(plaetze, ({ szenario }) => szenario);
  teileReihum(jeSzenario.get(undefined) ?? [], bewilligt, belegung);
  jeSzenario.delete(undefined);
  for (const derSzenarios of jeSzenario.values()) teileReihum(derSzenarios, bewilligt, belegung.kopie());
}

function teileReihum(plaetze: readonly Platz[], bewilligt: number, belegung: Belegung): void {
  for (const platz of plaetze) {
    platz.zugeteilt = Math.min(platz.vzae, bewilligt - belegung.hoechste(platz));
    belegung.belege(platz, platz.zugeteilt);
  }
}

function gruppiert<T, S>(werte: readonly T[], schluesselVon: (wert: T) => S): Map<S, T[]> {
  const gruppen = new Map<S, T[]>();
  for (const wert of werte) {
    const schluessel = schluesselVon(wert);
    const gruppe = gruppen.get(schluessel);
    if (gruppe) gruppe.push(wert);
    else gruppen.set(schluessel, [wert]);
  }
  return gruppen;
}

/**
 * How many VZÄ are held on each day. Their sum only rises on days on which a period begins, so that the highest of
 * any period is found on its own first day or on one of these.
 */
class Belegung {
  private constructor(private readonly tage: readonly { readonly tag: Tag; gehalten: number }[]) {}

  /** Nothing held yet in any of these periods. */
  static leer(zeitraeume: readonly Zeitraum[]): Belegung {
    const ersteTage = new Set(zeitraeume.map(({ beginn }) => beginn));
    return new Belegung([...ersteTage].map((tag) => ({ tag, gehalten: 0 })));
  }

  kopie(): Belegung {
    return new Belegung(this.tage.map((tag) => ({ ...tag })));
  }

  /** The most that is held on a day of one of the periods that this began with. */
  hoechste(zeitraum: Zeitraum): number {
    return this.tageIn(zeitraum).reduce((bisher, { gehalten }) => Math.max(bisher, gehalten), 0);
  }

  belege(zeitraum: Zeitraum, vzae: number): void {
    for (const tag of this.tageIn(zeitraum)) tag.gehalten += vzae;
  }

  private tageIn({ beginn, ende }: Zeitraum) {
    return this.tage.filter(({ tag }) => tag >= beginn && tag <= ende);
  }
}
