import { beschlusstextblatt } from "../../src/blaetter/beschlusstext/beschlusstextblatt";
import { LEERER_BESTAND } from "../../src/blaetter/bestand";
import type { Mappe } from "../../src/blaetter/blatt";
import { BESCHLUSSTEXT } from "../../src/blaetter/namen";
import type { Planumriss } from "../../src/blaetter/stellenplan/umriss";
import type { Zellleser } from "./betraege";
import { UEBERSICHTSORTE } from "./planmappe";

/** The sheet above a test's Übersicht. */
export const beschlusstext = (umriss: Planumriss) =>
  beschlusstextblatt(umriss, LEERER_BESTAND, UEBERSICHTSORTE);

/** The sentences that stand on the sheet, in their order, and what they are about. */
export function saetze(
  { blaetter }: Mappe,
  lies: Zellleser,
): readonly (readonly [zu: string, satz: string])[] {
  const { zeilen } = blaetter.find(({ name }) => name === BESCHLUSSTEXT)!;
  return zeilen
    .map((_, zeile) => [gezeigt(lies, zeile, 0), gezeigt(lies, zeile, 1)] as const)
    .slice(5)
    .filter(([, satz]) => satz !== "");
}

/** What is announced above them. */
export function warnung(lies: Zellleser): string {
  return gezeigt(lies, 2, 0);
}

/** A cell of the sheet as text. */
export function gezeigt(lies: Zellleser, zeile: number, spalte: number): string {
  const wert = lies(BESCHLUSSTEXT, zeile, spalte);
  return typeof wert === "string" || typeof wert === "number" ? String(wert) : "";
}

/** The sentences for the Vorlage's plan, word for word; ~ is a blank that parts no line. */
export const SAETZE_2021: readonly string[] = [
  "Der Eigenanteil für eine VZÄ Strategische Steuerung in Troisdorf liegt bei dem Träger, an den die Förderung weitergeleitet wird.",
  "Der Eigenanteil für eine VZÄ Case Management in Troisdorf liegt bei dem Träger, an den die Förderung weitergeleitet wird.",
  "Für die 3~VZÄ Case Management im KI bis November wird der Eigenanteil von 111.044~€ ab Januar 2021 bis zum 30.11.2021 aus der Integrationspauschale finanziert.",
  "Für die 3~VZÄ Case Management im KI ist der Eigenanteil von 131.236~€ ab Dezember 2021 bis zum 31.12.2022 bereits entsprechend in den Haushalt eingestellt.",
  "Für die 3,5~VZÄ Strategische Steuerung im KI wäre ab Dezember 2021 bis zum 31.12.2022 insgesamt ein Eigenanteil von 158.644~€ überplanmäßig von der Kämmerin einzustellen, sofern die Integrationspauschale lediglich bis zum 30.11.2021 verwendet werden darf.",
  "Für die halbe VZÄ Verwaltungsassistenz im KI wäre ab Dezember 2021 bis zum 31.12.2022 insgesamt ein Eigenanteil von 10.335~€ überplanmäßig von der Kämmerin einzustellen, sofern die Integrationspauschale lediglich bis zum 30.11.2021 verwendet werden darf.",
  "Für die 7~VZÄ Case Management im KI für die Kommunen wäre ab Dezember 2021 bis zum 31.12.2022 insgesamt ein Eigenanteil von 258.820~€ überplanmäßig von der Kämmerin einzustellen, sofern die Integrationspauschale lediglich bis zum 30.11.2021 verwendet werden darf.",
  "Wenn es nicht zu einer Verlängerung der Verwendungsdauer der Integrationspauschale kommt, müsste für die 2,25 bis 3~VZÄ ABH/EBH ab Dezember 2021 bis zum 31.12.2022 der Eigenanteil in Höhe von 82.533~€ bis 150.669~€ (je nach Stellenanteil) überplanmäßig bereitgestellt werden.",
  "Insgesamt ergibt sich für die Projektförderung bis zum 31.12.2022 das Risiko einer möglichen überplanmäßigen Bereitstellung von Haushaltsmitteln in Höhe von 510.332~€ bis 578.468~€, sofern die Verwendungsdauer der Integrationspauschale nicht verlängert wird (die Berechnungen erfolgten mit Hilfe der Pauschalen der KGSt „Kosten eines Arbeitsplatzes“).",
  "Davon entfallen auf das Haushaltsjahr 2021 39.256~€ bis 44.497~€.",
  "Davon entfallen auf das Haushaltsjahr 2022 471.076~€ bis 533.971~€.",
  "Stimmt das Land NRW einer Verlängerung der Verwendungsdauer der Integrationspauschale bis zum 31.12.2022 zu, müsste eine Entscheidung herbeigeführt werden, für welche Zwecke ihr Restbetrag in Höhe von 450.000~€ verwendet werden soll. Würde er für die Eigenanteile des KIM verwendet, blieben 60.332~€ bis 128.468~€ überplanmäßig bereitzustellen.",
  "Die Umsetzung des KIM erfordert die Einstellung des entsprechenden Personals in allen drei Modulen – die Einstellung des Personals für einzelne Module ist nicht ausreichend.",
  "Gerechnet wurde mit den Pauschalen der KGSt „Kosten eines Arbeitsplatzes“ und den Fördersätzen nach dem Stand 2021; jeder Satz steht mit seiner Quelle im Blatt „KIM Sätze“.",
].map((satz) => satz.replaceAll("~", "\u00a0"));
