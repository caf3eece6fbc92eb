import { expect, test, type Werkbank } from "./werkbank";
import { AUFGABENBEREICH, pruefeZugaenglichkeit } from "./zugaenglichkeit";

/** Goes to the tab with the tools, by keyboard. */
async function oeffneExtras({ bereich, page }: Werkbank): Promise<void> {
  await bereich.getByRole("tab", { name: "Tabellen" }).focus();
  await page.keyboard.press("End");
  await expect(bereich.getByRole("heading", { name: "Werte festschreiben" })).toBeVisible();
}

test("formulas become values and come back after the pane was closed, by keyboard alone", async ({
  werkbank,
}) => {
  const { bereich, page } = werkbank;
  const [blatt = ""] = await page.evaluate(() => window.werkbank.sheetNames());
  const formel = (adresse: string) =>
    page.evaluate(([b, a]) => window.werkbank.formula(b, a), [blatt, adresse] as const);
  await werkbank.tippe("A1", '=KIM.EIGENANTEIL(1;3,5;"E11";13)');
  await werkbank.tippe("A2", "=A1*2");
  await werkbank.tippe("B1", '=KIM.EIGENANTEIL(1;1;"E99";13)');

  await oeffneExtras(werkbank);
  await bereich.getByRole("button", { name: "Formeln zählen" }).press("Enter");
  await expect(bereich.getByText("1 Formel würde ein Wert:")).toBeVisible();
  await expect(bereich.getByText(`${blatt}, B1 zeigt einen Fehler (#N/A)`)).toBeVisible();
  await expect(bereich.getByRole("button", { name: "Nein" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(werkbank.status).toHaveText("1 Formel ist jetzt ein Wert, 1 Formel bleibt stehen: fertig");
  expect(await formel("A1")).toBe("");
  expect(await werkbank.wert(blatt, "A1")).toBe(158_644);
  expect(await formel("A2")).toBe("=A1*2");

  await page.locator("#aufgabenbereich iframe").evaluate((rahmen) => {
    const iframe = rahmen as HTMLIFrameElement;
    const { src } = iframe;
    iframe.src = src;
  });
  await expect(werkbank.taste).toBeEnabled();
  await oeffneExtras(werkbank);
  await expect(bereich.getByText("1 Formel vom ")).toBeVisible();
  await bereich.getByRole("button", { name: "Rückgängig: Formeln zurückholen" }).press("Enter");
  await expect(werkbank.status).toHaveText("1 Formel ist zurück: fertig");
  expect(await formel("A1")).toBe('=KIM.EIGENANTEIL(1;3,5;"E11";13)');
  await expect(bereich.getByText("Aufgehobene Formeln")).toBeHidden();
});

test("what is asked can be read by everybody: 320 px, light, dark, forced colours", async ({ werkbank }) => {
  const { bereich, page } = werkbank;
  await werkbank.tippe("A1", '=KIM.EIGENANTEIL(1;3,5;"E11";13)');
  await werkbank.tippe("B1", '=KIM.EIGENANTEIL(1;1;"E99";13)');
  await oeffneExtras(werkbank);
  await bereich.getByRole("button", { name: "Formeln zählen" }).click();
  await bereich.getByRole("button", { name: /^Ja, / }).click();
  await expect(bereich.getByText("Aufgehobene Formeln")).toBeVisible();
  await werkbank.tippe("A2", "=KIM.VZAE(5)");
  await bereich.getByRole("button", { name: "Formeln zählen" }).click();
  await expect(bereich.getByRole("button", { name: /^Ja, / })).toBeVisible();
  await page.locator("#aufgabenbereich iframe").evaluate((rahmen) => {
    rahmen.style.width = "320px";
  });
  await pruefeZugaenglichkeit(page, [AUFGABENBEREICH], async () => {
    const ueberhang = await bereich.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(ueberhang).toBe(0);
  });
});
