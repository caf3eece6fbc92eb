import { execFile } from "node:child_process";
import { inRoot } from "./pakete.mjs";

/** What the audit ends with: a script that runs it must not take silence for a clean bill. */
export const ENDE = { nichtsGefunden: 0, gefunden: 1, keineAntwort: 3 };

const STUFEN = ["info", "low", "moderate", "high", "critical"];
const AB = STUFEN.indexOf("high");

/**
 * @typedef {object} Befund
 * @property {string} paket
 * @property {string} stufe
 * @property {string} titel
 * @property {string} url
 *
 * @typedef {{ keineAntwort: string } | { befunde: Befund[] }} Urteil
 */

/**
 * Reads what `npm audit --json` says of some packages. Those of the tools, which build and test, are left out: nothing
 * of them reaches an officer.
 *
 * @param {string} ausgabe
 * @param {readonly string[]} pakete
 * @returns {Urteil}
 */
export function beurteile(ausgabe, pakete) {
  const antwort = gelesen(ausgabe);
  if (antwort?.auditReportVersion !== 2 || typeof antwort.vulnerabilities !== "object") {
    const grund = antwort?.message ?? antwort?.error?.summary ?? (ausgabe.trim() || "nichts");
    return { keineAntwort: ohneAdresse(grund.split("\n")[0]) };
  }
  const befunde = pakete.flatMap((paket) =>
    (antwort.vulnerabilities[paket]?.via ?? [])
      // A text names the dependency that a finding comes from; where that is delivered, it has its own entry.
      .filter((/** @type {unknown} */ via) => typeof via === "object")
      .map((/** @type {{ severity: string, title: string, url: string }} */ { severity, title, url }) => ({
        paket,
        stufe: severity,
        titel: title,
        url,
      })),
  );
  return { befunde };
}

/** @param {string} grund the words of npm */
function ohneAdresse(grund) {
  return grund.replace(/ - [A-Z]+ https?:\/\/\S+$/, "").replaceAll(/https?:\/\/\S+/g, "der Registry");
}

/**
 * Asks the registry, and says in sentences what came of it.
 *
 * @param {readonly string[]} pakete that are delivered
 * @param {string} npm the program
 * @returns {Promise<{ text: string, ende: number }>}
 */
export async function pruefe(pakete, npm) {
  const ausgabe = await /** @type {Promise<string>} */ (
    new Promise((antworte) =>
      // npm ends with an error both where it finds something and where it gets no answer.
      execFile(npm, ["audit", "--json"], { cwd: inRoot("."), maxBuffer: 2 ** 26 }, (_, stdout) =>
        antworte(stdout),
      ),
    )
  );
  const urteil = beurteile(ausgabe, pakete);
  const geprueft = `Ausgeliefert werden ${pakete.join(", ")}.`;
  if ("keineAntwort" in urteil) {
    return {
      text:
        `${geprueft}\nDie Registry hat keine Auskunft gegeben (${urteil.keineAntwort}). Ob Schwachstellen bekannt sind, ` +
        "ist damit offen. Bitte dort wiederholen, wo npm audit antwortet.",
      ende: ENDE.keineAntwort,
    };
  }
  const zeilen = urteil.befunde.map(
    ({ paket, stufe, titel, url }) => `- ${paket} (${stufe}): ${titel} ${url}`,
  );
  const schwer = urteil.befunde.filter(({ stufe }) => STUFEN.indexOf(stufe) >= AB).length;
  const summe =
    zeilen.length === 0
      ? "Zu keinem davon ist eine Schwachstelle bekannt."
      : `Bekannte Schwachstellen: ${zeilen.length}, davon schwer oder kritisch: ${schwer}.`;
  return {
    text: [geprueft, summe, ...zeilen].join("\n"),
    ende: schwer > 0 ? ENDE.gefunden : ENDE.nichtsGefunden,
  };
}

/** @param {string} ausgabe */
function gelesen(ausgabe) {
  try {
    return JSON.parse(ausgabe);
  } catch {
    return undefined;
  }
}
