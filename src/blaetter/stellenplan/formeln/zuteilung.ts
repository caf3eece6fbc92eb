import { ZEHNTAUSEND } from "../../../grundlage/bruch";
import { a1 } from "../../adresse";
import { istLeer, istWort } from "../../formel";
import { BEGINNE, WEITERE_BEGINNE } from "../orte";
import type { Planspalte } from "../spalten";
import { vzaeInZehntausendsteln } from "./eingabewerte";
import { absolut, alle, type Zeilenbezug } from "./zeilenbezug";

const [ersterBeginn, letzterBeginn] = [BEGINNE[0], BEGINNE[BEGINNE.length - 1]].map((ort) =>
  ort ? absolut(a1(ort)) : "",
) as [string, string];
const beginne = `${ersterBeginn}:${letzterBeginn}`;
const weitereBeginne = absolut(a1(WEITERE_BEGINNE));

type Spaltenwahl = (spalte: Planspalte) => string;

/** An expression for the VZÄ held by others on the days from one to another. */
type Belegung = (von: string, bis: string) => string;

/**
 * How the bewilligte VZÄ of the Stand are shared (see src/rechnung/zuteilung.ts): first the rows without Szenario, each by
 * those above it; then the rows of each Szenario, by all without one and their own above. They stand in columns of their
 * own, because a formula may not refer to a column that holds its own result.
 */
export function zuteilung({ z, darueber }: Zeilenbezug) {
  const inAllen = (spalten: Spaltenwahl, von: string, bis: string) =>
    `SUMIFS(${spalten("anteilInAllen")},${gleicheArt(z, spalten, von, bis)})`;
  const belegtInAllen: Belegung = (von, bis) => inAllen(darueber, von, bis);
  const belegtImSzenario: Belegung = (von, bis) =>
    `(${inAllen(alle, von, bis)}+SUMIFS(${darueber("anteilImSzenario")},${darueber("szenarioNr")},${z("szenarioNr")},${gleicheArt(z, darueber, von, bis)}))`;

  const ohneSzenario = (ausdruck: string) => `IF(OR(${z("szenarioNr")}>0,${z("anspruch")}=0),0,${ausdruck})`;
  const mitSzenario = (ausdruck: string) => `IF(OR(${z("szenarioNr")}=0,${z("anspruch")}=0),0,${ausdruck})`;
  const rest = (belegt: string) => `MAX(0,MIN(${z("anspruch")},${z("bewilligtImStand")}-${belegt}))`;

  return {
    eigeneBewilligung:
      `IF(OR(${istLeer(`TRIM(${z("bewilligt")})`)},${istWort(z("bewilligt"), "Stand")}),-1,IF(${istWort(z("bewilligt"), "keine")},0,` +
      `${vzaeInZehntausendsteln(z("bewilligt"), 1 / (2 * ZEHNTAUSEND), "VZÄ bis 10.000, „Stand“ oder „keine“")}))`,
    geprueft: geprueft(z),
    anspruch: `IF(ISNUMBER(${z("geprueft")}),IF(${z("eigeneBewilligung")}<0,${z("vzaeGanz")},0),0)`,
    ersterTagInAllen: ohneSzenario(belegtInAllen(z("tagBeginn"), z("tagBeginn"))),
    ueberlappendInAllen: ohneSzenario(belegtInAllen(z("tagBeginn"), z("tagEnde"))),
    belegtInAllen: ohneSzenario(
      hoechstens(z, belegtInAllen, z("ersterTagInAllen"), z("ueberlappendInAllen")),
    ),
    anteilInAllen: ohneSzenario(rest(z("belegtInAllen"))),
    ersterTagImSzenario: mitSzenario(belegtImSzenario(z("tagBeginn"), z("tagBeginn"))),
    ueberlappendImSzenario: mitSzenario(belegtImSzenario(z("tagBeginn"), z("tagEnde"))),
    belegtImSzenario: mitSzenario(
      hoechstens(z, belegtImSzenario, z("ersterTagImSzenario"), z("ueberlappendImSzenario")),
    ),
    anteilImSzenario: mitSzenario(rest(z("belegtImSzenario"))),
    zugeteilt:
      `${z("geprueft")}+IF(${z("eigeneBewilligung")}<0,${z("anteilInAllen")}+${z("anteilImSzenario")},` +
      `MIN(${z("vzaeGanz")},${z("eigeneBewilligung")}))`,
  };
}

/** The criteria for rows of the same Stellenart on the days from one to another. */
function gleicheArt(z: Zeilenbezug["z"], spalten: Spaltenwahl, von: string, bis: string): string {
  return `${spalten("schluessel")},"="&${z("schluessel")},${spalten("tagBeginn")},"<="&${bis},${spalten("tagEnde")},">="&${von}`;
}

/**
 * The highest sum held on a day of the row's own period. Where as much is held on its first day as by all that overlap,
 * that is it; else every day on which a Stelle begins is looked at. That is costly, so the days are cut to one where they
 * are not needed, for spreadsheets that calculate both branches of an IF. With more days than there is room for, all that
 * overlap count: then never too much is granted.
 */
function hoechstens(
  z: Zeilenbezug["z"],
  belegt: Belegung,
  amErstenTag: string,
  ueberlappend: string,
): string {
  const tage = `${ersterBeginn}:INDEX(${beginne},IF(${ueberlappend}=${amErstenTag},1,${String(BEGINNE.length)}))`;
  const imZeitraum = `(${tage}>=${z("tagBeginn")})*(${tage}<=${z("tagEnde")})`;
  const anBeginnen = `SUMPRODUCT(MAX(${imZeitraum}*${belegt(tage, tage)}))`;
  return `IF(OR(${ueberlappend}=${amErstenTag},${weitereBeginne}=1),${ueberlappend},MAX(${amErstenTag},${anBeginnen}))`;
}

function geprueft(z: Zeilenbezug["z"]): string {
  const texte = ["modul", "zaehltAls", "szenarioName"] as const;
  const zahlen = [
    "vzaeGanz",
    "monateGanz",
    "jahreskosten",
    "foerdersatz",
    "einheit",
    "kommunalsatz",
    "rundung",
    "kommuneTraegt",
    "eigeneBewilligung",
  ] as const;
  const bewilligt = `IF(${z("eigeneBewilligung")}<0,${z("bewilligtImStand")},0)`;
  return `0*(${[...texte.map((spalte) => `LEN(${z(spalte)})`), ...zahlen.map(z), bewilligt].join("+")})`;
}
