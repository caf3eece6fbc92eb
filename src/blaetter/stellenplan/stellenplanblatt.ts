import { DECKUNGSARTEN, SACHKOSTENTRAEGER, TRAEGER } from "../../rechnung/plan";
import { VZAE } from "../../saetze/schluessel";
import { a1, type Ort, verweis } from "../adresse";
import type { Blatt, Pruefung } from "../blatt";
import { druck } from "../druck";
import { formel, istLeer, istWort, textkonstante } from "../formel";
import { mitHoehen } from "../hoehe";
import { flach } from "../listen";
import { STELLENPLAN } from "../namen";
import { fehlendeModule } from "../noetigemodule";
import { satzanzahl, satzganz } from "../satztabelle";
import { type Zeile, zelle } from "../zellen";
import { ZEITRAUM } from "../zeitraum";
import { BEGINNE, ERSTE_ZEILE, GEMEINSAM, GRUPPENZEILE, jahresort, KOPFZEILE, WEITERE_BEGINNE } from "./orte";
import { type Planeingaben, STELLENLISTE } from "./eingaben";
import { gruppenschluessel } from "./formeln/eingabewerte";
import {
  beschreibung,
  type Eingabespalte,
  EINGABESPALTEN,
  ERGEBNISSPALTEN,
  type Planspalte,
  planspalten,
  spaltenbuchstabe,
  spaltenindex,
} from "./spalten";
import { type Schreibweise, type Zeilenformeln, zeilenformeln } from "./zeilenformeln";

/** What the sheet is made from. */
export interface Planvorgabe {
  /** the name of the Stand */
  readonly stand: string;
  /** the rows of the table, blank ones too */
  readonly zeilen: readonly Planeingaben[];
  /** how many Haushaltsjahre have columns */
  readonly jahre: number;
  /** names and keys of Stellenarten to choose from */
  readonly stellenarten: readonly string[];
  readonly schreibweise: Schreibweise;
}

/**
 * The sheet "KIM Stellenplan": a table with a row for each Stelle, first what the officer enters, then what comes of it,
 * then every step of its calculation. Printed are inputs and results.
 */
export function stellenplanblatt(vorgabe: Planvorgabe): Blatt {
  const spalten = planspalten(vorgabe.jahre);
  const zeilen = vorgabe.zeilen.map((eingaben, i) => {
    const zeile = ERSTE_ZEILE + i;
    return tabellenzeile(eingaben, zeile, spalten, zeilenformeln(zeile, vorgabe.schreibweise), vorgabe);
  });
  return mitHoehen({
    name: STELLENPLAN,
    zweck: "Ihre Stellen: je Zeile die Angaben, daneben Kosten, Förderung und Eigenanteil.",
    spaltenbreiten: spalten.map((spalte) => beschreibung(spalte).breite),
    zeilen: [...kopf(vorgabe.jahre), kopfzeile(spalten), ...zeilen],
    fixierteZeilen: ERSTE_ZEILE,
    listen: [
      {
        name: STELLENLISTE,
        bereich: { zeile: KOPFZEILE, spalte: 0, zeilen: zeilen.length + 1, spalten: spalten.length },
        eingabespalten: EINGABESPALTEN.length,
      },
    ],
    druck: {
      ...druck("quer", vorgabe.stand, [GRUPPENZEILE, KOPFZEILE]),
      bereich: {
        zeile: 0,
        spalte: 0,
        zeilen: ERSTE_ZEILE + zeilen.length,
        spalten: EINGABESPALTEN.length + ERGEBNISSPALTEN.length,
      },
    },
  });
}

// Above the table

const GRUPPEN: readonly (readonly [spalte: Planspalte, name: string])[] = [
  ["art", "Angaben je Stelle (gelb: Ihre Eingaben)"],
  ["monate", "Ergebnis"],
  ["schluessel", "Rechnung, Schritt für Schritt in ganzen Zahlen: so rundet jede Tabellenkalkulation gleich"],
];

