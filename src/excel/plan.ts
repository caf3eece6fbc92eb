import type { Blatt, Mappe, Zelle } from "../blaetter/blatt";
import {
  blattkennung,
  breite,
  eingabekennung,
  eingabenVon,
  KENNUNG,
  type Kennung,
  kennungenVon,
  zellenVon,
} from "../blaetter/kennungen";
import type { Blattlage, Lage, Namenlage } from "./lage";
import {
  fremdeBlaetter,
  fremdeNamen,
  geschuetzteArbeitsmappe,
  geschuetzteBlaetter,
  umbenanntesBlatt,
} from "./meldungen";
import { liesNotiz } from "./namen";
import { pruefsumme } from "./pruefsumme";
import {
  gleicherName,
  gleicherVerweis,
  istVerwaist,
  liesVerweis,
  namensschluessel,
  type Verweis,
} from "./verweis";
import { alsZellinhalt, wiederZuSchreiben, type Zellinhalt } from "./zellinhalt";

/** One cell to be written. */
export interface Zellschrift {
  readonly zeile: number;
  readonly spalte: number;
  readonly inhalt: Zellinhalt;
}

/** What happens to one sheet. */
export type Blattplan =
  /** it is added */
  | { readonly art: "neu"; readonly blatt: Blatt; readonly inhalte: Inhalte; readonly aufbau: string }
  /** it is ours and as we wrote it: only what differs is written */
  | { readonly art: "angleichen"; readonly blatt: Blatt; readonly zellen: readonly Zellschrift[] }
  /**
   * it is ours, and was changed by hand or has another layout now: it stays as a copy, and is written again in
   * its place, because formulas elsewhere may refer to it
   */
  | {
      readonly art: "umschreiben";
      readonly blatt: Blatt;
      readonly inhalte: Inhalte;
      readonly aufbau: string;
      readonly bisher: Verweis;
      readonly kopie: string;
    };

/** What is written, row by row; "" for cells that stay empty. */
export type Inhalte = readonly (readonly Zellinhalt[])[];

/** A workbook name to be added. */
export interface Namensplan {
  readonly name: string;
  readonly verweis: Verweis;
  readonly kommentar: string;
  readonly sichtbar: boolean;
}

/** All that is to be done, decided before anything is. */
export interface Plan {
  readonly blaetter: readonly Blattplan[];
  readonly neueNamen: readonly Namensplan[];
  /** names that are there and get another target, because formulas that use them must survive */
  readonly umgelenkteNamen: readonly Namensplan[];
  /** names of ours that have lost their meaning */
  readonly ueberholteNamen: readonly Namenlage[];
}

/** The inputs that the pane gives; the officer's own values of all others are kept. */
const EINGABEN_DES_AUFGABENBEREICHS = "zeitraum.";

/**
 * Decides what has to be written so that the workbook holds the Mappe, and loses nothing of the officer's.
 * @param heute for the names of copies, e.g. "2026-11-22"
 * @throws Hindernis where something of hers or a protection is in the way
 */
export function plane(mappe: Mappe, lage: Lage, heute: string): Plan {
  pruefeBlaetter(mappe, lage);
  const gewuenscht = kennungenVon(mappe).map(namensplan);
  pruefeNamen(gewuenscht, mappe, lage);

  const vergeben = [...lage.blattnamen];
  const blaetter = mappe.blaetter.map((blatt): Blattplan => {
    const plan = planeBlatt(blatt, lage, () => freierName(`${blatt.name} ${heute}`, vergeben));
    if (plan.art === "umschreiben") vergeben.push(plan.kopie);
    return plan;
  });
  pruefeSchutz(blaetter, lage);
  return { blaetter, ...planeNamen(gewuenscht, blaetter, lage) };
}

// Whose is what

/** A sheet is ours if its name among the workbook's refers to a cell of that very sheet. */
function istUnseres(blatt: string, lage: Lage): boolean {
  const verweis = liesVerweis(lage.name(blattkennung(blatt))?.formel);
  return verweis !== undefined && gleicherName(verweis.blatt, blatt);
}

function pruefeBlaetter({ blaetter }: Mappe, lage: Lage): void {
  for (const { name } of blaetter) {
    const verweis = liesVerweis(lage.name(blattkennung(name))?.formel);
    if (verweis && !gleicherName(verweis.blatt, name)) throw umbenanntesBlatt(name, verweis.blatt);
  }
  const fremde = blaetter.filter(({ name }) => lage.blatt(name) && !istUnseres(name, lage));
  if (fremde.length > 0) throw fremdeBlaetter(fremde.map(({ name }) => name));
}

function pruefeNamen(gewuenscht: readonly Namensplan[], { blaetter }: Mappe, lage: Lage): void {
  const fremde = gewuenscht.filter(({ name }) => {
    const vorhanden = lage.name(name);
    if (!vorhanden || istVerwaist(vorhanden.formel)) return false;
    const verweis = liesVerweis(vorhanden.formel);
    return !verweis || !blaetter.some((blatt) => gleicherName(blatt.name, verweis.blatt));
  });
  if (fremde.length > 0) throw fremdeNamen(fremde.map(({ name }) => name));
}

function pruefeSchutz(plaene: readonly Blattplan[], lage: Lage): void {
  if (lage.geschuetzt && plaene.some(({ art }) => art !== "angleichen")) throw geschuetzteArbeitsmappe();
  const geschuetzte = plaene.filter(
    (plan) =>
      lage.blatt(plan.blatt.name)?.geschuetzt && !(plan.art === "angleichen" && plan.zellen.length === 0),
  );
  if (geschuetzte.length > 0) throw geschuetzteBlaetter(geschuetzte.map(({ blatt }) => blatt.name));
}

// What happens to a sheet

