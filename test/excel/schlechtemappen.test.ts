import type { Bestand } from "../../src/blaetter/bestand";
import { mappe } from "../../src/blaetter/mappe";
import { VORLAGE_2021 } from "../../src/blaetter/vorlage2021";
import { WAHLBLAETTER } from "../../src/blaetter/wahlblaetter";
import { Erklaerer } from "../../src/erklaerung/erklaerer";
import { betrachte } from "../../src/excel/auswahl";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { type HeadlessExcel, openHeadlessExcel } from "../../workbench/headless";
import { DREIZEHN_MONATE } from "../support/rechenfaelle";
import { erzeuge, vonHand } from "./arbeitsmappe";

/**
 * Protects: whatever was done to the sheets by hand is named, by sheet, table, column, cell or name, with the way out; and
 * nothing is changed (issue 4, point 9).
 */
let excel: HeadlessExcel;
const baue = (bestand?: Bestand) =>
  mappe(
    {
      ...DREIZEHN_MONATE,
      stand: STAND_2021,
      stellen: VORLAGE_2021,
      schreibweise: "formeln",
      reserve: 0,
      ohne: WAHLBLAETTER.map(({ name }) => name),
    },
    bestand,
  );
beforeAll(async () => {
  excel = await openHeadlessExcel();
  excel.installGlobals();
  await erzeuge(baue);
}, 120_000);
afterAll(() => excel.close());

/** What was done by hand, and how it is undone, so that the next one finds the workbook as it was made. */
interface Fall {
  readonly tu: () => unknown;
  readonly zurueck: () => unknown;
  readonly satz: RegExp;
}

const blatt = (name: string, tu: (blatt: Excel.Worksheet) => void) => () =>
  vonHand(({ worksheets }) => tu(worksheets.getItem(name)));
const inZelle = (adresse: string, inhalt: string) => () => excel.setCells(adresse, inhalt);

const FAELLE: Readonly<Record<string, Fall>> = {
  "a header of the Stellenplan reads otherwise": {
    tu: inZelle("'KIM Stellenplan'!C7", "Anteil"),
    zurueck: inZelle("'KIM Stellenplan'!C7", "VZÄ"),
    satz: /^Auf dem Blatt „KIM Stellenplan“ fehlt die Spalte „VZÄ“, oder ihre Überschrift wurde geändert\./,
  },
  "a header of the Sätze reads otherwise": {
    tu: inZelle("'KIM Sätze'!C4", "Betrag"),
    zurueck: inZelle("'KIM Sätze'!C4", "Wert"),
    satz: /^Auf dem Blatt „KIM Sätze“ fehlt die Spalte „Wert“/,
  },
  "the table of the Sätze has another name": {
    tu: () => vonHand(({ tables }) => (tables.getItem("KIM_Saetze").name = "Preise")),
    zurueck: () => vonHand(({ tables }) => (tables.getItem("Preise").name = "KIM_Saetze")),
    satz: /^Die Tabelle auf dem Blatt „KIM Sätze“ heißt jetzt „Preise“\. .*„KIM_Saetze“ zurück/,
  },
  "a sheet has another name": {
    tu: blatt("KIM Sätze", (eines) => (eines.name = "Preise")),
    zurueck: blatt("Preise", (eines) => (eines.name = "KIM Sätze")),
    satz: /^Das Blatt „KIM Sätze“ heißt jetzt „Preise“\. Bitte geben Sie ihm den alten Namen zurück/,
  },
  "the cells of the period are merged": {
    tu: blatt("KIM Übersicht", (eines) => eines.getRange("B5:B6").merge()),
    zurueck: blatt("KIM Übersicht", (eines) => {
      eines.getRange("B5:B6").unmerge();
      eines.getRange("B5:B6").values = [[DREIZEHN_MONATE.beginn], [DREIZEHN_MONATE.ende]];
    }),
    satz: /^Auf dem Blatt „KIM Übersicht“ sind Eingabezellen verbunden \(B5:B6\)/,
  },
  "a name means a cell of hers": {
    tu: () =>
      vonHand(({ names, worksheets }) => {
        names.getItem("KIM_Monate").delete();
        names.add("KIM_Monate", worksheets.getItem("Tabelle1").getRange("A1"));
      }),
    zurueck: () => vonHand(({ names }) => names.getItem("KIM_Monate").delete()),
    satz: /^Den Namen „KIM_Monate“ gibt es in dieser Arbeitsmappe schon, .*Namens-Manager/,
  },
  // Nothing brings a deleted column back: these stand last.
  "a column of the Sätze is deleted": {
    tu: blatt("KIM Sätze", (eines) => eines.getRange("E:E").delete("Left")),
    zurueck: () => undefined,
    satz: /^Auf dem Blatt „KIM Sätze“ fehlt die Spalte „gültig ab“/,
  },
  "a column of the Stellenplan is deleted": {
    tu: blatt("KIM Stellenplan", (eines) => eines.getRange("C:C").delete("Left")),
    zurueck: () => undefined,
    satz: /^Auf dem Blatt „KIM Stellenplan“ fehlt die Spalte „VZÄ“/,
  },
};

