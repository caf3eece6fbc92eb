import { type IWorkbookData, type IWorksheetData, LocaleType } from "@univerjs/core";
import type { DefinedName } from "../../spreadsheet/names";
import type { WorkbookExtras } from "../../spreadsheet/sheet-extras";
import { formatArea, parseAddress } from "../../host/model/address";
import { FileColors } from "../colors";
import { FormulaForms, readsOtherFile } from "../formulas";
import { Losses } from "../losses";
import { Package, readingPart } from "../package";
import { UnusableFile } from "../unusable-file";
import {
  attribute,
  childOf,
  childrenOf,
  descend,
  flagAttribute,
  numberAttribute,
  relationId,
  textOf,
  withoutEscapes,
  type XmlElement,
} from "../xml";
import { requireWorkbook, requireZip } from "./kind";
import { workbookProtectionOf } from "./protection";
import { settingsIn } from "./settings";
import { readSheet } from "./sheet";
import { StructuredReferences } from "./structured-references";
import { FileStyles } from "./styles";
import { noteUnknownParts } from "./unknown-elements";

export interface OpenedWorkbook {
  /** Everything but the names, as Univer takes it. */
  data: Partial<IWorkbookData> & Pick<IWorkbookData, "sheetOrder">;
  names: readonly DefinedName[];
  activeSheetId: string | undefined;
  /** What the workbench could not take in, by name. */
  lost: readonly string[];
}

/**
 * Reads an .xlsx file.
 * @param name the workbook's, without the file's ending
 * @param addInFunctions the functions of add-ins by their full names
 * @throws UnusableFile with a sentence for the user
 */
export async function openWorkbook(
  bytes: Uint8Array,
  name: string,
  addInFunctions: readonly string[],
): Promise<OpenedWorkbook> {
  requireZip(bytes);
  const file = await readPackage(bytes);
  const [path] = file
    .relations("")
    .filter(({ kind }) => kind === "officeDocument")
    .map(({ target }) => target);
  requireWorkbook(file.paths, path);
  return readingPart(path, () => new WorkbookReader(file, path, addInFunctions).read(name));
}

async function readPackage(bytes: Uint8Array): Promise<Package> {
  try {
    return await Package.read(bytes);
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile("Die Datei ist beschädigt oder nicht ganz da: Sie lässt sich nicht entpacken.", {
      cause: error,
    });
  }
}

interface FileSheet {
  id: string;
  name: string;
  state: string | undefined;
  path: string;
}

class WorkbookReader {
  private readonly losses = new Losses();
  private readonly root: XmlElement;
  private readonly sheets: FileSheet[];
  /** The sheets by their place in the file, where some may be of kinds that are left out. */
  private readonly idsByIndex: readonly (string | undefined)[];
  private tableCount = 0;
  private chartCount = 0;

  constructor(
    private readonly file: Package,
    private readonly path: string,
    private readonly addInFunctions: readonly string[],
  ) {
    this.root = file.xml(path);
    const relations = new Map(file.relations(path).map((relation) => [relation.id, relation]));
    const all = childrenOf(childOf(this.root, "sheets"), "sheet").map((sheet, index) => {
      const relation = relations.get(relationId(sheet) ?? "");
      const name = attribute(sheet, "name") ?? "";
      const isWorksheet = relation?.kind === "worksheet" && file.has(relation.target);
      return isWorksheet
        ? { id: `{${index + 1}}`, name, state: attribute(sheet, "state"), path: relation.target }
        : undefined;
    });
    this.sheets = all.filter((sheet) => sheet !== undefined);
    this.idsByIndex = all.map((sheet) => sheet?.id);
    if (this.sheets.length === 0) throw new UnusableFile("In der Datei ist kein Tabellenblatt.");
  }

