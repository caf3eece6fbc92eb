import { ZEHNTAUSEND } from "../../../grundlage/bruch";
import { MONATE } from "../../../rechnung/eingabe";
import { a1, verweis } from "../../adresse";
import { falsch, istLeer } from "../../formel";
import { STELLENPLAN } from "../../namen";
import { PAUSCHALE } from "../../pauschale";
import { ZEITRAUM } from "../../zeitraum";
import { jahresort } from "../orte";
import type { Jahresgroesse } from "../spalten";
import { absolut, type Zeilenbezug } from "./zeilenbezug";

/** From here on every spreadsheet counts days alike: Excel knows a 29.02.1900. */
const ERSTER_TAG = "61";
const LETZTER_TAG = "2958465";

/** The period of a row, exactly, and what of its amounts falls before a day (Fachkonzept section 5). */
export function zeit({ z }: Zeilenbezug) {
  const tag = (eingabe: "beginn" | "ende", mindestens: string) => {
    const wert = `IF(${istLeer(z(eingabe))},${verweis(ZEITRAUM[eingabe], STELLENPLAN)},${z(eingabe)})`;
    return `IF(AND(ISNUMBER(${wert}),INT(${wert})>=${mindestens},${wert}<=${LETZTER_TAG}),INT(${wert}),"")`;
  };
  const monate = `ROUND(${z("zeit")}*${String(ZEHNTAUSEND)}/(${z("tageErster")}*${z("tageLetzter")}),0)`;
  return {
    tagBeginn: tag("beginn", ERSTER_TAG),
    tagEnde: tag("ende", `IF(ISNUMBER(${z("tagBeginn")}),${z("tagBeginn")},${LETZTER_TAG})`),
    tageErster: `DAY(EOMONTH(${z("tagBeginn")},0))`,
    tageLetzter: `DAY(EOMONTH(${z("tagEnde")},0))`,
    zeit:
      `${monatswechsel(z, z("tagEnde"))}*${z("tageErster")}*${z("tageLetzter")}` +
      `+DAY(${z("tagEnde")})*${z("tageErster")}-${fehlendeTage(z)}*${z("tageLetzter")}`,
    // Not every spreadsheet takes "" for an error where a day is wanted.
    monateGanz: `IF(COUNT(${z("tagBeginn")},${z("tagEnde")})<2,${falsch("Beginn oder Ende fehlt")},IF(${monate}>${String(MONATE.hoechstens * ZEHNTAUSEND)},${falsch(`Erlaubt: ${MONATE.erlaubt}`)},${monate}))`,
    erstesJahr: `IF(ISNUMBER(${z("geprueft")}),YEAR(${z("tagBeginn")}),"")`,
    letztesJahr: `IF(ISNUMBER(${z("geprueft")}),YEAR(${z("tagEnde")}),"")`,
    bisStichtag: eigenanteilBis(z, "bis"),
    bisVerlaengerung: eigenanteilBis(z, "verlaengertBis"),
  };
}

/** What of the row falls into a Haushaltsjahr, by cumulative rounding. */
export function jeJahr({ z }: Zeilenbezug, groesse: Jahresgroesse, jahr: number): string {
  if (groesse === "zeit") {
    const monate = `(${absolut(a1(jahresort(jahr)))}-YEAR(${z("tagBeginn")}))*12+13-MONTH(${z("tagBeginn")})`;
    return `MAX(0,MIN(${z("zeit")},((${monate})*${z("tageErster")}-${fehlendeTage(z)})*${z("tageLetzter")}))`;
  }
  const bisEnde = (ende: number) => anteil(z(groesse), z({ groesse: "zeit", jahr: ende }), z("zeit"));
  return jahr === 0 ? bisEnde(jahr) : `${bisEnde(jahr)}-${bisEnde(jahr - 1)}`;
}

const monatswechsel = (z: Zeilenbezug["z"], bis: string) =>
  `((YEAR(${bis})-YEAR(${z("tagBeginn")}))*12+MONTH(${bis})-MONTH(${z("tagBeginn")}))`;
const fehlendeTage = (z: Zeilenbezug["z"]) => `(DAY(${z("tagBeginn")})-1)`;

/** The part of the Eigenanteil up to a day, that day included. */
function eigenanteilBis(z: Zeilenbezug["z"], ort: "bis" | "verlaengertBis"): string {
  const stichtag = verweis(PAUSCHALE[ort], STELLENPLAN);
  const tage = `DAY(EOMONTH(${stichtag},0))`;
  const monate =
    `(${monatswechsel(z, stichtag)}*${z("tageErster")}*${tage}` +
    `+DAY(${stichtag})*${z("tageErster")}-${fehlendeTage(z)}*${tage})`;
  const teil = anteil(z("eigenanteil"), `(${monate}*${z("tageLetzter")})`, `(${z("zeit")}*${tage})`);
  return `IF(INT(${stichtag})<${z("tagBeginn")},0,IF(INT(${stichtag})>=${z("tagEnde")},${z("eigenanteil")},${teil}))`;
}

/** A share of a whole amount, half away from zero; zaehler and nenner are whole, and so is what is rounded. */
function anteil(betrag: string, zaehler: string, nenner: string): string {
  return `SIGN(${betrag})*(INT(ABS(${betrag})/${nenner})*${zaehler}+ROUND(MOD(ABS(${betrag}),${nenner})*${zaehler}/${nenner},0))`;
}
