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

test("the other views: a Rechenweg, a function filled in, the tools and the self-test", async ({
  werkbank,
}) => {
  test.setTimeout(240_000);
  const { bereich, page } = werkbank;
  await page.setViewportSize({ width: 1280, height: 1100 });
  await werkbank.tippe("A1", '=KIM.EIGENANTEIL(1;3,5;"E11";13)');
  await page.keyboard.press("ArrowUp");
  await bereich.getByRole("tab", { name: "Erklären" }).click();
  await expect(bereich.getByText("→ gerundet auf ganze Euro: 115.418 €")).toBeVisible({ timeout: 15_000 });
  await bild(aufgabenbereich(werkbank), handbuch("erklaeren"));

  await bereich.getByRole("tab", { name: "Funktionen" }).click();
  await bereich.getByLabel("Funktion suchen").fill("eigenanteil in euro");
  await page.keyboard.press("Enter");
  await bereich.getByLabel("Modul", { exact: true }).fill("1");
  await bereich.getByLabel("VZÄ", { exact: true }).fill("3,5");
  await bereich.getByLabel("Entgeltgruppe", { exact: true }).fill("E11");
  await bereich.getByLabel("Monate", { exact: true }).fill("13");
  await expect(bereich.locator(".funktionswert")).toHaveText("158.644 €");
  await bild(aufgabenbereich(werkbank), handbuch("funktionen"));

  await bereich.getByRole("tab", { name: "Extras" }).click();
  await expect(bereich.getByRole("heading", { name: "Werte festschreiben" })).toBeVisible();
  await bild(aufgabenbereich(werkbank), handbuch("extras"));
  await bereich.getByRole("button", { name: "Selbsttest starten" }).click();
  await expect(werkbank.status).toHaveText(/Prüfungen sind in Ordnung\.$/, { timeout: 120_000 });
  await bereich.getByRole("heading", { name: "Selbsttest" }).evaluate((titel) => titel.scrollIntoView());
  await bild(aufgabenbereich(werkbank), handbuch("selbsttest"));
});
