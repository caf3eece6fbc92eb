import { type Funktionsid, rufe } from "../../aufrufe/kim";
import type { Ergebnis } from "../../aufrufe/je-zelle";
import { type Bezug, zeigeBezug } from "../../excel/bezug";
import type { Fehlendes, Gelesenes } from "../../excel/zellwerte";
import { vergleichsform } from "../../grundlage/deutsch";
import { KimFehler } from "../../grundlage/fehler";
import { FUNKTIONEN } from "../texte/funktionen";
import type { Feldwert } from "./feldwert";
import { FELDER } from "./felder";
import type { Funktion, Parameter } from "./katalog";

/** A sentence on what was typed, at the field concerned where it names one. */
export interface Feldfehler {
  /** the name of the parameter */
  readonly feld: string | undefined;
  readonly satz: string;
}

/** What the form comes to. */
export type Vorschau =
  /** fields that must be filled are empty */
  | { readonly art: "unvollstaendig"; readonly felder: readonly Parameter[] }
  /** cells are named, and outside of Excel there are none */
  | { readonly art: "nur in Excel" }
  /** no formula can be made of it */
  | { readonly art: "fehler"; readonly fehler: Feldfehler }
  | { readonly art: "ergebnis"; readonly ergebnis: Ergebnis; readonly fehler: Feldfehler | undefined };

/** What is known of the cells that are named in the form. */
export type Zellkunde = ReadonlyMap<string, Gelesenes | Fehlendes>;

/** The key of a reference among what is known. */
export function bezugsschluessel(bezug: Bezug): string {
  return zeigeBezug(bezug).toLowerCase();
}

/** All cells that are named in the form, each once. */
export function bezuegeIn(werte: readonly Feldwert[]): readonly Bezug[] {
  const bezuege = new Map<string, Bezug>();
  for (const wert of werte) if (wert.art === "bezug") bezuege.set(bezugsschluessel(wert.bezug), wert.bezug);
  return [...bezuege.values()];
}

/**
 * Calculates what the formula of the form will give, with the functions' own code.
 * @param werte in the order of the function's parameters
 * @param zellen what the cells hold that are named; `undefined` outside of Excel
 */
export function vorschau(
  funktion: Funktion,
  werte: readonly Feldwert[],
  zellen: Zellkunde | undefined,
): Vorschau {
  const { id, parameters } = funktion;
  const felder = parameters.filter(({ optional }, i) => optional !== true && werte[i]?.art === "leer");
  if (felder.length > 0) return { art: "unvollstaendig", felder };
  if (!zellen && bezuegeIn(werte).length > 0) return { art: "nur in Excel" };
  const argumente: unknown[] = [];
  for (const [i, wert] of werte.entries()) {
    const argument = argumentAus(wert, zellen);
    if (argument instanceof KimFehler)
      return { art: "fehler", fehler: { feld: parameters[i]?.name, satz: argument.message } };
    argumente.push(argument);
  }
  return ergebnisVon(id, argumente, parameters);
}

function argumentAus(feldwert: Feldwert, zellen: Zellkunde | undefined): unknown {
  switch (feldwert.art) {
    case "leer":
      return undefined;
    case "wert":
      return [[feldwert.wert]];
    case "liste":
      return feldwert.werte.map((wert) => [wert]);
    case "bezug":
      return werteVon(feldwert.bezug, zellen);
  }
}

function werteVon(bezug: Bezug, zellen: Zellkunde | undefined): unknown {
  const gelesen = zellen?.get(bezugsschluessel(bezug));
  if (gelesen === "blatt" || gelesen === "name" || gelesen === undefined)
    return new KimFehler("#VALUE!", FUNKTIONEN.gibtEsNicht(bezug));
  return gelesen.werte;
}

function ergebnisVon(
  id: Funktionsid,
  argumente: readonly unknown[],
  parameters: readonly Parameter[],
): Vorschau {
  const ergebnis = rufe(id, argumente);
  return { art: "ergebnis", ergebnis, fehler: ersterFehler(ergebnis, parameters) };
}

/** The first error of a result, with the place of its cell where the result has several. */
function ersterFehler(ergebnis: Ergebnis, parameters: readonly Parameter[]): Feldfehler | undefined {
  for (const [zeile, werte] of ergebnis.entries())
    for (const wert of werte)
      if (wert instanceof KimFehler) {
        const satz = ergebnis.length > 1 ? FUNKTIONEN.inZeile(zeile + 1, wert.message) : wert.message;
        return { feld: feldZu(wert.message, parameters), satz };
      }
  return undefined;
}

/** The parameter that a sentence begins with: "VZÄ: …", "Gewichte, Zeile 2: …", "Sätze (Stand 2025): …". */
export function feldZu(satz: string, parameters: readonly Parameter[]): string | undefined {
  const [, name = ""] = /^([^:,(]+?)(?:,[^:]*| \([^)]*\))?:/.exec(satz) ?? [];
  return parameters.find(
    (parameter) => vergleichsform(FELDER[parameter.name]?.name ?? "") === vergleichsform(name),
  )?.name;
}
