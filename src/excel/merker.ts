import type { Bereich } from "../blaetter/blatt";
import { umschliessend } from "./bereich";
import { diagrammtausche, neueDiagramme } from "./diagramme";
import type { Ziel } from "./festschreiben/umstellung";
import type { Lage, Namenlage, Tabellenlage } from "./lage";
import type { Blattplan, Plan, Zellschrift } from "./plan";
import { flach } from "../blaetter/listen";
import { wiederZuSchreiben } from "./zellinhalt";
import { blattkennung } from "../blaetter/kennungen";

/**
 * The note that a run leaves in the workbook before it changes anything, and takes away when it is done. With the
 * copies of the sheets it holds all that is needed to go back, whatever stops the run: an error, a lost connection,
 * a closed pane.
 */
export interface Merker {
  /** what the run was doing; left out by versions that could only make tables */
  readonly werk?: Werk;
  /** when the run began, e.g. "2026-11-22T10:15:00.000Z" */
  readonly begonnen: string;
  readonly aktivesBlatt: string;
  /** all sheets that there were */
  readonly blattnamen: readonly string[];
  readonly blaetter: readonly Blattmerker[];
  readonly neueNamen: readonly string[];
  /** names that are changed or deleted, as they were */
  readonly bisherigeNamen: readonly Namenlage[];
  /** settings that are deleted, as they were */
  readonly bisherigeEinstellungen?: readonly Einstellung[];
  /** kept copies of formulas, and what the cells are to hold again */
  readonly umstellungen?: readonly { readonly kopie: string; readonly ziel: Ziel }[];
  /** the sheets to tell the officer of, where they are not those above */
  readonly betroffene?: readonly string[];
}

/**
 * What a run does: it makes tables, writes values in the place of formulas, brings formulas back, discards the copies
 * that were kept of them, or removes traces.
 */
export type Werk = "tabellen" | "festschreiben" | "zurueckholen" | "verwerfen" | "spuren";

/** A setting of the workbook. */
export interface Einstellung {
  readonly schluessel: string;
  readonly wert: unknown;
}

/** How one sheet is brought back. */
export type Blattmerker =
  | { readonly art: "neu"; readonly name: string }
  /** with what its changed cells held */
  | { readonly art: "angleichen"; readonly name: string; readonly zellen: readonly Zellschrift[] }
  | Kopiemerker;

/** A note of a run that changes no sheet of ours; what it does change is added. */
export function leererMerker(
  werk: Werk,
  lage: Pick<Lage, "aktivesBlatt" | "blattnamen">,
  begonnen: Date,
): Merker {
  return {
    werk,
    begonnen: begonnen.toISOString(),
    aktivesBlatt: lage.aktivesBlatt,
    blattnamen: lage.blattnamen,
    blaetter: [],
    neueNamen: [],
    bisherigeNamen: [],
  };
}

/** How a sheet is brought back that was written again. */
export interface Kopiemerker {
  readonly art: "umschreiben";
  readonly name: string;
  readonly kopie: string;
  /** the cells that are emptied and written */
  readonly bereich: Bereich;
  /** the tables of our lists that it had */
  readonly tabellen: readonly Tabellenlage[];
  /** where tables are made */
  readonly neueTabellen: readonly Bereich[];
  /** the charts that it had */
  readonly diagramme: readonly string[];
  /** the charts that are made */
  readonly neueDiagramme: readonly string[];
}

/** What is left to do once everything is written: from then on a run is finished, and never taken back. */
export interface Abschluss {
  /** copies of sheets that nobody needs any more */
  readonly kopien: readonly string[];
  readonly diagramme: readonly Diagrammtausch[];
  /** names that formulas may use: some hosts write #REF! into those at once, so that bringing a name back helps nothing */
  readonly namen?: readonly Pick<Namenlage, "name" | "blatt">[];
}

/** A chart that takes the place and name of the one before. */
export interface Diagrammtausch {
  readonly blatt: string;
  readonly name: string;
  readonly neuer: string;
}

/** The key among the workbook's settings. */
export const MERKER = "KIM für Excel: begonnener Lauf";

/** The note of a plan that is about to be carried out. */
export function merkerFuer(plan: Plan, lage: Lage, begonnen: Date): Merker {
  const geschriebene = plan.blaetter.filter(({ art }) => art === "umschreiben");
  const kennungen = geschriebene.map(({ blatt }) => lage.name(blattkennung(blatt.name)));
  const geaenderte = [
    ...plan.ueberholteNamen,
    ...plan.umgelenkteNamen.map(({ name }) => lage.name(name)),
    ...kennungen,
  ].filter((lage) => lage !== undefined);
  return {
    begonnen: begonnen.toISOString(),
    aktivesBlatt: lage.aktivesBlatt,
    blattnamen: lage.blattnamen,
    blaetter: plan.blaetter.map((blattplan) => blattmerker(blattplan, lage)),
    neueNamen: plan.neueNamen.map(({ name }) => name),
    bisherigeNamen: [...new Set(geaenderte)],
  };
}

function blattmerker(plan: Blattplan, lage: Lage): Blattmerker {
  const { name, listen = [] } = plan.blatt;
  const vorher = lage.blatt(name);
  switch (plan.art) {
    case "neu":
      return { art: "neu", name };
    case "angleichen":
      return {
        art: "angleichen",
        name,
        zellen: plan.zellen.map(({ zeile, spalte }) => ({
          zeile,
          spalte,
          inhalt: vorher ? wiederZuSchreiben(vorher.formel(zeile, spalte), vorher.wert(zeile, spalte)) : "",
        })),
      };
    case "umschreiben":
      return {
        art: "umschreiben",
        name,
        kopie: plan.kopie,
        bereich: umschliessend(plan.bisher),
        tabellen: flach(plan.tabellen.map(({ bisher }) => (bisher ? [bisher] : []))),
        neueTabellen: listen.map(({ bereich }) => bereich),
        diagramme: plan.diagramme,
        neueDiagramme: neueDiagramme(plan),
      };
  }
}

/** What is left to do when a plan has been carried out. */
export function abschlussFuer(plan: Plan): Abschluss {
  return {
    kopien: flach(
      plan.blaetter.map((blattplan) =>
        blattplan.art === "umschreiben" && !blattplan.bleibt ? [blattplan.kopie] : [],
      ),
    ),
    diagramme: diagrammtausche(plan),
  };
}

/** @returns `undefined` for anything that is no note, or that says that the run had come to its end */
export function liesMerker(wert: unknown): Merker | undefined {
  const gelesen = lies(wert);
  return gelesen && "begonnen" in gelesen ? (gelesen as Merker) : undefined;
}

/** @returns what is left to do where the run had come to its end */
export function liesAbschluss(wert: unknown): Abschluss | undefined {
  const gelesen = lies(wert);
  return gelesen && "kopien" in gelesen ? (gelesen as Abschluss) : undefined;
}

/** As text, because hosts keep other values in forms of their own. */
export function alsEinstellung(merker: Merker | Abschluss): string {
  return JSON.stringify(merker);
}

function lies(wert: unknown): object | undefined {
  if (typeof wert !== "string") return undefined;
  try {
    const gelesen: unknown = JSON.parse(wert);
    return typeof gelesen === "object" && gelesen !== null ? gelesen : undefined;
  } catch {
    return undefined;
  }
}
