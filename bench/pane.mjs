// Measures how a pane starts in Chromium: bytes, and the time until its first button can be pressed. Other built panes
// can be named beside ours, so that all are measured in one run: `npm run bench:pane -- "Vorlage von Microsoft=../dist"`.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { startServer } from "../workbench/server/server.mjs";
import { bundled, inRoot } from "./bauten.mjs";

const STARTS = 15;
const BROWSER = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

/**
 * @typedef {object} Panestart
 * @property {string} name
 * @property {number} bytes of all scripts that it loads to start, with gzip, without office.js
 * @property {number} dateien how many files it loads, without office.js
 * @property {number} ms until its first button can be pressed, the median
 */

/**
 * Starts panes in turn, each time with an empty cache.
 *
 * @param {readonly { name: string, folder: string }[]} panes
 * @returns {Promise<Panestart[]>}
 */
export async function measurePanes(panes) {
  const { chromium: path } = await bundled("programs.cjs", [`export { chromium } from "./test/programs";`]);
  const browser = await chromium.launch({ executablePath: path(), args: BROWSER });
  const servers = await Promise.all(
    panes.map(({ folder }, i) => startServer({ port: 3250 + 10 * i, addInDirectory: folder })),
  );
  /** @type {{ ms: number, geladen: string[] }[][]} */
  const starts = panes.map(() => []);
  for (let i = 0; i < STARTS; i++)
    for (const [p, server] of servers.entries()) starts[p]?.push(await start(browser, server.url));
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
  return Promise.all(
    panes.map(async ({ name, folder }, p) => {
      const [erster] = starts[p] ?? [];
      const geladen = erster?.geladen ?? [];
      const bytes = await Promise.all(
        geladen
          .filter((datei) => datei.endsWith(".js"))
          .map(async (datei) => gzipSync(await readFile(join(folder, datei)), { level: 9 }).length),
      );
      return {
        name,
        bytes: bytes.reduce((summe, eine) => summe + eine, 0),
        dateien: geladen.length,
        ms: median((starts[p] ?? []).map(({ ms }) => ms)),
      };
    }),
  );
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 */
async function start(browser, url) {
  const context = await browser.newContext({ locale: "de-DE", viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  /** @type {string[]} */
  const geladen = [];
  page.on("requestfinished", (anfrage) => {
    // What is fetched while she reads, for a later click, is no part of the start.
    if (anfrage.resourceType() === "other" || anfrage.resourceType() === "prefetch") return;
    const { pathname } = new URL(anfrage.url());
    if (pathname.startsWith("/addin/")) geladen.push(pathname.slice("/addin/".length));
  });
  const beginn = performance.now();
  await page.goto(`${url}addin/taskpane.html`, { waitUntil: "commit" });
  await page.locator("button:visible:enabled").first().waitFor();
  const ms = performance.now() - beginn;
  await context.close();
  return { ms, geladen };
}

/** @param {readonly number[]} zahlen */
function median(zahlen) {
  return [...zahlen].sort((a, b) => a - b)[Math.floor(zahlen.length / 2)] ?? Number.NaN;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await readdir(inRoot("dist"));
  const andere = process.argv.slice(2).map((angabe) => {
    const [name = "", folder = ""] = angabe.split("=");
    return { name, folder };
  });
  console.table(await measurePanes([{ name: "KIM für Excel", folder: inRoot("dist") }, ...andere]));
  process.exit(0);
}
