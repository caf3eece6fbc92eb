import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where built files of the workbench go; not part of the add-in, not committed. */
export const cacheDirectory = fileURLToPath(new URL("../../.cache/workbench", import.meta.url));

/** What the server offers at its root. */
export const pageDirectory = `${cacheDirectory}/page`;

const headlessFile = `${cacheDirectory}/headless.cjs`;

/** Looking up a global takes long in jest's sandbox, and Univer does it all the time: here it is done once. */
const globalsOnce =
  "const { Array, Boolean, JSON, Map, Math, Number, Object, RegExp, Set, String, Symbol, WeakMap, " +
  "isFinite, isNaN, parseFloat, parseInt } = globalThis;";

/** @satisfies {import("esbuild").BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  target: "es2022",
  logLevel: "warning",
  define: { "process.env.NODE_ENV": '"production"' },
};

/**
 * Univer's help for the arguments of a function separates them with commas, which no setting changes; in a German Excel
 * they are semicolons. Another version of Univer may have other places.
 * @type {import("esbuild").Plugin}
 */
const semicolonsInArgumentHelp = {
  name: "semicolons-in-argument-help",
  setup({ onLoad }) {
    onLoad({ filter: /sheets-formula-ui[\\/]lib[\\/]es[\\/]index\.js$/ }, async ({ path }) => {
      const places = /(?<=value\.length - 1 \? "" : |item\.example\)\.join\()","/g;
      const source = await readFile(path, "utf8");
      if (source.match(places)?.length !== 4) throw new Error(`${path} separates arguments in other places.`);
      return { contents: source.replace(places, '";"'), loader: "js" };
    });
  },
};

/** Builds the page: grid, host and user interface. Parts of an earlier build are gone then. */
export async function buildPage() {
  await rm(pageDirectory, { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: ["workbench/page/page.ts"],
    outdir: pageDirectory,
    entryNames: "[name]",
    platform: "browser",
    minify: true,
    format: "esm",
    // What reads and writes files is loaded when it is first used.
    splitting: true,
    plugins: [semicolonsInArgumentHelp],
  });
  await copyFile(`${root}/workbench/page/index.html`, `${pageDirectory}/index.html`);
}

/**
 * Builds the spreadsheet, host and engine for Node as one CommonJS file, which jest can load. The file appears whole:
 * another run of the tests may be reading the old one.
 */
export async function buildHeadless() {
  const built = await build({
    ...common,
    entryPoints: ["workbench/headless/headless-excel.ts"],
    outfile: headlessFile,
    platform: "node",
    format: "cjs",
    banner: { js: globalsOnce },
    external: ["jsdom"],
    write: false,
  });
  const unfinished = `${headlessFile}.${process.pid}`;
  await mkdir(cacheDirectory, { recursive: true });
  await writeFile(unfinished, built.outputFiles[0]?.contents ?? "");
  await rename(unfinished, headlessFile);
}
