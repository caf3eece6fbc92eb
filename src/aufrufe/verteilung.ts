import { ZEHNTAUSEND } from "../grundlage/bruch";
import { falsch } from "../grundlage/fehler";
import { liesKommazahl, liesZahlenform } from "../grundlage/zahlenform";
import { istLeer, type Zellwert } from "../grundlage/zelle";
import { GESAMT, GEWICHT, SCHRITT, verteile } from "../rechnung/verteilung";
import { alsTabelle, type Ergebnis } from "./je-zelle";
import { alsBereich, type Argument, type Bereich, einzelwert, gefuellteZeilen } from "./spreizen";

/** The total spread over the weights, in the shape of the weights. A blank weight is 0. */
export function verteilungTabelle(gewichte: Argument, gesamt: Argument, schritt: Argument): Ergebnis {
  return alsTabelle(() => {
    const { zahlen, zeilen, breite, summe, inSchritten } = liesVerteilung(gewichte, gesamt, schritt);
    const teile = verteile(summe, zahlen, inSchritten);
    return Array.from({ length: zeilen }, (_, z) => teile.slice(z * breite, (z + 1) * breite));
  });
}

/** What is spread: the weights row by row in their shape, the total, and the step in ten-thousandths. */
export interface Verteilungsangaben {
  readonly zahlen: readonly number[];
  readonly zeilen: number;
  readonly breite: number;
  readonly summe: number;
  readonly inSchritten: number;
}

/**
 * Reads the arguments of a Verteilung.
 * @throws KimFehler for the first that is at fault
 */
export function liesVerteilung(gewichte: Argument, gesamt: Argument, schritt: Argument): Verteilungsangaben {
  const { zeilen, breite } = ohneLeeresEnde(alsBereich(gewichte));
  const zahlen: number[] = [];
  zeilen.forEach((zeile, z) => {
    zeile.forEach((wert, s) => zahlen.push(liesGewicht(wert, z, breite > 1 ? s : undefined)));
  });
  if (zahlen.length === 0) throw falsch("Gewichte: Die Angabe fehlt. Erlaubt: ein Bereich mit Zahlen.");
  const summe = liesGesamt(einzelwert(gesamt, "Gesamt"));
  return {
    zahlen,
    zeilen: zeilen.length,
    breite,
    summe,
    inSchritten: liesSchritt(einzelwert(schritt, "Schritt")),
  };
}

const ZEILEN_EINES_BLATTES = 1_048_576;

/** A whole column ends with the last row that holds anything; every other range keeps its shape. */
function ohneLeeresEnde(bereich: Bereich): Bereich {
  if (bereich.hoehe < ZEILEN_EINES_BLATTES) return bereich;
  const hoehe = gefuellteZeilen(bereich, 1);
  return { ...bereich, zeilen: bereich.zeilen.slice(0, hoehe), hoehe };
}

function liesGewicht(wert: Zellwert, zeile: number, spalte: number | undefined): number {
  if (istLeer(wert)) return 0;
  const stelle = `Zeile ${zeile + 1}${spalte === undefined ? "" : `, Spalte ${spalte + 1}`}`;
  return liesKommazahl(wert, GEWICHT, `Gewichte, ${stelle}`);
}

function liesGesamt(wert: Zellwert): number {
  return istLeer(wert) ? 0 : liesKommazahl(wert, GESAMT, "Gesamt");
}

function liesSchritt(wert: Zellwert): number {
  return istLeer(wert) ? ZEHNTAUSEND : liesZahlenform(wert, SCHRITT, "Schritt");
}
