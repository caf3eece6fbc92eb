import type { Bestand, Listenzelle } from "./bestand";
import type { Inhalt, Mappe, Zelle } from "./blatt";

/**
 * The Mappe of a workbook as it can leave it: with the officer's inputs, and where they are formulas of hers, with what
 * these show, because what they refer to stays behind.
 */
export function zurWeitergabe(baue: (bestand: Bestand) => Mappe, bestand: Bestand): Mappe {
  const ohneFormeln: Bestand = {
    ...bestand,
    liste: (name) => bestand.liste(name)?.map((zeile) => zeile.map(ohneFormel)),
  };
  const { blaetter, bezuege } = baue(ohneFormeln);
  const mitEingabe = (zelle: Zelle): Zelle =>
    zelle.eingabe === undefined
      ? zelle
      : { ...zelle, inhalt: alsInhalt(bestand.eingabe(zelle.eingabe)) ?? zelle.inhalt };
  return {
    blaetter: blaetter.map((blatt) => ({
      ...blatt,
      zeilen: blatt.zeilen.map((zeile) => zeile.map((zelle) => zelle && mitEingabe(zelle))),
    })),
    bezuege,
  };
}

function ohneFormel(zelle: Listenzelle): Listenzelle {
  return { ...zelle, inhalt: alsInhalt(zelle.wert) ?? zelle.inhalt };
}

function alsInhalt(wert: unknown): Inhalt | undefined {
  return typeof wert === "string" || typeof wert === "number" ? wert : undefined;
}
