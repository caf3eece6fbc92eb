// Takes the picture of the README: the workbench in Chromium, one press of the button later.
import { spawnSync } from "node:child_process";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { buildPage } from "../workbench/server/bundle.mjs";
import { startServer } from "../workbench/server/server.mjs";

const BROWSER = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
const AT_MOST_BYTES = 250_000;

const picture = inRoot("docs/bilder/werkbank.png");
buildAddIn();
await buildPage();
const server = await startServer({ port: 3200 });
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: BROWSER });
try {
  const page = await browser.newPage({ locale: "de-DE", viewport: { width: 1440, height: 900 } });
  await page.goto(server.url);
  await makeTables(page);
  await page.screenshot({ path: picture });
} finally {
  await browser.close();
  await server.close();
}
const { size } = await stat(picture);
if (size > AT_MOST_BYTES) throw new Error(`${picture} has ${size} bytes, more than ${AT_MOST_BYTES}.`);
console.log(`${picture}: ${size} bytes`);

/** @param {import("@playwright/test").Page} page */
async function makeTables(page) {
  const pane = page.frameLocator("#aufgabenbereich iframe");
  await pane.getByRole("button", { name: "Tabellen erzeugen" }).click();
  await pane
    .getByRole("status")
    .filter({ hasText: /fertig$/ })
    .waitFor();
  await pane.getByRole("button", { name: "KIM Modul 1" }).click();
  await pane.getByRole("heading", { name: "KIM für Excel" }).scrollIntoViewIfNeeded();
  // The pointer rests where it highlights nothing, and the grid draws the sheet it was told to show.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1000);
}

function buildAddIn() {
  const webpack = inRoot("node_modules/webpack/bin/webpack.js");
  const { status } = spawnSync(process.execPath, [webpack, "--stats", "errors-only"], {
    cwd: inRoot("."),
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Where the tests find their Chromium, the pictures find it too. */
async function chromiumPath() {
  const { outputFiles } = await build({
    entryPoints: [inRoot("test/programs.ts")],
    platform: "node",
    format: "esm",
    write: false,
  });
  const programs = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`);
  return programs.chromium();
}

/** @param {string} path */
function inRoot(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
