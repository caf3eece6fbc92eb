import type { Bereich, Blatt } from "../blaetter/blatt";
import { breite, type Platz, zellenVon } from "../blaetter/kennungen";
import { ohneZeilen } from "../blaetter/zeilenform";
import type { Blattnotiz } from "./namen";
import { pruefsumme } from "./pruefsumme";

/** All cells of a Blatt, from the first row and column on. */
export function flaeche(blatt: Blatt): Bereich {
  return { zeile: 0, spalte: 0, zeilen: blatt.zeilen.length, spalten: breite(blatt) };
}

/** Whether a cell lies in a rectangle. */
export function liegtIn({ zeile, spalte, zeilen, spalten }: Bereich, z: number, s: number): boolean {
  return z >= zeile && z < zeile + zeilen && s >= spalte && s < spalte + spalten;
}

/** Whether two rectangles are the same. */
export function gleicherBereich(a: Bereich, b: Bereich): boolean {
  return a.zeile === b.zeile && a.spalte === b.spalte && a.zeilen === b.zeilen && a.spalten === b.spalten;
}

/** Whether a cell of a Blatt is the officer's: a single input, or one in an input column of a list. */
export function istEingabe({ listen = [] }: Blatt, { zelle, zeile, spalte }: Platz): boolean {
  return (
    zelle.eingabe !== undefined ||
    listen.some(({ bereich, eingabespalten }) =>
      liegtIn(eingabezellen(bereich, eingabespalten), zeile, spalte),
    )
  );
}

/** The cells of a list that are the officer's: all but its header, in its first columns. */
export function eingabezellen({ zeile, spalte, zeilen }: Bereich, eingabespalten: number): Bereich {
  return { zeile: zeile + 1, spalte, zeilen: zeilen - 1, spalten: eingabespalten };
}

/** Reads the formula or value of a cell. */
export type Formelleser = (zeile: number, spalte: number) => unknown;

/**
 * Of everything but the values of inputs and the print setup, which is the officer's once the sheet is made.
 * @param werte whether the results of formulas are written in their place
 */
export function aufbausumme(blatt: Blatt, werte: boolean): string {
  const { spaltenbreiten, fixierteZeilen, listen = [], diagramme = [] } = blatt;
  const kopf = JSON.stringify([spaltenbreiten, fixierteZeilen, listen, diagramme, werte]);
  const zeilen = blatt.zeilen.map((zellen, zeile) =>
    JSON.stringify(
      zellen.map((zelle, spalte) =>
        zelle && istEingabe(blatt, { zelle, zeile, spalte }) ? { ...zelle, inhalt: "" } : zelle,
      ),
    ),
  );
  return pruefsumme([kopf, ...zeilen]);
}

/** Of our cells that are no inputs, as the host reads them back, because hosts spell formulas their own way. */
export function inhaltssumme(blatt: Blatt, formel: Formelleser): string {
  return pruefsumme(
    zellenVon(blatt)
      .filter((platz) => !istEingabe(blatt, platz))
      .map(({ zeile, spalte }) => String(formel(zeile, spalte))),
  );
}

/** What a sheet holds, told without knowing what was once written to it. */
export interface Bestandteile {
  readonly bereich: Bereich;
  /** whether a cell outside the lists is an input */
  readonly istEingabe: (zeile: number, spalte: number) => boolean;
  readonly listen: readonly { readonly bereich: Bereich; readonly eingabespalten: number }[];
}

/**
 * Of all cells of a sheet that are no inputs: `genau` as they are; `lose` without the rows that formulas refer to,
 * and of the columns of lists only what differs in them, so that it stays the same when the officer adds, deletes
 * or sorts rows.
 */
export function bestandssummen(
  { bereich, istEingabe: istEinzelne, listen }: Bestandteile,
  formel: Formelleser,
): Pick<Blattnotiz, "genau" | "lose"> {
  const genau: string[] = [];
  const lose: string[] = [];
  const jeSpalte = listen.map(({ bereich: { spalten } }) =>
    Array.from({ length: spalten }, () => new Set<string>()),
  );
  for (let zeile = bereich.zeile; zeile < bereich.zeile + bereich.zeilen; zeile++)
    for (let spalte = bereich.spalte; spalte < bereich.spalte + bereich.spalten; spalte++) {
      const gelesen = formel(zeile, spalte);
      if (gelesen === "" || istEinzelne(zeile, spalte)) continue;
      const nummer = listen.findIndex((liste) => liegtIn(liste.bereich, zeile, spalte));
      const liste = listen[nummer];
      if (liste && liegtIn(eingabezellen(liste.bereich, liste.eingabespalten), zeile, spalte)) continue;
      const text = String(gelesen);
      const losgeloest = text.startsWith("=") ? ohneZeilen(text) : text;
      genau.push(`${zeile},${spalte}`, text);
      if (liste) jeSpalte[nummer]?.[spalte - liste.bereich.spalte]?.add(losgeloest);
      else lose.push(String(spalte), losgeloest);
    }
  return { genau: pruefsumme(genau), lose: pruefsumme([...lose, ...inFesterFolge(jeSpalte)]) };
}

function inFesterFolge(jeSpalte: readonly (readonly ReadonlySet<string>[])[]): readonly string[] {
  return jeSpalte.flatMap((spalten) =>
    spalten.flatMap((verschiedene, spalte) => [`Spalte ${spalte}`, ...[...verschiedene].sort()]),
  );
}
