import { versuche } from "../grundlage/fehler";
import { berechne, betrag, type Schrittname } from "../rechnung/berechnung";
import { angabenAus, istLeereZeile, Stellenleser, type Stellenzellen } from "../rechnung/eingabe";
import { rechenweg } from "../rechnung/rechenweg";
import { liesSaetze } from "../saetze/bereich";
import { alsTabelle, type Ergebnis, jeZelle } from "./je-zelle";
import { type Argument, einzelwert } from "./spreizen";

/** The arguments that describe a Stelle, in the order of the signature. */
export type Stellenargumente = readonly [
  modul: Argument,
  vzae: Argument,
  entgeltgruppe: Argument,
  monate: Argument,
  bewilligt: Argument,
];

/**
 * The amount of one step for every Stelle of the ranges.
 * @returns whole euros, "" for a blank row, an error for a row at fault; the others are left alone
 */
export function betragJeStelle(
  schritt: Schrittname,
  argumente: Stellenargumente,
  saetzeArgument: Argument,
): Ergebnis {
  const leser = new Stellenleser(versuche(() => liesSaetze(saetzeArgument)));
  return jeZelle(argumente, (werte) => {
    const zellen = alsZellen(werte);
    if (istLeereZeile(zellen)) return "";
    const [stelle, saetze] = leser.lies(zellen);
    return betrag(berechne(stelle, saetze), schritt);
  });
}

const KOPFZEILE = ["Schritt", "Rechnung", "Betrag", "Quelle"];

/** The Rechenweg of one Stelle: a header row and one row per step. */
export function rechenwegZeilen(argumente: Stellenargumente, saetzeArgument: Argument): Ergebnis {
  return alsTabelle(() => {
    const [modul, vzae, entgeltgruppe, monate, bewilligt] = argumente;
    const zellen: Stellenzellen = {
      modul: einzelwert(modul, "Modul"),
      vzae: einzelwert(vzae, "VZÄ"),
      entgeltgruppe: einzelwert(entgeltgruppe, "Entgeltgruppe"),
      monate: einzelwert(monate, "Monate"),
      bewilligt: einzelwert(bewilligt, "bewilligt"),
    };
    if (istLeereZeile(zellen)) return [[""]];
    const [stelle, saetze] = new Stellenleser(versuche(() => liesSaetze(saetzeArgument))).lies(zellen);
    const schritte = rechenweg(berechne(stelle, saetze), saetze, angabenAus(zellen));
    return [
      KOPFZEILE,
      ...schritte.map(({ schritt, rechnung, betrag, quelle }) => [schritt, rechnung, betrag, quelle]),
    ];
  });
}

function alsZellen([modul, vzae, entgeltgruppe, monate, bewilligt]: readonly unknown[]): Stellenzellen {
  return { modul, vzae, entgeltgruppe, monate, bewilligt };
}
