import { ZEHNTAUSEND } from "../../grundlage/bruch";
import type { Zahlenbereich } from "../../grundlage/zahlenform";
import { VZAE } from "../../saetze/schluessel";
import type { Bestand } from "../bestand";
import type { Inhalt } from "../blatt";
import { type Fall, fallweise } from "../fallweise";
import { falsch, formel, istLeer, textkonstante, zahltext } from "../formel";
import { band, eingabe, LEERE_ZEILE, type Zeile, zelle } from "../zellen";
import {
  type Block,
  blockzeilen,
  eingabewert,
  ganzzahl,
  probe,
  zahlpruefung,
  zehntausendstel,
} from "./block";
import { FEST as EINSATZ_FEST, NACHBARSPALTE } from "./einsatzlage";
import type { Kommuneneinsatz } from "./kommunen2021";
import { eingabezeilen, Listenlage, spalte, ZU_TIEF } from "./listenlage";
import { anteil, type Aufteilung, ausserLeer, ganze, rang, rest } from "./reste";
import { ZEILEN } from "./zeilen";

/** The table's name in the workbook, and that of the list in what is taken over. */
export const VERTEILUNGSLISTE = "KIM_Verteilung";

const EINGABEN = {
  kommune: spalte("Kommune", 26, "kopfEingerueckt"),
  schluessel: spalte("Schlüssel", 14),
} as const;

/** Inputs, results, and how these come about in whole numbers. */
const SPALTEN = {
  ...EINGABEN,
  vzae: spalte("VZÄ", 10),
  tage: spalte("Tage pro Woche", 14),
  hinweis: spalte("Hinweis", 44, "kopfEingerueckt"),
  nummer: spalte("Zeile", 8),
  gewicht: spalte("Schlüssel als ganze Zahl", 15),
  ganze: spalte("volle Schritte", 13),
  rest: spalte("Rest", 15),
  rang: spalte("Rang des Rests", 13),
  schritte: spalte("Schritte", 13),
} as const;

/** Where the list stands: beside the other. */
const SCHLUESSEL = new Listenlage(SPALTEN, NACHBARSPALTE, ZEILEN.listenkopf);

const DRUCKBREITE = SCHLUESSEL.namen.indexOf("hinweis") + 1;
const EINS = String(ZEHNTAUSEND);

/** A day of five, where nothing else is entered. */
const SCHRITTVORGABE = 0.2;

const SCHRITT: Zahlenbereich = {
  mindestens: 0.001,
  hoechstens: VZAE.hoechstens,
  erlaubt: "eine Zahl von 0,001 bis 10.000, zum Beispiel 0,2",
};

const GEWICHT: Zahlenbereich = {
  mindestens: 0,
  hoechstens: 1e10,
  erlaubt: "eine Zahl ab 0, zusammen unter 10 Milliarden",
};

/**
 * The keys are taken in the unit in which their sum has ten digits, and there are at most 10^7 steps: with that,
 * every product of the largest remainders stays a whole number of at most 10^14.
 */
const STELLEN_DER_SUMME = 10;
const HOECHSTER_FAKTOR = 12;
const BASIS = 1_000;

const FEST = {
  vzae: SCHLUESSEL.fest("schluessel", ZEILEN.ersteEingabe),
  schritt: SCHLUESSEL.fest("schluessel", ZEILEN.zweiteEingabe),
  /** both in ten-thousandths */
  vzaeGanz: SCHLUESSEL.fest("gewicht", ZEILEN.ersteEingabe),
  schrittGanz: SCHLUESSEL.fest("gewicht", ZEILEN.zweiteEingabe),
  faktor: SCHLUESSEL.fest("gewicht", ZEILEN.vorgabe),
  schritte: SCHLUESSEL.fest("schritte", ZEILEN.vorgabe),
  gewichtssumme: SCHLUESSEL.fest("gewicht", ZEILEN.summe),
  ganzeSumme: SCHLUESSEL.fest("ganze", ZEILEN.summe),
  schrittsumme: SCHLUESSEL.fest("schritte", ZEILEN.summe),
  hoch: SCHLUESSEL.fest("ganze", ZEILEN.vorgabe),
  niedrig: SCHLUESSEL.fest("rest", ZEILEN.vorgabe),
  uebrig: SCHLUESSEL.fest("rang", ZEILEN.vorgabe),
} as const;

