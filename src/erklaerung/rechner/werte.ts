import { alsFehlertext, istLeer, type Zellwert } from "../../grundlage/zelle";
import { type Feld, feldAus, istEinWert, wertAus } from "./feld";

/** Something in a formula that this add-in does not follow: a function it does not know, another workbook. */
export class NichtZuVerfolgen extends Error {
  constructor(readonly grund: string) {
    super(grund);
  }
}

/** One calculation for each cell of the combined ranges. */
export function jeWert(felder: readonly Feld[], rechne: (werte: readonly Zellwert[]) => Zellwert): Feld {
  if (felder.every(istEinWert)) return feldAus([[rechne(felder.map((feld) => wertAus(feld, 0, 0)))]]);
  const hoehe = Math.max(...felder.map((feld) => feld.hoehe));
  const breite = Math.max(...felder.map((feld) => feld.breite));
  const gefuellt = Math.min(
    hoehe,
    Math.max(1, ...felder.map(({ abZeile, zeilen }) => abZeile + zeilen.length)),
  );
  const zeilen = Array.from({ length: gefuellt }, (_, z) =>
    Array.from({ length: breite }, (_leer, s) => rechne(felder.map((feld) => wertAus(feld, z, s)))),
  );
  return { hoehe, breite, abZeile: 0, abSpalte: 0, zeilen };
}

/** The result for numbers; an error among them is the result, and so is #VALUE! for text. */
export function mitZahlen(
  werte: readonly Zellwert[],
  rechne: (zahlen: readonly number[]) => Zellwert,
): Zellwert {
  const zahlen: number[] = [];
  for (const wert of werte) {
    const fehler = alsFehlertext(wert);
    if (fehler !== undefined) return fehler;
    const zahl = alsZahl(wert);
    if (zahl === undefined) return "#VALUE!";
    zahlen.push(zahl);
  }
  return rechne(zahlen);
}

function alsZahl(wert: Zellwert): number | undefined {
  if (typeof wert === "number") return wert;
  if (typeof wert === "boolean") return wert ? 1 : 0;
  if (istLeer(wert)) return 0;
  const zahl = Number(wert);
  return typeof wert === "string" && Number.isFinite(zahl) ? zahl : undefined;
}

/** A value inside a text. */
export function alsText(wert: Zellwert): string {
  if (typeof wert === "boolean") return wert ? "TRUE" : "FALSE";
  return typeof wert === "number" || typeof wert === "string" ? String(wert) : "";
}
