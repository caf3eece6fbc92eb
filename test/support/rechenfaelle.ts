import fc from "fast-check";
import type { Mappe } from "../../src/blaetter/blatt";
import { mappe } from "../../src/blaetter/mappe";
import { PAUSCHALE } from "../../src/blaetter/pauschale";
import type { Planeingaben } from "../../src/blaetter/stellenplan/eingaben";
import { aufStellen, ZEHNTAUSEND } from "../../src/grundlage/bruch";
import { tagVon } from "../../src/grundlage/datum";
import { berechne, type Schrittname } from "../../src/rechnung/berechnung";
import type { Planzeile } from "../../src/rechnung/plan";
import { monateGerundet } from "../../src/rechnung/zeit";
import type { Zeitraum } from "../../src/rechnung/zeitraum";
import type { Stand } from "../../src/saetze/satz";
import { saetzeVon } from "../../src/saetze/staende";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { mitInhalt } from "./betraege";
import type { Pauschale } from "./planblaetter";
import { mitSaetzen } from "./saetze";
import { eingabezeile, type Planfall, planzeile, stellenplaene, VORLAGE_PLAN } from "./stellenplaene";

/**
 * Plans that the sheets are calculated for in other spreadsheets, one workbook each: the Vorlage's rows, every kind of
 * half-way case, the limits of all inputs, and random ones.
 */
export interface Rechenfall {
  readonly name: string;
  readonly fall: Planfall;
  /** its rows as they are typed */
  readonly stellen: readonly Planeingaben[];
  /** with native formulas */
  readonly mappe: Mappe;
  /** where it is not the Vorlage's */
  readonly pauschale?: Pauschale;
}

const datum = (jahr: number, monat: number, tag: number) => tagVon({ jahr, monat, tag });

/** 01.12.2021 to 31.12.2022: the 13 months of the Vorlage. */
export const DREIZEHN_MONATE = { beginn: datum(2021, 12, 1), ende: datum(2022, 12, 31) };

/** The name that Stelle no. i, from 0, has in the workbook of a plan. */
export const stellenname = (i: number) => `Stelle ${String(i + 1)}`;

/** How a plan is typed into the sheet. */
export function eingetragen({ zeilen }: Planfall): readonly Planeingaben[] {
  return zeilen.map((zeile, i) => eingabezeile(zeile, stellenname(i)));
}

/**
 * The workbook of a plan, with room to spare.
 * @param stellen its rows as they are typed
 */
export function mappeVon(
  fall: Planfall,
  stellen = eingetragen(fall),
  schreibweise: "formeln" | "kim" = "formeln",
): Mappe {
  return mappe({ ...fall.zeitraum, stand: fall.stand, stellen, schreibweise, reserve: 2 });
}

function rechenfall(name: string, fall: Planfall, stellen = eingetragen(fall)): Rechenfall {
  return { name, fall, stellen, mappe: mappeVon(fall, stellen) };
}

function mitPauschale(fall: Rechenfall, pauschale: Pauschale): Rechenfall {
  const mappe = (["restbetrag", "bis", "verlaengertBis"] as const).reduce(
    (bisher, angabe) => mitInhalt(bisher, PAUSCHALE[angabe], pauschale[angabe]),
    fall.mappe,
  );
  return { ...fall, mappe, pauschale };
}

// Half-way cases

const ART_UND_GRUPPE = [
  ["1", "E11"],
  ["1V", "E5"],
  ["2", "S12"],
  ["3", "E9a"],
] as const;

const ALLE_BEWILLIGT = 100 * ZEHNTAUSEND;
const LAENGSTE_SUCHE = 60_000;

/** VZÄ in ten-thousandths for which the exact amount lies half a euro between two whole ones. */
function haelften(
  stand: Stand,
  { beginn, ende }: Zeitraum,
  [art, entgeltgruppe]: readonly [string, string],
  schritt: Schrittname,
  anzahl: number,
): number[] {
  const saetze = saetzeVon(stand);
  const monate = monateGerundet(beginn, ende);
  const gefunden: number[] = [];
  for (let vzae = 500; vzae <= LAENGSTE_SUCHE && gefunden.length < anzahl; vzae++) {
    const stelle = { art, vzae, entgeltgruppe, monate, bewilligt: ALLE_BEWILLIGT };
    const { exakt } = berechne(stelle, saetze).schritte[schritt];
    if (exakt.rest * 2 === exakt.nenner) gefunden.push(vzae);
  }
  return gefunden;
}

