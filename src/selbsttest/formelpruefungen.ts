import type { Inhalt } from "../blaetter/blatt";
import { anteil, type Aufteilung, ganze, rang, rest } from "../blaetter/cmeinsatz/reste";
import { datumstext, eurotext, falsch, formel, ohnePlatzhalter, zahltext } from "../blaetter/formel";
import { gruppenschluessel } from "../blaetter/stellenplan/formeln/eingabewerte";
import { betraege, kosten } from "../blaetter/stellenplan/formeln/kosten";
import { zeit } from "../blaetter/stellenplan/formeln/zeit";
import type { Zeilenbezug } from "../blaetter/stellenplan/formeln/zeilenbezug";
import type { Planspalte } from "../blaetter/stellenplan/spalten";
import { verteile } from "../rechnung/verteilung";
import { type Eigenzelle, type Erwartung, wert, type Zellpruefung } from "./pruefung";

/**
 * Whether this Excel calculates the expressions that our sheets are made of as they were meant: the half-way cases of
 * Fachkonzept section 3 above all. The expressions are those of the sheets, with cells of a check in the place of theirs.
 */

const RUNDUNG =
  "Dieses Excel rechnet anders als Excel 2021 und LibreOffice. Bitte vergleichen Sie die Beträge der Tabellen mit einem " +
  "anderen Rechner, bevor Sie sie verwenden, und geben Sie den Bericht an den Support.";

const SPRACHE =
  "Der Text in den Tabellen wird nicht deutsch geschrieben. Bitte stellen Sie in Windows unter „Region“ das Format " +
  "„Deutsch (Deutschland)“ ein, und starten Sie Excel neu. Die Beträge selbst sind davon nicht betroffen.";

function pruefung(
  id: string,
  was: string,
  zellen: Zellpruefung["zellen"],
  ab: readonly [number, number],
  erwartet: Erwartung,
): Zellpruefung {
  return { id: `formel.${id}`, gruppe: "Formeln der Tabellen", was, zellen, ab, erwartet, abhilfe: RUNDUNG };
}

/** Cells of one row, each under the name of the Stellenplan's column that it stands for. */
function zeilenbezug(namen: readonly Planspalte[], zelle: Eigenzelle): Zeilenbezug {
  return {
    z: (spalte) => zelle(0, namen.indexOf(spalte)),
    darueber: (spalte) => zelle(0, namen.indexOf(spalte)),
  };
}

/** The Gesamtkosten of a Stelle by the formulas of its row. */
function gesamtkosten(
  id: string,
  was: string,
  stelle: { readonly vzae: number; readonly jahreskosten: number; readonly jeBetrag: boolean },
  euro: number,
): Zellpruefung {
  const gegeben = ["vzae", "monateGanz", "jahreskosten", "rundung"] as const;
  const schritte = ["vzaeGanz", "kostenbruch", "kommarest", "kostensatz", "rechensatz", "uebertrag"] as const;
  return pruefung(
    id,
    was,
    (zelle) => {
      const bezug = zeilenbezug([...gegeben, ...schritte], zelle);
      const ausdruecke = kosten(bezug);
      return [
        [
          stelle.vzae,
          130_000,
          stelle.jahreskosten * 1_000_000,
          stelle.jeBetrag ? 1 : 0,
          ...schritte.map((schritt) => formel(ausdruecke[schritt])),
          formel(betraege(bezug).gesamtkosten),
        ],
      ];
    },
    [0, gegeben.length + schritte.length],
    wert(euro),
  );
}

/** The months between two days by the formulas of the Stellenplan. */
function monate(
  id: string,
  was: string,
  beginn: number,
  ende: number,
  zehntausendstel: number,
): Zellpruefung {
  const schritte = ["tageErster", "tageLetzter", "zeit", "monateGanz"] as const;
  return pruefung(
    id,
    was,
    (zelle) => {
      const ausdruecke = zeit(zeilenbezug(["tagBeginn", "tagEnde", ...schritte], zelle));
      return [[beginn, ende, ...schritte.map((schritt) => formel(ausdruecke[schritt]))]];
    },
    [0, 1 + schritte.length],
    wert(zehntausendstel),
  );
}

const GEWICHTE = [1, 1, 1, 2];
const GESAMT = 723_298;
const BASIS = 10_000;

