import { type Bestand, LEERER_BESTAND } from "../blaetter/bestand";
import type { Mappe } from "../blaetter/blatt";
import { bestandAus } from "./bestand";
import { inExcel } from "./inExcel";
import { liesLage } from "./lage";
import { hindernisAus, istFehlendeSchnittstelle } from "./meldungen";
import { UMFAENGE } from "./umfang";

/**
 * Reads what the officer has in the workbook, and changes nothing.
 * @param baue builds the Mappe; called with an empty Bestand, to know what to look for
 * @throws Hindernis with a German sentence for the officer
 */
export async function liesBestand(baue: (bestand: Bestand) => Mappe): Promise<Bestand> {
  const erwartet = baue(LEERER_BESTAND);
  let letzter: unknown;
  for (const umfang of UMFAENGE) {
    try {
      return await inExcel(async (context) =>
        bestandAus(await liesLage(context, erwartet, umfang), erwartet),
      );
    } catch (fehler) {
      letzter = fehler;
      if (!istFehlendeSchnittstelle(fehler)) break;
    }
  }
  throw hindernisAus(letzter, "nichts verändert");
}
