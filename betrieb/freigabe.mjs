import { gebrocheneVersprechen } from "./signaturen.mjs";

/**
 * @typedef {object} Stand all that a release is judged by
 * @property {{ version: string }} paket package.json
 * @property {{ version?: string, packages?: Record<string, { version?: string }> }} sperrdatei package-lock.json
 * @property {string} manifest
 * @property {string} aenderungen CHANGELOG.md
 * @property {import("./signaturen.mjs").Signaturen} versprochen of the last release
 * @property {{ version: string, metadaten: string }} letzte release
 * @property {{ signaturen: import("./signaturen.mjs").Signaturen, pruefsumme: string }} jetzt
 * @property {string} ungesichert what `git status --porcelain` says
 * @property {boolean} vergeben whether another commit has the tag of this version
 */

/**
 * What stands against a release.
 *
 * @param {Stand} stand
 * @returns {string[]} a sentence each
 */
export function hindernisse(stand) {
  const { version } = stand.paket;
  if (!/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(version)) {
    return [`package.json has the version ${version}; a release has three numbers, like 1.2.0.`];
  }
  return [
    ...falscheVersionen(stand),
    ...amProtokoll(stand.aenderungen, version),
    ...gebrocheneVersprechen(stand.versprochen, stand.jetzt.signaturen),
    ...zuWenigErhoeht(stand),
    ...(stand.vergeben
      ? [`v${version} is the tag of another commit already: a version is given out once.`]
      : []),
    ...(stand.ungesichert === "" ? [] : [`There are changes that are not committed:\n${stand.ungesichert}`]),
  ];
}

/** @param {Stand} stand */
function falscheVersionen({ paket: { version }, sperrdatei, manifest }) {
  const imManifest = /<Version>(.*?)<\/Version>/.exec(manifest)?.[1];
  const inSperrdatei = [sperrdatei.version, sperrdatei.packages?.[""]?.version];
  return [
    imManifest === `${version}.0`
      ? ""
      : `manifest.xml has ${imManifest}, not ${version}.0 as package.json says.`,
    inSperrdatei.every((eine) => eine === version)
      ? ""
      : `package-lock.json has ${inSperrdatei.join(" and ")}, not ${version} as package.json says.`,
  ].filter((satz) => satz !== "");
}

/**
 * @param {string} aenderungen
 * @param {string} version
 */
function amProtokoll(aenderungen, version) {
  const abschnitte = aenderungen.split(/^## /m).slice(1);
  const [offen, fertige] = abschnitte[0]?.startsWith("[Unveröffentlicht]")
    ? [abschnitte[0], abschnitte.slice(1)]
    : ["", abschnitte];
  if (fertige.length === 0) return [`CHANGELOG.md has no entry of ${version}.`];
  const oben = /^\[(.+?)\](?: – (.*))?$/m.exec(fertige[0] ?? "");
  return [
    eintraege(offen) > 0 ? "CHANGELOG.md still has entries under Unveröffentlicht." : "",
    oben?.[1] === version ? "" : `CHANGELOG.md has ${oben?.[1] ?? "no version"} at its top, not ${version}.`,
    isDay(oben?.[2]) ? "" : `The top entry of CHANGELOG.md has no day, like “## [${version}] – 2026-01-31”.`,
    eintraege(fertige[0] ?? "") > 0 ? "" : "The top entry of CHANGELOG.md says nothing.",
  ].filter((satz) => satz !== "");
}

/** @param {string} abschnitt */
function eintraege(abschnitt) {
  return [...abschnitt.matchAll(/^- \S/gm)].length;
}

/** @param {string | undefined} text */
function isDay(text = "") {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true;
}

/** @param {Stand} stand */
function zuWenigErhoeht({ paket: { version }, letzte, jetzt }) {
  if (version.localeCompare(letzte.version, "en", { numeric: true }) < 0) {
    return [
      `The last release was ${letzte.version}; ${version} would be older, and Excel would not take it.`,
    ];
  }
  if (jetzt.pruefsumme !== letzte.metadaten && version === letzte.version) {
    return [
      `Excel is told other things of the functions than by ${letzte.version}: raise the version, or Excel keeps the old ` +
        "description beside the new code.",
    ];
  }
  return [];
}

/**
 * @param {string} manifest
 * @param {string} version of package.json
 */
export function mitVersion(manifest, version) {
  return manifest.replace(/(?<=<Version>).*?(?=<\/Version>)/, `${version}.0`);
}
