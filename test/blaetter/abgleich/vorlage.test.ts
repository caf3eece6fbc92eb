import { abgleichblatt } from "../../../src/blaetter/abgleich/abgleichblatt";
import { LEERER_BESTAND } from "../../../src/blaetter/bestand";
import { spaltenindex as planspalte } from "../../../src/blaetter/stellenplan/spalten";
import { ERSTE_ZEILE } from "../../../src/blaetter/stellenplan/orte";
import { STELLENPLAN } from "../../../src/blaetter/namen";
import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";
import { listenort, listenwerte, zusammenfassung } from "../../support/abgleichliste";
import { BLAETTER_2021, NAMEN_2021, planmappe, UMRISS_2021 } from "../../support/planmappe";
import { liesAusUniver, schreibeInUniver, schreibeZelle } from "../../support/univer-mappe";

/**
 * Protects: every figure that section III of the Vorlage prints is compared with the Stellenplan, to the euro, and its
 * one Zahlendreher is told apart from the two Folgefehler (issue 4, point 6; Fachkonzept section 3). Univer calculates.
 */
let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
afterAll(() => excel.close());

jest.setTimeout(60_000);

const BLATT = abgleichblatt(UMRISS_2021, LEERER_BESTAND);
const MAPPE = planmappe(BLAETTER_2021, BLATT);

const FOLGEFEHLER = "Folgefehler aus Gesamtkosten (39.946 statt 39.964): 10.317 statt 10.335, Differenz 18";

describe("Der Abgleich der Vorlage", () => {
  beforeAll(async () => {
    excel.newWorkbook();
    await schreibeInUniver(excel, MAPPE);
  });

  const zeilenMit = async (spalte: "ursache" | "unterschied") => {
    const lies = await liesAusUniver(excel, MAPPE);
    return listenwerte(BLATT, spalte, lies).filter((wert) => wert !== "stimmt" && wert !== 0);
  };

  it("findet den Zahlendreher und seine Folgefehler in Text und Tabelle, und sonst nichts", async () => {
    expect(await zeilenMit("ursache")).toEqual([
      FOLGEFEHLER,
      "Zahlendreher: 39.946 statt 39.964, Differenz 18",
      FOLGEFEHLER,
    ]);
    expect(await zeilenMit("unterschied")).toEqual([-18, -18, -18]);
  });

  it("fasst sie in einem Satz zusammen, und nennt das Datum, das es nicht gibt", async () => {
    const satz = zusammenfassung(await liesAusUniver(excel, MAPPE));
    expect(satz).toBe("48 von 51 gedruckten Zahlen stimmen; 1 Zahlendreher; 2 Folgefehler.");
    expect(BLATT.zeilen.flat().map((zelle) => zelle?.inhalt)).toContainEqual(
      expect.stringMatching(/zweimal den „31\.11\.2021“.* Der November hat 30 Tage/),
    );
  });

  it("enthält jede Zahl, die Abschnitt III druckt und die sich berechnen lässt", () => {
    const { zeile, zeilen } = BLATT.listen![0]!.bereich;
    const gedruckt = BLATT.zeilen
      .slice(zeile + 1, zeile + zeilen)
      .map((zellen) => zellen[4]?.inhalt)
      .filter((inhalt) => typeof inhalt === "number" && inhalt > 1000);
    const imText = [158_644, 10_317, 258_820, 82_533, 150_669];
    const inTabellen = [
      [115_418, 403_963, 70_091, 59_583, 10_508, 245_319, 158_644],
      [79_928, 39_946, 29_629, 24_375, 5_254, 29_629, 10_317],
      [103_328, 723_298, 59_583, 417_081, 6_771, 47_397, 258_820],
      [68_136, 204_408, 40_625, 121_875, 82_533],
      [90_848, 272_544, 40_625, 121_875, 150_669],
    ];
    expect(gedruckt).toEqual([...imText, ...inTabellen.flat()]);
  });

  it("folgt dem Stellenplan und dem, was gedruckt ist", async () => {
    const assistenz = ERSTE_ZEILE + NAMEN_2021.indexOf("Verwaltungsassistenz im KI");
    const ort = { blatt: STELLENPLAN, zeile: assistenz, spalte: planspalte("entgeltgruppe") };
    schreibeZelle(excel, ort, "E9a");
    expect((await zeilenMit("ursache"))[1]).toBe("Differenz 10.920: 79.928 statt 90.848");
    schreibeZelle(excel, ort, "E5");

    const gesamtkosten = listenwerte(BLATT, "gedruckt", await liesAusUniver(excel, MAPPE)).indexOf(39_946);
    schreibeZelle(excel, listenort(BLATT, "gedruckt", gesamtkosten), 39_964);
    expect(await zeilenMit("ursache")).toEqual([
      "Differenz 18: 10.317 statt 10.335",
      "Differenz 18: 10.317 statt 10.335",
    ]);
    expect(zusammenfassung(await liesAusUniver(excel, MAPPE))).toBe(
      "49 von 51 gedruckten Zahlen stimmen; 2 Unterschiede ohne klare Ursache.",
    );
  });
});
