import { liesZahl } from "../grundlage/deutsch";
import { falsch, type KimFehler, oderWirf, versuche } from "../grundlage/fehler";
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

/** What one cell of `entgeltgruppe` means, and, with it, the cells of `modul` beside it. */
interface Gruppenangabe {
  readonly gruppe: string | KimFehler;
  readonly arten: Map<Zellwert, string | KimFehler>;
}

/**
 * Reads Stellen from cells (Fachkonzept section 7, "Reading cells"). One reader serves a whole column: it reads
 * each spelling of a grade or a Modul once.
 */
export class Stellenleser {
  private readonly gruppen = new Map<Zellwert, Gruppenangabe>();

  /** @param saetze the Sätze, or the error that reading them gave: told if no argument before is at fault */
  constructor(private readonly saetze: Saetze | KimFehler) {}

  /**
   * Reads one Stelle and the Sätze it is calculated with.
   * @throws KimFehler for the first argument from the left that is at fault
   */
  lies(zellen: Stellenzellen): [Stelle, Saetze] {
    const { saetze } = this;
    const { gruppe, arten } = this.gruppenangabe(zellen.entgeltgruppe);
    const art = oderWirf(this.art(zellen.modul, gruppe, arten));
    const vzae = liesMenge(zellen.vzae, VZAE, "VZÄ");
    const entgeltgruppe = oderWirf(gruppe);
    if (saetze instanceof Saetze) saetze.personalkosten(entgeltgruppe);
    const monate = liesMenge(zellen.monate, MONATE, "Monate");
    const bewilligt = liesBewilligt(zellen.bewilligt);
    return [{ art, vzae, entgeltgruppe, monate, bewilligt }, oderWirf(saetze)];
  }

  private gruppenangabe(zelle: Zellwert): Gruppenangabe {
    const bekannt = this.gruppen.get(zelle);
    if (bekannt) return bekannt;
    const angabe = { gruppe: versuche(() => liesEntgeltgruppe(zelle)), arten: new Map<Zellwert, string>() };
    this.gruppen.set(zelle, angabe);
    return angabe;
  }

  private art(
    zelle: Zellwert,
    gruppe: string | KimFehler,
    arten: Gruppenangabe["arten"],
  ): string | KimFehler {
    const bekannt = arten.get(zelle);
    if (bekannt !== undefined) return bekannt;
    const art = versuche(() =>
      liesModul(zelle, typeof gruppe === "string" ? gruppe : undefined, this.saetze),
    );
    arten.set(zelle, art);
    return art;
  }
}

function liesMenge(wert: Zellwert, form: Zahlenform, name: string): number {
  return istLeer(wert) ? 0 : liesZahlenform(wert, form, name);
}

function liesBewilligt(wert: Zellwert): number | undefined {
  if (istLeer(wert)) return undefined;
  if (typeof wert === "string") {
    const wort = wert.trim().toLowerCase();
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

/** VZÄ, Monate and bewilligte VZÄ as they came, before they were rounded; `undefined` for what is no number. */
export interface Angaben {
  readonly vzae: number | undefined;
  readonly monate: number | undefined;
  readonly bewilligt: number | undefined;
}

/** The numbers as they came, of cells that {@link Stellenleser} accepts. */
export function angabenAus({ vzae, monate, bewilligt }: Stellenzellen): Angaben {
  return { vzae: alsZahl(vzae), monate: alsZahl(monate), bewilligt: alsZahl(bewilligt) };
}

function alsZahl(wert: Zellwert): number | undefined {
  return typeof wert === "number" ? wert : typeof wert === "string" ? liesZahl(wert) : undefined;
}
