import type { Bereich, Blatt, Inhalt, Mappe } from "../blaetter/blatt";
import { breite } from "../blaetter/kennungen";
import { mappe } from "../blaetter/mappe";
import { ABGLEICH, CM_EINSATZ, RECHENWEG, STELLENPLAN } from "../blaetter/namen";
import { ERSTE_ZEILE } from "../blaetter/stellenplan/orte";
import type { Planeingaben } from "../blaetter/stellenplan/eingaben";
import { spaltenindex } from "../blaetter/stellenplan/spalten";
import { VORLAGE_2021 } from "../blaetter/vorlage2021";
import { ZEHNTAUSEND } from "../grundlage/bruch";
import { tagVon } from "../grundlage/datum";
import { KimFehler } from "../grundlage/fehler";
import { berechnePlan } from "../rechnung/plan";
import { saetzeVon, STANDARD } from "../saetze/staende";
import { type Erwartung, groesse, type Sollpruefung, type Sollwert } from "./pruefung";
import { umgesiedelt } from "./umsiedlung";

/**
 * Whether this Excel calculates our sheets as they are: with the Stellen of the Vorlage and two that are hard to round, they
 * stand side by side on the sheet of the test, every formula the one that the officer gets.
 */

/** Contents that are written in one piece. */
export interface Schreibblock extends Bereich {
  readonly inhalte: readonly (readonly Inhalt[])[];
}

/** A check, and the cells that are judged. */
export interface Platz {
  readonly pruefung: Sollpruefung;
  readonly bereich: Bereich;
}

const ZEITRAUM = {
  beginn: tagVon({ jahr: 2021, monat: 12, tag: 1 }),
  ende: tagVon({ jahr: 2022, monat: 12, tag: 31 }),
};

/** Figures of the Vorlage, section III, and the risk that follows from them; literals (Fachkonzept section 3). */
const BENANNTE: Readonly<Record<string, number>> = {
  KIM_M1_Eigenanteil: 158_644,
  KIM_M1V_Eigenanteil: 10_335,
  KIM_M2_Eigenanteil: 258_820,
  KIM_M3B1_Eigenanteil: 82_533,
  KIM_M3B2_Eigenanteil: 150_669,
  KIM_Risiko_von: 510_332,
  KIM_Risiko_bis: 578_468,
};

/** Passed on to another, so that they add nothing to the risk of the Vorlage. */
const WEITERGELEITET = { traeger: "weitergeleitet", deckung: "" } as const;
const [ERSTE_STELLE] = VORLAGE_2021 as [Planeingaben];

/** 5,1 VZÄ S12 for 13 months is 526.974,5 €. */
const HALBE: Planeingaben = {
  ...ERSTE_STELLE,
  ...WEITERGELEITET,
  art: "Case Management",
  bezeichnung: "Prüfstelle auf halbem Euro",
  vzae: 5.1,
  entgeltgruppe: "S12",
  bewilligt: "keine",
};
const ANGEBROCHENE_TAGE = {
  beginn: tagVon({ jahr: 2022, monat: 1, tag: 15 }),
  ende: tagVon({ jahr: 2022, monat: 6, tag: 20 }),
};
const ANGEBROCHENE: Planeingaben = {
  ...ERSTE_STELLE,
  ...WEITERGELEITET,
  ...ANGEBROCHENE_TAGE,
  art: "ABH/EBH",
  bezeichnung: "Prüfstelle mit angebrochenen Monaten",
  vzae: 1,
  entgeltgruppe: "E9a",
  bewilligt: 0.75,
};

/** They are long, draw on the others, and use nothing that these do not: the largest remainders have a check of their own. */
const OHNE = [CM_EINSATZ, ABGLEICH, RECHENWEG];

const ABHILFE =
  "Dieses Excel rechnet die Tabellen anders als vorgesehen. Bitte verwenden Sie die Beträge nicht ungeprüft, und geben Sie " +
  "den Bericht an den Support.";

/**
 * The sheets side by side.
 * @param abSpalte where the first one begins; they keep their rows
 */