const KEIN_SCHLUESSEL = `SUM(${SCHLUESSEL.alle("schluessel")})=0`;

/**
 * Given VZÄ distributed in whole steps by population or any other key, with the rule of KIM.VERTEILUNG. Native formulas
 * in any case: the function's result spills, and a spill cannot stand in a table.
 * @param vorgabe the Kommunen that a new list begins with
 */
export function schluesselblock(bestand: Bestand, vorgabe: readonly Kommuneneinsatz[]): Block {
  const eingaben = eingabezeilen(
    bestand.liste(VERTEILUNGSLISTE),
    vorgabe.map(({ kommune }) => [kommune, ""]),
  );
  const liste = eingaben.map((inhalte, i) => listenzeile(inhalte, SCHLUESSEL.ersteZeile + i));
  const kopf = {
    titel: [zelle("titel", "VZÄ nach einem Schlüssel verteilen")],
    untertitel: [zelle("untertitel", "Zum Beispiel nach Einwohnern, in ganzen Schritten und ohne Rest")],
    befund: [zelle("hinweis", formel(befund()))],
    wegweiser: LEERE_ZEILE,
    abschnitt: band("abschnitt", DRUCKBREITE, "Was verteilt wird"),
    ...auswahl(bestand),
    ...summen(),
    gruppen: [
      ...band("abschnitt", DRUCKBREITE, "Verteilung (gelb: Ihre Eingaben)"),
      zelle("beschriftung", "Rechnung in ganzen Zahlen: Die übrigen Schritte gehen an die größten Reste."),
    ],
    listenkopf: SCHLUESSEL.kopf(),
  };
  return {
    breiten: SCHLUESSEL.breiten,
    zeilen: blockzeilen(kopf, liste),
    liste: SCHLUESSEL.liste(VERTEILUNGSLISTE, liste.length, Object.keys(EINGABEN).length),
  };
}

// Above the list

function auswahl(bestand: Bestand): Record<"ersteEingabe" | "zweiteEingabe", Zeile> {
  const jeSchritt = `${FEST.schrittGanz}*${EINSATZ_FEST.wochentageGanz}/${EINS}/${EINS}`;
  const tage = `${zahltext(jeSchritt)}&IF(${jeSchritt}=1," Tag"," Tage")`;
  return {
    ersteEingabe: SCHLUESSEL.reihe({
      kommune: zelle("text", "VZÄ"),
      schluessel: eingabe(
        "eingabeZahl",
        eingabewert(bestand, "verteilung.vzae", ""),
        "verteilung.vzae",
        zahlpruefung(VZAE),
      ),
      vzae: zelle("beschriftungEingerueckt", "leer: die VZÄ des Stellenplans, siehe links"),
      gewicht: ganzzahl(
        fallweise([[istLeer(`TRIM(${FEST.vzae})`), EINSATZ_FEST.planGanz]], zehntausendstel(FEST.vzae, VZAE)),
      ),
      ganze: zelle("beschriftungEingerueckt", "VZÄ in Zehntausendsteln"),
    }),
    zweiteEingabe: SCHLUESSEL.reihe({
      kommune: zelle("text", "in Schritten von (VZÄ)"),
      schluessel: eingabe(
        "eingabeZahl",
        eingabewert(bestand, "verteilung.schritt", SCHRITTVORGABE),
        "verteilung.schritt",
        zahlpruefung(SCHRITT),
      ),
      vzae: zelle("beschriftungEingerueckt", formel(`IFERROR("je Schritt "&${tage}&" pro Woche","")`)),
      gewicht: ganzzahl(zehntausendstel(FEST.schritt, SCHRITT)),
      ganze: zelle("beschriftungEingerueckt", "Schritt in Zehntausendsteln"),
    }),
  };
}

