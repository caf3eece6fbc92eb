/**
 * The custom functions of the namespace KIM (Fachkonzept section 7). This file binds them to Excel: the texts of
 * the function wizard, the shapes of arguments and results, the form of errors. What they do is in aufrufe/.
 *
 * Amount functions take values or ranges and spill. A signature only ever grows at its end.
 */
import { AUFRUFE } from "../aufrufe/kim";
import { alsExcelwerte, mitFehlersatz } from "./fehlerwerte";

/**
 * Eigenanteil in Euro: Gesamtkosten minus KIM-Förderung minus Kommunalanteil.
 * @customfunction EIGENANTEIL
 * @param modul Modul oder Stellenart: 1, "1V", 2, 3, "Modul 1" oder der Name, zum Beispiel "Case Management"
 * @param vzae Vollzeitäquivalente (VZÄ), zum Beispiel 3,5
 * @param entgeltgruppe Entgeltgruppe, zum Beispiel "E11", "E9a" oder "S12"
 * @param monate Anzahl der Monate, zum Beispiel 13
 * @param bewilligt Bewilligte VZÄ als Zahl, "Stand" (Wert der Sätze, wenn weggelassen) oder "keine"
 * @param saetze Stand der Sätze, zum Beispiel "2021", oder ein Bereich in der Form des Blattes "KIM Sätze"
 * @returns Eigenanteil in Euro
 */
export function eigenanteil(
  modul: any[][],
  vzae: any[][],
  entgeltgruppe: any[][],
  monate: any[][],
  bewilligt?: any[][],
  saetze?: any[][],
): any[][] {
  return alsExcelwerte(AUFRUFE.EIGENANTEIL(modul, vzae, entgeltgruppe, monate, bewilligt, saetze));
}

/**
 * Gesamtkosten in Euro nach KGSt "Kosten eines Arbeitsplatzes".
 * @customfunction GESAMTKOSTEN
 * @param modul Modul oder Stellenart: 1, "1V", 2, 3, "Modul 1" oder der Name, zum Beispiel "Case Management"
 * @param vzae Vollzeitäquivalente (VZÄ), zum Beispiel 3,5
 * @param entgeltgruppe Entgeltgruppe, zum Beispiel "E11", "E9a" oder "S12"
 * @param monate Anzahl der Monate, zum Beispiel 13
 * @param bewilligt Bewilligte VZÄ als Zahl, "Stand" (Wert der Sätze, wenn weggelassen) oder "keine"
 * @param saetze Stand der Sätze, zum Beispiel "2021", oder ein Bereich in der Form des Blattes "KIM Sätze"
 * @returns Gesamtkosten in Euro
 */
export function gesamtkosten(
  modul: any[][],
  vzae: any[][],
  entgeltgruppe: any[][],
  monate: any[][],
  bewilligt?: any[][],
  saetze?: any[][],
): any[][] {
  return alsExcelwerte(AUFRUFE.GESAMTKOSTEN(modul, vzae, entgeltgruppe, monate, bewilligt, saetze));
}

/**
 * KIM-Förderung des Landes in Euro, höchstens für die bewilligten VZÄ.
 * @customfunction FOERDERUNG
 * @param modul Modul oder Stellenart: 1, "1V", 2, 3, "Modul 1" oder der Name, zum Beispiel "Case Management"
 * @param vzae Vollzeitäquivalente (VZÄ), zum Beispiel 3,5
 * @param entgeltgruppe Entgeltgruppe, zum Beispiel "E11", "E9a" oder "S12"
 * @param monate Anzahl der Monate, zum Beispiel 13
 * @param bewilligt Bewilligte VZÄ als Zahl, "Stand" (Wert der Sätze, wenn weggelassen) oder "keine"
 * @param saetze Stand der Sätze, zum Beispiel "2021", oder ein Bereich in der Form des Blattes "KIM Sätze"
 * @returns Förderung in Euro
 */
export function foerderung(
  modul: any[][],
  vzae: any[][],
  entgeltgruppe: any[][],
  monate: any[][],
  bewilligt?: any[][],
  saetze?: any[][],
): any[][] {
  return alsExcelwerte(AUFRUFE.FOERDERUNG(modul, vzae, entgeltgruppe, monate, bewilligt, saetze));
}

/**
 * Kommunalanteil in Euro: die Sachkosten, die die Kommunen tragen.
 * @customfunction KOMMUNALANTEIL
 * @param modul Modul oder Stellenart: 1, "1V", 2, 3, "Modul 1" oder der Name, zum Beispiel "Case Management"
 * @param vzae Vollzeitäquivalente (VZÄ), zum Beispiel 3,5
 * @param entgeltgruppe Entgeltgruppe, zum Beispiel "E11", "E9a" oder "S12"
 * @param monate Anzahl der Monate, zum Beispiel 13
 * @param bewilligt Bewilligte VZÄ als Zahl, "Stand" (Wert der Sätze, wenn weggelassen) oder "keine"
 * @param saetze Stand der Sätze, zum Beispiel "2021", oder ein Bereich in der Form des Blattes "KIM Sätze"
 * @returns Kommunalanteil in Euro
 */
export function kommunalanteil(
  modul: any[][],
  vzae: any[][],
  entgeltgruppe: any[][],
  monate: any[][],
  bewilligt?: any[][],
  saetze?: any[][],
): any[][] {
  return alsExcelwerte(AUFRUFE.KOMMUNALANTEIL(modul, vzae, entgeltgruppe, monate, bewilligt, saetze));
}

