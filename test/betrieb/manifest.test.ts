import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { MANIFEST_SCHEMA } from "../manifest-schema";
import { xmllint } from "../programs";
import { ROOT, rufeAuf } from "./aufrufe";

interface Umgebung {
  readonly id: string;
  readonly namensraum: string;
  readonly zusatz: string;
}
/** Written down a second time: an id or a namespace that changes is another add-in to Excel. */
const PRODUKTION: Umgebung = {
  id: "30d8e739-eb15-467c-bbbb-0f1e49b61141",
  namensraum: "KIM",
  zusatz: "",
};
const TEST: Umgebung = {
  id: "08c06334-99b0-4a91-b297-05fe23f17f9c",
  namensraum: "KIMTEST",
  zusatz: " (Test)",
};
const ENTWICKLUNG = "https://localhost:3000/";
const ADDRESS = "https://kim.example.de/addins/kim/";

const quelle = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const [produktion, zumTesten] = rufeAuf(
  "manifest",
  "manifestFuer",
  [PRODUKTION, TEST].map((umgebung) => [quelle, { entwicklung: ENTWICKLUNG, address: ADDRESS, umgebung }]),
).map(({ ergebnis }) => ergebnis as string) as [string, string];

const dokument = (xml: string) => new JSDOM(xml, { contentType: "application/xml" }).window.document;
const texte = (xml: string) =>
  [...dokument(xml).querySelectorAll("[DefaultValue], [Value]")].map(
    (element) => element.getAttribute("DefaultValue") ?? element.getAttribute("Value") ?? "",
  );

// Protects officers who have both: figures on trial must not be taken for those that count.
describe("the manifest of a package", () => {
  test("of production is the repository's, but for the address", () => {
    expect(produktion).toBe(quelle.replaceAll(ENTWICKLUNG, ADDRESS));
    expect(produktion).not.toContain("localhost");
  });

  test("for trying out is another add-in, with functions of other names", () => {
    expect(dokument(zumTesten).querySelector("Id")?.textContent).toBe(TEST.id);
    expect(
      dokument(zumTesten).querySelector('[id="Functions.Namespace"]')?.getAttribute("DefaultValue"),
    ).toBe("KIMTEST");
    expect(zumTesten).not.toMatch(/\bKIM\.[A-Z*]|=KIM\./);
    expect(zumTesten).toContain("=KIMTEST.");
  });

  test("for trying out says so in every name that Excel shows, in both languages", () => {
    const names = (xml: string) =>
      [
        "DisplayName",
        '[id="GetStarted.Title"]',
        '[id="Group.Label"]',
        '[id="OpenPane.Label"]',
        '[id="Pane.Title"]',
      ]
        .map((selector) => dokument(xml).querySelector(selector)!)
        .flatMap((element) => [
          element.getAttribute("DefaultValue")!,
          element.firstElementChild!.getAttribute("Value")!,
        ]);
    expect(names(zumTesten)).toEqual(
      names(produktion).map((name) => name.replace(/^KIM für Excel|$/, "$& (Test)")),
    );
    expect(names(zumTesten)).toContain("KIM für Excel (Test) ist bereit");
    expect(Math.max(...names(zumTesten).map((name) => name.length))).toBeLessThanOrEqual(125);
  });

  test("has the same version and the same texts otherwise", () => {
    expect(dokument(zumTesten).querySelector("Version")).toEqual(
      dokument(produktion).querySelector("Version"),
    );
    const ohneUnterschied = texte(zumTesten).map((text) =>
      text.replace(" (Test)", "").replaceAll("KIMTEST", "KIM"),
    );
    expect(ohneUnterschied).toEqual(texte(produktion));
  });

  test("is refused where the source has not what is to be replaced", () => {
    const ohne = quelle.replace('String id="Group.Label"', 'String id="Gruppe"');
    const [antwort] = rufeAuf("manifest", "manifestFuer", [
      [ohne, { entwicklung: ENTWICKLUNG, address: ADDRESS, umgebung: TEST }],
    ]);
    expect(antwort?.fehler).toMatch(/Group.*0 times/);
  });

  const missing = existsSync(MANIFEST_SCHEMA)
    ? xmllint()
      ? ""
      : "xmllint"
    : `the schema ${MANIFEST_SCHEMA}`;
  const testWhereSchemaIs = missing === "" ? test : test.skip;
  testWhereSchemaIs.each([
    ["production", produktion],
    ["trying out", zumTesten],
  ])(`for %s is valid by Microsoft's schema${missing && ` (skipped: ${missing} is not here)`}`, (_, xml) => {
    const ordner = mkdtempSync(join(tmpdir(), "manifest-"));
    const datei = join(ordner, "manifest.xml");
    writeFileSync(datei, xml);
    const validate = () =>
      execFileSync(xmllint()!, ["--noout", "--schema", MANIFEST_SCHEMA, datei], { stdio: "pipe" });
    expect(validate).not.toThrow();
    rmSync(ordner, { recursive: true });
  });

  test("the environments are the two that are known", () => {
    const ausgabe = execFileSync(
      process.execPath,
      ["--eval", `import("./betrieb/umgebungen.mjs").then((m) => console.log(JSON.stringify(m.UMGEBUNGEN)))`],
      { cwd: ROOT, encoding: "utf8" },
    );
    expect(JSON.parse(ausgabe)).toEqual({ produktion: PRODUKTION, test: TEST });
  });
});
