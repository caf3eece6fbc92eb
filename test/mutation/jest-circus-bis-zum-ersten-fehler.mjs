import { createEmptyTestResult } from "@jest/test-result";
import circus from "jest-circus/runner";

/** A second each, for what others tell too; and those that measure time, which a mutant or a busy machine makes fail. */
const ZU_LANGSAM =
  /in well under a second|without a noticeable wait|are of every kind|every tenth of a VZÄ|at the limits of all inputs: 10.000/;

/**
 * Jest's own runner, but a mutant is dead with the first test that fails: neither the rest of that file nor any file
 * after it need run. (Stryker starts Jest once for each mutant, in one process.)
 */
let toter;

export default async function laufe(globalConfig, config, environment, runtime, testPath, ...weitere) {
  const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
  const istTot = () => mutant !== undefined && mutant === toter;
  if (istTot()) return uebersprungen(testPath);

  const weiter = environment.handleTestEvent?.bind(environment);
  environment.handleTestEvent = async (event, state) => {
    if (event.name === "test_fn_failure" || event.name === "hook_failure") toter = mutant;
    if (event.name === "test_start" && (istTot() || ZU_LANGSAM.test(event.test.name)))
      event.test.mode = "skip";
    await weiter?.(event, state);
  };
  return circus.default(globalConfig, config, environment, runtime, testPath, ...weitere);
}

/** A file of which one test was skipped; Jest calls one without tests an error. */
function uebersprungen(testFilePath) {
  const test = { ancestorTitles: [], failureDetails: [], failureMessages: [], numPassingAsserts: 0 };
  return {
    ...createEmptyTestResult(),
    testFilePath,
    numPendingTests: 1,
    testResults: [{ ...test, title: "…", fullName: "…", status: "pending", duration: 0 }],
  };
}
