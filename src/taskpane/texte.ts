import { aufzaehlung } from "../grundlage/deutsch";
import type { Fortschritt } from "../excel/tabellen";
import type { Umgebung } from "../excel/umgebung";

/** Every German text that the pane's code shows; the fixed ones stand in taskpane.html. */
export const TEXTE = {
  monate: (anzahl: string) => (anzahl === "1" ? "1 Monat" : `${anzahl} Monate`),
  zuLang: (monate: string, hoechstens: string) =>
    `Ende: Der Zeitraum hat ${monate} Monate. Erlaubt: höchstens ${hoechstens} Monate.`,

  blaetterVorher: "Das wird erzeugt",
  blaetterNachher: "Die Tabellen",
  blattOeffnen: (name: string) => `Blatt ${name} anzeigen`,
  kopie: "Das Blatt war von Hand geändert. Die bisherige Fassung:",

  fortschritt: {
    pruefen: "Die Arbeitsmappe wird geprüft …",
    schreiben: "Die Tabellen werden geschrieben …",
    abschliessen: "Die Ergebnisse werden gelesen …",
    zuruecknehmen: "Etwas ist schiefgegangen. Die Änderungen werden zurückgenommen …",
  } satisfies Record<Fortschritt, string>,
  wartet:
    "Excel antwortet noch nicht. Ist eine Zelle in Bearbeitung? Dann schließen Sie die Eingabe mit Enter ab.",

  fertig: (blaetter: readonly string[]) => `${aufzaehlung(blaetter)} sind in der Arbeitsmappe: fertig`,
  unvollstaendig: "Dieses Excel lässt keine Gestaltung durch Add-ins zu; die Tabellen stehen ungestaltet da.",
  risiko: "Risiko",
  vonBis: (von: string, bis: string) => `${von}\nbis ${bis}`,
  keinBetrag: (zelle: string) => `nicht berechenbar (${zelle})`,

  unbekannterFehler: (meldung: string) =>
    `Im Add-in ist ein Fehler aufgetreten. Bitte laden Sie den Aufgabenbereich neu. (${meldung})`,

  umgebung: {
    excel: "",
    "zu altes Excel":
      "Diese Version von Excel ist zu alt. Nötig ist Excel 2021 oder neuer, oder Microsoft 365.",
    "kein Excel":
      "Diese Seite gehört in Excel: Öffnen Sie dort auf der Registerkarte „Start“ die Schaltfläche „KIM-Tabellen“.",
  } satisfies Record<Umgebung, string>,
} as const;
