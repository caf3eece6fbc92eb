import { ZEHNTAUSEND } from "../../grundlage/bruch";
import { fallweise } from "../fallweise";
import { textkonstante } from "../formel";
import type { Abgleichspalte } from "./spalten";

/**
 * The causes of rechnung/abgleich.ts as formulas, in the same order and words: "Zahlendreher: 39.946 statt 39.964,
 * Differenz 18". Figures count to four decimals; everything is a whole number of ten-thousandths.
 */

type Zellen = (spalte: Abgleichspalte) => string;

const EINS = String(ZEHNTAUSEND);

/** The two figures of a row in ten-thousandths. */
export interface Zahlenpaar {
  readonly gedruckt: string;
  readonly berechnet: string;
  /** `dann` where the printed figure is nearer to 0, else `sonst` */
  readonly jeKleiner: (dann: string, sonst: string) => string;
}

/** @param z the cells of the row */
export function zahlenpaar(z: Zellen): Zahlenpaar {
  const [gedruckt, berechnet] = [z("gedrucktGanz"), z("berechnetGanz")];
  return {
    gedruckt,
    berechnet,
    jeKleiner: (dann, sonst) => `IF(ABS(${gedruckt})<ABS(${berechnet}),${dann},${sonst})`,
  };
}

/** The last decimal that counts, that of the figure with fewer decimals: 10000 for whole numbers, 100 for cents. */
export function letzteStelle({ gedruckt, berechnet }: Zahlenpaar): string {
  const istVielfaches = (zahl: string, stelle: string) => `INT(${zahl}/${stelle})*${stelle}=${zahl}`;
  return fallweise(
    ["10000", "1000", "100", "10"].map((stelle) => [
      `OR(${istVielfaches(gedruckt, stelle)},${istVielfaches(berechnet, stelle)})`,
      stelle,
    ]),
    "1",
  );
}

/** A number of ten-thousandths as German text with at most four decimals: 155000 → "15,5". */
export function zahlwort(zahl: string): string {
  const betrag = `ABS(${zahl})`;
  const ganz = `INT(${betrag}/${EINS})`;
  const rest = `(${betrag}-${ganz}*${EINS})`;
  const nachkomma = (stellen: number) => {
    const teiler = 10 ** (4 - stellen);
    return `","&TEXT(${rest}/${String(teiler)},"${"0".repeat(stellen)}")`;
  };
  const gekuerzt = fallweise(
    [
      [`${rest}=0`, '""'],
      ...[1, 2, 3].map((stellen) => {
        const teiler = String(10 ** (4 - stellen));
        return [`INT(${rest}/${teiler})*${teiler}=${rest}`, nachkomma(stellen)] as const;
      }),
    ],
    nachkomma(4),
  );
  return `IF(${zahl}<0,"−","")&SUBSTITUTE(FIXED(${ganz},0),",",".")&${gekuerzt}`;
}

/** "39.946 statt 39.964, Differenz 18" */
export function beide(z: Zellen): string {
  return `${z("gedrucktText")}&" statt "&${z("berechnetText")}&", Differenz "&${z("differenzText")}`;
}

/** What happened to a figure that is not the calculated one; "" where no cause is clear. */
export function eigeneUrsache(z: Zellen): string {
  return fallweise([
    [vorzeichen(z), '"Vorzeichen"'],
    [`${z("zehnerfaktor")}>0`, faktorname(z)],
    [
      monatsfaktor(z("gedrucktGanz"), z("berechnetGanz"), z),
      textkonstante("Faktor 12/13 (12 statt 13 Monate)"),
    ],
    [
      monatsfaktor(z("berechnetGanz"), z("gedrucktGanz"), z),
      textkonstante("Faktor 13/12 (13 statt 12 Monate)"),
    ],
    [zahlendreher(z), '"Zahlendreher"'],
    [rundung(z), '"Rundung"'],
  ]);
}

function vorzeichen(z: Zellen): string {
  return `${z("gedrucktGanz")}+${z("berechnetGanz")}=0`;
}

