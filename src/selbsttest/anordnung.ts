import type { Inhalt } from "../blaetter/blatt";
import { flach } from "../blaetter/listen";
import { ANZEIGEPRUEFUNGEN } from "./anzeigepruefungen";
import { FORMELPRUEFUNGEN } from "./formelpruefungen";
import { KIMPRUEFUNGEN } from "./kimpruefungen";
import { mappenpruefungen, type Platz, type Schreibblock } from "./mappenpruefungen";
import { eigenzelle, groesse, type Zellpruefung } from "./pruefung";

/** A number format of one cell. */
export interface Formatzelle {
  readonly zeile: number;
  readonly spalte: number;
  readonly format: string;
}

/** What is written to the sheet of the test, and what is read from it. */
export interface Anordnung {
  readonly bloecke: readonly (Schreibblock & { readonly formate: readonly Formatzelle[] })[];
  readonly plaetze: readonly Platz[];
  /** a column behind all of it */
  readonly freieSpalte: number;
}

/** All checks that come out in cells. */
export const ZELLPRUEFUNGEN: readonly Zellpruefung[] = [
  ...KIMPRUEFUNGEN,
  ...FORMELPRUEFUNGEN,
  ...ANZEIGEPRUEFUNGEN,
];

/** All checks: our own sheets stand to the right of the others. */
export function anordnung(): Anordnung {
  const links = untereinander(ZELLPRUEFUNGEN);
  const { bloecke, plaetze } = mappenpruefungen(links.freieSpalte);
  return {
    bloecke: [...links.bloecke, ...bloecke.map((block) => ({ ...block, formate: [] }))],
    plaetze: [...links.plaetze, ...plaetze],
    freieSpalte: rand(bloecke, []) + 2,
  };
}

/** Checks one below the other, with an empty row between two. */
export function untereinander(pruefungen: readonly Zellpruefung[]): Anordnung {
  const bloecke: Anordnung["bloecke"][number][] = [];
  const plaetze: Platz[] = [];
  let zeile = 0;
  for (const pruefung of pruefungen) {
    const { block, platz, hoehe } = gelegt(pruefung, zeile);
    bloecke.push(block);
    plaetze.push(platz);
    zeile += hoehe + 1;
  }
  return { bloecke, plaetze, freieSpalte: rand(bloecke, plaetze) + 2 };
}

function gelegt(pruefung: Zellpruefung, oben: number) {
  const { ab: [abZeile, abSpalte] = [0, 0], zahlenformate = [] } = pruefung;
  const inhalte = pruefung.zellen(eigenzelle(oben));
  const { zeilen, spalten } = groesse(pruefung.erwartet);
  const bereich = { zeile: oben + abZeile, spalte: abSpalte, zeilen, spalten };
  const block = {
    zeile: oben,
    spalte: 0,
    zeilen: inhalte.length,
    spalten: Math.max(...inhalte.map((eine) => eine.length)),
    inhalte: rechteckig(inhalte),
    formate: zahlenformate.map(([z, spalte, format]) => ({ zeile: oben + z, spalte, format })),
  };
  return { block, platz: { pruefung, bereich }, hoehe: Math.max(inhalte.length, abZeile + zeilen) };
}

function rechteckig(zeilen: readonly (readonly Inhalt[])[]): readonly (readonly Inhalt[])[] {
  const breite = Math.max(...zeilen.map(({ length }) => length));
  return zeilen.map((zeile) => [...zeile, ...Array.from({ length: breite - zeile.length }, () => "")]);
}

/** The last column that anything takes. */
function rand(bloecke: readonly Schreibblock[], plaetze: readonly Platz[]): number {
  const enden = [...bloecke, ...plaetze.map(({ bereich }) => bereich)].map(
    ({ spalte, spalten }) => spalte + spalten - 1,
  );
  return Math.max(...flach([[0], enden]));
}
