import type { Blatt } from "../../src/blaetter/blatt";
import { mitSeitenwechseln } from "../../src/blaetter/seiten";

/** Protects: nothing is cut that fits on a page (issue 4, point 11: "the PDF of every sheet looked at: A4, nothing cut"). */
const HOEHE = 20;

/** 60 characters on a page of 95: 741 points at full scale, less some play, are 35 rows of 20 points. */
function blatt(zeilen: number, druck: Partial<Blatt["druck"]> = {}): Blatt {
  return {
    name: "Blatt",
    zweck: "",
    spaltenbreiten: [30, 30],
    zeilen: Array.from({ length: zeilen }, () => []),
    zeilenhoehen: Array.from({ length: zeilen }, () => HOEHE),
    fixierteZeilen: 0,
    druck: { ausrichtung: "hoch", fusszeile: { links: "", mitte: "", rechts: "" }, ...druck },
  };
}

const wechsel = (eines: Blatt, teile: readonly number[]) =>
  mitSeitenwechseln(eines, teile).druck.seitenwechsel;

it("was auf eine Seite passt, bleibt beisammen", () => {
  expect(wechsel(blatt(35), [0, 10, 20])).toEqual([]);
  expect(wechsel(blatt(45), [0, 10, 20, 30])).toEqual([30]);
  expect(wechsel(blatt(100), [0, 20, 40, 60, 80])).toEqual([20, 40, 60, 80]);
});

it("Zeilen, die jede Seite wiederholt, nehmen auf allen weiteren Platz", () => {
  const teile = Array.from({ length: 14 }, (_, i) => i * 5);
  expect(wechsel(blatt(70), teile)).toEqual([35]);
  expect(wechsel(blatt(70, { wiederholteZeilen: [0, 1] }), teile)).toEqual([35, 65]);
});

it("was länger ist als eine Seite, beginnt eine; was nicht gedruckt wird, zählt nicht", () => {
  expect(wechsel(blatt(100), [0, 10, 90])).toEqual([10, 90]);
  const bereich = { zeile: 0, spalte: 0, zeilen: 30, spalten: 2 };
  expect(wechsel(blatt(100, { bereich }), [0, 10])).toEqual([]);
});

it("breite Blätter werden verkleinert, und mehr passt auf eine Seite", () => {
  const breit = { ...blatt(60), spaltenbreiten: [90, 90] };
  expect(wechsel(breit, [0, 30])).toEqual([]);
});
