import { fehlt, KimFehler, versuche } from "../../grundlage/fehler";
import { type Argument, BEREICH_GEENDET, spreize } from "../../aufrufe/spreizen";
import type { Zellwert } from "../../grundlage/zelle";
import { type Feld, feldAus, wertAus } from "../rechner/feld";
import { KIMFUNKTIONEN, type Kimfunktion, type Platz, type Weg } from "./funktionen";

/** The arguments of a call; `undefined` for one that is left out. */
export type Argumente = readonly (Feld | undefined)[];

/** Whether the add-in has a function of that name, without "KIM.". */
export function kimfunktion(name: string): Kimfunktion | undefined {
  return KIMFUNKTIONEN[name];
}

/** All results of a call as a formula sees them: an error is that cell's. */
export function rechneKim(name: string, argumente: Argumente): Feld {
  const funktion = KIMFUNKTIONEN[name];
  if (!funktion) return feldAus([["#NAME?"]]);
  const ganze = argumente.map(alsArgument);
  if (funktion.art === "tabelle") {
    const zeilen = versuche(() => funktion.rechne(ganze));
    return feldAus(zeilen instanceof KimFehler ? [[fehlerzelle(name, zeilen)]] : zeilen);
  }
  return feldAus(
    spreize<Zellwert>(
      gespreizte(ganze, funktion.gespreizt),
      (werte) => {
        const weg = versuche(() => funktion.erklaere(werte, ganze));
        return weg instanceof KimFehler ? weg.fehlerwert : weg.wert;
      },
      () => BEREICH_GEENDET.fehlerwert,
    ),
  );
}

/** On bad input the Rechenweg shows the sentence itself. */
function fehlerzelle(name: string, fehler: KimFehler): string {
  return name === "RECHENWEG" ? fehler.message : fehler.fehlerwert;
}

/**
 * How one cell of a call's result comes about.
 * @throws KimFehler
 */
export function erklaereKim(name: string, argumente: Argumente, platz: Platz): Weg {
  const funktion = KIMFUNKTIONEN[name];
  if (!funktion) throw fehlt(`KIM.${name}: Diese Funktion gibt es nicht.`);
  const ganze = argumente.map(alsArgument);
  if (funktion.art === "tabelle") return funktion.erklaere(ganze, platz);
  const werte = Array.from({ length: funktion.gespreizt }, (_, i) => {
    const feld = argumente[i];
    if (!feld) return undefined;
    if (geendet(feld, platz)) throw BEREICH_GEENDET;
    return wertAus(feld, platz.zeile, platz.spalte);
  });
  return funktion.erklaere(werte, ganze);
}

function geendet({ hoehe, breite }: Feld, { zeile, spalte }: Platz): boolean {
  return (hoehe > 1 && zeile >= hoehe) || (breite > 1 && spalte >= breite);
}

function gespreizte(argumente: readonly Argument[], anzahl: number): readonly Argument[] {
  return Array.from({ length: anzahl }, (_, i) => argumente[i]);
}

/** A longer range is a column as a whole, and ends with its last filled row. */
const HOECHSTENS_LEERE = 100_000;

/** As Excel passes it: rows, or the single value. Of whole columns the filled rows only. */
function alsArgument(feld: Feld | undefined): Argument {
  if (!feld) return undefined;
  if (feld.hoehe === 1 && feld.breite === 1) return wertAus(feld, 0, 0);
  const gefuellt = Math.max(1, feld.abZeile + feld.zeilen.length);
  const zeilen = feld.hoehe < HOECHSTENS_LEERE ? feld.hoehe : Math.min(feld.hoehe, gefuellt);
  return Array.from({ length: zeilen }, (_, z) =>
    Array.from({ length: feld.breite }, (_leer, s) => wertAus(feld, z, s)),
  );
}
