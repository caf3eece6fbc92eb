import { ohneFehler } from "../grundlage/fehler";
import type { Planposten, Stellenkosten } from "./plan";

/** What of the Eigenanteile is überplanmäßig in one Haushaltsjahr, in whole euros. */
export interface Jahresrisiko {
  readonly jahr: number;
  readonly eigenanteil: number;
}

/** The risk if one scenario comes: its own Stellen and those of no scenario. */
export interface Szenariorisiko {
  /** `undefined` where the plan has no scenarios */
  readonly szenario: string | undefined;
  /** those whose Eigenanteil is überplanmäßig */
  readonly stellen: readonly Stellenkosten[];
  /** their sum, in whole euros; it may be negative */
  readonly eigenanteil: number;
  /** every Haushaltsjahr from the first to the last of the whole plan */
  readonly jahre: readonly Jahresrisiko[];
}

/** What the Kreis risks having to provide überplanmäßig: from the lowest scenario to the highest. */
export interface Risiko {
  /** in the order in which the plan first names them; at least one */
  readonly szenarien: readonly Szenariorisiko[];
  /** of equal ones, the first */
  readonly niedrigstes: Szenariorisiko;
  readonly hoechstes: Szenariorisiko;
}

/**
 * The risk of a Stellenplan over its scenarios (Vorlage, section III: "Insgesamt ergibt sich … das Risiko"). A
 * scenario goes by its name through all Module. Rows with an error count nowhere, but their scenario does.
 */
export function risiko(posten: readonly Planposten[]): Risiko {
  const jahre = haushaltsjahreDesPlans(posten);
  const szenarien = szenarienDesPlans(posten).map((szenario) => szenariorisiko(szenario, posten, jahre));
  return {
    szenarien,
    niedrigstes: szenarien.reduce((a, b) => (b.eigenanteil < a.eigenanteil ? b : a)),
    hoechstes: szenarien.reduce((a, b) => (b.eigenanteil > a.eigenanteil ? b : a)),
  };
}

function szenarienDesPlans(posten: readonly Planposten[]): readonly (string | undefined)[] {
  const namen = new Set(posten.map(({ zeile }) => zeile.szenario));
  namen.delete(undefined);
  return namen.size > 0 ? [...namen] : [undefined];
}

function haushaltsjahreDesPlans(posten: readonly Planposten[]): readonly number[] {
  let [erstes, letztes] = [Infinity, -Infinity];
  for (const { jahre } of ohneFehler(posten.map(({ kosten }) => kosten)))
    for (const { jahr } of jahre) {
      erstes = Math.min(erstes, jahr);
      letztes = Math.max(letztes, jahr);
    }
  return erstes > letztes ? [] : Array.from({ length: letztes - erstes + 1 }, (_, i) => erstes + i);
}

function szenariorisiko(
  szenario: string | undefined,
  posten: readonly Planposten[],
  jahre: readonly number[],
): Szenariorisiko {
  const eigene = posten.filter(({ zeile }) => zeile.szenario === undefined || zeile.szenario === szenario);
  const stellen = ohneFehler(eigene.map(({ kosten }) => kosten)).filter(
    ({ zaehltAls }) => zaehltAls === "überplanmäßig",
  );
  return {
    szenario,
    stellen,
    eigenanteil: summe(stellen.map(({ eigenanteil }) => eigenanteil)),
    jahre: jahre.map((jahr) => ({
      jahr,
      eigenanteil: summe(stellen.map((stelle) => eigenanteilIm(jahr, stelle))),
    })),
  };
}

function eigenanteilIm(jahr: number, stelle: Stellenkosten): number {
  return stelle.jahre.find((anteil) => anteil.jahr === jahr)?.eigenanteil ?? 0;
}

function summe(betraege: readonly number[]): number {
  return betraege.reduce((bisher, betrag) => bisher + betrag, 0);
}
