/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Ergebnis } from "../../src/excel/tabellen";
import { Ansicht, type Ereignisse } from "../../src/taskpane/ansicht";
import { istDunkel } from "../../src/taskpane/thema";

const HTML = readFileSync(join(__dirname, "../../src/taskpane/taskpane.html"), "utf8");
const TABELLEN = [
  { name: "KIM Übersicht", zweck: "Alle Eigenanteile" },
  { name: "KIM Modul 1", zweck: "Die Berechnung", kopie: "KIM Modul 1 2026-11-22" },
];
const ERGEBNIS: Ergebnis = {
  tabellen: TABELLEN,
  betraege: [
    { name: "KIM_M1_Eigenanteil", bezeichnung: "Modul 1: Strategische Steuerung", wert: 158_644 },
    { name: "KIM_M2_Eigenanteil", bezeichnung: "Modul 2: Case Management", wert: "#N/A" },
    { name: "KIM_Risiko_von", bezeichnung: "Risiko von", wert: 510_332 },
    { name: "KIM_Risiko_bis", bezeichnung: "Risiko bis", wert: 578_468 },
  ],
  vollstaendig: true,
};

let ereignisse: jest.Mocked<Ereignisse>;
let ansicht: Ansicht;
beforeEach(() => {
  document.documentElement.innerHTML = HTML.replace(/<script[^]*?<\/script>/g, "");
  ereignisse = { zeitraumGeaendert: jest.fn(), erzeugen: jest.fn(), blattOeffnen: jest.fn() };
  ansicht = new Ansicht(document, ereignisse);
});

const element = (auswahl: string) => document.querySelector<HTMLElement>(auswahl)!;
const text = (auswahl: string) => element(auswahl).textContent;
const texte = (auswahl: string) => [...document.querySelectorAll(auswahl)].map((e) => e.textContent.trim());

test("there is one status and one alert, and both are empty at first", () => {
  expect(texte("[role=status]")).toEqual([""]);
  expect(texte("[role=alert]")).toEqual([""]);
  expect(document.querySelectorAll("output")).toHaveLength(0);
});

test("what will be made is listed before", () => {
  ansicht.zeigeVorschau(TABELLEN.map(({ name, zweck }) => ({ name, zweck })));
  expect(text("#blaetter-titel")).toBe("Das wird erzeugt");
  expect(texte("#blaetter .blattname")).toEqual(["KIM Übersicht", "KIM Modul 1"]);
  expect(document.querySelectorAll("#blaetter button")).toHaveLength(0);
});

test("the button sends the order, by click and by Enter in a field", () => {
  ansicht.zeige({ art: "bereit" });
  element("#erzeugen").click();
  element("form").dispatchEvent(new Event("submit", { cancelable: true }));
  expect(ereignisse.erzeugen).toHaveBeenCalledTimes(2);
});

test("while it runs the button keeps the focus, and the status says what is being done", () => {
  ansicht.zeige({ art: "bereit" });
  element("#erzeugen").focus();
  ansicht.zeige({ art: "laeuft", fortschritt: "schreiben", wartet: false });
  expect(document.activeElement).toBe(element("#erzeugen"));
  expect(element("#erzeugen").getAttribute("aria-disabled")).toBe("true");
  expect(text("[role=status]")).toBe("Die Tabellen werden geschrieben …");
});

test("the result: a status that ends in “fertig”, amounts in euros, links to the sheets and to kept copies", () => {
  ansicht.zeige({ art: "fertig", ergebnis: ERGEBNIS });
  expect(text("[role=status]")).toMatch(/fertig$/);
  expect(text("[role=alert]")).toBe("");
  expect(texte("#betraege tr").map((zeile) => zeile.replace(/\s+/g, " "))).toEqual([
    "Modul 1: Strategische Steuerung 158.644 €",
    "Modul 2: Case Management nicht berechenbar (#N/A)",
    "Risiko 510.332 € bis 578.468 €",
  ]);
  expect(element("#betraege-bereich").hidden).toBe(false);
  for (const verweis of document.querySelectorAll<HTMLElement>("#blaetter button")) verweis.click();
  expect(ereignisse.blattOeffnen.mock.calls.flat()).toEqual([
    "KIM Übersicht",
    "KIM Modul 1",
    "KIM Modul 1 2026-11-22",
  ]);
});

test("an incomplete Excel is mentioned, and the status still ends in “fertig”", () => {
  ansicht.zeige({ art: "fertig", ergebnis: { ...ERGEBNIS, vollstaendig: false } });
  expect(text("[role=status]")).toMatch(/ungestaltet.*fertig$/);
});

test("a failure is an alert, and the status is empty", () => {
  ansicht.zeige({ art: "fehler", satz: "Das Blatt gibt es schon." });
  expect(text("[role=alert]")).toBe("Das Blatt gibt es schon.");
  expect(text("[role=status]")).toBe("");
});

test("a wrong date is told at its field, which gets the focus", () => {
  ansicht.zeigeZeitraum({ fehler: { ende: "Ende: 31.11.2021 gibt es nicht." } });
  ansicht.geheZumFehler();
  expect(document.activeElement).toBe(element("#ende"));
  expect(element("#ende").getAttribute("aria-invalid")).toBe("true");
  expect(text(`#${element("#ende").getAttribute("aria-describedby") ?? ""}`)).toBe(
    "Ende: 31.11.2021 gibt es nicht.",
  );
  expect(element("#beginn").getAttribute("aria-invalid")).toBe("false");
  expect(text("#monate")).toBe("");
});

test("outside of Excel the button stays off, and the alert says where the page belongs", () => {
  ansicht.zeigeHinderung("Diese Seite gehört in Excel.");
  expect((element("#erzeugen") as HTMLButtonElement).disabled).toBe(true);
  expect(text("[role=alert]")).toBe("Diese Seite gehört in Excel.");
});

test("the page needs no inline script or style, so that the server may forbid them", () => {
  expect(HTML).not.toMatch(/<style|style="|<script(?![^>]*src=)|\son\w+=/);
});

test("a dark theme of Office is told from a light one", () => {
  expect([istDunkel("#262626"), istDunkel("#000000"), istDunkel("#FFFFFF"), istDunkel("#E6E6E6")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
