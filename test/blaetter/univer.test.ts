import { a1, type Ort } from "../../src/blaetter/adresse";
import type { Mappe } from "../../src/blaetter/blatt";
import { STELLENPLAN } from "../../src/blaetter/namen";
import { PAUSCHALE } from "../../src/blaetter/pauschale";
import { ERSTE_ZEILE } from "../../src/blaetter/stellenplan/orte";
import { type Eingabespalte, EINGABESPALTEN } from "../../src/blaetter/stellenplan/spalten";
import { tagVon } from "../../src/grundlage/datum";
import type { Planzeile } from "../../src/rechnung/plan";
import { type HeadlessExcel, openHeadlessExcel } from "../../workbench/headless";
import { eigenanteilMitHinweis, eingabeort, planort, satzort } from "../support/betraege";
import { FEHLERMAPPEN, FEHLERZEILEN, GUTE_MAPPE, MAPPE_DER_FEHLERZEILEN } from "../support/fehlerfaelle";
import { erwarteteWerte, gezeigteWerte } from "../support/mappenwerte";
import { mappeVon, type Rechenfall, rechenfaelle, stellenname, zufallsfaelle } from "../support/rechenfaelle";
import type { Pauschale } from "../support/planblaetter";
import { mitSaetzen } from "../support/saetze";
import { eingabezeile, type Planfall, planzeile, VORLAGE_PLAN } from "../support/stellenplaene";
import { liesAusUniver, nur, RECHENBLAETTER, schreibeInUniver, schreibeZelle } from "../support/univer-mappe";

/**
 * Protects: the native formulas give what src/rechnung gives, to the euro, for every allowed input, on every sheet, and
 * follow every input (Fachkonzept section 3, "Native formulas"; issue 4, points 1 to 4 and 11). Univer calculates.
 */
let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
afterAll(() => excel.close());

jest.setTimeout(120_000);

async function oeffne(mappe: Mappe): Promise<void> {
  excel.newWorkbook();
  await schreibeInUniver(excel, mappe);
}

const MIT_MODULEN = /^KIM (?:Übersicht|Stellenplan|Modul .*|Sätze)$/;

async function vergleiche(mappe: Mappe, fall: Planfall, pauschale?: Pauschale): Promise<void> {
  const lies = await liesAusUniver(excel, mappe);
  expect(gezeigteWerte(mappe, lies, fall)).toEqual(erwarteteWerte(mappe, lies, fall, pauschale));
}

describe("Alle Blätter zeigen die Beträge der Rechnung", () => {
  const [vorlage, ...besondere] = rechenfaelle(1) as [Rechenfall, ...Rechenfall[]];

  it.each([vorlage, ...zufallsfaelle(3, 14)])("$name", async ({ fall, mappe, pauschale }) => {
    await oeffne(nur(MIT_MODULEN, mappe));
    await vergleiche(nur(MIT_MODULEN, mappe), fall, pauschale);
  });

  it.each(besondere)("$name", async ({ fall, mappe, pauschale }) => {
    await oeffne(nur(RECHENBLAETTER, mappe));
    await vergleiche(nur(RECHENBLAETTER, mappe), fall, pauschale);
  });
});

