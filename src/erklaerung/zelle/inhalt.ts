import type { Ort } from "../../blaetter/adresse";
import type { Erklaerung } from "../erklaerung";
import { alsFlaeche, ortsname } from "../flaeche";

/** What is said of a cell; place, value and formula are added where nothing else is said of them. */
export type Inhalt = Pick<Erklaerung, "titel" | "einleitung" | "hinweise" | "abschnitte"> &
  Partial<Erklaerung>;

/** Said where there is nothing to explain. */
export const NICHTS =
  "Zu dieser Zelle gibt es keinen Rechenweg. Erklärt werden Zellen mit einer KIM-Formel, zum Beispiel " +
  '=KIM.EIGENANTEIL(1; 3,5; "E11"; 13), und jede Zahl auf den Blättern, die das Add-in erzeugt hat.';

/** Nothing to explain. */
export function nichts(ort: Ort): Inhalt {
  return { titel: ortsname(alsFlaeche(ort)), einleitung: NICHTS, hinweise: [], abschnitte: [] };
}
