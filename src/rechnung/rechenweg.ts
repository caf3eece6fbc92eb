import { alsKommazahl, wieExcel, ZEHNTAUSEND } from "../grundlage/bruch";
import { zeigeBruch, zeigeEuro, zeigeZahl } from "../grundlage/deutsch";
import type { Saetze, Stellenart } from "../saetze/saetze";
import { type Berechnung, betrag, RUNDUNG, SCHRITTE, type Schritt, type Schrittname } from "./berechnung";
import type { Angaben } from "./eingabe";

/** One row of the Rechenweg. */
export interface Rechenschritt {
  readonly schritt: string;
  /** the arithmetic in German numbers */
  readonly rechnung: string;
  /** in €; "" for a row that is no amount */
  readonly betrag: number | "";
  readonly quelle: string;
}

/** One row of the Rechenweg with its rounding apart, for whoever shows it more clearly than a cell can. */
export interface Einzelschritt extends Rechenschritt {
  /** the step of the calculation; `undefined` for a row about its inputs */
  readonly name: Schrittname | undefined;
  /** the result before it is rounded, in German; "" where it has no decimals */
  readonly exakt: string;
  /** what happens to these decimals: "gerundet auf ganze Euro"; "" where there are none */
  readonly rundung: string;
}

/** Words for what a Stellenplan knows better than a formula. */
export interface Umstaende {
  /** where the bewilligte VZÄ of the Stelle come from, if they are given to it */
  readonly bewilligt: string;
}

interface Worte {
  readonly schritt: string;
  readonly rechnung: (b: Berechnung, saetze: Saetze) => string;
  /** the keys of the Sätze that come in with this step, or a rule */
  readonly quelle: (b: Berechnung, saetze: Saetze, umstaende: Umstaende) => string;
  /** a step whose Satz is zero is left out */
  readonly satz?: (b: Berechnung) => number;
}

const vier = (zehntausendstel: number) => zeigeZahl(zehntausendstel / ZEHNTAUSEND);
const cent = (centbetrag: number) => zeigeEuro(centbetrag / 100);
const monate = ({ stelle }: Berechnung) => `${vier(stelle.monate)} ÷ 12`;
const art = ({ stellenart }: Berechnung, feld: string) => `Art.${stellenart.schluessel}.${feld}`;

function belegt(saetze: Saetze, ...schluessel: readonly string[]): string {
  return schluessel
    .map((name) => [name, saetze.quelle(name)].filter((text) => text !== "").join(": "))
    .join("; ");
}

/** The words of a Satz per year that is taken for the months. */
function jahressatz(schritt: string, feld: string, centJeJahr: (art: Stellenart) => number): Worte {
  return {
    schritt,
    rechnung: (b) => `${cent(centJeJahr(b.stellenart))} × ${monate(b)}`,
    quelle: (b, saetze) => belegt(saetze, art(b, feld)),
    satz: ({ stellenart }) => centJeJahr(stellenart),
  };
}

const WORTE: Readonly<Record<Schrittname, Worte>> = {
  jahreskosten: {
    schritt: "Jahreskosten je VZÄ",
    rechnung: ({ stelle }, saetze) => {
      const zuschlag = vier(ZEHNTAUSEND + saetze.kgst("KGSt.Gemeinkosten"));
      const zulagen = [saetze.kgst("KGSt.Sachkosten"), saetze.kgst("KGSt.IT")].filter((wert) => wert > 0);
      return [
        `${cent(saetze.personalkosten(stelle.entgeltgruppe))} × ${zuschlag}`,
        ...zulagen.map(cent),
      ].join(" + ");
    },
    quelle: ({ stelle }, saetze) =>
      belegt(saetze, `EG.${stelle.entgeltgruppe}`, "KGSt.Gemeinkosten", "KGSt.Sachkosten", "KGSt.IT"),
  },
  kostensatz: {
    schritt: "Kostensatz je VZÄ",
    rechnung: (b) => `${euro(b.schritte.jahreskosten)} × ${monate(b)}`,
    quelle: (b, saetze) => belegt(saetze, art(b, "Rundung")),
  },
  gesamtkosten: {
    schritt: "Gesamtkosten",
    rechnung: (b) => `${vier(b.stelle.vzae)} VZÄ × ${euro(b.schritte.kostensatz)}`,
    quelle: () => "Vorlage, Abschnitt III: VZÄ × Kostensatz",
  },
  pkSatz: jahressatz("Förderung der Personalkosten je Stelle", "PK", ({ pk }) => pk),
  skSatz: jahressatz("Förderung der Sachkosten je Stelle", "SK", ({ sk }) => sk),
  foerdersatz: {
    schritt: "Fördersatz je Stelle",
    rechnung: (b) => `${euro(b.schritte.pkSatz)} + ${euro(b.schritte.skSatz)}`,
    quelle: () => "Vorlage, Abschnitt III: Personalkosten + Sachkosten",
    satz: ({ stellenart }) => Math.min(stellenart.pk, stellenart.sk),
  },
  foerderung: {
    schritt: "KIM-Förderung",
    rechnung: (b) => {
      const gekappt =
        b.gefoerdert < b.stelle.vzae
          ? ` (von ${vier(b.stelle.vzae)} VZÄ sind ${vier(b.bewilligt)} bewilligt)`
          : "";
      return `${vier(b.gefoerdert)} VZÄ ÷ ${vier(b.stellenart.einheit)} VZÄ je Stelle × ${euro(b.schritte.foerdersatz)}${gekappt}`;
    },
    quelle: (b, saetze, { bewilligt }) =>
      b.stelle.bewilligt === undefined
        ? belegt(saetze, art(b, "Einheit"), art(b, "bewilligt"))
        : `${belegt(saetze, art(b, "Einheit"))}; bewilligt: ${bewilligt}`,
    satz: ({ stellenart }) => stellenart.pk + stellenart.sk,
  },
  kommunalsatz: jahressatz("Sachkosten der Kommunen je VZÄ", "SK_Kommunen", ({ skKommunen }) => skKommunen),
  kommunalanteil: {
    schritt: "Kommunalanteil",
    rechnung: (b) => `${vier(b.stelle.vzae)} VZÄ × ${euro(b.schritte.kommunalsatz)}`,
    quelle: () => "Vorlage, Abschnitt III, Modul 2: Sachkosten in den Kommunen",
    satz: ({ stellenart }) => stellenart.skKommunen,
  },
  eigenanteil: {
    schritt: "Eigenanteil",
    rechnung: (b) => {
      const teile = (["gesamtkosten", "foerderung", "kommunalanteil"] as const)
        .filter((name) => zaehlt(b, name))
        .map((name) => euro(b.schritte[name]));
      return teile.join(" − ") + (betrag(b, "eigenanteil") < 0 ? NEGATIV : "");
    },
    quelle: () => "Vorlage, Abschnitt III: Gesamtkosten − KIM-Förderung − Sachkosten in den Kommunen",
  },
};

