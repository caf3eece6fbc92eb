import type { Bereich } from "../blaetter/blatt";
import { rechtecke } from "../blaetter/rechtecke";
import { zeilenform } from "../blaetter/zeilenform";
import type { Inhalte } from "./plan";

/** Contents parted into what has to be sent and what Excel can fill down by itself. */
export interface Bloecke {
  /** cells whose contents are sent */
  readonly geschrieben: readonly Bereich[];
  /** cells that are copies of the row above them */
  readonly gefuellt: readonly Bereich[];
}

/** Below that many rows, filling down saves nothing. */
const LOHNENDE_ZEILEN = 4;

/** Parts contents so that a long list of formulas costs little more than one of its rows. */
export function bloecke(inhalte: Inhalte): Bloecke {
  const formen = inhalte.map((zeile, z) =>
    zeile.map((inhalt) => (istFormelinhalt(inhalt) ? zeilenform(inhalt, z) : undefined)),
  );
  const gefuellt = rechtecke(formen, (form, z, s) =>
    form !== undefined && form === formen[z - 1]?.[s] ? true : undefined,
  ).filter(({ zeilen }) => zeilen >= LOHNENDE_ZEILEN);

  const istGefuellt = inhalte.map(() => new Set<number>());
  for (const { zeile, spalte, zeilen, spalten } of gefuellt)
    for (let z = zeile; z < zeile + zeilen; z++)
      for (let s = spalte; s < spalte + spalten; s++) istGefuellt[z]?.add(s);
  return {
    geschrieben: rechtecke(inhalte, (_, z, s) => (istGefuellt[z]?.has(s) ? undefined : true)),
    gefuellt,
  };
}

/** Whether contents are a formula: a text that begins with "=" is written with an apostrophe before it. */
export function istFormelinhalt(inhalt: unknown): inhalt is string {
  return typeof inhalt === "string" && inhalt.startsWith("=");
}

/** A rectangle without the part of it that another one covers. */
export function ohne(bereich: Bereich, loch: Bereich): readonly Bereich[] {
  const oben = Math.max(bereich.zeile, loch.zeile);
  const unten = Math.min(bereich.zeile + bereich.zeilen, loch.zeile + loch.zeilen);
  const links = Math.max(bereich.spalte, loch.spalte);
  const rechts = Math.min(bereich.spalte + bereich.spalten, loch.spalte + loch.spalten);
  if (oben >= unten || links >= rechts) return [bereich];
  const zeilen = unten - oben;
  return [
    { ...bereich, zeilen: oben - bereich.zeile },
    { ...bereich, zeile: unten, zeilen: bereich.zeile + bereich.zeilen - unten },
    { ...bereich, zeile: oben, zeilen, spalten: links - bereich.spalte },
    { zeile: oben, zeilen, spalte: rechts, spalten: bereich.spalte + bereich.spalten - rechts },
  ].filter((rest) => rest.zeilen > 0 && rest.spalten > 0);
}

/**
 * The rows of a rectangle in pieces that are small enough to fill requests well.
 * @param bytes about how much a piece takes
 */
export function inStuecken(bereich: Bereich, bytes: (stueck: Bereich) => number): readonly Bereich[] {
  if (bereich.zeilen === 1 || bytes(bereich) <= BYTES_JE_STUECK) return [bereich];
  const zeilen = Math.ceil(bereich.zeilen / 2);
  const untere = { ...bereich, zeile: bereich.zeile + zeilen, zeilen: bereich.zeilen - zeilen };
  return [{ ...bereich, zeilen }, untere].flatMap((haelfte) => inStuecken(haelfte, bytes));
}

const BYTES_JE_STUECK = 500_000;
