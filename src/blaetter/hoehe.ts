import type { Blatt } from "./blatt";
import { STILE } from "./stile";
import type { Zeile } from "./zellen";

const LEER = 10;
/** A line of text needs this much of its font size. */
const ZEILENABSTAND = 1.3;
const LUFT = 3;
const LUFT_UM_BETONTES = 7;
/** The widths of columns are measured in digits of this size; letters are a little narrower, words leave gaps. */
const STANDARDGROESSE = 11;

/**
 * A sheet with the heights of its rows: no host fits the heights of wrapped text in the same way, and some not at all.
 */
export function mitHoehen(blatt: Omit<Blatt, "zeilenhoehen">): Blatt {
  const { zeilen, spaltenbreiten } = blatt;
  return { ...blatt, zeilenhoehen: zeilen.map((zeile) => zeilenhoehe(zeile, spaltenbreiten)) };
}

function zeilenhoehe(zeile: Zeile, spaltenbreiten: readonly number[]): number {
  const hoehen = zeile.map((zelle, spalte) => {
    if (!zelle) return 0;
    const { schriftgroesse, umbruch, linien, fuellung } = STILE[zelle.stil];
    const zeilen =
      umbruch && typeof zelle.inhalt === "string"
        ? textzeilen(zelle.inhalt, ((spaltenbreiten[spalte] ?? 0) * STANDARDGROESSE) / schriftgroesse)
        : 1;
    const betont = linien.oben !== undefined || fuellung !== undefined || schriftgroesse > STANDARDGROESSE;
    return zeilen * schriftgroesse * ZEILENABSTAND + (betont ? LUFT_UM_BETONTES : LUFT);
  });
  return Math.ceil(Math.max(LEER, ...hoehen));
}

/** How many lines a text takes when it is broken between words. */
function textzeilen(text: string, zeichenJeZeile: number): number {
  let zeilen = 1;
  let laenge = 0;
  for (const wort of text.split(" ")) {
    if (laenge > 0 && laenge + 1 + wort.length > zeichenJeZeile) {
      zeilen++;
      laenge = wort.length;
    } else {
      laenge += (laenge > 0 ? 1 : 0) + wort.length;
    }
  }
  return zeilen;
}
