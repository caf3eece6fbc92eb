import { ZEHNTAUSEND } from "../grundlage/bruch";
import { vergleichsform } from "../grundlage/deutsch";
import { KimFehler, versuche } from "../grundlage/fehler";
import { liesZahlenform } from "../grundlage/zahlenform";
import { VZAE } from "../saetze/schluessel";

/** What the pane says of the Stellenplan that a workbook holds. */
export interface Planuebersicht {
  readonly stellen: number;
  /** of all Stellen whose VZÄ can be read */
  readonly vzae: number;
  readonly szenarien: number;
}

/** Without any of these a row is blank. */
const ANGABEN = ["Stellenart", "Bezeichnung", "VZÄ", "EG"];

/**
 * Counts the Stellen of a Stellenplan.
 * @param tabelle the values of its table, with the header row
 */
export function planuebersicht(tabelle: readonly (readonly unknown[])[]): Planuebersicht {
  const [koepfe = [], ...zeilen] = tabelle;
  const angabe = (zeile: readonly unknown[], kopf: string) => zeile[koepfe.indexOf(kopf)] ?? "";
  const stellen = zeilen.filter((zeile) => ANGABEN.some((kopf) => angabe(zeile, kopf) !== ""));
  return {
    stellen: stellen.length,
    vzae: stellen.reduce((summe, zeile) => summe + zehntausendstel(angabe(zeile, "VZÄ")), 0) / ZEHNTAUSEND,
    szenarien: new Set(stellen.map((zeile) => szenario(angabe(zeile, "Szenario"))).filter(Boolean)).size,
  };
}

function zehntausendstel(vzae: unknown): number {
  const gelesen = versuche(() => liesZahlenform(vzae, VZAE, "VZÄ"));
  return gelesen instanceof KimFehler ? 0 : gelesen;
}

function szenario(wert: unknown): string {
  return typeof wert === "string" || typeof wert === "number" ? vergleichsform(String(wert)) : "";
}
