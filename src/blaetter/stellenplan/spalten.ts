import { spaltenname, spaltenverweis } from "../adresse";
import type { Stilname } from "../blatt";
import { flach } from "../listen";
import { STELLENPLAN } from "../namen";

interface Spalte {
  /** the header in the table: unique, a constant */
  readonly kopf: string;
  /** in characters */
  readonly breite: number;
  readonly stil: Stilname;
}

const spalte = (kopf: string, breite: number, stil: Stilname): Spalte => ({ kopf, breite, stil });
const rechen = (kopf: string, stil: Stilname = "kleinGanzzahl"): Spalte => spalte(kopf, 16, stil);

/** What the officer fills in: a row for each Stelle. */
const EINGABEN = {
  art: spalte("Stellenart", 23, "eingabeText"),
  bezeichnung: spalte("Bezeichnung", 38, "eingabeText"),
  vzae: spalte("VZÄ", 6, "eingabeZahl"),
  entgeltgruppe: spalte("EG", 6, "eingabeMitte"),
  beginn: spalte("Beginn", 10, "eingabeDatum"),
  ende: spalte("Ende", 10, "eingabeDatum"),
  bewilligt: spalte("bewilligt", 9, "eingabeMitte"),
  traeger: spalte("Träger", 14, "eingabeMitte"),
  sachkosten: spalte("Sachkosten trägt", 12, "eingabeMitte"),
  deckung: spalte("Deckung", 20, "eingabeMitte"),
  szenario: spalte("Szenario", 13, "eingabeText"),
} as const;

/** What comes of it, beside the inputs. */
const ERGEBNISSE = {
  monate: spalte("Monate", 8, "zahl"),
  gesamtkosten: spalte("Gesamtkosten", 13, "euro"),
  foerderung: spalte("KIM-Förderung", 13, "euro"),
  kommunalanteil: spalte("Kommunalanteil", 13, "euro"),
  eigenanteil: spalte("Eigenanteil", 13, "euro"),
  hinweis: spalte("Hinweis", 27, "kleinUmbruchEingerueckt"),
} as const;

/**
 * How it comes about: each step in whole numbers. A blank row is "" in all of them. What other sheets look rows up
 * by stands first.
 */
const RECHNUNG = {
  /** key of the Stellenart, as text: "1V"; #VALUE! for one that is not known */
  schluessel: rechen("Schlüssel", "kleinZahl"),
  /** "Modul 1" */
  modul: rechen("Modul", "kleinZahl"),
  /** "überplanmäßig", "im Haushalt", "Integrationspauschale" or "weitergeleitet" */
  zaehltAls: rechen("zählt als", "kleinZahl"),
  /** as text, without blanks around it */
  szenarioName: rechen("Szenario als Text", "kleinZahl"),
  /** 0 without Szenario, else 1, 2, … in the order in which the Szenarien first occur */
  szenarioNr: rechen("Nr. des Szenarios"),
  /** Modul and Szenario: "Modul 3|1"; "" where the Modul is not known */
  gruppe: rechen("Modul und Szenario", "kleinZahl"),
  /** 1, 2, … in the order in which the groups first occur; 0 without one */
  gruppenNr: rechen("Nr. der Gruppe"),
  /** the row's place in its Modul: "Modul 1|3" is its third Stelle; "" where the Modul is not known */
  platz: rechen("Platz im Modul", "kleinZahl"),
  /** what the row goes by: Bezeichnung and Szenario, see name.ts; an error of the row does not hide it */
  name: rechen("Bezeichnung und Szenario", "kleinZahl"),
  /** first and last day as whole serials; "" where they are no dates */
  tagBeginn: rechen("erster Tag"),
  tagEnde: rechen("letzter Tag"),
  tageErster: rechen("Tage des ersten Monats"),
  tageLetzter: rechen("Tage des letzten Monats"),
  /** months × days of the first month × days of the last one */
  zeit: rechen("Monate × Tage × Tage"),
  monateGanz: rechen("Monate in Zehntausendsteln"),
  /** "EG.E11" */
  gruppenschluessel: rechen("Schlüssel der EG", "kleinZahl"),
  suchwort: rechen("Suchwort", "kleinZahl"),
  kurzwort: rechen("Suchwort ohne „Modul“", "kleinZahl"),
  vzaeGanz: rechen("VZÄ in Zehntausendsteln"),
  personalkosten: rechen("Personalkosten in Cent"),
  einheit: rechen("VZÄ je Stelle in Zehntausendsteln"),
  pk: rechen("PK-Förderung in Cent"),
  sk: rechen("SK-Förderung in Cent"),
  skKommunen: rechen("SK der Kommunen in Cent"),
  bewilligtImStand: rechen("bewilligt laut Stand in Zehntausendsteln"),
  /** 0 per Satz, 1 per Betrag */
  rundung: rechen("Rundung je Satz (0) oder Betrag (1)"),
  jahreskosten: rechen("Jahreskosten in Millionsteln €"),
  kostenbruch: rechen("Kostensatz in 1/120.000 €"),
  kommarest: rechen("Kommarest in Millionsteln davon"),
  kostensatz: rechen("Kostensatz je VZÄ", "kleinEuro"),
  rechensatz: rechen("volle Euro des Kostensatzes"),
  uebertrag: rechen("Nachkommastellen × VZÄ"),
  pkSatz: rechen("PK-Förderung je Stelle", "kleinEuro"),
  skSatz: rechen("SK-Förderung je Stelle", "kleinEuro"),
  foerdersatz: rechen("Fördersatz je Stelle", "kleinEuro"),
  kommunalsatz: rechen("SK der Kommunen je VZÄ", "kleinEuro"),
  /** 1 where a Kommune bears the Sachkosten, else 0 */
  kommuneTraegt: rechen("Kommune trägt Sachkosten"),
  /** −1 "Stand", 0 "keine", else the row's own number, in ten-thousandths */
  eigeneBewilligung: rechen("eigene Bewilligung in Zehntausendsteln"),
  /** 0, or the error of whatever the amounts need: all of them fail alike */
  geprueft: rechen("geprüft"),
  /** of its period; "" where the amounts cannot be calculated */
  erstesJahr: rechen("erstes Haushaltsjahr"),
  letztesJahr: rechen("letztes Haushaltsjahr"),
  /** what the row asks of the Stand's bewilligte VZÄ */
  anspruch: rechen("Anspruch in Zehntausendsteln"),
  /** held by rows before it without Szenario: on its first day; by all that overlap; at most on any of its days */
  ersterTagInAllen: rechen("am ersten Tag belegt durch Stellen aller Szenarien"),
  ueberlappendInAllen: rechen("überlappend belegt durch Stellen aller Szenarien"),
  belegtInAllen: rechen("höchstens belegt durch Stellen aller Szenarien"),
  anteilInAllen: rechen("zugeteilt in allen Szenarien"),
  /** the same for a row of a Szenario, by all rows without one and those of its own before it */
  ersterTagImSzenario: rechen("am ersten Tag belegt im Szenario"),
  ueberlappendImSzenario: rechen("überlappend belegt im Szenario"),
  belegtImSzenario: rechen("höchstens belegt im Szenario"),
  anteilImSzenario: rechen("zugeteilt im Szenario"),
  /** geförderte VZÄ, in ten-thousandths */
  zugeteilt: rechen("geförderte VZÄ in Zehntausendsteln"),
  /** rates per VZÄ for the months, cumulated: Personalkosten; with Gemeinkosten; with Sachkosten */
  satzPersonal: rechen("Personalkosten je VZÄ", "kleinEuro"),
  satzGemein: rechen("mit Gemeinkosten je VZÄ", "kleinEuro"),
  satzSach: rechen("mit Sachkosten je VZÄ", "kleinEuro"),
  /** the parts of the Gesamtkosten, in € */
  teilPersonal: rechen("Personalkosten", "kleinEuro"),
  teilGemein: rechen("Gemeinkosten (kalkulatorisch)", "kleinEuro"),
  teilSach: rechen("Sachkosten", "kleinEuro"),
  teilIt: rechen("IT-Kosten", "kleinEuro"),
  /** Eigenanteil up to the day until which the Integrationspauschale may be used: as it is, and if extended */
  bisStichtag: rechen("Eigenanteil bis zum Stichtag", "kleinEuro"),
  bisVerlaengerung: rechen("Eigenanteil bis zur Verlängerung", "kleinEuro"),
} as const;

