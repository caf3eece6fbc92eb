import type { Mappe } from "../blaetter/blatt";
import { gleicherName, namensschluessel } from "./verweis";

/** A sheet with a name of ours as it is, whoever made it. */
export interface Blattlage {
  /** in the workbook's own spelling */
  readonly name: string;
  readonly sichtbar: boolean;
  readonly geschuetzt: boolean;
  /** rows and columns up to the last cell that holds anything */
  readonly zeilen: number;
  readonly spalten: number;
  /** @returns "" for an empty cell */
  readonly formel: (zeile: number, spalte: number) => unknown;
  readonly wert: (zeile: number, spalte: number) => unknown;
}

/** A workbook name as it is. */
export interface Namenlage {
  readonly name: string;
  readonly formel: unknown;
  readonly kommentar: string;
  readonly sichtbar: boolean;
}

/** What the workbook holds before anything is written. */
export interface Lage {
  readonly geschuetzt: boolean;
  readonly rechnetVonHand: boolean;
  readonly aktivesBlatt: string;
  readonly blattnamen: readonly string[];
  readonly namen: readonly Namenlage[];
  /** @returns the sheet of that name, if it is one of the Mappe and exists */
  readonly blatt: (name: string) => Blattlage | undefined;
  readonly name: (name: string) => Namenlage | undefined;
}

/** How much of Excel's API is used: all of it, or what every host has, which is contents and names. */
export type Umfang = "alles" | "kern";

/**
 * Asks for all that has to be known of the workbook.
 * @returns reads the answer, after the next sync
 */
export function ladeLage(context: Excel.RequestContext, mappe: Mappe, umfang: Umfang): () => Lage {
  const { worksheets, names } = context.workbook;
  const alles = umfang === "alles";

  worksheets.load("items/name");
  const aktiv = worksheets.getActiveWorksheet();
  aktiv.load("name");
  names.load("items/name,items/formula,items/comment,items/visible");
  const liesZustand = alles ? ladeZustand(context) : () => ({ geschuetzt: false, rechnetVonHand: false });
  const unsere = mappe.blaetter.map(({ name }) => {
    const blatt = worksheets.getItemOrNullObject(name);
    blatt.load("name,visibility");
    const benutzt = blatt.getUsedRangeOrNullObject();
    benutzt.load("formulas,values,rowIndex,columnIndex");
    if (alles) blatt.protection.load("protected");
    return { blatt, benutzt };
  });

  return () => ({
    ...liesZustand(),
    ...blattlagen(worksheets, aktiv, unsere, alles),
    ...namenlagen(names),
  });
}

function ladeZustand({
  application,
  workbook,
}: Excel.RequestContext): () => Pick<Lage, "geschuetzt" | "rechnetVonHand"> {
  const { protection } = workbook;
  protection.load("protected");
  application.load("calculationMode");
  return () => ({
    geschuetzt: protection.protected,
    rechnetVonHand: application.calculationMode === "Manual",
  });
}

interface Geladenes {
  readonly blatt: Excel.Worksheet;
  readonly benutzt: Excel.Range;
}

function blattlagen(
  worksheets: Excel.WorksheetCollection,
  aktiv: Excel.Worksheet,
  unsere: readonly Geladenes[],
  alles: boolean,
): Pick<Lage, "aktivesBlatt" | "blattnamen" | "blatt"> {
  const lagen = unsere
    .filter(({ blatt }) => !blatt.isNullObject)
    .map(({ blatt, benutzt }): Blattlage => ({
      name: blatt.name,
      sichtbar: blatt.visibility === "Visible",
      geschuetzt: alles && blatt.protection.protected,
      ...inhaltVon(benutzt),
    }));
  return {
    aktivesBlatt: aktiv.name,
    blattnamen: worksheets.items.map(({ name }) => name),
    blatt: (gesucht) => lagen.find(({ name }) => gleicherName(name, gesucht)),
  };
}

function namenlagen({ items }: Excel.NamedItemCollection): Pick<Lage, "namen" | "name"> {
  const namen = items.map(({ name, formula, comment, visible }): Namenlage => ({
    name,
    formel: formula as unknown,
    kommentar: comment,
    sichtbar: visible,
  }));
  const jeName = new Map(namen.map((lage) => [namensschluessel(lage.name), lage]));
  return { namen, name: (gesucht) => jeName.get(namensschluessel(gesucht)) };
}

function inhaltVon(benutzt: Excel.Range): Pick<Blattlage, "zeilen" | "spalten" | "formel" | "wert"> {
  if (benutzt.isNullObject) return { zeilen: 0, spalten: 0, formel: () => "", wert: () => "" };
  const { formulas, values, rowIndex, columnIndex } = benutzt;
  const zelle = (matrix: unknown[][]) => (zeile: number, spalte: number) =>
    matrix[zeile - rowIndex]?.[spalte - columnIndex] ?? "";
  return {
    zeilen: rowIndex + formulas.length,
    spalten: columnIndex + (formulas[0]?.length ?? 0),
    formel: zelle(formulas as unknown[][]),
    wert: zelle(values as unknown[][]),
  };
}
