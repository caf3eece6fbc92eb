import fc from "fast-check";
import type { Mappe } from "../../src/blaetter/blatt";
import type { Stellenplan } from "../../src/blaetter/mappe";
import type { Planstelle } from "../../src/blaetter/stellen";
import { VORLAGE_2021 } from "../../src/blaetter/vorlage2021";
import { aufStellen, ZEHNTAUSEND } from "../../src/grundlage/bruch";
import { tagVon } from "../../src/grundlage/datum";
import { berechne, betrag, type Schrittname } from "../../src/rechnung/berechnung";
import { monateGerundet } from "../../src/rechnung/zeit";
import { normiereEntgeltgruppe } from "../../src/saetze/entgeltgruppe";
import { Saetze } from "../../src/saetze/saetze";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { type Betraege, zeilennamen } from "./betraege";
import { mitSaetzen } from "./saetze";

/**
 * Plans that the sheets are calculated for in other spreadsheets, one workbook each: the Vorlage's rows, every
 * kind of half-way case, the limits of all inputs, and random ones.
 */
export interface Rechenfall {
  readonly name: string;
  readonly plan: Stellenplan;
}

const datum = (jahr: number, monat: number, tag: number) => tagVon({ jahr, monat, tag });

/** 01.12.2021 to 31.12.2022: the 13 months of the Vorlage. */
export const DREIZEHN_MONATE = { beginn: datum(2021, 12, 1), ende: datum(2022, 12, 31) };

/** What src/rechnung says that the rows of a Stelle's block must show. */
function erwartet(plan: Stellenplan, stelle: Planstelle): Betraege {
  const saetze = new Saetze(plan.stand.name, plan.stand.saetze);
  const { vzae, bewilligt } = stelle;
  const ergebnis = berechne(
    {
      art: stelle.art,
      vzae: aufStellen(vzae, 4),
      entgeltgruppe: normiereEntgeltgruppe(stelle.entgeltgruppe) ?? "",
      monate: monateGerundet(plan.beginn, plan.ende),
      bewilligt: bewilligt === "Stand" ? undefined : bewilligt === "keine" ? 0 : aufStellen(bewilligt, 4),
    },
    saetze,
  );
  const abzug = (name: "foerderung" | "kommunalanteil") => 0 - betrag(ergebnis, name);
  return {
    Gesamtkosten: betrag(ergebnis, "gesamtkosten"),
    "KIM-Förderung": abzug("foerderung"),
    "SK in den Kommunen": abzug("kommunalanteil"),
    Eigenanteil: betrag(ergebnis, "eigenanteil"),
  };
}

/** What each block of a Mappe must show, in the rows that it has. */
export function erwarteteBetraege(plan: Stellenplan, blaetter: Mappe): Readonly<Record<string, Betraege>> {
  return Object.fromEntries(
    Object.entries(zeilennamen(blaetter)).map(([name, zeilen]) => {
      const stelle = plan.stellen.find(({ kennung }) => name === `KIM_${kennung}_Eigenanteil`)!;
      const alle = erwartet(plan, stelle);
      return [name, Object.fromEntries(zeilen.map((zeile) => [zeile, alle[zeile]]))];
    }),
  );
}

/** The lowest and the highest sum: each Modul's Stellen without a scenario, and one of its scenarios. */
export function erwartetesRisiko(plan: Stellenplan): readonly [von: number, bis: number] {
  const modulVon = ({ art }: Planstelle) =>
    plan.stand.saetze.find(({ schluessel }) => schluessel === `Art.${art}.Modul`)?.wert;
  const summe = (stellen: readonly Planstelle[]) =>
    stellen.reduce((bisher, stelle) => bisher + (erwartet(plan, stelle)["Eigenanteil"] as number), 0);
  let [von, bis] = [0, 0];
  for (const modul of new Set(plan.stellen.map(modulVon))) {
    const stellen = plan.stellen.filter((stelle) => modulVon(stelle) === modul);
    const feste = summe(stellen.filter(({ szenario }) => szenario === undefined));
    const szenarien = new Set(stellen.flatMap(({ szenario }) => szenario ?? []));
    const summen = [...szenarien].map((name) => summe(stellen.filter(({ szenario }) => szenario === name)));
    von += feste + (summen.length > 0 ? Math.min(...summen) : 0);
    bis += feste + (summen.length > 0 ? Math.max(...summen) : 0);
  }
  return [von, bis];
}

// Half-way cases

const ARTEN = ["1", "1V", "2", "3"] as const;
const GRUPPEN = ["E5", "E9a", "E11", "S12"] as const;
const ART_UND_GRUPPE = [
  ["1", "E11"],
  ["1V", "E5"],
  ["2", "S12"],
  ["3", "E9a"],
] as const;

