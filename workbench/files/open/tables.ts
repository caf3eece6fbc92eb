import type { TableDefinition } from "../../spreadsheet/tables";
import { parseAddress, rangeOf } from "../../host/model/address";
import type { Losses } from "../losses";
import { attribute, childOf, flagAttribute, numberAttribute, type XmlElement } from "../xml";

/** A table of a file; undefined where the workbench has no such tables, which is noted. */
export function tableOf(table: XmlElement, id: number, losses: Losses): TableDefinition | undefined {
  const name = attribute(table, "displayName") ?? attribute(table, "name") ?? "";
  const area = parseAddress(attribute(table, "ref") ?? "")?.area;
  const totals = numberAttribute(table, "totalsRowCount") ?? 0;
  const rowCount = (area?.rowCount ?? 0) - totals;
  if (!area || numberAttribute(table, "headerRowCount") === 0 || rowCount < 2) {
    losses.note(`die Tabelle „${name}“ (ihre Zellen bleiben)`);
    return undefined;
  }
  if (totals > 0) losses.note(`die Ergebniszeile der Tabelle „${name}“ (sie steht darunter)`);
  const filter = childOf(table, "autoFilter");
  if (childOf(filter, "filterColumn")) losses.note(`der Filter der Tabelle „${name}“`);
  const looks = childOf(table, "tableStyleInfo");
  const isShown = (what: string) => flagAttribute(looks, what) ?? false;
  return {
    id: `{${id}}`,
    name,
    range: rangeOf({ ...area, rowCount }),
    style: styleOf(attribute(looks, "name") ?? "", losses),
    showBandedRows: isShown("showRowStripes"),
    showBandedColumns: isShown("showColumnStripes"),
    showFilterButton: filter !== undefined,
    highlightFirstColumn: isShown("showFirstColumn"),
    highlightLastColumn: isShown("showLastColumn"),
  };
}

function styleOf(name: string, losses: Losses): string {
  if (/^(?:TableStyle(?:Light|Medium|Dark)\d+)?$/.test(name)) return name;
  losses.note("eigene Formatvorlagen für Tabellen");
  return "";
}
