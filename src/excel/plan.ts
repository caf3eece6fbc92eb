import type { Bereich, Blatt, Liste, Mappe } from "../blaetter/blatt";
import { eingabenVon, kennungenVon } from "../blaetter/kennungen";
import { flach } from "../blaetter/listen";
import { listenbereich } from "./bestand";
import { pruefeVerbundene } from "./verbundene";
import { Blattplaner } from "./blattplaner";
import { pruefeBlaetter, pruefeNamen, pruefeTabellen, uebrigeBlaetter } from "./eigentum";
import type { Lage, Tabellenlage } from "./lage";
import { geschuetzteArbeitsmappe, geschuetzteBlaetter } from "./meldungen";
import { type Namensplan, planeNamen } from "./namensplan";
import { pruefsumme } from "./pruefsumme";
import type { Umfang } from "./umfang";
import { gleicherName, namensschluessel } from "./verweis";
import type { Zellinhalt } from "./zellinhalt";

/** One cell to be written. */
export interface Zellschrift {
  readonly zeile: number;
  readonly spalte: number;
  readonly inhalt: Zellinhalt;
}

/** What is written, row by row; "" for cells that stay empty. */
export type Inhalte = readonly (readonly Zellinhalt[])[];

/** What happens to one sheet. */
export type Blattplan =
  /** it is added; `stelle` is its place among the tabs where that is not the last one */
  | {
      readonly art: "neu";
      readonly blatt: Blatt;
      readonly inhalte: Inhalte;
      readonly aufbau: string;
      readonly stelle?: number;
    }
  /** it is ours and as we wrote it: only what differs is written */
  | { readonly art: "angleichen"; readonly blatt: Blatt; readonly zellen: readonly Zellschrift[] }
  /**
   * it is ours, and was changed by hand or has another layout now: it is copied, and written again in its place,
   * because formulas elsewhere may refer to it
   */
  | {
      readonly art: "umschreiben";
      readonly blatt: Blatt;
      readonly inhalte: Inhalte;
      readonly aufbau: string;
      readonly kopie: string;
      /** whether the copy stays, because it holds something of the officer's */
      readonly bleibt: boolean;
      /** what is emptied before */
      readonly bisher: readonly Bereich[];
      readonly tabellen: readonly Tabellenplan[];
      /** the charts that it has */
      readonly diagramme: readonly string[];
    };

/** The plan of a sheet that is added or written again. */
export type Schreibplan = Exclude<Blattplan, { art: "angleichen" }>;
/** The plan of a sheet that is written again. */
export type Umschreibplan = Extract<Blattplan, { art: "umschreiben" }>;

/** Whether a sheet is added or written again. */
export function istSchreibplan(plan: Blattplan): plan is Schreibplan {
  return plan.art !== "angleichen";
}

/** What happens to the table of a list: it is new, is given its new size, or is dissolved and made again. */
export interface Tabellenplan {
  readonly liste: Liste;
  readonly bisher?: Tabellenlage;
  readonly bleibt: boolean;
}

/** All that is to be done, decided before anything is. */
export interface Plan extends Namensplan {
  readonly blaetter: readonly Blattplan[];
  /** checksum of where the lists stand */
  readonly listen: string;
  /** sheets of ours that the Mappe does not have; they stay, because formulas of hers may need them */
  readonly uebrige: readonly string[];
}

/** How the Mappe is to be written. */
export interface Vorgabe {
  /** for the names of copies, e.g. "2026-11-22" */
  readonly heute: string;
  /** whether the results of formulas are written in their place */
  readonly werte: boolean;
  /** beginnings of the keys of inputs that the Mappe sets; the officer's own values of all others are kept */
  readonly gesetzteEingaben: readonly string[];
  readonly umfang: Umfang;
}

/**
 * Decides what has to be written so that the workbook holds the Mappe, and loses nothing of the officer's.
 * @throws Hindernis where something of hers or a protection is in the way
 */
export function plane(mappe: Mappe, lage: Lage, vorgabe: Vorgabe): Plan {
  pruefeBlaetter(mappe, lage);
  pruefeTabellen(mappe, lage);
  pruefeVerbundene(mappe, lage);
  const gewuenscht = kennungenVon(mappe);
  pruefeNamen(gewuenscht, lage);

  const vergeben = [...lage.blattnamen];
  const listen = listensumme(mappe, ({ bereich }) => bereich);
  const listenSindBewegt = (noch: string) =>
    noch !== listensumme(mappe, (liste, blatt) => listenbereich(liste, blatt.name, lage));
  const eingaben = new Set(flach(mappe.blaetter.map(eingabenVon)).map(({ name }) => namensschluessel(name)));
  const blaetter = mappe.blaetter.map((blatt, i): Blattplan => {
    const neuer = new Blattplaner(blatt, lage, vorgabe);
    const plan = neuer.plane({ listenSindBewegt, eingaben, vergeben });
    if (plan.art === "umschreiben") vergeben.push(plan.kopie);
    if (plan.art !== "neu") return plan;
    const stelle = stelleFuer(mappe.blaetter, i, lage.blattnamen);
    return stelle === undefined ? plan : { ...plan, stelle };
  });
  pruefeSchutz(blaetter, lage);
  const geschriebene = blaetter.filter(({ art }) => art !== "angleichen").map(({ blatt }) => blatt.name);
  return {
    blaetter,
    ...planeNamen(gewuenscht, geschriebene, lage),
    listen,
    uebrige: uebrigeBlaetter(mappe, lage),
  };
}

function pruefeSchutz(plaene: readonly Blattplan[], lage: Lage): void {
  if (lage.geschuetzt && plaene.some(({ art }) => art !== "angleichen")) throw geschuetzteArbeitsmappe();
  const geschuetzte = plaene.filter(
    (plan) =>
      lage.blatt(plan.blatt.name)?.geschuetzt && !(plan.art === "angleichen" && plan.zellen.length === 0),
  );
  if (geschuetzte.length > 0) throw geschuetzteBlaetter(geschuetzte.map(({ blatt }) => blatt.name));
}

function listensumme(
  { blaetter }: Mappe,
  bereichVon: (liste: Liste, blatt: Blatt) => Bereich | undefined,
): string {
  return pruefsumme(
    blaetter.flatMap((blatt) =>
      (blatt.listen ?? []).map((liste) => {
        const bereich = bereichVon(liste, blatt);
        return bereich
          ? [liste.name, bereich.zeile, bereich.spalte, bereich.zeilen, bereich.spalten].join()
          : liste.name;
      }),
    ),
  );
}

/**
 * The place of a sheet that is added behind those of ours that are there: after the last of its predecessors.
 * @returns `undefined` for the place behind all others
 */
function stelleFuer(
  blaetter: readonly Blatt[],
  nummer: number,
  vorhandene: readonly string[],
): number | undefined {
  const stand = [...vorhandene];
  const index = (name: string) => stand.findIndex((anderer) => gleicherName(anderer, name));
  let stelle: number | undefined;
  for (let i = 0; i <= nummer; i++) {
    const name = blaetter[i]?.name ?? "";
    if (index(name) >= 0) continue;
    const davor = index(blaetter[i - 1]?.name ?? "");
    const danach = blaetter.map((blatt) => index(blatt.name)).find((ort) => ort >= 0);
    stelle = davor >= 0 ? davor + 1 : (danach ?? stand.length);
    if (stelle === stand.length) stelle = undefined;
    stand.splice(stelle ?? stand.length, 0, name);
  }
  return stelle;
}
