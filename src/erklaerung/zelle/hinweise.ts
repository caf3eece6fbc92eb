import { wieExcel } from "../../grundlage/bruch";
import { alsFehlertext, type Zellwert } from "../../grundlage/zelle";
import { zeigeWert } from "../anzeige";
import type { Sollzelle } from "../blatt/soll";
import { achtung, type Hinweis } from "../erklaerung";
import type { Zellstand } from "../mappensicht";
import type { Spur } from "../rechner/spur";
import { unklareIn } from "../teile";

/** A value stands where the add-in writes a formula. */
const FESTER_WERT = achtung(
  "Hier steht ein fester Wert statt einer Formel: von Hand eingetragen, oder die Tabellen wurden als Werte erzeugt. " +
    "Er folgt keiner Eingabe mehr. Erklärt wird, was das Add-in hier rechnet.",
);

const FREMDE_FORMEL = achtung(
  "Die Formel dieser Zelle ist nicht mehr die des Add-ins: Sie wurde geändert, oder Spalten wurden verschoben. " +
    "Erklärt wird, was jetzt in der Zelle steht.",
);

const FALSCHE_ANGABE =
  "Die Zelle zeigt #WERT!: Eine Angabe hat die falsche Form, zum Beispiel Text statt einer Zahl. Bitte die verwendeten Zellen prüfen.";

const FEHLERSAETZE: Readonly<Record<string, string | undefined>> = {
  "#VALUE!": FALSCHE_ANGABE,
  "#N/A":
    "Die Zelle zeigt #NV: Etwas Gesuchtes fehlt, zum Beispiel ein Satz in „KIM Sätze“. Bitte dort ergänzen.",
  "#REF!": "Die Zelle zeigt #BEZUG!: Eine Zelle oder ein Blatt, auf das sie sich bezieht, wurde gelöscht.",
  "#NAME?":
    "Die Zelle zeigt #NAME?: Excel kennt einen Namen oder eine Funktion nicht. KIM-Funktionen rechnen nur, wo dieses Add-in geladen ist.",
  "#DIV/0!": "Die Zelle zeigt #DIV/0!: Sie teilt durch 0 oder durch eine leere Zelle.",
  "#SPILL!":
    "Die Zelle zeigt #ÜBERLAUF!: Das Ergebnis braucht mehrere Zellen, und eine davon ist nicht leer.",
  "#BUSY!": "Die Zelle wird noch berechnet. Bitte einen Augenblick warten.",
};

/** What an error means, where nothing better has been said of it. */
export function zumFehler(wert: Zellwert, gesagt: readonly Hinweis[]): readonly Hinweis[] {
  const fehler = alsFehlertext(wert);
  if (fehler === undefined || gesagt.length > 0) return [];
  return [achtung(FEHLERSAETZE[fehler] ?? FALSCHE_ANGABE)];
}

/** The error of a calculated cell of a Stelle, whatever it is, comes from its inputs. */
export function zumFehlerEinerStelle(wert: Zellwert, gesagt: readonly Hinweis[]): readonly Hinweis[] {
  return alsFehlertext(wert) !== undefined && gesagt.length === 0 ? [achtung(FALSCHE_ANGABE)] : [];
}

/** Both figures, where a cell shows another one than it should. */
export function abweichung({ wert, zahlenformat }: Zellstand, soll: Zellwert): readonly Hinweis[] {
  if (typeof soll !== "number" || typeof wert !== "number" || wieExcel(wert) === wieExcel(soll)) return [];
  return [
    achtung(
      `Die Zelle zeigt ${zeigeWert(wert, zahlenformat)}, nachgerechnet ergibt sich ${zeigeWert(soll, zahlenformat)}. ` +
        "Bitte neu berechnen lassen (F9); bleibt der Unterschied, wurde etwas von Hand geändert.",
    ),
  ];
}

/** That a cell of ours holds no formula any more, or another than the add-in's. */
export function zurHerkunft(formel: string | undefined, soll: Sollzelle | undefined): readonly Hinweis[] {
  if (formel === undefined) return [FESTER_WERT];
  return !soll || soll.istUnsere(formel) ? [] : [FREMDE_FORMEL];
}

/** The parts of a formula that could not be followed. */
export function zuUnklarem(spur: Spur, stattdessen = ""): readonly Hinweis[] {
  return unklareIn(spur).map(({ text, grund }) =>
    achtung(`Nicht zu verfolgen ist ${text} (${grund})${stattdessen}.`),
  );
}
