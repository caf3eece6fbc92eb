import type { Alignment, Borders, Style } from "@cj-tech-master/excelts";
import type { Stilname } from "../blaetter/blatt";
import { type Linie, type Stil, STILE } from "../blaetter/stile";

export const SCHRIFT = "Calibri";
const AUSRICHTUNG = { links: "left", mitte: "center", rechts: "right" } as const;
const SENKRECHT = { oben: "top", mitte: "middle" } as const;
const STAERKE = { duenn: "thin", mittel: "medium" } as const;
const SEITE = { oben: "top", unten: "bottom", links: "left", rechts: "right" } as const;

/** The looks of cells as the file's writer takes them: one object for all cells of a Stil, by which it knows them. */
export const ZELLSTILE = Object.fromEntries(
  Object.entries(STILE).map(([name, stil]) => [name, zellstil(stil)]),
) as Readonly<Record<Stilname, Partial<Style>>>;

function zellstil(stil: Stil): Partial<Style> {
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
