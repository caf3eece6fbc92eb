import { liesStand, STAENDE, STANDARD } from "../../src/saetze/staende";

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

  test("the Vorlage's stays the default, so that an old formula never changes", () => {
    expect(STANDARD.name).toBe("2021");
    expect(STAENDE.map(({ name }) => name)).toEqual(["2021", "2023", "2025"]);
  });
});
