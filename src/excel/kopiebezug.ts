import type { Bereich } from "../blaetter/blatt";
import type { Kopiemerker } from "./merker";

/** A table on a sheet, and where it lies. */
export interface Tabelle {
  readonly name: string;
  readonly bereich: Bereich;
}

/**
 * In a copy of a sheet, formulas that named the sheet or its tables name the copy and its tables.
 * @param inKopie the tables of the copy
 * @returns turns such a formula into what it was on the sheet itself
 */
export function aufDasOriginal(merker: Kopiemerker, inKopie: readonly Tabelle[]): (formel: string) => string {
  const { name, kopie, tabellen } = merker;
  const umbenannte = inKopie.flatMap(({ name: jetzt, bereich }) => {
    const vorher = tabellen.find(
      (tabelle) => tabelle.bereich.zeile === bereich.zeile && tabelle.bereich.spalte === bereich.spalte,
    );
    return vorher ? [{ jetzt, vorher: vorher.name }] : [];
  });
  return (formel) =>
    umbenannte.reduce(
      (text, { jetzt, vorher }) => ersetzeAusserhalbVonTexten(text, `${jetzt}[`, `${vorher}[`),
      ersetzeAusserhalbVonTexten(formel, blattbezug(kopie), blattbezug(name)),
    );
}

function blattbezug(name: string): string {
  return `'${name.replace(/'/g, "''")}'!`;
}

function ersetzeAusserhalbVonTexten(formel: string, alt: string, neu: string): string {
  return formel
    .split(/("(?:[^"]|"")*")/)
    .map((teil) => (teil.startsWith('"') ? teil : teil.split(alt).join(neu)))
    .join("");
}
