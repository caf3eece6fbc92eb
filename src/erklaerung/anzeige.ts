import { zeigeDatum } from "../grundlage/datum";
import { zeigeEuro, zeigeZahl } from "../grundlage/deutsch";
import { alsFehlertext, istLeer, type Zellwert } from "../grundlage/zelle";
import { deutscherFehlername } from "./formel/deutsch";

const LETZTER_TAG = 2_958_465;

/**
 * A value as its cell shows it, whatever the width of the column: € with their unit, days as days. What the add-in's own
 * formats do more is not repeated.
 */
export function zeigeWert(wert: Zellwert, zahlenformat: string): string {
  const fehler = alsFehlertext(wert);
  if (fehler !== undefined) return deutscherFehlername(fehler);
  if (istLeer(wert)) return "";
  switch (typeof wert) {
    case "number":
      return zeigeZahlwert(wert, zahlenformat);
    case "boolean":
      return wert ? "WAHR" : "FALSCH";
    case "string":
      return wert;
    default:
      return "ein Datentyp";
  }
}

function zeigeZahlwert(zahl: number, zahlenformat: string): string {
  if (/[€]|EUR/.test(zahlenformat)) return zeigeEuro(zahl);
  const ohneText = zahlenformat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (/[dy]/i.test(ohneText) && zahl >= 1 && zahl <= LETZTER_TAG) return zeigeDatum(Math.floor(zahl));
  if (ohneText.includes("%")) return `${zeigeZahl(zahl * 100)} %`;
  // A Haushaltsjahr is written without a point.
  if (ohneText === "General" && Number.isInteger(zahl) && zahl >= 1900 && zahl < 2200) return String(zahl);
  return zeigeZahl(zahl, Math.abs(zahl) < 1000 ? 10 : 4);
}
