import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { maengel, teileVon, type Teile } from "../datei/paket";
import { expect, test } from "./werkbank";
import { pruefeZugaenglichkeit } from "./zugaenglichkeit";

const SCHREIBER = /\/addin\/datei\.\w+\.js$/;

/** The add-in's page in a plain tab, as someone opens it whose IT allows no add-ins. */
async function oeffneImTab(page: Page, url: string): Promise<void> {
  await page.goto(`${url}addin/taskpane.html`);
  await expect(page.getByRole("button", { name: "Als Excel-Datei speichern" })).toBeEnabled();
}

async function speichere(page: Page): Promise<Teile> {
  const [datei] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Als Excel-Datei speichern" }).click(),
  ]);
  expect(datei.suggestedFilename()).toBe("KIM-Tabellen.xlsx");
  await expect(page.getByRole("status")).toHaveText(/fertig$/);
  return teileVon(await readFile(await datei.path()));
}

const text = (teile: Teile) => teile.get("xl/sharedStrings.xml") ?? "";

test("in a plain tab the tables are saved as a file, by code that is loaded only then", async ({
  page,
  url,
}) => {
  const geladen: string[] = [];
  page.on("request", (anfrage) => geladen.push(new URL(anfrage.url()).pathname));
  await oeffneImTab(page, url);
  expect(geladen.filter((pfad) => SCHREIBER.test(pfad))).toEqual([]);

  const teile = await speichere(page);
  expect(geladen.filter((pfad) => SCHREIBER.test(pfad))).toHaveLength(1);
  expect(maengel(teile)).toEqual([]);
  expect(text(teile)).toContain("Strategische Steuerung im KI");
  expect(teile.get("xl/workbook.xml")).toContain('name="KIM_Risiko_von"');
});

test("an empty Stellenplan, and another period", async ({ page, url }) => {
  await oeffneImTab(page, url);
  await page.getByLabel("leer").check();
  await page.getByLabel("bis", { exact: true }).fill("31.12.2023");
  const teile = await speichere(page);
  expect(maengel(teile)).toEqual([]);
  expect(text(teile)).not.toContain("Strategische Steuerung im KI");
  // 31.12.2023 as Excel counts days
  expect(teile.get("xl/worksheets/sheet1.xml")).toContain("<v>45291</v>");
});

test("a wrong date is told at its field, and nothing is saved", async ({ page, url }) => {
  await oeffneImTab(page, url);
  const bis = page.getByLabel("bis", { exact: true });
  await bis.fill("31.11.2021");
  await page.keyboard.press("Enter");
  await expect(page.getByText("31.11.2021 gibt es nicht")).toBeVisible();
  await expect(bis).toBeFocused();
  await expect(page.getByRole("status")).toHaveCount(0);
});

test("the page in a plain tab is accessible before and after, also in the dark, in high contrast and narrow", async ({
  page,
  url,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await oeffneImTab(page, url);
  const pruefe = async () => {
    await pruefeZugaenglichkeit(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  };
  await pruefe();
  await speichere(page);
  await page.mouse.move(0, 0);
  await pruefe();
});
