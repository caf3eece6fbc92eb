import { flach } from "../blaetter/listen";
import { zeigeZahl } from "../grundlage/deutsch";
import { alsFehlertext } from "../grundlage/zelle";
import { abweichung, type Befund, inOrdnung } from "./befund";
import { type Erwartung, groesse, type Sollpruefung } from "./pruefung";

/** What was read from the cells of a check. */
export interface Gelesenes {
  readonly werte: readonly (readonly unknown[])[];
  readonly texte: readonly (readonly string[])[];
}

/** Errors by Excel's English names, in which most hosts answer, and the German ones that cells show. */
const FEHLERNAMEN: Readonly<Record<string, string>> = {
  "#N/A": "#NV",
  "#VALUE!": "#WERT!",
  "#REF!": "#BEZUG!",
  "#NUM!": "#ZAHL!",
  "#SPILL!": "#ÜBERLAUF!",
  "#CALC!": "#KALK!",
  "#BUSY!": "#BESCHÄFTIGT!",
  "#CONNECT!": "#VERBINDEN!",
  "#GETTING_DATA": "#DATEN_ABRUFEN",
};

/** What a cell shows while a function has not answered yet. */
const IN_ARBEIT = ["#BUSY!", "#CONNECT!", "#GETTING_DATA"].map(deutscherFehler);

const UNBEKANNTE_FUNKTION =
  "Excel kennt die Funktion nicht. Bitte prüfen Sie unter „Einfügen, Meine Add-ins“, ob KIM für Excel installiert ist, " +
  "schließen Sie Excel ganz, und öffnen Sie es wieder.";
const KEINE_ANTWORT =
  "Bitte warten Sie einen Augenblick, und wiederholen Sie den Selbsttest. Bleibt es dabei, prüfen Sie mit Ihrer IT, ob " +
  "der Server des Add-ins erreichbar ist.";
const KEIN_UEBERLAUF =
  "Das Ergebnis füllt nur eine Zelle. Bitte verwenden Sie Excel 2021 oder neuer; in älteren Versionen fehlen die " +
  "dynamischen Bereiche.";

/** Whether a function has not answered yet. */
export function istInArbeit({ werte }: Gelesenes): boolean {
  return werte.some((zeile) => zeile.some((wert) => IN_ARBEIT.includes(deutscherFehler(wert))));
}

/** Judges what came out of a check. */
export function urteile(pruefung: Sollpruefung, gelesen: Gelesenes): Befund {
  const { erwartet, abhilfe } = pruefung;
  if (stimmt(erwartet, gelesen)) return inOrdnung(pruefung);
  const einzelheit = unterschied(erwartet, gelesen);
  if (istInArbeit(gelesen)) return abweichung(pruefung, einzelheit, KEINE_ANTWORT);
  if (gelesen.werte[0]?.[0] === "#NAME?" && pruefung.gruppe === "KIM-Funktionen")
    return abweichung(pruefung, einzelheit, UNBEKANNTE_FUNKTION);
  if (laeuftNichtUeber(erwartet, gelesen)) return abweichung(pruefung, einzelheit, KEIN_UEBERLAUF);
  return abweichung(pruefung, einzelheit, abhilfe);
}

function stimmt(erwartet: Erwartung, { werte, texte }: Gelesenes): boolean {
  switch (erwartet.art) {
    case "werte":
      return erwartet.werte.every((zeile, z) => zeile.every((soll, s) => ist(werte, z, s) === soll));
    case "fehler":
      return deutscherFehler(ist(werte, 0, 0)) === deutscherFehler(erwartet.fehler);
    case "anzeige":
      return ist(texte, 0, 0) === erwartet.text;
    case "ohne Fehler":
      return !werte.some((zeile) => zeile.some((wert) => alsFehlertext(wert) !== undefined));
  }
}

/** The first cell is right, and those that it should have filled are empty. */
function laeuftNichtUeber(erwartet: Erwartung, { werte }: Gelesenes): boolean {
  if (erwartet.art !== "werte") return false;
  const { zeilen, spalten } = groesse(erwartet);
  const gefuellte = werte.reduce((anzahl, zeile) => anzahl + zeile.filter((wert) => wert !== "").length, 0);
  return zeilen * spalten > 1 && gefuellte === 1 && ist(werte, 0, 0) === erwartet.werte[0]?.[0];
}

/** What was expected, and what came: of many cells the first that differs. */
function unterschied(erwartet: Erwartung, { werte, texte }: Gelesenes): string {
  const satz = (soll: string, gekommen: string) => `erwartet: ${soll}; Excel zeigt: ${gekommen}`;
  switch (erwartet.art) {
    case "werte": {
      const [zeile, spalte] = ersteAbweichung(erwartet.werte, werte);
      const soll = erwartet.werte[zeile]?.[spalte];
      const wo =
        erwartet.werte.length * (erwartet.werte[0]?.length ?? 0) > 1
          ? `${zeigeZahl(zeile + 1)}. Zeile, ${zeigeZahl(spalte + 1)}. Spalte: `
          : "";
      return wo + satz(zeige(soll), zeige(ist(werte, zeile, spalte)));
    }
    case "fehler":
      return satz(deutscherFehler(erwartet.fehler), zeige(ist(werte, 0, 0)));
    case "anzeige":
      return satz(zeige(erwartet.text), zeige(ist(texte, 0, 0)));
    case "ohne Fehler": {
      const fehler = flach(werte).filter((wert) => alsFehlertext(wert) !== undefined);
      return `${zeigeZahl(fehler.length)} Zellen zeigen einen Fehler, die erste ${zeige(fehler[0])}`;
    }
  }
}

function ersteAbweichung(
  erwartet: readonly (readonly unknown[])[],
  werte: readonly (readonly unknown[])[],
): readonly [zeile: number, spalte: number] {
  for (const [z, zeile] of erwartet.entries())
    for (const [s, soll] of zeile.entries()) if (ist(werte, z, s) !== soll) return [z, s];
  return [0, 0];
}

function ist(zeilen: readonly (readonly unknown[])[], zeile: number, spalte: number): unknown {
  return zeilen[zeile]?.[spalte] ?? "";
}

function deutscherFehler(wert: unknown): string {
  return typeof wert === "string" ? (FEHLERNAMEN[wert] ?? wert) : "";
}

function zeige(wert: unknown): string {
  if (wert === "" || wert === undefined) return "nichts";
  if (typeof wert === "number") return zeigeZahl(wert, 10);
  if (typeof wert === "boolean") return wert ? "WAHR" : "FALSCH";
  if (typeof wert !== "string") return "etwas anderes";
  return alsFehlertext(wert) === undefined ? `„${wert}“` : deutscherFehler(wert);
}
