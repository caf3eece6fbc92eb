import "../../support/seite";
import type { Ansicht } from "../../../src/taskpane/rahmen/ansicht";
import { Auftraege } from "../../../src/taskpane/rahmen/auftraege";
import { oeffne } from "../../../src/taskpane/extras/festschreiben";
import { FESTSCHREIBEN } from "../../../src/taskpane/texte/festschreiben";
import { vonHand } from "../../excel/arbeitsmappe";
import { fuelleBeispiel, mitFunktionen } from "../../excel/festschreiben/kimmappe";

const halter = mitFunktionen();

let wurzel: HTMLElement;
let auftraege: Auftraege;

function oeffneAnsicht(): Ansicht {
  wurzel = document.createElement("section");
  document.body.replaceChildren(wurzel);
  auftraege = new Auftraege();
  const ansicht = oeffne(wurzel, { umgebung: "excel", auftraege });
  ansicht.betritt();
  return ansicht;
}

const text = () => wurzel.textContent.replace(/\s+/g, " ").trim();
const knopf = (worte: string | RegExp) =>
  [...wurzel.querySelectorAll("button")].find(({ textContent }) => textContent.trim().match(worte));
const wahl = (worte: string) =>
  [...wurzel.querySelectorAll("label")]
    .find(({ textContent }) => textContent.trim().startsWith(worte))!
    .querySelector("input")!;

/** Waits until the pane shows something. */
async function bis(gilt: () => boolean): Promise<void> {
  for (let i = 0; !gilt(); i++) {
    if (i > 200) throw new Error(`the pane shows: ${text()}`);
    await new Promise((weiter) => setTimeout(weiter, 20));
  }
}

async function klicke(worte: string | RegExp): Promise<void> {
  knopf(worte)!.click();
  await bis(() => !auftraege.laeuft);
}

beforeEach(() => {
  fuelleBeispiel(halter.excel);
  oeffneAnsicht();
});

test("counts first, names what stays and why, and asks with the cursor on the harmless answer", async () => {
  await klicke(FESTSCHREIBEN.zaehlen);
  expect(text()).toContain("3 Formeln würden Werte: Tabelle1: 3 KIM-Formeln");
  expect(text()).toContain("1 Formel bleibt stehen: Tabelle1, C3 zeigt einen Fehler (#N/A)");
  expect(document.activeElement).toBe(knopf(/^Nein$/));
  expect(halter.excel.formulas("Tabelle1!A2")).toEqual([['=1+KIM.EIGENANTEIL(1,1,"E11",13)']]);
});

test.each([
  ["“Nein”", () => knopf(/^Nein$/)!.click()],
  [
    "Esc",
    () => knopf(/^Nein$/)!.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })),
  ],
  ["another choice", () => wahl("auf diesem Blatt").click()],
])("nothing is done after %s", async (_, tu) => {
  await klicke(FESTSCHREIBEN.zaehlen);
  tu();
  expect(text()).not.toContain("würden Werte");
  expect(halter.excel.formulas("Tabelle1!A2")).toEqual([['=1+KIM.EIGENANTEIL(1,1,"E11",13)']]);
});

test("does it, and brings it back after the pane was closed and opened again", async () => {
  await klicke(FESTSCHREIBEN.zaehlen);
  await klicke("Ja, 3 Formeln festschreiben");
  expect(auftraege.zustand).toEqual({
    art: "fertig",
    satz: "3 Formeln sind jetzt Werte, 1 Formel bleibt stehen: fertig",
  });
  expect(halter.excel.formulas("Tabelle1!A2")).toEqual([[45_328]]);

  oeffneAnsicht();
  await bis(() => text().includes("3 Formeln vom "));
  await klicke(FESTSCHREIBEN.aufgehoben.rueckgaengig);
  await bis(() => !text().includes(FESTSCHREIBEN.aufgehoben.titel));
  expect(auftraege.zustand).toEqual({ art: "fertig", satz: "3 Formeln sind zurück: fertig" });
  expect(halter.excel.formulas("Tabelle1!A2")).toEqual([['=1+KIM.EIGENANTEIL(1,1,"E11",13)']]);
});

test("says which cells were not brought back, because she has changed them", async () => {
  await klicke(FESTSCHREIBEN.zaehlen);
  await klicke(/^Ja, /);
  halter.excel.setCells("Tabelle1!A1", 99);
  await bis(() => text().includes(FESTSCHREIBEN.aufgehoben.titel));
  await klicke(FESTSCHREIBEN.aufgehoben.rueckgaengig);
  await bis(() => text().includes("Tabelle1, A1: wurde seither geändert"));
  expect(auftraege.zustand).toEqual({ art: "fertig", satz: "2 Formeln sind zurück, nicht alle: fertig" });
});

test("discards the kept copy only after a question", async () => {
  await klicke(FESTSCHREIBEN.zaehlen);
  await klicke(/^Ja, /);
  await bis(() => text().includes(FESTSCHREIBEN.aufgehoben.titel));
  knopf(FESTSCHREIBEN.aufgehoben.verwerfen)!.click();
  expect(text()).toContain(FESTSCHREIBEN.aufgehoben.frage);
  await klicke(FESTSCHREIBEN.aufgehoben.ja);
  await bis(() => !text().includes(FESTSCHREIBEN.aufgehoben.titel));
  expect(halter.excel.formulas("Tabelle1!A2")).toEqual([[45_328]]);
});

test("a protected sheet is named before, and there is no way on", async () => {
  await vonHand(({ worksheets }) => worksheets.getItem("Tabelle1").protection.protect());
  await klicke(FESTSCHREIBEN.zaehlen);
  expect(text()).toContain("Das Blatt „Tabelle1“ ist geschützt.");
  expect(knopf(/^Ja/)).toBeUndefined();
});

test("where nothing would change, it says so", async () => {
  halter.excel.newWorkbook();
  await klicke(FESTSCHREIBEN.zaehlen);
  expect(text()).toContain("Keine Formel würde geändert.");
  expect(knopf(/^Ja/)).toBeUndefined();
});
