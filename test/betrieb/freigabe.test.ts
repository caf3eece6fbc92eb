import { readFileSync } from "node:fs";
import { join } from "node:path";
import signaturen from "../vertrag/signaturen.json";
import { ROOT, rufeAuf } from "./aufrufe";

const lies = (pfad: string) => readFileSync(join(ROOT, pfad), "utf8");

/** A commit that may be released: the next one after 1.0.0. */
const GUT = {
  paket: { version: "1.1.0" },
  sperrdatei: { version: "1.1.0", packages: { "": { version: "1.1.0" } } },
  manifest: "<Version>1.1.0.0</Version>",
  aenderungen:
    "# Änderungen\n\n## [Unveröffentlicht]\n\n## [1.1.0] – 2026-12-01\n\n### Hinzugefügt\n\n- Etwas.\n\n" +
    "## [1.0.0] – 2026-11-27\n\n- Alles.\n",
  versprochen: signaturen,
  letzte: { version: "1.0.0", metadaten: "alt" },
  jetzt: { signaturen, pruefsumme: "neu" },
  ungesichert: "",
  vergeben: false,
};
type Stand = Omit<typeof GUT, "jetzt" | "versprochen"> & { jetzt: unknown; versprochen: unknown };

const EIGENANTEIL = signaturen.EIGENANTEIL;
const mit = (anderes: object) => ({ signaturen: { ...signaturen, ...anderes }, pruefsumme: "neu" });
const ohne = Object.fromEntries(Object.entries(signaturen).filter(([id]) => id !== "MONATE"));
const argument = (optional: boolean) => ({ name: "neu", type: "any", dimensionality: "matrix", optional });
const protokoll = (von: string | RegExp, nach: string) => ({
  aenderungen: GUT.aenderungen.replace(von, nach),
});

// Protects everyone who has a formula of the last release in a sheet, and Excel's copy of the functions' description.
const FEHLER: readonly (readonly [fehler: string, anders: Partial<Stand>, satz: RegExp])[] = [
  ["a version that is none", { paket: { version: "1.1" } }, /^package\.json has the version 1\.1;/],
  ["a version for trying out", { paket: { version: "1.1.0-rc.1" } }, /three numbers/],
  [
    "a manifest left behind",
    { manifest: "<Version>1.0.0.0</Version>" },
    /^manifest\.xml has 1\.0\.0\.0, not 1\.1\.0\.0/,
  ],
  ["a manifest without version", { manifest: "" }, /^manifest\.xml has undefined/],
  [
    "a lock file left behind",
    { sperrdatei: { version: "1.1.0", packages: { "": { version: "1.0.0" } } } },
    /^package-lock\.json has 1\.1\.0 and 1\.0\.0/,
  ],
  [
    "no entry of this version",
    protokoll(/## \[1\.1\.0\].*?(?=## \[1)/s, ""),
    /^CHANGELOG\.md has 1\.0\.0 at its top/,
  ],
  ["an empty CHANGELOG", { aenderungen: "" }, /^CHANGELOG\.md has no entry of 1\.1\.0/],
  ["an entry without day", protokoll(" – 2026-12-01", ""), /has no day, like “## \[1\.1\.0\] – /],
  ["a day that there is not", protokoll("2026-12-01", "2026-02-31"), /has no day/],
  ["an entry that says nothing", protokoll("- Etwas.\n", ""), /^The top entry of CHANGELOG\.md says nothing/],
  [
    "entries left open",
    protokoll("[Unveröffentlicht]\n", "[Unveröffentlicht]\n\n- Noch etwas.\n"),
    /under Unveröffentlicht/,
  ],
  ["a function taken away", { jetzt: { signaturen: ohne, pruefsumme: "neu" } }, /^KIM\.MONATE is gone/],
  [
    "an argument in the middle",
    {
      jetzt: mit({
        EIGENANTEIL: { ...EIGENANTEIL, parameters: [argument(false), ...EIGENANTEIL.parameters] },
      }),
    },
    /^KIM\.EIGENANTEIL has other arguments/,
  ],
  [
    "an argument at the end that must be given",
    {
      jetzt: mit({
        EIGENANTEIL: { ...EIGENANTEIL, parameters: [...EIGENANTEIL.parameters, argument(false)] },
      }),
    },
    /^KIM\.EIGENANTEIL has a new argument that is not optional/,
  ],
  [
    "another kind of result",
    { jetzt: mit({ MONATE: { ...signaturen.MONATE, result: "scalar" } }) },
    /and now a scalar/,
  ],
  [
    "another description, and the same version",
    { letzte: { version: "1.1.0", metadaten: "alt" } },
    /^Excel is told other things of the functions than by 1\.1\.0: raise the version/,
  ],
  [
    "a version older than the last",
    { letzte: { version: "1.10.0", metadaten: "neu" } },
    /^The last release was 1\.10\.0/,
  ],
  ["uncommitted changes", { ungesichert: " M src/x.ts" }, /not committed:\n M src\/x\.ts/],
  ["a version given out already", { vergeben: true }, /^v1\.1\.0 is the tag of another commit/],
];
const GUTES: readonly (readonly [was: string, anders: Partial<Stand>])[] = [
  ["the next release", {}],
  ["no section for what is to come", protokoll("## [Unveröffentlicht]\n\n", "")],
  ["the release itself, once its signatures are written", { letzte: { version: "1.1.0", metadaten: "neu" } }],
  ["a new function", { jetzt: mit({ NEU: EIGENANTEIL }) }],
  [
    "a new argument at the end that may be left out",
    {
      jetzt: mit({
        EIGENANTEIL: { ...EIGENANTEIL, parameters: [...EIGENANTEIL.parameters, argument(true)] },
      }),
    },
  ],
];

describe("npm run release:check", () => {
  const urteile = rufeAuf(
    "freigabe",
    "hindernisse",
    [...FEHLER.map(([, anders]) => anders), ...GUTES.map(([, anders]) => anders)].map((anders) => [
      { ...GUT, ...anders },
    ]),
  );

  test.each(FEHLER.map((fall, i) => [...fall, i] as const))("refuses %s, and only that", (_, __, satz, i) => {
    const saetze = urteile[i]?.ergebnis as string[];
    expect(saetze).toHaveLength(1);
    expect(saetze[0]).toMatch(satz);
  });

  test.each(GUTES.map(([was], i) => [was, FEHLER.length + i] as const))("takes %s", (_, i) => {
    expect(urteile[i]?.ergebnis).toEqual([]);
  });
});

test("npm version brings the manifest along, and changes nothing else of it", () => {
  const manifest = lies("manifest.xml");
  const [antwort] = rufeAuf("freigabe", "mitVersion", [[manifest, "1.2.3"]]);
  expect(antwort?.ergebnis).toBe(manifest.replace(/<Version>[\d.]+</, "<Version>1.2.3.0<"));
});
