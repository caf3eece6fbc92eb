import type * as FastCheck from "fast-check";

/** Properties with few values, always the same, and without a search for the smallest that fails: one is enough. */
const HOECHSTENS = 40;
const SEED = 20_210_607;

/** A property that the unit tests try with few values is a slow one. */
const anzahl = (numRuns = Infinity) => Math.min(HOECHSTENS, Math.ceil(numRuns / 20));

jest.mock("fast-check", () => {
  const original = jest.requireActual<typeof FastCheck>("fast-check");
  const assert = (property: FastCheck.IRawProperty<unknown>, parameters?: FastCheck.Parameters<unknown>) =>
    original.assert(property, {
      ...parameters,
      numRuns: anzahl(parameters?.numRuns),
      seed: SEED,
      endOnFailure: true,
    });
  return { ...original, __esModule: true, assert, default: { ...original.default, assert } };
});
