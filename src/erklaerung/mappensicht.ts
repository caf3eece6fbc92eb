import type { Ort } from "../blaetter/adresse";
import type { Zellwert } from "../grundlage/zelle";
import { alsFlaeche, type Flaeche, gleichesBlatt } from "./flaeche";

/** A cell as it is. */
export interface Zellstand {
  /** en-US with its leading "="; the value where the cell holds no formula */
  readonly formel: unknown;
  readonly wert: Zellwert;
  readonly zahlenformat: string;
}

/** The values of a rectangle as far as its sheet is used; beyond it every cell is "". */
export interface Werte {
  /** where the rows begin, from the first row of the rectangle */
  readonly abZeile: number;
  readonly abSpalte: number;
  readonly zeilen: readonly (readonly Zellwert[])[];
}

/** What of a workbook is known from the start: little, and read at once. */
export interface Mappenkopf {
  readonly blaetter: readonly string[];
  readonly namen: readonly { readonly name: string; readonly formel: unknown }[];
  /** the tables of our lists, as they are */
  readonly tabellen: readonly { readonly name: string; readonly flaeche: Flaeche }[];
}

/** What has to be read next: cells with their formulas, or values only, or the cells that a formula spills to. */
export interface Anfrage {
  readonly art: "zellen" | "werte" | "ueberlauf";
  readonly flaeche: Flaeche;
}

/** What was read for an {@link Anfrage}. */
export type Antwort =
  | { readonly art: "zellen"; readonly zeilen: readonly (readonly Zellstand[])[] }
  | { readonly art: "werte"; readonly werte: Werte }
  | { readonly art: "ueberlauf"; readonly flaeche: Flaeche | undefined };

/** Thrown where something has not been read yet; the {@link Mappensicht} has noted what. */
export class NochNichtGelesen extends Error {}

const schluessel = ({ art, flaeche: { blatt, zeile, spalte, zeilen, spalten } }: Anfrage) =>
  [art, blatt.toLowerCase(), zeile, spalte, zeilen, spalten].join("|");

/**
 * What the explanation sees of a workbook. It asks for what it needs when it needs it; whoever explains reads what has
 * been noted as {@link Mappensicht.offen} and begins again, so that little is read, and in few requests.
 */
export class Mappensicht {
  private readonly gelesen = new Map<string, Antwort>();
  private readonly notiert = new Map<string, Anfrage>();

  private readonly namen: ReadonlyMap<string, unknown>;

  constructor(readonly kopf: Mappenkopf) {
    this.namen = new Map(kopf.namen.map(({ name, formel }) => [name.toLowerCase(), formel]));
  }

  /** What was asked for and not known; empty where the explanation needs nothing more. */
  get offen(): readonly Anfrage[] {
    return [...this.notiert.values()];
  }

  nimmAuf(anfrage: Anfrage, antwort: Antwort): void {
    this.gelesen.set(schluessel(anfrage), antwort);
    this.notiert.delete(schluessel(anfrage));
  }

  /** @throws NochNichtGelesen */
  zelle(ort: Ort): Zellstand {
    const antwort = this.antwort({ art: "zellen", flaeche: alsFlaeche(ort) });
    return (antwort.art === "zellen" ? antwort.zeilen[0]?.[0] : undefined) ?? LEERE_ZELLE;
  }

  /** @throws NochNichtGelesen */
  werte(flaeche: Flaeche): Werte {
    const antwort = this.antwort({ art: "werte", flaeche });
    return antwort.art === "werte" ? antwort.werte : KEINE_WERTE;
  }

  /**
   * The cells that the formula of a cell spills to, `undefined` where it does not.
   * @throws NochNichtGelesen
   */
  ueberlauf(ort: Ort): Flaeche | undefined {
    const antwort = this.antwort({ art: "ueberlauf", flaeche: alsFlaeche(ort) });
    return antwort.art === "ueberlauf" ? antwort.flaeche : undefined;
  }

  /** The sheet of that name in the workbook's own spelling, `undefined` where there is none. */
  blatt(name: string): string | undefined {
    return this.kopf.blaetter.find((eines) => gleichesBlatt(eines, name));
  }

  /** What a workbook name refers to. */
  name(name: string): unknown {
    return this.namen.get(name.toLowerCase());
  }

  tabelle(name: string): Flaeche | undefined {
    return this.kopf.tabellen.find((eine) => eine.name.toLowerCase() === name.toLowerCase())?.flaeche;
  }

  private antwort(anfrage: Anfrage): Antwort {
    const antwort = this.gelesen.get(schluessel(anfrage));
    if (antwort) return antwort;
    this.notiert.set(schluessel(anfrage), anfrage);
    throw new NochNichtGelesen();
  }
}

const LEERE_ZELLE: Zellstand = { formel: "", wert: "", zahlenformat: "General" };
const KEINE_WERTE: Werte = { abZeile: 0, abSpalte: 0, zeilen: [] };

/** The value of a cell of what was read, by its place in the rectangle. */
export function wertIn({ abZeile, abSpalte, zeilen }: Werte, zeile: number, spalte: number): Zellwert {
  return zeilen[zeile - abZeile]?.[spalte - abSpalte] ?? "";
}

/** Does all of them although one has to wait, so that one reading brings what all of them need. */
export function alleZusammen<T>(aufgaben: readonly (() => T)[]): T[] {
  let wartet: NochNichtGelesen | undefined;
  const ergebnisse: T[] = [];
  for (const aufgabe of aufgaben)
    try {
      ergebnisse.push(aufgabe());
    } catch (fehler) {
      if (!(fehler instanceof NochNichtGelesen)) throw fehler;
      wartet = fehler;
    }
  if (wartet) throw wartet;
  return ergebnisse;
}
