import type { Ort } from "../blaetter/adresse";
import { ABGLEICHLISTE } from "../blaetter/abgleich/abgleichblatt";
import { EINSATZLISTE } from "../blaetter/cmeinsatz/einsatz";
import { VERTEILUNGSLISTE } from "../blaetter/cmeinsatz/schluessel";
import { SAETZELISTE } from "../blaetter/satztabelle";
import { STELLENLISTE } from "../blaetter/stellenplan/eingaben";
import type { Auswahl } from "../erklaerung/zelle/auswahl";
import type { Flaeche } from "../erklaerung/flaeche";
import { type Anfrage, type Antwort, Mappensicht, type Zellstand } from "../erklaerung/mappensicht";
import { bereichVon, ladeOrt } from "./bereich";
import { inExcel } from "./inExcel";
import { hindernisAus, istFehlendeSchnittstelle, nichtZuZeigen } from "./meldungen";

const LISTEN = [STELLENLISTE, SAETZELISTE, EINSATZLISTE, VERTEILUNGSLISTE, ABGLEICHLISTE];

/** Spilled ranges came with 1.12. */
const UEBERLAUF = { set: "ExcelApi", version: "1.12" };

/** Each reading may show that another is needed: a formula names a cell, that one another, and then their names are read. */
const HOECHSTENS_RUNDEN = 12;
/** Of larger ranges only the used part is read. */
const HOECHSTENS_GANZ = 500;

/** Looks at a cell; `undefined` where it has to see more of the workbook, which the Mappensicht has noted. */
export type Betrachtung<T> = (auswahl: Auswahl, sicht: Mappensicht) => T | undefined;

/**
 * Looks at the active cell, or at another one, and reads of the workbook what that takes, and no more. Changes nothing.
 * @throws Hindernis with a German sentence for the officer
 */
export async function betrachte<T>(ziel: Ort | undefined, tu: Betrachtung<T>): Promise<T> {
  const mitUeberlauf = Office.context.requirements.isSetSupported(UEBERLAUF.set, UEBERLAUF.version);
  try {
    return await einmal(ziel, tu, mitUeberlauf);
  } catch (fehler) {
    if (!mitUeberlauf || !istFehlendeSchnittstelle(fehler)) throw hindernisAus(fehler, "nichts verändert");
  }
  try {
    return await einmal(ziel, tu, false);
  } catch (fehler) {
    throw hindernisAus(fehler, "nichts verändert");
  }
}

function einmal<T>(ziel: Ort | undefined, tu: Betrachtung<T>, mitUeberlauf: boolean): Promise<T> {
  return inExcel(async (context) => {
    const zelle = ziel
      ? zellen(context, { ...ziel, zeilen: 1, spalten: 1 })
      : context.workbook.getActiveCell();
    const liesStand = ladeZelle(zelle);
    const liesAnker = mitUeberlauf ? ladeAnker(zelle) : () => undefined;
    const liesKopf = ladeKopf(context);
    await context.sync();
    const { ort, stand } = liesStand();
    const auswahl = { ort, zelle: stand, anker: liesAnker() };
    return runde(context, auswahl, new Mappensicht(liesKopf()), tu, mitUeberlauf, HOECHSTENS_RUNDEN);
  });
}

async function runde<T>(
  context: Excel.RequestContext,
  auswahl: Auswahl,
  sicht: Mappensicht,
  tu: Betrachtung<T>,
  mitUeberlauf: boolean,
  uebrig: number,
): Promise<T> {
  const ergebnis = tu(auswahl, sicht);
  if (ergebnis !== undefined) return ergebnis;
  if (uebrig === 0) throw new Error("The explanation does not come to an end.");
  const leser = sicht.offen.map((anfrage) => ({
    anfrage,
    lies: ladeAntwort(context, anfrage, mitUeberlauf),
  }));
  await context.sync();
  for (const { anfrage, lies } of leser) sicht.nimmAuf(anfrage, lies());
  return runde(context, auswahl, sicht, tu, mitUeberlauf, uebrig - 1);
}

function zellen(
  { workbook }: Excel.RequestContext,
  { blatt, zeile, spalte, zeilen, spalten }: Flaeche,
): Excel.Range {
  return workbook.worksheets.getItem(blatt).getRangeByIndexes(zeile, spalte, zeilen, spalten);
}

function ladeZelle(zelle: Excel.Range): () => { ort: Ort; stand: Zellstand } {
  zelle.load("values,formulas,numberFormat,rowIndex,columnIndex");
  zelle.worksheet.load("name");
  return () => ({
    ort: { blatt: zelle.worksheet.name, zeile: zelle.rowIndex, spalte: zelle.columnIndex },
    stand: zellstand(zelle, 0, 0),
  });
}

