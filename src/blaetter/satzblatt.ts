import type { Zahlenform } from "../grundlage/zahlenform";
import { beschriftung, standtitel } from "../saetze/beschriftung";
import type { Satz, Stand } from "../saetze/satz";
import { ANTEIL, EURO, UMFANG, VZAE } from "../saetze/schluessel";
import { spaltenverweis } from "./adresse";
import type { Blatt, Pruefung, Stilname } from "./blatt";
import { druck } from "./druck";
import { mitHoehen } from "./hoehe";
import { SAETZE } from "./namen";
import { eingabe, LEERE_ZEILE, type Zeile, zelle } from "./zellen";

const SPALTEN = ["Schlüssel", "Bezeichnung", "Wert", "Einheit", "gültig ab", "Quelle"] as const;
const KOPFSTILE: Readonly<Record<string, Stilname>> = { Wert: "kopfRechts", Einheit: "kopfEingerueckt" };
const BREITEN = [22, 46, 24, 32, 13, 60];
const KOPFZEILE = 3;
const WERTSPALTE = "C";

/** The numbers of the Sätze by the last part of their key: how exactly they count, and what is allowed. */
export const SATZFORMEN = {
  Gemeinkosten: ANTEIL,
  Sachkosten: EURO,
  IT: EURO,
  Einheit: UMFANG,
  PK: EURO,
  SK: EURO,
  SK_Kommunen: EURO,
  bewilligt: VZAE,
} as const satisfies Readonly<Record<string, Zahlenform>>;

/** An expression for the value of a Satz; #N/A where its key is missing or its value is blank. */
export function satzwert(schluessel: string): string {
  const wert = `INDEX(${spaltenverweis(SAETZE, 2)},MATCH(${schluessel},${spaltenverweis(SAETZE, 0)},0))`;
  return `IF(ISBLANK(${wert}),NA(),${wert})`;
}

/** An expression for how many rows have a key: anything but 1 is a fault. */
export function satzanzahl(schluessel: string): string {
  return `COUNTIF(${spaltenverweis(SAETZE, 0)},${schluessel})`;
}

/**
 * The sheet "KIM Sätze": every Satz with unit, date and source, in the form that the `saetze` argument of the KIM
 * functions takes (Fachkonzept section 6). Its rows are found by their key, so that they may be moved and more
 * may be added.
 */
export function satzblatt(stand: Stand): Blatt {
  const { name, saetze } = stand;
  const kopf: Zeile[] = [
    [zelle("titel", `Sätze, Stand ${name}`)],
    [
      zelle(
        "hinweis",
        `${standtitel(stand)}. Gelb: Werte, die geändert werden dürfen. Weitere Zeilen, etwa für Entgeltgruppen, unten anfügen.`,
      ),
    ],
    LEERE_ZEILE,
    SPALTEN.map((spalte) => zelle(KOPFSTILE[spalte] ?? "kopf", spalte)),
  ];
  return mitHoehen({
    name: SAETZE,
    zweck: "Alle Sätze, mit denen gerechnet wird, jeder mit Einheit und Quelle.",
    spaltenbreiten: BREITEN,
    zeilen: [...kopf, ...saetze.map((satz, i) => satzzeile(satz, stand, kopf.length + i))],
    fixierteZeilen: kopf.length,
    druck: druck("quer", name, [KOPFZEILE, KOPFZEILE]),
  });
}

function satzzeile(satz: Satz, stand: Stand, zeile: number): Zeile {
  const { bezeichnung, einheit } = beschriftung(satz.schluessel, stand);
  const adresse = `${WERTSPALTE}${String(zeile + 1)}`;
  return [
    zelle("umbruch", satz.schluessel),
    zelle("umbruch", bezeichnung),
    eingabe(wertstil(satz), satz.wert, `satz.${satz.schluessel}`, pruefung(satz, adresse)),
    zelle("umbruchEingerueckt", einheit),
    zelle("umbruch", satz.gueltigAb),
    zelle("kleinUmbruch", satz.quelle),
  ];
}

function feld({ schluessel }: Satz): string {
  return schluessel.slice(schluessel.lastIndexOf(".") + 1);
}

function satzform(satz: Satz): Zahlenform | undefined {
  if (satz.schluessel.startsWith("EG.")) return EURO;
  const formen: Readonly<Record<string, Zahlenform>> = SATZFORMEN;
  return formen[feld(satz)];
}

function wertstil(satz: Satz): Stilname {
  if (satzform(satz) === EURO) return "eingabeEuro";
  return typeof satz.wert === "number" || feld(satz) === "bewilligt" ? "eingabeZahl" : "eingabeText";
}

function pruefung(satz: Satz, adresse: string): Pruefung | undefined {
  if (feld(satz) === "Rundung")
    return { art: "liste", werte: ["Satz", "Betrag"], satz: "Erlaubt: Satz oder Betrag." };
  const form = satzform(satz);
  if (!form) return undefined;
  if (form === VZAE)
    return {
      art: "formel",
      formel: `=OR(AND(ISNUMBER(${adresse}),${adresse}>=0,${adresse}<=${String(form.hoechstens)}),TRIM(${adresse})="keine")`,
      satz: `Erlaubt: ${form.erlaubt} oder das Wort „keine“.`,
    };
  return { art: "zahl", von: form.mindestens, bis: form.hoechstens, satz: `Erlaubt: ${form.erlaubt}.` };
}