/** The largest remainders by the formulas of the sheet "KIM CM-Einsatz". */
function aufteilung(zelle: Eigenzelle): readonly (readonly Inhalt[])[] {
  const spalte = (nummer: number) => `${zelle(1, nummer)}:${zelle(GEWICHTE.length, nummer)}`;
  const [hoch, niedrig, uebrig, summe] = [0, 1, 2, 3].map((nummer) => zelle(0, nummer)) as [
    string,
    string,
    string,
    string,
  ];
  const zeile = (i: number): readonly Inhalt[] => {
    const eigene: Aufteilung = {
      hoch,
      niedrig,
      basis: BASIS,
      uebrig,
      summe,
      zeile: {
        nummer: zelle(i, 0),
        gewicht: zelle(i, 1),
        ganze: zelle(i, 2),
        rest: zelle(i, 3),
        rang: zelle(i, 4),
      },
      alle: { nummer: spalte(0), gewicht: spalte(1), rest: spalte(3) },
    };
    return [
      i,
      GEWICHTE[i - 1] ?? 0,
      ...[ganze, rest, rang, anteil].map((schritt) => formel(schritt(eigene))),
    ];
  };
  return [
    [
      Math.floor(GESAMT / BASIS),
      GESAMT % BASIS,
      formel(`${hoch}*${String(BASIS)}+${niedrig}-SUM(${spalte(2)})`),
      formel(`SUM(${spalte(1)})`),
      "",
      "",
    ],
    ...GEWICHTE.map((_, i) => zeile(i + 1)),
  ];
}

/** An expression over one cell of its own. */
function ueberEineZelle(
  id: string,
  was: string,
  inhalt: Inhalt,
  ausdruck: (zelle: string) => string,
  erwartet: Erwartung,
): Zellpruefung {
  return pruefung(id, was, (zelle) => [[inhalt, formel(ausdruck(zelle(0, 0)))]], [0, 1], erwartet);
}

const TEXTE: readonly Zellpruefung[] = [
  ueberEineZelle("eurotext", "Ein Betrag als Text eines Satzes", 158_644, eurotext, wert("158.644 €")),
  ueberEineZelle("zahltext", "Eine Zahl als Text eines Satzes", 3.5, zahltext, wert("3,5")),
  ueberEineZelle("datumstext", "Ein Datum als Text eines Satzes", 44_531, datumstext, wert("01.12.2021")),
].map((eine) => ({ ...eine, gruppe: "Zahlen, Datum und Sprache", abhilfe: SPRACHE }));

/** All checks of expressions. */
export const FORMELPRUEFUNGEN: readonly Zellpruefung[] = [
  gesamtkosten(
    "gesamtkosten.halb",
    "Rundung auf halbem Euro: 5,1 VZÄ S12 für 13 Monate, gerundet je Betrag",
    { vzae: 5.1, jahreskosten: 95_380, jeBetrag: true },
    526_975,
  ),
  gesamtkosten(
    "gesamtkosten.satz",
    "Rundung auf halbem Euro: Kostensatz von 49.158 € im Jahr für 13 Monate",
    { vzae: 1, jahreskosten: 49_158, jeBetrag: false },
    53_255,
  ),
  gesamtkosten(
    "gesamtkosten.vorlage",
    "Gesamtkosten der Vorlage: 3,5 VZÄ E11, gerundet je Satz",
    { vzae: 3.5, jahreskosten: 106_540, jeBetrag: false },
    403_963,
  ),
  ueberEineZelle(
    "rundung.negativ",
    "Rundung auf halbem Euro unter null: weg von der Null",
    -245_318.5,
    (zelle) => `ROUND(${zelle},0)`,
    wert(-245_319),
  ),
  monate("monate.ganz", "Monate: 01.12.2021 bis 31.12.2022", 44_531, 44_926, 130_000),
  monate(
    "monate.angebrochen",
    "Monate, angebrochen nach Tagen: 15.12.2021 bis 31.12.2022",
    44_545,
    44_926,
    125_484,
  ),
  pruefung("reste", "Verteilung nach größten Resten, mit Gleichstand", aufteilung, [1, 5], {
    art: "werte",
    werte: verteile(GESAMT, GEWICHTE).map((teil) => [teil]),
  }),
  ueberEineZelle(
    "gruppe",
    "Entgeltgruppe in jeder Schreibweise: „ eg 11“",
    "x eg 11",
    (zelle) => gruppenschluessel(`MID(${zelle},2,9)`),
    wert("EG.E11"),
  ),
  ueberEineZelle(
    "suche",
    "Suche nach einem Text, in dem ein Stern steht",
    "a*b",
    (zelle) => `COUNTIF(${zelle},${ohnePlatzhalter(zelle)})`,
    wert(1),
  ),
  ueberEineZelle("fehlerwert", "Eine falsche Eingabe gibt #WERT!", "", () => falsch("Erlaubt: eine Zahl"), {
    art: "fehler",
    fehler: "#VALUE!",
  }),
  ...TEXTE,
];
