import type { Inhalt } from "../blaetter/blatt";
import { formel } from "../blaetter/formel";
import { berechne } from "../rechnung/berechnung";
import { angabenAus, Stellenleser, type Stellenzellen } from "../rechnung/eingabe";
import { rechenweg } from "../rechnung/rechenweg";
import { saetzeVon, STANDARD } from "../saetze/staende";
import { type Eigenzelle, type Erwartung, type Sollwert, wert, type Zellpruefung } from "./pruefung";

/**
 * Whether the functions KIM.* answer, and right: each of them, with the figures of the Vorlage, and each way in which
 * arguments and results travel between Excel and the add-in (Fachkonzept section 7).
 */

const GRUPPE = "KIM-Funktionen";

const ANDERS =
  "Die Funktionen rechnen anders als dieser Aufgabenbereich. Bitte schließen Sie Excel ganz, und öffnen Sie es wieder. " +
  "Bleibt es dabei, geben Sie den Bericht Ihrer IT: Vermutlich hat Excel eine ältere Version des Add-ins zwischengespeichert.";

const FEHLERWERT =
  "Die Funktion erreicht Excel, aber Fehler kommen anders an als vorgesehen. Bitte verwenden Sie Excel 2021 oder neuer.";

const UEBERGABE =
  "Excel übergibt diese Angabe anders als vorgesehen. Bitte geben Sie den Bericht Ihrer IT oder an den Support.";

/** A formula without cells of its own. */
function aufruf(id: string, was: string, ausdruck: string, erwartet: Erwartung): Zellpruefung {
  return {
    id: `kim.${id}`,
    gruppe: GRUPPE,
    was,
    zellen: () => [[formel(ausdruck)]],
    erwartet,
    abhilfe: erwartet.art === "fehler" ? FEHLERWERT : ANDERS,
  };
}

/** A formula behind the last column of its inputs. */
function mitEingaben(
  id: string,
  was: string,
  eingaben: readonly (readonly Inhalt[])[],
  ausdruck: (zelle: Eigenzelle) => string,
  werte: readonly (readonly Sollwert[])[],
): Zellpruefung {
  const spalten = eingaben[0]?.length ?? 0;
  return {
    id: `kim.${id}`,
    gruppe: GRUPPE,
    was,
    zellen: (zelle) =>
      eingaben.map((zeile, z) => (z === 0 ? [...zeile, formel(ausdruck(zelle))] : [...zeile, ""])),
    ab: [0, spalten],
    erwartet: { art: "werte", werte },
    abhilfe: UEBERGABE,
  };
}

/** The figures of the Vorlage, section III: 01.12.2021 to 31.12.2022, 13 months; literals, as they are printed. */
const VORLAGE: readonly Zellpruefung[] = [
  aufruf(
    "EIGENANTEIL",
    "KIM.EIGENANTEIL: Modul 1 der Vorlage, 3,5 VZÄ E11",
    'KIM.EIGENANTEIL(1,3.5,"E11",13)',
    wert(158_644),
  ),
  aufruf(
    "EIGENANTEIL.1V",
    "KIM.EIGENANTEIL: Verwaltungsassistenz, 0,5 VZÄ E5",
    'KIM.EIGENANTEIL("1V",0.5,"E5",13)',
    wert(10_335),
  ),
  aufruf(
    "EIGENANTEIL.2",
    "KIM.EIGENANTEIL: Modul 2 der Vorlage, 7 VZÄ S12",
    'KIM.EIGENANTEIL("Case Management",7,"S12",13)',
    wert(258_820),
  ),
  aufruf(
    "EIGENANTEIL.3",
    "KIM.EIGENANTEIL: Modul 3 der Vorlage, Berechnung 2, bewilligt 2,25 VZÄ",
    'KIM.EIGENANTEIL("Modul 3",3,"E9a",13,2.25,"2021")',
    wert(150_669),
  ),
  aufruf(
    "EIGENANTEIL.halb",
    "KIM.GESAMTKOSTEN: 5,1 VZÄ S12 für 13 Monate, genau auf halbem Euro",
    'KIM.GESAMTKOSTEN(2,5.1,"S12",13)',
    wert(526_975),
  ),
  aufruf(
    "GESAMTKOSTEN",
    "KIM.GESAMTKOSTEN: Modul 2 der Vorlage",
    'KIM.GESAMTKOSTEN(2,7,"S12",13)',
    wert(723_298),
  ),
  aufruf("FOERDERUNG", "KIM.FOERDERUNG: Modul 3 der Vorlage", 'KIM.FOERDERUNG(3,3,"E9a",13)', wert(121_875)),
  aufruf(
    "KOMMUNALANTEIL",
    "KIM.KOMMUNALANTEIL: Modul 2 der Vorlage",
    'KIM.KOMMUNALANTEIL(2,7,"S12",13)',
    wert(47_397),
  ),
  aufruf(
    "ARBEITSPLATZKOSTEN",
    "KIM.ARBEITSPLATZKOSTEN: E11 für 13 Monate",
    'KIM.ARBEITSPLATZKOSTEN("E11",13)',
    wert(115_418),
  ),
  mitEingaben(
    "MONATE",
    "KIM.MONATE: 01.12.2021 bis 31.12.2022 als Text",
    [["01.12.2021", "31.12.2022"]],
    (zelle) => `KIM.MONATE(${zelle(0, 0)},${zelle(0, 1)})`,
    [[13]],
  ),
  aufruf("VZAE", "KIM.VZAE: 35 Tage je Woche", "KIM.VZAE(35)", wert(7)),
  aufruf(
    "ABGLEICH",
    "KIM.ABGLEICH: der Zahlendreher der Vorlage",
    "KIM.ABGLEICH(39946,39964)",
    wert("Zahlendreher: 39.946 statt 39.964, Differenz 18"),
  ),
];

