import { falsch, fehlt } from "../grundlage/fehler";
import { alsFehlertext, beschreibe, weitergereichterFehler, type Zellwert } from "../grundlage/zelle";
import { Saetze } from "./saetze";
import type { Stand } from "./satz";
import { STAND_2021 } from "./stand2021";
import { STAND_2023 } from "./stand2023";
import { STAND_2025 } from "./stand2025";

/** All Stände there are. */
export const STAENDE: readonly Stand[] = [STAND_2021, STAND_2023, STAND_2025];

/** What a formula takes that names none, so that one in an old workbook never changes by an update. */
export const STANDARD = STAND_2021;

const gelesen = new Map<Stand, Saetze>();

/** The Sätze of a Stand. */
export function saetzeVon(stand: Stand): Saetze {
  const bekannt = gelesen.get(stand);
  if (bekannt) return bekannt;
  const saetze = new Saetze(`Stand ${stand.name}`, stand.saetze);
  gelesen.set(stand, saetze);
  return saetze;
}

/**
 * The Stand of a name, given as text or number.
 * @throws KimFehler #N/A for a name that no Stand has, #VALUE! for what cannot be a name
 */
export function liesStand(name: Zellwert): Stand {
  const fehlertext = alsFehlertext(name);
  if (fehlertext !== undefined) throw weitergereichterFehler("Sätze", fehlertext);
  if (typeof name !== "string" && typeof name !== "number")
    throw falsch(`Sätze: ${beschreibe(name)} ist kein Stand. ${erlaubt()}`);
  const stand = STAENDE.find((einer) => einer.name === String(name).trim());
  if (!stand) throw fehlt(`Sätze: Den Stand ${beschreibe(name)} gibt es nicht. ${erlaubt()}`);
  return stand;
}

function erlaubt(): string {
  return `Erlaubt: ${STAENDE.map(({ name }) => name).join(", ")} oder ein Bereich in der Form des Blattes „KIM Sätze“.`;
}
