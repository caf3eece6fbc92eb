import { LEERER_BESTAND } from "../../src/blaetter/bestand";
import type { Blatt, Mappe } from "../../src/blaetter/blatt";
import type { Ort } from "../../src/blaetter/adresse";
import { UEBERSICHT } from "../../src/blaetter/namen";
import { PAUSCHALE } from "../../src/blaetter/pauschale";
import { satztabelle } from "../../src/blaetter/satztabelle";
import type { Planeingaben } from "../../src/blaetter/stellenplan/eingaben";
import { stellenplanblatt } from "../../src/blaetter/stellenplan/stellenplanblatt";
import type { Planumriss, Umrissstelle } from "../../src/blaetter/stellenplan/umriss";
import { ZEITRAUM, zeitraumzeilen } from "../../src/blaetter/zeitraum";
import { type Zeile, zelle } from "../../src/blaetter/zellen";
import { tagVon } from "../../src/grundlage/datum";
import { saetzeVon } from "../../src/saetze/staende";
import { eingabezeile, type Planfall, VORLAGE_PLAN } from "./stellenplaene";

/** A Stellenplan that calculates, under the sheets that draw on it: plan, Sätze, and the inputs of the Übersicht. */

/** What the Vorlage calls its Stellen, in the order of {@link VORLAGE_PLAN}. */
export const NAMEN_2021 = [
  "Strategische Steuerung in Troisdorf",
  "Case Management in Troisdorf",
  "Case Management im KI bis November",
  "Case Management im KI",
  "Strategische Steuerung im KI",
  "Verwaltungsassistenz im KI",
  "Case Management im KI für die Kommunen",
  "ABH/EBH",
  "ABH/EBH",
];

const JAHRE = 3;
const RESERVE = 2;

/** Results of the Übersicht that stand on the one here, as amounts to be written. */
export const UEBERSICHTSWERTE = {
  risikoVon: { blatt: UEBERSICHT, zeile: 20, spalte: 1 },
  risikoBis: { blatt: UEBERSICHT, zeile: 21, spalte: 1 },
  unverlaengertVon: { blatt: UEBERSICHT, zeile: 22, spalte: 1 },
  unverlaengertBis: { blatt: UEBERSICHT, zeile: 23, spalte: 1 },
  verlaengertVon: { blatt: UEBERSICHT, zeile: 24, spalte: 1 },
  verlaengertBis: { blatt: UEBERSICHT, zeile: 25, spalte: 1 },
} as const satisfies Readonly<Record<string, Ort>>;

/** The same, as a sheet that draws on the Übersicht takes them. */
export const UEBERSICHTSORTE = {
  risikoVon: UEBERSICHTSWERTE.risikoVon,
  risikoBis: UEBERSICHTSWERTE.risikoBis,
  reste: {
    nichtVerlaengert: { von: UEBERSICHTSWERTE.unverlaengertVon, bis: UEBERSICHTSWERTE.unverlaengertBis },
    verlaengert: { von: UEBERSICHTSWERTE.verlaengertVon, bis: UEBERSICHTSWERTE.verlaengertBis },
  },
};

/** Fachkonzept section 3, end. */
const WERTE_2021: Readonly<Record<keyof typeof UEBERSICHTSWERTE, number>> = {
  risikoVon: 510_332,
  risikoBis: 578_468,
  unverlaengertVon: 510_332,
  unverlaengertBis: 578_468,
  verlaengertVon: 60_332,
  verlaengertBis: 128_468,
};

/** The outline of a plan as the layout of the sheets knows it. */
export function umrissVonFall({ zeilen, stand }: Planfall, namen: readonly string[]): Planumriss {
  const saetze = saetzeVon(stand);
  const stellen = zeilen.map((zeile, i): Umrissstelle => ({
    art: zeile.art,
    modul: saetze.text(`Art.${zeile.art}.Modul`),
    bezeichnung: namen[i] ?? "",
    szenario: zeile.szenario ?? "",
  }));
  const module = new Set(["1", "2", "3", ...stellen.flatMap(({ modul }) => modul ?? [])]);
  const szenarien = new Set(zeilen.flatMap(({ szenario }) => szenario ?? []));
  return {
    stand: stand.name,
    stellen,
    module: [...module],
    gruppen: stellen.length,
    szenarien: Math.max(1, szenarien.size),
    jahre: JAHRE,
    reserve: RESERVE,
  };
}

/** The sheets below: Übersicht (inputs only), Stellenplan, Sätze. */
export function planblaetter(
  { zeilen, stand, zeitraum }: Planfall,
  namen: readonly string[],
  werte: Readonly<Partial<Record<keyof typeof UEBERSICHTSWERTE, number>>> = WERTE_2021,
): readonly Blatt[] {
  return [
    uebersicht(zeitraum.beginn, zeitraum.ende, werte),
    stellenplanblatt({
      stand: stand.name,
      zeilen: zeilen.map((zeile, i): Planeingaben => eingabezeile(zeile, namen[i] ?? "")),
      jahre: JAHRE,
      stellenarten: [],
      schreibweise: { art: "formeln" },
    }),
    satztabelle(stand, LEERER_BESTAND).blatt,
  ];
}

/** A Mappe of them and of sheets that draw on them. */
export function planmappe(unten: readonly Blatt[], ...oben: readonly Blatt[]): Mappe {
  return { blaetter: [...unten, ...oben], bezuege: [] };
}

export const UMRISS_2021 = umrissVonFall(VORLAGE_PLAN, NAMEN_2021);
export const BLAETTER_2021 = planblaetter(VORLAGE_PLAN, NAMEN_2021);

function uebersicht(
  beginn: number,
  ende: number,
  werte: Readonly<Partial<Record<keyof typeof UEBERSICHTSWERTE, number>>>,
): Blatt {
  const zeilen: (Zeile[number] | undefined)[][] = Array.from({ length: 30 }, () => []);
  zeitraumzeilen(beginn, ende).forEach((zeile, i) => (zeilen[ZEITRAUM.beginn.zeile + i] = [...zeile]));
  const setze = ({ zeile, spalte }: Ort, wert: number) => (zeilen[zeile]![spalte] = zelle("zahl", wert));
  setze(PAUSCHALE.restbetrag, 450_000);
  setze(PAUSCHALE.bis, tagVon({ jahr: 2021, monat: 11, tag: 30 }));
  setze(PAUSCHALE.verlaengertBis, tagVon({ jahr: 2022, monat: 12, tag: 31 }));
  for (const [name, wert] of Object.entries(werte))
    setze(UEBERSICHTSWERTE[name as keyof typeof UEBERSICHTSWERTE], wert);
  return {
    name: UEBERSICHT,
    zweck: "",
    spaltenbreiten: [40, 20],
    zeilen: zeilen.map((zeile) => Array.from(zeile)),
    zeilenhoehen: zeilen.map(() => 15),
    fixierteZeilen: 0,
    druck: { ausrichtung: "quer", fusszeile: { links: "", mitte: "", rechts: "" } },
  };
}
