import type { Bereich, Blatt, Druck, Pruefung } from "../blaetter/blatt";
import { rechtecke } from "../blaetter/rechtecke";
import { STILE } from "../blaetter/stile";
import { zeilenform } from "../blaetter/zeilenform";
import { zelle, zellen } from "./bereich";
import { bloecke, inStuecken, ohne } from "./bloecke";
import { legeDiagrammeAn } from "./diagramme";
import { formatiere, formatiereGrund, punkteFuerZeichen } from "./format";
import type { Lage } from "./lage";
import {
  type Blattplan,
  type Inhalte,
  istSchreibplan,
  type Plan,
  type Schreibplan,
  type Umschreibplan,
} from "./plan";
import { flaeche } from "./summen";
import type { Umfang } from "./umfang";
import { aufruf, BYTES_JE_AUFRUF, bytesVon, type Schritt } from "./versand";
import { zeigeVerweis } from "./verweis";
import type { Zellinhalt } from "./zellinhalt";

/**
 * The whole plan in steps: first all new sheets and copies, because formulas refer to one another's sheets, then
 * contents and looks, then names.
 */
export function schreibschritte(
  context: Excel.RequestContext,
  plan: Plan,
  lage: Lage,
  umfang: Umfang,
): readonly Schritt[] {
  const { worksheets } = context.workbook;
  return [
    ...plan.blaetter.map((blattplan) => aufruf(() => fuegeHinzu(worksheets, blattplan), 2)),
    ...plan.blaetter.map((blattplan) => aufruf(() => kopiere(worksheets, blattplan), 2)),
    ...plan.blaetter.flatMap((blattplan) => {
      const ziel = erstBeiBedarf(() => worksheets.getItem(blattplan.blatt.name));
      return istSchreibplan(blattplan)
        ? blattschritte(ziel, blattplan, umfang)
        : zellschritte(ziel, blattplan);
    }),
    ...namensschritte(context.workbook, plan),
    ...(lage.rechnetVonHand ? [aufruf(() => context.application.calculate("Recalculate"))] : []),
  ];
}

/** Gets the sheet, which does not exist before the first steps have been taken. */
type Ziel = () => Excel.Worksheet;

function erstBeiBedarf(hole: Ziel): Ziel {
  let ziel: Excel.Worksheet | undefined;
  return () => (ziel ??= hole());
}

function fuegeHinzu(worksheets: Excel.WorksheetCollection, plan: Blattplan): void {
  if (plan.art !== "neu") return;
  const blatt = worksheets.add(plan.blatt.name);
  if (plan.stelle !== undefined) blatt.position = plan.stelle;
}

function kopiere(worksheets: Excel.WorksheetCollection, plan: Blattplan): void {
  if (plan.art === "umschreiben") worksheets.getItem(plan.blatt.name).copy("End").name = plan.kopie;
}

function zellschritte(ziel: Ziel, plan: Extract<Blattplan, { art: "angleichen" }>): readonly Schritt[] {
  return plan.zellen.map(({ zeile, spalte, inhalt }) => ({
    hin: BYTES_JE_AUFRUF + bytesVon(inhalt),
    zurueck: 0,
    tu: () => {
      zelle(ziel(), zeile, spalte).formulas = [[inhalt]];
    },
  }));
}

function blattschritte(ziel: Ziel, plan: Schreibplan, umfang: Umfang): readonly Schritt[] {
  const { blatt } = plan;
  return [
    ...(plan.art === "umschreiben" ? raumschritte(ziel, plan, umfang) : []),
    ...inhaltsschritte(ziel, plan),
    ...zahlenformatschritte(ziel, blatt),
    ...(umfang.aussehen ? aussehensschritte(ziel, blatt) : []),
    ...(umfang.tabellen ? tabellenschritte(ziel, plan) : []),
    ...(umfang.diagramme ? [aufruf(() => legeDiagrammeAn(ziel(), plan), 12)] : []),
    ...(umfang.aussehen ? [aufruf(() => richteEin(ziel(), plan), 12)] : []),
  ];
}

