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
  uebrige: [],
  vollstaendig: true,
};
const LAEUFT = { art: "laeuft", fortschritt: "schreiben", wartet: false, abbruch: "moeglich" } as const;

let ereignisse: jest.Mocked<Ereignisse>;
let ansicht: Ansicht;
beforeEach(() => {
  document.documentElement.innerHTML = HTML.replace(/<script[^]*?<\/script>/g, "");
  ereignisse = {
    eingabeGeaendert: jest.fn(),
    auftragAbgeschickt: jest.fn(),
    abbrechen: jest.fn(),
    speichern: jest.fn(),
    zuruecksetzen: jest.fn(),
    wiederherstellen: jest.fn(),
    verwerfen: jest.fn(),
    blattOeffnen: jest.fn(),
  };
  ansicht = new Ansicht(document, ereignisse);
});

const element = (auswahl: string) => document.querySelector<HTMLElement>(auswahl)!;
const text = (auswahl: string) => element(auswahl).textContent;
const istSichtbar = (auswahl: string) => !element(auswahl).closest("[hidden]");
const klicke = (...ids: readonly string[]) => ids.forEach((id) => element(`#${id}`).click());
const texte = (auswahl: string) => [...document.querySelectorAll(auswahl)].map((e) => e.textContent.trim());

test("status and alerts are empty at first", () => {
  expect(texte("[role=status]")).toEqual([""]);
  expect(texte("[role=alert]")).toEqual(["", ""]);
  expect(document.querySelectorAll("output")).toHaveLength(0);
});

test("what will be made is listed before", () => {
  ansicht.zeigeVorschau(TABELLEN.map(({ name, zweck }) => ({ name, zweck })));
  expect(text("#blaetter-titel")).toBe("Das wird erzeugt");
  expect(texte("#blaetter .blattname")).toEqual(["KIM Übersicht", "KIM Modul 1"]);
  expect(document.querySelectorAll("#blaetter button")).toHaveLength(0);
});

test("the button sends the order, by click and by Enter in a field", () => {
  ansicht.zeigeUmgebung("excel");
  klicke("erzeugen");
  element("form").dispatchEvent(new Event("submit", { cancelable: true }));
  expect(ereignisse.auftragAbgeschickt).toHaveBeenCalledTimes(2);
});

test("while it runs the button keeps the focus, and the status says what is being done", () => {
  ansicht.zeigeUmgebung("excel");
  element("#erzeugen").focus();
  ansicht.zeige(LAEUFT);
  expect(document.activeElement).toBe(element("#erzeugen"));
  for (const taste of document.querySelectorAll("[aria-disabled]:not(#abbrechen)"))
    expect([taste.id, taste.getAttribute("aria-disabled")]).toEqual([taste.id, "true"]);
  expect(text("[role=status]")).toBe("Die Tabellen werden geschrieben …");
});

test("where Excel does not answer, it may wait for a cell; where it writes, it may only have much to do", () => {
  ansicht.zeige({ ...LAEUFT, fortschritt: "pruefen", wartet: true });
  expect(text("[role=status]")).toMatch(/^Excel antwortet noch nicht\..*mit Enter ab\.$/);
  ansicht.zeige({ ...LAEUFT, wartet: true });
  expect(text("[role=status]")).toMatch(/^Excel schreibt und rechnet\./);
});

test("how much is done is a bar, which one single part does not need", () => {
  const balken = () => element("#fortschritt") as HTMLProgressElement;
  ansicht.zeige({ ...LAEUFT, teile: { fertig: 1, alle: 4 } });
  expect([istSichtbar("#fortschritt"), balken().value, balken().max]).toEqual([true, 1, 4]);
  ansicht.zeige({ ...LAEUFT, teile: { fertig: 1, alle: 1 } });
  expect(istSichtbar("#fortschritt")).toBe(false);
  ansicht.zeige({ art: "bereit" });
  expect(istSichtbar("#fortschritt")).toBe(false);
});

