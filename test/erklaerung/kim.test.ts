import fc from "fast-check";
import * as KIM from "../../src/functions/functions";
import { erklaereKim, rechneKim } from "../../src/erklaerung/kim/aufruf";
import { KIMFUNKTIONEN } from "../../src/erklaerung/kim/funktionen";
import { feldAus } from "../../src/erklaerung/rechner/feld";
import { zeigeEuro, zeigeZahl } from "../../src/grundlage/deutsch";
import { KimFehler, versuche } from "../../src/grundlage/fehler";
import { geworfen } from "../support/custom-functions";

type Werte = readonly unknown[];

const funktion = (name: string) =>
  KIM[name.toLowerCase() as keyof typeof KIM] as unknown as (...argumente: unknown[][][]) => unknown[][];
const feld = (wert: unknown) => feldAus([[wert]]);
const letzter = (name: string, werte: Werte, platz = { zeile: 0, spalte: 0 }) =>
  erklaereKim(
    name,
    werte.map((wert) => (Array.isArray(wert) ? feldAus(wert as unknown[][]) : feld(wert))),
    platz,
  );
const gesucht = ({ schritte }: ReturnType<typeof letzter>) =>
  schritte.find((einer) => einer.gesucht)?.ergebnis;

const viertel = fc.integer({ min: 0, max: 64 }).map((n) => n / 4);
const vzae = fc.oneof(
  viertel,
  fc.integer({ min: 0, max: 200_000 }).map((n) => n / 10_000),
);
const stelle = fc.tuple(
  fc.constantFrom(1, "1V", 2, 3, "Case Management", "9"),
  vzae,
  fc.constantFrom("E5", "E9a", "E11", "S12", "eg 11", "E16", ""),
  fc.oneof(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 600_000 }).map((n) => n / 10_000),
  ),
  fc.constantFrom(undefined, "Stand", "keine", 2.5, 0),
);

const BETRAGSFUNKTIONEN = ["EIGENANTEIL", "GESAMTKOSTEN", "FOERDERUNG", "KOMMUNALANTEIL"];

// Protects: the explanation is that of the figure in the cell. Its last step is what the function gives, for any input.
test.each(BETRAGSFUNKTIONEN)(
  "the last step of %s is what the function gives, and its error the same sentence",
  (name) => {
    fc.assert(
      fc.property(stelle, (werte) => {
        const fehler = geworfen(() => funktion(name)(...werte.map((wert) => [[wert]])));
        const weg = versuche(() => letzter(name, werte));
        if (fehler) {
          expect(weg).toBeInstanceOf(KimFehler);
          expect((weg as KimFehler).message).toBe(fehler.message);
          expect((weg as KimFehler).fehlerwert).toBe(fehler.code);
          return;
        }
        const [[ergebnis] = []] = funktion(name)(...werte.map((wert) => [[wert]]));
        if (weg instanceof KimFehler) throw weg;
        expect(weg.wert).toBe(ergebnis);
        if (typeof ergebnis === "number") expect(gesucht(weg)).toBe(zeigeEuro(ergebnis));
      }),
      { numRuns: 300 },
    );
  },
);

test("a cell of a spilled result is explained by its own row", () => {
  const spalten = [[["1"], ["2"], [3]], [[3.5], [7], [2.25]], [["E11"], ["S12"], ["E9a"]], 13];
  const amOrt = (zeile: number) => letzter("EIGENANTEIL", spalten, { zeile, spalte: 0 }).wert;
  expect([0, 1, 2].map(amOrt)).toEqual([158_644, 258_820, 82_533]);
  expect(() => letzter("EIGENANTEIL", spalten, { zeile: 3, spalte: 0 })).toThrow(
    "Die Bereiche sind verschieden groß",
  );
  expect(
    rechneKim(
      "EIGENANTEIL",
      spalten.map((wert) => (Array.isArray(wert) ? feldAus(wert) : feld(wert))),
    ).zeilen,
  ).toEqual([[158_644], [258_820], [82_533]]);
});

