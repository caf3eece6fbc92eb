import type { Page } from "@playwright/test";
import { RAHMEN } from "../../src/taskpane/texte/rahmen";
import { expect, test, type Werkbank } from "./werkbank";

/** What is made to fail from outside, in the page itself. */
interface Stoerung {
  /** whether Excel goes silent: from now on, or once a run has left its note and written */
  verstummt: "nie" | "nach dem Vermerk" | "jetzt";
  /** how many requests of the pane have not reached Excel */
  verlorene: number;
  speicherVoll: boolean;
}

declare global {
  interface Window {
    stoerung: Stoerung;
  }
}

/** Before anything else on the page, a second time with every load of it. */
function bereiteVor(anfangs: Partial<Stoerung>): void {
  if (window.top !== window) {
    // A minute of silence takes a few seconds here.
    const setzeUhr = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (tu: () => void, ms?: number) => setzeUhr(tu, ms === 60_000 ? 6000 : ms),
    });
    return;
  }
  const stoerung: Stoerung = { verstummt: "nie", verlorene: 0, speicherVoll: false, ...anfangs };
  window.stoerung = stoerung;
  window.addEventListener(
    "message",
    (nachricht) => {
      if (typeof nachricht.data !== "string" || !nachricht.data.includes('"DispatchId":93')) return;
      if (stoerung.verstummt === "jetzt") {
        stoerung.verlorene++;
        nachricht.stopImmediatePropagation();
      }
      const istVermerk = nachricht.data.includes("blattnamen");
      if (stoerung.verstummt === "nach dem Vermerk" && istVermerk) stoerung.verstummt = "jetzt";
    },
    true,
  );
  const verweigere = <T extends object>(prototyp: T, methode: keyof T & string) => {
    const bisher = prototyp[methode] as (...angaben: unknown[]) => unknown;
    Object.assign(prototyp, {
      [methode](this: T, ...angaben: unknown[]) {
        if (stoerung.speicherVoll) throw new DOMException("Full.", "QuotaExceededError");
        return bisher.apply(this, angaben);
      },
    });
  };
  verweigere(IDBObjectStore.prototype, "put");
  verweigere(Storage.prototype, "setItem");
}

/** Loads the workbench anew, to be disturbed. */
async function mitStoerungen(page: Page, werkbank: Werkbank, anfangs: Partial<Stoerung> = {}): Promise<void> {
  await page.addInitScript(bereiteVor, anfangs);
  await page.reload();
  await werkbank.bereit();
}
const stoere = (page: Page, was: Partial<Stoerung>) =>
  page.evaluate((neu) => void Object.assign(window.stoerung, neu), was);
const gespeichert = (page: Page) =>
  expect(page.locator("#speicherstand")).toHaveText("In diesem Browser gespeichert", { timeout: 60_000 });
const hinweise = (page: Page) => page.locator("#hinweise");

/** Excel answers until the tables are written, and is not heard of any more before the run is closed. */
async function erzeugeHalb(page: Page, werkbank: Werkbank): Promise<void> {
  await stoere(page, { verstummt: "nach dem Vermerk" });
  await werkbank.taste.click();
  await page.waitForFunction(() => window.stoerung.verlorene > 0, undefined, { timeout: 120_000 });
  await expect(werkbank.status).toHaveText(RAHMEN.verstummt, { timeout: 60_000 });
  expect(await werkbank.blaetter()).toContain("KIM Übersicht");
}

/** The workbook, a settings' list that was emptied being the same as none. */
async function inhalt(werkbank: Werkbank): Promise<unknown> {
  const { custom, ...rest } = await werkbank.abbild();
  const { settings, ...andere } = custom as { settings?: object };
  return { ...rest, andere, einstellungen: settings ?? {} };
}

async function stelleWiederHer(werkbank: Werkbank): Promise<void> {
  await expect(werkbank.bereich.getByRole("heading", { name: RAHMEN.unterbrochen.titel })).toBeVisible();
  await expect(
    werkbank.bereich.getByText(/^Das Erzeugen der Tabellen vom .* wurde nicht zu Ende/),
  ).toBeVisible();
  await werkbank.bereich.getByRole("button", { name: RAHMEN.unterbrochen.wiederherstellen }).click();
  await expect(werkbank.status).toHaveText(RAHMEN.unterbrochen.wiederhergestellt, { timeout: 60_000 });
}

