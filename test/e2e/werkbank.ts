import { test as base, expect, type FrameLocator, type Page } from "@playwright/test";
import type { WerkbankHandle } from "../../workbench/page/handle";

declare global {
  interface Window {
    werkbank: WerkbankHandle;
  }
}

/** Where A1 lies in the grid, in pixels. */
const A1 = { x: 60, y: 30 };

/** The workbench in the browser, as an officer sees it. */
export class Werkbank {
  readonly bereich: FrameLocator;

  constructor(readonly page: Page) {
    this.bereich = page.frameLocator("#aufgabenbereich iframe");
  }

  async oeffne(url: string): Promise<void> {
    await this.page.goto(url);
    await this.bereit();
  }

  /** Until the page and the pane in it can be used. */
  async bereit(): Promise<void> {
    await this.page.waitForFunction(() => "werkbank" in window);
    await expect(this.taste).toBeEnabled();
  }

  get taste() {
    return this.bereich.getByRole("button", { name: "Tabellen erzeugen" });
  }

  get status() {
    return this.bereich.getByRole("status");
  }

  get fehler() {
    return this.bereich.getByRole("alert");
  }

  async erzeugeTabellen(): Promise<void> {
    await this.taste.click();
    await expect(this.status).toHaveText(/fertig$/, { timeout: 120_000 });
  }

  /** Selects a cell, or cells up to another, of the sheet that is shown: one click on A1, then the keyboard alone. */
  async waehle(adresse: string, bis = adresse): Promise<void> {
    const [spalte, zeile] = ort(adresse);
    const [letzteSpalte, letzteZeile] = ort(bis);
    // Two clicks in short succession would open the cell.
    await this.page.waitForTimeout(500);
    await this.page.locator("canvas[id^=univer-sheet-main-canvas]").click({ position: A1 });
    await this.druecke("ArrowDown", zeile);
    await this.druecke("ArrowRight", spalte);
    await this.druecke("Shift+ArrowDown", letzteZeile - zeile);
    await this.druecke("Shift+ArrowRight", letzteSpalte - spalte);
  }

  /** Types into a cell of the sheet that is shown. */
  async tippe(adresse: string, text: string): Promise<void> {
    await this.waehle(adresse);
    await this.page.keyboard.type(text, { delay: 5 });
    await this.page.keyboard.press("Enter");
  }

  private async druecke(taste: string, mal: number): Promise<void> {
    for (let i = 0; i < mal; i++) await this.page.keyboard.press(taste);
  }

  /** Adds a sheet as another add-in would. */
  async fuegeBlattHinzu(name: string): Promise<void> {
    const [bereich] = this.page.frames().filter((frame) => frame.url().endsWith("/taskpane.html"));
    await bereich?.evaluate(
      (blatt) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.add(blatt);
          await context.sync();
        }),
      name,
    );
  }

  /** Writes into a cell as an add-in does. */
  async schreibeAlsAddIn(blatt: string, adresse: string, text: string): Promise<void> {
    const [bereich] = this.page.frames().filter((frame) => frame.url().endsWith("/taskpane.html"));
    await bereich?.evaluate(
      ([b, a, t]) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(b).getRange(a).values = [[t]];
          await context.sync();
        }),
      [blatt, adresse, text] as const,
    );
  }

  wert(blatt: string, adresse: string) {
    return this.page.evaluate(([b, a]) => window.werkbank.value(b, a), [blatt, adresse] as const);
  }

  /** The text that a cell shows. */
  anzeige(blatt: string, adresse: string) {
    return this.page.evaluate(([b, a]) => window.werkbank.text(b, a), [blatt, adresse] as const);
  }

  /** A cell's formula, German; "" where there is none. */
  formel(blatt: string, adresse: string) {
    return this.page.evaluate(([b, a]) => window.werkbank.formula(b, a), [blatt, adresse] as const);
  }

  blaetter() {
    return this.page.evaluate(() => window.werkbank.sheetNames());
  }

  aktivesBlatt() {
    return this.page.evaluate(() => window.werkbank.activeSheetName());
  }

  benannt(name: string) {
    return this.page.evaluate((n) => window.werkbank.namedValue(n), name);
  }

  namen() {
    return this.page.evaluate(() => window.werkbank.names());
  }

  abbild() {
    return this.page.evaluate(() => window.werkbank.snapshot());
  }
}

/** Tests with a workbench of their own, from which no request may leave this machine. */
export const test = base.extend<{ url: string; werkbank: Werkbank }>({
  url: async ({ baseURL }, use) => use(baseURL ?? ""),
  werkbank: async ({ page, url }, use) => {
    const fremde: string[] = [];
    page.on("request", (anfrage) => {
      const { protocol, hostname } = new URL(anfrage.url());
      if (/^(?:https?|wss?):$/.test(protocol) && hostname !== "localhost") fremde.push(anfrage.url());
    });
    const fehler: string[] = [];
    page.on("pageerror", ({ message }) => fehler.push(message));
    const werkbank = new Werkbank(page);
    await werkbank.oeffne(url);
    await use(werkbank);
    expect(fremde).toEqual([]);
    expect(fehler).toEqual([]);
  },
});

/** Column and row of a cell, from 0. */
function ort(adresse: string): [spalte: number, zeile: number] {
  const [, spalte = "A", zeile = "1"] = /^([A-Z])(\d+)$/.exec(adresse) ?? [];
  return [spalte.charCodeAt(0) - "A".charCodeAt(0), Number(zeile) - 1];
}

export { expect };
