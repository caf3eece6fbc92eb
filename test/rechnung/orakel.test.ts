import fc from "fast-check";
import { berechne, betrag, type Berechnung, type Stelle } from "../../src/rechnung/berechnung";
import { Saetze } from "../../src/saetze/saetze";
import { saetzeVon, STANDARD } from "../../src/saetze/staende";
import { orakel, type Orakelsaetze, orakelsaetze2021, rational } from "../support/orakel";

/**
 * Protects: every amount equals the Fachkonzept's formulas (sections 1 to 3) in BigInt fractions, over all VZÄ,
 * Monate and Sätze that are allowed. Half-way cases are among the inputs on purpose.
 */
const SAETZE = saetzeVon(STANDARD);

const vier = (zehntausendstel: number) => ({ z: BigInt(zehntausendstel), n: 10_000n });
const betraege = (berechnung: Berechnung) => ({
  gesamtkosten: betrag(berechnung, "gesamtkosten"),
  foerderung: betrag(berechnung, "foerderung"),
  kommunalanteil: betrag(berechnung, "kommunalanteil"),
  eigenanteil: betrag(berechnung, "eigenanteil"),
});

const ART = fc.constantFrom("1" as const, "1V" as const, "2" as const, "3" as const);
const GRUPPE = fc.constantFrom("E5" as const, "E9a" as const, "E11" as const, "S12" as const);
/** Like officers' figures (halves, tenths, whole) as often as anything allowed. */
const menge = (hoechstens: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: hoechstens * 10 }).map((zehntel) => zehntel * 1000),
    fc.integer({ min: 0, max: 200 }).map((zehntel) => zehntel * 1000),
    fc.integer({ min: 0, max: hoechstens * 10_000 }),
  );

describe("Stand 2021", () => {
  it("agrees with the oracle for any VZÄ, Monate and bewilligte VZÄ", () => {
    fc.assert(
      fc.property(
        ART,
        GRUPPE,
        menge(10_000),
        menge(600),
        fc.option(menge(10_000), { nil: undefined }),
        (art, entgeltgruppe, vzae, monate, bewilligt) => {
          const stelle: Stelle = { art, vzae, entgeltgruppe, monate, bewilligt };
          const saetze = orakelsaetze2021(art, entgeltgruppe);
          const erwartet = orakel(
            vier(vzae),
            vier(monate),
            bewilligt === undefined ? saetze : { ...saetze, bewilligt: vier(bewilligt) },
          );
          expect(betraege(berechne(stelle, SAETZE))).toEqual(erwartet);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it("agrees with the oracle for every tenth of a VZÄ up to 12 and every month up to 36", () => {
    for (const art of ["1", "1V", "2", "3"] as const)
      for (let zehntel = 0; zehntel <= 120; zehntel++)
        for (let monate = 0; monate <= 36; monate++) {
          const entgeltgruppe = ({ "1": "E11", "1V": "E5", "2": "S12", "3": "E9a" } as const)[art];
          const stelle = {
            art,
            vzae: zehntel * 1000,
            entgeltgruppe,
            monate: monate * 10_000,
            bewilligt: undefined,
          };
          const erwartet = orakel(
            vier(stelle.vzae),
            vier(stelle.monate),
            orakelsaetze2021(art, entgeltgruppe),
          );
          if (betrag(berechne(stelle, SAETZE), "eigenanteil") !== erwartet.eigenanteil)
            expect({ stelle, ...betraege(berechne(stelle, SAETZE)) }).toEqual({ stelle, ...erwartet });
        }
  });
});

describe("Sätze of the user's own", () => {
  const euro = fc.integer({ min: 0, max: 100_000_000 }).map((cent) => (cent / 100).toFixed(2));
  const euroUeberNull = euro.filter((wert) => Number(wert) > 0);
  const vieleStellen = (mindestens: number, hoechstens: number) =>
    fc
      .integer({ min: mindestens, max: hoechstens })
      .map((zehntausendstel) => (zehntausendstel / 10_000).toFixed(4));
  const eigene = fc.record({
    gemeinkosten: vieleStellen(0, 10_000),
    sachkosten: euroUeberNull,
    it: euroUeberNull,
    personalkosten: euroUeberNull,
    einheit: vieleStellen(1, 100_000),
    pk: euroUeberNull,
    sk: euro,
    skKommunen: euro,
    bewilligt: vieleStellen(1, 100_000_000),
    rundung: fc.constantFrom("Satz" as const, "Betrag" as const),
  });

  function alsSaetze(s: { [name in keyof Orakelsaetze]: string }): Saetze {
    const wert = (text: string) => (Number.isNaN(Number(text)) ? text : Number(text));
    const zeilen: readonly (readonly [string, string])[] = [
      ["KGSt.Gemeinkosten", s.gemeinkosten],
      ["KGSt.Sachkosten", s.sachkosten],
      ["KGSt.IT", s.it],
      ["EG.E13", s.personalkosten],
      ["Art.X.Einheit", s.einheit],
      ["Art.X.PK", s.pk],
      ["Art.X.SK", s.sk],
      ["Art.X.SK_Kommunen", s.skKommunen],
      ["Art.X.bewilligt", s.bewilligt],
      ["Art.X.Rundung", s.rundung],
    ];
    const leer = { quelle: "" };
    return new Saetze(
      "Test",
      zeilen.map(([schluessel, text]) => ({ ...leer, schluessel, wert: wert(text) })),
    );
  }

  it("agrees with the oracle, cents and four decimals among the Sätze", () => {
    fc.assert(
      fc.property(eigene, menge(10_000), menge(600), (eigeneSaetze, vzae, monate) => {
        const stelle: Stelle = { art: "X", vzae, entgeltgruppe: "E13", monate, bewilligt: undefined };
        const { rundung, ...zahlen } = eigeneSaetze;
        const werte = Object.entries(zahlen).map(([name, text]) => [name, rational(text)]);
        const saetze = { ...Object.fromEntries(werte), rundung } as Orakelsaetze;
        expect(betraege(berechne(stelle, alsSaetze(eigeneSaetze)))).toEqual(
          orakel(vier(vzae), vier(monate), saetze),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
