import { posix } from "node:path";
import { unzip } from "@cj-tech-master/excelts/archive";
import { attr, findChild, parseXml, textContent, type XmlElement } from "@cj-tech-master/excelts/xml";
import { a1, bereichsverweis } from "../../src/blaetter/adresse";
import { liesVerweis } from "../../src/excel/verweis";

/** The parts of an .xlsx file by their paths. */
export type Teile = ReadonlyMap<string, string>;

export async function teileVon(datei: Uint8Array): Promise<Teile> {
  const teile = new Map<string, string>();
  for await (const eintrag of unzip(datei).entries()) teile.set(eintrag.path, await eintrag.text());
  return teile;
}

const ARBEITSMAPPE = "xl/workbook.xml";

/** What of a type has to be called in [Content_Types].xml (ECMA-376 part 1, chapters 12.3, 13.3, 14.2 and 15.2). */
const INHALTSTYPEN: readonly (readonly [teil: RegExp, typ: string])[] = [
  [/^xl\/workbook\.xml$/, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"],
  [/^xl\/worksheets\/[^/]+$/, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"],
  [/^xl\/tables\/[^/]+$/, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"],
  [/^xl\/styles\.xml$/, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"],
  [
    /^xl\/sharedStrings\.xml$/,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
  ],
  [/^xl\/drawings\/[^/]+$/, "application/vnd.openxmlformats-officedocument.drawing+xml"],
  [/^xl\/charts\/[^/]+$/, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/app\.xml$/, "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  [/\.rels$/, "application/vnd.openxmlformats-package.relationships+xml"],
];

/** The order in which the schemas demand the elements of a worksheet (18.3.1.99) and of a workbook (18.2.27). */
const REIHENFOLGE = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges " +
    "scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting " +
    "dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks " +
    "customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing picture oleObjects controls " +
    "webPublishItems tableParts extLst",
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
    "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing " +
    "fileRecoveryPr webPublishObjects extLst",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
} as const;

/**
 * Reads a file as a strict program does that trusts no one: what of it would make Excel offer to repair it.
 * @returns a sentence for each fault
 */
export function maengel(teile: Teile): readonly string[] {
  const dokumente = new Map<string, Dokument>();
  const gefunden: string[] = [];
  for (const [pfad, text] of teile) {
    try {
      dokumente.set(pfad, new Dokument(parseXml(text).root));
    } catch {
      gefunden.push(`${pfad} is no XML`);
    }
  }
  if (gefunden.length > 0) return gefunden;
  const paket = new Paket(dokumente, (satz) => gefunden.push(satz));
  paket.pruefe();
  return gefunden;
}

/** A part with its elements by their names, which are without prefix. */
class Dokument {
  private readonly jeName = new Map<string, XmlElement[]>();

  constructor(readonly wurzel: XmlElement) {
    this.nimmAuf(wurzel);
  }

  alle(namen: readonly string[]): readonly XmlElement[] {
    return namen.flatMap((name) => this.jeName.get(name) ?? []);
  }

  private nimmAuf(element: XmlElement): void {
    const name = ohnePraefix(element.name);
    const gleiche = this.jeName.get(name);
    if (gleiche) gleiche.push(element);
    else this.jeName.set(name, [element]);
    for (const kind of kinder(element)) this.nimmAuf(kind);
  }
}

const ohnePraefix = (name: string) => name.replace(/^.*:/, "");
const attribut = (element: XmlElement, name: string) => attr(element, name) ?? "";
const textIn = (element: XmlElement | undefined, name: string) => {
  const kind = element && findChild(element, name);
  return kind && textContent(kind);
};
const kinder = ({ children }: XmlElement) =>
  children.filter((kind): kind is XmlElement => kind.type === "element");

class Paket {
  constructor(
    private readonly dokumente: ReadonlyMap<string, Dokument>,
    private readonly melde: (satz: string) => void,
  ) {}

  pruefe(): void {
    this.pruefeInhaltstypen();
    this.pruefeBeziehungen();
    this.pruefeArbeitsmappe();
    this.pruefeNamen();
    for (const { name, pfad } of this.blaetter()) this.pruefeBlatt(name, pfad);
    this.pruefeTabellen();
    for (const pfad of this.dokumente.keys()) {
      if (/^xl\/drawings\/[^/]+$/.test(pfad)) this.pruefeZeichnung(pfad);
      if (/^xl\/charts\/[^/]+$/.test(pfad)) this.pruefeDiagramm(pfad);
    }
  }

  private fordere(erfuellt: unknown, satz: string): void {
    if (!erfuellt) this.melde(satz);
  }

  private fordereVerschiedene(werte: readonly string[], was: string): void {
    const verschiedene = new Set(werte.map((wert) => wert.toLowerCase()));
    this.fordere(verschiedene.size === werte.length, `${was} not unique: ${werte.join(", ")}`);
  }

  private pruefeInhaltstypen(): void {
    const jePfad = this.alle("[Content_Types].xml", "Override");
    const jeEndung = this.alle("[Content_Types].xml", "Default");
    const typVon = (pfad: string) => {
      const typ =
        jePfad.find((eintrag) => attribut(eintrag, "PartName") === `/${pfad}`) ??
        jeEndung.find((eintrag) => pfad.endsWith(`.${attribut(eintrag, "Extension")}`));
      return typ ? attribut(typ, "ContentType") : "none";
    };
    for (const pfad of this.dokumente.keys()) {
      const [, erwartet] = INHALTSTYPEN.find(([teil]) => teil.test(pfad)) ?? [];
      if (erwartet !== undefined)
        this.fordere(typVon(pfad) === erwartet, `${pfad} has the content type ${typVon(pfad)}`);
    }
    const teilnamen = jePfad.map((eintrag) => attribut(eintrag, "PartName"));
    this.fordereVerschiedene(teilnamen, "parts with a content type");
    for (const teil of teilnamen)
      this.fordere(this.dokumente.has(teil.slice(1)), `content type of ${teil}, which does not exist`);
  }

  private pruefeBeziehungen(): void {
    for (const pfad of [...this.dokumente.keys()].filter((name) => name.endsWith(".rels"))) {
      const beziehungen = this.alle(pfad, "Relationship");
      this.fordereVerschiedene(
        beziehungen.map((beziehung) => attribut(beziehung, "Id")),
        `ids in ${pfad}`,
      );
      const quelle = pfad.replace(/_rels\/([^/]*)\.rels$/, "$1");
      this.fordere(quelle === "" || this.dokumente.has(quelle), `${pfad} belongs to nothing`);
      for (const beziehung of beziehungen)
        this.fordere(
          this.dokumente.has(ziel(quelle, beziehung)),
          `${pfad} leads to ${attribut(beziehung, "Target")}, which does not exist`,
        );
    }
  }

  private pruefeArbeitsmappe(): void {
    this.pruefeReihenfolge(ARBEITSMAPPE, "workbook");
    const blaetter = this.blaetter();
    this.fordereVerschiedene(
      blaetter.map(({ name }) => name),
      "sheet names",
    );
    this.fordereVerschiedene(
      this.alle(ARBEITSMAPPE, "sheet").map((blatt) => attribut(blatt, "sheetId")),
      "sheet ids",
    );
    for (const { name, pfad } of blaetter) {
      this.fordere(pfad.startsWith("xl/worksheets/"), `${name} is no worksheet`);
      this.fordere(
        name.length <= 31 && /^[^:\\/?*[\]]+$/.test(name) && !/^'|'$/.test(name),
        `sheet name ${name}`,
      );
    }
    const rechnen = this.alle(ARBEITSMAPPE, "calcPr").map((element) => attribut(element, "fullCalcOnLoad"));
    this.fordere(rechnen[0] === "1", "the file is not calculated when it is opened");
  }

  private pruefeNamen(): void {
    const namen = this.alle(ARBEITSMAPPE, "definedName");
    this.fordereVerschiedene(
      [
        ...namen.map((name) => `${attribut(name, "name")}!${attribut(name, "localSheetId")}`),
        ...this.tabellen().map(({ wurzel }) => `${attribut(wurzel, "name")}!`),
      ],
      "names",
    );
    for (const element of namen) {
      const name = attribut(element, "name");
      this.fordere(/^[A-Za-z_][\w.]{0,254}$/.test(name), `${name} is no valid name`);
      this.fordere(!/^[A-Z]{1,3}\d+$|^R\d*C\d*$/i.test(name), `${name} is an address`);
      this.fordere(attribut(element, "comment").length <= 255, `the comment of ${name} is too long`);
      if (name !== "_xlnm.Print_Titles") this.pruefeVerweis(textContent(element), name);
    }
  }

  /** It has to stand there in the very spelling that Excel writes, so that it cannot be read in another way. */
  private pruefeVerweis(text: string, wo: string): void {
    const verweis = liesVerweis(text);
    const blatt = this.blaetter().find(({ name }) => name === verweis?.blatt);
    this.fordere(
      verweis && blatt && bereichsverweis(verweis.blatt, verweis) === text,
      `${wo} refers to ${text}, which does not exist`,
    );
  }

  private pruefeBlatt(name: string, pfad: string): void {
    this.pruefeReihenfolge(pfad, "worksheet");
    for (const zelle of this.alle(pfad, "c")) {
      const formel = textIn(zelle, "f");
      if (formel === undefined) continue;
      const wo = `${name}!${attribut(zelle, "r")}`;
      this.fordere(!formel.startsWith("=") && formel.length <= 8192, `${wo} has a bad formula`);
      this.fordere(!findChild(zelle, "v"), `${wo} brings a result`);
    }
    for (const pruefung of this.alle(pfad, "dataValidation")) {
      const wo = `the check of ${name}!${attribut(pruefung, "sqref")}`;
      for (const formel of kinder(pruefung))
        this.fordere(textContent(formel).length <= 255, `${wo} is too long`);
      this.fordere(attribut(pruefung, "error").length <= 255, `${wo} has too long a sentence`);
      this.fordere(attribut(pruefung, "errorTitle").length <= 32, `${wo} has too long a title`);
    }
    for (const zeile of this.alle(pfad, "headerFooter").flatMap(kinder))
      this.fordere(textContent(zeile).length <= 255, `the foot of ${name} is too long`);
    for (const element of this.alle(pfad, "drawing", "tablePart"))
      this.fordere(this.beziehung(pfad, element), `${name} has a ${element.name} that leads nowhere`);
  }

  private pruefeTabellen(): void {
    const tabellen = this.tabellen();
    for (const merkmal of ["id", "name", "displayName"])
      this.fordereVerschiedene(
        tabellen.map(({ wurzel }) => attribut(wurzel, merkmal)),
        `the tables' ${merkmal}`,
      );
    for (const tabelle of tabellen) this.pruefeTabelle(tabelle);
  }

  private pruefeTabelle({ pfad, wurzel, blatt }: Tabelle): void {
    this.pruefeReihenfolge(pfad, "table");
    const name = attribut(wurzel, "name");
    const bereich = liesVerweis(`Blatt!${attribut(wurzel, "ref")}`);
    const spalten = this.alle(pfad, "tableColumn");
    this.fordere(blatt, `${name} is on no sheet`);
    if (!bereich || blatt === undefined) return;
    this.fordere(bereich.spalten === spalten.length && bereich.zeilen > 1, `${name} has another size`);
    this.fordereVerschiedene(
      spalten.map((spalte) => attribut(spalte, "name")),
      `columns of ${name}`,
    );
    const zellen = new Map(this.alle(blatt, "c").map((zelle) => [attribut(zelle, "r"), zelle]));
    spalten.forEach((spalte, i) => {
      const zelle = (zeile: number) =>
        zellen.get(a1({ zeile: bereich.zeile + zeile, spalte: bereich.spalte + i }));
      const kopf = attribut(spalte, "name");
      this.fordere(this.text(zelle(0)) === kopf, `the head of ${name}[${kopf}] says something else`);
      const formel = textIn(spalte, "calculatedColumnFormula");
      if (formel !== undefined)
        this.fordere(textIn(zelle(1), "f") === formel, `${name}[${kopf}] calculates twice`);
    });
  }

  private pruefeZeichnung(pfad: string): void {
    const rahmen = this.alle(pfad, "cNvPr");
    this.fordereVerschiedene(
      rahmen.map((element) => attribut(element, "id")),
      `ids in ${pfad}`,
    );
    for (const element of rahmen)
      this.fordere(
        attribut(element, "name") && attribut(element, "descr"),
        `${pfad} has a chart that nothing is said of`,
      );
    for (const verweis of this.alle(pfad, "graphicData").flatMap(kinder))
      this.fordere(this.beziehung(pfad, verweis), `${pfad} shows a chart that is missing`);
  }

  private pruefeDiagramm(pfad: string): void {
    const verweise = this.alle(pfad, "f");
    this.fordere(verweise.length > 0, `${pfad} shows nothing`);
    for (const verweis of verweise) this.pruefeVerweis(textContent(verweis), pfad);
    const nummern = (...arten: string[]) =>
      this.alle(pfad, ...arten)
        .flatMap(kinder)
        .filter(({ name }) => name === "c:axId")
        .map((achse) => attribut(achse, "val"));
    const achsen = nummern("catAx", "valAx");
    for (const achse of nummern("barChart")) this.fordere(achsen.includes(achse), `${pfad} lacks an axis`);
  }

  private pruefeReihenfolge(pfad: string, art: keyof typeof REIHENFOLGE): void {
    const erlaubt = REIHENFOLGE[art].split(" ");
    const wurzel = this.dokumente.get(pfad)?.wurzel;
    const stellen = (wurzel ? kinder(wurzel) : []).map(({ name }) => erlaubt.indexOf(name));
    this.fordere(
      stellen.every((stelle, i) => stelle >= 0 && stelle >= (stellen[i - 1] ?? 0)),
      `${pfad} has its elements in a wrong order`,
    );
  }

  private blaetter(): readonly { name: string; pfad: string }[] {
    return this.alle(ARBEITSMAPPE, "sheet").map((blatt) => ({
      name: attribut(blatt, "name"),
      pfad: this.beziehung(ARBEITSMAPPE, blatt) ?? "",
    }));
  }

  private tabellen(): readonly Tabelle[] {
    return [...this.dokumente]
      .filter(([pfad]) => pfad.startsWith("xl/tables/"))
      .map(([pfad, { wurzel }]) => ({
        pfad,
        wurzel,
        blatt: this.blaetter().find((blatt) =>
          this.alle(blatt.pfad, "tablePart").some((teil) => this.beziehung(blatt.pfad, teil) === pfad),
        )?.pfad,
      }));
  }

  private text(zelle: XmlElement | undefined): string | undefined {
    if (!zelle || attribut(zelle, "t") !== "s") return undefined;
    const eintrag = this.alle("xl/sharedStrings.xml", "si")[Number(textIn(zelle, "v"))];
    return eintrag && textContent(eintrag);
  }

  /** The part that an element leads to with its r:id. */
  private beziehung(pfad: string, element: XmlElement): string | undefined {
    const id = attribut(element, "r:id");
    const beziehungen = `${posix.dirname(pfad)}/_rels/${posix.basename(pfad)}.rels`;
    const beziehung = this.alle(beziehungen, "Relationship").find((eine) => attribut(eine, "Id") === id);
    return beziehung && ziel(pfad, beziehung);
  }

  /** The elements of a part with one of the names. */
  private alle(pfad: string, ...namen: readonly string[]): readonly XmlElement[] {
    return this.dokumente.get(pfad)?.alle(namen) ?? [];
  }
}

interface Tabelle {
  readonly pfad: string;
  readonly wurzel: XmlElement;
  /** the part of its sheet */
  readonly blatt: string | undefined;
}

function ziel(quelle: string, beziehung: XmlElement): string {
  const angabe = attribut(beziehung, "Target");
  return angabe.startsWith("/") ? angabe.slice(1) : posix.join(posix.dirname(quelle), angabe);
}
