// Writes test/vertrag/signaturen.json, the signatures that a release promises, and letzte-ausgabe.json beside it: which
// release that was, and what it told Excel of its functions. Run once per release, so that the tests and
// `npm run release:check` hold every later change against it.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { jetzigeSignaturen } from "../betrieb/signaturen.mjs";

/** @param {string} path */
const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

const { version } = JSON.parse(await readFile(inRoot("package.json"), "utf8"));
const { signaturen, pruefsumme } = await jetzigeSignaturen();
await writeFile(inRoot("test/vertrag/signaturen.json"), json(signaturen));
await writeFile(inRoot("test/vertrag/letzte-ausgabe.json"), json({ version, metadaten: pruefsumme }));
