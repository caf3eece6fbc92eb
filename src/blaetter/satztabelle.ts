import type { Zahlenform } from "../grundlage/zahlenform";
import { beschriftung, standtitel } from "../saetze/beschriftung";
import type { Satz, Stand } from "../saetze/satz";
import { ANTEIL, EURO, UMFANG, VZAE } from "../saetze/schluessel";
import { a1, spaltenverweis } from "./adresse";
import type { Bestand, Listenzeile } from "./bestand";
import type { Blatt, Inhalt, Pruefung, Stilname } from "./blatt";
import { druck } from "./druck";
import { falsch, formel, istLeer, istWort } from "./formel";
import { mitHoehen } from "./hoehe";
import { MITTEL } from "./mittel";
import { SAETZE } from "./namen";
import { LEERE_ZEILE, type Zeile, zelle } from "./zellen";

/** The table's name in the workbook, and that of the list in what is taken over. */
export const SAETZELISTE = "KIM_Saetze";

const SPALTEN = {
  schluessel: { kopf: "Schlüssel", breite: 22, kopfstil: "kopf" },
  bezeichnung: { kopf: "Bezeichnung", breite: 42, kopfstil: "kopf" },
  wert: { kopf: "Wert", breite: 22, kopfstil: "kopfRechts" },
  einheit: { kopf: "Einheit", breite: 27, kopfstil: "kopfEingerueckt" },
  gueltigAb: { kopf: "gültig ab", breite: 11, kopfstil: "kopf" },
  quelle: { kopf: "Quelle", breite: 56, kopfstil: "kopf" },
  ganz: { kopf: "als ganze Zahl", breite: 14, kopfstil: "kopfRechts" },
  art: { kopf: "Stellenart", breite: 10, kopfstil: "kopfRechts" },
  suchwort: { kopf: "Suchwort", breite: 20, kopfstil: "kopfRechts" },
} as const satisfies Readonly<Record<string, { kopf: string; breite: number; kopfstil: Stilname }>>;

type Spalte = keyof typeof SPALTEN;

const NAMEN = Object.keys(SPALTEN) as readonly Spalte[];
const EINGABESPALTEN = NAMEN.indexOf("ganz");
const KOPFZEILE = 3;
const ERSTE_ZEILE = KOPFZEILE + 1;
/** Rows to spare for grades and Stellenarten of her own. */
const LEERE_ZEILEN = 6;

const index = (spalte: Spalte) => NAMEN.indexOf(spalte);
const ganzeSpalte = (spalte: Spalte) => spaltenverweis(SAETZE, index(spalte));
const zeileVon = (schluessel: string) => `MATCH(${schluessel},${ganzeSpalte("schluessel")},0)`;

// What other sheets look up

/** An expression for the value of a Satz as it stands there; #N/A where its key is missing or its value is blank. */
export function satzwert(schluessel: string): string {
  const wert = `INDEX(${ganzeSpalte("wert")},${zeileVon(schluessel)})`;
  return `IF(ISBLANK(${wert}),NA(),${wert})`;
}

/**
 * An expression for a Satz as the whole number to calculate with: cents, ten-thousandths, or 0 and 1 for a Rundung
 * per Satz and per Betrag. #N/A where it is missing, #VALUE! where it is wrong or stands twice.
 */
export function satzganz(schluessel: string): string {
  return `INDEX(${ganzeSpalte("ganz")},${zeileVon(schluessel)})`;
}

/** An expression for the source of a Satz. */
export function satzquelle(schluessel: string): string {
  return `INDEX(${ganzeSpalte("quelle")},${zeileVon(schluessel)})`;
}

/** An expression for how many rows have a key: anything but 1 is a fault. */
export function satzanzahl(schluessel: string): string {
  return `COUNTIF(${ganzeSpalte("schluessel")},${schluessel})`;
}

/** An expression for the key of the Stellenart of that name or key, in the form of {@link suchform}; #N/A for none. */
export function artVonSuchwort(suchwort: string): string {
  return `INDEX(${ganzeSpalte("art")},MATCH(${suchwort},${ganzeSpalte("suchwort")},0))`;
}

/** An expression for text in which case, blanks and hyphens do not matter. */
export function suchform(text: string): string {
  return `SUBSTITUTE(SUBSTITUTE(LOWER(${text})," ",""),"-","")`;
}

/** The Sätze as a range for the argument `saetze` of the KIM functions, with room for more. */
export function saetzebereich(zeilen: number): string {
  const ZUSAETZLICHE = 60;
  return `'${SAETZE}'!$A$${String(ERSTE_ZEILE)}:$F$${String(ERSTE_ZEILE + zeilen + ZUSAETZLICHE)}`;
}

// The sheet

