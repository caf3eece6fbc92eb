import fc from "fast-check";
import { liesBezug } from "../../../src/excel/bezug";
import type { Feldart } from "../../../src/taskpane/funktionen/felder";
import {
  alsFeldtext,
  type Feldwert,
  liesFeld,
  wertAlsFeldtext,
} from "../../../src/taskpane/funktionen/feldwert";
import { deutscheFormel, englischeFormel } from "../../../src/taskpane/funktionen/formel";
import { suche } from "../../../src/taskpane/funktionen/suche";
import { toEnglishFormula } from "../../../workbench/german/formula";
import { katalog } from "./katalog";

const kurz = (wert: Feldwert): unknown =>
  wert.art === "wert"
    ? wert.wert
    : wert.art === "liste"
      ? wert.werte
      : wert.art === "bezug"
        ? wert.bezug
        : "";
const zelle = (text: string) => liesBezug(text);

describe("what is typed into a field is read the German way", () => {
  test.each<[Feldart, string, unknown]>([
    ["zahl", " 3,5 ", 3.5],
    ["zahl", "1.234,56", 1234.56],
    ["zahl", "3.5", "3.5"],
    ["zahl", "S12", zelle("S12")],
    ["zahl", "meine_vzae", zelle("meine_vzae")],
    ["zahl", "12:30", "12:30"],
    ["entgeltgruppe", "E11", "E11"],
    ["entgeltgruppe", "eg 9a", "eg 9a"],
    ["entgeltgruppe", "=E11", zelle("E11")],
    ["entgeltgruppe", "$E$11", zelle("$E$11")],
    ["entgeltgruppe", "E2:E20", zelle("E2:E20")],
    ["stellenart", "1", 1],
    ["stellenart", "1V", "1V"],
    ["stellenart", "M1", "M1"],
    ["stellenart", "M4", zelle("M4")],
    ["stellenart", "Case Management", "Case Management"],
    ["stellenart", "=Stelle", zelle("Stelle")],
    ["bewilligt", "keine", "keine"],
    ["bewilligt", "2,25", 2.25],
    ["stand", "2025", "2025"],
    ["stand", "'KIM Sätze'!A:F", zelle("'KIM Sätze'!A:F")],
    ["datum", "31.12.2022", "31.12.2022"],
    ["datum", "44531", 44_531],
    ["datum", "B3", zelle("B3")],
    ["zahlenliste", "2; 2; 3,5", [2, 2, 3.5]],
    ["zahlenliste", "{2;2;3}", [2, 2, 3]],
    ["zahlenliste", "B2:B20", zelle("B2:B20")],
    ["zellen", "A1:B4", zelle("A1:B4")],
    ["zahl", '"3,5"', "3,5"],
    ["zahl", "  ", ""],
  ])("%s: %s", (art, text, erwartet) => {
    expect(kurz(liesFeld(text, art))).toEqual(erwartet);
  });

  test("what is selected is put into a field so that the field reads it as cells, a cell E11 among grades too", () => {
    expect(alsFeldtext(zelle("E11")!, "entgeltgruppe")).toBe("=E11");
    expect(alsFeldtext(zelle("E11")!, "zahl")).toBe("E11");
    expect(alsFeldtext(zelle("1:3")!, "zahlenliste")).toBe("=1:3");
    for (const text of ["M1", "E11", "'KIM Sätze'!A5:F70", "1:3", "A:A"])
      for (const art of ["zahl", "stellenart", "entgeltgruppe", "stand"] as const)
        expect(kurz(liesFeld(alsFeldtext(zelle(text)!, art), art))).toEqual(zelle(text));
  });
});

const art = fc.constantFrom<Feldart>("zahl", "datum", "stellenart", "entgeltgruppe", "bewilligt", "stand");
const wert = fc.oneof(
  fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e15, max: 1e15 }),
  fc.integer(),
  fc.string({ maxLength: 20 }).map((text) => text.replace(/["„“”]/g, "")),
);

test("a text that is put into a field is read as that text", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), art, (roh, feldart) => {
      const text = roh.replace(/["„“”]/g, "").trim();
      fc.pre(text !== "");
      expect(liesFeld(wertAlsFeldtext(text, feldart), feldart)).toEqual({ art: "wert", wert: text });
    }),
  );
});

test("the German formula, typed into a German Excel, is the English one", () => {
  const bezug = fc
    .constantFrom("B2", "$B$2:C9", "'KIM Sätze'!A:F", "'Müller''s'!A1", "Summe")
    .map((text): Feldwert => ({
      art: "bezug",
      bezug: liesBezug(text)!,
    }));
  const feldwert = fc.oneof(
    fc.constant<Feldwert>({ art: "leer" }),
    wert.map((einer): Feldwert => ({ art: "wert", wert: einer })),
    fc
      .array(fc.double({ noDefaultInfinity: true, noNaN: true }), { minLength: 2, maxLength: 4 })
      .map((werte): Feldwert => ({ art: "liste", werte })),
    bezug,
  );
  fc.assert(
    fc.property(fc.array(feldwert, { maxLength: 6 }), (werte) => {
      const ohneBlanks = (formel: string) => formel.replace(/, (?=(?:[^"]*"[^"]*")*[^"]*$)/g, ",");
      const deutsch = deutscheFormel("EIGENANTEIL", werte);
      expect(ohneBlanks(toEnglishFormula(deutsch))).toBe(ohneBlanks(englischeFormel("EIGENANTEIL", werte)));
    }),
  );
});

test("the formula is the one of the README; what is left out at its end is not there", () => {
  const texte = [
    ["stellenart", "1"],
    ["zahl", "3,5"],
    ["entgeltgruppe", "E11"],
    ["zahl", "13"],
    ["bewilligt", ""],
    ["stand", ""],
  ] as const;
  const werte = texte.map(([feldart, text]) => liesFeld(text, feldart));
  expect(deutscheFormel("EIGENANTEIL", werte)).toBe('=KIM.EIGENANTEIL(1; 3,5; "E11"; 13)');
  expect(englischeFormel("EIGENANTEIL", werte)).toBe('=KIM.EIGENANTEIL(1,3.5,"E11",13)');
  const mitSaetzen = [...werte.slice(0, 5), liesFeld("'KIM Sätze'!A:F", "stand")];
  expect(deutscheFormel("EIGENANTEIL", mitSaetzen)).toBe(
    "=KIM.EIGENANTEIL(1; 3,5; \"E11\"; 13; ; 'KIM Sätze'!A:F)",
  );
  expect(deutscheFormel("EIGENANTEIL", mitSaetzen, "KIM Sätze")).toBe(
    '=KIM.EIGENANTEIL(1; 3,5; "E11"; 13; ; A:F)',
  );
});

describe("the search", () => {
  const finde = async (gesucht: string) => suche(await katalog(), gesucht).map(({ id }) => id);

  test.each(["foerderung", "Förderung", "FÖRDERUNG", "forderung", "kim.foerd"])(
    "%s finds FOERDERUNG first",
    async (gesucht) => expect((await finde(gesucht))[0]).toBe("FOERDERUNG"),
  );

  test("looks into descriptions and parameters, too, and every word must be there", async () => {
    expect(await finde("größte reste")).toEqual(["VERTEILUNG"]);
    expect(await finde("groesste")).toEqual(["VERTEILUNG"]);
    expect(await finde("wochentage")).toEqual(["VZAE"]);
    expect(await finde("quelle rechenweg")).toEqual(["RECHENWEG"]);
    expect(await finde("Pelikan")).toEqual([]);
    expect(await finde("  ")).toHaveLength(11);
  });
});
