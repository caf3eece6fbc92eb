import { inAnderemFenster } from "../../excel/meldungen";

/** Does something while no other pane works on the same workbook. */
export type Vorrecht = <T>(tu: () => Promise<T>) => Promise<T>;

/**
 * Keeps two panes of this browser from working on one workbook at the same time, as two tabs with Excel on the web may:
 * each would take what the other has half done for its own. Panes on other machines are kept apart by the note that a
 * run leaves in the workbook. An unsaved workbook has no address to be told by, and no second tab either. A browser that
 * keeps its storage from pages within other pages, as many do with Excel on the web, refuses them locks, too: without
 * them the note has to do.
 * @throws Hindernis where another pane is at work
 */
export const vorrecht: Vorrecht = async <T>(tu: () => Promise<T>): Promise<T> => {
  const { url } = Office.context.document;
  if (!url || !("locks" in navigator)) return tu();
  let ergebnis: { readonly wert: T } | undefined;
  const frage = { erlaubt: false };
  try {
    await navigator.locks.request(sperrname(url), { ifAvailable: true }, async (sperre) => {
      frage.erlaubt = true;
      if (sperre) ergebnis = { wert: await tu() };
    });
  } catch (fehler) {
    if (frage.erlaubt) throw fehler;
    return tu();
  }
  if (!ergebnis) throw inAnderemFenster();
  return ergebnis.wert;
};

/** Whether another pane of this browser is at work on the workbook: what it has begun is not interrupted, then. */
export async function arbeitetAnderes(): Promise<boolean> {
  const { url } = Office.context.document;
  if (!url || !("locks" in navigator)) return false;
  const { held = [] } = await navigator.locks.query().catch((): LockManagerSnapshot => ({}));
  return held.some(({ name }) => name === sperrname(url));
}

function sperrname(url: string): string {
  return `KIM für Excel: ${url}`;
}
