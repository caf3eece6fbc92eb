import { verweis } from "./adresse";
import { textkonstante } from "./formel";
import { ERSTER_TAG, LETZTER_TAG } from "./planabfrage";
import { jahresort } from "./stellenplan/orte";

/**
 * The name of a Haushaltsjahr of the plan, counted from 0, with the months that the plan has of it if they are not
 * all: "2021 (12/2021)", "2022"; "" for a year beyond the last day of all Stellen.
 */
export function jahresname(jahr: number, blatt: string): string {
  const zahl = verweis(jahresort(jahr), blatt);
  const erster = `IF(YEAR(${ERSTER_TAG})<${zahl},1,MONTH(${ERSTER_TAG}))`;
  const letzter = `IF(YEAR(${LETZTER_TAG})>${zahl},12,MONTH(${LETZTER_TAG}))`;
  const zweistellig = (monat: string) => `TEXT(${monat},"00")`;
  const monate =
    `${textkonstante(" (")}&IF(${erster}=${letzter},"",${zweistellig(erster)}&${textkonstante("–")})` +
    `&${zweistellig(letzter)}&"/"&${zahl}&")"`;
  return `IF(${zahl}>YEAR(${LETZTER_TAG}),"",${zahl}&IF(AND(${erster}=1,${letzter}=12),"",${monate}))`;
}
