/** The parts of the report, in its order. */
export const GRUPPEN = [
  "Excel und Add-in",
  "Einstellungen",
  "KIM-Funktionen",
  "Formeln der Tabellen",
  "Zahlen, Datum und Sprache",
  "Schreiben in die Arbeitsmappe",
  "Zeiten",
] as const;
export type Gruppe = (typeof GRUPPEN)[number];

/** How a check came out; an "Angabe" is information that nobody judges. */
export type Ausgang = "in Ordnung" | "Abweichung" | "nicht verfügbar" | "Angabe";

/** A line of the report. */
export interface Befund {
  readonly id: string;
  readonly gruppe: Gruppe;
  /** what was looked at, in the officer's words */
  readonly was: string;
  readonly ausgang: Ausgang;
  /** what was expected and what came, or what there is */
  readonly einzelheit?: string;
  /** what she can do, where the line is not in order */
  readonly abhilfe?: string;
}

/** What a line says whatever comes out. */
export type Befundkopf = Pick<Befund, "id" | "gruppe" | "was">;

/** A line of something that is as it should be. */
export function inOrdnung({ id, gruppe, was }: Befundkopf, einzelheit?: string): Befund {
  return { id, gruppe, was, ausgang: "in Ordnung", ...(einzelheit === undefined ? {} : { einzelheit }) };
}

/** A line of something that is not. */
export function abweichung({ id, gruppe, was }: Befundkopf, einzelheit: string, abhilfe: string): Befund {
  return { id, gruppe, was, ausgang: "Abweichung", einzelheit, abhilfe };
}

/** A line of something that could not be looked at. */
export function nichtVerfuegbar(
  { id, gruppe, was }: Befundkopf,
  einzelheit: string,
  abhilfe: string,
): Befund {
  return { id, gruppe, was, ausgang: "nicht verfügbar", einzelheit, abhilfe };
}

/** A line of information. */
export function angabe(id: string, gruppe: Gruppe, was: string, einzelheit: string): Befund {
  return { id, gruppe, was, ausgang: "Angabe", einzelheit };
}
