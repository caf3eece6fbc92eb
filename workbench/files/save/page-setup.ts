import type { SheetExtras } from "../../spreadsheet/sheet-extras";
import {
  footerParts,
  headerParts,
  marginNames,
  pageOrders,
  paperNumbers,
  pointsPerInch,
  printComments,
  printErrors,
  printOptionNames,
} from "../page-codes";
import { defaultLayout } from "../../host/model/page-layout";
import { element, elementAround, textElement } from "../xml";

type Zoom = Partial<Record<"scale" | "horizontalFitToPages" | "verticalFitToPages", number>>;

/** What was set of a sheet's page, and Excel's own choice for the rest. */
function layoutOf({ pageLayout }: SheetExtras): typeof defaultLayout {
  return { ...defaultLayout, ...pageLayout };
}

function zoomOf(extras: SheetExtras): Zoom {
  return layoutOf(extras).Zoom;
}

/** Whether the sheet is printed on a number of pages instead of at a scale. */
export function fitsToPages(extras: SheetExtras): boolean {
  const { horizontalFitToPages, verticalFitToPages } = zoomOf(extras);
  return horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
}

/** `printOptions`, `pageMargins`, `pageSetup`, `headerFooter` and breaks, in the order in which a sheet has them. */
export function pageElements(extras: SheetExtras): string {
  const layout = layoutOf(extras);
  const { scale, horizontalFitToPages, verticalFitToPages } = zoomOf(extras);
  const fits = fitsToPages(extras);
  const isFirstPageSet = typeof layout.FirstPageNumber === "number";
  const options = entriesOf(printOptionNames).flatMap(([name, inFile]) =>
    layout[name] ? [[inFile, true]] : [],
  );
  const margins = entriesOf(marginNames).map(([name, inFile]) => [inFile, inInches(layout[name])]);
  return [
    options.length > 0 ? element("printOptions", Object.fromEntries(options) as Record<string, boolean>) : "",
    element("pageMargins", Object.fromEntries(margins) as Record<string, number>),
    element("pageSetup", {
      paperSize: paperNumbers[layout.PaperSize] ?? paperNumbers["A4"],
      scale: !fits && scale !== 100 ? scale : undefined,
      firstPageNumber: isFirstPageSet ? layout.FirstPageNumber : undefined,
      fitToWidth: fits ? (horizontalFitToPages ?? 0) : undefined,
      fitToHeight: fits ? (verticalFitToPages ?? 0) : undefined,
      pageOrder: codeUnlessFirst(pageOrders, layout.PrintOrder),
      orientation: layout.Orientation === "Landscape" ? "landscape" : "portrait",
      blackAndWhite: layout.BlackAndWhite || undefined,
      draft: layout.DraftMode || undefined,
      cellComments: codeUnlessFirst(printComments, layout.PrintComments),
      useFirstPageNumber: isFirstPageSet || undefined,
      errors: codeUnlessFirst(printErrors, layout.PrintErrors),
    }),
    headerFooter(extras) ?? "",
    breaks("rowBreaks", extras.pageBreaks?.rows, 16_383) ?? "",
    breaks("colBreaks", extras.pageBreaks?.columns, 1_048_575) ?? "",
  ].join("");
}

function headerFooter({ headersFooters = {} }: SheetExtras): string | undefined {
  const line = (parts: Readonly<Record<string, string>>) =>
    Object.entries(parts)
      .map(([letter, name]) => (headersFooters[name] ? `&${letter}${headersFooters[name]}` : ""))
      .join("");
  const [header, footer] = [line(headerParts), line(footerParts)];
  return elementAround("headerFooter", {}, [
    header === "" ? undefined : textElement("oddHeader", header),
    footer === "" ? undefined : textElement("oddFooter", footer),
  ]);
}

/** A break stands behind a row or column, and goes as far as the sheet does. */
function breaks(name: string, behind: readonly number[] = [], max: number): string | undefined {
  if (behind.length === 0) return undefined;
  const count = { count: behind.length, manualBreakCount: behind.length };
  return element(name, count, ...behind.map((id) => element("brk", { id, max, man: true })));
}

/** Files leave out what is the first of the choices. */
function codeUnlessFirst(codes: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.keys(codes)[0] === name ? undefined : codes[name];
}

function inInches(points: number): number {
  return Math.round((points / pointsPerInch) * 1e8) / 1e8;
}

function entriesOf<T extends Record<string, string>>(names: T): [keyof T, T[keyof T]][] {
  return Object.entries(names) as [keyof T, T[keyof T]][];
}
