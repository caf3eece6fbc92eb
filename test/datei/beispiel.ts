import type { Blatt, Inhalt, Mappe, Stilname, Zelle } from "../../src/blaetter/blatt";
import { mitHoehen } from "../../src/blaetter/hoehe";
import { druck } from "../../src/blaetter/druck";

const zelle = (stil: Stilname, inhalt: Inhalt, mehr: Partial<Zelle> = {}): Zelle => ({
  stil,
  inhalt,
  ...mehr,
});
const TRAEGER = {
  art: "liste",
  werte: ["Kreis", "weitergeleitet"],
  satz: "Erlaubt: Kreis oder weitergeleitet.",
} as const;

const posten = (zeile: number, name: string, vzae: number): (Zelle | undefined)[] => [
  zelle("eingabeText", name),
  zelle("eingabeZahl", vzae, {
    pruefung: { art: "formel", formel: `=ISNUMBER(B${zeile})`, satz: "Erlaubt: eine Zahl." },
  }),
  zelle("eingabeMitte", "Kreis", { pruefung: TRAEGER }),
  zelle("euro", { formel: `=ROUND(B${zeile}*$B$2,0)` }),
  zelle("euro", { formel: `=ROUND(B${zeile}*$B$2*0.6,0)` }),
  zelle("euro", { formel: `=D${zeile}-E${zeile}` }),
];

const PLAN: Blatt = mitHoehen({
  name: "KIM A's & B's Plan",
  zweck: "Eine Liste, die rechnet.",
  spaltenbreiten: [30, 10, 14, 14, 14, 14],
  zeilen: [
    [zelle("titel", "Plan")],
    [zelle("beschriftung", "Satz"), zelle("eingabeEuro", 1000, { eingabe: "satz.A b" })],
    [],
    ["Bezeichnung", "VZÄ", "Träger", "Gesamtkosten", "<Förderung> & mehr", "Eigenanteil"].map((kopf) =>
      zelle("kopf", kopf),
    ),
    posten(5, "=Text, keine Formel", 3.5),
    posten(6, "Verwaltung", 0.5),
    posten(7, "Management", 7),
  ],
  fixierteZeilen: 4,
  listen: [{ name: "KIM_Plan", bereich: { zeile: 3, spalte: 0, zeilen: 4, spalten: 6 }, eingabespalten: 3 }],
  druck: { ...druck("quer", "2021", [3, 3]), bereich: { zeile: 0, spalte: 0, zeilen: 7, spalten: 6 } },
});

const SUMME: Blatt = mitHoehen({
  name: "KIM Übersicht",
  zweck: "Wer was zahlt.",
  spaltenbreiten: [20, 14, 14],
  zeilen: [
    [zelle("kopf", "Modul"), zelle("kopf", "Förderung"), zelle("kopf", "Eigenanteil")],
    ...[5, 6, 7].map((zeile) => [
      zelle("text", `Modul ${zeile - 4}`),
      zelle("euro", { formel: `='KIM A''s & B''s Plan'!E${zeile}` }),
      zelle("euro", { formel: `='KIM A''s & B''s Plan'!F${zeile}` }),
    ]),
    [
      zelle("textSumme", "Summe"),
      zelle("euroSumme", { formel: "=SUM(B2:B4)" }),
      zelle("euroSumme", { formel: "=SUM(C2:C4)" }),
    ],
  ],
  fixierteZeilen: 0,
  diagramme: [
    {
      name: "KIM Finanzierung",
      titel: "Wer zahlt was?",
      beschreibung: "Gestapelte Säulen: Förderung & Eigenanteil je Modul.",
      daten: { zeile: 0, spalte: 0, zeilen: 4, spalten: 3 },
      farben: ["#0b6b70", "#c8a400"],
      lage: { zeile: 6, spalte: 0, zeilen: 15, spalten: 3 },
    },
  ],
  druck: druck("hoch", "2021"),
});

/** A small Mappe with all that a file can hold: a list, a chart, checks, names, texts that need care. */
export const BEISPIEL: Mappe = {
  blaetter: [SUMME, PLAN],
  bezuege: [
    { name: "KIM_Summe", blatt: SUMME.name, zeile: 4, spalte: 2, bezeichnung: "Eigenanteil „zusammen“ & so" },
    { name: "KIM_Satz", blatt: PLAN.name, zeile: 1, spalte: 1 },
  ],
};