/**
 * The sheet "KIM Sätze": every Satz with unit, date and source, in the form that the `saetze` argument of the KIM
 * functions takes (Fachkonzept section 6). Its rows are found by their key, so that they may be moved, and more may be
 * added.
 */
export function satztabelle(
  stand: Stand,
  bestand: Bestand,
): { readonly blatt: Blatt; readonly zeilen: number } {
  const eigene = bestand.liste(SAETZELISTE);
  const eingaben = [
    ...(eigene ? eigene.map((zeile) => bisherige(zeile, stand)) : standzeilen(stand)),
    ...Array.from({ length: LEERE_ZEILEN }, () => NEUE_ZEILE),
  ];
  const zeilen = eingaben.map((zellen, i) => satzzeile(zellen, ERSTE_ZEILE + i));
  const kopf: Zeile[] = [
    [zelle("titel", `Sätze, Stand ${stand.name}`)],
    [
      zelle(
        "hinweis",
        `${standtitel(stand)}. Gelb: Werte, die geändert werden dürfen. Eigene Entgeltgruppen (EG.E13) und Stellenarten in die freien Zeilen unten.`,
      ),
    ],
    LEERE_ZEILE,
    NAMEN.map((name) => zelle(SPALTEN[name].kopfstil, SPALTEN[name].kopf)),
  ];
  const blatt = mitHoehen({
    name: SAETZE,
    zweck: "Alle Sätze, mit denen gerechnet wird, jeder mit Einheit und Quelle.",
    spaltenbreiten: NAMEN.map((name) => SPALTEN[name].breite),
    zeilen: [...kopf, ...zeilen],
    fixierteZeilen: kopf.length,
    listen: [
      {
        name: SAETZELISTE,
        bereich: { zeile: KOPFZEILE, spalte: 0, zeilen: zeilen.length + 1, spalten: NAMEN.length },
        eingabespalten: EINGABESPALTEN,
      },
    ],
    druck: {
      ...druck("quer", stand.name, [KOPFZEILE, KOPFZEILE]),
      bereich: { zeile: 0, spalte: 0, zeilen: kopf.length + zeilen.length, spalten: EINGABESPALTEN },
    },
  });
  return { blatt, zeilen: zeilen.length };
}

/** The input cells of a row, and what its value must be. */
interface Satzeingaben {
  readonly zellen: readonly { readonly inhalt: Inhalt; readonly stil: Stilname }[];
  readonly pruefung?: (adresse: string) => Pruefung | undefined;
}

const NEUE_ZEILE: Satzeingaben = {
  zellen: (
    ["eingabeText", "eingabeText", "eingabeZahl", "eingabeText", "eingabeText", "eingabeText"] as const
  ).map((stil) => ({ inhalt: "", stil })),
};

/** The Sätze of a Stand and the yearly funds of Modul 1, as rows of the sheet. */
export function standzeilen(stand: Stand): readonly Satzeingaben[] {
  const saetze = stand.saetze.map((satz) => ({ satz, ...beschriftung(satz.schluessel, stand) }));
  return [...saetze, ...MITTEL].map(({ satz, bezeichnung, einheit }) =>
    satzeingaben(satz, [satz.schluessel, bezeichnung, satz.wert, einheit, satz.gueltigAb, satz.quelle]),
  );
}

/** A row as the officer left it: in the look of the Stand's where it has its key, else as one of her own. */
function bisherige(zeile: Listenzeile, stand: Stand): Satzeingaben {
  const inhalte = zeile.map(({ inhalt }) => inhalt);
  const schluessel = zeile[0]?.wert;
  const bekannte = [...stand.saetze, ...MITTEL.map(({ satz }) => satz)];
  const satz = bekannte.find((einer) => einer.schluessel === schluessel);
  if (satz) return satzeingaben(satz, inhalte);
  return { zellen: NEUE_ZEILE.zellen.map(({ stil }, i) => ({ inhalt: inhalte[i] ?? "", stil })) };
}

function satzeingaben(satz: Satz, inhalte: readonly Inhalt[]): Satzeingaben {
  const stile: readonly Stilname[] = [
    "umbruch",
    "umbruch",
    wertstil(satz),
    "umbruchEingerueckt",
    "umbruch",
    "kleinUmbruch",
  ];
  return {
    zellen: stile.map((stil, i) => ({ inhalt: inhalte[i] ?? "", stil })),
    pruefung: (adresse) => pruefung(satz, adresse),
  };
}

