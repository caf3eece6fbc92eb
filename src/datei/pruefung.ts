import type { DataValidation, Worksheet } from "@cj-tech-master/excelts";
import { a1Bereich } from "../blaetter/adresse";
import type { Blatt, Pruefung } from "../blaetter/blatt";
import { KENNUNG } from "../blaetter/kennungen";
import { rechtecke } from "../blaetter/rechtecke";
import { zeilenform } from "../blaetter/zeilenform";

/** Puts the checks of a sheet's inputs on it, one for all cells beside and below each other that have the same. */
export function schreibePruefungen(ziel: Worksheet, { zeilen }: Blatt): void {
  const gleiche = rechtecke(
    zeilen,
    (zelle, zeile, spalte) => zelle?.pruefung && merkmal(zelle.pruefung, zeile, spalte),
  );
  for (const bereich of gleiche) {
    // A formula is read from the first cell, and moves with the others.
    const erste = zeilen[bereich.zeile]?.[bereich.spalte]?.pruefung;
    if (erste) ziel.dataValidations.model[`range:${a1Bereich(bereich)}`] = datenpruefung(erste);
  }
}

/** What two checks have in common that do the same to their cells; those of formulas only below each other. */
function merkmal(pruefung: Pruefung, zeile: number, spalte: number): string {
  return JSON.stringify(
    pruefung.art === "formel"
      ? { ...pruefung, formel: zeilenform(pruefung.formel, zeile), spalte }
      : pruefung,
  );
}

function datenpruefung(pruefung: Pruefung): DataValidation {
  const meldung = {
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: KENNUNG,
    error: pruefung.satz,
    allowBlank: true,
  };
  switch (pruefung.art) {
    case "zahl":
      return { type: "decimal", operator: "between", formulae: [pruefung.von, pruefung.bis], ...meldung };
    case "liste":
      return { type: "list", formulae: [`"${pruefung.werte.join(",")}"`], ...meldung };
    case "formel":
      return { type: "custom", formulae: [pruefung.formel.slice(1)], ...meldung };
  }
}
