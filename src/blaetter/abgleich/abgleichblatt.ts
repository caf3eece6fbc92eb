import { spaltenname } from "../adresse";
import type { Bestand, Listenzeile } from "../bestand";
import type { Blatt, Inhalt, Liste, Stilname, Zelle } from "../blatt";
import { druck } from "../druck";
import { formel, textkonstante } from "../formel";
import { mitHoehen } from "../hoehe";
import { flach } from "../listen";
import { ABGLEICH } from "../namen";
import type { Planumriss } from "../stellenplan/umriss";
import { band, type Zeile, zelle } from "../zellen";
import { GROESSEN, GROESSENNAMEN, type Groessenname, groesseVon } from "./groessen";
import {
  ABGLEICHSPALTEN,
  type Abgleichspalte,
  beschreibung,
  EINGABESPALTEN,
  type Eingabespalte,
  ganzeSpalte,
  inZeile,
  RECHENSPALTEN,
  type Rechenspalte,
  SICHTBARE_SPALTEN,
  spaltenindex,
} from "./spalten";
import { ANMERKUNG_2021, DRUCKZAHLEN_2021, istVorlage2021 } from "./vorlage2021";
import { zeilenformeln } from "./zeilenformeln";

/** The name of the table. */
export const ABGLEICHLISTE = "KIM_Abgleich";

/** The row of the table's header. */
const KOPFZEILE = 6;
const NAMENSZEILE = KOPFZEILE - 1;
/** A cause may take two lines. */
const ZEILENHOEHE = 27;

/** What a paper prints of every Stelle. */
const UEBLICHE_GROESSEN: readonly Groessenname[] = [
  "gesamtkosten",
  "foerderung",
  "kommunalanteil",
  "eigenanteil",
];
/** A longer paper is not filled in here: she enters what is printed. */
const HOECHSTENS_STELLEN = 40;

/**
 * The sheet "KIM Abgleich": what a paper prints against what the Stellenplan calculates, with the cause of each
 * difference in words. The officer's rows are kept; where there are none yet, the figures of the Vorlage's section III
 * are entered, or for another plan the figures of each Stelle, with the printed ones left for her.
 */
export function abgleichblatt(umriss: Planumriss, bestand: Bestand): Blatt {
  const zeilen = listenzeilen(umriss, bestand);
  const kopf: readonly Zeile[] = [
    [zelle("titel", "Abgleich: gedruckt und berechnet")],
    [zelle("untertitel", "Jede gedruckte Zahl gegen den Stellenplan, und woran ein Unterschied liegt.")],
    band("textErgebnis", SICHTBARE_SPALTEN, formel(zusammenfassung())),
    [
      zelle(
        "hinweis",
        "Die gelben Spalten ausfüllen; Stelle und Szenario so, wie sie im Stellenplan stehen. Weitere Zeilen unten anfügen. Verglichen wird auf vier Nachkommastellen.",
      ),
    ],
    [zelle("hinweis", anmerkung(umriss))],
    namenszeile(),
    ABGLEICHSPALTEN.map((name) => zelle(beschreibung(name).kopfstil, beschreibung(name).kopf)),
  ];
  const blatt = mitHoehen({
    name: ABGLEICH,
    zweck: "Gedruckte Zahlen gegen die berechneten, mit der Ursache jedes Unterschieds.",
    spaltenbreiten: ABGLEICHSPALTEN.map((name) => beschreibung(name).breite),
    zeilen: [...kopf, ...zeilen.map((zeile, i) => abgleichszeile(zeile, kopf.length + i))],
    fixierteZeilen: kopf.length,
    listen: [liste(zeilen.length)],
    druck: {
      ...druck("quer", umriss.stand, [KOPFZEILE, KOPFZEILE]),
      bereich: { zeile: 0, spalte: 0, zeilen: kopf.length + zeilen.length, spalten: SICHTBARE_SPALTEN },
    },
  });
  return {
    ...blatt,
    zeilenhoehen: blatt.zeilenhoehen.map((hoehe, i) =>
      i > KOPFZEILE ? Math.max(hoehe, ZEILENHOEHE) : hoehe,
    ),
  };
}

function liste(zeilen: number): Liste {
  return {
    name: ABGLEICHLISTE,
    bereich: { zeile: KOPFZEILE, spalte: 0, zeilen: 1 + zeilen, spalten: ABGLEICHSPALTEN.length },
    eingabespalten: EINGABESPALTEN.length,
  };
}

// The rows

function listenzeilen(umriss: Planumriss, bestand: Bestand): readonly Listenzeile[] {
  const eigene = bestand.liste(ABGLEICHLISTE);
  if (eigene !== undefined) return eigene.length > 0 ? eigene : [LEERE_LISTENZEILE];
  const inhalte = istVorlage2021(umriss) ? DRUCKZAHLEN_2021 : zeilenJeStelle(umriss);
  const zeilen = inhalte.map((zeile) => zeile.map((inhalt) => ({ inhalt, wert: inhalt })));
  return zeilen.length > 0 ? zeilen : [LEERE_LISTENZEILE];
}

const LEERE_LISTENZEILE: Listenzeile = [];

function anmerkung(umriss: Planumriss): string {
  if (istVorlage2021(umriss)) return ANMERKUNG_2021;
  if (umriss.stellen.length <= HOECHSTENS_STELLEN) return "";
  return `Vorbelegt sind höchstens ${String(HOECHSTENS_STELLEN)} Stellen; weitere können Sie unten anfügen.`;
}

