import type { Satz, Stand } from "./satz";

const RICHTLINIE = "Bezirksregierung Arnsberg zur Richtlinie vom 12.12.2024 (MBl. NRW. 2024 Nr. 43), Modul 1";
const JE_STELLE = "€ je geförderte Stelle und Jahr";

const satz = (
  schluessel: string,
  bezeichnung: string,
  wert: number,
  einheit: string,
  wortlaut: string,
): Satz => ({
  schluessel,
  bezeichnung,
  wert,
  einheit,
  gueltigAb: "2025",
  quelle: `${RICHTLINIE}: ${wortlaut}`,
});

/**
 * All that is public of 2025 (Fachkonzept section 6), Modul 1 only; whatever is missing here, the user enters.
 * "Bis zu" names the highest amount, which is what a grant in full comes to.
 */
export const STAND_2025: Stand = {
  name: "2025",
  titel: "Förderung im Modul 1 nach der Richtlinie vom 12.12.2024; alle übrigen Sätze fehlen",
  saetze: [
    satz(
      "Art.1.Einheit",
      "Strategische Steuerung: Umfang einer geförderten Stelle",
      1,
      "VZÄ je Stelle",
      "Betrag je Koordinationsstelle",
    ),
    satz(
      "Art.1.PK",
      "Strategische Steuerung: Förderung der Personalkosten",
      57000,
      JE_STELLE,
      "bis zu 57.000 € je Koordinationsstelle",
    ),
    satz(
      "Art.1.SK",
      "Strategische Steuerung: Förderung der Sachkosten",
      5700,
      JE_STELLE,
      "bis zu 5.700 € je Vollzeitarbeitsplatz",
    ),
    satz(
      "Art.1V.Einheit",
      "Verwaltungsassistenz: Umfang einer geförderten Stelle",
      0.5,
      "VZÄ je Stelle",
      "Betrag je halbe Verwaltungsassistenz",
    ),
    satz(
      "Art.1V.PK",
      "Verwaltungsassistenz: Förderung der Personalkosten",
      22500,
      JE_STELLE,
      "22.500 € je 0,5 Verwaltungsassistenz",
    ),
  ],
};
