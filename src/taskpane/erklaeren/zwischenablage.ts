import type { Kopierform } from "../../erklaerung/kopierform";

/**
 * Puts something on the clipboard; within a click, or the browser refuses.
 * @returns false where the host allows it in no way
 */
export async function kopiere({ text, tsv, html }: Kopierform, form: "text" | "tabelle"): Promise<boolean> {
  const daten: Readonly<Record<string, string>> =
    form === "text" ? { "text/plain": text } : { "text/plain": tsv, "text/html": html };
  try {
    const stuecke = Object.entries(daten).map(([art, inhalt]) => [art, new Blob([inhalt], { type: art })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(stuecke) as Record<string, Blob>)]);
    return true;
  } catch {
    return kopiereAufAltemWeg(daten);
  }
}

/** Task panes of some hosts may not use the newer way. */
function kopiereAufAltemWeg(daten: Readonly<Record<string, string>>): boolean {
  let gesetzt = false;
  const beimKopieren = (ereignis: ClipboardEvent) => {
    for (const [art, inhalt] of Object.entries(daten)) ereignis.clipboardData?.setData(art, inhalt);
    ereignis.preventDefault();
    gesetzt = ereignis.clipboardData !== null;
  };
  document.addEventListener("copy", beimKopieren);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the newer one is forbidden
    return document.execCommand("copy") && gesetzt;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", beimKopieren);
  }
}
