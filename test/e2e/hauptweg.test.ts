import { expect, test } from "./werkbank";
import { AUFGABENBEREICH, pruefeZugaenglichkeit } from "./zugaenglichkeit";

const ERGEBNISSE = {
  KIM_M1_Eigenanteil: 158_644,
  KIM_M1V_Eigenanteil: 10_335,
  KIM_M2_Eigenanteil: 258_820,
  KIM_M3B1_Eigenanteil: 82_533,
  KIM_M3B2_Eigenanteil: 150_669,
  KIM_Risiko_von: 510_332,
  KIM_Risiko_bis: 578_468,
};

test("the formula, typed the German way, gives the Vorlage's 158.644", async ({ werkbank }) => {
  await werkbank.tippe("A1", '=KIM.EIGENANTEIL(1;3,5;"E11";13)');
  await expect.poll(() => werkbank.wert("Tabelle1", "A1")).toBe(158_644);
});

test("one press of the button makes the tables, and they follow the inputs", async ({ werkbank }) => {
  await werkbank.erzeugeTabellen();
  for (const [name, wert] of Object.entries(ERGEBNISSE))
    expect([name, await werkbank.benannt(name)]).toEqual([name, wert]);

  await werkbank.bereich.getByRole("button", { name: "KIM Stellenplan" }).click();
  await werkbank.tippe("C8", "4");
  // 4 × 115.418 € less the Förderung of the 3,5 bewilligte VZÄ
  await expect.poll(() => werkbank.benannt("KIM_M1_Eigenanteil")).toBe(216_353);
  expect(await werkbank.benannt("KIM_Risiko_von")).toBe(ERGEBNISSE.KIM_Risiko_von + 216_353 - 158_644);
});

test("a period changed in the tables is kept, one changed in the pane goes into them", async ({
  werkbank,
}) => {
  const bis = werkbank.bereich.getByLabel("bis", { exact: true });
  await werkbank.erzeugeTabellen();
  await werkbank.tippe("B6", "30.06.2023");
  await expect.poll(() => werkbank.benannt("KIM_Monate")).toBe(19);
  await werkbank.erzeugeTabellen();
  await expect(bis).toHaveValue("30.06.2023");
  expect(await werkbank.benannt("KIM_Monate")).toBe(19);

  await bis.fill("31.12.2023");
  await werkbank.erzeugeTabellen();
  await expect.poll(() => werkbank.benannt("KIM_Monate")).toBe(25);
});

test("a foreign sheet of one of the names is left alone, and nothing else changes either", async ({
  werkbank,
}) => {
  await werkbank.fuegeBlattHinzu("KIM Modul 2");
  const vorher = await werkbank.abbild();
  await werkbank.taste.click();
  await expect(werkbank.fehler).toHaveText(/^Das Blatt „KIM Modul 2“ gibt es schon.*nichts verändert\.$/);
  expect(await werkbank.abbild()).toEqual(vorher);
});

test("the pane is accessible before and after, in the light, in the dark and in high contrast", async ({
  werkbank,
}) => {
  const { page } = werkbank;
  await pruefeZugaenglichkeit(page, [AUFGABENBEREICH]);
  await werkbank.erzeugeTabellen();
  // Under the pointer the button has another colour.
  await page.mouse.move(0, 0);
  await pruefeZugaenglichkeit(page, [AUFGABENBEREICH]);
});
