import { alsKommazahl } from "../../src/grundlage/bruch";
import { KimFehler, versuche } from "../../src/grundlage/fehler";
import { liesSaetze } from "../../src/saetze/bereich";
import { beschriftung, standtitel } from "../../src/saetze/beschriftung";
import { Saetze } from "../../src/saetze/saetze";
import { STAENDE, saetzeVon, STANDARD } from "../../src/saetze/staende";
import { satzzeilen } from "../support/saetze";

/** Protects: the form of the Sätze, and that what is missing is named and never 0 (Fachkonzept section 6). */

const fehler = (lies: () => unknown) => {
  const ergebnis = versuche(lies);
  return ergebnis instanceof KimFehler ? [ergebnis.fehlerwert, ergebnis.message] : ["kein Fehler", ergebnis];
};

describe("Stand 2021", () => {
  it("has a unit and a source for every value", () => {
    for (const satz of STANDARD.saetze) {
      expect(satz.quelle).toMatch(/^(Vorlage, Abschnitt|abgeleitet: )/);
      expect(beschriftung(satz.schluessel, STANDARD).einheit).toMatch(/./);
    }
  });

  it.each([
    ["E5", 73_780],
    ["E9a", 83_860],
    ["E11", 106_540],
    ["S12", 95_380],
  ])("Jahreskosten of %s are %d € (Fachkonzept section 1)", (gruppe, jahreskosten) =>
    expect(alsKommazahl(saetzeVon(STANDARD).jahreskosten(gruppe))).toBe(jahreskosten),
  );

  it("is the default, left out or blank", () => {
    for (const wert of [undefined, null, "", [[""]], [[null]], [[0]]])
      expect(liesSaetze(wert)).toBe(saetzeVon(STANDARD));
  });

  it("goes by its name, as text or number", () => {
    for (const wert of ["2021", 2021, [["2021"]], [[2021]], " 2021 "])
      expect(liesSaetze(wert).herkunft).toBe("Stand 2021");
  });

  it.each(["1999", 1999, "Stand", [["x"]]])("%j is no Stand: #N/A with the Stände there are", (wert) => {
    const [art, satz] = fehler(() => liesSaetze(wert));
    expect(art).toBe("#N/A");
    expect(satz).toContain("gibt es nicht. Erlaubt: 2021");
  });

  it("refuses what cannot be the name of a Stand", () => {
    expect(fehler(() => liesSaetze(true))[0]).toBe("#VALUE!");
  });
});

describe("every Stand", () => {
  it.each(STAENDE.map((stand) => [stand.name, stand] as const))(
    "%s can be read whole, and has words for all of it",
    (_name, stand) => {
      expect(() => new Saetze(stand.name, stand.saetze)).not.toThrow();
      expect(standtitel(stand)).not.toBe(`Stand ${stand.name}`);
      for (const { schluessel } of stand.saetze)
        expect(beschriftung(schluessel, stand).bezeichnung).not.toBe(schluessel);
    },
  );
});

