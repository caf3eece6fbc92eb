import type { Ort } from "../../blaetter/adresse";
import { eingabekennung, listenkennung } from "../../blaetter/kennungen";
import { SAETZELISTE } from "../../blaetter/satztabelle";
import { STELLENLISTE } from "../../blaetter/stellenplan/eingaben";
import {
  beschreibung,
  type Eingabespalte,
  EINGABESPALTEN,
  type Planspalte,
  planspalten,
} from "../../blaetter/stellenplan/spalten";
import { liesDatum } from "../../grundlage/datum";
import { falsch, KimFehler, versuche } from "../../grundlage/fehler";
import { istLeer, type Zellwert } from "../../grundlage/zelle";
import { liesZahlenform } from "../../grundlage/zahlenform";
import {
  berechnePlan,
  DECKUNGSARTEN,
  type Planposten,
  type Planzeile,
  SACHKOSTENTRAEGER,
  TRAEGER,
} from "../../rechnung/plan";
import type { Zeitraum } from "../../rechnung/zeitraum";
import { liesEntgeltgruppe } from "../../saetze/entgeltgruppe";
import { liesModul } from "../../saetze/modul";
import { Saetze } from "../../saetze/saetze";
import { VZAE } from "../../saetze/schluessel";
import { ecke, type Flaeche, liegtIn } from "../flaeche";
import { liesBezug, zerlege } from "../formel/zerlegung";
import { alleZusammen, type Mappensicht, wertIn } from "../mappensicht";

/** The input cells of a row as they are. */
export type Planzellwerte = Readonly<Record<Eingabespalte, Zellwert>>;

/** A row of the Stellenplan that is not blank. */
export interface Planstelle {
  /** on the sheet, from 0 */
  readonly blattzeile: number;
  readonly zellen: Planzellwerte;
  /** what was read of it, and its amounts; the sentence where it cannot be read */
  readonly posten: Planposten | KimFehler;
}

/** What names were found to mean: there are hundreds, and they are asked for again and again. */
const gelesene = new WeakMap<Mappensicht, Map<string, Flaeche | undefined>>();

/** The cells of a workbook name of ours; `undefined` where there is none. */
export function bereichDesNamens(name: string, sicht: Mappensicht): Flaeche | undefined {
  const bekannte = gelesene.get(sicht) ?? new Map<string, Flaeche | undefined>();
  gelesene.set(sicht, bekannte);
  if (!bekannte.has(name)) bekannte.set(name, liesBereich(name, sicht));
  return bekannte.get(name);
}

function liesBereich(name: string, sicht: Mappensicht): Flaeche | undefined {
  const wurzel = zerlege(sicht.name(name))?.wurzel;
  const ziel = wurzel?.type === "ReferenceIdentifier" ? liesBezug(wurzel.value, "") : undefined;
  return ziel?.art === "flaeche" ? ziel.flaeche : undefined;
}

/** Where a list of ours is: her table, or the cells that our name for it means. */
export function listenbereich(name: string, sicht: Mappensicht): Flaeche | undefined {
  return sicht.tabelle(name) ?? bereichDesNamens(listenkennung(name), sicht);
}

/** A list as it stands: its header, and its columns by what heads them. */
export class Liste {
  private readonly koepfe: readonly string[];

  private constructor(
    readonly bereich: Flaeche,
    private readonly sicht: Mappensicht,
  ) {
    const kopf = sicht.werte({ ...bereich, zeilen: 1 });
    this.koepfe = Array.from({ length: bereich.spalten }, (_, s) => kopftext(wertIn(kopf, 0, s)));
  }

  /** @returns `undefined` where the workbook has no such list */
  static von(name: string, sicht: Mappensicht): Liste | undefined {
    const bereich = listenbereich(name, sicht);
    return bereich && new Liste(bereich, sicht);
  }

  /** On the sheet, from 0; `undefined` where there is no column with this header. */
  spalte(kopf: string): number | undefined {
    const i = this.koepfe.indexOf(kopftext(kopf));
    return i < 0 ? undefined : this.bereich.spalte + i;
  }

  /** What heads a column of the sheet, "" for none. */
  kopf(spalte: number): string {
    return this.koepfe[spalte - this.bereich.spalte] ?? "";
  }

  /** How many rows there are below the header. */
  get zeilen(): number {
    return this.bereich.zeilen - 1;
  }

  get ersteZeile(): number {
    return this.bereich.zeile + 1;
  }

  /** Whether a cell is one of its rows', not of its header. */
  enthaelt(ort: Ort): boolean {
    return liegtIn(this.bereich, ort) && ort.zeile > this.bereich.zeile;
  }

  ort(zeile: number, spalte: number): Ort {
    return { ...ecke(this.bereich), zeile, spalte };
  }

