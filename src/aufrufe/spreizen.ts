import { falsch, fehlt } from "../grundlage/fehler";
import { alsZeilen, istLeerOderNull, type Zellwert } from "../grundlage/zelle";

/** What Excel passes for an argument: the cells of a range row by row, or a single value. */
export type Argument = Zellwert;

/** A range as Excel passes it: a rectangle. */
export interface Bereich {
  readonly zeilen: readonly (readonly Zellwert[])[];
  readonly hoehe: number;
  readonly breite: number;
}

/** The cells of an argument and their shape. */
export function alsBereich(argument: Argument): Bereich {
  const zeilen = alsZeilen(argument);
  const [erste = []] = zeilen;
  return { zeilen, hoehe: zeilen.length, breite: erste.length };
}

/** The error of a cell beyond the end of a shorter range. */
export const BEREICH_GEENDET = fehlt(
  "Die Bereiche sind verschieden groß. Erlaubt: gleich große Bereiche oder eine Zelle.",
);

/**
 * Combines ranges like Excel's own dynamic arrays (Fachkonzept section 7): one cell spreads over all, a column
 * with a row gives a table, otherwise cell by cell. The result ends with the last row that holds anything, so
 * that whole columns cost no million calculations.
 * @param zelle gives the result for the arguments of one cell; the array it gets is reused
 * @param geendet gives the result where one of the ranges has ended
 */
export function spreize<T>(
  argumente: readonly Argument[],
  zelle: (werte: readonly Zellwert[]) => T,
  geendet: () => T,
): T[][] {
  const bereiche = argumente.map(alsBereich);
  const hoehe = letzteZeile(bereiche);
  const breite = Math.max(1, ...bereiche.map((bereich) => bereich.breite));
  const werte = new Array<Zellwert>(bereiche.length);

  const ergebnis: T[][] = [];
  for (let zeile = 0; zeile < hoehe; zeile++) {
    const ergebniszeile: T[] = [];
    for (let spalte = 0; spalte < breite; spalte++)
      ergebniszeile.push(sammle(bereiche, zeile, spalte, werte) ? zelle(werte) : geendet());
    ergebnis.push(ergebniszeile);
  }
  return ergebnis;
}

/** Puts the arguments of one cell into `werte`; false where a range has ended. */
function sammle(bereiche: readonly Bereich[], zeile: number, spalte: number, werte: Zellwert[]): boolean {
  let i = 0;
  for (const { zeilen, hoehe, breite } of bereiche) {
    const z = hoehe === 1 ? 0 : zeile;
    const s = breite === 1 ? 0 : spalte;
    if (z >= hoehe || s >= breite) return false;
    werte[i++] = zeilen[z]?.[s];
  }
  return true;
}

/** How many rows there are up to the last one that holds anything in a range of several rows; at least one. */
function letzteZeile(bereiche: readonly Bereich[]): number {
  return bereiche.reduce((letzte, bereich) => Math.max(letzte, gefuellteZeilen(bereich, letzte)), 1);
}

/** How many rows there are up to the last one that holds anything, where there are more than `mindestens`. */
export function gefuellteZeilen({ zeilen, hoehe }: Bereich, mindestens: number): number {
  let ende = hoehe;
  while (ende > mindestens && zeilen[ende - 1]?.every(istLeerOderNull)) ende--;
  return ende;
}

/**
 * The value of an argument that takes no range.
 * @throws KimFehler (#VALUE!) for a range of more than one cell
 */
export function einzelwert(argument: Argument, name: string): Zellwert {
  const { zeilen, hoehe, breite } = alsBereich(argument);
  if (hoehe === 1 && breite === 1) return zeilen[0]?.[0];
  throw falsch(`${name}: Ein Bereich ist nicht erlaubt. Erlaubt: eine Zelle.`);
}
