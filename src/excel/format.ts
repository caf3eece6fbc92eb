import { type Linie, type Stil, STILE } from "../blaetter/stile";
import type { Bereich } from "../blaetter/blatt";

const AUSRICHTUNG = { links: "Left", mitte: "Center", rechts: "Right" } as const;
const SENKRECHT = { oben: "Top", mitte: "Center" } as const;
/** A continuous line is thin unless told otherwise. */
const STAERKE = { mittel: "Medium" } as const;

/** Gives cells the look of the plain text, from which {@link formatiere} tells the differences. */
export function formatiereGrund(bereich: Excel.Range): void {
  setzeUnterschiede(bereich.format, GRUND);
}

/** Gives a rectangle of cells, each for itself, the look of a style. */
export function formatiere(bereich: Excel.Range, stil: Stil, { zeilen, spalten }: Bereich): void {
  const { format } = bereich;
  setzeUnterschiede(format, stil, GRUND);
  const { oben, unten, links, rechts } = stil.linien;
  zieheLinie(format, "EdgeTop", oben);
  zieheLinie(format, "EdgeBottom", unten);
  zieheLinie(format, "EdgeLeft", links);
  zieheLinie(format, "EdgeRight", rechts);
  if (zeilen > 1) zieheLinie(format, "InsideHorizontal", unten ?? oben);
  if (spalten > 1) zieheLinie(format, "InsideVertical", rechts ?? links);
}

const GRUND = STILE.text;

function setzeUnterschiede(format: Excel.RangeFormat, stil: Stil, zu?: Stil): void {
  const { font } = format;
  if (stil.schriftgroesse !== zu?.schriftgroesse) font.size = stil.schriftgroesse;
  if (stil.fett !== zu?.fett) font.bold = stil.fett;
  if (stil.kursiv !== zu?.kursiv) font.italic = stil.kursiv;
  if (stil.farbe !== zu?.farbe) font.color = stil.farbe;
  if (stil.fuellung !== undefined) format.fill.color = stil.fuellung;
  if (stil.ausrichtung !== zu?.ausrichtung) format.horizontalAlignment = AUSRICHTUNG[stil.ausrichtung];
  if (stil.einzug !== zu?.einzug) format.indentLevel = stil.einzug;
  if (stil.senkrecht !== zu?.senkrecht) format.verticalAlignment = SENKRECHT[stil.senkrecht];
  if (stil.umbruch !== zu?.umbruch) format.wrapText = stil.umbruch;
}

type Kante = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

function zieheLinie(format: Excel.RangeFormat, kante: Kante, linie: Linie | undefined): void {
  if (!linie) return;
  const rand = format.borders.getItem(kante);
  rand.style = "Continuous";
  if (linie.staerke !== "duenn") rand.weight = STAERKE[linie.staerke];
  rand.color = linie.farbe;
}

/** Pixels of a digit in the standard font and of the margins beside it, at 96 dpi. */
const PIXEL = { ziffer: 7, rand: 5 };
const PUNKTE_JE_PIXEL = 72 / 96;

/** Office.js measures the widths of columns in points. */
export function punkteFuerZeichen(zeichen: number): number {
  return Math.round(zeichen * PIXEL.ziffer + PIXEL.rand) * PUNKTE_JE_PIXEL;
}
