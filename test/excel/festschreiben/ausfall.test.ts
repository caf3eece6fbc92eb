import {
  holeZurueck,
  schreibeFest,
  verwirfAufgehobenes,
  zaehleFormeln,
} from "../../../src/excel/festschreiben/festschreiben";
import { findeUnterbrochenes } from "../../../src/excel/unterbrechung";
import { erzeuge, vonHand } from "../arbeitsmappe";
import { ABSTAND, Ausfall, type Vorhaben } from "../ausfall";
import { listenmappe } from "../beispiel";
import { fuelleBeispiel, GANZE_MAPPE, mitFunktionen, schreibeGezaehltesFest } from "./kimmappe";

/** Protects: whatever stops a run that changes formulas, no formula and no value of hers is lost. */
const halter = mitFunktionen();
const ausfall = new Ausfall(halter);

/** Copies of one formula, one that spills, one in a cell of texts, on two sheets. */
async function richteHer(): Promise<void> {
  halter.ladeFunktionen();
  fuelleBeispiel(halter.excel);
  await vonHand(({ worksheets }) => {
    const blatt = worksheets.add("Plan");
    blatt.getRange("A1:A3").formulas = [["=KIM.VZAE(B1)"], ["=KIM.VZAE(B2)"], ["=KIM.VZAE(B3)"]];
    blatt.getRange("B1:B3").values = [[1], [2], [3]];
    blatt.getRange("C1").formulas = [['=""&KIM.VZAE(5)']];
    blatt.getRange("C1").numberFormat = [["@"]];
  });
}

const VORHABEN: Readonly<Record<string, Vorhaben>> = {
  "formulas become values": { tu: () => schreibeGezaehltesFest(), richteHer },
  "more formulas become values": {
    tu: () => schreibeGezaehltesFest(),
    richteHer: async () => {
      await richteHer();
      await schreibeGezaehltesFest();
      halter.excel.setCells("Plan!A1:A2", [["=KIM.VZAE(B3)"], ["=2*KIM.VZAE(B1)"]]);
    },
  },
  "native formulas of ours become values": {
    tu: () => schreibeGezaehltesFest({ ...GANZE_MAPPE, unsereBlaetter: listenmappe() }),
    richteHer: () => erzeuge(listenmappe()).then(() => undefined),
  },
  "formulas are brought back": {
    tu: () => holeZurueck(),
    richteHer: async () => {
      await richteHer();
      await schreibeGezaehltesFest();
    },
  },
  "formulas are brought back, but for what she has changed": {
    tu: () => holeZurueck(),
    richteHer: async () => {
      await richteHer();
      await schreibeGezaehltesFest();
      halter.excel.setCells("Plan!A2", 7);
      halter.excel.setCells("Tabelle1!A4", "meins");
    },
  },
  "kept copies are discarded": {
    tu: () => verwirfAufgehobenes(),
    richteHer: async () => {
      await richteHer();
      await schreibeGezaehltesFest();
      halter.excel.setCells("Plan!A1", "=KIM.VZAE(B3)");
      await schreibeGezaehltesFest();
    },
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

test("an interrupted run says what it was and which sheets it changed", async () => {
  await richteHer();
  const { summe } = await zaehleFormeln(GANZE_MAPPE);
  for (let i = 0; i < 20; i++) halter.excel.failures.plan({ member: "Setting.Delete", nth: 1 });
  const lauf = schreibeFest({ ...GANZE_MAPPE, summe }, () => undefined, { heute: new Date(2026, 10, 22) });
  await expect(lauf).rejects.toThrow(/nicht wiederherstellen.*bietet er an/);
  halter.excel.failures.clear();
  expect(await findeUnterbrochenes()).toEqual({
    werk: "festschreiben",
    begonnen: new Date(2026, 10, 22),
    blaetter: ["Tabelle1", "Plan"],
  });
});
