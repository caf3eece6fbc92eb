import "../../support/seite";
import fc from "fast-check";
import { FUNKTIONEN } from "../../../src/taskpane/texte/funktionen";
import { Auftraege } from "../../../src/taskpane/rahmen/auftraege";
import type { Ansicht, Pane } from "../../../src/taskpane/rahmen/ansicht";
import { oeffne } from "../../../src/taskpane/funktionen/funktionen";
import { mitExcel, vonHand } from "../../excel/arbeitsmappe";
import { kimFunktionen } from "../../support/kim-funktionen";
import { katalog } from "./katalog";

const halter = mitExcel();
let wurzel: HTMLElement;
let auftraege: Auftraege;
let offene: Ansicht | undefined;

beforeEach(async () => {
  const { script, metadata } = await kimFunktionen();
  halter.excel.loadFunctions(script, metadata);
});
afterEach(() => {
  offene?.verlasse();
  offene = undefined;
});

async function ansicht(umgebung: Pane["umgebung"] = "excel"): Promise<void> {
  wurzel = document.createElement("div");
  document.body.replaceChildren(wurzel);
  auftraege = new Auftraege();
  const funktionen = await katalog();
  offene = oeffne(wurzel, { umgebung, auftraege }, () => Promise.resolve(funktionen));
  offene.betritt();
  await bis(() => wurzel.querySelector("#funktionssuche") !== null);
}

const text = () => wurzel.textContent.replace(/\s+/g, " ").trim();
const feld = (id: string) => wurzel.querySelector<HTMLInputElement>(`#${id}`)!;
const angabe = (name: string) => feld(`angabe-${name}`);
const fehler = (name: string) => wurzel.querySelector(`#angabe-${name}-fehler`)!.textContent.trim();
const knopf = (worte: string) =>
  [...wurzel.querySelectorAll("button")].find(({ textContent }) => textContent.trim().endsWith(worte))!;
const formel = () => wurzel.querySelector("section .formel")!.textContent.trim();
const ergebnis = () => wurzel.querySelector(".funktionswert")?.textContent.trim();
const namen = () => [...wurzel.querySelectorAll(".funktionseintrag b")].map(({ textContent }) => textContent);

function tippe(input: HTMLInputElement, inhalt: string): void {
  input.value = inhalt;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
function druecke(key: string): void {
  document.activeElement!.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
  );
}
function fuelle(werte: Readonly<Record<string, string>>): void {
  for (const [name, inhalt] of Object.entries(werte)) tippe(angabe(name), inhalt);
}
async function bis(gilt: () => boolean): Promise<void> {
  for (let i = 0; !gilt(); i++) {
    if (i > 200) throw new Error(`the pane shows: ${text()}`);
    await new Promise((weiter) => setTimeout(weiter, 20));
  }
}
const markiere = (adresse: string) =>
  vonHand(({ worksheets }) => worksheets.getItem("Tabelle1").getRange(adresse).select());
async function fuegeEin(): Promise<void> {
  wurzel.querySelector("form")!.requestSubmit();
  await bis(() => auftraege.laeuft);
  await bis(() => !auftraege.laeuft);
}
const VORLAGE = { modul: "1", vzae: "3,5", entgeltgruppe: "E11", monate: "13" };

describe("the list", () => {
  beforeEach(() => ansicht());

  test("is searched; Esc clears the search, no match is a sentence, and the count is told", async () => {
    expect(namen()).toHaveLength(11);
    tippe(feld("funktionssuche"), "foerderung");
    expect(namen()[0]).toBe("KIM.FOERDERUNG");
    await bis(() => wurzel.querySelector("[aria-live]")!.textContent === FUNKTIONEN.gefunden(namen().length));
    tippe(feld("funktionssuche"), "Pelikan");
    expect(text()).toContain("Zu „Pelikan“ gibt es keine Funktion.");
    feld("funktionssuche").focus();
    druecke("Escape");
    expect([feld("funktionssuche").value, namen().length]).toEqual(["", 11]);
  });

  test("is gone through with the arrows; Enter opens the first match, and back the cursor is where it was", () => {
    feld("funktionssuche").focus();
    druecke("ArrowDown");
    druecke("ArrowDown");
    expect(document.activeElement!.id).toBe("funktion-GESAMTKOSTEN");
    druecke("ArrowUp");
    druecke("ArrowUp");
    expect(document.activeElement!.id).toBe("funktionssuche");
    tippe(feld("funktionssuche"), "haushalt");
    druecke("Enter");
    expect(document.activeElement).toBe(angabe("betrag"));
    knopf(FUNKTIONEN.zurueck).click();
    expect(document.activeElement!.id).toBe("funktion-HAUSHALTSJAHRE");
  });
});

