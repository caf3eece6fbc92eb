import fc from "fast-check";
import type { Inhalt } from "../../src/blaetter/blatt";
import { KOMMUNEN_2021 } from "../../src/blaetter/cmeinsatz/kommunen2021";
import { type Einsatzfall, MODUL_2 } from "./cmeinsatz";
import type { Planreihe } from "./planersatz";

/** A sheet "KIM CM-Einsatz" and what the Rechnung is asked for the same. */
export interface Rechenfall {
  readonly name: string;
  readonly fall: Einsatzfall;
  /** what is distributed over the days */
  readonly plan: Planreihe;
  readonly tage: readonly number[];
  readonly wochentage: number;
  /** what is distributed by the key */
  readonly vzae: number;
  readonly schluessel: readonly number[];
  readonly schritt: number;
}

type Werte = Pick<Rechenfall, "tage" | "wochentage" | "vzae" | "schluessel" | "schritt"> & {
  readonly plan?: Planreihe;
};

const kommune = (i: number): Inhalt => KOMMUNEN_2021[i]?.kommune ?? `Kommune ${String(i + 1)}`;

function rechenfall(name: string, { plan = {}, ...werte }: Werte): Rechenfall {
  const reihe = { ...MODUL_2, ...plan };
  const { tage, wochentage, vzae, schluessel, schritt } = werte;
  return {
    name,
    ...werte,
    plan: reihe,
    fall: {
      plan: [reihe],
      einsatz: tage.map((einer, i) => [kommune(i), einer, ""]),
      verteilung: schluessel.map((einer, i) => [kommune(i), einer]),
      eingaben: { "cm.wochentage": wochentage, "verteilung.vzae": vzae, "verteilung.schritt": schritt },
    },
  };
}

/** Vorlage, section II: days per week of the 19 Kommunen in their order. */
export const TAGE_2021 = KOMMUNEN_2021.map(({ tage }) => tage);

const GRENZFAELLE: readonly Rechenfall[] = [
  rechenfall("die Vorlage, und ihre Tage als Schlüssel", {
    tage: TAGE_2021,
    wochentage: 5,
    vzae: 7,
    schluessel: TAGE_2021,
    schritt: 0.2,
  }),
  rechenfall("Gleichstand: die obere Zeile", {
    tage: [1, 1, 2, 2, 1, 3],
    wochentage: 5,
    plan: { gesamtkosten: 7, foerderung: 3, kommunalanteil: 1 },
    vzae: 0.7,
    schluessel: [1, 1, 2, 2, 1, 3],
    schritt: 0.1,
  }),
  rechenfall("Gleichstand: derselbe Rest, das größere Gewicht weiter unten", {
    tage: [1, 3],
    wochentage: 5,
    plan: { gesamtkosten: 2, foerderung: 6, kommunalanteil: 10 },
    vzae: 0.2,
    schluessel: [1, 3],
    schritt: 0.1,
  }),
  rechenfall("die größten Beträge, Tage und Schlüssel", {
    tage: [9_999.9997, 0.0001, 0.0002],
    wochentage: 168,
    plan: { gesamtkosten: 9_999_999_999, foerderung: 9_999_999_998, kommunalanteil: 1 },
    vzae: 10_000,
    schluessel: [9_999_999_997, 1, 1],
    schritt: 0.001,
  }),
  rechenfall("Tage und Schlüssel mit Nachkommastellen, und nichts zu verteilen", {
    tage: [0.1, 0.2, 0.7, 1.3333],
    wochentage: 4.1,
    plan: { gesamtkosten: 0, foerderung: 0, kommunalanteil: 0 },
    vzae: 0,
    schluessel: [0.1, 0.2, 0.7, 1.3333],
    schritt: 1,
  }),
];

const SEED = 20_210_607;

