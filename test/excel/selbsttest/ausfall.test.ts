import { entfernePruefblatt } from "../../../src/excel/selbsttest/pruefblatt";
import { kimFunktionen, type Funktionsdateien } from "../../support/kim-funktionen";
import { mitExcel } from "../arbeitsmappe";
import { ABSTAND, Ausfall } from "../ausfall";
import { pruefe, richteHer } from "./lauf";

/** Protects: whatever fails while the self-test runs, nothing of it stays in the workbook. */

const halter = mitExcel();
const ausfall = new Ausfall(halter);
let funktionen: Funktionsdateien;
beforeAll(async () => {
  funktionen = await kimFunktionen();
});

const VORHABEN = {
  tu: () => pruefe(),
  richteHer: () => {
    richteHer(halter.excel, funktionen);
    return Promise.resolve();
  },
};

test("whatever fails, the workbook is as it was", async () => {
  expect(await ausfall.jedeHandlungScheitertEinmal(VORHABEN)).toBeGreaterThan(5 / ABSTAND);
}, 300_000);

test("whenever the host dies, the next start of the pane tidies up", async () => {
  await ausfall.jedeHandlungIstDieLetzte(VORHABEN, () => entfernePruefblatt().then(() => undefined));
}, 300_000);
