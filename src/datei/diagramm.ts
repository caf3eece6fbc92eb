import type { Worksheet } from "@cj-tech-master/excelts";
import { type ChartTextProperties, installChartSupport } from "@cj-tech-master/excelts/chart";
import { bereichsverweis } from "../blaetter/adresse";
import type { Bereich, Diagramm } from "../blaetter/blatt";
import { SCHRIFT } from "./stil";

const ACHSENFORMAT = '#,##0 "€"';
const GITTERFARBE = "#D9D9D9";
const TEXTFARBE = "404040";
/** in points */
const TITELGROESSE = 11;
const TEXTGROESSE = 9;

/** Puts a chart of stacked columns on a sheet, over the cells that it covers. */
export function schreibeDiagramm(ziel: Worksheet, diagramm: Diagramm): void {
  installChartSupport();
  const { zeile, spalte, zeilen, spalten } = diagramm.lage;
  ziel.addColumnChart(
    {
      title: {
        paragraphs: [
          { runs: [{ text: diagramm.titel, properties: { ...schrift(TITELGROESSE), bold: true } }] },
        ],
      },
      grouping: "stacked",
      overlap: 100,
      gapWidth: 60,
      series: reihen(ziel.name, diagramm),
      showLegend: true,
      legendPosition: "b",
      legendOptions: { txPr: schrift(TEXTGROESSE) },
      categoryAxis: { tickLblPos: "low", lineColor: GITTERFARBE, txPr: schrift(TEXTGROESSE) },
      valueAxis: {
        numFmt: ACHSENFORMAT,
        numFmtLinked: false,
        majorGridlines: true,
        majorGridlinesStyle: { border: GITTERFARBE },
        lineColor: GITTERFARBE,
        txPr: schrift(TEXTGROESSE),
      },
    },
    {
      tl: { col: spalte, row: zeile },
      br: { col: spalte + spalten, row: zeile + zeilen },
      editAs: "oneCell",
    },
  );
}

function schrift(groesse: number): ChartTextProperties {
  return { size: groesse * 100, fontFamily: SCHRIFT, color: { srgb: TEXTFARBE } };
}

/** One series for each column of the data: its head names it, its rows are the stacks. */
function reihen(blatt: string, { daten, farben }: Diagramm) {
  const zelle = (zeile: number, spalte: number): Bereich => ({ zeile, spalte, zeilen: 1, spalten: 1 });
  const darunter = (spalte: number): Bereich => ({
    ...zelle(daten.zeile + 1, spalte),
    zeilen: daten.zeilen - 1,
  });
  return farben.map((farbe, i) => {
    const spalte = daten.spalte + 1 + i;
    return {
      name: { formula: bereichsverweis(blatt, zelle(daten.zeile, spalte)) },
      categories: { strRef: { formula: bereichsverweis(blatt, darunter(daten.spalte)) } },
      values: bereichsverweis(blatt, darunter(spalte)),
      fill: farbe,
      invertIfNegative: false,
    };
  });
}
