import type { Betrag, Tabelle } from "../../excel/tabellen";
import { STANDARD } from "../../saetze/staende";
import type { Planuebersicht } from "./stellenplan";
import { ERSTE_WAHL, type Wahl } from "./wahl";
import type { Feld } from "./zeitraum";

/** All that the view shows. */
export interface Stand {
  /** the period as it is typed */
  readonly felder: Readonly<Record<Feld, string>>;
  readonly wahl: Wahl;
  /** the Stellenplan of the workbook, where it has one */
  readonly plan: Planuebersicht | undefined;
  /** whether the workbook has Sätze of its own */
  readonly saetzeDa: boolean;
  /** the Stand that they would be reset to */
  readonly neuerStand: string;
  /** whether the officer is asked if they are to be reset */
  readonly fragt: boolean;
  /** the sheets that are there */
  readonly tabellen: readonly Tabelle[];
  readonly betraege: readonly Betrag[];
  /** sheets of ours that the last run has not made */
  readonly uebrige: readonly string[];
  /** whether a file was saved last */
  readonly gespeichert: boolean;
}

/** What the officer can do in it. */
export interface Handlungen {
  readonly tippe: (feld: Feld, text: string) => void;
  readonly waehle: (geaendert: Partial<Wahl>) => void;
  /** with Enter or the main button: tables in Excel, a file elsewhere */
  readonly schickeAb: () => void;
  readonly speichere: () => void;
  readonly waehleNeuenStand: (stand: string) => void;
  readonly frageNachSaetzen: (fragt: boolean) => void;
  readonly setzeSaetzeZurueck: () => void;
  readonly zeigeBlatt: (name: string) => void;
  readonly zeigeBetrag: (name: string) => void;
}

/** The Vorlage's period, and nothing in the workbook yet. */
export const ERSTER_STAND: Stand = {
  felder: { beginn: "01.12.2021", ende: "31.12.2022" },
  wahl: ERSTE_WAHL,
  plan: undefined,
  saetzeDa: false,
  neuerStand: STANDARD.name,
  fragt: false,
  tabellen: [],
  betraege: [],
  uebrige: [],
  gespeichert: false,
};
