// Lints the code strings given on stdin, [{ filePath, code }], with the house's own configuration, and writes per
// case the ids of the rules it breaks. A process of its own, because jest cannot load ESLint's ES modules.
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

const eslint = new ESLint({
  // The files are made up: no TypeScript project knows them.
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

/** @type {{ filePath: string, code: string }[]} */
const cases = JSON.parse(await text(process.stdin));
const results = await Promise.all(cases.map(({ code, filePath }) => eslint.lintText(code, { filePath })));
console.log(JSON.stringify(results.map(([result]) => result?.messages.map(({ ruleId }) => ruleId))));
