import {
  findeAufgehobenes,
  holeZurueck,
  schreibeFest,
  verwirfAufgehobenes,
  zaehleFormeln,
} from "../../../src/excel/festschreiben/festschreiben";
import { blattnamen, erzeuge, vonHand } from "../arbeitsmappe";
import { Ausfall } from "../ausfall";
import { beispielmappe, listenmappe } from "../beispiel";
import { fuelleBeispiel, GANZE_MAPPE, mitFunktionen, schreibeGezaehltesFest } from "./kimmappe";

const halter = mitFunktionen();
const ausfall = new Ausfall(halter);
const formeln = (bereich: string) => halter.excel.formulas(bereich);

/** Does something by hand, as the officer may between freezing and bringing back. */
const aendere = (tu: (blatt: Excel.Worksheet) => void) =>
  vonHand(({ worksheets }) => tu(worksheets.getItem("Tabelle1")));

describe("formulas with functions of ours", () => {
  beforeEach(() => fuelleBeispiel(halter.excel));

  test("become values, within larger formulas and where they spill; all others stay", async () => {
    await schreibeGezaehltesFest();
    expect(formeln("Tabelle1!A1:C5")).toEqual([
      [158_644, "=A1*2", '="KIM.EIGENANTEIL("'],
      [45_328, "=SUM(A1:A2)", "Text"],
      [167, "=SUM(A3:A5)", '=KIM.EIGENANTEIL(1,2,"E99",13)'],
      [333, "", ""],
      [500, "", ""],
    ]);
    expect(await halter.excel.value("Tabelle1!B3")).toBe(1000);
  });

  test("are counted before, by sheet, with those that stay and why", async () => {
    halter.excel.setCells("Tabelle1!A9", '="kein Bezug"');
    await vonHand(({ worksheets }) => void worksheets.add("Plan"));
    halter.excel.setCells("Plan!B2:B4", [["=KIM.VZAE(1)"], ["=KIM.VZAE(2)"], ["=Tabelle1!A1"]]);
    const vorher = await ausfall.stand();
    expect(await zaehleFormeln(GANZE_MAPPE)).toEqual({
      blaetter: [
        { blatt: "Tabelle1", mitKim: 3, andere: 0 },
        { blatt: "Plan", mitKim: 2, andere: 0 },
      ],
      formeln: 5,
      bleibende: [{ blatt: "Tabelle1", zelle: "C3", grund: "fehler", wert: "#N/A" }],
      namen: [],
      summe: expect.any(String) as string,
    });
    expect(await ausfall.stand()).toBe(vorher);
  });

  test("only those of the sheet or the cells that she has chosen", async () => {
    await vonHand(({ worksheets }) => {
      worksheets.add("Plan").getRange("A1").formulas = [["=KIM.VZAE(1)"]];
      worksheets.getItem("Tabelle1").getRange("A2:C3").select();
    });
    const anzahl = async (bereich: "auswahl" | "blatt" | "mappe") =>
      (await zaehleFormeln({ bereich, auchFehler: true })).formeln;
    expect([await anzahl("auswahl"), await anzahl("blatt"), await anzahl("mappe")]).toEqual([3, 4, 5]);
    await schreibeGezaehltesFest({ bereich: "auswahl" });
    expect(formeln("Tabelle1!A1:A5").flat()).toEqual([
      '=KIM.EIGENANTEIL(1,3.5,"E11",13)',
      45_328,
      167,
      333,
      500,
    ]);
  });

  test("that show an error stay formulas, unless she wants the error as it is", async () => {
    const { bleibende } = await schreibeGezaehltesFest({ ...GANZE_MAPPE, auchFehler: true });
    expect(bleibende).toEqual([]);
    expect(formeln("Tabelle1!C3")).toEqual([["#N/A"]]);
    expect(await halter.excel.value("Tabelle1!C3")).toBe("#N/A");
  });

  test("a result that cannot spill is no value, whatever she wants: Excel would take it for text", async () => {
    halter.excel.setCells("Tabelle1!A4", "im Weg");
    const { bleibende } = await schreibeGezaehltesFest({ ...GANZE_MAPPE, auchFehler: true });
    expect(bleibende).toEqual([{ blatt: "Tabelle1", zelle: "A3", grund: "fehler", wert: "#SPILL!" }]);
  });

  test("keep looks, formats, checks, names and the table around them", async () => {
    await aendere((blatt) => {
      const zellen = blatt.getRange("A1:A2");
      zellen.numberFormat = [["#,##0 €"], ["0.00"]];
      zellen.format.fill.color = "#FFEE00";
      zellen.dataValidation.rule = { decimal: { formula1: 0, formula2: 9, operator: "Between" } };
      blatt.getRange("G1:H1").values = [["VZÄ", "Doppelt"]];
      blatt.getRange("G2:H3").formulas = [
        [1, "=KIM.VZAE(G2)"],
        [2, "=KIM.VZAE(G3)"],
      ];
      blatt.tables.add("G1:H3", true).name = "Plan";
      blatt.names.add("Anteil", blatt.getRange("A1"));
    });
    const ohneInhalt = async () => {
      const { sheets, names } = await halter.excel.snapshot();
      const [{ cells, ...rest } = { cells: {} }] = sheets;
      const aussehen = Object.entries(cells).map(([ort, zelle]) => {
        const { f: _f, v: _v, t: _t, ...sonst } = zelle as Record<string, unknown>;
        return [ort, sonst];
      });
      return [rest, names, aussehen.filter(([, sonst]) => Object.keys(sonst as object).length > 0)];
    };
    const vorher = await ohneInhalt();
    await schreibeGezaehltesFest();
    expect(formeln("Tabelle1!H2:H3")).toEqual([[0.2], [0.4]]);
    expect(await ohneInhalt()).toEqual(vorher);
  });

  test("by a name that stands for one; the name stays and is mentioned", async () => {
    await vonHand(({ names }) => void names.add("Anteil", '=KIM.EIGENANTEIL(1,1,"E11",13)'));
    halter.excel.setCells("Tabelle1!G1", "=Anteil+1");
    const { namen } = await zaehleFormeln(GANZE_MAPPE);
    expect(namen).toEqual(["Anteil"]);
    await schreibeGezaehltesFest();
    expect(formeln("Tabelle1!G1")).toEqual([[45_328]]);
  });

  test("are not touched where they changed since they were counted", async () => {
    const { summe } = await zaehleFormeln(GANZE_MAPPE);
    halter.excel.setCells("Tabelle1!G1", "=KIM.VZAE(1)");
    const vorher = await ausfall.stand();
    await expect(schreibeFest({ ...GANZE_MAPPE, summe })).rejects.toThrow(
      /hat sich geändert.*nichts verändert\.$/,
    );
    expect(await ausfall.stand()).toBe(vorher);
  });

  test.each([
    [
      "sheet",
      (mappe: Excel.Workbook) => mappe.worksheets.getItem("Tabelle1").protection.protect(),
      "„Tabelle1“",
    ],
    ["workbook", (mappe: Excel.Workbook) => mappe.protection.protect(), "Die Arbeitsmappe ist geschützt"],
  ])("are not touched in a protected %s, and it is said before", async (_, schuetze, worte) => {
    await vonHand(schuetze);
    const vorher = await ausfall.stand();
    const { hindernis = "", summe } = await zaehleFormeln(GANZE_MAPPE);
    expect(hindernis).toContain(worte);
    await expect(schreibeFest({ ...GANZE_MAPPE, summe })).rejects.toThrow(hindernis);
    expect(await ausfall.stand()).toBe(vorher);
  });
});

