import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { test as base, expect, type Page, type Route } from "@playwright/test";
import sirv from "sirv";
import { buildPage } from "../../../workbench/server/bundle.mjs";
import { startServer } from "../../../workbench/server/server.mjs";
import type { WerkbankHandle } from "../../../workbench/page/handle";
import { maengel, teileVon } from "../../datei/paket";
import { ordnerVon, PAKETE, type Paketname, ROOT } from "./pakete";
import { PORTS, starteWebserver } from "./webserver";

declare global {
  interface Window {
    werkbank: WerkbankHandle;
    meldeVerstoss: (verstoss: string) => void;
  }
}

/** Excel on the web, as office.js knows it, and a page that only says so. */
const EXCEL_IM_WEB = "https://kreis-excel.officeapps.live.com/";
/** The same at an address that office.js does not know, though the headers let it show the pane. */
const UNBEKANNTES_EXCEL = "https://kreis.sharepoint.com/";
const FREMD = "https://nicht-excel.example/";
const CDN = "https://appsforoffice.microsoft.com/";
const EIGENE = Object.values(PAKETE).map(({ url }) => new URL(url).hostname);

/** The frame itself, and that it is not to be seen. */
const BERICHTSRAHMEN =
  /^(?:frame-src: https:\/\/telemetryservice\.|style-src-attr: inline \(\S*\/o15apptofilemappingtable\.js:)/;

/** What Excel says of the add-in's user: office.js reads it before it reports. */
const AUSWEIS = encodeURIComponent('<t oid="x" cid="x" aid="x"/>');

/** What the pages did against their own Content-Security-Policy, and whom they asked beside their own server. */
interface Beobachtet {
  readonly verstoesse: string[];
  /** office.js opens a frame of Microsoft's to report by, three seconds after the page: the policy is there to stop it */
  readonly berichtsrahmen: string[];
  readonly fremde: string[];
}

const test = base.extend<{ beobachtet: Beobachtet }, { dienste: { werkbank: string } }>({
  dienste: [
    // Playwright reads the names of the fixtures needed from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await buildPage();
      const server = await starteWebserver();
      const addInDirectory = join(await ordnerVon("mirror"), "addin");
      const werkbank = await startServer({ port: 3333, addInDirectory });
      await use({ werkbank: werkbank.url });
      await werkbank.close();
      await server.halte();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  beobachtet: async ({ page, dienste }, use) => {
    const beobachtet: Beobachtet = { verstoesse: [], berichtsrahmen: [], fremde: [] };
    await page.exposeFunction("meldeVerstoss", (verstoss: string) =>
      beobachtet[BERICHTSRAHMEN.test(verstoss) ? "berichtsrahmen" : "verstoesse"].push(verstoss),
    );
    await page.addInitScript(() =>
      window.addEventListener("securitypolicyviolation", (ereignis) => {
        const { violatedDirective, blockedURI, sourceFile, lineNumber, columnNumber } = ereignis;
        window.meldeVerstoss(
          `${violatedDirective}: ${blockedURI} (${sourceFile}:${lineNumber}:${columnNumber})`,
        );
      }),
    );
    await page.route(
      (url) => url.protocol !== "data:" && url.protocol !== "blob:" && !EIGENE.includes(url.hostname),
      async (route) => beantworteAnstelle(route, dienste.werkbank, beobachtet),
    );
    await use(beobachtet);
  },
});
test.use({
  ignoreHTTPSErrors: true,
  // Browsers ask before a page from the internet, like Excel's, may reach a server of the own network.
  permissions: ["local-network-access"],
  launchOptions: async ({ launchOptions }, use) => {
    const hosts = EIGENE.map((host) => `MAP ${host}:443 127.0.0.1:${PORTS.https}`).join(", ");
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), `--host-resolver-rules=${hosts}`] });
  },
});

/** Stands in for everybody but the add-in's own server: nothing of a test leaves this machine. */
async function beantworteAnstelle(route: Route, werkbank: string, { fremde }: Beobachtet): Promise<void> {
  const url = new URL(route.request().url());
  if (url.href.startsWith(EXCEL_IM_WEB) || url.href.startsWith(UNBEKANNTES_EXCEL))
    return alsExcelImWeb(route, werkbank + url.pathname.slice(1));
  if (url.href.startsWith(FREMD))
    return route.fulfill({ contentType: "text/html", body: rahmenUm("mirror") });
  fremde.push(url.href);
  if (!url.href.startsWith(CDN)) return route.abort();
  const datei = url.pathname.replace("/lib/1/hosted/", "").toLowerCase();
  const bytes = await readFile(join(ROOT, "node_modules/@microsoft/office-js/dist", datei));
  return route.fulfill({ contentType: "text/javascript", body: bytes });
}

