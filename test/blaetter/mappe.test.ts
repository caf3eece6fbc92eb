import fc from "fast-check";
import { a1, spaltenname } from "../../src/blaetter/adresse";
import { type Bestand, LEERER_BESTAND } from "../../src/blaetter/bestand";
import type { Blatt, Inhalt, Liste, Mappe, Zelle } from "../../src/blaetter/blatt";
import { mappe, type Vorgabe } from "../../src/blaetter/mappe";
import { STELLENPLAN } from "../../src/blaetter/namen";
import { LEERE_EINGABEN, type Planeingaben, STELLENLISTE } from "../../src/blaetter/stellenplan/eingaben";

import { EINGABESPALTEN } from "../../src/blaetter/stellenplan/spalten";
import { WAHLBLAETTER } from "../../src/blaetter/wahlblaetter";
import { VORLAGE_2021 } from "../../src/blaetter/vorlage2021";
import { berechne, betrag } from "../../src/rechnung/berechnung";
import { liesSaetze } from "../../src/saetze/bereich";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { saetzeVon } from "../../src/saetze/staende";
import { eigenanteile } from "../support/betraege";
import { DREIZEHN_MONATE } from "../support/rechenfaelle";
import { mitSaetzen } from "../support/saetze";

/**
 * Protects: the sheets are made from a Stellenplan of any length and kind (issue 4, points 1 to 4); every input stands
 * once, every amount is a formula, and every formula is one that all spreadsheets understand.
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
  "Art.Schrift.Modul": "4- Sprache-Schrift",
  "Art.Schrift.Einheit": 1,
});

const VORGABE: Vorgabe = {
  ...DREIZEHN_MONATE,
  stand: STAND_2021,
  stellen: VORLAGE_2021,
  schreibweise: "formeln",
  reserve: 0,
};
const VORLAGE = mappe(VORGABE);

/** Whatever can be typed, sense or not. */
const eingetippt = (...sinnvolles: readonly Inhalt[]): fc.Arbitrary<Inhalt> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...sinnvolles) },
    { weight: 1, arbitrary: fc.string({ maxLength: 300 }) },
    { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
    { weight: 1, arbitrary: fc.constantFrom("=1+1", "+Zeichen", "@home", '"quer"', { formel: "=1/0" }, "'") },
  );

const eingaben: fc.Arbitrary<Planeingaben> = fc.record({
  art: eingetippt("1", 1, "1V", "Modul 2", 3, "ABH/EBH", "Sprachmittlung", "Schrift", ""),
  bezeichnung: eingetippt("Steuerung", ""),
  vzae: eingetippt(1, 3.5, 0, ""),
  entgeltgruppe: eingetippt("E11", "E5", "s 12", "E9a"),
  beginn: eingetippt("", 44_531, 44_700),
  ende: eingetippt("", 44_926, 46_000),
  bewilligt: eingetippt("Stand", "keine", 1.5, ""),
  traeger: eingetippt("Kreis", "weitergeleitet"),
  sachkosten: eingetippt("Kreis", "Kommune"),
  deckung: eingetippt("überplanmäßig", "im Haushalt"),
  szenario: eingetippt("", "Berechnung 1", "Berechnung 2", "=Variante"),
});
const plaene = fc.record({
  stellen: fc.array(eingaben, { maxLength: 14 }),
  reserve: fc.integer({ min: 0, max: 3 }),
  schreibweise: fc.constantFrom("formeln", "kim"),
});

/** Made once, because there is much in them to look at. */
const MAPPEN = fc
  .sample(plaene, { numRuns: 10, seed: 2021 })
  .map((plan) => ({ plan, eine: mappe({ ...VORGABE, stand: STAND, ...plan }) }));

function fuerAllePlaene(pruefe: (eine: Mappe, stellen: readonly Planeingaben[]) => void): void {
  for (const { eine, plan } of MAPPEN) pruefe(eine, plan.stellen);
}

const zellen = ({ zeilen }: Blatt): Zelle[] => zeilen.flat().filter((zelle) => zelle !== undefined);
const formeln = (blatt: Blatt): string[] =>
  zellen(blatt).flatMap(({ inhalt }) => (typeof inhalt === "object" ? [inhalt.formel] : []));
