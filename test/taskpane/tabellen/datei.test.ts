import "../../support/seite";
import { Auftraege } from "../../../src/taskpane/rahmen/auftraege";
import { oeffne } from "../../../src/taskpane/tabellen/tabellen";
import { TABELLEN } from "../../../src/taskpane/texte/tabellen";

/** The page in a plain tab of a browser, which takes the file or does not. */
let auftraege: Auftraege;
let taste: HTMLButtonElement;
let heruntergeladene: string[];
let nimm: () => string;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask", "performance", "Date"] });
  const wurzel = document.createElement("div");
  document.body.replaceChildren(wurzel);
  auftraege = new Auftraege();
  oeffne(wurzel, { umgebung: "kein Excel", auftraege }).betritt();
  taste = wurzel.querySelector<HTMLButtonElement>("form button[type=submit]")!;
  heruntergeladene = [];
  Object.assign(URL, { createObjectURL: () => nimm(), revokeObjectURL: () => undefined });
  jest.spyOn(window.HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    heruntergeladene.push(this.download);
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

async function zuEnde(): Promise<void> {
  while (auftraege.laeuft) await new Promise((weiter) => setImmediate(weiter));
}

async function druecke(): Promise<void> {
  taste.click();
  taste.click();
  expect(auftraege.laeuft).toBe(true);
  await zuEnde();
  expect(taste.getAttribute("aria-disabled")).toBe("false");
}

test("two clicks make one file", async () => {
  nimm = () => "blob:kim";
  await druecke();
  expect(auftraege.zustand).toEqual({ art: "fertig", satz: TABELLEN.gespeichert });
  expect(heruntergeladene).toEqual([TABELLEN.datei]);
}, 60_000);

// Protects: a browser without room says so in German, and the button can be pressed again.
test("a browser that has no room for the file is told in a sentence, and asked again", async () => {
  nimm = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
  await druecke();
  expect(auftraege.zustand).toEqual({ art: "fehler", satz: TABELLEN.nichtGespeichert });
  nimm = () => "blob:kim";
  await druecke();
  expect(heruntergeladene).toEqual([TABELLEN.datei]);
}, 60_000);

test("while it takes long, nothing is said of an Excel that is not there", async () => {
  nimm = () => "blob:kim";
  taste.click();
  jest.advanceTimersByTime(4000);
  expect(auftraege.zustand).toMatchObject({ fortschritt: { worte: TABELLEN.speichertNoch } });
  jest.advanceTimersByTime(56_000);
  expect(auftraege.zustand).toMatchObject({
    fortschritt: { worte: TABELLEN.speichertNicht },
    verstummt: true,
  });
  await zuEnde();
}, 60_000);
