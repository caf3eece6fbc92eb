import { type Bruch, bruch, ganzzahl, gekuerzt, gerundet, malGeteilt, ZEHNTAUSEND } from "../grundlage/bruch";
import type { Saetze } from "../saetze/saetze";
import { type Berechnung, betrag } from "./berechnung";

/** What the cost of a workplace consists of (Fachkonzept section 1), in whole euros. */
export interface Bestandteile {
  readonly personalkosten: number;
  /** kalkulatorisch: the only part that has no effect on the budget */
  readonly gemeinkosten: number;
  readonly sachkosten: number;
  readonly it: number;
}

const JAHR = 12 * ZEHNTAUSEND;
const CENT = 100;

/**
 * The parts of the Gesamtkosten of a Stelle, in whole euros: they sum to the Gesamtkosten, always.
 *
 * Cumulated rates are rounded, amounts are taken of these, and each part is what its amount adds to the one before
 * (rule). What the two ways of rounding Gesamtkosten differ in is left to IT: "per Betrag" it can be a few euros off,
 * and below 0 where there is next to none.
 */
export function bestandteile(berechnung: Berechnung, saetze: Saetze): Bestandteile {
  const { vzae } = berechnung.stelle;
  const betraege = kumulierteSaetze(berechnung, saetze).map((satz) =>
    gerundet(malGeteilt(ganzzahl(satz), vzae, ZEHNTAUSEND)),
  );
  return ausKumulierten([...betraege, betrag(berechnung, "gesamtkosten")]);
}

/** The same parts of the Kostensatz of 1 VZÄ for the months of the Stelle: they sum to the rounded Kostensatz. */
export function teilsaetze(berechnung: Berechnung, saetze: Saetze): Bestandteile {
  const kostensatz = gerundet(berechnung.schritte.kostensatz.exakt);
  return ausKumulierten([...kumulierteSaetze(berechnung, saetze), kostensatz]);
}

/** Per VZÄ for the months: Personalkosten; with Gemeinkosten; with Sachkosten. Each rounded to whole euros. */
function kumulierteSaetze({ stelle: { entgeltgruppe, monate } }: Berechnung, saetze: Saetze): number[] {
  const personalkosten = saetze.personalkosten(entgeltgruppe) * ZEHNTAUSEND;
  const mitGemeinkosten =
    personalkosten + saetze.personalkosten(entgeltgruppe) * saetze.kgst("KGSt.Gemeinkosten");
  const mitSachkosten = mitGemeinkosten + saetze.kgst("KGSt.Sachkosten") * ZEHNTAUSEND;
  return [personalkosten, mitGemeinkosten, mitSachkosten]
    .map((jeJahr): Bruch => gekuerzt(bruch(jeJahr, CENT * ZEHNTAUSEND)))
    .map((jeJahr) => gerundet(malGeteilt(jeJahr, monate, JAHR)));
}

function ausKumulierten(kumuliert: readonly number[]): Bestandteile {
  const [personalkosten = 0, mitGemeinkosten = 0, mitSachkosten = 0, alles = 0] = kumuliert;
  return {
    personalkosten,
    gemeinkosten: mitGemeinkosten - personalkosten,
    sachkosten: mitSachkosten - mitGemeinkosten,
    it: alles - mitSachkosten,
  };
}