const blattVon = ({ blaetter }: Mappe, gesucht: string): Blatt =>
  blaetter.find(({ name }) => name === gesucht)!;

/** The cells of a list below its header: those that the officer fills, and those that calculate. */
function listenzeilen(
  { zeilen }: Blatt,
  { bereich, eingabespalten }: Liste,
): { zeile: number; eingaben: (Zelle | undefined)[]; formeln: (Zelle | undefined)[] }[] {
  return Array.from({ length: bereich.zeilen - 1 }, (_, i) => {
    const zeile = bereich.zeile + 1 + i;
    const alle = zeilen[zeile]!.slice(bereich.spalte, bereich.spalte + bereich.spalten);
    return { zeile, eingaben: alle.slice(0, eingabespalten), formeln: alle.slice(eingabespalten) };
  });
}
const listen = ({ blaetter }: Mappe) =>
  blaetter.flatMap((blatt) => (blatt.listen ?? []).map((liste) => ({ blatt, liste })));

describe("Die Mappe der Vorlage", () => {
  it("hat die Blätter in ihrer Reihenfolge", () => {
    expect(VORLAGE.blaetter.map(({ name }) => name)).toEqual([
      "KIM Übersicht",
      "KIM Stellenplan",
      "KIM Modul 1",
      "KIM Modul 2",
      "KIM Modul 3",
      "KIM CM-Einsatz",
      "KIM Abgleich",
      "KIM Beschlusstext",
      "KIM Rechenweg",
      "KIM Sätze",
    ]);
  });

  it("nennt die Ergebnisse mit den vereinbarten Namen", () => {
    const ergebnisse = VORLAGE.bezuege.filter((bezug) => bezug.bezeichnung !== undefined);
    expect(ergebnisse.map(({ name, bezeichnung }) => `${name}: ${bezeichnung!}`)).toEqual([
      "KIM_M1_Eigenanteil: Modul 1: Strategische Steuerung im KI",
      "KIM_M1V_Eigenanteil: Modul 1: Verwaltungsassistenz im KI",
      "KIM_M1_2_Eigenanteil: Modul 1: Strategische Steuerung in Troisdorf",
      "KIM_M2_Eigenanteil: Modul 2: Case Management im KI für die Kommunen",
      "KIM_M2_2_Eigenanteil: Modul 2: Koordinierung Case Management (seit 2020)",
      "KIM_M2_3_Eigenanteil: Modul 2: Frühkindliche Sprachförderung (seit 2020)",
      "KIM_M2_4_Eigenanteil: Modul 2: Case Management in Troisdorf (seit 2020)",
      "KIM_M3B1_Eigenanteil: Modul 3: Berechnung 1, ABH/EBH",
      "KIM_M3B2_Eigenanteil: Modul 3: Berechnung 2, ABH/EBH",
      "KIM_Risiko_von: Risiko von",
      "KIM_Risiko_bis: Risiko bis",
    ]);
  });
});

