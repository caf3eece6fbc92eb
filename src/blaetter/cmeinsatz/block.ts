import { ZEHNTAUSEND } from "../../grundlage/bruch";
import type { Zahlenbereich } from "../../grundlage/zahlenform";
import type { Bestand } from "../bestand";
import type { Blatt, Inhalt, Liste, Pruefung, Zelle } from "../blatt";
import { falsch, formel } from "../formel";
import { LEERE_ZEILE, type Zeile, zelle } from "../zellen";
import { type Kopfzeile, ZEILEN } from "./zeilen";

/** Width of the column between two blocks, in characters. */
const ABSTAND = 3;

/** One of the two calculations that stand side by side: a list, and what belongs to it above it. */
export interface Block {
  readonly breiten: readonly number[];
  /** from the top of the sheet */
  readonly zeilen: readonly Zeile[];
  readonly liste: Liste;
}

/** The rows of a block: those above its list by their names, then the list. */
export function blockzeilen(
  kopf: Readonly<Record<Kopfzeile, Zeile>>,
  liste: readonly Zeile[],
): readonly Zeile[] {
  const zeilen: Zeile[] = Array.from({ length: ZEILEN.listenkopf + 1 }, () => LEERE_ZEILE);
  for (const name of Object.keys(ZEILEN) as Kopfzeile[]) zeilen[ZEILEN[name]] = kopf[name];
  return [...zeilen, ...liste];
}

/** Blocks side by side, with a narrow column between them. */
export function nebeneinander(links: Block, rechts: Block): Pick<Blatt, "spaltenbreiten" | "zeilen"> {
  const spaltenbreiten = [...links.breiten, ABSTAND, ...rechts.breiten];
  const hoehe = Math.max(links.zeilen.length, rechts.zeilen.length);
  const zeilen = Array.from({ length: hoehe }, (_, zeile) => [
    ...links.breiten.map((_breite, spalte) => links.zeilen[zeile]?.[spalte]),
    undefined,
    ...(rechts.zeilen[zeile] ?? []),
  ]);
  return { spaltenbreiten, zeilen };
}

/** A whole number that is calculated with. */
export function ganzzahl(ausdruck: string): Zelle {
  return zelle("kleinGanzzahl", formel(ausdruck));
}

/**
 * Whether what should be equal is, in words.
 * @param offen where there is nothing yet to compare
 */
export function probe(gleich: string, offen = "FALSE"): Zelle {
  const ergebnis = `IF(${offen},"",IF(${gleich},"stimmt","stimmt nicht"))`;
  return zelle("kleinZahl", formel(`IFERROR(${ergebnis},"bitte prüfen")`));
}

/** What an input holds: as the officer left it, or what a new sheet begins with. */
export function eingabewert(bestand: Bestand, schluessel: string, vorgabe: Inhalt): Inhalt {
  const wert = bestand.eingabe(schluessel);
  return typeof wert === "string" || typeof wert === "number" ? wert : vorgabe;
}

/** An expression for the number of a cell in ten-thousandths; #VALUE! for anything that is not allowed. */
export function zehntausendstel(adresse: string, { mindestens, hoechstens, erlaubt }: Zahlenbereich): string {
  return (
    `IF(OR(NOT(ISNUMBER(${adresse})),${adresse}<${String(mindestens)},${adresse}>${String(hoechstens)}),` +
    `${falsch(`Erlaubt: ${erlaubt}`)},ROUND(${adresse}*${String(ZEHNTAUSEND)},0))`
  );
}

/** The check of an input that holds a number. */
export function zahlpruefung({ mindestens, hoechstens, erlaubt }: Zahlenbereich): Pruefung {
  return { art: "zahl", von: mindestens, bis: hoechstens, satz: `Erlaubt: ${erlaubt}.` };
}
