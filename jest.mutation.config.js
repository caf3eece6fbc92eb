// The tests that a mutant of the arithmetic must fail (stryker.config.mjs): those that kill fast. A property is tried
// with fewer values than in the unit tests, and nothing is run that builds, parses all sources or drives a spreadsheet.
import unitTests from "./jest.config.js";

/** @satisfies {import("jest").Config} */
export default {
  transform: unitTests.transform,
  testMatch: ["<rootDir>/test/{grundlage,saetze,rechnung,aufrufe,functions}/**/*.test.ts"],
  setupFiles: ["<rootDir>/test/mutation/wenige-werte.ts"],
  testRunner: "<rootDir>/test/mutation/jest-circus-bis-zum-ersten-fehler.mjs",
  testSequencer: "<rootDir>/test/mutation/reihenfolge.mjs",
};
