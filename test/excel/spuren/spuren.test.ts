import { schreibeFest, zaehleFormeln } from "../../../src/excel/festschreiben/festschreiben";
import { entferneSpuren, findeSpuren, type Spurenwahl } from "../../../src/excel/spuren/entfernen";
import { blattnamen, erzeuge, mitExcel, vonHand } from "../arbeitsmappe";
import { Ausfall } from "../ausfall";
import { beispielmappe, listenmappe } from "../beispiel";

const halter = mitExcel();
const ausfall = new Ausfall(halter);
const NUR_SPUREN: Spurenwahl = { blaetter: [], ergebnisnamen: false };

async function entferne(wahl = NUR_SPUREN): Promise<unknown> {
  return entferneSpuren(await findeSpuren(), wahl);
}

/** All that a workbook can have of the add-in. */
async function richteHer(): Promise<void> {
  await erzeuge(beispielmappe({ zusatz: "alt" }));
  halter.excel.setCells("'KIM Modul 1'!A3", "von Hand");
  await erzeuge(beispielmappe());
  halter.excel.setCells("Tabelle1!A1:A4", [
    ["=KIM_M1_Eigenanteil*2"],
    ["='KIM Modul 1'!B3"],
    ["=\"KIM_Summe und 'KIM Modul 1'!B3\""],
    ["=A1+1"],
  ]);
  await vonHand(({ settings, names, worksheets }) => {
    settings.add("KIM für Excel: Wahl", "{}");
    names.add("Meiner", worksheets.getItem("KIM Übersicht").getRange("B4"));
    // As Excel does where a sheet is copied that names refer to.
    const kopie = worksheets.getItem("KIM Modul 1 2026-11-22");
    const eigener = kopie.names.add("KIM_Blatt_Modul_1", kopie.getRange("A1"), "KIM für Excel: Kopie");
    eigener.visible = false;
  });
}

test("all that is left is found, and what would miss it; nothing is changed", async () => {
  await richteHer();
  const vorher = await ausfall.stand();
  const spuren = await findeSpuren();
  expect(await ausfall.stand()).toBe(vorher);
  expect(spuren.verborgeneNamen.map(({ name, blatt }) => [name, blatt])).toEqual(
    expect.arrayContaining([
      ["KIM_Blatt_Modul_1", undefined],
      ["KIM_Eingabe_M1.vzae", undefined],
      ["KIM_Blatt_Modul_1", "KIM Modul 1 2026-11-22"],
    ]),
  );
  expect(spuren.namensspuren).toEqual([
    { name: "KIM_M1_Eigenanteil", verweise: [{ blatt: "Tabelle1", zelle: "A1" }] },
    { name: "KIM_Summe", verweise: [] },
    { name: "KIM_Beginn", verweise: [] },
  ]);
  expect(spuren.kopien.map(({ name }) => name)).toEqual(["KIM Modul 1 2026-11-22"]);
  expect(spuren.blaetter).toEqual([
    { name: "KIM Übersicht", verweise: expect.arrayContaining([{ name: "Meiner" }]) as unknown },
    {
      name: "KIM Modul 1",
      verweise: [
        { blatt: "Tabelle1", zelle: "A2" },
        { blatt: "KIM Übersicht", zelle: "B4" },
      ],
    },
  ]);
  expect(spuren.einstellungen).toEqual([{ schluessel: "KIM für Excel: Wahl", wert: "{}" }]);
});

test("names, notes and settings go; the sheets keep their contents, and the names of results stay as hers", async () => {
  await richteHer();
  const zellen = async () => (await halter.excel.snapshot()).sheets.map(({ name, cells }) => [name, cells]);
  const vorher = await zellen();
  expect(await entferne()).toEqual({ namen: expect.any(Number) as number, einstellungen: 1, blaetter: [] });
  expect(await zellen()).toEqual(vorher);
  const { names, custom } = await halter.excel.snapshot();
  expect((names as { name: string; comment: string }[]).map(({ name, comment }) => [name, comment])).toEqual([
    ["KIM_M1_Eigenanteil", ""],
    ["KIM_Summe", ""],
    ["KIM_Beginn", ""],
    ["Meiner", ""],
  ]);
  expect((custom as { settings?: object }).settings ?? {}).toEqual({});
  expect(await findeSpuren()).toMatchObject({
    verborgeneNamen: [],
    ergebnisnamen: [],
    einstellungen: [],
    blaetter: [],
  });
});

test("afterwards the sheets are somebody else's to the add-in", async () => {
  await erzeuge(beispielmappe());
  await entferne();
  await expect(erzeuge(beispielmappe())).rejects.toThrow(
    /gibt es schon, und sie sind nicht von diesem Add-in/,
  );
});

test("sheets, their copies and the names of results go where she has ticked them", async () => {
  await richteHer();
  await entferne({ blaetter: ["KIM Modul 1", "KIM Modul 1 2026-11-22"], ergebnisnamen: true });
  expect(await blattnamen()).toEqual(["Tabelle1", "KIM Übersicht"]);
  const { names } = await halter.excel.snapshot();
  expect((names as { name: string }[]).map(({ name }) => name)).toEqual(["Meiner"]);
});

test("kept formulas go, too: they can then not be brought back", async () => {
  await erzeuge(listenmappe());
  const wunsch = { bereich: "mappe", unsereBlaetter: listenmappe() } as const;
  await schreibeFest({ ...wunsch, summe: (await zaehleFormeln(wunsch)).summe });
  expect((await findeSpuren()).aufgehobenes).toEqual(["KIM Festgeschriebenes 1"]);
  await entferne();
  expect(await blattnamen()).toEqual(["Tabelle1", "KIM Übersicht", "KIM Stellenplan"]);
});

test("formulas that refer to a table on a sheet are found, too", async () => {
  await erzeuge(listenmappe());
  halter.excel.setCells("Tabelle1!A1", "=SUM(KIM_Stellenplan[VZÄ])");
  expect(
    (await findeSpuren()).blaetter.find(({ name }) => name === "KIM Stellenplan")?.verweise,
  ).toContainEqual({
    blatt: "Tabelle1",
    zelle: "A1",
  });
});

test.each([
  [
    "the last visible sheet",
    async () => {
      await vonHand(({ worksheets }) => worksheets.getItem("Tabelle1").delete());
    },
    /kein sichtbares Blatt/,
  ],
  [
    "a sheet of a protected workbook",
    () => vonHand(({ protection }) => protection.protect()),
    /ist geschützt/,
  ],
])("%s is not removed, and nothing else either", async (_, richteEin, satz) => {
  await erzeuge(beispielmappe());
  await richteEin();
  const vorher = await ausfall.stand();
  await expect(entferne({ blaetter: ["KIM Übersicht", "KIM Modul 1"], ergebnisnamen: true })).rejects.toThrow(
    satz,
  );
  expect(await ausfall.stand()).toBe(vorher);
});

test("what she has not seen is not removed", async () => {
  await erzeuge(beispielmappe());
  const gezeigte = await findeSpuren();
  await vonHand(({ settings }) => void settings.add("KIM für Excel: Wahl", "{}"));
  await expect(entferneSpuren(gezeigte, NUR_SPUREN)).rejects.toThrow(
    /hat sich geändert.*nichts verändert\.$/,
  );
});
