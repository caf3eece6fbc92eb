import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { parse } from "acorn";
import * as functions from "../src/functions/functions";

const ROOT = join(__dirname, "..");

/** What Excel's metadata of custom functions holds, as far as it is asked here. */
interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly { readonly name: string; readonly description?: string }[];
  }[];
}

const FOLDER = join(ROOT, ".cache/build-test");

/** Builds into a folder of its own, as `npm run build` does into dist/; throws where that fails. */
function build(name: string, ...options: readonly string[]) {
  const folder = join(FOLDER, name);
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--output-path", folder, ...options], {
    cwd: ROOT,
    stdio: "pipe",
  });
  const file = (path: string) => join(folder, path);
  return { file, text: (path: string) => readFileSync(file(path), "utf8") };
}

// Protects the files that Excel loads, as they are shipped.
describe("the build", () => {
  const dist = build("dist");
  const metadata = JSON.parse(dist.text("functions.json")) as Metadata;

  test("writes every file that the manifest names", () => {
    const named = [...dist.text("manifest.xml").matchAll(/https:\/\/localhost:3000\/([^"]+)/g)].map(
      ([, path]) => path!,
    );
    expect(named).toEqual(
      expect.arrayContaining(["functions.js", "functions.json", "functions.html", "taskpane.html"]),
    );
    expect(named.filter((path) => !existsSync(dist.file(path)))).toEqual([]);
  });

  test("describes every exported function, and every argument, in functions.json", () => {
    const described = metadata.functions.map(({ id }) => id);
    expect(described.sort()).toEqual(
      Object.keys(functions)
        .map((name) => name.toUpperCase())
        .sort(),
    );
    for (const { id, name, description, parameters } of metadata.functions) {
      expect(name).toBe(id);
      const undescribed = [{ name, description }, ...parameters].filter((item) => !item.description);
      expect(undescribed).toEqual([]);
    }
  });

  describe("in a world without DOM, network or timers", () => {
    const associated: [id: string, implementation: (...ranges: unknown[][][]) => unknown][] = [];
    const world = createContext({
      CustomFunctions: { associate: (...pair: (typeof associated)[number]) => associated.push(pair) },
    });
    runInContext(dist.text("functions.js"), world);

    test("associates each function once", () => {
      expect(associated.map(([id]) => id)).toEqual(metadata.functions.map(({ id }) => id));
    });

    test("calculates the Eigenanteil that the Vorlage prints in section III, Modul 1: 158.644 €", () => {
      const eigenanteil = new Map(associated).get("EIGENANTEIL")!;
      expect(JSON.stringify(eigenanteil([[1]], [[3.5]], [["E11"]], [[13]]))).toBe("[[158644]]");
    });
  });

  test("makes functions.js one ES2017 script that loads nothing", () => {
    const code = dist.text("functions.js");
    expect(() => parse(code, { ecmaVersion: 2017, sourceType: "script" })).not.toThrow();
    expect(code).not.toMatch(/sourceMappingURL|https?:\/\//);
  });

  test("keeps the writer of files, many times the size of the pane, out of what the pane loads at first", () => {
    const ofFiles = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const scripts = readdirSync(dist.file("")).filter((name) => name.endsWith(".js"));
    const withWriter = scripts.filter((name) => dist.text(name).includes(ofFiles));
    expect(withWriter).toHaveLength(1);
    expect(dist.text("taskpane.html")).not.toContain(withWriter[0]);
    expect(scripts).toContainEqual(expect.stringMatching(/^datei\.\w{8}\.js$/));
  });

  test("serves the German documents as pages, in which every link and every picture leads somewhere", () => {
    const seiten = readdirSync(dist.file("")).filter(
      (name) => name.endsWith(".html") && dist.text(name).includes("seite.css"),
    );
    expect(seiten).toEqual(expect.arrayContaining(["hilfe.html", "funktionen.html"]));
    for (const seite of seiten) {
      const ziele = [...dist.text(seite).matchAll(/(?:href|src)="([^"]+)"/g)].map(([, ziel]) => ziel!);
      const tote = ziele.filter((ziel) => {
        if (/^(?:https|mailto):/.test(ziel)) return false;
        const [datei, anker] = decodeURIComponent(ziel).split("#");
        const gemeint = datei === "" ? seite : datei!;
        return (
          !existsSync(dist.file(gemeint)) ||
          (anker !== undefined && !dist.text(gemeint).includes(`id="${anker}"`))
        );
      });
      expect([seite, tote]).toEqual([seite, []]);
    }
  });

  test("takes office.js from Microsoft's CDN", () => {
    expect(dist.text("taskpane.html")).toContain(
      'src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
    );
  });
});

describe("the build for networks that block the CDN", () => {
  const dist = build("mirror", "--env", "officejs=mirror", "--env", "address=https://kim.example/addin/");

  test.each(["taskpane.html", "functions.html"])("%s loads nothing from elsewhere", (page) => {
    expect(dist.text(page)).toContain('src="office-js/');
    expect(dist.text(page)).not.toMatch(/https?:\/\//);
  });

  test.each([
    "office.js",
    "excel-web-16.00.js",
    "excel-win32-16.01.js",
    "custom-functions-runtime.js",
    "de-de/office_strings.js",
  ])("serves %s byte for byte as Microsoft published it", (file) => {
    const original = readFileSync(join(ROOT, "node_modules/@microsoft/office-js/dist", file));
    expect(readFileSync(dist.file(`office-js/${file}`)).equals(original)).toBe(true);
  });

  test("puts the address into the manifest", () => {
    expect(dist.text("manifest.xml")).toContain('DefaultValue="https://kim.example/addin/functions.js"');
    expect(dist.text("manifest.xml")).not.toContain("localhost");
  });
});

test.each(["officejs=elsewhere", "address=http://kim.example/"])("a build with %s fails", (option) => {
  expect(() => build("faulty", "--env", option)).toThrow();
});