describe("a range of Sätze", () => {
  const kopf = ["Schlüssel", "Bezeichnung", "Wert", "Einheit", "gültig ab", "Quelle"];
  const zeilen = [
    ["KGSt.IT", "", 3000, "€", "", "Rechnung"],
    ["KGSt.Gemeinkosten", "", "0,1", "", "", ""],
    ["", "", "", "", "", ""],
    [0, 0, 0, 0, 0, 0],
    ["Notiz der Kämmerei", "", "egal", "", "", ""],
    ["eg.eg 13", "", "60.000", "€", "", ""],
    ["KGSt.Sachkosten", "", 7000, "€", "", ""],
  ];

  it("skips the header, blanks and notes, in any order and spelling", () => {
    const saetze = liesSaetze([kopf, ...zeilen]);
    expect(saetze.entgeltgruppen).toEqual(["E13"]);
    expect(alsKommazahl(saetze.jahreskosten("E13"))).toBe(76_000);
    expect(saetze.quelle("KGSt.IT")).toBe("Rechnung");
    expect(alsKommazahl(liesSaetze(zeilen.map((zeile) => zeile.slice(0, 3))).jahreskosten("E13"))).toBe(
      76_000,
    );
  });

  it.each([
    [
      "a key that stands twice",
      [
        ["EG.E13", 1],
        ["eg.E 13", 2],
      ],
      "Der Schlüssel EG.E13 steht zweimal da",
    ],
    [
      "a misspelt key",
      [["KGSt.Raum", 1]],
      "„KGSt.Raum“ gibt es nicht. Erlaubt: KGSt.Gemeinkosten, KGSt.Sachkosten",
    ],
    ["a key without a grade", [["EG.13", 1]], "„EG.13“ gibt es nicht"],
    ["an unknown field", [["Art.1.PKs", 1]], "Art.1.PK"],
    [
      "text for a number",
      [["KGSt.IT", "viel"]],
      "Satz KGSt.IT: „viel“ ist keine Zahl. Erlaubt: ein Betrag in Euro",
    ],
    ["a full stop for a comma", [["KGSt.IT", "3.5"]], "Satz KGSt.IT: „3.5“ ist keine Zahl"],
    ["a negative rate", [["EG.E5", -1]], "Satz EG.E5: −1 ist nicht erlaubt"],
    ["20 for 20 %", [["KGSt.Gemeinkosten", 20]], "zum Beispiel 0,2 für 20 %"],
    ["a boolean", [["Art.1.PK", true]], "Satz Art.1.PK: WAHR ist keine Zahl"],
    ["an error", [["Art.1.PK", "#REF!"]], "In der Zelle steht der Fehler #REF!"],
    ["an unknown Rundung", [["Art.1.Rundung", "auf"]], "Erlaubt: „Satz“ oder „Betrag“"],
  ])("refuses %s", (_name, paare, satz) => {
    const [art, meldung] = fehler(() => new Saetze("Test", satzzeilen(...(paare as [string, unknown][]))));
    expect(art).toBe("#VALUE!");
    expect(meldung).toContain(satz);
  });

  it.each([
    [[["Schlüssel", "Wert"]], "Der Bereich hat 2 Spalten."],
    [[["KGSt.IT"], ["KGSt.Sachkosten"]], "Der Bereich hat 1 Spalte."],
    [["KGSt.IT", 3450], "Der Bereich hat 2 Spalten."],
  ])("refuses too few columns", (bereich, satz) => {
    const [art, meldung] = fehler(() => liesSaetze(bereich));
    expect(art).toBe("#VALUE!");
    expect(meldung).toContain(satz);
  });

  it("names every missing key", () => {
    const saetze = new Saetze("Test", satzzeilen(["EG.E13", 60_000], ["KGSt.IT", 1], ["Art.X.PK", 5]));
    expect(fehler(() => saetze.jahreskosten("E13"))).toEqual([
      "#N/A",
      "Sätze (Test): Es fehlen KGSt.Gemeinkosten, KGSt.Sachkosten.",
    ]);
    expect(fehler(() => saetze.stellenart("X"))).toEqual([
      "#N/A",
      "Sätze (Test): Es fehlen Art.X.Einheit, Art.X.SK, Art.X.SK_Kommunen, Art.X.Rundung.",
    ]);
  });

  it("takes a blank value for a missing one, 0 too where 0 makes no sense", () => {
    const saetze = new Saetze("Test", satzzeilen(["EG.E13", 0], ["EG.E14", null], ["KGSt.IT", 0]));
    expect(fehler(() => saetze.personalkosten("E13"))[0]).toBe("#N/A");
    expect(fehler(() => saetze.personalkosten("E14"))[0]).toBe("#N/A");
    expect(fehler(() => saetze.kgst("KGSt.IT"))).toEqual([
      "#N/A",
      "Sätze (Test): Es fehlen KGSt.Gemeinkosten, KGSt.Sachkosten, KGSt.IT.",
    ]);
    expect(saetze.entgeltgruppen).toEqual([]);
  });
});

