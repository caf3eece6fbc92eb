import fc from "fast-check";
import { VORLAGE_2021 } from "../../src/blaetter/vorlage2021";
import { mappe } from "../../src/blaetter/mappe";
import { deutscheFormel } from "../../src/erklaerung/formel/deutsch";
import { FUNKTIONSNAMEN } from "../../src/erklaerung/formel/funktionsnamen";
import { deutscherText, normalform, zerlege } from "../../src/erklaerung/formel/zerlegung";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { toGermanFormula } from "../../workbench/german/formula";
import { germanFunctionName } from "../../workbench/german/function-names";

const zahl = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }).map(String),
  fc.integer({ min: 1, max: 99_999 }).map((n) => String(n / 1000)),
);
const text = fc.string({ maxLength: 8 }).map((inhalt) => `"${inhalt.replace(/"/g, '""')}"`);
const zelle = fc
  .tuple(
    fc.constantFrom("", "$"),
    fc.constantFrom("A", "P", "BZ"),
    fc.constantFrom("", "$"),
    fc.integer({ min: 1, max: 999 }),
  )
  .map((teile) => teile.join(""));
const blatt = fc.constantFrom("", "Tabelle1!", "'KIM Sätze'!", "'Anna''s Blatt'!");
const bezug = fc.oneof(
  fc.tuple(blatt, zelle).map((teile) => teile.join("")),
  fc.tuple(blatt, zelle, zelle).map(([b, von, bis]) => `${b}${von}:${bis}`),
  fc.constantFrom("$P:$P", "'KIM Stellenplan'!$P:$P", "KIM_M1_Eigenanteil", "TRUE", "{1,2;3,4}"),
);
const funktion = fc.constantFrom(
  "SUM",
  "IF",
  "ROUND",
  "SUMIFS",
  "VLOOKUP",
  "KIM.EIGENANTEIL",
  "KIM.MONATE",
  "MAX",
);

/** Formulas in en-US form, nested as officers nest them. */
const { ausdruck } = fc.letrec<{ ausdruck: string }>((tie) => ({
  ausdruck: fc.oneof(
    { maxDepth: 4 },
    zahl,
    text,
    bezug,
    fc
      .tuple(tie("ausdruck"), fc.constantFrom("+", "-", "*", "/", "&", ">=", "<>", "="), tie("ausdruck"))
      .map(([a, z, b]) => `(${a})${z}(${b})`),
    fc
      .tuple(funktion, fc.array(tie("ausdruck"), { minLength: 1, maxLength: 4 }))
      .map(([f, args]) => `${f}(${args.join(",")})`),
  ),
}));

const vorlage = mappe({
  stand: STAND_2021,
  beginn: 44531,
  ende: 44926,
  stellen: VORLAGE_2021,
  schreibweise: "kim",
  reserve: 0,
});
const formeln = new Set(
  vorlage.blaetter.flatMap(({ zeilen }) =>
    zeilen.flatMap((zeile) =>
      zeile.flatMap((eine) => (eine && typeof eine.inhalt === "object" ? [eine.inhalt.formel] : [])),
    ),
  ),
);

// Protects: the officer reads her own formula. The workbench translates by a table and a grammar of its own.
test("any formula reads in German as the workbench shows it, and can be taken apart", () => {
  fc.assert(
    fc.property(ausdruck, (inhalt) => {
      const formel = `=${inhalt}`;
      expect(deutscheFormel(formel)).toBe(toGermanFormula(formel));
      const zerlegung = zerlege(formel);
      expect(zerlegung).toBeDefined();
      const ganze = deutscherText(zerlegung!, zerlegung!.wurzel);
      expect(deutscheFormel(formel)).toContain(ganze);
      const ohneTexte = ganze.replace(/"[^"]*"/g, "");
      expect(ohneTexte.split("(").length).toBe(ohneTexte.split(")").length);
    }),
    { numRuns: 500 },
  );
});

test("every formula of our sheets can be taken apart, reads as in the workbench, and is told again however it is spelt", () => {
  expect(formeln.size).toBeGreaterThan(1000);
  for (const formel of formeln) {
    expect(zerlege(formel)).toBeDefined();
    expect(deutscheFormel(formel)).toBe(toGermanFormula(formel));
    expect(normalform(formel.replace(/,(?=[$A-Z])/g, ", "))).toBe(normalform(formel));
  }
});

test.each(Object.entries(FUNKTIONSNAMEN))("%s is %s", (englisch, deutsch) => {
  expect(germanFunctionName(englisch)).toBe(deutsch);
});

test("every function in our sheets has its German name", () => {
  const namen = new Set([...formeln].flatMap((formel) => formel.match(/\b[A-Z][A-Z0-9.]*(?=\()/g) ?? []));
  expect([...namen].filter((name) => deutscheFormel(`=${name}()`) !== toGermanFormula(`=${name}()`))).toEqual(
    [],
  );
});

test("what is no formula, or none that can be read, is not taken apart", () => {
  expect(zerlege("Text")).toBeUndefined();
  expect(zerlege(5)).toBeUndefined();
  expect(zerlege("=1+")).toBeUndefined();
});
