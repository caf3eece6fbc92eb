import fc from "fast-check";
import type { Stilname, Zelle } from "../../src/blaetter/blatt";
import { rechtecke } from "../../src/excel/rechtecke";

const zelle = (stil: Stilname): Zelle => ({ inhalt: "", stil });

test("a block of one style is one rectangle, a gap parts it", () => {
  const t = zelle("text");
  expect(rechtecke([[t, t, undefined, t], [t, t, undefined, t], [zelle("euro")]])).toEqual([
    { zeile: 0, spalte: 0, zeilen: 2, spalten: 2, stil: "text" },
    { zeile: 0, spalte: 3, zeilen: 2, spalten: 1, stil: "text" },
    { zeile: 2, spalte: 0, zeilen: 1, spalten: 1, stil: "euro" },
  ]);
});

test("every cell lies in exactly one rectangle, which has its style; no other cell lies in any", () => {
  const stil = fc.option(fc.constantFrom<Stilname>("text", "euro", "zahl"), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.array(stil, { maxLength: 5 }), { maxLength: 6 }), (stile) => {
      const bedeckt = new Map<string, string[]>();
      for (const r of rechtecke(stile.map((zeile) => zeile.map((name) => name && zelle(name)))))
        for (let z = r.zeile; z < r.zeile + r.zeilen; z++)
          for (let s = r.spalte; s < r.spalte + r.spalten; s++)
            bedeckt.set(`${z},${s}`, [...(bedeckt.get(`${z},${s}`) ?? []), r.stil]);
      const erwartet = stile.flatMap((zeile, z) =>
        zeile.flatMap((name, s) => (name ? [[`${z},${s}`, [name]] as const] : [])),
      );
      expect(bedeckt).toEqual(new Map(erwartet));
    }),
  );
});
