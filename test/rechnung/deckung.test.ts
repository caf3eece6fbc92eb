import fc from "fast-check";
import { tagVon } from "../../src/grundlage/datum";
import { deckung } from "../../src/rechnung/deckung";
import type { Stellenkosten } from "../../src/rechnung/plan";
import { berechnePlan } from "../../src/rechnung/plan";
import { risiko, type Szenariorisiko } from "../../src/rechnung/risiko";
import { Saetze } from "../../src/saetze/saetze";
import { orakelBis } from "../support/planorakel";
import { type Planfall, stellenplaene, VORLAGE_PLAN } from "../support/stellenplaene";

/**
 * Protects: what the Integrationspauschale pays, and what stays überplanmäßig (Vorlage, section III: usable "bis
 * einschließlich November 2021", its extension "derzeit in der Prüfung", 450.000 € left; Fachkonzept section 3, end).
 */
const tag = (jahr: number, monat: number, tag: number) => tagVon({ jahr, monat, tag });
const risikoVon = ({ zeilen, stand, zeitraum }: Planfall) =>
  risiko(berechnePlan(zeilen, new Saetze(stand.name, stand.saetze), zeitraum));

const RESTBETRAG = 450_000;

describe("the Vorlage", () => {
  const { niedrigstes, hoechstes } = risikoVon(VORLAGE_PLAN);
  const bleibt = (bis: number) =>
    [niedrigstes, hoechstes].map(
      (szenario) => deckung(szenario, { restbetrag: RESTBETRAG, bis }).ueberplanmaessig,
    );

  it("leaves 60.332 € to 128.468 € überplanmäßig if the use is extended to the end of 2022", () => {
    expect(bleibt(tag(2022, 12, 31))).toEqual([60_332, 128_468]);
  });

  it("leaves 510.332 € to 578.468 €, all of it, if it may be used until 30.11.2021 only", () => {
    expect(bleibt(tag(2021, 11, 30))).toEqual([510_332, 578_468]);
  });

  it("pays in order of time: December 2021 in full, 2022 with what is left", () => {
    const in2021 = niedrigstes.jahre[0]!.eigenanteil;
    expect(deckung(niedrigstes, { restbetrag: RESTBETRAG, bis: tag(2022, 12, 31) }).jahre).toEqual([
      { jahr: 2021, eigenanteil: in2021, deckbar: in2021, gedeckt: in2021, ueberplanmaessig: 0 },
      {
        jahr: 2022,
        eigenanteil: 510_332 - in2021,
        deckbar: 510_332 - in2021,
        gedeckt: RESTBETRAG - in2021,
        ueberplanmaessig: 60_332,
      },
    ]);
  });

  it("pays up to a day within a year: until 31.03.2022, 4 of the 13 months of each row", () => {
    const vierMonate = [158_644, 10_335, 258_820, 82_533].map((betrag) => Math.round((betrag * 4) / 13));
    const deckbar = vierMonate.reduce((summe, betrag) => summe + betrag, 0);
    const ergebnis = deckung(niedrigstes, { restbetrag: RESTBETRAG, bis: tag(2022, 3, 31) });
    expect(ergebnis.gedeckt).toBe(deckbar);
    expect(ergebnis.jahre.map((jahr) => jahr.deckbar)).toEqual([
      niedrigstes.jahre[0]!.eigenanteil,
      deckbar - niedrigstes.jahre[0]!.eigenanteil,
    ]);
  });
});

describe("the last day of its use", () => {
  it("leaves nothing coverable in the years after, within a month too: 15 of 31 days of December 2021", () => {
    const { niedrigstes } = risikoVon(VORLAGE_PLAN);
    const { jahre } = deckung(niedrigstes, { restbetrag: RESTBETRAG, bis: tag(2021, 12, 15) });
    const halberDezember = [158_644, 10_335, 258_820, 82_533].map((betrag) =>
      Math.round((betrag * 15) / (31 * 13)),
    );
    expect(jahre.map(({ deckbar, gedeckt }) => [deckbar, gedeckt])).toEqual([
      new Array(2).fill(halberDezember.reduce((summe, betrag) => summe + betrag, 0)),
      [0, 0],
    ]);
  });
});

