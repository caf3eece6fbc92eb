import { a1, type Ort } from "./adresse";
import type { Pruefung } from "./blatt";
import { datumstext, falsch, formel } from "./formel";
import { UEBERSICHT } from "./namen";
import { eingabe, type Zeile, zelle } from "./zellen";

const ERSTE_ZEILE = 4;
const WERT = 1;
const NEBENWERT = 6;

const ort = (zeile: number, spalte: number): Ort => ({
  blatt: UEBERSICHT,
  zeile: ERSTE_ZEILE + zeile,
  spalte,
});

/** Where the period of the whole workbook stands: on "KIM Übersicht", once. */
export const ZEITRAUM = {
  /** "01.12.2021 bis 31.12.2022" */
  text: { blatt: UEBERSICHT, zeile: 1, spalte: 0 },
  beginn: ort(0, WERT),
  ende: ort(1, WERT),
  monate: ort(2, WERT),
  tageErster: ort(0, NEBENWERT),
  tageLetzter: ort(1, NEBENWERT),
  monatswechsel: ort(2, NEBENWERT),
  monateGanz: ort(3, NEBENWERT),
} as const satisfies Readonly<Record<string, Ort>>;

const BEGINN = a1(ZEITRAUM.beginn);
const ENDE = a1(ZEITRAUM.ende);

/** From here on every spreadsheet counts days alike: Excel knows a 29.02.1900. */
export const ERSTER_TAG = 61;
export const LETZTER_TAG = 2_958_465;

/** The period as text, for the title. */
export const ZEITRAUMTEXT = formel(`${datumstext(BEGINN)}&" bis "&${datumstext(ENDE)}`);

/**
 * The rows with beginning, end and months. A begun month counts by days covered / days of that month, to four
 * decimals (Fachkonzept section 5).
 */
export function zeitraumzeilen(beginn: number, ende: number): readonly Zeile[] {
  const [erster, letzter] = [a1(ZEITRAUM.tageErster), a1(ZEITRAUM.tageLetzter)];
  const wechsel = a1(ZEITRAUM.monatswechsel);
  const gueltig = `AND(COUNT(${BEGINN},${ENDE})=2,${BEGINN}>=${String(ERSTER_TAG)},INT(${ENDE})>=INT(${BEGINN}))`;
  const monate = `${wechsel}*${erster}*${letzter}+DAY(${ENDE})*${erster}-(DAY(${BEGINN})-1)*${letzter}`;
  return [
    zeile(
      "Beginn",
      eingabe(
        "eingabeDatum",
        beginn,
        "zeitraum.beginn",
        pruefung(ERSTER_TAG, "Erlaubt: ein Datum, zum Beispiel 01.12.2021."),
      ),
      "Tage des Monats, in dem der Zeitraum beginnt",
      `DAY(EOMONTH(${BEGINN},0))`,
    ),
    zeile(
      "Ende",
      eingabe(
        "eingabeDatum",
        ende,
        "zeitraum.ende",
        pruefung(BEGINN, "Erlaubt: ein Datum, nicht vor dem Beginn."),
      ),
      "Tage des Monats, in dem er endet",
      `DAY(EOMONTH(${ENDE},0))`,
    ),
    zeile(
      "Monate",
      zelle("zahl", formel(`${a1(ZEITRAUM.monateGanz)}/10000`)),
      "Monatswechsel dazwischen",
      `(YEAR(${ENDE})-YEAR(${BEGINN}))*12+MONTH(${ENDE})-MONTH(${BEGINN})`,
    ),
    zeile(
      "",
      undefined,
      "Monate in Zehntausendsteln, angebrochene nach Tagen",
      `IF(${gueltig},ROUND((${monate})*10000/(${erster}*${letzter}),0),${falsch("Das Ende liegt vor dem Beginn, oder ein Datum fehlt")})`,
    ),
  ];
}

function zeile(beschriftung: string, wert: Zeile[number], nebenrechnung: string, ausdruck: string): Zeile {
  return [
    zelle("text", beschriftung),
    wert,
    undefined,
    zelle("klein", nebenrechnung),
    undefined,
    undefined,
    zelle("kleinGanzzahl", formel(ausdruck)),
  ];
}

function pruefung(ab: number | string, satz: string): Pruefung {
  const adresse = ab === BEGINN ? ENDE : BEGINN;
  const grenzen = `${adresse}>=${String(ab)},${adresse}<=${String(LETZTER_TAG)}`;
  return { art: "formel", formel: `=AND(ISNUMBER(${adresse}),${grenzen})`, satz };
}
