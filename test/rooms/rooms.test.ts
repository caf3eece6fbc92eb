import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The rooms of src/ and the arrows between them, written down a second time: the lint's own table could be widened
 * by mistake, and a rule that matches nothing passes silently.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  grundlage: [],
  saetze: ["grundlage"],
  rechnung: ["grundlage", "saetze"],
  aufrufe: ["grundlage", "saetze", "rechnung"],
  functions: ["grundlage", "saetze", "rechnung", "aufrufe"],
  blaetter: ["grundlage", "saetze", "rechnung"],
  selbsttest: ["grundlage", "saetze", "rechnung", "blaetter"],
  erklaerung: ["grundlage", "saetze", "rechnung", "aufrufe", "blaetter"],
  excel: ["grundlage", "saetze", "rechnung", "blaetter", "selbsttest", "erklaerung"],
  datei: ["grundlage", "saetze", "rechnung", "blaetter"],
  taskpane: ["grundlage", "saetze", "rechnung", "aufrufe", "blaetter", "selbsttest", "erklaerung", "excel"],
};
const ROOMS = Object.keys(MAY_IMPORT);
const ROOT = join(__dirname, "../..");

interface Case {
  readonly room: string;
  readonly code: string;
  /** the rule that must refuse the code, or undefined where it is allowed */
  readonly refusedBy?: string;
  /** where in the room the code stands */
  readonly folder?: string;
}

const imports = (from: string) => `import { x } from "${from}";\nvoid x;\n`;
const refusedImport = (room: string, from: string): Case => ({
  room,
  code: imports(from),
  refusedBy: "no-restricted-imports",
});

const betweenRooms = ROOMS.flatMap((room) =>
  ROOMS.filter((other) => other !== room).map((other): Case => {
    const allowed = MAY_IMPORT[room]!.includes(other);
    return allowed ? { room, code: imports(`../${other}/x`) } : refusedImport(room, `../${other}/x`);
  }),
);

const intoTheWorkbench = ROOMS.flatMap((room) => [
  refusedImport(room, "../../workbench/host/x"),
  { ...refusedImport(room, "../../../workbench/host/x"), folder: "inner/" },
  refusedImport(room, "../../src/taskpane/x"),
  refusedImport(room, "./../../test/programs"),
]);

const packages = [
  ...ROOMS.map((room) => refusedImport(room, "@univerjs/core")),
  ...ROOMS.map((room) => refusedImport(room, "node:fs")),
  { room: "datei", code: imports("@cj-tech-master/excelts") },
  refusedImport("blaetter", "@cj-tech-master/excelts"),
  refusedImport("datei", "@cj-tech-master/excelts-of-another"),
  { room: "taskpane", code: imports("lit-html") },
  refusedImport("excel", "lit-html"),
];

const roundabout = ROOMS.flatMap((room): Case[] => [
  { room, code: `void import("../taskpane/x");\n`, refusedBy: "no-restricted-syntax" },
  {
    room,
    code: `export type X = import("../taskpane/x").X;\n`,
    refusedBy: "@typescript-eslint/consistent-type-imports",
  },
  { room, code: `export * from "../../workbench/x";\n`, refusedBy: "no-restricted-imports" },
]);

/** The writer of files and most views are loaded when they are used, by the pane and in no other way. */
const later = ["../../datei/xlsx", "./erklaeren/erklaeren"].flatMap((module) =>
  ROOMS.map((room): Case => {
    const code = `void import("${module}");\n`;
    return room === "taskpane" ? { room, code } : { room, code, refusedBy: "no-restricted-syntax" };
  }),
);

const named = (room: string, code: string, allowed: boolean, rule = "no-restricted-globals"): Case =>
  allowed ? { room, code } : { room, code, refusedBy: rule };
const globals = ROOMS.flatMap((room) => {
  const isOffice = room === "excel" || room === "taskpane";
  const isPure = ["grundlage", "saetze", "rechnung", "aufrufe", "functions"].includes(room);
  return [
    named(room, `void Excel.run;\n`, isOffice),
    named(room, `void Office.onReady;\n`, isOffice),
    named(room, `void CustomFunctions.associate;\n`, room === "functions"),
    named(room, `void Intl.NumberFormat;\n`, !isPure),
    named(room, `void (1).toLocaleString();\n`, !isPure, "no-restricted-properties"),
  ];
});

/** No page of ours is made of what somebody typed, and nothing typed is run. */
const markup = ROOMS.flatMap((room): Case[] => [
  ...[
    `document.body.innerHTML = name;`,
    `document.body["outerHTML"] = name;`,
    `document.body.insertAdjacentHTML("beforeend", name);`,
    `document.write(name);`,
    `new DOMParser().parseFromString(name, "text/html");`,
  ].map((code) => ({ room, code: `${code}\n`, refusedBy: "no-restricted-properties" })),
  { room, code: `eval(name);\n`, refusedBy: "no-eval" },
  { room, code: `new Function(name)();\n`, refusedBy: "no-new-func" },
  { room, code: `location.href = "javascript:alarm()";\n`, refusedBy: "no-script-url" },
  { room, code: `document.body.textContent = name;\n` },
]);

/** The same through lit's templates; and attributes that the Content-Security-Policy would drop. */
const templates: readonly Case[] = [
  ...["unsafe-html", "unsafe-html.js", "unsafe-svg.js"].map((directive) =>
    refusedImport("taskpane", `lit-html/directives/${directive}`),
  ),
  refusedImport("taskpane", "lit-html/static.js"),
  { room: "taskpane", code: imports("lit-html/directives/class-map.js") },
  ...["<p .innerHTML=${name}></p>", '<p style="color: red"></p>', '<p onclick="alarm()"></p>'].map(
    (markup) => ({
      room: "taskpane",
      code: `void html\`${markup}\`;\n`,
      refusedBy: "no-restricted-syntax",
    }),
  ),
  { room: "taskpane", code: "void html`<p class=${name} @click=${tu}>${name}</p>`;\n" },
];

const CASES = [
  ...betweenRooms,
  ...intoTheWorkbench,
  ...packages,
  ...roundabout,
  ...later,
  ...globals,
  ...markup,
  ...templates,
];

function verdict({ code, refusedBy }: Case): string {
  return `${refusedBy === undefined ? "allows" : "refuses"} ${code.split("\n")[0]}`;
}

function lint(cases: readonly Case[]): string[][] {
  const input = cases.map(({ room, folder = "", code }) => ({
    filePath: join(ROOT, "src", room, folder, "example.ts"),
    code,
  }));
  const output = execFileSync(process.execPath, [join(__dirname, "lint.mjs")], {
    cwd: ROOT,
    input: JSON.stringify(input),
    encoding: "utf8",
  });
  return JSON.parse(output) as string[][];
}

// Protects the layout of the house: data flows one way, and the functions run without DOM, Office.js or Intl.
describe("the lint", () => {
  const broken = lint(CASES);

  test.each(CASES.map((example, index) => ({ ...example, index, verdict: verdict(example) })))(
    "in $room $verdict",
    ({ refusedBy, index }) => {
      expect(broken[index]).toEqual(refusedBy === undefined ? [] : [refusedBy]);
    },
  );

  test("knows every room there is", () => {
    const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(ROOMS).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
  });
});
