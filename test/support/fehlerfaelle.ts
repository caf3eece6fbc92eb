import type { Ort } from "../../src/blaetter/adresse";
import { type Bestand, LEERER_BESTAND, type Listenzeile } from "../../src/blaetter/bestand";
import type { Inhalt, Mappe } from "../../src/blaetter/blatt";
import { mappe } from "../../src/blaetter/mappe";
import { SAETZELISTE } from "../../src/blaetter/satztabelle";
import type { Planeingaben } from "../../src/blaetter/stellenplan/eingaben";
import type { Satz } from "../../src/saetze/satz";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { eingabeort, mitInhalt, satzort } from "./betraege";
import { DREIZEHN_MONATE, eingetragen } from "./rechenfaelle";
import { planzeile } from "./stellenplaene";

/** What must be shown instead of an amount, never a number, and what the Hinweis beside it says. */
interface Anzeige {
  readonly name: string;
  readonly fehler: "#N/A" | "#VALUE!" | "#DIV/0!";
  readonly hinweis: RegExp;
}

/** A row with something wrong in it. */
export interface Fehlerzeile extends Anzeige {
  readonly eingaben: Partial<Planeingaben>;
}

/** A workbook with something wrong that concerns all of its rows. */
export interface Fehlermappe extends Anzeige {
  readonly mappe: Mappe;
  readonly ort: Ort;
  readonly inhalt: string | number;
}

// Sätze with something wrong in them

const EIGENE_ART = {
  Modul: "1",
  Einheit: 1,
  PK: 55_000,
  SK: 9_700,
  SK_Kommunen: 0,
  bewilligt: 10,
  Rundung: "Satz",
};

/** A Stellenart of that key in which one Satz is another one, or missing. */
function art(schluessel: string, anders: Readonly<Partial<Record<keyof typeof EIGENE_ART, Inhalt | null>>>) {
  return Object.entries({ ...EIGENE_ART, ...anders }).flatMap(([feld, wert]): [string, Inhalt][] =>
    wert === null ? [] : [[`Art.${schluessel}.${feld}`, wert]],
  );
}

const KRANKE_SAETZE: readonly (readonly [schluessel: string, wert: Inhalt])[] = [
  ...art("ohnePK", { PK: null }),
  ...art("leererPK", { PK: "" }),
  ...art("PKalsText", { PK: "55.000" }),
  ...art("SKunter0", { SK: -1 }),
  ...art("Einheit0", { Einheit: 0 }),
  ...art("EinheitUnter0", { Einheit: -0.5 }),
  ...art("Cent", { Rundung: "Cent" }),
  ...art("ohneBewilligt", { bewilligt: "" }),
  ["Art.ohneModul.Name", "ohneModul"],
  ...art("ohneModul", { Modul: null }),
  ...art("SKderKommunen", { SK_Kommunen: "viel" }),
  ["EG.X1", 60_000],
  ["EG.X1", 60_000],
  ["EG.X2", 1_000_000.01],
  ["EG.X3", ""],
  ["EG.X4", "80.700"],
];

function satzzeile({ schluessel, wert }: Pick<Satz, "schluessel" | "wert">): Listenzeile {
  return [schluessel, "", wert, "", "", ""].map((inhalt) => ({ inhalt, wert: inhalt }));
}

/** The Sätze of the Stand, followed by those with something wrong. */
const KRANKER_BESTAND: Bestand = {
  ...LEERER_BESTAND,
  liste: (name) =>
    name === SAETZELISTE
      ? [
          ...STAND_2021.saetze.map(satzzeile),
          ...KRANKE_SAETZE.map(([schluessel, wert]) => satzzeile({ schluessel, wert: wert as string })),
        ]
      : undefined,
};

// Rows

const VZAE = /^VZÄ: Erlaubt/;
const GRUPPE = /^EG: Diese Entgeltgruppe/;
const BEWILLIGT = /^bewilligt: Erlaubt/;
const BEGINN = /^Beginn: Das ist kein Datum/;
const ENDE = /^Ende: Erlaubt ist ein Datum/;
const ZEITRAUM = /^Zeitraum: Erlaubt/;
const ART = /^Stellenart: gibt es nicht/;
const WAHL = /^Träger oder Deckung/;
const SATZ = /„KIM Sätze“/;
const FEHLERWERT = /^Eine Angabe dieser Zeile zeigt selbst einen Fehler/;
const FORMEL = { formel: "=1/0" };

