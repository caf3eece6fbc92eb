import { liesZahl } from "../../src/grundlage/deutsch";
import { liesStand } from "../../src/saetze/staende";

/**
 * Protects: the rates of the Vorlage and where each of them stands, typed off Fachkonzept sections 1 and 2 and the
 * Vorlage, sections I and III, a second time. Whoever mistypes a rate has to do so twice.
 */
const SAETZE = liesStand("2021").saetze;
const satz = (schluessel: string) => SAETZE.find((einer) => einer.schluessel === schluessel)!;

const ART_1 = "Vorlage, Abschnitt I (Bescheid vom 22.02.2021)";
const PAUSCHALE = "Vorlage, Abschnitt I (Fachbezogene Pauschale, Bescheid vom 03.02.2021)";
const KEINE_IN_DEN_KOMMUNEN = "Vorlage, Abschnitt III, Modul 1: keine Sachkosten in den Kommunen";
const MODUL_3 = "Vorlage, Abschnitt III, Modul 3";

describe("the rates", () => {
  test.each([
    ["KGSt.Gemeinkosten", 0.2, "abgeleitet: KGSt, üblicher Zuschlag; nur mit 20 % "],
    [
      "KGSt.Sachkosten",
      6250,
      "abgeleitet: 6.771 € für 13 Monate (Vorlage, Abschnitt III, Modul 2) × 12 ÷ 13",
    ],
    ["KGSt.IT", 3450, "abgeleitet: Arbeitsplatz 9.700 € (Vorlage, Abschnitt I) − Sachkosten 6.250 €"],
    ["EG.E5", 53_400, "abgeleitet: (73.780 € − 6.250 € − 3.450 €) ÷ 1,2; "],
    ["EG.E9a", 61_800, "abgeleitet: (83.860 € − 6.250 € − 3.450 €) ÷ 1,2; "],
    ["EG.E11", 80_700, "abgeleitet: (106.540 € − 6.250 € − 3.450 €) ÷ 1,2; "],
    ["EG.S12", 71_400, "abgeleitet: (95.380 € − 6.250 € − 3.450 €) ÷ 1,2; "],
  ])("%s is %d, a KGSt value of 2020/2021", (schluessel, wert, quelle) => {
    expect(satz(schluessel)).toMatchObject({ wert, gueltigAb: "2020/2021" });
    expect(satz(schluessel).quelle.startsWith(quelle)).toBe(true);
  });

  test.each([
    ["Art.1.Name", "Strategische Steuerung", "Vorlage, Abschnitt III, Modul 1"],
    ["Art.1.Modul", 1, "Vorlage, Abschnitt I"],
    ["Art.1.Einheit", 1, ART_1],
    ["Art.1.PK", 55_000, ART_1],
    ["Art.1.SK", 9700, "Vorlage, Abschnitt I (9.700 € pro Koordinationsstelle)"],
    ["Art.1.SK_Kommunen", 0, KEINE_IN_DEN_KOMMUNEN],
    ["Art.1.bewilligt", 3.5, ART_1],
    ["Art.1.Rundung", "Satz", "Vorlage, Abschnitt III: 3,5 × 115.418 € = 403.963 €"],
    ["Art.1V.Name", "Verwaltungsassistenz", "Vorlage, Abschnitt III, Modul 1"],
    ["Art.1V.Modul", 1, "Vorlage, Abschnitt I"],
    ["Art.1V.Einheit", 0.5, `${ART_1}: Betrag je halbe VZÄ`],
    ["Art.1V.PK", 22_500, ART_1],
    ["Art.1V.SK", 4850, "Vorlage, Abschnitt I (4.850 € für die Verwaltungsassistenz)"],
    ["Art.1V.SK_Kommunen", 0, KEINE_IN_DEN_KOMMUNEN],
    ["Art.1V.bewilligt", 0.5, ART_1],
    ["Art.1V.Rundung", "Satz", "Vorlage, Abschnitt III: 0,5 × 79.928 €"],
    ["Art.2.Name", "Case Management", "Vorlage, Abschnitt III, Modul 2"],
    ["Art.2.Modul", 2, "Vorlage, Abschnitt I"],
    ["Art.2.Einheit", 1, PAUSCHALE],
    ["Art.2.PK", 55_000, PAUSCHALE],
    ["Art.2.SK", 0, "Vorlage, Abschnitt III, Modul 2: nur Personalkosten gefördert"],
    [
      "Art.2.SK_Kommunen",
      6250,
      "abgeleitet: 6.771 € für 13 Monate (Vorlage, Abschnitt III, Modul 2) × 12 ÷ 13",
    ],
    ["Art.2.bewilligt", 11, PAUSCHALE],
    [
      "Art.2.Rundung",
      "Betrag",
      "Vorlage, Abschnitt III: 7 × ungerundeter Satz = 723.298 € (7 × 103.328 € wären 723.296 €)",
    ],
    ["Art.3.Name", "ABH/EBH", "Vorlage, Abschnitt III, Modul 3"],
    ["Art.3.Modul", 3, "Vorlage, Abschnitt I"],
    ["Art.3.Einheit", 0.75, `${MODUL_3}: 3 × 0,75 VZÄ`],
    ["Art.3.PK", 37_500, `abgeleitet: 40.625 € für 13 Monate (${MODUL_3}) × 12 ÷ 13`],
    ["Art.3.SK", 0, `${MODUL_3}: nur Personalkosten gefördert`],
    ["Art.3.SK_Kommunen", 0, `${MODUL_3}: keine Sachkosten in den Kommunen`],
    ["Art.3.bewilligt", 2.25, `${MODUL_3}: 3 × 0,75 VZÄ`],
    ["Art.3.Rundung", "Satz", `${MODUL_3}: 3 × 90.848 € = 272.544 €`],
  ])("%s is %j, from its place in the Vorlage", (schluessel, wert, quelle) => {
    expect(satz(schluessel)).toMatchObject({ wert, quelle });
  });

  test("of the Module hold since the date of their Bescheid, or the year that the Vorlage names", () => {
    const seit = (art: string) =>
      new Set(
        SAETZE.filter((einer) => einer.schluessel.startsWith(`Art.${art}.`)).map((einer) => einer.gueltigAb),
      );
    expect(["1", "1V", "2", "3"].map((art) => [...seit(art)])).toEqual([
      ["22.02.2021"],
      ["22.02.2021"],
      ["2020"],
      ["2021"],
    ]);
  });

  test("are these 39 and no others", () => {
    expect(SAETZE).toHaveLength(39);
  });
});

