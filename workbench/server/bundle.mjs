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

/**
 * Univer's help for the arguments of a function separates them with commas, which no setting changes; in a German Excel
 * they are semicolons. Another version of Univer may have other places.
 * @param {string} source
 */
function withSemicolonsInArgumentHelp(source) {
  const places = /(?<=value\.length - 1 \? "" : |item\.example\)\.join\()","/g;
  if (source.match(places)?.length !== 4) throw new Error("Univer separates arguments in other places.");
  return source.replace(places, '";"');
}

/**
 * Univer is delivered with a helper that sets the fields of its objects by name, one property descriptor at a time. It
 * makes millions of objects; set directly, they are made several times as fast.
 * @param {string} source
 */
const withPlainFields = (source) => source.replace(/\b_defineProperty\(\s*this,\s*"(\w+)",/g, "(this.$1 =");

/** @type {import("esbuild").Plugin} */
const changesToUniver = {
  name: "changes-to-univer",
  setup({ onLoad }) {
    onLoad({ filter: /@univerjs[\\/][^\\/]+[\\/]lib[\\/]es[\\/](?:index|facade)\.js$/ }, async ({ path }) => {
      const source = withPlainFields(await readFile(path, "utf8"));
      const hasArgumentHelp = /[\\/]sheets-formula-ui[\\/]lib[\\/]es[\\/]index\.js$/.test(path);
      return { contents: hasArgumentHelp ? withSemicolonsInArgumentHelp(source) : source, loader: "js" };
    });
  },
};

/**
 * What every build of the workbench's sources needs.
 * @satisfies {import("esbuild").BuildOptions}
 */
export const common = {
  absWorkingDir: root,
  bundle: true,
  target: "es2022",
  logLevel: "warning",
  define: { "process.env.NODE_ENV": '"production"', ADD_IN_NAMESPACE: '"KIM"' },
  plugins: [changesToUniver],
};

/**
 * Builds the page: grid, host and user interface. Parts of an earlier build are gone then.
 * @param {object} [options]
 * @param {string} [options.namespace] of the add-in's functions, as its manifest names it
 * @param {string} [options.directory] where the page goes
 */
export async function buildPage({ namespace = "KIM", directory = pageDirectory } = {}) {
  await rm(directory, { recursive: true, force: true });
  await build({
    ...common,
    define: { ...common.define, ADD_IN_NAMESPACE: JSON.stringify(namespace) },
    entryPoints: ["workbench/page/page.ts"],
    outdir: directory,
    entryNames: "[name]",
    platform: "browser",
    minify: true,
    format: "esm",
    // What reads and writes files is loaded when it is first used.
    splitting: true,
  });
  await copyFile(`${root}/workbench/page/index.html`, `${directory}/index.html`);
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
