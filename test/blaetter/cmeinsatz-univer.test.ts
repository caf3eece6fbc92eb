import type { Mappe } from "../../src/blaetter/blatt";
import { type HeadlessExcel, openHeadlessExcel } from "../../workbench/headless";
import { eingabeort } from "../support/betraege";
import {
  auszug,
  type Einsatzfall,
  einsatzmappe,
  erwarteterEinsatz,
  erwarteteVerteilung,
  type Listenanzeige,
  liesEinsatz,
  liesVerteilung,
  listenort,
  MODUL_2,
  summe,
} from "../support/cmeinsatz";
import { TAGE_2021, rechenfaelle } from "../support/einsatzfaelle";
import { liesAusUniver, schreibeInUniver, schreibeZelle } from "../support/univer-mappe";

/**
 * Protects: the native formulas of "KIM CM-Einsatz" distribute as src/rechnung does, to the euro, rows and columns both
 * agree, and the sheet follows its inputs (Fachkonzept section 4; issue 4, point 5). Univer calculates.
 */
let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
afterAll(() => excel.close());

jest.setTimeout(60_000);

interface Anzeige {
  readonly einsatz: Listenanzeige;
  readonly verteilung: Listenanzeige;
}

async function oeffne(fall: Einsatzfall): Promise<Mappe> {
  excel.newWorkbook();
  const mappe = einsatzmappe(fall);
  await schreibeInUniver(excel, mappe);
  return mappe;
}

async function zeige(mappe: Mappe): Promise<Anzeige> {
  const lies = await liesAusUniver(excel, mappe);
  return { einsatz: liesEinsatz(mappe, lies), verteilung: liesVerteilung(mappe, lies) };
}

const EUROSPALTEN = ["Gesamtkosten", "KIM-Förderung", "Sachkosten der Kommune", "Eigenanteil"];

describe("Die Vorlage (Abschnitt II und III)", () => {
  let einsatz: Listenanzeige;
  beforeAll(async () => {
    ({ einsatz } = await zeige(await oeffne({})));
  });

  it("verteilt die Zahlen von Modul 2 auf 35 Tage", () => {
    expect(einsatz.vorgabe).toMatchObject({
      "Tage pro Woche": 35,
      VZÄ: 7,
      Gesamtkosten: 723_298,
      "KIM-Förderung": 417_081,
      "Sachkosten der Kommune": 47_397,
      Eigenanteil: 258_820,
    });
    const erwartet = erwarteterEinsatz(MODUL_2, TAGE_2021, 5);
    expect(auszug(einsatz.zeilen, erwartet)).toEqual(erwartet);
    expect(einsatz.befund).toBe("35 Tage ÷ 5 = 7 VZÄ, wie im Stellenplan: stimmt.");
  });

  it("geht in Zeilen und Spalten auf", () => {
    for (const spalte of ["Tage pro Woche", "VZÄ", ...EUROSPALTEN]) {
      expect([spalte, einsatz.summe[spalte]]).toEqual([spalte, einsatz.vorgabe[spalte]]);
      expect([spalte, einsatz.probe[spalte]]).toEqual([spalte, "stimmt"]);
    }
    for (const spalte of EUROSPALTEN) expect(summe(einsatz.zeilen, spalte)).toBe(einsatz.vorgabe[spalte]);
    for (const zeile of einsatz.zeilen) {
      const [kosten, foerderung, sachkosten, eigenanteil] = EUROSPALTEN.map((spalte) =>
        Number(zeile[spalte]),
      );
      expect(foerderung! + sachkosten! + eigenanteil!).toBe(kosten);
    }
  });

  it("gibt den drei Kommunen ohne Tage und Troisdorf nichts, und leeren Zeilen keine Zahlen", () => {
    const ohne = einsatz.zeilen.filter((zeile) => zeile["VZÄ"] === 0);
    expect(ohne.map((zeile) => zeile["Kommune"])).toEqual([
      "Eitorf",
      "Ruppichteroth",
      "Siegburg",
      "Troisdorf",
    ]);
    for (const zeile of ohne) expect(EUROSPALTEN.map((spalte) => zeile[spalte])).toEqual([0, 0, 0, 0]);
    const leere = einsatz.zeilen.slice(TAGE_2021.length);
    expect(leere.length).toBeGreaterThan(0);
    for (const { Zeile: _, ...zeile } of leere) expect(new Set(Object.values(zeile))).toEqual(new Set([""]));
  });
});