/**
 * Rechenweg des Eigenanteils: jeder Schritt mit Rechnung, Betrag und Quelle; bei einem Fehler der erklärende Satz.
 * @customfunction RECHENWEG
 * @param modul Modul oder Stellenart: 1, "1V", 2, 3, "Modul 1" oder der Name, zum Beispiel "Case Management"
 * @param vzae Vollzeitäquivalente (VZÄ), zum Beispiel 3,5
 * @param entgeltgruppe Entgeltgruppe, zum Beispiel "E11", "E9a" oder "S12"
 * @param monate Anzahl der Monate, zum Beispiel 13
 * @param bewilligt Bewilligte VZÄ als Zahl, "Stand" (Wert der Sätze, wenn weggelassen) oder "keine"
 * @param saetze Stand der Sätze, zum Beispiel "2021", oder ein Bereich in der Form des Blattes "KIM Sätze"
 * @returns Tabelle mit den Spalten Schritt, Rechnung, Betrag, Quelle
 */
export function rechenweg(
  modul: any,
  vzae: any,
  entgeltgruppe: any,
  monate: any,
  bewilligt?: any,
  saetze?: any[][],
): any[][] {
  return mitFehlersatz(AUFRUFE.RECHENWEG(modul, vzae, entgeltgruppe, monate, bewilligt, saetze));
}

/**
 * KGSt-Kosten eines Arbeitsplatzes (1 VZÄ) in Euro: Personalkosten mit Gemeinkosten, Sachkosten und IT.
 * @customfunction ARBEITSPLATZKOSTEN
 * @param entgeltgruppe Entgeltgruppe, zum Beispiel "E11", "E9a" oder "S12"
 * @param monate Anzahl der Monate; 12, wenn weggelassen
 * @param saetze Stand der Sätze, zum Beispiel "2021", oder ein Bereich in der Form des Blattes "KIM Sätze"
 * @returns Kosten in Euro
 */
export function arbeitsplatzkosten(entgeltgruppe: any[][], monate?: any[][], saetze?: any[][]): any[][] {
  return alsExcelwerte(AUFRUFE.ARBEITSPLATZKOSTEN(entgeltgruppe, monate, saetze));
}

/**
 * Monate zwischen zwei Tagen, beide mitgezählt; ein angebrochener Monat zählt nach Tagen.
 * @customfunction MONATE
 * @param beginn Erster Tag, zum Beispiel 01.12.2021
 * @param ende Letzter Tag, zum Beispiel 31.12.2022
 * @returns Monate mit vier Nachkommastellen
 */
export function monate(beginn: any[][], ende: any[][]): any[][] {
  return alsExcelwerte(AUFRUFE.MONATE(beginn, ende));
}

/**
 * Verteilt einen Betrag nach Monaten auf die Haushaltsjahre; die Teile ergeben zusammen genau den Betrag.
 * @customfunction HAUSHALTSJAHRE
 * @param betrag Betrag in Euro, mit höchstens zwei Nachkommastellen
 * @param beginn Erster Tag, zum Beispiel 01.12.2021
 * @param ende Letzter Tag, zum Beispiel 31.12.2022
 * @returns Tabelle mit den Spalten Jahr, Monate, Betrag
 */
export function haushaltsjahre(betrag: any, beginn: any, ende: any): any[][] {
  return alsExcelwerte(AUFRUFE.HAUSHALTSJAHRE(betrag, beginn, ende));
}

/**
 * Verteilt eine Summe nach Gewichten in ganzen Schritten (größte Reste); die Teile ergeben genau die Summe.
 * @customfunction VERTEILUNG
 * @param gewichte Gewichte, zum Beispiel die Tage der Kommunen; 0 bekommt nichts
 * @param gesamt Summe, die verteilt wird, ein Vielfaches des Schritts
 * @param schritt Kleinster Schritt, zum Beispiel 0,5; 1, wenn weggelassen
 * @returns Teile in der Form der Gewichte
 */
export function verteilung(gewichte: any[][], gesamt: any, schritt?: any): any[][] {
  return alsExcelwerte(AUFRUFE.VERTEILUNG(gewichte, gesamt, schritt));
}

/**
 * Tage je Woche als Vollzeitäquivalente (VZÄ).
 * @customfunction VZAE
 * @param tage Tage je Woche, zum Beispiel 2
 * @param wochentage Tage einer vollen Woche; 5, wenn weggelassen
 * @returns VZÄ mit vier Nachkommastellen
 */
export function vzae(tage: any[][], wochentage?: any[][]): any[][] {
  return alsExcelwerte(AUFRUFE.VZAE(tage, wochentage));
}

/**
 * Vergleicht eine gedruckte Zahl mit der berechneten: "stimmt" oder die Differenz und, wo sie klar ist, die Ursache.
 * @customfunction ABGLEICH
 * @param gedruckt Zahl, wie sie in der Vorlage steht
 * @param berechnet Zahl, wie sie sein soll
 * @param summanden Bereich mit Name und Betrag der Summanden, um einen fehlenden oder doppelten zu erkennen
 * @returns Text, zum Beispiel "Zahlendreher: 39.946 statt 39.964, Differenz 18"
 */
export function abgleich(gedruckt: any[][], berechnet: any[][], summanden?: any[][]): any[][] {
  return alsExcelwerte(AUFRUFE.ABGLEICH(gedruckt, berechnet, summanden));
}
