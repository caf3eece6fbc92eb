import { a1 } from "../../blaetter/adresse";
import type { Bereich } from "../../blaetter/blatt";
import { rechtecke } from "../../blaetter/rechtecke";
import { zeilenform, zeilenWeiter } from "../../blaetter/zeilenform";
import { inStuecken } from "../bloecke";
import { pruefsumme } from "../pruefsumme";
import { bytesVon } from "../versand";
import { alsWert } from "../werte";
import type { Zellinhalt } from "../zellinhalt";
import type { Formelzelle, Gefundenes } from "./formeln";

/** Why a formula stays a formula. */
export type Grund = "fehler" | "unberechnet" | "matrix";

/** A formula that stays. */
export interface Bleibendes {
  readonly blatt: string;
  /** "C5" */
  readonly zelle: string;
  readonly grund: Grund;
  /** the error that it shows */
  readonly wert: string;
}

/** Cells with one formula and its copies in other rows, or with one formula whose result spills over them. */
export interface Eintrag extends Bereich {
  readonly blatt: string;
  readonly art: "zellen" | "ueberlauf";
  /** the formula of the first cell; further down its copies stand */
  readonly formel: string;
  /** what is written in the place of the formulas */
  readonly werte: readonly (readonly Zellinhalt[])[];
  /** whether the cells have the format of texts, in which a formula could not be written */
  readonly istText: boolean;
}

/** The formula of a cell of an entry; rows count from its first one. */
export function formelIn({ formel, art }: Eintrag, zeile: number, spalte: number): string {
  if (art === "ueberlauf") return zeile === 0 && spalte === 0 ? formel : "";
  return zeilenWeiter(formel, zeile);
}

/** How many formulas an entry holds. */
export function formelzahl({ art, zeilen, spalten }: Eintrag): number {
  return art === "ueberlauf" ? 1 : zeilen * spalten;
}

/** What is to be written in the place of which formulas. */
export interface Festschreibplan {
  readonly eintraege: readonly Eintrag[];
  readonly bleibende: readonly Bleibendes[];
  /** of all formulas that were found, to notice that the workbook has changed since */
  readonly summe: string;
}

/** What a cell can hold as a constant; Excel takes its newer errors, such as #SPILL!, for texts. */
const FESTE_FEHLER = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/;
/** A function that is still calculating. */
const WARTEND = /^#(?:BUSY!|GETTING_DATA|CONNECT!)/;

/**
 * Decides which formulas become values.
 * @param auchFehler whether errors are written as values too, where Excel knows them as such
 */
export function planeFestschreiben(
  gefunden: Pick<Gefundenes, "blaetter" | "rechnetNoch">,
  auchFehler: boolean,
): Festschreibplan {
  const { blaetter, rechnetNoch } = gefunden;
  const eintraege: Eintrag[] = [];
  const bleibende: Bleibendes[] = [];
  for (const { blatt, zellen } of blaetter) {
    const matrizen = mehrzelligeMatrixformeln(zellen);
    const feste = zellen.filter((zelle) => {
      const hemmnis = matrizen.has(zelle)
        ? { grund: "matrix" as const, wert: "" }
        : hemmnisIn(zelle, rechnetNoch, auchFehler);
      if (hemmnis) bleibende.push({ blatt, zelle: a1(zelle), ...hemmnis });
      return !hemmnis;
    });
    eintraege.push(...eintraegeFuer(blatt, feste));
  }
  const alle = blaetter.flatMap(({ blatt, zellen }) =>
    zellen.map((zelle) => `${blatt}!${a1(zelle)}${zelle.formel}`),
  );
  return { eintraege, bleibende, summe: pruefsumme(alle) };
}

function hemmnisIn(
  { werte, typen }: Formelzelle,
  rechnetNoch: boolean,
  auchFehler: boolean,
): { readonly grund: Grund; readonly wert: string } | undefined {
  const fehler = werte.flatMap((reihe, z) => reihe.filter((_, s) => typen[z]?.[s] === "Error")).map(String);
  const wartend = fehler.find((wert) => WARTEND.test(wert));
  if (wartend !== undefined) return { grund: "unberechnet", wert: wartend };
  const bleibender = fehler.find((wert) => !auchFehler || !FESTE_FEHLER.test(wert));
  if (bleibender !== undefined) return { grund: "fehler", wert: bleibender };
  return rechnetNoch && !auchFehler ? { grund: "unberechnet", wert: "" } : undefined;
}

