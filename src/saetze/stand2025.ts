import type { Satz, Stand } from "./satz";

const RICHTLINIE = "Bezirksregierung Arnsberg zur Richtlinie vom 12.12.2024 (MBl. NRW. 2024 Nr. 43), Modul 1";

const satz = (schluessel: string, wert: number, wortlaut: string): Satz => ({
  schluessel,
  wert,
  gueltigAb: "2025",
  quelle: `${RICHTLINIE}: ${wortlaut}`,
});

/**
 * All that is public of 2025 (Fachkonzept section 6), Modul 1 only; whatever is missing here, the user enters.
 * "Bis zu" names the highest amount, which is what a grant in full comes to.
 */
export const STAND_2025: Stand = {
  name: "2025",
  saetze: [
    satz("Art.1.Einheit", 1, "Betrag je Koordinationsstelle"),
    satz("Art.1.PK", 57000, "bis zu 57.000 € je Koordinationsstelle"),
    satz("Art.1.SK", 5700, "bis zu 5.700 € je Vollzeitarbeitsplatz"),
    satz("Art.1V.Einheit", 0.5, "Betrag je halbe Verwaltungsassistenz"),
    satz("Art.1V.PK", 22500, "22.500 € je 0,5 Verwaltungsassistenz"),
  ],
};