describe("bringing formulas back", () => {
  beforeEach(() => fuelleBeispiel(halter.excel));

  test("leaves the workbook as it was, and no copy", async () => {
    await vonHand(({ worksheets }) => {
      const blatt = worksheets.add("Amt '5' neu");
      blatt.getRange("A1:A3").formulas = [["=KIM.VZAE(B1)"], ["=KIM.VZAE(B2)"], ["=KIM.VZAE(B$3)"]];
      blatt.getRange("B1:B3").values = [[1], [2], [3]];
      blatt.getRange("C1").formulas = [['=KIM.RECHENWEG(1,1,"E11",13)']];
    });
    const vorher = await ausfall.stand();
    await schreibeGezaehltesFest({ ...GANZE_MAPPE, auchFehler: true });
    expect(await ausfall.stand()).not.toBe(vorher);
    expect(await findeAufgehobenes()).toEqual([
      {
        blatt: "KIM Festgeschriebenes 1",
        begonnen: new Date(2026, 10, 22),
        formeln: 8,
        blaetter: ["Tabelle1", "Amt '5' neu"],
      },
    ]);
    expect(await holeZurueck()).toEqual({ formeln: 8, verbliebene: [] });
    expect(JSON.parse(await ausfall.stand())).toEqual(JSON.parse(vorher));
  });

  test("leaves alone what she has changed since, and names it; its copy stays until she can have it back", async () => {
    await schreibeGezaehltesFest();
    halter.excel.setCells("Tabelle1!A1", 99);
    halter.excel.setCells("Tabelle1!A4", "");
    expect(await holeZurueck()).toEqual({
      formeln: 1,
      verbliebene: [
        { blatt: "Tabelle1", zellen: "A1", grund: "geändert" },
        { blatt: "Tabelle1", zellen: "A3:A5", grund: "geändert" },
      ],
    });
    expect(formeln("Tabelle1!A1:A5").flat()).toEqual([99, '=1+KIM.EIGENANTEIL(1,1,"E11",13)', 167, "", 500]);
    expect(await findeAufgehobenes()).toHaveLength(1);
    halter.excel.setCells("Tabelle1!A1", 158_644);
    halter.excel.setCells("Tabelle1!A4", 333);
    expect(await holeZurueck()).toEqual({ formeln: 2, verbliebene: [] });
    expect(await findeAufgehobenes()).toEqual([]);
  });

  test("brings no formula back that would mean other cells now: rows were inserted", async () => {
    await vonHand(({ worksheets }) => {
      const blatt = worksheets.add("Plan");
      blatt.getRange("A1:A2").formulas = [["=KIM.VZAE(Tabelle1!E3)"], ["=KIM.VZAE(A5)"]];
      blatt.getRange("A5").values = [[2]];
    });
    await schreibeGezaehltesFest();
    await aendere((blatt) => void blatt.getRange("2:2").insert("Down"));
    const { formeln: anzahl, verbliebene } = await holeZurueck();
    expect(anzahl).toBe(1);
    expect(formeln("Plan!A1:A2")).toEqual([[0.6], ["=KIM.VZAE(A5)"]]);
    expect(verbliebene.map(({ blatt, grund }) => [blatt, grund])).toEqual([
      ["Tabelle1", "verschoben"],
      ["Tabelle1", "verschoben"],
      ["Tabelle1", "verschoben"],
      ["Plan", "verschoben"],
    ]);
  });

  test("finds a sheet again that was renamed, and names formulas that called it by its old name", async () => {
    await vonHand(({ worksheets }) => {
      worksheets.add("Plan").getRange("A1").formulas = [["=KIM.VZAE(Tabelle1!E3)"]];
    });
    await schreibeGezaehltesFest();
    await aendere((blatt) => (blatt.name = "Anteile"));
    expect(await holeZurueck()).toEqual({
      formeln: 3,
      verbliebene: [{ blatt: "Plan", zellen: "A1", grund: "verschoben" }],
    });
    expect(formeln("Anteile!A1")).toEqual([['=KIM.EIGENANTEIL(1,3.5,"E11",13)']]);
  });

  test("names the formulas of a sheet that is gone", async () => {
    await vonHand(({ worksheets }) => {
      worksheets.add("Plan").getRange("A1").formulas = [["=KIM.VZAE(1)"]];
    });
    await schreibeGezaehltesFest();
    await vonHand(({ worksheets }) => worksheets.getItem("Plan").delete());
    expect((await holeZurueck()).verbliebene).toEqual([
      { blatt: "Plan", zellen: "A1", grund: "Blatt fehlt" },
    ]);
  });

  test("a cell that became a value twice gets back its later formula, even where both gave the same", async () => {
    await schreibeGezaehltesFest();
    halter.excel.setCells("Tabelle1!A1", "=158643+KIM.VZAE(5)");
    await schreibeFest({ ...GANZE_MAPPE, summe: (await zaehleFormeln(GANZE_MAPPE)).summe });
    expect(formeln("Tabelle1!A1")).toEqual([[158_644]]);
    const { verbliebene } = await holeZurueck();
    expect(formeln("Tabelle1!A1:A2")).toEqual([
      ["=158643+KIM.VZAE(5)"],
      ['=1+KIM.EIGENANTEIL(1,1,"E11",13)'],
    ]);
    expect(verbliebene).toEqual([{ blatt: "Tabelle1", zellen: "A1", grund: "geändert" }]);
  });

  test("texts, truth values and cells with the format of texts come back as they were", async () => {
    halter.excel.setCells("Tabelle1!G1:G3", [
      ['=2019&""&KIM.VZAE(5)'],
      ["=KIM.VZAE(5)=1"],
      ['=KIM.RECHENWEG(1,1,"E11",13)'],
    ]);
    await aendere((blatt) => (blatt.getRange("G1:G2").numberFormat = [["@"], ["@"]]));
    const vorher = await ausfall.stand();
    await schreibeGezaehltesFest();
    expect(formeln("Tabelle1!G1:G2")).toEqual([["20191"], [true]]);
    await holeZurueck();
    expect(JSON.parse(await ausfall.stand())).toEqual(JSON.parse(vorher));
  });

  test("is over when she discards the copy: the values stay", async () => {
    await schreibeGezaehltesFest();
    await verwirfAufgehobenes();
    expect(await blattnamen()).toEqual(["Tabelle1"]);
    expect(await findeAufgehobenes()).toEqual([]);
    expect(await holeZurueck()).toEqual({ formeln: 0, verbliebene: [] });
    expect(formeln("Tabelle1!A1")).toEqual([[158_644]]);
  });

  test("does nothing on a protected sheet, and names it", async () => {
    await schreibeGezaehltesFest();
    await aendere(({ protection }) => protection.protect());
    const vorher = await ausfall.stand();
    await expect(holeZurueck()).rejects.toThrow(/„Tabelle1“ ist geschützt.*nichts verändert\.$/);
    expect(await ausfall.stand()).toBe(vorher);
  });
});

