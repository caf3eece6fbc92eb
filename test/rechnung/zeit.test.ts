import fc from "fast-check";
import type { Bruch } from "../../src/grundlage/bruch";
import { liesDatum, tageImMonat } from "../../src/grundlage/datum";
import { haushaltsjahre, liesBetrag, monate, monateGerundet } from "../../src/rechnung/zeit";
import { gerundet, NENNER, tageweise } from "../support/monate";
import { satz } from "../support/satz";

const tag = (text: string) => liesDatum(text, "Tag");

/** An exact number of months in the same unit. */
function imSelbenNenner({ ganz, rest, nenner }: Bruch): bigint {
  const zaehler = (BigInt(ganz) * BigInt(nenner) + BigInt(rest)) * NENNER;
  expect(zaehler % BigInt(nenner)).toBe(0n);
  return zaehler / BigInt(nenner);
}

const zeitraum = fc
  .tuple(fc.integer({ min: 1, max: 80_000 }), fc.integer({ min: 0, max: 2_000 }))
  .map(([beginn, dauer]) => [beginn, beginn + dauer] as const)
  .filter(([beginn, ende]) => beginn !== 60 && ende !== 60);

// Fachkonzept section 5.
describe("MONATE", () => {
  test.each([
    ["01.12.2021", "31.12.2022", 13],
    ["01.12.2021", "01.12.2021", 0.0323],
    ["16.11.2021", "30.11.2021", 0.5],
    ["15.12.2021", "14.01.2022", 1],
    ["15.02.2021", "14.03.2021", 0.9516],
    ["01.02.2024", "29.02.2024", 1],
    ["01.02.1900", "28.02.1900", 1],
    ["28.02.1900", "01.03.1900", 0.068],
    ["01.01.1900", "31.12.9999", 97_200],
  ])("from %s to %s: %d", (beginn, ende, erwartet) => {
    expect(monateGerundet(tag(beginn), tag(ende)) / 10_000).toBe(erwartet);
  });

  test("agrees with a count day by day", () => {
    fc.assert(
      fc.property(zeitraum, ([beginn, ende]) => {
        expect(imSelbenNenner(monate(beginn, ende))).toBe(tageweise(beginn, ende));
      }),
    );
  });

  test("refuses an end before the beginning", () => {
    expect(satz(() => monate(tag("01.12.2021"), tag("30.11.2021")))).toBe(
      "#VALUE! Ende: 30.11.2021 liegt vor dem Beginn 01.12.2021. Erlaubt: der Beginn oder ein Tag danach.",
    );
  });
});

