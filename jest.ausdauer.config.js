// The host fails at every single action of every flow, one after the other, and every figure of the sheets is explained:
// minutes, where the unit tests take a sample.
import unitTests from "./jest.config.js";

process.env["JEDE_HANDLUNG"] = "1";

/** @satisfies {import("jest").Config} */
export default {
  ...unitTests,
  testMatch: [
    "<rootDir>/test/excel/ruecknahme.test.ts",
    "<rootDir>/test/excel/*/ausfall.test.ts",
    "<rootDir>/test/excel/verbindung.test.ts",
    "<rootDir>/test/erklaerung/vorlage.test.ts",
  ],
  testTimeout: 1_800_000,
};
