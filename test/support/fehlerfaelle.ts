import type { Inhalt, Mappe } from "../../src/blaetter/blatt";
import { mappe } from "../../src/blaetter/mappe";
import { VORLAGE_2021 } from "../../src/blaetter/vorlage2021";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { eingabeort } from "./betraege";
import { DREIZEHN_MONATE } from "./rechenfaelle";

/** Something wrong in a cell, and the error that the Eigenanteil must show: never a number. */
export interface Fehlerfall {
  readonly name: string;
  readonly mappe: Mappe;
  readonly fehler: "#N/A" | "#VALUE!";
  /** what the sheet says beside the Eigenanteil */
  readonly hinweis: RegExp;
}

const VORLAGE = mappe({ stellen: VORLAGE_2021.slice(0, 1), stand: STAND_2021, ...DREIZEHN_MONATE });

/** The Mappe of the Vorlage's first Stelle with other contents in some of its cells. */
function mit(neu: Readonly<Record<string, Inhalt>>, spalte = 0): Mappe {
  const orte = Object.entries(neu).map(([name, inhalt]) => ({ ...eingabeort(VORLAGE, name), inhalt }));
  return {
    ...VORLAGE,
    blaetter: VORLAGE.blaetter.map((blatt) => ({
      ...blatt,
      zeilen: blatt.zeilen.map((zeile, z) =>
        zeile.map((zelle, s) => {
          const ort = orte.find(
            (einer) => einer.blatt === blatt.name && einer.zeile === z && einer.spalte + spalte === s,
          );
          return ort && zelle ? { ...zelle, inhalt: ort.inhalt } : zelle;
        }),
      ),
    })),
  };
}

const SCHLUESSELSPALTE = -2;

const VZAE = /^VZÄ: Erlaubt/;
const GRUPPE = /^Diese Entgeltgruppe/;
const BEWILLIGT = /^bewilligt: Erlaubt/;
const ZEITRAUM = /Zeitraum/;
const SATZ = /„KIM Sätze“/;

const FAELLE: readonly (readonly [string, Mappe, Fehlerfall["fehler"], RegExp])[] = [
  ["VZÄ leer", mit({ "M1.vzae": "" }), "#VALUE!", VZAE],
  ["VZÄ als Text", mit({ "M1.vzae": "3,5" }), "#VALUE!", VZAE],
  ["VZÄ unter 0", mit({ "M1.vzae": -1 }), "#VALUE!", VZAE],
  ["VZÄ über 10.000", mit({ "M1.vzae": 10_001 }), "#VALUE!", VZAE],
  ["unbekannte Entgeltgruppe", mit({ "M1.entgeltgruppe": "E12" }), "#N/A", GRUPPE],
  ["Entgeltgruppe leer", mit({ "M1.entgeltgruppe": "" }), "#N/A", GRUPPE],
  ["Entgeltgruppe als Suchmuster", mit({ "M1.entgeltgruppe": "E1*" }), "#N/A", GRUPPE],
  ["bewilligt 0", mit({ "M1.bewilligt": 0 }), "#VALUE!", BEWILLIGT],
  ["bewilligt als anderes Wort", mit({ "M1.bewilligt": "alle" }), "#VALUE!", BEWILLIGT],
  ["bewilligt unter 0", mit({ "M1.bewilligt": -2 }), "#VALUE!", BEWILLIGT],
  ["Ende vor Beginn", mit({ "zeitraum.ende": 44530 }), "#VALUE!", ZEITRAUM],
  ["Beginn leer", mit({ "zeitraum.beginn": "" }), "#VALUE!", ZEITRAUM],
  ["Ende als Text", mit({ "zeitraum.ende": "31.11.2021" }), "#VALUE!", ZEITRAUM],
  ["mehr als 600 Monate", mit({ "zeitraum.ende": 44531 + 366 * 51 }), "#VALUE!", ZEITRAUM],
  ["Satz leer", mit({ "satz.KGSt.IT": "" }), "#N/A", SATZ],
  ["Satz fehlt", mit({ "satz.Art.1.PK": "Art.1.PX" }, SCHLUESSELSPALTE), "#N/A", SATZ],
  ["Satz doppelt", mit({ "satz.EG.E5": "EG.E11" }, SCHLUESSELSPALTE), "#VALUE!", GRUPPE],
  ["Satz als Text", mit({ "satz.Art.1.PK": "55.000" }), "#VALUE!", SATZ],
  ["Satz unter 0", mit({ "satz.Art.1.SK": -1 }), "#VALUE!", SATZ],
  ["Satz über 1.000.000 €", mit({ "satz.EG.E11": 1_000_001 }), "#VALUE!", GRUPPE],
  ["Einheit 0", mit({ "satz.Art.1.Einheit": 0 }), "#VALUE!", SATZ],
  ["unbekannte Rundung", mit({ "satz.Art.1.Rundung": "Cent" }), "#VALUE!", SATZ],
  ["bewilligt im Stand leer", mit({ "satz.Art.1.bewilligt": "" }), "#N/A", BEWILLIGT],
];

export const FEHLERFAELLE: readonly Fehlerfall[] = FAELLE.map(([name, blaetter, fehler, hinweis]) => ({
  name,
  mappe: blaetter,
  fehler,
  hinweis,
}));
