import fc from "fast-check";
import type { Eingabespalte } from "../../src/blaetter/stellenplan/spalten";
import { ZEHNTAUSEND } from "../../src/grundlage/bruch";
import { tagVon } from "../../src/grundlage/datum";
import { DECKUNGSARTEN, type Planzeile, SACHKOSTENTRAEGER, TRAEGER } from "../../src/rechnung/plan";
import type { Zeitraum } from "../../src/rechnung/zeitraum";
import type { Stand } from "../../src/saetze/satz";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { mitSaetzen } from "./saetze";

/** Whole Stellenpläne: the Vorlage's, and random ones for whatever calculates a plan. */
export interface Planfall {
  readonly zeilen: readonly Planzeile[];
  readonly stand: Stand;
  readonly zeitraum: Zeitraum;
}

const datum = (jahr: number, monat: number, tag: number) => tagVon({ jahr, monat, tag });

/** A row of a plan: what is not said is as in most of the Vorlage's rows. */
export function planzeile(
  angaben: Pick<Planzeile, "art" | "vzae" | "entgeltgruppe"> & Partial<Planzeile>,
): Planzeile {
  return {
    beginn: undefined,
    ende: undefined,
    bewilligt: "Stand",
    traeger: "Kreis",
    sachkosten: "Kreis",
    deckung: "überplanmäßig",
    szenario: undefined,
    ...angaben,
  };
}

const BIS_NOVEMBER_2021 = { beginn: datum(2021, 1, 1), ende: datum(2021, 11, 30) };

/**
 * All posts of the Vorlage, sections I to III, in the order in which they have been filled. It prints no grade for
 * those that were filled before, and no amounts: theirs are assumed.
 */
export const VORLAGE_PLAN: Planfall = {
  stand: STAND_2021,
  zeitraum: { beginn: datum(2021, 12, 1), ende: datum(2022, 12, 31) },
  zeilen: [
    // Troisdorf's own Stellen: "Antragstellung, Abwicklung und Weiterleitung erfolgt durch den Rhein-Sieg-Kreis".
    planzeile({ art: "1", vzae: 10_000, entgeltgruppe: "E11", bewilligt: 10_000, traeger: "weitergeleitet" }),
    planzeile({ art: "2", vzae: 10_000, entgeltgruppe: "S12", traeger: "weitergeleitet" }),
    // Three VZÄ in the KI: paid from the Integrationspauschale until November 2021, then in the budget.
    planzeile({
      art: "2",
      vzae: 30_000,
      entgeltgruppe: "S12",
      deckung: "Integrationspauschale",
      ...BIS_NOVEMBER_2021,
    }),
    planzeile({ art: "2", vzae: 30_000, entgeltgruppe: "S12", deckung: "im Haushalt" }),
    // The rows that section III prints.
    planzeile({ art: "1", vzae: 35_000, entgeltgruppe: "E11" }),
    planzeile({ art: "1V", vzae: 5_000, entgeltgruppe: "E5" }),
    planzeile({ art: "2", vzae: 70_000, entgeltgruppe: "S12", sachkosten: "Kommune" }),
    planzeile({ art: "3", vzae: 22_500, entgeltgruppe: "E9a", szenario: "Berechnung 1" }),
    planzeile({ art: "3", vzae: 30_000, entgeltgruppe: "E9a", szenario: "Berechnung 2" }),
  ],
};

/** How a row is typed into the sheet "KIM Stellenplan"; "" leaves a cell blank. */
export function eingabezeile(zeile: Planzeile, bezeichnung: string): Record<Eingabespalte, string | number> {
  const { bewilligt } = zeile;
  return {
    // A bare 1 beside a grade E1 to E8 would mean the Verwaltungsassistenz.
    art: zeile.art === "1" ? "Strategische Steuerung" : zeile.art,
    bezeichnung,
    vzae: zeile.vzae / ZEHNTAUSEND,
    entgeltgruppe: zeile.entgeltgruppe,
    beginn: zeile.beginn ?? "",
    ende: zeile.ende ?? "",
    bewilligt: bewilligt === "Stand" ? bewilligt : bewilligt === 0 ? "keine" : bewilligt / ZEHNTAUSEND,
    traeger: zeile.traeger,
    sachkosten: zeile.sachkosten,
    deckung: zeile.deckung,
    szenario: zeile.szenario ?? "",
  };
}

// Random ones

const SZENARIEN = ["Berechnung 1", "Berechnung 2", "Berechnung 3"] as const;

/** Quarters as officers type them as often as anything allowed. */
const vzae = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 16 }).map((viertel) => viertel * 2500) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 100_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 100_000_000 }) },
);

const bewilligt = fc.oneof(
  { weight: 7, arbitrary: fc.constant("Stand" as const) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: vzae.filter((menge) => menge > 0) },
);

const cent = fc.integer({ min: 1, max: 12_000_000 }).map((betrag) => betrag / 100);
const imStand = fc.integer({ min: 1, max: 24 }).map((viertel) => viertel / 4);
const rundung = fc.constantFrom("Satz", "Betrag");

const EIGENE_ART = "Sprachmittlung";
const EIGENE_GRUPPE = "A13";

