import { DRUCKZAHLEN_2021 } from "../../src/blaetter/abgleich/vorlage2021";
import { GROESSEN } from "../../src/blaetter/abgleich/groessen";
import { displayText } from "../german/display";

/** The columns of the table, and the Größen whose printed figures stand in them. */
const columns = [
  ["Gesamtkosten", GROESSEN.gesamtkosten.name],
  ["Förderung", GROESSEN.foerderung.name],
  ["Kommunen", GROESSEN.kommunalanteil.name],
  ["Eigenanteil", GROESSEN.eigenanteil.name],
] as const;

/** The rows of the Vorlage's tables with the figures that it prints; "–" where it prints none. */
export function printedRows(): { columns: string[]; rows: string[][] } {
  const figures = new Map<string, Map<unknown, unknown>>();
  for (const [source, post, , size, figure] of DRUCKZAHLEN_2021) {
    if (typeof source !== "string" || typeof post !== "string" || !source.startsWith("Tabelle ")) continue;
    const row = `${source.slice("Tabelle ".length)}: ${post}`;
    figures.set(row, (figures.get(row) ?? new Map<unknown, unknown>()).set(size, figure));
  }
  return {
    columns: ["Zeile", ...columns.map(([name]) => name)],
    rows: [...figures].map(([row, bySize]) => [
      row,
      ...columns.map(([, size]) => {
        const figure = bySize.get(size);
        return typeof figure === "number" ? displayText(figure, "#,##0") : "–";
      }),
    ]),
  };
}
