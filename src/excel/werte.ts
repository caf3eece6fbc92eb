import type { Bereich } from "../blaetter/blatt";
import { rechtecke } from "../blaetter/rechtecke";
import { zellen } from "./bereich";
import { istFormelinhalt } from "./bloecke";
import type { Schreibplan } from "./plan";
import { type Zurueckgelesenes } from "./schreiben";
import { istEingabe } from "./summen";
import { BYTES_JE_AUFRUF, bytesVon, type Schritt } from "./versand";
import { alsText, type Zellinhalt } from "./zellinhalt";

/**
 * Writes results in the place of the formulas that gave them, except in the officer's inputs. What was read must hold
 * values and their types.
 */
export function wertschritte(
  { worksheets }: Excel.Workbook,
  { plan, stuecke }: Zurueckgelesenes,
): readonly Schritt[] {
  return stuecke.flatMap((stueck) => {
    const werte = stueck.values as unknown[][];
    return formelzellen(plan, stueck).map((bereich) => {
      const { zeile, spalte, zeilen, spalten } = bereich;
      const matrix = werte
        .slice(zeile, zeile + zeilen)
        .map((reihe, z) =>
          reihe
            .slice(spalte, spalte + spalten)
            .map((wert, s) => alsWert(wert, stueck.valueTypes[zeile + z]?.[spalte + s])),
        );
      return {
        hin: BYTES_JE_AUFRUF + bytesVon(matrix),
        zurueck: 0,
        tu: () => {
          const ziel = worksheets.getItem(plan.blatt.name);
          zellen(ziel, { ...bereich, zeile: zeile + stueck.rowIndex }).values = matrix;
        },
      };
    });
  });
}

/** What the host will read back once results stand in the place of formulas. */
export function festgeschrieben(gelesenes: Zurueckgelesenes): Zurueckgelesenes {
  const { plan, stuecke } = gelesenes;
  return {
    plan,
    stuecke: stuecke.map(({ rowIndex, formulas, values }, i) => {
      const neue = (formulas as unknown[][]).map((reihe) => [...reihe]);
      const stueck = stuecke[i];
      for (const { zeile, spalte, zeilen, spalten } of stueck ? formelzellen(plan, stueck) : [])
        for (let z = zeile; z < zeile + zeilen; z++)
          for (let s = spalte; s < spalte + spalten; s++) {
            const reihe = neue[z];
            if (reihe) reihe[s] = (values as unknown[][])[z]?.[s];
          }
      return { rowIndex, formulas: neue, values, valueTypes: [] };
    }),
  };
}

/** The cells of a piece that hold formulas of ours; rows count from its first one. */
function formelzellen(
  { blatt, inhalte }: Schreibplan,
  { rowIndex, formulas }: Pick<Excel.Range, "rowIndex" | "formulas">,
): readonly Bereich[] {
  const zeilen = inhalte.slice(rowIndex, rowIndex + formulas.length);
  return rechtecke(zeilen, (inhalt, z, spalte) => {
    const zeile = rowIndex + z;
    const zelle = blatt.zeilen[zeile]?.[spalte];
    const istUnsere = zelle !== undefined && !istEingabe(blatt, { zelle, zeile, spalte });
    return istUnsere && istFormelinhalt(inhalt) ? true : undefined;
  });
}

/**
 * What to write so that a cell holds a result without its formula: errors are errors again, texts stay texts.
 * @param typ from `Range.valueTypes`
 */
export function alsWert(wert: unknown, typ: string | undefined): Zellinhalt {
  if (typeof wert === "string") return typ === "Error" ? wert : alsText(wert);
  return typeof wert === "number" || typeof wert === "boolean" ? wert : "";
}
