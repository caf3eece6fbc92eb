import { type Bruch, wieExcel, ZEHNTAUSEND } from "../grundlage/bruch";
import { MONATSNAMEN, kalendertag, type Tag, tageImMonat, tagVon, zeigeDatum } from "../grundlage/datum";
import { zeigeBruch, zeigeEuro, zeigeZahl } from "../grundlage/deutsch";
import type { Schrittname } from "../rechnung/berechnung";
import type { Einzelschritt } from "../rechnung/rechenweg";
import { anteilDerMonate, haushaltsjahre, monate } from "../rechnung/zeit";
import type { Schritt } from "./erklaerung";

/** A step of which only what matters is said. */
export function schritt(
  angaben: Pick<Schritt, "schritt" | "rechnung" | "ergebnis"> & Partial<Schritt>,
): Schritt {
  return { exakt: "", rundung: "", quelle: "", gesucht: false, ...angaben };
}

/** The steps that lead to each amount of a Stelle; those to the Eigenanteil are all of them. */
const WEGE: Readonly<Partial<Record<Schrittname, readonly Schrittname[]>>> = {
  jahreskosten: ["jahreskosten"],
  kostensatz: ["jahreskosten", "kostensatz"],
  gesamtkosten: ["jahreskosten", "kostensatz", "gesamtkosten"],
  pkSatz: ["pkSatz"],
  skSatz: ["skSatz"],
  foerdersatz: ["pkSatz", "skSatz", "foerdersatz"],
  foerderung: ["pkSatz", "skSatz", "foerdersatz", "foerderung"],
  kommunalsatz: ["kommunalsatz"],
  kommunalanteil: ["kommunalsatz", "kommunalanteil"],
};

const OHNE_SATZ: Readonly<Partial<Record<Schrittname, string>>> = {
  pkSatz: "Förderung der Personalkosten je Stelle",
  skSatz: "Förderung der Sachkosten je Stelle",
  foerdersatz: "Fördersatz je Stelle",
  foerderung: "KIM-Förderung",
  kommunalsatz: "Sachkosten der Kommunen je VZÄ",
  kommunalanteil: "Kommunalanteil",
};

/**
 * The Rechenweg of a Stelle up to one of its amounts, with the rounding of each step.
 * @param einzelne all steps
 * @param gesucht the amount that is explained
 */
export function schritteBis(einzelne: readonly Einzelschritt[], gesucht: Schrittname): readonly Schritt[] {
  const weg = WEGE[gesucht];
  const gezeigte = einzelne
    .filter(({ name }) => name === undefined || !weg || weg.includes(name))
    .map((einer) => alsSchritt(einer, einer.name === gesucht));
  if (gezeigte.some((einer) => einer.gesucht)) return gezeigte;
  return [...gezeigte, ...ohneSatz(gesucht, einzelne)];
}

/** All steps of the Rechenweg of a Stelle. */
export function alleSchritte(
  einzelne: readonly Einzelschritt[],
  gesucht: Schrittname | undefined,
): readonly Schritt[] {
  return einzelne.map((einer) => alsSchritt(einer, einer.name !== undefined && einer.name === gesucht));
}

/** A step that the Rechenweg leaves out because its Satz is 0: of a single rate there is only the other one. */
function ohneSatz(gesucht: Schrittname, einzelne: readonly Einzelschritt[]): readonly Schritt[] {
  const gleich = einzelne.find(({ name }) => name !== undefined && (WEGE[gesucht] ?? []).includes(name));
  const name = OHNE_SATZ[gesucht] ?? gesucht;
  if (gesucht === "foerdersatz" && gleich)
    return [
      schritt({ schritt: name, rechnung: gleich.schritt, ergebnis: zeigeBetrag(gleich), gesucht: true }),
    ];
  return [
    schritt({ schritt: name, rechnung: "In den Sätzen steht dafür 0 €.", ergebnis: "0 €", gesucht: true }),
  ];
}

function alsSchritt(einer: Einzelschritt, gesucht: boolean): Schritt {
  const { schritt: name, rechnung, quelle } = einer;
  const ungerundet = einer.rundung === "nicht gerundet";
  return {
    schritt: name,
    rechnung,
    exakt: ungerundet ? "" : einer.exakt,
    rundung: einer.rundung,
    ergebnis: ungerundet ? einer.exakt : zeigeBetrag(einer),
    quelle,
    gesucht,
  };
}

function zeigeBetrag({ betrag }: Einzelschritt): string {
  return betrag === "" ? "" : zeigeEuro(betrag);
}

// Time

