import type { Stilname } from "./blatt";

/** A line along one side of a cell. */
export interface Linie {
  readonly staerke: "duenn" | "mittel";
  readonly farbe: string;
}

/** How cells look: everything a style says, in Excel's own terms. Colours are "#rrggbb". */
export interface Stil {
  /** in en-US form; Excel shows it with the separators of the user's language */
  readonly zahlenformat: string;
  /** in points; the font itself is the workbook's own */
  readonly schriftgroesse: number;
  readonly fett: boolean;
  readonly kursiv: boolean;
  readonly farbe: string;
  readonly fuellung?: string;
  readonly linien: Readonly<Partial<Record<"oben" | "unten" | "links" | "rechts", Linie>>>;
  readonly ausrichtung: "links" | "mitte" | "rechts";
  /** steps of Excel's indent: keeps text off the number to its left */
  readonly einzug: number;
  readonly senkrecht: "oben" | "mitte";
  readonly umbruch: boolean;
}

const TINTE = "#1f2933";
const WARNUNG = "#9a3412";
const GRAU = "#52606d";
const MARINE = "#1f3a5f";
const EINGABE_TINTE = "#0b3c9d";
const EINGABE_PAPIER = "#fff8dc";
const BAND = "#e6edf5";
const KOPFBAND = "#f1f4f7";

const FEIN: Linie = { staerke: "duenn", farbe: "#b8c2cc" };
const KLAR: Linie = { staerke: "duenn", farbe: "#52606d" };
const STARK: Linie = { staerke: "mittel", farbe: MARINE };

/** "General": no pattern shows 3,5 and 7 without a trailing comma at the whole number. */
const ALLGEMEIN = "General";
/** Days as the Vorlage's section II prints them: none is "--". */
const TAGE = 'General;"−"General;"--"';
const TEXT = "@";
const DATUM = "dd\\.mm\\.yyyy";
const GANZZAHL = '#,##0;"−"#,##0';
const EURO = '#,##0\\ "€";"−"#,##0\\ "€"';
const EURO_GENAU = '#,##0.00\\ "€";"−"#,##0.00\\ "€"';

/** A row of the sheet "KIM Stellenplan", where a formula has looked it up. */
const PLANZEILE = '"Stellenplan, Zeile "0';

const GRUND: Stil = {
  zahlenformat: ALLGEMEIN,
  schriftgroesse: 10,
  fett: false,
  kursiv: false,
  farbe: TINTE,
  linien: {},
  ausrichtung: "links",
  einzug: 0,
  senkrecht: "mitte",
  umbruch: false,
};
const RECHTS = { ...GRUND, ausrichtung: "rechts" } as const satisfies Stil;
const KLEIN = { ...GRUND, schriftgroesse: 9, farbe: GRAU } as const satisfies Stil;
const KOPF: Stil = {
  ...GRUND,
  schriftgroesse: 9,
  fett: true,
  farbe: MARINE,
  fuellung: KOPFBAND,
  linien: { unten: KLAR },
  umbruch: true,
};
const ABSCHNITT: Stil = {
  ...GRUND,
  schriftgroesse: 11,
  fett: true,
  farbe: MARINE,
  fuellung: BAND,
  linien: { oben: STARK },
};
const SUMME = { fett: true, linien: { oben: KLAR } } as const;
const ERGEBNIS = {
  fett: true,
  schriftgroesse: 11,
  farbe: MARINE,
  linien: { oben: KLAR, unten: STARK },
} as const;
/** Yellow and blue on the screen; on a black and white print the frame says that a cell is an input. */
const EINGABE: Stil = {
  ...GRUND,
  farbe: EINGABE_TINTE,
  fuellung: EINGABE_PAPIER,
  linien: { oben: KLAR, unten: KLAR, links: KLAR, rechts: KLAR },
};
const EINGABE_RECHTS: Stil = { ...EINGABE, ausrichtung: "rechts" };

