import { KENNUNG, type Kennung } from "../blaetter/kennungen";
import type { Lage, Namenlage } from "./lage";
import { gleicherName, gleicherVerweis, liesVerweis, namensschluessel } from "./verweis";

/** What has to be done to the workbook's names. */
export interface Namensplan {
  readonly neueNamen: readonly Kennung[];
  /** names that are there and get another target, because formulas that use them must survive */
  readonly umgelenkteNamen: readonly Kennung[];
  /** names of ours that have lost their meaning */
  readonly ueberholteNamen: readonly Namenlage[];
}

/**
 * Decides what becomes of the workbook's names.
 * @param geschriebene the sheets that are added or written again
 */
export function planeNamen(
  gewuenscht: readonly Kennung[],
  geschriebene: readonly string[],
  lage: Lage,
): Namensplan {
  const bleibend = new Set(gewuenscht.map(({ name }) => namensschluessel(name)));
  return {
    neueNamen: gewuenscht.filter(({ name }) => !lage.name(name)),
    umgelenkteNamen: gewuenscht.filter((kennung) => {
      const bisher = lage.name(kennung.name);
      return bisher && !gleicherVerweis(liesVerweis(bisher.formel), kennung);
    }),
    // A result or input of the old layout: left alone, it would silently name another cell.
    ueberholteNamen: lage.namen.filter(({ name, kommentar, formel }) => {
      const blatt = liesVerweis(formel)?.blatt ?? "";
      return (
        !bleibend.has(namensschluessel(name)) &&
        kommentar.startsWith(KENNUNG) &&
        geschriebene.some((geschriebenes) => gleicherName(geschriebenes, blatt))
      );
    }),
  };
}
