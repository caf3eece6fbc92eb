import { bereichsverweis } from "../../blaetter/adresse";
import { zelle, zellen } from "../bereich";
import { BYTES_JE_AUFRUF, type Schritt, sende } from "../versand";
import { gleicherVerweis, liesVerweis, type Verweis } from "../verweis";
import type { Eintrag } from "./plan";

/**
 * The kept copy of formulas that became values: a very hidden sheet for each run, because a sheet has no limit of
 * size and travels with the workbook, which settings and names do not both do. Its rows:
 *
 *     A                              B, C, …
 *                                    the heading, as JSON
 *     =ROWS('Tabelle1'!$A$1:$F$40)   where that sheet's cells were
 *                                    an entry, as JSON in pieces that fit a cell
 *
 * Formulas are kept as texts. Those in column A are alive: Excel changes them where rows or columns are inserted or
 * sheets renamed, and by that it can be told that a text would not mean the same cells any more.
 */
export interface Kopie {
  /** the very hidden sheet */
  readonly blatt: string;
  readonly kopf: Kopf;
  readonly waechter: readonly Waechter[];
  readonly eintraege: readonly Eintrag[];
}

/** What a kept copy says of itself. */
export interface Kopf {
  /** e.g. "2026-11-22T10:15:00.000Z" */
  readonly begonnen: string;
  readonly formeln: number;
  /** the sheets whose formulas are kept */
  readonly blaetter: readonly string[];
  /** of the rows below: how many characters each has, so that they can be asked for in requests of a fitting size */
  readonly laengen: readonly number[];
}

/** Where the cells of a sheet were, and where they are now. */
export interface Waechter {
  readonly damals: Verweis;
  /** `undefined` for a sheet that is gone */
  readonly jetzt: Verweis | undefined;
}

const NAME = "KIM Festgeschriebenes";
/** Excel allows 32,767 characters in a cell. */
const ZEICHEN_JE_ZELLE = 30_000;
/** Rows are asked for together up to about here. */
const ZEICHEN_JE_FRAGE = 500_000;

/** Whether a sheet is a kept copy. */
export function istKopie(blatt: string): boolean {
  return new RegExp(`^${NAME} \\d+$`, "i").test(blatt);
}

/** A name for one more kept copy. */
export function freierKopiename(blattnamen: readonly string[]): string {
  const nummern = blattnamen.filter(istKopie).map((name) => Number(/\d+$/.exec(name)?.[0]));
  return `${NAME} ${Math.max(0, ...nummern) + 1}`;
}

/** Writes a kept copy in steps, each of them a row. */
export function kopieschritte(
  { worksheets }: Excel.Workbook,
  {
    blatt,
    kopf,
    eintraege,
  }: { readonly blatt: string; readonly kopf: Omit<Kopf, "laengen">; readonly eintraege: readonly Eintrag[] },
  umrisse: readonly Verweis[],
): readonly Schritt[] {
  const zeilen: readonly Zeile[] = [
    ...umrisse.map((umriss) => ({ waechter: umriss, text: JSON.stringify(umriss) })),
    ...eintraege.map((eintrag) => ({ text: JSON.stringify(eintrag) })),
  ];
  const vollstaendig: Kopf = { ...kopf, laengen: zeilen.map(({ text }) => text.length) };
  const anlegen: Schritt = {
    hin: 2 * BYTES_JE_AUFRUF,
    zurueck: 0,
    tu: () => {
      worksheets.add(blatt).visibility = "VeryHidden";
    },
  };
  return [
    anlegen,
    ...[{ text: JSON.stringify(vollstaendig) }, ...zeilen].map(({ waechter, text }: Zeile, zeile) => ({
      hin: 2 * BYTES_JE_AUFRUF + 2 * text.length,
      zurueck: 0,
      tu: () => {
        const ziel = worksheets.getItem(blatt);
        const stuecke = inZellen(text);
        zellen(ziel, { zeile, spalte: 1, zeilen: 1, spalten: stuecke.length }).values = [[...stuecke]];
        if (waechter) zelle(ziel, zeile, 0).formulas = [[waechterformel(waechter)]];
      },
    })),
  ];
}

interface Zeile {
  readonly waechter?: Verweis;
  readonly text: string;
}

