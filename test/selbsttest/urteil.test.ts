import { anordnung } from "../../src/selbsttest/anordnung";
import { groesse, type Sollpruefung, type Sollwert } from "../../src/selbsttest/pruefung";
import { type Gelesenes, istInArbeit, urteile } from "../../src/selbsttest/urteil";

/** Protects: each check of the self-test is in order when Excel shows what it must, and says so when it does not. */

const { plaetze } = anordnung();
const pruefungen = plaetze.map(({ pruefung }) => pruefung);
const zu = (id: string) => pruefungen.find((eine) => eine.id === id)!;

/** What a faultless Excel shows. */
function richtig({ erwartet }: Sollpruefung): Gelesenes {
  switch (erwartet.art) {
    case "werte":
      return { werte: erwartet.werte, texte: [] };
    case "fehler":
      return { werte: [[erwartet.fehler]], texte: [] };
    case "anzeige":
      return { werte: [[1]], texte: [[erwartet.text]] };
    case "ohne Fehler":
      return { werte: leere(erwartet.zeilen, erwartet.spalten), texte: [] };
  }
}

const leere = (zeilen: number, spalten: number) =>
  Array.from({ length: zeilen }, () => Array.from({ length: spalten }, (): unknown => ""));

/** The last cell shows something else. */
function falsch({ erwartet }: Sollpruefung): Gelesenes {
  const { zeilen, spalten } = groesse(erwartet);
  const gelesen = richtig({ erwartet } as Sollpruefung);
  const anders = (soll: unknown) => (typeof soll === "number" ? soll + 1 : "#REF!");
  const werte = gelesen.werte.map((zeile, z) =>
    zeile.map((wert, s) => (z === zeilen - 1 && s === spalten - 1 ? anders(wert) : wert)),
  );
  return { werte, texte: gelesen.texte.map((zeile) => zeile.map((text) => text.replace(",", ".") + " ")) };
}

const mitWerten = (werte: Sollwert[][]): Gelesenes => ({ werte, texte: [] });

test("no two checks share their id", () => {
  const ids = pruefungen.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(pruefungen.map((pruefung) => [pruefung.id, pruefung] as const))("%s", (_, pruefung) => {
  test("is in order where it comes out", () => {
    expect(urteile(pruefung, richtig(pruefung))).toEqual({
      id: pruefung.id,
      gruppe: pruefung.gruppe,
      was: pruefung.was,
      ausgang: "in Ordnung",
    });
  });

  test("names what came, and a way out, where it does not", () => {
    const befund = urteile(pruefung, falsch(pruefung));
    expect(befund).toMatchObject({ ausgang: "Abweichung" });
    expect(befund.einzelheit).toMatch(/Excel zeigt: .|Zellen zeigen einen Fehler/);
    expect(befund.abhilfe).toMatch(/\.$/);
  });
});

test("a function that Excel does not know is called that", () => {
  const befund = urteile(zu("kim.EIGENANTEIL"), mitWerten([["#NAME?"]]));
  expect(befund).toMatchObject({
    ausgang: "Abweichung",
    einzelheit: "erwartet: 158.644; Excel zeigt: #NAME?",
  });
  expect(befund.abhilfe).toMatch(/^Excel kennt die Funktion nicht/);
});

test.each(["#BUSY!", "#GETTING_DATA", "#BESCHÄFTIGT!", "#CONNECT!"])("%s is a function at work", (fehler) => {
  const gelesen = mitWerten([[fehler]]);
  expect(istInArbeit(gelesen)).toBe(true);
  expect(urteile(zu("kim.EIGENANTEIL"), gelesen).abhilfe).toMatch(/wiederholen Sie den Selbsttest/);
});

test("a result that fills only its first cell is an Excel without dynamic arrays", () => {
  const befund = urteile(
    zu("kim.HAUSHALTSJAHRE"),
    mitWerten([
      [2021, "", ""],
      ["", "", ""],
    ]),
  );
  expect(befund.einzelheit).toBe("1. Zeile, 2. Spalte: erwartet: 1; Excel zeigt: nichts");
  expect(befund.abhilfe).toMatch(/Excel 2021 oder neuer/);
});

test("errors are the same by their English and their German names", () => {
  expect(urteile(zu("kim.fehler.gruppe"), mitWerten([["#NV"]]))).toMatchObject({ ausgang: "in Ordnung" });
  expect(urteile(zu("kim.fehler.gruppe"), mitWerten([["#VALUE!"]])).einzelheit).toBe(
    "erwartet: #NV; Excel zeigt: #WERT!",
  );
});

test("an English Excel is recognised by its separators", () => {
  const befund = urteile(zu("anzeige.trennzeichen"), { werte: [[1234.5]], texte: [["1,234.50"]] });
  expect(befund).toMatchObject({
    ausgang: "Abweichung",
    einzelheit: "erwartet: „1.234,50“; Excel zeigt: „1,234.50“",
  });
  expect(befund.abhilfe).toMatch(/Trennzeichen vom Betriebssystem/);
});

test("a workbook that counts days from 1904 is recognised", () => {
  expect(urteile(zu("rechnen.1904"), mitWerten([[43_069]])).abhilfe).toMatch(/1904-Datumswerte/);
});

test("an Excel that calculates with rounded numbers is recognised", () => {
  expect(urteile(zu("rechnen.wieAngezeigt"), mitWerten([[100]])).abhilfe).toMatch(
    /Genauigkeit wie angezeigt/,
  );
});

test("the naive rounding of 5,1 VZÄ is recognised", () => {
  expect(urteile(zu("formel.gesamtkosten.halb"), mitWerten([[526_974]]))).toMatchObject({
    ausgang: "Abweichung",
    einzelheit: "erwartet: 526.975; Excel zeigt: 526.974",
  });
});
