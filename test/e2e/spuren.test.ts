import { expect, test } from "./werkbank";
import { AUFGABENBEREICH, pruefeZugaenglichkeit } from "./zugaenglichkeit";

test("traces are found, shown and removed, by keyboard alone; then the sheets are somebody else's", async ({
  werkbank,
}) => {
  test.setTimeout(300_000);
  const { bereich, page } = werkbank;
  await werkbank.erzeugeTabellen();
  await bereich.getByRole("tab", { name: "Tabellen" }).focus();
  await page.keyboard.press("End");
  await bereich.getByRole("button", { name: "Spuren suchen" }).press("Enter");
  await expect(bereich.getByText("Das wird entfernt:")).toBeVisible({ timeout: 60_000 });
  await expect(bereich.getByText(/versteckte Namen, an denen das Add-in/)).toBeVisible();

  await bereich.getByLabel("KIM Übersicht").press("Space");
  await expect(bereich.getByText(/^Achtung, \d+ Formeln? von anderswo/)).toBeVisible();
  await page.locator("#aufgabenbereich iframe").evaluate((rahmen) => {
    rahmen.style.width = "320px";
  });
  await pruefeZugaenglichkeit(page, [AUFGABENBEREICH]);
  await bereich.getByLabel("KIM Übersicht").press("Space");

  await bereich.getByRole("button", { name: "Ja, entfernen" }).press("Enter");
  await expect(werkbank.status).toHaveText(/^Entfernt: .*: fertig$/, { timeout: 60_000 });
  expect(
    Object.keys(await werkbank.namen()).filter((name) => /^KIM_(?:Blatt|Eingabe|Liste)_/.test(name)),
  ).toEqual([]);
  await bereich.getByRole("tab", { name: "Tabellen" }).click();
  await werkbank.taste.click();
  await expect(werkbank.fehler).toContainText("nicht von diesem Add-in", { timeout: 60_000 });
});
