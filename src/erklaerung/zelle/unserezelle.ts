import { beschriftung } from "../blatt/beschriftung";
import { Plan } from "../blatt/planleser";
import { zerlege } from "../formel/zerlegung";
import { alleZusammen } from "../mappensicht";
import { spurVon } from "../rechner/spur";
import { type Auswahl, formelDer } from "./auswahl";
import { erklaereEinzeleingabe } from "./eingabe";
import type { Inhalt } from "./inhalt";
import { erklaereListenzelle } from "./listenzelle";
import { erklaerePlanzelle } from "./stellenplanzelle";
import { erklaereUnsereFormel } from "./unsereformel";
import { stichtageVon, umgebungVon, type Zusammenhang } from "./zusammenhang";

/** A figure that is taken from another cell is followed so far. */
const HOECHSTENS_WEITER = 4;

/**
 * A cell of a sheet of ours.
 * @param tiefe over how many cells it was come to
 */
export function erklaereUnsereZelle(auswahl: Auswahl, zusammenhang: Zusammenhang, tiefe = 0): Inhalt {
  const { sicht } = zusammenhang;
  const [plan, einzeleingabe] = alleZusammen<unknown>([
    () => Plan.von(sicht),
    () => erklaereEinzeleingabe(auswahl, zusammenhang),
    // What comes later asks for these, too.
    () => beschriftung(auswahl.ort, sicht, undefined),
    () => stichtageVon(sicht),
    () => liesFormel(auswahl, zusammenhang),
  ]) as [Plan | undefined, Inhalt | undefined];
  if (einzeleingabe) return einzeleingabe;
  const mitPlan = { ...zusammenhang, plan };
  if (plan?.liste.enthaelt(auswahl.ort)) return erklaerePlanzelle(auswahl, plan, mitPlan);
  const weiter =
    tiefe < HOECHSTENS_WEITER
      ? (andere: Auswahl) => erklaereUnsereZelle(andere, zusammenhang, tiefe + 1)
      : undefined;
  const ausFormel = (eine: Auswahl) => erklaereUnsereFormel(eine, mitPlan, weiter);
  return erklaereListenzelle(auswahl, mitPlan, ausFormel) ?? ausFormel(auswahl);
}

function liesFormel(auswahl: Auswahl, { sicht }: Zusammenhang): void {
  const zerlegung = zerlege(formelDer(auswahl));
  if (zerlegung) spurVon(zerlegung, umgebungVon(auswahl.ort, sicht));
}
