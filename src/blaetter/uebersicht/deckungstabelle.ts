import { a1, a1Bereich, type Ort, verweis } from "../adresse";
import { datumstext, formel, istLeer } from "../formel";
import { UEBERSICHT } from "../namen";
import { PAUSCHALE } from "../pauschale";
import { plananzahl, szenarioname, szenariosumme, UEBERPLANMAESSIG } from "../planabfrage";
import { jahresort } from "../stellenplan/orte";
import type { Planspalte } from "../stellenplan/spalten";
import { band, LEERE_ZEILE, type Zeile, zelle } from "../zellen";
import { BREITE } from "./breite";
import { jahresnameOrt } from "./orte";

/** One of the two ways in which the Integrationspauschale may be used. */
interface Fall {
  readonly name: string;
  readonly bis: Ort;
  /** the Eigenanteile up to that day */
  readonly deckbar: Planspalte;
}

const FAELLE = {
  nichtVerlaengert: { name: "Verwendung nicht verlängert", bis: PAUSCHALE.bis, deckbar: "bisStichtag" },
  verlaengert: { name: "Verwendung verlängert", bis: PAUSCHALE.verlaengertBis, deckbar: "bisVerlaengerung" },
} as const satisfies Readonly<Record<string, Fall>>;

export type Deckungsfall = keyof typeof FAELLE;

/** A cell for the scenario with the lowest risk, and one for that with the highest. */
export interface Spanne {
  readonly von: Ort;
  readonly bis: Ort;
}

/** The tables of what the Integrationspauschale covers, and where their results stand. */
export interface Deckungstabelle {
  readonly zeilen: readonly Zeile[];
  /** what stays überplanmäßig in all years */
  readonly reste: Readonly<Record<Deckungsfall, Spanne>>;
}

/** Where the amounts of the lowest and of the highest scenario begin. */
const SPALTEN = { von: 1, bis: 4 } as const;

/**
 * What the Integrationspauschale pays of the überplanmäßige Eigenanteile, in order of time and as far as they fall on
 * days for which it may be used, and what stays überplanmäßig (Fachkonzept section 3, end).
 * @param ab its first row, from 0
 * @param jahre how many Haushaltsjahre the Stellenplan calculates
 * @param nummern where the numbers of the two scenarios stand
 */
export function deckungstabelle(ab: number, jahre: number, nummern: Spanne): Deckungstabelle {
  const kopf: readonly Zeile[] = [
    band("abschnitt", BREITE, "Deckung durch die Integrationspauschale"),
    [
      zelle("unterabschnitt", ""),
      ...band("unterabschnitt", 3, formel(`"niedrigstes Risiko"&${szenario(nummern.von)}`)),
      ...band("unterabschnitt", 3, formel(`"höchstes Risiko"&${szenario(nummern.bis)}`)),
    ],
    [zelle("kopf", "Haushaltsjahr"), ...SPALTENKOEPFE, ...SPALTENKOEPFE],
  ];
  const hoehe = 3 + jahre;
  const erster = ab + kopf.length;
  const zweiter = erster + hoehe + 1;
  const rest = (fallAb: number, spalte: number): Ort => ({
    blatt: UEBERSICHT,
    zeile: fallAb + 2,
    spalte: spalte + 2,
  });
  return {
    zeilen: [
      ...kopf,
      ...fall(erster, FAELLE.nichtVerlaengert, jahre, nummern),
      LEERE_ZEILE,
      ...fall(zweiter, FAELLE.verlaengert, jahre, nummern),
    ],
    reste: {
      nichtVerlaengert: { von: rest(erster, SPALTEN.von), bis: rest(erster, SPALTEN.bis) },
      verlaengert: { von: rest(zweiter, SPALTEN.von), bis: rest(zweiter, SPALTEN.bis) },
    },
  };
}

