import { ABGLEICHLISTE } from "../../blaetter/abgleich/abgleichblatt";
import { EINSATZLISTE } from "../../blaetter/cmeinsatz/einsatz";
import { VERTEILUNGSLISTE } from "../../blaetter/cmeinsatz/schluessel";
import { SAETZELISTE } from "../../blaetter/satztabelle";
import { STELLENLISTE } from "../../blaetter/stellenplan/eingaben";
import { MONATE } from "../../rechnung/eingabe";
import { DECKUNGSARTEN, SACHKOSTENTRAEGER, TRAEGER } from "../../rechnung/plan";
import { TAGE, WOCHENTAGE } from "../../rechnung/vzae";
import { ANTEIL, EURO, UMFANG, VZAE } from "../../saetze/schluessel";

/** What an input is, and what it may be. */
export interface Eingabeerklaerung {
  readonly was: string;
  readonly einheit: string;
  readonly erlaubt: string;
}

const eingabe = (was: string, einheit: string, erlaubt: string): Eingabeerklaerung => ({
  was,
  einheit,
  erlaubt,
});

const TEXT = "ein Text";
const DATUM = "ein Datum, zum Beispiel 01.12.2021";
const RESTBETRAG = "ein Betrag in vollen Euro von 0 bis 1.000.000.000";

/** The single inputs by their key. */
export const EINZELEINGABEN: Readonly<Record<string, Eingabeerklaerung | undefined>> = {
  "zeitraum.beginn": eingabe(
    "Der erste Tag des ganzen Plans. Er gilt für jede Stelle, bei der kein eigener Beginn steht.",
    "Datum",
    DATUM,
  ),
  "zeitraum.ende": eingabe(
    `Der letzte Tag des ganzen Plans. Er gilt für jede Stelle, bei der kein eigenes Ende steht; höchstens ${MONATE.erlaubt.replace("0 bis ", "")}.`,
    "Datum",
    `${DATUM}, nicht vor dem Beginn`,
  ),
  "pauschale.betrag": eingabe(
    "Was von der Integrationspauschale für die überplanmäßigen Eigenanteile verwendet werden kann (Vorlage, Abschnitt III: 450.000 € am 27.05.2021).",
    "Euro",
    RESTBETRAG,
  ),
  "pauschale.bis": eingabe(
    "Der letzte Tag, bis zu dem die Integrationspauschale nach geltender Regelung verwendet werden darf (Vorlage: bis einschließlich November 2021).",
    "Datum",
    DATUM,
  ),
  "pauschale.verlaengertBis": eingabe(
    "Der letzte Tag, bis zu dem sie verwendet werden darf, wenn das Land die Verwendung verlängert.",
    "Datum",
    DATUM,
  ),
  "rechenweg.nr": eingabe(
    "Die Nummer der Stelle, deren Rechenweg das Blatt zeigt: 1 ist die erste Zeile der Tabelle im Stellenplan.",
    "Nummer",
    "eine ganze Zahl ab 1",
  ),
  "beschluss.amt": eingabe(
    "Von wem die Mittel einzustellen sind, wie es in den Sätzen stehen soll.",
    "Text",
    TEXT,
  ),
  "cm.szenario": eingabe(
    "Das Szenario, dessen Stellen in Modul 2 neben denen ohne Szenario verteilt werden.",
    "Text",
    "ein Szenario des Stellenplans, oder leer: nur Stellen ohne Szenario",
  ),
  "cm.wochentage": eingabe("So viele Tage pro Woche sind 1 VZÄ.", "Tage je Woche", WOCHENTAGE.erlaubt),
  "verteilung.vzae": eingabe(
    "Die VZÄ, die nach dem Schlüssel verteilt werden.",
    "VZÄ",
    `${VZAE.erlaubt}, oder leer: die des Stellenplans`,
  ),
  "verteilung.schritt": eingabe(
    "Der kleinste Schritt, in dem verteilt wird.",
    "VZÄ",
    "eine Zahl von 0,001 bis 10.000, zum Beispiel 0,2",
  ),
};

