import { abgleichJeZelle } from "./abgleich";
import { arbeitsplatzkostenJeZelle } from "./arbeitsplatz";
import type { Ergebnis } from "./je-zelle";
import type { Argument } from "./spreizen";
import { betragJeStelle, rechenwegZeilen, type Stellenargumente } from "./stellen";
import { verteilungTabelle } from "./verteilung";
import { vzaeJeZelle } from "./vzae";
import { haushaltsjahrZeilen, monateJeZelle } from "./zeit";

type Stellenaufruf = [...argumente: Stellenargumente, saetze: Argument];

/**
 * Every function of the namespace KIM, by its id, with whatever cells hold (Fachkonzept section 7). The add-in's
 * functions and the live results of the pane are both calls of these, so that they cannot differ. Not called KIM, which
 * a build for trying out replaces wherever a function follows it.
 */
export const AUFRUFE = {
  EIGENANTEIL: (...[modul, vzae, entgeltgruppe, monate, bewilligt, saetze]: Stellenaufruf) =>
    betragJeStelle("eigenanteil", [modul, vzae, entgeltgruppe, monate, bewilligt], saetze),
  GESAMTKOSTEN: (...[modul, vzae, entgeltgruppe, monate, bewilligt, saetze]: Stellenaufruf) =>
    betragJeStelle("gesamtkosten", [modul, vzae, entgeltgruppe, monate, bewilligt], saetze),
  FOERDERUNG: (...[modul, vzae, entgeltgruppe, monate, bewilligt, saetze]: Stellenaufruf) =>
    betragJeStelle("foerderung", [modul, vzae, entgeltgruppe, monate, bewilligt], saetze),
  KOMMUNALANTEIL: (...[modul, vzae, entgeltgruppe, monate, bewilligt, saetze]: Stellenaufruf) =>
    betragJeStelle("kommunalanteil", [modul, vzae, entgeltgruppe, monate, bewilligt], saetze),
  RECHENWEG: (...[modul, vzae, entgeltgruppe, monate, bewilligt, saetze]: Stellenaufruf) =>
    rechenwegZeilen([modul, vzae, entgeltgruppe, monate, bewilligt], saetze),
  ARBEITSPLATZKOSTEN: arbeitsplatzkostenJeZelle,
  MONATE: monateJeZelle,
  HAUSHALTSJAHRE: haushaltsjahrZeilen,
  VERTEILUNG: verteilungTabelle,
  VZAE: vzaeJeZelle,
  ABGLEICH: abgleichJeZelle,
} as const satisfies Readonly<Record<string, (...argumente: never) => Ergebnis>>;

/** The id of a function. */
export type Funktionsid = keyof typeof AUFRUFE;

/** Whether there is a function of that id. */
export function istFunktionsid(id: string): id is Funktionsid {
  return Object.prototype.hasOwnProperty.call(AUFRUFE, id);
}

/** Calls a function; arguments that are missing at the end are left out. */
export function rufe(id: Funktionsid, argumente: readonly Argument[]): Ergebnis {
  const funktion: (...argumente: Argument[]) => Ergebnis = AUFRUFE[id];
  return funktion(...argumente);
}