describe("Jeder Stellenplan", () => {
  it("steht Zeile für Zeile in der Tabelle, wie er eingetragen ist, und darunter ist Platz", () => {
    fuerAllePlaene((eine, stellen) => {
      const blatt = blattVon(eine, STELLENPLAN);
      const zeilen = listenzeilen(blatt, blatt.listen![0]!);
      stellen.forEach((stelle, i) => {
        expect(zeilen[i]!.eingaben.map((zelle) => zelle?.inhalt)).toEqual(
          EINGABESPALTEN.map((spalte) => stelle[spalte]),
        );
      });
      expect(zeilen.length).toBeGreaterThanOrEqual(stellen.length + 5);
      for (const { eingaben } of zeilen.slice(stellen.length))
        expect(eingaben.every((zelle) => zelle?.inhalt === "")).toBe(true);
    });
  });

  it("hat für jedes Modul, das vorkommt, ein Blatt, und für die drei des Programms", () => {
    const stelle = (art: string): Planeingaben => ({
      ...LEERE_EINGABEN,
      art,
      vzae: 1,
      entgeltgruppe: "E11",
    });
    const moduleVon = (...arten: readonly string[]) =>
      mappe({ ...VORGABE, stand: STAND, stellen: arten.map(stelle) }).blaetter.flatMap(
        ({ name }) => /^KIM Modul (.*)$/.exec(name)?.[1] ?? [],
      );
    expect(moduleVon()).toEqual(["1", "2", "3"]);
    expect(moduleVon("Sprachmittlung", "2", "gibt es nicht")).toEqual(["1", "2", "3", "4- Sprache-Schrift"]);
    expect(eigenanteile(mappe({ ...VORGABE, stellen: ["1", "1V", "2"].map(stelle) }))).toHaveLength(3);
  });

  it("hat jede Eingabe genau einmal, und keine Zahl, die keine ist", () => {
    fuerAllePlaene((eine) => {
      const einzelne = eine.blaetter.flatMap(zellen);
      const namen = einzelne.flatMap(({ eingabe }) => eingabe ?? []);
      expect(new Set(namen).size).toBe(namen.length);
      const inListen = new Set(
        listen(eine).flatMap(({ blatt, liste }) =>
          listenzeilen(blatt, liste).flatMap(({ eingaben }) => eingaben),
        ),
      );
      const zahlen = einzelne.filter(({ inhalt }) => typeof inhalt === "number");
      expect(zahlen.filter((zelle) => zelle.eingabe === undefined && !inListen.has(zelle))).toEqual([]);
    });
  });

  it("hat Namen, die jede Tabellenkalkulation nimmt, jeden einmal, auf einer Formel oder Eingabe", () => {
    fuerAllePlaene((eine) => {
      const namen = [
        ...eine.bezuege.map(({ name }) => name),
        ...listen(eine).map(({ liste }) => liste.name),
      ].map((name) => name.toLowerCase());
      expect(new Set(namen).size).toBe(namen.length);
      for (const { name, blatt, zeile, spalte } of eine.bezuege) {
        expect(name).toMatch(/^KIM_[A-Za-z0-9_]{0,200}$/);
        const zelle = blattVon(eine, blatt).zeilen[zeile]?.[spalte];
        expect(typeof zelle?.inhalt === "object" || zelle?.eingabe !== undefined).toBe(true);
      }
    });
  });

  it("hat Blattnamen, die Excel nimmt, jeden einmal", () => {
    fuerAllePlaene(({ blaetter }) => {
      const namen = blaetter.map(({ name }) => name.toLowerCase());
      expect(new Set(namen).size).toBe(namen.length);
      for (const { name } of blaetter) {
        expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
        expect(name).not.toMatch(/'$/);
      }
    });
  });

  it("hat zu jeder Zeile eine Höhe und bleibt in den Spalten, die eine Breite haben", () => {
    fuerAllePlaene(({ blaetter }) => {
      for (const { zeilen, zeilenhoehen, spaltenbreiten } of blaetter) {
        expect(zeilenhoehen).toHaveLength(zeilen.length);
        expect(Math.max(...zeilen.map((zeile) => zeile.length))).toBeLessThanOrEqual(spaltenbreiten.length);
      }
    });
  });
});

/** Protects: "Generating again keeps the inputs" (issue 4, point 9). */
describe("Was die Mappe schon enthält", () => {
  const inhalte: readonly Inhalt[] = ["Case Management", "=kein", 2.5, "S12", "", { formel: "=A1" }];
  const bestand: Bestand = {
    ...LEERER_BESTAND,
    liste: (name) =>
      name === STELLENLISTE
        ? [inhalte.map((inhalt) => ({ inhalt, wert: typeof inhalt === "object" ? 45_000 : inhalt }))]
        : undefined,
  };
  const neue = mappe(VORGABE, bestand);

  it("steht wieder da, auch Formeln, und nichts von der Vorlage daneben", () => {
    const blatt = blattVon(neue, STELLENPLAN);
    const [erste, ...weitere] = listenzeilen(blatt, blatt.listen![0]!);
    expect(erste!.eingaben.map((zelle) => zelle?.inhalt)).toEqual([
      ...inhalte,
      ...Array.from({ length: EINGABESPALTEN.length - inhalte.length }, () => ""),
    ]);
    for (const { eingaben } of weitere) expect(eingaben.every((zelle) => zelle?.inhalt === "")).toBe(true);
  });

  it("bestimmt, wofür die Blätter Platz haben", () => {
    expect(eigenanteile(neue).map(({ name, bezeichnung }) => [name, bezeichnung])).toEqual([
      ["KIM_M2_Eigenanteil", "Modul 2: =kein"],
    ]);
    const jahre = (eine: Mappe) => blattVon(eine, STELLENPLAN).spaltenbreiten.length;
    expect(jahre(neue) - jahre(VORLAGE)).toBe(4);
  });
});

/** In every Excel from 2016, LibreOffice and Univer, and the same in each of them. */
const ERLAUBTE_FUNKTIONEN = new Set([
  ...["IF", "IFERROR", "AND", "OR", "NOT", "ISNUMBER", "ISBLANK", "ISERROR", "ISNA", "NA"],
  ...["ROUND", "INT", "MOD", "ABS", "SIGN", "MIN", "MAX", "SMALL", "SUM", "COUNT", "COUNTIF", "COUNTIFS"],
  ...["SUMIF", "SUMIFS", "SUMPRODUCT", "INDEX", "MATCH", "OFFSET", "CHOOSE", "ROW", "ROWS"],
  ...["DAY", "MONTH", "YEAR", "EOMONTH", "DATE", "TEXT", "FIXED", "VALUE", "N", "LOG10"],
  ...["SUBSTITUTE", "TRIM", "UPPER", "LOWER", "LEN", "LEFT", "RIGHT", "MID"],
]);

const ohneTexte = (formel: string) =>
  formel.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "Blatt!");

