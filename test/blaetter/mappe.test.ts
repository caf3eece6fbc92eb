import fc from "fast-check";
import { a1, spaltenname } from "../../src/blaetter/adresse";
import type { Blatt, Mappe, Zelle } from "../../src/blaetter/blatt";
import { mappe } from "../../src/blaetter/mappe";
import type { Planstelle } from "../../src/blaetter/stellen";
import { VORLAGE_2021 } from "../../src/blaetter/vorlage2021";
import { berechne, betrag } from "../../src/rechnung/berechnung";
import { liesSaetze } from "../../src/saetze/bereich";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { saetzeVon } from "../../src/saetze/staende";
import { eingabeort, eigenanteile } from "../support/betraege";
import { DREIZEHN_MONATE } from "../support/rechenfaelle";
import { mitSaetzen } from "../support/saetze";

/**
 * Protects: the sheets are made from a list of Stellen of any length and kind (issue 2, point 5); every input
 * stands once, every amount is a formula, and every formula is one that all spreadsheets understand.
 */
const STAND = mitSaetzen(STAND_2021, {
  "Art.Sprachmittlung.Name": "Sprachmittlung",
  "Art.Sprachmittlung.Modul": "4: Sprache/Schrift",
  "Art.Sprachmittlung.Einheit": 0.5,
  "Art.Sprachmittlung.PK": 30_000,
  "Art.Sprachmittlung.SK": 0,
  "Art.Sprachmittlung.SK_Kommunen": 0,
  "Art.Sprachmittlung.bewilligt": 2,
  "Art.Sprachmittlung.Rundung": "Satz",
});

const VORLAGE = mappe({ stellen: VORLAGE_2021, stand: STAND_2021, ...DREIZEHN_MONATE });

const stelle = fc.record(
  {
    kennung: fc.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.constantFrom("M1", "Ä 1", "a.b", "A1")),
    art: fc.constantFrom("1", "1V", "1v", "2", "3", "Sprachmittlung"),
    bezeichnung: fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.constantFrom("=1+1", "+Zeichen", "@home", '"quer"'),
    ),
    vzae: fc.integer({ min: 0, max: 100_000 }).map((n) => n / 10_000),
    entgeltgruppe: fc.constantFrom("E11", "E5", "S12", "E9a"),
    bewilligt: fc.constantFrom<Planstelle["bewilligt"][]>("Stand", "keine", 1.5),
    szenario: fc.constantFrom("Berechnung 1", "Berechnung 2", "=Variante"),
  },
  { requiredKeys: ["kennung", "art", "bezeichnung", "vzae", "entgeltgruppe", "bewilligt"] },
);
const stellen = fc.uniqueArray(stelle, { selector: ({ kennung }) => kennung, maxLength: 12 });

function fuerAlleListen(pruefe: (blaetter: Mappe, liste: readonly Planstelle[]) => void): void {
  fc.assert(
    fc.property(stellen, (liste) => {
      pruefe(mappe({ stellen: liste, stand: STAND, ...DREIZEHN_MONATE }), liste);
    }),
    { numRuns: 40 },
  );
}

const zellen = ({ zeilen }: Blatt): Zelle[] => zeilen.flat().filter((zelle) => zelle !== undefined);
const alleZellen = ({ blaetter }: Mappe): Zelle[] => blaetter.flatMap(zellen);
const formeln = (blatt: Blatt): string[] =>
  zellen(blatt).flatMap(({ inhalt }) => (typeof inhalt === "object" ? [inhalt.formel] : []));

