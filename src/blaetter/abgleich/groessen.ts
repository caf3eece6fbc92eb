import type { Planspalte } from "../stellenplan/spalten";

/** Where a figure of the Stellenplan comes from, and how it is read. */
export interface Groesse {
  readonly name: string;
  readonly spalte: Planspalte;
  /** of several Stellen of one name: amounts are added, a Satz has to be the same in all */
  readonly art: "betrag" | "satz";
  readonly einheit: "euro" | "zahl";
  /** what the column is divided by, or how it is scaled to a Stelle; the column itself where it is left out */
  readonly umrechnung?: "zehntausendstel" | "stellen" | "je Stelle";
}

const betrag = (name: string, spalte: Planspalte): Groesse => ({
  name,
  spalte,
  art: "betrag",
  einheit: "euro",
});
const satz = (name: string, spalte: Planspalte): Groesse => ({ name, spalte, art: "satz", einheit: "euro" });

/** What a paper prints of a Stelle and the Stellenplan calculates, in the order of the Vorlage's tables. */
export const GROESSEN = {
  vzae: {
    name: "VZÄ",
    spalte: "vzaeGanz",
    art: "betrag",
    einheit: "zahl",
    umrechnung: "zehntausendstel",
  },
  monate: {
    name: "Monate",
    spalte: "monateGanz",
    art: "satz",
    einheit: "zahl",
    umrechnung: "zehntausendstel",
  },
  kostensatz: satz("Kostensatz", "kostensatz"),
  kostensatzJeStelle: { ...satz("Kostensatz je Stelle", "kostensatz"), umrechnung: "je Stelle" },
  gesamtkosten: betrag("Gesamtkosten", "gesamtkosten"),
  gefoerderteStellen: {
    name: "geförderte Stellen",
    spalte: "zugeteilt",
    art: "betrag",
    einheit: "zahl",
    umrechnung: "stellen",
  },
  foerdersatz: satz("Fördersatz", "foerdersatz"),
  pkSatz: satz("PK-Satz", "pkSatz"),
  skSatz: satz("SK-Satz", "skSatz"),
  foerderung: betrag("KIM-Förderung", "foerderung"),
  kommunalsatz: satz("SK-Satz der Kommunen", "kommunalsatz"),
  kommunalanteil: betrag("SK in Kommunen", "kommunalanteil"),
  eigenanteil: betrag("Eigenanteil", "eigenanteil"),
} as const satisfies Readonly<Record<string, Groesse>>;

export type Groessenname = keyof typeof GROESSEN;

export const GROESSENNAMEN = Object.keys(GROESSEN) as readonly Groessenname[];

/** A figure by its name in the list, as typed; `undefined` for another word. */
export function groesseVon(name: string): Groesse | undefined {
  return Object.values<Groesse>(GROESSEN).find((groesse) => groesse.name === name.trim());
}

/** The number under which the formulas of the list know a figure, from 1. */
export function groessennummer(groesse: Groessenname): number {
  return GROESSENNAMEN.indexOf(groesse) + 1;
}

/** How a figure follows from others of the same Stelle that are printed beside it. */
export type Folge =
  | { readonly art: "summe"; readonly aus: readonly (readonly [Groessenname, 1 | -1])[] }
  | { readonly art: "produkt"; readonly menge: Planspalte; readonly aus: readonly Faktor[] }
  | undefined;

/** A Satz that the amount is a multiple of; of several that deviate the first counts. */
export interface Faktor {
  readonly satz: Groessenname;
  /** the menge counts ten-thousandths of a VZÄ, or in VZÄ of a Stelle */
  readonly je: "VZÄ" | "Stelle";
  /** a further Satz that belongs to the multiple */
  readonly dazu?: Planspalte;
}

/** At most three sources each. */
export const FOLGEN: Readonly<Record<Groessenname, Folge>> = {
  vzae: undefined,
  monate: undefined,
  kostensatz: undefined,
  kostensatzJeStelle: { art: "produkt", menge: "einheit", aus: [{ satz: "kostensatz", je: "VZÄ" }] },
  gesamtkosten: {
    art: "produkt",
    menge: "vzaeGanz",
    aus: [
      { satz: "kostensatz", je: "VZÄ" },
      { satz: "kostensatzJeStelle", je: "Stelle" },
    ],
  },
  gefoerderteStellen: undefined,
  foerdersatz: {
    art: "summe",
    aus: [
      ["pkSatz", 1],
      ["skSatz", 1],
    ],
  },
  pkSatz: undefined,
  skSatz: undefined,
  foerderung: {
    art: "produkt",
    menge: "zugeteilt",
    aus: [
      { satz: "foerdersatz", je: "Stelle" },
      { satz: "pkSatz", je: "Stelle", dazu: "skSatz" },
      { satz: "skSatz", je: "Stelle", dazu: "pkSatz" },
    ],
  },
  kommunalsatz: undefined,
  kommunalanteil: { art: "produkt", menge: "vzaeGanz", aus: [{ satz: "kommunalsatz", je: "VZÄ" }] },
  eigenanteil: {
    art: "summe",
    aus: [
      ["gesamtkosten", 1],
      ["foerderung", -1],
      ["kommunalanteil", -1],
    ],
  },
};
