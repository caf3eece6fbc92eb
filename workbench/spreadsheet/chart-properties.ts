import type { ChartDefinition } from "./charts";

const font = { Bold: false, Color: "#595959", Italic: false, Name: "Segoe UI", Size: 9 };

/** What a new chart of Excel looks like, by part of the chart and property. */
const defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Title: { Text: "Diagrammtitel", Visible: true },
  "Title/Format/Font": { ...font, Size: 14 },
  Legend: { Position: "Bottom", Visible: true },
  "Legend/Format/Font": font,
  "Axes/ValueAxis": { Visible: true, NumberFormat: "", Minimum: "", Maximum: "", MajorUnit: "" },
  "Axes/ValueAxis/Format/Font": font,
  "Axes/ValueAxis/Title": { Text: "Achsentitel", Visible: false },
  "Axes/ValueAxis/Title/Format/Font": { ...font, Size: 10 },
  "Axes/ValueAxis/MajorGridlines": { Visible: true },
  "Axes/ValueAxis/MajorGridlines/Format/Line": { Color: "#D9D9D9" },
  "Axes/CategoryAxis": { Visible: true },
  "Axes/CategoryAxis/Format/Font": font,
  "Axes/CategoryAxis/Title": { Text: "Achsentitel", Visible: false },
  "Axes/CategoryAxis/Title/Format/Font": { ...font, Size: 10 },
  "Axes/CategoryAxis/MajorGridlines": { Visible: false },
  "Axes/CategoryAxis/MajorGridlines/Format/Line": { Color: "#D9D9D9" },
  "Format/Fill": { Color: "#FFFFFF" },
};

/** The properties that a part of a chart has. */
export function propertiesOf(part: string): readonly string[] {
  return Object.keys(defaults[part] ?? {});
}

/** What was set, or what it is in a new chart. */
export function chartProperty(
  { properties }: Pick<ChartDefinition, "properties">,
  part: string,
  name: string,
): unknown {
  return properties[`${part}/${name}`] ?? defaults[part]?.[name];
}

export function defaultOf(part: string, name: string): unknown {
  return defaults[part]?.[name];
}
