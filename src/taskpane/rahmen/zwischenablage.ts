/**
 * Puts a text into the clipboard.
 * @returns false where the browser or Excel does not allow it
 */
export async function legeInZwischenablage(text: string): Promise<boolean> {
  // Without https there is none, whatever the types say.
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (!clipboard) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
