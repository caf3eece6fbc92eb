import "../../support/seite";
import { Auftraege } from "../../../src/taskpane/rahmen/auftraege";
import { oeffne } from "../../../src/taskpane/extras/spuren";
import { SPUREN } from "../../../src/taskpane/texte/spuren";
import { blattnamen, erzeuge, mitExcel } from "../../excel/arbeitsmappe";
import { beispielmappe } from "../../excel/beispiel";

const halter = mitExcel();

let wurzel: HTMLElement;
let auftraege: Auftraege;
beforeEach(() => {
  wurzel = document.createElement("section");
  document.body.replaceChildren(wurzel);
  auftraege = new Auftraege();
  oeffne(wurzel, { umgebung: "excel", auftraege }).betritt();
});

const text = () => wurzel.textContent.replace(/\s+/g, " ").trim();
const knopf = (worte: string) =>
  [...wurzel.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === worte);
const wahl = (worte: string) =>
  [...wurzel.querySelectorAll("label")]
    .find(({ textContent }) => textContent.trim().startsWith(worte))!
    .querySelector("input")!;

async function klicke(worte: string): Promise<void> {
  knopf(worte)!.click();
  for (let i = 0; auftraege.laeuft; i++) {
    if (i > 200) throw new Error(`the pane shows: ${text()}`);
    await new Promise((weiter) => setTimeout(weiter, 20));
  }
}

test("a workbook without traces has nothing to remove", async () => {
  await klicke(SPUREN.suchen);
  expect(text()).toContain(SPUREN.keine);
  expect(knopf(SPUREN.ja)).toBeUndefined();
});

describe("in a workbook with tables", () => {
  beforeEach(async () => {
    await erzeuge(beispielmappe());
    halter.excel.setCells("Tabelle1!A1:A2", [["=KIM_Summe*2"], ["='KIM Modul 1'!B3"]]);
    await klicke(SPUREN.suchen);
  });

  test("shows what goes, what cannot be undone, and that the sheets are somebody else's then", () => {
    expect(text()).toMatch(/\d+ versteckte Namen, an denen das Add-in/);
    expect(text()).toContain("3 Vermerke an Namen von Ergebnissen");
    expect(text()).toContain("nicht rückgängig machen. Danach hält das Add-in die Blätter für fremde");
    expect(document.activeElement).toBe(knopf(SPUREN.nein));
  });

  test("warns of formulas that need what she ticks, unless they go, too", () => {
    expect(text()).not.toContain("Achtung");
    wahl("KIM Modul 1").click();
    expect(text()).toContain("2 Formeln von anderswo brauchen es: Tabelle1, A2; KIM Übersicht, B4.");
    wahl("KIM Übersicht").click();
    expect(text()).toContain("1 Formel von anderswo braucht es: Tabelle1, A2.");
    wahl("auch 3 Namen von Ergebnissen").click();
    expect(text()).toContain("braucht es: Tabelle1, A1.");
    expect(text()).not.toContain("Vermerke an Namen");
  });

  test("removes what she has ticked, and says so", async () => {
    wahl("KIM Modul 1").click();
    await klicke(SPUREN.ja);
    expect(auftraege.zustand).toMatchObject({
      art: "fertig",
      satz: expect.stringMatching(
        /^Entfernt: \d+ Namen, 0 Einstellungen und Blatt „KIM Modul 1“: fertig$/,
      ) as string,
    });
    expect(await blattnamen()).toEqual(["Tabelle1", "KIM Übersicht"]);
    expect(document.activeElement).toBe(knopf(SPUREN.suchen));
  });

  test("“Nein” leaves everything", async () => {
    knopf(SPUREN.nein)!.click();
    expect(text()).not.toContain(SPUREN.entfernt);
    expect((await halter.excel.snapshot()).names.length).toBeGreaterThan(3);
  });
});
