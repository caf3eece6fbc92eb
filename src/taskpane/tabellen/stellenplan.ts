import type { Planeingaben } from "../../blaetter/stellenplan/eingaben";
import { ZEHNTAUSEND } from "../../grundlage/bruch";
import { vergleichsform } from "../../grundlage/deutsch";
import { KimFehler, versuche } from "../../grundlage/fehler";
import { liesZahlenform } from "../../grundlage/zahlenform";
import { VZAE } from "../../saetze/schluessel";

/** What the pane says of the Stellenplan that a workbook holds. */
export interface Planuebersicht {
  readonly stellen: number;
  /** of the Stellen whose VZÄ can be read, in the Szenario with the fewest and that with the most */
  readonly vzae: { readonly von: number; readonly bis: number };
  readonly szenarien: number;
}

/** Without any of these a row is blank. */
const ANGABEN = ["Stellenart", "Bezeichnung", "VZÄ", "EG"];

/** A row without a Szenario belongs to all of them. */
const IN_ALLEN = "";

/**
 * Counts the Stellen of a Stellenplan.
 * @param tabelle the values of its table, with the header row
 */
export function planuebersicht(tabelle: readonly (readonly unknown[])[]): Planuebersicht {
  const [koepfe = [], ...zeilen] = tabelle;
  const angabe = (zeile: readonly unknown[], kopf: string) => zeile[koepfe.indexOf(kopf)] ?? "";
  const stellen = zeilen.filter((zeile) => ANGABEN.some((kopf) => angabe(zeile, kopf) !== ""));
  const summen = new Map<string, number>();
  for (const zeile of stellen) {
    const name = szenario(angabe(zeile, "Szenario"));
    summen.set(name, (summen.get(name) ?? 0) + zehntausendstel(angabe(zeile, "VZÄ")));
  }
  const inAllen = summen.get(IN_ALLEN) ?? 0;
  summen.delete(IN_ALLEN);
  const jeSzenario = summen.size === 0 ? [inAllen] : [...summen.values()].map((eigene) => inAllen + eigene);
  return {
    stellen: stellen.length,
    vzae: { von: Math.min(...jeSzenario) / ZEHNTAUSEND, bis: Math.max(...jeSzenario) / ZEHNTAUSEND },
    szenarien: summen.size,
  };
}

/** The Stellen that a plan begins with, counted. */
export function vorbelegungsuebersicht(stellen: readonly Planeingaben[]): Planuebersicht {
  return planuebersicht([
    [...ANGABEN, "Szenario"],
    ...stellen.map(({ art, bezeichnung, vzae, entgeltgruppe, szenario }) => [
      art,
      bezeichnung,
      vzae,
      entgeltgruppe,
      szenario,
    ]),
  ]);
}

function zehntausendstel(vzae: unknown): number {
  const gelesen = versuche(() => liesZahlenform(vzae, VZAE, "VZÄ"));
  return gelesen instanceof KimFehler ? 0 : gelesen;
}

function szenario(wert: unknown): string {
  return typeof wert === "string" || typeof wert === "number" ? vergleichsform(String(wert)) : "";
}
