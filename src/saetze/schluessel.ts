import { vergleichsform } from "../grundlage/deutsch";
import { falsch } from "../grundlage/fehler";
import { beschreibe, istLeer, istLeerOderNull, type Zellwert } from "../grundlage/zelle";
import { liesZahlenform, type Zahlenform } from "../grundlage/zahlenform";
import { normiereEntgeltgruppe } from "./entgeltgruppe";

/** Euro, kept in cents. The limit keeps every product of a calculation a safe integer. */
export const EURO: Zahlenform = {
  stellen: 2,
  mindestens: 0,
  hoechstens: 1_000_000,
  erlaubt: "ein Betrag in Euro von 0 bis 1.000.000",
};

/** A share, kept in ten-thousandths. */
export const ANTEIL: Zahlenform = {
  stellen: 4,
  mindestens: 0,
  hoechstens: 1,
  erlaubt: "ein Anteil von 0 bis 1, zum Beispiel 0,2 für 20 %",
};

/** VZÄ per funded Stelle, kept in ten-thousandths. */
export const UMFANG: Zahlenform = {
  stellen: 4,
  mindestens: 0.0001,
  hoechstens: 10,
  erlaubt: "VZÄ je Stelle von 0,0001 bis 10",
};

/** VZÄ, kept in ten-thousandths. */
export const VZAE: Zahlenform = {
  stellen: 4,
  mindestens: 0,
  hoechstens: 10_000,
  erlaubt: "0 bis 10.000 VZÄ",
};

/** A key of the Sätze in its one spelling, and how its value is read (numbers in their smallest unit). */
export interface Schluessel {
  readonly name: string;
  /** the key of the Stellenart, of `Art.<key>.<field>` */
  readonly art: string | undefined;
  /**
   * Reads the value, `undefined` for a blank.
   * @throws KimFehler (#VALUE!) for a wrong value
   */
  readonly lies: (wert: Zellwert) => number | string | undefined;
}

type Leser = (wert: Zellwert, name: string) => number | string | undefined;

const zahl =
  (form: Zahlenform): Leser =>
  (wert, name) =>
    istLeer(wert) ? undefined : liesZahlenform(wert, form, `Satz ${name}`);

/** A 0 is no value here: it may be a blank cell, which Excel on the desktop passes as 0. */
const zahlNichtNull =
  (form: Zahlenform): Leser =>
  (wert, name) =>
    istLeerOderNull(wert) ? undefined : liesZahlenform(wert, form, `Satz ${name}`);

const text: Leser = (wert, name) => {
  if (istLeerOderNull(wert)) return undefined;
  if (typeof wert === "string" || typeof wert === "number") return String(wert).trim();
  throw falsch(`Satz ${name}: ${beschreibe(wert)} ist nicht erlaubt. Erlaubt: ein Text.`);
};

const rundung: Leser = (wert, name) => {
  if (istLeerOderNull(wert)) return undefined;
  const gelesen = typeof wert === "string" ? vergleichsform(wert) : "";
  if (gelesen === "satz") return "Satz";
  if (gelesen === "betrag") return "Betrag";
  throw falsch(`Satz ${name}: ${beschreibe(wert)} ist nicht erlaubt. Erlaubt: „Satz“ oder „Betrag“.`);
};

const bewilligt: Leser = (wert, name) =>
  typeof wert === "string" && vergleichsform(wert) === "keine" ? 0 : zahlNichtNull(VZAE)(wert, name);

const KGST: Readonly<Record<string, Leser>> = {
  Gemeinkosten: zahl(ANTEIL),
  Sachkosten: zahlNichtNull(EURO),
  IT: zahlNichtNull(EURO),
};

const ART: Readonly<Record<string, Leser>> = {
  Name: text,
  Modul: text,
  Einheit: zahlNichtNull(UMFANG),
  PK: zahlNichtNull(EURO),
  SK: zahl(EURO),
  SK_Kommunen: zahl(EURO),
  bewilligt,
  Rundung: rundung,
};

/**
 * Reads a key: `KGSt.<value>`, `EG.<grade>` or `Art.<key>.<field>`, in any case and with any blanks.
 * @returns `undefined` for text that is no key (a heading, a note)
 * @throws KimFehler (#VALUE!) for a key that begins like one of ours and is misspelt
 */
export function liesSchluessel(zelle: Zellwert): Schluessel | undefined {
  if (typeof zelle !== "string") return undefined;
  const [wurzel = "", ...rest] = zelle.split(".");
  switch (vergleichsform(wurzel)) {
    case "kgst":
      return ausFeldern(zelle, "KGSt", KGST, rest.join("."));
    case "eg":
      return ausEntgeltgruppe(zelle, rest.join("."));
    case "art": {
      const art = rest.slice(0, -1).join(".").trim();
      return art === "" ? undefined : ausFeldern(zelle, `Art.${art}`, ART, rest.slice(-1).join(""), art);
    }
    default:
      return undefined;
  }
}

function ausFeldern(
  zelle: string,
  wurzel: string,
  felder: Readonly<Record<string, Leser>>,
  feld: string,
  art?: string,
): Schluessel {
  const name = Object.keys(felder).find((einer) => vergleichsform(einer) === vergleichsform(feld));
  const lies = name === undefined ? undefined : felder[name];
  if (lies) return schluessel(`${wurzel}.${name}`, lies, art);
  throw gibtEsNicht(
    zelle,
    Object.keys(felder)
      .map((einer) => `${wurzel}.${einer}`)
      .join(", "),
  );
}

function ausEntgeltgruppe(zelle: string, gruppe: string): Schluessel {
  const entgeltgruppe = normiereEntgeltgruppe(gruppe);
  if (entgeltgruppe === undefined) throw gibtEsNicht(zelle, "zum Beispiel EG.E11, EG.E9a oder EG.S12");
  return schluessel(`EG.${entgeltgruppe}`, zahlNichtNull(EURO));
}

function schluessel(name: string, lies: Leser, art?: string): Schluessel {
  return { name, art, lies: (wert) => lies(wert, name) };
}

function gibtEsNicht(zelle: string, erlaubt: string): Error {
  return falsch(`Sätze: Den Schlüssel ${beschreibe(zelle)} gibt es nicht. Erlaubt: ${erlaubt}.`);
}
