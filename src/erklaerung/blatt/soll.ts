import type { Ort } from "../../blaetter/adresse";
import type { Bestand, Listenzeile } from "../../blaetter/bestand";
import type { Blatt, Inhalt, Mappe, Zelle } from "../../blaetter/blatt";
import { blattkennung } from "../../blaetter/kennungen";
import { mappe } from "../../blaetter/mappe";
import { STELLENPLAN } from "../../blaetter/namen";
import { SAETZELISTE } from "../../blaetter/satztabelle";
import { STELLENLISTE } from "../../blaetter/stellenplan/eingaben";
import { EINGABESPALTEN } from "../../blaetter/stellenplan/spalten";
import { ohneZeilen } from "../../blaetter/zeilenform";
import { KimFehler } from "../../grundlage/fehler";
import type { Zellwert } from "../../grundlage/zelle";
import { STAND_2021 } from "../../saetze/stand2021";
import { gleichesBlatt } from "../flaeche";
import { normalform } from "../formel/zerlegung";
import { alleZusammen, type Mappensicht } from "../mappensicht";
import { bereichDesNamens, Liste, type Plan } from "./planleser";

/** What the add-in would write into a cell. */
export interface Sollzelle {
  /** `undefined` where nothing of ours belongs there, or the sheet has another layout by now */
  readonly zelle: Zelle | undefined;
  /** whether a formula is one that the add-in writes, here or where rows have been inserted or sorted */
  readonly istUnsere: (formel: string) => boolean;
}

/** Blocks that sheets have to spare: those of a workbook none, those of a file three. */
const RESERVEN = [0, 3] as const;
const SATZSPALTEN = ["Schlüssel", "Bezeichnung", "Wert", "Einheit", "gültig ab", "Quelle"];
/** The sheets of a longer plan take too long to lay out for a glance at one cell. */
const HOECHSTENS_STELLEN = 400;

/** What the add-in's sheets would be for the plan of now; laid out once for as long as the plan stays the same. */
export class Sollmappen {
  private schluessel = "";
  private readonly mappen = new Map<string, Mappe>();
  private readonly spaltenformen = new WeakMap<Blatt, Map<number, ReadonlySet<string>>>();

  /**
   * @returns `undefined` where nothing can be said
   * @throws NochNichtGelesen
   */
  zelle(ort: Ort, sicht: Mappensicht, plan: Plan): Sollzelle | undefined {
    if (plan.stellen.length > HOECHSTENS_STELLEN || plan.zeitraum instanceof KimFehler) return undefined;
    const bestand = bestandVon(sicht, plan);
    this.merke(JSON.stringify([bestand.zeilen, plan.zeitraum]));
    const blaetter = this.blaetter(ort.blatt, bestand.bestand, plan);
    const hoehe = bereichDesNamens(blattkennung(ort.blatt), sicht)?.zeilen;
    const passendes = blaetter.find((blatt) => blatt.zeilen.length === hoehe) ?? blaetter[0];
    const inListe = blaetter[0]?.listen?.some(({ bereich }) => ort.zeile > bereich.zeile) ?? false;
    const passt = inListe || passendes?.zeilen.length === hoehe;
    const zelle = passt && !inListe ? passendes?.zeilen[ort.zeile]?.[ort.spalte] : undefined;
    return {
      zelle,
      istUnsere: (formel) => {
        if (blaetter.some((blatt) => gleich(formel, blatt.zeilen[ort.zeile]?.[ort.spalte]))) return true;
        if (zelle && formelVon(zelle) !== undefined) return false;
        const lose = ohneZeilen(normalform(formel));
        return blaetter.some((blatt) => this.formen(blatt, ort.spalte).has(lose));
      },
    };
  }

