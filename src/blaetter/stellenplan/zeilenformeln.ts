import { istLeer } from "../formel";
import { hinweis } from "./formeln/hinweis";
import { betraege, kimBetraege, kosten } from "./formeln/kosten";
import { jeJahr, zeit } from "./formeln/zeit";
import { type Schritte, type Zeilenbezug, zeilenbezug } from "./formeln/zeilenbezug";
import { zuordnung } from "./formeln/zuordnung";
import { zuteilung } from "./formeln/zuteilung";
import type { Ergebnisspalte, Jahresgroesse, Rechenspalte } from "./spalten";

/**
 * The formulas of a row of the Stellenplan, without the leading "=". All rows have the same ones, so that a row added
 * below fills itself. Everything but what is shown is a whole number below 10^14 (see formel.ts).
 */
export interface Zeilenformeln {
  readonly ergebnis: Readonly<Record<Ergebnisspalte, string>>;
  readonly rechnung: (spalte: Rechenspalte) => string;
  readonly jeJahr: (groesse: Jahresgroesse, jahr: number) => string;
}

/** Which functions calculate the results: the spreadsheet's own, or the add-in's. */
export type Schreibweise =
  | { readonly art: "formeln" }
  | {
      readonly art: "kim";
      /** the range of the Sätze */
      readonly saetze: string;
    };

/** Columns that are looked at from other rows: an error in one of them would spread. */
const STATT_FEHLER: Readonly<Partial<Record<Rechenspalte, string>>> = {
  szenarioNr: "0",
  gruppe: '""',
  gruppenNr: "0",
  platz: '""',
  tagBeginn: '""',
  tagEnde: '""',
  erstesJahr: '""',
  letztesJahr: '""',
  anspruch: "0",
  ersterTagInAllen: "0",
  ueberlappendInAllen: "0",
  belegtInAllen: "0",
  anteilInAllen: "0",
  ersterTagImSzenario: "0",
  ueberlappendImSzenario: "0",
  belegtImSzenario: "0",
  anteilImSzenario: "0",
};

/** Columns that are there before it is known whether the row is blank. */
const VORAB: readonly Rechenspalte[] = ["name", "gruppenschluessel", "suchwort", "kurzwort"];

/** Columns that are there although the Stellenart may not be known: a Szenario is one even if none of its rows can be calculated. */
const AUCH_OHNE_ART: readonly Rechenspalte[] = ["schluessel", "szenarioName", "szenarioNr"];

/** @param zeile of the row, from 0 */
export function zeilenformeln(zeile: number, schreibweise: Schreibweise): Zeilenformeln {
  const bezug = zeilenbezug(zeile);
  const { z } = bezug;
  const schritte: Schritte<Rechenspalte> = {
    ...zuordnung(bezug),
    ...zeit(bezug),
    ...kosten(bezug),
    ...zuteilung(bezug),
  };
  /** A row is blank where its key is; the key says so itself. */
  const ausserLeer = (ausdruck: string) => `IF(${istLeer(z("schluessel"))},"",${ausdruck})`;
  const { monate, gesamtkosten, foerderung, kommunalanteil } =
    schreibweise.art === "kim" ? kimBetraege(bezug, schreibweise.saetze) : betraege(bezug);
  return {
    ergebnis: {
      monate: ausserLeer(monate),
      gesamtkosten: ausserLeer(`${z("geprueft")}+${gesamtkosten}`),
      foerderung: ausserLeer(`${z("geprueft")}+${foerderung}`),
      kommunalanteil: ausserLeer(`${z("geprueft")}+IF(${z("kommuneTraegt")}=1,${kommunalanteil},0)`),
      eigenanteil: ausserLeer(`${z("gesamtkosten")}-${z("foerderung")}-${z("kommunalanteil")}`),
      hinweis: hinweis(bezug),
    },
    rechnung: (spalte) => {
      if (VORAB.includes(spalte)) return schritte[spalte];
      const ausdruck = AUCH_OHNE_ART.includes(spalte)
        ? `IF(${istLeereZeile(bezug)},"",${schritte[spalte]})`
        : ausserLeer(schritte[spalte]);
      const ersatz = STATT_FEHLER[spalte];
      return ersatz === undefined ? ausdruck : `IFERROR(${ausdruck},${ersatz})`;
    },
    jeJahr: (groesse, jahr) => ausserLeer(jeJahr(bezug, groesse, jahr)),
  };
}

/** An error in the VZÄ does not keep the row from its Modul, which would else say nothing of it. */
function istLeereZeile({ z }: Zeilenbezug): string {
  const text = (spalte: "art" | "vzae" | "entgeltgruppe" | "bezeichnung") => `TRIM(${z(spalte)})`;
  const angaben = [text("art"), `IFERROR(${text("vzae")},"?")`, text("entgeltgruppe"), text("bezeichnung")];
  return `LEN(${angaben.join("&")})=0`;
}