/**
 * Cells of one formula that was entered over several (Ctrl+Shift+Enter): Excel changes them only together, and has no
 * way for an add-in to enter them again.
 */
function mehrzelligeMatrixformeln(zellen: readonly Formelzelle[]): ReadonlySet<Formelzelle> {
  const matrizen = zellen.filter(({ istMatrixformel }) => istMatrixformel);
  const anOrt = new Map(matrizen.map((zelle) => [`${zelle.zeile},${zelle.spalte}`, zelle]));
  return new Set(
    matrizen.filter(({ zeile, spalte, formel }) =>
      [
        [zeile - 1, spalte],
        [zeile + 1, spalte],
        [zeile, spalte - 1],
        [zeile, spalte + 1],
      ].some(([z = 0, s = 0]) => anOrt.get(`${z},${s}`)?.formel === formel),
    ),
  );
}

function eintraegeFuer(blatt: string, zellen: readonly Formelzelle[]): readonly Eintrag[] {
  const istEinzeln = ({ werte }: Formelzelle) => werte.length === 1 && werte[0]?.length === 1;
  const ueberlaeufe = zellen
    .filter((zelle) => !istEinzeln(zelle))
    .map((zelle): Eintrag => ({
      blatt,
      art: "ueberlauf",
      zeile: zelle.zeile,
      spalte: zelle.spalte,
      zeilen: zelle.werte.length,
      spalten: zelle.werte[0]?.length ?? 0,
      formel: zelle.formel,
      werte: zelle.werte.map((reihe, z) => reihe.map((wert, s) => alsWert(wert, zelle.typen[z]?.[s]))),
      istText: zelle.istText,
    }));
  return [...gruppiert(blatt, zellen.filter(istEinzeln)), ...ueberlaeufe];
}

/** Copies of one formula as one entry, so that the table of a long list costs little more than one of its rows. */
function gruppiert(blatt: string, zellen: readonly Formelzelle[]): readonly Eintrag[] {
  const raster: (Formelzelle | undefined)[][] = [];
  for (const zelle of zellen) (raster[zelle.zeile] ??= [])[zelle.spalte] = zelle;
  const zeilen = Array.from(raster, (reihe: (Formelzelle | undefined)[] | undefined) =>
    Array.from(reihe ?? []),
  );
  return rechtecke(
    zeilen,
    (zelle, zeile) => zelle && `${String(zelle.istText)} ${zeilenform(zelle.formel, zeile)}`,
  )
    .flatMap((bereich) => (sindKopien(bereich, zeilen) ? [bereich] : einzeln(bereich)))
    .flatMap((bereich) => inStuecken(bereich, (stueck) => bytesVon(werteIn(stueck, zeilen))))
    .map(({ zeile, spalte, ...groesse }) => ({
      blatt,
      art: "zellen",
      zeile,
      spalte,
      zeilen: groesse.zeilen,
      spalten: groesse.spalten,
      formel: zeilen[zeile]?.[spalte]?.formel ?? "",
      werte: werteIn({ zeile, spalte, ...groesse }, zeilen),
      istText: zeilen[zeile]?.[spalte]?.istText ?? false,
    }));
}

type Raster = readonly (readonly (Formelzelle | undefined)[])[];

/** Whether the first formula, copied down, reads as the others do; what cannot be derived is kept one by one. */
function sindKopien({ zeile, spalte, zeilen, spalten }: Bereich, raster: Raster): boolean {
  const erste = raster[zeile]?.[spalte]?.formel ?? "";
  for (let z = 0; z < zeilen; z++)
    for (let s = 0; s < spalten; s++)
      if (raster[zeile + z]?.[spalte + s]?.formel !== zeilenWeiter(erste, z)) return false;
  return true;
}

function einzeln({ zeile, spalte, zeilen, spalten }: Bereich): readonly Bereich[] {
  return Array.from({ length: zeilen * spalten }, (_, i) => ({
    zeile: zeile + Math.floor(i / spalten),
    spalte: spalte + (i % spalten),
    zeilen: 1,
    spalten: 1,
  }));
}

function werteIn({ zeile, spalte, zeilen, spalten }: Bereich, raster: Raster): Zellinhalt[][] {
  return Array.from({ length: zeilen }, (_, z) =>
    Array.from({ length: spalten }, (__, s) => {
      const zelle = raster[zeile + z]?.[spalte + s];
      return alsWert(zelle?.werte[0]?.[0], zelle?.typen[0]?.[0]);
    }),
  );
}
