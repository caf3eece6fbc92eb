import { ZEHNTAUSEND } from "../../grundlage/bruch";
import { type Ort, spaltenverweis, verweis } from "../adresse";
import type { Stilname } from "../blatt";
import { datumstext, eurotext, istLeer, textkonstante, zahltext } from "../formel";
import { haushaltsjahr } from "../jahre";
import { flach } from "../listen";
import { RECHENWEG, SAETZE } from "../namen";
import { PAUSCHALE } from "../pauschale";
import { planwert } from "../planabfrage";
import { satzquelle, satzwert } from "../satztabelle";
import { GEMEINSAM } from "../stellenplan/orte";
import type { Planspalte } from "../stellenplan/spalten";

/** A step of the derivation; all but the style are expressions, and shown only where there is a Stelle. */
export interface Schritt {
  readonly name: string;
  readonly erlaeuterung: string;
  /** for people */
  readonly wert?: { readonly stil: Stilname; readonly ausdruck: string };
  /** the whole number to calculate with */
  readonly ganz?: string;
  /** where the value comes from, below it */
  readonly quelle?: string;
}

/** Steps under one heading, an expression, too. */
export interface Abschnitt {
  readonly titel: string;
  readonly schritte: readonly Schritt[];
}

const EINS = String(ZEHNTAUSEND);
const text = textkonstante;

/**
 * The derivation of a Stelle, in the order in which it is calculated.
 * @param planzeile the address of the cell with its row in the Stellenplan, from 1
 * @param jahre how many Haushaltsjahre the Stellenplan calculates
 */
export function abschnitte(planzeile: string, jahre: number): readonly Abschnitt[] {
  const plan = (spalte: Planspalte) => planwert(spalte, planzeile);
  return [
    { titel: text("Angaben im Stellenplan"), schritte: angaben(plan) },
    { titel: text("Sätze"), schritte: saetze(plan) },
    { titel: text("Mengen"), schritte: mengen(plan) },
    { titel: text("Gesamtkosten"), schritte: gesamtkosten(plan) },
    { titel: text("Geförderte VZÄ"), schritte: gefoerderteVzae(plan) },
    { titel: text("Förderung, SK der Kommunen"), schritte: abzuege(plan) },
    { titel: text("Eigenanteil"), schritte: eigenanteil(plan) },
    {
      titel: text("Haushaltsjahre"),
      schritte: flach(Array.from({ length: jahre }, (_, jahr) => jahresschritte(plan, jahr))),
    },
  ];
}

type Plan = (spalte: Planspalte) => string;

const euro = (ausdruck: string) => ({ stil: "kleinEuro", ausdruck }) as const;
const zahl = (ausdruck: string) => ({ stil: "kleinZahl", ausdruck }) as const;

/** Ten-thousandths, as a number and as German text. */
const menge = (ganz: string) => zahl(`${ganz}/${EINS}`);
const mengentext = (ganz: string) => zahltext(`${ganz}/${EINS}`);

function angaben(plan: Plan): readonly Schritt[] {
  const wieEingetragen = (name: string, spalte: Planspalte, leer: string): Schritt => ({
    name: text(name),
    erlaeuterung: `IF(${istLeer(`TRIM(${plan(spalte)})`)},${text(leer)},TRIM(${plan(spalte)}))`,
  });
  const tag = (name: string, spalte: "beginn" | "ende", gelesen: Planspalte): Schritt => ({
    name: text(name),
    erlaeuterung:
      `IFERROR(${datumstext(plan(gelesen))},"")` +
      `&IF(${istLeer(plan(spalte))}," (leer: Zeitraum der Übersicht)","")`,
  });
  return [
    {
      name: text("Stellenart"),
      erlaeuterung: `TRIM(${plan("art")})&" ("&IFERROR(${plan("modul")}&", Schlüssel "&${plan("schluessel")},"unbekannt")&")"`,
    },
    wieEingetragen("Bezeichnung", "bezeichnung", "leer"),
    { name: text("VZÄ"), erlaeuterung: zahltext(plan("vzae")) },
    wieEingetragen("Entgeltgruppe", "entgeltgruppe", "leer"),
    tag("Beginn", "beginn", "tagBeginn"),
    tag("Ende", "ende", "tagEnde"),
    {
      name: text("bewilligt"),
      erlaeuterung: `IF(${istLeer(`TRIM(${plan("bewilligt")})`)},"leer: Stand",${zahltext(plan("bewilligt"))})`,
    },
    wieEingetragen("Träger", "traeger", "leer: Kreis"),
    wieEingetragen("Sachkosten trägt", "sachkosten", "leer: Kreis"),
    wieEingetragen("Deckung", "deckung", "leer: überplanmäßig"),
    wieEingetragen("Szenario", "szenario", "leer: in allen"),
  ];
}

