/**
 * Formulas freed from the row they stand in: what is the same in every row of a column can be filled down, and a
 * formula whose rows Excel has only moved is still ours.
 */

const TEXT = /"(?:[^"]|"")*"/u;
const BLATT_IN_ZEICHEN = /'(?:[^']|'')*'/u;
const GANZE_ZEILEN = /\$?\d+:\$?\d+/u;
const WORT = /[$\p{L}_\\][$\p{L}\p{N}_.\\]*/u;
const TEILE = new RegExp(
  [TEXT, BLATT_IN_ZEICHEN, GANZE_ZEILEN, WORT].map(({ source }) => source).join("|"),
  "gu",
);
const ZELLE = /^(\$?[A-Z]{1,3})(\$?)(\d{1,7})$/i;

/**
 * A formula as seen from its row: two cells of a column with the same form are copies of each other.
 * @param zeile where the formula stands, counted from 0
 */
export function zeilenform(formel: string, zeile: number): string {
  return ersetzeZeilen(formel, (absolut, ziel) => (absolut ? `$${ziel}` : `[${ziel - 1 - zeile}]`));
}

/** A formula as it reads so many rows further down, where a copy of it would stand. */
export function zeilenWeiter(formel: string, zeilen: number): string {
  if (zeilen === 0) return formel;
  return ersetzeZeilen(formel, (absolut, ziel) => (absolut ? `$${ziel}` : String(ziel + zeilen)));
}

/** A formula without the rows it refers to: Excel changes them when rows are inserted, deleted or sorted. */
export function ohneZeilen(formel: string): string {
  return ersetzeZeilen(formel, (absolut) => (absolut ? "$#" : "#"));
}

function ersetzeZeilen(formel: string, ersatz: (absolut: boolean, zeile: number) => string): string {
  return formel.replace(TEILE, (teil: string, ort: number) => {
    if (/^\$?\d/.test(teil))
      return teil.replace(/(\$?)(\d+)/g, (_, dollar: string, zahl: string) =>
        ersatz(dollar !== "", Number(zahl)),
      );
    const [, spalte = "", dollar = "", zahl = ""] = ZELLE.exec(teil) ?? [];
    const istFunktion = formel[ort + teil.length] === "(";
    return zahl === "" || istFunktion ? teil : spalte + ersatz(dollar !== "", Number(zahl));
  });
}
