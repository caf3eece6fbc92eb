import { istAssistenzgruppe, liesEntgeltgruppe, normiereEntgeltgruppe } from "../../src/saetze/entgeltgruppe";

/** Protects: the spellings of a pay grade (Fachkonzept section 2, `entgeltgruppe`). */
describe("Entgeltgruppe", () => {
  it.each([
    ["E11", "E11"],
    ["EG11", "E11"],
    ["EG 11", "E11"],
    ["e 11", "E11"],
    [" E\u00a011 ", "E11"],
    ["S12", "S12"],
    ["s 12", "S12"],
    ["E9a", "E9a"],
    ["EG 9a", "E9a"],
    ["eg9A", "E9a"],
    ["E 2ü", "E2Ü"],
    ["A13", "A13"],
    ["E9d", "E9d"],
    ["TV 10", "TV10"],
    ["abc1", "ABC1"],
  ])("%j is %s", (text, gruppe) => expect(normiereEntgeltgruppe(text)).toBe(gruppe));

  it.each([
    "11",
    "9a",
    "E",
    "E0",
    "E111",
    "E11x",
    "Egal 11",
    "",
    "E-",
    "11E",
    "E9e",
    "ABCD1",
    "E01",
    "xE11,",
  ])("%j is none", (text) => expect(normiereEntgeltgruppe(text)).toBeUndefined());

  it.each([
    [
      11,
      "Entgeltgruppe: 11 allein ist nicht eindeutig (E oder S?). Erlaubt: zum Beispiel E11, EG 9a oder S12.",
    ],
    [
      "9a",
      "Entgeltgruppe: „9a“ allein ist nicht eindeutig (E oder S?). Erlaubt: zum Beispiel E11, EG 9a oder S12.",
    ],
    ["Chef", "Entgeltgruppe: „Chef“ ist keine Entgeltgruppe. Erlaubt: zum Beispiel E11, EG 9a oder S12."],
    [true, "Entgeltgruppe: WAHR ist keine Entgeltgruppe. Erlaubt: zum Beispiel E11, EG 9a oder S12."],
    ["#REF!", "Entgeltgruppe: In der Zelle steht der Fehler #REF!."],
    [0, "Entgeltgruppe: Die Angabe fehlt. Erlaubt: zum Beispiel E11, EG 9a oder S12."],
    ["", "Entgeltgruppe: Die Angabe fehlt. Erlaubt: zum Beispiel E11, EG 9a oder S12."],
  ])("%j gives a sentence", (wert, satz) => expect(() => liesEntgeltgruppe(wert)).toThrow(satz));

  it.each([
    [" 9a ", "„9a“ allein ist nicht eindeutig"],
    ["E 9 e", "„E 9 e“ ist keine Entgeltgruppe"],
    ["Chef 9", "„Chef 9“ ist keine Entgeltgruppe"],
  ])("%j is told what it is", (wert, satz) => expect(() => liesEntgeltgruppe(wert)).toThrow(satz));

  it("is one of assistance from E1 to E8, and no other (Fachkonzept section 2)", () => {
    const gruppen = ["E1", "E5", "E8", "E9", "E10", "E8a", "S8", "AE8"];
    expect(gruppen.filter(istAssistenzgruppe)).toEqual(["E1", "E5", "E8"]);
  });
});
