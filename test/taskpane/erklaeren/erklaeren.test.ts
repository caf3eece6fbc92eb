import "../../support/seite";
import { Auftraege } from "../../../src/taskpane/rahmen/auftraege";
import { oeffne } from "../../../src/taskpane/erklaeren/erklaeren";
import type { Ansicht } from "../../../src/taskpane/rahmen/ansicht";
import { ERKLAEREN } from "../../../src/taskpane/texte/erklaeren";
import { mappe } from "../../../src/blaetter/mappe";
import { VORLAGE_2021 } from "../../../src/blaetter/vorlage2021";
import { STAND_2021 } from "../../../src/saetze/stand2021";
import { geheZu } from "../../../src/excel/auswahl";
import { erzeuge, mitExcel } from "../../excel/arbeitsmappe";

const halter = mitExcel();
let wurzel: HTMLElement;
let auftraege: Auftraege;
let ansicht: Ansicht;

const text = () => wurzel.textContent.replace(/\s+/g, " ").trim();
const knopf = (worte: string) =>
  [...wurzel.querySelectorAll("button")].find(({ textContent }) => textContent.trim().startsWith(worte));

async function bis(gilt: () => boolean): Promise<void> {
  for (let i = 0; !gilt(); i++) {
    if (i > 200) throw new Error(`the pane shows: ${text()}`);
    await new Promise((weiter) => setTimeout(weiter, 50));
  }
}

beforeEach(async () => {
  await erzeuge((bestand) =>
    mappe(
      {
        stand: STAND_2021,
        beginn: 44531,
        ende: 44926,
        stellen: VORLAGE_2021,
        schreibweise: "formeln",
        reserve: 0,
      },
      bestand,
    ),
  );
  await geheZu({ blatt: "KIM Übersicht", zeile: 20, spalte: 1 });
  wurzel = document.createElement("div");
  document.body.replaceChildren(wurzel);
  auftraege = new Auftraege();
  ansicht = oeffne(wurzel, { umgebung: "excel", auftraege });
  ansicht.betritt();
  await bis(() => text().includes("Risiko von"));
}, 60_000);

afterEach(() => ansicht.verlasse());

// Protects: from the risk total to the Stelle by clicks, each time at the cell itself, and back again.
test("the risk is followed down to the Rechenweg of a Stelle, and back", async () => {
  expect(text()).toContain("510.332 €");
  expect(text()).toContain("dieser gilt");
  wurzel.querySelector<HTMLButtonElement>(".teile .verweis")!.click();
  await bis(() => knopf("Strategische Steuerung im KI: Eigenanteil") !== undefined);
  knopf("Strategische Steuerung im KI: Eigenanteil")!.click();
  await bis(() => text().includes("Eigenanteil – Strategische Steuerung im KI"));
  expect(text()).toContain("106.540 € × 13 ÷ 12 = 115.418,3333… €");
  expect(text()).toContain("→ gerundet auf ganze Euro: 115.418 €");
  expect(wurzel.querySelector(".rechenschritte .gesucht")!.textContent).toContain("158.644 €");
  expect(halter.excel.spreadsheet.book.getActiveSheet().getSheetName()).toBe("KIM Stellenplan");
  knopf(ERKLAEREN.zurueck)!.click();
  await bis(() => text().includes("Summe aus"));
  knopf(ERKLAEREN.zurueck)!.click();
  await bis(() => text().includes("Risiko von"));
  expect(knopf(ERKLAEREN.zurueck)).toBeUndefined();
}, 60_000);

test("it follows the selection while it is shown, and no longer", async () => {
  await geheZu({ blatt: "KIM Stellenplan", zeile: 7, spalte: 2 });
  await bis(() => text().includes("VZÄ – Strategische Steuerung im KI"));
  expect(text()).toContain("0 bis 10.000 VZÄ");
  ansicht.verlasse();
  await geheZu({ blatt: "KIM Übersicht", zeile: 21, spalte: 1 });
  await new Promise((weiter) => setTimeout(weiter, 600));
  expect(text()).not.toContain("Risiko bis");
  knopf(ERKLAEREN.markierte)!.click();
  await bis(() => text().includes("Risiko bis"));
}, 60_000);

test("where a pane may not copy, it says how to", async () => {
  knopf(ERKLAEREN.kopieren)!.click();
  await bis(() => auftraege.zustand.art === "fertig");
  expect(auftraege.zustand).toEqual({ art: "fertig", satz: ERKLAEREN.nichtKopiert });
});

test("while a job runs, nothing is read", async () => {
  const vorher = text();
  let beende: () => void = () => undefined;
  const lauf = auftraege.fuehreAus({
    beginn: { worte: "…" },
    arbeit: () => new Promise<void>((fertig) => (beende = fertig)),
    fertig: () => "fertig",
  });
  await geheZu({ blatt: "KIM Übersicht", zeile: 21, spalte: 1 });
  knopf(ERKLAEREN.markierte)!.click();
  await new Promise((weiter) => setTimeout(weiter, 500));
  expect(text()).toBe(vorher);
  beende();
  await lauf;
});
