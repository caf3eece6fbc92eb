import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { SPDX } from "@cyclonedx/cyclonedx-library";

const RECHTSTEXT = /^(?:licen[cs]e|notice|third.party.notices|copying)(?:\.\w+)?$/i;

/** @param {string} path */
export const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * What an installed package says of itself.
 *
 * @param {string} name "" for this project
 * @returns {Promise<{ name: string, version: string, license: string }>}
 */
export async function beschreibung(name) {
  const ordner = name === "" ? "" : `node_modules/${name}/`;
  return JSON.parse(await readFile(inRoot(`${ordner}package.json`), "utf8"));
}

/**
 * The licences of what is delivered, with all texts that go with them.
 *
 * @param {readonly string[]} namen of packages
 */
export async function lizenzen(namen) {
  const abschnitte = await Promise.all(["", ...namen].map(lizenz));
  return [
    "KIM für Excel enthält den folgenden Programmcode. Zu jedem Paket stehen hier seine Lizenz und alle",
    "Hinweise, die es mitbringt.",
    "",
    ...abschnitte,
  ].join("\n");
}

/** @param {string} name */
async function lizenz(name) {
  const { name: titel, version, license } = await beschreibung(name);
  const ordner = inRoot(name === "" ? "." : `node_modules/${name}`);
  const dateien = (await readdir(ordner)).filter((datei) => RECHTSTEXT.test(datei)).sort();
  if (dateien.length === 0) throw new Error(`${titel} brings no text of its licence`);
  const texte = await Promise.all(dateien.map((datei) => readFile(`${ordner}/${datei}`, "utf8")));
  const linie = "=".repeat(80);
  return [
    linie,
    `${titel} ${version}: ${SPDX.isSupportedSpdxId(license) ? license : "eigene Lizenz"}`,
    linie,
    "",
    ...texte.map(mitZeilenenden),
  ].join("\n");
}

/** @param {string} text */
function mitZeilenenden(text) {
  return `${text.replaceAll("\r\n", "\n").trim()}\n`;
}
