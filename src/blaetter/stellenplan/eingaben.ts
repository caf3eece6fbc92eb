import { vergleichsform } from "../../grundlage/deutsch";
import { KimFehler, versuche } from "../../grundlage/fehler";
import { normiereEntgeltgruppe } from "../../saetze/entgeltgruppe";
import { liesModul } from "../../saetze/modul";
import type { Saetze } from "../../saetze/saetze";
import type { Bestand, Listenzelle } from "../bestand";
import type { Inhalt } from "../blatt";
import { type Eingabespalte, EINGABESPALTEN } from "./spalten";
import type { Umrissstelle } from "./umriss";

/** The table's name in the workbook, and that of the list in what is taken over. */
export const STELLENLISTE = "KIM_Stellenplan";

/** The input cells of a row: what is written. */
export type Planeingaben = Readonly<Record<Eingabespalte, Inhalt>>;

/** The input cells of a row: what is written, and what they show. */
export type Planzellen = Readonly<Record<Eingabespalte, Listenzelle>>;

function jeEingabe<T>(inhalt: (spalte: Eingabespalte, i: number) => T): Readonly<Record<Eingabespalte, T>> {
  const zeile: Partial<Record<Eingabespalte, T>> = {};
  EINGABESPALTEN.forEach((spalte, i) => (zeile[spalte] = inhalt(spalte, i)));
  return zeile as Readonly<Record<Eingabespalte, T>>;
}

/** A row in which nothing is filled in. */
export const LEERE_EINGABEN: Planeingaben = jeEingabe(() => "");

const LEERE_ZELLE: Listenzelle = { inhalt: "", wert: "" };

/**
 * The rows of the plan: as the officer left them, or, where there is no table yet, those to begin with.
 * @param vorbelegung a formula among them shows nothing yet
 */
export function planzellen(bestand: Bestand, vorbelegung: readonly Planeingaben[]): readonly Planzellen[] {
  const bisherige = bestand.liste(STELLENLISTE);
  if (bisherige) return bisherige.map((zeile) => jeEingabe((_, i) => zeile[i] ?? LEERE_ZELLE));
  return vorbelegung.map((eingaben) =>
    jeEingabe((spalte) => {
      const inhalt = eingaben[spalte];
      return { inhalt, wert: typeof inhalt === "object" ? "" : inhalt };
    }),
  );
}

/** What is written for a row. */
export function eingabenVon(zellen: Planzellen): Planeingaben {
  return jeEingabe((spalte) => zellen[spalte].inhalt);
}

/** What the layout of the sheets has to know of a row; `undefined` for a blank one. */
export function umrissVon(zellen: Planzellen, saetze: Saetze | KimFehler): Umrissstelle | undefined {
  const text = (spalte: Eingabespalte) => {
    const { wert } = zellen[spalte];
    return typeof wert === "string" || typeof wert === "number" ? String(wert).trim() : "";
  };
  const leer = (["art", "bezeichnung", "vzae", "entgeltgruppe"] as const).every(
    (spalte) => text(spalte) === "",
  );
  if (leer) return undefined;
  const gruppe = normiereEntgeltgruppe(text("entgeltgruppe"));
  const gelesen = versuche(() => liesModul(zellen.art.wert, gruppe, saetze));
  const art = gelesen instanceof KimFehler ? undefined : gelesen;
  return {
    art,
    modul: art === undefined || saetze instanceof KimFehler ? undefined : saetze.text(`Art.${art}.Modul`),
    bezeichnung: text("bezeichnung"),
    szenario: text("szenario"),
  };
}

/** Texts without those that differ only in case, blanks and hyphens from one before. */
export function verschiedene(texte: readonly string[]): readonly string[] {
  const formen = texte.map(vergleichsform);
  return texte.filter((_, i) => formen.indexOf(formen[i] ?? "") === i);
}
