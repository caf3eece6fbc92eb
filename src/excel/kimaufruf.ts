import { formelworte } from "./formelworte";
import type { Namenlage } from "./lage";
import { namensschluessel } from "./verweis";

/** Excel writes `_xldudf_KIM_EIGENANTEIL` where it knows the function from a file and the add-in is not there. */
const UNSERE_FUNKTION = /^(?:_xlfn\.)?(?:kim\.|_xldudf_kim_)/;

/**
 * Tells formulas that call our functions, themselves or by a name of the workbook that stands for such a formula.
 * What only looks like it, within a text or the name of a sheet, is none.
 */
export function kimErkenner(namen: readonly Pick<Namenlage, "name" | "formel">[]): {
  readonly ruftKim: (formel: string) => boolean;
  /** the names that stand for formulas with our functions */
  readonly namen: readonly string[];
} {
  const mitKim = new Set<string>();
  const ruftKim = (formel: string) => {
    const { funktionen, woerter } = formelworte(formel);
    return (
      [...funktionen].some((funktion) => UNSERE_FUNKTION.test(funktion) || mitKim.has(funktion)) ||
      (mitKim.size > 0 && [...woerter].some((wort) => mitKim.has(wort)))
    );
  };
  // Names may stand for one another, so as long as one is found there may be more.
  let gefunden: boolean;
  do {
    gefunden = false;
    for (const { name, formel } of namen) {
      const schluessel = namensschluessel(name);
      if (mitKim.has(schluessel) || typeof formel !== "string" || !ruftKim(formel)) continue;
      mitKim.add(schluessel);
      gefunden = true;
    }
  } while (gefunden);
  return {
    // Most cells of a workbook are no such formulas: they are told without reading them word by word.
    ruftKim: (formel) => (mitKim.size > 0 || /kim\.|_xldudf_kim_/i.test(formel)) && ruftKim(formel),
    namen: namen.filter(({ name }) => mitKim.has(namensschluessel(name))).map(({ name }) => name),
  };
}
