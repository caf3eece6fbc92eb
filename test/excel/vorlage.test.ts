import type { Bestand } from "../../src/blaetter/bestand";
import type { Mappe } from "../../src/blaetter/blatt";
import { mappe } from "../../src/blaetter/mappe";
import { VORLAGE_2021 } from "../../src/blaetter/vorlage2021";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { miss } from "../support/verkehr";
import { blattnamen, erzeuge, mitExcel } from "./arbeitsmappe";

const halter = mitExcel();

/** The Vorlage's period, 12/2021 to 12/2022, as Excel serials. */
const vorlage = (bestand?: Bestand): Mappe =>
  mappe(
    {
      stand: STAND_2021,
      beginn: 44531,
      ende: 44926,
      stellen: VORLAGE_2021,
      schreibweise: "formeln",
      reserve: 0,
    },
    bestand,
  );

const UNSERE = vorlage().blaetter.map(({ name }) => name);

// Protects: what is proven here with small Mappen holds for the sheets that the officer gets (issue 4, points 9 and 12;
// Vorlage, section III: Modul 1 costs the Kreis 158.644 €).
test("the Vorlage's sheets are made in three syncs, made again change nothing, and keep what is hers", async () => {
  expect((await miss(() => erzeuge(vorlage))).syncs).toBe(3);
  expect(await blattnamen()).toEqual(["Tabelle1", ...UNSERE]);
  expect(await halter.excel.value("KIM_M1_Eigenanteil")).toBe(158_644);

  const vorher = await halter.excel.snapshot();
  const nochmals = await erzeuge(vorlage);
  expect(nochmals.tabellen.flatMap(({ kopie }) => kopie ?? [])).toEqual([]);
  expect(await halter.excel.snapshot()).toEqual(vorher);

  const ihre = "=SUM('KIM Modul 1'!B5:B9)+KIM_M1_Eigenanteil";
  halter.excel.setCells("Tabelle1!A1", ihre);
  halter.excel.setCells("'KIM Modul 1'!A3", "von Hand geändert");
  const danach = await erzeuge(vorlage);
  const kopie = "KIM Modul 1 2026-11-22";
  expect(danach.tabellen.flatMap(({ name, kopie }) => (kopie ? [[name, kopie]] : []))).toEqual([
    ["KIM Modul 1", kopie],
  ]);
  expect(await halter.excel.value(`'${kopie}'!A3`)).toBe("von Hand geändert");
  expect(await halter.excel.value("'KIM Modul 1'!A3")).not.toBe("von Hand geändert");
  expect(halter.excel.formulas("Tabelle1!A1")).toEqual([[ihre]]);
}, 120_000);