/** For each name in each Szenario, whatever number of rows of the plan go by it. */
function zeilenJeStelle({ stellen }: Planumriss): readonly (readonly Inhalt[])[] {
  const benannte = stellen.filter(({ bezeichnung }) => bezeichnung.trim() !== "");
  const verschiedene = new Map(
    benannte.map((stelle) => [JSON.stringify([stelle.bezeichnung, stelle.szenario]), stelle]),
  );
  return flach(
    [...verschiedene.values()]
      .slice(0, HOECHSTENS_STELLEN)
      .map(({ bezeichnung, szenario }) =>
        UEBLICHE_GROESSEN.map((groesse) => ["", bezeichnung, szenario, GROESSEN[groesse].name, ""]),
      ),
  );
}

function abgleichszeile(zeile: Listenzeile, nummer: number): Zeile {
  const inhalt = (name: Eingabespalte): Inhalt => zeile[spaltenindex(name)]?.inhalt ?? "";
  const wert = (name: Eingabespalte) => zeile[spaltenindex(name)]?.wert;
  const groesse = wert("groesse");
  const inEuro = typeof groesse === "string" && groesseVon(groesse)?.einheit === "euro";
  const formeln = zeilenformeln(nummer, { namen: NAMENSBEREICH });
  return [
    ...EINGABESPALTEN.map((name) => eingabezelle(name, inhalt(name), inEuro, nummer)),
    ...RECHENSPALTEN.map((name) => zelle(stilVon(name, inEuro), formel(formeln[name]))),
  ];
}

function eingabezelle(name: Eingabespalte, inhalt: Inhalt, inEuro: boolean, zeile: number): Zelle {
  switch (name) {
    case "groesse": {
      const werte = GROESSENNAMEN.map((einer) => GROESSEN[einer].name);
      const satz = "Erlaubt: eine Größe aus der Liste, zum Beispiel Eigenanteil.";
      return { ...zelle("eingabeText", inhalt), pruefung: { art: "liste", werte, satz } };
    }
    case "gedruckt": {
      const adresse = inZeile("gedruckt", zeile);
      const pruefung = {
        art: "formel",
        formel: `=AND(ISNUMBER(${adresse}),ABS(${adresse})<1000000000)`,
        satz: "Erlaubt: die gedruckte Zahl unter 1 Milliarde, ohne € und ohne Worte.",
      } as const;
      return { ...zelle(inEuro ? "eingabeGanzeuro" : "eingabeZahl", inhalt), pruefung };
    }
    default:
      return zelle("eingabeText", inhalt);
  }
}

const TEXTE: readonly Abgleichspalte[] = ["hindernis", "eigeneUrsache", "schluessel", "folgeursache"];

function stilVon(name: Rechenspalte, inEuro: boolean): Stilname {
  if (name === "ursache") return "umbruchEingerueckt";
  if (name === "berechnet" || name === "unterschied") return inEuro ? "euro" : "zahl";
  return TEXTE.includes(name) ? "klein" : "kleinGanzzahl";
}

// Above the table

/** The names of all figures, above the columns of the calculation: a figure goes by its place in them. */
function namenszeile(): Zeile {
  return [
    ...ABGLEICHSPALTEN.slice(0, SICHTBARE_SPALTEN).map(() => undefined),
    ...GROESSENNAMEN.map((name) => zelle("klein", GROESSEN[name].name)),
  ];
}

const NAMENSBEREICH = [SICHTBARE_SPALTEN, SICHTBARE_SPALTEN + GROESSENNAMEN.length - 1]
  .map((spalte) => `$${spaltenname(spalte)}$${String(NAMENSZEILE + 1)}`)
  .join(":");

/** What is counted, by how the cause begins: one, several. */
const BEFUNDE: readonly (readonly [beginn: string, einer: string, mehrere: string])[] = [
  ["Zahlendreher", "Zahlendreher", "Zahlendreher"],
  ["Folgefehler", "Folgefehler", "Folgefehler"],
  ["Vorzeichen", "falsches Vorzeichen", "falsche Vorzeichen"],
  ["Faktor", "falscher Faktor", "falsche Faktoren"],
  ["Rundung", "Rundung", "Rundungen"],
  ["Differenz", "Unterschied ohne klare Ursache", "Unterschiede ohne klare Ursache"],
];

/** "48 von 51 gedruckten Zahlen stimmen; 1 Zahlendreher; 2 Folgefehler." */
function zusammenfassung(): string {
  const verglichen = `COUNTIF(${ganzeSpalte("vergleichbar")},1)`;
  const ursachen = (muster: string) => `COUNTIF(${ganzeSpalte("ursache")},"${muster}")`;
  const stimmen = ursachen("stimmt");
  const anzahl = (zahl: string, einer: string, mehrere: string) =>
    `IF(${zahl}=0,"","; "&${zahl}&IF(${zahl}=1,${textkonstante(` ${einer}`)},${textkonstante(` ${mehrere}`)}))`;
  const befunde = BEFUNDE.map(([beginn, ...worte]) => anzahl(ursachen(`${beginn}*`), ...worte));
  // Its sentences end with a full stop, its header does not.
  const unverglichen = `COUNTIF(${ganzeSpalte("hindernis")},"*.")`;
  const satz =
    `${stimmen}&" von "&${verglichen}&IF(${verglichen}=1," gedruckten Zahl"," gedruckten Zahlen")` +
    `&IF(${stimmen}=1," stimmt"," stimmen")&${befunde.join("&")}`;
  const keine = textkonstante("Noch ist keine gedruckte Zahl verglichen");
  const mitUnverglichenen = anzahl(unverglichen, "nicht verglichen", "nicht verglichen");
  return `IF(${verglichen}=0,${keine},${satz})&${mitUnverglichenen}&"."`;
}
