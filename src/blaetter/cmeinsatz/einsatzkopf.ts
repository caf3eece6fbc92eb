import { ZEHNTAUSEND } from "../../grundlage/bruch";
import { TAGE, VOLLE_WOCHE, WOCHENTAGE } from "../../rechnung/vzae";
import type { Bestand } from "../bestand";
import type { Zelle } from "../blatt";
import { type Fall, fallweise } from "../fallweise";
import { falsch, formel, istLeer, textkonstante, zahltext } from "../formel";
import { type Planspalte, planverweis } from "../stellenplan/spalten";
import { eingabe, type Zeile, zelle } from "../zellen";
import { eingabewert, ganzzahl, probe, zahlpruefung, zehntausendstel } from "./block";
import { type Betrag, BETRAEGE, EINSATZ, FEST, GRENZEN } from "./einsatzlage";
import { ZEILEN } from "./zeilen";

const MODUL = "Modul 2";
const EINS = String(ZEHNTAUSEND);
const BASIS = String(GRENZEN.basis);

type Spalte = (typeof EINSATZ.namen)[number];
type Zellen = Partial<Record<Spalte, Zelle>>;

// Which figures are distributed

/** The Szenario whose Stellen count, and how many days make a VZÄ. */
export function auswahl(bestand: Bestand): Record<"ersteEingabe" | "zweiteEingabe", Zeile> {
  const ohneSzenario = istLeer(`TRIM(${FEST.szenario})`);
  const nummer = szenarionummer();
  return {
    ersteEingabe: EINSATZ.reihe({
      kommune: zelle("text", "Szenario"),
      tage: eingabe("eingabeMitte", eingabewert(bestand, "cm.szenario", ""), "cm.szenario", {
        art: "formel",
        formel: `=OR(${ohneSzenario},ISNUMBER(${nummer}))`,
        satz: "Dieses Szenario steht nicht im Blatt „KIM Stellenplan“.",
      }),
      anmerkung: zelle("beschriftungEingerueckt", "leer: nur Stellen ohne Szenario"),
      tageGanz: ganzzahl(`IF(${ohneSzenario},0,${nummer})`),
      vzaeGanz: zelle("beschriftungEingerueckt", "Nr. des Szenarios"),
    }),
    zweiteEingabe: EINSATZ.reihe({
      kommune: zelle("text", "Tage je Vollzeitstelle"),
      tage: eingabe(
        "eingabeZahl",
        eingabewert(bestand, "cm.wochentage", VOLLE_WOCHE),
        "cm.wochentage",
        zahlpruefung(WOCHENTAGE),
      ),
      anmerkung: zelle("beschriftungEingerueckt", "so viele Tage pro Woche sind 1 VZÄ"),
    }),
  };
}

/** The number of the chosen Szenario; #N/A where the plan has none of that name. */
function szenarionummer(): string {
  // A search reads some characters as "anything"; here they stand for themselves.
  const gesucht = ["~", "*", "?"].reduce(
    (text, zeichen) => `SUBSTITUTE(${text},"${zeichen}","~${zeichen}")`,
    `TRIM(${FEST.szenario})`,
  );
  return `INDEX(${planverweis("szenarioNr")},MATCH(${gesucht},${planverweis("szenarioName")},0))`;
}

/** The sum over the Stellen of Modul 2 whose Sachkosten the Kommunen bear: those without Szenario, and of the chosen one. */
function imPlan(planspalte: Planspalte): string {
  const [modul, kommuneTraegt, szenarioNr] = [
    planverweis("modul"),
    planverweis("kommuneTraegt"),
    planverweis("szenarioNr"),
  ];
  const summe = (nummer: string) =>
    `SUMIFS(${planverweis(planspalte)},${modul},${textkonstante(MODUL)},${kommuneTraegt},1,${szenarioNr},${nummer})`;
  return `${summe("0")}+IF(${FEST.szenarioNr}=0,0,${summe(FEST.szenarioNr)})`;
}

