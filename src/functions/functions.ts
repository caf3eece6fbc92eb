/**
 * The custom functions of the namespace KIM (Fachkonzept section 7). This file binds them to Excel: the texts of
 * the function wizard, the shapes of arguments and results, the form of errors. It calculates nothing.
 *
 * Amount functions take values or ranges and spill. A signature only ever grows at its end.
 */
import { betragJeStelle, rechenwegZeilen } from "./stellen";

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
  return betragJeStelle("eigenanteil", [modul, vzae, entgeltgruppe, monate, bewilligt], saetze);
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
  return betragJeStelle("gesamtkosten", [modul, vzae, entgeltgruppe, monate, bewilligt], saetze);
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
  return betragJeStelle("foerderung", [modul, vzae, entgeltgruppe, monate, bewilligt], saetze);
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
  return betragJeStelle("kommunalanteil", [modul, vzae, entgeltgruppe, monate, bewilligt], saetze);
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
  return rechenwegZeilen([modul, vzae, entgeltgruppe, monate, bewilligt], saetze);
}
