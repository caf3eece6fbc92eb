import type {
  Aufgehobenes,
  Bleibendes,
  Festgeschriebenes,
  Grund,
  Verbliebenes,
  Versagensgrund,
  Zurueckgeholtes,
} from "../../excel/festschreiben/festschreiben";
import type { Fortschritt } from "../../excel/lauf";
import { aufzaehlung } from "../../grundlage/deutsch";
import { anzahl } from "./zaehlen";

const formeln = (zahl: number) => anzahl(zahl, "Formel", "Formeln");

const GRUENDE: Readonly<Record<Grund, string>> = {
  fehler: "zeigt einen Fehler",
  unberechnet: "ist noch nicht berechnet",
  matrix: "gehört zu einer Matrixformel über mehrere Zellen (Strg+Umschalt+Enter)",
};

const VERSAGENSGRUENDE: Readonly<Record<Versagensgrund, string>> = {
  geändert: "wurde seither geändert",
  verschoben:
    "würde andere Zellen meinen: Zeilen, Spalten oder Blätter wurden seither verschoben oder umbenannt",
  "Blatt fehlt": "das Blatt gibt es nicht mehr",
};

/** The German texts of "Werte festschreiben". */
export const FESTSCHREIBEN = {
  titel: "Werte festschreiben",
  erklaerung:
    "Macht aus KIM-Formeln ihre Werte, damit die Arbeitsmappe auch ohne dieses Add-in stimmt. Ihre eigenen " +
    "Formeln bleiben. Die alten Formeln werden in der Arbeitsmappe aufgehoben.",
  bereich: {
    titel: "Wo",
    mappe: "in der ganzen Arbeitsmappe",
    blatt: "auf diesem Blatt",
    auswahl: "in den markierten Zellen",
  },
  auchUnsere: "auch alle Formeln der erzeugten Tabellen",
  auchUnsereZusatz: "Ihre Eingaben bleiben, was sie sind.",
  auchFehler: "auch Fehler und noch nicht Berechnetes",
  auchFehlerZusatz: "Sonst bleiben diese Formeln stehen.",

  zaehlen: "Formeln zählen",
  zaehlt: "Die Formeln werden gezählt …",
  gezaehlt: (zahl: number) =>
    zahl === 0 ? "Es gibt nichts festzuschreiben: fertig" : `${formeln(zahl)} gezählt: fertig`,
  nichts: "Keine Formel würde geändert.",

  frage: (zahl: number) => `${formeln(zahl)} ${zahl === 1 ? "würde ein Wert" : "würden Werte"}:`,
  jeBlatt: (mitKim: number, andere: number) =>
    [
      ...(mitKim > 0 ? [anzahl(mitKim, "KIM-Formel", "KIM-Formeln")] : []),
      ...(andere > 0 ? [anzahl(andere, "Formel der Tabelle", "Formeln der Tabelle")] : []),
    ].join(", "),
  bleiben: (zahl: number) => `${formeln(zahl)} ${zahl === 1 ? "bleibt" : "bleiben"} stehen:`,
  bleibt: ({ blatt, zelle, grund, wert }: Bleibendes) =>
    `${blatt}, ${zelle} ${GRUENDE[grund]}${wert === "" ? "" : ` (${wert})`}`,
  weitere: (zahl: number) => `und ${anzahl(zahl, "weitere", "weitere")}`,
  namen: (namen: readonly string[]) =>
    `${namen.length === 1 ? "Der Name" : "Die Namen"} ${aufzaehlung(namen.map((name) => `„${name}“`))} ` +
    `${namen.length === 1 ? "steht" : "stehen"} für KIM-Formeln und ${namen.length === 1 ? "bleibt" : "bleiben"}.`,
  ja: (zahl: number) => `Ja, ${formeln(zahl)} festschreiben`,
  nein: "Nein",

  fortschritt: {
    pruefen: "Die Formeln werden gelesen …",
    schreiben: "Die Zellen werden geschrieben …",
    abschliessen: "Wird abgeschlossen …",
    zuruecknehmen: "Etwas ist schiefgegangen. Die Änderungen werden zurückgenommen …",
  } satisfies Record<Fortschritt, string>,
  fertig: ({ formeln: zahl, bleibende }: Festgeschriebenes) =>
    `${formeln(zahl)} ${zahl === 1 ? "ist jetzt ein Wert" : "sind jetzt Werte"}` +
    (bleibende.length > 0
      ? `, ${formeln(bleibende.length)} ${bleibende.length === 1 ? "bleibt" : "bleiben"} stehen`
      : "") +
    ": fertig",

  aufgehoben: {
    titel: "Aufgehobene Formeln",
    zeile: ({ begonnen, formeln: zahl, blaetter }: Aufgehobenes) =>
      `${formeln(zahl)} vom ${zeitpunkt(begonnen)}: ${aufzaehlung(blaetter)}`,
    hinweis:
      "Sie liegen auf einem versteckten Blatt und werden mit der Arbeitsmappe weitergegeben. Brauchen Sie sie nicht " +
      "mehr, verwerfen Sie die Kopie.",
    rueckgaengig: "Rückgängig: Formeln zurückholen",
    zurueckgeholt: ({ formeln: zahl, verbliebene }: Zurueckgeholtes) =>
      `${formeln(zahl)} ${zahl === 1 ? "ist" : "sind"} zurück` +
      (verbliebene.length > 0 ? ", nicht alle" : "") +
      ": fertig",
    verwerfen: "Kopie verwerfen",
    frage: "Die Formeln lassen sich danach nicht mehr zurückholen; die Werte bleiben. Verwerfen?",
    ja: "Ja, verwerfen",
    nein: "Nein",
    verwirft: "Die Kopie wird verworfen …",
    verworfen: "Die Kopie ist verworfen, die Werte bleiben: fertig",
  },
  verblieben: "Nicht zurückgeholt, weil es Ihnen etwas genommen hätte:",
  verbliebenes: ({ blatt, zellen, grund }: Verbliebenes) => `${blatt}, ${zellen}: ${VERSAGENSGRUENDE[grund]}`,
} as const;

function zeitpunkt(zeit: Date): string {
  return zeit.toLocaleString("de-DE", { dateStyle: "medium", timeStyle: "short" });
}
