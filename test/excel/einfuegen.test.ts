import { type Einfuegung, type Einzufuegendes, fuegeEin } from "../../src/excel/einfuegen";
import { liesBezug } from "../../src/excel/bezug";
import { liesMarkierung } from "../../src/excel/markierung";
import { liesZellwerte } from "../../src/excel/zellwerte";
import { STILE } from "../../src/blaetter/stile";
import { type Funktionsdateien, kimFunktionen } from "../support/kim-funktionen";
import { ablaeufe } from "./ablaeufe";
import { ABSTAND, Ausfall } from "./ausfall";
import { mitExcel, vonHand } from "./arbeitsmappe";

const halter = mitExcel();
const EURO = STILE.euro.zahlenformat;

const EIGENANTEIL: Einzufuegendes = {
  formel: '=KIM.EIGENANTEIL(1,3.5,"E11",13)',
  zeilen: 1,
  spalten: 1,
  formate: [EURO],
};
const JAHRE: Einzufuegendes = {
  formel: '=KIM.HAUSHALTSJAHRE(158644,"2021-12-01","2022-12-31")',
  zeilen: 2,
  spalten: 3,
  formate: [undefined, "0.0000", EURO],
};

const markiere = (adresse: string) =>
  vonHand(({ worksheets }) => worksheets.getItem("Tabelle1").getRange(adresse).select());
const zahlenformate = (adresse: string) =>
  Excel.run(async (context) => {
    const bereich = context.workbook.worksheets.getItem("Tabelle1").getRange(adresse);
    bereich.load("numberFormat");
    await context.sync();
    return bereich.numberFormat as string[][];
  });
const satz = (versuch: Promise<unknown>) =>
  versuch.then(
    () => "",
    (fehler: unknown) => (fehler as Error).message,
  );

let dateien: Funktionsdateien;
const ladeFunktionen = () => halter.excel.loadFunctions(dateien.script, dateien.metadata);
beforeAll(async () => {
  dateien = await kimFunktionen();
});
beforeEach(ladeFunktionen);

describe("a formula goes into the first selected cell", () => {
  test("with its number format, and what Excel shows comes back", async () => {
    await markiere("B4:C9");
    expect(await fuegeEin(EIGENANTEIL)).toMatchObject({
      art: "eingefuegt",
      blatt: "Tabelle1",
      adresse: "B4",
      wert: 158_644,
      zeigt: "158.644 €",
    } satisfies Partial<Einfuegung>);
    expect(halter.excel.formulas("Tabelle1!B4:C5")).toEqual([
      [EIGENANTEIL.formel, ""],
      ["", ""],
    ]);
    expect(await zahlenformate("B4:B5")).toEqual([[EURO], ["General"]]);
  });

  test("and a number format that is there stays", async () => {
    await vonHand(({ worksheets }) => {
      worksheets.getItem("Tabelle1").getRange("B4").numberFormat = [["0.00"]];
    });
    await markiere("B4");
    await fuegeEin(EIGENANTEIL);
    expect(await zahlenformate("B4")).toEqual([["0.00"]]);
  });

  test("a table fills the cells beside and below, each column in its form", async () => {
    await markiere("A1");
    expect(await fuegeEin(JAHRE)).toMatchObject({ adresse: "A1:C2", wert: 2021 });
    expect(await halter.excel.values("Tabelle1!A1:C2")).toEqual([
      [2021, 1, 12_203],
      [2022, 12, 146_441],
    ]);
    expect(await zahlenformate("A1:C2")).toEqual([
      ["General", "0.0000", EURO],
      ["General", "0.0000", EURO],
    ]);
  });
});

describe("where something stands", () => {
  beforeEach(async () => {
    halter.excel.setCells("Tabelle1!B2", "=1+1");
    halter.excel.setCells("Tabelle1!C1", "alt");
    await markiere("A1");
  });

  test("nothing is written; it comes back to be asked about, and is overwritten when she says so", async () => {
    const vorher = await halter.excel.snapshot();
    const belegung = await fuegeEin(JAHRE);
    expect(belegung).toMatchObject({ art: "belegt", zelle: "C1", zeigt: "alt", anzahl: 2 });
    expect(await halter.excel.snapshot()).toEqual(vorher);
    if (belegung.art !== "belegt") throw new Error("nothing was asked");
    // Whatever she has selected meanwhile.
    await markiere("F9");
    expect(await fuegeEin(JAHRE, belegung)).toMatchObject({ art: "eingefuegt", adresse: "A1:C2" });
    expect(await halter.excel.values("Tabelle1!A1:C2")).toEqual([
      [2021, 1, 12_203],
      [2022, 12, 146_441],
    ]);
  });

  test("it is asked again where something else stands there by now", async () => {
    const belegung = await fuegeEin(JAHRE);
    halter.excel.setCells("Tabelle1!C2", "neu");
    if (belegung.art !== "belegt") throw new Error("nothing was asked");
    expect(await fuegeEin(JAHRE, belegung)).toMatchObject({ art: "belegt", anzahl: 3 });
  });

  test.each([1, 2, 3])("it is there again after the write has failed at its step %s", async (nth) => {
    const belegung = await fuegeEin(JAHRE);
    if (belegung.art !== "belegt") throw new Error("nothing was asked");
    const vorher = await halter.excel.snapshot();
    const member = ["Range.Clear", "Range.NumberFormat", "Range.Formulas"][nth - 1]!;
    halter.excel.failures.plan({ member, nth: 1, code: "AccessDenied" });
    expect(await satz(fuegeEin(JAHRE, belegung))).toMatch(
      /^Excel erlaubt die Änderung nicht.*nichts verändert\.$/,
    );
    expect(await halter.excel.snapshot()).toEqual(vorher);
  });
});

