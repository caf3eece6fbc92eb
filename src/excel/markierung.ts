import type { Bereich } from "../blaetter/blatt";
import { bereichVon, ladeOrt } from "./bereich";
import { type Bezug, liesBezug } from "./bezug";
import { hindernisAus } from "./meldungen";

/** What is selected, and the cell into which a formula would go: its first one. */
export interface Markierung {
  readonly blatt: string;
  readonly bereich: Bereich;
  /** the selected cells as a formula names them */
  readonly bezug: Bezug | undefined;
}

/**
 * Reads what is selected; of several areas nothing but an error can be read.
 * @throws Hindernis
 */
export async function liesMarkierung(): Promise<Markierung> {
  try {
    return await Excel.run(async (context) => {
      const bereich = context.workbook.getSelectedRange();
      bereich.load("address,worksheet/name");
      ladeOrt(bereich);
      await context.sync();
      return {
        blatt: bereich.worksheet.name,
        bereich: bereichVon(bereich),
        bezug: liesBezug(bereich.address),
      };
    });
  } catch (fehler) {
    throw hindernisAus(fehler, "nichts verändert");
  }
}

/**
 * Has `tu` called whenever something else is selected.
 * @returns what ends that
 */
export async function beiMarkierung(tu: () => void): Promise<() => void> {
  try {
    return await Excel.run(async (context) => {
      const ereignis = context.workbook.onSelectionChanged.add(() => {
        tu();
        return Promise.resolve();
      });
      await context.sync();
      return () =>
        void Excel.run(ereignis.context, async (seiner) => {
          ereignis.remove();
          await seiner.sync();
        }).catch(() => undefined);
    });
  } catch (fehler) {
    throw hindernisAus(fehler, "nichts verändert");
  }
}