const tag = fc.integer({ min: 44_000, max: 46_500 });

test("MONATE, HAUSHALTSJAHRE, VZAE and ARBEITSPLATZKOSTEN end in what they give", () => {
  fc.assert(
    fc.property(
      tag,
      fc.integer({ min: 0, max: 1500 }),
      fc.integer({ min: -9_000_000, max: 9_000_000 }),
      (beginn, dauer, cent) => {
        const ende = beginn + dauer;
        const [[monate] = []] = KIM.monate([[beginn]], [[ende]]);
        const weg = letzter("MONATE", [beginn, ende]);
        expect([weg.wert, gesucht(weg)]).toEqual([monate, zeigeZahl(monate as number)]);
        const jahre = KIM.haushaltsjahre(cent / 100, beginn, ende);
        jahre.forEach((zeile, i) => {
          const anteil = letzter("HAUSHALTSJAHRE", [cent / 100, beginn, ende], { zeile: i, spalte: 2 });
          expect([anteil.wert, gesucht(anteil)]).toEqual([zeile[2], zeigeEuro(zeile[2] as number)]);
        });
      },
    ),
    { numRuns: 150 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 168 }), (tage, woche) => {
      const [[ergebnis] = []] = KIM.vzae([[tage / 10]], [[woche]]);
      expect(gesucht(letzter("VZAE", [tage / 10, woche]))).toBe(zeigeZahl(ergebnis as number));
    }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom("E5", "E9a", "E11", "S12"),
      fc.integer({ min: 1, max: 6_000_000 }),
      (gruppe, monate) => {
        const [[ergebnis] = []] = KIM.arbeitsplatzkosten([[gruppe]], [[monate / 10_000]]);
        expect(gesucht(letzter("ARBEITSPLATZKOSTEN", [gruppe, monate / 10_000]))).toBe(
          zeigeEuro(ergebnis as number),
        );
      },
    ),
  );
});

test("VERTEILUNG: floor and remainder of each share lead to what it gives", () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 })
        .filter((liste) => liste.some((wert) => wert > 0)),
      fc.integer({ min: -100_000, max: 100_000 }),
      (gewichte, gesamt) => {
        const spalte = gewichte.map((gewicht) => [gewicht]);
        const teile = KIM.verteilung(spalte, gesamt);
        gewichte.forEach((_, i) => {
          const weg = letzter("VERTEILUNG", [spalte, gesamt], { zeile: i, spalte: 0 });
          expect(weg.wert).toBe(teile[i]?.[0]);
          expect(gesucht(weg)).toBe(zeigeZahl(teile[i]?.[0] as number));
          const [, abgerundet, rest] = weg.schritte;
          const ganze = Number(abgerundet!.ergebnis.replace(/\./g, ""));
          expect(ganze + (rest!.ergebnis === "+ 1 Schritt" ? 1 : 0)).toBe(Math.abs(teile[i]?.[0] as number));
        });
      },
    ),
    { numRuns: 200 },
  );
});

test("ABGLEICH and RECHENWEG say what they show", () => {
  expect(letzter("ABGLEICH", [39_946, 39_964]).wert).toBe(KIM.abgleich([[39_946]], [[39_964]])[0]?.[0]);
  const tabelle = KIM.rechenweg(1, 3.5, "E11", 13);
  expect(rechneKim("RECHENWEG", [feld(1), feld(3.5), feld("E11"), feld(13)]).zeilen).toEqual(tabelle);
  const kostensatz = tabelle.findIndex(([name]) => name === "Kostensatz je VZÄ");
  expect(gesucht(letzter("RECHENWEG", [1, 3.5, "E11", 13], { zeile: kostensatz, spalte: 2 }))).toBe(
    "115.418 €",
  );
});

test("every function of the add-in can be explained", () => {
  expect(Object.keys(KIMFUNKTIONEN).sort()).toEqual(
    Object.keys(KIM)
      .map((name) => name.toUpperCase())
      .sort(),
  );
});
