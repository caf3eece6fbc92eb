import "../../support/seite";
import { Auftraege } from "../../../src/taskpane/rahmen/auftraege";
import { oeffne } from "../../../src/taskpane/tabellen/tabellen";
import { TABELLEN } from "../../../src/taskpane/texte/tabellen";
import type { Ansicht, Pane } from "../../../src/taskpane/rahmen/ansicht";
import { blattnamen, mitExcel } from "../../excel/arbeitsmappe";

const halter = mitExcel();

let wurzel: HTMLElement;
let auftraege: Auftraege;

function ansicht(umgebung: Pane["umgebung"] = "excel"): Ansicht {
  wurzel = document.createElement("div");
  document.body.replaceChildren(wurzel);
  auftraege = new Auftraege();
  const neue = oeffne(wurzel, { umgebung, auftraege });
  neue.betritt();
  return neue;
}

const text = () => wurzel.textContent.replace(/\s+/g, " ").trim();
const feld = (name: string) => wurzel.querySelector<HTMLInputElement>(`#${name}`)!;
const knopf = (worte: string) =>
  [...wurzel.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === worte);
const wahl = (worte: string) =>
  [...wurzel.querySelectorAll("label")]
    .find(({ textContent }) => textContent.trim().startsWith(worte))!
    .querySelector("input")!;

function tippe(name: string, inhalt: string): void {
  feld(name).value = inhalt;
  feld(name).dispatchEvent(new Event("input", { bubbles: true }));
}

/** Waits until the pane shows something. */
async function bis(gilt: () => boolean): Promise<void> {
  for (let i = 0; !gilt(); i++) {
    if (i > 400) throw new Error(`the pane shows: ${text()}`);
    await new Promise((weiter) => setTimeout(weiter, 50));
  }
}

async function erzeuge(): Promise<void> {
  wurzel.querySelector("form")!.requestSubmit();
  await bis(() => auftraege.laeuft);
  await bis(() => !auftraege.laeuft);
  expect(auftraege.zustand).toMatchObject({ art: "fertig" });
}

describe("in an empty workbook", () => {
  beforeEach(() => ansicht());

  test("the period, the count of the Vorlage's Stellen and one button are all there is to see", () => {
    expect(text()).toContain("13 Monate");
    expect(text()).toContain("9 Stellen, 18,25 bis 19 VZÄ in 2 Szenarien");
    expect(text()).toContain("alle Blätter, Formeln");
    expect(wurzel.querySelector("details")!.open).toBe(false);
    expect(knopf(TABELLEN.erzeugen)).toBeDefined();
    expect(wurzel.querySelector("table")).toBeNull();
  });

  test("a wrong date is told at its field, which gets the cursor, and nothing is begun", async () => {
    tippe("ende", "31.11.2021");
    wurzel.querySelector("form")!.requestSubmit();
    await bis(() => document.activeElement === feld("ende"));
    expect(feld("ende").getAttribute("aria-invalid")).toBe("true");
    expect(wurzel.querySelector("#ende-fehler")!.textContent).toBe(
      "Ende: 31.11.2021 gibt es nicht: der November hat 30 Tage.",
    );
    expect(auftraege.zustand).toEqual({ art: "bereit" });
  });

  test("a Stand that is public in part says what is left to her", () => {
    const auswahl = wurzel.querySelector<HTMLSelectElement>("#stand")!;
    auswahl.value = "2025";
    auswahl.dispatchEvent(new Event("change", { bubbles: true }));
    expect(text()).toMatch(/Im Stand 2025 sind \d+ Sätze nicht öffentlich, darunter .*#NV\./);
  });
});

// Protects the main job, from the empty workbook to figures that she can go to (Vorlage, section III).
test("the tables are made, the main figures lead to their cells, and follow what is typed", async () => {
  ansicht();
  wahl("Abgleich").click();
  expect(text()).toContain("ohne Abgleich, Formeln");
  await erzeuge();
  await bis(() => text().includes("Ihr Stellenplan:"));
  expect(await blattnamen()).not.toContain("KIM Abgleich");
  expect(text()).toContain("Modul 1: Strategische Steuerung im KI 158.644 €");
  expect(text()).toContain("Risiko 510.332 € bis 578.468 €");
  expect(text()).toContain("9 Stellen, 18,25 bis 19 VZÄ in 2 Szenarien");

  knopf("158.644 €")!.click();
  await bis(() => halter.excel.spreadsheet.book.getActiveSheet().getSheetName() === "KIM Modul 1");

  halter.excel.type("'KIM Stellenplan'!C8", "4");
  await bis(() => text().includes("216.353 €") && text().includes("18,75 bis 19,5 VZÄ"));
}, 60_000);

test("a pane that is opened later finds the period, the choices, the figures and the sheets in the workbook", async () => {
  ansicht();
  wahl("leer").click();
  wahl("KIM-Formeln").click();
  wahl("Rechenweg").click();
  tippe("ende", "31.12.2023");
  await erzeuge();

  ansicht();
  await bis(() => text().includes("Ihr Stellenplan: noch keine Stelle"));
  expect([feld("ende").value, text().includes("25 Monate")]).toEqual(["31.12.2023", true]);
  expect(text()).toContain("ohne Rechenweg, KIM-Formeln");
  expect(text()).toContain("Risiko");
  expect(knopf("KIM Beschlusstext")).toBeDefined();
  expect(knopf("KIM Rechenweg")).toBeUndefined();
}, 60_000);

test("what she chooses while the pane still reads the workbook is not lost", async () => {
  const neue = ansicht();
  wahl("leer").click();
  await new Promise((weiter) => setTimeout(weiter, 500));
  expect(wahl("leer").checked).toBe(true);
  neue.betritt();
  await new Promise((weiter) => setTimeout(weiter, 500));
  expect(wahl("leer").checked).toBe(true);
});

describe("the Sätze are reset", () => {
  beforeEach(async () => {
    ansicht();
    await erzeuge();
    await bis(() => knopf("Sätze auf Stand 2021 zurücksetzen") !== undefined);
    knopf("Sätze auf Stand 2021 zurücksetzen")!.click();
  }, 60_000);

  test("only after a question, with the cursor on the harmless answer; Esc is that answer, too", () => {
    expect(document.activeElement).toBe(knopf(TABELLEN.saetze.nein));
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(document.activeElement).toBe(knopf("Sätze auf Stand 2021 zurücksetzen"));
    expect(auftraege.zustand).toMatchObject({ art: "fertig" });
  });

  test("to what the Stand says, and what she has added stays", async () => {
    const zeile = (schluessel: string) =>
      halter.excel.formulas("'KIM Sätze'!A1:A60").findIndex(([zelle]) => zelle === schluessel);
    const it = `'KIM Sätze'!C${String(zeile("KGSt.IT") + 1)}`;
    halter.excel.type(it, "9999");
    knopf(TABELLEN.saetze.ja)!.click();
    await bis(() => auftraege.laeuft);
    await bis(() => !auftraege.laeuft);
    expect(await halter.excel.value(it)).toBe(3450);
  }, 60_000);
});

test("outside of Excel the page offers a file instead, and says why", () => {
  ansicht("kein Excel");
  expect(text()).toContain("Diese Seite ist außerhalb von Excel geöffnet.");
  expect(knopf(TABELLEN.erzeugen)).toBeUndefined();
  expect(wurzel.querySelector("form button[type=submit]")!.textContent.trim()).toBe(TABELLEN.speichern);
  expect(text()).not.toContain("KIM-Formeln");
});
