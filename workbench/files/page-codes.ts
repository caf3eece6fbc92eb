/** Paper of Excel's API by the numbers that files have for it (ECMA-376 part 1, 18.18.51). */
export const paperNumbers: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
  Paper10x14: 16,
  Paper11x17: 17,
  Note: 18,
};

export const pageOrders = { DownThenOver: "downThenOver", OverThenDown: "overThenDown" } as const;
export const printComments = { NoComments: "none", EndSheet: "atEnd", InPlace: "asDisplayed" } as const;
export const printErrors = {
  AsDisplayed: "displayed",
  Blank: "blank",
  Dash: "dash",
  NotAvailable: "NA",
} as const;

/** In points; the order is that of files. */
export const marginNames = {
  LeftMargin: "left",
  RightMargin: "right",
  TopMargin: "top",
  BottomMargin: "bottom",
  HeaderMargin: "header",
  FooterMargin: "footer",
} as const;
export const pointsPerInch = 72;

export const printOptionNames = {
  CenterHorizontally: "horizontalCentered",
  CenterVertically: "verticalCentered",
  PrintHeadings: "headings",
  PrintGridlines: "gridLines",
} as const;

export const headerParts = { L: "LeftHeader", C: "CenterHeader", R: "RightHeader" } as const;
export const footerParts = { L: "LeftFooter", C: "CenterFooter", R: "RightFooter" } as const;

/** The name for a file's word, as the tables above have it. */
export function nameFor(
  names: Readonly<Record<string, string | number>>,
  word: string | number | undefined,
): string | undefined {
  return Object.keys(names).find((name) => names[name] === word);
}
