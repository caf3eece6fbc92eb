// Unit and contract tests: no browser, no network, nothing beside Node. The others have their own runs.
/** @satisfies {import("jest").Config} */
export default {
  // Jest would leave one core idle; on a machine of two, that is half of it.
  maxWorkers: "100%",
  globalSetup: "<rootDir>/test/support/build-headless.mjs",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "<rootDir>/test/e2e/",
    "<rootDir>/test/libreoffice/",
    "<rootDir>/test/betrieb/server/",
  ],
  // The page of test/support/seite.ts is a global that outlives the file that made it.
  testEnvironmentOptions: { globalsCleanup: "off" },
  // lit-html is published as ES modules alone.
  transformIgnorePatterns: ["/node_modules/(?!lit-html/)", "/.cache/"],
  transform: {
    "\\.[jt]sx?$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }],
  },
};
