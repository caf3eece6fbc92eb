import { falsch } from "../grundlage/fehler";
import { alsZeilen, istLeerOderNull, type Zellwert } from "../grundlage/zelle";
import { Saetze, type Satzzeile } from "./saetze";
import { liesStand, saetzeVon, STANDARD } from "./staende";

const MINDESTSPALTEN = 3;

/**
 * Reads the argument `saetze` (Fachkonzept section 6): left out or blank it is the default Stand; one cell is
 * the name of a Stand; a range has the columns of the sheet "KIM Sätze", of which the first three are needed.
 * @throws KimFehler for an unknown Stand (#N/A), a range too narrow or a wrong Satz (#VALUE!)
 */
export function liesSaetze(wert: Zellwert): Saetze {
  const zeilen = alsZeilen(wert);
  const [erste = []] = zeilen;
  if (zeilen.length === 1 && erste.length <= 1) {
    const name = erste[0];
    return saetzeVon(istLeerOderNull(name) ? STANDARD : liesStand(name));
  }
  if (erste.length < MINDESTSPALTEN)
    throw falsch(
      `Sätze: Der Bereich hat ${erste.length} ${erste.length === 1 ? "Spalte" : "Spalten"}. ` +
        "Erlaubt: mindestens die drei Spalten Schlüssel, Bezeichnung und Wert.",
    );
  return new Saetze("eigene Sätze", zeilen.map(alsSatzzeile));
}

function alsSatzzeile(zellen: readonly Zellwert[]): Satzzeile {
  const [schluessel, , wert, , , quelle] = zellen;
  return { schluessel, wert, quelle };
}
