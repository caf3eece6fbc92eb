import type { Satz } from "../saetze/satz";

/** A Satz that only the sheets know, with its words. */
export interface Zusatzsatz {
  readonly satz: Satz;
  readonly bezeichnung: string;
  readonly einheit: string;
}

const QUELLE = "Vorlage, Abschnitt I (Bescheid vom 22.02.2021)";
const JE_JAHR = "€ je Haushaltsjahr";

/**
 * What Modul 1 gets per Haushaltsjahr and not per Stelle (Vorlage, section I; Fachkonzept section 2): lines of their own,
 * outside the Eigenanteil.
 */
export const MITTEL: readonly Zusatzsatz[] = [
  {
    satz: { schluessel: "Mittel.Veranstaltungen", wert: 10_000, gueltigAb: "22.02.2021", quelle: QUELLE },
    bezeichnung: "Modul 1: Durchführung von Veranstaltungen",
    einheit: JE_JAHR,
  },
  {
    satz: { schluessel: "Mittel.Massnahmen", wert: 30_000, gueltigAb: "22.02.2021", quelle: QUELLE },
    bezeichnung: "Modul 1: Durchführung von Maßnahmen",
    einheit: JE_JAHR,
  },
];