describe("native formulas on sheets of ours", () => {
  const wunsch = { ...GANZE_MAPPE, unsereBlaetter: listenmappe() };

  beforeEach(async () => {
    await erzeuge(listenmappe());
    halter.excel.setCells("'KIM Stellenplan'!B5", "=1/4");
    halter.excel.setCells("'KIM Stellenplan'!F1", "=B2*2");
    halter.excel.setCells("Tabelle1!A1", "=KIM_Summe");
  });

  test("become values on request; her inputs and what she calculates beside stay", async () => {
    expect((await zaehleFormeln(GANZE_MAPPE)).formeln).toBe(0);
    expect((await zaehleFormeln(wunsch)).blaetter).toEqual([
      { blatt: "KIM Übersicht", mitKim: 0, andere: 1 },
      { blatt: "KIM Stellenplan", mitKim: 0, andere: 7 },
    ]);
    await schreibeGezaehltesFest(wunsch);
    expect(formeln("'KIM Stellenplan'!A5:F5")).toEqual([["Stelle 1", "=1/4", 250, 250, "", ""]]);
    expect(formeln("'KIM Stellenplan'!F1")).toEqual([["=B2*2"]]);
    expect(formeln("Tabelle1!A1")).toEqual([["=KIM_Summe"]]);
  });

  test("come back, and the sheets are ours as before: nothing of them counts as changed by hand", async () => {
    const vorher = await ausfall.stand();
    await schreibeGezaehltesFest(wunsch);
    await holeZurueck();
    expect(JSON.parse(await ausfall.stand())).toEqual(JSON.parse(vorher));
  });

  test("single inputs stay, too", async () => {
    await erzeuge(beispielmappe());
    halter.excel.setCells("'KIM Modul 1'!B1", "=7/2");
    await schreibeGezaehltesFest({ ...GANZE_MAPPE, unsereBlaetter: beispielmappe() });
    expect(formeln("'KIM Modul 1'!B1:B3").flat()).toEqual(["=7/2", "E11", 3500]);
  });
});

