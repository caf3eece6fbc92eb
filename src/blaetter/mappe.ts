import { kalendertag } from "../grundlage/datum";
import { KimFehler, versuche } from "../grundlage/fehler";
import { liesSaetze } from "../saetze/bereich";
import { Saetze } from "../saetze/saetze";
import type { Stand } from "../saetze/satz";
import { type Bestand, LEERER_BESTAND } from "./bestand";
import type { Bezug, Blatt, Mappe } from "./blatt";
import type { Ort } from "./adresse";
import { abgleichblatt } from "./abgleich/abgleichblatt";
import { beschlusstextblatt } from "./beschlusstext/beschlusstextblatt";
import { cmEinsatzblatt } from "./cmeinsatz/cmeinsatzblatt";
import { flach } from "./listen";
import { type Modulblatt, modulblatt } from "./modul/modulblatt";
import { ABGLEICH, BESCHLUSSTEXT, CM_EINSATZ, ergebnisname, modulblattName, RECHENWEG } from "./namen";
import { NOETIGE_MODULE } from "./noetigemodule";
import { PAUSCHALE } from "./pauschale";
import { rechenwegblatt } from "./rechenweg/rechenwegblatt";
import { SAETZELISTE, saetzebereich, satztabelle } from "./satztabelle";
import {
  eingabenVon,
  LEERE_EINGABEN,
  type Planeingaben,
  planzellen,
  type Planzellen,
  umrissVon,
  verschiedene,
} from "./stellenplan/eingaben";
import { stellenplanblatt } from "./stellenplan/stellenplanblatt";
import type { Planumriss, Umrissstelle } from "./stellenplan/umriss";
import { uebersichtsblatt } from "./uebersicht/uebersichtsblatt";
import { ERSTER_TAG, LETZTER_TAG, ZEITRAUM } from "./zeitraum";

/** What the sheets are made from where the workbook does not know better. */
export interface Vorgabe {
  readonly stand: Stand;
  /** first and last day of the whole plan as Excel serials */
  readonly beginn: number;
  readonly ende: number;
  /** the rows of the Stellenplan to begin with; those that the workbook holds take their place */
  readonly stellen: readonly Planeingaben[];
  /** whether the results of the Stellenplan are native formulas or functions of the add-in */
  readonly schreibweise: "formeln" | "kim";
  /** blocks that each sheet has to spare, for Stellen added where no add-in lays the sheets out again */
  readonly reserve: number;
  /** the sheets among WAHLBLAETTER that are not made */
  readonly ohne?: readonly string[];
}

/** Rows at the end of the table that wait for more Stellen. */
const FREIE_ZEILEN = 5;
const MINDESTENS_ZEILEN = 12;
const MINDESTENS_JAHRE = 2;
const HOECHSTENS_JAHRE = 12;
/** So many Stellen have a workbook name for their Eigenanteil; nobody looks through more of them. */
const BENANNTE_STELLEN = 60;

/**
 * All sheets of a workbook: what the officer enters, what comes of it, and what the committee reads; and the workbook
 * names of the results. Every amount is a formula that follows the inputs and the Sätze.
 * @param bestand what the workbook holds of the officer's: it is kept, and the sheets are laid out for it
 */
export function mappe(vorgabe: Vorgabe, bestand: Bestand = LEERER_BESTAND): Mappe {
  const zellen = planzellen(bestand, vorgabe.stellen);
  const saetze = versuche(() => saetzeAus(bestand, vorgabe.stand));
  const umriss = planumriss(zellen, saetze, vorgabe);
  const satzblatt = satztabelle(vorgabe.stand, bestand);
  const plan = stellenplanblatt({
    stand: vorgabe.stand.name,
    zeilen: mitFreienZeilen(zellen.map(eingabenVon)),
    jahre: umriss.jahre,
    stellenarten: stellenarten(saetze, vorgabe.stand),
    schreibweise:
      vorgabe.schreibweise === "kim"
        ? { art: "kim", saetze: saetzebereich(satzblatt.zeilen) }
        : { art: "formeln" },
  });
  const module = umriss.module.map((modul) => modulblatt(modul, umriss));
  const uebersicht = uebersichtsblatt(umriss, vorgabe.stand, vorgabe);
  const wahlblatt = (name: string, baue: () => Blatt) => (vorgabe.ohne?.includes(name) ? [] : [baue()]);
  return {
    blaetter: [
      uebersicht.blatt,
      plan,
      ...module.map(({ blatt }) => blatt),
      ...flach([
        wahlblatt(CM_EINSATZ, () => cmEinsatzblatt(umriss, bestand)),
        wahlblatt(ABGLEICH, () => abgleichblatt(umriss, bestand)),
        wahlblatt(BESCHLUSSTEXT, () => beschlusstextblatt(umriss, bestand, uebersicht)),
        wahlblatt(RECHENWEG, () => rechenwegblatt(umriss)),
      ]),
      satzblatt.blatt,
    ],
    bezuege: [
      ...stellenbezuege(umriss, module),
      bezug("KIM_Risiko_von", uebersicht.risikoVon, "Risiko von"),
      bezug("KIM_Risiko_bis", uebersicht.risikoBis, "Risiko bis"),
      bezug("KIM_Beginn", ZEITRAUM.beginn),
      bezug("KIM_Ende", ZEITRAUM.ende),
      bezug("KIM_Monate", ZEITRAUM.monate),
      bezug("KIM_Integrationspauschale", PAUSCHALE.restbetrag),
    ],
  };
}

