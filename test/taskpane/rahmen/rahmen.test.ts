/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Unterbrochenes } from "../../../src/excel/unterbrechung";
import type { Ansicht, Pane, Reiterangebot } from "../../../src/taskpane/rahmen/ansicht";
import { Auftraege } from "../../../src/taskpane/rahmen/auftraege";
import { Rahmen } from "../../../src/taskpane/rahmen/rahmen";
import { istDunkel } from "../../../src/taskpane/rahmen/thema";
import { Unterbrechung } from "../../../src/taskpane/rahmen/unterbrechung";
import { RAHMEN } from "../../../src/taskpane/texte/rahmen";

const PANE_HTML = readFileSync(join(__dirname, "../../../src/taskpane/taskpane.html"), "utf8");

/** A view that writes its name into its panel and keeps account of when it is shown. */
function ansicht(name: string) {
  const verlauf: string[] = [];
  const oeffne = (wurzel: HTMLElement): Ansicht => {
    wurzel.textContent = name;
    verlauf.push("geöffnet");
    return { betritt: () => verlauf.push("betreten"), verlasse: () => verlauf.push("verlassen") };
  };
  return { verlauf, oeffne };
}

type Probeansicht = ReturnType<typeof ansicht>;
let eine: Probeansicht;
let andere: Probeansicht;
beforeEach(() => {
  eine = ansicht("erste Ansicht");
  andere = ansicht("zweite Ansicht");
});

function oeffneRahmen({
  umgebung = "excel",
  anfang = "",
  lade = () => Promise.resolve(andere),
  unterbrochenes,
}: {
  readonly umgebung?: Pane["umgebung"];
  readonly anfang?: string;
  readonly lade?: Reiterangebot["lade"];
  readonly unterbrochenes?: Unterbrochenes;
} = {}) {
  const wurzel = document.createElement("div");
  document.body.replaceChildren(wurzel);
  const auftraege = new Auftraege();
  const rettung = {
    findeUnterbrochenes: () => Promise.resolve(unterbrochenes),
    stelleWiederHer: jest.fn(() => Promise.resolve()),
    verwirf: jest.fn(() => Promise.resolve()),
  };
  const unterbrechung = new Unterbrechung(auftraege, rettung);
  const ladeNeu = jest.fn();
  new Rahmen(
    wurzel,
    { umgebung, auftraege },
    unterbrechung,
    [
      { reiter: "tabellen", lade: () => Promise.resolve(eine), nurInExcel: false },
      { reiter: "erklaeren", lade, nurInExcel: true },
    ],
    anfang,
    ladeNeu,
  );
  return { auftraege, unterbrechung, rettung, ladeNeu };
}

const reiter = () => [...document.querySelectorAll<HTMLElement>("[role=tab]")];
const gewaehlter = () => document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")!;
const knopf = (text: string) =>
  [...document.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === text)!;
const sichtbares = () =>
  [...document.querySelectorAll<HTMLElement>("main > *")]
    .filter(({ hidden }) => !hidden)
    .map(({ textContent }) => textContent.trim());
const text = (auswahl: string) => document.querySelector(auswahl)?.textContent.trim();
const geladen = () => new Promise((weiter) => setTimeout(weiter, 0));

