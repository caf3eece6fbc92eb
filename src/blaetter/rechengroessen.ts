import { ZEHNTAUSEND } from "../grundlage/bruch";
import type { Zahlenform } from "../grundlage/zahlenform";
import { MONATE } from "../rechnung/eingabe";
import { EURO, VZAE } from "../saetze/schluessel";
import type { Formel, Inhalt, Stilname } from "./blatt";
import { falsch, formel, textkonstante, zahltext } from "./formel";
import { satzanzahl, SATZFORMEN, satzwert } from "./satzblatt";
import { type Zeile, zelle } from "./zellen";

/** The Sätze that a Stelle is calculated with. */
const SATZGROESSEN = [
  "personalkosten",
  "gemeinkosten",
  "sachkosten",
  "it",
  "einheit",
  "pk",
  "sk",
  "skKommunen",
  "bewilligtImStand",
  "rundung",
] as const;

/** The steps of Fachkonzept section 3, in whole numbers. */
const SCHRITTGROESSEN = [
  "vzae",
  "bewilligt",
  "gefoerdert",
  "monate",
  "jahreskosten",
  "kostensatz",
  "kommarest",
  "rechensatz",
  "uebertrag",
  "gesamtkosten",
  "pkSatz",
  "skSatz",
  "foerdersatz",
  "foerderung",
  "kommunalsatz",
  "kommunalanteil",
  "stueckzahl",
] as const;

/** The rows of a Rechenweg in their order. */
export const GROESSEN = [...SATZGROESSEN, ...SCHRITTGROESSEN] as const;

type Satzgroesse = (typeof SATZGROESSEN)[number];
type Schrittgroesse = (typeof SCHRITTGROESSEN)[number];
export type Groesse = Satzgroesse | Schrittgroesse;

/** The columns of a Rechenweg: key or step, explanation, value for people, whole number to calculate with. */
export const RECHENSPALTEN = { schritt: 0, erlaeuterung: 3, wert: 4, ganz: 5 } as const;

/** Where a formula finds what it needs, as addresses: the inputs of the Stelle, and the rows of its Rechenweg. */
export interface Fundstellen {
  readonly vzae: string;
  readonly entgeltgruppe: string;
  readonly bewilligt: string;
  /** the period's months as a number, and in ten-thousandths */
  readonly monate: string;
  readonly monateGanz: string;
  readonly rechenweg: (groesse: Groesse, spalte: keyof typeof RECHENSPALTEN) => string;
}

interface Rechenzeile {
  readonly schritt: Inhalt;
  readonly erlaeuterung: Inhalt;
  readonly wert?: Formel;
  readonly wertstil?: Stilname;
  readonly ganz?: Formel;
}

const EINS = String(ZEHNTAUSEND);
/** Months of a year in ten-thousandths: what an amount per year times such months is divided by. */
const JAHR = String(12 * ZEHNTAUSEND);
const CENT = "100";
const MILLIONSTEL = "1000000";

/** The rows of the Rechenweg of a Stelle, in the order of {@link GROESSEN}. */
export function rechenzeilen(art: string, fundstellen: Fundstellen): readonly Zeile[] {
  const zeilen: Readonly<Record<Groesse, Rechenzeile>> = {
    ...satzzeilen(art, fundstellen),
    ...schrittzeilen(fundstellen),
  };
  return GROESSEN.map((groesse) => alsZeile(zeilen[groesse]));
}

function alsZeile({ schritt, erlaeuterung, wert, wertstil = "kleinZahl", ganz }: Rechenzeile): Zeile {
  return [
    zelle("klein", schritt),
    undefined,
    undefined,
    zelle("beschriftungEingerueckt", erlaeuterung),
    wert && zelle(wertstil, wert),
    ganz && zelle("kleinGanzzahl", ganz),
  ];
}

// The Sätze