describe("Die Mappe der Vorlage", () => {
  it("hat die Blätter in ihrer Reihenfolge", () => {
    expect(VORLAGE.blaetter.map(({ name }) => name)).toEqual([
      "KIM Übersicht",
      "KIM Modul 1",
      "KIM Modul 2",
      "KIM Modul 3",
      "KIM Sätze",
    ]);
  });

  it("nennt die Ergebnisse mit den vereinbarten Namen", () => {
    expect(
      VORLAGE.bezuege.filter((bezug) => bezug.bezeichnung !== undefined).map(({ name }) => name),
    ).toEqual([
      "KIM_M1_Eigenanteil",
      "KIM_M1V_Eigenanteil",
      "KIM_M2_Eigenanteil",
      "KIM_M3B1_Eigenanteil",
      "KIM_M3B2_Eigenanteil",
      "KIM_Risiko_von",
      "KIM_Risiko_bis",
    ]);
    expect(VORLAGE.bezuege[3]?.bezeichnung).toBe("Modul 3: Berechnung 1, ABH/EBH");
  });

  it("zeigt SK in den Kommunen nur dort, wo es sie gibt", () => {
    const mitKommunen = VORLAGE.blaetter.filter((blatt) =>
      zellen(blatt).some(({ inhalt, stil }) => inhalt === "SK in den Kommunen" && stil === "textEingerueckt"),
    );
    expect(mitKommunen.map(({ name }) => name)).toEqual(["KIM Modul 2"]);
  });
});

describe("Jede Liste von Stellen", () => {
  it("steht Stelle für Stelle auf dem Blatt ihres Moduls, mit ihren Eingaben, wie sie sind", () => {
    const blaetterNachArt: Record<string, string> = {
      "1": "KIM Modul 1",
      "1V": "KIM Modul 1",
      "1v": "KIM Modul 1",
      "2": "KIM Modul 2",
      "3": "KIM Modul 3",
      Sprachmittlung: "KIM Modul 4- Sprache-Schrift",
    };
    fuerAlleListen((blaetter, liste) => {
      for (const einzelne of liste)
        for (const feld of ["vzae", "entgeltgruppe", "bezeichnung", "bewilligt"] as const) {
          const { blatt, zeile, spalte } = eingabeort(blaetter, `${einzelne.kennung}.${feld}`);
          expect(blatt).toBe(blaetterNachArt[einzelne.art]);
          const zelle = blaetter.blaetter.find(({ name }) => name === blatt)?.zeilen[zeile]?.[spalte];
          expect(zelle?.inhalt).toBe(einzelne[feld]);
        }
      expect(eigenanteile(blaetter)).toHaveLength(liste.length);
      expect(blaetter.blaetter).toHaveLength(2 + new Set(liste.map(({ art }) => blaetterNachArt[art])).size);
    });
  });

  it("hat jede Eingabe genau einmal, und keine Zahl, die keine ist", () => {
    fuerAlleListen((blaetter) => {
      const eingaben = alleZellen(blaetter).flatMap(({ eingabe }) => eingabe ?? []);
      expect(new Set(eingaben).size).toBe(eingaben.length);
      const zahlen = alleZellen(blaetter).filter(({ inhalt }) => typeof inhalt === "number");
      expect(zahlen.filter(({ eingabe }) => eingabe === undefined)).toEqual([]);
    });
  });

  it("hat Namen, die jede Tabellenkalkulation nimmt, jeden einmal, auf einer Formel oder Eingabe", () => {
    fuerAlleListen(({ blaetter, bezuege }) => {
      const namen = bezuege.map(({ name }) => name.toLowerCase());
      expect(new Set(namen).size).toBe(namen.length);
      for (const { name, blatt, zeile, spalte } of bezuege) {
        expect(name).toMatch(/^KIM_[A-Za-z0-9_]{0,200}$/);
        const zelle = blaetter.find((eines) => eines.name === blatt)?.zeilen[zeile]?.[spalte];
        expect(typeof zelle?.inhalt === "object" || zelle?.eingabe !== undefined).toBe(true);
      }
    });
  });

  it("hat Blattnamen, die Excel nimmt", () => {
    fuerAlleListen(({ blaetter }) => {
      for (const { name } of blaetter) {
        expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
        expect(name).not.toMatch(/'$/);
      }
    });
  });

  it("hat zu jeder Zeile eine Höhe und bleibt in den Spalten, die eine Breite haben", () => {
    fuerAlleListen(({ blaetter }) => {
      for (const { zeilen, zeilenhoehen, spaltenbreiten } of blaetter) {
        expect(zeilenhoehen).toHaveLength(zeilen.length);
        expect(Math.max(...zeilen.map((zeile) => zeile.length))).toBeLessThanOrEqual(spaltenbreiten.length);
      }
    });
  });
});

/** In every Excel from 2016, LibreOffice and Univer, and the same in each of them. */
const ERLAUBTE_FUNKTIONEN = new Set([
  ...["IF", "IFERROR", "AND", "OR", "NOT", "ISNUMBER", "ISBLANK", "ISERROR", "NA"],
  ...["ROUND", "INT", "MOD", "MIN", "MAX", "SUM", "COUNT", "COUNTIF", "INDEX", "MATCH"],
  ...["DAY", "MONTH", "YEAR", "EOMONTH", "TEXT", "FIXED", "SUBSTITUTE", "TRIM", "UPPER"],
]);

const ohneTexte = (formel: string) =>
  formel.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "Blatt!");