function druecke(key: string): void {
  gewaehlter().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

describe("the tabs", () => {
  test("begin with the tables; another view is loaded when it is chosen, once", async () => {
    const lade = jest.fn(() => Promise.resolve(andere));
    oeffneRahmen({ lade });
    await geladen();
    expect(sichtbares()).toEqual(["erste Ansicht"]);
    expect(lade).not.toHaveBeenCalled();
    reiter()[1]!.click();
    expect(sichtbares()).toEqual([RAHMEN.laedt]);
    await geladen();
    expect(sichtbares()).toEqual(["zweite Ansicht"]);
    reiter()[0]!.click();
    reiter()[1]!.click();
    expect(lade).toHaveBeenCalledTimes(1);
    expect(eine.verlauf).toEqual(["geöffnet", "betreten", "verlassen", "betreten", "verlassen"]);
    expect(andere.verlauf).toEqual(["geöffnet", "betreten", "verlassen", "betreten"]);
  });

  test("an address may begin with another one", async () => {
    oeffneRahmen({ anfang: "erklaeren" });
    await geladen();
    expect(sichtbares()).toEqual(["zweite Ansicht"]);
  });

  test("are one stop for the Tab key; arrows, Home and End go from one to the next, with the focus", async () => {
    oeffneRahmen();
    await geladen();
    expect(reiter().map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
    for (const [taste, erwartet] of [
      ["ArrowRight", 1],
      ["ArrowRight", 0],
      ["ArrowLeft", 1],
      ["Home", 0],
      ["End", 1],
      ["x", 1],
    ] as const) {
      druecke(taste);
      expect([taste, reiter().indexOf(gewaehlter())]).toEqual([taste, erwartet]);
      expect(document.activeElement).toBe(gewaehlter());
    }
  });

  test("each names its panel, and the panel its tab", () => {
    oeffneRahmen();
    for (const eines of reiter())
      expect(
        document.getElementById(eines.getAttribute("aria-controls")!)!.getAttribute("aria-labelledby"),
      ).toBe(eines.id);
  });

  test("a view that cannot be loaded says so, and is tried again", async () => {
    const lade = jest
      .fn<Promise<Probeansicht>, []>()
      .mockRejectedValueOnce(Object.assign(new Error("Loading chunk failed."), { name: "ChunkLoadError" }))
      .mockResolvedValue(andere);
    oeffneRahmen({ anfang: "erklaeren", lade });
    await geladen();
    expect(sichtbares()[0]).toMatch(/ließ sich nicht laden/);
    knopf(RAHMEN.nochEinmal).click();
    await geladen();
    expect(sichtbares()).toEqual(["zweite Ansicht"]);
  });

  test("a view that needs Excel says so outside of it", async () => {
    oeffneRahmen({ umgebung: "kein Excel", anfang: "erklaeren" });
    await geladen();
    expect(sichtbares()).toEqual([RAHMEN.nurInExcel]);
  });

  test("whoever comes back to the pane finds the chosen view brought up to date", async () => {
    oeffneRahmen();
    await geladen();
    window.dispatchEvent(new Event("focus"));
    expect(eine.verlauf).toEqual(["geöffnet", "betreten", "betreten"]);
  });
});

describe("messages", () => {
  test("there are none at first, and both live regions are there to announce them", () => {
    oeffneRahmen();
    expect([text("[role=status]"), text("[role=alert]")]).toEqual(["", ""]);
  });

  test("a running job: what, how much, and a way to stop it", async () => {
    const { auftraege } = oeffneRahmen();
    let weiter: () => void = () => undefined;
    const lauf = auftraege.fuehreAus({
      beginn: { worte: "Die Tabellen werden geschrieben …", teile: { fertig: 1, alle: 4 } },
      arbeit: () => new Promise<void>((tu) => (weiter = tu)),
      fertig: () => "10 Blätter: fertig",
    });
    const balken = document.querySelector("progress")!;
    expect([text("[role=status]"), balken.value, balken.max]).toEqual([
      "Die Tabellen werden geschrieben …",
      1,
      4,
    ]);
    knopf(RAHMEN.abbrechen).click();
    expect(text("[role=status]")).toBe(RAHMEN.brichtAb);
    expect(knopf(RAHMEN.abbrechen).getAttribute("aria-disabled")).toBe("true");
    weiter();
    await lauf;
    expect([text("[role=status]"), text("[role=alert]")]).toEqual(["10 Blätter: fertig", ""]);
    expect(document.querySelector("progress")).toBeNull();
  });

  test("a job that is not heard of any more: what to do, and a button that does it, whether it was stopped or not", () => {
    jest.useFakeTimers();
    const { auftraege, ladeNeu } = oeffneRahmen();
    void auftraege.fuehreAus({
      beginn: { worte: "Die Tabellen werden geschrieben …" },
      arbeit: () => new Promise(() => undefined),
      fertig: () => "",
    });
    jest.advanceTimersByTime(59_000);
    expect(knopf(RAHMEN.neuLaden)).toBeUndefined();
    knopf(RAHMEN.abbrechen).click();
    jest.advanceTimersByTime(1000);
    jest.useRealTimers();
    expect(text("[role=status]")).toBe(RAHMEN.verstummt);
    knopf(RAHMEN.neuLaden).click();
    expect(ladeNeu).toHaveBeenCalledTimes(1);
  });

  test("a failure is an alert, which can be closed", () => {
    const { auftraege } = oeffneRahmen();
    auftraege.klage(new Error("kaputt"));
    expect([text("[role=status]"), text("[role=alert]")]).toEqual(["", RAHMEN.unbekannterFehler("kaputt")]);
    document.querySelector<HTMLElement>(".schliessen")!.click();
    expect(text("[role=alert]")).toBe("");
  });
});

describe("an interrupted run", () => {
  const unterbrochenes: Unterbrochenes = {
    werk: "tabellen",
    begonnen: new Date(2026, 10, 23, 9, 30),
    blaetter: ["KIM Übersicht", "KIM Sätze"],
  };

  test("is told in plain words above all tabs, until it is restored or kept", async () => {
    const { unterbrechung, rettung } = oeffneRahmen({ unterbrochenes });
    await unterbrechung.suche();
    expect(text("main > section")).toContain(
      "Das Erzeugen der Tabellen vom 23.11.2026, 09:30 wurde nicht zu Ende gebracht. Betroffen: KIM Übersicht und KIM Sätze.",
    );
    rettung.stelleWiederHer.mockRejectedValueOnce(new Error("Excel antwortet nicht."));
    knopf(RAHMEN.unterbrochen.wiederherstellen).click();
    await geladen();
    expect(text("main > section")).toBeDefined();
    const bisher = eine.verlauf.length;
    knopf(RAHMEN.unterbrochen.wiederherstellen).click();
    await geladen();
    expect(eine.verlauf.slice(bisher)).toEqual(["betreten"]);
    expect(text("main > section")).toBeUndefined();
    expect(text("[role=status]")).toBe(RAHMEN.unterbrochen.wiederhergestellt);
  });

  test("or left as it is", async () => {
    const { unterbrechung, rettung } = oeffneRahmen({ unterbrochenes });
    await unterbrechung.suche();
    knopf(RAHMEN.unterbrochen.verwerfen).click();
    await geladen();
    expect(rettung.verwirf).toHaveBeenCalledTimes(1);
    expect(text("main > section")).toBeUndefined();
  });

  test("without one there is nothing above the tabs", async () => {
    const { unterbrechung } = oeffneRahmen();
    await unterbrechung.suche();
    expect(text("main > section")).toBeUndefined();
  });
});

test("the page needs no inline script or style, so that the server may forbid them", () => {
  expect(PANE_HTML).not.toMatch(/<style|style="|<script(?![^>]*src=)|\son\w+=/);
});

test("a dark theme of Office is told from a light one", () => {
  expect(["#262626", "#000000", "#FFFFFF", "#E6E6E6"].map(istDunkel)).toEqual([true, true, false, false]);
});
