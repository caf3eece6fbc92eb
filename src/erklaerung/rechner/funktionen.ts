import { aufStellen, wieExcel } from "../../grundlage/bruch";
import { kalendertag, tageImMonat, tagVon } from "../../grundlage/datum";
import { alsFehlertext, istLeer, type Zellwert } from "../../grundlage/zelle";
import type { Knoten } from "../formel/zerlegung";
import { alleZusammen } from "../mappensicht";
import { zweig } from "./bezugsfunktionen";
import { ende, type Feld, wertAus } from "./feld";
import { kriterium, suchmuster } from "./kriterien";
import type { Rechner } from "./rechner";
import { alsText, jeWert, mitZahlen, NichtZuVerfolgen } from "./werte";

type Argumente = readonly (Knoten | null)[];
type Funktion = (rechner: Rechner, argumente: Argumente) => Zellwert;

/**
 * Excel's functions, as far as the add-in's sheets use them and officers use them around figures of ours. They need only
 * be right for values that cells show; what a cell shows is never taken from here.
 */
export const FUNKTIONEN: Readonly<Record<string, Funktion | undefined>> = {
  // Cases
  IF: (rechner, argumente) => {
    const [bedingung] = argumente;
    const wahr = bedingung ? rechner.wert(bedingung) : false;
    if (typeof wahr === "string") return alsFehlertext(wahr) ?? "#VALUE!";
    const gewaehlt = zweig(rechner, argumente);
    return gewaehlt === undefined ? Boolean(wahr) : gewaehlt ? rechner.feld(gewaehlt) : 0;
  },
  IFERROR: (rechner, [wert, sonst]) => {
    const ergebnis = wert ? rechner.feld(wert) : "";
    if (typeof ergebnis === "string" || alsFehlertext(wertAus(ergebnis, 0, 0)) === undefined) return ergebnis;
    return sonst ? rechner.feld(sonst) : 0;
  },
  CHOOSE: (rechner, [nummer, ...werte]) => {
    const gewaehlt = nummer ? werte[Math.floor(Number(rechner.wert(nummer))) - 1] : undefined;
    return gewaehlt ? rechner.feld(gewaehlt) : "#VALUE!";
  },
  AND: logisch((werte) => werte.every(Boolean)),
  OR: logisch((werte) => werte.some(Boolean)),
  NOT: jeZelle(([wert]) => alsFehlertext(wert) ?? !wert),
  ISNUMBER: jeZelle(([wert]) => typeof wert === "number"),
  ISTEXT: jeZelle(
    ([wert]) => typeof wert === "string" && !istLeer(wert) && alsFehlertext(wert) === undefined,
  ),
  ISERROR: jeZelle(([wert]) => alsFehlertext(wert) !== undefined),
  ISBLANK: jeZelle(([wert]) => istLeer(wert)),
  NA: () => "#N/A",
  TRUE: () => true,
  FALSE: () => false,
  N: jeZelle(([wert]) => (typeof wert === "number" ? wert : wert === true ? 1 : (alsFehlertext(wert) ?? 0))),

  // Numbers
  SUM: ueberZahlen((zahlen) => zahlen.reduce((summe, zahl) => wieExcel(summe + zahl), 0)),
  MIN: ueberZahlen((zahlen) => (zahlen.length === 0 ? 0 : kleinste(zahlen))),
  MAX: ueberZahlen((zahlen) => (zahlen.length === 0 ? 0 : 0 - kleinste(zahlen.map((zahl) => 0 - zahl)))),
  PRODUCT: ueberZahlen((zahlen) => zahlen.reduce((produkt, zahl) => wieExcel(produkt * zahl), 1)),
  AVERAGE: ueberZahlen((zahlen) =>
    zahlen.length === 0 ? "#DIV/0!" : wieExcel(zahlen.reduce((a, b) => a + b, 0) / zahlen.length),
  ),
  COUNT: (rechner, argumente) => zaehle(rechner, argumente, (wert) => typeof wert === "number"),
  COUNTA: (rechner, argumente) => zaehle(rechner, argumente, (wert) => !istLeer(wert)),
  SMALL: (rechner, [bereich, nummer]) => {
    const [zahlen, n] = alleZusammen<number[] | number>([
      () => zahlenIn(bereich ? [rechner.feld(bereich)] : []),
      () => Number(nummer ? rechner.wert(nummer) : NaN),
    ]) as [number[], number];
    return [...zahlen].sort((a, b) => a - b)[n - 1] ?? "#NUM!";
  },
  ABS: zahlfunktion(([x = 0]) => Math.abs(x)),
  SIGN: zahlfunktion(([x = 0]) => Math.sign(x)),
  INT: zahlfunktion(([x = 0]) => Math.floor(wieExcel(x))),
  MOD: zahlfunktion(([x = 0, y = 0]) =>
    y === 0 ? "#DIV/0!" : wieExcel(x - y * Math.floor(wieExcel(x / y))),
  ),
  ROUND: zahlfunktion(([x = 0, stellen = 0]) => gerundet(x, stellen)),
  ROUNDUP: zahlfunktion(([x = 0, stellen = 0]) => abgeschnitten(x, stellen, 1)),
  ROUNDDOWN: zahlfunktion(([x = 0, stellen = 0]) => abgeschnitten(x, stellen, 0)),
  TRUNC: zahlfunktion(([x = 0, stellen = 0]) => abgeschnitten(x, stellen, 0)),
  LOG10: zahlfunktion(([x = 0]) => (x > 0 ? Math.log10(x) : "#NUM!")),

  // Looking up
  SUMIFS: (rechner, [summe, ...bedingungen]) => {
    const treffer = zeilenMit(rechner, bedingungen, summe);
    return mitZahlen(
      treffer.zellen.filter((wert) => typeof wert === "number" || alsFehlertext(wert) !== undefined),
      (zahlen) => zahlen.reduce((bisher, zahl) => wieExcel(bisher + zahl), 0),
    );
  },
  SUMIF: (rechner, [bereich, bedingung, summe]) =>
    FUNKTIONEN["SUMIFS"]?.(rechner, [summe ?? bereich ?? null, bereich ?? null, bedingung ?? null]),
  COUNTIFS: (rechner, bedingungen) => zeilenMit(rechner, bedingungen, bedingungen[0]).zellen.length,
  COUNTIF: (rechner, bedingungen) => zeilenMit(rechner, bedingungen, bedingungen[0]).zellen.length,
  MATCH: (rechner, [gesucht, bereich, art]) => {
    const [wert, feld, genau] = alleZusammen<unknown>([
      () => (gesucht ? rechner.wert(gesucht) : ""),
      () => (bereich ? rechner.feld(bereich) : ""),
      () => (art ? rechner.wert(art) : 1),
    ]) as [Zellwert, Feld, Zellwert];
    const fehler = alsFehlertext(wert);
    if (fehler !== undefined) return fehler;
    if (genau !== 0) throw new NichtZuVerfolgen("eine Suche nach dem nächstkleineren Wert");
    return platz(wert, feld) ?? "#N/A";
  },
  INDEX: () => "#REF!",
  OFFSET: () => "#REF!",
  ROW: (rechner, [bezug]) =>
    1 + ((bezug ? rechner.bezug(bezug)?.zeile : undefined) ?? rechner.umgebung.ort.zeile),
  ROWS: (rechner, [bezug]) => (bezug ? (rechner.bezug(bezug)?.zeilen ?? rechner.feld(bezug).hoehe) : 1),
  COLUMNS: (rechner, [bezug]) => (bezug ? (rechner.bezug(bezug)?.spalten ?? rechner.feld(bezug).breite) : 1),
  SUMPRODUCT: (rechner, argumente) => {
    const felder = alleZusammen(argumente.map((teil) => () => (teil ? rechner.feld(teil) : LEER)));
    const produkte = jeWert(felder, (werte) =>
      mitZahlen(
        werte.map((wert) => (typeof wert === "number" || alsFehlertext(wert) !== undefined ? wert : 0)),
        (zahlen) => zahlen.reduce((produkt, zahl) => produkt * zahl, 1),
      ),
    );
    return mitZahlen(alleWerte(produkte), (zahlen) => zahlen.reduce((a, b) => wieExcel(a + b), 0));
  },

  // Days
  YEAR: tagesfunktion(({ jahr }) => jahr),
  MONTH: tagesfunktion(({ monat }) => monat),
  DAY: tagesfunktion(({ tag }) => tag),
  EOMONTH: zahlfunktion(([tag = 0, monate = 0]) => monatsende(tag, monate)),
  DATE: zahlfunktion(([jahr = 0, monat = 0, tag = 0]) =>
    monat >= 1 && monat <= 12 && tag >= 1 && tag <= tageImMonat(jahr, monat) && jahr >= 1900
      ? tagVon({ jahr, monat, tag })
      : "#NUM!",
  ),

  // Texts
  LEN: jeZelle(([wert]) => alsFehlertext(wert) ?? alsText(wert).length),
  TRIM: textfunktion(([text = ""]) => text.trim().replace(/ +/g, " ")),
  UPPER: textfunktion(([text = ""]) => text.toUpperCase()),
  LOWER: textfunktion(([text = ""]) => text.toLowerCase()),
  LEFT: textfunktion(([text = "", anzahl = "1"]) => text.slice(0, Number(anzahl))),
  RIGHT: textfunktion(([text = "", anzahl = "1"]) =>
    Number(anzahl) === 0 ? "" : text.slice(-Number(anzahl)),
  ),
  MID: textfunktion(([text = "", ab = "1", anzahl = "0"]) =>
    text.slice(Number(ab) - 1, Number(ab) - 1 + Number(anzahl)),
  ),
  SUBSTITUTE: textfunktion(([text = "", alt = "", neu = ""]) =>
    alt === "" ? text : text.split(alt).join(neu),
  ),
  CONCATENATE: textfunktion((texte) => texte.join("")),
  CONCAT: textfunktion((texte) => texte.join("")),
  TEXT: textfunktion(([zahl = "", form = ""]) =>
    /^0+$/.test(form) ? String(Math.round(Number(zahl))).padStart(form.length, "0") : zahl,
  ),
  FIXED: textfunktion(([zahl = ""]) => String(Math.round(Number(zahl))).replace(/\B(?=(\d{3})+$)/g, ",")),
};

