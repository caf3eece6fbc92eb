import { Application, IterativeCalculation } from "../host/model/application";
import {
  ChartAreaFill,
  ChartAreaFormat,
  ChartAxes,
  ChartAxis,
  ChartFont,
  ChartGridlines,
  ChartGridlinesFormat,
  ChartLegend,
  ChartLineFormat,
  ChartTextFormat,
  ChartTitle,
} from "../host/model/chart-parts";
import { ChartSeries, ChartSeriesCollection, ChartSeriesFormat } from "../host/model/chart-series";
import { Chart, ChartCollection } from "../host/model/charts";
import { DataValidation } from "../host/model/data-validation";
import { FreezePanes } from "../host/model/freeze-panes";
import { KeyValue, KeyValueCollection } from "../host/model/key-value";
import { NamedItem, NamedItemCollection } from "../host/model/names";
import { HeaderFooter, HeaderFooterGroup, PageLayout } from "../host/model/page-layout";
import { WorkbookProtection, WorksheetProtection } from "../host/model/protection";
import { Range } from "../host/model/range";
import { RangeAreas, RangeCollection } from "../host/model/range-areas";
import { RangeBorder, RangeBorderCollection } from "../host/model/range-borders";
import { FormatProtection, RangeFill, RangeFont, RangeFormat } from "../host/model/range-format";
import { TableColumn, TableColumnCollection } from "../host/model/table-columns";
import { TableRow, TableRowCollection } from "../host/model/table-rows";
import { Table, TableCollection, TableScopedCollection } from "../host/model/tables";
import { Workbook } from "../host/model/workbook";
import { Worksheet } from "../host/model/worksheet";
import { WorksheetCollection } from "../host/model/worksheets";
import { findMember, type HostObject } from "../host/wire/host-object";

/** The host's class for each class of Excel's JavaScript API that it has. */
const hostClasses: Readonly<Record<string, { prototype: HostObject }>> = {
  Application,
  Chart,
  ChartAreaFormat,
  ChartAxes,
  ChartAxis,
  ChartAxisFormat: ChartTextFormat,
  ChartAxisTitle: ChartTitle,
  ChartAxisTitleFormat: ChartTextFormat,
  ChartCollection,
  ChartFill: ChartAreaFill,
  ChartFont,
  ChartGridlines,
  ChartGridlinesFormat,
  ChartLegend,
  ChartLegendFormat: ChartTextFormat,
  ChartLineFormat,
  ChartSeries,
  ChartSeriesCollection,
  ChartSeriesFormat,
  ChartTitle,
  ChartTitleFormat: ChartTextFormat,
  DataValidation,
  FormatProtection,
  HeaderFooter,
  HeaderFooterGroup,
  IterativeCalculation,
  NamedItem,
  NamedItemCollection,
  PageLayout,
  Range,
  RangeAreas,
  RangeBorder,
  RangeBorderCollection,
  RangeCollection,
  RangeFill,
  RangeFont,
  RangeFormat,
  Setting: KeyValue,
  SettingCollection: KeyValueCollection,
  Table,
  TableCollection,
  TableColumn,
  TableColumnCollection,
  TableRow,
  TableRowCollection,
  TableScopedCollection,
  Workbook,
  WorkbookProtection,
  Worksheet,
  WorksheetCollection,
  WorksheetCustomProperty: KeyValue,
  WorksheetCustomPropertyCollection: KeyValueCollection,
  WorksheetFreezePanes: FreezePanes,
  WorksheetProtection,
};

/** What office.js does by itself, without asking its host. */
const clientMembers = new Set([
  "constructor",
  "context",
  "ensureUnchanged",
  "items",
  "load",
  "retrieve",
  "set",
  "setMockData",
  "toJSON",
  "track",
  "untrack",
  "update",
]);

/** Events, which the host raises by message and not by a member. */
const raisedEvents: Readonly<Record<string, readonly string[]>> = {
  Workbook: ["onSelectionChanged"],
  Worksheet: ["onChanged"],
  WorksheetCollection: ["onChanged"],
};

/** By class, the members that office.js offers and this host does not implement. */
export function missingMembers(excel: typeof Excel): Record<string, string[]> {
  const offered = excel as unknown as Record<string, { prototype: object } | undefined>;
  return Object.fromEntries(
    Object.entries(hostClasses).map(([name, { prototype }]) => {
      const members = Object.getOwnPropertyNames(offered[name]?.prototype ?? {});
      const missing = members.filter((member) => {
        const isHosts = !member.startsWith("_") && !clientMembers.has(member);
        if (raisedEvents[name]?.includes(member)) return false;
        return isHosts && !findMember(prototype, member.charAt(0).toUpperCase() + member.slice(1));
      });
      return [name, missing.sort()];
    }),
  );
}
