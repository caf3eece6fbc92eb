import fc from "fast-check";
import { KimFehler } from "../../src/grundlage/fehler";
import { berechnePlan, type Planzeile, type Stellenkosten } from "../../src/rechnung/plan";
import { Saetze } from "../../src/saetze/saetze";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { type Orakelkosten, orakelPlan } from "../support/planorakel";
import { mitSaetzen } from "../support/saetze";
import { type Planfall, planzeile, stellenplaene, VORLAGE_PLAN } from "../support/stellenplaene";

/**
 * Protects: a whole Stellenplan, the judge of the sheets: each row's amounts, parts and Haushaltsjahre, and what its
 * Eigenanteil counts as (Fachkonzept sections 2, 3 and 5; issue 4, points 1, 3 and 4).
 */
const rechne = ({ zeilen, stand, zeitraum }: Planfall) =>
  berechnePlan(zeilen, new Saetze(stand.name, stand.saetze), zeitraum).map(({ kosten }) => kosten);

function kostenVon(...zeilen: readonly Planzeile[]): readonly Stellenkosten[] {
  return rechne({ ...VORLAGE_PLAN, zeilen }).map((kosten) => {
    if (kosten instanceof KimFehler) throw kosten;
    return kosten;
  });
}

const STRATEGISCHE = planzeile({ art: "1", vzae: 35_000, entgeltgruppe: "E11" });
const CASE_MANAGEMENT = planzeile({ art: "2", vzae: 70_000, entgeltgruppe: "S12", sachkosten: "Kommune" });

describe("the plan of the Vorlage", () => {
  const kosten = kostenVon(...VORLAGE_PLAN.zeilen);

  it("has the rows of section III, beside the posts that were filled before", () => {
    const betraege = kosten.map((eine) => [
      eine.modul,
      eine.gesamtkosten,
      eine.foerderung,
      eine.kommunalanteil,
      eine.eigenanteil,
    ]);
    expect(betraege.slice(4)).toEqual([
      ["1", 403_963, 245_319, 0, 158_644],
      // Printed are 39.946 € and 10.317 €, a Zahlendreher and its Folgefehler (Fachkonzept section 3).
      ["1", 39_964, 29_629, 0, 10_335],
      ["2", 723_298, 417_081, 47_397, 258_820],
      ["3", 204_408, 121_875, 0, 82_533],
      ["3", 272_544, 121_875, 0, 150_669],
    ]);
  });

  it("grants each row what the Bescheide grant: 11 VZÄ in Modul 2, 2,25 in either Berechnung of Modul 3", () => {
    expect(kosten.map(({ zugeteilt }) => zugeteilt)).toEqual([
      10_000, 10_000, 30_000, 30_000, 35_000, 5_000, 70_000, 22_500, 22_500,
    ]);
  });

  it("tells what the Eigenanteil counts as: passed on, from the Pauschale, in the budget, überplanmäßig", () => {
    expect(kosten.map(({ zaehltAls }) => zaehltAls)).toEqual([
      "weitergeleitet",
      "weitergeleitet",
      "Integrationspauschale",
      "im Haushalt",
      ...Array.from({ length: 5 }, () => "überplanmäßig"),
    ]);
  });

  it("splits the Eigenanteil of 158.644 € into 12.203 € for 12/2021 and 146.441 € for 2022", () => {
    expect(kosten[4]!.jahre.map(({ jahr, monate, eigenanteil }) => [jahr, monate, eigenanteil])).toEqual([
      [2021, 10_000, 12_203],
      [2022, 120_000, 146_441],
    ]);
  });
});