/** The inputs of the lists by what heads their column. */
const LISTENEINGABEN: Readonly<Record<string, Readonly<Record<string, Eingabeerklaerung | undefined>>>> = {
  [STELLENLISTE]: {
    Stellenart: eingabe(
      "Die Stellenart bestimmt Modul, Fördersätze und Rundung.",
      "Text",
      "1, 1V, 2, 3 oder ein Name aus „KIM Sätze“",
    ),
    Bezeichnung: eingabe(
      "Wie die Stelle heißt: unter diesem Namen finden sie die anderen Blätter.",
      "Text",
      TEXT,
    ),
    VZÄ: eingabe("Der Umfang der Stelle, oder mehrerer gleicher zusammen.", "VZÄ", VZAE.erlaubt),
    EG: eingabe(
      "Die Entgeltgruppe bestimmt die Personalkosten.",
      "Entgeltgruppe",
      "eine Entgeltgruppe aus „KIM Sätze“, zum Beispiel E11 oder S12",
    ),
    Beginn: eingabe(
      "Der erste Tag der Stelle.",
      "Datum",
      `${DATUM}, oder leer: Beginn des Zeitraums der Übersicht`,
    ),
    Ende: eingabe(
      "Der letzte Tag der Stelle.",
      "Datum",
      `${DATUM}, oder leer: Ende des Zeitraums der Übersicht`,
    ),
    bewilligt: eingabe(
      "Woher die bewilligten VZÄ kommen: „Stand“ teilt die des Stands unter den Stellen der Stellenart auf.",
      "VZÄ oder Wort",
      "eine Zahl über 0, „Stand“ oder „keine“",
    ),
    Träger: eingabe(
      "Wer anstellt: Bei „weitergeleitet“ trägt ein Dritter den Eigenanteil.",
      "Auswahl",
      TRAEGER.join(" oder "),
    ),
    "Sachkosten trägt": eingabe(
      "Wer die Sachkosten trägt, die die Sätze für die Kommunen nennen.",
      "Auswahl",
      SACHKOSTENTRAEGER.join(" oder "),
    ),
    Deckung: eingabe(
      "Woraus der Kreis den Eigenanteil zahlt; nur überplanmäßige sind ein Risiko.",
      "Auswahl",
      DECKUNGSARTEN.join(", "),
    ),
    Szenario: eingabe(
      "Stellen verschiedener Szenarien sind Alternativen.",
      "Text",
      "ein Name, oder leer: in allen Szenarien",
    ),
  },
  [SAETZELISTE]: {
    Schlüssel: eingabe(
      "Unter diesem Schlüssel finden die Formeln den Satz.",
      "Text",
      "KGSt.…, EG.<Entgeltgruppe>, Art.<Stellenart>.<Feld>",
    ),
    Bezeichnung: eingabe("Was der Satz ist, in Worten.", "Text", TEXT),
    Wert: eingabe("Ein Satz, mit dem gerechnet wird.", "", ""),
    Einheit: eingabe("Was der Wert zählt.", "Text", TEXT),
    "gültig ab": eingabe("Seit wann der Satz gilt.", "Text", TEXT),
    Quelle: eingabe("Woher der Satz stammt.", "Text", TEXT),
  },
  [EINSATZLISTE]: {
    Kommune: eingabe("Die Kommune, in der das Case Management eingesetzt ist.", "Text", TEXT),
    "Tage pro Woche": eingabe(
      "Tage des Case Managements pro Arbeitswoche (Vorlage, Abschnitt II).",
      "Tage je Woche",
      TAGE.erlaubt,
    ),
    Anmerkung: eingabe("Eine Anmerkung zur Kommune.", "Text", TEXT),
  },
  [VERTEILUNGSLISTE]: {
    Kommune: eingabe("Die Kommune, die einen Anteil erhält.", "Text", TEXT),
    Schlüssel: eingabe(
      "Wonach verteilt wird, zum Beispiel Einwohner.",
      "Zahl",
      "eine Zahl ab 0, zusammen unter 10 Milliarden",
    ),
  },
  [ABGLEICHLISTE]: {
    Fundstelle: eingabe("Wo die Zahl gedruckt ist.", "Text", TEXT),
    Stelle: eingabe("Die Stelle, wie sie im Stellenplan heißt.", "Text", "eine Bezeichnung des Stellenplans"),
    Szenario: eingabe(
      "Ihr Szenario, wie es im Stellenplan steht.",
      "Text",
      "ein Szenario des Stellenplans, oder leer",
    ),
    Größe: eingabe(
      "Welche Zahl der Stelle gedruckt ist.",
      "Auswahl",
      "eine Größe aus der Liste, zum Beispiel Eigenanteil",
    ),
    gedruckt: eingabe("Die gedruckte Zahl, ohne € und ohne Worte.", "Zahl", "eine Zahl unter 1 Milliarde"),
  },
};

/** What a Satz may be, by its key. */
export function erlaubterSatz(schluessel: string): string {
  switch (schluessel.slice(schluessel.lastIndexOf(".") + 1)) {
    case "Gemeinkosten":
      return ANTEIL.erlaubt;
    case "Einheit":
      return UMFANG.erlaubt;
    case "bewilligt":
      return `${VZAE.erlaubt} oder das Wort „keine“`;
    case "Rundung":
      return "„Satz“ oder „Betrag“";
    case "Name":
    case "Modul":
      return TEXT;
    default:
      return EURO.erlaubt;
  }
}

/** The input of a list by its header. */
export function listeneingabe(liste: string, kopf: string): Eingabeerklaerung | undefined {
  return LISTENEINGABEN[liste]?.[kopf];
}