// The figures of the plan, the sums of the list, and whether they agree

const PLANSPALTEN = {
  gesamtkosten: "gesamtkosten",
  foerderung: "foerderung",
  sachkosten: "kommunalanteil",
  eigenanteil: "eigenanteil",
} as const;
const EUROSPALTEN = [...BETRAEGE, "eigenanteil"] as const;

/** What is to be distributed over the list, what its rows add up to, and whether that is the same. */
export function summen(): Record<"summenkopf" | "vorgabe" | "summe" | "probe", Zeile> {
  return {
    summenkopf: EINSATZ.reihe({
      kommune: zelle("kopfEingerueckt", ""),
      tage: zelle("kopfRechts", "Tage pro Woche"),
      anmerkung: zelle("kopf", ""),
      vzae: zelle("kopfRechts", "VZÄ"),
      gesamtkosten: zelle("kopfRechts", "Gesamtkosten"),
      foerderung: zelle("kopfRechts", "KIM-Förderung"),
      sachkosten: zelle("kopfRechts", "Sachkosten der Kommunen"),
      eigenanteil: zelle("kopfRechts", "Eigenanteil"),
      hinweis: zelle("kopf", ""),
      tageGanz: zelle("kopfRechts", "Tage je VZÄ"),
      vzaeGanz: zelle("kopfRechts", "VZÄ im Plan"),
      ...jeBetrag((betrag) => ({
        [`${betrag}Ganze`]: zelle("kopfRechts", "volle 10.000 €"),
        [`${betrag}Rest`]: zelle("kopfRechts", "dazu"),
        [`${betrag}Rang`]: zelle("kopfRechts", "übrige Euro"),
      })),
    }),
    vorgabe: EINSATZ.reihe({
      kommune: zelle("text", "laut Stellenplan"),
      tage: zelle("zahl", formel(`${FEST.planGanz}*${FEST.wochentageGanz}/${EINS}/${EINS}`)),
      anmerkung: zelle("beschriftungEingerueckt", "Modul 2, Sachkosten trägt die Kommune"),
      vzae: zelle("zahl", formel(`${FEST.planGanz}/${EINS}`)),
      ...jeEurospalte((name) => zelle("euro", formel(imPlan(PLANSPALTEN[name])))),
      tageGanz: ganzzahl(zehntausendstel(FEST.wochentage, WOCHENTAGE)),
      vzaeGanz: ganzzahl(imPlan("vzaeGanz")),
      ...jeBetrag((betrag) => ({
        [`${betrag}Ganze`]: ganzzahl(hoch(vorgabe(betrag))),
        [`${betrag}Rest`]: ganzzahl(`MOD(${vorgabe(betrag)},${BASIS})`),
        [`${betrag}Rang`]: ganzzahl(`${vorgabe(betrag)}-${EINSATZ.fest(`${betrag}Ganze`, ZEILEN.summe)}`),
      })),
    }),
    summe: EINSATZ.reihe({
      kommune: zelle("textSumme", "Summe der Kommunen"),
      tage: zelle("zahlSumme", formel(`${FEST.tagesumme}/${EINS}`)),
      anmerkung: zelle("textSumme", ""),
      vzae: zelle("zahlSumme", formel(`${FEST.vzaesumme}/${EINS}`)),
      ...jeEurospalte((name) => zelle("euroSumme", formel(`SUM(${EINSATZ.alle(name)})`))),
      hinweis: zelle("textSumme", ""),
      tageGanz: ganzzahl(tagesumme()),
      vzaeGanz: ganzzahl(`SUM(${EINSATZ.alle("vzaeGanz")})`),
      ...jeBetrag((betrag) => ({
        [`${betrag}Ganze`]: ganzzahl(`SUM(${EINSATZ.alle(`${betrag}Ganze`)})`),
      })),
    }),
    probe: EINSATZ.reihe({
      kommune: zelle("klein", "Probe"),
      tage: probe(TAGE_STIMMEN, OHNE_TAGE),
      vzae: probe(`${FEST.vzaesumme}=${FEST.planGanz}`, OHNE_TAGE),
      ...jeEurospalte((name) =>
        probe(`${EINSATZ.zelle(name, ZEILEN.summe)}=${EINSATZ.zelle(name, ZEILEN.vorgabe)}`, OHNE_TAGE),
      ),
    }),
  };
}