// Room

/** Empties what is written anew. The header of a table that stays is left, so that its columns keep their names. */
function raumschritte(ziel: Ziel, plan: Umschreibplan, umfang: Umfang): readonly Schritt[] {
  const koepfe = plan.tabellen
    .filter(({ bleibt }) => bleibt)
    .map(({ liste: { bereich } }) => ({ ...bereich, zeilen: 1 }));
  const zuLeeren = koepfe.reduce<readonly Bereich[]>(
    (bereiche, kopf) => bereiche.flatMap((bereich) => ohne(bereich, kopf)),
    plan.bisher,
  );
  return [
    ...plan.tabellen.flatMap(({ bisher, bleibt }) =>
      bisher && !bleibt ? [aufruf(() => ziel().tables.getItem(bisher.name).convertToRange())] : [],
    ),
    ...zuLeeren.map((bereich) => aufruf(() => leere(zellen(ziel(), bereich), umfang), 2)),
    ...plan.tabellen.flatMap(({ liste, bisher, bleibt }) =>
      bisher && bleibt && bisher.bereich.zeilen !== liste.bereich.zeilen
        ? [aufruf(() => ziel().tables.getItem(bisher.name).resize(zellen(ziel(), liste.bereich)))]
        : [],
    ),
  ];
}

/** Empties cells of content, looks and checks. */
export function leere(bereich: Excel.Range, umfang: Umfang): void {
  bereich.clear();
  if (umfang.aussehen) bereich.dataValidation.clear();
}

// Contents

function inhaltsschritte(ziel: Ziel, { inhalte }: Schreibplan): readonly Schritt[] {
  const { geschrieben, gefuellt } = bloecke(inhalte);
  const bytes = (bereich: Bereich) => bytesVon(ausschnitt(inhalte, bereich));
  return [
    ...geschrieben
      .flatMap((bereich) => inStuecken(bereich, bytes))
      .map((bereich) => ({
        hin: BYTES_JE_AUFRUF + bytes(bereich),
        zurueck: 0,
        tu: () => {
          zellen(ziel(), bereich).formulas = ausschnitt(inhalte, bereich);
        },
      })),
    ...gefuellt.map((bereich) =>
      aufruf(() => {
        const darueber = { ...bereich, zeile: bereich.zeile - 1, zeilen: 1 };
        zellen(ziel(), bereich).copyFrom(zellen(ziel(), darueber), "Formulas");
      }, 2),
    ),
  ];
}

function ausschnitt(inhalte: Inhalte, { zeile, spalte, zeilen, spalten }: Bereich): Zellinhalt[][] {
  return inhalte.slice(zeile, zeile + zeilen).map((inhalt) => inhalt.slice(spalte, spalte + spalten));
}

/** After the contents, because text formats would make text of formulas. */
function zahlenformatschritte(ziel: Ziel, blatt: Blatt): readonly Schritt[] {
  const formate = rechtecke(blatt.zeilen, (zelle) => {
    const format = zelle && STILE[zelle.stil].zahlenformat;
    return format === "General" ? undefined : format;
  });
  return formate.map(({ wert, ...bereich }) =>
    aufruf(() => {
      // One format for all cells: Excel takes it without a matrix, which its types do not say.
      (zellen(ziel(), bereich) as { numberFormat: unknown }).numberFormat = wert;
    }),
  );
}

// Looks

function aussehensschritte(ziel: Ziel, blatt: Blatt): readonly Schritt[] {
  return [
    aufruf(() => formatiereGrund(zellen(ziel(), flaeche(blatt))), 8),
    ...rechtecke(blatt.zeilen, (zelle) => zelle?.stil).map((rechteck) =>
      aufruf(() => formatiere(zellen(ziel(), rechteck), STILE[rechteck.wert], rechteck), 8),
    ),
    aufruf(() => {
      blatt.spaltenbreiten.forEach((zeichen, spalte) => {
        zelle(ziel(), 0, spalte).format.columnWidth = punkteFuerZeichen(zeichen);
      });
    }, blatt.spaltenbreiten.length),
    ...hoehenschritte(ziel, blatt),
    ...pruefungsschritte(ziel, blatt),
  ];
}