describe("Jede Verteilung ist die der Rechnung", () => {
  it.each(rechenfaelle(2))("$name", async ({ fall, plan, tage, wochentage, vzae, schluessel, schritt }) => {
    const { einsatz, verteilung } = await zeige(await oeffne(fall));
    const kommunen = erwarteterEinsatz(plan, tage, wochentage);
    expect(auszug(einsatz.zeilen, kommunen)).toEqual(kommunen);
    const teile = erwarteteVerteilung(vzae, schluessel, schritt, wochentage);
    expect(auszug(verteilung.zeilen, teile)).toEqual(teile);
  });
});

describe("Das Blatt folgt", () => {
  it("den Tagen: auch falschen mit einem Satz, und berichtigten wieder mit Beträgen", async () => {
    const mappe = await oeffne({});
    const windeck = listenort(mappe, "KIM_CM_Einsatz", TAGE_2021.length - 1, "Tage pro Woche");

    schreibeZelle(excel, windeck, "drei");
    const falsche = (await zeige(mappe)).einsatz;
    expect(new Set(falsche.zeilen.slice(0, 19).map((zeile) => zeile["Gesamtkosten"]))).toEqual(
      new Set(["#VALUE!"]),
    );
    expect(falsche.zeilen.map((zeile) => zeile["Hinweis"]).filter((text) => text !== "")).toEqual([
      "Tage: 0 bis 10.000 Tage je Woche",
    ]);
    expect(falsche.befund).toMatch(/^Bitte die Tage prüfen/);
    expect(falsche.probe["Gesamtkosten"]).toBe("bitte prüfen");

    schreibeZelle(excel, windeck, 3.5);
    const { einsatz } = await zeige(mappe);
    const erwartet = erwarteterEinsatz(MODUL_2, [...TAGE_2021.slice(0, -1), 3.5], 5);
    expect(auszug(einsatz.zeilen, erwartet)).toEqual(erwartet);
    expect(einsatz.befund).toBe("35,5 Tage ÷ 5 = 7,1 VZÄ, im Stellenplan aber 7 VZÄ: stimmt nicht.");
    expect([einsatz.probe["Tage pro Woche"], einsatz.probe["VZÄ"]]).toEqual(["stimmt nicht", "stimmt nicht"]);
    expect(einsatz.probe["Gesamtkosten"]).toBe("stimmt");
  });

  it("dem gewählten Szenario, auch mit Zeichen, die in einer Suche für alles stehen", async () => {
    const plan = ["", "Plan A", "Plan ?", "Plan *"].map((szenarioName, szenarioNr) => ({
      ...MODUL_2,
      szenarioName,
      szenarioNr,
      gesamtkosten: 10 ** szenarioNr,
    }));
    const mappe = await oeffne({ plan, einsatz: [["Alfter", 35, ""]], verteilung: [] });
    const gesamtkosten = async (name: string) => {
      schreibeZelle(excel, eingabeort(mappe, "cm.szenario"), name);
      return (await zeige(mappe)).einsatz.zeilen[0]?.["Gesamtkosten"];
    };
    expect(await gesamtkosten("")).toBe(1);
    expect(await gesamtkosten(" Plan A")).toBe(11);
    expect(await gesamtkosten("Plan ?")).toBe(101);
    expect(await gesamtkosten("Plan *")).toBe(1001);
    expect(await gesamtkosten("P*")).toBe("#N/A");
  });

  it("dem Schlüssel, ohne Angabe mit den VZÄ des Stellenplans in Schritten von einem Tag", async () => {
    const mappe = await oeffne({});
    const leer = (await zeige(mappe)).verteilung;
    expect(new Set(leer.zeilen.map((zeile) => zeile["VZÄ"]))).toEqual(new Set([""]));
    expect(leer.befund).toMatch(/^Bitte je Kommune einen Schlüssel eintragen/);

    const einwohner = [23_700, 25_800, 48_300];
    einwohner.forEach((zahl, i) =>
      schreibeZelle(excel, listenort(mappe, "KIM_Verteilung", i, "Schlüssel"), zahl),
    );
    const { verteilung } = await zeige(mappe);
    const erwartet = erwarteteVerteilung(7, einwohner, 0.2, 5);
    expect(auszug(verteilung.zeilen, erwartet)).toEqual(erwartet);
    expect(verteilung.summe).toMatchObject({ Schlüssel: 97_800, VZÄ: 7, "Tage pro Woche": 35 });
    expect(verteilung.probe["VZÄ"]).toBe("stimmt");
    expect(verteilung.befund).toBe("7 VZÄ in Schritten von 0,2 VZÄ verteilt.");
  });
});
