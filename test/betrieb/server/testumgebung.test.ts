import { join } from "node:path";
import { buildPage } from "../../../workbench/server/bundle.mjs";
import { startServer } from "../../../workbench/server/server.mjs";
import { expect, test as imBrowser } from "../../e2e/werkbank";
import { ordnerVon, ROOT } from "./pakete";

/** The workbench with the add-in out of the package of the test environment, whose functions are called KIMTEST. */
const test = imBrowser.extend({
  // Playwright reads the names of the fixtures needed from this pattern.
  // eslint-disable-next-line no-empty-pattern
  url: async ({}, use) => {
    const directory = join(ROOT, ".cache/betrieb-test/werkbank");
    await buildPage({ namespace: "KIMTEST", directory });
    const addInDirectory = join(await ordnerVon("cdn"), "addin");
    const server = await startServer({ port: 3444, addInDirectory, directory });
    await use(server.url);
    await server.close();
  },
});

// Protects those who try a release out before everybody gets it: what carries another name must still be known as ours.
test("the functions of the test environment calculate, are explained and become values; the self-test says so", async ({
  werkbank,
}) => {
  const { bereich, page } = werkbank;
  await werkbank.tippe("A1", '=KIMTEST.EIGENANTEIL(1;3,5;"E11";13)');
  await expect.poll(() => werkbank.wert("Tabelle1", "A1")).toBe(158_644);

  await bereich.getByRole("tab", { name: "Erklären" }).click();
  await werkbank.waehle("A1");
  await expect(bereich.locator(".rechenschritte .gesucht")).toContainText("158.644 €");
  await expect(bereich.getByText(/=KIMTEST\.EIGENANTEIL\(1; ?3,5;/)).toHaveCount(1);

  await bereich.getByRole("tab", { name: "Extras" }).click();
  await bereich.getByRole("button", { name: "Formeln zählen" }).click();
  await expect(bereich.getByText("1 Formel würde ein Wert:")).toBeVisible();
  await page.keyboard.press("Escape");

  await bereich.getByRole("button", { name: "Selbsttest starten" }).click();
  await expect(werkbank.status).toHaveText(/^Alle \d+ Prüfungen sind in Ordnung\.$/, { timeout: 90_000 });
});

test("tables with the functions of the test environment show the Vorlage's amounts", async ({ werkbank }) => {
  const { bereich } = werkbank;
  await bereich.getByText("Blätter und Schreibweise").click();
  await bereich.getByText("KIM-Formeln").first().click();
  await werkbank.erzeugeTabellen();
  await expect.poll(() => werkbank.benannt("KIM_M1_Eigenanteil")).toBe(158_644);
  await expect.poll(() => werkbank.benannt("KIM_Risiko_von")).toBe(510_332);
  const formeln = JSON.stringify(await werkbank.abbild());
  expect(formeln).toMatch(/=.*\bKIMTEST\.[A-Z]+\(/);
  expect(formeln).not.toMatch(/\bKIM\.[A-Z]+\(/);
});