const SPALTENKOEPFE: Zeile = [
  zelle("kopfRechts", "Eigenanteile"),
  zelle("kopfRechts", "gedeckt"),
  zelle("kopfRechts", "bleibt"),
];

function szenario(nummer: Ort): string {
  const nr = a1(nummer);
  return `IF(${plananzahl(["szenarioNr", nr])}>0,": "&${szenarioname(nr)},"")`;
}

/** Its name, what could be covered if there were enough, the sums, and every year. */
function fall(ab: number, eine: Fall, jahre: number, nummern: Spanne): readonly Zeile[] {
  const stichtag = datumstext(a1(eine.bis));
  const namen = [
    zelle("beschriftungEingerueckt", formel(`"Eigenanteile bis "&${stichtag}`)),
    zelle("textSumme", "alle Haushaltsjahre"),
    ...Array.from({ length: jahre }, (_, jahr) => zelle("textEingerueckt", formel(a1(jahresnameOrt(jahr))))),
  ];
  const niedrigstes = szenariozellen(ab + 1, SPALTEN.von, jahre, eine, a1(nummern.von));
  const hoechstes = szenariozellen(ab + 1, SPALTEN.bis, jahre, eine, a1(nummern.bis));
  return [
    band("unterabschnitt", SPALTEN.bis + 3, formel(`"${eine.name}: nutzbar bis "&${stichtag}`)),
    ...namen.map((name, i) => [name, ...(niedrigstes[i] ?? []), ...(hoechstes[i] ?? [])]),
  ];
}

/**
 * For one scenario: what could be covered, the sums, and for each year its Eigenanteile, what of them is covered, and
 * what stays überplanmäßig.
 * @param ab the row of what could be covered, from 0
 */
function szenariozellen(
  ab: number,
  spalte: number,
  jahre: number,
  { bis, deckbar: deckbarBis }: Fall,
  szenarioNr: string,
): readonly Zeile[] {
  const erstesJahr = ab + 2;
  const deckbar = a1({ zeile: ab, spalte });
  const restbetrag = `ROUND(${a1(PAUSCHALE.restbetrag)},0)`;
  const bisJahr = (jahr: number, versatz: number) =>
    `SUM(${a1Bereich({ zeile: erstesJahr, spalte: spalte + versatz, zeilen: jahr + 1, spalten: 1 })})`;
  const bisher = (jahr: number, versatz: number) => (jahr === 0 ? "0" : bisJahr(jahr - 1, versatz));
  const jahreszeile = (jahr: number): Zeile => {
    const zeile = erstesJahr + jahr;
    const imPlan = (ausdruck: string) =>
      zelle("euro", formel(`IF(${istLeer(a1(jahresnameOrt(jahr)))},"",${ausdruck})`));
    const [eigenanteil, gedeckt] = [a1({ zeile, spalte }), a1({ zeile, spalte: spalte + 1 })];
    const [zahl, letztes] = [verweis(jahresort(jahr), UEBERSICHT), `YEAR(${a1(bis)})`];
    const faellig = `IF(${zahl}<${letztes},${eigenanteil},IF(${zahl}>${letztes},0,${deckbar}-${bisher(jahr, 0)}))`;
    return [
      imPlan(szenariosumme({ groesse: "eigenanteil", jahr }, szenarioNr, UEBERPLANMAESSIG)),
      imPlan(`MAX(0,MIN(${faellig},${restbetrag}-${bisher(jahr, 1)}))`),
      imPlan(`${eigenanteil}-${gedeckt}`),
    ];
  };
  return [
    [
      zelle("kleinEuro", formel(szenariosumme(deckbarBis, szenarioNr, UEBERPLANMAESSIG))),
      undefined,
      undefined,
    ],
    [0, 1, 2].map((versatz) => zelle("euroSumme", formel(bisJahr(jahre - 1, versatz)))),
    ...Array.from({ length: jahre }, (_, jahr) => jahreszeile(jahr)),
  ];
}
