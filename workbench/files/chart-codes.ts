import type { ChartType } from "../spreadsheet/charts";

/** Kinds of charts by the direction and grouping that files have for them. */
export const chartKinds: Readonly<Record<ChartType, { direction: string; grouping: string }>> = {
  ColumnClustered: { direction: "col", grouping: "clustered" },
  ColumnStacked: { direction: "col", grouping: "stacked" },
  ColumnStacked100: { direction: "col", grouping: "percentStacked" },
  BarClustered: { direction: "bar", grouping: "clustered" },
  BarStacked: { direction: "bar", grouping: "stacked" },
  BarStacked100: { direction: "bar", grouping: "percentStacked" },
};

export const legendPositions: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
};

/** A font's size in a drawing is in hundredths of a point. */
export const fontSizeUnits = 100;
