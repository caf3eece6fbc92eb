import type { Bereich } from "../blaetter/blatt";
import { bereichVon, ladeOrt, umschliessend, zelle, zellen } from "./bereich";
import { aufDasOriginal, type Tabelle } from "./kopiebezug";
import type { Tabellenlage } from "./lage";
import type { Kopiemerker } from "./merker";
import { leere, legeTabelleAn } from "./schreiben";
import type { Umfang } from "./umfang";
import { aufruf, sende } from "./versand";
import { gleicherName } from "./verweis";
import { istFormel } from "./zellinhalt";

/** Brings one sheet back from its copy. */
export class Rueckkehrer {
  private readonly ziel: Excel.Worksheet;
  private readonly kopie: Excel.Worksheet;
  private readonly hatTabellen: boolean;
  private readonly hatDiagramme: boolean;
  private bereich: Bereich;
  private formeln: readonly { zeile: number; spalte: number; formel: string }[] = [];
  private masse: readonly Mass[] = [];
  private tabellen: readonly Tabelle[] = [];
  private diagramme: readonly string[] = [];
  private druckbereich: string | undefined;
  private titelzeilen: string | undefined;

  constructor(
    worksheets: Excel.WorksheetCollection,
    private readonly merker: Kopiemerker,
    private readonly umfang: Umfang,
  ) {
    this.ziel = worksheets.getItem(merker.name);
    this.kopie = worksheets.getItem(merker.kopie);
    this.bereich = merker.bereich;
    this.hatTabellen = umfang.tabellen && merker.tabellen.length + merker.neueTabellen.length > 0;
    this.hatDiagramme = umfang.diagramme && merker.neueDiagramme.length > 0;
  }

  /** Reads what copying cells does not bring: formulas that refer to the copy, widths, heights, tables, charts. */
  async lies(context: Excel.RequestContext): Promise<void> {
    const { ziel, kopie, umfang, merker } = this;
    const benutzt = [ziel, kopie].map((blatt) => {
      const bereich = blatt.getUsedRangeOrNullObject();
      ladeOrt(bereich);
      return bereich;
    });
    const inhalt = kopie.getUsedRangeOrNullObject(true);
    inhalt.load("formulas,values");
    ladeOrt(inhalt);
    const liesTabellen = this.hatTabellen ? ladeTabellen([ziel, kopie]) : undefined;
    if (this.hatDiagramme) ziel.charts.load("items/name,items/chartType");
    const druck = umfang.aussehen ? ladeDruck(kopie) : undefined;
    await context.sync();

    const vorhandene = benutzt.filter(({ isNullObject }) => !isNullObject).map(bereichVon);
    this.bereich = umschliessend([merker.bereich, ...vorhandene]);
    const [amZiel = [], inKopie = []] = liesTabellen ? await liesTabellen(context) : [];
    this.tabellen = amZiel;
    if (!inhalt.isNullObject) this.formeln = formelnMitZiel(inhalt, aufDasOriginal(merker, inKopie));
    if (this.hatDiagramme) this.diagramme = this.hinzugefuegteDiagramme();
    [this.druckbereich, this.titelzeilen] = druck?.() ?? [];
    if (umfang.aussehen) await this.liesMasse(context);
  }

  stelleHer(): void {
    const { ziel, kopie, umfang, merker } = this;
    const bleibende = this.tabellen.filter(({ name, bereich }) => {
      const vorher = this.merker.tabellen.find((tabelle) => gleicherName(tabelle.name, name));
      return vorher?.bereich.zeile === bereich.zeile && vorher.bereich.spalte === bereich.spalte;
    });
    for (const tabelle of this.tabellen)
      if (!bleibende.includes(tabelle) && this.istUnsere(tabelle))
        ziel.tables.getItem(tabelle.name).convertToRange();
    for (const stueck of this.stuecke()) {
      leere(zellen(ziel, stueck), umfang);
      zellen(ziel, stueck).copyFrom(zellen(kopie, stueck));
    }
    for (const { zeile, spalte, formel } of this.formeln) zelle(ziel, zeile, spalte).formulas = [[formel]];
    for (const vorher of merker.tabellen) this.stelleTabelleHer(vorher, bleibende);
    for (const name of this.diagramme) ziel.charts.getItem(name).delete();
    for (const { mass, jetzt, vorher } of this.masse) jetzt[mass] = vorher[mass];
    if (this.druckbereich !== undefined) ziel.pageLayout.setPrintArea(this.druckbereich);
    if (this.titelzeilen !== undefined) ziel.pageLayout.setPrintTitleRows(this.titelzeilen);
  }

  /** Headers apart from rows: copied together, they would become one more table. */
  private stuecke(): readonly Bereich[] {
    const schnitte = this.merker.tabellen.map(({ bereich }) => bereich.zeile + 1 - this.bereich.zeile);
    const grenzen = [...new Set([0, ...schnitte, this.bereich.zeilen])].sort((a, b) => a - b);
    return grenzen.slice(1).map((bis, i) => {
      const von = grenzen[i] ?? 0;
      return { ...this.bereich, zeile: this.bereich.zeile + von, zeilen: bis - von };
    });
  }

