import type { Funktionsid } from "../../aufrufe/kim";

/** What a field takes beside cells, and so how what is typed into it is read. */
export type Feldart =
  "zahl" | "zahlenliste" | "datum" | "stellenart" | "entgeltgruppe" | "bewilligt" | "stand" | "zellen";

/** A parameter of the functions as a field of the form. */
export interface Feldangabe {
  readonly art: Feldart;
  /** its name as the sentences of errors begin with it */
  readonly name: string;
}

/** The fields, by the name of their parameter in functions.json. */
export const FELDER: Readonly<Record<string, Feldangabe>> = {
  modul: { art: "stellenart", name: "Modul" },
  vzae: { art: "zahl", name: "VZÄ" },
  entgeltgruppe: { art: "entgeltgruppe", name: "Entgeltgruppe" },
  monate: { art: "zahl", name: "Monate" },
  bewilligt: { art: "bewilligt", name: "bewilligt" },
  saetze: { art: "stand", name: "Sätze" },
  beginn: { art: "datum", name: "Beginn" },
  ende: { art: "datum", name: "Ende" },
  betrag: { art: "zahl", name: "Betrag" },
  gewichte: { art: "zahlenliste", name: "Gewichte" },
  gesamt: { art: "zahl", name: "Gesamt" },
  schritt: { art: "zahl", name: "Schritt" },
  tage: { art: "zahl", name: "Tage" },
  wochentage: { art: "zahl", name: "Wochentage" },
  gedruckt: { art: "zahl", name: "gedruckt" },
  berechnet: { art: "zahl", name: "berechnet" },
  summanden: { art: "zellen", name: "Summanden" },
};

/** What numbers in a column of a result are. */
export type Zahlart = "euro" | "genau" | "jahr" | "zahl";

/** The columns of each function's result; a result of more columns goes on as its last one. */
export const ERGEBNISSPALTEN: Readonly<Record<Funktionsid, readonly [Zahlart, ...Zahlart[]]>> = {
  EIGENANTEIL: ["euro"],
  GESAMTKOSTEN: ["euro"],
  FOERDERUNG: ["euro"],
  KOMMUNALANTEIL: ["euro"],
  RECHENWEG: ["zahl", "zahl", "euro", "zahl"],
  ARBEITSPLATZKOSTEN: ["euro"],
  MONATE: ["genau"],
  HAUSHALTSJAHRE: ["jahr", "genau", "euro"],
  VERTEILUNG: ["zahl"],
  VZAE: ["genau"],
  ABGLEICH: ["zahl"],
};

/** Whose first row says what stands below. */
export const MIT_KOPFZEILE: readonly Funktionsid[] = ["RECHENWEG"];

/** Whose errors stand in the cell as their sentence. */
export const MIT_FEHLERSATZ: readonly Funktionsid[] = ["RECHENWEG"];

/** What numbers in a column of a function's result are. */
export function zahlart(id: Funktionsid, spalte: number): Zahlart {
  const [erste, ...weitere] = ERGEBNISSPALTEN[id];
  return [erste, ...weitere][Math.min(spalte, weitere.length)] ?? erste;
}
