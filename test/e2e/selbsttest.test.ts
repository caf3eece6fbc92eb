import type { Werkbank } from "./werkbank";
import { expect, test } from "./werkbank";
import { AUFGABENBEREICH, pruefeZugaenglichkeit } from "./zugaenglichkeit";

/** Protects: by keyboard alone an officer tests her Excel, and gets a report that she can send; her workbook is as before. */

const FERTIG = /^Alle \d+ Prüfungen sind in Ordnung\.$/;

/** To the tab and to the button, with nothing but the keyboard. */
async function oeffneMitTastatur(werkbank: Werkbank): Promise<void> {
  const { bereich, page } = werkbank;
  await bereich.getByRole("tab", { name: "Tabellen" }).focus();
  await page.keyboard.press("End");
  await expect(bereich.getByRole("heading", { name: "Selbsttest" })).toBeVisible();
  const taste = bereich.getByRole("button", { name: "Selbsttest starten" });
  for (let i = 0; i < 30; i++) {
    if (await taste.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead to the button");
}

async function pruefe(werkbank: Werkbank): Promise<void> {
  await oeffneMitTastatur(werkbank);
  await werkbank.page.keyboard.press("Enter");
  await expect(werkbank.status).toHaveText(FERTIG, { timeout: 90_000 });
}

/** The workbook without settings that are there no more. */
async function stand(werkbank: Werkbank) {
  const { custom, ...rest } = await werkbank.abbild();
  const { settings = {}, ...andere } = custom as { settings?: object };
  return { ...rest, custom: Object.keys(settings).length > 0 ? custom : andere };
}

test("all is in order in the workbench, the report can be copied, and the workbook is as before", async ({
  werkbank,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await werkbank.tippe("A1", "3,5");
  const vorher = await stand(werkbank);
  await pruefe(werkbank);
  expect(await stand(werkbank)).toEqual(vorher);

  const { bereich, page } = werkbank;
  await expect(bereich.locator("details[open]")).toHaveCount(0);
  await bereich.getByRole("button", { name: "Bericht kopieren" }).press("Enter");
  await expect(werkbank.status).toHaveText(/Zwischenablage: fertig$/);
  const bericht = await page.evaluate(() => navigator.clipboard.readText());
  expect(bericht).toMatch(/^KIM für Excel: Selbsttest vom /);
  expect(bericht).toMatch(/Version des Add-ins: \d+\.\d+\.\d+\n/);
  expect(bericht).toMatch(/Geladen von: http:\/\/localhost:\d+\/addin\/taskpane\.html\n/);
  expect(bericht).toContain(
    "[in Ordnung] KIM.EIGENANTEIL: Modul 1 der Vorlage, 3,5 VZÄ E11 (kim.EIGENANTEIL)",
  );
  expect(bericht).not.toContain("Mappe1");
});

test("stopped by keyboard, the workbook is as before", async ({ werkbank }) => {
  const vorher = await stand(werkbank);
  await oeffneMitTastatur(werkbank);
  await werkbank.page.keyboard.press("Enter");
  await werkbank.bereich.getByRole("button", { name: "Abbrechen" }).press("Enter");
  await expect(werkbank.fehler).toHaveText(/^Sie haben den Selbsttest abgebrochen/, { timeout: 60_000 });
  expect(await stand(werkbank)).toEqual(vorher);
});

test("the report is accessible at 320 pixels, in the light, in the dark and in high contrast", async ({
  werkbank,
}) => {
  const { page, bereich } = werkbank;
  await pruefe(werkbank);
  for (const teil of await bereich.locator(".bericht summary").all()) await teil.click();
  await page.mouse.move(0, 0);
  for (const breite of [320, 600]) {
    await page.locator("#aufgabenbereich").evaluate((element, b) => {
      element.style.width = element.style.flexBasis = `${String(b)}px`;
    }, breite);
    await pruefeZugaenglichkeit(page, [AUFGABENBEREICH], async (darstellung) => {
      if (process.env["BILDER"])
        await page.screenshot({ path: `${process.env["BILDER"]}/st-${String(breite)}-${darstellung}.png` });
    });
  }
});
