import type { Bestand } from "../../src/blaetter/bestand";
import type { Inhalt, Mappe, Zelle } from "../../src/blaetter/blatt";
import { mitHoehen } from "../../src/blaetter/hoehe";

/** A small Mappe with all that writing has to deal with: inputs, formulas over sheets, tricky texts, checks. */
export function beispielmappe({ beginn = 44531, ende = 44926, vzae = 3.5, zusatz = "" } = {}): Mappe {
  const druck = {
    ausrichtung: "hoch",
    wiederholteZeilen: [0, 0],
    fusszeile: { links: "&A", mitte: "", rechts: "Seite &P von &N" },
  } as const;
  const text = (inhalt: string): Zelle => ({ inhalt, stil: "text" });
  const uebersicht = mitHoehen({
    name: "KIM Übersicht",
    zweck: "Alle Eigenanteile",
    spaltenbreiten: [30, 14],
    zeilen: [
      [{ inhalt: "KIM Übersicht", stil: "titel" }],
      [text("Beginn"), { inhalt: beginn, stil: "eingabeDatum", eingabe: "zeitraum.beginn" }],
      [text("Ende"), { inhalt: ende, stil: "eingabeDatum", eingabe: "zeitraum.ende" }],
      [text("Summe"), { inhalt: { formel: "='KIM Modul 1'!B3*2" }, stil: "euroErgebnis" }],
    ],
    fixierteZeilen: 1,
    druck,
  });
  const modul = mitHoehen({
    name: "KIM Modul 1",
    zweck: "Die Berechnung",
    spaltenbreiten: [40, 12, 12],
    zeilen: [
      [
        text("3,5 VZÄ"),
        {
          inhalt: vzae,
          stil: "eingabeZahl",
          eingabe: "M1.vzae",
          pruefung: { art: "zahl", von: 0, bis: 10_000, satz: "Erlaubt: 0 bis 10.000 VZÄ." },
        },
      ],
      [text("Entgeltgruppe"), { inhalt: "E11", stil: "eingabeText", eingabe: "M1.entgeltgruppe" }],
      [
        text("- 3,5 x 70.091€"),
        { inhalt: { formel: "=ROUND(B1*1000,0)+'KIM Übersicht'!B2-44531" }, stil: "euro" },
        undefined,
      ],
      [text("= 158.644€"), text("2020"), text("'kursiv'")],
      ...(zusatz === "" ? [] : [[text(zusatz)]]),
    ],
    fixierteZeilen: 0,
    druck,
  });
  return {
    blaetter: [uebersicht, modul],
    bezuege: [
      { name: "KIM_M1_Eigenanteil", blatt: "KIM Modul 1", zeile: 2, spalte: 1, bezeichnung: "Modul 1" },
      { name: "KIM_Summe", blatt: "KIM Übersicht", zeile: 3, spalte: 1, bezeichnung: "Summe" },
      { name: "KIM_Beginn", blatt: "KIM Übersicht", zeile: 1, spalte: 1 },
    ],
  };
}

/** What stands in a row of the example's list: Bezeichnung, VZÄ. */
export type Beispielzeile = readonly [Inhalt, Inhalt];

