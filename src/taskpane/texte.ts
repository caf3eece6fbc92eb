import type { Umgebung } from "../excel/umgebung";
import { aufzaehlung, zeigeZahl } from "../grundlage/deutsch";
import type { Fortschritt } from "./ablauf";
import type { Planuebersicht } from "./stellenplan";

const DATEI = "KIM-Tabellen.xlsx";

/** Every German text that the pane's code shows; the fixed ones stand in taskpane.html. */
export const TEXTE = {
  datei: DATEI,

  monate: (anzahl: string) => (anzahl === "1" ? "1 Monat" : `${anzahl} Monate`),
  zuLang: (monate: string, hoechstens: string) =>
    `Ende: Der Zeitraum hat ${monate} Monate. Erlaubt: höchstens ${hoechstens} Monate.`,
  stellenplan: ({ stellen, vzae, szenarien }: Planuebersicht) =>
    (stellen === 0
      ? "noch keine Stelle"
      : `${anzahl(stellen, "Stelle", "Stellen")}, ${zeigeZahl(vzae)} VZÄ`) +
    (szenarien > 1 ? ` in ${String(szenarien)} Szenarien` : ""),

  erzeugen: "Tabellen erzeugen",
  speichern: "Als Excel-Datei speichern",

  blaetterVorher: "Das wird erzeugt",
  blaetterNachher: "Die Tabellen",
  blattOeffnen: (name: string) => `Blatt ${name} anzeigen`,
  kopie: "Das Blatt war von Hand geändert. Die bisherige Fassung:",
  uebrige: (namen: readonly string[]) =>
    `${aufzaehlung(namen.map((name) => `„${name}“`))} ${namen.length === 1 ? "gehört" : "gehören"} nicht mehr ` +
    `zum Stellenplan und ${namen.length === 1 ? "bleibt" : "bleiben"} unverändert stehen. Was Sie nicht brauchen, ` +
    "können Sie löschen.",

  fortschritt: {
    pruefen: "Die Arbeitsmappe wird geprüft …",
    schreiben: "Die Tabellen werden geschrieben …",
    abschliessen: "Die Ergebnisse werden gelesen …",
    zuruecknehmen: "Etwas ist schiefgegangen. Die Änderungen werden zurückgenommen …",
    wiederherstellen: "Der frühere Stand wird wiederhergestellt …",
    verwerfen: "Die Sicherung wird verworfen …",
    speichern: "Die Datei wird geschrieben …",
  } satisfies Record<Fortschritt, string>,
  brichtAb: "Wird abgebrochen, sobald Excel antwortet …",
  wartet:
    "Excel antwortet noch nicht. Ist eine Zelle in Bearbeitung? Dann schließen Sie die Eingabe mit Enter ab.",
  rechnet: "Excel schreibt und rechnet. Bei vielen Stellen dauert das einen Augenblick …",

  fertig: (blaetter: number) =>
    `${anzahl(blaetter, "Blatt ist", "Blätter sind")} in der Arbeitsmappe: fertig`,
  unvollstaendig: "Dieses Excel lässt keine Gestaltung durch Add-ins zu; die Tabellen stehen ungestaltet da.",
  risiko: "Risiko",
  vonBis: (von: string, bis: string) => `${von}\nbis ${bis}`,
  keinBetrag: (zelle: string) => `nicht berechenbar (${zelle})`,

  gespeichert: `${DATEI} liegt bei Ihren Downloads: fertig`,

  unterbrochen: (begonnen: Date, blaetter: readonly string[]) =>
    `Das Erzeugen der Tabellen vom ${zeitpunkt(begonnen)} wurde nicht zu Ende gebracht. ` +
    `Betroffen: ${aufzaehlung(blaetter)}.`,
  wiederhergestellt: "Die Arbeitsmappe ist wieder, wie sie vorher war: fertig",

  unbekannterFehler: (meldung: string) =>
    `Im Add-in ist ein Fehler aufgetreten. Bitte laden Sie den Aufgabenbereich neu. (${meldung})`,

  umgebung: {
    excel: "",
    "zu altes Excel":
      "Diese Version von Excel ist zu alt für Tabellen in der Arbeitsmappe. Nötig ist Excel 2021 oder neuer, oder Microsoft 365.",
    "kein Excel": "Diese Seite ist außerhalb von Excel geöffnet.",
  } satisfies Record<Umgebung, string>,
} as const;

function anzahl(zahl: number, eines: string, mehrere: string): string {
  return `${zeigeZahl(zahl)} ${zahl === 1 ? eines : mehrere}`;
}

function zeitpunkt(zeit: Date): string {
  return zeit.toLocaleString("de-DE", { dateStyle: "medium", timeStyle: "short" });
}
