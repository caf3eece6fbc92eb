import { falsch, type KimFehler } from "./fehler";
import { alsFehlertext, beschreibe, istLeerOderNull, weitergereichterFehler, type Zellwert } from "./zelle";

/**
 * A day as Excel's serial number in the 1900 date system: 1 is 01.01.1900, 44531 is 01.12.2021. There is no
 * day 60, because Excel counts a 29.02.1900 that never was.
 */
export type Tag = number;

/** A day by its parts; `monat` is 1 to 12. */
export interface Kalendertag {
  readonly jahr: number;
  readonly monat: number;
  readonly tag: number;
}

/** January first. */
export const MONATSNAMEN = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
];
const MONATSTAGE = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const ERSTES_JAHR = 1900;
const LETZTER_TAG: Tag = 2_958_465;
const SCHEINTAG: Tag = 60;

const ERLAUBT = "Erlaubt: ein Datum vom 01.01.1900 bis zum 31.12.9999, zum Beispiel 01.12.2021";

const UHRZEIT = "(?:[\\sT]+(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?)?";
const DEUTSCH = new RegExp(`^(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4}|\\d{2})${UHRZEIT}$`);
const ISO = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${UHRZEIT}$`);

/** How many days a month, 1 to 12, has. */
export function tageImMonat(jahr: number, monat: number): number {
  const schaltjahr = (jahr % 4 === 0 && jahr % 100 !== 0) || jahr % 400 === 0;
  return monat === 2 && schaltjahr ? 29 : (MONATSTAGE[monat - 1] ?? 0);
}

/** The serial of an existing day from 01.01.1900 on. */
export function tagVon({ jahr, monat, tag }: Kalendertag): Tag {
  let serial = tageBis(jahr) - tageBis(ERSTES_JAHR) + tag;
  for (let m = 1; m < monat; m++) serial += tageImMonat(jahr, m);
  return serial < SCHEINTAG ? serial : serial + 1;
}

/** How many days the years before `jahr` have. */
function tageBis(jahr: number): number {
  const jahre = jahr - 1;
  return 365 * jahre + Math.floor(jahre / 4) - Math.floor(jahre / 100) + Math.floor(jahre / 400);
}

/** The parts of a day. */
export function kalendertag(tag: Tag): Kalendertag {
  let jahr = ERSTES_JAHR + Math.floor(tag / 367);
  while (tagVon({ jahr: jahr + 1, monat: 1, tag: 1 }) <= tag) jahr++;
  let monat = 1;
  while (monat < 12 && tagVon({ jahr, monat: monat + 1, tag: 1 }) <= tag) monat++;
  return { jahr, monat, tag: tag - tagVon({ jahr, monat, tag: 1 }) + 1 };
}

/** Writes a day: 44531 → "01.12.2021". */
export function zeigeDatum(tag: Tag): string {
  return zeigeTeile(kalendertag(tag));
}

function zeigeTeile({ jahr, monat, tag }: Kalendertag): string {
  return [String(tag).padStart(2, "0"), String(monat).padStart(2, "0"), String(jahr)].join(".");
}

/**
 * Reads a day (Fachkonzept section 7, "Reading cells"): Excel's serial, or text dd.mm.yyyy, dd.mm.yy (20yy) or
 * yyyy-mm-dd. A time of day is cut off.
 * @param argument how the value is called in the sentence
 * @throws KimFehler for everything else, a blank among it; a day that does not exist is named as such
 */
export function liesDatum(wert: Zellwert, argument: string): Tag {
  const fehlertext = alsFehlertext(wert);
  if (fehlertext !== undefined) throw weitergereichterFehler(argument, fehlertext);
  if (istLeerOderNull(wert)) throw falsch(`${argument}: Das Datum fehlt. ${ERLAUBT}.`);
  const tag =
    typeof wert === "number"
      ? ausSerial(wert, argument)
      : typeof wert === "string" && ausText(wert, argument);
  if (typeof tag !== "number") throw falsch(`${argument}: ${beschreibe(wert)} ist kein Datum. ${ERLAUBT}.`);
  return tag;
}

function ausSerial(zahl: number, argument: string): Tag | undefined {
  const serial = Math.floor(zahl);
  if (serial === SCHEINTAG) throw gibtEsNicht({ jahr: 1900, monat: 2, tag: 29 }, argument);
  return serial >= 1 && serial <= LETZTER_TAG ? serial : undefined;
}

function ausText(text: string, argument: string): Tag | undefined {
  const teile = teileAus(text.trim());
  if (!teile || teile.jahr < ERSTES_JAHR) return undefined;
  const { jahr, monat, tag } = teile;
  if (monat < 1 || monat > 12 || tag < 1 || tag > tageImMonat(jahr, monat))
    throw gibtEsNicht(teile, argument);
  return tagVon(teile);
}

function teileAus(text: string): Kalendertag | undefined {
  const deutsch = DEUTSCH.exec(text);
  if (deutsch) {
    const [, tag, monat, jahr = ""] = deutsch;
    return { jahr: Number(jahr.length === 2 ? `20${jahr}` : jahr), monat: Number(monat), tag: Number(tag) };
  }
  const iso = ISO.exec(text);
  return iso ? { jahr: Number(iso[1]), monat: Number(iso[2]), tag: Number(iso[3]) } : undefined;
}

function gibtEsNicht(teile: Kalendertag, argument: string): KimFehler {
  return falsch(`${argument}: ${zeigeTeile(teile)} gibt es nicht: ${warumNicht(teile)}.`);
}

function warumNicht({ jahr, monat, tag }: Kalendertag): string {
  const name = MONATSNAMEN[monat - 1];
  if (name === undefined) return "die Monate gehen von 1 bis 12";
  if (tag < 1) return "der erste Tag eines Monats ist der 01";
  return `der ${name}${monat === 2 ? ` ${jahr}` : ""} hat ${tageImMonat(jahr, monat)} Tage`;
}
