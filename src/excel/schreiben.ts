import type { Blatt, Druck, Pruefung } from "../blaetter/blatt";
import { blattkennung, breite, zellenVon } from "../blaetter/kennungen";
import { STILE } from "../blaetter/stile";
import { formatiere, formatiereGrund, punkteFuerZeichen } from "./format";
import type { Lage, Umfang } from "./lage";
import { zeigeNotiz } from "./namen";
import { type Blattplan, inhaltssumme, type Plan } from "./plan";
import { rechtecke } from "./rechtecke";
import { zeigeVerweis } from "./verweis";

type Schreibplan = Exclude<Blattplan, { art: "angleichen" }>;

/** A sheet that was written, to be noted as ours once the host has answered how it spells the formulas. */
interface Geschriebenes {
  readonly plan: Schreibplan;
  readonly bereich: Excel.Range;
}

/**
 * Puts the whole plan into one batch: first all copies and new sheets, because formulas refer to one another's
 * sheets, then contents and looks, then names.
 * @returns notes with the sheets what was written, for the batch after the next sync
 */
export function schreibe(context: Excel.RequestContext, plan: Plan, lage: Lage, umfang: Umfang): () => void {
  const { worksheets, names } = context.workbook;
  if (umfang === "alles") context.application.suspendScreenUpdatingUntilNextSync();

  const geschriebene: Geschriebenes[] = [];
  for (const blattplan of plan.blaetter) legeAn(worksheets, blattplan);
  for (const blattplan of plan.blaetter) {
    const blatt = worksheets.getItem(blattplan.blatt.name);
    if (blattplan.art === "angleichen") {
      for (const { zeile, spalte, inhalt } of blattplan.zellen)
        blatt.getRangeByIndexes(zeile, spalte, 1, 1).formulas = [[inhalt]];
    } else {
      geschriebene.push({ plan: blattplan, bereich: schreibeBlatt(blatt, blattplan, umfang) });
    }
  }

  schreibeNamen(context.workbook, plan);
  if (lage.rechnetVonHand) context.application.calculate("Recalculate");
  for (const { bereich } of geschriebene) bereich.load("formulas");
  return () => {
    for (const geschriebenes of geschriebene) notiere(names, geschriebenes);
  };
}

function schreibeNamen({ worksheets, names }: Excel.Workbook, plan: Plan): void {
  for (const { name } of plan.ueberholteNamen) names.getItem(name).delete();
  for (const { name, verweis } of plan.umgelenkteNamen) names.getItem(name).formula = zeigeVerweis(verweis);
  for (const { name, verweis, kommentar, sichtbar } of plan.neueNamen) {
    const { blatt, zeile, spalte, zeilen, spalten } = verweis;
    const bereich = worksheets.getItem(blatt).getRangeByIndexes(zeile, spalte, zeilen, spalten);
    const angelegt = names.add(name, bereich, kommentar);
    if (!sichtbar) angelegt.visible = false;
  }
}

function legeAn(worksheets: Excel.WorksheetCollection, plan: Blattplan): void {
  if (plan.art === "neu") worksheets.add(plan.blatt.name);
  if (plan.art === "umschreiben") worksheets.getItem(plan.blatt.name).copy("End").name = plan.kopie;
}

function schreibeBlatt(ziel: Excel.Worksheet, plan: Schreibplan, umfang: Umfang): Excel.Range {
  const { blatt, inhalte } = plan;
  if (plan.art === "umschreiben") {
    const { zeile, spalte, zeilen, spalten } = plan.bisher;
    leere(ziel.getRangeByIndexes(zeile, spalte, zeilen, spalten), umfang);
  }
  const bereich = ziel.getRangeByIndexes(0, 0, blatt.zeilen.length, breite(blatt));
  if (plan.art === "umschreiben") leere(bereich, umfang);
  bereich.formulas = inhalte.map((zeile) => [...zeile]);
  bereich.numberFormat = inhalte.map((zeile, z) =>
    zeile.map((_, s) => {
      const zelle = blatt.zeilen[z]?.[s];
      return zelle ? STILE[zelle.stil].zahlenformat : "General";
    }),
  );
  if (umfang === "alles") {
    formatiereBlatt(ziel, bereich, blatt);
    if (plan.art === "neu") richteEin(ziel, blatt);
  }
  return bereich;
}

function formatiereBlatt(ziel: Excel.Worksheet, bereich: Excel.Range, blatt: Blatt): void {
  formatiereGrund(bereich);
  for (const rechteck of rechtecke(blatt.zeilen)) {
    const { zeile, spalte, zeilen, spalten, stil } = rechteck;
    formatiere(ziel.getRangeByIndexes(zeile, spalte, zeilen, spalten), STILE[stil], rechteck);
  }
  blatt.spaltenbreiten.forEach((zeichen, spalte) => {
    ziel.getRangeByIndexes(0, spalte, 1, 1).format.columnWidth = punkteFuerZeichen(zeichen);
  });
  for (const { zeile, zeilen, hoehe } of gleichHohe(blatt.zeilenhoehen))
    ziel.getRangeByIndexes(zeile, 0, zeilen, 1).format.rowHeight = hoehe;
  for (const { zelle, zeile, spalte } of zellenVon(blatt))
    if (zelle.pruefung) pruefe(ziel.getRangeByIndexes(zeile, spalte, 1, 1).dataValidation, zelle.pruefung);
}

/** Rows of one height under each other, to be set with one call. */
function gleichHohe(hoehen: readonly number[]): readonly { zeile: number; zeilen: number; hoehe: number }[] {
  const gruppen: { zeile: number; zeilen: number; hoehe: number }[] = [];
  hoehen.forEach((hoehe, zeile) => {
    const letzte = gruppen[gruppen.length - 1];
    if (letzte?.hoehe === hoehe) letzte.zeilen++;
    else gruppen.push({ zeile, zeilen: 1, hoehe });
  });
  return gruppen;
}

/** Empties cells of content, looks and checks. */
export function leere(bereich: Excel.Range, umfang: Umfang): void {
  bereich.clear();
  if (umfang === "alles") bereich.dataValidation.clear();
}

/** What the officer may set for herself, and keeps when the sheet is written again. */
function richteEin(ziel: Excel.Worksheet, { fixierteZeilen, druck }: Blatt): void {
  if (fixierteZeilen > 0) ziel.freezePanes.freezeRows(fixierteZeilen);
  richteDruckEin(ziel.pageLayout, druck);
}

function richteDruckEin(seite: Excel.PageLayout, { ausrichtung, wiederholteZeilen, fusszeile }: Druck): void {
  seite.orientation = ausrichtung === "quer" ? "Landscape" : "Portrait";
  seite.paperSize = "A4";
  seite.zoom = { horizontalFitToPages: 1 };
  if (wiederholteZeilen) {
    const [von, bis] = wiederholteZeilen;
    seite.setPrintTitleRows(`$${von + 1}:$${bis + 1}`);
  }
  const fuss = seite.headersFooters.defaultForAllPages;
  fuss.leftFooter = fusszeile.links;
  fuss.centerFooter = fusszeile.mitte;
  fuss.rightFooter = fusszeile.rechts;
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

function notiere(names: Excel.NamedItemCollection, { plan, bereich }: Geschriebenes): void {
  const gelesen = bereich.formulas as unknown[][];
  const inhalt = inhaltssumme(plan.blatt, (zeile, spalte) => gelesen[zeile]?.[spalte] ?? "");
  names.getItem(blattkennung(plan.blatt.name)).comment = zeigeNotiz({ aufbau: plan.aufbau, inhalt });
}