/** The package whose pane the next Excel on the web shows, and whether it lets office.js report to Microsoft. */
let gezeigt: { readonly paket: Paketname; readonly meldet: boolean } = { paket: "mirror", meldet: false };

/** The workbench, at an address of Excel on the web, with the pane and the metadata from the add-in's own server. */
async function alsExcelImWeb(route: Route, quelle: string): Promise<void> {
  const antwort = await route.fetch({ url: quelle });
  const { paket, meldet } = gezeigt;
  const { url } = PAKETE[paket];
  const text = (await antwort.text())
    .replaceAll("addin/taskpane.html", `${url}taskpane.html`)
    .replaceAll("addin/functions.json", `${PAKETE.mirror.url}functions.json`)
    .replace("$$disableLogging$0", () => (meldet ? "$$$0" : "$$disableLogging$0"))
    .replace('_eToken:""', () => `_eToken:${JSON.stringify(AUSWEIS)}`);
  const istText = /\.(?:html|js|css|json)$|\/$/.test(quelle);
  const type = antwort.headers()["content-type"] ?? "";
  await route.fulfill({ contentType: type, body: istText ? text : await antwort.body() });
}

function anzahlen(namen: readonly string[]): Readonly<Record<string, number>> {
  const gezaehlt: Record<string, number> = {};
  for (const name of namen) gezaehlt[name] = (gezaehlt[name] ?? 0) + 1;
  return gezaehlt;
}

function rahmenUm(paket: Paketname): string {
  return `<!doctype html><title>Rahmen</title><iframe src="${PAKETE[paket].url}taskpane.html"></iframe>`;
}

const imTab = async (page: Page, paket: Paketname) => {
  await page.goto(`${PAKETE[paket].url}taskpane.html`);
  await expect(page.getByRole("button", { name: "Als Excel-Datei speichern" })).toBeEnabled();
};

async function speichere(page: Page): Promise<void> {
  const [datei] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Als Excel-Datei speichern" }).click(),
  ]);
  expect(maengel(await teileVon(await readFile(await datei.path())))).toEqual([]);
  await expect(page.getByRole("status")).toHaveText(/fertig$/);
}

/** Opens the pane of a package in Excel on the web and makes the tables. */
async function erzeugeInExcel(page: Page, paket: Paketname, meldet = false): Promise<void> {
  gezeigt = { paket, meldet };
  await page.goto(EXCEL_IM_WEB);
  await page.waitForFunction(() => "werkbank" in window);
  const bereich = page.frameLocator("#aufgabenbereich iframe");
  await bereich.getByRole("button", { name: "Tabellen erzeugen" }).click();
  await expect(bereich.getByRole("status")).toHaveText(/fertig$/, { timeout: 120_000 });
  expect(await page.evaluate(() => window.werkbank.namedValue("KIM_M1_Eigenanteil"))).toBe(158_644);
}

// Protects officers behind a strict server: the add-in does all it does within what the headers allow, and asks nobody.
test("in a plain tab the file is made, within the policy, without a request to anyone else", async ({
  page,
  beobachtet,
}) => {
  await imTab(page, "mirror");
  await speichere(page);
  expect(beobachtet).toMatchObject({ verstoesse: [], fremde: [] });
});

test("the frame that office.js opens in a plain tab to report by is stopped", async ({
  page,
  beobachtet,
}) => {
  await imTab(page, "mirror");
  await expect
    .poll(() => beobachtet.berichtsrahmen.join("\n"), { timeout: 15_000 })
    .toContain("frame-src: https://telemetryservice.");
  await page.waitForTimeout(500);
  expect(beobachtet).toMatchObject({ verstoesse: [], fremde: [] });
});

test("every page that is served shows itself within the policy", async ({ page, beobachtet }) => {
  const seiten = (await readdir(join(await ordnerVon("mirror"), "addin"))).filter((datei) =>
    datei.endsWith(".html"),
  );
  expect(seiten).toEqual(
    expect.arrayContaining(["betrieb.html", "functions.html", "hilfe.html", "taskpane.html"]),
  );
  for (const seite of seiten) {
    await page.goto(PAKETE.mirror.url + seite, { waitUntil: "load" });
    const bilder = page.locator("img");
    for (const bild of await bilder.all())
      expect(
        await bild.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
        seite,
      ).toBeGreaterThan(0);
  }
  expect(beobachtet).toMatchObject({ verstoesse: [], fremde: [] });
});