describe("Jede Formel", () => {
  it("nennt nur Funktionen, die überall dasselbe tun", () => {
    fuerAlleListen(({ blaetter }) => {
      const genannte = blaetter
        .flatMap(formeln)
        .flatMap((formel) => [...ohneTexte(formel).matchAll(/([A-Z][A-Z0-9.]*)\(/g)])
        .map(([, funktion = ""]) => funktion);
      expect(genannte.filter((funktion) => !ERLAUBTE_FUNKTIONEN.has(funktion))).toEqual([]);
    });
  });

  it("gibt TEXT nur ein Format, das in jeder Sprache dasselbe heißt", () => {
    for (const formel of VORLAGE.blaetter.flatMap(formeln))
      for (const [, format] of formel.matchAll(/TEXT\([^"]*("[^"]*")\)/g)) expect(format).toBe('"00"');
  });

  it("ist so lang und so geschachtelt, wie Excel es erlaubt, und hat keinen Text über 255 Zeichen", () => {
    fuerAlleListen(({ blaetter }) => {
      const unerlaubte = blaetter.flatMap(formeln).filter((formel) => {
        const texte = [...formel.matchAll(/"(?:[^"]|"")*"/g)].map(([text]) => text);
        const [tiefste, offene] = klammern(ohneTexte(formel));
        return (
          formel.length > 1000 || texte.some((text) => text.length > 257) || tiefste > 32 || offene !== 0
        );
      });
      expect(unerlaubte).toEqual([]);
    });
  });

  it("verweist nur auf Zellen, in denen etwas steht oder stehen darf", () => {
    fuerAlleListen(({ blaetter }) => {
      const belegt = new Set(blaetter.flatMap(belegteZellen));
      const leere = blaetter.flatMap((blatt) =>
        formeln(blatt).flatMap((formel) => verweise(formel, blatt.name).filter((ort) => !belegt.has(ort))),
      );
      expect(leere).toEqual([]);
    });
  });

  it("enthält nichts, was eine Person geschrieben hat: Text bleibt Text", () => {
    fuerAlleListen(({ blaetter }, liste) => {
      const texte = liste.map(({ bezeichnung }) => bezeichnung).filter((text) => text.length > 20);
      for (const formel of blaetter.flatMap(formeln))
        for (const text of texte) expect(formel.includes(text)).toBe(false);
    });
  });
});

describe("Jede Prüfung einer Eingabe", () => {
  it("ist so lang, wie Excel es erlaubt, und sagt auf Deutsch, was erlaubt ist", () => {
    const pruefungen = alleZellen(VORLAGE).flatMap(({ pruefung }) => pruefung ?? []);
    expect(pruefungen.length).toBeGreaterThan(VORLAGE_2021.length * 3);
    for (const pruefung of pruefungen) {
      expect(pruefung.satz).toMatch(/^(Erlaubt|Diese Entgeltgruppe).{5,240}\.$/);
      if (pruefung.art === "formel") expect(pruefung.formel).toMatch(/^=.{1,254}$/);
    }
  });

  it("gibt es für jede Eingabe, die keine freie Bezeichnung ist", () => {
    const ungeprueft = alleZellen(VORLAGE).filter(({ eingabe, pruefung }) => eingabe && !pruefung);
    const frei = /\.(bezeichnung|Name|Modul)$/;
    expect(ungeprueft.flatMap(({ eingabe }) => eingabe ?? []).filter((name) => !frei.test(name))).toEqual([]);
  });
});

/** How deep the brackets go, and how many stay open. */
function klammern(formel: string): [tiefste: number, offene: number] {
  let tiefste = 0;
  let offene = 0;
  for (const zeichen of formel) {
    if (zeichen === "(") offene++;
    if (zeichen === ")") offene--;
    tiefste = Math.max(tiefste, offene < 0 ? Infinity : offene);
  }
  return [tiefste, offene];
}

function belegteZellen({ name, zeilen }: Blatt): string[] {
  return zeilen.flatMap((zellenDerZeile, zeile) =>
    zellenDerZeile.flatMap((zelle, spalte) =>
      zelle && (zelle.inhalt !== "" || zelle.eingabe !== undefined)
        ? [`${name}!${a1({ zeile, spalte })}`]
        : [],
    ),
  );
}

function verweise(formel: string, eigenesBlatt: string): string[] {
  const ohne = formel.replace(/"(?:[^"]|"")*"/g, '""');
  const muster = /(?:'((?:[^']|'')+)'!)?\$?\b([A-Z]{1,3})\$?(\d+)\b/g;
  return [...ohne.matchAll(muster)].map(
    ([, blatt = eigenesBlatt, spalte = "", zeile = ""]) => `${blatt.replace(/''/g, "'")}!${spalte}${zeile}`,
  );
}

