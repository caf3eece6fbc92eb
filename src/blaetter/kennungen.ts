import type { Blatt, Mappe, Zelle } from "./blatt";
import { flach } from "./listen";

/**
 * The names of the workbook that come with a Mappe: those of its results, and hidden ones by which the add-in knows
 * its own sheets and the officer's inputs again, whether it wrote them or a file brought them. Names move with their
 * cells, so that inserted rows and columns lose nothing.
 */

/** The beginning of the comment of every name of ours. */
export const KENNUNG = "KIM für Excel";

/** The comment of a sheet's name, as long as nothing is noted with it. */
export const BLATTKOMMENTAR = `${KENNUNG}: Daran erkennt das Add-in sein Blatt. Bitte nicht löschen.`;

const BLATT = "KIM_Blatt_";
const EINGABE = "KIM_Eingabe_";
const LISTE = "KIM_Liste_";

/** A name of the workbook and the cells that it names; rows and columns count from 0. */
export interface Kennung {
  readonly name: string;
  readonly blatt: string;
  readonly zeile: number;
  readonly spalte: number;
  readonly zeilen: number;
  readonly spalten: number;
  readonly kommentar: string;
  /** whether Excel's name manager shows it */
  readonly sichtbar: boolean;
}

/** All names of a Mappe: results, sheets, lists, inputs. */
export function kennungenVon({ blaetter, bezuege }: Mappe): readonly Kennung[] {
  return [
    ...bezuege.map(({ bezeichnung, ...ort }) => ({
      ...ort,
      zeilen: 1,
      spalten: 1,
      kommentar: bezeichnung === undefined ? KENNUNG : `${KENNUNG}: ${bezeichnung}`,
      sichtbar: true,
    })),
    ...flach(
      blaetter.map((blatt) => [blattkennungVon(blatt), ...listenkennungenVon(blatt), ...eingabenVon(blatt)]),
    ),
  ];
}

function blattkennungVon(blatt: Blatt): Kennung {
  return {
    name: blattkennung(blatt.name),
    blatt: blatt.name,
    zeile: 0,
    spalte: 0,
    zeilen: blatt.zeilen.length,
    spalten: breite(blatt),
    kommentar: BLATTKOMMENTAR,
    sichtbar: false,
  };
}

/** The names of a sheet's lists: they find its rows where a host has no tables, or the officer wants none. */
export function listenkennungenVon({ name: blatt, listen = [] }: Blatt): readonly Kennung[] {
  return listen.map(({ name, bereich }) => ({
    name: listenkennung(name),
    blatt,
    ...bereich,
    kommentar: `${KENNUNG}: Liste`,
    sichtbar: false,
  }));
}

/** The names of a sheet's inputs. */
export function eingabenVon(blatt: Blatt): readonly Kennung[] {
  return flach(
    zellenVon(blatt).map(({ zelle: { eingabe }, zeile, spalte }) =>
      eingabe === undefined
        ? []
        : [
            {
              name: eingabekennung(eingabe),
              blatt: blatt.name,
              zeile,
              spalte,
              zeilen: 1,
              spalten: 1,
              kommentar: `${KENNUNG}: Eingabe`,
              sichtbar: false,
            },
          ],
    ),
  );
}

/** The name whose range says that a sheet is ours: "KIM Modul 1" → "KIM_Blatt_Modul_1". */
export function blattkennung(blatt: string): string {
  return BLATT + alsNamensteil(blatt.replace(/^KIM /, ""));
}

/** The name of a list's header and rows: "KIM_Stellenplan" → "KIM_Liste_Stellenplan". */
export function listenkennung(liste: string): string {
  return LISTE + alsNamensteil(liste.replace(/^KIM_/, ""));
}

/** Whether a name of the workbook says that a sheet is ours. */
export function istBlattkennung(name: string): boolean {
  return name.toLowerCase().startsWith(BLATT.toLowerCase());
}

/** Whether a name of the workbook is that of an input cell. */
export function istEingabekennung(name: string): boolean {
  return name.toLowerCase().startsWith(EINGABE.toLowerCase());
}

/** Whether a name of the workbook is that of a list. */
export function istListenkennung(name: string): boolean {
  return name.toLowerCase().startsWith(LISTE.toLowerCase());
}

/** The name of an input cell: "M1.vzae" → "KIM_Eingabe_M1.vzae". */
export function eingabekennung(eingabe: string): string {
  return EINGABE + alsNamensteil(eingabe);
}

/** Letters, digits, full stops and underscores stay, a blank becomes "_"; anything else is spelt as its code. */
function alsNamensteil(text: string): string {
  return text.replace(/[^A-Za-z0-9._]/g, (zeichen) =>
    zeichen === " " ? "_" : `_${zeichen.charCodeAt(0).toString(16)}_`,
  );
}

/** A cell of a Blatt and where it stands. */
export interface Platz {
  readonly zelle: Zelle;
  readonly zeile: number;
  readonly spalte: number;
}

/** The cells of a Blatt that are given. */
export function zellenVon(blatt: Blatt): readonly Platz[] {
  return flach(
    blatt.zeilen.map((zellen, zeile) =>
      flach(zellen.map((zelle, spalte) => (zelle ? [{ zelle, zeile, spalte }] : []))),
    ),
  );
}

/** How many columns a Blatt fills. */
export function breite(blatt: Blatt): number {
  return Math.max(1, ...blatt.zeilen.map(({ length }) => length));
}
