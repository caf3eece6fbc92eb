import { ZEHNTAUSEND } from "../../grundlage/bruch";
import { type Fall, fallweise } from "../fallweise";
import { istLeer, textkonstante } from "../formel";
import { plananzahl, planzeile, planwert } from "../planabfrage";
import { namensschluessel } from "../stellenplan/name";
import { type Planspalte, planverweis } from "../stellenplan/spalten";
import { folgefehler } from "./folgefehler";
import { type Groesse, GROESSEN, GROESSENNAMEN } from "./groessen";
import { type Abgleichspalte, inZeile, NIRGENDS, type Rechenspalte } from "./spalten";
import { beide, eigeneUrsache, letzteStelle, zahlwort, zahlenpaar, zehnerfaktor } from "./ursache";

const EINS = String(ZEHNTAUSEND);
/** From here on the whole numbers of a comparison would grow too long for a spreadsheet's 15 digits. */
const ZU_GROSS = "1000000000";
/** A search takes 255. */
const HOECHSTENS_ZEICHEN = "250";

/** Cells with the names of all figures, in the order of their numbers. */
export interface Groessenliste {
  /** "$I$6:$U$6" */
  readonly namen: string;
}

/**
 * The formulas of a row of the list, without the leading "=". All rows have the same ones, so that a row added below
 * fills itself.
 * @param zeile of the row on the sheet, from 0
 */
export function zeilenformeln(
  zeile: number,
  { namen }: Groessenliste,
): Readonly<Record<Rechenspalte, string>> {
  const z = (spalte: Abgleichspalte) => inZeile(spalte, zeile);
  const paar = zahlenpaar(z);
  const ohneHindernis = (ausdruck: string) => `IF(${z("vergleichbar")}=1,${ausdruck},"")`;

  const genau = `"="&${z("name")}`;
  const jeGroesse = (was: (groesse: Groesse) => string) =>
    `CHOOSE(N(${z("groessenNr")}),${GROESSENNAMEN.map((name) => was(GROESSEN[name])).join(",")})`;
  const planspalte = jeGroesse(({ spalte }) => planverweis(spalte));
  const gefunden = (ausdruck: string) => `IF(OR(${z("groessenNr")}=0,${z("anzahl")}=0),"",${ausdruck})`;

  return {
    berechnet: gefunden(
      `IFERROR(IF(${z("gleiche")}=${z("anzahl")},${jeGroesse((groesse) => berechnet(groesse, z))},""),"")`,
    ),
    unterschied: ohneHindernis(`(${paar.gedruckt}-${paar.berechnet})/${EINS}`),
    ursache: fallweise(
      [
        [`LEN(${z("hindernis")})>0`, z("hindernis")],
        [`${z("vergleichbar")}=0`, '""'],
        [`${z("differenz")}=0`, '"stimmt"'],
        [`LEN(${z("folgeursache")})>0`, `${z("folgeursache")}&": "&${beide(z)}`],
        [`LEN(${z("eigeneUrsache")})>0`, `${z("eigeneUrsache")}&": "&${beide(z)}`],
      ],
      `"Differenz "&${z("differenzText")}&": "&${z("gedrucktText")}&" statt "&${z("berechnetText")}`,
    ),
    groessenNr: `IFERROR(MATCH(TRIM(${z("groesse")}),${namen},0),0)`,
    name: namensschluessel(z("stelle"), z("szenario")),
    anzahl: `IF(${istLeer(`TRIM(${z("stelle")})`)},0,IFERROR(${plananzahl(["name", genau])},0))`,
    planzeile: `IF(${z("anzahl")}=0,${NIRGENDS},${planzeile("name", z("name"))})`,
    summe: gefunden(`SUMIFS(${planspalte},${planverweis("name")},${genau})`),
    wert: gefunden(`INDEX(${planspalte},${z("planzeile")})`),
    einheit: gefunden(planwert("einheit", z("planzeile"))),
    gleiche: gefunden(
      `COUNTIFS(${planverweis("name")},${genau},${jeGroesse((groesse) => planverweis(vergleichsspalte(groesse)))},` +
        `"="&${jeGroesse((groesse) => planwert(vergleichsspalte(groesse), z("planzeile")))})`,
    ),
    hindernis: hindernis(z),
    vergleichbar: `IF(AND(${istLeer(z("hindernis"))},ISNUMBER(${z("gedruckt")})),1,0)`,
    gedrucktGanz: ohneHindernis(`ROUND(${z("gedruckt")}*${EINS},0)`),
    berechnetGanz: ohneHindernis(`ROUND(${z("berechnet")}*${EINS},0)`),
    differenz: ohneHindernis(`ABS(${paar.gedruckt}-${paar.berechnet})`),
    kleinere: ohneHindernis(paar.jeKleiner(paar.gedruckt, paar.berechnet)),
    groessere: ohneHindernis(paar.jeKleiner(paar.berechnet, paar.gedruckt)),
    zehnerfaktor: ohneHindernis(zehnerfaktor(z)),
    letzteStelle: ohneHindernis(letzteStelle(paar)),
    drehstelle: ohneHindernis(
      `IF(AND(${z("differenz")}>0,INT(${z("differenz")}/9)*9=${z("differenz")}),10^(LEN(INT(${z("differenz")}/9)&"")-1),0)`,
    ),
    paarGedruckt: ohneHindernis(ziffernpaar(paar.gedruckt, z("drehstelle"))),
    paarBerechnet: ohneHindernis(ziffernpaar(paar.berechnet, z("drehstelle"))),
    eigeneUrsache: `IF(${z("vergleichbar")}=0,"",IF(${z("differenz")}=0,"",${eigeneUrsache(z)}))`,
    gedrucktText: ohneHindernis(zahlwort(paar.gedruckt)),
    berechnetText: ohneHindernis(zahlwort(paar.berechnet)),
    differenzText: ohneHindernis(zahlwort(z("differenz"))),
    ...folgefehler(z),
  };
}

