import { berechne, betrag, type Stelle } from "../../src/rechnung/berechnung";
import { einzelschritte, rechenweg } from "../../src/rechnung/rechenweg";
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
    expect(zeilen.slice(6).map(({ rechnung }) => rechnung)).toEqual([
      "6.250 € × 13 ÷ 12 = 6.770,8333… €, gerundet auf ganze Euro",
      "7 VZÄ × 6.771 €",
      "723.298 € − 417.081 € − 47.397 €",
    ]);
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

/** Sätze for Modul 2 with a source each, some without, and some of them with another value. */
function belegteSaetze(neue: Readonly<Record<string, number | string>> = {}): Saetze {
  const zeilen: readonly (readonly [string, number | string, string])[] = [
    ["EG.S12", 71_400, "KGSt-Tabelle"],
    ["KGSt.Gemeinkosten", 0.2, ""],
    ["KGSt.Sachkosten", 6250, "Bericht 2020"],
    ["KGSt.IT", 3450, "Bericht 2021"],
    ["Art.2.Name", "Case Management", ""],
    ["Art.2.Einheit", 0.5, "Erlass"],
    ["Art.2.PK", 55_000, "Bescheid"],
    ["Art.2.SK", 9700, "Anlage"],
    ["Art.2.SK_Kommunen", 6250, "Abrechnung"],
    ["Art.2.bewilligt", 11, "Bescheid"],
    ["Art.2.Rundung", "Betrag", "Vorlage"],
  ];
  return new Saetze(
    "eigene Sätze",
    zeilen.map(([schluessel, wert, quelle]) => ({ schluessel, wert: neue[schluessel] ?? wert, quelle })),
  );
}

const caseManagement: Stelle = { ...steuerung, art: "2", vzae: 70_000, entgeltgruppe: "S12" };
const KEINE_ANGABEN = { vzae: undefined, monate: undefined, bewilligt: undefined };
const wegMit = (saetze: Saetze, stelle = caseManagement) =>
  rechenweg(berechne(stelle, saetze), saetze, KEINE_ANGABEN);

// Fachkonzept section 7: "header row and one row per step: Schritt, Rechnung (German numbers), Betrag, Quelle".
describe("the sources of the Rechenweg", () => {
  it("are those of the Sätze that come in with a step, by their keys, or the rule of the Vorlage", () => {
    expect(wegMit(belegteSaetze()).map(({ schritt, quelle }) => [schritt, quelle])).toEqual([
      ["Stellenart", "Sätze: eigene Sätze"],
      [
        "Jahreskosten je VZÄ",
        "EG.S12: KGSt-Tabelle; KGSt.Gemeinkosten; KGSt.Sachkosten: Bericht 2020; KGSt.IT: Bericht 2021",
      ],
      ["Kostensatz je VZÄ", "Art.2.Rundung: Vorlage"],
      ["Gesamtkosten", "Vorlage, Abschnitt III: VZÄ × Kostensatz"],
      ["Förderung der Personalkosten je Stelle", "Art.2.PK: Bescheid"],
      ["Förderung der Sachkosten je Stelle", "Art.2.SK: Anlage"],
      ["Fördersatz je Stelle", "Vorlage, Abschnitt III: Personalkosten + Sachkosten"],
      ["KIM-Förderung", "Art.2.Einheit: Erlass; Art.2.bewilligt: Bescheid"],
      ["Sachkosten der Kommunen je VZÄ", "Art.2.SK_Kommunen: Abrechnung"],
      ["Kommunalanteil", "Vorlage, Abschnitt III, Modul 2: Sachkosten in den Kommunen"],
      ["Eigenanteil", "Vorlage, Abschnitt III: Gesamtkosten − KIM-Förderung − Sachkosten in den Kommunen"],
    ]);
  });

  it("name what granted the VZÄ, where the Sätze did not: the formula, or a Stellenplan", () => {
    const saetze = belegteSaetze();
    const berechnung = berechne({ ...caseManagement, bewilligt: 20_000 }, saetze);
    const quelle = (schritte: readonly { schritt: string; quelle: string }[]) =>
      schritte.find(({ schritt }) => schritt === "KIM-Förderung")?.quelle;
    expect(quelle(rechenweg(berechnung, saetze, KEINE_ANGABEN))).toBe(
      "Art.2.Einheit: Erlass; bewilligt: Angabe in der Formel",
    );
    const umstaende = { bewilligt: "Stellenplan, Zeile 3" };
    expect(quelle(einzelschritte(berechnung, saetze, KEINE_ANGABEN, umstaende))).toBe(
      "Art.2.Einheit: Erlass; bewilligt: Stellenplan, Zeile 3",
    );
  });

  it("give the rule where a number is rounded as it comes in, which is no amount", () => {
    expect(weg({ ...steuerung, vzae: 6410 }, { vzae: 25 / 39 }).zeilen[1]).toMatchObject({
      betrag: "",
      quelle: "Rechenregel: vier Stellen nach dem Komma zählen",
    });
  });
});

