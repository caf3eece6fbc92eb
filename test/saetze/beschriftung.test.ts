import { beschriftung, standtitel } from "../../src/saetze/beschriftung";
import { liesStand, STANDARD } from "../../src/saetze/staende";
import { mitSaetzen } from "../support/saetze";

/** Protects: what the officer reads beside a rate on the sheet "KIM Sätze" (Fachkonzept sections 1, 2 and 6). */
describe("the words beside a Satz", () => {
  test.each([
    [
      "KGSt.Gemeinkosten",
      "Gemeinkostenzuschlag auf die Personalkosten (kalkulatorisch)",
      "Anteil der Personalkosten",
    ],
    ["KGSt.Sachkosten", "Sachkosten eines Büroarbeitsplatzes ohne IT", "€ je VZÄ und Jahr"],
    ["KGSt.IT", "IT-Kosten eines Büroarbeitsplatzes", "€ je VZÄ und Jahr"],
    ["EG.E9a", "Personalkosten E9a", "€ je VZÄ und Jahr"],
    ["Art.1V.Name", "Verwaltungsassistenz: Name der Stellenart", "Text"],
    ["Art.1V.Modul", "Verwaltungsassistenz: Modul", "Nummer"],
    ["Art.1V.Einheit", "Verwaltungsassistenz: Umfang einer geförderten Stelle", "VZÄ je Stelle"],
    ["Art.1V.PK", "Verwaltungsassistenz: Förderung der Personalkosten", "€ je geförderte Stelle und Jahr"],
    ["Art.1V.SK", "Verwaltungsassistenz: Förderung der Sachkosten", "€ je geförderte Stelle und Jahr"],
    ["Art.2.SK_Kommunen", "Case Management: Sachkosten, die die Kommunen tragen", "€ je VZÄ und Jahr"],
    ["Art.2.bewilligt", "Case Management: bewilligte Stellen", "VZÄ"],
    ["Art.2.Rundung", "Case Management: Gesamtkosten gerundet je Satz oder Betrag", "Satz oder Betrag"],
  ])("%s", (schluessel, bezeichnung, einheit) => {
    expect(beschriftung(schluessel, STANDARD)).toEqual({ bezeichnung, einheit });
  });

  test("call a Stellenart of her own by its name, or by its key, which may have full stops", () => {
    const eigener = mitSaetzen(STANDARD, { "Art.4.Name": "Sprachmittlung", "Art.4.PK": 1, "Art.5.b.PK": 1 });
    expect(beschriftung("Art.4.PK", eigener).bezeichnung).toBe(
      "Sprachmittlung: Förderung der Personalkosten",
    );
    expect(beschriftung("Art.5.b.PK", eigener).bezeichnung).toBe(
      "Stellenart 5.b: Förderung der Personalkosten",
    );
  });

  test("are the key where there are no others", () => {
    expect(beschriftung("KGSt.Raum", STANDARD)).toEqual({ bezeichnung: "KGSt.Raum", einheit: "" });
    expect(beschriftung("Art.1.Raum", STANDARD)).toEqual({
      bezeichnung: "Strategische Steuerung: Art.1.Raum",
      einheit: "",
    });
  });
});

test("a Stand is introduced by where it comes from, one of her own by its name", () => {
  expect(standtitel(STANDARD)).toBe(
    "Vorlage des Rhein-Sieg-Kreises zum 07.06.2021, KGSt-Kosten eines Arbeitsplatzes 2020/2021",
  );
  expect(standtitel(liesStand("2023"))).toBe("Förderung der Personalkosten 2023; alle übrigen Sätze fehlen");
  expect(standtitel(liesStand("2025"))).toBe(
    "Förderung im Modul 1 nach der Richtlinie vom 12.12.2024; alle übrigen Sätze fehlen",
  );
  expect(standtitel({ name: "2022", saetze: [] })).toBe("Stand 2022");
});
