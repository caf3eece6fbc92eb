// Writes the headers and their reasons into docs/betrieb.md, between the two comments that ask for them.
// With --stdout it writes the whole page to the standard output instead.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { kopfzeilentabellen } from "../betrieb/tabelle.mjs";

const TARGET = fileURLToPath(new URL("../docs/betrieb.md", import.meta.url));
const BETWEEN = /(?<=<!-- headers: .*? -->\n).*?(?=<!-- end of headers -->)/s;

const page = await readFile(TARGET, "utf8");
if (!BETWEEN.test(page)) throw new Error(`${TARGET} does not say where the headers belong`);
const written = page.replace(BETWEEN, () => `\n${kopfzeilentabellen()}\n\n`);
const formatted = await format(written, { ...(await resolveConfig(TARGET)), parser: "markdown" });
if (process.argv.includes("--stdout")) process.stdout.write(formatted);
else await writeFile(TARGET, formatted);
