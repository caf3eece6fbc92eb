import fc from "fast-check";
import { anteil } from "../../src/grundlage/anteil";

// Protects shares of large amounts: the product may lie far beyond 2^53, the result may not be off by one.
test("a share is exact, by BigInt", () => {
  const nenner = fc.oneof(
    fc.integer({ min: 1, max: 2 ** 30 }),
    fc.maxSafeNat().map((n) => (n % 2 ** 50) + 1),
  );
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.maxSafeNat(), nenner, (ganz, z, n) => {
      const zaehler = z % (n + 1);
      const { ganz: quotient, rest } = anteil(ganz, zaehler, n);
      const produkt = BigInt(ganz) * BigInt(zaehler);
      expect([BigInt(quotient), BigInt(rest)]).toEqual([produkt / BigInt(n), produkt % BigInt(n)]);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [0, 0, 1],
  [2 ** 53, 1, 1],
  [2 ** 53, 2 ** 50, 2 ** 50],
  [2 ** 53 - 1, 2 ** 50 - 1, 2 ** 50],
  [1, 1, 2 ** 50],
])("a share is exact at its limits: %d × %d ÷ %d", (ganz, zaehler, nenner) => {
  const produkt = BigInt(ganz) * BigInt(zaehler);
  expect(anteil(ganz, zaehler, nenner)).toEqual({
    ganz: Number(produkt / BigInt(nenner)),
    rest: Number(produkt % BigInt(nenner)),
    nenner,
  });
});
