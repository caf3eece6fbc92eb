import { liesKommazahl } from "../grundlage/zahlenform";
import { istLeer } from "../grundlage/zelle";
import { TAGE, VOLLE_WOCHE, vzaeAusTagen, WOCHENTAGE } from "../rechnung/vzae";
import { type Ergebnis, jeZelle } from "./je-zelle";
import type { Argument } from "./spreizen";

/** Days per week as VZÄ; blank days are 0, a week left blank is five days. */
export function vzaeJeZelle(tage: Argument, wochentage: Argument): Ergebnis {
  return jeZelle([tage, wochentage], ([anzahl, woche]) =>
    vzaeAusTagen(
      istLeer(anzahl) ? 0 : liesKommazahl(anzahl, TAGE, "Tage"),
      istLeer(woche) ? VOLLE_WOCHE : liesKommazahl(woche, WOCHENTAGE, "Wochentage"),
    ),
  );
}
