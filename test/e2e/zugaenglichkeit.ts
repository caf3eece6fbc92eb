import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const DARSTELLUNGEN = [
  { name: "hell", colorScheme: "light", forcedColors: "none" },
  { name: "dunkel", colorScheme: "dark", forcedColors: "none" },
  { name: "kontrast", colorScheme: "light", forcedColors: "active" },
] as const;

/** What depends on colours alone; the other rules find in the dark what they find in the light. */
const FARBREGELN = ["color-contrast", "link-in-text-block"];

/** The pane, as a part of the workbench's page. */
export const AUFGABENBEREICH = "#aufgabenbereich iframe";

/**
 * Finds no fault with parts of the page, or all of it, in the light, in the dark and in high contrast.
 * @param undDann what else is looked at in each of them, by its name
 */
export async function pruefeZugaenglichkeit(
  page: Page,
  teile: readonly string[] = [],
  undDann: (darstellung: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const { name, ...medien } of DARSTELLUNGEN) {
    await page.emulateMedia(medien);
    const axe = new AxeBuilder({ page });
    teile.forEach((teil) => axe.include(teil));
    if (name !== "hell") axe.withRules(FARBREGELN);
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => [id, name, nodes.map(({ html }) => html)])).toEqual([]);
    await undDann(name);
  }
}
