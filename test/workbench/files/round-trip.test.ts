import fc from "fast-check";
import { mappe } from "../../../src/blaetter/mappe";
import { VORLAGE_2021 } from "../../../src/blaetter/vorlage2021";
import { alsXlsx } from "../../../src/datei/xlsx";
import { MERKER } from "../../../src/excel/merker";
import { STAND_2021 } from "../../../src/saetze/stand2021";
import { blattnamen, erzeuge, mitExcel } from "../../excel/arbeitsmappe";
import { diagrammmappe } from "../../excel/beispiel";
import { likeness } from "./likeness";
import { build, workbooks } from "./random-workbook";

/** Protects: what is saved as .xlsx and opened again is the same workbook, and the add-in goes on with it. */
const halter = mitExcel();

/** Saves the workbook, opens the file, and takes both likenesses. */
async function throughFile() {
  const { excel } = halter;
  const before = likeness(await excel.snapshot());
  const { bytes, lost } = await excel.saveFile();
  const notTaken = await excel.openFile(bytes);
  return { before, lost, notTaken, after: likeness(await excel.snapshot()) };
}

test("the tables of the Vorlage come back as they were, and calculate", async () => {
  const vorlage = () =>
    mappe({
      stand: STAND_2021,
      beginn: 44531,
      ende: 44926,
      stellen: VORLAGE_2021,
      schreibweise: "formeln",
      reserve: 0,
    });
  await erzeuge(vorlage);
  const { before, lost, notTaken, after } = await throughFile();
  expect([...lost, ...notTaken]).toEqual([]);
  expect(after).toEqual(before);

  halter.excel.setCells("'KIM Stellenplan'!C8", 4);
  expect(await halter.excel.value("KIM_M1_Eigenanteil")).toBe(216_353);
  halter.excel.setCells("'KIM Stellenplan'!C8", 3.5);
  expect(await halter.excel.value("KIM_M1_Eigenanteil")).toBe(158_644);
}, 120_000);

test("the add-in knows its own tables again, in a file of the workbench and in its own", async () => {
  const { excel } = halter;
  await erzeuge(diagrammmappe());
  await throughFile();
  const again = await erzeuge(diagrammmappe({ betrag: 150 }));
  expect(again.tabellen.flatMap(({ kopie }) => kopie ?? [])).toEqual([]);
  expect(await blattnamen()).toEqual(["Tabelle1", "KIM Übersicht"]);
  expect(await excel.values("'KIM Übersicht'!B2:C2")).toEqual([[150, 300]]);

  expect(await excel.openFile(await alsXlsx(diagrammmappe()), "KIM-Tabellen.xlsx")).toEqual([]);
  expect(await excel.values("'KIM Übersicht'!B2:C2")).toEqual([[100, 200]]);
  // What was changed in a file cannot be told: the add-in keeps a copy, as in Excel.
  await erzeuge(diagrammmappe({ betrag: 150 }));
  expect(await blattnamen()).toEqual(["KIM Übersicht", "KIM Übersicht 2026-11-22"]);
  expect(await excel.values("'KIM Übersicht'!B2:C2")).toEqual([[150, 300]]);
});

test("any workbook comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(workbooks, async (workbook) => {
      halter.excel.newWorkbook();
      await build(workbook);
      const { before, lost, notTaken, after } = await throughFile();
      expect([...lost, ...notTaken]).toEqual([]);
      expect(after).toEqual(before);
    }),
    { numRuns: 40 },
  );
}, 120_000);

test("the add-in's settings come back, with the note of an interrupted run", async () => {
  const note = JSON.stringify({ begonnen: "2026-11-22T10:15:00.000Z", blaetter: ["A & B", 'Ü\n"x"'] });
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add(MERKER, note);
    settings.add("Zahl", 3.5);
    settings.add("Liste", ["a", true, null]);
    await context.sync();
  });
  const { before, after } = await throughFile();
  expect(after).toEqual(before);
  const read = await Excel.run(async (context) => {
    const item = context.workbook.settings.getItem(MERKER);
    item.load("value");
    await context.sync();
    return item.value as unknown;
  });
  expect(read).toBe(note);
});

test("the settings of the document are those of the workbook, and come back with it", async () => {
  const { excel } = halter;
  const { settings } = excel.Office.context.document;
  settings.set("Wahl", { blaetter: ["KIM Modul 1"], von: "01.12.2021" });
  await new Promise((resolve) => settings.saveAsync(resolve));
  const saved = (await excel.saveFile()).bytes;
  const read = () =>
    Excel.run(async (context) => {
      const item = context.workbook.settings.getItemOrNullObject("Wahl");
      item.load("value");
      await context.sync();
      return item.isNullObject ? undefined : (item.value as unknown);
    });
  excel.newWorkbook();
  expect(await read()).toBeUndefined();
  await excel.openFile(saved);
  expect(await read()).toEqual({ blaetter: ["KIM Modul 1"], von: "01.12.2021" });
  settings.remove("Wahl");
  await new Promise((resolve) => settings.saveAsync(resolve));
  expect(await read()).toBeUndefined();
});

test("a protected sheet opens with its password, and only with that", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Tabelle1").protection.protect({ allowSort: true }, "Geheim ä");
    await context.sync();
  });
  const { excel } = halter;
  await excel.openFile((await excel.saveFile()).bytes);
  const unprotect = (password: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Tabelle1").protection.unprotect(password);
      await context.sync();
    });
  await expect(unprotect("geheim ä")).rejects.toMatchObject({ code: "InvalidArgument" });
  await unprotect("Geheim ä");
  excel.setCells("Tabelle1!A1", 1);
}, 60_000);