const tag = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: 0, max: 20 }).map((n) => n / 2),
  fc.integer({ min: 0, max: 50_000 }).map((n) => n / 10_000),
);
const einwohner = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: 1_000, max: 80_000 }),
  fc.integer({ min: 0, max: 80_000_000 }).map((n) => n / 1_000),
);
const mitGewicht = (gewicht: fc.Arbitrary<number>) =>
  fc.array(gewicht, { minLength: 1, maxLength: 25 }).filter((liste) => liste.some((einer) => einer > 0));
const betrag = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 3_000_000 }));

const werte: fc.Arbitrary<Werte> = fc
  .record({
    tage: mitGewicht(tag),
    wochentage: fc.constantFrom(5, 5, 4, 6, 4.5),
    plan: fc.record({ gesamtkosten: betrag, foerderung: betrag, kommunalanteil: betrag }),
    schluessel: mitGewicht(einwohner),
    schritt: fc.constantFrom(0.2, 0.1, 0.05, 0.5, 1, 0.001),
    schritte: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ schritte, ...rest }) => ({
    ...rest,
    vzae: (schritte * Math.round(rest.schritt * 10_000)) / 10_000,
  }));

/** The Vorlage, ties, the limits of all inputs, and random ones: the same ones in every run. */
export function rechenfaelle(zufaellige: number): readonly Rechenfall[] {
  const zufall = fc.sample(werte, { seed: SEED, numRuns: zufaellige });
  return [...GRENZFAELLE, ...zufall.map((werte, i) => rechenfall(`Zufall ${String(i + 1)}`, werte))];
}

const KOMMUNEN: readonly (readonly Inhalt[])[] = [
  ["Alfter", 2, ""],
  ["Bornheim", 3, ""],
];

/** A wrong input, and what has to be read on the sheet. */
export interface Fehlerfall {
  readonly name: string;
  readonly fall: Einsatzfall;
  readonly liste: "einsatz" | "verteilung";
  /** what the first row's amount or VZÄ shows */
  readonly wert: unknown;
  readonly befund: RegExp;
  /** what the last filled row says */
  readonly hinweis?: RegExp;
}

const mitTagen = (...tage: readonly Inhalt[]) => tage.map((einer, i) => [kommune(i), einer, ""]);
const mitSchluesseln = (...werte: readonly Inhalt[]) => werte.map((einer, i) => [kommune(i), einer]);

