import type { Bestand } from "../../src/blaetter/bestand";
import { blattnamen, erzeuge, mitExcel, vonHand } from "./arbeitsmappe";
import { listenmappe, listenmappeAus } from "./beispiel";

const halter = mitExcel();
const BLATT = "'KIM Stellenplan'!";

/** Makes the tables from what the officer has, and gives what was found. */
async function erzeugeAusBestand(wahl: Parameters<typeof listenmappe>[0] = {}): Promise<{
  readonly bestand: Bestand;
  readonly kopien: readonly (string | undefined)[];
}> {
  let bestand: Bestand | undefined;
  const { tabellen } = await erzeuge((gefunden) => {
    bestand = gefunden;
    return listenmappeAus(gefunden, wahl);
  });
  if (!bestand) throw new Error("Die Mappe wurde nicht gebaut.");
  return { bestand, kopien: tabellen.map(({ kopie }) => kopie) };
}

const inhalte = (bestand: Bestand) =>
  bestand.liste("KIM_Stellenplan")?.map((zeile) => zeile.map(({ inhalt }) => inhalt));
const werte = (bestand: Bestand) =>
  bestand.liste("KIM_Stellenplan")?.map((zeile) => zeile.map(({ wert }) => wert));

/** Where the table of the list lies; `undefined` where there is none. */
function tabelle(): Promise<string | undefined> {
  return Excel.run(async (context) => {
    const gesucht = context.workbook.tables.getItemOrNullObject("KIM_Stellenplan");
    gesucht.load("name,showFilterButton,showBandedRows");
    const bereich = gesucht.getRange();
    bereich.load("address");
    await context.sync();
    return gesucht.isNullObject || gesucht.showFilterButton || gesucht.showBandedRows
      ? undefined
      : bereich.address;
  });
}

function tabellenUndNamen(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    return tables.items.map(({ name }) => name);
  });
}

test("a list is a table with our headers, without filter buttons and bands", async () => {
  const { vollstaendig } = await erzeuge(listenmappe());
  expect(vollstaendig).toBe(true);
  expect(await tabelle()).toBe("'KIM Stellenplan'!A4:D7");
  expect(await halter.excel.values(`${BLATT}A4:D7`)).toEqual([
    ["Bezeichnung", "VZÄ", "Betrag", "Bis hier"],
    ["Stelle 1", 0.5, 500, 500],
    ["Stelle 2", 1.5, 1500, 2000],
    ["Stelle 3", 2.5, 2500, 4500],
  ]);
});

test("an empty workbook has no list", async () => {
  const { bestand } = await erzeugeAusBestand();
  expect(bestand.liste("KIM_Stellenplan")).toBeUndefined();
});

test("what the officer has entered is given as it was typed, with what it shows", async () => {
  await erzeuge(listenmappe());
  halter.excel.setCells(`${BLATT}A5:B7`, [
    ["'=Leitung", "=1/4"],
    ["'+49 2241", 3],
    ["", true],
  ]);
  const { bestand, kopien } = await erzeugeAusBestand();
  expect(inhalte(bestand)).toEqual([
    ["=Leitung", { formel: "=1/4" }],
    ["+49 2241", 3],
    ["", { formel: "=TRUE" }],
  ]);
  expect(werte(bestand)).toEqual([
    ["=Leitung", 0.25],
    ["+49 2241", 3],
    ["", true],
  ]);
  expect(kopien).toEqual([undefined, undefined]);
  expect(halter.excel.formulas(`${BLATT}A5:B7`)).toEqual([
    ["=Leitung", "=1/4"],
    ["+49 2241", 3],
    ["", "=TRUE"],
  ]);
});

test.each(["=A1", "+49 2241", "-3", "@Amt 30"])("a Bezeichnung %p stays text", async (text) => {
  await erzeuge(listenmappe({ inhalte: [[text, 1]] }));
  expect(await halter.excel.value(`${BLATT}A5`)).toBe(text);
  expect(halter.excel.formulas(`${BLATT}A5`)).toEqual([[text]]);
});

