import { SPDX, Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { beschreibung } from "./pakete.mjs";

/** Packages that reach the files in another way than by an import that webpack follows. */
const LAUFZEIT = { name: "webpack", zweck: "Kleine Laufzeit in den Skripten, die Teile nachlädt" };
const OFFICE_JS = { name: "@microsoft/office-js", zweck: "Unveränderte Dateien im Ordner office-js/" };

/**
 * The bill of materials of a package: what webpack found in the scripts, its own runtime in them, and office.js as
 * files or as the service that it is at Microsoft's.
 *
 * @param {string} vonWebpack what the CycloneDX plugin wrote
 * @param {import("./kopfzeilen.mjs").OfficeJs} officejs
 * @returns {Promise<{ text: string, pakete: string[] }>} the text, and the names of the packages in it
 */
export async function stueckliste(vonWebpack, officejs) {
  const bom = JSON.parse(vonWebpack);
  const gefunden = bom.components ?? [];
  const beigelegt = officejs === "mirror" ? [LAUFZEIT, OFFICE_JS] : [LAUFZEIT];
  bom.components = [...gefunden, ...(await Promise.all(beigelegt.map(komponente)))];
  if (officejs === "cdn") bom.services = [MICROSOFTS_CDN];

  const text = `${JSON.stringify(bom, null, 2)}\n`;
  const maengel = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
  if (maengel !== null) throw new Error(`The bill of materials is not valid: ${gekuerzt(maengel)}`);
  return { text, pakete: bom.components.map(paketname) };
}

const MICROSOFTS_CDN = {
  "bom-ref": "office-js-cdn",
  provider: { name: "Microsoft", url: ["https://www.microsoft.com/"] },
  name: "office.js",
  description: "Bibliothek, die Office-Add-ins zur Laufzeit von Microsoft laden",
  endpoints: ["https://appsforoffice.microsoft.com/lib/1/hosted/"],
  "x-trust-boundary": true,
};

/** @param {{ name: string, zweck: string }} beigelegtes */
async function komponente({ name, zweck }) {
  const { version, license } = await beschreibung(name);
  const [paket = "", gruppe] = name.split("/").reverse();
  return {
    type: "library",
    "bom-ref": `${name}@${version}`,
    ...(gruppe === undefined ? {} : { group: gruppe }),
    name: paket,
    version,
    description: zweck,
    licenses: [
      {
        license: SPDX.isSupportedSpdxId(license)
          ? { id: license }
          : { name: "eigene Lizenz, Wortlaut in LIZENZEN.txt" },
      },
    ],
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
  };
}

/**
 * Without the lists of all that would be allowed.
 *
 * @param {unknown} maengel
 */
function gekuerzt(maengel) {
  return JSON.stringify(maengel, (schluessel, wert) => (schluessel === "params" ? undefined : wert));
}

/** @param {{ group?: string, name: string }} component */
function paketname({ group, name }) {
  return group === undefined ? name : `${group}/${name}`;
}