/** @throws KimFehler where her Sätze cannot be read */
function saetzeAus(bestand: Bestand, stand: Stand): Saetze {
  const zeilen = bestand.liste(SAETZELISTE);
  return zeilen ? liesSaetze(zeilen.map((zeile) => zeile.map(({ wert }) => wert))) : vonStand(stand);
}

function vonStand(stand: Stand): Saetze {
  return new Saetze(`Stand ${stand.name}`, stand.saetze);
}

function stellenarten(saetze: Saetze | KimFehler, stand: Stand): readonly string[] {
  const bekannte = saetze instanceof KimFehler ? vonStand(stand) : saetze;
  const schluessel = bekannte.artSchluessel;
  return verschiedene([...schluessel.map((art) => bekannte.artName(art)), ...schluessel]);
}

function mitFreienZeilen(zeilen: readonly Planeingaben[]): readonly Planeingaben[] {
  const freie = Math.max(FREIE_ZEILEN, MINDESTENS_ZEILEN - zeilen.length);
  return [...zeilen, ...Array.from({ length: freie }, () => LEERE_EINGABEN)];
}

// What the other sheets are laid out for

function planumriss(
  zellen: readonly Planzellen[],
  saetze: Saetze | KimFehler,
  { stand, beginn, ende, reserve }: Vorgabe,
): Planumriss {
  const stellen = zellen.map((zeile) => umrissVon(zeile, saetze)).filter((stelle) => stelle !== undefined);
  const szenarien = new Set(stellen.map(({ szenario }) => szenario).filter((szenario) => szenario !== ""));
  const gruppen = new Set(stellen.map(({ modul, szenario }) => JSON.stringify([modul, szenario])));
  return {
    stand: stand.name,
    stellen,
    module: module(stellen, saetze),
    gruppen: Math.max(NOETIGE_MODULE.length, gruppen.size) + reserve,
    szenarien: Math.max(1, szenarien.size) + reserve,
    jahre: haushaltsjahre(zellen, beginn, ende),
    reserve,
  };
}

/** Those that KIM needs, and those that occur, in the order of their Stellenarten. */
function module(stellen: readonly Umrissstelle[], saetze: Saetze | KimFehler): readonly string[] {
  const vorkommende = stellen.map(({ modul }) => modul).filter((modul) => modul !== undefined);
  // Two that would have the same sheet share it: formulas, too, ignore case.
  const blattname = (modul: string) => modulblattName(modul).toLowerCase();
  const alle = [...NOETIGE_MODULE, ...vorkommende].filter(
    (modul, i, liste) => liste.findIndex((einer) => blattname(einer) === blattname(modul)) === i,
  );
  if (saetze instanceof KimFehler) return alle;
  const reihenfolge = saetze.artSchluessel.map((art) => saetze.text(`Art.${art}.Modul`));
  return alle.sort((a, b) => reihenfolge.indexOf(a) - reihenfolge.indexOf(b));
}

/** What the Stellenplan takes for a day. */
function istTag(wert: unknown): wert is number {
  return typeof wert === "number" && wert >= ERSTER_TAG && wert < LETZTER_TAG + 1;
}

/** From the first year in which a Stelle begins to the last one in which one ends. */
function haushaltsjahre(zellen: readonly Planzellen[], beginn: number, ende: number): number {
  const tage = (spalte: "beginn" | "ende") => zellen.map((zeile) => zeile[spalte].wert).filter(istTag);
  const erstes = kalendertag(Math.min(beginn, ...tage("beginn"))).jahr;
  const letztes = kalendertag(Math.max(ende, ...tage("ende"))).jahr;
  return Math.min(Math.max(letztes - erstes + 1, MINDESTENS_JAHRE), HOECHSTENS_JAHRE);
}

// Names

/** A name for the Eigenanteil of each Stelle on the sheet of its Modul: "KIM_M1V_Eigenanteil", "KIM_M3B2_Eigenanteil". */
function stellenbezuege(umriss: Planumriss, module: readonly Modulblatt[]): readonly Bezug[] {
  const namen: string[] = [];
  const bezuegeVon = (modul: string, orte: readonly Ort[]) =>
    umriss.stellen
      .filter((stelle) => stelle.modul === modul)
      .slice(0, BENANNTE_STELLEN)
      .map((stelle, i) => {
        const name = ergebnisname(`M${stelle.art ?? modul}${anfangsbuchstaben(stelle.szenario)}`, namen);
        namen.push(name);
        const szenario = stelle.szenario === "" ? "" : `${stelle.szenario}, `;
        return { name, ort: orte[i], bezeichnung: `Modul ${modul}: ${szenario}${stelle.bezeichnung}` };
      });
  const alle = flach(umriss.module.map((modul, m) => bezuegeVon(modul, module[m]?.eigenanteile ?? [])));
  return flach(alle.map(({ name, ort, bezeichnung }) => (ort ? [bezug(name, ort, bezeichnung)] : [])));
}

/** "Berechnung 1" → "B1" */
function anfangsbuchstaben(szenario: string): string {
  return (szenario.match(/\p{L}+|\d+/gu) ?? [])
    .map((teil) => (/\d/.test(teil) ? teil : teil.charAt(0)))
    .join("");
}

function bezug(name: string, { blatt, zeile, spalte }: Ort, bezeichnung?: string): Bezug {
  return { name, blatt, zeile, spalte, ...(bezeichnung === undefined ? {} : { bezeichnung }) };
}