// Fachkonzept section 5: 158.644 over 12/2021–12/2022: 2021 gets 12.203, 2022 gets 146.441.
describe("HAUSHALTSJAHRE", () => {
  const teile = (betrag: number, beginn: string, ende: string) =>
    haushaltsjahre(betrag, tag(beginn), tag(ende)).map((teil) => [
      teil.jahr,
      teil.monate / 10_000,
      teil.betrag,
    ]);

  test("splits the Vorlage's Eigenanteil", () => {
    expect(teile(158_644, "01.12.2021", "31.12.2022")).toEqual([
      [2021, 1, 12_203],
      [2022, 12, 146_441],
    ]);
  });

  test("splits cents in cents, and mirrors a negative amount", () => {
    expect(teile(100.01, "01.07.2021", "31.12.2022")).toEqual([
      [2021, 6, 33.34],
      [2022, 12, 66.67],
    ]);
    expect(teile(-158_644, "01.12.2021", "31.12.2022").map(([, , betrag]) => betrag)).toEqual([
      -12_203, -146_441,
    ]);
  });

  test("counts the months of each year for itself", () => {
    expect(teile(0, "15.12.2021", "15.01.2023")).toEqual([
      [2021, 0.5484, 0],
      [2022, 12, 0],
      [2023, 0.4839, 0],
    ]);
  });

  const cent = fc.oneof(
    fc.integer({ min: -(10 ** 13), max: 10 ** 13 }),
    fc.integer({ min: -9_999, max: 9_999 }),
  );
  test("sums exactly to the amount, part by part as the rule says, for every allowed amount", () => {
    fc.assert(
      fc.property(cent, zeitraum, (betrag, [beginn, ende]) => {
        const ergebnis = haushaltsjahre(betrag / 100, beginn, ende);
        const alle = tageweise(beginn, ende);
        const einheit = betrag % 100 === 0 ? 100 : 1;
        let bisher = 0n;
        let summe = 0n;
        for (const { jahr, betrag: teil } of ergebnis) {
          const letzter = Math.min(tag(`31.12.${jahr}`), ende);
          const kumuliert = gerundet(BigInt(betrag / einheit) * tageweise(beginn, letzter), alle);
          const inEinheiten = BigInt(Math.round((teil * 100) / einheit));
          expect(Object.is(teil, -0)).toBe(false);
          expect(teil).toBe((Number(inEinheiten) * einheit) / 100);
          expect(inEinheiten).toBe(kumuliert - bisher);
          bisher = kumuliert;
          summe += inEinheiten;
        }
        expect(summe * BigInt(einheit)).toBe(BigInt(betrag));
      }),
    );
  });

  test("rounds half-way cases away from zero, where a floating-point share falls short of them", () => {
    const halbe = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 1_000_000 }));
    fc.assert(
      fc.property(halbe, fc.integer({ min: 1, max: 11 }), ([halb, j], monat) => {
        // An odd multiple of half the months: after an odd number of months its share ends in exactly one half.
        const anzahl = 2 * halb;
        const betrag = halb * (2 * j + 1);
        const letzter = monat + anzahl - 1;
        const endjahr = 2021 + Math.floor((letzter - 1) / 12);
        const endmonat = ((letzter - 1) % 12) + 1;
        const ende = `${tageImMonat(endjahr, endmonat)}.${endmonat}.${endjahr}`;
        const erstesJahr = Math.min(12 - monat + 1, anzahl);
        const [erster] = haushaltsjahre(betrag, tag(`01.${monat}.2021`), tag(ende));
        expect(erster!.betrag).toBe(Math.floor((erstesJahr * (2 * j + 1) + 1) / 2));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([0.001, 12.345, 1e-9, 99_999_999_999.999])("refuses more than two decimals: %d", (betrag) => {
    expect(satz(() => haushaltsjahre(betrag, 44_531, 44_926))).toMatch(
      /#VALUE! Betrag: .* mehr als zwei Nachkomma/,
    );
  });

  test("takes an amount as Excel shows it: 0,1 + 0,2 is 0,30", () => {
    expect(haushaltsjahre(0.1 + 0.2, 44_531, 44_561)).toEqual([{ jahr: 2021, monate: 10_000, betrag: 0.3 }]);
  });
});

// Fachkonzept section 7, "Reading cells".
describe("the amount that is split", () => {
  test("is what the cell holds, a blank 0, up to 100 billion either way", () => {
    expect([null, "", "158.644,50", -1.25].map(liesBetrag)).toEqual([0, 0, 158_644.5, -1.25]);
    expect([1e11, -1e11].map(liesBetrag)).toEqual([1e11, -1e11]);
    for (const betrag of [1e11 + 1, -1e11 - 1])
      expect(satz(() => liesBetrag(betrag))).toMatch(
        /^#VALUE! Betrag: −?100\.000\.000\.001 ist nicht erlaubt\. Erlaubt: ein Betrag bis 100 Milliarden Euro\.$/,
      );
  });

  test("has cents and no more, told before the days are read", () => {
    expect(satz(() => liesBetrag(1.001))).toBe(
      "#VALUE! Betrag: 1,001 hat mehr als zwei Nachkommastellen. Erlaubt: volle Euro oder Cent.",
    );
    expect(satz(() => liesBetrag("viel"))).toMatch(/^#VALUE! Betrag: „viel“ ist keine Zahl/);
  });
});
