import type { Bereich, Blatt, Liste, Mappe } from "../blaetter/blatt";
import { istBlattkennung } from "../blaetter/kennungen";
import { flach } from "../blaetter/listen";
import { bereichVon, ladeOrt } from "./bereich";
import { MERKER } from "./merker";
import type { Umfang } from "./umfang";
import { type Abbruchsignal, bytesVon, sende, type Schritt } from "./versand";
import { gleicherName, liesVerweis, namensschluessel } from "./verweis";

/** An Excel table as it is. */
export interface Tabellenlage {
  readonly name: string;
  readonly blatt: string;
  /** its header row and its rows */
  readonly bereich: Bereich;
}

/** A sheet with a name of ours as it is, whoever made it. */
export interface Blattlage {
  /** in the workbook's own spelling */
  readonly name: string;
  readonly sichtbar: boolean;
  readonly geschuetzt: boolean;
  /** rows and columns up to the last cell that holds anything */
  readonly zeilen: number;
  readonly spalten: number;
  /** @returns "" for an empty cell */
  readonly formel: (zeile: number, spalte: number) => unknown;
  readonly wert: (zeile: number, spalte: number) => unknown;
  /** merged cells, where the host can tell */
  readonly verbundene: readonly Bereich[];
  /** the names of its tables, where it is to have any */
  readonly tabellen: readonly string[];
  /** the names of its charts, where it is to have any */
  readonly diagramme: readonly string[];
}

/** A workbook name as it is. */
export interface Namenlage {
  readonly name: string;
  readonly formel: unknown;
  readonly kommentar: string;
  readonly sichtbar: boolean;
  /** the sheet that alone knows the name; left out for names of the workbook */
  readonly blatt?: string;
}

/** What the workbook holds before anything is written. */
export interface Lage {
  readonly geschuetzt: boolean;
  readonly rechnetVonHand: boolean;
  readonly aktivesBlatt: string;
  readonly blattnamen: readonly string[];
  /** @returns how visible a sheet is, in Excel's word: "Visible", "Hidden" or, for VBA alone to change, "VeryHidden" */
  readonly sichtbarkeit: (blatt: string) => string | undefined;
  readonly namen: readonly Namenlage[];
  /** the note of a run that did not come to its end, as it is kept */
  readonly merker: unknown;
  /** @returns the sheet of that name, if it is one of ours by its name and exists */
  readonly blatt: (name: string) => Blattlage | undefined;
  readonly name: (name: string) => Namenlage | undefined;
  /** @returns the table of a list of ours */
  readonly tabelle: (name: string) => Tabellenlage | undefined;
}

/** Up to here the rows of a sheet are read at once; longer sheets take as many requests more as they need. */
const ZEILEN_VORAB = 200;

/**
 * Reads all that has to be known of the workbook: one request for ordinary workbooks, more for long sheets and for
 * sheets that `erwartet` does not know.
 * @param erwartet the sheets and lists that there may be
 */
export async function liesLage(
  context: Excel.RequestContext,
  erwartet: Mappe,
  umfang: Umfang,
  abbruch?: Abbruchsignal,
): Promise<Lage> {
  const { worksheets, names, settings } = context.workbook;
  worksheets.load("items/name,items/visibility");
  const aktiv = worksheets.getActiveWorksheet();
  aktiv.load("name");
  names.load("items/name,items/formula,items/comment,items/visible");
  const merker = settings.getItemOrNullObject(MERKER);
  merker.load("value");
  const liesZustand = umfang.aussehen ? ladeZustand(context) : () => UNBEKANNTER_ZUSTAND;
  const liesTabellen = umfang.tabellen ? ladeTabellen(context, listenVon(erwartet)) : () => [];
  const erwartete = erwartet.blaetter.map((blatt) => new Blattleser(context, blatt, umfang));
  await context.sync();

  const blattnamen = worksheets.items.map(({ name }) => name);
  const namen = namenlagen(names);
  const weitere = weitereBlaetter(namen, blattnamen, erwartet).map(
    (name) => new Blattleser(context, { name }, umfang),
  );
  if (weitere.length > 0) await context.sync();
  const leser = [...erwartete, ...weitere].filter(({ gibtEs }) => gibtEs);
  const rest = flach(leser.map((blatt) => blatt.weitereZeilen()));
  if (rest.length > 0) await sende(context, rest, { abbruch });

  const blaetter = leser.map((blatt) => blatt.lage());
  const tabellen = liesTabellen();
  const jeName = new Map(namen.map((lage) => [namensschluessel(lage.name), lage]));
  return {
    ...liesZustand(),
    aktivesBlatt: aktiv.name,
    blattnamen,
    sichtbarkeit: (gesucht) => worksheets.items.find(({ name }) => gleicherName(name, gesucht))?.visibility,
    namen,
    merker: merker.isNullObject ? undefined : (merker.value as unknown),
    blatt: (gesucht) => blaetter.find(({ name }) => gleicherName(name, gesucht)),
    name: (gesucht) => jeName.get(namensschluessel(gesucht)),
    tabelle: (gesucht) => tabellen.find(({ name }) => gleicherName(name, gesucht)),
  };
}

