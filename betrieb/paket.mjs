import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { archiv, letzterAusgabetag } from "./archiv.mjs";
import { webConfig } from "./iis.mjs";
import { liesmich } from "./liesmich.mjs";
import { nginxConf } from "./nginx.mjs";
import { beschreibung, inRoot, lizenzen } from "./pakete.mjs";
import { stueckliste } from "./stueckliste.mjs";

const run = promisify(execFile);

/**
 * @typedef {object} Auftrag
 * @property {string} address "https://kim.example.de/"
 * @property {import("./umgebungen.mjs").Umgebungsname} umgebung
 * @property {import("./kopfzeilen.mjs").OfficeJs} officejs
 */

/**
 * Builds a release: what her IT puts on its server and hands to Excel, and what it needs to trust that. The same
 * sources and options give the same bytes, wherever and whenever.
 *
 * @param {Auftrag} auftrag
 * @param {string} ziel the folder for it
 * @returns {Promise<{ ordner: string, archiv: string, pruefsumme: string }>}
 */
export async function paket(auftrag, ziel) {
  const { version } = await beschreibung("");
  const name = `kim-fuer-excel-${version}-${auftrag.umgebung}`;
  await mkdir(ziel, { recursive: true });
  const werkstatt = await mkdtemp(join(ziel, ".unfertig-"));
  try {
    const unfertig = join(werkstatt, name);
    await fuelle(unfertig, auftrag, version);
    const dateien = await Promise.all(
      (await dateienIn(unfertig)).map(async (pfad) => ({
        pfad: `${name}/${pfad}`,
        inhalt: await readFile(join(unfertig, pfad)),
      })),
    );
    const ausgabetag = letzterAusgabetag(await readFile(inRoot("CHANGELOG.md"), "utf8"));
    const bytes = await archiv(dateien, ausgabetag);
    const [ordner, archivdatei] = [join(ziel, name), join(ziel, `${name}.zip`)];
    await rm(ordner, { recursive: true, force: true });
    await rename(unfertig, ordner);
    await writeFile(archivdatei, bytes);
    await writeFile(`${archivdatei}.sha256`, pruefsummen([{ pfad: `${name}.zip`, inhalt: bytes }]));
    return { ordner, archiv: archivdatei, pruefsumme: sha256(bytes) };
  } finally {
    await rm(werkstatt, { recursive: true, force: true });
  }
}

/**
 * Builds the files of the add-in alone.
 *
 * @param {string} addin the folder for them
 * @param {Auftrag} auftrag
 * @returns {ReturnType<typeof stueckliste>} what they contain
 */
export async function baueDateien(addin, { address, umgebung, officejs }) {
  const options = { address, umgebung, officejs, sbom: "sbom" };
  await run(
    process.execPath,
    [
      inRoot("node_modules/webpack/bin/webpack.js"),
      ...["--output-path", addin],
      ...Object.entries(options).flatMap(([option, wert]) => ["--env", `${option}=${wert}`]),
    ],
    { cwd: inRoot(".") },
  );
  const vonWebpack = await readFile(join(addin, "sbom/bom.json"), "utf8");
  await rm(join(addin, "sbom"), { recursive: true });
  return stueckliste(vonWebpack, officejs);
}

/**
 * @param {string} ordner
 * @param {Auftrag} auftrag
 * @param {string} version
 */
async function fuelle(ordner, auftrag, version) {
  const { officejs } = auftrag;
  const addin = join(ordner, "addin");
  const { text: sbom, pakete } = await baueDateien(addin, auftrag);
  await rename(join(addin, "manifest.xml"), join(ordner, "manifest.xml"));

  await mkdir(join(ordner, "webserver"));
  const dateien = await dateienIn(addin);
  /** @type {Record<string, string>} */
  const texte = {
    "webserver/nginx.conf": nginxConf(auftrag),
    "webserver/web.config": webConfig({ officejs, dateien }),
    "sbom.cdx.json": sbom,
    "LIZENZEN.txt": await lizenzen(pakete),
    "LIESMICH.txt": liesmich({ ...auftrag, version }),
  };
  for (const [pfad, text] of Object.entries(texte)) await writeFile(join(ordner, pfad), text);
  await cp(inRoot("docs/betrieb.md"), join(ordner, "betrieb.md"));
  await cp(inRoot("CHANGELOG.md"), join(ordner, "CHANGELOG.md"));

  const alle = await Promise.all(
    (await dateienIn(ordner)).map(async (pfad) => ({ pfad, inhalt: await readFile(join(ordner, pfad)) })),
  );
  await writeFile(join(ordner, "SHA256SUMS"), pruefsummen(alle));
}

/**
 * In the form that `sha256sum --check` reads.
 *
 * @param {readonly { pfad: string, inhalt: Uint8Array }[]} dateien
 */
function pruefsummen(dateien) {
  return dateien.map(({ pfad, inhalt }) => `${sha256(inhalt)}  ${pfad}\n`).join("");
}

/** @param {Uint8Array} inhalt */
function sha256(inhalt) {
  return createHash("sha256").update(inhalt).digest("hex");
}

/**
 * Every file below a folder, in an order that depends on nothing but the names.
 *
 * @param {string} ordner
 * @returns {Promise<string[]>} paths with slashes
 */
async function dateienIn(ordner) {
  const eintraege = await readdir(ordner, { recursive: true, withFileTypes: true });
  return eintraege
    .filter((eintrag) => eintrag.isFile())
    .map(({ parentPath, name }) => relative(ordner, join(parentPath, name)).split(sep).join("/"))
    .sort();
}
