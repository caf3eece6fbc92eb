import type { Stilname } from "../blaetter/blatt";
import { formel } from "../blaetter/formel";
import { STILE } from "../blaetter/stile";
import { wert, type Zellpruefung } from "./pruefung";

/** How this Excel shows numbers and days, what it counts days from, and whether it changes what it only shows. */

const TRENNZEICHEN =
  "Excel zeigt Zahlen nicht deutsch. Die Tabellen rechnen trotzdem richtig. Für „1.234,50“ wählen Sie Datei, Optionen, " +
  "Erweitert, „Trennzeichen vom Betriebssystem übernehmen“, und in Windows unter „Region“ das Format „Deutsch (Deutschland)“.";

const JAHR_1904 =
  "Die Arbeitsmappe zählt Tage ab 1904. Bitte schalten Sie unter Datei, Optionen, Erweitert, „Beim Berechnen dieser " +
  "Arbeitsmappe“ die „1904-Datumswerte“ aus, und prüfen Sie danach alle Datumsangaben: Sie verschieben sich um vier Jahre und " +
  "einen Tag.";

const WIE_ANGEZEIGT =
  "Excel rechnet mit gerundeten Zahlen. Bitte schalten Sie unter Datei, Optionen, Erweitert, „Beim Berechnen dieser " +
  "Arbeitsmappe“ die „Genauigkeit wie angezeigt“ aus.";

const UEBERLAUF =
  "Dieses Excel kennt keine dynamischen Bereiche. KIM.RECHENWEG, KIM.HAUSHALTSJAHRE und KIM.VERTEILUNG zeigen dort nur ihre " +
  "erste Zelle. Bitte verwenden Sie Excel 2021 oder neuer.";

/** How a number is shown in a style of our sheets. */
function anzeige(id: string, was: string, zahl: number, format: string, text: string): Zellpruefung {
  return {
    id: `anzeige.${id}`,
    gruppe: "Zahlen, Datum und Sprache",
    was,
    zellen: () => [[zahl]],
    zahlenformate: [[0, 0, format]],
    erwartet: { art: "anzeige", text },
    abhilfe: TRENNZEICHEN,
  };
}

const format = (stil: Stilname) => STILE[stil].zahlenformat;

/** All checks of what is shown, and of the workbook's own ways of calculating. */
export const ANZEIGEPRUEFUNGEN: readonly Zellpruefung[] = [
  anzeige("trennzeichen", "Zahlen mit Punkt und Komma: 1.234,50", 1234.5, "#,##0.00", "1.234,50"),
  anzeige("standard", "Zahlen ohne Format mit Komma: 3,5", 3.5, format("zahl"), "3,5"),
  anzeige("euro", "Beträge in den Tabellen: 158.644 €", 158_644, format("euro"), "158.644 €"),
  anzeige("negativ", "Negative Beträge in den Tabellen: −1.234 €", -1234, format("euro"), "−1.234 €"),
  {
    ...anzeige("datum", "Datum in den Tabellen: 01.12.2021", 44_531, format("kleinDatum"), "01.12.2021"),
    abhilfe: JAHR_1904,
  },
  {
    id: "rechnen.1904",
    gruppe: "Einstellungen",
    was: "Tage zählen ab 1900",
    zellen: () => [[formel("DATE(2021,12,1)")]],
    zahlenformate: [[0, 0, "0"]],
    erwartet: wert(44_531),
    abhilfe: JAHR_1904,
  },
  {
    id: "rechnen.wieAngezeigt",
    gruppe: "Einstellungen",
    was: "Gerechnet wird mit den ganzen Zahlen, nicht wie angezeigt",
    zellen: (zelle) => [[1.26, formel(`${zelle(0, 0)}*100`)]],
    ab: [0, 1],
    zahlenformate: [[0, 0, "0"]],
    erwartet: wert(126),
    abhilfe: WIE_ANGEZEIGT,
  },
  {
    id: "rechnen.ueberlauf",
    gruppe: "Einstellungen",
    was: "Ergebnisse können mehrere Zellen füllen (dynamische Bereiche)",
    zellen: () => [[formel("TRANSPOSE({1,2,3})")]],
    erwartet: { art: "werte", werte: [[1], [2], [3]] },
    abhilfe: UEBERLAUF,
  },
];
