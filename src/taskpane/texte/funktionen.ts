import { type Bezug, zeigeBezug } from "../../excel/bezug";
import { aufzaehlung, zeigeZahl } from "../../grundlage/deutsch";
import { anzahl } from "./zaehlen";

/** The German texts of the view "Funktionen"; what functions and parameters are is told by functions.json. */
export const FUNKTIONEN = {
  laedt: "Die Funktionen werden geladen …",
  nichtGeladen:
    "Die Beschreibung der Funktionen ließ sich nicht laden. Besteht die Verbindung zum Server des Add-ins?",
  nochEinmal: "Noch einmal versuchen",

  suche: "Funktion suchen",
  suchhilfe: "Name oder Wort der Beschreibung, zum Beispiel Förderung oder Haushaltsjahr",
  gefunden: (funktionen: number) => anzahl(funktionen, "Funktion", "Funktionen"),
  keine: (gesucht: string) =>
    `Zu „${gesucht}“ gibt es keine Funktion. Versuchen Sie ein kürzeres Wort, oder leeren Sie das Feld mit Esc.`,
  liste: "Funktionen",

  zurueck: "Alle Funktionen",
  beispiel: "Beispiel",
  ergibt: "ergibt",
  beispielUebernehmen: "Beispiel in die Felder übernehmen",
  angaben: "Angaben",
  angabenhilfe: (inExcel: boolean) =>
    "Deutsch, wie Sie es in eine Zelle tippen: 3,5 oder 31.12.2022. Auch Zellen sind möglich: B2, B2:B20, " +
    `'KIM Sätze'!A:F oder ein Name${inExcel ? "" : "; gerechnet wird mit ihnen erst in Excel"}.`,
  freiwillig: "kann leer bleiben",
  leeren: "Felder leeren",
  markierung: "Markierung",
  markierungFuer: (feld: string) => `Markierung in das Feld ${feld} übernehmen`,
  keineZellen: "Was markiert ist, lässt sich nicht als Bereich angeben.",
  fehlt: (feld: string) => `${feld}: Die Angabe fehlt.`,

  ergebnis: "Ergebnis",
  unvollstaendig: (felder: readonly string[]) =>
    `Es ${felder.length === 1 ? "fehlt" : "fehlen"} noch: ${aufzaehlung(felder)}.`,
  nurInExcel: "Was in Zellen steht, ist nur in Excel bekannt. Die Formel können Sie trotzdem kopieren.",
  liest: "Die Zellen werden gelesen …",
  leer: "leer, wie die Zeile",
  gibtEsNicht: (bezug: Bezug) =>
    bezug.art === "name"
      ? `Den Namen „${bezug.name}“ gibt es in dieser Arbeitsmappe nicht, oder er meint keine Zellen.`
      : `${zeigeBezug(bezug)} gibt es in dieser Arbeitsmappe nicht.`,
  inZeile: (zeile: number, satz: string) => `Zeile ${zeigeZahl(zeile)} des Ergebnisses: ${satz}`,
  tabelle: (zeilen: number, spalten: number) =>
    `${anzahl(zeilen, "Zeile", "Zeilen")}, ${anzahl(spalten, "Spalte", "Spalten")}`,
  fuellt: (zellen: number, bereich: string | undefined) =>
    `Die Formel füllt ${zeigeZahl(zellen)} Zellen${bereich === undefined ? "" : `: ${bereich}`}.`,
  weitere: (zeilen: number) => `und ${anzahl(zeilen, "weitere Zeile", "weitere Zeilen")}`,

  formel: "Formel",
  kopieren: "Kopieren",
  kopiert: "Die Formel ist in der Zwischenablage: mit Strg+V in eine Zelle einfügen",
  nichtKopiert: "Dieses Programm lässt kein Kopieren zu. Die Formel ist markiert: Strg+C kopiert sie.",
  einfuegen: "Einfügen",
  einfuegenIn: (zelle: string, blatt: string) => `in ${zelle} auf dem Blatt „${blatt}“`,
  ohneExcel: "Einfügen geht nur in Excel: Kopieren Sie die Formel, und fügen Sie sie dort in eine Zelle ein.",
  zuAlt:
    "Diese Version von Excel ist zu alt zum Einfügen aus dem Aufgabenbereich. Kopieren Sie die Formel in eine Zelle.",
  fragt: "Dort steht schon etwas. Eingefügt ist noch nichts: Bitte entscheiden Sie, ob es überschrieben wird",
  fuegtEin: "Die Formel wird eingefügt …",
  liestNach: "Excel rechnet …",
  kreis: (bezug: string, bereich: string) =>
    `Die Formel würde ${bereich} füllen und selbst ${bezug} lesen: ein Zirkelbezug. Bitte wählen Sie eine andere Zelle.`,

  belegt: (zelle: string, zeigt: string, weitere: number, bereich: string) =>
    (weitere === 0
      ? `In ${zelle} steht schon${zeigt === "" ? " etwas" : ` „${zeigt}“`}.`
      : `Die Formel füllt ${bereich}. Dort steht schon etwas, in ${zelle}${zeigt === "" ? "" : ` („${zeigt}“)`} und ` +
        `${anzahl(weitere, "weiteren Zelle", "weiteren Zellen")}.`) + " Überschreiben?",
  ja: "Ja, überschreiben",
  nein: "Nein",

  eingefuegt: (bereich: string, blatt: string, formel: string, ergebnis: string) =>
    `${bereich} auf „${blatt}“: ${formel} ergibt ${ergebnis}: fertig`,
  nichtFertig: (bereich: string, blatt: string) =>
    `${bereich} auf „${blatt}“: Die Formel ist eingefügt, Excel rechnet noch`,
  unbekannt: (bereich: string, blatt: string, kann: boolean) =>
    `${bereich} auf „${blatt}“: Die Formel ist eingefügt, aber Excel kennt KIM-Funktionen hier nicht (#NAME?). ` +
    (kann
      ? "Das Add-in lädt sie vielleicht noch: Warten Sie einen Augenblick, und bestätigen Sie die Zelle mit F2 und Enter. " +
        "Bleibt es dabei, öffnen Sie die Arbeitsmappe neu."
      : "Diese Version von Excel lässt keine Funktionen aus Add-ins zu. Die Tabellen (Reiter „Tabellen“) rechnen ohne sie."),
} as const;