describe("the columns of a row", () => {
  it("takes the period of the plan where a row has no Beginn or no Ende", () => {
    const [ohne, bisMaerz, abMaerz] = kostenVon(
      STRATEGISCHE,
      { ...STRATEGISCHE, ende: 44_651 },
      { ...STRATEGISCHE, beginn: 44_652 },
    );
    expect([ohne, bisMaerz, abMaerz].map((kosten) => kosten!.monate)).toEqual([130_000, 40_000, 90_000]);
    expect(ohne!.zeitraum).toEqual(VORLAGE_PLAN.zeitraum);
  });

  it("lets the Kreis bear the Sachkosten where no Kommune does (Fachkonzept section 2: the three of the KI)", () => {
    const [kommune, kreis] = kostenVon(CASE_MANAGEMENT, {
      ...CASE_MANAGEMENT,
      sachkosten: "Kreis",
      szenario: "A",
    });
    expect([kommune!.kommunalanteil, kreis!.kommunalanteil]).toEqual([47_397, 0]);
    expect(kostenVon({ ...CASE_MANAGEMENT, sachkosten: "Kreis" })[0]!.eigenanteil).toBe(258_820 + 47_397);
  });

  it("shows a negative Eigenanteil where the Förderung exceeds the cost (Fachkonzept section 2)", () => {
    const stand = mitSaetzen(STAND_2021, { "Art.1.PK": 200_000 });
    const [kosten] = rechne({ ...VORLAGE_PLAN, stand, zeilen: [STRATEGISCHE] }) as Stellenkosten[];
    expect(kosten!.eigenanteil).toBe(403_963 - Math.round(3.5 * (Math.round((200_000 * 13) / 12) + 10_508)));
    expect(kosten!.jahre.every(({ eigenanteil }) => eigenanteil < 0)).toBe(true);
  });
});

describe("a row that cannot be calculated", () => {
  const gegen = (falsche: Partial<Planzeile>, stand = STAND_2021) => {
    const [fehler, naechste] = rechne({
      ...VORLAGE_PLAN,
      stand,
      zeilen: [{ ...STRATEGISCHE, ...falsche }, STRATEGISCHE],
    });
    return { fehler: fehler as KimFehler, naechste: naechste as Stellenkosten };
  };

  it.each([
    ["a Stellenart that is not known", { art: "9" }, /^Sätze \(2021\): Es fehlen Art\.9\.Einheit, /],
    ["a grade without Personalkosten", { entgeltgruppe: "E15" }, /^Entgeltgruppe: E15 fehlt/],
    [
      "an end before the beginning",
      { ende: 44_530 },
      /^Ende: 30\.11\.2021 liegt vor dem Beginn 01\.12\.2021/,
    ],
    [
      "more than 600 months",
      { ende: 62_793 },
      /^Monate: 600,0323 ist nicht erlaubt\. Erlaubt: 0 bis 600 Monate\.$/,
    ],
    ["first what stands first", { art: "9", entgeltgruppe: "E15" }, /^Sätze/],
  ])("tells %s, holds no grant, and leaves the others alone", (_name, falsche, satz) => {
    const { fehler, naechste } = gegen(falsche);
    expect(fehler).toBeInstanceOf(KimFehler);
    expect(fehler.message).toMatch(satz);
    expect([naechste.zugeteilt, naechste.eigenanteil]).toEqual([35_000, 158_644]);
  });

  it("counts 600 months as allowed", () => {
    expect(gegen({ ende: 62_792 }).fehler).not.toBeInstanceOf(KimFehler);
  });

  it("misses bewilligte VZÄ and Modul only where the row asks for them", () => {
    const ohne = (feld: string) => ({
      ...STAND_2021,
      saetze: STAND_2021.saetze.filter(({ schluessel }) => schluessel !== `Art.1.${feld}`),
    });
    expect(gegen({}, ohne("bewilligt")).fehler.message).toBe("Sätze (2021): Es fehlt Art.1.bewilligt.");
    expect(gegen({ bewilligt: 0 }, ohne("bewilligt")).fehler).not.toBeInstanceOf(KimFehler);
    expect(gegen({}, ohne("Modul")).fehler.message).toBe("Sätze (2021): Es fehlt Art.1.Modul.");
  });
});

/** What the oracle says too of a row; `undefined` for an error. */
function fuerOrakel(kosten: Stellenkosten | KimFehler): Orakelkosten | undefined {
  if (kosten instanceof KimFehler) return undefined;
  const { zugeteilt, gesamtkosten, foerderung, kommunalanteil, eigenanteil } = kosten;
  const { personalkosten, gemeinkosten, sachkosten, it } = kosten.bestandteile;
  const jahre = kosten.jahre.map((jahr) => ({
    jahr: jahr.jahr,
    foerderung: jahr.foerderung,
    kommunalanteil: jahr.kommunalanteil,
    eigenanteil: jahr.eigenanteil,
  }));
  const bestandteile = [personalkosten, gemeinkosten, sachkosten, it] as const;
  return { zugeteilt, gesamtkosten, foerderung, kommunalanteil, eigenanteil, bestandteile, jahre };
}

