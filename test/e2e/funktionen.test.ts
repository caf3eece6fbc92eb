import { expect, test, type Werkbank } from "./werkbank";
import { AUFGABENBEREICH, pruefeZugaenglichkeit } from "./zugaenglichkeit";

/** From here on the pane is used with nothing but the keyboard. */
async function oeffneReiter({ bereich }: Werkbank): Promise<void> {
  await bereich.getByRole("tab", { name: "Funktionen" }).press("Enter");
  await expect(bereich.getByRole("tab", { name: "Funktionen" })).toBeFocused();
  await expect(bereich.getByLabel("Funktion suchen")).toBeVisible();
}

async function oeffneFunktion(werkbank: Werkbank, gesucht: string): Promise<void> {
  await oeffneReiter(werkbank);
  const { keyboard } = werkbank.page;
  await keyboard.press("Tab");
  await expect(werkbank.bereich.getByLabel("Funktion suchen")).toBeFocused();
  await keyboard.type(gesucht);
  await keyboard.press("Enter");
}

/** Types into the fields from the one with the cursor on; between two fields stands the button for the selection. */
async function fuelle({ page }: Werkbank, ...werte: readonly string[]): Promise<void> {
  for (const [i, wert] of werte.entries()) {
    if (i > 0) for (const _ of [1, 2]) await page.keyboard.press("Tab");
    await page.keyboard.type(wert);
  }
}

test("a function is searched, filled, calculated live and inserted, by keyboard alone", async ({
  werkbank,
}) => {
  const { bereich, page } = werkbank;
  await oeffneFunktion(werkbank, "eigenanteil in euro");
  await expect(bereich.getByRole("heading", { name: "KIM.EIGENANTEIL" })).toBeVisible();
  await expect(bereich.getByLabel("Modul", { exact: true })).toBeFocused();
  await fuelle(werkbank, "1", "3,5", "E11", "13");
  await expect(bereich.locator(".funktionswert")).toHaveText("158.644 €");
  await expect(bereich.locator("section .formel")).toHaveText('=KIM.EIGENANTEIL(1; 3,5; "E11"; 13)');
  await page.keyboard.press("Enter");
  await expect(werkbank.status).toHaveText(/^A1 auf „Tabelle1“: .* ergibt 158\.644 €: fertig$/);
  expect(await werkbank.wert("Tabelle1", "A1")).toBe(158_644);

  // Once more: now something stands there, and the cursor is on the harmless answer.
  await page.keyboard.press("Enter");
  await expect(bereich.getByText("In A1 steht schon „158.644 €“. Überschreiben?")).toBeVisible();
  await expect(bereich.getByRole("button", { name: "Nein" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(bereich.getByRole("button", { name: "Einfügen" })).toBeFocused();
});

test("a mistake is told at its field while it is typed", async ({ werkbank }) => {
  await oeffneFunktion(werkbank, "eigenanteil in euro");
  await fuelle(werkbank, "1", "3.5", "E11", "13");
  await expect(werkbank.bereich.locator("#angabe-vzae-fehler")).toHaveText(/^VZÄ: „3\.5“ ist keine Zahl/);
});

test("the view is accessible and fits into 320 pixels, in the light, in the dark and in high contrast", async ({
  werkbank,
}, testInfo) => {
  const { bereich, page } = werkbank;
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.evaluate(() => {
    const pane = document.querySelector<HTMLElement>("#aufgabenbereich");
    if (pane) pane.style.width = "320px";
  });
  const pruefe = async (name: string) => {
    await pruefeZugaenglichkeit(page, [AUFGABENBEREICH], async (darstellung) => {
      const path = testInfo.outputPath(`${name}-${darstellung}.png`);
      await page.locator("#aufgabenbereich").screenshot({ path });
    });
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    const breite = await bereich.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(breite).toBe(0);
  };
  await oeffneReiter(werkbank);
  await pruefe("liste");
  await bereich.getByLabel("Funktion suchen").fill("jeder Schritt");
  await bereich.getByRole("button", { name: "KIM.RECHENWEG" }).click();
  await bereich.getByText("Beispiel", { exact: true }).click();
  await bereich.getByRole("button", { name: "Beispiel in die Felder übernehmen" }).click();
  await expect(bereich.getByText("Die Formel füllt 40 Zellen: A1:D10.")).toBeVisible();
  await pruefe("rechenweg");
  await bereich.getByLabel("VZÄ", { exact: true }).fill("3.5");
  await bereich.locator("section .formel").scrollIntoViewIfNeeded();
  await pruefe("fehler");
});