describe("the form of EIGENANTEIL", () => {
  beforeEach(async () => {
    await ansicht();
    knopf("minus Kommunalanteil.").click();
  });

  test("calculates while it is filled, and shows the formula as the cell will", () => {
    expect(text()).toContain("Es fehlen noch: Modul, VZÄ, Entgeltgruppe und Monate.");
    fuelle(VORLAGE);
    expect([formel(), ergebnis()]).toEqual(['=KIM.EIGENANTEIL(1; 3,5; "E11"; 13)', "158.644 €"]);
    fuelle({ entgeltgruppe: "E13" });
    expect(fehler("entgeltgruppe")).toMatch(/^Entgeltgruppe: E13 fehlt/);
    expect(angabe("entgeltgruppe").getAttribute("aria-invalid")).toBe("true");
    expect(ergebnis()).toBe("#NV");
    fuelle({ entgeltgruppe: "E11", vzae: "3.5" });
    expect(fehler("vzae")).toMatch(/^VZÄ: „3\.5“ ist keine Zahl/);
  });

  test("is inserted into the selected cell, and says what Excel shows there", async () => {
    await markiere("B4");
    fuelle(VORLAGE);
    await fuegeEin();
    expect(auftraege.zustand).toEqual({
      art: "fertig",
      satz: 'B4 auf „Tabelle1“: =KIM.EIGENANTEIL(1; 3,5; "E11"; 13) ergibt 158.644 €: fertig',
    });
    expect(await halter.excel.value("Tabelle1!B4")).toBe(158_644);
  });

  test("an empty field is told at the field, which gets the cursor, and nothing is begun", () => {
    fuelle({ modul: "1", entgeltgruppe: "E11" });
    wurzel.querySelector("form")!.requestSubmit();
    expect(document.activeElement).toBe(angabe("vzae"));
    expect(fehler("vzae")).toBe("VZÄ: Die Angabe fehlt.");
    expect(auftraege.zustand).toEqual({ art: "bereit" });
  });

  test("asks before it overwrites; Esc and No leave all as it was, Yes overwrites", async () => {
    halter.excel.setCells("Tabelle1!B4", 7);
    await markiere("B4");
    fuelle(VORLAGE);
    await fuegeEin();
    expect(text()).toContain("In B4 steht schon „7“. Überschreiben?");
    expect(document.activeElement).toBe(knopf(FUNKTIONEN.nein));
    druecke("Escape");
    expect([text().includes("Überschreiben?"), document.activeElement]).toEqual([
      false,
      knopf(FUNKTIONEN.einfuegen),
    ]);
    expect(await halter.excel.value("Tabelle1!B4")).toBe(7);
    await fuegeEin();
    knopf(FUNKTIONEN.ja).click();
    await bis(() => auftraege.zustand.art === "fertig" && !text().includes("Überschreiben?"));
    expect(await halter.excel.value("Tabelle1!B4")).toBe(158_644);
  });

  test("takes cells, reads them, follows the selection, and refuses to read what it fills", async () => {
    halter.excel.setCells("Tabelle1!A2:A3", [[3.5], [4]]);
    await markiere("A2:A3");
    fuelle(VORLAGE);
    wurzel.querySelectorAll<HTMLElement>(".markierung")[1]!.click();
    await bis(() => angabe("vzae").value === "Tabelle1!A2:A3");
    await bis(() => text().includes("Die Formel füllt 2 Zellen: A2:A3."));
    expect(formel()).toBe('=KIM.EIGENANTEIL(1; A2:A3; "E11"; 13)');
    expect([...wurzel.querySelectorAll("td")].map(({ textContent }) => textContent.trim())).toEqual([
      "158.644 €",
      "216.353 €",
    ]);
    await fuegeEin();
    expect(auftraege.zustand).toMatchObject({
      art: "fehler",
      satz: expect.stringContaining("Zirkelbezug") as string,
    });
    await markiere("C2");
    await fuegeEin();
    expect(await halter.excel.values("Tabelle1!C2:C3")).toEqual([[158_644], [216_353]]);
  });

  test("says so where cells do not exist", async () => {
    fuelle({ ...VORLAGE, vzae: "Weg!A1", monate: "Monatszahl" });
    await bis(() => fehler("vzae") !== "");
    expect(fehler("vzae")).toBe("Weg!A1 gibt es in dieser Arbeitsmappe nicht.");
    fuelle({ vzae: "3,5" });
    await bis(() => fehler("monate").startsWith("Den Namen „Monatszahl“ gibt es"));
  });
});

