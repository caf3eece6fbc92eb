import { blattkennung, eingabekennung, liesNotiz, zeigeNotiz } from "../../src/excel/namen";
import { pruefsumme } from "../../src/excel/pruefsumme";

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

test("a sheet's note is read as it was written, and fits into a comment of Excel", () => {
  const notiz = { aufbau: pruefsumme(["a"]), inhalt: pruefsumme(["b"]) };
  expect(liesNotiz(zeigeNotiz(notiz))).toEqual(notiz);
  expect(zeigeNotiz(notiz).length).toBeLessThanOrEqual(255);
  expect([zeigeNotiz(), "", "etwas anderes", undefined].map(liesNotiz)).toEqual(Array(4).fill(undefined));
});

test("a checksum tells texts apart, and where one ends and the next begins", () => {
  expect(pruefsumme(["ab", "c"])).not.toBe(pruefsumme(["a", "bc"]));
  expect(pruefsumme(["=B1*2"])).not.toBe(pruefsumme(["=B1*3"]));
  expect(pruefsumme(["ä"])).toBe(pruefsumme(["ä"]));
});
