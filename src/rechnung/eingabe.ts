import { liesZahl, ohneRand } from "../grundlage/deutsch";
import { falsch, KimFehler, versuche } from "../grundlage/fehler";
import { istLeer, istLeerOderNull, type Zellwert } from "../grundlage/zelle";
import { liesZahlenform, type Zahlenform } from "../grundlage/zahlenform";
import { liesEntgeltgruppe } from "../saetze/entgeltgruppe";
import { liesModul } from "../saetze/modul";
import { Saetze } from "../saetze/saetze";
import { VZAE } from "../saetze/schluessel";
import type { Stelle } from "./berechnung";

/** The cells that describe a Stelle, as they come. */
export interface Stellenzellen {
  readonly modul: Zellwert;
  readonly vzae: Zellwert;
  readonly entgeltgruppe: Zellwert;
  readonly monate: Zellwert;
  readonly bewilligt: Zellwert;
}

/** Months, kept in ten-thousandths. */
export const MONATE: Zahlenform = { stellen: 4, mindestens: 0, hoechstens: 600, erlaubt: "0 bis 600 Monate" };

const BEWILLIGT: Zahlenform = {
  ...VZAE,
  erlaubt: "VZÄ bis 10.000, „Stand“ für den Wert der Sätze oder „keine“",
};

/** Whether the row is blank: no grade, and no VZÄ or 0. It gives "" and is no error. */
export function istLeereZeile({ vzae, entgeltgruppe }: Stellenzellen): boolean {
  return istLeerOderNull(entgeltgruppe) && istLeerOderNull(vzae);
}

/**
 * Reads a Stelle from cells (Fachkonzept section 7, "Reading cells").
 * @param saetze the Sätze, or the error that reading them gave
 * @throws KimFehler for the first argument from the left that is at fault
 */
export function liesStelle(zellen: Stellenzellen, saetze: Saetze | KimFehler): Stelle {
  const entgeltgruppe = versuche(() => liesEntgeltgruppe(zellen.entgeltgruppe));
  const gruppe = typeof entgeltgruppe === "string" ? entgeltgruppe : undefined;

  const art = liesModul(zellen.modul, gruppe, saetze);
  const vzae = liesMenge(zellen.vzae, VZAE, "VZÄ");
  if (entgeltgruppe instanceof KimFehler) throw entgeltgruppe;
  if (saetze instanceof Saetze) saetze.personalkosten(entgeltgruppe);
  const monate = liesMenge(zellen.monate, MONATE, "Monate");
  const bewilligt = liesBewilligt(zellen.bewilligt);
  if (saetze instanceof KimFehler) throw saetze;
  return { art, vzae, entgeltgruppe, monate, bewilligt };
}

function liesMenge(wert: Zellwert, form: Zahlenform, name: string): number {
  return istLeer(wert) ? 0 : liesZahlenform(wert, form, name);
}

function liesBewilligt(wert: Zellwert): number | undefined {
  if (istLeer(wert)) return undefined;
  if (typeof wert === "string") {
    const wort = ohneRand(wert).toLowerCase();
    if (wort === "stand") return undefined;
    if (wort === "keine") return 0;
  }
  const bewilligt = liesZahlenform(wert, BEWILLIGT, "bewilligt");
  if (bewilligt === 0)
    throw falsch(
      "bewilligt: 0 ist nicht eindeutig, denn auch eine leere Zelle kommt als 0 an. " +
        "Erlaubt: „keine“, wenn nichts bewilligt ist, oder „Stand“ für den Wert der Sätze.",
    );
  return bewilligt;
}

/** VZÄ, bewilligte VZÄ and Monate as they came, before they were rounded to four decimals. */
export interface Angaben {
  readonly vzae: number;
  readonly monate: number;
  readonly bewilligt: number | undefined;
}

/** The numbers as they came, of cells that {@link liesStelle} accepts. */
export function angabenAus({ vzae, monate, bewilligt }: Stellenzellen): Angaben {
  return { vzae: alsZahl(vzae) ?? 0, monate: alsZahl(monate) ?? 0, bewilligt: alsZahl(bewilligt) };
}

function alsZahl(wert: Zellwert): number | undefined {
  return typeof wert === "number" ? wert : typeof wert === "string" ? liesZahl(wert) : undefined;
}