function summen(): Record<"summenkopf" | "vorgabe" | "summe" | "probe", Zeile> {
  return {
    summenkopf: SCHLUESSEL.reihe({
      kommune: zelle("kopf", ""),
      schluessel: zelle("kopfRechts", "Schlüssel"),
      vzae: zelle("kopfRechts", "VZÄ"),
      tage: zelle("kopfRechts", "Tage pro Woche"),
      hinweis: zelle("kopf", ""),
      gewicht: zelle("kopfRechts", "Faktor für den Schlüssel"),
      ganze: zelle("kopfRechts", "volle 1.000 Schritte"),
      rest: zelle("kopfRechts", "dazu"),
      rang: zelle("kopfRechts", "übrige Schritte"),
      schritte: zelle("kopfRechts", "Schritte"),
    }),
    vorgabe: SCHLUESSEL.reihe({
      kommune: zelle("text", "zu verteilen"),
      vzae: zelle("zahl", formel(`${FEST.vzaeGanz}/${EINS}`)),
      tage: zelle("zahl", formel(inTagen(FEST.vzaeGanz))),
      gewicht: ganzzahl(faktor()),
      ganze: ganzzahl(`INT(${FEST.schritte}/${String(BASIS)})`),
      rest: ganzzahl(`MOD(${FEST.schritte},${String(BASIS)})`),
      rang: ganzzahl(`${FEST.schritte}-${FEST.ganzeSumme}`),
      schritte: ganzzahl(
        `IF(MOD(${FEST.vzaeGanz},${FEST.schrittGanz})=0,${FEST.vzaeGanz}/${FEST.schrittGanz},${falsch("Erlaubt: ein Vielfaches des Schritts")})`,
      ),
    }),
    summe: SCHLUESSEL.reihe({
      kommune: zelle("textSumme", "Summe der Kommunen"),
      schluessel: zelle("zahlSumme", formel(`SUM(${SCHLUESSEL.alle("schluessel")})`)),
      vzae: zelle("zahlSumme", formel(`${FEST.schrittsumme}*${FEST.schrittGanz}/${EINS}`)),
      tage: zelle("zahlSumme", formel(inTagen(`${FEST.schrittsumme}*${FEST.schrittGanz}`))),
      hinweis: zelle("textSumme", ""),
      gewicht: ganzzahl(`SUM(${SCHLUESSEL.alle("gewicht")})`),
      ganze: ganzzahl(`SUM(${SCHLUESSEL.alle("ganze")})`),
      schritte: ganzzahl(`SUM(${SCHLUESSEL.alle("schritte")})`),
    }),
    probe: SCHLUESSEL.reihe({
      kommune: zelle("klein", "Probe"),
      vzae: probe(`${FEST.schrittsumme}*${FEST.schrittGanz}=${FEST.vzaeGanz}`, KEIN_SCHLUESSEL),
    }),
  };
}

/** Days per week of VZÄ in ten-thousandths. */
function inTagen(vzaeGanz: string): string {
  return `${vzaeGanz}*${EINSATZ_FEST.wochentageGanz}/${EINS}/${EINS}`;
}

function faktor(): string {
  const summe = `SUM(${SCHLUESSEL.alle("schluessel")})`;
  const zuHoch = falsch(`Erlaubt: ${GEWICHT.erlaubt}`);
  const faelle: readonly Fall[] = [
    [`${summe}<=0`, "1"],
    [`${summe}>=${String(GEWICHT.hoechstens)}`, zuHoch],
  ];
  return fallweise(
    faelle,
    `10^MIN(${String(HOECHSTER_FAKTOR)},${String(STELLEN_DER_SUMME - 1)}-INT(LOG10(${summe})))`,
  );
}

