import { bruch, type Bruch, gekuerzt, ZEHNTAUSEND } from "../grundlage/bruch";
import { vergleichsform } from "../grundlage/deutsch";
import { falsch, fehlt } from "../grundlage/fehler";
import type { Zellwert } from "../grundlage/zelle";
import { liesSchluessel } from "./schluessel";

/** Whether Gesamtkosten are rounded from the rounded rate or only as an amount (Fachkonzept section 3). */
export type Rundung = "Satz" | "Betrag";

/** What is funded for one kind of post (Fachkonzept section 2). */
export interface Stellenart {
  readonly schluessel: string;
  readonly name: string;
  /** VZÄ per funded Stelle, in ten-thousandths */
  readonly einheit: number;
  /** PK-Förderung per Stelle and year, in cents */
  readonly pk: number;
  /** SK-Förderung per Stelle and year, in cents */
  readonly sk: number;
  /** Sachkosten that the Kommunen bear, per VZÄ and year, in cents */
  readonly skKommunen: number;
  /** granted VZÄ, in ten-thousandths; `undefined` where the Sätze name none */
  readonly bewilligt: number | undefined;
  readonly rundung: Rundung;
}

/** A row of Sätze as it stands in a range, as far as it is calculated with and explained. */
export type Satzzeile = Readonly<Record<"schluessel" | "wert" | "quelle", Zellwert>>;

const KGST = ["KGSt.Gemeinkosten", "KGSt.Sachkosten", "KGSt.IT"] as const;
const FELDER = ["Einheit", "PK", "SK", "SK_Kommunen", "Rundung"] as const;

/**
 * A whole set of Sätze, read once and asked many times. A Satz that is not there is an error that names its
 * key, never 0 and never the value of another Stand (Fachkonzept section 6).
 */
export class Saetze {
  private readonly werte = new Map<string, number | string>();
  private readonly zeilen = new Map<string, Satzzeile>();
  private readonly arten = new Map<string, string>();
  private readonly stellenarten = new Map<string, Stellenart>();
  private readonly jahreskostenJeGruppe = new Map<string, Bruch>();

  /**
   * @param herkunft what the Sätze are called: "Stand 2021", "eigene Sätze"
   * @param zeilen rows in any order; rows without a key of ours (headings, notes, blanks) are skipped
   * @throws KimFehler (#VALUE!) for a key that stands twice or is misspelt, and for a wrong value
   */
  constructor(
    readonly herkunft: string,
    zeilen: Iterable<Satzzeile>,
  ) {
    for (const zeile of zeilen) this.nimmAuf(zeile);
  }

  private nimmAuf(zeile: Satzzeile): void {
    const schluessel = liesSchluessel(zeile.schluessel);
    if (!schluessel) return;
    const { name, art } = schluessel;
    if (this.zeilen.has(name))
      throw falsch(`Sätze: Der Schlüssel ${name} steht zweimal da. Bitte eine Zeile löschen.`);
    this.zeilen.set(name, zeile);
    const wert = schluessel.lies(zeile.wert);
    if (wert !== undefined) this.werte.set(name, wert);
    if (art !== undefined) this.arten.set(vergleichsform(art), art);
  }

  /** The source of a Satz as its row gives it, "" where it gives none. */
  quelle(schluessel: string): string {
    const quelle = this.zeilen.get(schluessel)?.quelle;
    return typeof quelle === "string" ? quelle : "";
  }

  /** The keys of all Stellenarten, in the order of their rows. */
  get artSchluessel(): readonly string[] {
    return [...this.arten.values()];
  }

  /** How the Sätze spell the key of a Stellenart ("1v" → "1V"); `undefined` where they have none. */
  findeArt(schluessel: string): string | undefined {
    return this.arten.get(vergleichsform(schluessel));
  }

  /** A Satz that is a text, `.Name` or `.Modul`; `undefined` where there is none. */
  text(schluessel: string): string | undefined {
    const wert = this.werte.get(schluessel);
    return typeof wert === "string" ? wert : undefined;
  }

