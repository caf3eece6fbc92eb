import "../../support/seite";
import { WAHLBLAETTER } from "../../../src/blaetter/wahlblaetter";
import { Auftraege } from "../../../src/taskpane/rahmen/auftraege";
import { oeffne } from "../../../src/taskpane/tabellen/tabellen";
import { TABELLEN } from "../../../src/taskpane/texte/tabellen";
import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

/** What the view does where reading the workbook fails before the officer presses the button. */
const halter = {} as { excel: HeadlessExcel };
beforeAll(async () => {
  halter.excel = await openHeadlessExcel();
  halter.excel.installGlobals();
}, 30_000);
afterAll(() => halter.excel.close());

const BEGINN = "'KIM Übersicht'!B5";
const ENDE = "'KIM Übersicht'!B6";

let wurzel: HTMLElement;
let auftraege: Auftraege;
function ansicht(): void {
  wurzel = document.createElement("div");
  document.body.replaceChildren(wurzel);
  auftraege = new Auftraege();
  oeffne(wurzel, { umgebung: "excel", auftraege }).betritt();
}

const text = () => wurzel.textContent.replace(/\s+/g, " ").trim();
const feld = (name: string) => wurzel.querySelector<HTMLInputElement>(`#${name}`)!;
const taste = () => wurzel.querySelector<HTMLButtonElement>("form button[type=submit]")!;
const wahl = (worte: string) =>
  [...wurzel.querySelectorAll("label")]
    .find(({ textContent }) => textContent.trim().startsWith(worte))!
    .querySelector("input")!;
const satz = () => ("satz" in auftraege.zustand ? auftraege.zustand.satz : "");

function tippe(name: string, inhalt: string): void {
  feld(name).value = inhalt;
  feld(name).dispatchEvent(new Event("input", { bubbles: true }));
}
async function bis(gilt: () => boolean): Promise<void> {
  for (let i = 0; !gilt(); i++) {
    if (i > 1200) throw new Error(`the pane shows: ${text()} ${JSON.stringify(auftraege.zustand)}`);
    await new Promise((weiter) => setTimeout(weiter, 25));
  }
}
async function druecke(): Promise<void> {
  taste().click();
  await bis(() => auftraege.laeuft);
  await bis(() => !auftraege.laeuft);
  expect(taste().getAttribute("aria-disabled")).toBe("false");
}
/** The host fails at the next actions, as many as given. */
function gestoert(handlungen: number): void {
  halter.excel.failures.clear();
  for (let i = 0; i < handlungen; i++) halter.excel.failures.plan({ nth: 1 });
}
const zeitraum = async () => [await halter.excel.value(BEGINN), await halter.excel.value(ENDE)];

/** Until no pane, not even one of an earlier test, has asked Excel for anything for half a second. */
async function ruhe(): Promise<void> {
  for (let stille = 0; stille < 10;) {
    const { requests } = halter.excel.connection;
    await new Promise((weiter) => setTimeout(weiter, 50));
    const { unanswered, requests: inzwischen } = halter.excel.connection;
    stille = unanswered === 0 && inzwischen === requests ? stille + 1 : 0;
  }
}

/** Opens the pane while Excel fails at the first thing that is read. */
async function oeffneGestoert(): Promise<void> {
  gestoert(1);
  ansicht();
  await bis(() => halter.excel.failures.actions.length > 0);
  await ruhe();
  expect(feld("ende").value).toBe("31.12.2022");
}

/** Few sheets, an empty Stellenplan, and a period that the pane does not begin with. */
beforeAll(async () => {
  ansicht();
  wahl("leer").click();
  for (const { name } of WAHLBLAETTER) wahl(name.replace(/^KIM /, "")).click();
  tippe("ende", "31.12.2023");
  await druecke();
  expect(satz()).toMatch(/: fertig$/);
  expect(await zeitraum()).toEqual([44_531, 45_291]);
  await ruhe();
}, 60_000);

// Protects: the period that the officer works with, where Excel did not answer when the pane was opened.
describe("where the workbook could not be read when the pane was opened", () => {
  beforeEach(oeffneGestoert);

  test("and cannot be read when the button is pressed, nothing is written, and she reads one German sentence", async () => {
    const vorher = await halter.excel.snapshot();
    gestoert(1);
    await druecke();
    expect(satz()).toMatch(/^Excel meldet einen Fehler.*Es wurde nichts verändert\.$/);
    expect(satz()).not.toContain("planned failure");
    expect(await halter.excel.snapshot()).toEqual(vorher);
  }, 60_000);

  test("it is read then, and keeps its period; two clicks make one run", async () => {
    halter.excel.failures.clear();
    taste().click();
    await druecke();
    await ruhe();
    expect(satz()).toMatch(/: fertig$/);
    expect(await zeitraum()).toEqual([44_531, 45_291]);
    expect(feld("ende").value).toBe("31.12.2023");
    expect(text()).toContain("Ihr Stellenplan: noch keine Stelle");
    const vermerke = halter.excel.failures.actions.filter((eine) => eine === "method SettingCollection.Add");
    // The note of the run, what is left to do at its end, and her choices.
    expect(vermerke).toHaveLength(3);
  }, 60_000);
});

// Protects: what cannot be read is named and left as it is, not written over with what the pane begins with.
test.each<[string, string, string | number, RegExp]>([
  ["an end before the beginning", ENDE, 44_000, /Ende/],
  ["an error", ENDE, "=1/0", /Ende: .*#DIV\/0!/],
  ["a text", BEGINN, "demnächst", /Beginn: „demnächst“ ist kein Datum\. Erlaubt: /],
])(
  "%s in the place of the period is named, with what is allowed",
  async (_, zelle, inhalt, grund) => {
    const bisher = await halter.excel.value(zelle);
    halter.excel.setCells(zelle, inhalt);
    const vorher = await halter.excel.snapshot();
    ansicht();
    await bis(() => text().includes("Ihr Stellenplan"));
    taste().click();
    await bis(() => !auftraege.laeuft);
    if (satz() === "") expect(wurzel.querySelector("#ende-fehler")!.textContent).toMatch(grund);
    else {
      expect(satz()).toMatch(grund);
      expect(satz()).toMatch(/^Der Zeitraum auf dem Blatt „KIM Übersicht“ .*Es wurde nichts verändert\.$/);
    }
    expect(await halter.excel.snapshot()).toEqual(vorher);
    halter.excel.setCells(zelle, bisher);
    await ruhe();
  },
  60_000,
);

test("a period that is typed into the pane takes the place of one that is none", async () => {
  halter.excel.setCells(BEGINN, "demnächst");
  ansicht();
  await bis(() => text().includes("Ihr Stellenplan"));
  tippe("ende", "31.12.2024");
  await druecke();
  expect(satz()).toMatch(/: fertig$/);
  expect(await zeitraum()).toEqual([44_531, 45_657]);
  await ruhe();
}, 60_000);

test("while Excel does not answer, pressing the button says so, though the pane is still waiting to read", () => {
  halter.excel.connection.breakAt(1, "request lost");
  jest.useFakeTimers();
  ansicht();
  taste().click();
  jest.useRealTimers();
  expect(auftraege.zustand).toMatchObject({
    art: "laeuft",
    fortschritt: { worte: TABELLEN.fortschritt.pruefen },
  });
});