const OHNE_TAGE = `${FEST.tagesumme}=0`;
const TAGE_STIMMEN = `${FEST.tagesumme}*${EINS}=${FEST.planGanz}*${FEST.wochentageGanz}`;

function vorgabe(betrag: Betrag): string {
  return EINSATZ.fest(betrag, ZEILEN.vorgabe);
}

function hoch(betrag: string): string {
  const zuHoch = falsch("Erlaubt: ein Betrag unter 10 Milliarden Euro");
  return `IF(${betrag}<${String(GRENZEN.betrag)},INT(${betrag}/${BASIS}),${zuHoch})`;
}

function tagesumme(): string {
  const summe = `SUM(${EINSATZ.alle("tageGanz")})`;
  return `IF(${summe}>${String(GRENZEN.tagesumme)},${falsch(`Erlaubt: zusammen ${TAGE.erlaubt}`)},${summe})`;
}

function jeBetrag(zellen: (betrag: Betrag) => Zellen): Zellen {
  return Object.assign({}, ...BETRAEGE.map(zellen)) as Zellen;
}

function jeEurospalte(inhalt: (name: (typeof EUROSPALTEN)[number]) => Zelle): Zellen {
  return Object.assign({}, ...EUROSPALTEN.map((name) => ({ [name]: inhalt(name) }))) as Zellen;
}

// What the reader has to know

/** What is wrong, or that days and plan agree. */
export function befund(): string {
  const faelle: readonly Fall[] = [
    [
      `ISERROR(${FEST.szenarioNr})`,
      `"Das Szenario „"&TRIM(${FEST.szenario})&"“ steht nicht im Blatt „KIM Stellenplan“."`,
    ],
    [
      `ISERROR(${[FEST.planGanz, ...BETRAEGE.map((betrag) => EINSATZ.fest(`${betrag}Ganze`, ZEILEN.vorgabe))].join("+")})`,
      textkonstante("Bitte den Stellenplan prüfen: Eine Stelle in Modul 2 zeigt einen Fehler."),
    ],
    [
      `${FEST.planGanz}=0`,
      textkonstante("Im Stellenplan gibt es in Modul 2 keine Stelle, deren Sachkosten eine Kommune trägt."),
    ],
    [
      `ISERROR(${FEST.wochentageGanz})`,
      textkonstante("Bitte die Tage je Vollzeitstelle prüfen: Erlaubt sind 1 bis 168."),
    ],
    [
      `ISERROR(${FEST.tagesumme})`,
      textkonstante(`Bitte die Tage prüfen: Erlaubt sind ${TAGE.erlaubt}, auch in der Summe.`),
    ],
    [OHNE_TAGE, textkonstante("Bitte je Kommune die Tage pro Woche eintragen.")],
    [TAGE_STIMMEN, `${umrechnung()}&", wie im Stellenplan: stimmt."`],
  ];
  const imStellenplan = zahltext(`${FEST.planGanz}/${EINS}`);
  return fallweise(faelle, `${umrechnung()}&", im Stellenplan aber "&${imStellenplan}&" VZÄ: stimmt nicht."`);
}

/** "35 Tage ÷ 5 = 7 VZÄ" */
function umrechnung(): string {
  const [tage, wochentage, vzae] = [
    `${FEST.tagesumme}/${EINS}`,
    `${FEST.wochentageGanz}/${EINS}`,
    `ROUND(${FEST.tagesumme}*${EINS}/${FEST.wochentageGanz},0)/${EINS}`,
  ].map(zahltext) as [string, string, string];
  return `${tage}&" Tage ÷ "&${wochentage}&" = "&${vzae}&" VZÄ"`;
}
