/**
 * `npm run audit:production`: are there known vulnerabilities in what is delivered? What that is, a build says, not the
 * list of dependencies: all of them are there for building and testing, and only some of their code ends up in a package.
 *
 * Ends with 0 where nothing high is known, 1 where something is, 3 where the registry gives no answer.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pruefe } from "./audit.mjs";
import { baueDateien } from "./paket.mjs";

const werkstatt = await mkdtemp(join(tmpdir(), "kim-audit-"));
try {
  const auftrag = /** @type {const} */ ({
    address: "https://kim.example.de/",
    umgebung: "produktion",
    // Both ways of getting office.js: what is mirrored is delivered.
    officejs: "mirror",
  });
  const { pakete } = await baueDateien(join(werkstatt, "addin"), auftrag);
  const { text, ende } = await pruefe(pakete, process.platform === "win32" ? "npm.cmd" : "npm");
  (ende === 0 ? console.log : console.error)(text);
  process.exitCode = ende;
} finally {
  await rm(werkstatt, { recursive: true });
}