describe("Jede Formel", () => {
  it("nennt nur Funktionen, die überall dasselbe tun, oder die des Add-ins, wo es sie geben soll", () => {
    for (const { eine, plan } of MAPPEN) {
      const genannte = eine.blaetter
        .flatMap(formeln)
        .flatMap((formel) => [...ohneTexte(formel).matchAll(/([A-Z][A-Z0-9.]*)\(/g)])
        .map(([, funktion = ""]) => funktion);
      const fremde = new Set(genannte.filter((funktion) => !ERLAUBTE_FUNKTIONEN.has(funktion)));
      const kim = ["KIM.MONATE", "KIM.GESAMTKOSTEN", "KIM.FOERDERUNG", "KIM.KOMMUNALANTEIL"];
      expect([...fremde]).toEqual(plan.schreibweise === "kim" ? kim : []);
    }
  });

  it("gibt TEXT nur ein Format, das in jeder Sprache dasselbe heißt", () => {
    for (const formel of VORLAGE.blaetter.flatMap(formeln))
      for (const [, format] of formel.matchAll(/TEXT\([^"]*("[^"]*")\)/g)) expect(format).toMatch(/^"0+"$/);
  });

  it("ist so lang und so geschachtelt, wie Excel es erlaubt, und hat keinen Text über 255 Zeichen", () => {
    fuerAllePlaene(({ blaetter }) => {
      const unerlaubte = blaetter.flatMap(formeln).filter((formel) => {
        const texte = [...formel.matchAll(/"(?:[^"]|"")*"/g)].map(([text]) => text);
        const [tiefste, offene] = klammern(ohneTexte(formel));
        return (
          formel.length > 8192 || texte.some((text) => text.length > 257) || tiefste > 64 || offene !== 0
        );
      });
      expect(unerlaubte).toEqual([]);
    });
  });

  it("verweist nur auf Zellen, in denen etwas steht oder stehen darf", () => {
    fuerAllePlaene(({ blaetter }) => {
      const belegt = new Set(blaetter.flatMap(belegteZellen));
      // Below a list more of its rows may come.
      const unten = new Map(
        blaetter.map(({ name, zeilen, listen = [] }) => [name, listen.length > 0 ? zeilen.length : Infinity]),
      );
      const darfKommen = (ort: string) => {
        const [blatt = "", zelle = ""] = ort.split("!");
        return Number(/\d+$/.exec(zelle)![0]) > unten.get(blatt)!;
      };
      const leere = blaetter.flatMap((blatt) =>
        formeln(blatt).flatMap((formel) =>
          verweise(formel, blatt.name).filter((ort) => !belegt.has(ort) && !darfKommen(ort)),
        ),
      );
      expect([...new Set(leere)]).toEqual([]);
    });
  });

  it("enthält nichts, was eine Person geschrieben hat: Text bleibt Text", () => {
    fuerAllePlaene(({ blaetter }, stellen) => {
      const texte = stellen
        .flatMap((stelle) => Object.values(stelle))
        .filter((inhalt) => typeof inhalt === "string" && inhalt.length > 20) as string[];
      const alle = blaetter.flatMap(formeln).join("\n");
      for (const text of texte) expect([text, alle.includes(text)]).toEqual([text, false]);
    });
  });
});

/** Protects: rows may be sorted, deleted, and added above, between and below others (issue 4, point 1). */
describe("Jede Zeile einer Liste", () => {
  it("rechnet wie die erste", () => {
    fuerAllePlaene((eine) => {
      for (const { blatt, liste } of listen(eine)) {
        const [erste, ...weitere] = listenzeilen(blatt, liste).map(({ zeile, formeln }) =>
          formeln.map((zelle) => relativ(zelle?.inhalt, zeile)),
        );
        for (const andere of weitere) expect(andere).toEqual(erste);
      }
    });
  });

  it("nennt von den Zeilen der Liste nur sich selbst, außer durch ganze Spalten", () => {
    for (const { blatt, liste } of listen(VORLAGE))
      for (const { zeile, formeln } of listenzeilen(blatt, liste)) {
        const fremde = formeln.flatMap((zelle) => {
          const formel = typeof zelle?.inhalt === "object" ? zelle.inhalt.formel : "";
          return [...ohneTexte(formel).matchAll(/(?<![A-Z!$])\$?[A-Z]{1,3}(\d+)\b/g)]
            .map(([, nummer]) => Number(nummer) - 1)
            .filter((genannte) => genannte !== zeile);
        });
        expect([blatt.name, ...fremde]).toEqual([blatt.name]);
      }
  });
});

/** A formula with the rows that it names counted from its own, those held fast as they are. */
function relativ(inhalt: Inhalt | undefined, zeile: number): unknown {
  if (typeof inhalt !== "object") return inhalt;
  return inhalt.formel.replace(
    /"(?:[^"]|"")*"|(\$?[A-Z]{1,3})(\d+)\b/g,
    (treffer: string, spalte: string | undefined, nummer: string) =>
      spalte === undefined ? treffer : `${spalte}[${String(Number(nummer) - zeile)}]`,
  );
}