/** In ten-thousandths; see abgleich.ts: from here on the digits of a figure in thousands tell it from a chance. */
const MINDESTENS_TAUSEND = "1000000";

/** 10, 100 or 1000; 0 where it is none of them. */
export function zehnerfaktor(z: Zellen): string {
  const [klein, gross] = [z("kleinere"), z("groessere")];
  const gerundet = `SIGN(${gross})*INT((ABS(${gross})+5000000)/10000000)*${EINS}`;
  const inTausend = `AND(ABS(${klein})>=${MINDESTENS_TAUSEND},${gerundet}=${klein})`;
  return fallweise(
    [
      [`${klein}=0`, "0"],
      [`${gross}/10=${klein}`, "10"],
      [`${gross}/100=${klein}`, "100"],
      [`OR(${gross}/1000=${klein},${inTausend})`, "1000"],
    ],
    "0",
  );
}

function faktorname(z: Zellen): string {
  const faktor = z("zehnerfaktor");
  const richtung = `IF(${z("kleinere")}=${z("gedrucktGanz")}," zu klein"," zu groß")`;
  return `"Faktor "&IF(${faktor}=1000,"1.000",${faktor})&${richtung}`;
}

function monatsfaktor(zwoelf: string, dreizehn: string, z: Zellen): string {
  const abweichung = `ABS(13*${zwoelf}-12*${dreizehn})`;
  const gerundet = `AND(${abweichung}<13*${z("letzteStelle")},ABS(${zwoelf})>=1000*${z("letzteStelle")})`;
  return `AND(${zwoelf}<>0,OR(${abweichung}=0,${gerundet}))`;
}

/** The value of the first digit behind the comma, which changes places with none before it. */
const AM_KOMMA = String(ZEHNTAUSEND / 10);

/** Two neighbouring digits have changed places: the figures differ by 9, 18, … 81 times the value of the second. */
function zahlendreher(z: Zellen): string {
  const [stelle, a, b] = [z("drehstelle"), z("paarGedruckt"), z("paarBerechnet")];
  const davor = (zahl: Abgleichspalte) => `INT(ABS(${z(zahl)})/(100*${stelle}))`;
  const bedingungen = [
    `(${z("gedrucktGanz")}<0)=(${z("berechnetGanz")}<0)`,
    `${stelle}<>${AM_KOMMA}`,
    `${z("differenz")}=ABS(${a}-${b})*${stelle}`,
    `(${b}-INT(${b}/10)*10)*10+INT(${b}/10)=${a}`,
    `${davor("gedrucktGanz")}=${davor("berechnetGanz")}`,
    // A digit that changes places with nothing in front of the number is none that a typist has turned.
    `OR(${davor("gedrucktGanz")}>0,AND(${a}>=10,${b}>=10))`,
  ];
  return `IF(${stelle}=0,FALSE,AND(${bedingungen.join(",")}))`;
}

function rundung(z: Zellen): string {
  const [gedruckt, berechnet, einheit] = [z("gedrucktGanz"), z("berechnetGanz"), z("letzteStelle")];
  const gerundet = (zahl: string, auf: string) => `SIGN(${zahl})*INT((ABS(${zahl})+${auf}/2)/${auf})`;
  const grob = `{${[5, 6, 7, 8, 9, 10].map((stellen) => String(10 ** stellen)).join(",")}}`;
  const aufZehnerUndMehr =
    `SUMPRODUCT((INT((ABS(${berechnet})+${grob}/2)/${grob})>=50)` +
    `*(${gerundet(berechnet, grob)}*${grob}=${gedruckt}))>0`;
  const eineEinheit = `AND(${z("differenz")}<201*${einheit}/200,ABS(${berechnet})>=100*${einheit})`;
  return `OR(${gerundet(gedruckt, einheit)}=${gerundet(berechnet, einheit)},${aufZehnerUndMehr},${eineEinheit})`;
}