const LEER: Feld = { hoehe: 1, breite: 1, abZeile: 0, abSpalte: 0, zeilen: [[""]] };

/** The cells of a column in the rows that meet all conditions, and their places in it. */
export function zeilenMit(
  rechner: Rechner,
  bedingungen: Argumente,
  summe: Knoten | null | undefined,
): { readonly zellen: readonly Zellwert[]; readonly plaetze: readonly number[] } {
  const paare = bedingungen
    .filter((_, i) => i % 2 === 0)
    .map((bereich, i) => [bereich, bedingungen[2 * i + 1]]);
  const [summenfeld, ...felder] = alleZusammen([
    () => (summe ? rechner.feld(summe) : LEER),
    ...paare.map(
      ([bereich]) =>
        () =>
          bereich ? rechner.feld(bereich) : LEER,
    ),
  ]) as [Feld, ...Feld[]];
  const kriterien = alleZusammen(
    paare.map(
      ([, bedingung]) =>
        () =>
          kriterium(bedingung ? rechner.wert(bedingung) : 0),
    ),
  );
  const bis = Math.max(...[summenfeld, ...felder].map(ende));
  const zellen: Zellwert[] = [];
  const plaetze: number[] = [];
  const breite = summenfeld.breite;
  for (let zeile = 0; zeile < bis; zeile++)
    for (let spalte = 0; spalte < breite; spalte++)
      if (felder.every((feld, i) => kriterien[i]?.(wertAus(feld, zeile, spalte)))) {
        zellen.push(wertAus(summenfeld, zeile, spalte));
        plaetze.push(zeile * breite + spalte);
      }
  return { zellen, plaetze };
}

