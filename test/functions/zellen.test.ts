import { Excelfehler } from "../support/custom-functions";
import * as functions from "../../src/functions/functions";

/**
 * Protects: what cells hold means the same everywhere (Fachkonzept section 7, "Reading cells"), in the shapes in
 * which Excel on the desktop and on the web pass it, and in those of the workbench.
 */
type Funktion = (...argumente: unknown[]) => unknown[][];
const KIM = functions as unknown as Record<keyof typeof functions, Funktion>;

const spalte = (...werte: unknown[]) => werte.map((wert) => [wert]);
const lesbar = (ergebnis: unknown[][]) =>
  ergebnis.map((zeile) =>
    zeile.map((wert) => (wert instanceof Excelfehler ? `${wert.code} ${wert.message}` : wert)),
  );

function rechne(funktion: Funktion, ...argumente: unknown[]): unknown {
  try {
    const ergebnis = lesbar(funktion(...argumente));
    return ergebnis.length === 1 && ergebnis[0]!.length === 1 ? ergebnis[0]![0] : ergebnis;
  } catch (fehler) {
    if (fehler instanceof Excelfehler) return `${fehler.code} ${fehler.message}`;
    throw fehler;
  }
}

const PLATTFORMEN = [
  ["desktop", 0],
  ["web", ""],
  ["web, from another formula", null],
] as const;