/** Stellen with half euros in Gesamtkosten, Förderung or Kommunalanteil, and those a ten-thousandth VZÄ beside. */
function haelftenplan(stand: Stand, zeitraum: Zeitraum, anzahl: number, ...weitere: Planzeile[]): Planfall {
  const zeilen = ART_UND_GRUPPE.flatMap((paar) =>
    (["gesamtkosten", "foerderung", "kommunalanteil"] as const).flatMap((schritt) =>
      haelften(stand, zeitraum, paar, schritt, anzahl).flatMap((vzae) =>
        [vzae - 1, vzae, vzae + 1].map((menge) =>
          planzeile({
            art: paar[0],
            entgeltgruppe: paar[1],
            vzae: menge,
            bewilligt: ALLE_BEWILLIGT,
            sachkosten: "Kommune",
          }),
        ),
      ),
    ),
  );
  return { stand, zeitraum, zeilen: [...weitere, ...zeilen] };
}

/** 5,1 × 95.380 € × 13 ÷ 12 = 526.974,5 €: ROUND(5.1*95380*13/12,0) gives 526.974 (Fachkonzept section 3). */
export const FUENF_KOMMA_EINS = planzeile({ art: "2", vzae: 51_000, entgeltgruppe: "S12" });

// How things may be typed

/** VZÄ with more than four decimals: half a ten-thousandth, sums that no double holds, 25 of 39 hours. */
const UNRUNDE_VZAE = [1.00005, 1.00015, 2.00025, 0.00005, 4.1 - 0.6, 0.1 + 0.2, 25 / 39, 3.50004999, 7.00005];

/** Every spelling of the words of a row, and what they mean (Fachkonzept section 2). */
const SCHREIBWEISEN: readonly (readonly [eingaben: Partial<Planeingaben>, zeile: Partial<Planzeile>])[] = [
  [
    { art: 1, entgeltgruppe: "E1" },
    { art: "1V", entgeltgruppe: "E1" },
  ],
  [
    { art: 1, entgeltgruppe: "E8" },
    { art: "1V", entgeltgruppe: "E8" },
  ],
  [
    { art: 1, entgeltgruppe: "E9" },
    { art: "1", entgeltgruppe: "E9" },
  ],
  [
    { art: 1, entgeltgruppe: "E10" },
    { art: "1", entgeltgruppe: "E10" },
  ],
  [
    { art: 1, entgeltgruppe: "S8" },
    { art: "1", entgeltgruppe: "S8" },
  ],
  [
    { art: 1, entgeltgruppe: " e 11" },
    { art: "1", entgeltgruppe: "E11" },
  ],
  [
    { art: "modul 1", entgeltgruppe: "EG11" },
    { art: "1", entgeltgruppe: "E11" },
  ],
  [
    { art: "M1", entgeltgruppe: "eg 5" },
    { art: "1V", entgeltgruppe: "E5" },
  ],
  [
    { art: 1, entgeltgruppe: "E5" },
    { art: "1V", entgeltgruppe: "E5" },
  ],
  [
    { art: "1v", entgeltgruppe: "e5" },
    { art: "1V", entgeltgruppe: "E5" },
  ],
  [
    { art: "strategische-steuerung", entgeltgruppe: "E5" },
    { art: "1", entgeltgruppe: "E5" },
  ],
  [
    { art: "CASE MANAGEMENT", entgeltgruppe: "s12" },
    { art: "2", entgeltgruppe: "S12" },
  ],
  [
    { art: "Case-Management", traeger: " weitergeleitet " },
    { art: "2", traeger: "weitergeleitet" },
  ],
  [
    { art: "Ausländerbehörde", entgeltgruppe: "E 9A" },
    { art: "3", entgeltgruppe: "E9a" },
  ],
  [
    { art: "ABH", entgeltgruppe: "EG9a", sachkosten: "" },
    { art: "3", entgeltgruppe: "E9a" },
  ],
  [
    { art: "Modul 3", sachkosten: "kommune" },
    { art: "3", sachkosten: "Kommune" },
  ],
  [
    { art: "2", bewilligt: " KEINE" },
    { art: "2", bewilligt: 0 },
  ],
  [{ art: "2", bewilligt: "", deckung: "", traeger: "" }, { art: "2" }],
  [
    { art: "2", bewilligt: "stand", deckung: "Im Haushalt" },
    { art: "2", deckung: "im Haushalt" },
  ],
  [
    { art: "3", szenario: " Variante A " },
    { art: "3", szenario: "Variante A" },
  ],
  [
    { art: "3", szenario: "variante a" },
    { art: "3", szenario: "Variante A" },
  ],
  [
    { art: "3", szenario: "=Variante*?~" },
    { art: "3", szenario: "=Variante*?~" },
  ],
  [
    { art: "3", szenario: 2022 },
    { art: "3", szenario: "2022" },
  ],
  [
    { art: "3", vzae: "" },
    { art: "3", vzae: 0 },
  ],
  [
    { art: "3", beginn: datum(2022, 1, 15) + 0.75 },
    { art: "3", beginn: datum(2022, 1, 15) },
  ],
  [
    { art: "3", ende: datum(2022, 2, 3) + 0.25 },
    { art: "3", ende: datum(2022, 2, 3) },
  ],
];