/** A list with two input columns and two calculated ones, a sum above it and a sheet that refers to it. */
export function listenmappe({
  zeilen = 3,
  ab = 3,
  inhalte = Array.from({ length: zeilen }, (_, i): Beispielzeile => [`Stelle ${i + 1}`, i + 0.5]),
  faktor = 1000,
} = {}): Mappe {
  const druck = {
    ausrichtung: "quer",
    bereich: { zeile: 0, spalte: 0, zeilen: ab + 1 + inhalte.length, spalten: 4 },
    fusszeile: { links: "", mitte: "", rechts: "" },
  } as const;
  const [erste, letzte] = [ab + 2, ab + 1 + inhalte.length];
  const text = (inhalt: string): Zelle => ({ inhalt, stil: "text" });
  const kopf = (inhalt: string): Zelle => ({ inhalt, stil: "kopf" });
  const stellenplan = mitHoehen({
    name: "KIM Stellenplan",
    zweck: "Die Stellen",
    spaltenbreiten: [30, 12, 12, 12],
    zeilen: [
      [text("KIM Stellenplan")],
      [text("Summe"), { inhalt: { formel: `=SUM(C${erste}:C${letzte})` }, stil: "euro" }],
      ...Array.from({ length: ab - 2 }, () => []),
      [kopf("Bezeichnung"), kopf("VZÄ"), kopf("Betrag"), kopf("Bis hier")],
      ...inhalte.map(([bezeichnung, vzae], i): Zelle[] => [
        { inhalt: bezeichnung, stil: "eingabeText" },
        {
          inhalt: vzae,
          stil: "eingabeZahl",
          pruefung: { art: "formel", formel: `=B${erste + i}>=0`, satz: "Erlaubt: ab 0 VZÄ." },
        },
        { inhalt: { formel: `=ROUND(B${erste + i}*${faktor},0)` }, stil: "euro" },
        { inhalt: { formel: `=SUM(C$${erste}:C${erste + i})` }, stil: "euro" },
      ]),
    ],
    fixierteZeilen: 0,
    listen: [
      {
        name: "KIM_Stellenplan",
        bereich: { zeile: ab, spalte: 0, zeilen: 1 + inhalte.length, spalten: 4 },
        eingabespalten: 2,
      },
    ],
    druck,
  });
  const uebersicht = mitHoehen({
    name: "KIM Übersicht",
    zweck: "Die Summe",
    spaltenbreiten: [30, 14],
    zeilen: [
      [text("Summe"), { inhalt: { formel: `=SUM('KIM Stellenplan'!C$${erste}:C$${letzte})` }, stil: "euro" }],
    ],
    fixierteZeilen: 0,
    druck: { ausrichtung: "hoch", fusszeile: { links: "", mitte: "", rechts: "" } },
  });
  return {
    blaetter: [uebersicht, stellenplan],
    bezuege: [{ name: "KIM_Summe", blatt: "KIM Übersicht", zeile: 0, spalte: 1, bezeichnung: "Summe" }],
  };
}

/** The list's rows as the officer left them, built into the Mappe again. */
export function listenmappeAus(bestand: Bestand, wahl: Parameters<typeof listenmappe>[0] = {}): Mappe {
  const zeilen = bestand.liste("KIM_Stellenplan");
  if (!zeilen || zeilen.length === 0) return listenmappe(wahl);
  const inhalte = zeilen.map(([bezeichnung, vzae]): Beispielzeile => [
    bezeichnung?.inhalt ?? "",
    vzae?.inhalt ?? "",
  ]);
  return listenmappe({ ...wahl, inhalte });
}

/** Two Module, who pays what for them, and a chart of it. */
export function diagrammmappe({ farbe = "#1f3a5f", betrag = 100 } = {}): Mappe {
  const text = (inhalt: string): Zelle => ({ inhalt, stil: "text" });
  const euro = (inhalt: Inhalt): Zelle => ({ inhalt, stil: "euro" });
  const uebersicht = mitHoehen({
    name: "KIM Übersicht",
    zweck: "Wer was bezahlt",
    spaltenbreiten: [20, 12, 12],
    zeilen: [
      [text("Modul"), text("Land"), text("Kreis")],
      [text("Modul 1"), euro(betrag), euro({ formel: "=B2*2" })],
      [text("Modul 2"), euro(300), euro(400)],
    ],
    fixierteZeilen: 0,
    diagramme: [
      {
        name: "KIM Finanzierung",
        titel: "Finanzierung je Modul",
        beschreibung: "Wer was bezahlt",
        daten: { zeile: 0, spalte: 0, zeilen: 3, spalten: 3 },
        farben: [farbe, "#b8c2cc"],
        lage: { zeile: 4, spalte: 0, zeilen: 15, spalten: 3 },
      },
    ],
    druck: { ausrichtung: "hoch", fusszeile: { links: "", mitte: "", rechts: "" } },
  });
  return { blaetter: [uebersicht], bezuege: [] };
}
