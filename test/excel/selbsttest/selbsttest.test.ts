import { entfernePruefblatt, freierName, NOTIZ } from "../../../src/excel/selbsttest/pruefblatt";
import { anordnung } from "../../../src/selbsttest/anordnung";
import type { Befund } from "../../../src/selbsttest/befund";
import { maengel } from "../../../src/selbsttest/bericht";
import { type Funktionsdateien, kimFunktionen } from "../../support/kim-funktionen";
import { blattnamen, mitExcel, vonHand } from "../arbeitsmappe";
import { Ausfall } from "../ausfall";
import { pruefe, richteHer, WENIGE } from "./lauf";

/**
 * Protects: the self-test tells what works in this Excel, and whatever happens meanwhile, the officer's workbook is then as
 * it was.
 */

const halter = mitExcel();
const ausfall = new Ausfall(halter);
let funktionen: Funktionsdateien;
beforeAll(async () => {
  funktionen = await kimFunktionen();
});

const oeffne = (dateien = funktionen) => richteHer(halter.excel, dateien);
const stand = () => ausfall.stand();
const zu = (befunde: readonly Befund[], id: string) => befunde.find((befund) => befund.id === id);

test("in a faultless Excel everything is in order, and the workbook is as before", async () => {
  oeffne();
  await vonHand(({ worksheets }) => worksheets.getItem("Tabelle1").getRange("B2").select());
  const vorher = await stand();
  const befunde = await pruefe({ plan: anordnung() });
  expect(maengel(befunde)).toEqual([]);
  expect(befunde.length).toBeGreaterThan(75);
  expect(await stand()).toEqual(vorher);
  expect(halter.excel.spreadsheet.book.getActiveSheet().getSheetName()).toBe("Tabelle1");
  expect(halter.excel.spreadsheet.book.getActiveRange()?.getA1Notation()).toBe("B2");
}, 60_000);

describe("tells what is wrong", () => {
  test("where Excel does not know the functions", async () => {
    const befunde = await pruefe();
    expect(maengel(befunde).map(({ id }) => id)).toEqual(["kim.EIGENANTEIL", "kim.bereich"]);
    expect(zu(befunde, "kim.EIGENANTEIL")?.abhilfe).toMatch(/^Excel kennt die Funktion nicht/);
  });

  test("where functions of another version answer", async () => {
    oeffne({ ...funktionen, script: funktionen.script.replaceAll("80700", "80800") });
    expect(maengel(await pruefe()).map(({ id }) => id)).toEqual(["kim.EIGENANTEIL", "kim.bereich"]);
  });

  test("where Excel refuses a part, and only there", async () => {
    oeffne();
    const { failures } = halter.excel;
    failures.clear();
    // At first with all the others, then when it is tried for itself.
    for (let i = 0; i < 2; i++) failures.plan({ member: "TableCollection.Add", nth: 1, code: "ApiNotFound" });
    const befunde = await pruefe();
    expect(maengel(befunde).map(({ id, einzelheit }) => [id, einzelheit])).toEqual([
      ["schreiben.tabellen", "Excel meldet: ApiNotFound"],
    ]);
  });

  test("where Excel refuses a formula, and only there", async () => {
    oeffne();
    const { failures } = halter.excel;
    failures.clear();
    for (let i = 0; i < 2; i++) failures.plan({ member: "Range.Formulas", nth: 1, code: "InvalidArgument" });
    expect(maengel(await pruefe()).map(({ id, einzelheit }) => [id, einzelheit])).toEqual([
      [WENIGE.plaetze[0]!.pruefung.id, "Excel nimmt die Formel nicht an: InvalidArgument"],
    ]);
  });

  test("where a function does not answer in time", async () => {
    oeffne({
      ...funktionen,
      script: `${funktionen.script}\nCustomFunctions.associate("EIGENANTEIL", () => [["#BUSY!"]]);`,
    });
    const befunde = await pruefe();
    expect(zu(befunde, "kim.EIGENANTEIL")).toMatchObject({
      ausgang: "Abweichung",
      einzelheit: "erwartet: 158.644; Excel zeigt: #BESCHÄFTIGT!",
    });
  });

  test("where the host lacks what it promises to have", async () => {
    oeffne();
    const { failures } = halter.excel;
    failures.clear();
    for (let i = 0; i < 2; i++)
      failures.plan({ member: "IterativeCalculation", nth: 1, code: "ApiNotFound" });

    expect(maengel(await pruefe()).map(({ id, ausgang }) => [id, ausgang])).toEqual([
      ["einstellung.iteration", "nicht verfügbar"],
    ]);
  });
});

