import type { Mappe, Zelle } from "../../src/blaetter/blatt";
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
