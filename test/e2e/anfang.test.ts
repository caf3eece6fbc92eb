import { expect, test } from "./werkbank";
import { pruefeZugaenglichkeit } from "./zugaenglichkeit";

test("an empty workbook says where to begin: the formula with one click, and the Vorlage's printed figures", async ({
  werkbank,
}) => {
  const { page } = werkbank;
  const schritte = page.getByRole("region", { name: "Erste Schritte" });
  await schritte.getByRole("button", { name: "Tabelle der Vorlage ansehen" }).click();
  const vorlage = page.getByRole("dialog", { name: "Was die Vorlage vom 07.06.2021 druckt" });
  await expect(vorlage.getByRole("row", { name: "Modul 1: Strategische Steuerung im KI" })).toContainText(
    /403\.963\s*245\.319\s*–\s*158\.644/,
  );
  await expect(vorlage.getByRole("row", { name: "Modul 1: Verwaltungsassistenz im KI" })).toContainText(
    "10.317",
  );
  await page.keyboard.press("Escape");
  await expect(vorlage).toBeHidden();

  await schritte.getByRole("button", { name: "Formel einsetzen" }).click();
  await expect.poll(() => werkbank.wert("Tabelle1", "A1")).toBe(158_644);
  await expect(schritte).toBeHidden();
});

test("on a narrow window grid and pane take turns, by keyboard too", async ({ werkbank }) => {
  const { page } = werkbank;
  await page.setViewportSize({ width: 360, height: 700 });
  const [tafel, bereich] = [page.locator("#tabelle"), page.locator("#aufgabenbereich")];
  await expect(tafel).toBeVisible();
  await expect(bereich).toBeHidden();
  await page.getByRole("button", { name: "Aufgabenbereich", exact: true }).press("Enter");
  await expect(bereich).toBeVisible();
  await expect(tafel).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect(tafel).toBeVisible();
});

test("the page's own parts are accessible, in the light, in the dark and in high contrast", async ({
  werkbank,
}) => {
  const { page } = werkbank;
  await pruefeZugaenglichkeit(page, [".kopf", ".erste-schritte"]);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await page.getByRole("button", { name: "Tabelle der Vorlage ansehen" }).click();
  await pruefeZugaenglichkeit(page, ["dialog"]);
  await page.keyboard.press("Escape");
});