  /** The formulas of a column without the rows that they refer to. */
  private formen(blatt: Blatt, spalte: number): ReadonlySet<string> {
    const jeSpalte = this.spaltenformen.get(blatt) ?? new Map<number, ReadonlySet<string>>();
    this.spaltenformen.set(blatt, jeSpalte);
    const bekannte = jeSpalte.get(spalte);
    if (bekannte) return bekannte;
    const formen = new Set<string>();
    for (const zeile of blatt.zeilen) {
      const formel = formelVon(zeile[spalte]);
      if (formel !== undefined) formen.add(ohneZeilen(normalform(formel)));
    }
    jeSpalte.set(spalte, formen);
    return formen;
  }

  private merke(schluessel: string): void {
    if (schluessel === this.schluessel) return;
    this.schluessel = schluessel;
    this.mappen.clear();
  }

  /** The sheet of that name in every way that the add-in may have written it. */
  private blaetter(name: string, bestand: Bestand, plan: Plan): readonly Blatt[] {
    const blaetter: Blatt[] = [];
    // Only the Stellenplan is written in two ways.
    const schreibweisen = gleichesBlatt(name, STELLENPLAN)
      ? (["formeln", "kim"] as const)
      : (["formeln"] as const);
    for (const schreibweise of schreibweisen)
      for (const reserve of RESERVEN) {
        const blatt = this.mappe(schreibweise, reserve, bestand, plan).blaetter.find((eines) =>
          gleichesBlatt(eines.name, name),
        );
        if (blatt) blaetter.push(blatt);
      }
    return blaetter;
  }

  private mappe(
    schreibweise: "formeln" | "kim",
    reserve: number,
    bestand: Bestand,
    { zeitraum }: Plan,
  ): Mappe {
    const schluessel = `${schreibweise} ${String(reserve)}`;
    const vorhandene = this.mappen.get(schluessel);
    if (vorhandene || zeitraum instanceof KimFehler) return vorhandene ?? { blaetter: [], bezuege: [] };
    const neue = mappe({ stand: STAND_2021, ...zeitraum, stellen: [], schreibweise, reserve }, bestand);
    this.mappen.set(schluessel, neue);
    return neue;
  }
}

function gleich(formel: string, zelle: Zelle | undefined): boolean {
  const eine = formelVon(zelle);
  return eine !== undefined && (eine === formel || normalform(eine) === normalform(formel));
}

/** The formula that belongs into a cell. */
export function formelVon(zelle: Zelle | undefined): string | undefined {
  return zelle && typeof zelle.inhalt === "object" ? zelle.inhalt.formel : undefined;
}

function bestandVon(
  sicht: Mappensicht,
  plan: Plan,
): { readonly bestand: Bestand; readonly zeilen: readonly (readonly Zellwert[])[] } {
  const stellen = plan.stellen.map(({ zellen }) => EINGABESPALTEN.map((spalte) => zellen[spalte]));
  const [saetze] = alleZusammen([() => satzzeilen(sicht)]) as [readonly (readonly Zellwert[])[]];
  const listen: Readonly<Record<string, readonly Listenzeile[]>> = {
    [STELLENLISTE]: stellen.map(alsListenzeile),
    [SAETZELISTE]: saetze.map(alsListenzeile),
  };
  return {
    bestand: { liste: (name) => listen[name], eingabe: () => undefined },
    zeilen: [...stellen, ...saetze],
  };
}

function satzzeilen(sicht: Mappensicht): readonly (readonly Zellwert[])[] {
  const liste = Liste.von(SAETZELISTE, sicht);
  if (!liste) return [];
  const spalten = liste.werte(SATZSPALTEN);
  const zeilen = Array.from({ length: liste.zeilen }, (_, i) => spalten.map((werte) => werte(i)));
  while (zeilen[zeilen.length - 1]?.every((wert) => wert === "")) zeilen.pop();
  return zeilen;
}

function alsListenzeile(werte: readonly Zellwert[]): Listenzeile {
  return werte.map((wert) => ({ inhalt: alsInhalt(wert), wert }));
}

function alsInhalt(wert: Zellwert): Inhalt {
  return typeof wert === "string" || typeof wert === "number" ? wert : "";
}
