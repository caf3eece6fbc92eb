import { falsch, fehlt, KimFehler, oderWirf, ohneFehler, versuche } from "../../src/grundlage/fehler";

/** Protects: an error of ours is a value with a sentence; every other exception is none of ours and goes on. */
test("a wrong input is #VALUE!, a missing Satz #N/A (Fachkonzept section 7)", () => {
  expect(falsch("Satz.")).toMatchObject({ fehlerwert: "#VALUE!", message: "Satz." });
  expect(fehlt("Satz.")).toMatchObject({ fehlerwert: "#N/A", message: "Satz." });
});

test("an attempt gives the result or our error, which can be thrown again or left out", () => {
  const fehler = falsch("Satz.");
  const wirf = (einer: Error) => () => {
    throw einer;
  };
  expect(versuche(() => 5)).toBe(5);
  expect(versuche(wirf(fehler))).toBe(fehler);
  expect(() => versuche(wirf(new TypeError("fremd")))).toThrow(TypeError);
  expect(oderWirf(5)).toBe(5);
  expect(() => oderWirf(fehler)).toThrow(fehler);
  expect(ohneFehler([1, fehler, 2])).toEqual([1, 2]);
  expect(fehler).toBeInstanceOf(KimFehler);
});