const UEBERLAUFENDE: readonly Zellpruefung[] = [
  mitEingaben(
    "HAUSHALTSJAHRE",
    "KIM.HAUSHALTSJAHRE: 158.644 € auf 2021 und 2022, über mehrere Zellen",
    [[158_644, "01.12.2021", "31.12.2022"]],
    (zelle) => `KIM.HAUSHALTSJAHRE(${zelle(0, 0)},${zelle(0, 1)},${zelle(0, 2)})`,
    [
      [2021, 1, 12_203],
      [2022, 12, 146_441],
    ],
  ),
  mitEingaben(
    "VERTEILUNG",
    "KIM.VERTEILUNG: größte Reste, über mehrere Zellen",
    [[1], [1], [1], [0]],
    (zelle) => `KIM.VERTEILUNG(${zelle(0, 0)}:${zelle(3, 0)},100)`,
    [[34], [33], [33], [0]],
  ),
  rechenwegpruefung("1V", 0.5, "E5"),
  rechenwegpruefung("2", 7, "S12"),
];

/**
 * The whole Rechenweg, words and sources too: where it differs from what this pane's own code says, the functions that
 * answer are those of another version.
 */
function rechenwegpruefung(modul: string, vzae: number, entgeltgruppe: string): Zellpruefung {
  const zellen: Stellenzellen = { modul, vzae, entgeltgruppe, monate: 13, bewilligt: undefined };
  const [stelle, saetze] = new Stellenleser(saetzeVon(STANDARD)).lies(zellen);
  const schritte = rechenweg(berechne(stelle, saetze), saetze, angabenAus(zellen));
  const zeilen = schritte.map(({ schritt, rechnung, betrag, quelle }) => [schritt, rechnung, betrag, quelle]);
  return aufruf(
    `RECHENWEG.${modul}`,
    `KIM.RECHENWEG: Modul ${modul}, jedes Wort wie in diesem Aufgabenbereich (gleiche Version)`,
    `KIM.RECHENWEG("${modul}",${String(vzae)},"${entgeltgruppe}",13)`,
    { art: "werte", werte: [["Schritt", "Rechnung", "Betrag", "Quelle"], ...zeilen] },
  );
}

/** How arguments arrive. */
const UEBERGABEN: readonly Zellpruefung[] = [
  mitEingaben(
    "leer",
    "Ein leerer Text als Argument gilt als weggelassen",
    [[""]],
    (zelle) => `KIM.FOERDERUNG(3,3,"E9a",13,${zelle(0, 0)}&"")`,
    [[121_875]],
  ),
  mitEingaben(
    "leereZeile",
    "Eine leere Zeile gibt ein leeres Ergebnis",
    [["", "", "", ""]],
    (zelle) => `KIM.EIGENANTEIL(${zelle(0, 0)},${zelle(0, 1)},${zelle(0, 2)},${zelle(0, 3)})`,
    [[""]],
  ),
  mitEingaben(
    "deutscheZahl",
    "Zahlen als deutscher Text: „3,5“",
    [["1", "3,5", "E11", "13"]],
    (zelle) => `KIM.EIGENANTEIL(${zelle(0, 0)},${zelle(0, 1)},${zelle(0, 2)},${zelle(0, 3)})`,
    [[158_644]],
  ),
  mitEingaben(
    "datum",
    "Ein Datum aus einer Zelle",
    [[44_531, 44_926]],
    (zelle) => `KIM.MONATE(${zelle(0, 0)},${zelle(0, 1)})`,
    [[13]],
  ),
  mitEingaben(
    "bereich",
    "Ein Bereich als Argument füllt eine Spalte, und ein Fehler bleibt in seiner Zeile",
    [
      [1, 3.5, "E11", 13],
      [2, 7, "E99", 13],
      [3, 2.25, "E9a", 13],
    ],
    (zelle) =>
      `KIM.EIGENANTEIL(${[0, 1, 2, 3].map((spalte) => `${zelle(0, spalte)}:${zelle(2, spalte)}`).join(",")})`,
    [[158_644], ["#N/A"], [82_533]],
  ),
];

const FEHLER: readonly Zellpruefung[] = [
  aufruf("fehler.gruppe", "Eine unbekannte Entgeltgruppe gibt #NV", 'KIM.EIGENANTEIL(1,3.5,"E99",13)', {
    art: "fehler",
    fehler: "#N/A",
  }),
  aufruf("fehler.zahl", "Eine falsche Zahl gibt #WERT!", 'KIM.EIGENANTEIL(1,"3.5","E11",13)', {
    art: "fehler",
    fehler: "#VALUE!",
  }),
  aufruf(
    "fehler.satz",
    "KIM.RECHENWEG nennt den Grund eines Fehlers in einem Satz",
    'LEFT(KIM.RECHENWEG(1,"3.5","E11",13),4)',
    wert("VZÄ:"),
  ),
];

/** All checks of the functions. */
export const KIMPRUEFUNGEN: readonly Zellpruefung[] = [
  ...VORLAGE,
  ...UEBERLAUFENDE,
  ...UEBERGABEN,
  ...FEHLER,
];
