import { BaselineOffset, BorderStyleTypes, HorizontalAlign, VerticalAlign } from "@univerjs/core";

/** What a cell looks like when nothing is said of it. */
export const plainFont = { name: "Arial", size: 11 } as const;
export const plainColor = "#000000";

export const horizontalNames = new Map<HorizontalAlign, string>([
  [HorizontalAlign.LEFT, "left"],
  [HorizontalAlign.CENTER, "center"],
  [HorizontalAlign.RIGHT, "right"],
  [HorizontalAlign.JUSTIFIED, "justify"],
  [HorizontalAlign.DISTRIBUTED, "distributed"],
]);

export const verticalNames = new Map<VerticalAlign, string>([
  [VerticalAlign.TOP, "top"],
  [VerticalAlign.MIDDLE, "center"],
  [VerticalAlign.BOTTOM, "bottom"],
]);

export const borderNames = new Map<BorderStyleTypes, string>([
  [BorderStyleTypes.THIN, "thin"],
  [BorderStyleTypes.HAIR, "hair"],
  [BorderStyleTypes.DOTTED, "dotted"],
  [BorderStyleTypes.DASHED, "dashed"],
  [BorderStyleTypes.DASH_DOT, "dashDot"],
  [BorderStyleTypes.DASH_DOT_DOT, "dashDotDot"],
  [BorderStyleTypes.DOUBLE, "double"],
  [BorderStyleTypes.MEDIUM, "medium"],
  [BorderStyleTypes.MEDIUM_DASHED, "mediumDashed"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "mediumDashDot"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "mediumDashDotDot"],
  [BorderStyleTypes.SLANT_DASH_DOT, "slantDashDot"],
  [BorderStyleTypes.THICK, "thick"],
]);

export const baselineNames = new Map<BaselineOffset, string>([
  [BaselineOffset.SUBSCRIPT, "subscript"],
  [BaselineOffset.SUPERSCRIPT, "superscript"],
]);

/** The code that a file's name stands for. */
export function codeNamed<T>(names: ReadonlyMap<T, string>, name: string | undefined): T | undefined {
  return [...names].find(([, known]) => known === name)?.[0];
}

/**
 * The number formats that files name by a number only (ECMA-376 part 1, 18.8.30), dates and amounts as a German Excel
 * shows them.
 */
export const numberedFormats: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '#,##0\\ "€";\\-#,##0\\ "€"',
  6: '#,##0\\ "€";[Red]\\-#,##0\\ "€"',
  7: '#,##0.00\\ "€";\\-#,##0.00\\ "€"',
  8: '#,##0.00\\ "€";[Red]\\-#,##0.00\\ "€"',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "dd\\.mm\\.yyyy",
  15: "dd\\.\\ mmm\\ yy",
  16: "dd\\.\\ mmm",
  17: "mmm\\ yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "hh:mm",
  21: "hh:mm:ss",
  22: "dd\\.mm\\.yyyy\\ hh:mm",
  37: "#,##0\\ _€;\\-#,##0\\ _€",
  38: "#,##0\\ _€;[Red]\\-#,##0\\ _€",
  39: "#,##0.00\\ _€;\\-#,##0.00\\ _€",
  40: "#,##0.00\\ _€;[Red]\\-#,##0.00\\ _€",
  41: '_-* #,##0\\ _€_-;\\-* #,##0\\ _€_-;_-* "-"\\ _€_-;_-@_-',
  42: '_-* #,##0\\ "€"_-;\\-* #,##0\\ "€"_-;_-* "-"\\ "€"_-;_-@_-',
  43: '_-* #,##0.00\\ _€_-;\\-* #,##0.00\\ _€_-;_-* "-"??\\ _€_-;_-@_-',
  44: '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Those of them that mean the same in every country. */
export const sameEverywhere: readonly number[] = [1, 2, 3, 4, 9, 10, 11, 12, 13, 49];