/** Few bewilligte VZÄ, so that they run out; high Förderungen, so that some Eigenanteile are negative. */
const eigenerStand = fc
  .record({
    "KGSt.Gemeinkosten": fc.integer({ min: 0, max: ZEHNTAUSEND }).map((n) => n / ZEHNTAUSEND),
    "KGSt.Sachkosten": cent,
    "KGSt.IT": cent,
    "EG.E11": cent,
    [`EG.${EIGENE_GRUPPE}`]: cent,
    "Art.1.bewilligt": imStand,
    "Art.1.Rundung": rundung,
    "Art.2.bewilligt": imStand,
    "Art.2.Rundung": rundung,
    "Art.2.SK_Kommunen": cent,
    "Art.3.bewilligt": imStand,
    [`Art.${EIGENE_ART}.Name`]: fc.constant(EIGENE_ART),
    [`Art.${EIGENE_ART}.Modul`]: fc.constant("4"),
    [`Art.${EIGENE_ART}.Einheit`]: fc.constantFrom(0.5, 0.75, 1, 0.3333),
    [`Art.${EIGENE_ART}.PK`]: cent,
    [`Art.${EIGENE_ART}.SK`]: fc.oneof(fc.constant(0), cent),
    [`Art.${EIGENE_ART}.SK_Kommunen`]: fc.oneof(fc.constant(0), cent),
    [`Art.${EIGENE_ART}.bewilligt`]: fc.oneof(fc.constant("keine"), imStand),
    [`Art.${EIGENE_ART}.Rundung`]: rundung,
  })
  .map((saetze) => ({
    stand: mitSaetzen(STAND_2021, saetze),
    arten: ["1", "2", "3", EIGENE_ART],
    gruppen: ["E11", "S12", EIGENE_GRUPPE],
  }));

const saetze = fc.oneof(
  fc.constant({
    stand: STAND_2021,
    arten: ["1", "1V", "2", "3"],
    gruppen: ["E5", "E9a", "E11", "S12"],
  }),
  eigenerStand,
);

/** Days on which periods begin, so that some follow each other without a gap: the first of a month or any day. */
const stichtage = fc.uniqueArray(
  fc.oneof(
    fc.integer({ min: 0, max: 47 }).map((monat) => datum(2021 + Math.floor(monat / 12), 1 + (monat % 12), 1)),
    fc.integer({ min: datum(2021, 1, 1), max: datum(2024, 12, 31) }),
  ),
  { minLength: 2, maxLength: 5 },
);

/** Both days, one, or none; where one is left out, that of the whole plan does not lie on the wrong side of it. */
function zeitraeume(tage: readonly number[]): fc.Arbitrary<Pick<Planzeile, "beginn" | "ende">> {
  const zwischenStichtagen = fc
    .tuple(fc.nat(tage.length - 1), fc.nat(tage.length - 1))
    .filter(([erster, danach]) => erster < danach)
    .map(([erster, danach]) => ({ beginn: tage[erster], ende: tage[danach]! - 1 }));
  const irgendwann = fc
    .tuple(fc.integer({ min: datum(2020, 7, 1), max: datum(2025, 6, 30) }), fc.integer({ min: 0, max: 900 }))
    .map(([beginn, dauer]) => ({ beginn, ende: beginn + dauer }));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({ beginn: undefined, ende: undefined }) },
    { weight: 5, arbitrary: zwischenStichtagen },
    { weight: 1, arbitrary: zwischenStichtagen.map(({ beginn }) => ({ beginn, ende: undefined })) },
    { weight: 1, arbitrary: zwischenStichtagen.map(({ ende }) => ({ beginn: undefined, ende })) },
    { weight: 1, arbitrary: irgendwann },
  );
}

/** What makes a row impossible to calculate. */
const fehler: fc.Arbitrary<Partial<Planzeile>> = fc.constantFrom(
  { art: "9" },
  { entgeltgruppe: "E15" },
  { beginn: datum(2022, 7, 1), ende: datum(2022, 6, 30) },
  { beginn: datum(2021, 1, 1), ende: datum(2071, 1, 1) },
);

export interface Planumfang {
  /** rows of a plan, at most */
  readonly zeilen: number;
  /** whether some of them cannot be calculated */
  readonly mitFehlern: boolean;
}

/**
 * Random Stellenpläne: few Stellenarten, so that their rows compete; periods that follow and overlap each other;
 * scenarios, own grants, Träger, Sachkosten and Deckung of every kind; the Sätze of the Vorlage or others.
 */
export function stellenplaene({ zeilen, mitFehlern }: Planumfang): fc.Arbitrary<Planfall> {
  return fc.tuple(saetze, stichtage).chain(([{ stand, arten, gruppen }, ungeordnet]) => {
    const tage = ungeordnet.toSorted((a, b) => a - b);
    const gute = fc
      .record({
        art: fc.constantFrom(...arten),
        vzae,
        entgeltgruppe: fc.constantFrom(...gruppen),
        bewilligt,
        traeger: fc.constantFrom(TRAEGER[0], TRAEGER[0], ...TRAEGER),
        sachkosten: fc.constantFrom(...SACHKOSTENTRAEGER),
        deckung: fc.constantFrom(DECKUNGSARTEN[0], DECKUNGSARTEN[0], ...DECKUNGSARTEN),
        szenario: fc.constantFrom(undefined, undefined, ...SZENARIEN),
        zeitraum: zeitraeume(tage),
      })
      .map(({ zeitraum, ...angaben }) => ({ ...angaben, ...zeitraum }));
    const schlechte = fc.tuple(gute, fehler).map(([zeile, falsches]) => ({ ...zeile, ...falsches }));
    const alle: fc.Arbitrary<Planzeile> = fc.oneof(
      { weight: 9, arbitrary: gute },
      { weight: mitFehlern ? 1 : 0, arbitrary: schlechte },
    );
    return fc.record({
      zeilen: fc.array(alle, { minLength: 1, maxLength: zeilen, size: "max" }),
      stand: fc.constant(stand),
      zeitraum: fc.constant({ beginn: tage[0]!, ende: tage.at(-1)! - 1 }),
    });
  });
}