  private stelleTabelleHer(vorher: Tabellenlage, bleibende: readonly Tabelle[]): void {
    if (!this.hatTabellen) return;
    const gebliebene = bleibende.find(({ name }) => gleicherName(name, vorher.name));
    if (gebliebene) {
      if (gebliebene.bereich.zeilen !== vorher.bereich.zeilen)
        this.ziel.tables.getItem(vorher.name).resize(zellen(this.ziel, vorher.bereich));
    } else legeTabelleAn(this.ziel, vorher.name, vorher.bereich);
  }

  /** Whether the run has made a table, or had begun to: then it may lack its name. */
  private istUnsere({ name, bereich }: Tabelle): boolean {
    const { tabellen, neueTabellen } = this.merker;
    return (
      tabellen.some((vorher) => gleicherName(vorher.name, name)) ||
      neueTabellen.some((neue) => neue.zeile === bereich.zeile && neue.spalte === bereich.spalte)
    );
  }

  /** The charts that the run has made; the last one may lack its name. */
  private hinzugefuegteDiagramme(): readonly string[] {
    const { diagramme: vorher, neueDiagramme } = this.merker;
    const jetzt = this.ziel.charts.items.filter(({ name }) => !vorher.includes(name));
    const unsere = jetzt.filter(({ name }) => neueDiagramme.includes(name)).map(({ name }) => name);
    if (unsere.length === neueDiagramme.length) return unsere;
    const unbenanntes = jetzt.find(
      ({ name, chartType }) => chartType === "ColumnStacked" && /^(?:Diagramm|Chart) \d+$/.test(name),
    );
    return unbenanntes ? [...unsere, unbenanntes.name] : unsere;
  }

  private async liesMasse(context: Excel.RequestContext): Promise<void> {
    const { zeile, spalte, zeilen, spalten } = this.bereich;
    const format = (blatt: Excel.Worksheet, z: number, s: number) =>
      blatt.getRangeByIndexes(z, s, 1, 1).format;
    const masse: Mass[] = [
      ...Array.from({ length: spalten }, (_, i) => ({ mass: "columnWidth" as const, z: 0, s: spalte + i })),
      ...Array.from({ length: zeilen }, (_, i) => ({ mass: "rowHeight" as const, z: zeile + i, s: 0 })),
    ].map(({ mass, z, s }) => ({
      mass,
      jetzt: format(this.ziel, z, s),
      vorher: format(this.kopie, z, s),
    }));
    await sende(
      context,
      masse.map(({ jetzt, vorher }) =>
        aufruf(() => {
          jetzt.load("columnWidth,rowHeight");
          vorher.load("columnWidth,rowHeight");
        }, 4),
      ),
    );
    this.masse = masse.filter(({ mass, jetzt, vorher }) => jetzt[mass] !== vorher[mass]);
  }
}

/** The width of a column or the height of a row, now and before. */
interface Mass {
  readonly mass: "columnWidth" | "rowHeight";
  readonly jetzt: Excel.RangeFormat;
  readonly vorher: Excel.RangeFormat;
}

/**
 * Asks for the tables of sheets.
 * @returns reads them, with one more request for where they lie
 */
function ladeTabellen(
  blaetter: readonly Excel.Worksheet[],
): (context: Excel.RequestContext) => Promise<readonly (readonly Tabelle[])[]> {
  for (const { tables } of blaetter) tables.load("items/name");
  return async (context) => {
    const geladen = blaetter.map(({ tables }) =>
      tables.items.map((tabelle) => {
        const bereich = tabelle.getRange();
        ladeOrt(bereich);
        return { name: tabelle.name, bereich };
      }),
    );
    await context.sync();
    return geladen.map((tabellen) =>
      tabellen.map(({ name, bereich }) => ({ name, bereich: bereichVon(bereich) })),
    );
  };
}

function ladeDruck(blatt: Excel.Worksheet): () => readonly [string | undefined, string | undefined] {
  const bereich = blatt.pageLayout.getPrintAreaOrNullObject();
  const zeilen = blatt.pageLayout.getPrintTitleRowsOrNullObject();
  bereich.load("address");
  zeilen.load("address");
  const adresse = (geladen: { isNullObject: boolean; address: string }) =>
    geladen.isNullObject ? undefined : geladen.address.replace(/(?:'(?:[^']|'')+'|[^'!,]+)!/g, "");
  return () => [adresse(bereich), adresse(zeilen)];
}

/** In a copy, some formulas refer to the copy and to its tables: these, as they read on the sheet itself. */
function formelnMitZiel(
  inhalt: Excel.Range,
  ersetze: (formel: string) => string,
): readonly { zeile: number; spalte: number; formel: string }[] {
  const werte = inhalt.values as unknown[][];
  return (inhalt.formulas as unknown[][]).flatMap((zeile, z) =>
    zeile.flatMap((gelesen, s) => {
      if (!istFormel(gelesen, werte[z]?.[s])) return [];
      const formel = ersetze(gelesen);
      return formel === gelesen
        ? []
        : [{ zeile: inhalt.rowIndex + z, spalte: inhalt.columnIndex + s, formel }];
    }),
  );
}
