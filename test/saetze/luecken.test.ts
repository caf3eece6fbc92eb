import { fehlendeSaetze, mitLuecken } from "../../src/saetze/luecken";
import { Saetze } from "../../src/saetze/saetze";
import { liesStand, STAENDE, STANDARD } from "../../src/saetze/staende";

// Protects: a Stand that is known in part shows what is missing, and never calculates with an older value
// (Fachkonzept section 6).
describe("a Stand with gaps", () => {
  const werte = (stand: string) =>
    new Map(mitLuecken(liesStand(stand)).saetze.map(({ schluessel, wert }) => [schluessel, wert]));

  test("has the keys of the Vorlage's Stand in their order, its own values, and nothing where it knows none", () => {
    for (const stand of STAENDE) {
      const ganzer = mitLuecken(stand);
      expect(ganzer.name).toBe(stand.name);
      expect(ganzer.saetze.map(({ schluessel }) => schluessel)).toEqual(
        STANDARD.saetze.map(({ schluessel }) => schluessel),
      );
      expect(ganzer.saetze).toEqual(expect.arrayContaining([...stand.saetze]));
    }
    expect(werte("2025").get("Art.1.PK")).toBe(57_000);
    expect([werte("2025").get("EG.E11"), werte("2025").get("Art.2.Rundung")]).toEqual(["", ""]);
  });

  test("says of a row that is hers to fill that it is, and of a name from where it is taken", () => {
    const { saetze } = mitLuecken(liesStand("2025"));
    const zeile = (schluessel: string) => saetze.find((satz) => satz.schluessel === schluessel);
    expect(zeile("EG.E11")).toEqual({
      schluessel: "EG.E11",
      wert: "",
      gueltigAb: "",
      quelle: "im Stand 2025 nicht öffentlich: bitte Wert und Quelle eintragen",
    });
    for (const [feld, wert] of [
      ["Name", "Case Management"],
      ["Modul", 2],
    ] as const)
      expect(zeile(`Art.2.${feld}`)).toMatchObject({ wert, quelle: "Bezeichnung wie im Stand 2021" });
    expect(zeile("Art.1V.Name")?.wert).toBe("Verwaltungsassistenz");
  });

  test("calls the Stellenarten what they are called, and misses every rate it does not know", () => {
    const saetze = new Saetze("Stand 2025", mitLuecken(liesStand("2025")).saetze);
    expect(saetze.artName("2")).toBe("Case Management");
    expect(() => saetze.personalkosten("E11")).toThrow(/E11 fehlt/);
    expect(() => saetze.stellenart("2")).toThrow(/fehlen Art\.2\.Einheit, Art\.2\.PK/);
  });

  test("is the Vorlage's itself, which has none and is read only once", () => {
    expect(mitLuecken(STANDARD)).toBe(STANDARD);
  });

  test("names what is missing; the Vorlage's misses nothing", () => {
    expect(fehlendeSaetze(STANDARD)).toEqual([]);
    expect(fehlendeSaetze(liesStand("2023"))).toContain("Personalkosten E11");
    expect(fehlendeSaetze(liesStand("2023"))).not.toContain(
      "Strategische Steuerung: Förderung der Personalkosten",
    );
  });
});
