import { blattkennung, eingabekennung } from "../../src/blaetter/kennungen";

/** What Excel takes for a name: begins with a letter, no blanks, no address. */
const ERLAUBT = /^[A-Za-z_][A-Za-z0-9._]*$/;

test("sheets and inputs get names that Excel allows and that differ", () => {
  const namen = [
    blattkennung("KIM Modul 1"),
    blattkennung("KIM Modul 1-A"),
    blattkennung("KIM Übersicht"),
    eingabekennung("M1.vzae"),
    eingabekennung("satz.Art.1V.SK_Kommunen"),
    eingabekennung("satz.Art.4 b.PK"),
    eingabekennung("satz.Art.4-b.PK"),
  ];
  expect(namen[0]).toBe("KIM_Blatt_Modul_1");
  expect(namen.every((name) => ERLAUBT.test(name))).toBe(true);
  expect(new Set(namen.map((name) => name.toLowerCase())).size).toBe(namen.length);
});
