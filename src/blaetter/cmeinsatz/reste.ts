/**
 * Shares by largest remainder (Hare-Niemeyer) in native formulas, like `verteile` of the Rechnung: a total times each
 * weight over their sum, rounded down, and one more for as many of the largest remainders as units are left over. Ties go
 * to the larger weight, then to the upper row (Fachkonzept section 4).
 *
 * The total is taken apart into `hoch × basis + niedrig`, as in long division, so that no product leaves the whole
 * numbers below 10^14: `hoch × summe` and `2 × basis × summe` must not.
 */
export interface Aufteilung {
  /** how many times the total holds `basis`, and what is left of it: cells above the list */
  readonly hoch: string;
  readonly niedrig: string;
  readonly basis: number;
  /** how many units are left when all shares are rounded down: a cell above the list */
  readonly uebrig: string;
  /** the sum of the weights: a cell above the list */
  readonly summe: string;
  /** cells of the row */
  readonly zeile: Readonly<Record<Restspalte, string>>;
  /** columns of the list */
  readonly alle: Readonly<Record<"gewicht" | "rest" | "nummer", string>>;
}

/** The columns of an Aufteilung: whole numbers, "" in a row that takes no part. */
export type Restspalte = "nummer" | "gewicht" | "ganze" | "rest" | "rang";

/** The share rounded down. "" in a blank row, and in all rows while no row has any weight. */
export function ganze({ hoch, niedrig, basis, summe, zeile: { gewicht } }: Aufteilung): string {
  const ergebnis = `INT(${hoch}*${gewicht}/${summe})*${String(basis)}+INT((MOD(${hoch}*${gewicht},${summe})*${String(basis)}+${niedrig}*${gewicht})/${summe})`;
  return `IF(LEN(${gewicht})=0,"",IF(${summe}=0,"",${ergebnis}))`;
}

/** What rounding down has taken away, in parts of the sum of the weights. */
export function rest({ hoch, niedrig, basis, summe, zeile }: Aufteilung): string {
  const { gewicht } = zeile;
  return ausserLeer(
    zeile.ganze,
    `MOD(MOD(${hoch}*${gewicht},${summe})*${String(basis)}+${niedrig}*${gewicht},${summe})`,
  );
}

/** The place of the remainder among all: 1 is the first to get one more. */
export function rang({ zeile, alle }: Aufteilung): string {
  const gleicherRest = `${alle.rest},${zeile.rest}`;
  const zaehle = (...bedingungen: readonly string[]) => `COUNTIFS(${bedingungen.join(",")})`;
  const davor = [
    zaehle(alle.rest, `">"&${zeile.rest}`),
    zaehle(gleicherRest, alle.gewicht, `">"&${zeile.gewicht}`),
    zaehle(gleicherRest, alle.gewicht, zeile.gewicht, alle.nummer, `"<"&${zeile.nummer}`),
  ];
  return ausserLeer(zeile.ganze, `1+${davor.join("+")}`);
}

/** The share: all shares sum exactly to the total. */
export function anteil({ uebrig, zeile }: Aufteilung): string {
  return ausserLeer(zeile.ganze, `${zeile.ganze}+IF(${zeile.rang}<=${uebrig},1,0)`);
}

/** An expression for a row that takes part; an error that the row has stays one. */
export function ausserLeer(adresse: string, ausdruck: string): string {
  return `IF(LEN(${adresse})=0,"",${ausdruck})`;
}
