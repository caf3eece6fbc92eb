import type { Locator, Page } from "@playwright/test";
import { expect, test, type Werkbank } from "./werkbank";

/**
 * Takes the pictures of docs/handbuch.md and of the README, so that they show what there is: one that has changed is
 * written anew (playwright.config.ts). Each is taken once nothing moves any more.
 */
test.use({ viewport: { width: 1280, height: 800 } });

const GANZES_FENSTER = { width: 1440, height: 900 };

async function bild(von: Page | Locator, name: string): Promise<void> {
  // Under the pointer things look different.
  await ("mouse" in von ? von : von.page()).mouse.move(0, 0);
  await expect(von).toHaveScreenshot(name.split("/"), { animations: "disabled", caret: "hide" });
}

const handbuch = (name: string) => `handbuch/${name}.png`;

/** The pane alone, as wide as it is. */
const aufgabenbereich = ({ page }: Werkbank) => page.locator("#aufgabenbereich");

test("the first table: an empty workbook, the tables, a Stellenplan", async ({ werkbank }) => {
  const { page, bereich } = werkbank;
  await bild(page, handbuch("anfang"));
  await bereich.getByText("Blätter und Schreibweise").click();
  await bild(aufgabenbereich(werkbank), handbuch("tabellen"));
  await bereich.getByText("Blätter und Schreibweise").click();

  await werkbank.erzeugeTabellen();
  await expect(bereich.getByText("Ihr Stellenplan:")).toBeVisible({ timeout: 30_000 });
  await bild(page, handbuch("erzeugt"));
  await bereich.getByRole("button", { name: "KIM Stellenplan" }).click();
  await bild(page, handbuch("stellenplan"));

  await page.setViewportSize(GANZES_FENSTER);
  await bereich.getByRole("button", { name: "KIM Modul 1" }).click();
  await bereich.getByRole("heading", { name: "Ergebnis" }).scrollIntoViewIfNeeded();
  await bild(page, "werkbank.png");
});

test("a formula in a cell", async ({ werkbank }) => {
  await werkbank.tippe("A1", '=KIM.EIGENANTEIL(1;3,5;"E11";13)');
  await expect.poll(() => werkbank.wert("Tabelle1", "A1")).toBe(158_644);
  await werkbank.page.keyboard.press("ArrowUp");
  await bild(werkbank.page.locator("#tabelle"), handbuch("formel"));
});
