import { fehlt } from "../grundlage/fehler";
import { istLeerOderNull, type Zellwert } from "../grundlage/zelle";

/** What Excel passes for an argument: the cells of a range row by row; a single value where a host passes one. */
export type Argument = Zellwert;

type Bereich = readonly (readonly Zellwert[])[];

function alsBereich(argument: Argument): Bereich {
  return Array.isArray(argument) ? (argument as Bereich) : [[argument]];
}

/**
 * Combines ranges like Excel's own dynamic arrays (Fachkonzept section 7): one cell spreads over all, a column
 * with a row gives a table, otherwise cell by cell. The result ends with the last row that holds anything, so
 * that whole columns cost no million calculations.
 * @param zelle gives the result for the arguments of one cell; called with the same array again and again
 * @param geendet gives the result where one of the ranges has ended
 */
export function spreize<T>(
  argumente: readonly Argument[],
  zelle: (werte: readonly Zellwert[]) => T,
  geendet: () => T,
): T[][] {
  const bereiche = argumente.map(alsBereich);
  const hoehen = bereiche.map((bereich) => bereich.length);
  const breiten = bereiche.map((bereich) => bereich[0]?.length ?? 0);
  const hoehe = letzteZeile(bereiche);
  const breite = Math.max(...breiten);

  const werte: Zellwert[] = new Array<Zellwert>(bereiche.length);
  const ergebnis: T[][] = [];
  for (let zeile = 0; zeile < hoehe; zeile++) {
    const ergebniszeile: T[] = [];
    for (let spalte = 0; spalte < breite; spalte++) {
      let vollstaendig = true;
      for (let i = 0; i < bereiche.length; i++) {
        const z = hoehen[i] === 1 ? 0 : zeile;
        const s = breiten[i] === 1 ? 0 : spalte;
        const bereich = bereiche[i] as Bereich;
        if (z >= bereich.length || s >= (breiten[i] as number)) vollstaendig = false;
        else werte[i] = (bereich[z] as readonly Zellwert[])[s];
      }
      ergebniszeile.push(vollstaendig ? zelle(werte) : geendet());
    }
    ergebnis.push(ergebniszeile);
  }
  return ergebnis;
}

/** How many rows there are up to the last one in which a range of several rows holds anything; at least one. */
function letzteZeile(bereiche: readonly Bereich[]): number {
  let letzte = 1;
  for (const bereich of bereiche) {
    let zeilen = bereich.length;
    while (zeilen > letzte && (bereich[zeilen - 1] as readonly Zellwert[]).every(istLeerOderNull)) zeilen--;
    letzte = Math.max(letzte, zeilen);
  }
  return letzte;
}

/** The error of a cell beyond the end of a shorter range. */
export const BEREICH_GEENDET = fehlt(
  "Die Bereiche sind verschieden groß: Hier ist einer schon zu Ende. Erlaubt: gleich viele Zeilen und Spalten oder eine einzelne Zelle.",
);
