import { entferneSpuren, findeSpuren } from "../../../src/excel/spuren/entfernen";
import { erzeuge, mitExcel, vonHand } from "../arbeitsmappe";
import { ABSTAND, Ausfall, type Vorhaben } from "../ausfall";
import { beispielmappe } from "../beispiel";

/** Protects: traces are removed as a whole or not at all, whatever stops it. */
const halter = mitExcel();
const ausfall = new Ausfall(halter);

async function richteHer(): Promise<void> {
  const { blaetter, bezuege } = beispielmappe();
  await erzeuge({
    blaetter: blaetter.slice(1).map((blatt) => ({ ...blatt, zeilen: blatt.zeilen.slice(0, 2) })),
    bezuege: [],
  });
  await vonHand(({ settings, names, worksheets }) => {
    const modul = worksheets.getItem("KIM Modul 1");
    settings.add("KIM für Excel: Wahl", "{}");
    for (const { name } of bezuege.slice(0, 2))
      names.add(name, modul.getRange("B1"), "KIM für Excel: Ergebnis");
    const kopie = modul.copy("End");
    kopie.name = "KIM Modul 1 2026-11-22";
    kopie.names.add("KIM_Eingabe_M1.vzae", kopie.getRange("B1"), "KIM für Excel: Eingabe").visible = false;
  });
  halter.excel.setCells("Tabelle1!A1", "=KIM_M1_Eigenanteil");
}

const VORHABEN: Readonly<Record<string, Vorhaben>> = {
  "traces are removed": {
    tu: async () => entferneSpuren(await findeSpuren(), { blaetter: [], ergebnisnamen: false }),
    richteHer,
  },
  "traces and sheets are removed": {
    tu: async () =>
      entferneSpuren(await findeSpuren(), {
        blaetter: ["KIM Modul 1", "KIM Modul 1 2026-11-22"],
        ergebnisnamen: true,
      }),
    richteHer,
  },
};

describe.each(Object.entries(VORHABEN))("while %s", (_, vorhaben) => {
  test("whatever fails, the workbook is as it was", async () => {
    expect(await ausfall.jedeHandlungScheitertEinmal(vorhaben)).toBeGreaterThan(3 / ABSTAND);
  }, 300_000);

  test("whenever the host dies, the next start restores the workbook", async () => {
    await ausfall.jedeHandlungIstDieLetzte(vorhaben);
  }, 300_000);
});
