/** Follows Office's own theme where Excel tells it; elsewhere the stylesheet follows the system. */
export function uebernimmThema(wurzel: HTMLElement): void {
  // Excel on the web and older versions know no theme, whatever the types say.
  const { officeTheme } = Office.context as { readonly officeTheme?: Office.OfficeTheme };
  const hintergrund = officeTheme?.bodyBackgroundColor;
  if (hintergrund) wurzel.dataset["thema"] = istDunkel(hintergrund) ? "dunkel" : "hell";
}

/**
 * Whether light text reads better on a colour.
 * @param farbe "#rrggbb"
 */
export function istDunkel(farbe: string): boolean {
  const [rot = 255, gruen = 255, blau = 255] = (farbe.match(/[\da-f]{2}/gi) ?? []).map((hex) =>
    parseInt(hex, 16),
  );
  return 0.299 * rot + 0.587 * gruen + 0.114 * blau < 128;
}