describe("rows that the officer has added, deleted, emptied", () => {
  beforeEach(() => erzeuge(listenmappe()));

  test("a row typed below the list belongs to it, and calculates afterwards", async () => {
    halter.excel.setCells(`${BLATT}A8:B8`, [["Neu", 10]]);
    const { bestand, kopien } = await erzeugeAusBestand();
    expect(inhalte(bestand)?.[3]).toEqual(["Neu", 10]);
    expect(kopien).toEqual([undefined, undefined]);
    expect(await tabelle()).toBe("'KIM Stellenplan'!A4:D8");
    expect(await halter.excel.value("KIM_Summe")).toBe(14_500);
    expect(await blattnamen()).toEqual(["Tabelle1", "KIM Übersicht", "KIM Stellenplan"]);
  });

  test("a row inserted in the table, and one deleted, are no changes by hand", async () => {
    await vonHand(({ tables }) => {
      const { rows } = tables.getItem("KIM_Stellenplan");
      rows.add(1, [["Eingefügt", 4, "=ROUND(B6*1000,0)", "=SUM(C$5:C6)"]]);
      rows.getItemAt(0).delete();
    });
    const { bestand, kopien } = await erzeugeAusBestand();
    expect(inhalte(bestand)?.map(([bezeichnung]) => bezeichnung)).toEqual([
      "Eingefügt",
      "Stelle 2",
      "Stelle 3",
    ]);
    expect(kopien).toEqual([undefined, undefined]);
    expect(await halter.excel.value("KIM_Summe")).toBe(8000);
  });

  test("blank rows at the end are dropped, blank rows between others are kept", async () => {
    halter.excel.setCells(`${BLATT}A6:B6`, "");
    halter.excel.setCells(`${BLATT}A9:B9`, "");
    expect(inhalte((await erzeugeAusBestand()).bestand)).toEqual([
      ["Stelle 1", 0.5],
      ["", ""],
      ["Stelle 3", 2.5],
    ]);
    halter.excel.setCells(`${BLATT}A7:B7`, "");
    expect(inhalte((await erzeugeAusBestand()).bestand)).toEqual([["Stelle 1", 0.5]]);
    expect(await tabelle()).toBe("'KIM Stellenplan'!A4:D5");
    expect(await halter.excel.values(`${BLATT}A6:D7`)).toEqual([
      ["", "", "", ""],
      ["", "", "", ""],
    ]);
  });

  test("formulas elsewhere that name the list's cells go on", async () => {
    halter.excel.setCells("Tabelle1!A1", "='KIM Stellenplan'!C7+KIM_Summe");
    halter.excel.setCells(`${BLATT}A8:B8`, [["Neu", 10]]);
    await erzeugeAusBestand();
    expect(await halter.excel.value("Tabelle1!A1")).toBe(2500 + 14_500);
    expect(halter.excel.formulas("Tabelle1!A1")).toEqual([["='KIM Stellenplan'!C7+KIM_Summe"]]);
  });

  test("a calculated cell that was typed over keeps the sheet as a dated copy", async () => {
    halter.excel.setCells(`${BLATT}C6`, 99);
    halter.excel.setCells(`${BLATT}A8:B8`, [["Neu", 10]]);
    const { kopien } = await erzeugeAusBestand();
    expect(kopien).toEqual([undefined, "KIM Stellenplan 2026-11-22"]);
    expect(await halter.excel.value("'KIM Stellenplan 2026-11-22'!C6")).toBe(99);
    expect(await halter.excel.value(`${BLATT}C6`)).toBe(1500);
  });

  test("something of hers where the list is to grow keeps the sheet as a dated copy", async () => {
    halter.excel.setCells(`${BLATT}C10`, "Zwischensumme");
    expect((await erzeuge(listenmappe({ zeilen: 4 }))).tabellen[1]?.kopie).toBeUndefined();
    expect(await halter.excel.value(`${BLATT}C10`)).toBe("Zwischensumme");
    const { tabellen } = await erzeuge(listenmappe({ zeilen: 6 }));
    expect(tabellen[1]?.kopie).toBe("KIM Stellenplan 2026-11-22");
    expect(await halter.excel.value("'KIM Stellenplan 2026-11-22'!C10")).toBe("Zwischensumme");
  });
});