/** What several Stellen of one name must have in common, for their figure to be one. */
function vergleichsspalte({ art, spalte, umrechnung }: Groesse): Planspalte {
  if (umrechnung === "stellen" || umrechnung === "je Stelle") return "einheit";
  return art === "satz" ? spalte : "name";
}

function berechnet({ art, umrechnung }: Groesse, z: (spalte: Abgleichspalte) => string): string {
  const wert = z(art === "satz" ? "wert" : "summe");
  switch (umrechnung) {
    case "zehntausendstel":
      return `${wert}/${EINS}`;
    case "stellen":
      return `ROUND(${wert}*${EINS}/${z("einheit")},0)/${EINS}`;
    case "je Stelle":
      return `IF(${z("summe")}=${wert}*${z("anzahl")},ROUND(${wert}*${z("einheit")}/${EINS},0),"")`;
    default:
      return wert;
  }
}

/** Why a row cannot be compared; "" where it can, and where nothing is printed yet. */
function hindernis(z: (spalte: Abgleichspalte) => string): string {
  const dieStelle = `"„"&TRIM(${z("stelle")})&"“"`;
  const imSzenario = `IF(${istLeer(`TRIM(${z("szenario")})`)},""," mit Szenario „"&TRIM(${z("szenario")})&"“")`;
  const faelle: readonly Fall[] = [
    [`ISERROR(${z("gedruckt")})`, textkonstante("Die gedruckte Zahl ist ein Fehlerwert.")],
    [istLeer(`TRIM(${z("gedruckt")})`), '""'],
    [
      `NOT(ISNUMBER(${z("gedruckt")}))`,
      `"„"&TRIM(${z("gedruckt")})&${textkonstante("“ ist Text. Bitte als Zahl eintragen, ohne € und ohne Worte.")}`,
    ],
    [
      `ABS(${z("gedruckt")})>=${ZU_GROSS}`,
      textkonstante("Die gedruckte Zahl ist zu groß: Verglichen werden Zahlen unter 1 Milliarde."),
    ],
    [
      istLeer(`TRIM(${z("stelle")})`),
      textkonstante("Bitte die Stelle eintragen, wie sie im Stellenplan heißt."),
    ],
    [
      `${z("groessenNr")}=0`,
      `IF(${istLeer(`TRIM(${z("groesse")})`)},${textkonstante("Bitte die Größe aus der Liste wählen.")},` +
        `"„"&${z("groesse")}&${textkonstante("“ ist keine Größe der Liste.")})`,
    ],
    [
      `LEN(${z("name")})>${HOECHSTENS_ZEICHEN}`,
      textkonstante("Der Name der Stelle ist zu lang, um ihn im Stellenplan zu suchen."),
    ],
    [`${z("anzahl")}=0`, `${dieStelle}&${imSzenario}&${textkonstante(" steht nicht im Stellenplan.")}`],
    [
      `ISERROR(${z("summe")}+${z("einheit")})`,
      `${textkonstante("Der Stellenplan kann ")}&${dieStelle}&${textkonstante(" nicht berechnen; der Grund steht dort in der Spalte Hinweis.")}`,
    ],
    [
      `${z("gleiche")}<>${z("anzahl")}`,
      `${textkonstante("Die ")}&${z("anzahl")}&${textkonstante(" Stellen dieses Namens haben verschiedene Werte.")}`,
    ],
    [
      `NOT(ISNUMBER(${z("berechnet")}))`,
      textkonstante("Diese Größe lässt sich für die Stelle nicht berechnen."),
    ],
    [
      `ABS(${z("berechnet")})>=${ZU_GROSS}`,
      textkonstante("Die berechnete Zahl ist zu groß: Verglichen werden Zahlen unter 1 Milliarde."),
    ],
  ];
  return fallweise(faelle);
}

/** The two digits of a number that end at a place of its value, as a number from 0 to 99. */
function ziffernpaar(zahl: string, stelle: string): string {
  return `IF(${stelle}=0,0,INT(ABS(${zahl})/${stelle})-INT(ABS(${zahl})/(100*${stelle}))*100)`;
}
