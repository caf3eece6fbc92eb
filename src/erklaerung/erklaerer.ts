import { zeigeWert } from "./anzeige";
import { Sollmappen } from "./blatt/soll";
import type { Erklaerung } from "./erklaerung";
import { deutscheFormel } from "./formel/deutsch";
import { type Mappensicht, NochNichtGelesen } from "./mappensicht";
import { type Auswahl, formelDer } from "./zelle/auswahl";
import { erklaereIhreFormel } from "./zelle/ihreformel";
import { erklaereUnsereZelle } from "./zelle/unserezelle";
import { istUnseres } from "./zelle/zusammenhang";

/** Explains cells of a workbook. Keeps what is expensive to lay out for the next cell. */
export class Erklaerer {
  private readonly soll = new Sollmappen();

  /**
   * @returns `undefined` where something has to be read first: what, the Mappensicht has noted
   */
  erklaere(auswahl: Auswahl, sicht: Mappensicht): Erklaerung | undefined {
    try {
      return this.ausGelesenem(auswahl, sicht);
    } catch (fehler) {
      if (fehler instanceof NochNichtGelesen) return undefined;
      throw fehler;
    }
  }

  private ausGelesenem(auswahl: Auswahl, sicht: Mappensicht): Erklaerung {
    const { ort, zelle } = auswahl;
    const formel = formelDer(auswahl);
    const erklaere = istUnseres(ort.blatt, sicht) ? erklaereUnsereZelle : erklaereIhreFormel;
    return {
      ort,
      wert: zeigeWert(zelle.wert, zelle.zahlenformat),
      formel: formel === undefined ? "" : deutscheFormel(formel),
      ...erklaere(auswahl, { sicht, soll: this.soll, plan: undefined }),
    };
  }
}
