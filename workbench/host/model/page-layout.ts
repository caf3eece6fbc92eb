import type { FWorksheet } from "@univerjs/sheets/facade";
import { HostError } from "../wire/host-error";
import { HostObject, nullObject, type OrNull } from "../wire/host-object";
import { formatArea, parseAddress } from "./address";
import { changeSheetExtras, sheetExtras } from "../../spreadsheet/sheet-extras";
import { codeOf } from "./style-values";

/** Excel's page setup of a new sheet in Germany: A4 portrait, margins in points, 100 %. */
export const defaultLayout = {
  Orientation: "Portrait",
  PaperSize: "A4",
  CenterHorizontally: false,
  CenterVertically: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  PrintGridlines: false,
  PrintHeadings: false,
  BlackAndWhite: false,
  DraftMode: false,
  PrintOrder: "DownThenOver",
  PrintComments: "NoComments",
  PrintErrors: "AsDisplayed",
  FirstPageNumber: "",
  Zoom: { scale: 100 } as Record<string, number>,
};

const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const marginSides: readonly string[] = ["left", "right", "top", "bottom", "header", "footer"];

/** `Excel.PageLayout`, kept with the sheet and read back as written. The workbench itself does not print. */
export class PageLayout extends HostObject {
  readonly typeName = "PageLayout";

  constructor(
    private readonly sheet: FWorksheet,
    private readonly rangeAt: (address: string) => HostObject,
  ) {
    super();
  }

  override scalars(): readonly string[] {
    return Object.keys(defaultLayout);
  }

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.sheet);
  }

  SetPrintArea(area: unknown): void {
    this.store({ printArea: areaText(area) });
  }

  GetPrintArea(): HostObject {
    const area = this.GetPrintAreaOrNullObject();
    if (area === nullObject) throw new HostError("ItemNotFound");
    return area;
  }

  GetPrintAreaOrNullObject(): OrNull<HostObject> {
    const area = this.stored("printArea");
    return typeof area === "string" ? this.rangeAt(area) : nullObject;
  }

  SetPrintTitleRows(rows: unknown): void {
    this.store({ printTitleRows: areaText(rows) });
  }

  GetPrintTitleRows(): HostObject {
    const rows = this.GetPrintTitleRowsOrNullObject();
    if (rows === nullObject) throw new HostError("ItemNotFound");
    return rows;
  }

  GetPrintTitleRowsOrNullObject(): OrNull<HostObject> {
    const rows = this.stored("printTitleRows");
    return typeof rows === "string" ? this.rangeAt(rows) : nullObject;
  }

  SetPrintTitleColumns(columns: unknown): void {
    this.store({ printTitleColumns: areaText(columns) });
  }

  GetPrintTitleColumns(): HostObject {
    const columns = this.GetPrintTitleColumnsOrNullObject();
    if (columns === nullObject) throw new HostError("ItemNotFound");
    return columns;
  }

  GetPrintTitleColumnsOrNullObject(): OrNull<HostObject> {
    const columns = this.stored("printTitleColumns");
    return typeof columns === "string" ? this.rangeAt(columns) : nullObject;
  }

  /** Margins that are not given stay as they are. */
  SetPrintMargins(unit: string, margins: unknown): void {
    const pointsPerUnit = codeOf(pointsPer, unit);
    if (margins === null || typeof margins !== "object") throw new HostError("InvalidArgument");
    for (const [side, length] of Object.entries(margins)) {
      if (!marginSides.includes(side) || typeof length !== "number") throw new HostError("InvalidArgument");
      this.store({ [`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`]: length * pointsPerUnit });
    }
  }

  /** The stored value of a layout property, or what it was set to by nobody. */
  stored(name: string): unknown {
    return sheetExtras(this.sheet).pageLayout?.[name];
  }

  store(change: Record<string, unknown>): void {
    changeSheetExtras(this.sheet, { pageLayout: { ...sheetExtras(this.sheet).pageLayout, ...change } });
  }
}

for (const [name, byDefault] of Object.entries(defaultLayout)) {
  Object.defineProperty(PageLayout.prototype, name, {
    get(this: PageLayout) {
      return this.stored(name) ?? byDefault;
    },
    set(this: PageLayout, value: unknown) {
      if (typeof value !== typeof byDefault) throw new HostError("InvalidArgument");
      this.store({ [name]: value });
    },
  });
}

/** `Excel.HeaderFooterGroup`: one set of headers and footers for all pages. */
export class HeaderFooterGroup extends HostObject {
  readonly typeName = "HeaderFooterGroup";

  constructor(private readonly sheet: FWorksheet) {
    super();
  }

  override scalars(): readonly string[] {
    return ["State", "UseSheetMargins", "UseSheetScale"];
  }

  get State(): string {
    return "Default";
  }

  get UseSheetMargins(): boolean {
    return true;
  }

  get UseSheetScale(): boolean {
    return true;
  }

  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.sheet);
  }
}

const headerFooterParts = [
  "LeftHeader",
  "CenterHeader",
  "RightHeader",
  "LeftFooter",
  "CenterFooter",
  "RightFooter",
] as const;

/** `Excel.HeaderFooter`: texts in Excel's own codes, such as `&P` for the page number. */
export class HeaderFooter extends HostObject {
  readonly typeName = "HeaderFooter";

  constructor(readonly sheet: FWorksheet) {
    super();
  }

  override scalars(): readonly string[] {
    return headerFooterParts;
  }
}

for (const part of headerFooterParts) {
  Object.defineProperty(HeaderFooter.prototype, part, {
    get(this: HeaderFooter) {
      return sheetExtras(this.sheet).headersFooters?.[part] ?? "";
    },
    set(this: HeaderFooter, text: unknown) {
      if (typeof text !== "string") throw new HostError("InvalidArgument");
      const { headersFooters } = sheetExtras(this.sheet);
      changeSheetExtras(this.sheet, { headersFooters: { ...headersFooters, [part]: text } });
    },
  });
}

/** An area given as address or as range object, as address without its sheet. */
function areaText(area: unknown): string {
  const text = area instanceof HostObject && "Address" in area ? area.Address : area;
  const parsed = typeof text === "string" ? parseAddress(text) : undefined;
  if (!parsed) throw new HostError("InvalidArgument");
  return formatArea(parsed.area);
}
