import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createEmptyTestResult } from "@jest/test-result";
import circus from "jest-circus/runner";

/** A second each, for what others tell too; and those that measure time, which a mutant or a busy machine makes fail. */
const ZU_LANGSAM =
  /in well under a second|without a noticeable wait|are of every kind|every tenth of a VZÄ|at the limits of all inputs: 10.000/;

/**
 * Jest's own runner, in less time. Stryker starts Jest once for each mutant, in one process, with the names of the tests
 * that come across it:
 * - A file that has none of these tests is not loaded. Which it has is known of the first run, without a mutant.
 * - A mutant is dead with the first test that fails: neither the rest of that file nor any file after it need run.
 */
export default async function laufe(globalConfig, config, environment, runtime, testPath, ...weitere) {
  const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
  const istTot = () => mutant !== undefined && mutant === toter;
  const namen = mutant === undefined ? undefined : testnamenVon(testPath, config);
  const gefragte = new RegExp(globalConfig.testNamePattern ?? "", "i");
  if (istTot() || namen?.some((name) => gefragte.test(name)) === false)
    return mitEinemTest(testPath, { status: "pending" });

  const weiter = environment.handleTestEvent?.bind(environment);
  environment.handleTestEvent = async (event, state) => {
    if (event.name === "test_fn_failure" || event.name === "hook_failure") toter = mutant;
    if (event.name === "test_start" && (istTot() || ZU_LANGSAM.test(event.test.name)))
      event.test.mode = "skip";
    await weiter?.(event, state);
  };
  const lauf = circus.default(globalConfig, config, environment, runtime, testPath, ...weitere);
  if (mutant !== undefined) return lauf.then(mitLadefehler, alsLadefehler);
  const ergebnis = await lauf;
  merkeTestnamen(ergebnis, config);
  return ergebnis;

  /** A file that cannot even be loaded with a mutant has found it, like a test that fails. */
  function alsLadefehler(fehler) {
    toter = mutant;
    return mitEinemTest(testPath, { status: "failed", failureMessages: [String(fehler.stack)] });
  }
  function mitLadefehler(ergebnis) {
    const { testExecError } = ergebnis;
    return testExecError ? alsLadefehler(testExecError) : ergebnis;
  }
}

/** The mutant that some test has failed for. */
let toter;

/** The names of the tests of each file, by its path. */
let testnamen;
const dateiDerNamen = ({ rootDir }) => join(rootDir, ".cache/mutation/testnamen.json");

function testnamenVon(testPath, config) {
  testnamen ??= JSON.parse(readFileSync(dateiDerNamen(config), "utf8"));
  return testnamen[testPath];
}

function merkeTestnamen({ testFilePath, testResults }, config) {
  testnamen = { ...testnamen, [testFilePath]: testResults.map(({ fullName }) => fullName) };
  mkdirSync(dirname(dateiDerNamen(config)), { recursive: true });
  writeFileSync(dateiDerNamen(config), JSON.stringify(testnamen));
}

/** The result of a file that was not run; Jest calls one without tests an error. */
function mitEinemTest(testFilePath, test) {
  const ohneNamen = { ancestorTitles: [], failureDetails: [], failureMessages: [], numPassingAsserts: 0 };
  return {
    ...createEmptyTestResult(),
    testFilePath,
    numFailingTests: test.status === "failed" ? 1 : 0,
    numPendingTests: test.status === "pending" ? 1 : 0,
    testResults: [{ ...ohneNamen, title: "…", fullName: "…", duration: 0, ...test }],
  };
}