const ALLE_BEWILLIGT = 100;
const LAENGSTE_SUCHE = 60_000;

/** VZÄ in ten-thousandths for which the exact amount lies half a euro between two whole ones. */
function haelften(
  { stand, beginn, ende }: Omit<Stellenplan, "stellen">,
  [art, entgeltgruppe]: readonly [string, string],
  schritt: Schrittname,
  anzahl: number,
): number[] {
  const saetze = new Saetze(stand.name, stand.saetze);
  const monate = monateGerundet(beginn, ende);
  const bewilligt = ALLE_BEWILLIGT * ZEHNTAUSEND;
  const gefunden: number[] = [];
  for (let vzae = 500; vzae <= LAENGSTE_SUCHE && gefunden.length < anzahl; vzae++) {
    const { exakt } = berechne({ art, vzae, entgeltgruppe, monate, bewilligt }, saetze).schritte[schritt];
    if (exakt.rest * 2 === exakt.nenner) gefunden.push(vzae);
  }
  return gefunden;
}

/** Stellen with half euros in Gesamtkosten, Förderung or Kommunalanteil, and those a ten-thousandth VZÄ beside. */
function haelftenstellen(plan: Omit<Stellenplan, "stellen">, anzahl: number): Planstelle[] {
  const mengen = ART_UND_GRUPPE.flatMap((paar) =>
    (["gesamtkosten", "foerderung", "kommunalanteil"] as const).flatMap((schritt) =>
      haelften(plan, paar, schritt, anzahl).flatMap((vzae) =>
        [vzae - 1, vzae, vzae + 1].map((menge) => ({ paar, menge })),
      ),
    ),
  );
  return mengen.map(({ paar: [art, entgeltgruppe], menge }, i) => ({
    kennung: `H${String(i)}`,
    art,
    bezeichnung: "Halber Euro",
    vzae: menge / ZEHNTAUSEND,
    entgeltgruppe,
    bewilligt: ALLE_BEWILLIGT,
  }));
}

/** 5,1 × 95.380 € × 13 ÷ 12 = 526.974,5 €: ROUND(5.1*95380*13/12,0) gives 526.974 (Fachkonzept section 3). */
const FUENF_KOMMA_EINS: Planstelle = {
  kennung: "S12",
  art: "2",
  bezeichnung: "Halber Euro, als Binärbruch zu klein",
  vzae: 5.1,
  entgeltgruppe: "S12",
  bewilligt: "Stand",
};

// Random ones

const SEED = 20_210_607;

const vzaeBeliebig = fc.oneof(
  fc.integer({ min: 0, max: 200_000 }).map((n) => n / ZEHNTAUSEND),
  fc.integer({ min: 0, max: 400 }).map((n) => n / 20),
  fc.integer({ min: 0, max: 100_000_000 }).map((n) => n / ZEHNTAUSEND),
);

const bewilligtBeliebig = fc.oneof(
  fc.constant("Stand" as const),
  fc.constant("keine" as const),
  fc.integer({ min: 1, max: 200_000 }).map((n) => n / ZEHNTAUSEND),
);

function zufallsstellen(anzahl: number, arten: readonly string[], gruppen: readonly string[], seed: number) {
  const stelle = fc.record({
    art: fc.constantFrom(...arten),
    entgeltgruppe: fc.constantFrom(...gruppen),
    vzae: vzaeBeliebig,
    bewilligt: bewilligtBeliebig,
  });
  return fc
    .sample(stelle, { seed, numRuns: anzahl })
    .map((werte, i): Planstelle => ({ ...werte, kennung: `Z${String(i)}`, bezeichnung: "Zufall" }));
}

const centBeliebig = fc.oneof(
  fc.integer({ min: 0, max: 100_000_000 }).map((n) => n / 100),
  fc.integer({ min: 0, max: 120_000 }),
);

const eigeneSaetze = fc.record({
  "KGSt.Gemeinkosten": fc.integer({ min: 0, max: ZEHNTAUSEND }).map((n) => n / ZEHNTAUSEND),
  "KGSt.Sachkosten": centBeliebig,
  "KGSt.IT": centBeliebig,
  "EG.E11": centBeliebig.filter((wert) => wert > 0),
  "EG.A13": centBeliebig.filter((wert) => wert > 0),
  "Art.Sprachmittlung.Name": fc.constant("Sprachmittlung"),
  "Art.Sprachmittlung.Modul": fc.constant("4"),
  "Art.Sprachmittlung.Einheit": fc.integer({ min: 1, max: 100_000 }).map((n) => n / ZEHNTAUSEND),
  "Art.Sprachmittlung.PK": centBeliebig,
  "Art.Sprachmittlung.SK": centBeliebig,
  "Art.Sprachmittlung.SK_Kommunen": centBeliebig,
  "Art.Sprachmittlung.bewilligt": fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / ZEHNTAUSEND),
  "Art.Sprachmittlung.Rundung": fc.constantFrom("Satz", "Betrag"),
  "Art.1.Rundung": fc.constantFrom("Satz", "Betrag"),
});

