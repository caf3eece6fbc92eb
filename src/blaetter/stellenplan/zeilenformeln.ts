import { ZEHNTAUSEND } from "../../grundlage/bruch";
import { MONATE } from "../../rechnung/eingabe";
import { DECKUNGSARTEN, SACHKOSTENTRAEGER, TRAEGER } from "../../rechnung/plan";
import { VZAE } from "../../saetze/schluessel";
import { a1, verweis } from "../adresse";
import { falsch, istLeer, istWort, textkonstante, zahltext } from "../formel";
import { STELLENPLAN } from "../namen";
import { PAUSCHALE } from "../pauschale";
import { artVonSuchwort, satzganz, satzwert, suchform } from "../satztabelle";
import { ZEITRAUM } from "../zeitraum";
import { namensschluessel } from "./name";
import { BEGINNE, GEMEINSAM, jahresort, KOPFZEILE, WEITERE_BEGINNE } from "./orte";
import {
  type Ergebnisspalte,
  type Jahresgroesse,
  type Planspalte,
  type Rechenspalte,
  spaltenbuchstabe,
} from "./spalten";

/**
 * The formulas of a row of the Stellenplan, without the leading "=". All rows have the same ones, so that a row added
 * below fills itself. Everything but what is shown is a whole number below 10^14 (see formel.ts).
 */