  /** The values of some columns, from the first row on; "" for all of a column that is not there. */
  werte(koepfe: readonly string[]): readonly ((zeile: number) => Zellwert)[] {
    const { bereich, sicht, ersteZeile: zeile, zeilen } = this;
    return alleZusammen(
      koepfe.map((kopf) => () => {
        const spalte = this.spalte(kopf);
        if (spalte === undefined || zeilen < 1) return () => "";
        const werte = sicht.werte({ blatt: bereich.blatt, zeile, spalte, zeilen, spalten: 1 });
        return (i: number) => wertIn(werte, i, 0);
      }),
    );
  }
}

/** Excel breaks the lines of headers in its own way. */
function kopftext(wert: Zellwert): string {
  return typeof wert === "string" ? wert.replace(/\s+/g, " ").trim() : "";
}

/** The Stellenplan of a workbook with all that it is calculated from. */
export class Plan {
  readonly stellen: readonly Planstelle[];

  private constructor(
    readonly liste: Liste,
    readonly saetze: Saetze | KimFehler,
    readonly zeitraum: Zeitraum | KimFehler,
  ) {
    this.stellen = stellenVon(liste, saetze, zeitraum);
  }

  /**
   * @returns `undefined` where the workbook has none
   * @throws NochNichtGelesen
   */
  static von(sicht: Mappensicht): Plan | undefined {
    const [liste, saetze, zeitraum] = alleZusammen<unknown>([
      () => Liste.von(STELLENLISTE, sicht),
      () => saetzeDerMappe(sicht),
      () => zeitraumDerMappe(sicht),
    ]) as [Liste | undefined, Saetze | KimFehler, Zeitraum | KimFehler];
    return liste && new Plan(liste, saetze, zeitraum);
  }

  stelle(blattzeile: number): Planstelle | undefined {
    return this.stellen.find((stelle) => stelle.blattzeile === blattzeile);
  }

  /** The column of the plan that a column of the sheet is. */
  spalte(blattspalte: number): Planspalte | undefined {
    return SPALTEN_JE_KOPF.get(this.liste.kopf(blattspalte));
  }

  /** Where a column of the plan stands in a row. */
  ort(stelle: Planstelle, spalte: Planspalte): Ort | undefined {
    const index = this.liste.spalte(beschreibung(spalte).kopf);
    return index === undefined ? undefined : this.liste.ort(stelle.blattzeile, index);
  }
}

const HOECHSTENS_JAHRE = 12;
const SPALTEN_JE_KOPF: ReadonlyMap<string, Planspalte> = new Map(
  planspalten(HOECHSTENS_JAHRE).map((spalte) => [beschreibung(spalte).kopf, spalte]),
);

/** What a Stelle is called: its Bezeichnung, and its Szenario behind it. */
export function stellenname({ zellen: { bezeichnung, art, szenario }, blattzeile }: Planstelle): string {
  const name = text(bezeichnung) || text(art) || `Zeile ${String(blattzeile + 1)}`;
  return text(szenario) === "" ? name : `${name} (${text(szenario)})`;
}

function saetzeDerMappe(sicht: Mappensicht): Saetze | KimFehler {
  const liste = Liste.von(SAETZELISTE, sicht);
  if (!liste) return falsch("Das Blatt „KIM Sätze“ fehlt.");
  const [schluessel, wert, quelle] = liste.werte(["Schlüssel", "Wert", "Quelle"]);
  const zeilen = Array.from({ length: liste.zeilen }, (_, i) => ({
    schluessel: schluessel?.(i),
    wert: wert?.(i),
    quelle: quelle?.(i),
  }));
  return versuche(() => new Saetze("Blatt „KIM Sätze“", zeilen));
}

function zeitraumDerMappe(sicht: Mappensicht): Zeitraum | KimFehler {
  const [beginn, ende] = alleZusammen(
    ["zeitraum.beginn", "zeitraum.ende"].map((eingabe) => () => {
      const bereich = bereichDesNamens(eingabekennung(eingabe), sicht);
      return bereich && sicht.zelle(ecke(bereich)).wert;
    }),
  );
  return versuche(() => ({
    beginn: liesDatum(beginn, "Beginn auf „KIM Übersicht“"),
    ende: liesDatum(ende, "Ende auf „KIM Übersicht“"),
  }));
}

// The rows

function stellenVon(
  liste: Liste,
  saetze: Saetze | KimFehler,
  zeitraum: Zeitraum | KimFehler,
): readonly Planstelle[] {
  const spalten = liste.werte(EINGABESPALTEN.map((spalte) => beschreibung(spalte).kopf));
  const szenarien = new Map<string, string>();
  const gelesen = Array.from({ length: liste.zeilen }, (_, i) => {
    const zellen = jeEingabe((s) => spalten[s]?.(i) ?? "");
    return { blattzeile: liste.ersteZeile + i, zellen };
  })
    .filter(({ zellen }) => !istLeereZeile(zellen))
    .map(({ blattzeile, zellen }) => ({
      blattzeile,
      zellen,
      zeile: versuche(() => liesPlanzeile(zellen, saetze, szenarien)),
    }));
  const zeilen = gelesen
    .map(({ zeile }) => zeile)
    .filter((zeile): zeile is Planzeile => !(zeile instanceof KimFehler));
  const posten = alsPosten(zeilen, saetze, zeitraum);
  return gelesen.map(({ blattzeile, zellen, zeile }) => ({
    blattzeile,
    zellen,
    posten: zeile instanceof KimFehler ? zeile : (posten.get(zeile) ?? falsch("Die Zeile fehlt.")),
  }));
}

