import { ABGLEICHLISTE } from "../../blaetter/abgleich/abgleichblatt";
import type { Ort } from "../../blaetter/adresse";
import { EINSATZLISTE } from "../../blaetter/cmeinsatz/einsatz";
import { VERTEILUNGSLISTE } from "../../blaetter/cmeinsatz/schluessel";
import { SAETZELISTE } from "../../blaetter/satztabelle";
import { alsFehlertext, type Zellwert } from "../../grundlage/zelle";
import { alsFlaeche, ortsname } from "../flaeche";
import { alleZusammen, type Mappensicht, wertIn } from "../mappensicht";
import { Liste, type Plan, stellenname } from "./planleser";

/** The lists beside the Stellenplan, and the columns that name their rows. */
const LISTEN: readonly (readonly [liste: string, namensspalten: readonly string[]])[] = [
  [SAETZELISTE, ["Schlüssel"]],
  [EINSATZLISTE, ["Kommune"]],
  [VERTEILUNGSLISTE, ["Kommune"]],
  [ABGLEICHLISTE, ["Stelle", "Szenario", "Größe"]],
];

/** What a cell is called by the words around it: what heads its column, and what stands before its row. */
export interface Beschriftung {
  readonly zeile: string;
  readonly spalte: string;
}

/** Both as one text. */
export function alsName({ zeile, spalte }: Beschriftung, ort: Ort): string {
  const teile = [zeile, zeile === spalte ? "" : spalte].filter((teil) => teil !== "");
  return teile.length > 0 ? teile.join(": ") : ortsname(alsFlaeche(ort));
}

/** Names a cell. */
export function beschriftung(ort: Ort, sicht: Mappensicht, plan: Plan | undefined): Beschriftung {
  if (plan?.liste.enthaelt(ort)) {
    const stelle = plan.stelle(ort.zeile);
    return { zeile: stelle ? stellenname(stelle) : "leere Zeile", spalte: plan.liste.kopf(ort.spalte) };
  }
  return ausListe(ort, sicht) ?? ausUmgebung(ort, sicht);
}

/** The list beside the Stellenplan in whose rows a cell stands. */
export function listeUm(ort: Ort, sicht: Mappensicht): { liste: Liste; name: string } | undefined {
  for (const [name] of LISTEN) {
    const liste = Liste.von(name, sicht);
    if (liste?.enthaelt(ort)) return { liste, name };
  }
  return undefined;
}

function ausListe(ort: Ort, sicht: Mappensicht): Beschriftung | undefined {
  const gefunden = listeUm(ort, sicht);
  if (!gefunden) return undefined;
  const { liste, name } = gefunden;
  const namensspalten = LISTEN.find(([eine]) => eine === name)?.[1] ?? [];
  const i = ort.zeile - liste.ersteZeile;
  const teile = liste.werte(namensspalten).map((werte) => text(werte(i)));
  return { zeile: teile.filter((teil) => teil !== "").join(", "), spalte: liste.kopf(ort.spalte) };
}

/** Words that say nothing of a row by themselves: what stands above them belongs to it. */
const ABHAENGIG = /^(?:\d{4}(?: \(.*\))?|alle Haushaltsjahre|Eigenanteile bis .*|davon .*)$/;
const KEIN_NAME = /^(?:×|Haushaltsjahr|stimmt|stimmt nicht|--)$/;

function ausUmgebung(ort: Ort, sicht: Mappensicht): Beschriftung {
  const { blatt, zeile, spalte } = ort;
  const [links, darueber, ersteSpalte] = alleZusammen([
    () => sicht.werte({ blatt, zeile, spalte: 0, zeilen: 1, spalten: spalte + WEITER_RECHTS }),
    () => sicht.werte({ blatt, zeile: 0, spalte, zeilen: zeile + 1, spalten: 1 }),
    () => sicht.werte({ blatt, zeile: 0, spalte: 0, zeilen: zeile + 1, spalten: 1 }),
  ]) as [Werte, Werte, Werte];
  const inZeile = (s: number) => name(wertIn(links, 0, s));
  const nummern = (anzahl: number) => Array.from({ length: Math.max(0, anzahl) }, (_, i) => i);
  const davor =
    nummern(spalte)
      .map(inZeile)
      .find((wort) => wort !== "") ?? "";
  const eigener =
    davor === ""
      ? (nummern(WEITER_RECHTS - 1)
          .map((i) => inZeile(spalte + 1 + i))
          .find((wort) => wort !== "") ?? "")
      : davor;
  const aufwaerts = (werte: Werte) => nummern(zeile).map((i) => name(wertIn(werte, zeile - 1 - i, 0)));
  const nichtInErster = spalte > 0 && name(wertIn(links, 0, 0)) === "";
  const ueber =
    nichtInErster || ABHAENGIG.test(eigener)
      ? (aufwaerts(ersteSpalte).find((wort) => wort !== "" && !ABHAENGIG.test(wort)) ?? "")
      : "";
  const kopf = spalte === 0 ? "" : kopfUeber(aufwaerts(darueber), aufwaerts(ersteSpalte));
  return { zeile: [ueber, eigener].filter((wort) => wort !== "").join(", "), spalte: kopf };
}

/** What heads a column: the first words above, as long as its table goes on; where nothing stands in front, it ends. */
function kopfUeber(spalte: readonly string[], ersteSpalte: readonly string[]): string {
  const ende = ersteSpalte.findIndex((wort) => wort === "");
  const tabelle = ende < 0 ? spalte : spalte.slice(0, ende + 1);
  return tabelle.find((wort) => wort !== "") ?? "";
}

type Werte = ReturnType<Mappensicht["werte"]>;

/** The name of an amount of a Modul's block stands behind it. */
const WEITER_RECHTS = 3;

function name(wert: Zellwert): string {
  const wort = text(wert);
  return KEIN_NAME.test(wort) || wort.length > 80 ? "" : wort;
}

function text(wert: Zellwert): string {
  if (typeof wert === "number")
    return wert >= 1900 && wert < 2200 && Number.isInteger(wert) ? String(wert) : "";
  return typeof wert === "string" && alsFehlertext(wert) === undefined ? wert.trim() : "";
}