function satzzeile({ zellen, pruefung }: Satzeingaben, zeile: number): Zeile {
  const adresse = (spalte: Spalte) => a1({ zeile, spalte: index(spalte) });
  const eingaben = zellen.map(({ inhalt, stil }, spalte) => {
    const erlaubt = spalte === index("wert") ? pruefung?.(adresse("wert")) : undefined;
    return { ...zelle(stil, inhalt), ...(erlaubt ? { pruefung: erlaubt } : {}) };
  });
  const [schluessel, wert, art] = [adresse("schluessel"), adresse("wert"), adresse("art")];
  return [
    ...eingaben,
    zelle("kleinGanzzahl", formel(ganzzahlAusdruck(schluessel, wert))),
    zelle("kleinZahl", formel(artAusdruck(schluessel))),
    zelle(
      "kleinZahl",
      formel(`IF(${istLeer(art)},"",${suchform(`IF(${endet(schluessel, ".Name")},${wert},${art})`)})`),
    ),
  ];
}

// The columns behind the inputs

const endet = (adresse: string, ende: string) => `RIGHT(${adresse},${String(ende.length)})="${ende}"`;
const beginnt = (adresse: string, anfang: string) => `LEFT(${adresse},${String(anfang.length)})="${anfang}"`;
const oder = (...bedingungen: readonly string[]) => `OR(${bedingungen.join(",")})`;

/** One formula for every row, whatever its key, so that it fills down to rows that are added. */
function ganzzahlAusdruck(schluessel: string, wert: string): string {
  const nullIstWert = oder(
    endet(schluessel, ".SK"),
    endet(schluessel, ".SK_Kommunen"),
    `${schluessel}="KGSt.Gemeinkosten"`,
  );
  const faelle: readonly (readonly [bedingung: string, ergebnis: string])[] = [
    [istLeer(schluessel), '""'],
    [
      `NOT(${oder(...["EG.", "Art.", "KGSt.", "Mittel."].map((wurzel) => beginnt(schluessel, wurzel)))})`,
      '""',
    ],
    [oder(endet(schluessel, ".Name"), endet(schluessel, ".Modul")), '""'],
    [`COUNTIFS($A:$A,${schluessel})>1`, falsch("Der Schlüssel steht zweimal da")],
    [istLeer(wert), "NA()"],
    [
      endet(schluessel, ".Rundung"),
      `IF(${istWort(wert, "Satz")},0,IF(${istWort(wert, "Betrag")},1,${falsch("Erlaubt: Satz oder Betrag")}))`,
    ],
    [`AND(${endet(schluessel, ".bewilligt")},${istWort(wert, "keine")})`, "0"],
    [`NOT(ISNUMBER(${wert}))`, falsch("Erlaubt: eine Zahl")],
    [`AND(${wert}=0,NOT(${nullIstWert}))`, "NA()"],
    [endet(schluessel, ".Einheit"), inGrenzen(wert, UMFANG)],
    [endet(schluessel, ".bewilligt"), inGrenzen(wert, VZAE)],
    [`${schluessel}="KGSt.Gemeinkosten"`, inGrenzen(wert, ANTEIL)],
  ];
  return faelle.reduceRight(
    (sonst, [bedingung, ergebnis]) => `IF(${bedingung},${ergebnis},${sonst})`,
    inGrenzen(wert, EURO),
  );
}

function inGrenzen(wert: string, { mindestens, hoechstens, erlaubt, stellen }: Zahlenform): string {
  const ausserhalb = oder(`${wert}<${String(mindestens)}`, `${wert}>${String(hoechstens)}`);
  return `IF(${ausserhalb},${falsch(`Erlaubt: ${erlaubt}`)},ROUND(${wert}*${String(10 ** stellen)},0))`;
}

function artAusdruck(schluessel: string): string {
  const ohne = (ende: string) => `MID(${schluessel},5,LEN(${schluessel})-${String(4 + ende.length)})`;
  const namen = [".Name", ".Modul"].reduceRight(
    (sonst, ende) => `IF(${endet(schluessel, ende)},${ohne(ende)},${sonst})`,
    '""',
  );
  return `IF(${beginnt(schluessel, "Art.")},${namen},"")`;
}

// Looks and checks of the values

/** The numbers of the Sätze by the last part of their key: how exactly they count, and what is allowed. */
const SATZFORMEN: Readonly<Record<string, Zahlenform>> = {
  Gemeinkosten: ANTEIL,
  Sachkosten: EURO,
  IT: EURO,
  Einheit: UMFANG,
  PK: EURO,
  SK: EURO,
  SK_Kommunen: EURO,
  bewilligt: VZAE,
};

function feld({ schluessel }: Satz): string {
  return schluessel.slice(schluessel.lastIndexOf(".") + 1);
}

function satzform(satz: Satz): Zahlenform | undefined {
  return /^(?:EG|Mittel)\./.test(satz.schluessel) ? EURO : SATZFORMEN[feld(satz)];
}

function wertstil(satz: Satz): Stilname {
  const form = satzform(satz);
  if (form === EURO) return "eingabeEuro";
  return form || typeof satz.wert === "number" ? "eingabeZahl" : "eingabeText";
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