export const FEHLERFAELLE: readonly Fehlerfall[] = [
  {
    name: "Tage als Text",
    fall: { einsatz: mitTagen(2, "zwei") },
    liste: "einsatz",
    wert: "#VALUE!",
    befund: /^Bitte die Tage prüfen: .*0 bis 10.000 Tage je Woche/,
    hinweis: /^Tage: 0 bis 10.000 Tage je Woche$/,
  },
  {
    name: "negative Tage",
    fall: { einsatz: mitTagen(2, -0.5) },
    liste: "einsatz",
    wert: "#VALUE!",
    befund: /^Bitte die Tage prüfen/,
    hinweis: /^Tage: /,
  },
  {
    name: "zu viele Tage zusammen",
    fall: { einsatz: mitTagen(10_000, 0.0001) },
    liste: "einsatz",
    wert: "#VALUE!",
    befund: /^Bitte die Tage prüfen: .*auch in der Summe/,
  },
  {
    name: "keine Tage",
    fall: { einsatz: mitTagen(0, "") },
    liste: "einsatz",
    wert: "",
    befund: /^Bitte je Kommune die Tage pro Woche eintragen\.$/,
  },
  {
    name: "Tage ohne Kommune",
    fall: { einsatz: [...KOMMUNEN, ["", 30, ""]] },
    liste: "einsatz",
    wert: 41_331,
    befund: /stimmt\.$/,
    hinweis: /^Bitte die Kommune nennen\.$/,
  },
  {
    name: "andere Tage als VZÄ im Plan",
    fall: { einsatz: mitTagen(2, 3) },
    liste: "einsatz",
    wert: 289_319,
    befund: /^5 Tage ÷ 5 = 1 VZÄ, im Stellenplan aber 7 VZÄ: stimmt nicht\.$/,
  },
  {
    name: "ein Szenario, das es nicht gibt",
    fall: { einsatz: mitTagen(35), eingaben: { "cm.szenario": "Berechnung*" } },
    liste: "einsatz",
    wert: "#N/A",
    befund: /^Das Szenario „Berechnung\*“ steht nicht im Blatt „KIM Stellenplan“\.$/,
  },
  {
    name: "ein Fehler im Stellenplan",
    fall: { einsatz: mitTagen(35), plan: [{ ...MODUL_2, gesamtkosten: { formel: "=NA()" } }] },
    liste: "einsatz",
    wert: "#N/A",
    befund: /^Bitte den Stellenplan prüfen/,
  },
  {
    name: "ein Betrag, der zu groß ist",
    fall: { einsatz: mitTagen(35), plan: [{ ...MODUL_2, gesamtkosten: 1e10 }] },
    liste: "einsatz",
    wert: "#VALUE!",
    befund: /^Bitte den Stellenplan prüfen/,
  },
  {
    name: "keine Stelle, deren Sachkosten eine Kommune trägt",
    fall: { einsatz: mitTagen(35), plan: [{ ...MODUL_2, kommuneTraegt: 0 }] },
    liste: "einsatz",
    wert: 0,
    befund: /^Im Stellenplan gibt es in Modul 2 keine Stelle/,
  },
  {
    name: "falsche Tage je Vollzeitstelle: die Beträge brauchen sie nicht",
    fall: { einsatz: mitTagen(35), eingaben: { "cm.wochentage": "fünf" } },
    liste: "einsatz",
    wert: 723_298,
    befund: /^Bitte die Tage je Vollzeitstelle prüfen/,
  },
  {
    name: "kein Schlüssel",
    fall: { verteilung: mitSchluesseln("", "") },
    liste: "verteilung",
    wert: "",
    befund: /^Bitte je Kommune einen Schlüssel eintragen/,
  },
  {
    name: "ein Schlüssel als Text",
    fall: { verteilung: mitSchluesseln(1_000, "viele") },
    liste: "verteilung",
    wert: "#VALUE!",
    befund: /^Bitte den Schlüssel prüfen/,
    hinweis: /^Schlüssel: eine Zahl ab 0/,
  },
  {
    name: "ein negativer Schlüssel",
    fall: { verteilung: mitSchluesseln(1_000, -1) },
    liste: "verteilung",
    wert: "#VALUE!",
    befund: /^Bitte den Schlüssel prüfen/,
    hinweis: /^Schlüssel: eine Zahl ab 0/,
  },
  {
    name: "zu große Schlüssel",
    fall: { verteilung: mitSchluesseln(1, 9_999_999_999) },
    liste: "verteilung",
    wert: "#VALUE!",
    befund: /^Bitte den Schlüssel prüfen/,
  },
  {
    name: "kein Vielfaches des Schritts",
    fall: { verteilung: mitSchluesseln(1, 2), eingaben: { "verteilung.vzae": 7, "verteilung.schritt": 0.3 } },
    liste: "verteilung",
    wert: "#VALUE!",
    befund: /^7 VZÄ lassen sich nicht in Schritten von 0,3 VZÄ verteilen\.$/,
  },
  {
    name: "VZÄ als Text",
    fall: { verteilung: mitSchluesseln(1, 2), eingaben: { "verteilung.vzae": "sieben" } },
    liste: "verteilung",
    wert: "#VALUE!",
    befund: /^Bitte die VZÄ prüfen: Erlaubt sind 0 bis 10.000 VZÄ\.$/,
  },
  {
    name: "ein Schritt von 0",
    fall: { verteilung: mitSchluesseln(1, 2), eingaben: { "verteilung.schritt": 0 } },
    liste: "verteilung",
    wert: "#VALUE!",
    befund: /^Bitte den Schritt prüfen/,
  },
];
