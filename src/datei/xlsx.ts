import {
  type Alignment,
  type Borders,
  type Cell,
  type DataValidation,
  PaperSize,
  type Style,
  Workbook,
  type Worksheet,
} from "@cj-tech-master/excelts";
import { spaltenname } from "../blaetter/adresse";
import type { Blatt, Inhalt, Mappe, Pruefung } from "../blaetter/blatt";
import { type Linie, type Stil, STILE } from "../blaetter/stile";

const SCHRIFT = "Calibri";
const KENNUNG = "KIM für Excel";

/**
 * Writes a Mappe as an .xlsx file. No amounts are stored with the formulas: whoever opens the file calculates it.
 * @returns the bytes of the file
 */
export async function alsXlsx({ blaetter, bezuege }: Mappe): Promise<Uint8Array> {
  const arbeitsmappe = new Workbook();
  arbeitsmappe.creator = KENNUNG;
  arbeitsmappe.calcProperties.fullCalcOnLoad = true;
  for (const blatt of blaetter) schreibeBlatt(arbeitsmappe, blatt);
  for (const { name, blatt, zeile, spalte } of bezuege)
    arbeitsmappe.definedNames.add(
      `'${blatt.replace(/'/g, "''")}'!$${spaltenname(spalte)}$${String(zeile + 1)}`,
      name,
    );
  return arbeitsmappe.xlsx.writeBuffer();
}

function schreibeBlatt(arbeitsmappe: Workbook, blatt: Blatt): void {
  const { druck, fixierteZeilen } = blatt;
  const ziel = arbeitsmappe.addWorksheet(blatt.name, {
    views: [
      { showGridLines: false, ...(fixierteZeilen > 0 ? { state: "frozen", ySplit: fixierteZeilen } : {}) },
    ],
    pageSetup: {
      paperSize: PaperSize.A4,
      orientation: druck.ausrichtung === "quer" ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.6, right: 0.6, top: 0.6, bottom: 0.8, header: 0.3, footer: 0.4 },
    },
    headerFooter: {
      oddFooter: `&L&8${druck.fusszeile.links}&C&8${druck.fusszeile.mitte}&R&8${druck.fusszeile.rechts}`,
    },
  });
  if (druck.wiederholteZeilen)
    ziel.pageSetup.printTitlesRow = druck.wiederholteZeilen.map((zeile) => zeile + 1).join(":");
  blatt.spaltenbreiten.forEach((breite, spalte) => {
    ziel.getColumn(spalte + 1).width = breite;
  });
  blatt.zeilenhoehen.forEach((hoehe, zeile) => {
    ziel.getRow(zeile + 1).height = hoehe;
  });
  schreibeZellen(ziel, blatt);
}

function schreibeZellen(ziel: Worksheet, { zeilen }: Blatt): void {
  zeilen.forEach((zellen, zeile) => {
    zellen.forEach((zelle, spalte) => {
      if (!zelle) return;
      const zielzelle = ziel.getCell(zeile + 1, spalte + 1);
      schreibeInhalt(zielzelle, zelle.inhalt);
      zielzelle.style = stil(STILE[zelle.stil]);
      if (zelle.pruefung) zielzelle.dataValidation = pruefung(zelle.pruefung);
    });
  });
}

function schreibeInhalt(ziel: Cell, inhalt: Inhalt): void {
  if (inhalt === "") return;
  ziel.value = typeof inhalt === "object" ? { formula: inhalt.formel.slice(1) } : inhalt;
}

const AUSRICHTUNG = { links: "left", mitte: "center", rechts: "right" } as const;
const SENKRECHT = { oben: "top", mitte: "middle" } as const;
const STAERKE = { duenn: "thin", mittel: "medium" } as const;
const SEITE = { oben: "top", unten: "bottom", links: "left", rechts: "right" } as const;

function stil(stil: Stil): Partial<Style> {
  const ausrichtung: Partial<Alignment> = {
    horizontal: AUSRICHTUNG[stil.ausrichtung],
    vertical: SENKRECHT[stil.senkrecht],
    wrapText: stil.umbruch,
    indent: stil.einzug,
  };
  return {
    numFmt: stil.zahlenformat,
    font: {
      name: SCHRIFT,
      size: stil.schriftgroesse,
      bold: stil.fett,
      italic: stil.kursiv,
      color: farbe(stil.farbe),
    },
    alignment: ausrichtung,
    border: rahmen(stil.linien),
    ...(stil.fuellung === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: farbe(stil.fuellung) } }),
  };
}

function rahmen(linien: Stil["linien"]): Partial<Borders> {
  const seiten = Object.entries(linien) as [keyof typeof SEITE, Linie][];
  return Object.fromEntries(
    seiten.map(([seite, linie]) => [
      SEITE[seite],
      { style: STAERKE[linie.staerke], color: farbe(linie.farbe) },
    ]),
  );
}

function farbe(rgb: string): { argb: string } {
  return { argb: `FF${rgb.slice(1).toUpperCase()}` };
}

function pruefung(pruefung: Pruefung): DataValidation {
  const meldung = {
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: KENNUNG,
    error: pruefung.satz,
    allowBlank: true,
  };
  switch (pruefung.art) {
    case "zahl":
      return { type: "decimal", operator: "between", formulae: [pruefung.von, pruefung.bis], ...meldung };
    case "liste":
      return { type: "list", formulae: [`"${pruefung.werte.join(",")}"`], ...meldung };
    case "formel":
      return { type: "custom", formulae: [pruefung.formel.slice(1)], ...meldung };
  }
}
