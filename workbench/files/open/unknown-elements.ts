import type { Losses } from "../losses";
import type { Package } from "../package";
import { allBelow, childOf, childrenOf, descend, localName, numberAttribute, type XmlElement } from "../xml";

/** What the workbench has no place for, by the elements of a sheet. */
const elementNames: Readonly<Record<string, string>> = {
  conditionalFormatting: "bedingte Formatierungen",
  autoFilter: "Filter außerhalb von Tabellen",
  scenarios: "Szenarien",
  protectedRanges: "Bereiche mit eigenem Kennwort",
  dataConsolidate: "Konsolidierungen",
  customSheetViews: "benutzerdefinierte Ansichten",
  oleObjects: "eingebettete Objekte",
  controls: "Steuerelemente",
  picture: "Hintergrundbilder",
  legacyDrawingHF: "Bilder in Kopf- und Fußzeilen",
  customProperties: "eigene Eigenschaften von Blättern",
  cellWatches: "überwachte Zellen",
};

const extensionNames: Readonly<Record<string, string>> = {
  sparklineGroup: "Sparklines",
  slicerList: "Datenschnitte",
  timelineRefs: "Zeitachsen",
};

/** The same by the paths of parts. */
const partNames: readonly (readonly [path: RegExp, name: string])[] = [
  [/^xl\/vbaProject\.bin$/, "Makros"],
  [/^xl\/macrosheets\//, "Makros im alten Format"],
  [/^xl\/pivotTables\//, "Pivot-Tabellen"],
  [/^xl\/chartsheets\//, "Diagrammblätter"],
  [/^xl\/dialogsheets\//, "Dialogblätter"],
  [/^xl\/(?:comments\/?\w*|threadedComments\/.*)\.xml$/, "Kommentare und Notizen"],
  [/^xl\/(?:connections\.xml|queryTables\/)/, "Datenverbindungen"],
  [/^xl\/model\//, "Datenmodelle"],
  [/^customXml\/item\d+\.xml$/, "XML-Daten anderer Programme"],
  [/^xl\/richData\//, "verknüpfte Datentypen"],
  [/^_xmlsignatures\//, "digitale Signaturen"],
];

/** Notes what a sheet has that the workbench has not. */
export function noteUnknown(sheet: XmlElement, losses: Losses): void {
  for (const child of childrenOf(sheet)) {
    const name = elementNames[localName(child.name)];
    if (name !== undefined) losses.note(name);
  }
  for (const [element, name] of Object.entries(extensionNames)) {
    if (allBelow(childOf(sheet, "extLst"), element).length > 0) losses.note(name);
  }
  if (allBelow(childOf(sheet, "extLst"), "conditionalFormatting").length > 0)
    losses.note("bedingte Formatierungen");
  const format = childOf(sheet, "sheetFormatPr");
  const outline =
    (numberAttribute(format, "outlineLevelRow") ?? 0) + (numberAttribute(format, "outlineLevelCol") ?? 0);
  if (outline > 0) losses.note("Gliederungen von Zeilen und Spalten");
  const isRightToLeft = descend(sheet, "sheetViews", "sheetView")?.attributes["rightToLeft"];
  if (isRightToLeft === "1" || isRightToLeft === "true") losses.note("die Richtung von rechts nach links");
}

export function noteUnknownParts(file: Package, losses: Losses): void {
  for (const [pattern, name] of partNames)
    if (file.paths.some((path) => pattern.test(path))) losses.note(name);
}
