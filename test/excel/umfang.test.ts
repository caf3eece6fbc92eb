import { miss, type Verkehr } from "../support/verkehr";
import { erzeuge, mitExcel } from "./arbeitsmappe";
import { listenmappe, listenmappeAus } from "./beispiel";

const halter = mitExcel();
/** Excel on the web refuses requests above 5 MB. */
const GRENZE = 5_000_000;

/** The three of a run, and one of Excel.run's own, which says what is needed no more. */
const SYNCS = 3 + 1;

type Groesse = ReturnType<typeof groesse>;
const groesse = ({ anfragen, antworten }: Verkehr) => ({
  syncs: anfragen.length,
  hin: anfragen.reduce((summe, bytes) => summe + bytes, 0),
  zurueck: antworten.reduce((summe, bytes) => summe + bytes, 0),
  groesste: Math.max(...anfragen, ...antworten),
});

test("a long list costs little more than its inputs, and no request is too large", async () => {
  const gemessen = new Map<number, { neu: Groesse; wieder: Groesse }>();
  for (const zeilen of [250, 500]) {
    halter.excel.newWorkbook();
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
  const jeZeile = ((lang?.neu.hin ?? 0) - (kurz?.neu.hin ?? 0)) / 250;
  // Two inputs, and nothing for the formulas beside them.
  expect(jeZeile).toBeLessThan(60);
}, 60_000);

test("what is too large for one request is sent in several", async () => {
  const text = "Eine sehr lange Bezeichnung. ".repeat(1000);
  const inhalte = Array.from({ length: 300 }, (): [string, number] => [text, 1]);
  const gemessen = groesse(await miss(() => erzeuge(listenmappe({ inhalte }))));
  expect(gemessen.hin).toBeGreaterThan(2 * 4_000_000);
  expect(gemessen.groesste).toBeLessThan(GRENZE);
  expect(gemessen.syncs).toBeLessThanOrEqual(
    SYNCS + Math.ceil((gemessen.hin + gemessen.zurueck) / 4_000_000),
  );
  expect(halter.excel.formulas("'KIM Stellenplan'!A304")).toEqual([[text]]);
}, 60_000);
