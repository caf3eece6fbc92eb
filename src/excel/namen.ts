import { BLATTKOMMENTAR } from "../blaetter/kennungen";

/** What is noted with a sheet of ours, to tell whether it is still what we wrote: checksums. */
export interface Blattnotiz {
  /** of the layout: everything but the inputs */
  readonly aufbau: string;
  /** of our cells that are no inputs, as the host read them back */
  readonly inhalt: string;
  /** of all cells in the sheet's range that are no inputs, whoever filled them */
  readonly genau: string;
  /** the same without the rows that formulas refer to, and with lists of any length */
  readonly lose: string;
  /** of where the lists stand */
  readonly listen: string;
}

const TEILE = ["aufbau", "inhalt", "genau", "lose", "listen"] as const;
const NOTIZ = /\[(\w+(?:\.\w+)*)\]\s*$/;

/** The comment of a sheet's name. */
export function zeigeNotiz(notiz?: Blattnotiz): string {
  return notiz ? `${BLATTKOMMENTAR} [${TEILE.map((teil) => notiz[teil]).join(".")}]` : BLATTKOMMENTAR;
}

/**
 * @returns `undefined` where writing was interrupted before the note, or where somebody changed the comment; parts
 * that an older version did not note are ""
 */
export function liesNotiz(kommentar: unknown): Blattnotiz | undefined {
  const [, summen] = NOTIZ.exec(typeof kommentar === "string" ? kommentar : "") ?? [];
  if (summen === undefined) return undefined;
  const [aufbau = "", inhalt = "", genau = "", lose = "", listen = ""] = summen.split(".");
  return { aufbau, inhalt, genau, lose, listen };
}