test("a protected workbook is left alone: what can be told without it is told", async () => {
  oeffne();
  await vonHand(({ protection }) => protection.protect());
  const vorher = await stand();
  halter.excel.failures.clear();
  const befunde = await pruefe();
  expect(zu(befunde, "einstellung.schutz")).toMatchObject({ ausgang: "Abweichung" });
  expect(zu(befunde, "kim.EIGENANTEIL")).toMatchObject({ ausgang: "nicht verfügbar" });
  expect(zu(befunde, "schreiben.tabellen")).toMatchObject({ ausgang: "nicht verfügbar" });
  expect(halter.excel.failures.actions.filter((handlung) => handlung.startsWith("set "))).toEqual([]);
  expect(await stand()).toEqual(vorher);
});

test("a sheet of hers that has the name is not touched", async () => {
  oeffne();
  await vonHand(({ worksheets }) => {
    worksheets.add("kim selbsttest").getRange("A1").values = [["meins"]];
  });
  const vorher = await stand();
  expect(maengel(await pruefe())).toEqual([]);
  expect(await stand()).toEqual(vorher);
  expect(freierName(["Tabelle1", "kim selbsttest", "KIM Selbsttest 2"])).toBe("KIM Selbsttest 3");
});

test.each([0, 1, 2, 3])("stopped after %d steps, the workbook is as before", async (schritte) => {
  oeffne();
  const vorher = await stand();
  const abbruch = { aborted: schritte === 0 };
  const lauf = pruefe({
    abbruch,
    melde: ({ fertig }) => {
      if (fertig >= schritte) abbruch.aborted = true;
    },
  });
  await expect(lauf).rejects.toThrow(
    /^Sie haben den Selbsttest abgebrochen\. Die Arbeitsmappe ist wie zuvor\.$/,
  );
  expect(await stand()).toEqual(vorher);
});

describe("what a test has left that did not come to its end", () => {
  beforeEach(async () => {
    oeffne();
    halter.excel.failures.clear();
    for (let i = 0; i < 20; i++) halter.excel.failures.plan({ member: "Worksheet.Delete", nth: 1 });
    await expect(pruefe()).rejects.toThrow(/ausgeblendete Blatt des Selbsttests.*öffnen Sie ihn wieder/);
    halter.excel.failures.clear();
    expect(await blattnamen()).toEqual(["Tabelle1", "KIM Selbsttest"]);
  });

  test("is removed without asking", async () => {
    expect(await entfernePruefblatt()).toEqual({ art: "entfernt" });
    expect(await blattnamen()).toEqual(["Tabelle1"]);
    expect(await entfernePruefblatt()).toEqual({ art: "keiner" });
  });

  test("is removed before the next test", async () => {
    expect(maengel(await pruefe())).toEqual([]);
    expect(await blattnamen()).toEqual(["Tabelle1"]);
  });

  test("stays where the officer has shown it: she may have written to it", async () => {
    await vonHand(({ worksheets }) => {
      worksheets.getItem("KIM Selbsttest").visibility = "Visible";
    });
    expect(await entfernePruefblatt()).toEqual({ art: "geblieben", blatt: "KIM Selbsttest" });
    expect(await blattnamen()).toEqual(["Tabelle1", "KIM Selbsttest"]);
    expect(await entfernePruefblatt()).toEqual({ art: "keiner" });
  });

  test("stays where the note cannot be read", async () => {
    await vonHand(({ settings }) => settings.add(NOTIZ, "{}"));
    expect(await entfernePruefblatt()).toEqual({ art: "keiner" });
    expect(await blattnamen()).toEqual(["Tabelle1", "KIM Selbsttest"]);
  });
});
