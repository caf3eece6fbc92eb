import type { Fortschritt } from "../../excel/lauf";
import type { Entferntes, Fundstelle } from "../../excel/spuren/entfernen";
import { aufzaehlung } from "../../grundlage/deutsch";
import { anzahl } from "./zaehlen";

const zitiert = (namen: readonly string[]) => aufzaehlung(namen.map((name) => `„${name}“`));
/** So many places are named, the others are counted. */
const GENANNTE = 3;

/** The German texts of "Add-in-Spuren entfernen". */
export const SPUREN = {
  titel: "Add-in-Spuren entfernen",
  erklaerung:
    "Nimmt aus der Arbeitsmappe, was das Add-in darin hinterlässt: versteckte Namen, Vermerke, Einstellungen. Die " +
    "Tabellen behalten ihren Inhalt.",
  suchen: "Spuren suchen",
  sucht: "Die Arbeitsmappe wird durchgesehen …",
  gesucht: "Durchgesehen: fertig",
  keine: "In dieser Arbeitsmappe ist nichts vom Add-in.",

  entfernt: "Das wird entfernt:",
  verborgene: (zahl: number) =>
    anzahl(zahl, "versteckter Name, an dem", "versteckte Namen, an denen") +
    " das Add-in seine Blätter, Listen und Eingaben erkennt",
  vermerke: (zahl: number) => anzahl(zahl, "Vermerk", "Vermerke") + " an Namen von Ergebnissen",
  einstellungen: (zahl: number) => anzahl(zahl, "Einstellung", "Einstellungen") + " des Aufgabenbereichs",
  aufgehobenes: (zahl: number) =>
    anzahl(zahl, "Kopie", "Kopien") +
    " festgeschriebener Formeln: Sie lassen sich dann nicht mehr zurückholen",

  auchBlaetter: "Auf Wunsch auch ganze Blätter",
  kopie: "aufgehobene frühere Fassung",
  auchNamen: (zahl: number) => `auch ${anzahl(zahl, "Namen eines Ergebnisses", "Namen von Ergebnissen")}`,
  auchNamenZusatz: (namen: readonly string[]) =>
    namen.slice(0, GENANNTE).join(", ") + (namen.length > GENANNTE ? " …" : ""),
  gebraucht: (stellen: readonly Fundstelle[]) =>
    `Achtung, ${anzahl(stellen.length, "Formel von anderswo braucht", "Formeln von anderswo brauchen")} es: ` +
    stellen.slice(0, GENANNTE).map(stelle).join("; ") +
    (stellen.length > GENANNTE ? " und weitere" : "") +
    ". Dort stünde dann ein Fehler.",
  mitKim: (blaetter: readonly string[]) =>
    `Auf ${anzahl(blaetter.length, "Blatt", "Blättern")} (${aufzaehlung(blaetter)}) stehen noch KIM-Formeln. Ohne ` +
    "Add-in zeigen sie Fehler: Schreiben Sie vorher ihre Werte fest.",
  danach:
    "Das lässt sich nicht rückgängig machen. Danach hält das Add-in die Blätter für fremde: Es liest ihre Eingaben " +
    "nicht mehr, und für neue Tabellen müssten sie umbenannt oder gelöscht werden. Speichern Sie vorher eine Kopie.",
  ja: "Ja, entfernen",
  nein: "Nein",

  fortschritt: {
    pruefen: "Die Arbeitsmappe wird geprüft …",
    schreiben: "Die Spuren werden entfernt …",
    abschliessen: "Wird abgeschlossen …",
    zuruecknehmen: "Etwas ist schiefgegangen. Die Änderungen werden zurückgenommen …",
  } satisfies Record<Fortschritt, string>,
  fertig: ({ namen, einstellungen, blaetter }: Entferntes) =>
    `Entfernt: ${aufzaehlung([
      anzahl(namen, "Name", "Namen"),
      anzahl(einstellungen, "Einstellung", "Einstellungen"),
      ...(blaetter.length > 0 ? [`${blaetter.length === 1 ? "Blatt" : "Blätter"} ${zitiert(blaetter)}`] : []),
    ])}: fertig`,
} as const;

function stelle(fundstelle: Fundstelle): string {
  return "name" in fundstelle ? `Name „${fundstelle.name}“` : `${fundstelle.blatt}, ${fundstelle.zelle}`;
}