function zellstand(
  { values, formulas, numberFormat }: Excel.Range,
  zeile: number,
  spalte: number,
): Zellstand {
  const aus = (matrix: unknown) => (matrix as unknown[][])[zeile]?.[spalte];
  const zahlenformat = aus(numberFormat);
  return {
    formel: aus(formulas),
    wert: aus(values),
    zahlenformat: typeof zahlenformat === "string" ? zahlenformat : "General",
  };
}

/** The cell whose formula spills into this one, where it is another one. */
function ladeAnker(zelle: Excel.Range): () => Auswahl["anker"] {
  const anker = zelle.getSpillParentOrNullObject();
  const lies = ladeZelle(anker);
  return () => {
    // eslint-disable-next-line office-addins/call-sync-before-read -- called after the sync
    if (anker.isNullObject) return undefined;
    const { ort, stand } = lies();
    return { ort, zelle: stand };
  };
}

function ladeKopf({ workbook }: Excel.RequestContext): () => Mappensicht["kopf"] {
  const { worksheets, names } = workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  const tabellen = LISTEN.map((name) => {
    const tabelle = workbook.tables.getItemOrNullObject(name);
    tabelle.load("name");
    tabelle.worksheet.load("name");
    const bereich = tabelle.getRange();
    ladeOrt(bereich);
    return { tabelle, bereich };
  });
  return () => ({
    blaetter: worksheets.items.map(({ name }) => name),
    namen: names.items.map(({ name, formula }) => ({ name, formel: formula as unknown })),
    tabellen: tabellen
      .filter(({ tabelle }) => !tabelle.isNullObject)
      .map(({ tabelle, bereich }) => ({
        name: tabelle.name,
        flaeche: { blatt: tabelle.worksheet.name, ...bereichVon(bereich) },
      })),
  });
}

function ladeAntwort(
  context: Excel.RequestContext,
  { art, flaeche }: Anfrage,
  mitUeberlauf: boolean,
): () => Antwort {
  const bereich = zellen(context, flaeche);
  switch (art) {
    case "zellen":
      bereich.load("values,formulas,numberFormat");
      return () => ({
        art,
        zeilen: (bereich.values as unknown[][]).map((zeile, z) =>
          zeile.map((_, s) => zellstand(bereich, z, s)),
        ),
      });
    case "werte":
      return ladeWerte(bereich, flaeche);
    case "ueberlauf": {
      if (!mitUeberlauf) return () => ({ art, flaeche: undefined });
      const ziel = bereich.getSpillingToRangeOrNullObject();
      ladeOrt(ziel);
      return () => ({
        art,
        // eslint-disable-next-line office-addins/call-sync-before-read -- called after the sync
        flaeche: ziel.isNullObject ? undefined : { blatt: flaeche.blatt, ...bereichVon(ziel) },
      });
    }
  }
}

function ladeWerte(ganzer: Excel.Range, { zeile, spalte, zeilen, spalten }: Flaeche): () => Antwort {
  const bereich = zeilen * spalten > HOECHSTENS_GANZ ? ganzer.getUsedRangeOrNullObject(true) : ganzer;
  bereich.load("values,rowIndex,columnIndex");
  return () => ({
    art: "werte",
    werte: bereich.isNullObject
      ? { abZeile: 0, abSpalte: 0, zeilen: [] }
      : {
          abZeile: bereich.rowIndex - zeile,
          abSpalte: bereich.columnIndex - spalte,
          zeilen: bereich.values as unknown[][],
        },
  });
}

/**
 * Goes to a cell.
 * @throws Hindernis for a sheet that is hidden or gone
 */
export async function geheZu({ blatt, zeile, spalte }: Ort): Promise<void> {
  try {
    await inExcel(async (context) => {
      const ziel = context.workbook.worksheets.getItemOrNullObject(blatt);
      ziel.load("visibility");
      await context.sync();
      if (ziel.isNullObject || ziel.visibility !== "Visible") throw nichtZuZeigen(blatt);
      ziel.activate();
      ziel.getRangeByIndexes(zeile, spalte, 1, 1).select();
      await context.sync();
    });
  } catch (fehler) {
    throw hindernisAus(fehler, "nichts verändert");
  }
}

/**
 * Tells whenever the officer selects other cells.
 * @returns ends it; `undefined` where the host has no such event
 */
export async function folgeAuswahl(bei: () => void): Promise<(() => Promise<void>) | undefined> {
  try {
    return await Excel.run(async (context) => {
      const gemeldet = context.workbook.onSelectionChanged.add(() => {
        bei();
        return Promise.resolve();
      });
      await context.sync();
      return () =>
        Excel.run(gemeldet.context, async (wieder) => {
          gemeldet.remove();
          await wieder.sync();
        });
    });
  } catch {
    return undefined;
  }
}
