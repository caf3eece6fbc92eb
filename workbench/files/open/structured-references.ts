import { type Area, formatArea, parseAddress, quoteSheetName } from "../../host/model/address";
import type { Losses } from "../losses";
import { attribute, childOf, childrenOf, numberAttribute, type XmlElement } from "../xml";

interface NamedTable {
  sheetName: string;
  area: Area;
  hasHeader: boolean;
  hasTotals: boolean;
  columns: readonly string[];
}

/** Texts, quoted sheet names, or a table's name with what is meant of it: `Plan[VZÄ]`, `Plan[[#This Row],[VZÄ]]`. */
const parts =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_\\][\p{L}\p{N}_.\\]*)\[((?:'[^]|[^[\]']|\[(?:'[^]|[^\]'])*\])*)\]/gu;
const items = /\[((?:'[^]|[^\]'])*)\]/gu;

/** The tables of a file, which its formulas name; the workbench's formulas have addresses instead. */
export class StructuredReferences {
  private readonly tables = new Map<string, NamedTable>();

  constructor(private readonly losses: Losses) {}

  /** @param table the root of its part */
  add(sheetName: string, table: XmlElement): void {
    const area = parseAddress(attribute(table, "ref") ?? "")?.area;
    const name = attribute(table, "displayName") ?? attribute(table, "name");
    if (!area || name === undefined) return;
    const columns = childrenOf(childOf(table, "tableColumns"), "tableColumn");
    this.tables.set(name.toLowerCase(), {
      sheetName,
      area,
      hasHeader: numberAttribute(table, "headerRowCount") !== 0,
      hasTotals: (numberAttribute(table, "totalsRowCount") ?? 0) > 0,
      columns: columns.map((column) => (attribute(column, "name") ?? "").toLowerCase()),
    });
  }

  /**
   * The formula with addresses where it names tables; what cannot be told stays as it is.
   * @param row where it stands, for what it reads of its own row
   */
  resolve(formula: string, row: number): string {
    if (this.tables.size === 0 || !formula.includes("[")) return formula;
    return formula.replace(parts, (whole, name: string | undefined, meant: string) => {
      const table = name === undefined ? undefined : this.tables.get(name.toLowerCase());
      const address = table && addressOf(table, meant, row);
      if (address === undefined) return whole;
      this.losses.note("Namen von Tabellen in Formeln (dort stehen jetzt ihre Zellbezüge)");
      return address;
    });
  }
}

function addressOf(table: NamedTable, meant: string, row: number): string | undefined {
  const found = meant.startsWith("[") ? [...meant.matchAll(items)].map(([, item = ""]) => item) : [meant];
  const words = found.map((item) => item.trim().replace(/'([^])/g, "$1"));
  const parts = words.filter((word) => word.startsWith("#")).map((word) => word.toLowerCase());
  const columns = words
    .filter((word) => word !== "" && !word.startsWith("#"))
    .map((word) => table.columns.indexOf(word.toLowerCase()));
  if (columns.includes(-1) || columns.length > 2) return undefined;
  const [first = 0, last = columns.length === 0 ? table.columns.length - 1 : first] = columns;
  const isThisRow = parts.includes("#this row");
  const rows = isThisRow ? { row, rowCount: 1 } : rowsOf(table, parts);
  if (!rows) return undefined;
  const area = { ...rows, column: table.area.column + first, columnCount: last - first + 1 };
  const address = formatArea(area, true);
  // A row of the formula's own moves with it.
  return `${quoteSheetName(table.sheetName)}!${isThisRow ? address.replace(/\$(?=\d)/g, "") : address}`;
}

function rowsOf(
  { area, hasHeader, hasTotals }: NamedTable,
  parts: readonly string[],
): Pick<Area, "row" | "rowCount"> | undefined {
  const header = hasHeader ? 1 : 0;
  const totals = hasTotals ? 1 : 0;
  const isAll = parts.includes("#all");
  const withHeader = isAll || parts.includes("#headers");
  const withTotals = isAll || parts.includes("#totals");
  const withData = isAll || parts.includes("#data") || parts.length === 0;
  const first = withHeader ? 0 : withData ? header : area.rowCount - totals;
  const end = withTotals ? area.rowCount : withData ? area.rowCount - totals : header;
  return end > first ? { row: area.row + first, rowCount: end - first } : undefined;
}