function befund(): string {
  const [vzae, schritt] = [FEST.vzaeGanz, FEST.schrittGanz].map((ganz) => zahltext(`${ganz}/${EINS}`)) as [
    string,
    string,
  ];
  const faelle: readonly Fall[] = [
    [
      KEIN_SCHLUESSEL,
      textkonstante("Bitte je Kommune einen Schlüssel eintragen, zum Beispiel die Zahl der Einwohner."),
    ],
    [`ISERROR(${FEST.gewichtssumme})`, textkonstante(`Bitte den Schlüssel prüfen: ${GEWICHT.erlaubt}.`)],
    [`ISERROR(${FEST.vzaeGanz})`, textkonstante(`Bitte die VZÄ prüfen: Erlaubt sind ${VZAE.erlaubt}.`)],
    [`ISERROR(${FEST.schrittGanz})`, textkonstante(`Bitte den Schritt prüfen: ${SCHRITT.erlaubt}.`)],
    [
      `ISERROR(${FEST.schritte})`,
      `${vzae}&" VZÄ lassen sich nicht in Schritten von "&${schritt}&" VZÄ verteilen."`,
    ],
  ];
  return fallweise(faelle, `${vzae}&" VZÄ in Schritten von "&${schritt}&" VZÄ verteilt."`);
}

// The rows of the list

function listenzeile([kommune = "", schluessel = ""]: readonly Inhalt[], zeile: number): Zeile {
  const z = (name: keyof typeof SPALTEN) => SCHLUESSEL.zelle(name, zeile);
  const aufteilung: Aufteilung = {
    ...FEST,
    basis: BASIS,
    summe: FEST.gewichtssumme,
    zeile: {
      nummer: z("nummer"),
      gewicht: z("gewicht"),
      ganze: z("ganze"),
      rest: z("rest"),
      rang: z("rang"),
    },
    alle: {
      nummer: SCHLUESSEL.alle("nummer"),
      gewicht: SCHLUESSEL.alle("gewicht"),
      rest: SCHLUESSEL.alle("rest"),
    },
  };
  const inZehntausendsteln = `${z("schritte")}*${FEST.schrittGanz}`;
  return SCHLUESSEL.reihe({
    kommune: zelle("eingabeText", kommune),
    schluessel: { ...zelle("eingabeZahl", schluessel), pruefung: zahlpruefung(GEWICHT) },
    vzae: zelle("zahl", formel(ausserLeer(z("schritte"), `${inZehntausendsteln}/${EINS}`))),
    tage: zelle("zahl", formel(ausserLeer(z("schritte"), inTagen(inZehntausendsteln)))),
    hinweis: zelle("beschriftungEingerueckt", formel(hinweis(z("kommune"), z("gewicht")))),
    nummer: ganzzahl("ROW()"),
    gewicht: ganzzahl(gewicht(z("kommune"), z("schluessel"))),
    ganze: ganzzahl(ganze(aufteilung)),
    rest: ganzzahl(rest(aufteilung)),
    rang: ganzzahl(rang(aufteilung)),
    schritte: ganzzahl(anteil(aufteilung)),
  });
}

const ZU_TIEF_IST = SCHLUESSEL.zuTief("gewicht");

/** "" in a blank row; a Kommune without a key has 0. */
function gewicht(kommune: string, schluessel: string): string {
  const unerlaubt = `OR(NOT(ISNUMBER(${schluessel})),${schluessel}<${String(GEWICHT.mindestens)})`;
  return fallweise(
    [
      [istLeer(`TRIM(${kommune})&TRIM(${schluessel})`), '""'],
      [ZU_TIEF_IST, falsch(ZU_TIEF)],
      [istLeer(`TRIM(${schluessel})`), "0"],
      [unerlaubt, falsch(`Erlaubt: ${GEWICHT.erlaubt}`)],
    ],
    `ROUND(${schluessel}*${FEST.faktor},0)`,
  );
}

function hinweis(kommune: string, gewicht: string): string {
  return fallweise([
    [`AND(ISERROR(${gewicht}),${ZU_TIEF_IST})`, textkonstante(ZU_TIEF)],
    [`ISERROR(${gewicht})`, textkonstante(`Schlüssel: ${GEWICHT.erlaubt}`)],
    [istLeer(gewicht), '""'],
    [istLeer(`TRIM(${kommune})`), textkonstante("Bitte die Kommune nennen.")],
  ]);
}
