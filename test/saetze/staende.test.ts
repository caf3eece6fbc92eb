import { liesStand, saetzeVon, STAENDE, STANDARD } from "../../src/saetze/staende";
import { satz } from "../support/satz";

/** Protects: a Stand holds what is public, with its source, and not one value more (Fachkonzept section 6). */
describe("the Stände beyond the Vorlage's", () => {
  const werte = (stand: string) =>
    Object.fromEntries(liesStand(stand).saetze.map(({ schluessel, wert }) => [schluessel, wert]));

  test("2023: 57.000 € per full-time Stelle, which in 2021 were those of Modul 1 and 2", () => {
    expect(werte("2023")).toEqual({
      "Art.1.Einheit": 1,
      "Art.1.PK": 57_000,
      "Art.2.Einheit": 1,
      "Art.2.PK": 57_000,
    });
  });

  test("2025: Modul 1 only", () => {
    expect(werte("2025")).toEqual({
      "Art.1.Einheit": 1,
      "Art.1.PK": 57_000,
      "Art.1.SK": 5_700,
      "Art.1V.Einheit": 0.5,
      "Art.1V.PK": 22_500,
    });
  });

  test("each value names its source and its year", () => {
    for (const stand of STAENDE.filter((einer) => einer !== STANDARD)) {
      for (const { gueltigAb, quelle } of stand.saetze) {
        expect(gueltigAb).toBe(stand.name);
        expect(quelle).toMatch(
          /^(Kreis Coesfeld, Sitzungsvorlage SV-10-0898|Bezirksregierung Arnsberg zur Richtlinie)/,
        );
      }
    }
  });

  test("quotes what its source says of each value", () => {
    const quellen = (stand: string) => liesStand(stand).saetze.map(({ quelle }) => quelle);
    expect(new Set(quellen("2023"))).toEqual(
      new Set([
        "Kreis Coesfeld, Sitzungsvorlage SV-10-0898 (2023): 57.000 € je Vollzeitstelle; ein Modul nennt sie nicht, " +
          "daher nur für die Stellenarten, die schon 2021 als Vollzeitstellen gefördert wurden",
      ]),
    );
    const richtlinie =
      "Bezirksregierung Arnsberg zur Richtlinie vom 12.12.2024 (MBl. NRW. 2024 Nr. 43), Modul 1: ";
    expect(quellen("2025").map((quelle) => quelle.replace(richtlinie, ""))).toEqual([
      "Betrag je Koordinationsstelle",
      "bis zu 57.000 € je Koordinationsstelle",
      "bis zu 5.700 € je Vollzeitarbeitsplatz",
      "Betrag je halbe Verwaltungsassistenz",
      "22.500 € je 0,5 Verwaltungsassistenz",
    ]);
  });

  test("a name that no Stand has, or that is none, is told with those there are", () => {
    const erlaubt = "Erlaubt: 2021, 2023, 2025 oder ein Bereich in der Form des Blattes „KIM Sätze“.";
    expect(satz(() => liesStand("1999"))).toBe(`#N/A Sätze: Den Stand „1999“ gibt es nicht. ${erlaubt}`);
    expect(satz(() => liesStand(true))).toBe(`#VALUE! Sätze: WAHR ist kein Stand. ${erlaubt}`);
    expect(satz(() => liesStand("#REF!"))).toMatch(/^#VALUE! Sätze: In der Zelle steht der Fehler #REF!/);
  });

  test("is read once, and goes by its name", () => {
    expect(saetzeVon(STANDARD)).toBe(saetzeVon(STANDARD));
    expect(saetzeVon(liesStand(2025)).herkunft).toBe("Stand 2025");
  });

  test("the Vorlage's stays the default, so that an old formula never changes", () => {
    expect(STANDARD.name).toBe("2021");
    expect(STAENDE.map(({ name }) => name)).toEqual(["2021", "2023", "2025"]);
  });
});