/** Protects: "a missing Satz or unknown grade shows #N/A, a wrong input #VALUE!, never a wrong number". */
describe("Falsche Eingaben geben einen Fehler und einen Satz", () => {
  it("in ihrer Zeile, und nur dort", async () => {
    await oeffne(nur(RECHENBLAETTER, MAPPE_DER_FEHLERZEILEN));
    const lies = await liesAusUniver(excel, nur(RECHENBLAETTER, MAPPE_DER_FEHLERZEILEN));
    const gezeigt = FEHLERZEILEN.map(({ name }, i) => {
      const [betrag, hinweis] = eigenanteilMitHinweis(lies, i);
      return [name, betrag, hinweis];
    });
    expect(gezeigt).toEqual(
      FEHLERZEILEN.map(({ name, fehler, hinweis }) => [
        name,
        fehler,
        expect.stringMatching(hinweis) as unknown,
      ]),
    );
    expect(eigenanteilMitHinweis(lies, FEHLERZEILEN.length)[0]).toBe(158_644);
  });

  it("in allen Zeilen, wenn sie alle betreffen", async () => {
    const mappe = nur(RECHENBLAETTER, GUTE_MAPPE);
    await oeffne(mappe);
    for (const { name, ort, inhalt, fehler, hinweis } of FEHLERMAPPEN) {
      const inhaltVorher = excel.formulas(adresse(ort))[0]![0]!;
      schreibeZelle(excel, ort, inhalt);
      const lies = await liesAusUniver(excel, mappe);
      expect([name, ...eigenanteilMitHinweis(lies, 0)]).toEqual([
        name,
        fehler,
        expect.stringMatching(hinweis),
      ]);
      schreibeZelle(excel, ort, inhaltVorher as string);
    }
  });
});

const adresse = (ort: Ort) => `'${ort.blatt}'!${a1(ort)}`;

