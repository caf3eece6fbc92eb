import type { Bestand } from "../../blaetter/bestand";
import type { Mappe } from "../../blaetter/blatt";
import { mappe } from "../../blaetter/mappe";
import { VORLAGE_2021 } from "../../blaetter/vorlage2021";
import { zurWeitergabe } from "../../blaetter/weitergabe";
import { mitLuecken } from "../../saetze/luecken";
import { liesStand } from "../../saetze/staende";
import type { Wahl } from "./wahl";
import type { Zeitraum } from "./zeitraum";

/** Blocks to spare on the sheets of a file, for Stellen typed where no add-in lays the sheets out again. */
const RESERVE_DER_DATEI = 3;

/** The sheets that the officer has asked for, in a workbook that holds `bestand`. */
export function mappeFuerExcel(zeitraum: Zeitraum, wahl: Wahl, bestand: Bestand): Mappe {
  const schreibweise = wahl.schreibweise === "kim" ? "kim" : "formeln";
  return mappe({ ...vorgabe(zeitraum, wahl), schreibweise, reserve: 0 }, bestand);
}

/** The sheets of a file, which may be opened where there is no add-in. */
export function mappeFuerDatei(zeitraum: Zeitraum, wahl: Wahl, bestand: Bestand): Mappe {
  const ganze = { ...vorgabe(zeitraum, wahl), schreibweise: "formeln", reserve: RESERVE_DER_DATEI } as const;
  return zurWeitergabe((hiesiger) => mappe(ganze, hiesiger), bestand);
}

function vorgabe(zeitraum: Zeitraum, { stand, stellen, ohne }: Wahl) {
  return {
    stand: mitLuecken(liesStand(stand)),
    ...zeitraum,
    stellen: stellen === "Vorlage" ? VORLAGE_2021 : [],
    ohne,
  };
}
