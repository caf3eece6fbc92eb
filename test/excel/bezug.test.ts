import fc from "fast-check";
import { a1, a1Bereich } from "../../src/blaetter/adresse";
import { liesBezug, zeigeBezug } from "../../src/excel/bezug";

const bereichVon = (text: string) => {
  const bezug = liesBezug(text);
  return bezug?.art === "zellen" ? [bezug.blatt, bezug.adresse, bezug.bereich] : bezug;
};

describe("cells are read as they are named in a formula", () => {
  test.each([
    ["B2", undefined, "B2", { zeile: 1, spalte: 1, zeilen: 1, spalten: 1 }],
    [" $b$2:b20 ", undefined, "$B$2:B20", { zeile: 1, spalte: 1, zeilen: 19, spalten: 1 }],
    ["B20:A2", undefined, "B20:A2", { zeile: 1, spalte: 0, zeilen: 19, spalten: 2 }],
    ["'KIM Sätze'!A5:F70", "KIM Sätze", "A5:F70", { zeile: 4, spalte: 0, zeilen: 66, spalten: 6 }],
    ["KIM Sätze!A5", "KIM Sätze", "A5", { zeile: 4, spalte: 0, zeilen: 1, spalten: 1 }],
    ["'Müller''s'!A1", "Müller's", "A1", { zeile: 0, spalte: 0, zeilen: 1, spalten: 1 }],
    ["A:F", undefined, "A:F", { zeile: 0, spalte: 0, zeilen: 1_048_576, spalten: 6 }],
    ["2:3", undefined, "2:3", { zeile: 1, spalte: 0, zeilen: 2, spalten: 16_384 }],
  ])("%s", (text, blatt, adresse, bereich) => {
    expect(bereichVon(text)).toEqual([blatt, adresse, bereich]);
  });

  test("a name of the workbook, too", () => {
    expect(liesBezug("KIM_Monate")).toEqual({ art: "name", name: "KIM_Monate" });
    expect(liesBezug("Übersicht.Summe")).toEqual({ art: "name", name: "Übersicht.Summe" });
  });

  test.each([
    "",
    "3,5",
    "XFE1",
    "A1048577",
    "WAHR",
    "Z1S1",
    "31.12.2022",
    "A1+1",
    "A1:",
    "[Mappe1]Blatt!A1",
    "Blatt!",
  ])("%s names none", (text) => expect(liesBezug(text)).toBeUndefined());
});

test("on its own sheet the sheet is left out; elsewhere it is in quotes where it must be", () => {
  const zeige = (text: string, von?: string) => zeigeBezug(liesBezug(text)!, von);
  expect(zeige("'KIM Sätze'!A5", "kim sätze")).toBe("A5");
  expect(zeige("'KIM Sätze'!A5", "Tabelle1")).toBe("'KIM Sätze'!A5");
  expect(zeige("'Tabelle1'!A5")).toBe("Tabelle1!A5");
  expect(zeige("'M1'!A5")).toBe("'M1'!A5");
  expect(zeige("'2024'!A5")).toBe("'2024'!A5");
});

test("what is written is read again, on sheets of any name", () => {
  const blattname = fc
    .string({ minLength: 1, maxLength: 31 })
    .filter((name) => !/[[\]:\\/?*]|^'|'$/.test(name));
  const ecke = fc.record({ zeile: fc.nat(1_048_000), spalte: fc.nat(16_000) });
  fc.assert(
    fc.property(blattname, ecke, fc.integer({ min: 1, max: 300 }), (blatt, { zeile, spalte }, anzahl) => {
      const bereich = { zeile, spalte, zeilen: anzahl, spalten: anzahl };
      const adresse = anzahl === 1 ? a1(bereich) : a1Bereich(bereich);
      const bezug = { art: "zellen", blatt, adresse, bereich } as const;
      expect(liesBezug(zeigeBezug(bezug))).toEqual(bezug);
    }),
  );
});