const NEGATIV = " – Achtung: Förderung und Kommunalanteil übersteigen die Gesamtkosten.";

function euro(schritt: Schritt): string {
  return `${zeigeBruch(schritt.wert)} €`;
}

/** Whether a step is told: one whose Satz is zero adds nothing. */
function zaehlt(b: Berechnung, name: Schrittname): boolean {
  const { satz } = WORTE[name];
  return satz === undefined || satz(b) > 0;
}

const IN_DER_FORMEL: Umstaende = { bewilligt: "Angabe in der Formel" };

/**
 * The Rechenweg: the record of the calculation, step by step, with words and sources. Steps whose Satz is zero
 * are left out; the last row is the Eigenanteil.
 * @param angaben the numbers as they came, to show where rounding to four decimals changed one
 */
export function rechenweg(b: Berechnung, saetze: Saetze, angaben: Angaben): readonly Rechenschritt[] {
  return einzelschritte(b, saetze, angaben).map(({ schritt, rechnung, exakt, rundung, betrag, quelle }) => ({
    schritt,
    rechnung: exakt === "" ? rechnung : `${rechnung} = ${exakt}, ${rundung}`,
    betrag,
    quelle,
  }));
}

/** The same with the rounding of each step apart. */
export function einzelschritte(
  b: Berechnung,
  saetze: Saetze,
  angaben: Angaben,
  umstaende = IN_DER_FORMEL,
): readonly Einzelschritt[] {
  const ohneRundung = (zeile: Rechenschritt) => ({ ...zeile, name: undefined, exakt: "", rundung: "" });
  return [
    ohneRundung(kopf(b, saetze)),
    ...gerundeteAngaben(b, angaben).map(ohneRundung),
    ...SCHRITTE.filter((name) => zaehlt(b, name)).map((name) => ({
      name,
      schritt: WORTE[name].schritt,
      rechnung: WORTE[name].rechnung(b, saetze),
      ...rundungVon(b, name),
      betrag: alsKommazahl(b.schritte[name].wert),
      quelle: WORTE[name].quelle(b, saetze, umstaende),
    })),
  ];
}

function kopf(b: Berechnung, saetze: Saetze): Rechenschritt {
  const { stelle } = b;
  return {
    schritt: "Stellenart",
    rechnung:
      `${b.stellenart.schluessel} ${b.stellenart.name}: ${vier(stelle.vzae)} VZÄ ${stelle.entgeltgruppe}, ` +
      `${vier(stelle.monate)} Monate`,
    betrag: "",
    quelle: `Sätze: ${saetze.herkunft}`,
  };
}

/** "245.318,5 €", "gerundet auf ganze Euro": where rounding changes the number, or where an exact one goes on. */
function rundungVon(b: Berechnung, name: Schrittname): Pick<Einzelschritt, "exakt" | "rundung"> {
  const { exakt } = b.schritte[name];
  if (exakt.rest === 0) return { exakt: "", rundung: "" };
  const regel = RUNDUNG[b.stellenart.rundung][name];
  return {
    exakt: `${zeigeBruch(exakt)} €`,
    rundung: regel === "euro" ? "gerundet auf ganze Euro" : "nicht gerundet",
  };
}

function gerundeteAngaben({ stelle }: Berechnung, angaben: Angaben): readonly Rechenschritt[] {
  const mengen: readonly (readonly [
    name: string,
    angabe: number | undefined,
    gezaehlt: number | undefined,
  ])[] = [
    ["VZÄ", angaben.vzae, stelle.vzae],
    ["Monate", angaben.monate, stelle.monate],
    ["bewilligte VZÄ", angaben.bewilligt, stelle.bewilligt],
  ];
  const zeilen: Rechenschritt[] = [];
  for (const [name, angabe, gezaehlt] of mengen) {
    if (angabe === undefined || gezaehlt === undefined) continue;
    if (wieExcel(angabe) === gezaehlt / ZEHNTAUSEND) continue;
    zeilen.push({
      schritt: `${name} gerundet`,
      rechnung: `${zeigeZahl(angabe, 10)} auf vier Stellen: ${vier(gezaehlt)}`,
      betrag: "",
      quelle: "Rechenregel: vier Stellen nach dem Komma zählen",
    });
  }
  return zeilen;
}