export function mappenpruefungen(abSpalte: number): {
  readonly bloecke: readonly Schreibblock[];
  readonly plaetze: readonly Platz[];
} {
  const stellen = [...VORLAGE_2021, HALBE, ANGEBROCHENE];
  const ganze = mappe({
    ...ZEITRAUM,
    stand: STANDARD,
    stellen,
    schreibweise: "formeln",
    reserve: 0,
    ohne: OHNE,
  });
  const spalten = anfaenge(ganze, abSpalte);
  const platz = (blatt: string, zeile: number, spalte: number, pruefung: Kurzpruefung): Platz => ({
    pruefung: { gruppe: "Formeln der Tabellen", abhilfe: ABHILFE, ...pruefung },
    bereich: { zeile, spalte: spalten(blatt) + spalte, ...groesse(pruefung.erwartet) },
  });
  return {
    bloecke: ganze.blaetter.map((blatt) => block(blatt, spalten)),
    plaetze: [
      ...ganze.bezuege
        .filter(({ name }) => name in BENANNTE)
        .map(({ name, bezeichnung = "", blatt, zeile, spalte }) =>
          platz(blatt, zeile, spalte, {
            id: `mappe.${name}`,
            was: `Tabellen der Vorlage, ${bezeichnung}`,
            erwartet: werte([[BENANNTE[name] ?? 0]]),
          }),
        ),
      platz(STELLENPLAN, ERSTE_ZEILE + VORLAGE_2021.length, spaltenindex("gesamtkosten"), {
        id: "mappe.halbe",
        was: "Stellenplan: Gesamtkosten auf halbem Euro",
        erwartet: werte([[526_975]]),
      }),
      platz(STELLENPLAN, ERSTE_ZEILE + VORLAGE_2021.length + 1, spaltenindex("monate"), {
        id: "mappe.angebrochene",
        was: "Stellenplan: Monate und Beträge einer Stelle mit angebrochenen Monaten",
        erwartet: werte([angebrochene()]),
      }),
      ...ganze.blaetter.map(({ name, zeilen, ...blatt }) =>
        platz(name, 0, 0, {
          id: `mappe.${name}`,
          was: `Blatt „${name}“: keine Zelle zeigt einen Fehler`,
          erwartet: {
            art: "ohne Fehler",
            zeilen: zeilen.length,
            spalten: breite({ name, zeilen, ...blatt }),
          },
        }),
      ),
    ],
  };
}

type Kurzpruefung = Pick<Sollpruefung, "id" | "was" | "erwartet">;

function werte(soll: readonly (readonly Sollwert[])[]): Erwartung {
  return { art: "werte", werte: soll };
}

/** Months and amounts, in the order of the Stellenplan's columns. */
function angebrochene(): readonly Sollwert[] {
  const zeile = {
    art: "3",
    vzae: ZEHNTAUSEND,
    entgeltgruppe: "E9a",
    ...ANGEBROCHENE_TAGE,
    bewilligt: 0.75 * ZEHNTAUSEND,
    traeger: "weitergeleitet",
    sachkosten: "Kreis",
    deckung: "überplanmäßig",
    szenario: undefined,
  } as const;
  const [posten] = berechnePlan([zeile], saetzeVon(STANDARD), ZEITRAUM);
  if (!posten || posten.kosten instanceof KimFehler)
    throw new Error("the test's own Stelle cannot be calculated");
  const { monate, gesamtkosten, foerderung, kommunalanteil, eigenanteil } = posten.kosten;
  return [monate / ZEHNTAUSEND, gesamtkosten, foerderung, kommunalanteil, eigenanteil];
}

/** The first column of each sheet, with an empty one between two. */
function anfaenge({ blaetter }: Mappe, abSpalte: number): (blatt: string) => number {
  const spalten = new Map<string, number>();
  let spalte = abSpalte;
  for (const blatt of blaetter) {
    spalten.set(blatt.name, spalte);
    spalte += breite(blatt) + 1;
  }
  return (name) => {
    const gefunden = spalten.get(name);
    if (gefunden === undefined) throw new Error(`a formula names the sheet ${name}, which is none of ours`);
    return gefunden;
  };
}

function block(blatt: Blatt, spalten: (blatt: string) => number): Schreibblock {
  const { name, zeilen } = blatt;
  const anzahl = breite(blatt);
  const inhalt = (zeile: Blatt["zeilen"][number], spalte: number): Inhalt => {
    const eigener = zeile[spalte]?.inhalt ?? "";
    return typeof eigener === "object" ? { formel: umgesiedelt(eigener.formel, spalten, name) } : eigener;
  };
  return {
    zeile: 0,
    spalte: spalten(name),
    zeilen: zeilen.length,
    spalten: anzahl,
    inhalte: zeilen.map((zeile) => Array.from({ length: anzahl }, (_, spalte) => inhalt(zeile, spalte))),
  };
}
