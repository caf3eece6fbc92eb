/** The German texts of the view that explains cells; what it says of a cell comes from src/erklaerung. */
export const ERKLAEREN = {
  titel: "Woher kommt diese Zahl?",
  anleitung:
    "Markieren Sie eine Zelle: Der Bereich zeigt, wie ihr Wert zustande kommt, Schritt für Schritt, mit Rundung und Quelle.",
  markierte: "Markierte Zelle erklären",
  folgt: "folgt der Markierung",
  zurueck: "Zurück",
  liest: "Die Zelle wird gelesen …",
  formel: "Formel",
  quelle: "Quelle",
  gesucht: "gesuchter Wert",
  gewaehlt: "dieser gilt",
  achtung: "Achtung:",
  spalten: { schritt: "Schritt", ergebnis: "Ergebnis" },
  zurZelle: (bezeichnung: string, ort: string) => `${bezeichnung} (${ort}): dorthin gehen und erklären`,
  kopieren: "Als Text kopieren",
  kopierenTabelle: "Als Tabelle kopieren",
  kopiert: "Der Rechenweg ist in der Zwischenablage: fertig",
  nichtKopiert:
    "Dieses Excel lässt kein Kopieren aus dem Aufgabenbereich zu. Markieren Sie den Text hier, und kopieren Sie ihn mit Strg+C.",
} as const;
