import type { Bestand } from "../bestand";
import type { Blatt } from "../blatt";
import { druck } from "../druck";
import { mitHoehen } from "../hoehe";
import { CM_EINSATZ } from "../namen";
import type { Planumriss } from "../stellenplan/umriss";
import { nebeneinander } from "./block";
import { einsatzblock } from "./einsatz";
import { EINSATZ } from "./einsatzlage";
import { KOMMUNEN_2021 } from "./kommunen2021";
import { schluesselblock } from "./schluessel";
import { ZEILEN } from "./zeilen";

/**
 * The sheet "KIM CM-Einsatz": the days of each Kommune and its share of Modul 2, and beside it a distribution of VZÄ by
 * any key. The lists stand beside each other, so that both can grow.
 */
export function cmEinsatzblatt(umriss: Planumriss, bestand: Bestand): Blatt {
  // Whoever begins with an empty plan begins with Kommunen of her own, too.
  const vorgabe = umriss.stellen.length === 0 ? [] : KOMMUNEN_2021;
  const [einsatz, schluessel] = [einsatzblock(bestand, vorgabe), schluesselblock(bestand, vorgabe)];
  return mitHoehen({
    name: CM_EINSATZ,
    zweck:
      "Tage der Kommunen im Case Management und ihr Anteil an Modul 2; VZÄ nach einem Schlüssel verteilen.",
    ...nebeneinander(einsatz, schluessel),
    fixierteZeilen: 0,
    listen: [einsatz.liste, schluessel.liste],
    druck: {
      ...druck("quer", umriss.stand, [ZEILEN.listenkopf, ZEILEN.listenkopf]),
      bereich: EINSATZ.druckbereich("hinweis"),
    },
  });
}
