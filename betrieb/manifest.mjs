import { inNamensraum } from "./namensraum.mjs";

/** The names of the add-in that Excel shows: in its lists, on the ribbon, above the pane. */
const GEZEIGT = ["GetStarted.Title", "Group.Label", "OpenPane.Label", "Pane.Title"];

/**
 * The manifest of a build: where it is served, and which environment it is.
 *
 * @param {string} manifest of the repository
 * @param {{ entwicklung: string, address: string, umgebung: import("./umgebungen.mjs").Umgebung }} build
 *   `entwicklung` is the address that the repository's manifest names
 */
export function manifestFuer(manifest, { entwicklung, address, umgebung: { id, namensraum, zusatz } }) {
  const mitAdresse = manifest.replaceAll(entwicklung, address);
  const mitId = einmal(mitAdresse, /(?<=<Id>)[^<]+(?=<\/Id>)/, () => id);
  const mitNamensraum = einmal(
    inNamensraum(mitId, namensraum),
    /(?<=id="Functions\.Namespace" DefaultValue=")[^"]+/,
    () => namensraum,
  );
  return [/<DisplayName .*?<\/DisplayName>/s, ...GEZEIGT.map(textVon)].reduce(
    (text, element) => einmal(text, element, (gefunden) => mitZusatz(gefunden, zusatz)),
    mitNamensraum,
  );
}

/** @param {string} id of a text in the manifest's resources */
function textVon(id) {
  return new RegExp(`<bt:String id="${id.replace(".", "\\.")}".*?</bt:String>`, "s");
}

/**
 * Adds to each text of an element, behind the add-in's name where it stands in it.
 *
 * @param {string} element
 * @param {string} zusatz
 */
function mitZusatz(element, zusatz) {
  return element.replace(/(?<=(?:DefaultValue|Value)=")(?:[^"]*?KIM für Excel|[^"]*)/g, `$&${zusatz}`);
}

/**
 * Replaces what must stand in the manifest exactly once.
 *
 * @param {string} text
 * @param {RegExp} gesucht
 * @param {(gefunden: string) => string} ersatz
 */
function einmal(text, gesucht, ersatz) {
  const anzahl = [...text.matchAll(new RegExp(gesucht, `${gesucht.flags}g`))].length;
  if (anzahl !== 1) throw new Error(`manifest.xml has ${gesucht.source} ${anzahl} times, not once`);
  return text.replace(gesucht, ersatz);
}
