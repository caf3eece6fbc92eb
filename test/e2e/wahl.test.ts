import { readFile } from "node:fs/promises";
import { teileVon } from "../datei/paket";
import { expect, test, type Werkbank } from "./werkbank";

const IT = "KGSt.IT";

/** The row of a Satz on its sheet, from 1. */
async function zeileDesSatzes(werkbank: Werkbank, schluessel: string): Promise<number> {
  for (let zeile = 5; ; zeile++)
    if ((await werkbank.wert("KIM Sätze", `A${String(zeile)}`)) === schluessel) return zeile;
}

test("an empty Stellenplan is filled by hand, kept, counted and saved; the Sätze of the Stand come back", async ({
  werkbank,
}) => {
  test.setTimeout(300_000);
  const { bereich, page } = werkbank;
  await bereich.getByLabel("leer").check();
  await werkbank.erzeugeTabellen();
  await expect(bereich.getByText("Ihr Stellenplan: noch keine Stelle")).toBeVisible({ timeout: 30_000 });
  await expect(bereich.getByLabel("leer")).toBeHidden();

  await bereich.getByRole("button", { name: "KIM Stellenplan" }).click();
  for (const [adresse, text] of [
    ["A8", "Case Management"],
    ["C8", "2,5"],
    ["D8", "S12"],
  ] as const)
    await werkbank.tippe(adresse, text);
  const it = `C${String(await zeileDesSatzes(werkbank, IT))}`;
  await bereich.getByRole("button", { name: "KIM Sätze" }).click();
  await werkbank.tippe(it, "9999");

  await bereich.getByRole("button", { name: "Sätze auf Stand 2021 zurücksetzen" }).click();
  await bereich.getByRole("button", { name: "Ja, zurücksetzen" }).click();
  await expect(werkbank.status).toHaveText(/…$/);
  await expect(werkbank.status).toHaveText(/fertig$/, { timeout: 120_000 });
  expect(await werkbank.wert("KIM Sätze", it)).toBe(3450);
  expect(await werkbank.wert("KIM Stellenplan", "C8")).toBe(2.5);
  await expect(bereich.getByText("Ihr Stellenplan: 1 Stelle, 2,5 VZÄ")).toBeVisible({ timeout: 30_000 });

  const [datei] = await Promise.all([
    page.waitForEvent("download"),
    bereich.getByRole("button", { name: "Als Excel-Datei speichern" }).click(),
  ]);
  const teile = await teileVon(await readFile(await datei.path()));
  expect(teile.get("xl/worksheets/sheet2.xml")).toMatch(/<c r="C8" [^>]*><v>2.5<\/v>/);
});