function satzzeilen(
  art: string,
  { entgeltgruppe, rechenweg }: Fundstellen,
): Record<Satzgroesse, Rechenzeile> {
  const artSchluessel = (feld: string) => `Art.${art}.${feld}`;
  const zeile = (groesse: Groesse, schluessel: Inhalt, erlaeuterung: string): Rechenzeile => ({
    schritt: schluessel,
    erlaeuterung,
    wert: formel(satzwert(rechenweg(groesse, "schritt"))),
  });
  const doppelt = (groesse: Groesse) => `${satzanzahl(rechenweg(groesse, "schritt"))}>1`;
  const zahl = (
    groesse: Groesse,
    schluessel: Inhalt,
    erlaeuterung: string,
    form: Zahlenform,
  ): Rechenzeile => ({
    ...zeile(groesse, schluessel, `${erlaeuterung}, ${form === EURO ? "in Cent" : "in Zehntausendsteln"}`),
    wertstil: form === EURO ? "kleinEuroGenau" : "kleinZahl",
    ganz: formel(ganzzahl(rechenweg(groesse, "wert"), form, doppelt(groesse))),
  });
  const stand = rechenweg("bewilligtImStand", "wert");
  const rundung = rechenweg("rundung", "wert");
  return {
    personalkosten: zahl(
      "personalkosten",
      formel(gruppenschluessel(entgeltgruppe)),
      "Personalkosten je VZÄ und Jahr",
      EURO,
    ),
    gemeinkosten: zahl(
      "gemeinkosten",
      "KGSt.Gemeinkosten",
      "Zuschlag auf die Personalkosten",
      SATZFORMEN.Gemeinkosten,
    ),
    sachkosten: zahl("sachkosten", "KGSt.Sachkosten", "Sachkosten je VZÄ und Jahr", SATZFORMEN.Sachkosten),
    it: zahl("it", "KGSt.IT", "IT-Kosten je VZÄ und Jahr", SATZFORMEN.IT),
    einheit: zahl("einheit", artSchluessel("Einheit"), "VZÄ je geförderte Stelle", SATZFORMEN.Einheit),
    pk: zahl("pk", artSchluessel("PK"), "PK-Förderung je Stelle und Jahr", SATZFORMEN.PK),
    sk: zahl("sk", artSchluessel("SK"), "SK-Förderung je Stelle und Jahr", SATZFORMEN.SK),
    skKommunen: zahl(
      "skKommunen",
      artSchluessel("SK_Kommunen"),
      "SK der Kommunen je VZÄ und Jahr",
      SATZFORMEN.SK_Kommunen,
    ),
    bewilligtImStand: {
      ...zeile("bewilligtImStand", artSchluessel("bewilligt"), "bewilligt laut Stand, in Zehntausendsteln"),
      ganz: formel(`IF(${istWort(stand, "keine")},0,${ganzzahl(stand, VZAE, doppelt("bewilligtImStand"))})`),
    },
    rundung: {
      ...zeile("rundung", artSchluessel("Rundung"), "Gesamtkosten gerundet je Satz (0) oder je Betrag (1)"),
      ganz: formel(
        `IF(AND(NOT(${doppelt("rundung")}),OR(${istWort(rundung, "Satz")},${istWort(rundung, "Betrag")})),` +
          `IF(${istWort(rundung, "Betrag")},1,0),${falsch("Erlaubt: Satz oder Betrag")})`,
      ),
    },
  };
}

/** An expression for the key of a typed pay grade in any spelling: " eg 11" → "EG.E11". */
export function gruppenschluessel(entgeltgruppe: string): string {
  const ersetzungen = [
    [" ", ""],
    ["EG", "E"],
    // A search reads these as "anything"; here they stand for themselves, and are found nowhere.
    ["*", "~*"],
    ["?", "~?"],
  ] as const;
  const gruppe = ersetzungen.reduce(
    (text, [suche, ersatz]) => `SUBSTITUTE(${text},"${suche}","${ersatz}")`,
    `UPPER(${entgeltgruppe})`,
  );
  return `"EG."&${gruppe}`;
}

