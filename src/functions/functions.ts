/**
 * The custom functions of the namespace KIM (Fachkonzept section 7). This file binds them to Excel: the texts of
 * the function wizard, the shapes of arguments and results, the form of errors. It calculates nothing.
 *
 * Amount functions take values or ranges and spill. A signature only ever grows at its end.
 */
import { type Argument } from "./spreizen";
import { betragJeStelle, rechenwegZeilen } from "./stellen";

/**
 * Eigenanteil in Euro: Gesamtkosten minus KIM-Förderung minus Kommunalanteil.
 * @customfunction EIGENANTEIL
 * @param {any[][]} modul Modul oder Stellenart: 1, "1V", 2, 3, "Modul 1" oder der Name, zum Beispiel "Case Management"
 * @param {any[][]} vzae Vollzeitäquivalente (VZÄ), zum Beispiel 3,5
 * @param {any[][]} entgeltgruppe Entgeltgruppe, zum Beispiel "E11", "E9a" oder "S12"
 * @param {any[][]} monate Anzahl der Monate, zum Beispiel 13
 * @param {any[][]} [bewilligt] Bewilligte VZÄ als Zahl, "Stand" (Wert der Sätze, wenn weggelassen) oder "keine"
 * @param {any[][]} [saetze] Stand der Sätze, zum Beispiel "2021", oder ein Bereich in der Form des Blattes "KIM Sätze"
 * @returns {any[][]} Eigenanteil in Euro
 */
export function eigenanteil(
  modul: Argument,
  vzae: Argument,
  entgeltgruppe: Argument,
  monate: Argument,
  bewilligt?: Argument,
  saetze?: Argument,
): unknown[][] {
  return betragJeStelle("eigenanteil", [modul, vzae, entgeltgruppe, monate, bewilligt], saetze);
}

/**
 * Gesamtkosten in Euro nach KGSt "Kosten eines Arbeitsplatzes".
 * @customfunction GESAMTKOSTEN
 * @param {any[][]} modul Modul oder Stellenart: 1, "1V", 2, 3, "Modul 1" oder der Name, zum Beispiel "Case Management"
 * @param {any[][]} vzae Vollzeitäquivalente (VZÄ), zum Beispiel 3,5
 * @param {any[][]} entgeltgruppe Entgeltgruppe, zum Beispiel "E11", "E9a" oder "S12"
 * @param {any[][]} monate Anzahl der Monate, zum Beispiel 13
 * @param {any[][]} [bewilligt] Bewilligte VZÄ als Zahl, "Stand" (Wert der Sätze, wenn weggelassen) oder "keine"
 * @param {any[][]} [saetze] Stand der Sätze, zum Beispiel "2021", oder ein Bereich in der Form des Blattes "KIM Sätze"
 * @returns {any[][]} Gesamtkosten in Euro
 */
export function gesamtkosten(
  modul: Argument,
  vzae: Argument,
  entgeltgruppe: Argument,
  monate: Argument,
  bewilligt?: Argument,
  saetze?: Argument,
): unknown[][] {
  return betragJeStelle("gesamtkosten", [modul, vzae, entgeltgruppe, monate, bewilligt], saetze);
}

/**
 * KIM-Förderung des Landes in Euro, höchstens für die bewilligten VZÄ.
 * @customfunction FOERDERUNG
 * @param {any[][]} modul Modul oder Stellenart: 1, "1V", 2, 3, "Modul 1" oder der Name, zum Beispiel "Case Management"
 * @param {any[][]} vzae Vollzeitäquivalente (VZÄ), zum Beispiel 3,5
 * @param {any[][]} entgeltgruppe Entgeltgruppe, zum Beispiel "E11", "E9a" oder "S12"
 * @param {any[][]} monate Anzahl der Monate, zum Beispiel 13
 * @param {any[][]} [bewilligt] Bewilligte VZÄ als Zahl, "Stand" (Wert der Sätze, wenn weggelassen) oder "keine"
 * @param {any[][]} [saetze] Stand der Sätze, zum Beispiel "2021", oder ein Bereich in der Form des Blattes "KIM Sätze"
 * @returns {any[][]} Förderung in Euro
 */
export function foerderung(
  modul: Argument,
  vzae: Argument,
  entgeltgruppe: Argument,
  monate: Argument,
  bewilligt?: Argument,
  saetze?: Argument,
): unknown[][] {
  return betragJeStelle("foerderung", [modul, vzae, entgeltgruppe, monate, bewilligt], saetze);
}

/**
 * Kommunalanteil in Euro: die Sachkosten, die die Kommunen tragen.
 * @customfunction KOMMUNALANTEIL
 * @param {any[][]} modul Modul oder Stellenart: 1, "1V", 2, 3, "Modul 1" oder der Name, zum Beispiel "Case Management"
 * @param {any[][]} vzae Vollzeitäquivalente (VZÄ), zum Beispiel 3,5
 * @param {any[][]} entgeltgruppe Entgeltgruppe, zum Beispiel "E11", "E9a" oder "S12"
 * @param {any[][]} monate Anzahl der Monate, zum Beispiel 13
 * @param {any[][]} [bewilligt] Bewilligte VZÄ als Zahl, "Stand" (Wert der Sätze, wenn weggelassen) oder "keine"
 * @param {any[][]} [saetze] Stand der Sätze, zum Beispiel "2021", oder ein Bereich in der Form des Blattes "KIM Sätze"
 * @returns {any[][]} Kommunalanteil in Euro
 */
export function kommunalanteil(
  modul: Argument,
  vzae: Argument,
  entgeltgruppe: Argument,
  monate: Argument,
  bewilligt?: Argument,
  saetze?: Argument,
): unknown[][] {
  return betragJeStelle("kommunalanteil", [modul, vzae, entgeltgruppe, monate, bewilligt], saetze);
}

/**
 * Rechenweg des Eigenanteils: jeder Schritt mit Rechnung, Betrag und Quelle; bei einem Fehler der erklärende Satz.
 * @customfunction RECHENWEG
 * @param {any} modul Modul oder Stellenart: 1, "1V", 2, 3, "Modul 1" oder der Name, zum Beispiel "Case Management"
 * @param {any} vzae Vollzeitäquivalente (VZÄ), zum Beispiel 3,5
 * @param {any} entgeltgruppe Entgeltgruppe, zum Beispiel "E11", "E9a" oder "S12"
 * @param {any} monate Anzahl der Monate, zum Beispiel 13
 * @param {any} [bewilligt] Bewilligte VZÄ als Zahl, "Stand" (Wert der Sätze, wenn weggelassen) oder "keine"
 * @param {any[][]} [saetze] Stand der Sätze, zum Beispiel "2021", oder ein Bereich in der Form des Blattes "KIM Sätze"
 * @returns {any[][]} Tabelle mit den Spalten Schritt, Rechnung, Betrag, Quelle
 */
export function rechenweg(
  modul: Argument,
  vzae: Argument,
  entgeltgruppe: Argument,
  monate: Argument,
  bewilligt?: Argument,
  saetze?: Argument,
): unknown[][] {
  return rechenwegZeilen([modul, vzae, entgeltgruppe, monate, bewilligt], saetze);
}