/** The months between two days, both inclusive: begun ones by days. */
export function monatsschritte(beginn: Tag, ende: Tag, ergebnis: number): readonly Schritt[] {
  const [von, bis] = [kalendertag(beginn), kalendertag(ende)];
  const anzahl = (bis.jahr - von.jahr) * 12 + bis.monat - von.monat;
  const exakt = monate(beginn, ende);
  const teile =
    anzahl === 0
      ? [tageschritt(von, bis.tag - von.tag + 1)]
      : [
          tageschritt(von, tageImMonat(von.jahr, von.monat) - von.tag + 1),
          ...(anzahl > 1
            ? [
                schritt({
                  schritt: "ganze Monate dazwischen",
                  rechnung: monatsspanne(von, anzahl),
                  ergebnis: zeigeZahl(anzahl - 1),
                }),
              ]
            : []),
          tageschritt(bis, bis.tag),
        ];
  return [
    ...teile,
    schritt({
      schritt: "Monate",
      rechnung: teile.map((teil) => teil.ergebnis).join(" + "),
      ...gerundeteMenge(exakt, ergebnis),
      quelle: "Rechenregel: Ein angebrochener Monat zählt nach Tagen; vier Stellen nach dem Komma.",
      gesucht: true,
    }),
  ];
}

function tageschritt({ jahr, monat }: ReturnType<typeof kalendertag>, tage: number): Schritt {
  const alle = tageImMonat(jahr, monat);
  return schritt({
    schritt: `${MONATSNAMEN[monat - 1] ?? ""} ${String(jahr)}`,
    rechnung: `${String(tage)} von ${String(alle)} Tagen`,
    ergebnis: zeigeBruch({ ganz: tage === alle ? 1 : 0, rest: tage === alle ? 0 : tage, nenner: alle }, 6),
  });
}

function monatsspanne({ jahr, monat }: ReturnType<typeof kalendertag>, anzahl: number): string {
  const name = (nummer: number) =>
    `${MONATSNAMEN[(monat - 1 + nummer) % 12] ?? ""} ${String(jahr + Math.floor((monat - 1 + nummer) / 12))}`;
  return anzahl === 2 ? name(1) : `${name(1)} bis ${name(anzahl - 1)}`;
}

/** A measure that counts to four decimals. */
export function gerundeteMenge(
  exakt: Bruch,
  ergebnis: number,
): Pick<Schritt, "exakt" | "rundung" | "ergebnis"> {
  const genau = zeigeBruch(exakt, 6);
  const gerundet = zeigeZahl(ergebnis);
  return {
    exakt: genau === gerundet ? "" : genau,
    rundung: genau === gerundet ? "" : "gerundet auf vier Stellen nach dem Komma",
    ergebnis: gerundet,
  };
}

/**
 * An amount over its Haushaltsjahre, by cumulative rounding.
 * @param gesucht the year that is explained
 */
export function jahresschritte(betrag: number, beginn: Tag, ende: Tag, gesucht?: number): readonly Schritt[] {
  const alle = monate(beginn, ende);
  const inCent = !Number.isInteger(betrag);
  const gesamt = Math.round(Math.abs(betrag) * (inCent ? 100 : 1));
  const vorzeichen = betrag < 0 ? "−" : "";
  const einheit = inCent ? "Cent" : "€";
  let davor = 0;
  return haushaltsjahre(betrag, beginn, ende).map(({ jahr, betrag: teil }, i) => {
    const bis = Math.min(ende, tagVon({ jahr, monat: 12, tag: 31 }));
    const exakt = anteilDerMonate(gesamt, monate(beginn, bis), alle);
    const bisher = davor;
    davor = wieExcel(davor + teil);
    const abzug = i === 0 ? "" : `, abzüglich ${zeigeEuro(bisher)} für die Jahre davor`;
    return schritt({
      schritt: `Haushaltsjahr ${String(jahr)}`,
      rechnung:
        `${zeigeEuro(betrag)} × ${zeigeBruch(monate(beginn, bis))} Monate bis ${zeigeDatum(bis)} ÷ ` +
        `${zeigeBruch(alle)} Monate${abzug}`,
      exakt: exakt.rest === 0 ? "" : `${vorzeichen}${zeigeBruch(exakt)} ${einheit} bis dahin`,
      rundung: exakt.rest === 0 ? "" : `gerundet auf ${inCent ? "Cent" : "ganze Euro"}`,
      ergebnis: zeigeEuro(teil),
      quelle:
        i === 0 ? "Rechenregel: kumuliert gerundet, damit die Jahre zusammen genau den Betrag ergeben" : "",
      gesucht: jahr === gesucht,
    });
  });
}

/** "3,5" for ten-thousandths. */
export function vier(zehntausendstel: number): string {
  return zeigeZahl(zehntausendstel / ZEHNTAUSEND);
}
