/**
 * `npm start`: builds the add-in as for production, builds the workbench, serves both and opens the browser.
 *
 *     npm start -- --no-open     do not open the browser
 *     npm start -- --no-build    serve dist/ as it is
 *     npm start -- --port 3100   another port than 3000
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openBrowser } from "./server/browser.mjs";
import { buildPage } from "./server/bundle.mjs";
import { startServer } from "./server/server.mjs";

const { values: options } = parseArgs({
  options: {
    "no-build": { type: "boolean", default: false },
    "no-open": { type: "boolean", default: Boolean(process.env["CI"]) },
    port: { type: "string", default: "3000" },
  },
});

if (!options["no-build"]) buildAddIn();
await buildPage();
const { url } = await startServer({ port: Number(options.port) });
console.log(`\nKIM für Excel – Werkbank: ${url}\nBeenden mit Strg+C.`);
if (!options["no-open"]) await openBrowser(url);

function buildAddIn() {
  console.log("Das Add-in wird gebaut …");
  const webpack = fileURLToPath(new URL("../node_modules/webpack/bin/webpack.js", import.meta.url));
  const { status } = spawnSync(
    process.execPath,
    [webpack, "--mode", "production", "--stats", "errors-only"],
    {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      stdio: "inherit",
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}
