// Tests that have LibreOffice recalculate what the add-in writes.
import unitTests from "./jest.config.js";

/** @satisfies {import("jest").Config} */
export default {
  maxWorkers: unitTests.maxWorkers,
  transform: unitTests.transform,
  transformIgnorePatterns: unitTests.transformIgnorePatterns,
  testMatch: ["<rootDir>/test/libreoffice/**/*.test.ts"],
  globalSetup: "<rootDir>/test/libreoffice/setup.ts",
  testTimeout: 120_000,
};