test("in Excel on the web the tables are made, within the policy, without a request to anyone else", async ({
  page,
  beobachtet,
}) => {
  await erzeugeInExcel(page, "mirror");
  expect(beobachtet).toMatchObject({ verstoesse: [], fremde: [] });
});

test("also where Excel lets office.js report on its use, nothing leaves", async ({ page, beobachtet }) => {
  const berichterstatter = page.waitForResponse(`${PAKETE.mirror.url}office-js/telemetry/oteljs_agave.js`);
  await erzeugeInExcel(page, "mirror", true);
  expect((await berichterstatter).status()).toBe(200);
  await page.waitForTimeout(1000);
  expect(beobachtet).toMatchObject({ verstoesse: [], fremde: [] });
});

test("an Excel on the web that office.js does not know is asked about, by a page of its own", async ({
  page,
  beobachtet,
}) => {
  const bereich = page.frameLocator("#aufgabenbereich iframe");
  page.once("dialog", (frage) => void frage.dismiss());
  await page.goto(UNBEKANNTES_EXCEL);
  await expect(bereich.getByRole("button", { name: "Fortfahren" })).toBeVisible();
  await expect(bereich.getByText("Leider können wir nicht fortfahren.")).toBeHidden();

  page.once("dialog", (frage) => void frage.accept());
  await page.reload();
  await expect(bereich.getByRole("button", { name: "Tabellen erzeugen" })).toBeEnabled();
  expect(beobachtet).toMatchObject({ verstoesse: [], fremde: [] });
});

test("what the policy forbids is stopped, and seen by these tests", async ({ page, beobachtet }) => {
  await imTab(page, "mirror");
  await page.evaluate(async () => {
    const skript = document.createElement("script");
    skript.textContent = "window.eingeschleust = true";
    document.body.append(skript);
    document.body.insertAdjacentHTML(
      "beforeend",
      '<p style="color: red" onclick="alert()">x</p><img src="data:,">',
    );
    await fetch("https://eu.pipe.aria.microsoft.com/Collector/3.0/").catch(() => undefined);
  });
  await page.addScriptTag({ url: `${CDN}lib/1/hosted/office.js` }).catch(() => undefined);
  await expect
    .poll(() => anzahlen(beobachtet.verstoesse.map((verstoss) => verstoss.split(":")[0]!)))
    // The header and the page itself say the same, and each stops it.
    .toEqual({
      "connect-src": 2,
      "img-src": 2,
      "script-src-attr": 2,
      "script-src-elem": 4,
      "style-src-attr": 2,
    });
  expect(await page.evaluate(() => "eingeschleust" in window)).toBe(false);
  expect(beobachtet.fremde).toEqual([]);
});

test("a server that sends no headers at all leaves the pages their own policy", async ({
  page,
  beobachtet,
}) => {
  const server = createServer(sirv(join(await ordnerVon("mirror"), "addin"), { dev: true })).listen(3555);
  await page.route("http://localhost:3555/**", (route) => route.continue());
  await page.goto("http://localhost:3555/taskpane.html");
  await speichere(page);
  await page.evaluate(() =>
    fetch("https://eu.pipe.aria.microsoft.com/Collector/3.0/").catch(() => undefined),
  );
  await expect
    .poll(() => beobachtet.berichtsrahmen.join("\n"), { timeout: 15_000 })
    .toContain("frame-src: https://telemetryservice.");
  expect(beobachtet.verstoesse).toEqual([expect.stringMatching(/^connect-src: https:\/\/eu\.pipe/)]);
  expect(beobachtet.fremde).toEqual([]);
  server.close();
});

test("with office.js from Microsoft only its CDN is asked", async ({ page, beobachtet }) => {
  await imTab(page, "cdn");
  await speichere(page);
  await erzeugeInExcel(page, "cdn");
  expect(beobachtet.verstoesse).toEqual([]);
  expect(beobachtet.fremde.length).toBeGreaterThan(0);
  expect(beobachtet.fremde.filter((url) => !url.startsWith(`${CDN}lib/1/hosted/`))).toEqual([]);
});

test("no page but Excel's own can show the pane within itself", async ({ page, beobachtet }) => {
  const meldungen: string[] = [];
  page.on("console", (meldung) => meldungen.push(meldung.text()));
  await page.goto(FREMD);
  await expect.poll(() => meldungen.join("\n")).toContain("frame-ancestors");
  expect(beobachtet.fremde).toEqual([]);
});
