import fc from "fast-check";
import { tagVon } from "../../src/grundlage/datum";
import { haushaltsjahre } from "../../src/rechnung/zeit";
import { betragBis, monateImZeitraum } from "../../src/rechnung/zeitraum";
import { gerundet, tageweise } from "../support/monate";
import { satz } from "../support/satz";

/** Protects: months and amounts of a period up to any of its days (Fachkonzept sections 3 and 5). */
const DREIZEHN_MONATE = {
  beginn: tagVon({ jahr: 2021, monat: 12, tag: 1 }),
  ende: tagVon({ jahr: 2022, monat: 12, tag: 31 }),
};

const zeitraeume = fc
  .record({ beginn: fc.integer({ min: 61, max: 80_000 }), dauer: fc.integer({ min: 0, max: 1500 }) })
  .map(({ beginn, dauer }) => ({ beginn, ende: beginn + dauer }));
const betraege = fc.integer({ min: -(10 ** 11), max: 10 ** 11 });

describe("the months of a Stelle", () => {
  it("counts 13 from 01.12.2021 to 31.12.2022", () => {
    expect(monateImZeitraum(DREIZEHN_MONATE)).toBe(130_000);
  });

  it("refuses more than 600, as everywhere", () => {
    expect(satz(() => monateImZeitraum({ beginn: 61, ende: 61 + 365 * 51 }))).toMatch(
      /^#VALUE! Monate: .* ist nicht erlaubt\. Erlaubt: 0 bis 600 Monate\.$/,
    );
  });
});

describe("what falls up to a day", () => {
  it("is 12.203 € of the Vorlage's 158.644 € at the end of 2021, and 48.814 € after 4 of 13 months", () => {
    const bis = (jahr: number, monat: number, tag: number) =>
      betragBis(158_644, DREIZEHN_MONATE, tagVon({ jahr, monat, tag }));
    expect(bis(2021, 11, 30)).toBe(0);
    expect(bis(2021, 12, 31)).toBe(12_203);
    expect(bis(2022, 3, 31)).toBe(48_814);
    expect(bis(2022, 12, 31)).toBe(158_644);
    expect(bis(2030, 1, 1)).toBe(158_644);
  });

  it("is the share of the months, counted day by day; a negative amount is mirrored", () => {
    fc.assert(
      fc.property(zeitraeume, betraege, fc.nat(1600), (zeitraum, betrag, nach) => {
        const { beginn, ende } = zeitraum;
        const tag = Math.min(beginn + nach, ende);
        const erwartet = gerundet(BigInt(betrag) * tageweise(beginn, tag), tageweise(beginn, ende));
        expect(BigInt(betragBis(betrag, zeitraum, tag))).toBe(erwartet);
        expect(betragBis(0 - betrag, zeitraum, tag)).toBe(0 - betragBis(betrag, zeitraum, tag));
      }),
    );
  });

  it("agrees with the Haushaltsjahre at the end of each", () => {
    fc.assert(
      fc.property(zeitraeume, betraege, (zeitraum, betrag) => {
        let bisher = 0;
        for (const { jahr, betrag: teil } of haushaltsjahre(betrag, zeitraum.beginn, zeitraum.ende)) {
          bisher += teil;
          expect(betragBis(betrag, zeitraum, tagVon({ jahr, monat: 12, tag: 31 }))).toBe(bisher);
        }
      }),
    );
  });
});
