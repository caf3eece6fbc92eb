import { readFile } from "node:fs/promises";
import { teileVon } from "../datei/paket";
import { expect, test } from "./werkbank";
import { pruefeZugaenglichkeit } from "./zugaenglichkeit";

const OEFFNEN = { name: "Öffnen …" };
const SPEICHERN = { name: "Speichern unter …" };

test("a workbook is saved as a file and opened again; the one before it is put away, after a question", async ({
  werkbank,
}) => {
  const { page } = werkbank;
  const geladen: string[] = [];
  page.on("request", (anfrage) => geladen.push(anfrage.url()));
  await werkbank.tippe("A1", '=KIM.EIGENANTEIL(1;3,5;"E11";13)');
  await expect.poll(() => werkbank.wert("Tabelle1", "A1")).toBe(158_644);
  expect(geladen.filter((url) => url.includes("/files-"))).toEqual([]);

  const [datei] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  expect(datei.suggestedFilename()).toBe("Mappe1.xlsx");
  await expect(page.getByText("„Mappe1.xlsx“ ist gespeichert.")).toBeVisible();
  const gespeichert = await readFile(await datei.path());
  expect((await teileVon(gespeichert)).get("xl/worksheets/sheet1.xml")).toContain("<v>158644</v>");

  await werkbank.tippe("A1", "etwas anderes");
  const waehle = async () => {
    const [auswahl] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", OEFFNEN).click(),
    ]);
    await auswahl.setFiles({ name: "Haushalt 2022.xlsx", mimeType: "", buffer: gespeichert });
  };
  await waehle();
  const frage = page.getByRole("dialog", { name: "„Haushalt 2022.xlsx“ öffnen?" });
  await frage.getByRole("button", { name: "Abbrechen" }).click();
  expect(await werkbank.wert("Tabelle1", "A1")).toBe("etwas anderes");

  await waehle();
  await frage.getByRole("button", { name: "Öffnen" }).click();
  await expect(page.getByText("„Haushalt 2022.xlsx“ ist geöffnet.")).toBeVisible();
  expect(await werkbank.wert("Tabelle1", "A1")).toBe(158_644);
  expect((await werkbank.abbild()).name).toBe("Haushalt 2022");

  // The one before can be had back, and then this one.
  const vorige = page.getByRole("button", { name: "Vorige Arbeitsmappe" });
  for (const inhalt of ["etwas anderes", 158_644]) {
    await Promise.all([page.waitForEvent("load"), vorige.click()]);
    await werkbank.bereit();
    await expect.poll(() => werkbank.wert("Tabelle1", "A1")).toBe(inhalt);
  }

  // The workbook that was opened takes input, undoes it, and is the add-in's from now on.
  await werkbank.tippe("A2", "=A1*2");
  await expect.poll(() => werkbank.wert("Tabelle1", "A2")).toBe(317_288);
  await page.keyboard.press("Control+z");
  await expect.poll(() => werkbank.wert("Tabelle1", "A2")).toBe("");
  await expect(werkbank.taste).toBeEnabled();
  await werkbank.erzeugeTabellen();
  expect(await werkbank.benannt("KIM_M1_Eigenanteil")).toBe(158_644);
});

test("a dropped file that is none is told in a sentence, accessibly, and nothing changes", async ({
  werkbank,
}) => {
  const { page } = werkbank;
  await werkbank.tippe("A1", "bleibt");
  const daten = await page.evaluateHandle(() => {
    const uebergabe = new DataTransfer();
    uebergabe.items.add(new File(["Modul;Betrag"], "Liste.csv"));
    return uebergabe;
  });
  await page.dispatchEvent("#tabelle canvas >> nth=0", "drop", { dataTransfer: daten });
  await expect(page.getByRole("status").filter({ hasText: "Das ist keine Excel-Datei." })).toBeVisible();
  expect(await werkbank.wert("Tabelle1", "A1")).toBe("bleibt");
  await pruefeZugaenglichkeit(page, [".kopf", ".hinweis"]);
  await page.getByRole("button", { name: "Schließen" }).click();
  await expect(page.getByText("Das ist keine Excel-Datei.")).toBeHidden();
  await expect(page.getByRole("button", SPEICHERN)).toBeVisible();
});
