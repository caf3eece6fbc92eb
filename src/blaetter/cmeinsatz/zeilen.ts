/** The rows above both lists of the sheet, and the one that heads them. */
export const ZEILEN = {
  titel: 0,
  untertitel: 1,
  /** what is wrong, or that all is right */
  befund: 2,
  /** where else to look */
  wegweiser: 3,
  abschnitt: 4,
  ersteEingabe: 5,
  zweiteEingabe: 6,
  summenkopf: 8,
  vorgabe: 9,
  summe: 10,
  probe: 11,
  gruppen: 13,
  listenkopf: 14,
} as const;

export type Kopfzeile = keyof typeof ZEILEN;