/** All lists of a Mappe. */
export function listenVon({ blaetter }: Mappe): readonly Liste[] {
  return flach(blaetter.map(({ listen = [] }) => listen));
}

/** Sheets that have a name of ours in the workbook and that nobody expected. */
function weitereBlaetter(
  namen: readonly Namenlage[],
  blattnamen: readonly string[],
  { blaetter }: Mappe,
): readonly string[] {
  const bezogene = namen
    .filter(({ name }) => istBlattkennung(name))
    .map(({ formel }) => liesVerweis(formel)?.blatt ?? "");
  return blattnamen.filter(
    (name) =>
      bezogene.some((bezogenes) => gleicherName(bezogenes, name)) &&
      !blaetter.some((blatt) => gleicherName(blatt.name, name)),
  );
}

const UNBEKANNTER_ZUSTAND = { geschuetzt: false, rechnetVonHand: false } as const;

function ladeZustand({
  application,
  workbook,
}: Excel.RequestContext): () => Pick<Lage, "geschuetzt" | "rechnetVonHand"> {
  const { protection } = workbook;
  protection.load("protected");
  application.load("calculationMode");
  return () => ({
    geschuetzt: protection.protected,
    rechnetVonHand: application.calculationMode === "Manual",
  });
}

function ladeTabellen(
  { workbook }: Excel.RequestContext,
  listen: readonly Liste[],
): () => readonly Tabellenlage[] {
  const geladene = listen.map(({ name }) => {
    const tabelle = workbook.tables.getItemOrNullObject(name);
    tabelle.load("name");
    tabelle.worksheet.load("name");
    const bereich = tabelle.getRange();
    ladeOrt(bereich);
    return { tabelle, bereich };
  });
  return () =>
    geladene
      .filter(({ tabelle }) => !tabelle.isNullObject)
      .map(({ tabelle, bereich }) => ({
        name: tabelle.name,
        blatt: tabelle.worksheet.name,
        bereich: bereichVon(bereich),
      }));
}

/** What tells merged cells came later than all else that is used here. */
function nenntVerbundene(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.13");
}

function ladeVerbundene(blatt: Excel.Worksheet): () => readonly Bereich[] {
  const verbundene = blatt.getRange().getMergedAreasOrNullObject();
  const ort = ["rowIndex", "columnIndex", "rowCount", "columnCount"];
  verbundene.load(ort.map((teil) => `areas/items/${teil}`).join());
  return () => (verbundene.isNullObject ? [] : verbundene.areas.items.map(bereichVon));
}

function namenlagen({ items }: Excel.NamedItemCollection): readonly Namenlage[] {
  return items.map(({ name, formula, comment, visible }) => ({
    name,
    formel: formula as unknown,
    kommentar: comment,
    sichtbar: visible,
  }));
}

/** Reads one sheet: its first rows with the first request, all others with the next. */
class Blattleser {
  private readonly blatt: Excel.Worksheet;
  private readonly benutzt: Excel.Range;
  private readonly stuecke: Excel.Range[];
  private readonly liesVerbundene: () => readonly Bereich[];
  private readonly hatTabellen: boolean;
  private readonly hatDiagramme: boolean;

