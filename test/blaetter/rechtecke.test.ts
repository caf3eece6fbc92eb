import fc from "fast-check";
import { rechtecke } from "../../src/blaetter/rechtecke";

const selbst = (wert: string | undefined) => wert;

test("a block of one style is one rectangle, a gap parts it", () => {
  const t = "text";
  expect(rechtecke([[t, t, undefined, t], [t, t, undefined, t], ["euro"]], selbst)).toEqual([
    { zeile: 0, spalte: 0, zeilen: 2, spalten: 2, wert: "text" },
    { zeile: 0, spalte: 3, zeilen: 2, spalten: 1, wert: "text" },
    { zeile: 2, spalte: 0, zeilen: 1, spalten: 1, wert: "euro" },
  ]);
});

test("every cell lies in exactly one rectangle, which has its value; no other cell lies in any", () => {
  const wert = fc.option(fc.constantFrom("text", "euro", "zahl"), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.array(wert, { maxLength: 5 }), { maxLength: 6 }), (zeilen) => {
      const bedeckt = new Map<string, string[]>();
      for (const r of rechtecke(zeilen, selbst))
        for (let z = r.zeile; z < r.zeile + r.zeilen; z++)
          for (let s = r.spalte; s < r.spalte + r.spalten; s++)
            bedeckt.set(`${z},${s}`, [...(bedeckt.get(`${z},${s}`) ?? []), r.wert]);
      const erwartet = zeilen.flatMap((zeile, z) =>
        zeile.flatMap((name, s) => (name ? [[`${z},${s}`, [name]] as const] : [])),
      );
      expect(bedeckt).toEqual(new Map(erwartet));
    }),
  );
});