  read(name: string): OpenedWorkbook {
    const { file, losses } = this;
    noteUnknownParts(file, losses);
    if (flagAttribute(childOf(this.root, "workbookPr"), "date1904"))
      losses.note("die Zählung der Tage ab 1904 (Datumswerte liegen vier Jahre zu früh)");
    const theme = this.related("theme");
    const colors = new FileColors(theme);
    const styles = new FileStyles(this.related("styles"), colors, losses);
    const formulas = new FormulaForms(this.addInFunctions);
    const sheetIds = new Map(this.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id]));
    const texts = this.sharedTexts();
    const references = this.references();
    const context = {
      ...{ file, styles, colors, texts, formulas, references, losses, sheetIds },
      nextTableId: () => ++this.tableCount,
      nextChartId: () => ++this.chartCount,
    };
    const sheets: Record<string, Partial<IWorksheetData>> = {};
    for (const sheet of this.sheets) sheets[sheet.id] = readSheet(sheet.path, sheet, context);
    const names = this.names(formulas, references, sheets);
    const custom = this.extras();
    return {
      data: {
        name,
        locale: LocaleType.DE_DE,
        sheetOrder: this.sheets.map(({ id }) => id),
        sheets,
        styles: styles.used(),
        ...(Object.keys(custom).length > 0 ? { custom } : {}),
      },
      names,
      activeSheetId: this.activeSheet(),
      lost: losses.names,
    };
  }

  private related(kind: string): XmlElement | undefined {
    const [path] = this.file.related(this.path, kind);
    return path === undefined ? undefined : this.file.xml(path);
  }

  private sharedTexts(): string[] {
    return childrenOf(this.related("sharedStrings"), "si").map((item) => {
      const runs = childrenOf(item, "r");
      if (runs.some((run) => childOf(run, "rPr")))
        this.losses.note("Schrift einzelner Wörter in einer Zelle");
      const texts = [...childrenOf(item, "t"), ...runs.flatMap((run) => childrenOf(run, "t"))];
      return withoutEscapes(texts.map(textOf).join(""));
    });
  }

  private references(): StructuredReferences {
    const references = new StructuredReferences(this.losses);
    for (const { name, path } of this.sheets) {
      for (const table of this.file.related(path, "table")) references.add(name, this.file.xml(table));
    }
    return references;
  }

  private names(
    formulas: FormulaForms,
    references: StructuredReferences,
    sheets: Record<string, Partial<IWorksheetData>>,
  ): DefinedName[] {
    const names: DefinedName[] = [];
    for (const item of childrenOf(childOf(this.root, "definedNames"), "definedName")) {
      const name = attribute(item, "name") ?? "";
      const text = withoutEscapes(textOf(item)).trim();
      const index = numberAttribute(item, "localSheetId");
      const sheetId = index === undefined ? undefined : this.idsByIndex[index];
      if (index !== undefined && sheetId === undefined) continue;
      if (/^_xlnm\./i.test(name))
        this.readBuiltIn(name, text, sheetId === undefined ? undefined : sheets[sheetId]);
      else if (flagAttribute(item, "vbProcedure") || flagAttribute(item, "xlm")) this.losses.note("Makros");
      else if (readsOtherFile(text)) this.losses.note(`der Name „${name}“ (er zeigt in eine andere Datei)`);
      else {
        names.push({
          name,
          sheetId,
          formula: references.resolve(formulas.fromFile(text).slice(1), 0),
          comment: attribute(item, "comment") ?? "",
          hidden: flagAttribute(item, "hidden") ?? false,
        });
      }
    }
    return names;
  }

  /** Names that the format keeps for what is printed of a sheet. */
  private readBuiltIn(name: string, text: string, sheet: Partial<IWorksheetData> | undefined): void {
    if (!sheet) return;
    const areas = splitReferences(text).flatMap((reference) => parseAddress(reference)?.area ?? []);
    const addresses = areas.map((area) => formatArea(area));
    const found = {
      printArea: /print_area$/i.test(name) ? addresses[0] : undefined,
      printTitleRows: /print_titles$/i.test(name)
        ? addresses.find((address) => /^\d/.test(address))
        : undefined,
      printTitleColumns: /print_titles$/i.test(name)
        ? addresses.find((address) => /^[A-Z]+:/.test(address))
        : undefined,
    };
    if (/print_area$/i.test(name) && addresses.length > 1)
      this.losses.note("weitere Druckbereiche eines Blattes");
    const layout = Object.fromEntries(Object.entries(found).filter(([, address]) => address !== undefined));
    const custom = (sheet.custom ?? {}) as { pageLayout?: Record<string, unknown> };
    if (Object.keys(layout).length > 0)
      sheet.custom = { ...custom, pageLayout: { ...custom.pageLayout, ...layout } };
  }

  private extras(): WorkbookExtras {
    const settings = settingsIn(this.file, this.losses);
    const protection = workbookProtectionOf(childOf(this.root, "workbookProtection"));
    return {
      ...(Object.keys(settings).length > 0 ? { settings } : {}),
      ...(protection ? { protection } : {}),
    };
  }

  private activeSheet(): string | undefined {
    const index = numberAttribute(descend(this.root, "bookViews", "workbookView"), "activeTab") ?? 0;
    const id = this.idsByIndex[index];
    const isShown = (sheet: FileSheet) => sheet.state === undefined || sheet.state === "visible";
    return (
      this.sheets.find((sheet) => sheet.id === id && isShown(sheet))?.id ?? this.sheets.find(isShown)?.id
    );
  }
}

/** References with commas between them; a comma within the name of a sheet is none. */
function splitReferences(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
