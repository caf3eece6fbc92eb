/**
 * Puts a text into the clipboard. Excel on the web may forbid a pane to do so; then what shows the text is selected,
 * for the officer to copy it with the keyboard.
 * @returns whether it is in the clipboard
 */
export async function kopiere(text: string, gezeigt: HTMLElement | null): Promise<boolean> {
  try {
    // Without https there is none, whatever the types say.
    await (navigator as { readonly clipboard?: Clipboard }).clipboard?.writeText(text);
    if ("clipboard" in navigator) return true;
  } catch {
    // Then as below.
  }
  if (gezeigt) {
    getSelection()?.selectAllChildren(gezeigt);
    gezeigt.focus();
  }
  return false;
}