/** First the height that most rows have, for all of them. */
function hoehenschritte(ziel: Ziel, blatt: Blatt): readonly Schritt[] {
  const meiste = haeufigster(blatt.zeilenhoehen);
  if (meiste === undefined) return [];
  const andere = rechtecke(
    blatt.zeilenhoehen.map((hoehe) => [hoehe]),
    (hoehe) => (hoehe === meiste ? undefined : hoehe),
  );
  return [{ ...flaeche(blatt), spalten: 1, wert: meiste }, ...andere].map(({ wert, ...zeilen }) =>
    aufruf(() => {
      zellen(ziel(), zeilen).format.rowHeight = wert;
    }),
  );
}

function haeufigster(zahlen: readonly number[]): number | undefined {
  const anzahl = new Map<number, number>();
  for (const zahl of zahlen) anzahl.set(zahl, (anzahl.get(zahl) ?? 0) + 1);
  const [meiste] = [...anzahl].sort(([, a], [, b]) => b - a);
  return meiste?.[0];
}

/** Cells with the same check get it with one call; a formula counts as the same if it moves along with its row. */
function pruefungsschritte(ziel: Ziel, { zeilen }: Blatt): readonly Schritt[] {
  const gleiche = rechtecke(
    zeilen,
    (zelle, zeile, spalte) => zelle?.pruefung && schluessel(zelle.pruefung, zeile, spalte),
  );
  return gleiche.flatMap(({ zeile, spalte, ...groesse }) => {
    const pruefung = zeilen[zeile]?.[spalte]?.pruefung;
    if (!pruefung) return [];
    const bereich = { zeile, spalte, zeilen: groesse.zeilen, spalten: groesse.spalten };
    return [aufruf(() => pruefe(zellen(ziel(), bereich).dataValidation, pruefung), 4)];
  });
}

function schluessel(pruefung: Pruefung, zeile: number, spalte: number): string {
  return pruefung.art === "formel"
    ? JSON.stringify([spalte, { ...pruefung, formel: zeilenform(pruefung.formel, zeile) }])
    : JSON.stringify(pruefung);
}

function pruefe(eingabe: Excel.DataValidation, pruefung: Pruefung): void {
  eingabe.rule = regel(pruefung);
  eingabe.errorAlert = { title: "KIM für Excel", message: pruefung.satz, showAlert: true, style: "Stop" };
}

function regel(pruefung: Pruefung): Excel.DataValidationRule {
  switch (pruefung.art) {
    case "zahl":
      return { decimal: { formula1: pruefung.von, formula2: pruefung.bis, operator: "Between" } };
    case "liste":
      return { list: { source: pruefung.werte.join(","), inCellDropDown: true } };
    case "formel":
      return { custom: { formula: pruefung.formel } };
  }
}

// Tables

/** The quietest look that every Excel has: our cells bring their own. */
const TABELLENSTIL = "TableStyleLight1";

function tabellenschritte(ziel: Ziel, { blatt, ...plan }: Schreibplan): readonly Schritt[] {
  const bleibende = "tabellen" in plan ? plan.tabellen.filter(({ bleibt }) => bleibt) : [];
  return (blatt.listen ?? [])
    .filter((liste) => !bleibende.some((bleibende) => bleibende.liste === liste))
    .map(({ name, bereich }) => aufruf(() => legeTabelleAn(ziel(), name, bereich), 6));
}

/** Makes a table of cells, the first row of which are its headers. */
export function legeTabelleAn(blatt: Excel.Worksheet, name: string, bereich: Bereich): void {
  const tabelle = blatt.tables.add(zellen(blatt, bereich), true);
  tabelle.name = name;
  tabelle.style = TABELLENSTIL;
  tabelle.showBandedRows = false;
  tabelle.showFilterButton = false;
}

