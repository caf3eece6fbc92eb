import type { Satz, Stand } from "../../src/saetze/satz";
import type { Satzzeile } from "../../src/saetze/saetze";

/** Rows of Sätze of which a test cares for key and value only. */
export function satzzeilen(
  ...paare: readonly (readonly [schluessel: unknown, wert: unknown])[]
): Satzzeile[] {
  return paare.map(([schluessel, wert]) => ({ schluessel, wert, quelle: "" }));
}

/** A Stand with some Sätze changed, or more of them. */
export function mitSaetzen(stand: Stand, neue: Readonly<Record<string, number | string>>): Stand {
  const geaendert = stand.saetze.map((satz) => ({ ...satz, wert: neue[satz.schluessel] ?? satz.wert }));
  const bekannt = new Set(stand.saetze.map(({ schluessel }) => schluessel));
  const eigene = Object.entries(neue)
    .filter(([schluessel]) => !bekannt.has(schluessel))
    .map(([schluessel, wert]): Satz => ({
      schluessel,
      wert,
      gueltigAb: "",
      quelle: "eigener Satz",
    }));
  return { ...stand, saetze: [...geaendert, ...eigene] };
}
