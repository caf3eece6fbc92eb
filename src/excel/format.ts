import type { Linie, Stil } from "../blaetter/stile";
import type { Rechteck } from "./rechtecke";

const AUSRICHTUNG = { links: "Left", mitte: "Center", rechts: "Right" } as const;
const SENKRECHT = { oben: "Top", mitte: "Center" } as const;
const STAERKE = { duenn: "Thin", mittel: "Medium" } as const;

/** Gives a rectangle of cells the look of its style; each cell for itself has the style's lines. */
export function formatiere(bereich: Excel.Range, stil: Stil, { zeilen, spalten }: Rechteck): void {
  const { format } = bereich;
  const { font } = format;
  font.size = stil.schriftgroesse;
  font.bold = stil.fett;
  font.italic = stil.kursiv;
  font.color = stil.farbe;
  if (stil.fuellung !== undefined) format.fill.color = stil.fuellung;
  format.horizontalAlignment = AUSRICHTUNG[stil.ausrichtung];
  format.verticalAlignment = SENKRECHT[stil.senkrecht];
  format.wrapText = stil.umbruch;

  const { oben, unten, links, rechts } = stil.linien;
  zieheLinie(format, "EdgeTop", oben);
  zieheLinie(format, "EdgeBottom", unten);
  zieheLinie(format, "EdgeLeft", links);
  zieheLinie(format, "EdgeRight", rechts);
  if (zeilen > 1) zieheLinie(format, "InsideHorizontal", unten ?? oben);
  if (spalten > 1) zieheLinie(format, "InsideVertical", rechts ?? links);
}

type Kante = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

function zieheLinie(format: Excel.RangeFormat, kante: Kante, linie: Linie | undefined): void {
  if (!linie) return;
  const rand = format.borders.getItem(kante);
  rand.style = "Continuous";
  rand.weight = STAERKE[linie.staerke];
  rand.color = linie.farbe;
}

/** Pixels of a digit in the standard font and of the margins beside it, at 96 dpi. */
const PIXEL = { ziffer: 7, rand: 5 };
const PUNKTE_JE_PIXEL = 72 / 96;

/** Office.js measures the widths of columns in points. */
export function punkteFuerZeichen(zeichen: number): number {
  return Math.round(zeichen * PIXEL.ziffer + PIXEL.rand) * PUNKTE_JE_PIXEL;
}
