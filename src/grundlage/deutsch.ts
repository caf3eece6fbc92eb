import { aufStellen, type Bruch } from "./bruch";

/**
 * German numbers by hand: Excel's JavaScript-only runtime has no dependable `Intl`.
 */

const DEUTSCHE_ZAHL = /^([+\-−]?)([1-9]\d{0,2}(?:[. \u00a0\u202f\u2009]\d{3})+|\d+)(?:,(\d+))?$/;

/**
 * Reads "3,5", "1.234,56" or "1 234,56" as a German number; `undefined` for everything else, "3.5" among it:
 * a full stop groups three digits, it never begins the decimals.
 */
export function liesZahl(text: string): number | undefined {
  const treffer = DEUTSCHE_ZAHL.exec(text.trim());
  if (!treffer) return undefined;
  const [, vorzeichen = "", ganz = "", nachkomma = "0"] = treffer;
  const betrag = Number(`${ganz.replace(/\D/g, "")}.${nachkomma}`);
  return /[-−]/.test(vorzeichen) ? 0 - betrag : betrag;
}

/** Blanks and hyphens out, lower case: the form in which names and keys are compared. */
export function vergleichsform(text: string): string {
  return text.replace(/[\s\-–‑]/g, "").toLowerCase();
}

/** 158644 → "158.644". */
function mitPunkten(ziffern: string): string {
  return ziffern.replace(/\B(?=(\d{3})+$)/g, ".");
}

/** Writes a number with at most `stellen` decimals: 1234.5 → "1.234,5". */
export function zeigeZahl(x: number, stellen = 4): string {
  if (Math.abs(x) >= 1e15) return String(x).replace(".", ",");
  const ziffern = String(Math.abs(aufStellen(x, stellen))).padStart(stellen + 1, "0");
  const ganz = mitPunkten(ziffern.slice(0, ziffern.length - stellen));
  const nachkomma = ziffern.slice(ziffern.length - stellen).replace(/0+$/, "");
  const betrag = nachkomma === "" ? ganz : `${ganz},${nachkomma}`;
  return x < 0 && /[1-9]/.test(betrag) ? `−${betrag}` : betrag;
}

/** Writes an exact number; what lies beyond `stellen` decimals becomes "…", never a rounded digit. */
export function zeigeBruch(x: Bruch, stellen = 4): string {
  let nachkomma = "";
  let rest = x.rest;
  while (rest > 0 && nachkomma.length < stellen) {
    const { ziffer, uebrig } = naechsteZiffer(rest, x.nenner);
    nachkomma += String(ziffer);
    rest = uebrig;
  }
  const ganz = mitPunkten(String(x.ganz));
  return `${ganz}${nachkomma === "" ? "" : ","}${nachkomma}${rest > 0 ? "…" : ""}`;
}

/** Long division by repeated addition: `rest × 10` may lie beyond the safe integers. */
function naechsteZiffer(rest: number, nenner: number): { ziffer: number; uebrig: number } {
  let ziffer = 0;
  let uebrig = 0;
  for (let i = 0; i < 10; i++) {
    uebrig += rest;
    if (uebrig >= nenner) {
      uebrig -= nenner;
      ziffer++;
    }
  }
  return { ziffer, uebrig };
}

/** 158644 → "158.644 €"; cents only where there are any. */
export function zeigeEuro(x: number): string {
  const text = zeigeZahl(x, 2);
  return `${/,\d$/.test(text) ? `${text}0` : text} €`;
}

/** "E5, E9a und E11". */
export function aufzaehlung(woerter: readonly string[], bindewort = "und"): string {
  const letztes = woerter.slice(-1).join("");
  return woerter.length < 2 ? letztes : `${woerter.slice(0, -1).join(", ")} ${bindewort} ${letztes}`;
}