function kopf(jahre: number): readonly Zeile[] {
  const zeilen: Zeile[] = [
    [zelle("titel", "Stellenplan des Kommunalen Integrationsmanagements")],
    [
      zelle(
        "untertitel",
        formel(
          `"Zeitraum "&${verweis(ZEITRAUM.text, STELLENPLAN)}&" (leere Felder bei Beginn und Ende: dieser Zeitraum)"`,
        ),
      ),
    ],
    inSpalten([
      [0, zelle("hinweis", formel(fehlendeModule()))],
      ...flach(GEMEINSAME_SAETZE.map(gemeinsamerSatz)),
    ]),
    beginnzeile(),
    [zelle("klein", LEGENDE)],
    gruppenzeile(jahre),
  ];
  return zeilen;
}

const GEMEINSAME_SAETZE: readonly (readonly [ort: Ort, name: string, schluessel: string])[] = [
  [GEMEINSAM.gemeinkosten, "Gemeinkosten", "KGSt.Gemeinkosten"],
  [GEMEINSAM.sachkosten, "Sachkosten", "KGSt.Sachkosten"],
  [GEMEINSAM.it, "IT", "KGSt.IT"],
];

function gemeinsamerSatz([
  ort,
  name,
  schluessel,
]: (typeof GEMEINSAME_SAETZE)[number]): readonly Spaltenzelle[] {
  return [
    [ort.spalte - 1, zelle("kleinZahl", name)],
    [ort.spalte, zelle("kleinGanzzahl", formel(satzganz(textkonstante(schluessel))))],
  ];
}

/** The days on which Stellen begin, each once, in their order; blank where there are no more. */
function beginnzeile(): Zeile {
  const tage = `$${spaltenbuchstabe("tagBeginn")}:$${spaltenbuchstabe("tagBeginn")}`;
  const tag = (davor: Ort | undefined): string => {
    if (!davor) return `IF(COUNT(${tage})=0,"",MIN(${tage}))`;
    const d = a1(davor);
    return `IF(${istLeer(d)},"",IF(${d}=MAX(${tage}),"",SMALL(${tage},COUNTIFS(${tage},"<="&${d})+1)))`;
  };
  const letzter = a1({ ...WEITERE_BEGINNE, spalte: WEITERE_BEGINNE.spalte - 1 });
  // Compared with nothing, some spreadsheets count all days as later.
  const weitere = `IF(${istLeer(letzter)},0,IF(COUNTIFS(${tage},">"&${letzter})>0,1,0))`;
  return inSpalten([
    [spaltenindex("schluessel"), zelle("klein", "Tage, an denen Stellen beginnen:")],
    [WEITERE_BEGINNE.spalte, zelle("kleinGanzzahl", formel(weitere))],
    ...BEGINNE.map((ort, i) => [ort.spalte, zelle("kleinDatum", formel(tag(BEGINNE[i - 1])))] as const),
  ]);
}

const LEGENDE =
  "bewilligt: „Stand“ teilt die bewilligten VZÄ der Stellenart unter ihren Zeilen auf, die sich zeitlich überschneiden: " +
  "erst Stellen ohne Szenario, dann die des Szenarios, jeweils der Reihe nach. Szenario leer: in allen Szenarien.";

function gruppenzeile(jahre: number): Zeile {
  const erstesJahr = spaltenindex({ groesse: "zeit", jahr: 0 });
  const breite = spaltenindex({ groesse: "zeit", jahr: jahre });
  const namen = new Map(GRUPPEN.map(([spalte, name]) => [spaltenindex(spalte), name]));
  const baender = Array.from({ length: breite }, (_, i) => zelle("abschnitt", namen.get(i) ?? ""));
  for (let jahr = 0; jahr < jahre; jahr++) {
    const { spalte } = jahresort(jahr);
    baender[spalte] = zelle(
      "abschnitt",
      formel(jahr === 0 ? erstesHaushaltsjahr() : `${a1(jahresort(jahr - 1))}+1`),
    );
    baender[spalte + 1] = zelle("abschnitt", "Haushaltsjahr");
  }
  return erstesJahr < breite ? baender : baender.slice(0, erstesJahr);
}

function erstesHaushaltsjahr(): string {
  const jahre = `$${spaltenbuchstabe("erstesJahr")}:$${spaltenbuchstabe("erstesJahr")}`;
  return `IF(COUNT(${jahre})=0,YEAR(${verweis(ZEITRAUM.beginn, STELLENPLAN)}),MIN(${jahre}))`;
}