describe("a source that derives a rate", () => {
  const zahlen = (text: string) =>
    (text.match(/\d[\d.,]*(?= €| ÷|;|$)/g) ?? []).map((zahl) => liesZahl(zahl)!);

  test.each([
    ["EG.E5", 79_928],
    ["EG.E9a", 90_848],
    ["EG.E11", 115_418],
    ["EG.S12", 103_328],
  ])("%s: gives the rate, and for 13 months the %d € that are printed", (schluessel, gedruckt) => {
    const { wert, quelle } = satz(schluessel);
    expect(quelle).toMatch(/ergibt die gedruckten [\d.]+ € \(Vorlage, Abschnitt III\)$/);
    const [jahreskosten = 0, sachkosten = 0, it = 0, faktor = 0] = zahlen(quelle);
    expect((jahreskosten - sachkosten - it) / faktor).toBe(wert);
    expect(quelle).toContain(`; ${jahreskosten.toLocaleString("de-DE")} € × 13 ÷ 12 ergibt`);
    expect(Math.round((jahreskosten * 13) / 12)).toBe(gedruckt);
    expect(zahlen(quelle)).toContain(gedruckt);
  });

  test.each([
    ["KGSt.Sachkosten", 6771],
    ["Art.2.SK_Kommunen", 6771],
    ["Art.3.PK", 40_625],
  ])("%s: is %d € for 13 months, to the euro", (schluessel, fuer13Monate) => {
    const { wert, quelle } = satz(schluessel);
    expect(zahlen(quelle)[0]).toBe(fuer13Monate);
    expect(Math.round(((wert as number) * 13) / 12)).toBe(fuer13Monate);
  });
});