test("a run can be stopped as long as that is possible, and the focus is not lost with the button", () => {
  ansicht.zeigeUmgebung("excel");
  expect(istSichtbar("#abbrechen")).toBe(false);
  ansicht.zeige(LAEUFT);
  element("#abbrechen").focus();
  klicke("abbrechen");
  expect(ereignisse.abbrechen).toHaveBeenCalledTimes(1);
  ansicht.zeige({ ...LAEUFT, abbruch: "gewuenscht" });
  expect(text("[role=status]")).toBe("Wird abgebrochen, sobald Excel antwortet …");
  expect(document.activeElement).toBe(element("#abbrechen"));
  ansicht.zeige({ ...LAEUFT, fortschritt: "zuruecknehmen", abbruch: "unmoeglich" });
  expect(istSichtbar("#abbrechen")).toBe(false);
  expect(document.activeElement).toBe(element("#erzeugen"));
});

test("the result: a status that ends in “fertig”, amounts in euros, links to the sheets and to kept copies", () => {
  ansicht.zeige({ art: "fertig", ergebnis: ERGEBNIS });
  expect(text("[role=status]")).toMatch(/fertig$/);
  expect(text("#fehler")).toBe("");
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
  expect(text("#fehler")).toBe("Das Blatt gibt es schon.");
  expect(text("[role=status]")).toBe("");
});

test("a wrong date is told at its field, which gets the focus", () => {
  ansicht.formular.zeigeZeitraum({ fehler: { ende: "Ende: 31.11.2021 gibt es nicht." } });
  ansicht.formular.geheZumFehler();
  expect(document.activeElement).toBe(element("#ende"));
  expect(element("#ende").getAttribute("aria-invalid")).toBe("true");
  expect(text(`#${element("#ende").getAttribute("aria-describedby") ?? ""}`)).toBe(
    "Ende: 31.11.2021 gibt es nicht.",
  );
  expect(element("#beginn").getAttribute("aria-invalid")).toBe("false");
  expect(text("#monate")).toBe("");
});

test("sheets that are not made any more are named, and what may be done with them", () => {
  ansicht.zeige({ art: "fertig", ergebnis: { ...ERGEBNIS, uebrige: ["KIM Modul 4"] } });
  expect(text("#uebrige")).toMatch(/^„KIM Modul 4“ gehört nicht mehr .* können Sie löschen\.$/);
  ansicht.zeige({ art: "fertig", ergebnis: ERGEBNIS });
  expect(text("#uebrige")).toBe("");
});