/** Half euros, and everything typed in unusual ways, in one workbook. */
function besondereEingaben(anzahl: number): Rechenfall {
  const weitereGruppen = {
    "EG.E1": 40_000,
    "EG.E8": 60_000,
    "EG.E9": 64_000,
    "EG.E10": 75_000,
    "EG.S8": 58_000,
  };
  const halbe = haelftenplan(
    mitSaetzen(STAND_2021, weitereGruppen),
    DREIZEHN_MONATE,
    anzahl,
    FUENF_KOMMA_EINS,
  );
  const unrunde = UNRUNDE_VZAE.map((vzae) => ({
    zeile: planzeile({ art: "2", vzae: aufStellen(vzae, 4), entgeltgruppe: "S12" }),
    eingaben: { vzae },
  }));
  const grund = { art: "1", vzae: 12_500, entgeltgruppe: "S12" };
  const geschriebene = SCHREIBWEISEN.map(([eingaben, zeile]) => ({
    zeile: planzeile({ ...grund, ...zeile }),
    eingaben,
  }));
  const alle = [...halbe.zeilen.map((zeile) => ({ zeile, eingaben: {} })), ...unrunde, ...geschriebene];
  const fall = { ...halbe, zeilen: alle.map(({ zeile }) => zeile) };
  const stellen = eingetragen(fall).map((zeile, i) => ({ ...zeile, ...alle[i]!.eingaben }));
  return rechenfall("halbe Euro in 13 Monaten, unrunde VZÄ, jede Schreibweise der Angaben", fall, stellen);
}

// The sharing of bewilligte VZÄ

/** Fewer VZÄ than asked for, whose shares depend on days in the middle of a period (src/rechnung/zuteilung.ts). */
function aufteilung(): Planfall {
  const stelle = (vzae: number, [von, bis]: readonly [number, number], anders: Partial<Planzeile> = {}) =>
    planzeile({
      art: "2",
      entgeltgruppe: "S12",
      vzae: vzae * ZEHNTAUSEND,
      beginn: datum(2022, von, 1),
      ende: datum(2022, bis + 1, 1) - 1,
      ...anders,
    });
  return {
    stand: mitSaetzen(STAND_2021, { "Art.2.bewilligt": 9 }),
    zeitraum: DREIZEHN_MONATE,
    zeilen: [
      stelle(3, [1, 3]),
      // follows the first, and overlaps with the next
      stelle(4, [4, 8]),
      stelle(2, [6, 11]),
      // least is free in the middle of this one
      stelle(8, [1, 11]),
      stelle(5, [9, 11], { szenario: "Berechnung 1" }),
      stelle(2, [1, 2], { szenario: "Berechnung 2" }),
      stelle(6, [2, 10], { szenario: "Berechnung 1" }),
      stelle(1, [1, 11], { bewilligt: 10_000 }),
      stelle(9, [10, 11]),
    ],
  };
}