// Fachkonzept section 6: "A missing Satz is #N/A naming the key", "Users add grades and Stellenarten of their own".
describe("what is asked of Sätze", () => {
  const eigene = new Saetze("eigene Sätze", [
    { schluessel: "EG.E13", wert: 60_000, quelle: "Rechnung" },
    { schluessel: "EG.A13", wert: 70_000, quelle: 2024 },
    { schluessel: "KGSt.Gemeinkosten", wert: 0.1, quelle: "" },
    { schluessel: "KGSt.Sachkosten", wert: 7000, quelle: "" },
    { schluessel: "Art.4b.Name", wert: "Sprachmittlung", quelle: "" },
    { schluessel: "Art.5.Modul", wert: 5, quelle: "" },
  ]);

  it("are the grades and Stellenarten there are, in their order, by any spelling of their keys", () => {
    expect(eigene.entgeltgruppen).toEqual(["E13", "A13"]);
    expect(eigene.artSchluessel).toEqual(["4b", "5"]);
    expect([eigene.findeArt("4B"), eigene.findeArt(" 5 "), eigene.findeArt("6")]).toEqual([
      "4b",
      "5",
      undefined,
    ]);
    expect([eigene.artName("4b"), eigene.artName("5")]).toEqual(["Sprachmittlung", "5"]);
  });

  it("are texts, and sources where there is one", () => {
    expect([eigene.text("Art.5.Modul"), eigene.text("EG.E13"), eigene.text("Art.9.Name")]).toEqual([
      "5",
      undefined,
      undefined,
    ]);
    expect(["EG.E13", "EG.A13", "EG.E1"].map((name) => eigene.quelle(name))).toEqual(["Rechnung", "", ""]);
  });

  it("names the grades there are where one is missing, or says that KGSt values are hers to enter", () => {
    expect(fehler(() => eigene.personalkosten("E15"))).toEqual([
      "#N/A",
      "Entgeltgruppe: E15 fehlt (eigene Sätze, Schlüssel EG.E15). Erlaubt: E13, A13 oder eigene Sätze.",
    ]);
    expect(fehler(() => new Saetze("Stand 2025", []).personalkosten("E11"))).toEqual([
      "#N/A",
      "Entgeltgruppe: E11 fehlt (Stand 2025, Schlüssel EG.E11). " +
        "Erlaubt: eigene Sätze, denn KGSt-Werte nach 2020/2021 sind nicht öffentlich.",
    ]);
  });

  it("misses a single key in the singular", () => {
    expect(fehler(() => eigene.jahreskosten("E13"))).toEqual([
      "#N/A",
      "Sätze (eigene Sätze): Es fehlt KGSt.IT.",
    ]);
    expect(fehler(() => eigene.bewilligt({ schluessel: "4b", bewilligt: undefined } as never))).toEqual([
      "#N/A",
      "Sätze (eigene Sätze): Es fehlt Art.4b.bewilligt.",
    ]);
  });

  it("counts the Personalkosten, Gemeinkosten, Sachkosten and IT of each grade for itself", () => {
    const saetze = new Saetze("Test", [
      ...satzzeilen(["EG.E13", 60_000], ["EG.A13", 70_000.5]),
      ...satzzeilen(["KGSt.Gemeinkosten", 0.1], ["KGSt.Sachkosten", 7000], ["KGSt.IT", 3000]),
    ]);
    expect(["E13", "A13", "E13"].map((gruppe) => alsKommazahl(saetze.jahreskosten(gruppe)))).toEqual([
      76_000, 87_000.55, 76_000,
    ]);
  });

  it("are called the officer's own where they come from a range, with the source in its sixth column", () => {
    const zeile = ["KGSt.IT", "IT-Kosten", 3000, "€", "2024", "Rechnung"];
    expect(liesSaetze([zeile]).herkunft).toBe("eigene Sätze");
    expect(liesSaetze([zeile]).quelle("KGSt.IT")).toBe("Rechnung");
    expect(fehler(() => liesSaetze([["KGSt.IT", 3000]]))[1]).toBe(
      "Sätze: Der Bereich hat 2 Spalten. Erlaubt: mindestens die drei Spalten Schlüssel, Bezeichnung und Wert.",
    );
  });
});

describe("a Stellenart", () => {
  it("is every field of it, whole (Fachkonzept section 2, Modul 2)", () => {
    const saetze = saetzeVon(STANDARD);
    expect(saetze.stellenart("2")).toEqual({
      schluessel: "2",
      name: "Case Management",
      einheit: 10_000,
      pk: 5_500_000,
      sk: 0,
      skKommunen: 625_000,
      bewilligt: 110_000,
      rundung: "Betrag",
    });
    expect(saetze.stellenart("1V").einheit).toBe(5000);
  });
});
