import { falsch, KimFehler, versuche } from "../grundlage/fehler";
import { berechne, betrag, type Schrittname } from "../rechnung/berechnung";
import { angabenAus, istLeereZeile, liesStelle, type Stellenzellen } from "../rechnung/eingabe";
import { rechenweg } from "../rechnung/rechenweg";
import { liesSaetze } from "../saetze/bereich";
import type { Saetze } from "../saetze/saetze";
import { alsExcelfehler } from "./fehlerwerte";
import { type Argument, BEREICH_GEENDET, spreize } from "./spreizen";

/** The arguments that describe a Stelle, in the order of the signature. */
export type Stellenargumente = readonly [
  modul: Argument,
  vzae: Argument,
  entgeltgruppe: Argument,
  monate: Argument,
  bewilligt: Argument,
];

type Zellergebnis = number | "" | KimFehler;

/**
 * The amount of one step for every Stelle of the ranges.
 * @returns whole euros, "" for a blank row, Excel's error for a row at fault; the others are left alone
 * @throws CustomFunctions.Error for a single Stelle at fault, because older versions of Excel show no error
 *   that stands inside a result
 */
export function betragJeStelle(
  schritt: Schrittname,
  argumente: Stellenargumente,
  saetzeArgument: Argument,
): unknown[][] {
  const saetze = versuche(() => liesSaetze(saetzeArgument));
  const ergebnis = spreize<Zellergebnis>(
    argumente,
    (werte) => betragEinerStelle(schritt, alsZellen(werte), saetze),
    () => BEREICH_GEENDET,
  );
  const einziges = ergebnis.length === 1 && ergebnis[0]?.length === 1 ? ergebnis[0][0] : undefined;
  if (einziges instanceof KimFehler) throw alsExcelfehler(einziges);
  return ergebnis.map((zeile) =>
    zeile.map((wert) => (wert instanceof KimFehler ? alsExcelfehler(wert) : wert)),
  );
}

function betragEinerStelle(
  schritt: Schrittname,
  zellen: Stellenzellen,
  saetze: Saetze | KimFehler,
): Zellergebnis {
  if (istLeereZeile(zellen)) return "";
  return versuche(() => {
    const stelle = liesStelle(zellen, saetze);
    return betrag(berechne(stelle, saetze as Saetze), schritt);
  });
}

const KOPFZEILE = ["Schritt", "Rechnung", "Betrag", "Quelle"];

/**
 * The Rechenweg of one Stelle: a header row and one row per step.
 * @returns on bad input the error's sentence as text, because Excel does not show error texts everywhere
 */
export function rechenwegZeilen(argumente: Stellenargumente, saetzeArgument: Argument): unknown[][] {
  const zeilen = versuche(() => {
    const zellen = alsZellen(argumente.map(einzelwert));
    if (istLeereZeile(zellen)) return [[""]];
    const saetze = versuche(() => liesSaetze(saetzeArgument));
    const stelle = liesStelle(zellen, saetze);
    const schritte = rechenweg(berechne(stelle, saetze as Saetze), saetze as Saetze, angabenAus(zellen));
    return [
      KOPFZEILE,
      ...schritte.map(({ schritt, rechnung, betrag: euro, quelle }) => [schritt, rechnung, euro, quelle]),
    ];
  });
  return zeilen instanceof KimFehler ? [[zeilen.message]] : zeilen;
}

const ARGUMENTNAMEN = ["Modul", "VZÄ", "Entgeltgruppe", "Monate", "bewilligt"];

function einzelwert(argument: Argument, position: number): unknown {
  if (!Array.isArray(argument)) return argument;
  const zeilen = argument as unknown[][];
  if (zeilen.length === 1 && zeilen[0]?.length === 1) return zeilen[0][0];
  throw falsch(
    `${ARGUMENTNAMEN[position] ?? ""}: Der Rechenweg erklärt eine Stelle. Erlaubt: eine einzelne Zelle, kein Bereich.`,
  );
}

function alsZellen([modul, vzae, entgeltgruppe, monate, bewilligt]: readonly unknown[]): Stellenzellen {
  return { modul, vzae, entgeltgruppe, monate, bewilligt };
}