/**
 * Two years of the same length: of every odd amount half a euro falls into each, also where it is negative. A positive
 * year follows, of which the Pauschale pays no more for the negative ones before.
 */
function halbeJahre(): Rechenfall {
  const fall = {
    stand: mitSaetzen(STAND_2021, { "EG.E11": 1, "Art.1.SK_Kommunen": 6250 }),
    zeitraum: { beginn: datum(2022, 1, 1), ende: datum(2023, 12, 31) },
    zeilen: [
      ...[10_000, 12_345, 12_346, 12_347, 20_001].map((vzae) =>
        planzeile({ art: "1", entgeltgruppe: "E11", vzae, bewilligt: vzae, sachkosten: "Kommune" }),
      ),
      planzeile({
        art: "2",
        entgeltgruppe: "S12",
        vzae: 30_000,
        bewilligt: 0,
        beginn: datum(2024, 1, 1),
        ende: datum(2024, 12, 31),
      }),
    ],
  };
  return mitPauschale(rechenfall("halbe Euro je Haushaltsjahr, auch negative", fall), {
    restbetrag: 100_000,
    bis: datum(2023, 6, 30),
    verlaengertBis: datum(2024, 12, 31),
  });
}

// The limits

const GRENZEN = mitSaetzen(STAND_2021, {
  "KGSt.Gemeinkosten": 0.9999,
  "KGSt.Sachkosten": 999_999.99,
  "KGSt.IT": 999_999.99,
  "EG.E11": 999_999.99,
  "EG.E5": 0.01,
  "Art.1.PK": 999_999.99,
  "Art.1.SK": 999_999.99,
  "Art.1.SK_Kommunen": 999_999.99,
  "Art.1.Einheit": 9.9999,
  "Art.2.PK": 999_999.99,
  "Art.2.SK_Kommunen": 999_999.99,
});

function grenzplan(): Planfall {
  const mengen = [0, 1, 9_999, 10_000, 99_999_999, 100_000_000];
  const zeilen = ["1", "2"].flatMap((art) =>
    ["E5", "E11"].flatMap((entgeltgruppe) =>
      mengen.map((vzae) =>
        planzeile({ art, entgeltgruppe, vzae, bewilligt: 100_000_000, sachkosten: "Kommune" }),
      ),
    ),
  );
  return {
    stand: GRENZEN,
    zeitraum: { beginn: datum(2000, 1, 1), ende: datum(2049, 12, 31) },
    zeilen,
  };
}

// Random ones

const SEED = 20_210_607;

const centBeliebig = fc.oneof(
  fc.integer({ min: 0, max: 100_000_000 }).map((n) => n / 100),
  fc.integer({ min: 0, max: 120_000 }),
);

/** Any Sätze at all, and a Stellenart and a grade of her own. */
const eigeneSaetze = fc.record({
  "KGSt.Gemeinkosten": fc.integer({ min: 0, max: ZEHNTAUSEND }).map((n) => n / ZEHNTAUSEND),
  "KGSt.Sachkosten": centBeliebig,
  "KGSt.IT": centBeliebig.filter((wert) => wert > 0),
  "EG.E11": centBeliebig.filter((wert) => wert > 0),
  "EG.A13": centBeliebig.filter((wert) => wert > 0),
  "Art.Sprachmittlung.Name": fc.constant("Sprachmittlung"),
  "Art.Sprachmittlung.Modul": fc.constant("4"),
  "Art.Sprachmittlung.Einheit": fc.integer({ min: 1, max: 100_000 }).map((n) => n / ZEHNTAUSEND),
  "Art.Sprachmittlung.PK": centBeliebig.filter((wert) => wert > 0),
  "Art.Sprachmittlung.SK": centBeliebig,
  "Art.Sprachmittlung.SK_Kommunen": centBeliebig,
  "Art.Sprachmittlung.bewilligt": fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / ZEHNTAUSEND),
  "Art.Sprachmittlung.Rundung": fc.constantFrom("Satz", "Betrag"),
  "Art.1.Rundung": fc.constantFrom("Satz", "Betrag"),
});

