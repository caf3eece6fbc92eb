import { Hindernis } from "../../src/excel/meldungen";
import type { Break } from "../../workbench/headless";
import { ablaeufe, naechsterStart } from "./ablaeufe";
import { ABSTAND, Ausfall, officeHatSichEingerichtet } from "./ausfall";
import { mitFunktionen } from "./festschreiben/kimmappe";

/**
 * Protects: whenever the connection to Excel breaks between two requests, for good, the next start finds the workbook as
 * it was or the run finished; and where Excel still says so, the officer reads one German sentence.
 */
const halter = mitFunktionen();
const ausfall = new Ausfall(halter);
const ABLAEUFE = ablaeufe(halter);

/** How a run ended: with a sentence, well, or never. */
type Ende =
  { readonly art: "gelungen" } | { readonly art: "stumm" } | { readonly art: "satz"; readonly satz: string };

const pause = (ms: number) => new Promise<void>((weiter) => setTimeout(weiter, ms));

async function mitBruch(tu: () => Promise<unknown>, nth: number, how: Break): Promise<Ende> {
  const { connection } = halter.excel;
  connection.breakAt(nth, how);
  const ende = tu().then(
    (): Ende => ({ art: "gelungen" }),
    (fehler: unknown): Ende => {
      expect(fehler).toBeInstanceOf(Hindernis);
      return { art: "satz", satz: (fehler as Hindernis).message };
    },
  );
  // What the host has been asked for it still does, though nobody hears of it.
  const nieEndend = async (): Promise<Ende> => {
    while (connection.requests < nth) await pause(5);
    await pause(100);
    return { art: "stumm" };
  };
  const ergebnis = await (how === "request lost" || how === "answer lost"
    ? Promise.race([ende, nieEndend()])
    : ende);
  await halter.excel.spreadsheet.calculated();
  connection.restore();
  return ergebnis;
}

/** Of how many requests a run consists, and the workbook before and after it. */
async function vermesse({ tu, richteHer }: (typeof ABLAEUFE)[string]) {
  halter.excel.newWorkbook();
  await officeHatSichEingerichtet();
  await richteHer();
  await pause(50);
  const vorher = await ausfall.stand();
  halter.excel.connection.restore();
  await tu();
  const { requests: anfragen } = halter.excel.connection;
  return { vorher, nachher: await ausfall.stand(), anfragen };
}

/** The other two differ little from these in what is left in the workbook: `npm run test:ausdauer` tries all four. */
const BRUECHE: readonly Break[] = [
  "answer lost",
  "session over",
  ...(ABSTAND === 1 ? (["request lost", "workbook closed"] as const) : []),
];

describe.each(Object.entries(ABLAEUFE))("while %s", (_, ablauf) => {
  test.each(BRUECHE)(
    "and the connection breaks at any request (%s)",
    async (bruch) => {
      const { vorher, nachher, anfragen } = await vermesse(ablauf);
      expect(anfragen).toBeGreaterThan(1);
      for (let nth = 1; nth <= anfragen; nth++) {
        halter.excel.newWorkbook();
        await ablauf.richteHer();
        const ende = await mitBruch(() => ablauf.tu(), nth, bruch);
        const gleich = (jetzt: string, erwartet: string) =>
          jetzt === erwartet ||
          expect([bruch, nth, ende, JSON.parse(jetzt)]).toEqual([bruch, nth, ende, JSON.parse(erwartet)]);
        if (ende.art === "gelungen") gleich(await ausfall.stand(), nachher);
        if (ende.art === "satz") {
          expect([nth, ende.satz]).toEqual([nth, expect.stringMatching(SATZ)]);
          expect([nth, ende.satz]).not.toEqual([nth, expect.stringMatching(/workbook|session|expired/i)]);
          if (VERSPRICHT_ALTEN_STAND.test(ende.satz)) gleich(await ausfall.stand(), vorher);
        }
        const unterbrochenes = await naechsterStart();
        const jetzt = await ausfall.stand();
        if (unterbrochenes || jetzt !== nachher) gleich(jetzt, vorher);
      }
    },
    300_000,
  );
});

const VERSPRICHT_ALTEN_STAND = /(?:Es wurde nichts verändert|zurückgenommen)\.$/;

/** Why, what became of the workbook, and what there is to do. */
const SATZ = new RegExp(
  "^(?:Die Sitzung in Excel ist abgelaufen|Excel meldet einen Fehler|Das ausgeblendete Blatt|Excel antwortet nicht mehr).*" +
    "(?:Es wurde nichts verändert|zurückgenommen|wiederherzustellen|Dann wird es entfernt|rückgängig \\(Strg\\+Z\\))\\.$",
);
