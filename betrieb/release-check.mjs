/** `npm run release:check`: may this commit be released? Says in sentences what stands against it. */
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { hindernisse } from "./freigabe.mjs";
import { inRoot } from "./pakete.mjs";
import { jetzigeSignaturen } from "./signaturen.mjs";

/** @param {string} path */
const lies = (path) => readFile(inRoot(path), "utf8");
/** @param {string[]} args */
const git = (...args) => execFileSync("git", args, { cwd: inRoot("."), encoding: "utf8" }).trim();

const paket = JSON.parse(await lies("package.json"));
const gefunden = hindernisse({
  paket,
  sperrdatei: JSON.parse(await lies("package-lock.json")),
  manifest: await lies("manifest.xml"),
  aenderungen: await lies("CHANGELOG.md"),
  versprochen: JSON.parse(await lies("test/vertrag/signaturen.json")),
  letzte: JSON.parse(await lies("test/vertrag/letzte-ausgabe.json")),
  jetzt: await jetzigeSignaturen(),
  ungesichert: git("status", "--porcelain"),
  vergeben: anderswo(`v${paket.version}`),
});
if (gefunden.length === 0) console.log(`${paket.version} can be released.`);
else console.error(gefunden.join("\n"));
process.exitCode = gefunden.length === 0 ? 0 : 1;

/** @param {string} tag */
function anderswo(tag) {
  if (git("tag", "--list", tag) === "") return false;
  return git("rev-list", "-1", tag) !== git("rev-parse", "HEAD");
}