type Spaltenzelle = readonly [spalte: number, zelle: Zeile[number]];

/** A row that has cells in some columns only. */
function inSpalten(zellen: readonly Spaltenzelle[]): Zeile {
  const jeSpalte = new Map(zellen);
  const breite = Math.max(...jeSpalte.keys()) + 1;
  return Array.from({ length: breite }, (_, spalte) => jeSpalte.get(spalte));
}

// The table

function kopfzeile(spalten: readonly Planspalte[]): Zeile {
  return spalten.map((spalte) => {
    const { kopf, stil } = beschreibung(spalte);
    const kopfstil = /zahl|euro|datum/i.test(stil)
      ? "kopfRechts"
      : /mitte/i.test(stil)
        ? "kopfMitte"
        : "kopfEingerueckt";
    return zelle(kopfstil, kopf);
  });
}

function tabellenzeile(
  eingaben: Planeingaben,
  zeile: number,
  spalten: readonly Planspalte[],
  formeln: Zeilenformeln,
  vorgabe: Planvorgabe,
): Zeile {
  return spalten.map((spalte) => {
    const { stil } = beschreibung(spalte);
    if (typeof spalte !== "string") return zelle(stil, formel(formeln.jeJahr(spalte.groesse, spalte.jahr)));
    if (istEingabe(spalte)) {
      const erlaubt = pruefung(spalte, a1({ zeile, spalte: spaltenindex(spalte) }), vorgabe);
      return { ...zelle(stil, eingaben[spalte]), ...(erlaubt ? { pruefung: erlaubt } : {}) };
    }
    return zelle(stil, formel(istErgebnis(spalte) ? formeln.ergebnis[spalte] : formeln.rechnung(spalte)));
  });
}

const istEingabe = (spalte: Planspalte): spalte is Eingabespalte =>
  (EINGABESPALTEN as readonly Planspalte[]).includes(spalte);
const istErgebnis = (spalte: Planspalte): spalte is (typeof ERGEBNISSPALTEN)[number] =>
  (ERGEBNISSPALTEN as readonly Planspalte[]).includes(spalte);

// What the inputs accept

function pruefung(
  spalte: Eingabespalte,
  adresse: string,
  { stellenarten }: Planvorgabe,
): Pruefung | undefined {
  const liste = (werte: readonly string[]): Pruefung => ({
    art: "liste",
    werte,
    satz: `Erlaubt: ${werte.join(", ")}.`,
  });
  const ausdruck = (formel: string, satz: string): Pruefung => ({
    art: "formel",
    formel: `=${formel}`,
    satz,
  });
  switch (spalte) {
    case "art":
      return liste(stellenarten);
    case "vzae":
      return { art: "zahl", von: VZAE.mindestens, bis: VZAE.hoechstens, satz: `Erlaubt: ${VZAE.erlaubt}.` };
    case "entgeltgruppe":
      return ausdruck(
        `${satzanzahl(gruppenschluessel(adresse))}=1`,
        "Diese Entgeltgruppe steht nicht im Blatt „KIM Sätze“. Dort lässt sie sich ergänzen.",
      );
    case "beginn":
    case "ende":
      return ausdruck(
        `AND(ISNUMBER(${adresse}),${adresse}>=61,${adresse}<2958466)`,
        "Erlaubt: ein Datum, zum Beispiel 01.12.2021, oder leer für den Zeitraum der Übersicht.",
      );
    case "bewilligt": {
      const zahl = `AND(ISNUMBER(${adresse}),${adresse}>0,${adresse}<=${String(VZAE.hoechstens)})`;
      return ausdruck(
        `OR(${zahl},${istWort(adresse, "Stand")},${istWort(adresse, "keine")})`,
        "Erlaubt: eine Zahl über 0, „Stand“ oder „keine“.",
      );
    }
    case "traeger":
      return liste(TRAEGER);
    case "sachkosten":
      return liste(SACHKOSTENTRAEGER);
    case "deckung":
      return liste(DECKUNGSARTEN);
    case "bezeichnung":
    case "szenario":
      return undefined;
  }
}
