import { fehlt, KimFehler, ohneFehler, versuche } from "../grundlage/fehler";
import type { Tag } from "../grundlage/datum";
import type { Saetze } from "../saetze/saetze";
import { berechne, betrag } from "./berechnung";
import { type Bestandteile, bestandteile } from "./bestandteile";
import { type Betraege, type Jahresbetraege, jahresbetraege } from "./jahre";
import { type Bewilligung, zuteilung } from "./zuteilung";
import { monateImZeitraum, type Zeitraum } from "./zeitraum";

/** Who employs: the Kreis, or another to whom grant and Eigenanteil are passed on. */
export const TRAEGER = ["Kreis", "weitergeleitet"] as const;

/** Who bears the Sachkosten that the Sätze name for the Kommunen. */
export const SACHKOSTENTRAEGER = ["Kreis", "Kommune"] as const;

/** What the Eigenanteil of the Kreis is paid from. */
export const DECKUNGSARTEN = ["überplanmäßig", "im Haushalt", "Integrationspauschale"] as const;

type Deckungsart = (typeof DECKUNGSARTEN)[number];

/** A row of the Stellenplan, as the calculation takes it. */
export interface Planzeile {
  /** key of the Stellenart in its one spelling */
  readonly art: string;
  /** in ten-thousandths: 35000 is 3,5 VZÄ */
  readonly vzae: number;
  /** pay grade in its one spelling: "E11" */
  readonly entgeltgruppe: string;
  /** first and last day; `undefined` takes that of the whole plan */
  readonly beginn: Tag | undefined;
  readonly ende: Tag | undefined;
  readonly bewilligt: Bewilligung;
  readonly traeger: (typeof TRAEGER)[number];
  readonly sachkosten: (typeof SACHKOSTENTRAEGER)[number];
  readonly deckung: Deckungsart;
  /** rows of different scenarios are alternatives; `undefined` is part of them all */
  readonly szenario: string | undefined;
}

/** What an Eigenanteil counts as; only an überplanmäßiger is a risk. */
export type Zuordnung = Deckungsart | "weitergeleitet";

/** All amounts of a row, in whole euros. */
export interface Stellenkosten extends Betraege {
  /** the Modul of its Stellenart, as the Sätze name it */
  readonly modul: string;
  readonly zeitraum: Zeitraum;
  /** in ten-thousandths */
  readonly monate: number;
  /** granted VZÄ, in ten-thousandths */
  readonly zugeteilt: number;
  /** the parts of the Gesamtkosten */
  readonly bestandteile: Bestandteile;
  readonly jahre: readonly Jahresbetraege[];
  readonly zaehltAls: Zuordnung;
}

/** A row of the Stellenplan with its amounts, or the error that keeps them from being calculated. */
export interface Planposten {
  readonly zeile: Planzeile;
  readonly kosten: Stellenkosten | KimFehler;
}

/**
 * Calculates a whole Stellenplan, row by row in its order. The bewilligte VZÄ are shared over the rows
 * ({@link zuteilung}); a row that cannot be calculated says why, holds no grant and leaves the others alone.
 * @param zeitraum the period of rows that name no Beginn or no Ende
 */
export function berechnePlan(
  zeilen: readonly Planzeile[],
  saetze: Saetze,
  zeitraum: Zeitraum,
): readonly Planposten[] {
  const gelesen = zeilen.map((zeile) => ({ zeile, stelle: versuche(() => pruefe(zeile, saetze, zeitraum)) }));
  const stellen = ohneFehler(gelesen.map(({ stelle }) => stelle));
  const mengen = zuteilung(stellen, (art) => saetze.bewilligt(saetze.stellenart(art)));
  const zugeteilt = new Map(stellen.map((stelle, i) => [stelle, mengen[i]]));
  return gelesen.map(({ zeile, stelle }) => ({
    zeile,
    kosten: stelle instanceof KimFehler ? stelle : stellenkosten(stelle, zugeteilt.get(stelle) ?? 0, saetze),
  }));
}

/** A row that can be calculated, with what its own period and the Sätze say. */
interface Planstelle extends Planzeile, Zeitraum {
  readonly beginn: Tag;
  readonly ende: Tag;
  readonly monate: number;
  readonly modul: string;
}

/**
 * Of several faults the one furthest to the left in the row is told.
 * @throws KimFehler for a Stellenart, a Modul, a grade or bewilligte VZÄ that the Sätze do not hold (#N/A), or a
 * period that ends before it begins or is too long (#VALUE!)
 */
function pruefe(zeile: Planzeile, saetze: Saetze, plan: Zeitraum): Planstelle {
  const stellenart = saetze.stellenart(zeile.art);
  const modul = modulVon(zeile.art, saetze);
  saetze.jahreskosten(zeile.entgeltgruppe);
  const zeitraum = { beginn: zeile.beginn ?? plan.beginn, ende: zeile.ende ?? plan.ende };
  const monate = monateImZeitraum(zeitraum);
  if (zeile.bewilligt === "Stand") saetze.bewilligt(stellenart);
  return { ...zeile, ...zeitraum, monate, modul };
}

function modulVon(art: string, saetze: Saetze): string {
  const modul = saetze.text(`Art.${art}.Modul`);
  if (modul === undefined) throw fehlt(`Sätze (${saetze.herkunft}): Es fehlt Art.${art}.Modul.`);
  return modul;
}

function stellenkosten(stelle: Planstelle, zugeteilt: number, saetze: Saetze): Stellenkosten {
  const { beginn, ende, monate, modul } = stelle;
  const berechnung = berechne({ ...stelle, bewilligt: zugeteilt }, saetze);
  const gesamtkosten = betrag(berechnung, "gesamtkosten");
  const foerderung = betrag(berechnung, "foerderung");
  const kommunalanteil = stelle.sachkosten === "Kommune" ? betrag(berechnung, "kommunalanteil") : 0;
  const betraege = {
    gesamtkosten,
    foerderung,
    kommunalanteil,
    eigenanteil: gesamtkosten - foerderung - kommunalanteil,
  };
  return {
    ...betraege,
    modul,
    zeitraum: { beginn, ende },
    monate,
    zugeteilt,
    bestandteile: bestandteile(berechnung, saetze),
    jahre: jahresbetraege(betraege, { beginn, ende }),
    zaehltAls: stelle.traeger === "Kreis" ? stelle.deckung : stelle.traeger,
  };
}
