import fc from "fast-check";
import { a1 } from "../../src/blaetter/adresse";
import {
  ABGLEICHSPALTEN,
  type Abgleichspalte,
  type Rechenspalte,
  spaltenindex,
} from "../../src/blaetter/abgleich/spalten";
import { zeilenformeln } from "../../src/blaetter/abgleich/zeilenformeln";
import type { Blatt, Mappe } from "../../src/blaetter/blatt";
import { formel } from "../../src/blaetter/formel";
import { ABGLEICH } from "../../src/blaetter/namen";
import { zelle } from "../../src/blaetter/zellen";
import type { Zellleser } from "./betraege";

/** A printed and a calculated figure, both with at most four decimals. */
export type Paar = readonly [gedruckt: number, berechnet: number];

const ERSTE_ZEILE = 1;
const ARBEIT: readonly Rechenspalte[] = [
  "ursache",
  "vergleichbar",
  "gedrucktGanz",
  "berechnetGanz",
  "differenz",
  "kleinere",
  "groessere",
  "zehnerfaktor",
  "letzteStelle",
  "drehstelle",
  "paarGedruckt",
  "paarBerechnet",
  "eigeneUrsache",
  "gedrucktText",
  "berechnetText",
  "differenzText",
];

/** The causes of the list alone, for figures that no Stellenplan has to calculate. */
export function paarmappe(paare: readonly Paar[]): Mappe {
  const zeilen = paare.map(([gedruckt, berechnet], i) => {
    const formeln = zeilenformeln(ERSTE_ZEILE + i, { namen: "$A$1:$B$1" });
    const inhalte: Partial<Record<Abgleichspalte, string | number>> = { gedruckt, berechnet };
    return ABGLEICHSPALTEN.map((name) => {
      const inhalt = inhalte[name];
      if (inhalt !== undefined) return zelle("zahl", inhalt);
      const rechnung = ARBEIT.find((spalte) => spalte === name);
      return rechnung && zelle("klein", formel(formeln[rechnung]));
    });
  });
  const blatt: Blatt = {
    name: ABGLEICH,
    zweck: "",
    spaltenbreiten: [],
    zeilen: [[zelle("klein", a1({ zeile: 0, spalte: 0 }))], ...zeilen],
    zeilenhoehen: [15, ...zeilen.map(() => 15)],
    fixierteZeilen: 0,
    druck: { ausrichtung: "quer", fusszeile: { links: "", mitte: "", rechts: "" } },
  };
  return { blaetter: [blatt], bezuege: [] };
}

/** What the list says of each pair. */
export function ursachen(paare: readonly Paar[], lies: Zellleser): readonly unknown[] {
  return paare.map((_, i) => lies(ABGLEICH, ERSTE_ZEILE + i, spaltenindex("ursache")));
}

/** Pairs with a cause, and pairs that only come near one: those of test/rechnung/abgleich.test.ts. */
export const BEKANNTE_PAARE: readonly Paar[] = [
  [39_946, 39_964],
  [158_644, 158_644],
  [0, 0],
  [-158_644, 158_644],
  [15_864.4, 158_644],
  [15_864_400, 158_644],
  [158.644, 158_644],
  [159, 158_644],
  [106_540, 115_418],
  [115_418, 106_540],
  [964.1, 964.01],
  [-39_946, -39_964],
  [21, 12],
  [403_964, 403_963],
  [450_000, 449_618],
  [12.35, 12.346],
  [39_964, 39_964.9],
  [10_317, 10_335],
  [5, 6],
  [723_296, 723_298],
  [46_939, 96_439],
  [93_946, 39_964],
  [100.5, 105],
  [145, 1_045],
  [15_864, 158_644],
  [6, 7],
  [0, 158_644],
  [158_644, 0],
  [200_000, 158_644],
  [1_001_000, 1_000_100],
  [1_001.2, 1_001.02],
  [100_100, 100_010],
  [0.12, 0.21],
  [0.05, 0.5],
  [999_999_998, 999_999_989],
  [0.0001, 0.0002],
];

const STELLEN = 10_000;
const ganze = fc.integer({ min: 1, max: 999_999_999 });
const uebliche = fc.oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 999_999 }), ganze);
const zahl = fc.oneof(
  uebliche,
  fc.integer({ min: 1, max: 99_999_999 }).map((cent) => cent / 100),
  fc.integer({ min: 1, max: 99_999_999 }).map((teil) => teil / STELLEN),
);
const aufVier = (x: number) => Math.round(x * STELLEN) / STELLEN;

/** A figure and the same with two digits turned. */
const gedreht = fc.tuple(uebliche, fc.nat(8), fc.nat(8)).map(([x, i, j]): Paar => {
  const ziffern = Array.from(String(x));
  const [a, b] = [i % ziffern.length, (j % 3 === 0 ? j : i + 1) % ziffern.length];
  [ziffern[a], ziffern[b]] = [ziffern[b]!, ziffern[a]!];
  return [Number(ziffern.join("")), x];
});

const geaendert = fc
  .tuple(zahl, fc.constantFrom(1, -1, 10, 100, 1000, 0.1, 0.01, 0.001, 12 / 13, 13 / 12, -10, 1.001, 0.5))
  .map(([x, mal]): Paar => [aufVier(x * mal), x]);
const gerundet = fc
  .tuple(zahl, fc.constantFrom(0.01, 0.1, 1, 10, 100, 1000, 10_000, 100_000))
  .map(([x, auf]): Paar => [aufVier(Math.round(x / auf) * auf), x]);
const daneben = fc
  .tuple(zahl, fc.constantFrom(1, 2, 9, 18, 90, 0.01, 0.1, 0.5, 1000))
  .map(([x, um]): Paar => [aufVier(x + um), x]);
/** Monats- und Jahresbeträge, rounded as they are printed. */
const monate = uebliche.map((x): Paar => [Math.round((x * 12) / 13), x]);

const umgekehrt = (arbitrary: fc.Arbitrary<Paar>) =>
  fc.tuple(arbitrary, fc.boolean(), fc.boolean()).map(([[a, b], tausche, negativ]): Paar => {
    const [x, y] = negativ ? [0 - a, 0 - b] : [a, b];
    return tausche ? [y, x] : [x, y];
  });

/** Pairs below 1 Milliarde with at most four decimals, most of them with a cause or nearly so. */
export const paare: fc.Arbitrary<Paar> = umgekehrt(
  fc.oneof(
    gedreht,
    geaendert,
    gerundet,
    daneben,
    monate,
    fc.tuple(zahl, zahl),
    zahl.map((x): Paar => [x, x]),
  ),
).filter(([a, b]) => Math.abs(a) < 1e9 && Math.abs(b) < 1e9);