describe("steps of the Rechenweg whose Satz is zero", () => {
  const schritte = (neue: Readonly<Record<string, number>>) => {
    const zeilen = wegMit(belegteSaetze(neue));
    return { namen: zeilen.map(({ schritt }) => schritt), letzte: zeilen.at(-1)?.rechnung, zeilen };
  };
  // Less than a cent is no blank cell, and counts as 0.
  const NICHTS = 0.001;

  it("is the Fördersatz, where only one of its parts is funded", () => {
    expect(schritte({ "Art.2.SK": 0 }).namen).not.toContain("Fördersatz je Stelle");
    const ohnePk = schritte({ "Art.2.PK": NICHTS }).namen;
    expect(ohnePk).not.toContain("Förderung der Personalkosten je Stelle");
    expect(ohnePk).not.toContain("Fördersatz je Stelle");
    expect(ohnePk).toContain("KIM-Förderung");
  });

  it("is the Förderung, where nothing is funded: the Eigenanteil is what the Kommunen leave", () => {
    const { namen, letzte } = schritte({ "Art.2.PK": NICHTS, "Art.2.SK": 0 });
    expect(namen).not.toContain("KIM-Förderung");
    expect(letzte).toBe("723.298 € − 47.397 €");
  });

  it("is an addend of the Jahreskosten", () => {
    expect(schritte({ "KGSt.IT": NICHTS }).zeilen[1]?.rechnung).toBe("71.400 € × 1,2 + 6.250 €");
  });
});

describe("the Eigenanteil of the Rechenweg", () => {
  it("warns where it is negative, and only there", () => {
    const ohneStelle = wegMit(belegteSaetze(), { ...caseManagement, vzae: 0 }).at(-1);
    expect([ohneStelle?.betrag, ohneStelle?.rechnung]).toEqual([0, "0 € − 0 € − 0 €"]);
    const negativ = wegMit(belegteSaetze({ "Art.2.PK": 200_000 })).at(-1);
    expect(negativ?.betrag).toBeLessThan(0);
    expect(negativ?.rechnung).toMatch(
      / € – Achtung: Förderung und Kommunalanteil übersteigen die Gesamtkosten\.$/,
    );
  });
});

describe("its single steps", () => {
  it("have the rounding apart, and say which step they are", () => {
    const [kopf, jahreskosten, kostensatz] = einzelschritte(
      berechne(steuerung, SAETZE),
      SAETZE,
      KEINE_ANGABEN,
    );
    expect(kopf).toMatchObject({ name: undefined, schritt: "Stellenart", exakt: "", rundung: "" });
    expect(jahreskosten).toMatchObject({ name: "jahreskosten", exakt: "", rundung: "", betrag: 106_540 });
    expect(kostensatz).toMatchObject({
      name: "kostensatz",
      rechnung: "106.540 € × 13 ÷ 12",
      exakt: "115.418,3333… €",
      rundung: "gerundet auf ganze Euro",
      betrag: 115_418,
    });
  });

  it("give the nearest number of an amount that goes on unrounded", () => {
    const [, , kostensatz] = einzelschritte(berechne(caseManagement, SAETZE), SAETZE, KEINE_ANGABEN);
    expect(kostensatz).toMatchObject({ rundung: "nicht gerundet", betrag: 103_328 + 1 / 3 });
  });
});