test("thousands of copies of a formula take few requests, and little room for their copy", async () => {
  const zeilen = 3000;
  halter.excel.setCells(
    `Tabelle1!A1:A${zeilen}`,
    Array.from({ length: zeilen }, (_, i) => [i]),
  );
  halter.excel.setCells(
    `Tabelle1!B1:B${zeilen}`,
    Array.from({ length: zeilen }, (_, i) => [`=KIM.VZAE(A${i + 1})`]),
  );
  const { summe } = await zaehleFormeln(GANZE_MAPPE);
  const sync = jest.spyOn(OfficeExtension.ClientRequestContext.prototype, "sync");
  await schreibeFest({ ...GANZE_MAPPE, summe });
  expect(sync.mock.calls.length).toBeLessThanOrEqual(8);
  sync.mockRestore();
  const { sheets } = await halter.excel.snapshot();
  expect(Object.keys(sheets[1]!.cells).length).toBeLessThan(8);
  expect(await holeZurueck()).toEqual({ formeln: zeilen, verbliebene: [] });
  expect(formeln(`Tabelle1!B${zeilen}`)).toEqual([[`=KIM.VZAE(A${zeilen})`]]);
});

test("a run that is stopped is taken back", async () => {
  fuelleBeispiel(halter.excel);
  const vorher = await ausfall.stand();
  const { summe } = await zaehleFormeln(GANZE_MAPPE);
  const abbruch = { aborted: false };
  const lauf = schreibeFest(
    { ...GANZE_MAPPE, summe },
    (fortschritt, teile) => (abbruch.aborted ||= fortschritt === "schreiben" && teile !== undefined),
    { abbruch },
  );
  await expect(lauf).rejects.toThrow(
    /abgebrochen\. Alles, was schon geschrieben war, wurde zurückgenommen\.$/,
  );
  expect(await ausfall.stand()).toBe(vorher);
});
