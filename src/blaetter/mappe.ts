import { vergleichsform } from "../grundlage/deutsch";
import { fehlt } from "../grundlage/fehler";
import { saetzeVon } from "../saetze/staende";
import type { Saetze } from "../saetze/saetze";
import type { Stand } from "../saetze/satz";
import type { Bezug, Mappe } from "./blatt";
import type { Ort } from "./adresse";
import { flach } from "./listen";
import { modulblatt, type Platz } from "./modulblatt";
import { ergebnisname, modulblattName } from "./namen";
import { satzblatt } from "./satzblatt";
import type { Planstelle } from "./stellen";
import { type Gruppe, uebersicht } from "./uebersicht";
import { ZEITRAUM } from "./zeitraum";

/** What the sheets are made from. */
export interface Stellenplan {
  readonly stellen: readonly Planstelle[];
  readonly stand: Stand;
  /** first and last day as Excel serials */
  readonly beginn: number;
  readonly ende: number;
}

/**
 * All sheets of a Stellenplan: "KIM Übersicht", one for each Modul that occurs, and "KIM Sätze", and the workbook names of
 * the results. Every amount is a native formula that follows the inputs and the Sätze.
 * @throws KimFehler (#N/A) for a Stelle whose Stellenart has no Modul in the Stand
 */
export function mappe({ stellen, stand, beginn, ende }: Stellenplan): Mappe {
  const module = nachModul(stellen, saetzeVon(stand)).map((modul) => {
    const blockstellen = modul.stellen.map((stelle) => ({ stelle, mitKommunen: mitKommunen(stelle, stand) }));
    return { modul: modul.name, ...modulblatt(modul.blattname, modul.name, blockstellen, stand.name) };
  });
  const gruppen = module.map(({ modul, plaetze }) => gruppenVon(modul, plaetze));
  const { blatt, risikoVon, risikoBis } = uebersicht(flach(gruppen), stand, beginn, ende);
  return {
    blaetter: [blatt, ...module.map((modul) => modul.blatt), satzblatt(stand)],
    bezuege: [
      ...ergebnisbezuege(module),
      bezug("KIM_Risiko_von", risikoVon, "Risiko von"),
      bezug("KIM_Risiko_bis", risikoBis, "Risiko bis"),
      bezug("KIM_Beginn", ZEITRAUM.beginn),
      bezug("KIM_Ende", ZEITRAUM.ende),
      bezug("KIM_Monate", ZEITRAUM.monate),
    ],
  };
}

interface Modul {
  readonly name: string;
  readonly blattname: string;
  /** those of one scenario beside each other */
  readonly stellen: readonly Planstelle[];
}

/** The Module that occur, in the order in which the Sätze name their Stellenarten. */
function nachModul(stellen: readonly Planstelle[], saetze: Saetze): readonly Modul[] {
  const artVon = ({ art }: Planstelle) => saetze.findeArt(art) ?? art;
  const blattVon = (modul: string) => modulblattName(modul).toLowerCase();
  const rang = (art: string) => saetze.artSchluessel.indexOf(art);
  const arten = [...new Set(stellen.map(artVon))].sort((a, b) => rang(a) - rang(b));

  // By sheet: Module whose names differ only in what no sheet name may hold share one.
  const module = new Map<string, Modul>();
  for (const name of arten.map((art) => modulVon(art, saetze))) {
    if (module.has(blattVon(name))) continue;
    const eigene = stellen.filter((stelle) => blattVon(modulVon(artVon(stelle), saetze)) === blattVon(name));
    module.set(blattVon(name), {
      name,
      blattname: modulblattName(name),
      stellen: szenarienBeisammen(eigene),
    });
  }
  return [...module.values()];
}

function szenarienBeisammen(stellen: readonly Planstelle[]): readonly Planstelle[] {
  return flach(
    nachSzenario(stellen).map((szenario) => stellen.filter((stelle) => stelle.szenario === szenario)),
  );
}

/** The scenarios that occur, first the Stellen without one. */
function nachSzenario(stellen: readonly Planstelle[]): readonly (string | undefined)[] {
  const szenarien = new Set(stellen.map(({ szenario }) => szenario));
  return szenarien.has(undefined)
    ? [undefined, ...[...szenarien].filter((szenario) => szenario !== undefined)]
    : [...szenarien];
}

/** Whether the Stand lets the Kommunen bear Sachkosten of this Stellenart, or leaves it open. */
function mitKommunen({ art }: Planstelle, stand: Stand): boolean {
  const schluessel = vergleichsform(`Art.${art}.SK_Kommunen`);
  return stand.saetze.find((satz) => vergleichsform(satz.schluessel) === schluessel)?.wert !== 0;
}

function gruppenVon(modul: string, plaetze: readonly Platz[]): readonly Gruppe[] {
  return nachSzenario(plaetze.map(({ stelle }) => stelle)).map((szenario) => ({
    modul,
    szenario,
    orte: plaetze.filter(({ stelle }) => stelle.szenario === szenario).map(({ orte }) => orte),
  }));
}

function ergebnisbezuege(
  module: readonly { readonly modul: string; readonly plaetze: readonly Platz[] }[],
): readonly Bezug[] {
  const namen: string[] = [];
  return flach(
    module.map(({ modul, plaetze }) =>
      plaetze.map(({ stelle, orte }) => {
        const name = ergebnisname(stelle.kennung, namen);
        namen.push(name);
        const szenario = stelle.szenario === undefined ? "" : `${stelle.szenario}, `;
        return bezug(name, orte.eigenanteil, `Modul ${modul}: ${szenario}${stelle.bezeichnung}`);
      }),
    ),
  );
}

function bezug(name: string, { blatt, zeile, spalte }: Ort, bezeichnung?: string): Bezug {
  return { name, blatt, zeile, spalte, ...(bezeichnung === undefined ? {} : { bezeichnung }) };
}

/**
 * The Modul that a Stellenart belongs to: "1", "2", "3" or one of the user's own.
 * @throws KimFehler (#N/A) where the Sätze name none
 */
function modulVon(art: string, saetze: Saetze): string {
  const modul = saetze.text(`Art.${art}.Modul`);
  if (modul === undefined) throw fehlt(`Sätze (${saetze.herkunft}): Es fehlt Art.${art}.Modul.`);
  return modul;
}
