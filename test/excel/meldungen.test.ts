import { fremdeBlaetter, Hindernis, hindernisAus, istFehlendeSchnittstelle } from "../../src/excel/meldungen";

test.each([
  ["InvalidOperationInCellEditMode", /Enter ab/],
  ["AccessDenied", /geschützt/],
  ["ApiNotFound", /zu alt/],
  ["ConnectionFailure", /Verbindung/],
])("%s becomes a sentence that helps", (code, satz) => {
  const { message } = hindernisAus({ code }, "nichts verändert");
  expect(message).toMatch(satz);
  expect(message).toMatch(/ Es wurde nichts verändert\.$/);
});

test("an unknown error names its code and place for support, and what became of the workbook", () => {
  const fehler = { code: "InsertDeleteConflict", debugInfo: { errorLocation: "Range.values" } };
  expect(hindernisAus(fehler, "zurückgenommen").message).toBe(
    "Excel meldet einen Fehler, den dieses Add-in nicht kennt (InsertDeleteConflict, Range.values). " +
      "Alles, was schon geschrieben war, wurde zurückgenommen.",
  );
  expect(hindernisAus("nur ein Text", "nichts verändert").message).toContain("unbekannt");
});

test("a sentence of ours is passed on as it is", () => {
  const hindernis = fremdeBlaetter([
    { name: "KIM Modul 1", sichtbarkeit: "Visible" },
    { name: "KIM Sätze", sichtbarkeit: "Visible" },
  ]);
  expect(hindernisAus(hindernis, "zurückgenommen")).toBe(hindernis);
  expect(hindernis).toBeInstanceOf(Hindernis);
  expect(hindernis.message).toBe(
    "Die Blätter „KIM Modul 1“ und „KIM Sätze“ gibt es schon, und sie sind nicht von diesem Add-in. " +
      "Bitte benennen Sie sie um, und erzeugen Sie die Tabellen dann noch einmal. Es wurde nichts verändert.",
  );
});

test("only a missing API is worth a second try with less", () => {
  expect(istFehlendeSchnittstelle({ code: "ApiNotFound" })).toBe(true);
  expect(istFehlendeSchnittstelle({ code: "AccessDenied" })).toBe(false);
  expect(istFehlendeSchnittstelle(undefined)).toBe(false);
});