/** A key as it is spelt there, or as it was looked for. */
function wieInDenSaetzen(schluessel: string): string {
  const spalte = spaltenverweis(SAETZE, 0);
  return `IFERROR(INDEX(${spalte},MATCH(${schluessel},${spalte},0)),${schluessel})`;
}

function saetze(plan: Plan): readonly Schritt[] {
  const gemeinsam = (ort: Ort) => verweis(ort, RECHENWEG);
  const satz = (schluessel: string, erlaeuterung: string, ganz: string, stil: Stilname): Schritt => ({
    name: wieInDenSaetzen(schluessel),
    erlaeuterung: text(erlaeuterung),
    wert: { stil, ausdruck: satzwert(schluessel) },
    ganz,
    quelle: satzquelle(schluessel),
  });
  const jahressatz = (schluessel: string, erlaeuterung: string, ganz: string) =>
    satz(schluessel, `${erlaeuterung}, in Cent`, ganz, "kleinEuroGenau");
  const der = (feld: string) => `"Art."&${plan("schluessel")}&${text(`.${feld}`)}`;
  return [
    jahressatz(plan("gruppenschluessel"), "Personalkosten je VZÄ und Jahr", plan("personalkosten")),
    satz(
      text("KGSt.Gemeinkosten"),
      "Zuschlag auf die Personalkosten, in Zehntausendsteln",
      gemeinsam(GEMEINSAM.gemeinkosten),
      "kleinZahl",
    ),
    jahressatz(text("KGSt.Sachkosten"), "Sachkosten je VZÄ und Jahr", gemeinsam(GEMEINSAM.sachkosten)),
    jahressatz(text("KGSt.IT"), "IT-Kosten je VZÄ und Jahr", gemeinsam(GEMEINSAM.it)),
    satz(der("Einheit"), "VZÄ je geförderte Stelle, in Zehntausendsteln", plan("einheit"), "kleinZahl"),
    jahressatz(der("PK"), "PK-Förderung je Stelle und Jahr", plan("pk")),
    jahressatz(der("SK"), "SK-Förderung je Stelle und Jahr", plan("sk")),
    jahressatz(der("SK_Kommunen"), "SK der Kommunen je VZÄ und Jahr", plan("skKommunen")),
    satz(
      der("bewilligt"),
      "bewilligt laut Stand, in Zehntausendsteln",
      plan("bewilligtImStand"),
      "kleinZahl",
    ),
    satz(
      der("Rundung"),
      "Gesamtkosten gerundet je Satz (0) oder je Betrag (1)",
      plan("rundung"),
      "kleinZahl",
    ),
  ];
}

function mengen(plan: Plan): readonly Schritt[] {
  return [
    {
      name: text("VZÄ"),
      erlaeuterung: text("Angabe, in Zehntausendsteln"),
      wert: menge(plan("vzaeGanz")),
      ganz: plan("vzaeGanz"),
    },
    {
      name: text("Zeit"),
      erlaeuterung: `"Monate × "&${plan("tageErster")}&" × "&${plan("tageLetzter")}&" (Tage des ersten und des letzten Monats)"`,
      ganz: plan("zeit"),
    },
    {
      name: text("Monate"),
      erlaeuterung: text("angebrochene nach Tagen, in Zehntausendsteln"),
      wert: zahl(plan("monate")),
      ganz: plan("monateGanz"),
    },
  ];
}

