import type { Hindernis } from "../../src/excel/meldungen";
import { alsEinstellung, leererMerker, MERKER } from "../../src/excel/merker";
import { ablaeufe } from "./ablaeufe";
import { vonHand } from "./arbeitsmappe";
import { Ausfall } from "./ausfall";
import { mitFunktionen } from "./festschreiben/kimmappe";

const halter = mitFunktionen();
const ausfall = new Ausfall(halter);
const ABLAEUFE = Object.entries(ablaeufe(halter));

// Protects: she may stop a run at each of its steps, and has the workbook as it was.
describe.each(ABLAEUFE.filter(([, { aufhaltbar }]) => aufhaltbar))("while %s", (_, { tu, richteHer }) => {
  test("it may be stopped at each step that is told, and at each request to Excel", async () => {
    let schritte = 0;
    await richteHer();
    await tu({ melde: () => schritte++ });
    const nachher = await ausfall.stand();
    expect(schritte).toBeGreaterThan(2);
    let abgebrochen = 0;
    for (let nth = 1; nth <= schritte; nth++) {
      halter.excel.newWorkbook();
      await richteHer();
      const vorher = await ausfall.stand();
      const abbruch = { aborted: false };
      let gemeldet = 0;
      const melde = () => {
        gemeldet += 1;
        if (gemeldet === nth) abbruch.aborted = true;
      };
      const satz = await tu({ abbruch, melde }).then(
        () => "",
        (grund: unknown) => (grund as Hindernis).message,
      );
      if (satz !== "") {
        abgebrochen++;
        expect([nth, satz]).toEqual([
          nth,
          expect.stringMatching(
            /^Sie haben .* abgebrochen\. .*(?:nichts verändert|zurückgenommen|wie zuvor)\.$/,
          ),
        ]);
      }
      expect([nth, await ausfall.stand()]).toEqual([nth, satz === "" ? nachher : vorher]);
    }
    expect(abgebrochen).toBeGreaterThan(1);
  }, 120_000);
});

// Protects: what a run on another machine has half done, or one before has left, is never taken for the officer's.
test.each(ABLAEUFE.filter(([name]) => !/inserted|tested/.test(name)))(
  "while another run is under way in the workbook, nothing is begun (%s)",
  async (_, { tu, richteHer }) => {
    await richteHer();
    const lage = { aktivesBlatt: "Tabelle1", blattnamen: ["Tabelle1"] };
    await vonHand(({ settings }) =>
      settings.add(MERKER, alsEinstellung(leererMerker("tabellen", lage, new Date(2026, 10, 22)))),
    );
    const vorher = await ausfall.stand();
    await expect(tu()).rejects.toThrow(/^Beim letzten Mal wurde .* unterbrochen\..*nichts verändert\.$/);
    expect(await ausfall.stand()).toEqual(vorher);
  },
);
