import { WAHLBLAETTER } from "../../blaetter/wahlblaetter";
import { STAENDE, STANDARD } from "../../saetze/staende";

const STELLEN = ["Vorlage", "leer"] as const;
const SCHREIBWEISEN = ["formeln", "kim", "werte"] as const;

/** What the Stellenplan begins with, where the workbook has none yet. */
export type Vorbelegung = (typeof STELLEN)[number];

/** How results stand in the cells. */
export type Schreibweise = (typeof SCHREIBWEISEN)[number];

/** What the officer has chosen, beside the period, which stands in the tables. */
export interface Wahl {
  /** the name of the Stand that the Sätze begin with */
  readonly stand: string;
  readonly stellen: Vorbelegung;
  readonly schreibweise: Schreibweise;
  /** the sheets that she does without */
  readonly ohne: readonly string[];
}

/** What is chosen at first. */
export const ERSTE_WAHL: Wahl = {
  stand: STANDARD.name,
  stellen: "Vorlage",
  schreibweise: "formeln",
  ohne: [],
};

/** The key among the workbook's settings, so that a choice goes with the workbook. */
export const WAHL = "KIM für Excel: Auswahl";

/** A choice as it is kept. */
export function alsEinstellung(wahl: Wahl): string {
  return JSON.stringify(wahl);
}

/** A choice that was kept; what in it is unknown to this version is as at first. */
export function liesWahl(wert: unknown): Wahl {
  const { stand, stellen, schreibweise, ohne } = objektAus(wert);
  return {
    stand: STAENDE.find(({ name }) => name === stand)?.name ?? ERSTE_WAHL.stand,
    stellen: STELLEN.find((eine) => eine === stellen) ?? ERSTE_WAHL.stellen,
    schreibweise: SCHREIBWEISEN.find((eine) => eine === schreibweise) ?? ERSTE_WAHL.schreibweise,
    ohne: WAHLBLAETTER.map(({ name }) => name).filter((name) => Array.isArray(ohne) && ohne.includes(name)),
  };
}

function objektAus(wert: unknown): Readonly<Partial<Record<keyof Wahl, unknown>>> {
  if (typeof wert !== "string") return {};
  try {
    const gelesen: unknown = JSON.parse(wert);
    return typeof gelesen === "object" && gelesen !== null ? gelesen : {};
  } catch {
    return {};
  }
}
