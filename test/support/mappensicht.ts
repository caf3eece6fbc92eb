import type { Ort } from "../../src/blaetter/adresse";
import type { Erklaerung } from "../../src/erklaerung/erklaerung";
import type { Erklaerer } from "../../src/erklaerung/erklaerer";
import { type Anfrage, type Antwort, type Mappenkopf, Mappensicht } from "../../src/erklaerung/mappensicht";

/** A workbook at one glance, to explain many of its cells without asking the host for each. */
export interface Mappenbild {
  readonly kopf: Mappenkopf;
  readonly blaetter: ReadonlyMap<string, Blattbild>;
}

interface Blattbild {
  readonly werte: readonly (readonly unknown[])[];
  readonly formeln: readonly (readonly unknown[])[];
  readonly formate: readonly (readonly unknown[])[];
}

/** Reads all sheets from their first cell on. */
export function liesBild(listen: readonly string[]): Promise<Mappenbild> {
  return Excel.run(async (context) => {
    const { worksheets, names, tables } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name,items/formula");
    await context.sync();
    const gelesen = worksheets.items.map((blatt) => {
      const bereich = blatt.getRange("A1").getBoundingRect(blatt.getUsedRange());
      bereich.load("values,formulas,numberFormat");
      return { name: blatt.name, bereich };
    });
    const tabellen = listen.map((name) => {
      const bereich = tables.getItem(name).getRange();
      bereich.load("rowIndex,columnIndex,rowCount,columnCount");
      bereich.worksheet.load("name");
      return { name, bereich };
    });
    await context.sync();
    return {
      kopf: {
        blaetter: worksheets.items.map(({ name }) => name),
        namen: names.items.map(({ name, formula }) => ({ name, formel: formula as unknown })),
        tabellen: tabellen.map(({ name, bereich }) => ({
          name,
          flaeche: {
            blatt: bereich.worksheet.name,
            zeile: bereich.rowIndex,
            spalte: bereich.columnIndex,
            zeilen: bereich.rowCount,
            spalten: bereich.columnCount,
          },
        })),
      },
      blaetter: new Map(
        gelesen.map(({ name, bereich }) => [
          name,
          { werte: bereich.values, formeln: bereich.formulas, formate: bereich.numberFormat },
        ]),
      ),
    };
  });
}

/** Explains a cell of a workbook that was read as a whole. */
export function erklaereImBild(erklaerer: Erklaerer, ort: Ort, bild: Mappenbild): Erklaerung {
  const sicht = new Mappensicht(bild.kopf);
  const zelle = zellstand(bild, ort.blatt, ort.zeile, ort.spalte);
  for (let runde = 0; runde < 20; runde++) {
    const erklaerung = erklaerer.erklaere({ ort, zelle, anker: undefined }, sicht);
    if (erklaerung) return erklaerung;
    for (const anfrage of sicht.offen) sicht.nimmAuf(anfrage, antwort(bild, anfrage));
  }
  throw new Error("The explanation does not come to an end.");
}

function zellstand({ blaetter }: Mappenbild, blatt: string, zeile: number, spalte: number) {
  const bild = blaetter.get(blatt);
  const aus = (matrix: readonly (readonly unknown[])[] | undefined) => matrix?.[zeile]?.[spalte] ?? "";
  const zahlenformat = aus(bild?.formate) as string;
  return {
    wert: aus(bild?.werte),
    formel: aus(bild?.formeln),
    zahlenformat: zahlenformat === "" ? "General" : zahlenformat,
  };
}

function antwort(bild: Mappenbild, { art, flaeche }: Anfrage): Antwort {
  const { blatt, zeile, spalte, zeilen, spalten } = flaeche;
  if (art === "ueberlauf") return { art, flaeche: undefined };
  if (art === "zellen") return { art, zeilen: [[zellstand(bild, blatt, zeile, spalte)]] };
  const werte = (bild.blaetter.get(blatt)?.werte ?? [])
    .slice(zeile, zeile + zeilen)
    .map((reihe) => reihe.slice(spalte, spalte + spalten));
  return { art, werte: { abZeile: 0, abSpalte: 0, zeilen: werte } };
}