const ZEILEN: readonly (readonly [string, Partial<Planeingaben>, Anzeige["fehler"], RegExp])[] = [
  ["VZÄ als Text", { vzae: "3,5" }, "#VALUE!", VZAE],
  ["VZÄ unter 0", { vzae: -1 }, "#VALUE!", VZAE],
  ["VZÄ über 10.000", { vzae: 10_001 }, "#VALUE!", VZAE],
  ["VZÄ mit einem Fehler der Tabelle", { vzae: FORMEL }, "#DIV/0!", FEHLERWERT],
  ["Bezeichnung mit einem Fehler der Tabelle", { bezeichnung: FORMEL }, "#DIV/0!", FEHLERWERT],
  ["Szenario mit einem Fehler der Tabelle", { szenario: FORMEL }, "#DIV/0!", FEHLERWERT],
  ["Deckung mit einem Fehler der Tabelle", { deckung: FORMEL }, "#DIV/0!", FEHLERWERT],
  ["unbekannte Stellenart", { art: "9" }, "#VALUE!", ART],
  ["Stellenart leer", { art: "" }, "#VALUE!", ART],
  ["Stellenart mit Minus", { art: -1 }, "#VALUE!", ART],
  ["Stellenart als Suchmuster", { art: "Case*" }, "#VALUE!", ART],
  ["Stellenart mit Fragezeichen", { art: "?" }, "#VALUE!", ART],
  ["unbekannte Entgeltgruppe", { entgeltgruppe: "E12" }, "#N/A", GRUPPE],
  ["Entgeltgruppe leer", { entgeltgruppe: "" }, "#N/A", GRUPPE],
  ["Entgeltgruppe als Suchmuster", { entgeltgruppe: "E1*" }, "#N/A", GRUPPE],
  ["Entgeltgruppe mit Fragezeichen", { entgeltgruppe: "S1?" }, "#N/A", GRUPPE],
  ["Beginn als Text", { beginn: "1.12.2021" }, "#VALUE!", BEGINN],
  ["Beginn vor 1900", { beginn: 30 }, "#VALUE!", BEGINN],
  ["Ende als Text", { ende: "31.11.2021" }, "#VALUE!", ENDE],
  ["Ende vor Beginn", { beginn: 44_562, ende: 44_561 }, "#VALUE!", ENDE],
  ["mehr als 600 Monate", { beginn: 44_531 - 366 * 51 }, "#VALUE!", ZEITRAUM],
  ["bewilligt 0", { bewilligt: 0 }, "#VALUE!", BEWILLIGT],
  ["bewilligt als anderes Wort", { bewilligt: "alle" }, "#VALUE!", BEWILLIGT],
  ["bewilligt unter 0", { bewilligt: -2 }, "#VALUE!", BEWILLIGT],
  ["anderer Träger", { traeger: "Land" }, "#VALUE!", WAHL],
  ["andere Deckung", { deckung: "keine" }, "#VALUE!", WAHL],
  ["andere tragen Sachkosten", { sachkosten: "Land" }, "#VALUE!", /^Sachkosten trägt/],
  ["Satz fehlt", { art: "ohnePK" }, "#N/A", SATZ],
  ["Satz leer", { art: "leererPK" }, "#N/A", SATZ],
  ["Satz als Text", { art: "PKalsText" }, "#VALUE!", SATZ],
  ["Satz unter 0", { art: "SKunter0" }, "#VALUE!", SATZ],
  ["Satz der Kommunen als Text", { art: "SKderKommunen" }, "#VALUE!", SATZ],
  ["Einheit 0", { art: "Einheit0" }, "#N/A", SATZ],
  ["Einheit unter 0", { art: "EinheitUnter0" }, "#VALUE!", SATZ],
  ["unbekannte Rundung", { art: "Cent" }, "#VALUE!", SATZ],
  ["Modul fehlt", { art: "ohneModul" }, "#N/A", SATZ],
  ["bewilligt im Stand leer", { art: "ohneBewilligt" }, "#N/A", SATZ],
  ["Satz doppelt", { entgeltgruppe: "X1" }, "#VALUE!", GRUPPE],
  ["Satz über 1.000.000 €", { entgeltgruppe: "X2" }, "#VALUE!", GRUPPE],
  ["Satz der Entgeltgruppe leer", { entgeltgruppe: "X3" }, "#N/A", GRUPPE],
  ["Satz der Entgeltgruppe als Text", { entgeltgruppe: "X4" }, "#VALUE!", GRUPPE],
];

export const FEHLERZEILEN: readonly Fehlerzeile[] = ZEILEN.map(([name, eingaben, fehler, hinweis]) => ({
  name,
  eingaben,
  fehler,
  hinweis,
}));

const STEUERUNG = planzeile({ art: "1", vzae: 35_000, entgeltgruppe: "E11" });
const VORGABE = { ...DREIZEHN_MONATE, stand: STAND_2021, schreibweise: "formeln", reserve: 0 } as const;
const [GUTE] = eingetragen({ zeilen: [STEUERUNG], stand: STAND_2021, zeitraum: DREIZEHN_MONATE });

/** A workbook of all these rows, and behind them one without a fault: the Vorlage's first Stelle. */
export const MAPPE_DER_FEHLERZEILEN: Mappe = mappe(
  { ...VORGABE, stellen: [...FEHLERZEILEN.map(({ eingaben }) => ({ ...GUTE!, ...eingaben })), GUTE!] },
  KRANKER_BESTAND,
);

// Whole workbooks

/** A workbook without a fault, of the same Stelle alone. */
export const GUTE_MAPPE = mappe({ ...VORGABE, stellen: [GUTE!] });

const zeitraum = (name: string) => eingabeort(GUTE_MAPPE, `zeitraum.${name}`);

const MAPPEN: readonly (readonly [string, Ort, string | number, Anzeige["fehler"], RegExp])[] = [
  ["Ende vor Beginn", zeitraum("ende"), 44_530, "#VALUE!", ENDE],
  ["Beginn leer", zeitraum("beginn"), "", "#VALUE!", BEGINN],
  ["Ende als Text", zeitraum("ende"), "31.11.2021", "#VALUE!", ENDE],
  ["mehr als 600 Monate", zeitraum("ende"), 44_531 + 366 * 51, "#VALUE!", ZEITRAUM],
  ["IT leer", satzort(GUTE_MAPPE, "KGSt.IT"), "", "#N/A", SATZ],
  ["Sachkosten fehlen", satzort(GUTE_MAPPE, "KGSt.Sachkosten", 0), "KGSt.SK", "#N/A", SATZ],
  ["Gemeinkosten über 100 %", satzort(GUTE_MAPPE, "KGSt.Gemeinkosten"), 1.2, "#VALUE!", SATZ],
];

export const FEHLERMAPPEN: readonly Fehlermappe[] = MAPPEN.map(([name, ort, inhalt, fehler, hinweis]) => ({
  name,
  mappe: mitInhalt(GUTE_MAPPE, ort, inhalt),
  ort,
  inhalt,
  fehler,
  hinweis,
}));