describe("negative Eigenanteile", () => {
  /** One row for each amount, for the whole of one year each, from 2021 on. */
  function jeJahr(...betraege: readonly number[]): Szenariorisiko {
    return {
      szenario: undefined,
      stellen: betraege.map((eigenanteil, i) => ({
        eigenanteil,
        zeitraum: { beginn: tag(2021 + i, 1, 1), ende: tag(2021 + i, 12, 31) },
      })) as unknown as Stellenkosten[],
      eigenanteil: betraege.reduce((summe, betrag) => summe + betrag, 0),
      jahre: betraege.map((eigenanteil, i) => ({ jahr: 2021 + i, eigenanteil })),
    };
  }
  const bis = tag(2030, 12, 31);
  const gedeckt = (restbetrag: number, ...betraege: readonly number[]) =>
    deckung(jeJahr(...betraege), { restbetrag, bis }).jahre.map((jahr) => jahr.gedeckt);

  it("are paid nothing and add nothing to the Pauschale", () => {
    expect(gedeckt(100, -50, 120)).toEqual([0, 100]);
    expect(gedeckt(100, -50)).toEqual([0]);
  });

  it("take nothing back of what was paid in the years before", () => {
    expect(gedeckt(1000, 100, -30)).toEqual([100, 0]);
  });

  it("stay in the sum that is überplanmäßig", () => {
    const { ueberplanmaessig } = deckung(jeJahr(-50, 120), { restbetrag: 100, bis });
    expect(ueberplanmaessig).toBe(-30);
  });
});

describe("any plan", () => {
  const faelle = fc.record({
    plan: stellenplaene({ zeilen: 8, mitFehlern: true }),
    restbetrag: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2_000_000 })),
    bis: fc.integer({ min: tag(2020, 6, 1), max: tag(2026, 12, 31) }),
  });

  it("is never paid more than is left or than is due, and loses no euro", () => {
    fc.assert(
      fc.property(faelle, ({ plan, restbetrag, bis }) => {
        for (const szenario of risikoVon(plan).szenarien) {
          const ergebnis = deckung(szenario, { restbetrag, bis });
          const summe = (groesse: "gedeckt" | "ueberplanmaessig") =>
            ergebnis.jahre.reduce((bisher, jahr) => bisher + jahr[groesse], 0);
          expect(ergebnis.gedeckt).toBe(summe("gedeckt"));
          expect(ergebnis.ueberplanmaessig).toBe(summe("ueberplanmaessig"));
          expect(ergebnis.gedeckt).toBeLessThanOrEqual(restbetrag);
          expect(ergebnis.gedeckt + ergebnis.ueberplanmaessig).toBe(szenario.eigenanteil);
          for (const { deckbar, gedeckt } of ergebnis.jahre) {
            expect(gedeckt).toBeGreaterThanOrEqual(0);
            expect(gedeckt).toBeLessThanOrEqual(Math.max(0, deckbar));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is paid what falls into each year up to the day, while it lasts, where no Eigenanteil is negative", () => {
    fc.assert(
      fc.property(faelle, ({ plan, restbetrag, bis }) => {
        for (const szenario of risikoVon(plan).szenarien) {
          if (szenario.stellen.some(({ eigenanteil }) => eigenanteil < 0)) continue;
          const faelligBis = (letzter: number) =>
            szenario.stellen.reduce((summe, { eigenanteil, zeitraum: { beginn, ende } }) => {
              const faellig = letzter < beginn ? 0 : orakelBis(eigenanteil, beginn, ende, letzter);
              return summe + faellig;
            }, 0);
          let bezahlt = 0;
          for (const { jahr, gedeckt } of deckung(szenario, { restbetrag, bis }).jahre) {
            const bisJahresende = Math.min(restbetrag, faelligBis(Math.min(bis, tag(jahr, 12, 31))));
            expect(gedeckt).toBe(bisJahresende - bezahlt);
            bezahlt = bisJahresende;
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
