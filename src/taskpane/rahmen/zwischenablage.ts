/** The kind of a plain text in the clipboard. */
export const TEXT = "text/plain";
/** The kind of a table or a text with looks. */
export const HTML = "text/html";

/** What is put into the clipboard, by its kind. */
export type Inhalte = Readonly<Partial<Record<typeof TEXT | typeof HTML, string>>>;

/**
 * Puts something into the clipboard; within a click, or the browser refuses.
 * @returns false where the browser or Excel allows it in no way
 */
export async function legeInZwischenablage(inhalte: Inhalte): Promise<boolean> {
  try {
    const { clipboard } = navigator;
    const { [TEXT]: text, ...andere } = inhalte;
    if (text !== undefined && Object.keys(andere).length === 0) await clipboard.writeText(text);
    else {
      const stuecke = Object.entries(inhalte).map(([art, inhalt]) => [
        art,
        new Blob([inhalt], { type: art }),
      ]);
      // eslint-disable-next-line no-restricted-properties -- the clipboard's, not the document's
      await clipboard.write([new ClipboardItem(Object.fromEntries(stuecke) as Record<string, Blob>)]);
    }
    return true;
  } catch {
    return aufAltemWeg(inhalte);
  }
}

/** The panes of some hosts may not use the newer way. */
function aufAltemWeg(inhalte: Inhalte): boolean {
  let gesetzt = false;
  const beimKopieren = (ereignis: ClipboardEvent) => {
    for (const [art, inhalt] of Object.entries(inhalte)) ereignis.clipboardData?.setData(art, inhalt);
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

/** Selects a text that is shown, for the officer to copy it with the keyboard. */
export function markiere(gezeigt: HTMLElement | null): void {
  if (!gezeigt) return;
  getSelection()?.selectAllChildren(gezeigt);
  gezeigt.focus();
}