const eigenerPlan = fc.record({
  saetze: eigeneSaetze,
  beginn: fc.integer({ min: datum(2020, 1, 1), max: datum(2030, 1, 1) }),
  tage: fc.oneof(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 4000 })),
  zeilen: fc.array(
    fc.record({
      art: fc.constantFrom("1", "Sprachmittlung"),
      entgeltgruppe: fc.constantFrom("E11", "A13"),
      vzae: fc.oneof(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 0, max: 400 }).map((n) => n * 500),
        fc.integer({ min: 0, max: 100_000_000 }),
      ),
      bewilligt: fc.oneof(
        fc.constant("Stand" as const),
        fc.constant(0),
        fc.integer({ min: 1, max: 200_000 }),
      ),
      sachkosten: fc.constantFrom("Kreis" as const, "Kommune" as const),
    }),
    { minLength: 6, maxLength: 6 },
  ),
});

function eigeneFaelle(anzahl: number): Rechenfall[] {
  return fc.sample(eigenerPlan, { seed: SEED, numRuns: anzahl }).map(({ saetze, beginn, tage, zeilen }, i) =>
    rechenfall(`eigene Sätze, eigene Stellenart und Entgeltgruppe, beliebiger Zeitraum (${String(i + 1)})`, {
      stand: mitSaetzen(STAND_2021, saetze),
      zeitraum: { beginn, ende: beginn + tage },
      zeilen: zeilen.map((zeile) => planzeile(zeile)),
    }),
  );
}

/** Plans that say everything: sharing, successors, scenarios, own Stellenarten, rows that cannot be calculated. */
export function zufallsfaelle(anzahl: number, zeilen: number, seed = SEED): readonly Rechenfall[] {
  return fc
    .sample(stellenplaene({ zeilen, mitFehlern: true }), { seed, numRuns: anzahl })
    .map((fall, i) =>
      mitPauschale(rechenfall(`ein zufälliger Stellenplan (${String(i + 1)})`, fall), pauschaleNr(i)),
    );
}

/** Days within years and at their ends, before, in and behind the plan; amounts that last and that do not. */
function pauschaleNr(i: number): Pauschale {
  return {
    restbetrag: [0, 150_000, 2_000_000, 450_000][i % 4]!,
    bis: datum(2020 + (i % 5), 1 + ((i * 5) % 12), 1 + ((i * 7) % 28)),
    verlaengertBis: datum(2022 + (i % 3), i % 2 === 0 ? 12 : 6, i % 2 === 0 ? 31 : 15),
  };
}

/**
 * All kinds of workbooks; the first one is the Vorlage's.
 * @param umfang how many cases of each kind: spreadsheets differ in speed
 */
export function rechenfaelle(umfang: number): readonly Rechenfall[] {
  const achtTage = { beginn: datum(2022, 2, 10), ende: datum(2024, 2, 17) };
  const krumm = mitSaetzen(STAND_2021, {
    "KGSt.Gemeinkosten": 0.1825,
    "KGSt.Sachkosten": 6250.55,
    "EG.E11": 80_700.01,
    "Art.1.PK": 55_002,
    "Art.2.PK": 55_000.06,
    "Art.2.SK_Kommunen": 6252,
    "Art.2.Rundung": "Satz",
    "Art.3.Rundung": "Betrag",
  });
  return [
    rechenfall("die Vorlage", VORLAGE_PLAN),
    besondereEingaben(umfang),
    rechenfall(
      "halbe Euro mit Cent in den Sätzen und angebrochenen Monaten",
      haelftenplan(krumm, achtTage, umfang),
    ),
    rechenfall("Nachfolger, Überschneidungen und Szenarien einer Stellenart", aufteilung()),
    halbeJahre(),
    rechenfall("die Grenzen aller Eingaben, 600 Monate", grenzplan()),
    ...eigeneFaelle(umfang),
  ];
}
