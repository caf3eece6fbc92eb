import { falsch, oderWirf, versuche } from "../grundlage/fehler";
import { liesZahl } from "../grundlage/deutsch";
import { liesKommazahl } from "../grundlage/zahlenform";
import { alsFehlertext, alsZeilen, istLeer, istLeerOderNull, type Zellwert } from "../grundlage/zelle";
import { abgleich, type Summand, VERGLEICHSZAHL } from "../rechnung/abgleich";
import { type Ergebnis, jeZelle } from "./je-zelle";
import type { Argument } from "./spreizen";

/** Each printed figure compared with the calculated one; a blank figure is 0. */
export function abgleichJeZelle(gedruckt: Argument, berechnet: Argument, summanden: Argument): Ergebnis {
  const teile = versuche(() => liesSummanden(summanden));
  return jeZelle([gedruckt, berechnet], ([links, rechts]) =>
    abgleich(liesVergleichszahl(links, "gedruckt"), liesVergleichszahl(rechts, "berechnet"), oderWirf(teile)),
  );
}

/** A figure to compare; a blank is 0. */
export function liesVergleichszahl(wert: Zellwert, name: string): number {
  return istLeer(wert) ? 0 : liesKommazahl(wert, VERGLEICHSZAHL, name);
}

/**
 * Reads the parts of a figure from two columns, name and amount. Rows without an amount and a header are skipped.
 * @throws KimFehler for an amount that is no number, or a range of one column
 */
export function liesSummanden(argument: Argument): readonly Summand[] {
  const zeilen = alsZeilen(argument);
  const [erste = []] = zeilen;
  if (zeilen.length === 1 && erste.length <= 1 && istLeerOderNull(erste[0])) return [];
  if (erste.length < 2)
    throw falsch("Summanden: Der Bereich hat eine Spalte. Erlaubt: zwei Spalten, Name und Betrag.");
  const summanden: Summand[] = [];
  zeilen.forEach(([name, betrag], i) => {
    if (istLeerOderNull(betrag) || (i === 0 && istUeberschrift(betrag))) return;
    summanden.push(liesSummand(name, betrag, i + 1));
  });
  return summanden;
}

function istUeberschrift(betrag: Zellwert): boolean {
  return typeof betrag === "string" && alsFehlertext(betrag) === undefined && liesZahl(betrag) === undefined;
}

function liesSummand(name: Zellwert, betrag: Zellwert, zeile: number): Summand {
  const benannt = (typeof name === "string" || typeof name === "number") && !istLeerOderNull(name);
  return {
    name: benannt ? String(name).trim() : `Zeile ${zeile}`,
    betrag: liesKommazahl(betrag, VERGLEICHSZAHL, `Summanden, Zeile ${zeile}`),
  };
}
