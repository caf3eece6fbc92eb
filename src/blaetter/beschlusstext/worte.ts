import { ZEHNTAUSEND } from "../../grundlage/bruch";
import { MONATSNAMEN } from "../../grundlage/datum";
import { datumstext, textkonstante, zahltext } from "../formel";
import { stellenzahl } from "../planabfrage";

/** Expressions for German words in sentences that are pasted into a paper: no number is parted from its unit. */

const GESCHUETZT = "\u00a0";

/** Constant texts and expressions, one after the other. */
export function satz(...teile: readonly (string | { readonly wert: string })[]): string {
  return teile.map((teil) => (typeof teil === "string" ? textkonstante(teil) : teil.wert)).join("&");
}

/** An expression inside a {@link satz}. */
export function wert(ausdruck: string): { readonly wert: string } {
  return { wert: ausdruck };
}

/** 158644 → "158.644 €", −5 → "−5 €". */
export function euro(betrag: string): string {
  return `IF(${betrag}<0,"−","")&SUBSTITUTE(FIXED(ABS(${betrag}),0),",",".")&"${GESCHUETZT}€"`;
}

/** "82.533 € bis 150.669 €", or one amount where both are the same. */
export function eurospanne(von: string, bis: string): string {
  return `${euro(von)}&IF(${von}=${bis},""," bis "&${euro(bis)})`;
}

/** VZÄ in ten-thousandths, with their article: "die 3,5 VZÄ", "eine VZÄ", "die halbe VZÄ". */
export function dieVzae(ganz: string): string {
  const zahl = `"die "&${zahltext(`${ganz}/${String(ZEHNTAUSEND)}`)}&"${GESCHUETZT}VZÄ"`;
  return `IF(${ganz}=${String(ZEHNTAUSEND)},"eine VZÄ",IF(${ganz}=${String(ZEHNTAUSEND / 2)},"die halbe VZÄ",${zahl}))`;
}

/** "die 2,25 bis 3 VZÄ"; of equal ones as {@link dieVzae}. */
export function dieVzaeVonBis(von: string, bis: string): string {
  const [a, b] = [von, bis].map((ganz) => zahltext(`${ganz}/${String(ZEHNTAUSEND)}`));
  return `IF(${von}=${bis},${dieVzae(von)},"die "&${a ?? ""}&" bis "&${b ?? ""}&"${GESCHUETZT}VZÄ")`;
}

/** "ab Dezember 2021 bis zum 31.12.2022"; a beginning within a month is named to the day. */
export function zeitspanne(beginn: string, ende: string): string {
  const monatsname = `CHOOSE(MONTH(${beginn}),${MONATSNAMEN.map(textkonstante).join(",")})`;
  const ab = `IF(DAY(${beginn})=1,${monatsname}&" "&YEAR(${beginn}),"dem "&${datumstext(beginn)})`;
  return `"ab "&${ab}&" bis zum "&${datumstext(ende)}`;
}

/** "1 Stelle, die nicht berechnet werden kann" */
export function unberechenbare(anzahl: string): string {
  const kann = `IF(${anzahl}=1,"kann","können")`;
  return `${stellenzahl(anzahl)}&", die nicht berechnet werden "&${kann}`;
}
