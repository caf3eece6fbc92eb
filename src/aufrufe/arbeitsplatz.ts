import { ZEHNTAUSEND } from "../grundlage/bruch";
import { falsch, oderWirf, versuche } from "../grundlage/fehler";
import { liesZahlenform, type Zahlenform } from "../grundlage/zahlenform";
import { istLeer, istLeerOderNull, type Zellwert } from "../grundlage/zelle";
import { arbeitsplatzkosten } from "../rechnung/arbeitsplatz";
import { MONATE } from "../rechnung/eingabe";
import { liesSaetze } from "../saetze/bereich";
import { liesEntgeltgruppe } from "../saetze/entgeltgruppe";
import { Saetze } from "../saetze/saetze";
import { type Ergebnis, jeZelle } from "./je-zelle";
import type { Argument } from "./spreizen";

/** KGSt cost of a workplace for each grade and number of months; "" for a blank grade. */
export function arbeitsplatzkostenJeZelle(
  entgeltgruppe: Argument,
  monate: Argument,
  saetzeArgument: Argument,
): Ergebnis {
  const saetze = versuche(() => liesSaetze(saetzeArgument));
  return jeZelle([entgeltgruppe, monate], ([gruppenzelle, monatszelle]) => {
    if (istLeerOderNull(gruppenzelle)) return "";
    const gruppe = liesEntgeltgruppe(gruppenzelle);
    if (saetze instanceof Saetze) saetze.personalkosten(gruppe);
    return arbeitsplatzkosten(gruppe, liesMonate(monatszelle), oderWirf(saetze));
  });
}

const EIN_JAHR = 12 * ZEHNTAUSEND;
const MONATE_NICHT_NULL: Zahlenform = { ...MONATE, erlaubt: "bis 600 Monate (ohne Angabe gelten 12)" };

/** The months of a workplace in ten-thousandths; 12 where none are given. */
export function liesMonate(wert: Zellwert): number {
  const monate = istLeer(wert) ? EIN_JAHR : liesZahlenform(wert, MONATE_NICHT_NULL, "Monate");
  if (monate > 0) return monate;
  throw falsch(
    "Monate: 0 ist nicht eindeutig, denn auch eine leere Zelle kommt als 0 an. " +
      "Erlaubt: mehr als 0 bis 600 Monate, oder keine Angabe für 12 Monate.",
  );
}
