import { ZEHNTAUSEND } from "../../grundlage/bruch";
import { planwert } from "../planabfrage";
import {
  type Faktor,
  type Folge,
  FOLGEN,
  GROESSENNAMEN,
  type Groessenname,
  groessennummer,
} from "./groessen";
import { type Abgleichspalte, ganzeSpalte, NIRGENDS, type Rechenspalte } from "./spalten";

/**
 * Folgefehler: a figure that is wrong and yet what follows from other figures of the same Stelle as they are printed.
 * Only figures that are printed wrong are looked for; the others change nothing.
 */

type Zellen = (spalte: Abgleichspalte) => string;

const EINS = String(ZEHNTAUSEND);
const QUELLENSPALTEN = ["quelle1", "quelle2", "quelle3"] as const;
type Quellenspalte = (typeof QUELLENSPALTEN)[number];

/** @param z the cells of the row */
export function folgefehler(
  z: Zellen,
): Record<"schluessel" | Quellenspalte | "folgewert" | "folgeursache", string> {
  const weichtAb = (ausdruck: string, sonst: string) =>
    `IF(${z("vergleichbar")}=0,${sonst},IF(${z("differenz")}=0,${sonst},${ausdruck}))`;
  const mitQuelle = (ausdruck: string) =>
    `IF(MAX(${QUELLENSPALTEN.map(z).join(",")})=${NIRGENDS},"",${ausdruck})`;
  const quelle = (nummer: number) => weichtAb(quellenzeile(z, nummer), NIRGENDS);
  return {
    schluessel: weichtAb(schluessel(z, z("groessenNr")), '""'),
    quelle1: quelle(0),
    quelle2: quelle(1),
    quelle3: quelle(2),
    folgewert: mitQuelle(
      `IFERROR(${jeGroesse(z, (folge) => (folge === undefined ? '""' : folgewert(folge, z)))},"")`,
    ),
    folgeursache: mitQuelle(
      `IF(${z("folgewert")}=${z("gedrucktGanz")},"Folgefehler aus "&${quellennamen(z)},"")`,
    ),
  };
}

function jeGroesse(z: Zellen, was: (folge: Folge) => string): string {
  return `CHOOSE(N(${z("groessenNr")}),${GROESSENNAMEN.map((name) => was(FOLGEN[name])).join(",")})`;
}

/** Stelle, Szenario and figure. */
function schluessel(z: Zellen, groessenNr: string): string {
  return `${z("name")}&"|"&${groessenNr}`;
}

function quellen(folge: Folge): readonly Groessenname[] {
  if (folge === undefined) return [];
  return folge.art === "summe" ? folge.aus.map(([name]) => name) : folge.aus.map(({ satz }) => satz);
}

/** A sum follows from all that are printed wrong, a multiple from the first. */
function quellenzeile(z: Zellen, nummer: number): string {
  const nummern = jeGroesse(z, (folge) => {
    const quelle = quellen(folge)[nummer];
    return quelle === undefined ? "0" : String(groessennummer(quelle));
  });
  const zeile = `IFERROR(MATCH(${schluessel(z, nummern)},${ganzeSpalte("schluessel")},0),${NIRGENDS})`;
  const davor = QUELLENSPALTEN.slice(0, nummer).map(z);
  if (davor.length === 0) return zeile;
  const nurEine = jeGroesse(z, (folge) => (folge?.art === "produkt" ? "1" : "0"));
  return `IF(${nurEine}*(MAX(${davor.join(",")})-${NIRGENDS})>0,${NIRGENDS},${zeile})`;
}

function ausQuelle(
  z: Zellen,
  quelle: Quellenspalte,
  spalte: "groesse" | Extract<Rechenspalte, `${string}Ganz` | `${string}Text`>,
): string {
  return `INDEX(${ganzeSpalte(spalte)},${z(quelle)})`;
}

/** In ten-thousandths. */
function folgewert(folge: NonNullable<Folge>, z: Zellen): string {
  if (folge.art === "summe") {
    const abweichungen = folge.aus.map(([, vorzeichen], i) => {
      const quelle = QUELLENSPALTEN[i] ?? "quelle1";
      const abweichung = `${ausQuelle(z, quelle, "gedrucktGanz")}-${ausQuelle(z, quelle, "berechnetGanz")}`;
      return `${vorzeichen < 0 ? "-" : "+"}IF(${z(quelle)}=${NIRGENDS},0,${abweichung})`;
    });
    return z("berechnetGanz") + abweichungen.join("");
  }
  const menge = planwert(folge.menge, z("planzeile"));
  return folge.aus.reduceRight((sonst, faktor, i) => {
    const quelle = QUELLENSPALTEN[i] ?? "quelle1";
    return `IF(${z(quelle)}=${NIRGENDS},${sonst},${produkt(menge, faktor, quelle, z)})`;
  }, '""');
}

/** The amount of one Stelle as a multiple of a printed Satz; one with cents explains nothing. */
function produkt(menge: string, { je, dazu }: Faktor, quelle: Quellenspalte, z: Zellen): string {
  const gedruckt = `${ausQuelle(z, quelle, "gedrucktGanz")}/${EINS}`;
  const satz = dazu === undefined ? gedruckt : `(${gedruckt}+${planwert(dazu, z("planzeile"))})`;
  const teiler = je === "VZÄ" ? EINS : z("einheit");
  const passt = `AND(${z("anzahl")}=1,INT(${gedruckt})=${gedruckt})`;
  return `IF(${passt},ROUND(${menge}*${satz}/${teiler},0)*${EINS},"")`;
}

/** "Gesamtkosten (39.946 statt 39.964)" */
function quellennamen(z: Zellen): string {
  const namen = QUELLENSPALTEN.map((quelle, i) => {
    const davor = QUELLENSPALTEN.slice(0, i).map(z);
    const und = davor.length === 0 ? "" : `IF(MAX(${davor.join(",")})=${NIRGENDS},""," und ")&`;
    const zahlen = `${ausQuelle(z, quelle, "gedrucktText")}&" statt "&${ausQuelle(z, quelle, "berechnetText")}`;
    const name = `TRIM(${ausQuelle(z, quelle, "groesse")})&" ("&${zahlen}&")"`;
    return `IF(${z(quelle)}=${NIRGENDS},"",${und}${name})`;
  });
  return namen.join("&");
}
