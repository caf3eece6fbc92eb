// Mutation testing of the rooms that calculate (docs/tests.md): every operator, number and text of theirs is changed,
// one at a time, and some test must fail.
const FOLDER = ".cache/mutation";

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: ["src/{grundlage,saetze,rechnung,aufrufe,functions}/**/*.ts"],
  testRunner: "jest",
  jest: { configFile: "jest.mutation.config.js" },
  coverageAnalysis: "perTest",
  ignorePatterns: ["*", "!src/**", "!test/**", "!tsconfig*.json", "!jest*.config.js"],
  incremental: true,
  incrementalFile: `${FOLDER}/incremental.json`,
  tempDirName: `${FOLDER}/sandbox`,
  reporters: ["progress-append-only", "clear-text", "html", "json"],
  htmlReporter: { fileName: `${FOLDER}/report.html` },
  jsonReporter: { fileName: `${FOLDER}/report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  checkers: [],
  // Long enough that nobody who only waits for a busy machine counts as an endless loop.
  timeoutMS: 30_000,
  concurrency: 2,
  // A process that has run Jest some hundred times is slow.
  maxTestRunnerReuse: 200,
  thresholds: { high: 95, low: 90, break: 90 },
};