// Protects: an Excel that goes silent in the middle leaves a way out in words, and the workbook as it was.
test("when Excel stops answering, the pane says so, is loaded anew, and takes back what was half done", async ({
  werkbank,
  page,
}) => {
  test.setTimeout(300_000);
  await mitStoerungen(page, werkbank);
  await werkbank.tippe("A1", "eigenes");
  const vorher = await inhalt(werkbank);
  await erzeugeHalb(page, werkbank);

  await stoere(page, { verstummt: "nie" });
  await werkbank.bereich.getByRole("button", { name: RAHMEN.neuLaden }).click();
  await stelleWiederHer(werkbank);
  expect(await inhalt(werkbank)).toEqual(vorher);
  await werkbank.erzeugeTabellen();
  expect(await werkbank.wert("Tabelle1", "A1")).toBe("eigenes");
});

test("when the whole page is closed in the middle, the next visit offers to take back what was half done", async ({
  werkbank,
  page,
}) => {
  test.setTimeout(300_000);
  await mitStoerungen(page, werkbank);
  await werkbank.tippe("A1", "eigenes");
  await erzeugeHalb(page, werkbank);
  await gespeichert(page);

  await page.reload();
  await werkbank.bereit();
  await stelleWiederHer(werkbank);
  expect(await werkbank.blaetter()).toEqual(["Tabelle1"]);
  expect(await werkbank.namen()).toEqual({});
  expect(await werkbank.wert("Tabelle1", "A1")).toBe("eigenes");
});

test("while another window works on the workbook, nothing is begun, and its work is not taken for interrupted", async ({
  werkbank,
  page,
}) => {
  test.setTimeout(300_000);
  await mitStoerungen(page, werkbank);
  const vorher = await werkbank.abbild();
  await page.evaluate(
    () =>
      new Promise<void>((gehalten) => {
        void navigator.locks.request(`KIM für Excel: ${location.origin}/Mappe1.xlsx`, () => {
          gehalten();
          return new Promise(() => undefined);
        });
      }),
  );
  await werkbank.taste.click();
  await expect(werkbank.fehler).toHaveText(/^In einem anderen Fenster .*Es wurde nichts verändert\.$/);
  expect(await werkbank.abbild()).toEqual(vorher);
});

test("a full storage is told, nothing is put away that is not kept, and what was typed is saved later", async ({
  werkbank,
  page,
}) => {
  await mitStoerungen(page, werkbank);
  await werkbank.tippe("A1", "alt");
  await gespeichert(page);
  await stoere(page, { speicherVoll: true });
  await werkbank.tippe("A2", "neu");
  await expect(hinweise(page)).toContainText("kann gerade nichts speichern");
  await page.getByRole("button", { name: "Neue Arbeitsmappe", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Neue Arbeitsmappe" }).click();
  await expect(hinweise(page)).toContainText("ließ sich nicht beiseitelegen");
  expect(await werkbank.wert("Tabelle1", "A2")).toBe("neu");

  await stoere(page, { speicherVoll: false });
  await werkbank.tippe("A3", "neuer");
  await gespeichert(page);
  await page.reload();
  await werkbank.bereit();
  expect([await werkbank.wert("Tabelle1", "A2"), await werkbank.wert("Tabelle1", "A3")]).toEqual([
    "neu",
    "neuer",
  ]);
});

test("a storage that is full from the beginning still shows what lies in it", async ({ werkbank, page }) => {
  await werkbank.tippe("A1", "alt");
  await gespeichert(page);
  await mitStoerungen(page, werkbank, { speicherVoll: true });
  expect(await werkbank.wert("Tabelle1", "A1")).toBe("alt");
  await expect(hinweise(page)).toContainText("kann gerade nichts speichern");
});

test("a browser without locks works, and says that it keeps nothing", async ({ werkbank, page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "locks"));
  await page.reload();
  await werkbank.bereit();
  await expect(hinweise(page)).toContainText("Dieser Browser lässt nichts speichern");
  await werkbank.erzeugeTabellen();
});