function gesamtkosten(plan: Plan): readonly Schritt[] {
  const vzae = `${mengentext(plan("vzaeGanz"))}&" VZÄ × "`;
  const teil = (name: string, betrag: Planspalte, kumuliert: Planspalte, davor?: Planspalte): Schritt => ({
    name: text(`  davon ${name}`),
    erlaeuterung:
      davor === undefined
        ? `${vzae}&${eurotext(plan(kumuliert))}`
        : `${vzae}&${eurotext(plan(kumuliert))}&" bis hierher, abzüglich der Teile davor"`,
    wert: euro(plan(betrag)),
  });
  return [
    {
      name: text("Jahreskosten je VZÄ"),
      erlaeuterung: text("Personalkosten × (1 + Zuschlag) + Sachkosten + IT, in Millionsteln €"),
      wert: { stil: "kleinEuroGenau", ausdruck: `${plan("jahreskosten")}/1000000` },
      ganz: plan("jahreskosten"),
    },
    {
      name: text("Kostensatz je VZÄ"),
      erlaeuterung: text("Jahreskosten × Monate ÷ 12, in 1/120.000 €"),
      wert: euro(plan("kostensatz")),
      ganz: plan("kostenbruch"),
    },
    {
      name: text("  Kommarest"),
      erlaeuterung: text("was dahinter bleibt, in Millionsteln davon"),
      ganz: plan("kommarest"),
    },
    {
      name: text("  volle Euro"),
      erlaeuterung: text("je Satz: gerundet; je Betrag: ohne die Nachkommastellen"),
      ganz: plan("rechensatz"),
    },
    {
      name: text("  Nachkommastellen"),
      erlaeuterung: text("je Betrag: VZÄ × Nachkommastellen, in Zehntausendsteln €"),
      ganz: plan("uebertrag"),
    },
    {
      name: text("Gesamtkosten"),
      erlaeuterung: `${vzae}&IF(${plan("rundung")}=1,"ungerundeter Kostensatz",${eurotext(plan("kostensatz"))})`,
      wert: { stil: "euroSumme", ausdruck: plan("gesamtkosten") },
    },
    teil("Personalkosten", "teilPersonal", "satzPersonal"),
    teil("Gemeinkosten (kalkulatorisch)", "teilGemein", "satzGemein", "satzPersonal"),
    teil("Sachkosten", "teilSach", "satzSach", "satzGemein"),
    {
      name: text("  davon IT"),
      erlaeuterung: text("Gesamtkosten abzüglich der Teile davor"),
      wert: euro(plan("teilIt")),
    },
  ];
}

function gefoerderteVzae(plan: Plan): readonly Schritt[] {
  const jeSzenario = (inAllen: Planspalte, imSzenario: Planspalte) =>
    `IF(${plan("szenarioNr")}=0,${plan(inAllen)},${plan(imSzenario)})`;
  const belegt = (name: string, erlaeuterung: string, ganz: string): Schritt => ({
    name: text(name),
    erlaeuterung: text(erlaeuterung),
    wert: menge(ganz),
    ganz,
  });
  const eigene = plan("eigeneBewilligung");
  return [
    {
      name: text("Angabe „bewilligt“"),
      erlaeuterung:
        `IF(${eigene}<0,"Stand: teilt die bewilligten VZÄ mit den Stellen ihrer Stellenart",` +
        `IF(${eigene}=0,"keine Förderung","eigene Zusage, nimmt an der Aufteilung nicht teil"))`,
      wert: zahl(`IF(${eigene}<0,"Stand",${eigene}/${EINS})`),
      ganz: eigene,
    },
    {
      name: text("Anspruch"),
      erlaeuterung: `"VZÄ, die sie von den "&${mengentext(plan("bewilligtImStand"))}&" VZÄ des Stands beansprucht"`,
      wert: menge(plan("anspruch")),
      ganz: plan("anspruch"),
    },
    belegt(
      "  am ersten Tag belegt",
      "von Stellen davor: erst die ohne Szenario, dann die ihres Szenarios",
      jeSzenario("ersterTagInAllen", "ersterTagImSzenario"),
    ),
    belegt(
      "  insgesamt belegt",
      "von allen Stellen davor, deren Zeitraum ihren berührt",
      jeSzenario("ueberlappendInAllen", "ueberlappendImSzenario"),
    ),
    belegt(
      "  höchstens belegt",
      "an einem Tag ihres Zeitraums",
      jeSzenario("belegtInAllen", "belegtImSzenario"),
    ),
    {
      name: text("geförderte VZÄ"),
      erlaeuterung: `IF(${eigene}<0,"Anspruch, höchstens was vom Stand frei ist","VZÄ, höchstens die eigene Zusage")`,
      wert: { stil: "zahlSumme", ausdruck: `${plan("zugeteilt")}/${EINS}` },
      ganz: plan("zugeteilt"),
    },
  ];
}

