import { type Bruch, bruch, ganzzahl, gerundet, malGeteilt, ZEHNTAUSEND } from "../grundlage/bruch";
import type { Rundung, Saetze, Stellenart } from "../saetze/saetze";

/** A post (or several of one kind) for a time, as the calculation takes it. */
export interface Stelle {
  /** key of the Stellenart: "1", "1V", "2", "3" or one of the user's own */
  readonly art: string;
  /** full-time equivalents in ten-thousandths: 35000 is 3,5 VZÄ */
  readonly vzae: number;
  /** pay grade in its one spelling: "E11" */
  readonly entgeltgruppe: string;
  /** months in ten-thousandths: 130000 is 13 months */
  readonly monate: number;
  /** granted VZÄ in ten-thousandths; `undefined` takes those of the Sätze */
  readonly bewilligt: number | undefined;
}

/** The steps of Fachkonzept section 3, in the order in which they are calculated; the amount is the last. */
export const SCHRITTE = [
  "jahreskosten",
  "kostensatz",
  "gesamtkosten",
  "pkSatz",
  "skSatz",
  "foerdersatz",
  "foerderung",
  "kommunalsatz",
  "kommunalanteil",
  "eigenanteil",
] as const;

export type Schrittname = (typeof SCHRITTE)[number];

/** Whether a step goes on as a whole euro or as it is. */
export type Rundungsregel = "euro" | "exakt";

const JE_SATZ: Readonly<Record<Schrittname, Rundungsregel>> = {
  jahreskosten: "exakt",
  kostensatz: "euro",
  gesamtkosten: "euro",
  pkSatz: "euro",
  skSatz: "euro",
  foerdersatz: "exakt",
  foerderung: "euro",
  kommunalsatz: "euro",
  kommunalanteil: "euro",
  eigenanteil: "exakt",
};

/**
 * The rounding of every step, by the rounding of the Stellenart. The Vorlage is not consistent: Modul 2's
 * Gesamtkosten are 7 × the unrounded rate (723.298, not 7 × 103.328 = 723.296).
 */
export const RUNDUNG: Readonly<Record<Rundung, Readonly<Record<Schrittname, Rundungsregel>>>> = {
  Satz: JE_SATZ,
  Betrag: { ...JE_SATZ, kostensatz: "exakt" },
};

/** One step in euros: what it is exactly, and the number that goes on into the next. */
export interface Schritt {
  readonly exakt: Bruch;
  readonly wert: Bruch;
}

/** The whole calculation of one Stelle: its inputs as taken, and every step as numbers. */
export interface Berechnung {
  readonly stelle: Stelle;
  readonly stellenart: Stellenart;
  /** granted VZÄ and funded VZÄ, min(vzae, bewilligt), in ten-thousandths */
  readonly bewilligt: number;
  readonly gefoerdert: number;
  readonly schritte: Readonly<Record<Schrittname, Schritt>>;
}

/** The whole euros of a step that is rounded to them: an amount. The Eigenanteil may be negative. */
export function betrag({ schritte }: Berechnung, name: Schrittname): number {
  return schritte[name].wert.ganz;
}

const JAHR = 12 * ZEHNTAUSEND;
const CENT = 100;

/**
 * Calculates one Stelle, exactly, by the formulas of Fachkonzept section 3.
 * @throws KimFehler (#N/A) for a grade or a Satz that `saetze` does not hold
 */
export function berechne(stelle: Stelle, saetze: Saetze): Berechnung {
  const { vzae, monate } = stelle;
  const kostenJeJahr = saetze.jahreskosten(stelle.entgeltgruppe);
  const stellenart = saetze.stellenart(stelle.art);
  const bewilligt = stelle.bewilligt ?? saetze.bewilligt(stellenart);
  const gefoerdert = Math.min(vzae, bewilligt);

  const regel = RUNDUNG[stellenart.rundung];
  const jahreskosten = schritt(regel.jahreskosten, kostenJeJahr);
  const kostensatz = schritt(regel.kostensatz, malGeteilt(jahreskosten.wert, monate, JAHR));
  const gesamtkosten = schritt(regel.gesamtkosten, malGeteilt(kostensatz.wert, vzae, ZEHNTAUSEND));

  // Both rates are whole euros by every rule, and so is their sum.
  const pkSatz = schritt(regel.pkSatz, bruch(stellenart.pk * monate, CENT * JAHR));
  const skSatz = schritt(regel.skSatz, bruch(stellenart.sk * monate, CENT * JAHR));
  const foerdersatz = schritt(regel.foerdersatz, ganzzahl(pkSatz.wert.ganz + skSatz.wert.ganz));
  const foerderung = schritt(regel.foerderung, malGeteilt(foerdersatz.wert, gefoerdert, stellenart.einheit));

  const kommunalsatz = schritt(regel.kommunalsatz, bruch(stellenart.skKommunen * monate, CENT * JAHR));
  const kommunalanteil = schritt(regel.kommunalanteil, malGeteilt(kommunalsatz.wert, vzae, ZEHNTAUSEND));

  const eigenanteil = schritt(
    regel.eigenanteil,
    ganzzahl(gesamtkosten.wert.ganz - foerderung.wert.ganz - kommunalanteil.wert.ganz),
  );

  return {
    stelle,
    stellenart,
    bewilligt,
    gefoerdert,
    schritte: {
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
    },
  };
}

function schritt(regel: Rundungsregel, exakt: Bruch): Schritt {
  return { exakt, wert: regel === "exakt" ? exakt : ganzzahl(gerundet(exakt)) };
}