function jeZelle(rechne: (werte: readonly Zellwert[]) => Zellwert): Funktion {
  return (rechner, argumente) =>
    jeWert(alleZusammen(argumente.map((teil) => () => (teil ? rechner.feld(teil) : LEER))), rechne);
}

function zahlfunktion(rechne: (zahlen: readonly number[]) => Zellwert): Funktion {
  return jeZelle((werte) => mitZahlen(werte, rechne));
}

function textfunktion(rechne: (texte: readonly string[]) => string): Funktion {
  return jeZelle(
    (werte) => werte.map(alsFehlertext).find((fehler) => fehler !== undefined) ?? rechne(werte.map(alsText)),
  );
}

function tagesfunktion(teil: (tag: ReturnType<typeof kalendertag>) => number): Funktion {
  return zahlfunktion(([tag = 0]) => (tag >= 1 ? teil(kalendertag(Math.floor(tag))) : "#NUM!"));
}

function logisch(rechne: (werte: readonly Zellwert[]) => boolean): Funktion {
  return (rechner, argumente) => {
    const werte = alleZusammen(
      argumente.map((teil) => () => (teil ? alleWerte(rechner.feld(teil)) : [])),
    ).reduce<Zellwert[]>((alle, eine) => [...alle, ...eine], []);
    return werte.map(alsFehlertext).find((fehler) => fehler !== undefined) ?? rechne(werte);
  };
}

