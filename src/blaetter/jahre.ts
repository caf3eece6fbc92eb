import { verweis } from "./adresse";
import { textkonstante } from "./formel";
import { type Bedingung, LETZTES_JAHR, plananzahl } from "./planabfrage";
import { jahresort } from "./stellenplan/orte";
import { ZEITRAUM } from "./zeitraum";

/** A Haushaltsjahr of the plan, counted from 0, as a number; "" for one beyond those of all Stellen. */
export function haushaltsjahr(jahr: number, blatt: string): string {
  const zahl = verweis(jahresort(jahr), blatt);
  return `IF(${zahl}>${LETZTES_JAHR},"",${zahl})`;
}

/**
 * The name of a Haushaltsjahr of the plan, with the months of it that the period of the workbook covers if they are
 * not all: "2021 (12/2021)", "2022"; "" for a year beyond those of all Stellen. Where a row that is meant has
 * days outside the period, months are not named.
 * @param stellen which rows are meant
 */
export function jahresname(jahr: number, blatt: string, stellen: Bedingung): string {
  const zahl = verweis(jahresort(jahr), blatt);
  const [beginn, ende] = [verweis(ZEITRAUM.beginn, blatt), verweis(ZEITRAUM.ende, blatt)];
  const nichtDavor = `${plananzahl(stellen, ["tagBeginn", `"<"&INT(${beginn})`])}=0`;
  const nichtDanach = `${plananzahl(stellen, ["tagEnde", `">"&INT(${ende})`])}=0`;
  const imZeitraum = `AND(${zahl}>=YEAR(${beginn}),${zahl}<=YEAR(${ende}),${nichtDavor},${nichtDanach})`;
  const monate = `IF(${imZeitraum},${monatstext(zahl, beginn, ende)},"")`;
  return `IF(${zahl}>${LETZTES_JAHR},"",${zahl}&IFERROR(${monate},""))`;
}

/** The months of a year that lie between two days: " (12/2021)", " (01–06/2022)"; "" for all of them. */
export function monatstext(jahr: string, beginn: string, ende: string): string {
  const erster = `IF(YEAR(${beginn})<${jahr},1,MONTH(${beginn}))`;
  const letzter = `IF(YEAR(${ende})>${jahr},12,MONTH(${ende}))`;
  const zweistellig = (monat: string) => `TEXT(${monat},"00")`;
  const von = `IF(${erster}=${letzter},"",${zweistellig(erster)}&${textkonstante("–")})`;
  return `IF(AND(${erster}=1,${letzter}=12),"",${textkonstante(" (")}&${von}&${zweistellig(letzter)}&"/"&${jahr}&")")`;
}
