import { ZEHNTAUSEND } from "../../grundlage/bruch";
import { Listenlage, type Listenspalte, spalte } from "./listenlage";
import { ZEILEN } from "./zeilen";

/** What is distributed over the days. The Eigenanteil is what remains of it. */
export const BETRAEGE = ["gesamtkosten", "foerderung", "sachkosten"] as const;
export type Betrag = (typeof BETRAEGE)[number];

/** In which columns the largest remainders of a Betrag are found. */
type Rechenspalte = `${Betrag}${"Ganze" | "Rest" | "Rang"}`;

const RECHENSPALTEN: Readonly<Record<Rechenspalte, Listenspalte>> = {
  gesamtkostenGanze: spalte("Gesamtkosten: volle Euro", 13),
  gesamtkostenRest: spalte("Gesamtkosten: Rest", 13),
  gesamtkostenRang: spalte("Gesamtkosten: Rang des Rests", 13),
  foerderungGanze: spalte("Förderung: volle Euro", 13),
  foerderungRest: spalte("Förderung: Rest", 13),
  foerderungRang: spalte("Förderung: Rang des Rests", 13),
  sachkostenGanze: spalte("Sachkosten: volle Euro", 13),
  sachkostenRest: spalte("Sachkosten: Rest", 13),
  sachkostenRang: spalte("Sachkosten: Rang des Rests", 13),
};

/** What the officer fills in: a row for each Kommune. */
const EINGABEN = {
  kommune: spalte("Kommune", 26, "kopfEingerueckt"),
  tage: spalte("Tage pro Woche", 14),
  anmerkung: spalte("Anmerkung", 38, "kopfEingerueckt"),
} as const;

/** The columns of the list "KIM_CM_Einsatz": inputs, results, and how these come about in whole numbers. */
const EINSATZSPALTEN = {
  ...EINGABEN,
  vzae: spalte("VZÄ", 9),
  gesamtkosten: spalte("Gesamtkosten", 14),
  foerderung: spalte("KIM-Förderung", 14),
  sachkosten: spalte("Sachkosten der Kommune", 14),
  eigenanteil: spalte("Eigenanteil", 14),
  hinweis: spalte("Hinweis", 38, "kopfEingerueckt"),
  nummer: spalte("Zeile", 8),
  tageGanz: spalte("Tage in Zehntausendsteln", 17),
  vzaeGanz: spalte("VZÄ in Zehntausendsteln", 17),
  ...RECHENSPALTEN,
} as const;

export const ANZAHL_EINGABEN = Object.keys(EINGABEN).length;

/** Where the list stands, and what stands above it in its columns. */
export const EINSATZ = new Listenlage(EINSATZSPALTEN, 0, ZEILEN.listenkopf);

/** Where the list beside it begins, with a column between them. */
export const NACHBARSPALTE = EINSATZ.namen.length + 1;

/**
 * How the amounts are taken apart. With these limits every product of the largest remainders stays a whole number
 * below 10^14.
 */
export const GRENZEN = { basis: ZEHNTAUSEND, betrag: 1e10, tagesumme: 1e8 } as const;

/** Cells above the list that formulas in its rows and in the other list refer to. */
export const FEST = {
  szenario: EINSATZ.fest("tage", ZEILEN.ersteEingabe),
  /** 0 for none */
  szenarioNr: EINSATZ.fest("tageGanz", ZEILEN.ersteEingabe),
  wochentage: EINSATZ.fest("tage", ZEILEN.zweiteEingabe),
  /** days per VZÄ, in ten-thousandths */
  wochentageGanz: EINSATZ.fest("tageGanz", ZEILEN.vorgabe),
  /** VZÄ of the plan, in ten-thousandths */
  planGanz: EINSATZ.fest("vzaeGanz", ZEILEN.vorgabe),
  /** sums of the list, in ten-thousandths */
  tagesumme: EINSATZ.fest("tageGanz", ZEILEN.summe),
  vzaesumme: EINSATZ.fest("vzaeGanz", ZEILEN.summe),
} as const;