function planeBlatt(blatt: Blatt, lage: Lage, namensFuerKopie: () => string): Blattplan {
  const aufbau = aufbausumme(blatt);
  const inhalte = inhalteMitEingaben(blatt, lage);
  const vorhanden = lage.blatt(blatt.name);
  const kennung = lage.name(blattkennung(blatt.name));
  const bisher = liesVerweis(kennung?.formel);
  if (!vorhanden || !bisher) return { art: "neu", blatt, inhalte, aufbau };

  const notiz = liesNotiz(kennung?.kommentar);
  const unveraendert =
    notiz?.aufbau === aufbau &&
    notiz.inhalt === inhaltssumme(blatt, vorhanden.formel) &&
    eingabenStehenWoSieSollen(blatt, lage);
  if (unveraendert) return { art: "angleichen", blatt, zellen: abweichungen(inhalte, vorhanden, blatt) };
  return { art: "umschreiben", blatt, inhalte, aufbau, bisher, kopie: namensFuerKopie() };
}

/** Excel allows 31 characters. */
const LAENGSTER_BLATTNAME = 31;

function freierName(wunsch: string, vergeben: readonly string[]): string {
  for (let nummer = 1; ; nummer++) {
    const zusatz = nummer === 1 ? "" : ` (${nummer})`;
    const name = wunsch.slice(0, LAENGSTER_BLATTNAME - zusatz.length) + zusatz;
    if (!vergeben.some((anderer) => gleicherName(anderer, name))) return name;
  }
}

// Inputs

function inhalteMitEingaben(blatt: Blatt, lage: Lage): Inhalte {
  const spalten = breite(blatt);
  return blatt.zeilen.map((zeile) =>
    Array.from({ length: spalten }, (_, spalte) => {
      const zelle = zeile[spalte];
      return zelle ? inhaltMitEingabe(zelle, lage) : "";
    }),
  );
}

function inhaltMitEingabe({ inhalt, eingabe }: Zelle, lage: Lage): Zellinhalt {
  if (eingabe === undefined || eingabe.startsWith(EINGABEN_DES_AUFGABENBEREICHS))
    return alsZellinhalt(inhalt);
  const verweis = liesVerweis(lage.name(eingabekennung(eingabe))?.formel);
  const blatt = verweis && istUnseres(verweis.blatt, lage) ? lage.blatt(verweis.blatt) : undefined;
  if (!verweis || !blatt) return alsZellinhalt(inhalt);
  const { zeile, spalte } = verweis;
  return wiederZuSchreiben(blatt.formel(zeile, spalte), blatt.wert(zeile, spalte));
}

function eingabenStehenWoSieSollen(blatt: Blatt, lage: Lage): boolean {
  return eingabenVon(blatt)
    .map(namensplan)
    .every(({ name, verweis }) => gleicherVerweis(liesVerweis(lage.name(name)?.formel), verweis));
}

function abweichungen(inhalte: Inhalte, vorhanden: Blattlage, blatt: Blatt): readonly Zellschrift[] {
  return zellenVon(blatt).flatMap(({ zelle, zeile, spalte }) => {
    const inhalt = inhalte[zeile]?.[spalte] ?? "";
    const steht = wiederZuSchreiben(vorhanden.formel(zeile, spalte), vorhanden.wert(zeile, spalte));
    return zelle.eingabe === undefined || steht === inhalt ? [] : [{ zeile, spalte, inhalt }];
  });
}

// Checksums

/** Of everything but the values of inputs and the print setup, which is the officer's once the sheet is made. */
function aufbausumme(blatt: Blatt): string {
  const zeilen = blatt.zeilen.map((zeile) =>
    zeile.map((zelle) => (zelle?.eingabe === undefined ? zelle : { ...zelle, inhalt: "" })),
  );
  return pruefsumme([JSON.stringify([blatt.spaltenbreiten, zeilen, blatt.fixierteZeilen])]);
}

/** Of the cells that are no inputs, as the host reads them back, because hosts spell formulas their own way. */
export function inhaltssumme(blatt: Blatt, formel: (zeile: number, spalte: number) => unknown): string {
  return pruefsumme(
    zellenVon(blatt)
      .filter(({ zelle }) => zelle.eingabe === undefined)
      .map(({ zeile, spalte }) => String(formel(zeile, spalte))),
  );
}

// Names

function namensplan({ name, kommentar, sichtbar, ...verweis }: Kennung): Namensplan {
  return { name, verweis, kommentar, sichtbar };
}

function planeNamen(
  gewuenscht: readonly Namensplan[],
  plaene: readonly Blattplan[],
  lage: Lage,
): Pick<Plan, "neueNamen" | "umgelenkteNamen" | "ueberholteNamen"> {
  const geschrieben = plaene.filter(({ art }) => art !== "angleichen").map(({ blatt }) => blatt.name);
  const bleibend = new Set(gewuenscht.map(({ name }) => namensschluessel(name)));
  const vorhanden = ({ name }: Namensplan) => lage.name(name);
  return {
    neueNamen: gewuenscht.filter((plan) => !vorhanden(plan)),
    umgelenkteNamen: gewuenscht.filter((plan) => {
      const bisher = vorhanden(plan);
      return bisher && !gleicherVerweis(liesVerweis(bisher.formel), plan.verweis);
    }),
    // A result or input of the old layout: left alone, it would silently name another cell.
    ueberholteNamen: lage.namen.filter(({ name, kommentar, formel }) => {
      const blatt = liesVerweis(formel)?.blatt ?? "";
      return (
        !bleibend.has(namensschluessel(name)) &&
        kommentar.startsWith(KENNUNG) &&
        geschrieben.some((geschriebenes) => gleicherName(geschriebenes, blatt))
      );
    }),
  };
}