describe("Das Blatt „KIM Sätze“", () => {
  it("ist ein Bereich, den die KIM-Funktionen als Sätze nehmen (Fachkonzept, Abschnitt 6)", () => {
    const { zeilen } = VORLAGE.blaetter[VORLAGE.blaetter.length - 1]!;
    const bereich = zeilen.map((zeile) => Array.from({ length: 6 }, (_, s) => zeile[s]?.inhalt ?? null));
    const gelesen = liesSaetze(bereich);
    for (const art of ["1", "1V", "2", "3"]) {
      const eine = { art, vzae: 35_000, entgeltgruppe: "E11", monate: 130_000, bewilligt: undefined };
      const eigenanteil = betrag(berechne(eine, gelesen), "eigenanteil");
      expect(eigenanteil).toBe(betrag(berechne(eine, saetzeVon(STAND_2021)), "eigenanteil"));
    }
  });

  it("hat die Spalten des Fachkonzepts, und zu jedem Satz eine Quelle", () => {
    const { zeilen } = VORLAGE.blaetter[VORLAGE.blaetter.length - 1]!;
    const kopf = zeilen.findIndex((zeile) => zeile[0]?.inhalt === "Schlüssel");
    expect(zeilen[kopf]?.map((zelle) => zelle?.inhalt)).toEqual([
      "Schlüssel",
      "Bezeichnung",
      "Wert",
      "Einheit",
      "gültig ab",
      "Quelle",
    ]);
    for (const zeile of zeilen.slice(kopf + 1)) expect(zeile[5]?.inhalt).toMatch(/\S/);
  });
});

describe("spaltenname", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("%i ist %s", (spalte, name) => expect(spaltenname(spalte)).toBe(name));
});