function ueberZahlen(rechne: (zahlen: readonly number[]) => Zellwert): Funktion {
  return (rechner, argumente) => {
    const felder = alleZusammen(argumente.map((teil) => () => (teil ? rechner.feld(teil) : LEER)));
    const fehler = felder
      .map((feld) =>
        alleWerte(feld)
          .map(alsFehlertext)
          .find((einer) => einer !== undefined),
      )
      .find((einer) => einer !== undefined);
    return fehler ?? rechne(zahlenIn(felder));
  };
}

function zaehle(rechner: Rechner, argumente: Argumente, zaehlt: (wert: Zellwert) => boolean): number {
  return alleZusammen(argumente.map((teil) => () => (teil ? alleWerte(rechner.feld(teil)) : []))).reduce(
    (bisher, werte) => bisher + werte.filter(zaehlt).length,
    0,
  );
}

function alleWerte({ zeilen }: Feld): readonly Zellwert[] {
  return zeilen.reduce<Zellwert[]>((alle, zeile) => {
    alle.push(...zeile);
    return alle;
  }, []);
}

function zahlenIn(felder: readonly Feld[]): number[] {
  return felder.reduce<number[]>((alle, feld) => {
    for (const wert of alleWerte(feld)) if (typeof wert === "number") alle.push(wert);
    return alle;
  }, []);
}

function kleinste(zahlen: readonly number[]): number {
  return zahlen.reduce((bisher, zahl) => (zahl < bisher ? zahl : bisher), Infinity);
}

/** Counted from 1; texts are searched for with wildcards, as Excel does. */
function platz(gesucht: Zellwert, feld: Feld): number | undefined {
  const muster = typeof gesucht === "string" ? suchmuster(gesucht) : undefined;
  const passt = (wert: Zellwert) =>
    muster ? typeof wert === "string" && wert !== "" && muster.test(wert) : wert === gesucht;
  if (feld.hoehe === 1) {
    for (let s = 0; s < feld.breite; s++) if (passt(wertAus(feld, 0, s))) return s + 1;
    return undefined;
  }
  for (let z = 0; z < ende(feld); z++) if (passt(wertAus(feld, z, 0))) return z + 1;
  return undefined;
}

function gerundet(x: number, stellen: number): number {
  return stellen >= 0 ? aufStellen(x, stellen) / 10 ** stellen : aufStellen(x, stellen) * 10 ** -stellen;
}

function abgeschnitten(x: number, stellen: number, aufAb: 0 | 1): number {
  const skaliert = wieExcel(Math.abs(x) * 10 ** stellen);
  const ganz = aufAb === 1 ? Math.ceil(skaliert) : Math.floor(skaliert);
  return wieExcel((Math.sign(x) * ganz) / 10 ** stellen);
}

function monatsende(tag: number, monate: number): Zellwert {
  if (tag < 1) return "#NUM!";
  const { jahr, monat } = kalendertag(Math.floor(tag));
  const gezaehlt = jahr * 12 + monat - 1 + Math.trunc(monate);
  const [j, m] = [Math.floor(gezaehlt / 12), (gezaehlt % 12) + 1];
  return j >= 1900 ? tagVon({ jahr: j, monat: m, tag: tageImMonat(j, m) }) : "#NUM!";
}