/** For each Haushaltsjahr, one after the other. */
const JE_JAHR = {
  /** months up to its end, like `zeit` */
  zeit: rechen("Monate × Tage × Tage bis Ende"),
  foerderung: rechen("KIM-Förderung", "kleinEuro"),
  kommunalanteil: rechen("Kommunalanteil", "kleinEuro"),
  eigenanteil: rechen("Eigenanteil", "kleinEuro"),
} as const;

const FESTE = { ...EINGABEN, ...ERGEBNISSE, ...RECHNUNG };
const FESTE_NAMEN = Object.keys(FESTE) as Festspalte[];
const JAHRESNAMEN = Object.keys(JE_JAHR) as Jahresgroesse[];

export type Eingabespalte = keyof typeof EINGABEN;
export type Ergebnisspalte = keyof typeof ERGEBNISSE;
export type Rechenspalte = keyof typeof RECHNUNG;
export type Festspalte = Eingabespalte | Ergebnisspalte | Rechenspalte;
export type Jahresgroesse = keyof typeof JE_JAHR;

/** A column of the table: a fixed one, or one of a Haushaltsjahr, counted from 0. */
export type Planspalte = Festspalte | { readonly groesse: Jahresgroesse; readonly jahr: number };

export const EINGABESPALTEN = Object.keys(EINGABEN) as readonly Eingabespalte[];
export const ERGEBNISSPALTEN = Object.keys(ERGEBNISSE) as readonly Ergebnisspalte[];
export const RECHENSPALTEN = Object.keys(RECHNUNG) as readonly Rechenspalte[];

/** All columns of a table for so many Haushaltsjahre, in their order. */
export function planspalten(jahre: number): readonly Planspalte[] {
  const jeJahr = Array.from({ length: jahre }, (_, jahr) =>
    JAHRESNAMEN.map((groesse) => ({ groesse, jahr })),
  );
  return [...FESTE_NAMEN, ...flach(jeJahr)];
}

/** How a column is headed and looks. */
export function beschreibung(planspalte: Planspalte): Spalte {
  if (typeof planspalte === "string") return FESTE[planspalte];
  const { groesse, jahr } = planspalte;
  return { ...JE_JAHR[groesse], kopf: `${JE_JAHR[groesse].kopf} im ${String(jahr + 1)}. Jahr` };
}

/** Its index on the sheet, from 0. */
export function spaltenindex(planspalte: Planspalte): number {
  if (typeof planspalte === "string") return FESTE_NAMEN.indexOf(planspalte);
  return FESTE_NAMEN.length + planspalte.jahr * JAHRESNAMEN.length + JAHRESNAMEN.indexOf(planspalte.groesse);
}

/** Its letters: "P". */
export function spaltenbuchstabe(planspalte: Planspalte): string {
  return spaltenname(spaltenindex(planspalte));
}

/** The whole column as a formula on another sheet names it: "'KIM Stellenplan'!$P:$P". */
export function planverweis(planspalte: Planspalte): string {
  return spaltenverweis(STELLENPLAN, spaltenindex(planspalte));
}