it("is exact at the limits of all inputs: 10.000 VZÄ for 600 months at the highest Sätze", () => {
  const stand = mitSaetzen(STAND_2021, {
    "KGSt.Gemeinkosten": 0.9999,
    "KGSt.Sachkosten": 999_999.99,
    "KGSt.IT": 999_999.99,
    "EG.E11": 999_999.99,
    "Art.1.SK_Kommunen": 999_999.99,
    "Art.1.bewilligt": 9_999.9999,
    "Art.1.Rundung": "Betrag",
  });
  const groesste = planzeile({
    art: "1",
    vzae: 100_000_000,
    entgeltgruppe: "E11",
    sachkosten: "Kommune",
    ende: 62_792,
  });
  const fall = {
    ...VORLAGE_PLAN,
    stand,
    zeilen: [{ ...groesste, vzae: 1 }, groesste, { ...groesste, art: "2" }],
  };
  expect(rechne(fall).map(fuerOrakel)).toEqual(orakelPlan(fall));
});

describe("random plans", () => {
  const plaene = stellenplaene({ zeilen: 12, mitFehlern: true });

  it("agree with the rules taken literally, in fractions of BigInt and day by day", () => {
    fc.assert(
      fc.property(plaene, (fall) => {
        expect(rechne(fall).map(fuerOrakel)).toEqual(orakelPlan(fall));
      }),
      { numRuns: 200 },
    );
  });

  it("agree with themselves: years and parts sum, rows and columns alike", () => {
    const summe = (werte: readonly number[]) => werte.reduce((bisher, wert) => bisher + wert, 0);
    fc.assert(
      fc.property(plaene, (fall) => {
        for (const kosten of rechne(fall)) {
          if (kosten instanceof KimFehler) continue;
          const { gesamtkosten, foerderung, kommunalanteil, eigenanteil, bestandteile, jahre } = kosten;
          expect(foerderung + kommunalanteil + eigenanteil).toBe(gesamtkosten);
          expect(summe(Object.values(bestandteile))).toBe(gesamtkosten);
          for (const groesse of ["gesamtkosten", "foerderung", "kommunalanteil", "eigenanteil"] as const)
            expect(summe(jahre.map((jahr) => jahr[groesse]))).toBe(kosten[groesse]);
          for (const jahr of jahre)
            expect(jahr.foerderung + jahr.kommunalanteil + jahr.eigenanteil).toBe(jahr.gesamtkosten);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("do not change in the good rows when the bad ones are left out", () => {
    fc.assert(
      fc.property(plaene, (fall) => {
        const kosten = rechne(fall);
        const gut = (_: unknown, i: number) => !(kosten[i] instanceof KimFehler);
        expect(rechne({ ...fall, zeilen: fall.zeilen.filter(gut) })).toEqual(kosten.filter(gut));
      }),
      { numRuns: 100 },
    );
  });

  it("are of every kind that the tests of the sheets need", () => {
    const kosten = fc
      .sample(plaene, { seed: 20_210_607, numRuns: 100 })
      .flatMap((fall) => rechne(fall).map((eine, i) => ({ eine, zeile: fall.zeilen[i]! })));
    const gute = kosten.flatMap(({ eine, zeile }) => (eine instanceof KimFehler ? [] : [{ eine, zeile }]));
    const anteil = (passt: (posten: (typeof gute)[number]) => boolean) =>
      gute.filter(passt).length / gute.length;
    expect(gute.length / kosten.length).toBeGreaterThan(0.8);
    expect(gute.length).toBeLessThan(kosten.length);
    expect(anteil(({ eine, zeile }) => eine.zugeteilt < zeile.vzae)).toBeGreaterThan(0.2);
    expect(anteil(({ eine, zeile }) => eine.zugeteilt > 0 && eine.zugeteilt < zeile.vzae)).toBeGreaterThan(
      0.1,
    );
    expect(anteil(({ eine }) => eine.eigenanteil < 0)).toBeGreaterThan(0.02);
    expect(anteil(({ eine }) => eine.kommunalanteil > 0)).toBeGreaterThan(0.1);
    expect(anteil(({ eine }) => eine.jahre.length > 1)).toBeGreaterThan(0.3);
    expect(anteil(({ eine }) => eine.zaehltAls === "weitergeleitet")).toBeGreaterThan(0.1);
    expect(anteil(({ zeile }) => zeile.szenario !== undefined)).toBeGreaterThan(0.3);
  });
});
