import { inExcel } from "../inExcel";
import { gleicherName } from "../verweis";

/**
 * The sheet that the test writes to: a hidden one of its own, with a hidden name on it. Before it is added, a note among
 * the workbook's settings says so; whatever stops the test, the note leads back to the sheet, and both are removed.
 */

/** The key among the workbook's settings. */
export const NOTIZ = "KIM für Excel: Selbsttest";
/** A name of the sheet, not of the workbook: it goes with the sheet. */
const KENNUNG = "KIM_Selbsttest";
const KOMMENTAR = "KIM für Excel: Blatt des Selbsttests, wird von selbst entfernt.";
const BLATT = "KIM Selbsttest";

interface Notiz {
  readonly blatt: string;
  /** all sheets that there were */
  readonly vorhandene: readonly string[];
}

/** What became of the sheet of a test that did not come to its end. */
export type Rest =
  | { readonly art: "keiner" }
  | { readonly art: "entfernt" }
  /** the officer has shown or used the sheet since: it is hers to delete */
  | { readonly art: "geblieben"; readonly blatt: string };

/** Adds the sheet beside those that there are; it takes effect with the next request. */
export function legePruefblattAn(
  { worksheets, settings }: Excel.Workbook,
  vorhandene: readonly string[],
): Excel.Worksheet {
  const name = freierName(vorhandene);
  const notiz: Notiz = { blatt: name, vorhandene };
  settings.add(NOTIZ, JSON.stringify(notiz));
  const blatt = worksheets.add(name);
  blatt.names.add(KENNUNG, blatt.getRange("A1").untrack(), KOMMENTAR).visible = false;
  blatt.visibility = "Hidden";
  return blatt;
}

/** "KIM Selbsttest", or with a number behind it. */
export function freierName(vorhandene: readonly string[]): string {
  for (let nummer = 1; ; nummer++) {
    const name = nummer === 1 ? BLATT : `${BLATT} ${String(nummer)}`;
    if (!vorhandene.some((vorhandener) => gleicherName(vorhandener, name))) return name;
  }
}

/**
 * Removes the sheet of a test, if there is one that is unmistakably ours: it was not there before the test, and it is
 * empty, or bears our name and is still hidden, so that nobody can have written to it.
 * @throws the host's error where that fails; it can be repeated
 */
export function entfernePruefblatt(): Promise<Rest> {
  return inExcel(async (context) => {
    const { worksheets, settings } = context.workbook;
    const einstellung = settings.getItemOrNullObject(NOTIZ);
    einstellung.load("value");
    await context.sync();
    if (einstellung.isNullObject) return { art: "keiner" };
    const notiz = liesNotiz(einstellung.value);
    const blatt = worksheets.getItemOrNullObject(notiz.blatt);
    blatt.load("name,visibility");
    const kennung = blatt.names.getItemOrNullObject(KENNUNG);
    kennung.load("name");
    const benutzt = blatt.getUsedRangeOrNullObject(true);
    benutzt.load("address");
    await context.sync();

    const war = notiz.vorhandene.some((name) => gleicherName(name, notiz.blatt));
    const gibtEs = !blatt.isNullObject && !war;
    const unberuehrt =
      gibtEs && (benutzt.isNullObject || (!kennung.isNullObject && blatt.visibility === "Hidden"));
    if (unberuehrt) blatt.delete();
    einstellung.delete();
    await context.sync();
    if (!gibtEs) return { art: "keiner" };
    return unberuehrt ? { art: "entfernt" } : { art: "geblieben", blatt: notiz.blatt };
  });
}

/** @returns a note of no sheet where it cannot be read */
function liesNotiz(wert: unknown): Notiz {
  try {
    const { blatt, vorhandene } = JSON.parse(String(wert)) as Record<string, unknown>;
    if (typeof blatt === "string" && blatt !== "" && Array.isArray(vorhandene))
      return { blatt, vorhandene: vorhandene.map(String) };
  } catch {
    // Somebody else's note, or a broken one: it says of no sheet that it is ours.
  }
  return { blatt: BLATT, vorhandene: [BLATT] };
}
