import type { Unterbrochenes } from "../../excel/unterbrechung";
import { aufzaehlung } from "../../grundlage/deutsch";

const WERKE: Readonly<Record<Unterbrochenes["werk"], string>> = {
  tabellen: "Das Erzeugen der Tabellen",
  festschreiben: "Das Festschreiben der Werte",
  zurueckholen: "Das Zurückholen der Formeln",
  verwerfen: "Das Verwerfen der aufgehobenen Formeln",
  spuren: "Das Entfernen der Spuren",
};

/** The German texts of the pane's frame. This folder is the pane's catalogue of texts: a file for each view. */
export const RAHMEN = {
  name: "KIM für Excel",
  reiterleiste: "Bereiche",
  reiter: {
    tabellen: "Tabellen",
    erklaeren: "Erklären",
    funktionen: "Funktionen",
    extras: "Extras",
  },
  hilfe: "Hilfe",

  laedt: "Wird geladen …",
  nichtGeladen: "Ein Teil des Add-ins ließ sich nicht laden. Besteht die Verbindung zum Server des Add-ins?",
  nochEinmal: "Noch einmal versuchen",
  nurInExcel:
    "Dieser Bereich arbeitet mit den Zellen Ihrer Arbeitsmappe. Öffnen Sie das Add-in dafür in Excel.",

  meldungen: "Meldungen",
  fortschritt: "Fortschritt",
  abbrechen: "Abbrechen",
  schliessen: "Meldung schließen",
  brichtAb: "Wird abgebrochen, sobald Excel antwortet …",
  wartet:
    "Excel antwortet noch nicht. Ist eine Zelle in Bearbeitung? Dann schließen Sie die Eingabe mit Enter ab.",
  verstummt:
    "Excel hat seit einer Minute nicht geantwortet. Rechnet oder speichert es noch, dann warten Sie bitte. Sonst laden " +
    "Sie den Aufgabenbereich neu: Dann lässt sich zurücknehmen, was unterbrochen wurde.",
  neuLaden: "Neu laden",
  unbekannterFehler: (meldung: string) =>
    `Im Add-in ist ein Fehler aufgetreten. Bitte laden Sie den Aufgabenbereich neu. (${meldung})`,

  unterbrochen: {
    titel: "Unterbrochen",
    satz: ({ werk, begonnen, blaetter }: Unterbrochenes) =>
      `${WERKE[werk]} vom ${zeitpunkt(begonnen)} wurde nicht zu Ende gebracht.` +
      (blaetter.length > 0 ? ` Betroffen: ${aufzaehlung(blaetter)}.` : ""),
    wahl:
      "„Wiederherstellen“ bringt die Arbeitsmappe auf den Stand davor; was seither in diese Blätter getippt wurde, " +
      "geht dabei verloren. „Verwerfen“ lässt alles, wie es jetzt ist.",
    wiederherstellen: "Wiederherstellen",
    verwerfen: "Verwerfen",
    stelltWiederHer: "Der frühere Stand wird wiederhergestellt …",
    verwirft: "Die Sicherung wird verworfen …",
    wiederhergestellt: "Die Arbeitsmappe ist wieder, wie sie vorher war: fertig",
    verworfen: "Die Sicherung ist verworfen, die Arbeitsmappe bleibt, wie sie ist: fertig",
  },
} as const;

function zeitpunkt(zeit: Date): string {
  return zeit.toLocaleString("de-DE", { dateStyle: "medium", timeStyle: "short" });
}