describe("Jede Prüfung einer Eingabe", () => {
  it("ist so lang, wie Excel es erlaubt, und sagt auf Deutsch, was erlaubt ist", () => {
    const pruefungen = VORLAGE.blaetter.flatMap(zellen).flatMap(({ pruefung }) => pruefung ?? []);
    expect(pruefungen.length).toBeGreaterThan(VORLAGE_2021.length * 9);
    for (const pruefung of pruefungen) {
      expect(pruefung.satz).toMatch(/^(Erlaubt|Diese).{5,240}\.$/);
      if (pruefung.art === "formel") expect(pruefung.formel).toMatch(/^=.{1,254}$/);
      if (pruefung.art === "liste") expect(pruefung.werte.join(",").length).toBeLessThanOrEqual(255);
    }
  });

  it("gibt es für jede Eingabe, die kein freier Text ist", () => {
    const einzelne = VORLAGE.blaetter.flatMap(zellen).filter(({ eingabe }) => eingabe !== undefined);
    const frei = new Set(["beschluss.amt"]);
    const ungeprueft = einzelne.filter(({ pruefung }) => pruefung === undefined);
    expect(ungeprueft.flatMap(({ eingabe }) => eingabe ?? []).filter((name) => !frei.has(name))).toEqual([]);

    const blatt = blattVon(VORLAGE, STELLENPLAN);
    for (const { eingaben } of listenzeilen(blatt, blatt.listen![0]!))
      expect(EINGABESPALTEN.filter((_, i) => eingaben[i]?.pruefung === undefined)).toEqual([
        "bezeichnung",
        "szenario",
      ]);
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
    zellenDerZeile.flatMap((zelle, spalte) => (zelle ? [`${name}!${a1({ zeile, spalte })}`] : [])),
  );
}

/** The single cells that a formula names; ranges may reach beyond what is filled. */
function verweise(formel: string, eigenesBlatt: string): string[] {
  const ohne = formel.replace(/"(?:[^"]|"")*"/g, '""');
  const muster = /(?<![:$A-Z])(?:'((?:[^']|'')+)'!)?\$?\b([A-Z]{1,3})\$?(\d+)\b(?![:(])/g;
  return [...ohne.matchAll(muster)].map(
    ([, blatt = eigenesBlatt, spalte = "", zeile = ""]) => `${blatt.replace(/''/g, "'")}!${spalte}${zeile}`,
  );
}

