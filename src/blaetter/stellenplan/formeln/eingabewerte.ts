import { ZEHNTAUSEND } from "../../../grundlage/bruch";
import { VZAE } from "../../../saetze/schluessel";
import { fallweise } from "../../fallweise";
import { falsch, istLeer, istWort, ohnePlatzhalter } from "../../formel";

/** What a cell that holds one of some words means; a blank cell is the first of them. */
export function wahl(
  adresse: string,
  woerter: readonly string[],
  bedeutung: (wort: string) => string,
): string {
  const [erstes = ""] = woerter;
  return fallweise(
    [
      [istLeer(`TRIM(${adresse})`), bedeutung(erstes)],
      ...woerter.map((wort) => [istWort(adresse, wort), bedeutung(wort)] as const),
    ],
    falsch(`Erlaubt: ${woerter.join(", ")}`),
  );
}

/** The VZÄ of a cell in ten-thousandths, half away from zero. */
export function vzaeInZehntausendsteln(adresse: string, mindestens: number, erlaubt: string): string {
  const falschWenn = `OR(NOT(ISNUMBER(${adresse})),${adresse}<${String(mindestens)},${adresse}>${String(VZAE.hoechstens)})`;
  return `IF(${falschWenn},${falsch(`Erlaubt: ${erlaubt}`)},ROUND(${adresse}*${String(ZEHNTAUSEND)},0))`;
}

/** The key of a typed pay grade in any spelling: " eg 11" → "EG.E11". */
export function gruppenschluessel(entgeltgruppe: string): string {
  return `"EG."&${ohnePlatzhalter(`SUBSTITUTE(SUBSTITUTE(UPPER(${entgeltgruppe})," ",""),"EG","E")`)}`;
}
