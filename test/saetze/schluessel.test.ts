import { liesSchluessel } from "../../src/saetze/schluessel";
import { satz } from "../support/satz";

/** Protects: the keys of the Sätze, and what stands beside each (Fachkonzept section 6). */
const wert = (schluessel: string, zelle: unknown) => liesSchluessel(schluessel)!.lies(zelle);

describe("a key", () => {
  test.each([
    ["KGSt.Gemeinkosten", "KGSt.Gemeinkosten", undefined],
    [" kgst . it ", "KGSt.IT", undefined],
    ["\u00a0Art.4.PK\u00a0", "Art.4.PK", "4"],
    ["eg.eg 9 A", "EG.E9a", undefined],
    ["Art.1V.bewilligt", "Art.1V.bewilligt", "1V"],
    ["ART.1v.sk_kommunen", "Art.1v.SK_Kommunen", "1v"],
    ["Art.Sprach.Mittlung.PK", "Art.Sprach.Mittlung.PK", "Sprach.Mittlung"],
    ["Art. 4 .Rundung", "Art.4.Rundung", "4"],
  ])("%j is %s", (zelle, name, art) => {
    expect(liesSchluessel(zelle)).toMatchObject({ name, art });
  });

  test.each([["Schlüssel"], [""], ["Art"], ["Art.PK"], ["Art. .PK"], ["Summe.PK"], [5], [null], [true]])(
    "%j is none: a heading, a note",
    (zelle) => {
      expect(liesSchluessel(zelle)).toBeUndefined();
    },
  );

  test.each([
    ["KGSt.Raum", "KGSt.Gemeinkosten, KGSt.Sachkosten, KGSt.IT"],
    [
      "Art.4.PKs",
      "Art.4.Name, Art.4.Modul, Art.4.Einheit, Art.4.PK, Art.4.SK, Art.4.SK_Kommunen, Art.4.bewilligt, Art.4.Rundung",
    ],
    ["KGSt.I.T", "KGSt.Gemeinkosten, KGSt.Sachkosten, KGSt.IT"],
    ["EG.13", "zum Beispiel EG.E11, EG.E9a oder EG.S12"],
    ["EG.E.11", "zum Beispiel EG.E11, EG.E9a oder EG.S12"],
  ])("that begins like one of ours, %j, is misspelt, and is told those there are", (zelle, erlaubt) => {
    expect(satz(() => liesSchluessel(zelle))).toBe(
      `#VALUE! Sätze: Den Schlüssel „${zelle}“ gibt es nicht. Erlaubt: ${erlaubt}.`,
    );
  });
});

describe("the value beside a key", () => {
  test.each([
    ["KGSt.Gemeinkosten", 0, 0],
    ["KGSt.Gemeinkosten", "0,2", 2000],
    ["KGSt.Gemeinkosten", 1, 10_000],
    ["KGSt.Sachkosten", 6250, 625_000],
    ["KGSt.IT", "3.450,50", 345_050],
    ["EG.E11", 1_000_000, 100_000_000],
    ["Art.1.Einheit", 0.0001, 1],
    ["Art.1.Einheit", 10, 100_000],
    ["Art.1.PK", 0.01, 1],
    ["Art.1.SK", 0, 0],
    ["Art.1.SK_Kommunen", 0, 0],
    ["Art.1.bewilligt", "3,5", 35_000],
    ["Art.1.bewilligt", 10_000, 100_000_000],
    ["Art.1.bewilligt", " Keine ", 0],
    ["Art.1.Rundung", "satz", "Satz"],
    ["Art.1.Rundung", " Betrag ", "Betrag"],
    ["Art.4.Name", " Sprachmittlung ", "Sprachmittlung"],
    ["Art.4.Modul", 4, "4"],
  ])("%s: %j counts as %j", (schluessel, zelle, gelesen) => {
    expect(wert(schluessel, zelle)).toBe(gelesen);
  });

  const ALLE = ["KGSt.Gemeinkosten", "KGSt.Sachkosten", "KGSt.IT", "EG.E11"].concat(
    ["Name", "Modul", "Einheit", "PK", "SK", "SK_Kommunen", "bewilligt", "Rundung"].map(
      (feld) => `Art.1.${feld}`,
    ),
  );
  test.each(ALLE)("%s: a blank is none", (schluessel) => {
    for (const leer of [null, "", " "]) expect(wert(schluessel, leer)).toBeUndefined();
  });

  // Excel on the desktop passes a blank cell as 0; three of the Sätze may be 0 indeed.
  test.each(ALLE.filter((name) => !/Gemeinkosten$|\.SK/.test(name)))("%s: 0 is a blank too", (schluessel) => {
    expect(wert(schluessel, 0)).toBeUndefined();
  });

  test.each([
    ["KGSt.Gemeinkosten", 1.0001, "1,0001", "ein Anteil von 0 bis 1, zum Beispiel 0,2 für 20 %"],
    ["KGSt.Gemeinkosten", -0.1, "−0,1", "ein Anteil von 0 bis 1, zum Beispiel 0,2 für 20 %"],
    ["KGSt.IT", 1_000_000.01, "1.000.000,01", "ein Betrag in Euro von 0 bis 1.000.000"],
    ["Art.1.SK", -1, "−1", "ein Betrag in Euro von 0 bis 1.000.000"],
    ["Art.1.Einheit", 10.0001, "10,0001", "VZÄ je Stelle von 0,0001 bis 10"],
    ["Art.1.Einheit", 0.00001, "0,00001", "VZÄ je Stelle von 0,0001 bis 10"],
    ["Art.1.bewilligt", 10_001, "10.001", "0 bis 10.000 VZÄ"],
    ["Art.1.bewilligt", -1, "−1", "0 bis 10.000 VZÄ"],
    ["Art.1.Name", true, "WAHR", "ein Text"],
    ["Art.1.Rundung", "auf", "„auf“", "„Satz“ oder „Betrag“"],
    ["Art.1.Rundung", 1, "1", "„Satz“ oder „Betrag“"],
  ])("%s: %j is refused with what is allowed", (schluessel, zelle, was, erlaubt) => {
    expect(satz(() => wert(schluessel, zelle))).toBe(
      `#VALUE! Satz ${schluessel}: ${was} ist nicht erlaubt. Erlaubt: ${erlaubt}.`,
    );
  });
});