function eigeneFaelle(anzahl: number): Rechenfall[] {
  const zeitraum = fc.record({
    beginn: fc.integer({ min: datum(2020, 1, 1), max: datum(2030, 1, 1) }),
    tage: fc.oneof(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 18_000 })),
  });
  return fc
    .sample(fc.record({ saetze: eigeneSaetze, zeitraum }), { seed: SEED, numRuns: anzahl })
    .map(({ saetze, zeitraum: { beginn, tage } }, i) => ({
      name: `eigene Sätze, eigene Stellenart und Entgeltgruppe, beliebiger Zeitraum (${String(i + 1)})`,
      plan: {
        stand: mitSaetzen(STAND_2021, saetze),
        beginn,
        ende: beginn + tage,
        stellen: zufallsstellen(8, ["1", "Sprachmittlung"], ["E11", "A13"], SEED + i),
      },
    }));
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

function grenzstellen(): Planstelle[] {
  const mengen = [0, 0.0001, 0.9999, 1, 9999.9999, 10_000];
  return ["1", "2"].flatMap((art) =>
    ["E5", "E11"].flatMap((entgeltgruppe) =>
      mengen.map((vzae, i) => ({
        kennung: `G${art}${entgeltgruppe}N${String(i)}`,
        art,
        bezeichnung: "Grenze",
        vzae,
        entgeltgruppe,
        bewilligt: 10_000,
      })),
    ),
  );
}

/** VZÄ with more than four decimals: half a ten-thousandth, sums that no double holds, 25 of 39 hours. */
const UNRUNDE_VZAE = [1.00005, 1.00015, 2.00025, 0.00005, 4.1 - 0.6, 0.1 + 0.2, 25 / 39, 3.50004999, 7.00005];

/**
 * All workbooks; the first one is the Vorlage's.
 * @param umfang how many cases of each kind: spreadsheets differ in speed
 */
export function rechenfaelle(umfang: number): readonly Rechenfall[] {
  const vorlage = { stand: STAND_2021, ...DREIZEHN_MONATE };
  const achtTage = { stand: STAND_2021, beginn: datum(2022, 2, 10), ende: datum(2024, 2, 17) };
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
  const unrund = UNRUNDE_VZAE.map((vzae, i): Planstelle => ({
    kennung: `U${String(i)}`,
    art: "2",
    bezeichnung: "Unrund",
    vzae,
    entgeltgruppe: "S12",
    bewilligt: "Stand",
  }));
  const szenarien = ["Berechnung 1", "Berechnung 2", undefined, "Berechnung 1", "=Variante"];
  const mitSzenarien = zufallsstellen(10, ["1", "2", "3"], GRUPPEN, SEED).map((stelle, i) => {
    const szenario = szenarien[i % szenarien.length];
    return szenario === undefined ? stelle : { ...stelle, szenario };
  });
  return [
    { name: "die Vorlage", plan: { ...vorlage, stellen: VORLAGE_2021 } },
    {
      name: "halbe Euro in 13 Monaten",
      plan: { ...vorlage, stellen: [FUENF_KOMMA_EINS, ...haelftenstellen(vorlage, umfang)] },
    },
    {
      name: "halbe Euro mit Cent in den Sätzen und angebrochenen Monaten",
      plan: { ...achtTage, stand: krumm, stellen: haelftenstellen({ ...achtTage, stand: krumm }, umfang) },
    },
    { name: "VZÄ mit mehr als vier Nachkommastellen", plan: { ...vorlage, stellen: unrund } },
    {
      name: "Zufall mit den Sätzen der Vorlage",
      plan: {
        ...achtTage,
        stellen: zufallsstellen(8 * umfang, ARTEN, [" e 11", "EG9a", "s12", "eg 5"], SEED),
      },
    },
    {
      name: "die Grenzen aller Eingaben, 600 Monate",
      plan: {
        stand: GRENZEN,
        beginn: datum(2000, 1, 1),
        ende: datum(2049, 12, 31),
        stellen: grenzstellen(),
      },
    },
    { name: "Szenarien in mehreren Modulen", plan: { ...vorlage, stellen: mitSzenarien } },
    ...eigeneFaelle(2 * umfang),
  ];
}
