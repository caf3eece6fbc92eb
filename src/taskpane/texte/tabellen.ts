import { aufzaehlung, zeigeZahl } from "../../grundlage/deutsch";
import type { Fortschritt } from "../../excel/tabellen";
import { anzahl } from "./zaehlen";

const DATEI = "KIM-Tabellen.xlsx";

/** A range of VZÄ over scenarios: "19 VZÄ", "18,25 bis 19 VZÄ". */
function vzaeVonBis({ von, bis }: { readonly von: number; readonly bis: number }): string {
  return von === bis ? `${zeigeZahl(von)} VZÄ` : `${zeigeZahl(von)} bis ${zeigeZahl(bis)} VZÄ`;
}

/** The German texts of the view "Tabellen". */
export const TABELLEN = {
  datei: DATEI,

  zeitraum: {
    titel: "Zeitraum und Sätze",
    von: "von",
    bis: "bis",
    monate: (monate: string) => (monate === "1" ? "1 Monat" : `${monate} Monate`),
    zuLang: (monate: string, hoechstens: string) =>
      `Ende: Der Zeitraum hat ${monate} Monate. Erlaubt: höchstens ${hoechstens} Monate.`,
  },

  saetze: {
    stand: "Sätze, Stand",
    angebot: {
      "2021": "2021 – Vorlage, vollständig",
      "2023": "2023 – nur Förderung, Rest von Ihnen",
      "2025": "2025 – nur Modul 1, Rest von Ihnen",
    } as Readonly<Record<string, string>>,
    luecken: (stand: string, fehlende: readonly string[]) =>
      `Im Stand ${stand} sind ${zeigeZahl(fehlende.length)} Sätze nicht öffentlich, darunter ` +
      `${aufzaehlung(fehlende.slice(0, 3))}. Tragen Sie sie auf dem Blatt „KIM Sätze“ ein; bis dahin zeigen die ` +
      "Tabellen #NV.",
    eigene: (stand: string) => `Sätze: Stand ${stand}, mit den Werten auf dem Blatt „KIM Sätze“.`,
    titel: "Sätze zurücksetzen",
    erklaerung:
      "Gerechnet wird mit den Werten auf dem Blatt „KIM Sätze“. Sie lassen sich auf einen Stand zurücksetzen.",
    zuruecksetzen: (stand: string) => `Sätze auf Stand ${stand} zurücksetzen`,
    frage: (stand: string) =>
      `Alle Werte des Stands ${stand} gelten dann wieder, auch wo Sie sie geändert haben. Zeilen, die Sie selbst ` +
      "angefügt haben, bleiben. Zurücksetzen?",
    ja: "Ja, zurücksetzen",
    nein: "Nein",
  },

  stellenplan: {
    titel: "Stellenplan",
    vorlage: "mit den Stellen der Vorlage 2021",
    leer: "leer",
    leerZusatz: "zum Eintragen der eigenen Stellen",
    eigener: "Ihr Stellenplan:",
    bleibt: "Er bleibt, wie er auf dem Blatt „KIM Stellenplan“ steht.",
    oeffnen: "Stellenplan öffnen",
    umfang: ({
      stellen,
      vzae,
      szenarien,
    }: {
      readonly stellen: number;
      readonly vzae: { readonly von: number; readonly bis: number };
      readonly szenarien: number;
    }) =>
      (stellen === 0 ? "noch keine Stelle" : `${anzahl(stellen, "Stelle", "Stellen")}, ${vzaeVonBis(vzae)}`) +
      (szenarien > 1 ? ` in ${String(szenarien)} Szenarien` : ""),
  },

  blaetter: {
    titel: "Blätter und Schreibweise",
    alle: "alle Blätter",
    ohne: (namen: readonly string[]) => `ohne ${aufzaehlung(namen.map((name) => name.replace(/^KIM /, "")))}`,
    immer: "Immer dabei: Übersicht, Stellenplan, ein Blatt je Modul, Sätze.",
    dazu: "Dazu",
    schreibweise: "Ergebnisse als",
    kurz: { formeln: "Formeln", kim: "KIM-Formeln", werte: "nur Werte" },
    formeln: "Formeln (empfohlen)",
    formelnZusatz: "rechnen überall, auch ohne dieses Add-in",
    kim: "KIM-Formeln",
    kimZusatz: "kurz und lesbar; rechnen nur, wo dieses Add-in ist",
    werte: "nur Werte",
    werteZusatz: "zum Weitergeben; folgen keiner Eingabe mehr",
  },

  erzeugen: "Tabellen erzeugen",
  nochEinmal: "Sie können sie jederzeit noch einmal erzeugen: Ihre Eingaben bleiben.",
  speichern: "Als Excel-Datei speichern",

  fortschritt: {
    pruefen: "Die Arbeitsmappe wird geprüft …",
    schreiben: "Die Tabellen werden geschrieben …",
    abschliessen: "Die Ergebnisse werden gelesen …",
    zuruecknehmen: "Etwas ist schiefgegangen. Die Änderungen werden zurückgenommen …",
  } satisfies Record<Fortschritt, string>,
  rechnet: "Excel schreibt und rechnet. Bei vielen Stellen dauert das einen Augenblick …",
  speichert: "Die Datei wird geschrieben …",
  speichertNoch: "Die Datei wird noch geschrieben. Bei vielen Stellen dauert das einen Augenblick …",
  nichtGespeichert:
    "Die Datei ließ sich nicht schreiben. Vielleicht fehlt Platz: Bitte schließen Sie andere Fenster, und versuchen Sie es " +
    "noch einmal. Ihre Angaben sind unverändert.",
  speichertNicht:
    "Die Datei ist nach einer Minute noch nicht fertig. Bitte laden Sie die Seite neu, und versuchen Sie es noch einmal.",

  fertig: (blaetter: number) =>
    `${anzahl(blaetter, "Blatt ist", "Blätter sind")} in der Arbeitsmappe: fertig`,
  unvollstaendig: "Dieses Excel lässt keine Gestaltung durch Add-ins zu; die Tabellen stehen ungestaltet da.",
  gespeichert: `${DATEI} liegt bei Ihren Downloads: fertig`,

  ergebnis: {
    titel: "Ergebnis",
    posten: "Posten",
    betrag: "Betrag",
    risiko: "Risiko",
    vonBis: (von: string, bis: string) => `${von}\nbis ${bis}`,
    keinBetrag: (zelle: string) => `nicht berechenbar (${zelle})`,
    zurZelle: (posten: string) => `${posten}: zur Zelle gehen`,
    folgt: "Die Beträge folgen Ihren Eingaben in den gelben Feldern der Tabellen.",
  },

  tabellen: {
    titel: "Die Tabellen",
    oeffnen: (name: string) => `Blatt ${name} anzeigen`,
    kopie: "Das Blatt war von Hand geändert. Die bisherige Fassung:",
    uebrige: (namen: readonly string[]) =>
      `${aufzaehlung(namen.map((name) => `„${name}“`))} ${namen.length === 1 ? "wurde" : "wurden"} diesmal nicht ` +
      `erzeugt und ${namen.length === 1 ? "bleibt" : "bleiben"} unverändert stehen. Was Sie nicht brauchen, ` +
      "können Sie löschen.",
  },

  ohneAddIn: {
    titel: "Ohne Add-in",
    erklaerung:
      "Dieselben Tabellen mit Ihren Eingaben als eigene Datei, für alle, die kein Add-in haben. Sie rechnet dort weiter.",
    geschuetzt:
      "Zeigt Excel die Datei „geschützt“ oder ohne Beträge, klicken Sie auf „Bearbeitung aktivieren“: Dann rechnet " +
      "sie. In der Vorschau von E-Mail und Smartphone bleiben die Beträge leer. Finden Sie die Datei nicht, lässt " +
      "Ihr Programm an dieser Stelle kein Herunterladen zu:",
    imBrowser: "Öffnen Sie diese Seite im Browser",
    dort: ", und speichern Sie dort.",
  },

  umgebung: {
    excel: "",
    "zu altes Excel":
      "Diese Version von Excel ist zu alt für Tabellen in der Arbeitsmappe. Nötig ist Excel 2021 oder neuer, oder Microsoft 365.",
    "ohne office.js":
      "Microsofts Bibliothek office.js ließ sich nicht laden; ohne sie kommt diese Seite nicht an die Arbeitsmappe. Bitte sagen " +
      "Sie Ihrer IT: appsforoffice.microsoft.com ist gesperrt; das Add-in gibt es auch mit eigener Kopie (betrieb.html).",
    "kein Excel": "Diese Seite ist außerhalb von Excel geöffnet.",
    trotzdem:
      "Sie können die Tabellen trotzdem haben: als Excel-Datei, die in Excel und LibreOffice ohne Add-in rechnet. In " +
      "Excel selbst öffnet die Schaltfläche „KIM-Tabellen“ auf der Registerkarte „Start“ diese Seite.",
  },
} as const;