// Page

/** What the officer may set for herself, and keeps when the sheet is written again: all but what has moved. */
function richteEin(ziel: Excel.Worksheet, { art, blatt }: Schreibplan): void {
  const { fixierteZeilen, druck } = blatt;
  if (art === "neu") {
    if (fixierteZeilen > 0) ziel.freezePanes.freezeRows(fixierteZeilen);
    ziel.showGridlines = false;
    richteSeiteEin(ziel.pageLayout, druck);
  }
  richteDruckbereichEin(ziel, blatt);
}

function richteSeiteEin(seite: Excel.PageLayout, { ausrichtung, fusszeile }: Druck): void {
  seite.orientation = ausrichtung === "quer" ? "Landscape" : "Portrait";
  seite.paperSize = "A4";
  seite.zoom = { horizontalFitToPages: 1 };
  const fuss = seite.headersFooters.defaultForAllPages;
  fuss.leftFooter = fusszeile.links;
  fuss.centerFooter = fusszeile.mitte;
  fuss.rightFooter = fusszeile.rechts;
}

function richteDruckbereichEin(
  ziel: Excel.Worksheet,
  { druck: { bereich, wiederholteZeilen } }: Blatt,
): void {
  if (bereich) ziel.pageLayout.setPrintArea(zellen(ziel, bereich));
  if (wiederholteZeilen) {
    const [von, bis] = wiederholteZeilen;
    ziel.pageLayout.setPrintTitleRows(`$${von + 1}:$${bis + 1}`);
  }
}

// Names

function namensschritte({ worksheets, names }: Excel.Workbook, plan: Plan): readonly Schritt[] {
  return [
    ...plan.ueberholteNamen.map(({ name }) => aufruf(() => names.getItem(name).delete())),
    ...plan.umgelenkteNamen.map((kennung) =>
      aufruf(() => {
        names.getItem(kennung.name).formula = zeigeVerweis(kennung);
      }),
    ),
    ...plan.neueNamen.map(({ name, blatt, kommentar, sichtbar, ...bereich }) =>
      aufruf(() => {
        const angelegt = names.add(name, zellen(worksheets.getItem(blatt), bereich), kommentar);
        if (!sichtbar) angelegt.visible = false;
      }, 3),
    ),
  ];
}

// What the host makes of it

/** The cells of a sheet that was written, as the host reads them back. */
export interface Zurueckgelesenes {
  readonly plan: Schreibplan;
  readonly stuecke: readonly Stueck[];
}

/** Rows of a sheet, from its first column on. */
export type Stueck = Pick<Excel.Range, "rowIndex" | "formulas" | "values" | "valueTypes">;

/**
 * Asks how the host reads what was written.
 * @param mitWerten for writing results in the place of formulas
 */
export function leseschritte(
  workbook: Excel.Workbook,
  plan: Schreibplan,
  mitWerten: boolean,
): { readonly schritte: readonly Schritt[]; readonly gelesen: Zurueckgelesenes } {
  const { blatt, inhalte } = plan;
  const stuecke: Excel.Range[] = [];
  // As long as what was written, and as much again for values and types.
  const bytes = (bereich: Bereich) => bytesVon(ausschnitt(inhalte, bereich)) * (mitWerten ? 3 : 1);
  const schritte = inStuecken(flaeche(blatt), bytes).map((bereich) => ({
    hin: BYTES_JE_AUFRUF,
    zurueck: bytes(bereich),
    tu: () => {
      const stueck = zellen(workbook.worksheets.getItem(blatt.name), bereich);
      stueck.load("rowIndex,formulas");
      if (mitWerten) stueck.load("values,valueTypes");
      stuecke.push(stueck);
    },
  }));
  return { schritte, gelesen: { plan, stuecke } };
}
