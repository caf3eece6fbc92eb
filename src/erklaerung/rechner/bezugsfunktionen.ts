import type { Flaeche } from "../flaeche";
import type { Knoten } from "../formel/zerlegung";
import { alleZusammen } from "../mappensicht";
import type { Rechner } from "./rechner";

type Argumente = readonly (Knoten | null)[];
type Bezugsfunktion = (rechner: Rechner, argumente: Argumente) => Flaeche | undefined;

/** Functions whose result is a reference, so that it can be said which cell they took. */
export const BEZUGSFUNKTIONEN: Readonly<Record<string, Bezugsfunktion>> = {
  INDEX: (rechner, [bereich, zeile, spalte]) => {
    const flaeche = bereich ? rechner.bezug(bereich) : undefined;
    if (!flaeche) return undefined;
    const [z, s] = zahlen(rechner, [zeile, spalte]);
    if (z === undefined && s === undefined) return flaeche;
    // Of a single row, the one number is that of a column.
    if (flaeche.zeilen === 1 && spalte === undefined) return spalteIn(flaeche, z);
    return zeileIn(spalteIn(flaeche, s), z);
  },
  OFFSET: (rechner, [bereich, zeilen, spalten, hoehe, breite]) => {
    const flaeche = bereich ? rechner.bezug(bereich) : undefined;
    if (!flaeche) return undefined;
    const [z = 0, s = 0, h = flaeche.zeilen, b = flaeche.spalten] = zahlen(rechner, [
      zeilen,
      spalten,
      hoehe,
      breite,
    ]);
    const ziel = {
      ...flaeche,
      zeile: flaeche.zeile + z,
      spalte: flaeche.spalte + s,
      zeilen: h,
      spalten: b,
    };
    return ziel.zeile >= 0 && ziel.spalte >= 0 && h > 0 && b > 0 ? ziel : undefined;
  },
  IF: (rechner, argumente) => gewaehlt(rechner, zweig(rechner, argumente)),
  CHOOSE: (rechner, [nummer, ...werte]) =>
    gewaehlt(rechner, nummer ? werte[Math.floor(Number(rechner.wert(nummer))) - 1] : undefined),
  ANCHORARRAY: (rechner, [anker]) =>
    anker ? rechner.bezug({ type: "UnaryExpression", operator: "#", arguments: [anker] }) : undefined,
  SINGLE: (rechner, [bereich]) =>
    bereich ? rechner.bezug({ type: "UnaryExpression", operator: "@", arguments: [bereich] }) : undefined,
};

/** The branch of an IF that counts; `undefined` where its condition is an error. */
export function zweig(rechner: Rechner, [bedingung, dann, sonst]: Argumente): Knoten | null | undefined {
  const wahr = bedingung ? rechner.wert(bedingung) : false;
  if (typeof wahr === "string") return undefined;
  return wahr ? dann : sonst;
}

function gewaehlt(rechner: Rechner, knoten: Knoten | null | undefined): Flaeche | undefined {
  return knoten ? rechner.bezug(knoten) : undefined;
}

function zahlen(rechner: Rechner, knoten: Argumente | readonly (Knoten | null | undefined)[]) {
  return alleZusammen(
    knoten.map((einer) => () => {
      if (!einer) return undefined;
      const wert = rechner.wert(einer);
      return typeof wert === "number" ? Math.trunc(wert) : NaN;
    }),
  );
}

function zeileIn(flaeche: Flaeche | undefined, nummer: number | undefined): Flaeche | undefined {
  if (!flaeche || nummer === undefined || nummer === 0) return flaeche;
  if (!(nummer >= 1 && nummer <= flaeche.zeilen)) return undefined;
  return { ...flaeche, zeile: flaeche.zeile + nummer - 1, zeilen: 1 };
}

function spalteIn(flaeche: Flaeche, nummer: number | undefined): Flaeche | undefined {
  if (nummer === undefined || nummer === 0) return flaeche;
  if (!(nummer >= 1 && nummer <= flaeche.spalten)) return undefined;
  return { ...flaeche, spalte: flaeche.spalte + nummer - 1, spalten: 1 };
}
