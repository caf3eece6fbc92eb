import type { Ort } from "../adresse";
import { STELLENPLAN } from "../namen";
import { type Planspalte, spaltenindex } from "./spalten";

/** The row of the table's header; above it stand the title, what is missing, and what all rows share. */
export const KOPFZEILE = 6;
export const ERSTE_ZEILE = KOPFZEILE + 1;
const GEMEINSAME_ZEILE = 2;
/** Headings over groups of columns, and over the columns of a Haushaltsjahr its number. */
export const GRUPPENZEILE = 5;

const gemeinsam = (planspalte: Planspalte): Ort => ({
  blatt: STELLENPLAN,
  zeile: GEMEINSAME_ZEILE,
  spalte: spaltenindex(planspalte),
});

/** The Sätze that are the same for all Stellen, as whole numbers. */
export const GEMEINSAM = {
  /** in ten-thousandths */
  gemeinkosten: gemeinsam("personalkosten"),
  /** in cents */
  sachkosten: gemeinsam("pk"),
  it: gemeinsam("skKommunen"),
} as const;

const BEGINNZEILE = 3;
const HOECHSTENS_BEGINNE = 40;

/** The days on which Stellen begin, one after the other, as far as there is room. */
export const BEGINNE: readonly Ort[] = Array.from({ length: HOECHSTENS_BEGINNE }, (_, i) => ({
  blatt: STELLENPLAN,
  zeile: BEGINNZEILE,
  spalte: spaltenindex("tageErster") + i,
}));

/** 1 where more days than that are needed, else 0. */
export const WEITERE_BEGINNE: Ort = {
  blatt: STELLENPLAN,
  zeile: BEGINNZEILE,
  spalte: spaltenindex("tageErster") + HOECHSTENS_BEGINNE,
};

/** Where the number of a Haushaltsjahr stands ("2021", a number); they follow the first day of all Stellen. */
export function jahresort(jahr: number): Ort {
  return { blatt: STELLENPLAN, zeile: GRUPPENZEILE, spalte: spaltenindex({ groesse: "zeit", jahr }) };
}
