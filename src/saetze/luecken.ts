import { beschriftung } from "./beschriftung";
import type { Satz, Stand } from "./satz";
import { STANDARD } from "./staende";

/**
 * A Stand as it begins on a sheet: what it knows, and an empty row for every Satz that is not public, so that the
 * officer sees what is hers to enter. Until she does, a missing Satz is an error that names its key (Fachkonzept
 * section 6). What a Stellenart is called and where it belongs is no rate, and is taken over.
 */
export function mitLuecken(stand: Stand): Stand {
  if (stand === STANDARD) return stand;
  const bekannte = new Map(stand.saetze.map((satz) => [satz.schluessel, satz]));
  const luecke = (satz: Satz): Satz =>
    /^Art\..+\.(?:Name|Modul)$/.test(satz.schluessel)
      ? { ...satz, quelle: `Bezeichnung wie im Stand ${STANDARD.name}` }
      : {
          schluessel: satz.schluessel,
          wert: "",
          gueltigAb: "",
          quelle: `im Stand ${stand.name} nicht öffentlich: bitte Wert und Quelle eintragen`,
        };
  return {
    name: stand.name,
    saetze: STANDARD.saetze.map((satz) => bekannte.get(satz.schluessel) ?? luecke(satz)),
  };
}

/** What of a Stand is left to the officer, in the words of the sheet "KIM Sätze". */
export function fehlendeSaetze(stand: Stand): readonly string[] {
  const ganzer = mitLuecken(stand);
  return ganzer.saetze
    .filter(({ wert }) => wert === "")
    .map(({ schluessel }) => beschriftung(schluessel, ganzer).bezeichnung);
}