export interface Zeilenformeln {
  readonly ergebnis: (spalte: Ergebnisspalte) => string;
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

const [ersterBeginn, letzterBeginn] = [BEGINNE[0], BEGINNE[BEGINNE.length - 1]].map((ort) =>
  ort ? absolut(a1(ort)) : "",
) as [string, string];
const weitereBeginne = absolut(a1(WEITERE_BEGINNE));
const beginne = `${ersterBeginn}:${letzterBeginn}`;

const EINS = String(ZEHNTAUSEND);
/** Months of a year in ten-thousandths: what an amount per year times such months is divided by. */
const JAHR = String(12 * ZEHNTAUSEND);
const CENT = "100";
const MILLIONSTEL = "1000000";
/** From here on every spreadsheet counts days alike: Excel knows a 29.02.1900. */
const ERSTER_TAG = "61";
const LETZTER_TAG = "2958465";

/** Names of the Ausländer- und Einbürgerungsbehörde, which the Sätze do not hold (Fachkonzept section 2). */
const MODUL_3 = ["abh", "ebh", "ausländerbehörde", "einbürgerungsbehörde"];

/** Columns that are looked at from other rows: an error in one of them would spread. */
const STATT_FEHLER: Readonly<Partial<Record<Rechenspalte, string>>> = {
  szenarioNr: "0",
  gruppe: '""',
  gruppenNr: "0",
  platz: '""',
  tagBeginn: '""',
  tagEnde: '""',
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

/** @param zeile of the row, from 0 */
export function zeilenformeln(zeile: number, schreibweise: Schreibweise): Zeilenformeln {
  const z = (spalte: Planspalte) => `${spaltenbuchstabe(spalte)}${String(zeile + 1)}`;
  /** the cells above, from the header on, which matches nothing */
  const darueber = (spalte: Planspalte) =>
    `${spaltenbuchstabe(spalte)}$${String(KOPFZEILE + 1)}:${spaltenbuchstabe(spalte)}${String(zeile)}`;
  const alle = (spalte: Planspalte) => `$${spaltenbuchstabe(spalte)}:$${spaltenbuchstabe(spalte)}`;
  const gemeinsam = (ort: keyof typeof GEMEINSAM) => absolut(a1(GEMEINSAM[ort]));

  const artsatz = (feld: string) => satzganz(`"Art."&${z("schluessel")}&".${feld}"`);

  // Time

  const tag = (eingabe: "beginn" | "ende", mindestens: string) => {
    const wert = `IF(${istLeer(z(eingabe))},${verweis(ZEITRAUM[eingabe], STELLENPLAN)},${z(eingabe)})`;
    return `IF(AND(ISNUMBER(${wert}),INT(${wert})>=${mindestens},${wert}<=${LETZTER_TAG}),INT(${wert}),"")`;
  };
  const monatswechsel = (bis: string) =>
    `((YEAR(${bis})-YEAR(${z("tagBeginn")}))*12+MONTH(${bis})-MONTH(${z("tagBeginn")}))`;
  const fehlendeTage = `(DAY(${z("tagBeginn")})-1)`;

  /** A share of a whole amount, half away from zero; zaehler and nenner are whole, and so is what is rounded. */
  const anteil = (betrag: string, zaehler: string, nenner: string) =>
    `SIGN(${betrag})*(INT(ABS(${betrag})/${nenner})*${zaehler}+ROUND(MOD(ABS(${betrag}),${nenner})*${zaehler}/${nenner},0))`;

  /** The part of the Eigenanteil up to a day, that day included. */
  const bisTag = (ort: keyof typeof PAUSCHALE) => {
    const stichtag = verweis(PAUSCHALE[ort], STELLENPLAN);
    const tage = `DAY(EOMONTH(${stichtag},0))`;
    const monate =
      `(${monatswechsel(stichtag)}*${z("tageErster")}*${tage}` +
      `+DAY(${stichtag})*${z("tageErster")}-${fehlendeTage}*${tage})`;
    const teil = anteil(z("eigenanteil"), `(${monate}*${z("tageLetzter")})`, `(${z("zeit")}*${tage})`);
    return `IF(INT(${stichtag})<${z("tagBeginn")},0,IF(INT(${stichtag})>=${z("tagEnde")},${z("eigenanteil")},${teil}))`;
  };

  // Amounts

  const fuerMonate = (jahresbetrag: string, teiler: string) =>
    // Whole euros and what is behind the comma go separate ways, so that no product grows too long.
    `INT(${jahresbetrag}/${teiler})*${z("monateGanz")}+INT(MOD(${jahresbetrag},${teiler})*${z("monateGanz")}/${teiler})`;
  const satzFuerMonate = (jahresbetrag: string, teiler: string) =>
    `ROUND((${fuerMonate(jahresbetrag, teiler)})/${JAHR},0)`;
  const malVzae = (euro: string, uebertrag = "") =>
    `INT(${z("vzaeGanz")}/${EINS})*${euro}+ROUND((MOD(${z("vzaeGanz")},${EINS})*${euro}${uebertrag})/${EINS},0)`;
  const jeBetrag = `${z("rundung")}=1`;
  const personal = `(${z("personalkosten")}*${EINS})`;
  const personalUndGemein = `(${z("personalkosten")}*(${EINS}+${gemeinsam("gemeinkosten")}))`;

  // Sharing of the Stand's bewilligte VZÄ

  const ebenfalls = (spalten: (spalte: Planspalte) => string, von: string, bis: string) =>
    `${spalten("schluessel")},"="&${z("schluessel")},${spalten("tagBeginn")},"<="&${bis},${spalten("tagEnde")},">="&${von}`;
  const inAllen = (spalten: (spalte: Planspalte) => string, von: string, bis: string) =>
    `SUMIFS(${spalten("anteilInAllen")},${ebenfalls(spalten, von, bis)})`;
  const belegtInAllen = (von: string, bis: string) => inAllen(darueber, von, bis);
  const belegtImSzenario = (von: string, bis: string) =>
    `(${inAllen(alle, von, bis)}+SUMIFS(${darueber("anteilImSzenario")},${darueber("szenarioNr")},${z("szenarioNr")},${ebenfalls(darueber, von, bis)}))`;
  const inAllenSzenarien = (ausdruck: string) =>
    `IF(OR(${z("szenarioNr")}>0,${z("anspruch")}=0),0,${ausdruck})`;
  const imEinzelnen = (ausdruck: string) => `IF(OR(${z("szenarioNr")}=0,${z("anspruch")}=0),0,${ausdruck})`;
  /**
   * The highest sum held on a day of the row's own period. Where as much is held on its first day as by all that
   * overlap, that is it; else every day on which a Stelle begins is looked at. That is costly, so the days are cut to one
   * where they are not needed, for spreadsheets that calculate both branches of an IF.
   */
  const hoechstens = (
    belegt: (von: string, bis: string) => string,
    amErstenTag: string,
    ueberlappend: string,
  ) => {
    const tage = `${ersterBeginn}:INDEX(${beginne},IF(${ueberlappend}=${amErstenTag},1,${String(BEGINNE.length)}))`;
    const imZeitraum = `(${tage}>=${z("tagBeginn")})*(${tage}<=${z("tagEnde")})`;
    const anBeginnen = `SUMPRODUCT(MAX(${imZeitraum}*${belegt(tage, tage)}))`;
    return `IF(OR(${ueberlappend}=${amErstenTag},${weitereBeginne}=1),${ueberlappend},MAX(${amErstenTag},${anBeginnen}))`;
  };
  const rest = (belegt: string) => `MAX(0,MIN(${z("anspruch")},${z("bewilligtImStand")}-${belegt}))`;

  const nummer = (schluessel: string, schluesselspalte: Planspalte, nummernspalte: Rechenspalte) =>
    `IFERROR(INDEX(${darueber(nummernspalte)},MATCH(${schluessel},${darueber(schluesselspalte)},0)),MAX(${darueber(nummernspalte)})+1)`;

  const rechnung: Readonly<Record<Rechenspalte, () => string>> = {
    schluessel: () => {
      const assistenz = [
        `${z("kurzwort")}="1"`,
        `LEN(${z("gruppenschluessel")})=5`,
        `${z("gruppenschluessel")}>="EG.E1"`,
        `${z("gruppenschluessel")}<="EG.E8"`,
      ];
      const modul3 = MODUL_3.map((name) => `${z("suchwort")}=${textkonstante(name)}`);
      return (
        `IF(AND(${assistenz.join(",")}),"1V",IFERROR(${artVonSuchwort(z("suchwort"))},` +
        `IFERROR(${artVonSuchwort(z("kurzwort"))},IF(OR(${modul3.join(",")}),"3",${falsch("Diese Stellenart gibt es nicht")}))))`
      );
    },
    modul: () => `"Modul "&${satzwert(`"Art."&${z("schluessel")}&".Modul"`)}`,
    zaehltAls: () => {
      const deckung = wahl(z("deckung"), DECKUNGSARTEN, (wort) => textkonstante(wort));
      return wahl(z("traeger"), TRAEGER, (wort) => (wort === "Kreis" ? deckung : textkonstante(wort)));
    },
    szenarioName: () => `TRIM(${z("szenario")})`,
    szenarioNr: () =>
      `IF(${istLeer(z("szenarioName"))},0,${nummer(ohnePlatzhalter(z("szenarioName")), "szenarioName", "szenarioNr")})`,
    gruppe: () => `${z("modul")}&"|"&${z("szenarioNr")}`,
    gruppenNr: () => `IF(${istLeer(z("gruppe"))},0,${nummer(z("gruppe"), "gruppe", "gruppenNr")})`,
    platz: () => `${z("modul")}&"|"&COUNTIFS(${darueber("modul")},${z("modul")})+1`,
    name: () => namensschluessel(z("bezeichnung"), z("szenario")),
    tagBeginn: () => tag("beginn", ERSTER_TAG),
    tagEnde: () => tag("ende", `IF(ISNUMBER(${z("tagBeginn")}),${z("tagBeginn")},${LETZTER_TAG})`),
    tageErster: () => `DAY(EOMONTH(${z("tagBeginn")},0))`,
    tageLetzter: () => `DAY(EOMONTH(${z("tagEnde")},0))`,
    zeit: () =>
      `${monatswechsel(z("tagEnde"))}*${z("tageErster")}*${z("tageLetzter")}` +
      `+DAY(${z("tagEnde")})*${z("tageErster")}-${fehlendeTage}*${z("tageLetzter")}`,
    monateGanz: () => {
      const monate = `ROUND(${z("zeit")}*${EINS}/(${z("tageErster")}*${z("tageLetzter")}),0)`;
      return `IF(${monate}>${String(MONATE.hoechstens * ZEHNTAUSEND)},${falsch(`Erlaubt: ${MONATE.erlaubt}`)},${monate})`;
    },
    gruppenschluessel: () => gruppenschluessel(z("entgeltgruppe")),
    suchwort: () =>
      `IF(LEFT(TRIM(${z("art")}))="-",${falsch("Erlaubt: eine Stellenart")},${ohnePlatzhalter(suchform(z("art")))})`,
    kurzwort: () => {
      const ohne = (anfang: string, sonst: string) =>
        `IF(AND(LEFT(${z("suchwort")},${String(anfang.length)})="${anfang}",LEN(${z("suchwort")})>${String(anfang.length)}),` +
        `MID(${z("suchwort")},${String(anfang.length + 1)},99),${sonst})`;
      return ohne("modul", ohne("m", z("suchwort")));
    },
    vzaeGanz: () => `IF(${istLeer(z("vzae"))},0,${ganz(z("vzae"), VZAE.mindestens, VZAE.erlaubt)})`,
    personalkosten: () => satzganz(z("gruppenschluessel")),
    einheit: () => artsatz("Einheit"),
    pk: () => artsatz("PK"),
    sk: () => artsatz("SK"),
    skKommunen: () => artsatz("SK_Kommunen"),
    bewilligtImStand: () => artsatz("bewilligt"),
    rundung: () => artsatz("Rundung"),
    jahreskosten: () => `${personalUndGemein}+(${gemeinsam("sachkosten")}+${gemeinsam("it")})*${EINS}`,
    kostenbruch: () => fuerMonate(z("jahreskosten"), MILLIONSTEL),
    kommarest: () => `MOD(MOD(${z("jahreskosten")},${MILLIONSTEL})*${z("monateGanz")},${MILLIONSTEL})`,
    kostensatz: () => `ROUND(${z("kostenbruch")}/${JAHR},0)`,
    rechensatz: () => `IF(${jeBetrag},INT(${z("kostenbruch")}/${JAHR}),${z("kostensatz")})`,
    uebertrag: () =>
      `IF(${jeBetrag},INT((${z("vzaeGanz")}*MOD(${z("kostenbruch")},${JAHR})` +
      `+INT(${z("vzaeGanz")}*${z("kommarest")}/${MILLIONSTEL}))/${JAHR}),0)`,
    pkSatz: () => satzFuerMonate(z("pk"), CENT),
    skSatz: () => satzFuerMonate(z("sk"), CENT),
    foerdersatz: () => `${z("pkSatz")}+${z("skSatz")}`,
    kommunalsatz: () => satzFuerMonate(z("skKommunen"), CENT),
    kommuneTraegt: () => wahl(z("sachkosten"), SACHKOSTENTRAEGER, (wort) => (wort === "Kommune" ? "1" : "0")),
    eigeneBewilligung: () =>
      `IF(OR(${istLeer(`TRIM(${z("bewilligt")})`)},${istWort(z("bewilligt"), "Stand")}),-1,IF(${istWort(z("bewilligt"), "keine")},0,` +
      `${ganz(z("bewilligt"), 1 / (2 * ZEHNTAUSEND), "VZÄ bis 10.000, „Stand“ oder „keine“")}))`,
    geprueft: () => {
      const noetig: readonly Rechenspalte[] = [
        "vzaeGanz",
        "monateGanz",
        "jahreskosten",
        "foerdersatz",
        "einheit",
        "kommunalsatz",
        "rundung",
        "kommuneTraegt",
        "eigeneBewilligung",
      ];
      const stand = `IF(${z("eigeneBewilligung")}<0,${z("bewilligtImStand")},0)`;
      const texte = (["modul", "zaehltAls", "szenarioName"] as const).map((spalte) => `0*LEN(${z(spalte)})`);
      return `${texte.join("+")}+0*(${[...noetig.map(z), stand].join("+")})`;
    },
    anspruch: () => `IF(ISNUMBER(${z("geprueft")}),IF(${z("eigeneBewilligung")}<0,${z("vzaeGanz")},0),0)`,
    ersterTagInAllen: () => inAllenSzenarien(belegtInAllen(z("tagBeginn"), z("tagBeginn"))),
    ueberlappendInAllen: () => inAllenSzenarien(belegtInAllen(z("tagBeginn"), z("tagEnde"))),
    belegtInAllen: () =>
      inAllenSzenarien(hoechstens(belegtInAllen, z("ersterTagInAllen"), z("ueberlappendInAllen"))),
    anteilInAllen: () => inAllenSzenarien(rest(z("belegtInAllen"))),
    ersterTagImSzenario: () => imEinzelnen(belegtImSzenario(z("tagBeginn"), z("tagBeginn"))),
    ueberlappendImSzenario: () => imEinzelnen(belegtImSzenario(z("tagBeginn"), z("tagEnde"))),
    belegtImSzenario: () =>
      imEinzelnen(hoechstens(belegtImSzenario, z("ersterTagImSzenario"), z("ueberlappendImSzenario"))),
    anteilImSzenario: () => imEinzelnen(rest(z("belegtImSzenario"))),
    zugeteilt: () =>
      `${z("geprueft")}+IF(${z("eigeneBewilligung")}<0,${z("anteilInAllen")}+${z("anteilImSzenario")},` +
      `MIN(${z("vzaeGanz")},${z("eigeneBewilligung")}))`,
    satzPersonal: () => satzFuerMonate(personal, MILLIONSTEL),
    satzGemein: () => satzFuerMonate(personalUndGemein, MILLIONSTEL),
    satzSach: () => satzFuerMonate(`(${personalUndGemein}+${gemeinsam("sachkosten")}*${EINS})`, MILLIONSTEL),
    teilPersonal: () => `${z("geprueft")}+${malVzae(z("satzPersonal"))}`,
    teilGemein: () => `${malVzae(z("satzGemein"))}-${z("teilPersonal")}`,
    teilSach: () => `${malVzae(z("satzSach"))}-${z("teilGemein")}-${z("teilPersonal")}`,
    teilIt: () => `${z("gesamtkosten")}-${z("teilPersonal")}-${z("teilGemein")}-${z("teilSach")}`,
    bisStichtag: () => bisTag("bis"),
    bisVerlaengerung: () => bisTag("verlaengertBis"),
  };

  // Results

  const kim = (funktion: string) => {
    if (schreibweise.art !== "kim") throw new Error("KIM formulas need the range of the Sätze");
    const bewilligt = `IF(${z("zugeteilt")}=0,"keine",${z("zugeteilt")}/${EINS})`;
    const argumente = [z("art"), z("vzae"), z("entgeltgruppe"), z("monate"), bewilligt, schreibweise.saetze];
    return `KIM.${funktion}(${argumente.join(",")})`;
  };
  const foerderung =
    `INT(${z("zugeteilt")}/${z("einheit")})*${z("foerdersatz")}` +
    `+ROUND(MOD(${z("zugeteilt")},${z("einheit")})*${z("foerdersatz")}/${z("einheit")},0)`;
  const betraege =
    schreibweise.art === "kim"
      ? {
          monate: `KIM.MONATE(${z("tagBeginn")},${z("tagEnde")})`,
          gesamtkosten: kim("GESAMTKOSTEN"),
          foerderung: kim("FOERDERUNG"),
          kommunalanteil: kim("KOMMUNALANTEIL"),
        }
      : {
          monate: `${z("monateGanz")}/${EINS}`,
          gesamtkosten: malVzae(z("rechensatz"), `+${z("uebertrag")}`),
          foerderung,
          kommunalanteil: malVzae(z("kommunalsatz")),
        };
  const ergebnis: Readonly<Record<Ergebnisspalte, () => string>> = {
    monate: () => betraege.monate,
    gesamtkosten: () => `${z("geprueft")}+${betraege.gesamtkosten}`,
    foerderung: () => `${z("geprueft")}+${betraege.foerderung}`,
    kommunalanteil: () => `${z("geprueft")}+IF(${z("kommuneTraegt")}=1,${betraege.kommunalanteil},0)`,
    eigenanteil: () => `${z("gesamtkosten")}-${z("foerderung")}-${z("kommunalanteil")}`,
    hinweis: () => hinweis(z),
  };

  const jeJahr = (groesse: Jahresgroesse, jahr: number): string => {
    const zeit = z({ groesse: "zeit", jahr });
    if (groesse === "zeit") {
      const monate = `(${absolut(a1(jahresort(jahr)))}-YEAR(${z("tagBeginn")}))*12+13-MONTH(${z("tagBeginn")})`;
      return `MAX(0,MIN(${z("zeit")},((${monate})*${z("tageErster")}-${fehlendeTage})*${z("tageLetzter")}))`;
    }
    const bisher = anteil(z(groesse), zeit, z("zeit"));
    return jahr === 0
      ? bisher
      : `${bisher}-${anteil(z(groesse), z({ groesse: "zeit", jahr: jahr - 1 }), z("zeit"))}`;
  };

  const leereZeile = ["art", "vzae", "entgeltgruppe", "bezeichnung"] as const;
  const istLeereZeile = `LEN(${leereZeile.map((spalte) => `TRIM(${z(spalte)})`).join("&")})=0`;
  /** A row is blank where its key is; the key says so itself. */
  const ausserLeer = (ausdruck: string) => `IF(${istLeer(z("schluessel"))},"",${ausdruck})`;
  return {
    ergebnis: (spalte) => (spalte === "hinweis" ? ergebnis.hinweis() : ausserLeer(ergebnis[spalte]())),
    rechnung: (spalte) => {
      if (["name", "gruppenschluessel", "suchwort", "kurzwort"].includes(spalte)) return rechnung[spalte]();
      if (spalte === "schluessel") return `IF(${istLeereZeile},"",${rechnung[spalte]()})`;
      const ersatz = STATT_FEHLER[spalte];
      const ausdruck = ausserLeer(rechnung[spalte]());
      return ersatz === undefined ? ausdruck : `IFERROR(${ausdruck},${ersatz})`;
    },
    jeJahr: (groesse, jahr) => ausserLeer(jeJahr(groesse, jahr)),
  };
}

/** E7 → $E$7 */
function absolut(adresse: string): string {
  return adresse.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

/** What a cell that holds one of some words means; a blank cell is the first of them. */
function wahl(adresse: string, woerter: readonly string[], bedeutung: (wort: string) => string): string {
  const [erstes = ""] = woerter;
  const leer = `IF(${istLeer(`TRIM(${adresse})`)},${bedeutung(erstes)},`;
  const faelle = woerter.map((wort) => `IF(${istWort(adresse, wort)},${bedeutung(wort)},`);
  const klammern = ")".repeat(faelle.length + 1);
  return `${leer}${faelle.join("")}${falsch(`Erlaubt: ${woerter.join(", ")}`)}${klammern}`;
}

/** The VZÄ of a cell in ten-thousandths. */
function ganz(adresse: string, mindestens: number, erlaubt: string): string {
  const falschWenn = `OR(NOT(ISNUMBER(${adresse})),${adresse}<${String(mindestens)},${adresse}>${String(VZAE.hoechstens)})`;
  return `IF(${falschWenn},${falsch(`Erlaubt: ${erlaubt}`)},ROUND(${adresse}*${EINS},0))`;
}

/** Text for a search, which reads some characters as "anything": here they stand for themselves, and are found nowhere. */
function ohnePlatzhalter(text: string): string {
  return `SUBSTITUTE(SUBSTITUTE(${text},"*","~*"),"?","~?")`;
}

/** An expression for the key of a typed pay grade in any spelling: " eg 11" → "EG.E11". */
export function gruppenschluessel(entgeltgruppe: string): string {
  return `"EG."&${ohnePlatzhalter(`SUBSTITUTE(SUBSTITUTE(UPPER(${entgeltgruppe})," ",""),"EG","E")`)}`;
}

/** What is wrong with the first input that is, or what the reader has to know of the amounts. */
function hinweis(z: (spalte: Planspalte) => string): string {
  const gefoerdert = `${zahltext(`${z("zugeteilt")}/${EINS}`)}&" von "&${zahltext(`${z("vzaeGanz")}/${EINS}`)}&" VZÄ gefördert"`;
  const faelle: readonly (readonly [bedingung: string, satz: string])[] = [
    [
      `ISERROR(${z("schluessel")})`,
      textkonstante("Stellenart: gibt es nicht. Erlaubt: 1, 1V, 2, 3 oder der Name aus „KIM Sätze“."),
    ],
    [istLeer(z("schluessel")), '""'],
    [`ISERROR(${z("vzaeGanz")})`, textkonstante(`VZÄ: Erlaubt sind ${VZAE.erlaubt}.`)],
    [
      `ISERROR(${z("personalkosten")})`,
      textkonstante("EG: Diese Entgeltgruppe steht nicht im Blatt „KIM Sätze“."),
    ],
    [
      `NOT(ISNUMBER(${z("tagBeginn")}))`,
      textkonstante("Beginn: Das ist kein Datum. Erlaubt: zum Beispiel 01.12.2021."),
    ],
    [`NOT(ISNUMBER(${z("tagEnde")}))`, textkonstante("Ende: Erlaubt ist ein Datum, nicht vor dem Beginn.")],
    [`ISERROR(${z("monateGanz")})`, textkonstante(`Zeitraum: Erlaubt sind ${MONATE.erlaubt}.`)],
    [
      `ISERROR(${z("eigeneBewilligung")})`,
      textkonstante("bewilligt: Erlaubt ist eine Zahl über 0, „Stand“ oder „keine“."),
    ],
    [`ISERROR(${z("kommuneTraegt")})`, textkonstante("Sachkosten trägt: Erlaubt ist Kreis oder Kommune.")],
    [
      `ISERROR(${z("zaehltAls")})`,
      textkonstante("Träger oder Deckung: Bitte einen Eintrag der Liste wählen."),
    ],
    [
      `ISERROR(${z("eigenanteil")})`,
      textkonstante("Bitte das Blatt „KIM Sätze“ prüfen: Ein Satz fehlt oder ist falsch."),
    ],
    [
      `${z("eigenanteil")}<0`,
      textkonstante("Achtung: Förderung und Sachkosten der Kommunen übersteigen die Kosten."),
    ],
    [`${z("zugeteilt")}<${z("vzaeGanz")}`, gefoerdert],
  ];
  return faelle.reduceRight((sonst, [bedingung, satz]) => `IF(${bedingung},${satz},${sonst})`, '""');
}
