import type { Planeingaben } from "../../src/blaetter/stellenplan/eingaben";
import { LEERE_EINGABEN } from "../../src/blaetter/stellenplan/eingaben";
import { tagVon } from "../../src/grundlage/datum";

/** Stellenart and a grade that it may have. */
const ARTEN = [
  ["Strategische Steuerung", "E11"],
  ["Verwaltungsassistenz", "E5"],
  ["Case Management", "S12"],
  ["ABH/EBH", "E9a"],
] as const;
const SZENARIEN = ["", "", "", "", "", "", "Berechnung 1", "Berechnung 2"] as const;
const DECKUNGEN = ["überplanmäßig", "überplanmäßig", "im Haushalt", "Integrationspauschale"] as const;

/** The plan's own period: from 2021-12-01 to 2022-12-31 as Excel serials. */
export const PLANZEITRAUM = { beginn: 44531, ende: 44926 } as const;

/**
 * A long Stellenplan, the same in every run: Stellen of all kinds in quarters of a VZÄ, from the first of a month to
 * the end of one, few of them for one scenario alone.
 */
export function langerPlan(anzahl: number): readonly Planeingaben[] {
  const zufall = gleichverteilt(2021);
  const eine = <T>(auswahl: readonly T[]): T => auswahl[Math.floor(zufall() * auswahl.length)]!;
  return Array.from({ length: anzahl }, (_, i) => {
    const [art, entgeltgruppe] = eine(ARTEN);
    const beginnMonat = Math.floor(zufall() * 18);
    const endeMonat = beginnMonat + Math.floor(zufall() * (24 - beginnMonat));
    return {
      ...LEERE_EINGABEN,
      art,
      bezeichnung: `${art} ${i + 1}`,
      vzae: (1 + Math.floor(zufall() * 12)) / 4,
      entgeltgruppe,
      beginn: ersterTag(beginnMonat),
      ende: ersterTag(endeMonat + 1) - 1,
      bewilligt: eine(["Stand", "Stand", "Stand", 0.5]),
      traeger: eine(["Kreis", "Kreis", "Kreis", "weitergeleitet"]),
      sachkosten: eine(["Kreis", "Kommune"]),
      deckung: eine(DECKUNGEN),
      szenario: eine(SZENARIEN),
    };
  });
}

/** @param monat counted from January 2021 as 0 */
function ersterTag(monat: number): number {
  return tagVon({ jahr: 2021 + Math.floor(monat / 12), monat: 1 + (monat % 12), tag: 1 });
}

/** Mulberry32: numbers from 0 to 1 that look random and are the same for the same seed. */
function gleichverteilt(saat: number): () => number {
  let zustand = saat;
  return () => {
    zustand = (zustand + 0x6d2b79f5) | 0;
    let x = Math.imul(zustand ^ (zustand >>> 15), 1 | zustand);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}