/** What the officer reads of a cell in the pane's tab "Erklären". */
async function erklaert(name: string, zeile: number, spalte: number): Promise<string> {
  const erklaerer = new Erklaerer();
  const erklaerung = await betrachte({ blatt: name, zeile, spalte }, (auswahl, sicht) =>
    erklaerer.erklaere(auswahl, sicht),
  );
  return JSON.stringify(erklaerung);
}

// Protects: a wrong input gives no figure, says so in its row, and leads from any figure to the cell to be corrected.
describe("of the wrong kind", () => {
  const HINWEIS = "'KIM Stellenplan'!Q8";
  const EIGENANTEIL = { zeile: 7, spalte: 15 };

  test.each<[string, string, string, RegExp, RegExp]>([
    ["a text for VZÄ", "'KIM Stellenplan'!C8", "drei", /^VZÄ: Erlaubt sind /, /VZÄ: „drei“/],
    ["an error for VZÄ", "'KIM Stellenplan'!C8", "=1/0", /zeigt selbst einen Fehler/, /#DIV\/0!/],
    ["a text for the end", "'KIM Stellenplan'!F8", "bald", /^Ende: Erlaubt ist ein Datum/, /Ende: „bald“/],
    ["a text for a Satz", "EG.E11", "viel", /KIM Sätze/, /EG\.E11/],
    ["an error for a Satz", "EG.E11", "=1/0", /KIM Sätze/, /EG\.E11/],
  ])(
    "%s is named in its row and by “Erklären”",
    async (_, wo, inhalt, hinweis, erklaerung) => {
      const schluessel = excel.formulas("'KIM Sätze'!A1:A80").findIndex(([zelle]) => zelle === wo);
      const zelle = schluessel < 0 ? wo : `'KIM Sätze'!C${String(schluessel + 1)}`;
      const vorher = excel.formulas(zelle);
      excel.setCells(zelle, inhalt);
      const steht = [await excel.value(HINWEIS), await excel.value("KIM_M1_Eigenanteil")];
      const gesagt = await erklaert("KIM Stellenplan", EIGENANTEIL.zeile, EIGENANTEIL.spalte);
      excel.setCells(zelle, vorher);
      expect(steht).toEqual([expect.stringMatching(hinweis), expect.stringMatching(/^#/)]);
      expect(gesagt).toMatch(erklaerung);
    },
    60_000,
  );
});

test.each(Object.entries(FAELLE))(
  "%s: named, and nothing is changed",
  async (_, { tu, zurueck, satz }) => {
    await tu();
    const vorher = await excel.snapshot();
    const grund = await erzeuge(baue).then(
      () => "",
      (fehler: unknown) => (fehler as Error).message,
    );
    expect(grund).toMatch(satz);
    expect(grund).toMatch(/ Es wurde nichts verändert\.$/);
    expect(await excel.snapshot()).toEqual(vorher);
    await zurueck();
  },
  60_000,
);
