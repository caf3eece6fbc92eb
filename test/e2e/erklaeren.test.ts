import { expect, test, type Werkbank } from "./werkbank";
import { AUFGABENBEREICH, pruefeZugaenglichkeit } from "./zugaenglichkeit";

/** Chooses the tab by keyboard. */
async function oeffneErklaeren({ bereich }: Werkbank): Promise<void> {
  await bereich.getByRole("tab", { name: "Tabellen" }).focus();
  await bereich.getByRole("tab", { name: "Tabellen" }).press("ArrowRight");
  await expect(bereich.getByRole("heading", { name: "Woher kommt diese Zahl?" })).toBeVisible();
}

// Protects: by keyboard alone, from a typed formula and from the risk total down to the Stelle, and the text in her clipboard.
test("a KIM formula, an error, the risk and a Stelle are explained as they are selected, and copied", async ({
  werkbank,
}) => {
  test.setTimeout(300_000);
  const { bereich, page } = werkbank;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await oeffneErklaeren(werkbank);

  await werkbank.tippe("A1", '=KIM.EIGENANTEIL(1;3,5;"E11";13)');
  await page.keyboard.press("ArrowUp");
  await expect(bereich.getByText("→ gerundet auf ganze Euro: 115.418 €")).toBeVisible({ timeout: 15_000 });
  await expect(bereich.locator(".rechenschritte .gesucht")).toContainText("158.644 €");

  await bereich.getByRole("button", { name: "Als Text kopieren" }).press("Enter");
  await expect(werkbank.status).toContainText("Zwischenablage");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("106.540 € × 13 ÷ 12 = 115.418,3333… € → gerundet auf ganze Euro: 115.418 €");
  expect(text).toContain("[Quelle: ");

  await werkbank.tippe("A2", '=KIM.EIGENANTEIL(1;3,5;"E16";13)');
  await page.keyboard.press("ArrowUp");
  await expect(bereich.getByText(/E16 fehlt .*Erlaubt: E5, E9a, E11, S12/)).toBeVisible({ timeout: 15_000 });

  await bereich.getByRole("tab", { name: "Tabellen" }).press("Enter");
  await werkbank.erzeugeTabellen();
  await bereich.getByRole("button", { name: "KIM Übersicht" }).click();
  await bereich.getByRole("tab", { name: "Erklären" }).press("Enter");
  await werkbank.waehle("B21");
  await expect(bereich.getByRole("heading", { name: /^Risiko von/ })).toContainText("510.332 €", {
    timeout: 15_000,
  });
  await bereich.getByRole("button", { name: /alle Haushaltsjahre: Berechnung 1/ }).press("Enter");
  await bereich.getByRole("button", { name: "Strategische Steuerung im KI: Eigenanteil" }).press("Enter");
  await expect(bereich.getByRole("heading", { name: /^Eigenanteil – Strategische/ })).toContainText(
    "158.644 €",
  );
  await expect(bereich.getByRole("button", { name: "Zurück" })).toBeVisible();

  await page.setViewportSize({ width: 1600, height: 1400 });
  await pruefeZugaenglichkeit(page, [AUFGABENBEREICH], async (darstellung) => {
    const breite = await bereich
      .locator("main")
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(breite).toBeLessThanOrEqual(0);
    if (process.env["BILDER"]) await page.screenshot({ path: `${process.env["BILDER"]}/${darstellung}.png` });
  });
});
