/** A wrong option, in a sentence for whoever typed it. */
export class Fehleingabe extends Error {}

const BEISPIEL = "zum Beispiel --url https://kim.example.de/";
const NUR_HIER = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/** With labels between its dots, or an address of numbers; nothing that nginx or a manifest would read otherwise. */
const RECHNERNAME = /^(?:(?:[\w-]+\.)*[\w-]+|\[[0-9a-f:.]+\])$/;

/**
 * Where the add-in will be served: https, a folder, nothing behind it. A missing slash at the end is added.
 *
 * @param {string | undefined} eingabe
 * @returns {string} the address as the manifest needs it: "https://kim.example.de/"
 * @throws {Fehleingabe}
 */
export function liesAdresse(eingabe) {
  if (!eingabe?.trim()) {
    throw new Fehleingabe(`Es fehlt --url: die Adresse, unter der das Add-in liegen wird, ${BEISPIEL}.`);
  }
  const text = eingabe.trim();
  const gemeint = `--url ist „${text}“`;
  if (!URL.canParse(text)) {
    throw new Fehleingabe(
      `${gemeint}: Das ist keine vollständige Adresse. Gebraucht wird eine, ${BEISPIEL}.`,
    );
  }
  const url = new URL(text);
  if (url.protocol === "http:") {
    throw new Fehleingabe(`${gemeint}: Office lädt Add-ins nur über https, nicht über http.`);
  }
  if (url.protocol !== "https:") {
    throw new Fehleingabe(`${gemeint}: Die Adresse muss mit https:// beginnen, ${BEISPIEL}.`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new Fehleingabe(`${gemeint}: Eine Adresse mit Benutzernamen oder Kennwort öffnet Office nicht.`);
  }
  if (NUR_HIER.test(url.hostname)) {
    throw new Fehleingabe(
      `${gemeint}: Das ist jeder Rechner nur für sich selbst. Gebraucht wird die Adresse des Webservers, ${BEISPIEL}; ` +
        "für die Entwicklung auf diesem Rechner gibt es npm run start:excel.",
    );
  }
  if (!RECHNERNAME.test(url.hostname)) {
    throw new Fehleingabe(
      `${gemeint}: „${url.hostname}“ kann kein Rechner heißen. Gebraucht wird eine Adresse ${BEISPIEL}.`,
    );
  }
  if (/[?#]/.test(text)) {
    throw new Fehleingabe(`${gemeint}: Hinter dem Ordner darf nichts stehen, auch kein „?“ und kein „#“.`);
  }
  if (/\.\w+$/.test(url.pathname)) {
    throw new Fehleingabe(`${gemeint}: Das ist eine Datei. Gebraucht wird der Ordner, in dem sie liegt.`);
  }
  if (!/^(?:\/[\w.~-]+)*\/?$/.test(url.pathname)) {
    throw new Fehleingabe(
      `${gemeint}: Der Pfad darf nur aus Buchstaben ohne Umlaute, Ziffern, Punkt, Bindestrich und Unterstrich bestehen.`,
    );
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/**
 * One of the values that an option may have.
 *
 * @template {string} Wert
 * @param {string} option "umgebung"
 * @param {string} eingabe
 * @param {readonly Wert[]} erlaubt
 * @returns {Wert}
 * @throws {Fehleingabe}
 */
export function liesWahl(option, eingabe, erlaubt) {
  const wert = erlaubt.find((einer) => einer === eingabe);
  if (wert === undefined) {
    throw new Fehleingabe(`--${option} ist „${eingabe}“. Möglich sind: ${erlaubt.join(", ")}.`);
  }
  return wert;
}
