import type { Planumriss } from "../stellenplan/umriss";
import { flach } from "../listen";
import type { Inhalt } from "../blatt";
import { formel } from "../formel";
import { GROESSEN, type Groessenname } from "./groessen";

interface Stelle {
  readonly bezeichnung: string;
  readonly szenario: string;
}

type Druckzahlen = readonly (readonly [Groessenname, Inhalt])[];

const stelle = (bezeichnung: string, szenario = ""): Stelle => ({ bezeichnung, szenario });

const STEUERUNG = stelle("Strategische Steuerung im KI");
const ASSISTENZ = stelle("Verwaltungsassistenz im KI");
const CASE_MANAGEMENT = stelle("Case Management im KI für die Kommunen");
const BERECHNUNG_1 = stelle("ABH/EBH", "Berechnung 1");
const BERECHNUNG_2 = stelle("ABH/EBH", "Berechnung 2");
const STELLEN = [STEUERUNG, ASSISTENZ, CASE_MANAGEMENT, BERECHNUNG_1, BERECHNUNG_2];

/** Every figure that section III of the Vorlage prints and that can be calculated, in its order. */
const ABSCHNITT_III: readonly (readonly [fundstelle: string, Stelle, Druckzahlen])[] = [
  ["Text zu 3,5 VZÄ", STEUERUNG, [["eigenanteil", 158_644]]],
  ["Text zur halben VZÄ", ASSISTENZ, [["eigenanteil", 10_317]]],
  ["Text zu sieben VZÄ", CASE_MANAGEMENT, [["eigenanteil", 258_820]]],
  ["Text zu Modul 3 (von)", BERECHNUNG_1, [["eigenanteil", 82_533]]],
  ["Text zu Modul 3 (bis)", BERECHNUNG_2, [["eigenanteil", 150_669]]],
  [
    "Tabelle Modul 1",
    STEUERUNG,
    [
      ["vzae", 3.5],
      ["monate", 13],
      ["kostensatz", 115_418],
      ["gesamtkosten", 403_963],
      ["gefoerderteStellen", 3.5],
      ["foerdersatz", 70_091],
      ["pkSatz", 59_583],
      ["skSatz", 10_508],
      ["foerderung", 245_319],
      ["eigenanteil", 158_644],
    ],
  ],
  [
    "Tabelle Modul 1",
    ASSISTENZ,
    [
      ["vzae", 0.5],
      ["monate", 13],
      ["kostensatz", 79_928],
      ["gesamtkosten", 39_946],
      ["gefoerderteStellen", 1],
      ["foerdersatz", 29_629],
      ["pkSatz", 24_375],
      ["skSatz", 5_254],
      ["foerderung", 29_629],
      ["eigenanteil", 10_317],
    ],
  ],
  [
    "Tabelle Modul 2",
    CASE_MANAGEMENT,
    [
      ["vzae", 7],
      ["monate", 13],
      ["kostensatz", 103_328],
      ["gesamtkosten", 723_298],
      ["gefoerderteStellen", 7],
      ["pkSatz", 59_583],
      ["foerderung", 417_081],
      ["kommunalsatz", 6_771],
      ["kommunalanteil", 47_397],
      ["eigenanteil", 258_820],
    ],
  ],
  [
    "Tabelle Modul 3, Berechnung 1",
    BERECHNUNG_1,
    [
      ["vzae", formel("3*0.75")],
      ["monate", 13],
      ["kostensatzJeStelle", 68_136],
      ["gesamtkosten", 204_408],
      ["gefoerderteStellen", 3],
      ["pkSatz", 40_625],
      ["foerderung", 121_875],
      ["eigenanteil", 82_533],
    ],
  ],
  [
    "Tabelle Modul 3, Berechnung 2",
    BERECHNUNG_2,
    [
      ["vzae", 3],
      ["monate", 13],
      ["kostensatz", 90_848],
      ["gesamtkosten", 272_544],
      ["gefoerderteStellen", 3],
      ["pkSatz", 40_625],
      ["foerderung", 121_875],
      ["eigenanteil", 150_669],
    ],
  ],
];

/** The rows of the list for the Vorlage: Fundstelle, Stelle, Szenario, Größe, gedruckt. */
export const DRUCKZAHLEN_2021: readonly (readonly Inhalt[])[] = flach(
  ABSCHNITT_III.map(([fundstelle, { bezeichnung, szenario }, zahlen]) =>
    zahlen.map(([groesse, zahl]) => [fundstelle, bezeichnung, szenario, GROESSEN[groesse].name, zahl]),
  ),
);

/** What its text says that no calculation finds. */
export const ANMERKUNG_2021 =
  "Der Text nennt zweimal den „31.11.2021“. Diesen Tag gibt es nicht: Der November hat 30 Tage; gemeint ist der 30.11.2021.";

/** Whether a plan holds all Stellen whose figures the Vorlage prints. */
export function istVorlage2021({ stellen }: Planumriss): boolean {
  return STELLEN.every(({ bezeichnung, szenario }) =>
    stellen.some((einer) => einer.bezeichnung === bezeichnung && einer.szenario === szenario),
  );
}
