import { defaultLayout } from "../../host/model/page-layout";
import type { SheetExtras } from "../../spreadsheet/sheet-extras";
import {
  footerParts,
  headerParts,
  marginNames,
  nameFor,
  pageOrders,
  paperNumbers,
  pointsPerInch,
  printComments,
  printErrors,
  printOptionNames,
} from "../page-codes";
import type { Losses } from "../losses";
import {
  attribute,
  childOf,
  childrenOf,
  descend,
  flagAttribute,
  numberAttribute,
  textOf,
  withoutEscapes,
  type XmlElement,
} from "../xml";

type PageExtras = Pick<SheetExtras, "pageLayout" | "headersFooters" | "pageBreaks">;

/** How a sheet is printed, as the host keeps it; print area and titles stand among the file's names. */
export function pageExtras(sheet: XmlElement, losses: Losses): PageExtras {
  const pageLayout = withoutDefaults({
    ...optionsOf(childOf(sheet, "printOptions")),
    ...marginsOf(childOf(sheet, "pageMargins")),
    ...setupOf(sheet, childOf(sheet, "pageSetup"), losses),
  });
  const headersFooters = headersOf(childOf(sheet, "headerFooter"), losses);
  const rows = breaksOf(childOf(sheet, "rowBreaks"));
  const columns = breaksOf(childOf(sheet, "colBreaks"));
  return {
    ...(Object.keys(pageLayout).length > 0 ? { pageLayout } : {}),
    ...(Object.keys(headersFooters).length > 0 ? { headersFooters } : {}),
    ...(rows.length + columns.length > 0 ? { pageBreaks: { rows, columns } } : {}),
  };
}

/** A sheet of which nothing was set keeps nothing. */
function withoutDefaults(layout: Record<string, unknown>): Record<string, unknown> {
  const defaults: Readonly<Record<string, unknown>> = defaultLayout;
  const isSet = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(defaults[name]);
  return Object.fromEntries(Object.entries(layout).filter(isSet));
}

function optionsOf(options: XmlElement | undefined): Record<string, unknown> {
  const set = Object.entries(printOptionNames).filter(([, inFile]) => flagAttribute(options, inFile));
  return Object.fromEntries(set.map(([name]) => [name, true]));
}

function marginsOf(margins: XmlElement | undefined): Record<string, unknown> {
  const entries = Object.entries(marginNames).flatMap(([name, inFile]) => {
    const inches = numberAttribute(margins, inFile);
    return inches === undefined ? [] : [[name, Math.round(inches * pointsPerInch * 1e6) / 1e6]];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function setupOf(sheet: XmlElement, setup: XmlElement | undefined, losses: Losses): Record<string, unknown> {
  const fits = flagAttribute(descend(sheet, "sheetPr", "pageSetUpPr"), "fitToPage") ?? false;
  if (!setup && !fits) return {};
  const paper = numberAttribute(setup, "paperSize") ?? 9;
  const paperName = nameFor(paperNumbers, paper);
  if (paperName === undefined) losses.note("ein Papierformat (stattdessen A4)");
  const number = flagAttribute(setup, "useFirstPageNumber")
    ? numberAttribute(setup, "firstPageNumber")
    : undefined;
  return {
    Orientation: attribute(setup, "orientation") === "landscape" ? "Landscape" : "Portrait",
    PaperSize: paperName ?? "A4",
    Zoom: fits ? pagesOf(setup) : { scale: numberAttribute(setup, "scale") ?? 100 },
    PrintOrder: nameFor(pageOrders, attribute(setup, "pageOrder")) ?? "DownThenOver",
    PrintComments: nameFor(printComments, attribute(setup, "cellComments")) ?? "NoComments",
    PrintErrors: nameFor(printErrors, attribute(setup, "errors")) ?? "AsDisplayed",
    ...(flagAttribute(setup, "blackAndWhite") ? { BlackAndWhite: true } : {}),
    ...(flagAttribute(setup, "draft") ? { DraftMode: true } : {}),
    ...(number === undefined ? {} : { FirstPageNumber: number }),
  };
}

/** 0 leaves the number of pages to the content. */
function pagesOf(setup: XmlElement | undefined): Record<string, number> {
  const across = numberAttribute(setup, "fitToWidth") ?? 1;
  const down = numberAttribute(setup, "fitToHeight") ?? 1;
  return {
    ...(across > 0 ? { horizontalFitToPages: across } : {}),
    ...(down > 0 ? { verticalFitToPages: down } : {}),
  };
}

function headersOf(headerFooter: XmlElement | undefined, losses: Losses): Record<string, string> {
  if (flagAttribute(headerFooter, "differentOddEven") || flagAttribute(headerFooter, "differentFirst")) {
    losses.note("eigene Kopf- und Fußzeilen der ersten Seite oder der geraden Seiten");
  }
  const line = (name: string) => withoutEscapes(textOf(childOf(headerFooter, name)));
  return { ...partsOf(line("oddHeader"), headerParts), ...partsOf(line("oddFooter"), footerParts) };
}

/** A line in Excel's codes: `&L` begins what stands on the left, `&C` and `&R` the rest; `&&` is an ampersand. */
function partsOf(line: string, names: Readonly<Record<string, string>>): Record<string, string> {
  const parts: Record<string, string> = {};
  let part = "C";
  for (const token of line.match(/&[LCR]|&[^]?|[^&]+/gu) ?? []) {
    if (/^&[LCR]$/.test(token)) part = token.slice(1);
    else parts[names[part] ?? part] = (parts[names[part] ?? part] ?? "") + token;
  }
  return parts;
}

function breaksOf(breaks: XmlElement | undefined): number[] {
  return childrenOf(breaks, "brk").flatMap((brk) => numberAttribute(brk, "id") ?? []);
}
