/**
 * The hidden workbook names by which the add-in knows its own sheets and the officer's inputs again. Names move
 * with their cells, so that inserted rows and columns lose nothing.
 */

/** The beginning of the comment of every name of ours. */
export const KENNUNG = "KIM für Excel";

const BLATT = "KIM_Blatt_";
const EINGABE = "KIM_Eingabe_";

/** The name whose range says that a sheet is ours: "KIM Modul 1" → "KIM_Blatt_Modul_1". */
export function blattkennung(blatt: string): string {
  return BLATT + alsNamensteil(blatt.replace(/^KIM /, ""));
}

/** The name of an input cell: "M1.vzae" → "KIM_Eingabe_M1.vzae". */
export function eingabekennung(eingabe: string): string {
  return EINGABE + alsNamensteil(eingabe);
}

/** Letters, digits, full stops and underscores stay, a blank becomes "_"; anything else is spelt as its code. */
function alsNamensteil(text: string): string {
  return text.replace(/[^A-Za-z0-9._]/g, (zeichen) =>
    zeichen === " " ? "_" : `_${zeichen.charCodeAt(0).toString(16)}_`,
  );
}

/** What is noted with a sheet of ours, to tell whether it is still what we wrote. */
export interface Blattnotiz {
  /** checksum of the layout: everything but the inputs */
  readonly aufbau: string;
  /** checksum of the cells that are no inputs, as the host read them back */
  readonly inhalt: string;
}

const NOTIZ = /\[(\w+)\.(\w+)\]\s*$/;

/** The comment of a sheet's name. */
export function zeigeNotiz(notiz?: Blattnotiz): string {
  const satz = `${KENNUNG}: Daran erkennt das Add-in sein Blatt. Bitte nicht löschen.`;
  return notiz ? `${satz} [${notiz.aufbau}.${notiz.inhalt}]` : satz;
}

/** @returns `undefined` where writing was interrupted before the note, or where somebody changed the comment */
export function liesNotiz(kommentar: unknown): Blattnotiz | undefined {
  const [, aufbau, inhalt] = NOTIZ.exec(typeof kommentar === "string" ? kommentar : "") ?? [];
  return aufbau === undefined || inhalt === undefined ? undefined : { aufbau, inhalt };
}
