import { liesEinstellung } from "./einstellung";
import { inExcel } from "./inExcel";
import { hindernisAus } from "./meldungen";
import { liesAbschluss, liesMerker, MERKER, type Werk } from "./merker";
import { nimmMitVorhandenemZurueck } from "./ruecknahme";

/** A run that was stopped before its end and could not be taken back. */
export interface Unterbrochenes {
  readonly werk: Werk;
  readonly begonnen: Date;
  /** the sheets that it was adding, writing or changing */
  readonly blaetter: readonly string[];
}

/**
 * Looks for a run that was stopped before its end: Excel did not answer any more, or the pane was closed. One that
 * had only to tidy up is brought to its end.
 * @returns `undefined` where there is nothing to restore
 * @throws Hindernis
 */
export async function findeUnterbrochenes(): Promise<Unterbrochenes | undefined> {
  try {
    const wert = await liesEinstellung(MERKER);
    if (liesAbschluss(wert)) await nimmMitVorhandenemZurueck();
    const merker = liesMerker(wert);
    return (
      merker && {
        werk: merker.werk ?? "tabellen",
        begonnen: new Date(merker.begonnen),
        blaetter: merker.betroffene ?? merker.blaetter.map(({ name }) => name),
      }
    );
  } catch (fehler) {
    throw hindernisAus(fehler, "nichts verändert");
  }
}

/**
 * Brings the workbook back to what it was before the interrupted run. What was typed into its sheets since is lost.
 * @throws Hindernis
 */
export async function stelleWiederHer(): Promise<void> {
  try {
    await nimmMitVorhandenemZurueck();
  } catch (fehler) {
    throw hindernisAus(fehler, "nicht zurückgenommen");
  }
}

/**
 * Leaves everything as it is, the copies of the sheets too, and forgets the interrupted run.
 * @throws Hindernis
 */
export async function verwirf(): Promise<void> {
  try {
    await inExcel(async (context) => {
      const einstellung = context.workbook.settings.getItemOrNullObject(MERKER);
      einstellung.load("key");
      await context.sync();
      if (!einstellung.isNullObject) einstellung.delete();
      await context.sync();
    });
  } catch (fehler) {
    throw hindernisAus(fehler, "nichts verändert");
  }
}
