import { type Blattnotiz, liesNotiz, zeigeNotiz } from "../../src/excel/namen";
import { pruefsumme } from "../../src/excel/pruefsumme";

test("a sheet's note is read as it was written, and fits into a comment of Excel", () => {
  const [aufbau, inhalt, genau, lose, listen] = ["a", "b", "c", "d", "e"].map((text) => pruefsumme([text]));
  const notiz = { aufbau, inhalt, genau, lose, listen } as Blattnotiz;
  expect(liesNotiz(zeigeNotiz(notiz))).toEqual(notiz);
  expect(zeigeNotiz(notiz).length).toBeLessThanOrEqual(255);
  expect(["", "etwas anderes", undefined].map(liesNotiz)).toEqual(Array(3).fill(undefined));
});

test("a checksum tells texts apart, and where one ends and the next begins", () => {
  expect(pruefsumme(["ab", "c"])).not.toBe(pruefsumme(["a", "bc"]));
  expect(pruefsumme(["=B1*2"])).not.toBe(pruefsumme(["=B1*3"]));
  expect(pruefsumme(["ä"])).toBe(pruefsumme(["ä"]));
});

test("a note of an older version is read, with what it lacks empty", () => {
  expect(liesNotiz("KIM für Excel: … [12ab.34cd]")).toEqual({
    aufbau: "12ab",
    inhalt: "34cd",
    genau: "",
    lose: "",
    listen: "",
  });
});