describe("Das Blatt „KIM Sätze“", () => {
  const { zeilen } = blattVon(VORLAGE, "KIM Sätze");

  it("ist ein Bereich, den die KIM-Funktionen als Sätze nehmen (Fachkonzept, Abschnitt 6)", () => {
    const bereich = zeilen.map((zeile) => Array.from({ length: 6 }, (_, s) => zeile[s]?.inhalt ?? null));
    const gelesen = liesSaetze(bereich);
    for (const art of ["1", "1V", "2", "3"]) {
      const eine = { art, vzae: 35_000, entgeltgruppe: "E11", monate: 130_000, bewilligt: undefined };
      const eigenanteil = betrag(berechne(eine, gelesen), "eigenanteil");
      expect(eigenanteil).toBe(betrag(berechne(eine, saetzeVon(STAND_2021)), "eigenanteil"));
    }
  });

  it("hat die Spalten des Fachkonzepts, und zu jedem Satz eine Quelle", () => {
    const kopf = zeilen.findIndex((zeile) => zeile[0]?.inhalt === "Schlüssel");
    expect(zeilen[kopf]?.slice(0, 6).map((zelle) => zelle?.inhalt)).toEqual([
      "Schlüssel",
      "Bezeichnung",
      "Wert",
      "Einheit",
      "gültig ab",
      "Quelle",
    ]);
    const belegte = zeilen.slice(kopf + 1).filter(([schluessel]) => schluessel?.inhalt !== "");
    expect(belegte.length).toBeGreaterThan(STAND_2021.saetze.length);
    for (const zeile of belegte) expect(zeile[5]?.inhalt).toMatch(/\S/);
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

// Protects: what she does without may be left out, because no other sheet draws on it.
describe("sheets that may be left out", () => {
  const namen = WAHLBLAETTER.map(({ name }) => name);

  test("are not made, and all others are as they were", () => {
    const ohne = mappe({ ...VORGABE, ohne: namen });
    expect(ohne.blaetter).toEqual(VORLAGE.blaetter.filter(({ name }) => !namen.includes(name)));
    expect(ohne.bezuege).toEqual(VORLAGE.bezuege);
  });

  test("are named in no formula of another sheet", () => {
    for (const blatt of VORLAGE.blaetter) {
      const fremde = namen.filter((name) => name !== blatt.name);
      const formeln = blatt.zeilen.flat().flatMap((zelle) => formelVon(zelle) ?? []);
      expect(formeln.filter((formel) => fremde.some((name) => formel.includes(`'${name}'`)))).toEqual([]);
    }
  });

  test("of a sheet that always is, the wish to do without changes nothing", () => {
    expect(mappe({ ...VORGABE, ohne: ["KIM Übersicht", "KIM Sätze"] })).toEqual(VORLAGE);
  });
});

function formelVon(zelle: Zelle | undefined): string | undefined {
  return typeof zelle?.inhalt === "object" ? zelle.inhalt.formel : undefined;
}
