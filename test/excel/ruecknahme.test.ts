import type { Blatt, Mappe } from "../../src/blaetter/blatt";
import { erzeuge, mitExcel, vonHand } from "./arbeitsmappe";
import { beispielmappe } from "./beispiel";

const halter = mitExcel();

/** Two sheets with few cells, because every single action is made to fail. */
function kleineMappe(ende = 44926): Mappe {
  const [uebersicht, modul] = beispielmappe({ ende }).blaetter as [Blatt, Blatt];
  const [, , zeileEnde = []] = uebersicht.zeilen;
  const [zeileVzae = []] = modul.zeilen;
  const betrag = { inhalt: { formel: "=B1*1000+'KIM Übersicht'!B1" }, stil: "euro" } as const;
  return {
    blaetter: [
      { ...uebersicht, spaltenbreiten: [30], zeilen: [zeileEnde], zeilenhoehen: [16] },
      { ...modul, spaltenbreiten: [40], zeilen: [[...zeileVzae, betrag]], zeilenhoehen: [16] },
    ],
    bezuege: [
      { name: "KIM_M1_Eigenanteil", blatt: "KIM Modul 1", zeile: 0, spalte: 2, bezeichnung: "Modul 1" },
    ],
  };
}

/** After the first run of a page office.js sends a message of its own, which is not to be made to fail. */
async function officeHatSichEingerichtet(): Promise<void> {
  await vonHand(() => undefined);
  await new Promise((weiter) => setTimeout(weiter, 50));
}

/** Lets the host fail at its first action, then at its second, and so on until a run succeeds. */
async function jedeHandlungScheitert(mappe: Mappe): Promise<number> {
  await officeHatSichEingerichtet();
  const vorher = await halter.excel.snapshot();
  for (let nth = 1; ; nth++) {
    halter.excel.failures.clear();
    halter.excel.failures.plan({ nth });
    const fehler = await erzeuge(mappe).then(
      () => undefined,
      (grund: unknown) => grund as Error,
    );
    if (!fehler) return nth - 1;
    const handlung = halter.excel.failures.actions[nth - 1] ?? "";
    expect([handlung, fehler.message]).toEqual([
      handlung,
      expect.stringMatching(/(?:nichts verändert|wurde zurückgenommen)\.$/),
    ]);
    expect([handlung, await halter.excel.snapshot()]).toEqual([handlung, vorher]);
  }
}

test("whatever fails while sheets are added, the workbook is as it was", async () => {
  halter.excel.setCells("Tabelle1!A1:B2", [
    ["Stand", 1],
    ["Summe", "=B1*2"],
  ]);
  expect(await jedeHandlungScheitert(kleineMappe())).toBeGreaterThan(60);
}, 60_000);

test("whatever fails while inputs are brought up to date, the workbook is as it was", async () => {
  await erzeuge(kleineMappe());
  halter.excel.setCells("'KIM Übersicht'!B1", "=44531+400");
  expect(await jedeHandlungScheitert(kleineMappe(45291))).toBeGreaterThan(15);
}, 60_000);

test("whatever fails while a sheet is written again, the workbook is as it was", async () => {
  await erzeuge(kleineMappe());
  await vonHand(({ worksheets }) => {
    const blatt = worksheets.getItem("KIM Modul 1");
    blatt.getRange("A1").values = [["von Hand"]];
    blatt.getRange("E7").formulas = [["='KIM Modul 1'!C1+1"]];
    blatt.getRange("A:A").format.columnWidth = 123;
    blatt.getRange("A1:B1").format.fill.color = "#FF0000";
    worksheets.getItem("Tabelle1").getRange("A1").formulas = [["='KIM Modul 1'!C1"]];
  });
  expect(await jedeHandlungScheitert(kleineMappe(45291))).toBeGreaterThan(60);
}, 60_000);

test("where undoing fails too, the officer is told what to do", async () => {
  halter.excel.failures.plan({ member: "Range.Formulas", nth: 1 });
  halter.excel.failures.plan({ member: "Worksheet.Delete", nth: 1 });
  await expect(erzeuge(kleineMappe())).rejects.toThrow(/nicht alles zurücknehmen.*ohne zu speichern/);
});
