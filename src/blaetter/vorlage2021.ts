import type { Planstelle } from "./stellen";

/** The Stellen of the Vorlage, section III, in its order; Modul 3 is calculated in two ways. */
export const VORLAGE_2021: readonly Planstelle[] = [
  {
    kennung: "M1",
    art: "1",
    bezeichnung: "Strategische Steuerung im KI",
    vzae: 3.5,
    entgeltgruppe: "E11",
    bewilligt: "Stand",
  },
  {
    kennung: "M1V",
    art: "1V",
    bezeichnung: "Verwaltungsassistenz im KI",
    vzae: 0.5,
    entgeltgruppe: "E5",
    bewilligt: "Stand",
  },
  {
    kennung: "M2",
    art: "2",
    bezeichnung: "Case Management im KI für die Kommunen",
    vzae: 7,
    entgeltgruppe: "S12",
    bewilligt: "Stand",
  },
  {
    kennung: "M3B1",
    art: "3",
    bezeichnung: "ABH/EBH",
    vzae: 2.25,
    entgeltgruppe: "E9a",
    bewilligt: "Stand",
    szenario: "Berechnung 1",
  },
  {
    kennung: "M3B2",
    art: "3",
    bezeichnung: "ABH/EBH",
    vzae: 3,
    entgeltgruppe: "E9a",
    bewilligt: "Stand",
    szenario: "Berechnung 2",
  },
];
