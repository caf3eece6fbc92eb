import type { Mappe } from "../../src/blaetter/blatt";
import { mappe, type Stellenplan } from "../../src/blaetter/mappe";
import { VORLAGE_2021 } from "../../src/blaetter/vorlage2021";
import { tagVon } from "../../src/grundlage/datum";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { type HeadlessExcel, openHeadlessExcel } from "../../workbench/headless";
import { alleBetraege, eingabeort, ersterEigenanteil, risiko } from "../support/betraege";
import { FEHLERFAELLE } from "../support/fehlerfaelle";
import { DREIZEHN_MONATE, erwarteteBetraege, erwartetesRisiko, rechenfaelle } from "../support/rechenfaelle";
import { mitSaetzen } from "../support/saetze";
import { liesAusUniver, schreibeInUniver, schreibeZelle } from "../support/univer-mappe";

/**
 * Protects: the native formulas give what src/rechnung gives, to the euro, for every allowed input, and follow
 * every input (Fachkonzept section 3, "Native formulas"; issue 2, point 5). Univer calculates.
 */
let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
beforeEach(() => excel.newWorkbook());
afterAll(() => excel.close());

jest.setTimeout(60_000);

describe("Die Beträge sind die der Rechnung", () => {
  it.each(rechenfaelle(1))("$name", async ({ plan }) => {
    const blaetter = mappe(plan);
    await schreibeInUniver(excel, blaetter);
    const lies = await liesAusUniver(excel, blaetter);
    expect(alleBetraege(blaetter, lies)).toEqual(erwarteteBetraege(plan, blaetter));
    expect(risiko(blaetter, lies)).toEqual(erwartetesRisiko(plan));
  });
});

/** Protects: "a missing Satz or unknown grade shows #N/A, a wrong input #VALUE!, never a wrong number". */
describe("Falsche Eingaben geben einen Fehler und einen Satz", () => {
  it.each(FEHLERFAELLE)("$name", async ({ mappe: blaetter, fehler, hinweis }) => {
    await schreibeInUniver(excel, blaetter);
    const lies = await liesAusUniver(excel, blaetter);
    expect(ersterEigenanteil(blaetter, lies)).toEqual([fehler, expect.stringMatching(hinweis)]);
  });
});

async function gerechnet(blaetter: Mappe) {
  return alleBetraege(blaetter, await liesAusUniver(excel, blaetter));
}

const VORLAGE: Stellenplan = { stellen: VORLAGE_2021, stand: STAND_2021, ...DREIZEHN_MONATE };

describe("Die Beträge folgen", () => {
  const blaetter = mappe(VORLAGE);
  beforeEach(() => schreibeInUniver(excel, blaetter));

  it("VZÄ, Entgeltgruppe und bewilligten VZÄ", async () => {
    const neue = { vzae: 4.25, entgeltgruppe: "EG 9a", bewilligt: "keine" } as const;
    for (const [feld, wert] of Object.entries(neue))
      schreibeZelle(excel, eingabeort(blaetter, `M1.${feld}`), wert);
    const stellen = VORLAGE_2021.map((stelle) => (stelle.kennung === "M1" ? { ...stelle, ...neue } : stelle));
    expect(await gerechnet(blaetter)).toEqual(erwarteteBetraege({ ...VORLAGE, stellen }, blaetter));
  });

  it("dem Zeitraum, auch mit angebrochenen Monaten", async () => {
    const beginn = tagVon({ jahr: 2021, monat: 12, tag: 15 });
    const ende = tagVon({ jahr: 2024, monat: 2, tag: 28 });
    schreibeZelle(excel, eingabeort(blaetter, "zeitraum.beginn"), beginn + 0.75);
    schreibeZelle(excel, eingabeort(blaetter, "zeitraum.ende"), ende + 0.25);
    expect(await gerechnet(blaetter)).toEqual(erwarteteBetraege({ ...VORLAGE, beginn, ende }, blaetter));
  });

  it("den Sätzen, auch Sachkosten der Kommunen, die es beim Erzeugen nicht gab", async () => {
    const neue = { "KGSt.Gemeinkosten": 0.1825, "EG.E11": 80_700.55, "Art.1.SK_Kommunen": 6250.5 };
    for (const [schluessel, wert] of Object.entries(neue))
      schreibeZelle(excel, eingabeort(blaetter, `satz.${schluessel}`), wert);
    schreibeZelle(excel, eingabeort(blaetter, "satz.Art.2.Rundung"), "Satz");
    const stand = mitSaetzen(STAND_2021, { ...neue, "Art.2.Rundung": "Satz" });
    expect(await gerechnet(blaetter)).toEqual(erwarteteBetraege({ ...VORLAGE, stand }, blaetter));
  });
});
