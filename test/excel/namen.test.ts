import { liesNotiz, zeigeNotiz } from "../../src/excel/namen";
import { pruefsumme } from "../../src/excel/pruefsumme";

test("a sheet's note is read as it was written, and fits into a comment of Excel", () => {
  const notiz = { aufbau: pruefsumme(["a"]), inhalt: pruefsumme(["b"]) };
  expect(liesNotiz(zeigeNotiz(notiz))).toEqual(notiz);
  expect(zeigeNotiz(notiz).length).toBeLessThanOrEqual(255);
  expect(["", "etwas anderes", undefined].map(liesNotiz)).toEqual(Array(3).fill(undefined));
});

test("a checksum tells texts apart, and where one ends and the next begins", () => {
  expect(pruefsumme(["ab", "c"])).not.toBe(pruefsumme(["a", "bc"]));
  expect(pruefsumme(["=B1*2"])).not.toBe(pruefsumme(["=B1*3"]));
  expect(pruefsumme(["ä"])).toBe(pruefsumme(["ä"]));
});