/** With an apostrophe, so that Excel takes whatever a piece begins with for text. */
function inZellen(text: string): readonly string[] {
  return Array.from(
    { length: zellzahl(text.length) },
    (_, i) => `'${text.slice(i * ZEICHEN_JE_ZELLE, (i + 1) * ZEICHEN_JE_ZELLE)}`,
  );
}

function zellzahl(zeichen: number): number {
  return Math.ceil(zeichen / ZEICHEN_JE_ZELLE);
}

function waechterformel({ blatt, ...bereich }: Verweis): string {
  return `=ROWS(${bereichsverweis(blatt, bereich)})`;
}

/** Asks for the heading of a kept copy, for {@link kopfAus}. */
export function ladeKopf(blatt: Excel.Worksheet): Excel.Range {
  const zeile = blatt.getRange("1:1").getUsedRangeOrNullObject(true);
  zeile.load("values");
  return zeile;
}

/** @returns `undefined` where there is no heading of ours */
export function kopfAus(zeile: Excel.Range): Kopf | undefined {
  return zeile.isNullObject ? undefined : alsKopf(lies(textAus((zeile.values as unknown[][])[0])));
}

/**
 * Reads a kept copy.
 * @returns `undefined` where its sheet is gone or has no heading
 */
export async function liesKopie(context: Excel.RequestContext, name: string): Promise<Kopie | undefined> {
  const blatt = context.workbook.worksheets.getItemOrNullObject(name);
  const zeile = ladeKopf(blatt);
  await context.sync();
  const kopf = kopfAus(zeile);
  if (!kopf) return undefined;
  const stuecke: Excel.Range[] = [];
  await sende(context, leseschritte(blatt, kopf, stuecke));
  const zeilen = stuecke.flatMap(({ formulas }) =>
    (formulas as unknown[][]).map(([formel, ...inhalt]) => ({ formel, inhalt: lies(textAus(inhalt)) })),
  );
  return {
    blatt: name,
    kopf,
    waechter: zeilen
      .filter(({ formel }) => formel !== "")
      .map(({ formel, inhalt }) => ({
        damals: inhalt as Verweis,
        jetzt: liesVerweis(/^=ROWS\((.*)\)$/i.exec(String(formel))?.[1]),
      })),
    // A run that was stopped while it kept its copy has left less, but changed nothing yet.
    eintraege: zeilen.flatMap(({ inhalt }) => (istEintrag(inhalt) ? [inhalt] : [])),
  };
}

function istEintrag(inhalt: unknown): inhalt is Eintrag {
  return typeof inhalt === "object" && inhalt !== null && "formel" in inhalt;
}

/** Rows together, as long as they are short. */
function leseschritte(blatt: Excel.Worksheet, { laengen }: Kopf, stuecke: Excel.Range[]): readonly Schritt[] {
  const schritte: Schritt[] = [];
  for (let von = 0; von < laengen.length;) {
    let bis = von + 1;
    let laenge = laengen[von] ?? 0;
    while (bis < laengen.length && laenge + (laengen[bis] ?? 0) <= ZEICHEN_JE_FRAGE)
      laenge += laengen[bis++] ?? 0;
    const spalten = 1 + zellzahl(Math.max(...laengen.slice(von, bis)));
    const bereich = { zeile: 1 + von, spalte: 0, zeilen: bis - von, spalten };
    schritte.push({
      hin: BYTES_JE_AUFRUF,
      // Quotation marks and backslashes take two characters on the way.
      zurueck: 2 * laenge,
      tu: () => {
        const stueck = zellen(blatt, bereich);
        stueck.load("formulas");
        stuecke.push(stueck);
      },
    });
    von = bis;
  }
  return schritte;
}

function textAus(inhalt: readonly unknown[] = []): string {
  return inhalt.map(String).join("");
}

function alsKopf(gelesen: unknown): Kopf | undefined {
  return typeof gelesen === "object" && gelesen !== null && "begonnen" in gelesen
    ? (gelesen as Kopf)
    : undefined;
}

function lies(text: unknown): unknown {
  try {
    return typeof text === "string" ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the cells of a sheet are where they were, whatever it is called now. */
export function stehtAnSeinemOrt({ damals, jetzt }: Waechter): boolean {
  return jetzt !== undefined && gleicherVerweis({ ...jetzt, blatt: damals.blatt }, damals);
}
