import type { Belegung } from "../../excel/einfuegen";
import type { Markierung } from "../../excel/markierung";
import type { Funktion } from "./katalog";
import type { Zellkunde } from "./vorschau";

/** All that the view shows. */
export interface Stand {
  readonly katalog: readonly Funktion[] | "laedt" | "nicht geladen";
  readonly gesucht: string;
  /** the function whose form is shown; the list of all where there is none */
  readonly gewaehlt: Funktion | undefined;
  /** what was typed, by the name of the parameter: the same parameter of another function takes it over */
  readonly felder: Readonly<Record<string, string>>;
  /** what the cells hold that are named in the form, as far as they have been read */
  readonly zellen: Zellkunde;
  readonly ziel: Markierung | undefined;
  /** whether empty fields are told, because she wanted to insert the formula */
  readonly mahnt: boolean;
  /** what is asked about before it is overwritten */
  readonly frage: Belegung | undefined;
  /** what screen readers hear once she has stopped typing */
  readonly ansage: string;
}

/** What the officer can do. */
export interface Handlungen {
  readonly suche: (gesucht: string) => void;
  readonly waehle: (funktion: Funktion) => void;
  readonly zurueck: () => void;
  readonly ladeNeu: () => void;
  readonly tippe: (feld: string, text: string) => void;
  readonly leere: () => void;
  readonly uebernimmBeispiel: () => void;
  readonly uebernimmMarkierung: (feld: string) => void;
  readonly kopiere: () => void;
  readonly fuegeEin: () => void;
  readonly ueberschreibe: () => void;
  readonly lasse: () => void;
}