// Protects the promise of the live result: what the pane shows is what the cell shows, whatever is typed.
test("what was shown live is what stands in the cells after the formula was inserted", async () => {
  await ansicht();
  const euro = fc.oneof(
    fc.constantFrom("3,5", "0,5", "1.000", "3.5", "x", "A1", "0"),
    fc.integer({ min: 0, max: 20 }).map(String),
  );
  const angaben = fc.record({
    modul: fc.constantFrom("1", "1V", "2", "3", "M1", "Case Management", "7"),
    vzae: euro,
    entgeltgruppe: fc.constantFrom("E11", "S12", "e 9a", "E5", "E13", "11"),
    monate: euro,
    bewilligt: fc.constantFrom("", "keine", "Stand", "2,25"),
    saetze: fc.constantFrom("", "2021", "2025", "1999"),
  });
  halter.excel.setCells("Tabelle1!A1", 2.5);
  knopf("minus Kommunalanteil.").click();
  await fc.assert(
    fc.asyncProperty(angaben, async (werte) => {
      halter.excel.setCells("Tabelle1!C3", "");
      await markiere("C3");
      fuelle(werte);
      await bis(() => !text().includes(FUNKTIONEN.liest));
      // Of a name that is not there no formula is made.
      const gezeigt = ergebnis() ?? "";
      await fuegeEin();
      const [[inDerZelle]] = (await halter.excel.texts("Tabelle1!C3")) as [[string]];
      expect([werte, inDerZelle]).toEqual([werte, gezeigt]);
    }),
    { numRuns: 25 },
  );
}, 60_000);

test("RECHENWEG shows the sentence of an error where the cell will show it", async () => {
  await ansicht("kein Excel");
  knopf("bei einem Fehler der erklärende Satz.").click();
  fuelle({ ...VORLAGE, vzae: "3.5" });
  expect(ergebnis()).toBe(fehler("vzae"));
  expect(ergebnis()).toMatch(/^VZÄ: „3\.5“ ist keine Zahl/);
});

test("outside of Excel the formula is there to be copied, and cells are named without being read", async () => {
  const geschrieben: string[] = [];
  Object.assign(globalThis, {
    navigator: { clipboard: { writeText: (was: string) => Promise.resolve(void geschrieben.push(was)) } },
  });
  await ansicht("kein Excel");
  knopf("minus Kommunalanteil.").click();
  expect([knopf(FUNKTIONEN.einfuegen), wurzel.querySelector(".markierung")]).toEqual([undefined, null]);
  fuelle({ ...VORLAGE, vzae: "B2" });
  expect(text()).toContain(FUNKTIONEN.nurInExcel);
  knopf(FUNKTIONEN.kopieren).click();
  await bis(() => geschrieben.length > 0);
  expect(geschrieben).toEqual(['=KIM.EIGENANTEIL(1; B2; "E11"; 13)']);
});

test("where the catalogue does not arrive it says so, and tries again when asked to", async () => {
  wurzel = document.createElement("div");
  document.body.replaceChildren(wurzel);
  let versuche = 0;
  const funktionen = await katalog();
  const lade = () => (versuche++ === 0 ? Promise.reject(new Error("404")) : Promise.resolve(funktionen));
  oeffne(wurzel, { umgebung: "kein Excel", auftraege: new Auftraege() }, lade);
  await bis(() => text().includes(FUNKTIONEN.nichtGeladen));
  knopf(FUNKTIONEN.nochEinmal).click();
  await bis(() => namen().length === 11);
});
