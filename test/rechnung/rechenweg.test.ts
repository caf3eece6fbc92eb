import { berechne, betrag, type Stelle } from "../../src/rechnung/berechnung";
import { rechenweg } from "../../src/rechnung/rechenweg";
import { Saetze } from "../../src/saetze/saetze";
import { saetzeVon, STANDARD } from "../../src/saetze/staende";
import { satzzeilen } from "../support/saetze";

/** Protects: the Rechenweg explains the very record that gives the amount, with its sources (Fachkonzept section 7). */
const SAETZE = saetzeVon(STANDARD);

function weg(stelle: Stelle, angaben = {}) {
  const { vzae, monate } = stelle;
  const berechnung = berechne(stelle, SAETZE);
  const zahlen = { vzae: vzae / 10_000, monate: monate / 10_000, bewilligt: undefined, ...angaben };
  return { berechnung, zeilen: rechenweg(berechnung, SAETZE, zahlen) };
}

const steuerung: Stelle = {
  art: "1",
  vzae: 35_000,
  entgeltgruppe: "E11",
  monate: 130_000,
  bewilligt: undefined,
};

describe("Rechenweg", () => {
  it("shows the Vorlage's calculation of 158.644 € step by step", () => {
    expect(
      weg(steuerung).zeilen.map(({ schritt, rechnung, betrag: euro }) => [schritt, rechnung, euro]),
    ).toEqual([
      ["Stellenart", "1 Strategische Steuerung: 3,5 VZÄ E11, 13 Monate", ""],
      ["Jahreskosten je VZÄ", "80.700 € × 1,2 + 6.250 € + 3.450 €", 106_540],
      ["Kostensatz je VZÄ", "106.540 € × 13 ÷ 12 = 115.418,3333… €, gerundet auf ganze Euro", 115_418],
      ["Gesamtkosten", "3,5 VZÄ × 115.418 €", 403_963],
      [
        "Förderung der Personalkosten je Stelle",
        "55.000 € × 13 ÷ 12 = 59.583,3333… €, gerundet auf ganze Euro",
        59_583,
      ],
      [
        "Förderung der Sachkosten je Stelle",
        "9.700 € × 13 ÷ 12 = 10.508,3333… €, gerundet auf ganze Euro",
        10_508,
      ],
      ["Fördersatz je Stelle", "59.583 € + 10.508 €", 70_091],
      [
        "KIM-Förderung",
        "3,5 VZÄ ÷ 1 VZÄ je Stelle × 70.091 € = 245.318,5 €, gerundet auf ganze Euro",
        245_319,
      ],
      ["Eigenanteil", "403.963 € − 245.319 €", 158_644],
    ]);
  });

  it("gives every step a source", () => {
    for (const art of ["1", "1V", "2", "3"])
      for (const { quelle } of weg({ ...steuerung, art }).zeilen)
        expect(quelle).toMatch(/Vorlage|Stand 2021/);
  });

  it("ends in the amount of the record, for every Stellenart", () => {
    for (const art of ["1", "1V", "2", "3"]) {
      const { berechnung, zeilen } = weg({ ...steuerung, art });
      expect(zeilen[zeilen.length - 1]).toMatchObject({
        schritt: "Eigenanteil",
        betrag: betrag(berechnung, "eigenanteil"),
      });
    }
  });

  it("leaves out steps with a zero Satz and shows the unrounded rate of Modul 2", () => {
    const { zeilen } = weg({
      art: "2",
      vzae: 70_000,
      entgeltgruppe: "S12",
      monate: 130_000,
      bewilligt: undefined,
    });
    expect(zeilen.map(({ schritt }) => schritt)).toEqual([
      "Stellenart",
      "Jahreskosten je VZÄ",
      "Kostensatz je VZÄ",
      "Gesamtkosten",
      "Förderung der Personalkosten je Stelle",
      "KIM-Förderung",
      "Sachkosten der Kommunen je VZÄ",
      "Kommunalanteil",
      "Eigenanteil",
    ]);
    expect(zeilen[2]?.rechnung).toBe("95.380 € × 13 ÷ 12 = 103.328,3333… €, nicht gerundet");
    expect(zeilen[8]?.rechnung).toBe("723.298 € − 417.081 € − 47.397 €");
  });

  it("says where the Förderung is capped, and warns of a negative Eigenanteil", () => {
    const gekappt = weg({
      art: "3",
      vzae: 30_000,
      entgeltgruppe: "E9a",
      monate: 130_000,
      bewilligt: undefined,
    });
    expect(gekappt.zeilen.map(({ rechnung }) => rechnung).join("\n")).toContain(
      "von 3 VZÄ sind 2,25 bewilligt",
    );
    expect(gekappt.zeilen.map(({ rechnung }) => rechnung).join("\n")).not.toContain("Achtung");

    const grosszuegig = new Saetze("Test", [
      ...STANDARD.saetze.filter(({ schluessel }) => schluessel !== "Art.3.PK"),
      ...satzzeilen(["Art.3.PK", 100_000]),
    ]);
    const berechnung = berechne({ ...steuerung, art: "3", vzae: 7500 }, grosszuegig);
    expect(betrag(berechnung, "eigenanteil")).toBe(-21_769);
    const zeilen = rechenweg(berechnung, grosszuegig, { vzae: 0.75, monate: 13, bewilligt: undefined });
    expect(zeilen[zeilen.length - 1]?.rechnung).toContain(
      "Achtung: Förderung und Kommunalanteil übersteigen",
    );
  });

  it("shows rounding to four decimals where it changes a number", () => {
    const { zeilen } = weg({ ...steuerung, vzae: 6410 }, { vzae: 25 / 39 });
    expect(zeilen[1]).toMatchObject({
      schritt: "VZÄ gerundet",
      rechnung: "0,641025641 auf vier Stellen: 0,641",
    });
    expect(weg(steuerung, { vzae: 4.1 - 0.6 }).zeilen[1]?.schritt).toBe("Jahreskosten je VZÄ");
  });
});