  /** What a Stellenart is called; its key where the Sätze give no name. */
  artName(schluessel: string): string {
    return this.text(`Art.${schluessel}.Name`) ?? schluessel;
  }

  /** The pay grades there are Personalkosten for, in the order of their rows. */
  get entgeltgruppen(): readonly string[] {
    return [...this.werte.keys()].filter((name) => name.startsWith("EG.")).map((name) => name.slice(3));
  }

  /**
   * Personalkosten of a grade per VZÄ and year, in cents.
   * @throws KimFehler (#N/A) that names the grades there are
   */
  personalkosten(entgeltgruppe: string): number {
    const wert = this.werte.get(`EG.${entgeltgruppe}`);
    if (typeof wert === "number") return wert;
    const bekannt = this.entgeltgruppen;
    throw fehlt(
      `Entgeltgruppe: ${entgeltgruppe} fehlt (${this.herkunft}, Schlüssel EG.${entgeltgruppe}). ` +
        (bekannt.length > 0
          ? `Erlaubt: ${bekannt.join(", ")} oder eigene Sätze.`
          : "Erlaubt: eigene Sätze, denn KGSt-Werte nach 2020/2021 sind nicht öffentlich."),
    );
  }

  /** A KGSt value in its smallest unit: Gemeinkosten in ten-thousandths, Sachkosten and IT in cents. */
  kgst(schluessel: (typeof KGST)[number]): number {
    const wert = this.werte.get(schluessel);
    if (typeof wert !== "number") throw this.fehlend(KGST.filter((name) => !this.werte.has(name)));
    return wert;
  }

  /**
   * Cost of a workplace per VZÄ and year: Personalkosten × (1 + Gemeinkosten) + Sachkosten + IT, exactly, in €
   * (Fachkonzept section 1).
   * @throws KimFehler (#N/A) for a grade or a KGSt value that the Sätze do not hold
   */
  jahreskosten(entgeltgruppe: string): Bruch {
    const bekannt = this.jahreskostenJeGruppe.get(entgeltgruppe);
    if (bekannt) return bekannt;
    const personalkosten =
      this.personalkosten(entgeltgruppe) * (ZEHNTAUSEND + this.kgst("KGSt.Gemeinkosten"));
    const zuschlaege = (this.kgst("KGSt.Sachkosten") + this.kgst("KGSt.IT")) * ZEHNTAUSEND;
    const jahreskosten = gekuerzt(bruch(personalkosten + zuschlaege, 100 * ZEHNTAUSEND));
    this.jahreskostenJeGruppe.set(entgeltgruppe, jahreskosten);
    return jahreskosten;
  }

  /** @throws KimFehler (#N/A) naming every key that is missing */
  stellenart(schluessel: string): Stellenart {
    const bekannt = this.stellenarten.get(schluessel);
    if (bekannt) return bekannt;
    const feld = (name: string) => this.werte.get(`Art.${schluessel}.${name}`);
    const fehlend = FELDER.filter((name) => feld(name) === undefined);
    if (fehlend.length > 0) throw this.fehlend(fehlend.map((name) => `Art.${schluessel}.${name}`));
    const stellenart: Stellenart = {
      schluessel,
      name: this.artName(schluessel),
      einheit: feld("Einheit") as number,
      pk: feld("PK") as number,
      sk: feld("SK") as number,
      skKommunen: feld("SK_Kommunen") as number,
      bewilligt: feld("bewilligt") as number | undefined,
      rundung: feld("Rundung") as Rundung,
    };
    this.stellenarten.set(schluessel, stellenart);
    return stellenart;
  }

  /**
   * The VZÄ granted by these Sätze, in ten-thousandths.
   * @throws KimFehler (#N/A) where they name none
   */
  bewilligt(stellenart: Stellenart): number {
    if (stellenart.bewilligt === undefined) throw this.fehlend([`Art.${stellenart.schluessel}.bewilligt`]);
    return stellenart.bewilligt;
  }

  private fehlend(schluessel: readonly string[]): Error {
    return fehlt(
      `Sätze (${this.herkunft}): Es ${schluessel.length === 1 ? "fehlt" : "fehlen"} ${schluessel.join(", ")}.`,
    );
  }
}