test("whatever fails while it goes over something that stands there, that is there again", async () => {
  const { tu, richteHer } = ablaeufe({ excel: halter.excel, ladeFunktionen })[
    "a function is inserted over something"
  ]!;
  const zurueckgenommen = await new Ausfall(halter).jedeHandlungScheitertEinmal({ tu, richteHer });
  expect(zurueckgenommen).toBeGreaterThan(20 / ABSTAND);
}, 60_000);

describe("is refused in a sentence, and nothing is changed,", () => {
  const verweigert = async (wunsch: Einzufuegendes) => {
    const vorher = await halter.excel.snapshot();
    const grund = await satz(fuegeEin(wunsch));
    expect(await halter.excel.snapshot()).toEqual(vorher);
    return grund;
  };

  test("on a protected sheet", async () => {
    await vonHand(({ worksheets }) => worksheets.getItem("Tabelle1").protection.protect());
    expect(await verweigert(EIGENANTEIL)).toMatch(
      /^Das Blatt „Tabelle1“ ist geschützt\..*nichts verändert\.$/,
    );
  });

  test("for a table within an Excel table or over merged cells", async () => {
    halter.excel.setCells("Tabelle1!B2:C3", [
      ["a", "b"],
      [1, 2],
    ]);
    await vonHand(({ worksheets }) => {
      worksheets.getItem("Tabelle1").tables.add("B2:C3", true).name = "Liste";
      worksheets.getItem("Tabelle1").getRange("B8:C8").merge();
    });
    await markiere("A1");
    expect(await verweigert(JAHRE)).toMatch(/innerhalb der Tabelle „Liste“ nicht zu/);
    await markiere("A7");
    expect(await verweigert(JAHRE)).toMatch(/B8:C8 ist verbunden/);
  });

  test("where the sheet ends", async () => {
    await markiere("B1");
    expect(await verweigert({ ...JAHRE, spalten: 16_384 })).toMatch(
      /^Von B1 an ist nicht genug Platz: .* 2 Zeilen und 16\.384 Spalten/,
    );
  });
});

test("where this Excel does not know the functions it is written, and the error is what Excel shows", async () => {
  halter.excel.newWorkbook();
  expect(await fuegeEin(EIGENANTEIL)).toMatchObject({ art: "eingefuegt", wert: "#NAME?" });
});

describe("cells that a formula names", () => {
  const lies = (...texte: string[]) => liesZellwerte(texte.map((text) => liesBezug(text)!));

  test("are read in their own shape, blank ones as such, whole columns to their end", async () => {
    halter.excel.setCells("Tabelle1!B3:C4", [
      ["x", 2],
      [3, "=1/0"],
    ]);
    await vonHand(({ names, worksheets }) =>
      names.add("Mein_Name", worksheets.getItem("Tabelle1").getRange("B3:B5")),
    );
    const [bereich, einzelne, spalten, name] = await lies("A2:C4", "Tabelle1!C3", "B:B", "Mein_Name");
    expect(bereich).toEqual({
      blatt: "Tabelle1",
      bereich: { zeile: 1, spalte: 0, zeilen: 3, spalten: 3 },
      werte: [
        ["", "", ""],
        ["", "x", 2],
        ["", 3, "#DIV/0!"],
      ],
    });
    expect(einzelne).toMatchObject({ werte: [[2]] });
    expect(name).toMatchObject({ werte: [["x"], [3], [""]] });
    const { werte } = spalten as { readonly werte: readonly (readonly unknown[])[] };
    expect([werte.length, werte[2], werte[999_999]]).toEqual([1_048_576, ["x"], [""]]);
  });

  test("that do not exist are told apart", async () => {
    expect(await lies("Weg!A1", "Fehlt", "A1")).toEqual([
      "blatt",
      "name",
      expect.objectContaining({ werte: [[""]] }),
    ]);
  });

  test("are those that are selected, as a formula names them", async () => {
    await markiere("B2:B20");
    const { blatt, bezug } = await liesMarkierung();
    expect([blatt, bezug]).toEqual(["Tabelle1", liesBezug("Tabelle1!B2:B20")]);
  });
});
