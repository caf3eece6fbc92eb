import { verweis } from "./adresse";
import { formel } from "./formel";
import { STELLENPLAN } from "./namen";
import { LEERE_EINGABEN, type Planeingaben } from "./stellenplan/eingaben";
import { ZEITRAUM } from "./zeitraum";

/** What most Stellen of the Vorlage have in common: the period of the whole plan, granted by the Stand, paid by the Kreis. */
const STELLE: Planeingaben = {
  ...LEERE_EINGABEN,
  beginn: formel(verweis(ZEITRAUM.beginn, STELLENPLAN)),
  ende: formel(verweis(ZEITRAUM.ende, STELLENPLAN)),
  bewilligt: "Stand",
  traeger: "Kreis",
  sachkosten: "Kreis",
  deckung: "überplanmäßig",
};

const STEUERUNG = { ...STELLE, art: "Strategische Steuerung", entgeltgruppe: "E11" };
const CASE_MANAGEMENT = { ...STELLE, art: "Case Management", entgeltgruppe: "S12" };
const BEHOERDEN = { ...STELLE, art: "ABH/EBH", bezeichnung: "ABH/EBH", entgeltgruppe: "E9a" };

/**
 * All Stellen of the Vorlage, by Modul: those that its section III calculates; the four VZÄ of Modul 2 that were filled
 * before (section II: one in Troisdorf, three in the KI), whose grade it does not print and which get that of the others;
 * and Troisdorf's coordination Stelle, which the Kreis passes on (section I), besides the 3,5 VZÄ of the Bescheid.
 */
export const VORLAGE_2021: readonly Planeingaben[] = [
  { ...STEUERUNG, bezeichnung: "Strategische Steuerung im KI", vzae: 3.5 },
  {
    ...STELLE,
    art: "Verwaltungsassistenz",
    bezeichnung: "Verwaltungsassistenz im KI",
    vzae: 0.5,
    entgeltgruppe: "E5",
  },
  {
    ...STEUERUNG,
    bezeichnung: "Strategische Steuerung in Troisdorf",
    vzae: 1,
    bewilligt: 1,
    traeger: "weitergeleitet",
    deckung: "",
  },
  {
    ...CASE_MANAGEMENT,
    bezeichnung: "Case Management im KI für die Kommunen",
    vzae: 7,
    sachkosten: "Kommune",
  },
  {
    ...CASE_MANAGEMENT,
    bezeichnung: "Koordinierung Case Management (seit 2020)",
    vzae: 1,
    deckung: "im Haushalt",
  },
  {
    ...CASE_MANAGEMENT,
    bezeichnung: "Frühkindliche Sprachförderung (seit 2020)",
    vzae: 2,
    deckung: "im Haushalt",
  },
  {
    ...CASE_MANAGEMENT,
    bezeichnung: "Case Management in Troisdorf (seit 2020)",
    vzae: 1,
    traeger: "weitergeleitet",
    deckung: "",
  },
  { ...BEHOERDEN, vzae: 2.25, szenario: "Berechnung 1" },
  { ...BEHOERDEN, vzae: 3, szenario: "Berechnung 2" },
];