/** The look of the tables: quiet, every contrast at least 4.5:1, and readable without colour. */
export const STILE: Readonly<Record<Stilname, Stil>> = {
  titel: { ...GRUND, schriftgroesse: 16, fett: true, farbe: MARINE },
  untertitel: { ...GRUND, schriftgroesse: 11, farbe: GRAU, senkrecht: "oben" },
  hinweis: { ...KLEIN, kursiv: true },
  warnung: { ...GRUND, fett: true, farbe: WARNUNG },
  abschnitt: ABSCHNITT,
  abschnittZeile: {
    ...KLEIN,
    fuellung: BAND,
    linien: ABSCHNITT.linien,
    ausrichtung: "rechts",
    zahlenformat: PLANZEILE,
  },
  unterabschnitt: { ...GRUND, fett: true, farbe: MARINE, linien: { unten: FEIN } },
  beschriftung: KLEIN,
  beschriftungEingerueckt: { ...KLEIN, einzug: 1 },
  beschriftungMitte: { ...KLEIN, ausrichtung: "mitte" },
  kopf: KOPF,
  kopfEingerueckt: { ...KOPF, einzug: 1 },
  kopfMitte: { ...KOPF, ausrichtung: "mitte" },
  kopfRechts: { ...KOPF, ausrichtung: "rechts" },
  text: GRUND,
  textEingerueckt: { ...GRUND, einzug: 1 },
  textMitte: { ...GRUND, ausrichtung: "mitte" },
  umbruch: { ...GRUND, umbruch: true },
  umbruchEingerueckt: { ...GRUND, umbruch: true, einzug: 1 },
  klein: KLEIN,
  kleinUmbruch: { ...KLEIN, umbruch: true },
  kleinUmbruchEingerueckt: { ...KLEIN, umbruch: true, einzug: 1 },
  zahl: RECHTS,
  euro: { ...RECHTS, zahlenformat: EURO },
  kleinZahl: { ...KLEIN, ausrichtung: "rechts" },
  kleinGanzzahl: { ...KLEIN, ausrichtung: "rechts", zahlenformat: GANZZAHL },
  kleinEuro: { ...KLEIN, ausrichtung: "rechts", zahlenformat: EURO },
  kleinEuroGenau: { ...KLEIN, ausrichtung: "rechts", zahlenformat: EURO_GENAU },
  kleinZeile: { ...KLEIN, ausrichtung: "rechts", zahlenformat: PLANZEILE },
  kleinDatum: { ...KLEIN, ausrichtung: "rechts", zahlenformat: DATUM },
  textSumme: { ...GRUND, ...SUMME },
  zahlSumme: { ...RECHTS, ...SUMME },
  euroSumme: { ...RECHTS, ...SUMME, zahlenformat: EURO },
  hinweisErgebnis: { ...KLEIN, linien: ERGEBNIS.linien, einzug: 1 },
  textErgebnis: { ...GRUND, ...ERGEBNIS },
  textErgebnisEingerueckt: { ...GRUND, ...ERGEBNIS, einzug: 1 },
  euroErgebnis: { ...RECHTS, ...ERGEBNIS, zahlenformat: EURO },
  eingabeText: { ...EINGABE, zahlenformat: TEXT, einzug: 1 },
  eingabeUmbruch: { ...EINGABE, zahlenformat: TEXT, einzug: 1, umbruch: true },
  eingabeMitte: { ...EINGABE, ausrichtung: "mitte" },
  eingabeZahl: EINGABE_RECHTS,
  eingabeTage: { ...EINGABE_RECHTS, zahlenformat: TAGE },
  eingabeDatum: { ...EINGABE_RECHTS, zahlenformat: DATUM },
  eingabeEuro: { ...EINGABE_RECHTS, zahlenformat: EURO_GENAU },
  eingabeGanzeuro: { ...EINGABE_RECHTS, zahlenformat: EURO },
};