/** The number of a cell in whole units of its last decimal, half away from zero; #VALUE! for anything else. */
function ganzzahl(adresse: string, form: Zahlenform, ...falschWenn: readonly string[]): string {
  const fehlerfaelle = [
    ...falschWenn,
    `NOT(ISNUMBER(${adresse}))`,
    `${adresse}<${String(form.mindestens)}`,
    `${adresse}>${String(form.hoechstens)}`,
  ];
  const gerundet = `ROUND(${adresse}*${String(10 ** form.stellen)},0)`;
  return `IF(OR(${fehlerfaelle.join(",")}),${falsch(`Erlaubt: ${form.erlaubt}`)},${gerundet})`;
}

/** Whether a cell holds a word: blanks around it and case do not matter. */
export function istWort(adresse: string, wort: string): string {
  return `TRIM(${adresse})=${textkonstante(wort)}`;
}

// The steps

function schrittzeilen({
  vzae,
  bewilligt,
  monate,
  monateGanz,
  rechenweg,
}: Fundstellen): Record<Schrittgroesse, Rechenzeile> {
  const wert = (groesse: Groesse) => rechenweg(groesse, "wert");
  const ganz = (groesse: Groesse) => rechenweg(groesse, "ganz");
  const menge = (groesse: Groesse) => formel(`${ganz(groesse)}/${EINS}`);
  const jeBetrag = `${ganz("rundung")}=1`;

  const fuerMonate = (groesse: Groesse, jahr: Groesse, teiler: string) => ({
    wert: formel(`ROUND(${ganz(groesse)}/${JAHR},0)`),
    wertstil: "kleinEuro" as const,
    // Whole euros and what is behind the comma go separate ways, so that no product grows too long.
    ganz: formel(
      `INT(${ganz(jahr)}/${teiler})*${ganz("monate")}+INT(MOD(${ganz(jahr)},${teiler})*${ganz("monate")}/${teiler})`,
    ),
  });
  const malVzae = (euro: string, uebertrag = "") =>
    `INT(${ganz("vzae")}/${EINS})*${euro}+ROUND((MOD(${ganz("vzae")},${EINS})*${euro}${uebertrag})/${EINS},0)`;

  return {
    vzae: {
      schritt: "VZÄ",
      erlaeuterung: "Eingabe, in Zehntausendsteln",
      wert: menge("vzae"),
      ganz: formel(ganzzahl(vzae, VZAE)),
    },
    bewilligt: {
      schritt: "bewilligte VZÄ",
      erlaeuterung: "Eingabe oder Stand, in Zehntausendsteln",
      wert: menge("bewilligt"),
      ganz: formel(
        `IF(OR(${istWort(bewilligt, "Stand")},${istWort(bewilligt, "")}),${ganz("bewilligtImStand")},` +
          `IF(${istWort(bewilligt, "keine")},0,${ganzzahl(bewilligt, BEWILLIGT)}))`,
      ),
    },
    gefoerdert: {
      schritt: "geförderte VZÄ",
      erlaeuterung: "die kleinere der beiden Zahlen",
      wert: menge("gefoerdert"),
      ganz: formel(`MIN(${ganz("vzae")},${ganz("bewilligt")})`),
    },
    monate: {
      schritt: "Monate",
      erlaeuterung: formel(`${zahltext(wert("monate"))}&IF(${ganz("monate")}=${EINS}," Monat"," Monate")`),
      wert: formel(monate),
      ganz: formel(
        `IF(${monateGanz}>${String(MONATE.hoechstens * ZEHNTAUSEND)},${falsch(`Erlaubt: ${MONATE.erlaubt}`)},${monateGanz})`,
      ),
    },
    jahreskosten: {
      schritt: "Jahreskosten je VZÄ",
      erlaeuterung: "Personalkosten × (1 + Zuschlag) + Sachkosten + IT, in Millionsteln €",
      wert: formel(`${ganz("jahreskosten")}/${MILLIONSTEL}`),
      wertstil: "kleinEuroGenau",
      ganz: formel(
        `${ganz("personalkosten")}*(${EINS}+${ganz("gemeinkosten")})+(${ganz("sachkosten")}+${ganz("it")})*${EINS}`,
      ),
    },
    kostensatz: {
      schritt: "Kostensatz je VZÄ",
      erlaeuterung: "Jahreskosten × Monate ÷ 12, in 1/120.000 €",
      ...fuerMonate("kostensatz", "jahreskosten", MILLIONSTEL),
    },
    kommarest: {
      schritt: "  Kommarest",
      erlaeuterung: "was dahinter bleibt, in Millionsteln davon",
      ganz: formel(`MOD(MOD(${ganz("jahreskosten")},${MILLIONSTEL})*${ganz("monate")},${MILLIONSTEL})`),
    },
    rechensatz: {
      schritt: "  volle Euro",
      erlaeuterung: "je Satz: gerundet; je Betrag: ohne die Nachkommastellen",
      ganz: formel(`IF(${jeBetrag},INT(${ganz("kostensatz")}/${JAHR}),${wert("kostensatz")})`),
    },
    uebertrag: {
      schritt: "  Nachkommastellen",
      erlaeuterung: "je Betrag: VZÄ × Nachkommastellen, in Zehntausendsteln €",
      ganz: formel(
        `IF(${jeBetrag},INT((${ganz("vzae")}*MOD(${ganz("kostensatz")},${JAHR})+INT(${ganz("vzae")}*${ganz("kommarest")}/${MILLIONSTEL}))/${JAHR}),0)`,
      ),
    },
    gesamtkosten: {
      schritt: "Gesamtkosten",
      erlaeuterung: "VZÄ × Kostensatz",
      wert: formel(malVzae(ganz("rechensatz"), `+${ganz("uebertrag")}`)),
      wertstil: "kleinEuro",
    },
    pkSatz: {
      schritt: "PK-Förderung je Stelle",
      erlaeuterung: "PK × Monate ÷ 12, in 1/120.000 €",
      ...fuerMonate("pkSatz", "pk", CENT),
    },
    skSatz: {
      schritt: "SK-Förderung je Stelle",
      erlaeuterung: "SK × Monate ÷ 12, in 1/120.000 €",
      ...fuerMonate("skSatz", "sk", CENT),
    },
    foerdersatz: {
      schritt: "Fördersatz je Stelle",
      erlaeuterung: "PK + SK",
      wert: formel(`${wert("pkSatz")}+${wert("skSatz")}`),
      wertstil: "kleinEuro",
    },
    foerderung: {
      schritt: "KIM-Förderung",
      erlaeuterung: "geförderte VZÄ ÷ VZÄ je Stelle × Fördersatz",
      wert: formel(
        `INT(${ganz("gefoerdert")}/${ganz("einheit")})*${wert("foerdersatz")}+` +
          `ROUND(MOD(${ganz("gefoerdert")},${ganz("einheit")})*${wert("foerdersatz")}/${ganz("einheit")},0)`,
      ),
      wertstil: "kleinEuro",
    },
    kommunalsatz: {
      schritt: "SK der Kommunen je VZÄ",
      erlaeuterung: "SK der Kommunen × Monate ÷ 12, in 1/120.000 €",
      ...fuerMonate("kommunalsatz", "skKommunen", CENT),
    },
    kommunalanteil: {
      schritt: "SK in den Kommunen",
      erlaeuterung: "VZÄ × Satz der Kommunen",
      wert: formel(malVzae(wert("kommunalsatz"))),
      wertstil: "kleinEuro",
    },
    stueckzahl: {
      schritt: "Darstellung",
      erlaeuterung: "„3 × 0,75 VZÄ“: Zahl der Stellen; sonst 1",
      ganz: formel(
        `IF(AND(MOD(${ganz("vzae")},${ganz("einheit")})=0,${ganz("vzae")}>=2*${ganz("einheit")},` +
          `MOD(${ganz("vzae")},${EINS})<>0,MOD(${ganz("einheit")}*${wert("kostensatz")},${EINS})=0),` +
          `${ganz("vzae")}/${ganz("einheit")},1)`,
      ),
    },
  };
}

/** Granted VZÄ as typed: the number 0 is refused, because it may be a blank cell. */
const BEWILLIGT: Zahlenform = {
  ...VZAE,
  mindestens: 0.00005,
  erlaubt: "VZÄ bis 10.000, „Stand“ oder „keine“",
};
