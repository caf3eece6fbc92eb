import type { TableColumnProperties, Worksheet } from "@cj-tech-master/excelts";
import { a1 } from "../blaetter/adresse";
import type { Blatt, Liste } from "../blaetter/blatt";
import { zeilenform } from "../blaetter/zeilenform";

/** The looks are those of the cells. */
const OHNE_GESTALTUNG = "";

/**
 * Makes an Excel table of a list, whose cells are on the sheet already. Its formulas become those of its columns, so
 * that a row typed below calculates at once, without the add-in.
 */
export function schreibeListe(ziel: Worksheet, blatt: Blatt, liste: Liste): void {
  const { name, bereich } = liste;
  ziel.addTable({
    name,
    ref: a1(bereich),
    style: { theme: OHNE_GESTALTUNG },
    columns: Array.from({ length: bereich.spalten }, (_, i) => tabellenspalte(blatt, liste, i)),
    // The writer counts the rows; what stands in them stays as it is.
    rows: Array.from({ length: bereich.zeilen - 1 }, () => []),
  });
}

function tabellenspalte({ zeilen }: Blatt, { bereich }: Liste, index: number): TableColumnProperties {
  const spalte = bereich.spalte + index;
  const kopf = zeilen[bereich.zeile]?.[spalte]?.inhalt;
  if (typeof kopf !== "string") throw new Error(`Column ${spalte} of a list has no constant header.`);
  const formel = gemeinsameFormel(zeilen, bereich.zeile + 1, bereich.zeile + bereich.zeilen, spalte);
  return {
    name: kopf,
    totalsRowLabel: "",
    ...(formel === undefined ? {} : { calculatedColumnFormula: formel.slice(1) }),
  };
}

/** The formula of the first row, where those of all rows are copies of it. */
function gemeinsameFormel(
  zeilen: Blatt["zeilen"],
  erste: number,
  ende: number,
  spalte: number,
): string | undefined {
  const formeln = zeilen.slice(erste, ende).map((zeile) => {
    const inhalt = zeile[spalte]?.inhalt;
    return typeof inhalt === "object" ? inhalt.formel : undefined;
  });
  const formen = new Set(formeln.map((formel, i) => formel && zeilenform(formel, erste + i)));
  return formen.size === 1 ? formeln[0] : undefined;
}