test("outside of Excel the page offers a file instead, with what matters for a file", () => {
  ansicht.zeigeUmgebung("kein Excel");
  expect(text("#erzeugen")).toBe("Als Excel-Datei speichern");
  expect((element("#erzeugen") as HTMLButtonElement).disabled).toBe(false);
  expect(text("#ohne-excel-grund")).toBe("Diese Seite ist außerhalb von Excel geöffnet.");
  expect(["#stellen-wahl", "#ohne-excel", "#schreibweise", "#speichern"].map(istSichtbar)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("in Excel the tables come first, and the file second", () => {
  ansicht.zeigeUmgebung("excel");
  expect(text("#erzeugen")).toBe("Tabellen erzeugen");
  expect(["#schreibweise", "#speichern", "#ohne-excel"].map(istSichtbar)).toEqual([true, true, false]);
  klicke("speichern");
  expect(ereignisse.speichern).toHaveBeenCalledTimes(1);
});

test("a file that was saved: where it is, and what to do where it shows no amounts", () => {
  ansicht.zeige({ art: "gespeichert" });
  expect(text("[role=status]")).toBe("KIM-Tabellen.xlsx liegt bei Ihren Downloads: fertig");
  expect(istSichtbar("#gespeichert")).toBe(true);
  expect(text("#gespeichert")).toContain("„Bearbeitung aktivieren“");
  ansicht.zeige(LAEUFT);
  expect(istSichtbar("#gespeichert")).toBe(false);
});

test("the choices: the Vorlage's Stellen and native formulas, unless told otherwise", () => {
  expect(ansicht.formular.wahl).toEqual({ stellen: "Vorlage", schreibweise: "formeln" });
  for (const wert of ["leer", "kim"]) element(`input[value=${wert}]`).click();
  expect(ansicht.formular.wahl).toEqual({ stellen: "leer", schreibweise: "kim" });
});

test("a workbook that has a Stellenplan keeps it: it is counted, and there is nothing to choose", () => {
  ansicht.formular.zeigeStellenplan({ stellen: 12, vzae: 21.5, szenarien: 0 });
  expect(istSichtbar("#stellen-wahl")).toBe(false);
  expect(text("#stellen-vorhanden").replace(/\s+/g, " ").trim()).toBe(
    "Ihr Stellenplan: 12 Stellen, 21,5 VZÄ Er bleibt, wie er auf dem Blatt „KIM Stellenplan“ steht.",
  );
  ansicht.formular.zeigeStellenplan(undefined);
  expect([istSichtbar("#stellen-wahl"), istSichtbar("#stellen-vorhanden")]).toEqual([true, false]);
});

describe("the Sätze are reset", () => {
  beforeEach(() => {
    ansicht.zeigeUmgebung("excel");
    ansicht.zeigeSaetze(true);
    klicke("zuruecksetzen");
  });

  test("only after a question, which stands where the button was and gets the focus on the harmless answer", () => {
    expect(ereignisse.zuruecksetzen).not.toHaveBeenCalled();
    expect([istSichtbar("#zuruecksetzen-frage"), istSichtbar("#zuruecksetzen")]).toEqual([true, false]);
    expect(document.activeElement).toBe(element("#zuruecksetzen-nein"));
    klicke("zuruecksetzen-ja");
    expect(ereignisse.zuruecksetzen).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["“Nein”", () => klicke("zuruecksetzen-nein")],
    [
      "Esc",
      () =>
        element("#zuruecksetzen-ja").dispatchEvent(
          new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
        ),
    ],
  ])("not after %s", (_weise, tu) => {
    tu();
    expect(ereignisse.zuruecksetzen).not.toHaveBeenCalled();
    expect(istSichtbar("#zuruecksetzen-frage")).toBe(false);
    expect(document.activeElement).toBe(element("#zuruecksetzen"));
  });
});

test("without Sätze in the workbook there is nothing to reset", () => {
  ansicht.zeigeUmgebung("excel");
  expect(istSichtbar("#saetze")).toBe(false);
});

test("an interrupted run is told in plain words, with both ways out, until one was taken", () => {
  const begonnen = new Date(2026, 10, 23, 9, 30);
  ansicht.zeige({
    art: "unterbrochen",
    unterbrochenes: { begonnen, blaetter: ["KIM Übersicht", "KIM Sätze"] },
  });
  expect(istSichtbar("#unterbrochen")).toBe(true);
  expect(text("#unterbrochen-satz")).toBe(
    "Das Erzeugen der Tabellen vom 23.11.2026, 09:30 wurde nicht zu Ende gebracht. Betroffen: KIM Übersicht und KIM Sätze.",
  );
  klicke("wiederherstellen", "verwerfen");
  expect(ereignisse.wiederherstellen).toHaveBeenCalledTimes(1);
  expect(ereignisse.verwerfen).toHaveBeenCalledTimes(1);
  ansicht.zeige({ art: "laeuft", fortschritt: "wiederherstellen", wartet: false, abbruch: "unmoeglich" });
  expect(istSichtbar("#unterbrochen")).toBe(true);
  ansicht.zeige({ art: "fehler", satz: "Excel antwortet nicht." });
  expect(istSichtbar("#unterbrochen")).toBe(true);
  ansicht.zeige({ art: "wiederhergestellt" });
  expect(istSichtbar("#unterbrochen")).toBe(false);
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