  constructor(
    context: Excel.RequestContext,
    { name, listen = [], diagramme = [] }: Pick<Blatt, "name" | "listen" | "diagramme">,
    private readonly umfang: Umfang,
  ) {
    this.hatTabellen = umfang.tabellen && listen.length > 0;
    this.hatDiagramme = umfang.diagramme && diagramme.length > 0;
    this.blatt = context.workbook.worksheets.getItemOrNullObject(name);
    this.blatt.load("name,visibility");
    this.benutzt = this.blatt.getUsedRangeOrNullObject(true);
    ladeOrt(this.benutzt);
    const vorab = this.blatt.getRange(`1:${ZEILEN_VORAB}`).getUsedRangeOrNullObject(true);
    vorab.load("formulas,values,rowIndex,columnIndex");
    this.stuecke = [vorab];
    this.liesVerbundene = nenntVerbundene() ? ladeVerbundene(this.blatt) : () => [];
    if (umfang.aussehen) this.blatt.protection.load("protected");
    if (this.hatTabellen) this.blatt.tables.load("items/name");
    if (this.hatDiagramme) this.blatt.charts.load("items/name");
  }

  get gibtEs(): boolean {
    return !this.blatt.isNullObject;
  }

  /** Asks for the rows that the first request left out, in pieces about as large as its answer. */
  weitereZeilen(): readonly Schritt[] {
    if (this.benutzt.isNullObject) return [];
    const { zeile, spalte, zeilen, spalten } = bereichVon(this.benutzt);
    const schritte: Schritt[] = [];
    for (let von = Math.max(zeile, ZEILEN_VORAB); von < zeile + zeilen; von += ZEILEN_VORAB) {
      const stueck = this.blatt.getRangeByIndexes(
        von,
        spalte,
        Math.min(ZEILEN_VORAB, zeile + zeilen - von),
        spalten,
      );
      schritte.push({
        hin: 0,
        zurueck: this.bytesDesErstenStuecks(),
        tu: () => {
          stueck.load("formulas,values,rowIndex,columnIndex");
          this.stuecke.push(stueck);
        },
      });
    }
    return schritte;
  }

  lage(): Blattlage {
    const { blatt, umfang } = this;
    return {
      name: blatt.name,
      sichtbar: blatt.visibility === "Visible",
      geschuetzt: umfang.aussehen && blatt.protection.protected,
      verbundene: this.liesVerbundene(),
      tabellen: this.hatTabellen ? blatt.tables.items.map(({ name }) => name) : [],
      diagramme: this.hatDiagramme ? blatt.charts.items.map(({ name }) => name) : [],
      ...this.inhalt(),
    };
  }

  private bytesDesErstenStuecks(): number {
    const [erstes] = this.stuecke;
    return erstes && !erstes.isNullObject ? bytesVon(erstes.formulas) + bytesVon(erstes.values) : 0;
  }

  private inhalt(): Pick<Blattlage, "zeilen" | "spalten" | "formel" | "wert"> {
    const zeilen = new Map<number, Gelesen>();
    for (const stueck of this.stuecke) {
      if (stueck.isNullObject) continue;
      const werte = stueck.values as unknown[][];
      (stueck.formulas as unknown[][]).forEach((formeln, i) =>
        zeilen.set(stueck.rowIndex + i, { spalte: stueck.columnIndex, formeln, werte: werte[i] ?? [] }),
      );
    }
    const zelle = (was: "formeln" | "werte") => (zeile: number, spalte: number) => {
      const gelesen = zeilen.get(zeile);
      return gelesen?.[was][spalte - gelesen.spalte] ?? "";
    };
    const benutzt = this.benutzt.isNullObject ? undefined : bereichVon(this.benutzt);
    return {
      zeilen: benutzt ? benutzt.zeile + benutzt.zeilen : 0,
      spalten: benutzt ? benutzt.spalte + benutzt.spalten : 0,
      formel: zelle("formeln"),
      wert: zelle("werte"),
    };
  }
}

/** A row as read, from its first column on. */
interface Gelesen {
  readonly spalte: number;
  readonly formeln: readonly unknown[];
  readonly werte: readonly unknown[];
}