/** Protects: whoever works on without the add-in has sheets that are right (issue 4, points 1 and 2). */
describe("Alle Blätter folgen", () => {
  const mappe = nur(MIT_MODULEN, mappeVon(VORLAGE_PLAN));
  beforeEach(() => oeffne(mappe));

  const trageEin = (i: number, zeile: Planzeile, name = stellenname(i)) => {
    const eingaben = eingabezeile(zeile, name);
    for (const spalte of EINGABESPALTEN) schreibeZelle(excel, planort(i, spalte), eingaben[spalte]);
  };
  const mitZeile = (i: number, anders: Partial<Planzeile>): Planfall => ({
    ...VORLAGE_PLAN,
    zeilen: VORLAGE_PLAN.zeilen.map((zeile, j) => (i === j ? { ...zeile, ...anders } : zeile)),
  });

  it("den Angaben einer Stelle", async () => {
    const neue: Partial<Record<Eingabespalte, string | number>> = {
      vzae: 4.25,
      entgeltgruppe: "EG 9a",
      bewilligt: "keine",
      deckung: "im Haushalt",
      traeger: "",
    };
    for (const [spalte, wert] of Object.entries(neue))
      schreibeZelle(excel, planort(4, spalte as Eingabespalte), wert);
    await vergleiche(
      mappe,
      mitZeile(4, { vzae: 42_500, entgeltgruppe: "E9a", bewilligt: 0, deckung: "im Haushalt" }),
    );
  });

  it("der Aufteilung, wenn eine Stelle davor mehr oder weniger beansprucht", async () => {
    for (const vzae of [0.5, 11]) {
      schreibeZelle(excel, planort(3, "vzae"), vzae);
      await vergleiche(mappe, mitZeile(3, { vzae: vzae * 10_000 }));
    }
  });

  it("dem Zeitraum, auch mit angebrochenen Monaten", async () => {
    const zeitraum = {
      beginn: tagVon({ jahr: 2021, monat: 12, tag: 15 }),
      ende: tagVon({ jahr: 2022, monat: 11, tag: 27 }),
    };
    schreibeZelle(excel, eingabeort(mappe, "zeitraum.beginn"), zeitraum.beginn + 0.75);
    schreibeZelle(excel, eingabeort(mappe, "zeitraum.ende"), zeitraum.ende + 0.25);
    await vergleiche(mappe, { ...VORLAGE_PLAN, zeitraum });
  });

  it("der Integrationspauschale", async () => {
    const pauschale = {
      restbetrag: 60_000,
      bis: tagVon({ jahr: 2021, monat: 12, tag: 20 }),
      verlaengertBis: tagVon({ jahr: 2022, monat: 3, tag: 31 }),
    };
    schreibeZelle(excel, PAUSCHALE.restbetrag, pauschale.restbetrag);
    schreibeZelle(excel, PAUSCHALE.bis, pauschale.bis + 0.5);
    schreibeZelle(excel, PAUSCHALE.verlaengertBis, pauschale.verlaengertBis);
    await vergleiche(mappe, VORLAGE_PLAN, pauschale);
  });

  it("den Sätzen, auch Sachkosten der Kommunen, die es beim Erzeugen nicht gab", async () => {
    const neue = {
      "KGSt.Gemeinkosten": 0.1825,
      "EG.E11": 80_700.55,
      "Art.1.SK_Kommunen": 6250.5,
      "Art.2.bewilligt": 8.5,
      "Art.2.Rundung": "Satz",
    };
    for (const [schluessel, wert] of Object.entries(neue))
      schreibeZelle(excel, satzort(mappe, schluessel), wert);
    await vergleiche(mappe, { ...VORLAGE_PLAN, stand: mitSaetzen(VORLAGE_PLAN.stand, neue) });
  });

  it("Stellen, die unter den anderen eingetragen werden, auch mit neuem Szenario", async () => {
    const neue = [
      planzeile({ art: "2", vzae: 15_000, entgeltgruppe: "S12" }),
      planzeile({ art: "3", vzae: 5_000, entgeltgruppe: "E5", szenario: "Berechnung 3" }),
    ];
    const anzahl = VORLAGE_PLAN.zeilen.length;
    neue.forEach((zeile, i) => trageEin(anzahl + i, zeile));
    await vergleiche(mappe, { ...VORLAGE_PLAN, zeilen: [...VORLAGE_PLAN.zeilen, ...neue] });
  });

  it("einer anderen Reihenfolge", async () => {
    const zeilen = VORLAGE_PLAN.zeilen.toReversed();
    zeilen.forEach((zeile, i) => trageEin(i, zeile));
    await vergleiche(mappe, { ...VORLAGE_PLAN, zeilen });
  });

  it("Zeilen, die gelöscht oder dazwischen eingefügt werden", async () => {
    await zeilen((blatt, zeile) => blatt.getRange(zeile(2)).delete("Up"));
    const ohne = VORLAGE_PLAN.zeilen.toSpliced(2, 1);
    await vergleicheZeilen(ohne);

    const neue = planzeile({ art: "2", vzae: 20_000, entgeltgruppe: "S12" });
    await zeilen((blatt, zeile) => blatt.getRange(zeile(1)).insert("Down"));
    // What a table fills in by itself: the formulas of its columns.
    const { zeilen: inhalte } = mappe.blaetter.find(({ name }) => name === STELLENPLAN)!;
    for (const [spalte, zelle] of inhalte[ERSTE_ZEILE + 1]!.entries())
      if (typeof zelle?.inhalt === "object")
        schreibeZelle(excel, { blatt: STELLENPLAN, zeile: ERSTE_ZEILE + 1, spalte }, zelle.inhalt.formel);
    trageEin(1, neue);
    await vergleicheZeilen(ohne.toSpliced(1, 0, neue));
  });

  async function zeilen(
    aendere: (blatt: Excel.Worksheet, zeile: (i: number) => string) => void,
  ): Promise<void> {
    await excel.Excel.run(async (context) => {
      const nummer = (i: number) => String(ERSTE_ZEILE + 1 + i);
      aendere(context.workbook.worksheets.getItem(STELLENPLAN), (i) => `${nummer(i)}:${nummer(i)}`);
      await context.sync();
    });
  }

  /** Names are those of now, in their order. */
  async function vergleicheZeilen(zeilen: readonly Planzeile[]): Promise<void> {
    zeilen.forEach((_, i) => schreibeZelle(excel, planort(i, "bezeichnung"), stellenname(i)));
    await vergleiche(mappe, { ...VORLAGE_PLAN, zeilen });
  }
});