function abzuege(plan: Plan): readonly Schritt[] {
  const satz = (name: string, erlaeuterung: string, spalte: Planspalte): Schritt => ({
    name: text(name),
    erlaeuterung: text(erlaeuterung),
    wert: euro(plan(spalte)),
  });
  return [
    satz("PK-Förderung je Stelle", "PK × Monate ÷ 12", "pkSatz"),
    satz("SK-Förderung je Stelle", "SK × Monate ÷ 12", "skSatz"),
    satz("Fördersatz je Stelle", "PK + SK", "foerdersatz"),
    {
      name: text("KIM-Förderung"),
      erlaeuterung:
        `${mengentext(plan("zugeteilt"))}&" VZÄ ÷ "&${mengentext(plan("einheit"))}` +
        `&" VZÄ je Stelle × "&${eurotext(plan("foerdersatz"))}`,
      wert: { stil: "euroSumme", ausdruck: plan("foerderung") },
    },
    satz("SK der Kommunen je VZÄ", "SK der Kommunen × Monate ÷ 12", "kommunalsatz"),
    {
      name: text("SK in den Kommunen"),
      erlaeuterung:
        `IF(${plan("kommuneTraegt")}=1,${mengentext(plan("vzaeGanz"))}&" VZÄ × "&${eurotext(plan("kommunalsatz"))},` +
        `"keine: der Kreis trägt die Sachkosten")`,
      wert: { stil: "euroSumme", ausdruck: plan("kommunalanteil") },
    },
  ];
}

function eigenanteil(plan: Plan): readonly Schritt[] {
  const bis = (ort: Ort, name: string, spalte: Planspalte): Schritt => ({
    name: text(name),
    erlaeuterung: `"Eigenanteil × Zeit bis "&${datumstext(verweis(ort, RECHENWEG))}&" ÷ ganze Zeit"`,
    wert: euro(plan(spalte)),
  });
  return [
    {
      name: text("Eigenanteil"),
      erlaeuterung: `${eurotext(plan("gesamtkosten"))}&" − "&${eurotext(plan("foerderung"))}&" − "&${eurotext(plan("kommunalanteil"))}`,
      wert: { stil: "euroSumme", ausdruck: plan("eigenanteil") },
    },
    { name: text("zählt als"), erlaeuterung: plan("zaehltAls") },
    bis(PAUSCHALE.bis, "  bis zum Stichtag", "bisStichtag"),
    bis(PAUSCHALE.verlaengertBis, "  wenn verlängert", "bisVerlaengerung"),
  ];
}

/** The amounts of one Haushaltsjahr; nothing beyond the plan. */
function jahresschritte(plan: Plan, jahr: number): readonly Schritt[] {
  const zahl = haushaltsjahr(jahr, RECHENWEG);
  const imPlan = (ausdruck: string) => `IF(${istLeer(zahl)},"",${ausdruck})`;
  const name = (worte: string) => imPlan(`${zahl}&${text(`: ${worte}`)}`);
  const anteil = (worte: string, groesse: "foerderung" | "kommunalanteil" | "eigenanteil"): Schritt => ({
    name: name(worte),
    erlaeuterung: imPlan(
      `${eurotext(plan(groesse))}&${text(` × Zeit bis Jahresende ÷ ganze Zeit${jahr === 0 ? "" : ", ohne die Jahre davor"}`)}`,
    ),
    wert: euro(imPlan(plan({ groesse, jahr }))),
  });
  return [
    {
      name: name("Zeit"),
      erlaeuterung: imPlan(text("Monate × Tage × Tage bis Jahresende")),
      ganz: imPlan(plan({ groesse: "zeit", jahr })),
    },
    anteil("KIM-Förderung", "foerderung"),
    anteil("SK in den Kommunen", "kommunalanteil"),
    anteil("Eigenanteil", "eigenanteil"),
  ];
}
