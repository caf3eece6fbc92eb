import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { common as ofWorkbench } from "../workbench/server/bundle.mjs";

/** @param {string} path */
export const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const CACHE = inRoot(".cache/bench");
const require = createRequire(import.meta.url);

/**
 * The functions as Excel gets them: from a fresh production build, by what it associates.
 *
 * @returns {Promise<{ script: string, metadata: any, functions: Map<string, Function> }>}
 */
export async function shippedFunctions() {
  const webpack = inRoot("node_modules/webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--output-path", `${CACHE}/dist`], {
    cwd: inRoot("."),
    stdio: "pipe",
  });
  const script = await readFile(`${CACHE}/dist/functions.js`, "utf8");
  const functions = new Map();
  new Function("CustomFunctions", script)({
    associate: (/** @type {string} */ id, /** @type {Function} */ implementation) =>
      functions.set(id, implementation),
    Error: class extends Error {},
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  });
  return { script, metadata: JSON.parse(await readFile(`${CACHE}/dist/functions.json`, "utf8")), functions };
}

/** The arithmetic alone, without Excel's binding. */
export function core() {
  return bundled("kern.cjs", [
    `export { berechne, betrag } from "./src/rechnung/berechnung";`,
    `export { saetzeVon, STANDARD } from "./src/saetze/staende";`,
  ]);
}

/** The sheets as data. */
export function tabellen() {
  return bundled("tabellen.cjs", [
    `export { mappe } from "./src/blaetter/mappe";`,
    `export { VORLAGE_2021 } from "./src/blaetter/vorlage2021";`,
    `export { STAND_2021 } from "./src/saetze/stand2021";`,
  ]);
}

/** The workbench's spreadsheet without a screen, built as the workbench builds it. */
export function workbench() {
  const exports = [
    `export { ErrorNotes } from "./workbench/custom-functions/error-notes";`,
    `export { registerCustomFunctions } from "./workbench/custom-functions/register";`,
    `export { CustomFunctionsRuntime } from "./workbench/custom-functions/runtime";`,
    `export { createHeadlessUniver } from "./workbench/headless/univer";`,
    `export { Workbook } from "./workbench/host/model/workbook";`,
    `export { Spreadsheet } from "./workbench/spreadsheet/spreadsheet";`,
  ];
  return bundled("werkbank.cjs", exports, ofWorkbench);
}

/**
 * @param {string} name
 * @param {readonly string[]} exports
 * @param {import("esbuild").BuildOptions} [options]
 * @returns {Promise<any>}
 */
export async function bundled(
  name,
  exports,
  options = { define: { "process.env.NODE_ENV": '"production"' }, logLevel: "warning" },
) {
  const outfile = `${CACHE}/${name}`;
  await build({
    ...options,
    stdin: { contents: exports.join("\n"), resolveDir: inRoot("."), loader: "ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "es2022",
  });
  return require(outfile);
}