describe("lists that are not as they were", () => {
  beforeEach(() => erzeuge(listenmappe()));

  test("a table that was made a range again is found, and is a table again", async () => {
    await vonHand(({ tables }) => void tables.getItem("KIM_Stellenplan").convertToRange());
    halter.excel.setCells(`${BLATT}A8:B8`, [["Neu", 10]]);
    const { bestand } = await erzeugeAusBestand();
    expect(inhalte(bestand)).toHaveLength(4);
    expect(await tabelle()).toBe("'KIM Stellenplan'!A4:D8");
  });

  test("with the table made a range and nothing else changed, it is made a table again", async () => {
    await vonHand(({ tables }) => void tables.getItem("KIM_Stellenplan").convertToRange());
    const { kopien } = await erzeugeAusBestand();
    expect(await tabelle()).toBe("'KIM Stellenplan'!A4:D7");
    expect(kopien).toEqual([undefined, undefined]);
  });

  test("columns that were exchanged are told by their headers", async () => {
    halter.excel.setCells(`${BLATT}A4:B5`, [
      ["VZÄ", "Bezeichnung"],
      [7, "Leitung"],
    ]);
    halter.excel.setCells(`${BLATT}A6:B7`, [
      [8, "x"],
      [9, "y"],
    ]);
    const { bestand, kopien } = await erzeugeAusBestand();
    expect(inhalte(bestand)).toEqual([
      ["Leitung", 7],
      ["x", 8],
      ["y", 9],
    ]);
    expect(kopien[1]).toBe("KIM Stellenplan 2026-11-22");
  });

  test.each<[string, () => Promise<void>]>([
    [
      "renamed",
      () => {
        halter.excel.setCells(`${BLATT}B4`, "Anteil");
        return Promise.resolve();
      },
    ],
    [
      "deleted",
      () => vonHand(({ worksheets }) => worksheets.getItem("KIM Stellenplan").getRange("B:B").delete("Left")),
    ],
  ])("a column that was %s is named, and nothing is changed", async (_, aendere) => {
    await aendere();
    const vorher = await halter.excel.snapshot();
    await expect(erzeugeAusBestand()).rejects.toThrow(
      /^Auf dem Blatt „KIM Stellenplan“ fehlt die Spalte „VZÄ“.*nichts verändert\.$/,
    );
    expect(await halter.excel.snapshot()).toEqual(vorher);
  });

  test("a table with another name is asked back, and nothing is changed", async () => {
    await vonHand(({ tables }) => {
      tables.getItem("KIM_Stellenplan").name = "Stellen";
    });
    const vorher = await halter.excel.snapshot();
    await expect(erzeugeAusBestand()).rejects.toThrow(
      /^Die Tabelle auf dem Blatt „KIM Stellenplan“ heißt jetzt „Stellen“\..*„KIM_Stellenplan“ zurück.*nichts verändert\.$/,
    );
    expect(await halter.excel.snapshot()).toEqual(vorher);
  });
});

test("a table of our name on a sheet of hers is left alone", async () => {
  halter.excel.setCells("Tabelle1!A1:B2", [
    ["a", "b"],
    [1, 2],
  ]);
  await vonHand(({ worksheets }) => {
    worksheets.getItem("Tabelle1").tables.add("A1:B2", true).name = "KIM_Stellenplan";
  });
  const vorher = await halter.excel.snapshot();
  await expect(erzeuge(listenmappe())).rejects.toThrow(
    /^Eine Tabelle mit dem Namen „KIM_Stellenplan“.*„Tabelle1“/,
  );
  expect(await halter.excel.snapshot()).toEqual(vorher);
});

test("a list in another place is a table there, and copies of it are gone", async () => {
  await erzeuge(listenmappe());
  await erzeugeAusBestand({ ab: 5 });
  expect(await tabelle()).toBe("'KIM Stellenplan'!A6:D9");
  expect(await tabellenUndNamen()).toEqual(["KIM_Stellenplan"]);
  expect(await halter.excel.value("KIM_Summe")).toBe(4500);
});

test("without tables a list is found by our name for its cells", async () => {
  const ohneTabellen = () => {
    for (let i = 0; i < 2; i++)
      halter.excel.failures.plan({
        member: "TableCollection.GetItemOrNullObject",
        nth: 1,
        code: "ApiNotFound",
      });
  };
  ohneTabellen();
  expect((await erzeuge(listenmappe())).vollstaendig).toBe(false);
  expect(await tabelle()).toBeUndefined();
  halter.excel.setCells(`${BLATT}A8:B8`, [["Neu", 10]]);
  ohneTabellen();
  const { bestand, kopien } = await erzeugeAusBestand();
  expect(inhalte(bestand)).toHaveLength(4);
  expect(kopien).toEqual([undefined, undefined]);
});

test("a sheet that the Mappe does not have any more stays, and is reported", async () => {
  await erzeuge(listenmappe());
  halter.excel.setCells("Tabelle1!A1", "='KIM Übersicht'!B1");
  const [, stellenplan] = listenmappe().blaetter;
  const { uebrige } = await erzeuge({ blaetter: [stellenplan!], bezuege: [] });
  expect(uebrige).toEqual(["KIM Übersicht"]);
  expect(await halter.excel.value("Tabelle1!A1")).toBe(4500);
});

test("a sheet that is added later stands behind the one before it", async () => {
  const [uebersicht, stellenplan] = listenmappe().blaetter;
  await erzeuge({ blaetter: [stellenplan!], bezuege: [] });
  await vonHand(({ worksheets }) => worksheets.add("Eigenes"));
  await erzeuge({ blaetter: [uebersicht!, stellenplan!, { ...uebersicht!, name: "KIM Ende" }], bezuege: [] });
  expect(await blattnamen()).toEqual(["Tabelle1", "KIM Übersicht", "KIM Stellenplan", "KIM Ende", "Eigenes"]);
});