describe.each(PLATTFORMEN)("a blank cell on the %s", (_, leer) => {
  const zeile = [[1], [3.5], ["E11"], [13]] as const;
  const mit = (stelle: number, wert: unknown) => zeile.map((alt, i) => [[i === stelle ? wert : alt[0]]]);

  test("is a blank row, not an error, where grade and VZÄ are blank", () => {
    expect(rechne(KIM.eigenanteil, [[leer]], [[leer]], [[leer]], [[leer]])).toBe("");
    expect(rechne(KIM.eigenanteil, [[1]], [[leer]], [[leer]], [[13]])).toBe("");
    expect(rechne(KIM.rechenweg, [[1]], [[leer]], [[leer]], [[13]])).toBe("");
    expect(rechne(KIM.arbeitsplatzkosten, [[leer]], [[13]])).toBe("");
    expect(rechne(KIM.monate, [[leer]], [[leer]])).toBe("");
    expect(rechne(KIM.haushaltsjahre, leer, leer, leer)).toBe("");
  });

  test("beside something is missed by name, or is 0", () => {
    expect(rechne(KIM.eigenanteil, ...mit(0, leer))).toMatch(/^#VALUE! Modul: Die Angabe fehlt/);
    expect(rechne(KIM.eigenanteil, ...mit(2, leer))).toMatch(/^#VALUE! Entgeltgruppe: Die Angabe fehlt/);
    expect(rechne(KIM.gesamtkosten, ...mit(1, leer))).toBe(0);
    expect(rechne(KIM.gesamtkosten, ...mit(3, leer))).toBe(0);
    expect(rechne(KIM.monate, [[leer]], [[44_926]])).toMatch(/^#VALUE! Beginn: Das Datum fehlt/);
    expect(rechne(KIM.monate, [[44_531]], [[leer]])).toMatch(/^#VALUE! Ende: Das Datum fehlt/);
    expect(rechne(KIM.haushaltsjahre, leer, 44_531, 44_561)).toEqual([[2021, 1, 0]]);
    expect(rechne(KIM.verteilung, spalte(1, leer, 1), 4)).toEqual(spalte(2, 0, 2));
    expect(rechne(KIM.vzae, spalte(leer, 5))).toEqual(spalte(0, 1));
    expect(rechne(KIM.abgleich, [[leer]], [[7]])).toBe("Differenz 7: 0 statt 7");
  });

  test("as saetze is the default Stand, as summanden none", () => {
    expect(rechne(KIM.eigenanteil, ...zeile.map((zelle) => [zelle]), null, [[leer]])).toBe(158_644);
    expect(rechne(KIM.abgleich, [[1]], [[8]], [[leer]])).toBe("Differenz 7: 1 statt 8");
    expect(
      rechne(
        KIM.abgleich,
        [[1]],
        [[8]],
        [
          [leer, leer],
          ["A", 7],
          [leer, leer],
        ],
      ),
    ).toMatch(/^Summand „A“ fehlt/);
  });
});

describe("a number that could be a blank cell, where the two would differ, is refused with a sentence", () => {
  test.each([
    [
      "bewilligt",
      KIM.eigenanteil,
      [1, 3.5, "E11", 13, 0],
      /bewilligt: 0 ist nicht eindeutig.*„keine“.*„Stand“/,
    ],
    ["monate", KIM.arbeitsplatzkosten, ["E11", 0], /Monate: 0 ist nicht eindeutig/],
    ["schritt", KIM.verteilung, [1, 3, 0], /Schritt: 0 ist nicht erlaubt/],
    ["wochentage", KIM.vzae, [1, 0], /Wochentage: 0 ist nicht erlaubt/],
  ])("%s", (_, funktion, argumente, erwartet) => {
    expect(rechne(funktion, ...argumente)).toMatch(erwartet);
  });

  test.each([
    ["null", null],
    ["undefined", undefined],
    ["a blank text", ""],
  ])("left out as %s it is the default", (_, weggelassen) => {
    expect(rechne(KIM.eigenanteil, 1, 3.5, "E11", 13, weggelassen, weggelassen)).toBe(158_644);
    expect(rechne(KIM.arbeitsplatzkosten, "E11", weggelassen, weggelassen)).toBe(106_540);
    expect(rechne(KIM.verteilung, spalte(1, 1), 3, weggelassen)).toEqual(spalte(2, 1));
    expect(rechne(KIM.vzae, 2, weggelassen)).toBe(0.4);
    expect(rechne(KIM.abgleich, 1, 1, weggelassen)).toBe("stimmt");
  });
});

describe("a number as text is read the German way", () => {
  test.each(["3,5", "3,50", " 3,5 ", "\u00a03,5\u202f", "+3,5"])("%j is 3,5", (text) => {
    expect(rechne(KIM.eigenanteil, 1, text, "E11", "13")).toBe(158_644);
    expect(rechne(KIM.vzae, text)).toBe(0.7);
  });

  test.each(["158.644", "158 644", "158\u00a0644", "158\u202f644,00", "158644"])("%j is 158.644", (text) => {
    expect(rechne(KIM.abgleich, text, 158_644)).toBe("stimmt");
    expect(rechne(KIM.haushaltsjahre, text, "01.12.2021", "31.12.2022")).toEqual([
      [2021, 1, 12_203],
      [2022, 12, 146_441],
    ]);
    expect(rechne(KIM.verteilung, 1, text)).toBe(158_644);
  });

  test.each(["3.5", "1.23", "1,2,3", "3,5 VZÄ", "3,5 €", "drei", "1e3", "٣", "0x10", "--"])(
    "%j is none",
    (text) => {
      expect(rechne(KIM.eigenanteil, 1, text, "E11", 13)).toBe(
        `#VALUE! VZÄ: „${text}“ ist keine Zahl. Erlaubt: 0 bis 10.000 VZÄ.`,
      );
      expect(rechne(KIM.vzae, text)).toMatch(/^#VALUE! Tage: „.*“ ist keine Zahl\. Erlaubt: /);
      expect(rechne(KIM.verteilung, spalte(1, text), 3)).toMatch(
        /^#VALUE! Gewichte, Zeile 2: „.*“ ist keine Zahl/,
      );
      expect(rechne(KIM.abgleich, 1, text)).toMatch(/^#VALUE! berechnet: „.*“ ist keine Zahl/);
    },
  );
});

describe("what is no number", () => {
  test.each([
    [true, "WAHR"],
    [false, "FALSCH"],
    [{ type: "Entity", text: "Alfter" }, "ein Datentyp ohne Zahl und Text"],
  ])("%j is named", (wert, was) => {
    expect(rechne(KIM.eigenanteil, 1, wert, "E11", 13)).toBe(
      `#VALUE! VZÄ: ${was} ist keine Zahl. Erlaubt: 0 bis 10.000 VZÄ.`,
    );
    expect(rechne(KIM.eigenanteil, wert, 1, "E11", 13)).toMatch(`#VALUE! Modul: ${was} gibt es nicht.`);
    expect(rechne(KIM.monate, wert, 44_926)).toMatch(`#VALUE! Beginn: ${was} ist kein Datum.`);
  });

  test.each([
    ["#DIV/0!", "#VALUE!"],
    ["#N/A", "#N/A"],
    [{ type: "Error", basicValue: "#REF!", basicType: "Error" }, "#VALUE!"],
    [{ code: "#N/A" }, "#N/A"],
  ])("the error %j gives that cell's error and leaves the others alone", (fehler, code) => {
    const [davor, dort, danach] = rechne(KIM.vzae, spalte(1, fehler, 2)) as [unknown[], string[], unknown[]];
    expect([davor, danach]).toEqual([[0.2], [0.4]]);
    expect(dort[0]).toMatch(new RegExp(`^${code} Tage: In der Zelle steht der Fehler #`));
  });
});

describe("summanden", () => {
  const abgleich = (...zeilen: unknown[][]) => rechne(KIM.abgleich, 29_000, 73_000, zeilen);

  test("may have a header, blank rows, German numbers and more columns", () => {
    const text = "Summand „Alfter“ fehlt: 29.000 statt 73.000, Differenz 44.000";
    expect(abgleich(["Kommune", "Betrag"], ["Alfter", 44_000], ["Much", 29_000])).toBe(text);
    expect(abgleich(["Alfter", "44.000"], ["", ""], ["Eitorf", 0], ["Much", 29_000])).toBe(text);
    expect(abgleich(["Alfter", 44_000, "x"], ["Much", 29_000, "y"])).toBe(text);
  });

  test("are called by their row where they have no name", () => {
    expect(abgleich([0, 44_000], ["Much", 29_000])).toMatch(/^Summand „Zeile 1“ fehlt/);
  });

  test("are told by their row where one is no number", () => {
    expect(abgleich(["Kommune", "Betrag"], ["Alfter", "viel"])).toMatch(
      /^#VALUE! Summanden, Zeile 2: „viel“ ist keine Zahl/,
    );
    expect(abgleich(["Alfter", "#N/A"])).toMatch(
      /^#N\/A Summanden, Zeile 1: In der Zelle steht der Fehler #N\/A/,
    );
    expect(abgleich(["Alfter"], ["Much"])).toMatch(/^#VALUE! Summanden: Der Bereich hat eine Spalte/);
  });
});

describe("sizes", () => {
  test.each([
    [KIM.eigenanteil, [1, 1e-300, "E11", 13], 0],
    [KIM.eigenanteil, [1, 1e300, "E11", 13], /#VALUE! VZÄ: .* nicht erlaubt\. Erlaubt: 0 bis 10\.000 VZÄ\./],
    [KIM.eigenanteil, [1, -0, "E11", 13], 0],
    [KIM.eigenanteil, [1, 1, "E11", 601], /#VALUE! Monate: 601 ist nicht erlaubt/],
    [KIM.gesamtkosten, [1, 10_000, "E11", 600], 53_270_000_000],
    [KIM.arbeitsplatzkosten, ["E11", 600], 5_327_000],
    [KIM.haushaltsjahre, [1e11 + 1, 44_531, 44_926], /#VALUE! Betrag: 100\.000\.000\.001 ist nicht erlaubt/],
    [KIM.verteilung, [1e13, 5], /#VALUE! Gewichte, Zeile 1: .* nicht erlaubt/],
    [KIM.verteilung, [-1, 5], /#VALUE! Gewichte, Zeile 1: −1 ist nicht erlaubt/],
    [KIM.verteilung, [1, 1e12], /#VALUE! Gesamt: .* nicht erlaubt/],
    [KIM.vzae, [-1], /#VALUE! Tage: −1 ist nicht erlaubt/],
    [KIM.abgleich, [1e12, 1], /#VALUE! gedruckt: .* nicht erlaubt/],
  ])("%# are told or calculated", (funktion, argumente, erwartet) => {
    if (erwartet instanceof RegExp) expect(rechne(funktion, ...argumente)).toMatch(erwartet);
    else expect(rechne(funktion, ...argumente)).toBe(erwartet);
  });
});

// Fachkonzept section 7: like Excel's own dynamic arrays.
describe("ranges", () => {
  test("one cell spreads over all, a column with a row gives a table, a shorter range ends in #N/A", () => {
    expect(rechne(KIM.vzae, spalte(1, 2), [[5]])).toEqual(spalte(0.2, 0.4));
    expect(rechne(KIM.vzae, spalte(1, 2), [[5, 4]])).toEqual([
      [0.2, 0.25],
      [0.4, 0.5],
    ]);
    const kuerzer = rechne(KIM.vzae, spalte(1, 2, 3), spalte(5, 4)) as unknown[][];
    expect(kuerzer.slice(0, 2)).toEqual(spalte(0.2, 0.5));
    expect(kuerzer[2]![0]).toMatch(/^#N\/A Die Bereiche sind verschieden groß/);
  });

  test("where a function takes none, a range is told so", () => {
    const satz =
      /^#VALUE! (Betrag|Gesamt|Schritt|Beginn): Ein Bereich ist nicht erlaubt\. Erlaubt: eine Zelle\.$/;
    expect(rechne(KIM.haushaltsjahre, spalte(1, 2), 44_531, 44_926)).toMatch(satz);
    expect(rechne(KIM.haushaltsjahre, 1, spalte(44_531, 44_532), 44_926)).toMatch(satz);
    expect(rechne(KIM.verteilung, 1, spalte(1, 2))).toMatch(satz);
    expect(rechne(KIM.verteilung, 1, 1, spalte(1, 2))).toMatch(satz);
  });

  test("of several faults the first argument from the left is told", () => {
    expect(rechne(KIM.haushaltsjahre, 1.001, "x", "y")).toMatch(/^#VALUE! Betrag: /);
    expect(rechne(KIM.haushaltsjahre, 1, "x", "y")).toMatch(/^#VALUE! Beginn: /);
    expect(rechne(KIM.monate, "x", "y")).toMatch(/^#VALUE! Beginn: /);
    expect(rechne(KIM.verteilung, "x", "y", "z")).toMatch(/^#VALUE! Gewichte, /);
    expect(rechne(KIM.verteilung, 1, "y", "z")).toMatch(/^#VALUE! Gesamt: /);
    expect(rechne(KIM.vzae, "x", "y")).toMatch(/^#VALUE! Tage: /);
    expect(rechne(KIM.abgleich, "x", "y", [["A"]])).toMatch(/^#VALUE! gedruckt: /);
    expect(rechne(KIM.abgleich, 1, 2, [["A"]])).toMatch(/^#VALUE! Summanden: /);
    expect(rechne(KIM.arbeitsplatzkosten, "x", "y", "z")).toMatch(/^#VALUE! Entgeltgruppe: /);
    expect(rechne(KIM.arbeitsplatzkosten, "E11", "y", "z")).toMatch(/^#VALUE! Monate: /);
    expect(rechne(KIM.arbeitsplatzkosten, "E11", 12, "z")).toMatch(/^#N\/A Sätze: /);
  });
});

// Excel passes all of its 1,048,576 rows for A:A.
describe("whole columns", () => {
  const ZEILEN = 1_048_576;
  const ganzeSpalte = (leer: unknown, ...werte: unknown[]) => {
    const leereZeile = [leer];
    return [...spalte(...werte), ...new Array<unknown[]>(ZEILEN - werte.length).fill(leereZeile)];
  };

  test.each(PLATTFORMEN)(
    "end with the last row that holds anything, in well under a second (%s)",
    (_, leer) => {
      const [module, vzae, gruppen, monate] = [
        [1, 2],
        [3.5, 7],
        ["E11", "S12"],
        [13, 13],
      ].map((werte) => ganzeSpalte(leer, ...werte));
      const tage = ganzeSpalte(leer, 2, 3);
      const beginn = performance.now();
      expect(rechne(KIM.eigenanteil, module, vzae, gruppen, monate)).toEqual(spalte(158_644, 258_820));
      expect(rechne(KIM.vzae, tage)).toEqual(spalte(0.4, 0.6));
      expect(rechne(KIM.verteilung, tage, 5)).toEqual(spalte(2, 3));
      expect(rechne(KIM.abgleich, tage, tage)).toEqual(spalte("stimmt", "stimmt"));
      expect(performance.now() - beginn).toBeLessThan(1000);
    },
  );

  test("weights keep their shape otherwise, zeros at the end among it", () => {
    expect(rechne(KIM.verteilung, spalte(2, 3, 0, 0), 5)).toEqual(spalte(2, 3, 0, 0));
    expect(rechne(KIM.verteilung, [[1, 1, 0]], 2)).toEqual([[1, 1, 0]]);
    expect(
      rechne(
        KIM.verteilung,
        [
          [1, 2],
          [3, 4],
        ],
        10,
      ),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});

// Fachkonzept section 6.
describe("Stände beyond the Vorlage's", () => {
  test.each(["2023", "2025", 2023, " 2025 "])("%j lacks the KGSt values, and says so by key", (stand) => {
    expect(rechne(KIM.eigenanteil, 1, 1, "E11", 12, null, stand)).toMatch(/^#N\/A .*EG\.E11/);
    expect(rechne(KIM.arbeitsplatzkosten, "E11", 12, stand)).toMatch(/^#N\/A .*EG\.E11/);
  });
});
