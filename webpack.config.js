import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { CycloneDxWebpackPlugin } from "@cyclonedx/webpack-plugin";
import CopyPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { liesWahl } from "./betrieb/adresse.mjs";
import { mitInhaltsrichtlinie } from "./betrieb/kopfzeilen.mjs";
import { manifestFuer } from "./betrieb/manifest.mjs";
import { NamensraumPlugin } from "./betrieb/namensraum.mjs";
import { UMGEBUNGEN, UMGEBUNGSNAMEN } from "./betrieb/umgebungen.mjs";
import { alsSeite, SEITEN } from "./scripts/seiten.mjs";

const FUNCTIONS = "./src/functions/functions.ts";

/** What the sources name, and a build may replace: where the add-in is served, and where Microsoft's libraries are. */
const LOCAL_ADDRESS = "https://localhost:3000/";
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const MIRROR = "office-js/";
const OFFICE_JS = fileURLToPath(new URL("node_modules/@microsoft/office-js/dist", import.meta.url));

/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

/** Read alike whatever encoding is assumed: IIS names none, and Excel loads the functions without a page around. */
const ASCII = { ascii_only: true };

/** The script that writes files, nearly all of it a library. */
const WRITER = /^datei\./;

/**
 * One build, everything in dist/; each entry becomes a single script. What the pane loads only when it is used is a
 * chunk, named after its contents, so that no page gets one of another build.
 *
 * Options of `webpack --env`:
 * - `officejs=cdn`: Microsoft's CDN, which AppSource demands; `officejs=mirror`: the unmodified files of
 *   @microsoft/office-js beside the add-in, for networks that block the CDN
 * - `address=https://…/`: where the add-in will be served
 * - `umgebung=produktion`: for everybody; `umgebung=test`: for trying out beside it
 * - `sbom=folder`: also says there, below the output, what the scripts contain, in the form of CycloneDX
 *
 * @param {{ officejs?: string, address?: string, umgebung?: string, sbom?: string }} env
 * @returns {import("webpack").Configuration}
 */
export default function configure({
  officejs = "cdn",
  address = LOCAL_ADDRESS,
  umgebung: name = "produktion",
  sbom,
} = {}) {
  const herkunft = liesWahl("env officejs", officejs, ["cdn", "mirror"]);
  const umgebung = UMGEBUNGEN[liesWahl("env umgebung", name, UMGEBUNGSNAMEN)];
  if (!/^https:\/\/\S+\/$/.test(address)) throw new Error(`address=${address} does not read https://…/`);
  const mirrored = herkunft === "mirror";
  /** @param {(content: Buffer) => string} transform */
  const asPage = (transform) => (/** @type {Buffer} */ content) =>
    mitInhaltsrichtlinie(transform(content), herkunft);

  return {
    mode: "production",
    target: ["web", "es2017"],
    devtool: false,
    entry: { functions: FUNCTIONS, taskpane: "./src/taskpane/taskpane.ts" },
    output: {
      path: fileURLToPath(new URL("dist", import.meta.url)),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/, use: typescript() }] },
    optimization: {
      splitChunks: false,
      minimizer: [
        new MinimizerPlugin({
          exclude: WRITER,
          minimizerOptions: { compress: { passes: 2 }, format: ASCII },
        }),
        // Terser would take twice as long over it as over all the rest.
        new MinimizerPlugin({ include: WRITER, minify: MinimizerPlugin.esbuildMinify }),
      ],
    },
    plugins: [
      // What the pane's self-test tells support (src/taskpane/version.ts).
      new webpack.DefinePlugin({ KIM_VERSION: JSON.stringify(version + umgebung.zusatz) }),
      new NamensraumPlugin(umgebung.namensraum),
      // Writes functions.json from the JSDoc of the functions, and appends their CustomFunctions.associate calls.
      new CustomFunctionsMetadataPlugin({ input: FUNCTIONS, output: "functions.json" }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "src/taskpane/**/*.css", to: "[name][ext]" },
          ...Object.entries(SEITEN).map(([document, page]) => ({
            from: `docs/${document}`,
            to: page,
            transform: asPage(alsSeite),
          })),
          { from: "docs/bilder/handbuch/*.png", to: "bilder/handbuch/[name][ext]" },
          {
            from: "src/*/*.html",
            to: "[name][ext]",
            transform: asPage(replacing(CDN, mirrored ? MIRROR : CDN)),
          },
          {
            from: "manifest.xml",
            transform: (/** @type {Buffer} */ content) =>
              manifestFuer(content.toString(), { entwicklung: LOCAL_ADDRESS, address, umgebung }),
          },
          ...(mirrored ? [officeJs(), officeJsTrustPage()] : []),
        ].map(unminified),
      }),
      ...(sbom === undefined ? [] : [billOfMaterials(sbom)]),
    ],
    performance: false,
    stats: "errors-warnings",
  };
}

/** Types are stripped here and checked by `npm run typecheck`, in each room's own world. */
function typescript() {
  return {
    loader: "ts-loader",
    options: {
      transpileOnly: true,
      configFile: "tsconfig.base.json",
      compilerOptions: { noEmit: false },
    },
  };
}

/** @param {string} folder */
function billOfMaterials(folder) {
  return new CycloneDxWebpackPlugin({
    specVersion: "1.6",
    outputLocation: folder,
    includeWellknown: false,
    reproducibleResults: true,
    validateResults: false,
    collectEvidence: true,
  });
}

/**
 * @param {string} what
 * @param {string} by
 */
function replacing(what, by) {
  return (/** @type {Buffer} */ content) => content.toString().replaceAll(what, by);
}

/** All of office.js that Excel may ask for, byte for byte. */
function officeJs() {
  const others = ["access", "onenote", "outlook", "powerpoint", "project", "word"].map(
    (host) => `**/${host}*.js`,
  );
  return {
    from: "**/*",
    context: OFFICE_JS,
    to: MIRROR,
    globOptions: { ignore: ["**/*.debug.js", "**/*.d.ts", `${TRUST_PAGE.toLowerCase()}/**`, ...others] },
  };
}

/** The page by which office.js asks about an Excel on the web that it does not know, under the name that it asks by. */
const TRUST_PAGE = "AgaveErrorUX";

/** npm has it in small letters, which most servers take for another name. */
function officeJsTrustPage() {
  const small = TRUST_PAGE.toLowerCase();
  return {
    from: `${small}/**/*`,
    context: OFFICE_JS,
    to: (/** @type {{ absoluteFilename?: string }} */ { absoluteFilename = "" }) =>
      MIRROR + relative(OFFICE_JS, absoluteFilename).replaceAll(sep, "/").replaceAll(small, TRUST_PAGE),
  };
}

/** @param {import("copy-webpack-plugin").ObjectPattern} pattern */
function unminified(pattern) {
  return { ...pattern, info: { minimized: true } };
}
