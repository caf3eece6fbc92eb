import { mappe } from "../../src/blaetter/mappe";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { langerPlan, PLANZEITRAUM } from "../support/langerplan";
import { miss, type Verkehr } from "../support/verkehr";
import { erzeuge, mitExcel } from "./arbeitsmappe";
import { listenmappe, listenmappeAus } from "./beispiel";

const halter = mitExcel();
/** A new workbook in which nothing is calculated: it makes no difference to what is sent. */
function leereMappe(): void {
  halter.excel.newWorkbook();
  halter.excel.spreadsheet.holdCalculation(true);
}
beforeEach(leereMappe);

/** Excel on the web refuses requests above 5 MB. */
const GRENZE = 5_000_000;
/** For so many bytes there and back one more sync is granted. */
const JE_SYNC = 4_000_000;

const SYNCS = 3;

type Groesse = ReturnType<typeof groesse>;
const groesse = ({ syncs, anfragen, antworten }: Verkehr) => ({
  syncs,
  hin: anfragen.reduce((summe, bytes) => summe + bytes, 0),
  zurueck: antworten.reduce((summe, bytes) => summe + bytes, 0),
  groesste: Math.max(...anfragen, ...antworten),
});

test("a long list costs little more than its inputs, and no request is too large", async () => {
  const gemessen = new Map<number, { neu: Groesse; wieder: Groesse }>();
  for (const zeilen of [210, 260]) {
    leereMappe();
    const neu = groesse(await miss(() => erzeuge(listenmappe({ zeilen }))));
    const wieder = groesse(await miss(() => erzeuge((bestand) => listenmappeAus(bestand, { faktor: 2000 }))));
    gemessen.set(zeilen, { neu, wieder });
  }
  for (const { neu, wieder } of gemessen.values()) {
    expect(neu.syncs).toBe(SYNCS);
    // One more reads the rows behind the 200th.
    expect(wieder.syncs).toBe(SYNCS + 1);
    expect(Math.max(neu.groesste, wieder.groesste)).toBeLessThan(GRENZE);
  }
  const [kurz, lang] = [...gemessen.values()];
  const jeZeile = ((lang?.neu.hin ?? 0) - (kurz?.neu.hin ?? 0)) / 50;
  // Two inputs, and nothing for the formulas beside them.
  expect(jeZeile).toBeLessThan(60);
}, 60_000);

test("what is too large for one request is sent in several", async () => {
  const text = "Eine sehr lange Bezeichnung. ".repeat(1000);
  const inhalte = Array.from({ length: 300 }, (): [string, number] => [text, 1]);
  const gemessen = groesse(await miss(() => erzeuge(listenmappe({ inhalte }))));
  expect(gemessen.hin).toBeGreaterThan(2 * JE_SYNC);
  expect(gemessen.groesste).toBeLessThan(GRENZE);
  expect(gemessen.syncs).toBeLessThanOrEqual(SYNCS + Math.ceil((gemessen.hin + gemessen.zurueck) / JE_SYNC));
  expect(halter.excel.formulas("'KIM Stellenplan'!A304")).toEqual([[text]]);
}, 60_000);

// Protects: issue 4, point 12. `npm run bench` measures the same with 2,000 Stellen.
test("with the Stellenplan all sheets grow in proportion: bytes, and syncs with them", async () => {
  const gemessen: Groesse[] = [];
  for (const anzahl of [15, 50, 85]) {
    leereMappe();
    const stellen = langerPlan(anzahl);
    const vorgabe = {
      stand: STAND_2021,
      ...PLANZEITRAUM,
      stellen,
      schreibweise: "formeln",
      reserve: 0,
    } as const;
    gemessen.push(groesse(await miss(() => erzeuge((bestand) => mappe(vorgabe, bestand)))));
  }
  for (const { syncs, hin, zurueck, groesste } of gemessen) {
    expect(syncs).toBeLessThanOrEqual(SYNCS + Math.floor((hin + zurueck) / JE_SYNC));
    expect(groesste).toBeLessThan(GRENZE);
  }
  // The Abgleich grows with the kinds of Stellen only, so that the last Stellen bring less than the first.
  for (const weg of ["hin", "zurueck"] as const) {
    const [wenige = 0, mehr = 0, viele = 0] = gemessen.map((eine) => eine[weg]);
    expect(viele - mehr).toBeLessThan((mehr - wenige) * 1.05);
  }
  expect(gemessen.at(-1)?.syncs).toBeGreaterThan(SYNCS);
}, 60_000);