function alsPosten(
  zeilen: readonly Planzeile[],
  saetze: Saetze | KimFehler,
  zeitraum: Zeitraum | KimFehler,
): ReadonlyMap<Planzeile, Planposten> {
  const fehler = saetze instanceof KimFehler ? saetze : zeitraum instanceof KimFehler ? zeitraum : undefined;
  if (fehler || saetze instanceof KimFehler || zeitraum instanceof KimFehler)
    return new Map(zeilen.map((zeile) => [zeile, { zeile, kosten: fehler ?? falsch("") }]));
  return new Map(berechnePlan(zeilen, saetze, zeitraum).map((posten) => [posten.zeile, posten]));
}

function jeEingabe(wert: (i: number) => Zellwert): Planzellwerte {
  const zeile: Partial<Record<Eingabespalte, Zellwert>> = {};
  EINGABESPALTEN.forEach((spalte, i) => (zeile[spalte] = wert(i)));
  return zeile as Planzellwerte;
}

function istLeereZeile({ art, vzae, entgeltgruppe, bezeichnung }: Planzellwerte): boolean {
  return [art, vzae, entgeltgruppe, bezeichnung].every(istLeer);
}

/**
 * Reads a row as the formulas of the Stellenplan do: its numbers and days are no texts, a blank is the first of a choice.
 * @param szenarien how they are spelt where they first occur, by their name without case
 * @throws KimFehler for the first cell from the left that is at fault
 */
export function liesPlanzeile(
  zellen: Planzellwerte,
  saetze: Saetze | KimFehler,
  szenarien: Map<string, string>,
): Planzeile {
  const gruppe = versuche(() => liesEntgeltgruppe(zellen.entgeltgruppe));
  const art = liesModul(zellen.art, typeof gruppe === "string" ? gruppe : undefined, saetze);
  const vzae = istLeer(zellen.vzae) ? 0 : liesZahlenform(keinText(zellen.vzae, "VZÄ"), VZAE, "VZÄ");
  const entgeltgruppe = liesEntgeltgruppe(zellen.entgeltgruppe);
  const tag = (wert: Zellwert, name: string) =>
    istLeer(wert) ? undefined : liesDatum(keinText(wert, name), name);
  return {
    art,
    vzae,
    entgeltgruppe,
    beginn: tag(zellen.beginn, "Beginn"),
    ende: tag(zellen.ende, "Ende"),
    bewilligt: liesBewilligung(zellen.bewilligt),
    traeger: liesWahl(zellen.traeger, TRAEGER, "Träger"),
    sachkosten: liesWahl(zellen.sachkosten, SACHKOSTENTRAEGER, "Sachkosten trägt"),
    deckung: liesWahl(zellen.deckung, DECKUNGSARTEN, "Deckung"),
    szenario: liesSzenario(text(zellen.szenario), szenarien),
  };
}

function keinText(wert: Zellwert, name: string): Zellwert {
  if (typeof wert !== "string" || wert.startsWith("#")) return wert;
  throw falsch(`${name}: „${wert}“ ist Text. Bitte als Zahl oder Datum eintragen.`);
}

function liesBewilligung(wert: Zellwert): Planzeile["bewilligt"] {
  const wort = text(wert).toLowerCase();
  if (wort === "" || wort === "stand") return "Stand";
  if (wort === "keine") return 0;
  const zahl = liesZahlenform(keinText(wert, "bewilligt"), VZAE, "bewilligt");
  if (zahl === 0) throw falsch("bewilligt: Erlaubt ist eine Zahl über 0, „Stand“ oder „keine“.");
  return zahl;
}

function liesWahl<T extends string>(wert: Zellwert, woerter: readonly T[], name: string): T {
  const wort = text(wert).toLowerCase();
  const gewaehlt = wort === "" ? woerter[0] : woerter.find((einer) => einer.toLowerCase() === wort);
  if (gewaehlt !== undefined) return gewaehlt;
  throw falsch(`${name}: „${text(wert)}“ ist nicht erlaubt. Erlaubt: ${woerter.join(", ")}.`);
}

function liesSzenario(name: string, szenarien: Map<string, string>): string | undefined {
  if (name === "") return undefined;
  const form = name.toLowerCase();
  const bekannt = szenarien.get(form) ?? name;
  szenarien.set(form, bekannt);
  return bekannt;
}

function text(wert: Zellwert): string {
  return typeof wert === "string" || typeof wert === "number" ? String(wert).trim() : "";
}
