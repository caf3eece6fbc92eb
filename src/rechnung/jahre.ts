import { haushaltsjahre } from "./zeit";
import type { Zeitraum } from "./zeitraum";

/** The amounts of a Stelle, in whole euros: Eigenanteil = Gesamtkosten − Förderung − Kommunalanteil, always. */
export interface Betraege {
  readonly gesamtkosten: number;
  readonly foerderung: number;
  readonly kommunalanteil: number;
  /** may be negative */
  readonly eigenanteil: number;
}

/** What of a Stelle falls into one Haushaltsjahr. */
export interface Jahresbetraege extends Betraege {
  readonly jahr: number;
  /** months of the Stelle in this year, in ten-thousandths */
  readonly monate: number;
}

/**
 * The amounts of a Stelle by Haushaltsjahr. Each of the three that bear the cost is split for itself by cumulative
 * rounding (Fachkonzept section 5); the Gesamtkosten of a year are their sum, so that years and columns both agree.
 * @throws KimFehler (#VALUE!) for an end before the beginning
 */
export function jahresbetraege(
  betraege: Omit<Betraege, "gesamtkosten">,
  { beginn, ende }: Zeitraum,
): readonly Jahresbetraege[] {
  const jeJahr = (betrag: number) => haushaltsjahre(betrag, beginn, ende).map((anteil) => anteil.betrag);
  const foerderungen = jeJahr(betraege.foerderung);
  const kommunalanteile = jeJahr(betraege.kommunalanteil);
  return haushaltsjahre(betraege.eigenanteil, beginn, ende).map(({ jahr, monate, betrag }, i) => {
    const [foerderung = 0, kommunalanteil = 0] = [foerderungen[i], kommunalanteile[i]];
    const gesamtkosten = foerderung + kommunalanteil + betrag;
    return { jahr, monate, gesamtkosten, foerderung, kommunalanteil, eigenanteil: betrag };
  });
}
