import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { MANIFEST_SCHEMA as SCHEMA } from "./manifest-schema";
import { xmllint } from "./programs";

const ROOT = join(__dirname, "..");
const MANIFEST = join(ROOT, "manifest.xml");

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
const text = readFileSync(MANIFEST, "utf8");
const elements = [
  ...new JSDOM(text, { contentType: "application/xml" }).window.document.querySelectorAll("*"),
];
const named = (name: string) => elements.filter((element) => element.localName === name);
const attributes = (name: string) =>
  elements.flatMap((element) => (element.hasAttribute(name) ? [element.getAttribute(name)!] : []));

// Protects what Excel makes of the add-in before any line of it runs.
describe("the manifest", () => {
  test("is an Excel add-in to Microsoft's own parser", () => {
    // A process of its own, because jest cannot load the ES modules that the parser requires.
    const parse = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile("manifest.xml")
      .then((info) => console.log(JSON.stringify(info)))`;
    const output = execFileSync(process.execPath, ["--eval", parse], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const info: unknown = JSON.parse(output.toString());
    expect(info).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      displayName: "KIM für Excel",
      defaultLocale: "de-DE",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      supportUrl: "https://localhost:3000/hilfe.html",
    });
  });

  test("carries the version of package.json: stale metadata beside new code is a known fault", () => {
    expect(named("Version").map((element) => element.textContent)).toEqual([`${version}.0`]);
  });

  test("says everything it shows in German and in English", () => {
    const shown = [...named("DisplayName"), ...named("Description"), ...named("String")].filter(
      (element) => element.hasAttribute("DefaultValue") && element.id !== "Functions.Namespace",
    );
    const english = shown.map(
      (element) => [...element.children].filter((child) => child.getAttribute("Locale") === "en-US").length,
    );
    expect(shown.length).toBeGreaterThan(5);
    expect(english).toEqual(shown.map(() => 1));
  });

  test("names the functions KIM.* in every language, so that formulas do not depend on it", () => {
    const namespace = elements.find((element) => element.id === "Functions.Namespace")!;
    expect(namespace.getAttribute("DefaultValue")).toBe("KIM");
    expect(namespace.children).toHaveLength(0);
  });

  test("refers only to resources there are, and holds no others", () => {
    const resources = elements.filter(
      (element) => element.closest("Resources") && element.hasAttribute("id"),
    );
    expect([...new Set(attributes("resid"))].sort()).toEqual(resources.map((element) => element.id).sort());
  });

  test("keeps to the lengths that Office cuts or refuses", () => {
    const values = (list: string) =>
      named(list)
        .flatMap((parent) => [...parent.querySelectorAll("*")])
        .flatMap((element) =>
          ["DefaultValue", "Value"].map((name) => element.getAttribute(name)?.length ?? 0),
        );
    expect(Math.max(...attributes("id").map((id) => id.length))).toBeLessThanOrEqual(32);
    expect(Math.max(...values("ShortStrings"))).toBeLessThanOrEqual(125);
    expect(Math.max(...values("LongStrings"))).toBeLessThanOrEqual(250);
  });

  test("has the three icon sizes that Office demands, and draws every one it names", () => {
    for (const icon of named("Icon")) {
      expect([...icon.children].map((image) => image.getAttribute("size"))).toEqual(
        expect.arrayContaining(["16", "32", "80"]),
      );
    }
    const files = [...text.matchAll(/https:\/\/localhost:3000\/(assets\/[^"]+)/g)].map(([, file]) => file!);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test("asks for no more than Excel LTSC 2021 has, and not for custom functions", () => {
    const sets = named("Set").map((set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`);
    expect(sets).toEqual(["ExcelApi 1.14"]);
  });

  test("leaves the functions in the JavaScript-only runtime", () => {
    expect(named("Runtimes")).toEqual([]);
  });

  const missing = existsSync(SCHEMA) ? (xmllint() ? "" : "xmllint") : `the schema ${SCHEMA}`;
  const testWhereSchemaIs = missing === "" ? test : test.skip;
  testWhereSchemaIs(
    `is valid by Microsoft's schema${missing && ` (skipped: ${missing} is not here)`}`,
    () => {
      const validate = () =>
        execFileSync(xmllint()!, ["--noout", "--schema", SCHEMA, MANIFEST], { stdio: "pipe" });
      expect(validate).not.toThrow();
    },
  );
});
