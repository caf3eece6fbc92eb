import type { Stand } from "../saetze/satz";
import type { Bestand, Listenzeile } from "./bestand";
import { SAETZELISTE, standzeilen } from "./satztabelle";

/**
 * What a workbook holds, with the Sätze of the Stand as they were at first. Rows that the officer has added, which have
 * keys of their own, follow them as they are.
 */
export function mitSaetzenDesStandes(bestand: Bestand, stand: Stand): Bestand {
  const bisherige = bestand.liste(SAETZELISTE);
  if (!bisherige) return bestand;
  const zurueckgesetzte = standzeilen(stand).map(({ zellen }): Listenzeile =>
    zellen.map(({ inhalt }) => ({ inhalt, wert: typeof inhalt === "object" ? "" : inhalt })),
  );
  const schluessel = new Set(zurueckgesetzte.map(schluesselVon));
  const eigene = bisherige.filter((zeile) => !schluessel.has(schluesselVon(zeile)));
  const saetze = [...zurueckgesetzte, ...eigene];
  return { ...bestand, liste: (name) => (name === SAETZELISTE ? saetze : bestand.liste(name)) };
}

/** Excel, too, finds keys without regard to case. */
function schluesselVon([zelle]: Listenzeile): string {
  return typeof zelle?.wert === "string" ? zelle.wert.trim().toLowerCase() : "";
}
