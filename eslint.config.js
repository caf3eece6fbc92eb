import js from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import officeAddins from "eslint-plugin-office-addins";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/**
 * The rooms of src/ and all that each may import: rooms above it, and packages by name; `later` are modules that are
 * loaded only when they are used, and for a reason.
 * A new room, or a new arrow between two, is a line here.
 *
 * @type {Record<string, { rooms: string[], packages?: string[], later?: string[] }>}
 */
const ROOMS = {
  grundlage: { rooms: [] },
  saetze: { rooms: ["grundlage"] },
  rechnung: { rooms: ["grundlage", "saetze"] },
  aufrufe: { rooms: ["grundlage", "saetze", "rechnung"] },
  functions: { rooms: ["grundlage", "saetze", "rechnung", "aufrufe"] },
  blaetter: { rooms: ["grundlage", "saetze", "rechnung"] },
  selbsttest: { rooms: ["grundlage", "saetze", "rechnung", "blaetter"] },
  erklaerung: {
    rooms: ["grundlage", "saetze", "rechnung", "aufrufe", "blaetter"],
    packages: ["@borgar/fx"],
  },
  excel: { rooms: ["grundlage", "saetze", "rechnung", "blaetter", "selbsttest", "erklaerung"] },
  datei: { rooms: ["grundlage", "saetze", "rechnung", "blaetter"], packages: ["@cj-tech-master/excelts"] },
  taskpane: {
    rooms: ["grundlage", "saetze", "rechnung", "aufrufe", "blaetter", "selbsttest", "erklaerung", "excel"],
    packages: ["lit-html"],
    // The writer of files is many times the size of the pane, and most officers never need it; what makes tables or takes
    // them back is most of the rest. Views are loaded when their tab is chosen.
    later: [
      "../../datei/xlsx",
      "./erzeugen",
      "../../excel/unterbrechung",
      "./erklaeren/erklaeren",
      "./funktionen/funktionen",
      "./extras/extras",
    ],
  },
};
const OUTSIDE_SRC = ["src", "workbench", "test", "bench", "betrieb", "scripts", "dist", "node_modules"];

/** Rooms that also run in the JavaScript-only runtime of Excel's custom functions, and so have no `Intl`. */
const PURE_ROOMS = ["grundlage", "saetze", "rechnung", "aufrufe", "functions"];
const INTL_PROPERTIES = ["toLocaleString", "toLocaleDateString", "toLocaleTimeString", "localeCompare"].map(
  (property) => ({ property, message: "Excel's JavaScript-only runtime has no Intl." }),
);
/** What makes markup of a text: whatever she types would be a page's code. */
const MARKUP_PROPERTIES = [
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "setHTMLUnsafe",
  "createContextualFragment",
  "parseFromString",
  "srcdoc",
  "write",
  "writeln",
].map((property) => ({ property, message: "Markup is written in templates; texts go into them as texts." }));
/** In lit's templates: what sets markup, and what the Content-Security-Policy forbids. */
const TEMPLATES = {
  selector: "TemplateElement[value.raw=/\\s(?:\\.(?:innerHTML|outerHTML|srcdoc)|on[a-z]+|style)=/]",
  message: "No markup from texts, and no script or style in an attribute: use @click, classes, and texts.",
};
const OFFICE_ROOMS = ["excel", "taskpane"];

/** @param {string[]} rooms */
const filesOf = (...rooms) => rooms.map((room) => `src/${room}/**/*.ts`);

export default defineConfig(
  globalIgnores(["dist/", "release/", ".cache/", "coverage/", "test-results/", "playwright-report/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/class-literal-property-style": "off",
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: "error",
    },
  },
  {
    // The tools of the house: Node's globals and types are checked by `npm run typecheck`.
    files: ["**/*.{js,mjs,cjs}"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { "no-undef": "off" },
  },
  {
    files: ["src/**/*.ts"],
    extends: [jsdoc.configs["flat/logical-typescript-error"]],
    rules: {
      "no-console": "error",
      // The Content-Security-Policy that the add-in is served with forbids them too.
      "no-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "jsdoc/require-jsdoc": ["error", { publicOnly: true, require: { ClassDeclaration: true } }],
      "jsdoc/check-param-names": ["error", { disableMissingParamChecks: true }],
      "jsdoc/check-tag-names": ["error", { definedTags: ["customfunction"] }],
    },
  },
  Object.entries(ROOMS).map(roomRules),
  {
    files: ["src/functions/functions.ts"],
    rules: {
      // "Value or range" is any[][] to the metadata generator; the tags become the texts of the function wizard.
      "@typescript-eslint/no-explicit-any": "off",
      "jsdoc/require-param": "error",
      "jsdoc/require-param-description": "error",
      "jsdoc/require-returns": "error",
    },
  },
  {
    files: filesOf(...OFFICE_ROOMS),
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    // The host accepts calls that need no answer, and takes values as the wire brings them.
    files: ["workbench/**/*.ts"],
    rules: {
      "@typescript-eslint/no-empty-function": ["error", { allow: ["methods"] }],
      "@typescript-eslint/related-getter-setter-pairs": "off",
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);

/**
 * What a room may import and name.
 *
 * @param {[string, { rooms: string[], packages?: string[], later?: string[] }]} room
 * @returns {import("eslint").Linter.Config}
 */
function roomRules([room, { rooms, packages = [], later = [] }]) {
  const otherRooms = Object.keys(ROOMS).filter((other) => other !== room && !rooms.includes(other));
  const forbiddenFolders = [...otherRooms, ...OUTSIDE_SRC].join("|");
  const allowedPackages = packages.map((name) => `${name}(?:/|$)`).join("|") || "$^";
  return {
    files: filesOf(room),
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^(?:\\.{1,2}/)+(?:${forbiddenFolders})(?:/|$)`,
              message: `${room} imports only from ${["itself", ...rooms].join(", ")}.`,
            },
            {
              regex: "/(?:unsafe-(?:html|svg|mathml)|static)(?:\\.js)?$",
              message: "Templates are written down; texts go into them as texts.",
            },
            {
              regex: `^(?!\\.)(?!${allowedPackages})`,
              message: `${room} imports ${packages.length ? `only the package ${packages.join(", ")}` : "no package"}.`,
            },
          ],
        },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: `ImportExpression${later.map((module) => `:not([source.value="${module}"])`).join("")}`,
          message: "Import at the top, where the rooms are checked.",
        },
        ...(room === "taskpane" ? [TEMPLATES] : []),
      ],
      "no-restricted-globals": ["error", ...forbiddenGlobals(room)],
      "no-restricted-properties": [
        "error",
        ...MARKUP_PROPERTIES,
        ...(PURE_ROOMS.includes(room) ? INTL_PROPERTIES : []),
      ],
    },
  };
}

/** @param {string} room */
function forbiddenGlobals(room) {
  return [
    ...(OFFICE_ROOMS.includes(room) ? [] : ["Excel", "Office", "OfficeExtension", "OfficeRuntime"]),
    ...(room === "functions" ? [] : ["CustomFunctions"]),
    ...(PURE_ROOMS.includes(room) ? ["Intl"] : []),
  ].map((name) => ({ name, message: `${name} is not part of the world of ${room}.` }));
}
