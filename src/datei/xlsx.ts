import { type Cell, PaperSize, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { a1Bereich } from "../blaetter/adresse";
import type { Blatt, Druck, Inhalt, Mappe } from "../blaetter/blatt";
import { KENNUNG, kennungenVon } from "../blaetter/kennungen";
import { schreibeDiagramm } from "./diagramm";
import { schreibeListe } from "./liste";
import { arbeiteNach } from "./nacharbeit";
import { schreibePruefungen } from "./pruefung";
import { ZELLSTILE } from "./stil";

const TITEL = "KIM-Tabellen";
const FENSTER = {
  x: 0,
  y: 0,
  width: 28_000,
  height: 18_000,
  firstSheet: 0,
  activeTab: 0,
  visibility: "visible",
};
const THEMA = "Eigenanteile im Kommunalen Integrationsmanagement";

/**
 * Writes a Mappe as an .xlsx file. No amounts are stored with the formulas: whoever opens the file calculates it. Its
 * sheets and inputs bear the add-in's names, so that the add-in takes them for its own in an Excel that has it.
 * @returns the bytes of the file
 */
export async function alsXlsx(mappe: Mappe): Promise<Uint8Array> {
  const arbeitsmappe = new Workbook();
  arbeitsmappe.creator = KENNUNG;
  arbeitsmappe.lastModifiedBy = KENNUNG;
  arbeitsmappe.title = TITEL;
  arbeitsmappe.subject = THEMA;
  arbeitsmappe.language = "de-DE";
  arbeitsmappe.views = [FENSTER];
  arbeitsmappe.calcProperties.fullCalcOnLoad = true;
  for (const blatt of mappe.blaetter) schreibeBlatt(arbeitsmappe, blatt);
  const diagramme = mappe.blaetter.flatMap((blatt) => blatt.diagramme ?? []);
  const datei = await arbeitsmappe.xlsx.writeBuffer({ validate: false });
  return arbeiteNach(datei, kennungenVon(mappe), diagramme);
}

function schreibeBlatt(arbeitsmappe: Workbook, blatt: Blatt): void {
  const { fixierteZeilen } = blatt;
  const ziel = arbeitsmappe.addWorksheet(blatt.name, {
    views: [
      { showGridLines: false, ...(fixierteZeilen > 0 ? { state: "frozen", ySplit: fixierteZeilen } : {}) },
    ],
  });
  richteDruckEin(ziel, blatt.druck);
  blatt.spaltenbreiten.forEach((breite, spalte) => {
    ziel.getColumn(spalte + 1).width = breite;
  });
  blatt.zeilenhoehen.forEach((hoehe, zeile) => {
    ziel.getRow(zeile + 1).height = hoehe;
  });
  schreibeZellen(ziel, blatt);
  schreibePruefungen(ziel, blatt);
  for (const liste of blatt.listen ?? []) schreibeListe(ziel, blatt, liste);
  for (const diagramm of blatt.diagramme ?? []) schreibeDiagramm(ziel, diagramm);
}

function richteDruckEin(
  ziel: Worksheet,
  { ausrichtung, bereich, seitenwechsel = [], wiederholteZeilen, fusszeile }: Druck,
): void {
  Object.assign(ziel.pageSetup, {
    paperSize: PaperSize.A4,
    orientation: ausrichtung === "quer" ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.6, right: 0.6, top: 0.6, bottom: 0.8, header: 0.3, footer: 0.4 },
  });
  if (bereich) ziel.pageSetup.printArea = a1Bereich(bereich);
  // A break stands behind a row.
  for (const zeile of seitenwechsel) ziel.getRow(zeile).addPageBreak();
  if (wiederholteZeilen)
    ziel.pageSetup.printTitlesRow = wiederholteZeilen.map((zeile) => zeile + 1).join(":");
  ziel.headerFooter.oddFooter = `&L&8${fusszeile.links}&C&8${fusszeile.mitte}&R&8${fusszeile.rechts}`;
}

function schreibeZellen(ziel: Worksheet, { zeilen }: Blatt): void {
  zeilen.forEach((zellen, zeile) => {
    zellen.forEach((zelle, spalte) => {
      if (!zelle) return;
      const zielzelle = ziel.getCell(zeile + 1, spalte + 1);
      schreibeInhalt(zielzelle, zelle.inhalt);
      zielzelle.style = ZELLSTILE[zelle.stil];
    });
  });
}

function schreibeInhalt(ziel: Cell, inhalt: Inhalt): void {
  if (inhalt === "") return;
  ziel.value = typeof inhalt === "object" ? { formula: inhalt.formel.slice(1) } : inhalt;
}
