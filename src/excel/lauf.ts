import { raeumeAuf } from "./abschluss";
import { type Ausgang, unterbrochenerLauf } from "./meldungen";
import { liesAbschluss, liesMerker } from "./merker";
import { nimmMitVorhandenemZurueck } from "./ruecknahme";
import type { Umfang } from "./umfang";
import type { Teile } from "./versand";

/** What is being done. */
export type Fortschritt = "pruefen" | "schreiben" | "abschliessen" | "zuruecknehmen";

/** Is told what is being done, and how much of it Excel has answered. */
export type Melder = (fortschritt: Fortschritt, teile?: Teile) => void;

/** How far a run has come, as it says itself. */
export interface Laufstand<T> {
  /** whether something may have been written */
  begonnen: boolean;
  /** set when all is written and only the end is left: what to answer where Excel's answer to that got lost */
  ergebnis?: () => T | Promise<T>;
}

/** A run that did not come to its end. */
export class Fehlschlag {
  constructor(
    readonly fehler: unknown,
    readonly ausgang: Ausgang,
  ) {}
}

/**
 * Lets a run change the workbook, and takes back what it has changed when anything fails. Before its first change a
 * run leaves a note (a Merker), from which the workbook can be brought back, now or at the next start.
 */
export async function mitRuecknahme<T>(
  arbeite: (stand: Laufstand<T>) => Promise<T>,
  melde: Melder,
): Promise<T | Fehlschlag> {
  const stand: Laufstand<T> = { begonnen: false };
  try {
    return await arbeite(stand);
  } catch (fehler) {
    if (!stand.begonnen) return new Fehlschlag(fehler, "nichts verändert");
    melde("zuruecknehmen");
    try {
      const ruecknahme = await nimmMitVorhandenemZurueck();
      // Without its note a run that was closing had done all: only Excel's answer got lost.
      if (ruecknahme !== "zurückgenommen" && stand.ergebnis) return await stand.ergebnis();
      return new Fehlschlag(fehler, ruecknahme === "abgeschlossen" ? "nichts verändert" : ruecknahme);
    } catch {
      return new Fehlschlag(fehler, "nicht zurückgenommen");
    }
  }
}

/**
 * Brings a run before to its end that had only to tidy up.
 * @param merker what is kept of it in the workbook
 * @returns whether that was needed: then the workbook has to be read again
 * @throws Hindernis where it was interrupted before, and the officer has to decide first
 */
export async function erledigeFrueheren(
  context: Excel.RequestContext,
  merker: unknown,
  umfang: Umfang,
): Promise<boolean> {
  if (liesMerker(merker)) throw unterbrochenerLauf();
  const abschluss = liesAbschluss(merker);
  if (!abschluss) return false;
  await raeumeAuf(context, abschluss, umfang);
  return true;
}
